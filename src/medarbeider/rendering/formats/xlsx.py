"""Workbooks (XLSX): tables with live formulas, which show their values at once."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from functools import cached_property
from importlib.metadata import version
from textwrap import wrap
from typing import Any

from medarbeider import __version__
from medarbeider.handouts.sheet import ROWS_ABOVE, Cell, Reckoned, Row, Sheet
from medarbeider.rendering.look import IMAGE_KINDS, Logo, Look
from medarbeider.rendering.prepared import Family, Prepared, digest
from medarbeider.rendering.tables import FIRST_DAY
from medarbeider.wording.phrases import catalogue

_CLOCK = {"nb": r"hh\.mm", "nn": r"hh\.mm", "en": "hh:mm"}
_HAIRLINE = "#777777"
_FONT = "Arial"
"""On every machine, or another with letters as wide; where the house has none."""
_LINE, _AIR, _HIGHEST = 12.75, 5, 409
"""Points that a line and the air around it take, and that a row may have."""
_SMALLER = 0.55
"""Letters of a title that there is room for where ordinary text has one."""
_FILL = 1.15
"""Letters that a column holds, for each that it is wide: most are narrower than 0."""
_LOGO_WIDTH, _PIXELS = 22, 7
"""Letters of a column's width that a logo may have, and pixels of one of these."""
_LOGO_HEIGHT, _SCREEN = 30, 96
"""Pixels of a logo's height, beside a title of one line; pixels in an inch."""
_DRAWING = IMAGE_KINDS[".svg"]
_LONGEST_TEXT = 32_000
"""Letters in a cell: Excel takes 32,767."""
_LONGEST_TAB = 31
_LONGEST_FOOT = 150
_NOT_IN_TABS = re.compile(r"[\[\]:*?/\\]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


class XlsxRenderer:
    """Writes sheets as a workbook."""

    suffix = ".xlsx"
    family: Family = "sheets"

    def __init__(self, look: Look) -> None:
        self._accent = look.accent
        self._font = look.font.name if look.font else _FONT
        self._logo = _as_picture(look.client_logo)
        self._house = look.foot_logo.alternative if look.foot_logo else ""

    @cached_property
    def surroundings(self) -> str:
        """A digest of everything that writes them."""
        logo = self._logo.source if self._logo else ""
        return digest(
            __version__,
            version("xlsxwriter"),
            self._accent,
            self._font,
            logo,
            self._house,
        )

    def render(self, one: Prepared, before: bytes | None = None) -> bytes:
        """Return the workbook; equal sheets are equal bytes."""
        from xlsxwriter import Workbook  # noqa: PLC0415 -- slow import

        del before
        content = io.BytesIO()
        font = {"font_name": self._font, "font_size": 10}
        book = Workbook(content, {"in_memory": True, "default_format_properties": font})
        book.set_properties(
            {"created": FIRST_DAY.replace(tzinfo=None), "title": one.title}
        )
        styles = _styles(book, self._accent, one.language)
        writes = _Writer(book, styles, self._logo)
        tabs: set[str] = set()
        for sheet in one.sheets:
            writes.sheet(sheet, _tab(sheet.name, tabs), _foot(one, sheet, self._house))
        book.close()
        return content.getvalue()


def _styles(book: Any, accent: str, language: str) -> Mapping[str, Any]:  # noqa: ANN401 -- it has no types
    plain = {"valign": "top", "text_wrap": True, "bottom": 7, "bottom_color": _HAIRLINE}
    above = {"valign": "top", "text_wrap": True, "align": "left"}
    kinds = {
        "plain": plain,
        "part": plain,
        "pause": {**plain, "italic": True},
        "end": {**plain, "bold": True, "top": 2, "top_color": accent},
    }
    styles = {
        "title": {**above, "bold": True, "font_size": 16, "font_color": accent},
        "about": above,
        "note": {**above, "italic": True},
        "head": {
            "bold": True,
            "valign": "top",
            "text_wrap": True,
            "top": 2,
            "top_color": accent,
            "bottom": 1,
        },
    }
    for kind, style in kinds.items():
        styles |= {
            f"{kind} text": style,
            f"{kind} part": {**style, "indent": 2, "align": "left"},
            f"{kind} number": {**style, "align": "left"},
            f"{kind} clock": {**style, "num_format": _CLOCK[language], "align": "left"},
        }
    return {name: book.add_format(style) for name, style in styles.items()}


@dataclass(frozen=True)
class _Writer:
    book: Any
    styles: Mapping[str, Any]
    logo: Logo | None = None

    def sheet(self, sheet: Sheet, tab: str, foot: str) -> None:
        page = self.book.add_worksheet(tab)
        beside = self._beside(sheet)
        for row, name in enumerate(("title", "about", "note")):
            self._line(page, row, name, sheet, beside if name == "title" else 0)
        if beside and self.logo:
            _put(page, self.logo, len(sheet.columns) - beside)
        for column, one in enumerate(sheet.columns):
            head = _text(one.heading)
            page.write_string(ROWS_ABOVE - 1, column, head, self.styles["head"])
            page.set_column(column, column, one.width)
        page.set_row(
            ROWS_ABOVE - 1, _height([one.heading for one in sheet.columns], sheet)
        )
        for row, line in enumerate(sheet.rows, ROWS_ABOVE):
            page.set_row(row, _height(line.cells, sheet))
            for column, cell in enumerate(line.cells):
                self._cell(page, (row, column), cell, line)
        last = ROWS_ABOVE - 1 + len(sheet.rows)
        if sheet.is_sorted_by_readers:
            page.autofilter(ROWS_ABOVE - 1, 0, last, len(sheet.columns) - 1)
        page.freeze_panes(ROWS_ABOVE, 0)
        page.repeat_rows(ROWS_ABOVE - 1)
        page.print_area(0, 0, last, len(sheet.columns) - 1)
        page.set_landscape()
        page.set_paper(9)  # A4
        page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        page.fit_to_pages(1, 0)
        page.set_footer(foot)

    def _beside(self, sheet: Sheet) -> int:
        """Return how many columns at the right of the title the logo takes.

        None are left for it where the table is too narrow.
        """
        if self.logo is None:
            return 0
        needed, taken = _LOGO_WIDTH, 0
        while needed > 0 and taken < len(sheet.columns) - 1:
            taken += 1
            needed -= sheet.columns[-taken].width
        return taken if needed <= 0 else 0

    def _line(
        self,
        page: Any,  # noqa: ANN401 -- as above
        row: int,
        name: str,
        sheet: Sheet,
        beside: int,
    ) -> None:
        """Write a line above the table, over all of its columns but some beside it."""
        columns = sheet.columns[: len(sheet.columns) - beside]
        text, last = _text(getattr(sheet, name)), len(columns) - 1
        if last:
            page.merge_range(row, 0, row, last, "", self.styles[name])
        page.write_string(row, 0, text, self.styles[name])
        room = sum(column.width for column in columns)
        if name == "title":
            page.set_row(row, _lines(text, room * _SMALLER) * 2 * _LINE)
        else:
            page.set_row(row, _lines(text, room) * _LINE + _AIR)

    def _cell(self, page: Any, place: tuple[int, int], cell: Cell, row: Row) -> None:  # noqa: ANN401 -- as above
        value = cell.value if isinstance(cell, Reckoned) else cell
        shape = "clock" if isinstance(value, time) else "number"
        if isinstance(value, str):
            shape = "part" if row.kind == "part" else "text"
        style = self.styles[f"{row.kind} {shape}"]
        if isinstance(cell, Reckoned):
            page.write_formula(*place, cell.formula, style, _number(cell.value))
        elif isinstance(cell, str):
            page.write_string(*place, _text(cell), style)
        else:
            page.write_number(*place, _number(cell), style)


def _height(cells: Sequence[Cell], sheet: Sheet) -> float:
    """Return how high a row must be: not every program reckons that itself."""
    lines = 1
    for cell, column in zip(cells, sheet.columns, strict=True):
        if isinstance(cell, str):
            lines = max(lines, _lines(cell, column.width))
    return min(_HIGHEST, lines * _LINE + _AIR)


def _lines(text: str, width: float) -> int:
    room = max(1, int(width * _FILL))
    return sum(max(1, len(wrap(line, room))) for line in text.split("\n"))


def _number(value: time | int | str) -> float | int | str:
    """Return a clock time as what spreadsheets reckon with, a part of a day."""
    if isinstance(value, time):
        return (value.hour * 60 + value.minute) / 1440
    return value


def _text(text: str) -> str:
    """Return text that a cell has room for, without what XML cannot hold."""
    text = _CONTROLS.sub(" ", text)
    return text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…"


def _tab(name: str, taken: set[str]) -> str:
    """Return a name that a tab may have, and no other has."""
    base = _NOT_IN_TABS.sub(" ", _CONTROLS.sub(" ", name))[:_LONGEST_TAB].strip(" '")
    base = base or "1"
    tab, number = base, 1
    while tab.casefold() in taken or tab.casefold() == "history":  # Excel's own
        number += 1
        ending = f" {number}"
        tab = base[: _LONGEST_TAB - len(ending)] + ending
    taken.add(tab.casefold())
    return tab


def _as_picture(logo: Logo | None) -> Logo | None:
    """Return a logo that a workbook can show; drawings are not taken there."""
    return None if logo is None or logo.kind == _DRAWING else logo


def _put(page: Any, logo: Logo, column: int) -> None:  # noqa: ANN401 -- it has no types
    """Put a logo beside the title, from the left edge of a column on."""
    from xlsxwriter.image import Image  # noqa: PLC0415 -- slow import

    content = io.BytesIO(logo.content)
    image = Image(content)
    wide = image._width * _SCREEN / image._x_dpi  # noqa: SLF001 -- it tells its size to nobody
    high = image._height * _SCREEN / image._y_dpi  # noqa: SLF001 -- as above
    scale = min(_LOGO_HEIGHT / high, _LOGO_WIDTH * _PIXELS / wide)
    page.insert_image(
        0,
        column,
        "logo",
        {
            "image_data": content,
            "x_scale": scale,
            "y_scale": scale,
            "y_offset": 1,
            "description": logo.alternative,
            "object_position": 3,  # it neither moves nor grows with the cells
        },
    )


def _foot(one: Prepared, sheet: Sheet, house: str) -> str:
    """Return the foot of printed pages; `&` is doubled, since it begins a code.

    It names the *house* where a client's logo stands at the top.
    """
    phrases = catalogue("handouts", one.language)
    title = _CONTROLS.sub(" ", sheet.title)
    if len(title) > _LONGEST_FOOT // 2:
        title = f"{title[: _LONGEST_FOOT // 2]}…"
    pages = " ".join((phrases.gettext("Page"), "&P", phrases.gettext("of"), "&N"))
    middle = f"&C{_CONTROLS.sub(' ', house).replace('&', '&&')}" if house else ""
    return f"&L{title.replace('&', '&&')}{middle}&R{pages}"


def renderer(look: Look) -> XlsxRenderer:
    """Return the renderer of workbooks."""
    return XlsxRenderer(look)
