"""A table of text cells that know their places, whatever file it came from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from medarbeider.model.values import one_line
from medarbeider.problems.place import Cell, Place, Position, Where
from medarbeider.problems.problem import Problem

MOST_ROWS = 12_000
MOST_COLUMNS = 100
ROWS_ABOVE_THE_HEADER = 10


@dataclass(frozen=True)
class Row:
    """A row of cells; `where` gives the place of a cell by its index from 0.

    White space in a cell is evened out, save that a line feed parts its lines. `held`
    are the indexes of cells that say what a merged cell above says; `looks` the colours
    of cells that have any, by index; `has_note` tells of a note on some cell.
    """

    cells: tuple[str, ...]
    where: Callable[[int], Where]
    held: frozenset[int] = frozenset()
    looks: Mapping[int, str] = field(default_factory=dict, compare=False)
    has_note: bool = False

    def cell(self, index: int) -> str:
        """Return the cell's text; a row that is too short has empty cells."""
        return self.cells[index] if index < len(self.cells) else ""

    @property
    def number(self) -> int:
        """The row's number in its file, counted from 1."""
        match self.where(0):
            case Position(line):
                return line
            case Cell(row):
                return row
        return 1


def in_lines(text: str) -> str:
    """Return text with its white space evened out, a line feed between its lines."""
    lines = map(one_line, text.splitlines())
    return "\n".join(line for line in lines if line)


@dataclass(frozen=True)
class Table:
    """The rows of a file that hold anything, in order, and notices about the file."""

    file: Path
    rows: tuple[Row, ...]
    findings: tuple[Problem, ...] = ()

    def place(self, row: Row, index: int) -> Place:
        """Return the place of a cell."""
        return Place(self.file, row.where(index))
