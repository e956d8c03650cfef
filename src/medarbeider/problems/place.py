"""Where something stands: a line of a text file, or a cell of a workbook."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple


class Position(NamedTuple):
    """A place in a text file; line and column count from 1, in characters.

    Every value that is read has one, so that it must cost next to nothing.
    """

    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Cell:
    """A place in a workbook: the sheet's name, row and column from 1."""

    row: int
    column: int
    sheet: str

    def __str__(self) -> str:
        return f"{self.sheet}!{column_letters(self.column)}{self.row}"


Where = Position | Cell | None
"""A place in a file, or None for the file as a whole."""


@dataclass(frozen=True)
class Place:
    """A file, and where in it."""

    file: Path
    where: Where = None

    def __str__(self) -> str:
        return str(self.file) if self.where is None else f"{self.file}:{self.where}"

    @property
    def row(self) -> int | None:
        """The number of its line or row from 1, or None for the file as a whole."""
        match self.where:
            case Position(line):
                return line
            case Cell(row):
                return row
        return None


def reading_order(place: Place) -> tuple[str, str, int, int]:
    """Return a key that sorts places by file, then as a reader meets them."""
    match place.where:
        case Position(line, column):
            return (str(place.file), "", line, column)
        case Cell(row, column, sheet):
            return (str(place.file), sheet, row, column)
        case None:
            return (str(place.file), "", 0, 0)


def column_letters(column: int) -> str:
    """Return a column's letters as spreadsheets write them: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def spans(numbers: Iterable[int]) -> tuple[str, ...]:
    """Return whole numbers as people write them: `3`, `7–9`."""
    return tuple(
        f"{first}" if first == last else f"{first}–{last}"
        for first, last in _runs(sorted({*numbers}))
    )


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    if not numbers:
        return
    first = numbers[0]
    for one, after in pairwise(numbers):
        if after > one + 1:
            yield first, one
            first = after
    yield first, numbers[-1]
