"""A table of text cells that know their places, whatever file it came from."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from medarbeider.problems.place import Place, Where
from medarbeider.problems.problem import Problem

MOST_ROWS = 12_000
MOST_COLUMNS = 100
ROWS_ABOVE_THE_HEADER = 10


@dataclass(frozen=True)
class Row:
    """A row of cells; `where` gives the place of a cell by its index from 0."""

    cells: tuple[str, ...]
    where: Callable[[int], Where]

    def cell(self, index: int) -> str:
        """Return the cell's text; a row that is too short has empty cells."""
        return self.cells[index] if index < len(self.cells) else ""


@dataclass(frozen=True)
class Table:
    """The rows of a file that hold anything, in order, and notices about the file."""

    file: Path
    rows: tuple[Row, ...]
    findings: tuple[Problem, ...] = ()

    def place(self, row: Row, index: int) -> Place:
        """Return the place of a cell."""
        return Place(self.file, row.where(index))
