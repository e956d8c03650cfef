"""Columns of a name list that are not read, and say that somebody does not come."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from medarbeider.model.list_words import NAMES
from medarbeider.problems.problem import Problem
from medarbeider.reading.days_in_cells import (
    FOR_EVER,
    day_in,
    is_without_year,
    period_in,
)
from medarbeider.reading.days_in_roles import ends
from medarbeider.reading.days_of_programme import Days
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, begins_with, evened
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.names_in_cells import composed
from medarbeider.reading.table import Table

_PART = re.compile(r"(\d{1,3})(?:[.,]0+)? ?(%?)")
_LEAST_PART = 20
"""Percent of a post, of which people have fives; less may be how much was lost."""

_OF_A_LEAVE = re.compile(r"s?(?:prosent|pst|grad|type|kode)\b")
"""How words of a leave go on: `Permisjonsprosent`."""

_BY_OTHERS = re.compile(r"godkjen|attest|approv|ansvarl")
"""In a heading below which they stand who decide: `Godkjenner fravær`."""

_MOSTLY = 0.6
_MANY = 3
"""Of so many one may have no percent of a post; of fewer all are paid by the hour."""

_ROUND_A_HEADING = " *:.?!"
_SHORT = 2
"""Words of a heading that asks nothing but who comes."""

_OF_POSTS = ("ansett", "tilsett", "employment", "contract")
"""How words of headings begin below which posts are told, and until when."""

_NO_POST = re.compile(r"0(?:[.,]0+)? ?%?")
_UNTIL = ("til", "to", "until", "t o m", "tom", "slutt", "end", "tilbake", "back")
_SINCE = ("fra", "frå", "from", "f o m", "fom", "start", "startdato")
_A_LEAVE = re.compile(
    r"perm|sy(?:k|ke)meld|sjukmeld|langtids|fr[aå]vær|absence|on leave|leave of"
)
_AN_END = re.compile(
    r"(?:\w*(?:kontrakt|vikar|vikariat|engasjement|åremål|stilling|avtale|midlertidig"
    r"|mellombels|contract)e?n?s?[ -]?)?(?:til|t\.? ?o\.? ?m|to|until|utløper|utløpar)"
)
"""Headings of an end that is everybody's, such as `T.o.m.`: only days tell of one."""


@dataclass(frozen=True)
class NotComing:
    """Somebody of whom a column says that she does not come, and what is told of it."""

    person: Listed
    problem: Problem


def who_will_not_come(
    table: Table,
    header: Header,
    people: Sequence[Listed],
    words: WordsOfLists,
    days: Days,
) -> Mapping[int, tuple[NotComing, ...]]:
    """Return who has left, is on leave, or said no, by the columns that say so.

    Whoever leaves after the last of *days* is there, and so is whoever is back by the
    first. Each is told by the first column alone.
    """
    looking = _ByColumn(table, header, words, days)
    told: set[tuple[str, str]] = set()
    found: dict[int, tuple[NotComing, ...]] = {}
    for index, heading in header.headings.items():
        if index not in header.used or index in looking.own:
            some = {
                (one.problem.code, one.person.name): one
                for one in looking.column(index, heading, people)
            }
            found[index] = tuple(one for key, one in some.items() if key not in told)
            told |= {*some}
    return found


def tells_of_leaving(heading: str, words: WordsOfLists) -> bool:
    """Say whether whoever has a mark below a heading has left, or does not come."""
    told = _plain(heading)
    return not _BY_OTHERS.search(told) and (
        told in words.gone_alone
        or words.holds(told, (*words.gone, *words.gone_headings))
        or bool(_AN_END.fullmatch(told))
    )


def tells_of_companions(heading: str, words: WordsOfLists) -> bool:
    """Say whether those below a heading are there for somebody else."""
    return evened(heading).strip(_ROUND_A_HEADING) in words.beside_others


@dataclass(frozen=True)
class _ByColumn:
    """Looks at the columns of one list."""

    table: Table
    header: Header
    words: WordsOfLists
    days: Days

    def column(
        self, index: int, heading: str, people: Sequence[Listed]
    ) -> Iterator[NotComing]:
        """Yield what a column says of people."""
        told = _plain(heading)
        words = self.words
        code = "perhaps-gone"
        if index in self.own or self._is_of_other_things(heading):
            code = "says-no"
            some = self._leaving(index, heading, people)
        elif told in words.beside_others:
            code = "perhaps-a-companion"
            some = self._said_yes(index, people)
        elif told in words.gone_alone:
            some = [one for one in people if self._is_filled(one.row.cell(index))]
        elif not _BY_OTHERS.search(told) and words.holds(
            told, (*words.gone, *words.gone_headings)
        ):
            some = self._marked(index, told, people)
        elif _AN_END.fullmatch(told):
            some = [
                one
                for one in people
                if all(self._is_over(row.row.cell(index)) for row in one.rows)
            ]
        elif self._is_asked_of_all(index, told, people):
            some = [one for one in people if not one.row.cell(index)]
        else:
            code = "says-no"
            is_no = self._says_no if self._asks(index, told, people) else self._is_no
            some = [one for one in people if is_no(one.row.cell(index))]
        for one in some:
            place = self.table.place(one.row, index)
            values = {"given": one.name, "heading": composed(heading)}
            yield NotComing(one, Problem(place, code, "", values))

    @property
    def own(self) -> frozenset[int]:
        """The columns of what is somebody's own: numbers, addresses, percents."""
        columns = self.header.columns
        told = (*columns.get("identifier", ()), *columns.get("percentage", ()))
        return frozenset(told)

    def _is_of_other_things(self, heading: str) -> bool:
        """Say whether a heading is of food and such, or one that we know by itself."""
        meaning = self.words.meaning(heading)
        is_known = meaning is not None and meaning.column not in NAMES
        return is_known or self.words.tells_of_other_things(heading)

    def _leaving(
        self, index: int, heading: str, people: Sequence[Listed]
    ) -> list[Listed]:
        """Return of whom a column of other things says, in passing, that she leaves."""
        words = self.words
        percents = self.header.columns.get("percentage", ())
        are_posts = index in percents or words.is_of(heading, _OF_POSTS)
        found = [
            one
            for one in people
            if says_gone(cell := one.row.cell(index), words)
            or self._is_no(cell)
            or (are_posts and ends(cell, words, self.days))
        ]
        if index in percents:
            none = [
                one
                for one in people
                if all(_NO_POST.fullmatch(row.row.cell(index)) for row in one.rows)
            ]
            found += none if _MANY * len(none) <= len(people) else []
        return found

    def _marked(self, index: int, told: str, people: Sequence[Listed]) -> list[Listed]:
        """Return who has a mark, a word or a day in a column of those who leave."""
        cells = {row.row.cell(index) for one in people for row in one.rows}
        are_parts = self._are_parts(told, cells)
        if cells - {""} == {"0", "1"}:  # a yes and a no of a staff system
            return self._said_yes(index, people)
        marked = [
            one
            for one in people
            if not self._is_there(one)
            and all(
                self._is_marked(row.row.cell(index), told)
                or (are_parts and _is_a_part(row.row.cell(index)))
                for row in one.rows
            )
        ]
        is_short = len(told.split()) <= _SHORT
        return marked if is_short or 2 * len(marked) <= len(people) else []

    def _are_parts(self, told: str, cells: Collection[str]) -> bool:
        """Say whether all numbers below a heading are parts of a post on leave.

        Those of absence may as well be days, where no percent is written.
        """
        found = [part for cell in cells if (part := _PART.fullmatch(cell))]
        is_of_parts = self.words.holds(told, self.words.gone) and len(found) == sum(
            any(map(str.isdecimal, cell)) for cell in cells
        )
        return all(
            (is_of_parts or part[2])
            and (int(part[1]) % 5 == 0)
            and (int(part[1]) == 0 or _LEAST_PART <= int(part[1]) <= 100)  # noqa: PLR2004 -- percent
            for part in found
        )

    def _is_marked(self, cell: str, told: str) -> bool:
        if not self._is_filled(cell):
            return False
        if self.words.answer(cell) and not cell.isdecimal():
            return True
        if period := period_in(cell):
            is_over = period[1] <= self.days.first < date.max
            return period[0] <= self.days.last and not is_over
        if day := day_in(cell):
            return self._is_away(day, told)
        return any(map(str.isalpha, cell)) or is_without_year(cell)

    def _is_away(self, day: date, told: str) -> bool:
        """Say whether somebody is away, by a day below a heading of those who leave.

        Of a leave without more it may be the first day or the last.
        """
        if self._ends_a_leave(told):
            return self.days.first < day
        is_a_leave = _A_LEAVE.search(told) and not self.words.holds(told, _SINCE)
        return day.year < FOR_EVER and (bool(is_a_leave) or day <= self.days.last)

    def _is_over(self, cell: str) -> bool:
        day = day_in(cell)
        return bool(day and day <= self.days.last < date.max)

    def _is_there(self, one: Listed) -> bool:
        """Say whether a leave ends by the first gathering, or begins after the last."""
        days = [
            (heading, day)
            for index, heading in self.header.headings.items()
            if index not in self.header.used
            and (day := day_in(one.row.cell(index)))
            and _A_LEAVE.search(evened(heading))
        ]
        return any(
            day <= self.days.first < date.max
            if self._ends_a_leave(heading)
            else self.words.holds(heading, _SINCE) and self.days.last < day
            for heading, day in days
        )

    def _ends_a_leave(self, heading: str) -> bool:
        is_of_one = bool(_A_LEAVE.search(evened(heading)))
        return is_of_one and self.words.holds(heading, _UNTIL)

    def _is_filled(self, cell: str) -> bool:
        """Say whether a cell holds a mark or a word, and no no."""
        is_mark = evened(cell) == "x" or not self.words.is_nobody(cell)
        return bool(cell) and is_mark and self.words.answer(cell) is not False

    def _said_yes(self, index: int, people: Sequence[Listed]) -> list[Listed]:
        return [one for one in people if self.words.answer(one.row.cell(index))]

    def _is_asked_of_all(self, index: int, told: str, people: Sequence[Listed]) -> bool:
        """Say whether a column asks who comes, and most say yes, and nobody no."""
        if not self.words.holds(told, self.words.asks_who_comes):
            return False
        cells = [one.row.cell(index) for one in people]
        yes = sum(bool(self.words.answer(cell)) for cell in cells)
        return yes >= _MOSTLY * len(cells) and yes + cells.count("") == len(cells)

    def _asks(self, index: int, told: str, people: Sequence[Listed]) -> bool:
        """Say whether a heading asks who comes, and not how or to what.

        Where most say no, a longer one hardly does.
        """
        if not self.words.holds(told, self.words.asks_who_comes):
            return False
        answers = [self.words.answer(one.row.cell(index)) for one in people]
        is_short = len(told.split()) <= _SHORT
        return is_short or 2 * answers.count(False) <= len(answers)

    def _is_no(self, cell: str) -> bool:
        """Say whether a cell says no, or gone, and nothing more."""
        words = self.words
        told = evened(cell).strip(" .!")
        is_a_word = told.isalpha() and words.holds(told, words.gone)
        return bool(told) and (
            is_a_word or told in words.gone or told in words.gone_alone
        )

    def _says_no(self, cell: str) -> bool:
        """Say whether a cell says no, whatever more it says."""
        words = self.words
        return bool(cell) and (
            self._is_no(cell)
            or words.holds(cell, words.gone)
            or words.answer(cell) is False
            or begins_with(cell, (*words.says_no, *words.gone_alone))
        )


def says_gone(cell: str, words: WordsOfLists) -> bool:
    """Say whether a cell tells of leaving, with whatever else; no address does."""
    is_so = words.holds(cell, words.gone) or begins_with(
        cell, (*words.gone_in_cells, *words.elsewhere)
    )
    return is_so and "@" not in cell


def _plain(heading: str) -> str:
    """Return a heading as it is compared: `permisjon` for `Permisjonsprosent:`."""
    return _OF_A_LEAVE.sub("", evened(heading)).strip(_ROUND_A_HEADING)


def _is_a_part(cell: str) -> bool:
    found = _PART.fullmatch(cell)
    return bool(found and int(found[1]))
