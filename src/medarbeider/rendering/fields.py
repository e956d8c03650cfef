"""What WeasyPrint leaves to be mended in a printed page: its fields and its headers.

A field fills the room that the page has for it, writes in one small font with a simple
encoding, which every reader of PDF can write in, and has an appearance of its own.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pydyf
from fontTools.ttLib import TTFont

Untyped = Any
"""What WeasyPrint and pydyf give, which have no types."""

LETTERS = 10
"""Points; the size of what is written in a field."""

_NAME = "Wingdings"
"""PDFium (Chrome and Edge) writes what Windows' encoding lacks, such as ŋ and ŧ, with
the font of a field only where it takes it for one of symbols, by this name; otherwise
with a font of the machine's, or not at all. To other readers it is a name like any."""

_TICK = "4"
"""In the font of symbols that every reader of PDF has, for those that draw it anew."""

_GAP = 1.5
_LOWEST_WITH_LINES = 31
"""Points; what is lower has room for one line only."""

_NO_MORE_THAN_IS_SEEN = 1 << 23
_LINES = 1 << 12

_REPLACED = (
    *(129, 131, 134, 135, 136, 139, 140, 141, 143, 144, 152, 155, 156, 157, 162, 164),
    *(165, 166, 168, 170, 172, 175, 178, 179, 182, 184, 185, 186, 188, 190),
)
"""Codes of Windows' encoding that stand for letters which are seldom written here."""

_ADDED = {
    "Č": "Ccaron",
    "č": "ccaron",
    "Đ": "Dcroat",
    "đ": "dcroat",
    "Ŋ": "Eng",
    "ŋ": "eng",
    "Ŧ": "Tbar",
    "ŧ": "tbar",
    "Ǥ": "Gstroke",
    "ǥ": "gstroke",
    "Ǧ": "Gcaron",
    "ǧ": "gcaron",
    "Ǩ": "Kcaron",
    "ǩ": "kcaron",
    "Ʒ": "Ezh",
    "ʒ": "ezh",
    "Ǯ": "Ezhcaron",
    "ǯ": "ezhcaron",
    "Ł": "Lslash",
    "ł": "lslash",
    "ą": "aogonek",
    "ć": "cacute",
    "ę": "eogonek",
    "ń": "nacute",
    "ś": "sacute",
    "ź": "zacute",
    "ż": "zdotaccent",
    "Ś": "Sacute",
    "Ż": "Zdotaccent",
    "ė": "edotaccent",
}
"""The letters of Sámi languages, and of names from Poland and Lithuania."""


@dataclass(frozen=True)
class _Field:
    """A field of a page: its annotation, and the box of the page that it fills."""

    widget: Untyped
    box: Untyped
    height: float
    """Of the page, in points."""


def mend(document: Untyped, pdf: Untyped) -> None:
    """Mend the PDF of a document before it is written; WeasyPrint calls this."""
    fields = []
    for page in document.pages:
        for box, around in _boxes(page._page_box, page._page_box):  # noqa: SLF001 -- there is no other way to its boxes
            if box.element_tag == "th" and getattr(box, "mark", None):
                is_row = box.element.get("scope") == "row"
                box.mark["A"]["Scope"] = "/Row" if is_row else "/Column"
            if box.widget_annotation:
                room = around if around.element is not None else box
                fields.append(_Field(box.widget_annotation, room, page.height * 0.75))
    if fields:
        _mend_form(document, pdf, fields)


def _boxes(box: Untyped, around: Untyped) -> Iterator[tuple[Untyped, Untyped]]:
    """Yield the boxes in reading order, each with the room that it stands in."""
    box = getattr(box, "_box", box)  # one that stands where its style has put it
    yield box, around
    if _is_room(box) and box.element is not around.element:  # nor a part without one
        around = box
    for child in getattr(box, "children", ()):
        yield from _boxes(child, around)


def _is_room(box: Untyped) -> bool:
    if box.element is None or box.element_tag not in {"td", "li", "div"}:
        return False
    return box.element_tag != "div" or "room" in box.element.get("class", "").split()


def _mend_form(document: Untyped, pdf: Untyped, fields: list[_Field]) -> None:
    form = pdf.catalog["AcroForm"]
    font = next((one for one in document.fonts.values() if one.used_in_forms), None)
    fonts = {"ZaDb": _symbols(pdf)}
    if font is not None:
        composite = _at(pdf, _at(pdf, _at(pdf, form["DR"])["Font"])[font.hash])
        fonts[_NAME] = _font(pdf, font, composite)
        form["DA"] = _default()
    form["DR"] = pydyf.Dictionary({"Font": pydyf.Dictionary(fonts)})
    del form["NeedAppearances"]  # each field has one
    for one in fields:
        widget = one.widget
        if widget["FT"] == "/Tx":
            _mend_text(pdf, one)
        else:
            _mend_box(pdf, widget)
        if "Parent" in widget:  # it is reached through its group
            form["Fields"].remove(widget.reference)
            _at(pdf, widget["Parent"]).pop("Opt", None)  # the marks' names say it


def _default() -> pydyf.String:
    return pydyf.String(f"0 g /{_NAME} {LETTERS} Tf")


def _mend_text(pdf: Untyped, field: _Field) -> None:
    """Let a text field fill its room, with lines where it is high enough."""
    box, widget = field.box, field.widget
    left = box.position_x * 0.75 + _GAP
    top = field.height - box.position_y * 0.75 - _GAP
    width = box.border_width() * 0.75 - 2 * _GAP
    height = box.border_height() * 0.75 - 2 * _GAP
    flags = _NO_MORE_THAN_IS_SEEN
    if height >= _LOWEST_WITH_LINES:
        flags |= _LINES
    widget["Rect"] = pydyf.Array([left, top - height, left + width, top])
    widget["Ff"] = flags
    widget["DA"] = _default()
    nothing = _appearance(pdf, width, height, b"/Tx BMC EMC")
    widget["AP"] = pydyf.Dictionary({"N": nothing})


def _mend_box(pdf: Untyped, widget: Untyped) -> None:
    """Give a box a mark when it is ticked and nothing when it is not."""
    left, top, right, bottom = widget["Rect"]
    size = min(right - left, top - bottom)
    name = "on"
    if "Parent" in widget:  # one of a scale from 1, whose group is what has a name
        (key,) = widget["AP"]["N"]
        name = str(int(key) + 1)
        del widget["T"], widget["TU"]
    widget["Rect"] = pydyf.Array([left, bottom, right, top])
    widget["AS"] = "/Off"
    widget["AP"] = pydyf.Dictionary(
        {
            "N": pydyf.Dictionary(
                {
                    name: _appearance(pdf, size, size, _tick(size)),
                    "Off": _appearance(pdf, size, size, b""),
                }
            )
        }
    )
    widget["MK"] = pydyf.Dictionary({"CA": pydyf.String(_TICK)})
    widget["DA"] = pydyf.String("0 g /ZaDb 8 Tf")


def _tick(size: float) -> bytes:
    points = ((0.2, 0.5), (0.42, 0.25), (0.82, 0.8))
    first, *others = (f"{x * size:.2f} {y * size:.2f}" for x, y in points)
    lines = " ".join(f"{point} l" for point in others)
    return f"1.3 w 1 J 1 j {first} m {lines} S".encode()


def _symbols(pdf: Untyped) -> bytes:
    made = pydyf.Dictionary(
        {"Type": "/Font", "Subtype": "/Type1", "BaseFont": "/ZapfDingbats"}
    )
    return _added(pdf, made)


def _appearance(pdf: Untyped, width: float, height: float, drawing: bytes) -> bytes:
    made = pydyf.Stream(
        [drawing] if drawing else [],
        pydyf.Dictionary(
            {
                "Type": "/XObject",
                "Subtype": "/Form",
                "BBox": pydyf.Array([0, 0, width, height]),
                "Resources": pydyf.Dictionary(),
            }
        ),
    )
    return _added(pdf, made)


def _font(pdf: Untyped, font: Untyped, composite: Untyped) -> bytes:
    """Return a font of 256 letters, out of the file that WeasyPrint has put in whole.

    Its own has two bytes for each letter, in which some readers cannot write.
    """
    whole = _at(pdf, composite["DescendantFonts"][0])
    descriptor = pydyf.Dictionary(_at(pdf, whole["FontDescriptor"]))
    descriptor["Flags"] = 1 << 5  # no symbols
    pdf.add_object(descriptor)
    letters = dict(enumerate(bytes(range(256)).decode("cp1252", "replace")))
    codes = dict(zip(_REPLACED, _ADDED, strict=True))
    letters |= codes
    file = TTFont(io.BytesIO(font.file_content))
    glyphs, names = file.getGlyphSet(), file.getBestCmap()
    made = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/TrueType" if "FontFile2" in descriptor else "/Type1",
            "BaseFont": whole["BaseFont"],
            "FirstChar": 32,
            "LastChar": 255,
            "Widths": pydyf.Array(
                round(glyphs[names[ord(letters[code])]].width * 1000 / font.upem)
                if ord(letters[code]) in names
                else 0
                for code in range(32, 256)
            ),
            "FontDescriptor": descriptor.reference,
            "Encoding": pydyf.Dictionary(
                {
                    "Type": "/Encoding",
                    "BaseEncoding": "/WinAnsiEncoding",
                    "Differences": pydyf.Array(
                        part
                        for code, letter in codes.items()
                        for part in (code, f"/{_ADDED[letter]}")
                    ),
                }
            ),
        }
    )
    return _added(pdf, made)


def _at(pdf: Untyped, reference: bytes) -> Untyped:
    return pdf.objects[int(reference.split()[0])]


def _added(pdf: Untyped, thing: Untyped) -> bytes:
    pdf.add_object(thing)
    reference: bytes = thing.reference
    return reference
