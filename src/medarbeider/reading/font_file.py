"""A house's font file: taken only when all of its tables are there."""

import io
import logging
import struct
from pathlib import Path

from medarbeider.reading.text import read_bytes

LARGEST_FONT = 10_000_000
_BEGINNINGS = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_READ = ("head", "hhea", "maxp", "hmtx", "cmap", "name", "OS/2", "post")
"""Tables without which no line can be set."""

_DAMAGED = (
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OverflowError,
    TypeError,
    ValueError,
    struct.error,
)
"""What reading a damaged font may raise."""


def font_file(file: Path) -> tuple[bytes, str]:
    """Return a font's bytes, and the code of what is wrong with it."""
    if not file.is_file() or file.stat().st_size > LARGEST_FONT:
        return b"", "not-a-font"
    content = read_bytes(file, LARGEST_FONT)
    if not content.startswith(_BEGINNINGS):
        return b"", "not-a-font"
    return content, "" if _is_whole(content) else "damaged-font"


def _is_whole(content: bytes) -> bool:
    """Say whether each table lies inside the file, and the needed ones can be read."""
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415 -- slow import

    # what it finds odd in a date of a damaged font is nothing for the terminal
    logging.getLogger("fontTools").setLevel(logging.CRITICAL)
    try:
        with TTFont(io.BytesIO(content), lazy=True) as font:
            ends: list[int] = [
                one.offset + one.length for one in font.reader.tables.values()
            ]
            for name in _READ:
                font[name]
    except (TTLibError, *_DAMAGED):
        return False
    return max(ends) <= len(content)
