"""A name list's header: its rows, and what each of its columns stands for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from medarbeider.model.list_words import Column
from medarbeider.problems.problem import InvalidSourceError, Problem, stop_at
from medarbeider.reading.header_rows import (
    ROWS_LOOKED_AT,
    HeaderRows,
    fitness_of,
    header_candidates,
    is_all_headings,
)
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.name_columns import (
    name_columns,
    no_names,
    refuse_a_clearer_column,
)
from medarbeider.reading.names_in_cells import is_a_full_name
from medarbeider.reading.table import ROWS_ABOVE_THE_HEADER, Row, Table
from medarbeider.reading.unit_columns import (
    leaders_and_marks,
    units_and_roles,
    upper_levels,
)


@dataclass(frozen=True)
class Header:
    """The header: its last row by index, and the columns by what they stand for.

    `columns` holds indexes from 0, in order; a person's name is the cells of `name`
    joined. `headings` holds every heading by index. `last_name_first` says that the
    names stand so, without a comma. `upper_levels` are those of units that are read
    where a row has none below.
    """

    at: int
    rows: tuple[Row, ...]
    columns: Mapping[Column, tuple[int, ...]]
    headings: Mapping[int, str]
    last_name_first: bool = False
    findings: tuple[Problem, ...] = ()
    upper_levels: tuple[int, ...] = ()

    def cells(self, row: Row, column: Column) -> tuple[str, ...]:
        """Return what a row holds of a column, without what is empty."""
        found = (row.cell(index) for index in self.columns.get(column, ()))
        return tuple(cell for cell in found if cell)

    @property
    def used(self) -> frozenset[int]:
        """The indexes of every column that is read."""
        some = (*self.columns.values(), self.upper_levels)
        return frozenset(index for indexes in some for index in indexes)

    @property
    def width(self) -> int:
        """How many columns the header has, up to its last heading."""
        return max(self.headings, default=-1) + 1


def headings_known(cells: Sequence[str], words: WordsOfLists) -> int:
    """Return how many of a row's cells are headings that we know."""
    return sum(bool(words.meaning(cell)) for cell in cells if cell)


def find_header(table: Table, words: WordsOfLists) -> Header:
    """Return the header of a table, or raise with what must be said about it."""
    if not table.rows:
        raise stop_at(table.file, "empty-file")
    _refuse_a_meeting_report(table, words)
    candidates = sorted(
        header_candidates(table, words), key=lambda one: fitness_of(one, table, words)
    )
    if not candidates:
        raise InvalidSourceError([no_names(table, words)])
    return _header(candidates[-1], table, words)


def _refuse_a_meeting_report(table: Table, words: WordsOfLists) -> None:
    """Refuse the report of who was in a meeting: it has no units and no leaders."""
    found = {
        evened(cell).strip(" :")
        for row in table.rows[: 3 * ROWS_ABOVE_THE_HEADER]
        for cell in row.cells
    }
    if len(found & words.meeting_report) > 1:
        raise stop_at(table.file, "meeting-report")


def _header(one: HeaderRows, table: Table, words: WordsOfLists) -> Header:
    below = table.rows[one.at + 1 :][:ROWS_LOOKED_AT]
    columns: dict[Column, tuple[int, ...]] = {}
    for column in (
        "unit", "role", "line_manager", "manager_first_name", "manager_last_name",
        "is_leader", "identifier", "percentage", "other_unit",
    ):  # fmt: skip
        columns[column] = tuple(one.means(column))
    findings: list[Problem] = []
    names, last_name_first = name_columns(one, table, words, findings)
    columns["name"] = names
    refuse_a_clearer_column(one, table, names, words)
    columns |= units_and_roles(one, below, columns, words)
    columns |= leaders_and_marks(below, columns, words)
    kept = {column: some for column, some in columns.items() if some}
    header = Header(one.at, one.rows, kept, one.headings, last_name_first)
    _refuse_people_above(header, table, words)
    levels = upper_levels(one, below, kept.get("unit", ()), words)
    return replace(header, findings=tuple(findings), upper_levels=levels)


def _refuse_people_above(header: Header, table: Table, words: WordsOfLists) -> None:
    """Refuse rows above the header that hold people, as a table of its own does."""
    first = header.at - len(header.rows) + 1
    starts = [
        at
        for at, row in enumerate(table.rows[:first])
        if is_all_headings(row, words) and len([*filter(None, row.cells)]) > 1
    ]
    name = header.columns["name"][0]
    for at, row in enumerate(table.rows[:first]):
        cells = [cell for cell in row.cells if cell]
        is_below_a_header = bool(starts) and at > starts[0] and len(cells) > 1
        names = " ".join(filter(None, map(row.cell, header.columns["name"])))
        looks_like_a_person = (
            len(cells) > 1
            and is_a_full_name(names, words)
            and not any(map(words.meaning, cells))
        )
        if is_below_a_header or looks_like_a_person:
            place = table.place(row, name)
            values = {"given": ", ".join(cells), "row": header.rows[-1].number}
            raise InvalidSourceError([Problem(place, "people-above", "", values)])
