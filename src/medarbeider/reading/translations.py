"""A source whose texts are told in several languages, to the source in one of them.

Where a text or a list may stand, `{nb: …, nn: …}` may stand too. What all languages
share, such as a date, a method or a name, may not be told in each.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, get_args

from pydantic import StringConstraints

from medarbeider.model.language import LANGUAGES, Language
from medarbeider.model.noun import Noun
from medarbeider.model.programme import Programme
from medarbeider.problems.place import Position
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.yaml_source import Address, Value, YamlSource

_OF_PEOPLE = frozenset({"participants", "together", "apart", "without"})
"""Keys whose texts are names of people, or of the list with them."""


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
            key = _last_key(old)
            if self.language in value and key not in _shared_keys():
                return self.value(value[self.language], (*old, self.language), new)
            code = "same-in-all" if key in _shared_keys() else "not-in-language"
            values = {"language": self.language}
            self.problems.append(Problem(self.source.place(old), code, key, values))
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


@cache
def _shared_keys() -> frozenset[str]:
    """Return the keys of a programme that hold no text of their own."""
    fields = [*_fields(Programme)]
    texts = {name for name, hint in fields if _is_text(hint)} - _OF_PEOPLE
    return frozenset(name for name, _ in fields) - texts


def _fields(noun: type[Noun]) -> Iterator[tuple[str, object]]:
    """Yield name and type of each field of *noun*, and of the nouns in it."""
    for name, field in noun.model_fields.items():
        yield name, (field.annotation, *field.metadata)
        for inner in _nouns_in(field.annotation):
            yield from _fields(inner)


def _nouns_in(hint: Any) -> Iterator[type[Noun]]:  # noqa: ANN401 -- a type hint
    if isinstance(hint, type) and issubclass(hint, Noun):
        yield hint
    for part in get_args(hint):
        yield from _nouns_in(part)


def _is_text(hint: Any) -> bool:  # noqa: ANN401 -- as above
    """Say whether a type is a text of any letters, or has such in it."""
    if isinstance(hint, StringConstraints):
        return hint.pattern is None
    parts = hint if isinstance(hint, tuple) else get_args(hint)
    parts = (*parts, *getattr(hint, "__metadata__", ()))
    return any(_is_text(part) for part in parts)


def _last_key(address: Sequence[str | int]) -> str:
    return next((part for part in reversed(address) if isinstance(part, str)), "")
