"""CSV as Norwegian spreadsheets write it, to a table."""

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from medarbeider.problems.place import Place, Position
from medarbeider.problems.problem import InvalidSourceError, Problem, stop_at
from medarbeider.reading.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    ROWS_ABOVE_THE_HEADER,
    Row,
    Table,
    in_lines,
)
from medarbeider.reading.text import (
    LARGEST_TEXT,
    control_characters,
    decode,
    plain_lines,
    position_after,
    read_bytes,
)

_DELIMITERS = ";\t|,"
_UTF8_PAIR = re.compile(rb"[\xc3-\xc5][\x80-\xbf]")
_OTHER_CODE_PAGE = re.compile(
    "(?<=[A-Za-zÆØÅæøå])(?:[¿¾›†Œ]|‘(?=[a-zæøå]))|[®¯](?=[A-Za-zÆØÅæøå])"
)
"""What æ, ø and å of a Mac or of DOS look like when read as cp1252."""

_GUARDED = re.compile(r'="([^"]*)"')
_PARTED = re.compile(r'[^",]+, [^",]+(?:,\S[^,]*)+$')
_LEAST_LINES = 3
_LINES_LOOKED_AT = 100
_MOSTLY = 0.6
_SEPARATOR_LINE = re.compile(r'"?sep=([;,\t|])"?\n', re.IGNORECASE)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True)
class WrittenCsv:
    """The text of a CSV file, what stands between its cells, and notices about it."""

    file: Path
    text: str
    delimiter: str
    skipped: int
    findings: tuple[Problem, ...]

    def table(self) -> Table:
        """Return the table, or raise where the text is none."""
        rows = _rows(self.file, self.text, self.delimiter, self.skipped)
        return Table(self.file, tuple(rows), self.findings)


def read_csv(file: Path, headings_in: Callable[[Sequence[str]], int]) -> Table:
    """Return the table of people in *file*, whose names may hold a comma.

    *headings_in* is as below.
    """
    written = written_csv(file, headings_in)
    table = written.table()
    _refuse_parted_names(file, written.text, written.delimiter)
    return table


def written_csv(
    file: Path,
    headings_in: Callable[[Sequence[str]], int],
    prepared: Callable[[str], str] = str,
) -> WrittenCsv:
    """Return what *file* holds; UTF-8, or Windows' cp1252 with a notice.

    The line of the most cells that *headings_in* knows tells what stands between them.
    *prepared* takes away what is not to be read, and leaves the lines as many.
    """
    content = read_bytes(file, LARGEST_TEXT)
    if content.startswith(_WORKBOOKS):
        raise stop_at(file, "workbook-not-csv")
    text, findings = decoded(file, content)
    problems = control_characters(file, text)
    if problems:
        raise InvalidSourceError(problems)
    text = prepared(text)
    if named := _SEPARATOR_LINE.match(text):
        return WrittenCsv(file, text, named[1], 1, findings)
    return WrittenCsv(file, text, _delimiter(text, headings_in), 0, findings)


def _delimiter(text: str, headings_in: Callable[[Sequence[str]], int]) -> str:
    """Return what stands between the cells of the header, or of the first line."""
    lines = [line for line in text.split("\n") if line.strip()]
    best, found = (0, 0), ""
    for line in lines[: ROWS_ABOVE_THE_HEADER + 2]:
        for delimiter in sorted(_DELIMITERS, key=line.count, reverse=True):
            known = headings_in([one.strip(' "') for one in line.split(delimiter)])
            looked_at = lines[:_LINES_LOOKED_AT] if delimiter in line else ()
            fitness = (known, sum(delimiter in one for one in looked_at))
            if known and fitness > best:
                best, found = fitness, delimiter
    return found or max(_DELIMITERS, key="".join(lines[:1]).count)


def decoded(file: Path, content: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a CSV file, and a notice when it was not UTF-8."""
    marks = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    if content.startswith(marks):
        return decode(file, content), ()
    try:
        return plain_lines(content.decode("utf-8")), ()
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", errors="replace")
        place = Place(file, position_after(plain_lines(before)))
    if _UTF8_PAIR.search(content):
        raise InvalidSourceError([Problem(place, "mixed-encodings")])
    try:
        text = plain_lines(content.decode("cp1252"))
    except UnicodeDecodeError:
        raise InvalidSourceError([Problem(place, "wrong-encoding")]) from None
    if strange := _OTHER_CODE_PAGE.search(text):
        place = Place(file, position_after(text[: strange.start()]))
        raise InvalidSourceError([Problem(place, "wrong-encoding")])
    return text, (Problem(place, "read-as-windows-text"),)


def _rows(file: Path, text: str, delimiter: str, skipped: int) -> Iterator[Row]:
    lines = text.split("\n")
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    ended = 0
    try:
        for number, cells in enumerate(reader):
            started, ended = ended + 1, reader.line_num
            if number < skipped or not any(map(in_lines, cells)):
                continue
            if number > MOST_ROWS or len(cells) > MOST_COLUMNS:
                raise InvalidSourceError(
                    [
                        Problem(
                            Place(file, Position(started)),
                            "table-too-big",
                            values={"rows": MOST_ROWS, "columns": MOST_COLUMNS},
                        )
                    ]
                )
            if any(_swallows_rows(cell, delimiter, len(cells)) for cell in cells):
                place = Place(file, Position(started))
                raise InvalidSourceError([Problem(place, "broken-csv-row")])
            yield Row(
                tuple(in_lines(_as_text(cell)) for cell in cells),
                partial(_cell_begins, started, lines[started - 1 : ended], delimiter),
            )
    except csv.Error as error:
        raise InvalidSourceError(
            [Problem(Place(file, Position(ended + 1)), "broken-csv-row")]
        ) from error


def _as_text(cell: str) -> str:
    """Return the text of `="0012"`, as systems write what Excel is to leave alone."""
    found = _GUARDED.fullmatch(cell.strip())
    return found[1] if found else cell


def _refuse_parted_names(file: Path, text: str, delimiter: str) -> None:
    """Refuse `Vik, Per,Nord`: a name that its comma has made two cells of.

    The blank after the comma tells it: no other cell begins with one.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if delimiter != "," or len(lines) < _LEAST_LINES:
        return
    parted = [number for number, line in enumerate(lines) if _PARTED.match(line)]
    if 0 in parted or len(parted) < _MOSTLY * (len(lines) - 1):
        return
    number = text.split("\n").index(lines[parted[0]]) + 1
    place = Place(file, Position(number))
    raise InvalidSourceError([Problem(place, "name-in-two-cells")])


def _swallows_rows(cell: str, delimiter: str, columns: int) -> bool:
    """Say whether a quotation mark that is not closed has made rows into a cell."""
    lines = cell.split("\n")
    delimiters = max(columns - 2, 1)
    return len(lines) > 1 and any(
        line.count(delimiter) - line.count(f"{delimiter} ") >= delimiters
        and any(map(str.isalnum, line))
        for line in lines
    )


def _cell_begins(
    first: int, written: Sequence[str], delimiter: str, index: int
) -> Position:
    """Return where a cell begins; quotes around one hide the delimiters in it."""
    cell = 0
    begins, cell_is_quoted, is_quoted = True, False, False
    for line, letters in enumerate(written, first):
        for column, letter in enumerate(letters, 1):
            if begins and cell == index:
                return Position(line, column)
            if begins:
                cell_is_quoted = letter == '"'
            if letter == '"' and cell_is_quoted:
                is_quoted = not is_quoted
            begins = letter == delimiter and not is_quoted
            cell += begins
    return Position(first + len(written) - 1, len(written[-1]) + 1)
