"""A name list, as HR sends it, to a roster."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from medarbeider.model.people import Participant, Roster
from medarbeider.model.values import LONGEST_LINE
from medarbeider.problems.place import Cell, Place, Position
from medarbeider.problems.problem import InvalidSourceError, Problem, stop_at
from medarbeider.reading.csv_table import read_csv
from medarbeider.reading.nouns import nearest
from medarbeider.reading.table import ROWS_ABOVE_THE_HEADER, Row, Table
from medarbeider.reading.text import MOST_TOLD

MOST_PEOPLE = 10_000

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": (
        "navn",
        "namn",
        "name",
        "fullt navn",
        "fullt namn",
        "full name",
        "deltaker",
        "deltakar",
        "ansatt",
        "tilsett",
        "medarbeider",
        "medarbeidar",
        "navn på ansatt",
        "ansattnavn",
    ),
    "first_name": ("fornavn", "førenamn", "fornamn", "first name"),
    "last_name": ("etternavn", "etternamn", "last name", "surname"),
    "unit": (
        "enhet",
        "eining",
        "avdeling",
        "seksjon",
        "team",
        "tjenestested",
        "tenestestad",
        "arbeidssted",
        "arbeidsstad",
        "organisasjonsenhet",
        "organisasjonseining",
        "unit",
        "department",
    ),
    "role": (
        "rolle",
        "stilling",
        "stillingstittel",
        "stillingsbetegnelse",
        "tittel",
        "role",
        "title",
        "position",
    ),
    "line_manager": (
        "nærmeste leder",
        "næraste leiar",
        "leder",
        "leiar",
        "line manager",
        "manager",
        "navn på leder",
        "ledernavn",
        "nærmeste overordnede",
        "overordnet",
        "overordna",
    ),
}
"""Headers that name lists use, by what they stand for; case and `_` do not matter."""

_ELEVEN_DIGITS = re.compile(r"(?<!\d)(\d{5,6})[\s.-]?(\d{5})(?!\d)")
"""Also ten: a spreadsheet that takes it for a number drops a leading zero."""

_DAYS = (*range(1, 32), *range(41, 72))
"""A day is 40 higher in the number of one who stays for a while (D-nummer)."""

_MONTHS = (*range(1, 13), *range(41, 53), *range(81, 93))
"""A month is 40 or 80 higher in a synthetic number."""

_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


@dataclass(frozen=True)
class LoadedRoster:
    """A roster, and notices about the file it came from."""

    roster: Roster
    findings: tuple[Problem, ...]


def load_roster(file: Path) -> LoadedRoster:
    """Return the roster in *file* (CSV or XLSX), or raise with all of its problems."""
    match file.suffix.casefold():
        case ".csv" | ".txt" | ".tsv":
            table = read_csv(file, _is_header)
        case ".xlsx" | ".xlsm":
            from medarbeider.reading.workbook import (  # noqa: PLC0415 -- slow import
                read_workbook,
            )

            table = read_workbook(file)
        case _:
            raise stop_at(file, "unknown-file-kind", given=file.suffix or file.name)
    return _Reader(table).read()


class _Reader:
    """Reads one table, and gathers what is wrong and what is odd."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.problems: list[Problem] = []
        self.findings = list(table.findings)

    def read(self) -> LoadedRoster:
        header_at, columns = self._header()
        rows = self.table.rows[header_at + 1 :]
        self._refuse_national_identity_numbers(rows)
        people = list(self._participants(rows, columns))
        if not people and not self.problems:
            self._blame(Place(self.table.file), "no-people")
        if len(people) > MOST_PEOPLE:
            self._blame(Place(self.table.file), "too-many-people", most=MOST_PEOPLE)
        self._check_line(people)
        if self.problems:
            raise InvalidSourceError(self.problems)
        roster = Roster(tuple(person for person, _, _ in people))
        return LoadedRoster(roster, tuple(self.findings))

    def _header(self) -> tuple[int, dict[str, int]]:
        if not self.table.rows:
            raise stop_at(self.table.file, "empty-file")
        for at, row in enumerate(self.table.rows[: ROWS_ABOVE_THE_HEADER + 1]):
            if _is_header(row.cells):
                columns = _columns(row.cells)
                self._notice_other_columns(row, columns)
                return at, columns
        first = self.table.rows[0]
        place = self.table.place(first, 0)
        given = ", ".join(cell for cell in first.cells if cell)
        raise InvalidSourceError(
            [Problem(place, "no-name-column", values={"given": given})]
        )

    def _notice_other_columns(self, row: Row, columns: Mapping[str, int]) -> None:
        for index, cell in enumerate(row.cells):
            if cell and index not in columns.values():
                place = self.table.place(row, index)
                self.findings.append(Problem(place, "column-not-used", cell))

    def _refuse_national_identity_numbers(self, rows: Sequence[Row]) -> None:
        for row in rows:
            for index, cell in enumerate(row.cells):
                if any(
                    _is_national_identity_number("".join(found.groups()).zfill(11))
                    for found in _ELEVEN_DIGITS.finditer(cell)
                ):
                    place = self.table.place(row, index)
                    self._blame(place, "national-identity-number")

    def _participants(
        self, rows: Sequence[Row], columns: Mapping[str, int]
    ) -> Iterator[tuple[Participant, Row, int]]:
        seen: dict[str, Place] = {}
        name_at = columns.get("name", columns.get("first_name", 0))
        for row in rows:
            name = self._name(row, columns)
            place = self.table.place(row, name_at)
            if not name:
                self._blame(place, "no-name")
                continue
            key = _evened(name)
            if key in seen:
                self._blame(place, "same-name-twice", first=_row_number(seen[key]))
                continue
            seen[key] = place
            self._refuse_long_cells(row, columns)
            unit, role, manager = (
                _composed(row.cell(columns[part])) if part in columns else ""
                for part in ("unit", "role", "line_manager")
            )
            managers = (_first_name_first(manager),) if manager else ()
            manager_at = columns.get("line_manager", name_at)
            yield Participant(name, unit, role, managers), row, manager_at

    def _refuse_long_cells(self, row: Row, columns: Mapping[str, int]) -> None:
        for index in columns.values():
            if len(row.cell(index)) > LONGEST_LINE:
                place = self.table.place(row, index)
                self._blame(place, "too-long", max_length=LONGEST_LINE)

    def _name(self, row: Row, columns: Mapping[str, int]) -> str:
        if "name" in columns:
            return _first_name_first(row.cell(columns["name"]))
        parts = (row.cell(columns["first_name"]), row.cell(columns["last_name"]))
        return _composed(" ".join(part for part in parts if part))

    def _check_line(self, people: Sequence[tuple[Participant, Row, int]]) -> None:
        """Find managers who are not listed, and lines that go in a circle."""
        names = {_evened(person.name): person.name for person, _, _ in people}
        in_a_circle = _in_a_circle(
            {
                _evened(person.name): _evened(person.line_managers[0])
                for person, _, _ in people
                if person.line_managers
            }
        )
        told: set[str] = set()
        for person, row, at in people:
            place = self.table.place(row, at)
            given = " ".join(person.line_managers)
            manager = _evened(given)
            if manager and manager not in names:
                if manager not in told and len(told) < MOST_TOLD:
                    near = nearest(given, [*names.values()])
                    told.add(manager)
                    values = {"given": given, "nearest": near}
                    self.findings.append(
                        Problem(place, "manager-not-listed", values=values)
                    )
            elif _evened(person.name) in in_a_circle:
                self._blame(place, "reports-in-a-circle")

    def _blame(self, place: Place, code: str, **values: object) -> None:
        self.problems.append(Problem(place, code, values=values))


def _is_header(cells: Sequence[str]) -> bool:
    """Say whether a row names the columns of a name list."""
    columns = _columns(cells)
    return "name" in columns or {"first_name", "last_name"} <= set(columns)


def _columns(cells: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        header = _evened(cell.replace("_", " "))
        for column, headers in COLUMNS.items():
            if header in headers and column not in found:
                found[column] = index
    return found


def _in_a_circle(manager_of: Mapping[str, str]) -> set[str]:
    """Return everyone whose line of managers leads back to themselves."""
    found: set[str] = set()
    seen: set[str] = set()
    for first in manager_of:
        line: list[str] = []
        one = first
        while one in manager_of and one not in seen:
            seen.add(one)
            line.append(one)
            one = manager_of[one]
        if one in line:
            found.update(line[line.index(one) :])
    return found


def _first_name_first(text: str) -> str:
    """Return `Per Bø` for `Bø, Per`, as staff systems write it."""
    last, comma, first = text.partition(",")
    if comma and last.strip() and first.strip() and "," not in first:
        text = f"{first} {last}"
    return _composed(text)


def _row_number(place: Place) -> int:
    match place.where:
        case Position(line):
            return line
        case Cell(row):
            return row
    return 1


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _evened(text: str) -> str:
    return _composed(text).casefold()


def _is_national_identity_number(digits: str) -> bool:
    """Say whether eleven digits are a date and pass a fødselsnummer's control sums."""
    if int(digits[:2]) not in _DAYS or int(digits[2:4]) not in _MONTHS:
        return False
    numbers = [int(digit) for digit in digits]
    return all(
        sum(weight * number for weight, number in zip(weights, numbers, strict=False))
        % 11
        == 0
        for weights in (_FIRST_WEIGHTS, _SECOND_WEIGHTS)
    )
