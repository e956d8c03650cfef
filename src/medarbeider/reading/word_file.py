"""The house's own Word file: taken only when nothing in it runs or is fetched."""

import io
import zipfile
import zlib
from pathlib import Path
from xml.etree import ElementTree as ET

LARGEST_WORD_FILE = 5_000_000
MOST_PARTS = 500
LARGEST_UNPACKED = 40_000_000

ENDINGS = (".docx", ".dotx")

_NEEDED = {"[Content_Types].xml", "_rels/.rels", "word/document.xml"}
_RUNS = ("vbaproject", "activex", "macros")
_LET_BE = ("/hyperlink", "/attachedTemplate")
"""What may lead outside: it becomes text, or is left out."""

_RELATIONSHIP = (
    "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
)
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    ET.ParseError,
    ValueError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
)
"""What reading a damaged file may raise."""


def word_file(file: Path) -> tuple[bytes, str]:
    """Return a Word file's bytes, and the code of what is wrong with it."""
    try:
        if file.suffix.casefold() not in ENDINGS or not file.is_file():
            return b"", "not-a-word-file"
        if file.stat().st_size > LARGEST_WORD_FILE:
            return b"", "not-a-word-file"
        content = file.read_bytes()
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return content, _fault(parts)
    except _DAMAGED:
        return b"", "not-a-word-file"


def _fault(parts: zipfile.ZipFile) -> str:
    entries = parts.infolist()
    names = [entry.filename for entry in entries]
    unpacked = sum(entry.file_size for entry in entries)
    is_too_big = len(entries) > MOST_PARTS or unpacked > LARGEST_UNPACKED
    if is_too_big or not set(names) >= _NEEDED or len(set(names)) < len(names):
        return "not-a-word-file"
    if any(word in name.casefold() for name in names for word in _RUNS):
        return "not-a-word-file"
    for name in names:
        if name.endswith((".xml", ".rels")):
            fault = _fault_of_part(name, parts.read(name))
            if fault:
                return fault
    return ""


def _fault_of_part(name: str, content: bytes) -> str:
    if b"<!" in content.replace(b"<!--", b"").replace(b"<![CDATA[", b""):
        return "not-a-word-file"
    root = ET.fromstring(content)  # noqa: S314 -- declares no entities, as seen above
    if name == "[Content_Types].xml" and b"macroEnabled" in content:
        return "not-a-word-file"
    fetches = any(
        one.get("TargetMode") == "External"
        and not one.get("Type", "").endswith(_LET_BE)
        for one in root.iter(_RELATIONSHIP)
    )
    return "word-file-fetches" if fetches else ""
