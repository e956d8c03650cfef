"""People whom somebody marked in a workbook: by a colour, or a note on a cell."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from medarbeider.problems.place import spans
from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_rows import PersonRow
from medarbeider.reading.table import Row, Table

_FEW = 3
"""Of so many people one is few; of a table with every second row in grey, more are."""


def marked_rows(
    table: Table, header: Header, people: Sequence[PersonRow]
) -> Iterator[Problem]:
    """Yield the rows that are few and have a colour of their own, and those with notes.

    It is the name's colour that counts: that of a whole row, or of the name alone. What
    a note says is not told; it may be anything.
    """
    at = header.columns["name"][0]
    looks = [one.row.looks.get(at, "") for one in people]
    usual = Counter(looks).most_common(1)
    marked = [look != usual[0][0] for look in looks]
    if sum(marked) * _FEW <= len(people) and not _is_regular(marked):
        rows = [one.row for one, is_so in zip(people, marked, strict=True) if is_so]
        yield from _told(table, "coloured-rows", rows, at)
    noted = [one.row for one in people if one.row.has_note]
    yield from _told(table, "rows-with-notes", noted, at)


def _is_regular(marked: Sequence[bool]) -> bool:
    """Say whether every third row or so is marked, as a table is banded."""
    rows = [at for at, is_so in enumerate(marked) if is_so]
    gaps = {after - before for before, after in pairwise(rows)}
    return len(rows) >= _FEW and len(gaps) == 1 and gaps != {1}


def _told(
    table: Table, code: str, rows: Sequence[Row], index: int
) -> Iterator[Problem]:
    if rows:
        numbers = sorted({row.number for row in rows})
        values = {"rows": spans(numbers), "number": len(numbers)}
        yield Problem(table.place(rows[0], index), code, values=values)
