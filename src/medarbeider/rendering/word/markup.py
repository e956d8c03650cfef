"""Paragraphs and tables to the XML of WordprocessingML.

Everything that people wrote goes through `words` or `quoted`; nothing else may put
text of theirs into the markup. The order of elements is the order that Word's schema
asks for.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from medarbeider.rendering.cascade import Border, Sheet, Sides, Style
from medarbeider.rendering.word.nouns import (
    Block,
    Box,
    Break,
    Cell,
    Paragraph,
    Picture,
    Piece,
    Row,
    Section,
    Tab,
    Table,
    Text,
)

NATURAL_LINE = 1.15
"""The height of Arial's lines; a stylesheet counts from the size of the letters."""

LOCALES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB", "se": "se-NO"}
TABLE_LOOK = "Handout"

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WIDEST_SPACE = 31
_TICK_FONT = "Segoe UI Symbol"


def words(text: str) -> str:
    """Return text as markup, without letters that XML cannot hold."""
    return escape(_FORBIDDEN.sub("", text))


def quoted(text: str) -> str:
    """Return text as the value of an attribute, with its quotation marks."""
    return quoteattr(_FORBIDDEN.sub("", text))


def twips(points: float) -> int:
    """Return twentieths of a point, which Word counts in."""
    return round(points * 20)


@dataclass
class Writer:
    """Writes blocks; knows the styles' names, and where images go."""

    looks: Mapping[str, Style]
    ids: Mapping[str, str]
    picture: Callable[[Picture, int], str]
    section: Callable[[str], str]
    _counted: int = 0

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Return the markup of blocks below each other."""
        ready = [*blocks]
        made: list[str] = []
        for at, one in enumerate(ready):
            if isinstance(one, Paragraph):
                after = ready[at + 1] if at + 1 < len(ready) else None
                ends = self.section(after.page) if isinstance(after, Section) else ""
                made.append(self._paragraph(one, ends))
            elif isinstance(one, Table):
                made.append(self._table(one))
        return "".join(made)

    def _paragraph(self, one: Paragraph, section: str = "", beside: str = "") -> str:
        base = self.looks.get(one.look, self.looks["Normal"])
        runs = "".join(self._run(piece, base, one, beside) for piece in one.pieces)
        mark = letters(one.style, base)
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{self.ids[one.look]}"/>'
            + ("<w:keepNext/>" if one.is_kept_with_next else "")
            + ("<w:pageBreakBefore/>" if one.is_new_page else "")
            + _numbered(one)
            + _borders("pBdr", one.borders, one.room, between=not one.pieces)
            + _shade(one.shade)
            + _tabs(one)
            + _spacing(one, base)
            + _indent(one)
            + _aligned(one.style, base)
            + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
            + section
            + f"</w:pPr>{runs}</w:p>"
        )

    def _run(self, piece: Piece, base: Style, one: Paragraph, beside: str) -> str:
        match piece:
            case Text():
                look = letters(piece.style, base, piece.language)
                return run(words(piece.text), look)
            case Break():
                return "<w:r><w:br/></w:r>"
            case Tab():
                return "<w:r><w:tab/></w:r>"
            case Box():
                return self._box(one, beside)
            case Picture():
                self._counted += 1
                drawn = self.picture(piece, self._counted)
                if drawn:
                    return f"<w:r>{drawn}</w:r>"
                return run(words(piece.alternative), letters(piece.style, base))

    def _box(self, one: Paragraph, beside: str) -> str:
        """Return a box that can be ticked on the screen, named for what it is for."""
        self._counted += 1
        name = " ".join((one.words.strip() or beside).split())[:64]
        return (
            "<w:sdt><w:sdtPr>"
            + (f"<w:alias w:val={quoted(name)}/>" if name else "")
            + f'<w:id w:val="{self._counted}"/>'
            '<w14:checkbox><w14:checked w14:val="0"/>'
            f'<w14:checkedState w14:val="2612" w14:font="{_TICK_FONT}"/>'
            f'<w14:uncheckedState w14:val="2610" w14:font="{_TICK_FONT}"/>'
            "</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>"
            f'<w:rFonts w:ascii="{_TICK_FONT}" w:hAnsi="{_TICK_FONT}"'
            f' w:eastAsia="{_TICK_FONT}" w:cs="{_TICK_FONT}"/></w:rPr>'
            "<w:t>\N{BALLOT BOX}</w:t></w:r></w:sdtContent></w:sdt>"
        )

    def _table(self, table: Table) -> str:
        has_heading = any(row.is_heading for row in table.rows)
        look = (
            f'<w:tblLook w:val="0000" w:firstRow="{int(has_heading)}" w:lastRow="0"'
            f' w:firstColumn="{int(table.has_row_headings)}" w:lastColumn="0"'
            ' w:noHBand="1" w:noVBand="1"/>'
        )
        style = (
            "" if table.is_layout else f'<w:tblStyle w:val="{self.ids[TABLE_LOOK]}"/>'
        )
        said = f"<w:tblCaption w:val={quoted(table.caption)}/>" if table.caption else ""
        widths = "".join(f'<w:gridCol w:w="{twips(one)}"/>' for one in table.columns)
        headings = _headings(table)
        return (
            f"<w:tbl><w:tblPr>{style}"
            f'<w:tblW w:w="{twips(sum(table.columns))}" w:type="dxa"/>'
            f'<w:tblInd w:w="{twips(table.left)}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
            '<w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
            f"{look}{said}</w:tblPr><w:tblGrid>{widths}</w:tblGrid>"
            + "".join(self._row(row, headings) for row in table.rows)
            + "</w:tbl>"
        )

    def _row(self, row: Row, headings: Sequence[str]) -> str:
        height = twips(row.height)
        first = _said(row.cells[0]) if row.cells else ""
        cells = "".join(
            self._cell(cell, " ".join(filter(None, (first, heading))))
            for cell, heading in zip(row.cells, _fitted(row, headings), strict=True)
        )
        return (
            "<w:tr><w:trPr><w:cantSplit/>"
            + (f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else "")
            + ("<w:tblHeader/>" if row.is_heading else "")
            + f"</w:trPr>{cells}</w:tr>"
        )

    def _cell(self, cell: Cell, beside: str) -> str:
        joined = f'<w:vMerge w:val="{cell.joins}"/>' if cell.joins else ""
        wide = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
        is_middle = cell.style.upright == "middle"
        upright = {"middle": "center", "bottom": "bottom"}.get(
            cell.style.upright, "top"
        )
        inside = "".join(
            self._paragraph(one, beside=beside)
            if isinstance(one, Paragraph)
            else self.blocks([one])
            for one in cell.blocks
        )
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(cell.width)}" w:type="dxa"/>'
            + wide
            + joined
            + _borders("tcBorders", cell.borders, None)
            + _shade(cell.shade)
            + _margins(cell.room)
            + (f'<w:vAlign w:val="{upright}"/>' if is_middle or upright else "")
            + f"</w:tcPr>{inside}</w:tc>"
        )


def run(content: str, look: str) -> str:
    """Return a run of letters; *content* is markup already."""
    said = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{said}<w:t xml:space="preserve">{content}</w:t></w:r>'


def letters(style: Style, base: Style | None, language: str = "") -> str:
    """Return how letters differ from those of *base*, or all of it without one."""
    said = ""
    for name, value, usual in (
        ("b", style.is_bold, base.is_bold if base else False),
        ("i", style.is_italic, base.is_italic if base else False),
    ):
        if value != usual:
            off = "" if value else ' w:val="0"'
            said += f"<w:{name}{off}/><w:{name}Cs{off}/>"
    if base is None or style.colour != base.colour:
        said += f'<w:color w:val="{style.colour}"/>'
    if base is None or round(style.size * 2) != round(base.size * 2):
        size = max(2, round(style.size * 2))
        said += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    if language:
        said += f"<w:lang w:val={quoted(LOCALES.get(language, language))}/>"
    return said


def section(sheet: Sheet, references: str, last: str = "") -> str:
    """Return the paper of a section; *references* name its headers and footers."""
    is_turned = sheet.width > sheet.height
    return (
        f"<w:sectPr>{references}"
        f'<w:pgSz w:w="{twips(sheet.width)}" w:h="{twips(sheet.height)}"'
        + (' w:orient="landscape"' if is_turned else "")
        + f'/><w:pgMar w:top="{twips(sheet.margin.top)}"'
        f' w:right="{twips(sheet.margin.right)}"'
        f' w:bottom="{twips(sheet.margin.bottom)}" w:left="{twips(sheet.margin.left)}"'
        f' w:header="{twips(sheet.margin.top / 2)}"'
        f' w:footer="{twips(sheet.margin.bottom / 2)}" w:gutter="0"/>'
        f"{last}</w:sectPr>"
    )


def line_height(style: Style) -> int:
    """Return the height of lines in Word's measure: 240 is what the font wants."""
    return max(200, round(240 * style.line / NATURAL_LINE))


def _spacing(one: Paragraph, base: Style) -> str:
    said = f'w:before="{twips(one.before)}" w:after="{twips(one.after)}"'
    if one.height is not None:
        said += f' w:line="{max(20, twips(one.height))}" w:lineRule="exact"'
    elif abs(one.style.line - base.line) > 0.01:  # noqa: PLR2004 -- less is not seen
        said += f' w:line="{line_height(one.style)}" w:lineRule="auto"'
    return f"<w:spacing {said}/>"


def _indent(one: Paragraph) -> str:
    hanging = f' w:hanging="{twips(one.hanging)}"' if one.hanging > 0 else ""
    if not (one.left or one.right or hanging or one.number):
        return ""
    return f'<w:ind w:left="{twips(one.left)}" w:right="{twips(one.right)}"{hanging}/>'


def _numbered(one: Paragraph) -> str:
    if not one.number:
        return ""
    level, number = f'w:val="{one.level}"', f'w:val="{one.number}"'
    return f"<w:numPr><w:ilvl {level}/><w:numId {number}/></w:numPr>"


def _tabs(one: Paragraph) -> str:
    stops = "".join(
        f'<w:tab w:val="{kind}" w:pos="{twips(at)}"/>' for kind, at in one.tabs
    )
    return f"<w:tabs>{stops}</w:tabs>" if stops else ""


def _aligned(style: Style, base: Style) -> str:
    named = {"center": "center", "right": "right", "end": "right", "justify": "both"}
    if style.align == base.align:
        return ""
    return f'<w:jc w:val="{named.get(style.align, "left")}"/>'


def _shade(colour: str | None) -> str:
    if not colour or colour == "FFFFFF":
        return ""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def _margins(room: Sides[float]) -> str:
    sides = (
        ("top", room.top),
        ("left", room.left),
        ("bottom", room.bottom),
        ("right", room.right),
    )
    inside = "".join(
        f'<w:{name} w:w="{twips(value)}" w:type="dxa"/>' for name, value in sides
    )
    return f"<w:tcMar>{inside}</w:tcMar>"


def _borders(
    name: str,
    borders: Sides[Border | None],
    room: Sides[float] | None,
    *,
    between: bool = False,
) -> str:
    sides = [
        ("top", borders.top, room.top if room else 0),
        ("left", borders.left, room.left if room else 0),
        ("bottom", borders.bottom, room.bottom if room else 0),
        ("right", borders.right, room.right if room else 0),
    ]
    if between and borders.bottom:  # else Word draws only the last of several lines
        sides.append(("between", borders.bottom, 0))
    drawn = "".join(
        f'<w:{side} w:val="single" w:sz="{max(2, round(one.width * 8))}"'
        f' w:space="{min(_WIDEST_SPACE, round(space))}" w:color="{one.colour}"/>'
        for side, one, space in sides
        if one
    )
    return f"<w:{name}>{drawn}</w:{name}>" if drawn else ""


def _headings(table: Table) -> list[str]:
    """Return what stands over each column."""
    over = [""] * len(table.columns)
    for row in table.rows:
        if row.is_heading:
            at = 0
            for cell in row.cells:
                over[at : at + cell.columns] = [_said(cell)] * cell.columns
                at += cell.columns
    return over


def _fitted(row: Row, headings: Sequence[str]) -> Iterator[str]:
    at = 0
    for cell in row.cells:
        yield headings[at] if at < len(headings) else ""
        at += cell.columns


def _said(cell: Cell) -> str:
    return " ".join(one.words for one in cell.blocks if isinstance(one, Paragraph))
