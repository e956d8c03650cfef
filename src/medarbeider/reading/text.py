"""The bytes of a file to text, or the reason why not."""

import codecs
import re
import stat
from itertools import islice
from pathlib import Path

from medarbeider.problems.place import Place, Position
from medarbeider.problems.problem import InvalidSourceError, Problem, stop_at

LARGEST_TEXT = 2_000_000
"""The largest text file that is read, in bytes."""

MOST_TOLD = 100
"""Problems of one kind that are told of one file; one with more is no text of ours."""

CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Letters that no one types: they hide text, turn it around, or end it."""

_UTF16_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def read_bytes(file: Path, largest: int) -> bytes:
    """Return the bytes of a regular file, or raise with what is wrong with it."""
    try:
        found = file.stat()
        if not stat.S_ISREG(found.st_mode):
            raise stop_at(file, "not-a-file")
        if found.st_size > largest:
            raise stop_at(
                file,
                "too-large",
                size=f"{found.st_size / 1e6:.1f}",
                largest=f"{largest / 1e6:.0f}",
            )
        content = file.read_bytes()
    except FileNotFoundError:
        raise stop_at(file, "no-such-file") from None
    except OSError as error:
        raise stop_at(file, "unreadable", reason=error.strerror) from error
    if not content.strip():
        raise stop_at(file, "empty-file")
    return content


def decode(file: Path, content: bytes) -> str:
    """Return UTF-8 (or UTF-16 with its mark) as text with plain line ends.

    Other encodings are refused at the first letter that shows it.
    """
    mark, encoding = written_as(content)
    return plain_lines(_decoded(file, content[len(mark) :], encoding))


def written_as(content: bytes) -> tuple[bytes, str]:
    """Return the mark that a file begins with, if any, and its encoding."""
    for mark, encoding in _UTF16_MARKS.items():
        if content.startswith(mark):
            return mark, encoding
    has_mark = content.startswith(codecs.BOM_UTF8)
    return codecs.BOM_UTF8 if has_mark else b"", "utf-8"


def _decoded(file: Path, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode(encoding, errors="replace")
        where = position_after(before)
        raise InvalidSourceError(
            [Problem(Place(file, where), "wrong-encoding")]
        ) from error


def plain_lines(text: str) -> str:
    """Return text with line feeds alone at the line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def position_after(text: str) -> Position:
    """Return the place that follows *text*."""
    line = text.count("\n") + 1
    return Position(line, len(text) - (text.rfind("\n") + 1) + 1)


def control_characters(file: Path, text: str) -> list[Problem]:
    """Return a problem for each letter that no one types."""
    if "\0" in text[:2]:  # UTF-16 or UTF-32 without the mark that says so
        return [Problem(Place(file, Position()), "wrong-encoding")]
    found = (
        Problem(
            Place(file, Position(number, letter.start() + 1)),
            "control-character",
            values={"codepoint": f"U+{ord(letter[0]):04X}"},
        )
        for number, line in enumerate(text.split("\n"), 1)
        for letter in CONTROL.finditer(line)
    )
    return list(islice(found, MOST_TOLD))
