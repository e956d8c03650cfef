"""Rows of a name list to people: two of one name told apart, two posts joined."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from medarbeider.model.list_words import Column
from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_rows import PersonRow
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.names_in_cells import (
    are_written_last_name_first,
    composed,
    is_a_full_name,
    turned,
)
from medarbeider.reading.same_names import same_name
from medarbeider.reading.table import Row, Table
from medarbeider.reading.units_of_two import UnitsOfTwo

_WHOLE_POST = 100
_LEAST_LETTERS = 3
_LAST_AND_FIRST = 2
_PERCENTAGE = re.compile(r"\s*(\d{1,3}(?:[.,]\d+)?)\s*%?\s*")


@dataclass(frozen=True)
class Listed:
    """A person as the list has them: rows, name, units and roles; no leaders yet."""

    rows: tuple[PersonRow, ...]
    name: str
    units: tuple[str, ...]
    role: str

    @property
    def row(self) -> Row:
        """The row where the person stands first."""
        return self.rows[0].row


@dataclass(frozen=True)
class ListedPeople:
    """Everyone on the list, with what is wrong and what is odd."""

    people: tuple[Listed, ...]
    problems: tuple[Problem, ...]
    findings: tuple[Problem, ...]


def listed_people(
    table: Table, header: Header, rows: Sequence[PersonRow], words: WordsOfLists
) -> ListedPeople:
    """Return the people of *rows*, each with a name that nobody else has.

    Two rows of one name are one person when a merged cell or an employee's number says
    so, or when their parts of a post make one post at most. Otherwise they are two
    people, who are told apart by their units.
    """
    return _Listing(table, header, words).people(rows)


class _Listing:
    """Makes people of rows, and gathers what is to be told."""

    def __init__(self, table: Table, header: Header, words: WordsOfLists) -> None:
        self.table = table
        self.header = header
        self.words = words
        self.name_at = header.columns["name"][0]
        self.is_by_place = any(
            words.is_a_place(header.headings.get(at, ""))
            for at in header.columns.get("unit", ())
        )
        self.units: dict[str, str] = {}
        self.of_two = UnitsOfTwo.among(())
        self.problems: list[Problem] = []
        self.findings: list[Problem] = []

    def people(self, rows: Sequence[PersonRow]) -> ListedPeople:
        self.of_two = UnitsOfTwo.among(
            (
                (one.name, composed(cell))
                for one in rows
                for cell in self._cells(one, "unit")
            ),
            self.words.between_units,
            self.words.unit_words,
        )
        self._tell_units_of_two(rows)
        names = self._names(rows)
        alike: dict[str, list[int]] = defaultdict(list)
        for at, name in enumerate(names):
            alike[evened(name)].append(at)
        people = {
            at: person
            for some in alike.values()
            for at, person in self._of_one_name(some, rows, names)
        }
        listed = tuple(person for _, person in sorted(people.items()))
        self._refuse_one_name_twice(listed)
        return ListedPeople(listed, tuple(self.problems), tuple(self.findings))

    def _refuse_one_name_twice(self, people: Sequence[Listed]) -> None:
        """Refuse a name that is as another's with the unit behind."""
        first: dict[str, Listed] = {}
        for one in people:
            if one.name != first.setdefault(evened(one.name), one).name:
                continue
            if first[evened(one.name)] is not one and "(" in one.name:
                place = self.table.place(one.row, self.name_at)
                values = {"first": first[evened(one.name)].row.number}
                self.problems.append(Problem(place, "same-name-twice", values=values))

    def _names(self, rows: Sequence[PersonRow]) -> list[str]:
        """Return each row's name, first name first."""
        if self.header.last_name_first and not all("," in one.name for one in rows):
            return self._names_without_commas(rows)
        written = [composed(one.name) for one in rows]
        if not any("," in name for name in written):
            return written
        are_turned, others = are_written_last_name_first(written, self.words)
        if are_turned and self.header.last_name_first:
            return [turned(name) for name in written]
        if are_turned and self._follow_full_names(written):
            self._refuse_what_follows(rows[0], written[0])
            return written
        if are_turned:
            self._refuse_two_full_names(rows, written)
            self._refuse_two_who_are_listed(rows, written)
            return [turned(name) for name in written]
        for at in others:
            place = self.table.place(rows[at].row, self.name_at)
            values = {"given": written[at]}
            self.problems.append(Problem(place, "names-two-ways", values=values))
        if not others:
            for one, name in zip(rows, written, strict=True):
                if "," in name:
                    place = self.table.place(one.row, self.name_at)
                    values = {"given": name}
                    self.findings.append(Problem(place, "comma-in-name", values=values))
        return written

    def _names_without_commas(self, rows: Sequence[PersonRow]) -> list[str]:
        """Return the names of a column headed `Etternavn, Fornavn`, turned."""
        # a comma that a long name cannot do without says nothing of the short ones
        has_commas = any("," in one.name for one in rows if _is_short(one.name))
        for one in rows if has_commas else ():
            if "," not in one.name:
                place = self.table.place(one.row, self.name_at)
                values = {"given": composed(one.name)}
                self.problems.append(Problem(place, "names-two-ways", values=values))
        names = [self._turned_without_comma(one) for one in rows]
        for one, name in zip(rows[:1], names, strict=False):
            place = self.table.place(one.row, self.name_at)
            values = {"given": composed(one.name), "name": name}
            self.findings.append(Problem(place, "names-turned", values=values))
        return names

    def _refuse_two_full_names(
        self, rows: Sequence[PersonRow], written: Sequence[str]
    ) -> None:
        """Refuse cells that hold two people with a comma between, where most do."""
        parts = [name.split(",", 1) for name in written]
        double = [all(is_a_full_name(one, self.words) for one in two) for two in parts]
        if sum(double) * 2 <= len(double):
            return
        for one, name, is_double in zip(rows, written, double, strict=True):
            if is_double:
                place = self.table.place(one.row, self.name_at)
                values = {"names": name}
                self.problems.append(Problem(place, "several-names", values=values))

    def _refuse_two_who_are_listed(
        self, rows: Sequence[PersonRow], written: Sequence[str]
    ) -> None:
        """Refuse a cell with a comma between two who stand on rows of their own."""
        listed = {evened(turned(name)) for name in written}
        for one, name in zip(rows, written, strict=True):
            if all(evened(part) in listed for part in name.split(",")):
                place = self.table.place(one.row, self.name_at)
                values = {"names": name}
                self.problems.append(Problem(place, "several-names", values=values))

    def _follow_full_names(self, written: Sequence[str]) -> bool:
        """Say whether full names stand before most commas, and no two after them."""
        parts = [name.partition(",") for name in written]
        full = [is_a_full_name(last, self.words) for last, _, _ in parts]
        double = [is_a_full_name(first, self.words) for _, _, first in parts]
        return sum(full) * 2 > len(full) and sum(double) * 2 <= len(double)

    def _refuse_what_follows(self, one: PersonRow, written: str) -> None:
        """Refuse a list of names with roles or units behind them, by its first row."""
        place = self.table.place(one.row, self.name_at)
        values = {"given": written}
        self.problems.append(Problem(place, "more-than-a-name", values=values))

    def _turned_without_comma(self, one: PersonRow) -> str:
        """Return a name of a column headed `Etternavn, Fornavn`."""
        if "," in one.name:
            return turned(composed(one.name))
        parts = one.name.split()
        if not _is_short(one.name):
            place = self.table.place(one.row, self.name_at)
            values = {"given": composed(one.name)}
            self.problems.append(Problem(place, "name-order-unknown", values=values))
        return " ".join(reversed(parts))

    def _of_one_name(
        self, some: Sequence[int], rows: Sequence[PersonRow], names: Sequence[str]
    ) -> list[tuple[int, Listed]]:
        """Return the people that rows of one name are, by the first row of each."""
        persons: list[list[int]] = []
        for at in some:
            same = next((one for one in persons if self._is_one(rows, one, at)), None)
            if same is None:
                persons.append([at])
            else:
                same.append(at)
        listed = [
            (one[0], self._listed([rows[at] for at in one], names[one[0]]))
            for one in persons
        ]
        for _, person in listed:
            self._tell_posts(person)
        return listed if len(listed) == 1 else self._told_apart(listed)

    def _is_one(self, rows: Sequence[PersonRow], some: Sequence[int], at: int) -> bool:
        """Say whether a row is the same person as some rows of the same name."""
        one = rows[at]
        if one.is_same_as_above and some[-1] == at - 1:
            return True
        for index in self.header.columns.get("identifier", ()):
            mine = evened(one.row.cell(index))
            theirs = evened(rows[some[0]].row.cell(index))
            if tells_apart(mine) and tells_apart(theirs):
                return mine == theirs
        parts = [percentage(self.header, rows[number]) for number in (*some, at)]
        told = [part for part in parts if part]
        return len(told) == len(parts) and sum(told) <= _WHOLE_POST

    def _listed(self, rows: Sequence[PersonRow], name: str) -> Listed:
        units = [unit for one in rows for unit in self._units(one)]
        distinct = {evened(unit): unit for unit in reversed(units)}
        roles = [composed(cell) for one in rows for cell in self._cells(one, "role")]
        distinct_roles = dict.fromkeys(roles)
        ordered = tuple(dict.fromkeys(distinct[evened(unit)] for unit in units))
        ordered = tuple(self.units.setdefault(_plain(one), one) for one in ordered)
        return Listed(tuple(rows), name, ordered, ", ".join(distinct_roles))

    def _cells(self, one: PersonRow, column: Column) -> tuple[str, ...]:
        return self.header.cells(one.row, column)

    def _units(self, one: PersonRow) -> list[str]:
        units = [composed(cell) for cell in self._cells(one, "unit")]
        units = [unit for unit in units if not self._is_no_unit(unit)]
        units = [part for unit in units for part in self._parted(unit)]
        if one.below and (not units or self.is_by_place):
            units = [one.below]
        others = [composed(cell) for cell in self._cells(one, "other_unit")]
        others = [unit for unit in others if not self._is_no_unit(unit)]
        return [*units, *(part for unit in others for part in self._parted(unit))]

    def _parted(self, unit: str) -> list[str]:
        """Return both units of `Nord/Sør`, where others are in either."""
        parts = self.of_two.parts(unit)
        return [*parts] if parts and not self.of_two.is_its_own(unit) else [unit]

    def _tell_units_of_two(self, rows: Sequence[PersonRow]) -> None:
        """Tell each unit that is called as two others, and which way it is read."""
        told: set[str] = set()
        of_two = self.of_two
        columns = self.header.columns
        for one in rows:
            for at in (*columns.get("unit", ()), *columns.get("other_unit", ())):
                unit = composed(one.row.cell(at))
                parts, perhaps = of_two.parts(unit), of_two.perhaps(unit)
                if evened(unit) in told or len(parts or perhaps) < (2 if parts else 1):
                    continue
                told.add(evened(unit))
                code = "unit-of-its-own" if of_two.is_its_own(unit) else "unit-of-two"
                values = {
                    "given": unit,
                    "names": parts or perhaps,
                    "call": "-".join(parts),
                }
                place = self.table.place(one.row, at)
                code = code if parts else "unit-perhaps-of-two"
                self.findings.append(Problem(place, code, values=values))

    def _is_no_unit(self, text: str) -> bool:
        """Say whether a cell says that there is no unit; `NA` may be one."""
        is_short = len(text) < _LEAST_LETTERS and any(map(str.isalnum, text))
        return self.words.is_nobody(text) and not is_short

    def _tell_posts(self, person: Listed) -> None:
        for one in person.rows[1:]:
            place = self.table.place(one.row, self.name_at)
            values = {
                "given": person.name,
                "first": person.row.number,
                "units": ", ".join(person.units),
            }
            self.findings.append(Problem(place, "two-posts", values=values))

    def _told_apart(
        self, listed: Sequence[tuple[int, Listed]]
    ) -> list[tuple[int, Listed]]:
        """Return people of one name as `Name (Unit)`, or tell that it will not do."""
        first = listed[0][1]
        units = [evened(one.units[0]) if one.units else "" for _, one in listed]
        if not all(units) or len({*units}) < len(units):
            for _, person in listed[1:]:
                self.problems.append(
                    same_name(self.table, self.header, first.row, person.row)
                )
            return [*listed]
        names = {at: f"{one.name} ({one.units[0]})" for at, one in listed}
        place = self.table.place(listed[1][1].row, self.name_at)
        told: dict[str, object] = {
            "given": first.name,
            "names": tuple(names.values()),
        }
        self.findings.append(Problem(place, "two-of-one-name", values=told))
        return [
            (at, Listed(one.rows, names[at], one.units, one.role)) for at, one in listed
        ]


def _is_short(name: str) -> bool:
    """Say whether a name is of two words: where the last name ends is certain."""
    return len(name.replace(",", " ").split()) <= _LAST_AND_FIRST


def _plain(unit: str) -> str:
    """Return a unit as it is compared: capitals and a full stop do not matter."""
    return evened(unit).strip(" .")


def percentage(header: Header, one: PersonRow) -> float:
    """Return the part of a post in percent, 0 when it is not told."""
    for cell in header.cells(one.row, "percentage"):
        if found := _PERCENTAGE.fullmatch(cell):
            part = float(found[1].replace(",", "."))
            return part * _WHOLE_POST if part <= 1 else part
    return 0.0


def tells_apart(number: str) -> bool:
    """Say whether a cell is a number or an address, and not `-`, `0` or a word."""
    has_sign = "@" in number or any(map(str.isdigit, number))
    return has_sign and bool(number.strip("0 -"))


def by_identifier(
    header: Header, people: Sequence[Listed]
) -> Mapping[str, Sequence[str]]:
    """Return names by employee's number or address, for lists that name leaders so.

    Where there are several columns of these, one number may be several people's.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for index in header.columns.get("identifier", ()):
        for person in people:
            for one in person.rows:
                key = evened(one.row.cell(index)).lstrip("0")
                if tells_apart(key) and person.name not in found[key]:
                    found[key].append(person.name)
    return found
