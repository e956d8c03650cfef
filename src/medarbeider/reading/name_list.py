"""A name list, as HR sends it, to a roster."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from medarbeider.model.people import Participant, Roster
from medarbeider.model.values import LONGEST_LINE
from medarbeider.problems.place import Place
from medarbeider.problems.problem import (
    InvalidSourceError,
    Problem,
    gathering,
    stop_at,
)
from medarbeider.reading.csv_table import read_csv
from medarbeider.reading.days_in_roles import days_in_roles
from medarbeider.reading.days_of_programme import Days
from medarbeider.reading.double_names import load_double_names
from medarbeider.reading.identity_numbers import holds_identity_number
from medarbeider.reading.list_header import Header, find_header, headings_known
from medarbeider.reading.list_rows import SortedRows, sort_rows
from medarbeider.reading.list_words import WordsOfLists
from medarbeider.reading.listed_leaders import listed_leaders
from medarbeider.reading.listed_people import Listed, listed_people
from medarbeider.reading.marked_rows import marked_rows
from medarbeider.reading.names_in_cells import composed
from medarbeider.reading.odd_people import odd_people
from medarbeider.reading.remarks_in_roles import remarks_in_roles
from medarbeider.reading.roster import LoadedRoster, ReadBack, ReadColumn
from medarbeider.reading.rows_above import rows_above
from medarbeider.reading.signs_of_programs import (
    about_signs,
    without_signs_of_programs,
)
from medarbeider.reading.table import Table
from medarbeider.reading.text import MOST_TOLD
from medarbeider.reading.turned_names import last_names_first
from medarbeider.reading.units_in_roles import units_in_roles
from medarbeider.reading.unused_columns import unused_columns
from medarbeider.reading.words_of_lists import load_list_words

MOST_PEOPLE = 10_000

_TOLD_BY_ROLE = frozenset(
    {
        *("perhaps-gone", "perhaps-a-companion", "perhaps-no-participant"),
        "role-names-somebody",
    }
)
_ASKED_OF_A_NAME = frozenset({"odd-name", "nearly-one-name"})


def read_name_list(file: Path, library: Sequence[Path], days: Days) -> LoadedRoster:
    """Return the roster in *file*, as `load_roster` does."""
    problems: list[Problem] = []
    first_names: frozenset[str] = frozenset()
    words: WordsOfLists | None = None
    with gathering(problems):
        first_names = load_double_names(library).first_names
    with gathering(problems):
        words = load_list_words(library)
    if words is None or problems:
        raise InvalidSourceError(problems)
    words = replace(words, first_names=first_names)
    return _read(_table(file, words), words, days)


def _table(file: Path, words: WordsOfLists) -> Table:
    match file.suffix.casefold():
        case ".csv" | ".txt" | ".tsv":
            return read_csv(file, lambda cells: headings_known(cells, words))
        case ".xlsx" | ".xlsm":
            from medarbeider.reading.workbook import (  # noqa: PLC0415 -- slow import
                read_workbook,
            )

            return read_workbook(file)
    raise stop_at(file, "unknown-file-kind", given=file.suffix or file.name)


def _read(written: Table, words: WordsOfLists, days: Days) -> LoadedRoster:
    table = without_signs_of_programs(written, words)
    header = find_header(table, words)
    problems = [*_identity_numbers(table), *_long_cells(table, header)]
    rows = sort_rows(table, header, words)
    listed = listed_people(table, header, rows.people, words)
    leaders = listed_leaders(table, header, listed.people, words)
    problems += (*rows.problems, *listed.problems, *leaders.problems)
    if not rows.people and not problems:
        problems.append(Problem(Place(table.file), "no-people"))
    if len(rows.people) > MOST_PEOPLE:
        values = {"most": MOST_PEOPLE}
        problems.append(Problem(Place(table.file), "too-many-people", "", values))
    if problems:
        raise InvalidSourceError(problems)
    roster = Roster(
        tuple(
            Participant(
                one.name,
                one.units[0] if one.units else "",
                composed(one.role),
                above,
                one.units[1:],
            )
            for one, above in zip(listed.people, leaders.of, strict=True)
        )
    )
    odd = [*odd_people(table, header, listed.people, words)]
    asked = {one.values["given"] for one in odd if one.code in _ASKED_OF_A_NAME}
    findings = (
        *table.findings,
        *header.findings,
        *rows_above(table, header, words),
        *about_signs(written, table, header),
        *_about_columns(
            header,
            [*unused_columns(table, header, listed.people, words, days)],
            tells_apart=leaders.uses_numbers
            or any(one.code == "two-posts" for one in listed.findings),
        ),
        *_odd_cells(table, header, rows),
        *marked_rows(table, header, rows.people),
        *rows.findings,
        *listed.findings,
        *odd,
        *_about_roles(table, header, listed.people, odd, words, days),
        *last_names_first(table, header, listed.people, words.first_names, asked),
        *leaders.findings,
    )
    told_back = _read_back(table, header, rows)
    name_at = header.columns["name"][0]
    places = tuple(table.place(one.row, name_at) for one in listed.people)
    return LoadedRoster(roster, findings, told_back, words.leader_titles, words, places)


def _about_roles(  # noqa: PLR0913, PLR0917 -- the list, who is told already, and when
    table: Table,
    header: Header,
    people: Sequence[Listed],
    odd: Sequence[Problem],
    words: WordsOfLists,
    days: Days,
) -> list[Problem]:
    """Return what the roles say of who is not told by a word of them already."""
    told = {one.values["given"] for one in odd if one.code in _TOLD_BY_ROLE}
    gone = {one.values["given"] for one in odd if one.code == "perhaps-gone"}
    left = [one for one in people if one.name not in gone]
    by_day = [*days_in_roles(table, header, left, words, days)]
    told |= {one.values["given"] for one in by_day}
    rest = [one for one in people if one.name not in told]
    return [
        *by_day,
        *remarks_in_roles(table, header, rest, words),
        *units_in_roles(table, header, left, words),
    ]


def _identity_numbers(table: Table) -> list[Problem]:
    found = (
        Problem(table.place(row, index), "national-identity-number")
        for row in table.rows
        for index, cell in enumerate(row.cells)
        if holds_identity_number(cell)
    )
    return [*found][:MOST_TOLD]


def _long_cells(table: Table, header: Header) -> list[Problem]:
    values: Mapping[str, object] = {"max_length": LONGEST_LINE}
    return [
        Problem(table.place(row, index), "too-long", "", values)
        for row in table.rows[header.at + 1 :]
        for index in sorted(header.used)
        if len(row.cell(index)) > LONGEST_LINE
    ][:MOST_TOLD]


def _about_columns(
    header: Header, findings: Sequence[Problem], *, tells_apart: bool
) -> list[Problem]:
    """Return findings about columns; one that told people apart is of use.

    Shares of a post may be so next month, when somebody has two.
    """
    numbers = header.columns.get("identifier", ()) if tells_apart else ()
    share = "column-tells-apart" if tells_apart else "column-may-tell-apart"
    codes = {header.headings.get(at, ""): "column-tells-apart" for at in numbers}
    for at in header.columns.get("percentage", ()):
        codes[header.headings.get(at, "")] = share
    return [
        replace(one, code=codes[one.about])
        if one.code == "column-not-used" and one.about in codes
        else one
        for one in findings
    ]


def _odd_cells(table: Table, header: Header, rows: SortedRows) -> list[Problem]:
    """Return a finding for each unit that may hold more than it should, or nothing."""
    cells = [
        (one.row, index, one.row.cell(index))
        for one in rows.people
        for index in header.columns.get("unit", ())
    ]
    are_numbers = any(cell.isdecimal() and cell.strip("0") for _, _, cell in cells)
    found = []
    for row, index, cell in cells:
        code = "odd-unit" if any(sign in cell for sign in ";\t|") else ""
        if cell == "0" and not are_numbers:
            code = "unit-is-nothing"
        if code:
            values = {"given": composed(cell)}
            found.append(Problem(table.place(row, index), code, "", values))
    return found


def _read_back(table: Table, header: Header, rows: SortedRows) -> ReadBack:
    columns = tuple(
        ReadColumn(column, index + 1, composed(header.headings.get(index, "")))
        for column, some in (*header.columns.items(), ("unit", header.upper_levels))
        for index in some
    )
    ordered = sorted(columns, key=lambda one: one.number)
    below = len(table.rows) - header.at - 1
    return ReadBack(header.rows[-1].number, tuple(ordered), below, rows.left_out)
