"""A page's elements to paragraphs and tables, in reading order."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from medarbeider.rendering.cascade import Border, Sides, Style
from medarbeider.rendering.word.nouns import (
    NO_BORDERS,
    NO_ROOM,
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

LEAST = 1.0
"""The height of a paragraph that only parts two tables."""

LEAST_HANGING = 11.0
"""The room that a bullet or number wants in front of its text."""

_BLANKS = re.compile("[ \t\r\n\f]+")
_BLOCKS = {"block", "list-item", "table", "flex", "grid", "flow-root"}
_TABLE_PARTS = {
    "table-row",
    "table-row-group",
    "table-header-group",
    "table-cell",
    "table-caption",
}
_LOOKS = {
    "h1": "Heading 1",
    "h2": "Heading 2",
    "h3": "Heading 3",
    "h4": "Heading 4",
    "h5": "Heading 5",
    "h6": "Heading 6",
    "caption": "Caption",
    "figcaption": "Caption",
}
_MOST_LEVELS = 8
_BOX_SIDES = 3


@dataclass(frozen=True)
class Reading:
    """What is known of a page: the looks of its elements, and of its named pages."""

    styles: Mapping[ET.Element, Style]
    widths: Callable[[str], float]
    number: Callable[[str], int]
    """Gives the number of a new list with the given kind of bullets."""


class Flow:
    """Puts blocks below each other in a column of some width."""

    def __init__(self, reading: Reading, width: float, page: str | None = None) -> None:
        self.blocks: list[Block] = []
        self._reading = reading
        self._width = width
        self._page = page
        self._left = 0.0
        self._right = 0.0
        self._level = -1
        self._gap = 0.0
        self._is_new_page = False
        self._language = ""
        self._heading = ""

    def add(self, element: ET.Element) -> None:
        """Add what an element of the page says."""
        style = self._style(element)
        if style.display == "none":
            return
        self._turn(style.page)
        language, self._language = self._language, _language(element, self._language)
        self._is_new_page |= style.breaks_before
        self._space(style.margin.top)
        start = len(self.blocks)
        self._add(element, style)
        if style.is_kept:
            _keep(self.blocks[start:])
        if style.is_kept_with_next:
            for one in self.blocks[start:]:
                if isinstance(one, Paragraph):
                    one.is_kept_with_next = True
        self._space(style.margin.bottom)
        self._is_new_page |= style.breaks_after
        self._language = language

    @property
    def page(self) -> str | None:
        """The kind of page that the last blocks stand on."""
        return self._page

    def close(self) -> list[Block]:
        """Return the blocks; the last one is a paragraph, as Word wants it."""
        if not self.blocks or not isinstance(self.blocks[-1], Paragraph):
            self.blocks.append(self._sliver(LEAST))
        return self.blocks

    def _add(self, element: ET.Element, style: Style) -> None:
        if style.display == "table" or element.tag == "table":
            self._table(element, style)
        elif style.columns > 1 and len(element) > 1:
            self._in_columns(element, style)
        elif element.tag == "dl":
            self._definitions(element)
        elif _is_box(style) and not self._is_plain(element):
            self._boxed(element, style)
        elif self._has_blocks(element):
            self._container(element, style)
        else:
            self._leaf(element, style)

    def _leaf(self, element: ET.Element, style: Style) -> None:
        pieces = _tidy([*self._inside(element)])
        is_room = style.height and any(_every(style.border))
        if not pieces and not is_room and element.tag not in {"li", "hr"}:
            self._space(style.height or 0)
            return
        one = self._paragraph(_LOOKS.get(element.tag, "Normal"), style, pieces)
        one.shade = style.background
        indent = style.margin.left + style.padding.left + _width(style.border.left)
        one.left += max(0, indent)
        one.right += max(0, style.margin.right + style.padding.right)
        if style.height and (not pieces or element.tag == "li"):
            one.height = style.height
            one.borders = style.border
        else:
            _bordered(one, style)
        if element.tag.startswith("h"):
            self._heading = one.words

    def _container(self, element: ET.Element, style: Style) -> None:
        kept = self._left, self._right, self._level
        self._left += max(0, style.margin.left + style.padding.left)
        self._left += _width(style.border.left)
        self._right += max(0, style.margin.right + style.padding.right)
        if not style.border.top:
            self._gap += style.padding.top
        start = len(self.blocks)
        is_list = element.tag in {"ul", "ol"}
        self._level += is_list
        if is_list and style.bullets != "none":
            self._left += max(0, LEAST_HANGING - style.padding.left)
        number = 0
        floated: list[Paragraph] = []
        pieces: list[Piece] = self._text(element.text, style)
        for child in element:
            looks = self._style(child)
            if looks.floats == "right" and looks.display != "none":
                floated += self._floated(child)
            elif looks.display == "list-item" and is_list:
                number = number or self._new_list(looks)
                self._item(child, element, number)
            elif looks.display in _BLOCKS | _TABLE_PARTS or self._has_blocks(child):
                self._loose(pieces, style)
                pieces = []
                self.add(child)
            else:
                pieces += self._inline(child)
            pieces += self._text(child.tail, style)
        self._loose(pieces, style)
        self._beside(start, floated)
        self._left, self._right, self._level = kept
        self._around(start, style)

    def _loose(self, pieces: list[Piece], style: Style) -> None:
        """Add text that stands between blocks, as a paragraph of its own."""
        tidy = _tidy(pieces)
        if tidy:
            self._paragraph("Normal", style, tidy)

    def _around(self, start: int, style: Style) -> None:
        """Draw the borders of a container around what it holds."""
        inside = [one for one in self.blocks[start:] if isinstance(one, Paragraph)]
        if not inside:
            return
        if _is_box(style):
            for one in inside:
                one.borders, one.room = style.border, style.padding
                one.shade = style.background
            return
        first, last = inside[0], inside[-1]
        if style.border.top and first is self.blocks[start]:
            first.borders = replace(first.borders, top=style.border.top)
            first.room = replace(first.room, top=style.padding.top)
        if style.border.left:
            for one in inside:
                one.borders = replace(one.borders, left=style.border.left)
                one.room = replace(one.room, left=style.padding.left)
        if style.border.bottom and last is self.blocks[-1]:
            last.borders = replace(last.borders, bottom=style.border.bottom)
            last.room = replace(last.room, bottom=style.padding.bottom)
        else:
            self._gap += style.padding.bottom

    def _floated(self, element: ET.Element) -> list[Paragraph]:
        aside = Flow(self._reading, self._width)
        aside.add(element)
        return [one for one in aside.blocks if isinstance(one, Paragraph)]

    def _beside(self, start: int, floated: Sequence[Paragraph]) -> None:
        """Put floated lines at the right end of the lines that they stand beside."""
        lines = [one for one in self.blocks[start:] if isinstance(one, Paragraph)]
        edge = self._width - self._left - self._right
        for at, one in enumerate(floated):
            if at >= len(lines):
                lines.append(self._paragraph("Normal", one.style, []))
            lines[at].pieces += [Tab(), *one.pieces]
            lines[at].tabs = [("right", edge)]

    def _new_list(self, style: Style) -> int:
        return 0 if style.bullets == "none" else self._reading.number(style.bullets)

    def _item(self, item: ET.Element, above: ET.Element, number: int) -> None:
        start = len(self.blocks)
        self.add(item)
        added = self.blocks[start:]
        if number and added and isinstance(added[0], Paragraph):
            first = added[0]
            first.number, first.level = number, min(max(0, self._level), _MOST_LEVELS)
            first.hanging = self._style(above).padding.left
            first.hanging += self._style(item).padding.left
            first.hanging = max(LEAST_HANGING, first.hanging)
            if first.look == "Normal":
                is_plain = self._style(item).bullets in {"disc", "circle", "square"}
                first.look = "List Bullet" if is_plain else "List Number"

    def _definitions(self, element: ET.Element) -> None:
        """Add terms and what they mean; a floated term stands in front of it."""
        term: Paragraph | None = None
        for child in element:
            style = self._style(child)
            start = len(self.blocks)
            self.add(child)
            added = self.blocks[start:]
            first = added[0] if added else None
            if not isinstance(first, Paragraph):
                continue
            if child.tag == "dt" and style.floats == "left":
                term = first
            elif child.tag == "dd" and term is not None:
                first.pieces = [*term.pieces, Tab(), *first.pieces]
                first.hanging = first.left - self._left
                first.before, first.is_new_page = term.before, term.is_new_page
                self.blocks[:] = [one for one in self.blocks if one is not term]
                term = None

    def _in_columns(self, element: ET.Element, style: Style) -> None:
        """Set what stands in columns beside each other, a cell for each column."""
        children = list(element)
        number = style.columns
        most = -(-len(children) // number)
        parts = [children[at * most : (at + 1) * most] for at in range(number)]
        width = (self._width - self._left - self._right) / number
        cells = []
        for part in parts:
            inner = Flow(self._reading, width)
            inner._language = self._language
            stand_in = ET.Element(element.tag)
            stand_in.extend(part)
            plain = replace(
                style, columns=1, border=NO_BORDERS, margin=NO_ROOM, display="block"
            )
            inner._container_of(stand_in, plain)
            cells.append(Cell(inner.close(), style, width, room=Sides(0, 12, 0, 0)))
        self._place(Table([width] * number, [Row(cells)], self._left, is_layout=True))

    def _container_of(self, element: ET.Element, style: Style) -> None:
        styles = {**self._reading.styles, element: style}
        self._reading = replace(self._reading, styles=styles)
        self._container(element, style)

    def _boxed(self, element: ET.Element, style: Style) -> None:
        """Put a bordered block with more than text in it into a table of one cell."""
        width = self._width - self._left - self._right
        inside = width - style.padding.left - style.padding.right
        inner = Flow(self._reading, max(LEAST, inside))
        inner._language = self._language
        bare = replace(style, border=NO_BORDERS, padding=NO_ROOM, margin=NO_ROOM)
        inner._container(element, bare)
        cell = Cell(inner.close(), style, width, borders=style.border)
        cell.room, cell.shade = style.padding, style.background
        row = Row([cell], style.height or 0)
        self._place(Table([width], [row], self._left, is_layout=True))

    def _table(self, element: ET.Element, style: Style) -> None:
        width = self._width - self._left - self._right
        width = style.width or width * (style.share or 1)
        is_layout = element.tag != "table"
        caption = ""
        for child in element:
            if self._style(child).display == "table-caption":
                self.add(child)
                caption = _plain(child)
        rows = [*self._rows(element)]
        if not any(cells for _, cells in rows):
            return
        table = self._laid_out(rows, width, style)
        table.caption = "" if is_layout else caption or self._heading
        table.is_layout = is_layout
        self._place(table)

    def _rows(
        self, element: ET.Element
    ) -> Iterator[tuple[ET.Element, list[ET.Element]]]:
        """Yield every row, and its cells; loose cells are a row together."""
        loose = []
        for child in element:
            display = self._style(child).display
            if display in {"table-row-group", "table-header-group"}:
                yield from self._rows(child)
            elif display == "table-row":
                yield child, [one for one in child if self._is_seen(one)]
            elif display not in {"none", "table-caption"} and element.tag != "table":
                loose.append(child)
        if loose:
            yield element, loose

    def _is_seen(self, element: ET.Element) -> bool:
        return self._style(element).display != "none"

    def _laid_out(
        self,
        rows: Sequence[tuple[ET.Element, list[ET.Element]]],
        width: float,
        style: Style,
    ) -> Table:
        placed = [*_placed(rows)]
        number = max(at + wide for cells in placed for _, at, wide, _ in cells)
        columns = self._columns(placed, number, width)
        made = []
        headings = self._heading_rows()
        has_row_headings = False
        for (row, _), cells in zip(rows, placed, strict=True):
            looks = self._style(row)
            is_heading = row in headings
            made_cells = []
            height = 0.0
            for cell, at, wide, joins in cells:
                room = sum(columns[at : at + wide])
                if cell is None or joins == "continue":
                    empty = Cell([self._sliver(LEAST)], style, room, wide, joins)
                    made_cells.append(empty)
                    continue
                one = self._cell(cell, room, wide, joins)
                if row is not cell and looks.display == "table-row":
                    one.shade = one.shade or looks.background
                    one.borders = _either(one.borders, looks.border)
                made_cells.append(one)
                height = max(height, _row_height(self._style(cell)), looks.height or 0)
                is_first_column = at == 0 and not is_heading
                has_row_headings |= cell.tag == "th" and is_first_column
            short = number - sum(one.columns for one in made_cells)
            if short > 0:
                room = sum(columns[-short:])
                made_cells.append(Cell([self._sliver(LEAST)], style, room, short))
            made.append(Row(made_cells, height, is_heading))
            if is_heading:
                _keep_rows(made[-1:])
        table = Table(columns, made, self._left, has_row_headings=has_row_headings)
        _framed(table, style)
        for first in made[0].cells:
            first.room = replace(first.room, top=first.room.top + style.padding.top)
        return table

    def _heading_rows(self) -> set[ET.Element]:
        """Return the rows that stand in a table's heading."""
        return {
            row
            for element in self._reading.styles
            if self._style(element).display == "table-header-group"
            for row in element
        }

    def _columns(
        self,
        rows: Sequence[Sequence[tuple[ET.Element | None, int, int, str]]],
        number: int,
        width: float,
    ) -> list[float]:
        """Return the widths of the columns: those said first, the rest evenly."""
        said: list[float | None] = [None] * number
        for cells in rows:
            for cell, at, wide, _ in cells:
                if cell is None or wide > 1 or said[at] is not None:
                    continue
                style = self._style(cell)
                if style.share:
                    said[at] = style.share * width
                elif style.width:
                    around = style.padding.left + style.padding.right
                    said[at] = style.width + (0 if style.is_border_box else around)
        known = sum(one or 0 for one in said)
        open_ones = said.count(None)
        if known > width or not open_ones:
            least = width / number / 2
            rest = max(least, (width - known) / max(1, open_ones))
            full = [rest if one is None else one for one in said]
            return [one * width / sum(full) for one in full]
        rest = (width - known) / open_ones
        return [rest if one is None else one for one in said]

    def _cell(self, element: ET.Element, width: float, wide: int, joins: str) -> Cell:
        style = self._style(element)
        inner = Flow(
            self._reading, max(LEAST, width - style.padding.left - style.padding.right)
        )
        inner._language = _language(element, self._language)
        bare = replace(style, border=NO_BORDERS, padding=NO_ROOM, margin=NO_ROOM)
        inner._container(element, bare)
        if not inner.blocks:
            inner.blocks.append(Paragraph("Normal", replace(style, line=1.15)))
        return Cell(
            inner.close(),
            style,
            width,
            wide,
            joins,
            style.border,
            style.padding,
            style.background,
        )

    def _place(self, table: Table) -> None:
        """Add a table, with the room that stands above it."""
        last = self.blocks[-1] if self.blocks else None
        if self._is_new_page or isinstance(last, Table):
            self.blocks.append(self._sliver(max(LEAST, self._gap)))
        elif isinstance(last, Paragraph):
            last.after += self._gap
        elif self._gap > LEAST:
            self.blocks.append(self._sliver(self._gap))
        self._gap = 0
        self.blocks.append(table)

    def _sliver(self, height: float) -> Paragraph:
        style = next(iter(self._reading.styles.values()))
        one = Paragraph("Normal", replace(style, size=LEAST), height=height)
        one.is_new_page, self._is_new_page = self._is_new_page, False
        return one

    def _paragraph(self, look: str, style: Style, pieces: list[Piece]) -> Paragraph:
        one = Paragraph(look, style, pieces, self._gap)
        one.left, one.right = self._left, self._right
        one.is_new_page, self._is_new_page = self._is_new_page, False
        self._gap = 0
        self.blocks.append(one)
        return one

    def _space(self, gap: float) -> None:
        self._gap = max(self._gap, gap)

    def _turn(self, page: str) -> None:
        """Begin a section when pages of another kind begin."""
        if self._page is None or page == self._page:
            return
        if self.blocks:
            self.close()
            self.blocks.append(Section(self._page))
        self._is_new_page = False
        self._page = page
        self._width = self._reading.widths(page)

    def _style(self, element: ET.Element) -> Style:
        return self._reading.styles[element]

    def _has_blocks(self, element: ET.Element) -> bool:
        return any(
            self._style(one).display in _BLOCKS | _TABLE_PARTS
            for one in element.iter()
            if one is not element
        )

    def _is_plain(self, element: ET.Element) -> bool:
        """Say whether an element holds paragraphs of text only, without rules."""
        return all(
            style.display not in {"table", "list-item"}
            and style.columns == 1
            and not any(_every(style.border))
            for style in (
                self._style(one) for one in element.iter() if one is not element
            )
            if style.display in _BLOCKS
        )

    def _text(self, text: str | None, style: Style) -> list[Piece]:
        return [Text(text, style, self._language)] if text else []

    def _inside(self, element: ET.Element) -> Iterator[Piece]:
        style = self._style(element)
        yield from self._text(element.text, style)
        for child in element:
            yield from self._inline(child)
            yield from self._text(child.tail, style)

    def _inline(self, element: ET.Element) -> list[Piece]:
        style = self._style(element)
        if style.display == "none":
            return []
        if element.tag == "br":
            return [Break()]
        if element.tag == "img":
            return [Picture(element.get("src", ""), element.get("alt", ""), style)]
        is_bare = not len(element) and not (element.text or "").strip()
        is_tick = element.tag == "input" and element.get("type") == "checkbox"
        if is_tick or (is_bare and all(_every(style.border))):
            return [Box(style), Text("\N{NO-BREAK SPACE}", style)]
        language, self._language = self._language, _language(element, self._language)
        found = [*self._inside(element)]
        self._language = language
        return found


def _every(sides: Sides[Border | None]) -> tuple[Border | None, ...]:
    return sides.top, sides.right, sides.bottom, sides.left


def _is_box(style: Style) -> bool:
    drawn = sum(one is not None for one in _every(style.border))
    return drawn >= _BOX_SIDES or (bool(style.background) and drawn > 0)


def _width(border: Border | None) -> float:
    return border.width if border else 0


def _bordered(one: Paragraph, style: Style) -> None:
    one.borders, one.room = style.border, style.padding
    if not style.border.top:
        one.before += style.padding.top
    if not style.border.bottom:
        one.after += style.padding.bottom


def _row_height(style: Style) -> float:
    around = style.padding.top + style.padding.bottom
    return (style.height or 0) + (around if not style.is_border_box else 0)


def _either(
    own: Sides[Border | None], other: Sides[Border | None]
) -> Sides[Border | None]:
    return Sides(
        own.top or other.top,
        own.right or other.right,
        own.bottom or other.bottom,
        own.left or other.left,
    )


def _framed(table: Table, style: Style) -> None:
    """Give the outer cells the table's own borders."""
    last = len(table.rows) - 1
    for at, row in enumerate(table.rows):
        for side, cell in enumerate(row.cells):
            edge = Sides(
                style.border.top if at == 0 else None,
                style.border.right if side == len(row.cells) - 1 else None,
                style.border.bottom if at == last else None,
                style.border.left if side == 0 else None,
            )
            cell.borders = _either(cell.borders, edge)


def _placed(
    rows: Sequence[tuple[ET.Element, list[ET.Element]]],
) -> Iterator[list[tuple[ET.Element | None, int, int, str]]]:
    """Yield for every row its cells with column, width, and how rows are joined."""
    taken: dict[int, tuple[int, int]] = {}
    for _, cells in rows:
        found: list[tuple[ET.Element | None, int, int, str]] = []
        at = 0
        waiting = list(cells)
        while waiting or any(column >= at for column in taken):
            if at in taken:
                left, wide = taken.pop(at)
                found.append((None, at, wide, "continue"))
                if left > 1:
                    taken[at + 0] = (-(left - 1), wide)
                at += wide
                continue
            if not waiting:
                at += 1
                continue
            cell = waiting.pop(0)
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            found.append((cell, at, wide, "restart" if high > 1 else ""))
            if high > 1:
                taken[at] = (-(high - 1), wide)
            at += wide
        taken = {column: (abs(left), wide) for column, (left, wide) in taken.items()}
        yield found


def _span(cell: ET.Element, name: str) -> int:
    given = cell.get(name, "1")
    return min(max(1, int(given)), 60) if given.isdecimal() else 1


def _keep(blocks: Sequence[Block]) -> None:
    """Let every block stand on the page of the next."""
    for one in blocks[:-1]:
        if isinstance(one, Paragraph):
            one.is_kept_with_next = True
        elif isinstance(one, Table):
            _keep_rows(one.rows)
    last = blocks[-1] if blocks else None
    if isinstance(last, Table):
        _keep_rows(last.rows[:-1])


def _keep_rows(rows: Sequence[Row]) -> None:
    """Let every row stand on the page of the next."""
    for row in rows:
        for cell in row.cells[:1]:
            for one in cell.blocks:
                if isinstance(one, Paragraph):
                    one.is_kept_with_next = True


def _language(element: ET.Element, above: str) -> str:
    return element.get("lang", above)


def _plain(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _tidy(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with blanks as a browser shows them; none if all are blank."""
    found: list[Piece] = []
    is_after_blank = True
    for one in pieces:
        if isinstance(one, Text):
            text = _BLANKS.sub(" ", one.text)
            if is_after_blank:
                text = text.removeprefix(" ")
            if text:
                is_after_blank = text.endswith(" ")
                found.append(replace(one, text=text))
        else:
            is_after_blank = isinstance(one, Break | Tab)
            found.append(one)
    while found and isinstance(found[-1], Text | Break):
        last = found[-1]
        text = last.text.rstrip(" ") if isinstance(last, Text) else ""
        if text and isinstance(last, Text):
            found[-1] = replace(last, text=text)
            break
        found.pop()
    return found
