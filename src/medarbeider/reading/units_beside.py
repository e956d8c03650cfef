"""Columns that are not read and may hold units, roles, or titles of leaders."""

from collections.abc import Iterator, Sequence

from medarbeider.problems.place import spans
from medarbeider.problems.problem import Problem
from medarbeider.reading.days_in_cells import day_in
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.names_in_cells import composed, may_be_a_name
from medarbeider.reading.other_units import are_units_otherwise, tells_of_a_time
from medarbeider.reading.table import Table
from medarbeider.reading.unused_column import Unused, is_of_others

_LONGEST_UNIT = 60
_LONG_TITLE = 4


class UnitsBeside:
    """Looks for units and roles in the columns of one list that are not read."""

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
        self.are_in_units = any(
            any(map(str.isalpha, unit)) for one in people for unit in one.units
        )
        self.of_units = tuple(
            heading
            for heading, column in words.headings.items()
            if column == "unit" and heading.isalpha()
        )

    def told_units(self, one: Unused) -> Iterator[Problem]:
        """Yield who has another unit in a column than the one that is read."""
        words = self.words
        if words.is_a_level(one.heading) or self._is_another(one):
            return
        found = are_units_otherwise(
            one.heading,
            one.cells,
            [person.units for person in self.people],
            words,
            are_called_so=self._is_called_as_units(one),
        )
        if found:
            values = {
                "number": len(found),
                "names": tuple(
                    f"{self.people[at].name} ({composed(one.cells[at])})"
                    for at in found
                ),
                "rows": spans(self.people[at].row.number for at in found),
            }
            yield Problem(one.place, "units-otherwise", one.heading, values)

    def _is_called_as_units(self, one: Unused) -> bool:
        """Say whether a heading is that of the units that are read, or of units."""
        read = self.header.columns.get("unit", ())
        headings = {evened(self.header.headings.get(at, "")) for at in read}
        return evened(one.heading) in headings or (
            tells_of_a_time(one.heading, self.words)
            and self.tells_of_units(one)
            and "?" not in one.heading
        )

    def may_be_units(self, one: Unused) -> bool:
        """Say whether a column may hold the units, where no other does.

        Its cells are words of which some stand for several people; below a heading
        that tells of units they may each stand for one, or be numbers.
        """
        words = self.words
        is_of_more = self.words.is_of(
            one.heading, (*words.remarks, *words.asks_who_comes)
        )
        if (
            self.are_in_units
            or one.is_known
            or self.words.tells_of_other_things(one.heading)
        ):
            return False
        if is_of_more:
            return False
        cells = [cell for cell in one.cells if cell]
        kinds = {*map(evened, cells)}
        if any(
            self.words.answer(cell) is not None
            or day_in(cell)
            or len(cell) > _LONGEST_UNIT
            for cell in cells
        ):
            return False
        if self.tells_of_units(one):
            return bool(cells)
        are_words = all(may_be_a_name(cell, self.words) for cell in cells)
        are_of_most = 2 * len(cells) >= len(self.people)
        return are_words and are_of_most and 1 < len(kinds) < len(cells)

    def tells_of_units(self, one: Unused) -> bool:
        """Say whether a word of a heading is one of units: `Hvilken enhet?`."""
        words = self.words
        is_so_called = words.is_of(one.heading, self.of_units)
        return is_so_called or words.has_unit_word(one.heading)

    def may_be_roles(self, one: Unused) -> bool:
        """Say whether half of the cells hold titles, where no column has the roles."""
        if (
            "role" in self.header.columns
            or one.is_known
            or is_of_others(one, self.words)
        ):
            return False
        titled = sum(
            self.words.holds(cell, self.words.titles)
            or self.words.leader_titles.has(cell)
            for cell in one.cells
            if cell
        )
        return titled > 1 and 2 * titled >= len(self.people)

    def told_titles(self, one: Unused) -> Iterator[Problem]:
        """Yield who has a leader's title here alone, and whom nobody reports to."""
        words = self.words
        has = words.leader_titles.has
        leading = {
            evened(cell)
            for person in self.people
            for cell in self.header.cells(person.row, "line_manager")
        }
        titled = [
            (person, composed(cell))
            for person, cell in zip(self.people, one.cells, strict=True)
            if has(cell)
            and not has(person.role)
            and evened(person.name) not in leading
            and len(cell.split()) <= _LONG_TITLE
        ]
        says_else = (
            words.tells_of_leaders(one.heading)
            or words.tells_of_other_things(one.heading)
            or words.is_of(one.heading, words.remarks)
            or is_of_others(one, self.words)
        )
        if titled and not says_else and 2 * len(titled) <= len(self.people):
            values = {
                "names": tuple(f"{person.name} ({said})" for person, said in titled),
                "rows": spans(person.row.number for person, _ in titled),
            }
            place = self.table.place(titled[0][0].row, one.index)
            yield Problem(place, "titles-beside", one.heading, values)

    def _is_another(self, one: Unused) -> bool:
        """Say whether a heading counts the units on, as `Enhet 2` does."""
        meaning = self.words.meaning(one.heading) if one.heading else None
        return meaning is not None and meaning.column == "unit" and meaning.number > 1
