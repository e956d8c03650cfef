"""The titles of those who lead others, such as `avdelingsleder`.

A prosjektleder leads work, and nobody: some titles that end alike are no leader's.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from babel.dates import get_month_names

from medarbeider.model.language import LANGUAGES
from medarbeider.model.people import evened

_A_DAY = re.compile(r"\d[./-]\d|\b20\d\d\b")


@dataclass(frozen=True)
class LeaderTitles:
    """The words of every file, in small letters.

    In each, "…" stands for any beginning or end of a word. Those of several words stand
    in a role one behind another.
    """

    leading: tuple[str, ...] = ()
    not_leading: tuple[str, ...] = ()
    for_a_time: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    being_left: tuple[str, ...] = ()
    until: tuple[str, ...] = ()

    def has(self, role: str) -> bool:
        """Say whether a role is that of somebody who leads others."""
        words = _without(self._held(_words(role)), self._phrases_not_leading)
        return (
            any(
                _is_one_of(word, self.leading)
                and not _is_one_of(word, self.not_leading)
                for word in words
            )
            or any(_places(phrase, words) for phrase in self._phrases_leading)
            or not self._written_as_one.isdisjoint(_as_one(words))
        )

    @cached_property
    def _phrases_leading(self) -> tuple[tuple[str, ...], ...]:
        return _phrases(self.leading)

    @cached_property
    def _phrases_not_leading(self) -> tuple[tuple[str, ...], ...]:
        return _phrases(self.not_leading)

    @cached_property
    def _written_as_one(self) -> frozenset[str]:
        """Return the titles by their letters, however they are divided."""
        return frozenset(_letters(one) for one in self.leading if "…" not in one)

    def has_in_time_to_come(self, role: str) -> bool:
        """Say whether a role is that of a leader who is not on her way out.

        Nor away: another leads hers meanwhile, whoever the list names.
        """
        words = [word.rstrip(".:") for word in _words(role)]
        is_left = any(_places(tuple(one.split()), words) for one in self.being_left)
        return self.has(role) and not is_left and not self._is_until_a_day(words)

    def _is_until_a_day(self, words: Sequence[str]) -> bool:
        """Say whether a day, or a month, ends the time of a role."""
        ends = {
            at + len(phrase)
            for phrase in (tuple(one.split()) for one in self.until)
            for at in _places(phrase, words)
        }
        return any(_is_a_time(word) for at in ends for word in words[at : at + 1])

    def _held(self, words: Sequence[str]) -> Sequence[str]:
        """Return a role's words without titles that somebody had: `Tidl. leder`."""
        said = [word.rstrip(".:") for word in words if word]
        if said and said[-1] in self.left:  # `Leder (tidl.)`
            return ()
        behind = [word.rstrip(".:") in self.left for word in ("", *words[:-1])]
        return [
            word
            for word, was in zip(words, behind, strict=True)
            if not was and re.split(r"[.:-]", word)[0] not in self.left
        ]

    def is_for_a_time(self, role: str) -> bool:
        """Say whether a role is held for a time: `Konst. leder`, `Leder fra 1.2.`."""
        told = _plain(_words(role))
        return bool(told & self.for_a_time or _A_DAY.search(role))


def _words(role: str) -> list[str]:
    return re.split(r"[\s,;/()]+", evened(role))


def _is_a_time(word: str) -> bool:
    return word[:1].isdigit() or word in _months()


@cache
def _months() -> frozenset[str]:
    return frozenset(
        name.casefold().rstrip(".")
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for name in get_month_names(width, locale=language).values()
    )


def _plain(words: Iterable[str]) -> set[str]:
    """Return words without their stops, and what stands before one: `Fung.leder`."""
    some = [*words]
    told = {word.rstrip(".:") for word in some}
    return told | {word.partition(".")[0] for word in some}


def _phrases(titles: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    some = (tuple(_words(one)) for one in titles)
    return tuple(words for words in some if len(words) > 1)


def _places(phrase: tuple[str, ...], words: Sequence[str]) -> list[int]:
    """Return where a phrase begins among some words."""
    size = len(phrase)
    starts = range(len(words) - size + 1)
    return [at for at in starts if tuple(words[at : at + size]) == phrase]


def _without(words: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> Sequence[str]:
    """Return some words without those of phrases."""
    said = {
        at + further
        for phrase in phrases
        for at in _places(phrase, words)
        for further in range(len(phrase))
    }
    return [word for at, word in enumerate(words) if at not in said]


def _as_one(words: Sequence[str]) -> Iterator[str]:
    """Yield each word by its letters, and each with the next: `Avd. sykepleier`.

    One letter behind a word is rather the name of a ward than the end of a title.
    """
    letters = [_letters(word) for word in words]
    yield from letters
    yield from (one + other for one, other in pairwise(letters) if len(other) > 1)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def _is_one_of(word: str, titles: Iterable[str]) -> bool:
    return any(
        word.endswith(one[1:])
        if one.startswith("…")
        else word.startswith(one[:-1])
        if one.endswith("…")
        else word == one
        for one in titles
    )
