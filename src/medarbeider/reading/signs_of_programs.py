r"""What mail, chat and sign-up programs write around names: it is taken away, and told.

Outlook copies `Kari Bø <kari@x.no>`, SharePoint exports `Kari Bø;#12`, Teams writes
`@Kari Bø`, staff systems `1021 - Bø, Kari`, and a directory `CN=Bø\, Kari,OU=Nord`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from medarbeider.model.list_words import NAMES, Column
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
_NAMES: frozenset[Column] = frozenset({*NAMES, "line_manager"})
_IN_A_DIRECTORY = re.compile(r"CN=((?:\\.|[^,\\])+)(?:,[A-Z]+=.*)?", re.IGNORECASE)
_STAFF_NUMBER = re.compile(
    r"\A\d{2,8} ?[-–—] ?(?=[^\W\d_])|(?<=\w)(?: ?\(\d{2,8}\)| ?[-–—] ?\d{2,8})\Z"
)
"""Before a name or behind it, with a dash or in brackets."""

_BEGUN = re.compile(r"\A@(?=[^\W\d_])")


def without_signs_of_programs(table: Table, words: WordsOfLists) -> Table:
    """Return a table whose names stand alone.

    A column is so where half of its cells are at least; one that tells people apart
    is left as it is. A unit may begin with `@`; SharePoint numbers units too. An
    address behind a name, `<siv@x.no>`, is none of it, were it one of many.
    """
    width = max((len(row.cells) for row in table.rows), default=0)
    told = {at: _told(table.rows, at, words) for at in range(width)}
    columns = {at: _without_address for at in told if told[at] & _NAMES}
    columns |= {
        at: _bare_name if told[at] & _NAMES else _bare
        for at in told
        if _is_so(table.rows, at, words)
    }
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
    told = _told(rows, index, words)
    bare = _bare_name if told & _NAMES else _bare
    changed = sum(bare(cell) != cell for cell in cells)
    tells_apart = "identifier" in told
    if told and told <= _NO_NAMES and not any(map(_NUMBER.search, cells)):
        return False
    return changed >= _LEAST and 2 * changed >= len(cells) - 1 and not tells_apart


def _told(rows: Sequence[Row], index: int, words: WordsOfLists) -> set[Column]:
    """Return what a column is, by the headings that stand in it."""
    cells = [row.cell(index) for row in rows if row.cell(index)][:_HEADINGS]
    return {meaning.column for cell in cells if (meaning := words.meaning(cell))}


def _without(row: Row, columns: Mapping[int, Callable[[str], str]]) -> Row:
    cells = tuple(
        columns[at](cell) if at in columns else cell
        for at, cell in enumerate(row.cells)
    )
    return replace(row, cells=cells)


def _bare_name(cell: str) -> str:
    """Return a cell of a name without the number of who it is, too."""
    if found := _IN_A_DIRECTORY.fullmatch(cell.strip()):
        return re.sub(r"\\(.)", r"\1", found[1])
    return _STAFF_NUMBER.sub("", _bare(cell))


def _without_address(cell: str) -> str:
    """Return a name without the address in angle brackets behind it."""
    return _ADDRESS.sub("", cell).rstrip("; ") if "<" in cell else cell


def _bare(cell: str) -> str:
    """Return a cell without what stands around a name; an address alone stays."""
    text = _NUMBER.sub("", cell).replace(";#", "; ") if ";#" in cell else cell
    text = _ADDRESS.sub("", text).rstrip("; ") if "@" in text else text
    quoted = _QUOTED.fullmatch(text.strip())
    return _BEGUN.sub("", quoted[1] if quoted else text)
