"""A source whose texts are told in several languages, to the source in one of them.

Where a text or a list may stand, `{nb: …, nn: …}` may stand too.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from medarbeider.model.language import LANGUAGES, Language
from medarbeider.problems.place import Position
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.yaml_source import Address, Value, YamlSource


def languages_of(source: YamlSource) -> tuple[Language, ...]:
    """Return the languages that the papers are wanted in, the main one first.

    What is no language is left out: reading the noun tells it.
    """
    value = source.value
    told = [value.get("language")] if isinstance(value, Mapping) else []
    more = value.get("also_in") if isinstance(value, Mapping) else ()
    told += [more] if isinstance(more, str) else (more or ())
    known = [one for one in LANGUAGES if one in told]
    return tuple(sorted(known, key=told.index))


def source_in(source: YamlSource, language: Language) -> YamlSource:
    """Return the source with every text in *language*, each where it stands.

    Raises `InvalidSourceError` with each text that is told in others only.
    """
    told = _Told(source, language)
    value = told.value(source.value, (), ())
    if told.problems:
        raise InvalidSourceError(told.problems)
    return replace(source, value=value, keys_at=told.keys_at, values_at=told.values_at)


def texts_of(source: YamlSource) -> Iterator[tuple[Address, str]]:
    """Yield every text of a source, in order, and where it stands."""
    yield from _texts(source.value, ())


def _texts(value: Value, address: Address) -> Iterator[tuple[Address, str]]:
    match value:
        case str():
            yield address, value
        case Mapping():
            for key, one in value.items():
                yield from _texts(one, (*address, key))
        case tuple():
            for number, one in enumerate(value):
                yield from _texts(one, (*address, number))


class _Told:
    """Walks a value; texts in several languages give way to the one that is wanted."""

    def __init__(self, source: YamlSource, language: Language) -> None:
        self.source, self.language = source, language
        self.keys_at: dict[Address, Position] = {}
        self.values_at: dict[Address, Position] = {}
        self.problems: list[Problem] = []

    def value(self, value: Value, old: Address, new: Address) -> Value:
        """Return the value at *old*, which stands at *new* from now on."""
        if isinstance(value, Mapping) and _is_in_languages(value):
            if self.language in value:
                return self.value(value[self.language], (*old, self.language), new)
            values = {"language": self.language}
            place = self.source.place(old)
            self.problems.append(
                Problem(place, "not-in-language", _last_key(old), values)
            )
            return None
        self.values_at[new] = self.source.values_at[old]
        if old in self.source.keys_at:
            self.keys_at[new] = self.source.keys_at[old]
        if isinstance(value, Mapping):
            return {
                key: self.value(one, (*old, key), (*new, key))
                for key, one in value.items()
            }
        if isinstance(value, tuple):
            return tuple(
                self.value(one, (*old, number), (*new, number))
                for number, one in enumerate(value)
            )
        return value


def _is_in_languages(value: Mapping[str, Value]) -> bool:
    return bool(value) and all(key in LANGUAGES for key in value)


def _last_key(address: Sequence[str | int]) -> str:
    return next((part for part in reversed(address) if isinstance(part, str)), "")
