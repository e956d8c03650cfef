"""What a Word document is made of: paragraphs and tables, before they are XML.

They are put together piece by piece, and so can be changed. Lengths are points.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from medarbeider.rendering.cascade import Border, Sides, Style

NO_BORDERS: Sides[Border | None] = Sides(None, None, None, None)
NO_ROOM: Sides[float] = Sides(0, 0, 0, 0)


@dataclass(frozen=True)
class Text:
    """Letters of one look; `language` only where it is not the document's."""

    text: str
    style: Style
    language: str = ""


@dataclass(frozen=True)
class Break:
    """A new line in the same paragraph."""


@dataclass(frozen=True)
class Tab:
    """A leap to the next tab stop."""


@dataclass(frozen=True)
class Box:
    """A box to tick."""

    style: Style


@dataclass(frozen=True)
class Picture:
    """An image in a line, and the text that stands for it."""

    source: str
    alternative: str
    style: Style


Piece = Text | Break | Tab | Box | Picture


@dataclass
class Paragraph:
    """One paragraph; `height` is exact where it is given."""

    look: str
    style: Style
    pieces: list[Piece] = field(default_factory=list)
    before: float = 0
    after: float = 0
    height: float | None = None
    left: float = 0
    right: float = 0
    hanging: float = 0
    tabs: list[tuple[str, float]] = field(default_factory=list)
    borders: Sides[Border | None] = NO_BORDERS
    room: Sides[float] = NO_ROOM
    shade: str | None = None
    number: int = 0
    level: int = 0
    is_new_page: bool = False
    is_kept_with_next: bool = False

    @property
    def words(self) -> str:
        """Its text."""
        return "".join(one.text for one in self.pieces if isinstance(one, Text))


@dataclass
class Cell:
    """One cell; `joins` is empty, or `restart` or `continue` where rows are joined."""

    blocks: "list[Block]"
    style: Style
    width: float = 0
    columns: int = 1
    joins: str = ""
    borders: Sides[Border | None] = NO_BORDERS
    room: Sides[float] = NO_ROOM
    shade: str | None = None


@dataclass
class Row:
    """One row of a table."""

    cells: list[Cell]
    height: float = 0
    is_heading: bool = False


@dataclass
class Table:
    """A table; without a caption it only arranges what stands in it."""

    columns: Sequence[float]
    rows: list[Row]
    left: float = 0
    caption: str = ""
    has_row_headings: bool = False
    is_layout: bool = False


@dataclass
class Section:
    """The end of what stands on pages of one kind."""

    page: str


Block = Paragraph | Table | Section
