"""What each column of a name list that is not read may mean, by what it holds.

Only a column that is nothing of use, as far as can be seen, is told to be deleted.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from medarbeider.model.list_words import NAMES, Column
from medarbeider.problems.place import spans
from medarbeider.problems.problem import Problem
from medarbeider.reading.chosen_times import chosen_times
from medarbeider.reading.closed_answers import answered_otherwise, marked_for_some
from medarbeider.reading.column_said import column_said
from medarbeider.reading.days_in_cells import day_in
from medarbeider.reading.days_of_programme import Days
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import Meaning, WordsOfLists, evened
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.names_in_cells import composed, may_be_a_name
from medarbeider.reading.names_in_columns import Named, NamesOfList
from medarbeider.reading.not_coming import (
    tells_of_companions,
    who_will_not_come,
)
from medarbeider.reading.remarks_in_columns import Remarks
from medarbeider.reading.table import Table
from medarbeider.reading.units_beside import UnitsBeside
from medarbeider.reading.unused_column import Unused, is_of_others

_WHEN = (
    *("dag", "day", "dato", "date", "økt", "pulje", "samling", "gathering", "skift"),
    *("delta", "inviter", "program"),
)
"""Words of headings below which somebody chooses when to come, and whether."""

_OF_NAMES = ("navn", "namn", "name")
_A_DAY = re.compile(
    r"\d\.? ?(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[sc])",
    re.IGNORECASE,
)

_LONGEST_NAME = 3


def unused_columns(
    table: Table,
    header: Header,
    people: Sequence[Listed],
    words: WordsOfLists,
    days: Days,
) -> Iterator[Problem]:
    """Yield what is to be told of each column that is not read, and of people by it."""
    yield from _UnusedColumns(table, header, people, words, days).columns()


def _not_used(one: Unused, cells: Sequence[str]) -> Problem:
    """Return that a column is not used, and what it says in some of its cells."""
    values = {"says": column_said(cells)}
    return Problem(one.place, "column-not-used", one.heading, values)


class _UnusedColumns:
    """Looks at the columns of one list that are not read."""

    def __init__(
        self,
        table: Table,
        header: Header,
        people: Sequence[Listed],
        words: WordsOfLists,
        days: Days,
    ) -> None:
        self.table = table
        self.header = header
        self.people = people
        self.words = words
        self.days = days
        self.names = NamesOfList(header, people, words)
        self.gone = who_will_not_come(table, header, people, words, days)
        self.told_by: dict[int, AbstractSet[str]] = {}
        self.told = {one.person.name for some in self.gone.values() for one in some}
        self.units = UnitsBeside(table, header, people, words)
        self.remarks = Remarks(table, people, self.names, words, days)

    def columns(self) -> Iterator[Problem]:
        header = self.header
        own = {*header.columns.get("identifier", ())}
        own |= {*header.columns.get("percentage", ())}
        rows = self.table.rows[header.at + 1 :]
        for index in range(header.width):
            if index in header.used - own:
                continue
            one = self._column(index)
            found = None if index in own else self._meant(one)
            if index in own:
                yield from (told.problem for told in self.gone.get(index, ()))
            if found is not None:
                yield from found
                yield from self._left_unsaid(one, found)
            elif one.heading:
                yield self._marked(one) or _not_used(one, one.cells)
            elif any(row.cell(index) for row in rows):
                yield Problem(one.place, "column-without-heading")

    def _left_unsaid(self, one: Unused, found: Sequence[Problem]) -> Iterator[Problem]:
        """Yield the column too, where it says more than has been told of people."""
        if not one.heading or any(other.place == one.place for other in found):
            return
        told = self.told_by.get(one.index, frozenset())
        left = tuple(
            "" if person.name in told else cell
            for person, cell in zip(self.people, one.cells, strict=True)
        )
        values = {evened(cell) for cell in left if cell}
        is_the_rule = len(values) == 1 and 2 * left.count("") < len(left)
        if column_said(left) and not is_the_rule:
            yield _not_used(one, left)

    def _marked(self, one: Unused) -> Problem | None:
        """Return what is told of a column that marks some of the people, if it does."""
        words = self.words
        says_else = (
            one.is_known
            or is_of_others(one, self.words)
            or words.tells_of_other_things(one.heading)
            or words.tells_of_leaders(one.heading)
            or words.is_of(one.heading, words.remarks)
            or evened(one.heading).strip(" *:.?!") in words.titles
            or (one.is_open and not words.holds(one.heading, words.asks_who_comes))
        )
        some = () if says_else else marked_for_some(one.cells, words, self.days)
        if not some:
            return None
        values = {
            "number": len(some),
            "total": len(self.people),
            "rows": spans(sorted({self.people[at].row.number for at in some})),
        }
        return Problem(one.place, "marked-for-some", one.heading, values)

    def _column(self, index: int) -> Unused:
        heading = self.header.headings.get(index, "")
        meaning = self.words.meaning(heading) if heading else None
        return Unused(
            index,
            heading,
            self.table.place(self.header.rows[-1], index),
            tuple(self._cell(one, index) for one in self.people),
            meaning is not None and meaning.column not in NAMES,
        )

    def _cell(self, one: Listed, index: int) -> str:
        """Return what a column says of a person; of two rows what says no."""
        cells = [cell for row in one.rows if (cell := row.row.cell(index))]
        no = (cell for cell in cells if self.words.answer(cell) is False)
        return next(no, cells[0] if cells else "")

    def _meant(self, one: Unused) -> list[Problem] | None:
        """Return what a column may mean; None where that is nothing of use here."""
        if self._is_second_last_name(one):
            return []  # told with the first name
        named = self._named(one)
        whole = [other for other in named if other.is_whole]
        if self._are_leaders(one, whole):
            return [Problem(one.place, "perhaps-the-leaders", one.heading)]
        gone = self.gone.get(one.index, ())
        if of_all := [*self.units.told_units(one)] or [*self._told_times(one)]:
            return [*of_all, *(other.problem for other in gone)]
        found = [*self._told_named(one, whole)]
        rows = {other.person.name for other in whole}
        found += [other.problem for other in gone if other.person.name not in rows]
        if self.units.may_be_units(one) or self.units.may_be_roles(one):
            cells = {evened(cell): composed(cell) for cell in one.cells if cell}
            values = {"names": tuple(cells.values())}
            found.insert(
                0, Problem(one.place, "perhaps-the-units", one.heading, values)
            )
            return found
        found += self.units.told_titles(one)
        otherwise = self._answered_otherwise(one)
        told = rows | {other.person.name for other in gone}
        remarks = self.remarks.who_has_one(
            one, named, told, self.told, is_closed=bool(otherwise)
        )
        found += self.remarks.told(one, remarks)
        rows |= {person.name for person in remarks}
        found += self._told_otherwise(
            one, [at for at in otherwise if self.people[at].name not in rows]
        )
        self.told_by[one.index] = (
            rows | told | {self.people[at].name for at in otherwise}
        )
        if not found and not gone and not otherwise and self._may_say_who_comes(one):
            asked = Problem(one.place, "perhaps-who-comes", one.heading)
            return [self._marked(one) or asked]
        return found if found or gone or otherwise else None

    def _told_times(self, one: Unused) -> Iterator[Problem]:
        """Yield how many chose each time to come, and who did not choose all."""
        words = self.words
        if (
            one.is_known
            or words.tells_of_other_things(one.heading)
            or is_of_others(one, self.words)
        ):
            return
        is_asked = words.is_of(one.heading, _WHEN)
        chosen = chosen_times(one.cells, words, self.days, is_asked=is_asked)
        if not chosen:
            return
        values = {"names": tuple(f"{time} ({by})" for time, by in chosen.times)}
        yield Problem(one.place, "perhaps-chosen-times", one.heading, values)
        some = [self.people[at] for at in chosen.others]
        some = [person for person in some if person.name not in self.told]
        if some:
            values = {
                "names": tuple(person.name for person in some),
                "rows": spans(person.row.number for person in some),
            }
            place = self.table.place(some[0].row, one.index)
            yield Problem(place, "chose-not-all", one.heading, values)

    def _may_say_who_comes(self, one: Unused) -> bool:
        """Say whether a column may tell who comes, or when: `Pulje`, `14. januar`.

        Days are of use where one of them is within those of the programme.
        """
        words = self.words
        if one.is_known or words.tells_of_other_things(one.heading):
            return False
        cells = [evened(cell).strip(" .!") for cell in one.cells]
        asks = _A_DAY.search(one.heading) or words.is_of(
            one.heading, (*_WHEN, *words.asks_who_comes)
        )
        told = [day for cell in cells if (day := day_in(cell))]
        is_ours = not told or any(
            self.days.first <= day <= self.days.last for day in told
        )
        return bool(asks) and 1 < len({*cells}) < len(cells) and is_ours

    def _named(self, one: Unused) -> tuple[Named, ...]:
        """Return who is named in a column, but for the person of each row."""
        if one.is_known:
            return ()
        if self.words.tells_of_other_things(one.heading):
            return tuple(who for who in self.names.named(one.index) if who.listed)
        if second := self._second_names(one):
            return second
        named = self.names.named(one.index)
        if self.names.are_own(one.index):  # but where it names another
            found = tuple(who for who in named if who.is_whole)
            is_of_names = self.words.is_of(one.heading, _OF_NAMES)
            more = self.names.otherwise(one.index) if is_of_names else ()
            return found or more
        if self.words.is_of(one.heading, self.words.remarks):
            return tuple(replace(who, is_whole=False) for who in named)
        return named

    def _second_names(self, one: Unused) -> tuple[Named, ...]:
        """Return the people of `Fornavn 2` and `Etternavn 2`, beside another's name."""
        number = self._number(one, "first_name")
        if not number:
            return ()
        at = [one.index, *self._columns_of(Meaning("last_name", number))]
        return tuple(
            Named(
                person, composed(" ".join(map(person.row.cell, at))), (), is_whole=True
            )
            for person in self.people
            if person.row.cell(one.index)
        )

    def _is_second_last_name(self, one: Unused) -> bool:
        number = self._number(one, "last_name")
        return bool(number and self._columns_of(Meaning("first_name", number)))

    def _number(self, one: Unused, column: Column) -> int:
        """Return the number of a heading such as `Fornavn 2`; 0 for any other."""
        meaning = self.words.meaning(one.heading) if one.heading else None
        is_numbered = meaning is not None and meaning.column == column
        return meaning.number if meaning and is_numbered and meaning.number > 1 else 0

    def _columns_of(self, meaning: Meaning) -> list[int]:
        return [
            at
            for at, heading in self.header.headings.items()
            if self.words.meaning(heading) == meaning
        ][:1]

    def _are_leaders(self, one: Unused, whole: Sequence[Named]) -> bool:
        """Say whether a column may hold the line managers.

        Below a heading of leaders they may be called by their first names.
        """
        words = self.words
        is_so_called = words.tells_of_leaders(one.heading)
        cells = [cell for cell in one.cells if cell]
        if one.is_known or is_of_others(one, self.words) or not cells:
            return False
        are_short = all(
            may_be_a_name(cell, words)
            and words.answer(cell) is None
            and not any(map(str.isdigit, cell))
            and len(cell.split()) <= _LONGEST_NAME
            for cell in cells
        )
        return (
            (is_so_called and are_short)
            or self.names.are_leaders(one.index, whole, is_so_called=is_so_called)
            or self.names.are_keys(one.index, with_digits=is_so_called)
        )

    def _told_named(self, one: Unused, whole: Sequence[Named]) -> Iterator[Problem]:
        """Yield who is named; of those on the list what the heading tells of them."""
        is_of_companions = tells_of_companions(one.heading, self.words)
        code = "perhaps-a-companion" if is_of_companions else "perhaps-gone"
        others = []
        for who in whole:
            if not who.listed or not is_of_others(one, self.words):
                others.append(who)
                continue
            for name in who.listed:
                place = self.table.place(who.person.row, one.index)
                yield Problem(place, code, "", {"given": name, "heading": one.heading})
        if others:
            values = {
                "names": tuple(dict.fromkeys(who.given for who in others)),
                "rows": spans(who.person.row.number for who in others),
            }
            place = self.table.place(others[0].person.row, one.index)
            yield Problem(place, "named-beside", one.heading, values)

    def _answered_otherwise(self, one: Unused) -> tuple[int, ...]:
        """Return whose answers differ from most, in a column that may ask who comes."""
        words = self.words
        is_of_units = self.units.tells_of_units(one)
        if (
            one.is_known
            or is_of_others(one, self.words)
            or evened(one.heading).strip(" *:.?!") in words.titles
            or (is_of_units and 2 * one.cells.count("") < len(one.cells))
            or self.words.tells_of_other_things(one.heading)
            or self.words.is_of(one.heading, words.remarks)
        ):
            return ()
        found = answered_otherwise(one.cells, words, self.days)
        answers = [words.answer(cell) for cell in one.cells]
        if not one.is_open or 2 * answers.count(True) > len(answers):
            return found
        if 2 * answers.count(False) > len(answers) and not words.holds(
            one.heading, words.gone_alone
        ):
            return ()  # nobody asks so who comes
        are_closed = all(
            answer is not None or not cell or day_in(cell)
            for cell, answer in zip(one.cells, answers, strict=True)
        )
        return tuple(
            at
            for at in found
            if day_in(one.cells[at])
            or answers[at]
            or (answers[at] is False and (are_closed or True in answers))
            or (answers[at] is None and one.cells[at] and True in answers)
        )

    def _told_otherwise(self, one: Unused, found: Sequence[int]) -> Iterator[Problem]:
        some = [
            self.people[at] for at in found if self.people[at].name not in self.told
        ]
        if some:
            self.told |= {person.name for person in some}
            values = {
                "names": tuple(person.name for person in some),
                "rows": spans(person.row.number for person in some),
            }
            place = self.table.place(some[0].row, one.index)
            yield Problem(place, "says-otherwise", one.heading, values)
