"""A unit that is called as two others: `Nord/Sør` of both, or one of its own."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import Self

from medarbeider.reading.list_words import evened

_SIGNS = r"[/,;+&()\[\]]|(?<!\S)[-–—](?!\S)"
_SHARE = re.compile(r"(?<!\w)\d{1,3}(?:[.,]\d+)? ?(?:%|(?:prosent|pst)\b\.?)")
_BARE_SHARE = re.compile(r"^(?:[1-9]\d|100) | (?:[1-9]\d|100)$")
"""A share without its sign: `1. etasje 50/Natt 30`."""

_TELLS_OF_ANOTHER = re.compile(rf"{_SHARE.pattern}|[/+]")
_ENDS_A_WORD = r"(?!\w)"
_LEAST_LETTERS = 3
_TWO = 2


class UnitsOfTwo:
    """The units of a list whose names are those of two others or more.

    Somebody alone with such a name works in both; where several have it, it is a unit
    of its own, as `Skole og barnehage` beside `Skole`, unless it tells how much of a
    post is where. `beside` are the words that stand between two units or before one.
    """

    def __init__(
        self,
        people_in: Mapping[str, Collection[str]],
        called: Mapping[str, str],
        beside: Iterable[str],
        unit_words: Collection[str],
    ) -> None:
        self._people_in = people_in
        self._called = called
        self._unit_words = unit_words
        self._between = _between(beside)

    @classmethod
    def among(
        cls,
        told: Iterable[tuple[str, str]],
        beside: Iterable[str] = ("og", "and", "samt"),
        unit_words: Collection[str] = (),
    ) -> Self:
        """Return those among *told*: people's names, each with the name of a unit."""
        people_in: dict[str, set[str]] = defaultdict(set)
        called: dict[str, str] = {}
        for name, unit in told:
            people_in[evened(unit)].add(evened(name))
            called.setdefault(evened(unit), unit)
        return cls(people_in, called, beside, unit_words)

    def parts(self, unit: str) -> tuple[str, ...]:
        """Return the units that one is called as, where others are in each of them.

        It may be one, with a share behind it.
        """
        pieces = [self._exact(piece, unit) for piece in self._pieces(unit)]
        found = dict.fromkeys(pieces)
        if not all(pieces) or (len(found) < _TWO and not _SHARE.search(unit)):
            return ()
        return tuple(self._called[one] for one in found)

    def is_its_own(self, unit: str) -> bool:
        """Say whether several people have a unit that is called as others."""
        return not self._is_alone(unit) and not _SHARE.search(unit)

    def perhaps(self, unit: str) -> tuple[str, ...]:
        """Return the units that one is perhaps called as, where that is not certain.

        They are written in short or otherwise (`1. etg/natt`); or one is a unit, and a
        share or a slash beside it tells of another.
        """
        pieces = self._pieces(unit)
        if len(pieces) < _TWO or self.parts(unit):
            return ()
        exact = [self._exact(one, unit) for one in pieces]
        near = [
            one or self._near(piece, unit)
            for one, piece in zip(exact, pieces, strict=True)
        ]
        found = tuple(self._called[one] for one in dict.fromkeys(near) if one)
        if all(near):
            return found if len(found) > 1 else ()
        tells = self._is_alone(unit) and _TELLS_OF_ANOTHER.search(unit)
        return found if tells and any(exact) else ()

    def _is_alone(self, unit: str) -> bool:
        return len(self._people_in.get(evened(unit), ())) < _TWO

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The units that tell no share."""
        return frozenset(one for one in self._called if one and not _SHARE.search(one))

    @cached_property
    def _parted(self) -> tuple[str, ...]:
        """The units that hold what may stand between two: `Vann og avløp`."""
        held = [one for one in self._plain if self._between.search(one)]
        return tuple(sorted(held, key=len, reverse=True))

    def _pieces(self, unit: str) -> list[str]:
        """Return what stands between signs and small words, without shares."""
        whole = evened(unit)
        if not _SHARE.search(whole) and not self._between.search(whole):
            return []
        rest = _SHARE.sub(" ; ", whole)
        within = [one for one in self._parted if one != whole and one in rest]
        for at, name in enumerate(within):
            rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", f" ; <{at}> ; ", rest)
        pieces = [" ".join(one.split()) for one in self._between.split(rest)]
        kept = {f"<{at}>": name for at, name in enumerate(within)}
        return [kept.get(one, one) for one in pieces if one]

    def _exact(self, piece: str, unit: str) -> str:
        """Return the unit that a piece of a unit's name is, or no text."""
        bare = _BARE_SHARE.sub("", piece)
        others = self._plain - {evened(unit)}
        return next((one for one in (piece, bare) if one in others), "")

    def _near(self, piece: str, unit: str) -> str:
        """Return the one unit that a piece may be short for, or no text."""
        words = _words(piece)
        found = [
            one
            for one in self._plain - {evened(unit)}
            if one not in self._parted and self._may_be(words, _words(one))
        ]
        return found[0] if len(found) == 1 else ""

    def _may_be(self, words: list[str], whole: list[str]) -> bool:
        """Say whether words are a unit's in short: `1. etg`, `1.`, `nattevakt`."""
        if not words or not whole:
            return False
        if len(words) == 1 and words[0].isdigit():
            return words[0] in whole
        return len(words) == len(whole) and all(
            one == other
            or (len(words) > 1 and {one, other} <= {*self._unit_words})
            or _is_short_for(one, other)
            or _is_short_for(other, one)
            for one, other in zip(words, whole, strict=True)
        )


def _between(beside: Iterable[str]) -> re.Pattern[str]:
    """Return what stands between two units: a sign, or some of the words *beside*."""
    words = [
        rf"(?<!\w){re.escape(one)}{_ENDS_A_WORD if one[-1].isalnum() else ''}"
        for one in sorted(beside, key=len, reverse=True)
        if one
    ]
    return re.compile("|".join([*words, _SIGNS]))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _is_short_for(one: str, other: str) -> bool:
    """Say whether one word begins the other: `natt` of `nattevakt`, `adm` of more."""
    return one.isalpha() and len(one) >= _LEAST_LETTERS and other.startswith(one)
