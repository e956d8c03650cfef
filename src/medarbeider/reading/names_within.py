"""Names of a list that stand somewhere in a longer text, as in `Leder Kari Bø (perm.)`.

Each of them counts. Where the words beside a name may be part of a longer one, as in
`Mari Anne Bø Vik`, that is told from a title, a unit or a number by what is understood.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from medarbeider.reading.list_words import evened
from medarbeider.reading.names_in_cells import is_a_particle

_WORD_OR_SIGNS = re.compile(r"[\w'’`ʼ‐‑-]+\.?|[^\w\s.'’`ʼ‐‑-]")
"""A word, or a sign that ends a name; a full stop, as after an initial, does not."""


@dataclass(frozen=True)
class NameWithin:
    """Who may be meant by a part of a text; `is_clear` where it is a name by itself."""

    names: tuple[str, ...]
    is_clear: bool


@dataclass(frozen=True)
class _Found:
    start: int
    end: int
    names: tuple[str, ...]


class NamesWithin:
    """Finds the names of a list in texts."""

    def __init__(
        self,
        called: Mapping[str, Sequence[str]],
        is_understood: Callable[[str], bool],
    ) -> None:
        """Keep who is *called* what; *is_understood* tells words that no name has."""
        self._is_understood = is_understood
        self._first_names: dict[str, dict[str, None]] = defaultdict(dict)
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = (
            defaultdict(list)
        )
        for name, some in called.items():
            words = _words(name)
            told = tuple(map(_bare, words))
            if len(told) > 1 and "," not in told:
                self._first_names[told[0]] |= dict.fromkeys(some)
            if len(told) > 1 or (told and not is_understood(words[0])):
                for one in (told, *_turned(told)):
                    self._by_first[one[0]].append((one, tuple(some)))

    def found_in(self, text: str) -> tuple[NameWithin, ...]:
        """Return every name in a text, once, without those that are part of another."""
        words = _words(text)
        found = [*self._longest(tuple(map(_bare, words)))]
        told: dict[tuple[str, ...], bool] = {}
        for one in found:
            is_clear = all(
                self._ends_a_name(words, beside, found)
                for beside in (range(one.start - 1, -1, -1), range(one.end, len(words)))
            )
            told[one.names] = told.get(one.names, False) or is_clear
        for names in self._by_first_name(words, found):
            told.setdefault(names, False)
        return tuple(NameWithin(names, is_clear) for names, is_clear in told.items())

    def _by_first_name(
        self, words: Sequence[str], found: Sequence[_Found]
    ) -> Iterator[tuple[str, ...]]:
        """Yield whose first name stands alone beside others: `Kari Bø (vikar Ola)`."""
        taken = {at for one in found for at in range(one.start, one.end)}
        for at, word in enumerate(words):
            names = self._first_names.get(_bare(word)) if found else None
            is_alone = at not in taken and not any(
                other in range(len(words))
                and words[other][:1].isupper()
                and not self._is_understood(words[other])
                for other in (at - 1, at + 1)
            )
            if names and is_alone and word[:1].isupper():
                yield tuple(names)

    def _longest(self, told: Sequence[str]) -> Iterator[_Found]:
        """Yield what stands there; of two that share a word, the longer one."""
        taken: set[int] = set()
        every = (
            _Found(at, at + len(words), names)
            for at, word in enumerate(told)
            for words, names in self._by_first.get(word, ())
            if tuple(told[at : at + len(words)]) == words
        )
        for one in sorted(every, key=lambda one: self._rank(one, told)):
            if taken.isdisjoint(range(one.start, one.end)):
                taken |= {*range(one.start, one.end)}
                yield one

    @staticmethod
    def _rank(one: _Found, told: Sequence[str]) -> tuple[bool, int, int]:
        is_turned = "," in told[one.start : one.end]
        return is_turned, one.start - one.end, one.start

    def _ends_a_name(
        self, words: Sequence[str], beside: range, found: Sequence[_Found]
    ) -> bool:
        """Say whether the words from a name outwards are none of its own."""
        for at in beside:
            word = words[at]
            if is_a_particle(word):  # a longer name may have one: `Kari Bø von Berg`
                continue
            follows = words[at + 1 : at + 2]
            return (
                not word[:1].isupper()
                or _is_cut_short(word)
                or self._is_understood(word)
                or any(map(_is_a_label_for, follows))
                or any(
                    one.start <= at < one.end and one.end - one.start > 1
                    for one in found
                )
            )
        return True


def _words(text: str) -> list[str]:
    return _WORD_OR_SIGNS.findall(text)


def _bare(word: str) -> str:
    return evened(word).rstrip(".")


def _is_cut_short(word: str) -> bool:
    """Say whether a word is an abbreviation, `Konst.`; a name's has one letter."""
    return word.endswith(".") and len(word.rstrip(".")) > 1


def _turned(name: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the words of a name as staff systems write it, last name first."""
    if all(word[:1].isalnum() for word in name):
        for at in range(1, len(name)):
            yield (*name[at:], ",", *name[:at])


def _is_a_label_for(text: str) -> bool:
    """Say whether what follows a word makes it no name: `Tlf 900`, `Mobil: …`."""
    return text[:1].isdigit() or text.startswith(":")
