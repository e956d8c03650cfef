"""What mail, chat and sign-up programs write around names: it is taken away, and told.

Outlook copies `Kari Bø <kari@x.no>`, SharePoint exports `Kari Bø;#12`, Teams writes
`@Kari Bø`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from medarbeider.model.list_words import Column
from medarbeider.problems.place import spans
from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists
from medarbeider.reading.table import Row, Table

_LEAST = 2
_NO_NAMES: frozenset[Column] = frozenset({"unit", "other_unit", "role"})
_HEADINGS = 30
_ADDRESS = re.compile(
    r"(?<=[^\s<(\[])(?:[\s,]*[<(\[]|[\s,]+)(?:mailto:|smtp:)?"
    r"[^\s<>()\[\]@;,:]+@[^\s<>()\[\]@;,]+[>)\]]?"
)
_NUMBER = re.compile(r";#\d+(?=;#|$)")
_QUOTED = re.compile(r"[\"«“”„'](.*[^\W_].*)[\"»“”']")
_BEGUN = re.compile(r"\A@(?=[^\W\d_])")


def without_signs_of_programs(table: Table, words: WordsOfLists) -> Table:
    """Return a table whose names stand alone.

    A column is so where half of its cells are at least; one that tells people apart
    is left as it is. A unit may begin with `@`; SharePoint numbers units too.
    """
    width = max((len(row.cells) for row in table.rows), default=0)
    columns = [at for at in range(width) if _is_so(table.rows, at, words)]
    return replace(table, rows=tuple(_without(row, columns) for row in table.rows))


def about_signs(table: Table, bare: Table, header: Header) -> Iterator[Problem]:
    """Yield one finding where something was taken away from what is read."""
    changed = [
        (row, at)
        for row, one in zip(table.rows, bare.rows, strict=True)
        for at in sorted(header.used)
        if row.cell(at) != one.cell(at)
    ]
    if changed:
        rows = spans(dict.fromkeys(row.number for row, _ in changed))
        place = table.place(*changed[0])
        yield Problem(place, "signs-of-programs", "", {"rows": rows})


def _is_so(rows: Sequence[Row], index: int, words: WordsOfLists) -> bool:
    cells = [row.cell(index) for row in rows if row.cell(index)]
    told = {
        meaning.column for cell in cells[:_HEADINGS] if (meaning := words.meaning(cell))
    }
    changed = sum(_bare(cell) != cell for cell in cells)
    tells_apart = "identifier" in told
    if told and told <= _NO_NAMES and not any(map(_NUMBER.search, cells)):
        return False
    return changed >= _LEAST and 2 * changed >= len(cells) - 1 and not tells_apart


def _without(row: Row, columns: Sequence[int]) -> Row:
    cells = tuple(
        _bare(cell) if at in columns else cell for at, cell in enumerate(row.cells)
    )
    return replace(row, cells=cells)


def _bare(cell: str) -> str:
    """Return a cell without what stands around a name; an address alone stays."""
    text = _NUMBER.sub("", cell).replace(";#", "; ") if ";#" in cell else cell
    text = _ADDRESS.sub("", text).rstrip("; ") if "@" in text else text
    quoted = _QUOTED.fullmatch(text.strip())
    return _BEGUN.sub("", quoted[1] if quoted else text)
