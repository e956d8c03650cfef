"""Names of a list that are written otherwise than names are, or as the others are.

A name is words with a capital first, and no more. Where most of a list have more in
common, as a number or a role behind each name, it is told once.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from medarbeider.model.people import unit_in, without_unit
from medarbeider.problems.place import Place, spans
from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.names_in_cells import (
    composed,
    has_an_odd_sign,
    is_a_particle,
    is_written_as_a_name,
)
from medarbeider.reading.table import Table

_LEAST_FULL = 2
_LAWFUL = frozenset({"unit"})
"""What a few may have: two of one name are told apart by their units."""

_IN_PARENTHESES = re.compile(r"\(([^()]*)\)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
_YOUNGER = frozenset({"jr", "jr.", "sr", "sr."})
_CUT_SHORT = frozenset({"st.", "kr.", "chr.", "th.", "joh."})
"""First words that end in a stop and are a name, cut short."""


def odd_names(
    table: Table,
    header: Header,
    people: Sequence[Listed],
    words: WordsOfLists,
    explained: frozenset[str],
) -> Iterator[Problem]:
    """Yield what is odd about the names as they are written.

    Of those who are *explained* it is told already why.
    """
    looking = _Shapes(table, header, people, words)
    yield from looking.halves(explained)
    yield from looking.usual_oddities()


class _Shapes:
    """Looks at one list's names."""

    def __init__(
        self,
        table: Table,
        header: Header,
        people: Sequence[Listed],
        words: WordsOfLists,
    ) -> None:
        self.table = table
        self.header = header
        self.people = people
        self.words = words
        self.units = {evened(unit) for one in people for unit in one.units}
        self.roles = {evened(one.role) for one in people if one.role}
        self.names = {evened(one.name) for one in people}
        loud = sum(any(map(str.isupper, _long(one.name))) for one in people)
        self.are_loud = 2 * loud > len(people)
        self.odd = [frozenset(self._oddities(one)) for one in people]
        counts = Counter(kind for some in self.odd for kind in some)
        self.usual = {one for one, count in counts.items() if 2 * count > len(people)}
        full = sum(map(_has_two_words, people))
        plain = sum(not some - _LAWFUL for some in self.odd)
        self.are_full = full >= max(_LEAST_FULL, len(people) / 2)
        self.are_plain = 2 * plain > len(people)

    def halves(self, explained: frozenset[str]) -> Iterator[Problem]:
        """Yield who has one name, where nearly all have two, and whose is odd."""
        parts = self.header.columns["name"]
        for one, kinds in zip(self.people, self.odd, strict=True):
            ends = (one.row.cell(parts[0]), one.row.cell(parts[-1]))
            odd = kinds - self.usual - _LAWFUL
            is_asked = not odd & {"digits"} and one.name not in explained
            if not all(ends) or (self.are_full and len(one.name.split()) == 1):
                yield Problem(
                    self._place(one), "half-a-person", "", {"given": one.name}
                )
            elif odd and is_asked and (self.are_full or self.are_plain):
                yield Problem(self._place(one), "odd-name", "", {"given": one.name})
            elif "digits" in odd and one.name not in explained:
                values = {"given": composed(one.rows[0].name)}
                yield Problem(self._place(one), "digits-in-name", "", values)

    def usual_oddities(self) -> Iterator[Problem]:
        """Yield one finding where most have more than a name, or odd capitals."""
        small = [
            one
            for one, kinds in zip(self.people, self.odd, strict=True)
            if "small" in kinds
        ]
        more = [
            one
            for one, kinds in zip(self.people, self.odd, strict=True)
            if kinds & self.usual - {"small"}
        ]
        if "small" in self.usual:
            names = tuple(one.name for one in small)
            yield Problem(self._place(small[0]), "small-names", "", {"names": names})
        loud = [one for one in self.people if _is_in_capitals(one.name)]
        if 2 * len(loud) > len(self.people):
            names = tuple(one.name for one in loud)
            yield Problem(self._place(loud[0]), "loud-names", "", {"names": names})
        if more:
            rows = spans(one.row.number for one in more)
            values = {"given": more[0].name, "rows": rows}
            yield Problem(self._place(more[0]), "names-with-more", "", values)

    def _oddities(self, one: Listed) -> Iterator[str]:
        """Yield what a name holds that names do not, as words of our own.

        What stands behind a comma is told already.
        """
        if "," in one.name:
            return
        written = composed(one.rows[0].name)
        words = _IN_PARENTHESES.sub("", written).split()
        if aside := _IN_PARENTHESES.search(written):
            yield "unit" if evened(aside[1]) in self.units else "aside"
        is_with_unit = evened(unit_in(one.name)) in self.units
        name = without_unit(one.name) if is_with_unit else one.name
        yield from self._signs(name, words)
        if self._holds_a_word(words):
            yield "words"
        if self._holds_another(words):
            yield "another"
        if self._is_loud(words):
            yield "loud"

    def _signs(self, name: str, words: Sequence[str]) -> Iterator[str]:
        """Yield which letters and signs a name has that names have not."""
        if any(map(str.isdigit, name)):
            yield "digits"
        if self._is_small(name):
            yield "small"
        elif has_an_odd_sign(name):
            yield "sign"
        elif len(words) > 1:
            bare = re.sub(r"\d", "", name)
            if not is_written_as_a_name(bare, self.words):
                yield "words"
        if _has_a_stop(words):
            yield "stop"

    def _is_loud(self, words: Sequence[str]) -> bool:
        """Say whether a name, or what ends it, is in capitals, as few others are."""
        loud = [
            word
            for word in words
            if len(word) > 1 and word.isupper() and not _INITIALS.fullmatch(word)
        ]
        is_all_loud = len(loud) == len(words)
        return (
            not self.are_loud and bool(loud) and (is_all_loud or loud[-1] == words[-1])
        )

    def _is_small(self, name: str) -> bool:
        """Say whether a name lacks capitals, and no more: `per vik`, `Per vik`."""
        words = name.split()
        big = [word for word in words if word[:1].isupper()]
        small = [word for word in words if word.islower() and not is_a_particle(word)]
        is_plain = not has_an_odd_sign(name) and "(" not in name and "," not in name
        is_known = any(evened(word) in self.roles | self.units for word in small)
        return bool(small) and len(big) <= 1 and is_plain and not (big and is_known)

    def _holds_a_word(self, words: Sequence[str]) -> bool:
        """Say whether a unit, a role, a title or a small word stands in a name."""
        told = [*map(evened, words)]
        if len(told) < 2:  # noqa: PLR2004 -- a word and a name
            return False
        titles = self.words.titles - _YOUNGER
        first, last = told[0], told[-1]
        return (
            any(word in self.units | self.roles for word in told[1:])
            or first in self.roles
            or self.words.is_no_first_name(first)
            or bool({first, last} & titles)
            or self.words.is_an_occupation(first)
            or (len(told) > 2 and self.words.is_an_occupation(last))  # noqa: PLR2004 -- as above
        )

    def _holds_another(self, words: Sequence[str]) -> bool:
        """Say whether another's whole name stands in a name, with two words more."""
        plain = [*map(evened, words)]
        parts = [
            " ".join(plain[first:end])
            for first in range(len(plain))
            for end in range(first + 2, len(plain) + 1)
            if end - first <= len(plain) - 2
        ]
        return any(part in self.names for part in parts)

    def _place(self, one: Listed) -> Place:
        return self.table.place(one.row, self.header.columns["name"][0])


def _has_two_words(one: Listed) -> bool:
    return sum(word[:1].isalpha() for word in one.name.split()) > 1


def _long(name: str) -> list[str]:
    return [word for word in name.split() if len(word) > 1]


def _has_a_stop(words: Sequence[str]) -> bool:
    """Say whether a full stop stands behind a first or last word, no initial."""
    ends = [evened(word) for word in (*words[:1], *words[-1:])]
    return any(
        word.endswith(".")
        and "." not in word[:-1]
        and len(word) > len("K.")
        and word not in _YOUNGER
        and not (word == ends[0] and word in _CUT_SHORT)
        for word in ends
    )


def _is_in_capitals(name: str) -> bool:
    """Say whether all of a whole name is in capitals, as payrolls have it."""
    words = _long(name)
    return len(words) > 1 and all(map(str.isupper, words))
