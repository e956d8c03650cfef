"""A logo's file: taken only when the whole image is there."""

import io
import struct
import warnings
import zlib
from pathlib import Path
from xml.etree import ElementTree as ET

from medarbeider.reading.text import read_bytes

LARGEST_IMAGE = 2_000_000
MOST_DOTS = 25_000_000
"""Dots of an image that is looked through; a larger one costs too much to unpack."""

_BEGINNINGS = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".svg": (b"<svg", b"<?xml"),
}
_JPEG_BEGINS, _JPEG_ENDS = b"\xff\xda", b"\xff\xd9"
"""The marks before a JPEG's dots, and after them."""

_DAMAGED = (
    OSError,
    ValueError,
    LookupError,
    TypeError,
    SyntaxError,
    EOFError,
    OverflowError,
    struct.error,
    zlib.error,
)
"""What unpacking a damaged image may raise."""


def image_file(file: Path) -> tuple[bytes, str]:
    """Return an image's bytes, and the code of what is wrong with it."""
    suffix = file.suffix.casefold()
    beginnings = _BEGINNINGS.get(suffix, ())
    if not file.is_file() or file.stat().st_size > LARGEST_IMAGE:
        return b"", "not-an-image"
    content = read_bytes(file, LARGEST_IMAGE)
    is_drawing = suffix == ".svg"
    begins_well = content.lstrip().startswith(beginnings)
    if not begins_well or (is_drawing and b"<!" in content):  # it declares entities
        return b"", "not-an-image"
    is_whole = _is_whole_drawing(content) if is_drawing else is_whole_picture(content)
    return content, "" if is_whole else "damaged-image"


def _is_whole_drawing(content: bytes) -> bool:
    try:
        root = ET.fromstring(content)  # noqa: S314 -- declares no entities, as seen above
    except (ET.ParseError, ValueError, LookupError):  # an encoding that is none
        return False
    return root.tag.rpartition("}")[2] == "svg"


def is_whole_picture(content: bytes) -> bool:
    """Say whether a PNG or JPEG can be unpacked to its end."""
    from PIL import Image  # noqa: PLC0415 -- slow import

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what it says of many dots
            with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as one:
                wide, high = one.size
                one.verify()
            if wide * high <= MOST_DOTS:
                with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as one:
                    one.load()
    except Image.DecompressionBombError:
        return True  # whatever it is, it is not cut short
    except _DAMAGED:
        return False
    # a JPEG's last lines may be missing without a word; inside its dots no mark stands
    return content.rfind(_JPEG_BEGINS) <= content.rfind(_JPEG_ENDS) or _is_png(content)


def _is_png(content: bytes) -> bool:
    return content.lstrip().startswith(_BEGINNINGS[".png"])
