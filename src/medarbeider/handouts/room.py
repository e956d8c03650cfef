"""Room on a sheet: what its texts take, and the lines to write on that are left."""

from collections.abc import Sequence


def height(text: str, letters: int, millimetres: float) -> float:
    """Return about how high a text is, with so many letters on a line so high."""
    return -(-len(text) // letters) * millimetres


def lines(room: float, wanted: Sequence[int], line: float) -> tuple[int, ...]:
    """Return how many lines of *line* millimetres each answer has in *room*.

    Where not all that are *wanted* fit, the answer with most lines gives one, the last
    of them first; none has fewer than one.
    """
    left = list(wanted)
    while sum(left) * line > room and max(left) > 1:
        at = max(range(len(left)), key=lambda at: (left[at], at))
        left[at] -= 1
    return tuple(left)
