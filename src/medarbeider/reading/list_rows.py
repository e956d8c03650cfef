"""Which rows of a name list are people, and what the other rows are.

A row that is no person is told and left out, or refused; it never becomes a person.
People and the rows that are told are together all rows below the header that hold
anything.
"""

from collections import defaultdict
from dataclasses import dataclass

from medarbeider.problems.place import Cell, spans
from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists
from medarbeider.reading.names_in_cells import composed
from medarbeider.reading.row_faults import RowFaults
from medarbeider.reading.row_kinds import RowKinds
from medarbeider.reading.rows_below import RowsBelow
from medarbeider.reading.table import Row, Table

MOST_ROWS_TOLD = 5
"""Rows of one fault that are told one by one; more are told together."""

_MAY_BE_A_HEADING = {"note-row"}
"""Rows after which a unit's heading above may hold no more."""

_TEXTS_TOLD = 10


@dataclass(frozen=True)
class PersonRow:
    """A row that is a person: the name as written, and the heading it stands below."""

    row: Row
    name: str
    below: str = ""
    is_same_as_above: bool = False


@dataclass(frozen=True)
class SortedRows:
    """The rows below the header, sorted; `left_out` counts those that are told."""

    people: tuple[PersonRow, ...]
    left_out: int
    problems: tuple[Problem, ...]
    findings: tuple[Problem, ...]


def sort_rows(table: Table, header: Header, words: WordsOfLists) -> SortedRows:
    """Return which rows below the header are people, and what is told of the others."""
    return _Sorting(table, header, words).sorted()


class _Sorting:
    """Sorts the rows of one table."""

    def __init__(self, table: Table, header: Header, words: WordsOfLists) -> None:
        self.table = table
        self.header = header
        self.below = RowsBelow(table, header, words)
        self.problems: list[Problem] = []
        self.findings: list[Problem] = []
        self.left_out: dict[str, list[tuple[Row, str]]] = defaultdict(list)
        self.nameless: list[Row] = []

    def sorted(self) -> SortedRows:
        people: list[PersonRow] = []
        heading = ""
        kinds = RowKinds(self.below)
        faults = RowFaults(self.below, is_full=kinds.is_full)
        for row, kind in zip(self.below.rows, kinds.kinds(), strict=True):
            if kind == "unit-heading":
                written = self.below.written(row) or self.below.text(row)
                heading = composed(written).rstrip(" :")
            if kind in _MAY_BE_A_HEADING and self.below.is_alone(row):
                heading = ""
            if kind:
                self._leave_out(row, kind)
            elif not self._is_beyond(row) and not self._is_wrong(row, faults):
                same = self.below.name_at in row.held
                name = self.below.name(row)
                people.append(PersonRow(row, name, heading, same))
        self._tell_left_out()
        self._tell_the_nameless_together()
        count = sum(map(len, self.left_out.values()))
        return SortedRows(
            tuple(people), count, tuple(self.problems), tuple(self.findings)
        )

    def _leave_out(self, row: Row, kind: str) -> None:
        is_named = kind == "unit-heading" and self.below.name(row)
        said = self.below.written(row) if is_named else self.below.text(row)
        self.left_out[kind].append((row, said))

    def _is_beyond(self, row: Row) -> bool:
        """Tell what stands beyond the header; say whether the row is refused for it."""
        width = max(self.header.width, *(at + 1 for at in self.header.used))
        beyond = [at for at in self.below.own(row) if at >= width]
        for at in beyond[:1]:
            place = self.table.place(row, at)
            if isinstance(place.where, Cell):
                self.findings.append(Problem(place, "beside-the-list"))
                return False
            values = {"given": row.cells[at]}
            self.problems.append(Problem(place, "beyond-the-header", values=values))
        return bool(beyond)

    def _is_wrong(self, row: Row, faults: RowFaults) -> bool:
        """Tell what is wrong with the name of a row; say whether anything is."""
        code, values = faults.wrong(row)
        if code == "no-name":
            self.nameless.append(row)
        if code:
            place = self.table.place(row, self.below.name_at)
            self.problems.append(Problem(place, code, values=values))
        return bool(code)

    def _tell_left_out(self) -> None:
        for code, some in self.left_out.items():
            first = some[0][0]
            texts = dict.fromkeys(composed(text) for _, text in some[:_TEXTS_TOLD])
            values = {
                "rows": spans(row.number for row, _ in some),
                "number": len(some),
                "given": ", ".join(filter(None, texts)),
            }
            place = self.table.place(first, self.below.name_at)
            self.findings.append(Problem(place, code, values=values))

    def _tell_the_nameless_together(self) -> None:
        """Tell many rows without a name as one problem."""
        few = [one for one in self.problems if one.code == "no-name"]
        if len(few) > MOST_ROWS_TOLD:
            rest = [one for one in self.problems if one.code != "no-name"]
            numbers = (row.number for row in self.nameless)
            values = {"rows": spans(numbers), "number": len(few)}
            together = Problem(few[0].place, "no-names", values=values)
            self.problems = [*rest, together]
