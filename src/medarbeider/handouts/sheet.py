"""A sheet of a workbook: a table with a title, whose cells may be reckoned."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import time
from typing import Literal

RowKind = Literal["plain", "part", "pause", "end"]
"""What a row is: an ordinary one, a part of the one above, a break, or the last."""

ROWS_ABOVE = 4
"""What stands above the rows of the table: title, about, note, and the heading."""


@dataclass(frozen=True)
class Reckoned:
    """A cell that the spreadsheet reckons, and what it comes to until then."""

    formula: str
    value: time | int | str


Cell = str | int | time | Reckoned
"""Text is always text, whatever it begins with; an empty one is an empty cell."""


@dataclass(frozen=True)
class Column:
    """A column's heading, and its width in letters."""

    heading: str
    width: int


@dataclass(frozen=True)
class Row:
    """A row of the table: as many cells as there are columns."""

    cells: tuple[Cell, ...]
    kind: RowKind = "plain"


@dataclass(frozen=True)
class Sheet:
    """A table on a sheet of its own.

    `name` stands on its tab, `about` and `note` under its title. A list can be
    `is_sorted_by_readers`: it has buttons to filter and sort by.
    """

    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""
    is_sorted_by_readers: bool = field(default=False, kw_only=True)


def address(column: int, row: int) -> str:
    """Return what formulas call a cell of the table; both are counted from 0."""
    return f"{chr(ord('A') + column)}{row + ROWS_ABOVE + 1}"


def list_sheet(
    name: str,
    title: str,
    about: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
) -> Sheet:
    """Return a plain list, which its readers may filter and sort."""
    return Sheet(
        name,
        title,
        about,
        tuple(columns),
        tuple(Row(tuple(cells)) for cells in rows),
        is_sorted_by_readers=True,
    )
