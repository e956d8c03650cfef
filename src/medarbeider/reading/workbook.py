"""An Excel workbook to a table, within limits that a hostile one does not pass."""

import io
import posixpath
import zipfile
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from xml.parsers.expat import ExpatError

from medarbeider.problems.place import Cell, Place, spans
from medarbeider.problems.problem import InvalidSourceError, Problem, stop_at
from medarbeider.reading.spreadsheet import (
    CellStyles,
    Relation,
    Sheet,
    TooManyElementsError,
    WrittenCell,
    noted_rows,
    read_relations,
    read_sheet,
    read_strings,
    read_styles,
    sheets_named_in,
)
from medarbeider.reading.table import MOST_COLUMNS, MOST_ROWS, Row, Table
from medarbeider.reading.text import MOST_TOLD, read_bytes

LARGEST_WORKBOOK = 10_000_000
MOST_PARTS = 500
LARGEST_UNPACKED = 40_000_000
MOST_HELD = 200_000
"""Rows of merged cells in a sheet."""

_PACKED_AS_EXCEL_DOES = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    ExpatError,
    ValueError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
)
"""What reading a damaged workbook may raise."""


def read_workbook(file: Path) -> Table:
    """Return the table on the one visible sheet that holds anything."""
    content = read_bytes(file, LARGEST_WORKBOOK)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            _look(file, parts)
            sheets = [sheet for sheet in _visible(parts) if sheet.cells]
    except TooManyElementsError as error:
        raise stop_at(file, "workbook-too-big") from error
    except _DAMAGED as error:
        raise stop_at(file, "not-a-workbook") from error
    if not sheets:
        raise stop_at(file, "empty-file")
    if len(sheets) > 1:
        names = ", ".join(sheet.name for sheet in sheets)
        raise stop_at(file, "several-sheets", sheets=names)
    return _table(file, sheets[0])


def _look(file: Path, parts: zipfile.ZipFile) -> None:
    """Refuse a workbook that would fill the memory."""
    entries = parts.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_PARTS or unpacked > LARGEST_UNPACKED:
        raise stop_at(file, "workbook-too-big")
    if any(entry.compress_type not in _PACKED_AS_EXCEL_DOES for entry in entries):
        raise stop_at(file, "not-a-workbook")


def _visible(parts: zipfile.ZipFile) -> Iterator[Sheet]:
    """Yield every visible sheet of cells, in order."""
    book = _only(_related(parts, ""), "/officeDocument")
    related = _related(parts, book)
    strings = _only(related, "/sharedStrings")
    shared = read_strings(_unpacked(parts, strings)) if strings else ()
    styles = _only(related, "/styles")
    looks = _unpacked(parts, styles) if styles else b""
    written = read_styles(looks) if looks else CellStyles()
    for named in sheets_named_in(_unpacked(parts, book)):
        relation = related[named.relation]
        if named.is_visible and relation.kind.endswith("/worksheet"):
            content = _unpacked(parts, relation.part)
            sheet = read_sheet(named.name, content, shared, written)
            yield replace(sheet, noted_rows=_noted(parts, relation.part))


def _noted(parts: zipfile.ZipFile, sheet: str) -> frozenset[int]:
    """Return the rows of a sheet with a note on a cell."""
    there = frozenset(parts.namelist())
    related = _related(parts, sheet) if _relations_of(sheet) in there else {}
    notes = _only(related, "/comments")
    return noted_rows(_unpacked(parts, notes)) if notes in there else frozenset()


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _related(parts: zipfile.ZipFile, part: str) -> Mapping[str, Relation]:
    """Return what *part* of the workbook refers to, by id."""
    folder = posixpath.dirname(part)
    content = _unpacked(parts, _relations_of(part))
    return {
        relation.id: Relation(
            relation.id,
            relation.kind,
            posixpath.normpath(posixpath.join("/", folder, relation.part))[1:],
        )
        for relation in read_relations(content)
    }


def _only(related: Mapping[str, Relation], kind: str) -> str:
    """Return the part of a kind, or no text."""
    found = (one.part for one in related.values() if one.kind.endswith(kind))
    return next(found, "")


def _unpacked(parts: zipfile.ZipFile, name: str) -> bytes:
    entry = parts.getinfo(name)
    with parts.open(entry) as part:
        return part.read(entry.file_size)  # all of it may be more than it says


def _table(file: Path, sheet: Sheet) -> Table:
    problems = [_problem(file, sheet, cell) for cell in sheet.cells if cell.fault]
    if problems:
        raise InvalidSourceError(problems[:MOST_TOLD])
    written: dict[int, dict[int, str]] = {}
    looks: dict[int, dict[int, str]] = {}
    for cell in sheet.cells:
        written.setdefault(cell.row, {})[cell.column] = cell.text
        if cell.look:
            looks.setdefault(cell.row, {})[cell.column - 1] = cell.look
    held = _held(file, sheet, written)
    rows = tuple(
        replace(
            _row(sheet.name, number, cells, held.get(number, {})),
            looks=looks.get(number, {}),
            has_note=number in sheet.noted_rows,
        )
        for number, cells in sorted(written.items())
    )
    return Table(
        file, rows, (*_notices(file, sheet, sorted(written)), *_struck(file, sheet))
    )


def _held(
    file: Path, sheet: Sheet, written: Mapping[int, Mapping[int, str]]
) -> Mapping[int, Mapping[int, str]]:
    """Return what merged cells say on the rows below their first, by row and column.

    Rows that hold nothing else are no rows.
    """
    numbers = sorted(written)
    held: dict[int, dict[int, str]] = {}
    filled = 0
    for one in sheet.merged:
        text = written.get(one.row, {}).get(one.column, "")
        rows = numbers[
            bisect_right(numbers, one.row) : bisect_right(numbers, one.last_row)
        ]
        filled += len(rows) + 1
        if filled > MOST_HELD:
            raise stop_at(file, "workbook-too-big")
        for row in rows if text else ():
            if one.column not in written[row]:
                held.setdefault(row, {})[one.column] = text
    return held


def _row(
    sheet: str, number: int, cells: Mapping[int, str], held: Mapping[int, str]
) -> Row:
    every = {**held, **cells}
    return Row(
        tuple(every.get(column, "") for column in range(1, max(every) + 1)),
        partial(_where, sheet, number),
        frozenset(column - 1 for column in held),
    )


def _problem(file: Path, sheet: Sheet, cell: WrittenCell) -> Problem:
    place = Place(file, Cell(cell.row, cell.column, sheet.name))
    values: dict[str, object] = {"given": cell.text}
    if cell.fault == "stray-cell":
        values = {"rows": MOST_ROWS, "columns": MOST_COLUMNS}
    elif cell.fault == "control-character":
        values = {"codepoint": cell.text}
    return Problem(place, cell.fault, values=values)


def _notices(file: Path, sheet: Sheet, rows: list[int]) -> Iterator[Problem]:
    hidden = [row for row in rows if row in sheet.hidden_rows]
    if hidden:
        place = Place(file, Cell(hidden[0], 1, sheet.name))
        yield Problem(place, "hidden-rows", values={"number": len(hidden)})


def _struck(file: Path, sheet: Sheet) -> Iterator[Problem]:
    """Yield the rows with cells that are struck through, and those with a part of one.

    What is struck through is not told; it may be anything.
    """
    whole = [cell for cell in sheet.cells if cell.is_struck]
    parts = [cell for cell in sheet.cells if cell.has_struck_part]
    for code, cells in (("struck-rows", whole), ("struck-within", parts)):
        rows = sorted({cell.row for cell in cells})
        if rows:
            column = 1 if code == "struck-rows" else cells[0].column
            place = Place(file, Cell(rows[0], column, sheet.name))
            values = {"rows": spans(rows), "number": len(rows)}
            yield Problem(place, code, values=values)


def _where(sheet: str, row: int, index: int) -> Cell:
    return Cell(row, index + 1, sheet)
