"""The rows below the header of a name list: what each says, and what most do."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from medarbeider.model.list_words import Column
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.names_in_cells import (
    composed,
    is_a_full_name,
    joined,
    without_mark,
)
from medarbeider.reading.table import Row, Table

_ASIDE = re.compile(r"\([^()]*\)")
_LEAST_FULL = 3
_NEARLY_ALL = 0.6


class RowsBelow:
    """The rows below the header, a sign for "the same" read for what stands above."""

    def __init__(self, table: Table, header: Header, words: WordsOfLists) -> None:
        self.header = header
        self.words = words
        rows = _without_ditto(table.rows[header.at + 1 :], header, words)
        self.rows = tuple(_with_upper_level(row, header) for row in rows)
        self.name_at = header.columns["name"][0]

    def name(self, row: Row) -> str:
        """Return the cells of a name, joined; a line feed within one cell stays."""
        return without_mark(self.written(row))

    def written(self, row: Row) -> str:
        """Return the same with the marks that a list has beside a name."""
        return joined(self.header.cells(row, "name"))

    def own(self, row: Row) -> list[int]:
        """Return the indexes of the cells that hold something of their own."""
        return [at for at, cell in enumerate(row.cells) if cell and at not in row.held]

    def others(self, row: Row) -> tuple[str, ...]:
        """Return what else a row holds of its own than the name."""
        names = self.header.columns["name"]
        return tuple(row.cells[at] for at in self.own(row) if at not in names)

    def text(self, row: Row) -> str:
        """Return the first thing that a row says."""
        return next((row.cells[at] for at in self.own(row)), "")

    def is_alone(self, row: Row) -> bool:
        """Say whether a row holds one cell, and no name from a merged one."""
        return len(self.own(row)) == 1 and not {*row.held} & {
            *self.header.columns["name"]
        }

    @cached_property
    def units(self) -> frozenset[str]:
        """What stands in the columns of units, in any capitals."""
        return self._values("unit")

    @cached_property
    def roles(self) -> frozenset[str]:
        """What stands in the columns of roles, in any capitals."""
        return self._values("role")

    @cached_property
    def leading(self) -> frozenset[str]:
        """What stands in the columns of leaders, without what is said aside."""
        told = self._values("line_manager")
        return frozenset(evened(_ASIDE.sub(" ", one)) for one in told)

    @cached_property
    def alike(self) -> Counter[tuple[str, ...]]:
        """How many of the rows without a name say the same."""
        return Counter(self.others(row) for row in self.rows if not self.name(row))

    @cached_property
    def are_full_names(self) -> bool:
        """Whether nearly all names have a first and a last name."""
        names = [name for row in self.rows if (name := self.name(row))]
        full = sum(is_a_full_name(composed(name), self.words) for name in names)
        return full >= _LEAST_FULL and full >= _NEARLY_ALL * len(names)

    def _values(self, column: Column) -> frozenset[str]:
        index = self.header.columns.get(column, ())
        return frozenset(
            evened(row.cell(at)) for row in self.rows for at in index if row.cell(at)
        )


def _with_upper_level(row: Row, header: Header) -> Row:
    """Return a row without a unit of the lowest level with the nearest above it."""
    unit = next((row.cell(at) for at in header.upper_levels if row.cell(at)), "")
    if not unit or header.cells(row, "unit"):
        return row
    (at,) = header.columns["unit"]
    cells = [*row.cells, *[""] * (at + 1 - len(row.cells))]
    cells[at] = unit
    return replace(row, cells=tuple(cells))


def _without_ditto(
    rows: Sequence[Row], header: Header, words: WordsOfLists
) -> tuple[Row, ...]:
    """Return rows with what stands above in place of signs that say "the same"."""
    columns = [
        at
        for column in ("unit", "line_manager")
        for at in header.columns.get(column, ())
    ]
    found: list[Row] = []
    above: dict[int, str] = {}
    for row in rows:
        cells = list(row.cells)
        for at in columns:
            if at < len(cells) and evened(cells[at]) in words.ditto:
                cells[at] = above.get(at, "")
            if at < len(cells) and cells[at]:
                above[at] = cells[at]
        found.append(replace(row, cells=tuple(cells)))
    return tuple(found)
