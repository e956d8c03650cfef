"""How a list for the wall is laid out: letters as big as there is room for.

What fits is reckoned from the number of letters, with room to spare.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Columns = tuple[tuple[int, ...], ...]
"""Columns, each with the indexes of its entries."""


@dataclass(frozen=True)
class Step:
    """A size of letters: how many `letters` a line has, and `lines` a column.

    `name` is known to the stylesheet, and tells the size in points; `sheets` is how
    many sheets it may take before a smaller size is better.
    """

    name: str
    columns: int
    letters: int
    lines: float
    sheets: int = 1
    is_turned: bool = False

    def lines_of(self, text: str) -> int:
        """Return how many lines a text takes."""
        return max(1, -(-len(text) // self.letters))

    def breaks(self, texts: Iterable[str]) -> bool:
        """Say whether a word is longer than a line."""
        return any(len(word) > self.letters for text in texts for word in text.split())


MANY = 1000

PAIR_STEPS = (
    Step("pt-60", 1, 17, 4, is_turned=True),
    Step("pt-48", 1, 22, 5.4, is_turned=True),
    Step("pt-40", 1, 17, 10),
    Step("pt-34", 1, 21, 12),
    Step("pt-28", 1, 26, 15),
    Step("pt-24", 1, 30, 17),
    Step("pt-20", 1, 36, 19),
    Step("pt-20", 2, 25, 12, is_turned=True),
    Step("pt-28", 1, 26, 15, sheets=2),
    Step("pt-20", 2, 25, 12, sheets=MANY, is_turned=True),
)
"""For lists of one line each, the best first."""

GROUP_STEPS = (
    Step("pt-48", 2, 11, 6.4),
    Step("pt-40", 3, 10, 7.6),
    Step("pt-34", 3, 11, 9),
    Step("pt-34", 4, 9, 9),
    Step("pt-28", 3, 14, 11),
    Step("pt-24", 3, 16, 12.8),
    Step("pt-24", 4, 11, 12.8),
    Step("pt-20", 3, 20, 16.4),
    Step("pt-20", 4, 14, 16.4),
    Step("pt-20", 4, 14, 16.4, sheets=2),
    Step("pt-16", 4, 18, 21.8, sheets=MANY),
)
"""For groups side by side on sheets that are turned, the best first."""


def pair_sheets(texts: Sequence[str]) -> tuple[Step, tuple[Columns, ...]]:
    """Return the size for a list of lines, and the sheets with their columns."""
    for step in PAIR_STEPS:
        heights = [step.lines_of(text) for text in texts]
        columns = _evened(heights, step.lines, step.columns)
        fits = len(columns) <= step.columns * step.sheets
        if fits and not step.breaks(texts):
            break
    starts = range(0, len(columns), step.columns)
    return step, tuple(columns[at : at + step.columns] for at in starts)


def group_sheets(
    groups: Sequence[Sequence[str]],
) -> tuple[Step, tuple[Columns, ...]]:
    """Return the size for groups side by side, and the sheets with their rows."""
    for step in GROUP_STEPS:
        rows = _rows(len(groups), step.columns)
        heights = [max(_height(groups[at], step) for at in row) for row in rows]
        sheets = _evened(heights, step.lines, 1)
        fits = len(sheets) <= step.sheets and max(heights) <= step.lines
        if fits and not step.breaks(name for group in groups for name in group):
            break
    return step, tuple(tuple(rows[at] for at in sheet) for sheet in sheets)


_HEADING = 1.4
"""Lines that the name of a group and the space after it take."""


def _height(members: Sequence[str], step: Step) -> float:
    return _HEADING + sum(step.lines_of(name) for name in members)


def _rows(number: int, columns: int) -> Columns:
    starts = range(0, number, columns)
    return tuple(tuple(range(at, min(at + columns, number))) for at in starts)


def _evened(heights: Sequence[float], room: float, columns: int) -> Columns:
    """Return as few full sheets of columns as there must be, evenly filled."""
    most = -(-len(_packed(heights, room)) // columns) * columns
    least = max(heights)
    while least < room and len(_packed(heights, least)) > most:
        least += 1
    return _packed(heights, min(least, room))


def _packed(heights: Sequence[float], room: float) -> Columns:
    columns: list[list[int]] = [[]]
    used = 0.0
    for at, height in enumerate(heights):
        if columns[-1] and used + height > room:
            columns.append([])
            used = 0.0
        columns[-1].append(at)
        used += height
    return tuple(map(tuple, columns))
