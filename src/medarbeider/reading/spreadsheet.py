"""The XML inside a workbook, read as a stream: a hostile part stops at a limit."""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from xml.parsers.expat import ParserCreate

from medarbeider.reading.table import MOST_COLUMNS, MOST_ROWS, in_lines
from medarbeider.reading.text import CONTROL

MOST_ELEMENTS = 1_000_000
"""Elements in a part; a list of 1,000 people and 100 columns has a fifth of that."""

_REFERENCE = re.compile(r"([A-Z]{1,3})[0-9]{1,7}")
_RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?")
_ESCAPED = re.compile("_x(?![dD][89a-fA-F])([0-9a-fA-F]{4})_")
_LARGEST_EXACT = 1e15
_DAYS = re.compile(r"[1-9][0-9]{0,5}(?:\.[0-9]+)?")
FIRST_DAY = date(1899, 12, 30)
"""The day that Excel counts from."""

_FORMATS_OF_DAYS = frozenset(map(str, (*range(14, 18), 22, *range(27, 32), 36)))
_NOT_OF_DAYS = re.compile(r'"[^"]*"|[\\_*].|\[[^\]]*\]|general', re.IGNORECASE)
_LETTERS_OF_DAYS = re.compile(r"[dy]|mmm", re.IGNORECASE)


_ROW_OF = re.compile(r"[A-Z]{1,3}([0-9]{1,7})")
_BLACK = frozenset(
    {"rgb FF000000", "rgb 00000000", "theme 1"}
    | {"indexed 8", "indexed 64", "indexed 32767"}
)

_WHITE = frozenset(
    {"rgb FFFFFFFF", "rgb 00FFFFFF", "rgb 00000000", "theme 0"}
    | {"indexed 9", "indexed 64", "indexed 65"}
)


class TooManyElementsError(Exception):
    """A part holds more than a name list can need."""


@dataclass(frozen=True)
class Relation:
    """A part that another part refers to by an id."""

    id: str
    kind: str
    part: str


@dataclass(frozen=True)
class NamedSheet:
    """A sheet as the workbook's list of sheets has it."""

    name: str
    relation: str
    is_visible: bool


@dataclass(frozen=True)
class Text:
    """A text, and what of it is struck through letter by letter."""

    said: str
    struck: str = ""


@dataclass(frozen=True)
class WrittenCell:
    """A cell that holds something; `fault` is the code of what is wrong with it.

    `has_struck_part` tells of letters that are struck through beside others; `look`
    tells colours of its own, of letters and behind them, from one another.
    """

    row: int
    column: int
    text: str
    fault: str = ""
    is_struck: bool = False
    look: str = ""
    has_struck_part: bool = False


@dataclass(frozen=True)
class MergedCells:
    """Cells that are one: the first row and column, and the last row, from 1."""

    row: int
    column: int
    last_row: int


@dataclass(frozen=True)
class Sheet:
    """A sheet's cells that hold something, cells that are merged, and odd rows.

    Those are hidden, or have a note on a cell.
    """

    name: str
    cells: tuple[WrittenCell, ...]
    hidden_rows: frozenset[int]
    merged: tuple[MergedCells, ...] = ()
    noted_rows: frozenset[int] = frozenset()


@dataclass(frozen=True)
class CellStyles:
    """By their numbers: styles that strike letters out, show days, or have a colour."""

    struck: frozenset[str] = frozenset()
    dated: frozenset[str] = frozenset()
    looks: Mapping[str, str] = field(default_factory=dict)


def read_relations(content: bytes) -> tuple[Relation, ...]:
    """Return the relations in a `.rels` part."""
    return tuple(
        Relation(told["Id"], told["Type"], told.get("Target", ""))
        for told in _Listed("Relationship").heard_in(content)
    )


def sheets_named_in(content: bytes) -> tuple[NamedSheet, ...]:
    """Return the sheets that the workbook part names, in order."""
    return tuple(
        NamedSheet(told["name"], told["id"], told.get("state", "visible") == "visible")
        for told in _Listed("sheet").heard_in(content)
    )


def read_strings(content: bytes) -> tuple[Text, ...]:
    """Return the strings that sheets refer to by number."""
    strings = _Strings()
    strings.hear(content)
    return tuple(strings.found)


def read_styles(content: bytes) -> CellStyles:
    """Return what the cell styles of a workbook's styles part say."""
    styles = _Styles()
    styles.hear(content)
    for font in styles.underlined:  # as links are, in a colour that says nothing
        styles.letters.pop(font, None)
    looks = (
        (styles.letters.get(font, ""), styles.behind.get(fill, ""))
        for font, fill in zip(styles.of, styles.fills_of, strict=True)
    )
    return CellStyles(
        frozenset(str(at) for at, one in enumerate(styles.of) if one in styles.struck),
        frozenset(
            str(at) for at, one in enumerate(styles.formats) if one in styles.days
        ),
        {str(at): "/".join(look) for at, look in enumerate(looks) if any(look)},
    )


def noted_rows(content: bytes) -> frozenset[int]:
    """Return the rows of the cells that have a note, from a part of notes."""
    found = (told.get("ref", "") for told in _Listed("comment").heard_in(content))
    return frozenset(int(one[1]) for ref in found if (one := _ROW_OF.fullmatch(ref)))


def read_sheet(
    name: str, content: bytes, strings: Sequence[Text], styles: CellStyles
) -> Sheet:
    """Return the sheet of a name, its cells in the workbook's styles."""
    cells = _Cells(strings, styles)
    cells.hear(content)
    return Sheet(name, tuple(cells.found), frozenset(cells.hidden), tuple(cells.merged))


class _Part(ABC):
    """Hears a part's elements, by their names without a prefix."""

    def __init__(self) -> None:
        self.elements = 0
        self.heard: list[str] = []
        self.listens = False

    def hear(self, content: bytes) -> None:
        parser = ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._listen
        parser.Parse(content, True)  # noqa: FBT003 -- all of it

    @abstractmethod
    def begins(self, name: str, told: Mapping[str, str]) -> None: ...

    @abstractmethod
    def ends(self, name: str) -> None: ...

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.elements += 1
        if self.elements > MOST_ELEMENTS:
            raise TooManyElementsError
        told = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        self.begins(name.rpartition(":")[2], told)

    def _end(self, name: str) -> None:
        self.ends(name.rpartition(":")[2])

    def _listen(self, text: str) -> None:
        if self.listens:
            self.heard.append(text)


def _refuse_doctype(*_: object) -> None:
    """Refuse what Excel never writes: it may define entities that fill the memory."""
    raise ValueError


class _Listed(_Part):
    """Gathers what every element of a name tells."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.found: list[Mapping[str, str]] = []

    def heard_in(self, content: bytes) -> list[Mapping[str, str]]:
        self.hear(content)
        return self.found

    def begins(self, name: str, told: Mapping[str, str]) -> None:
        if name == self.name:
            self.found.append(told)

    def ends(self, name: str) -> None: ...


class _Runs(_Part):
    """Hears text in runs, some of which are struck through."""

    def __init__(self) -> None:
        super().__init__()
        self.struck: list[str] = []
        self.strikes = False

    def begin_text(self) -> None:
        self.heard, self.struck, self.strikes = [], [], False

    def look_at_run(self, name: str, told: Mapping[str, str]) -> None:
        """Look whether a run's letters are struck through."""
        if name == "r":
            self.strikes = False
        elif name == "strike":
            self.strikes = _is_on(told)

    def _listen(self, text: str) -> None:
        super()._listen(text)
        if self.listens and self.strikes:
            self.struck.append(text)


class _Strings(_Runs):
    """Gathers the text of every string, without its reading aid (`rPh`)."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Text] = []
        self.aids = False

    def begins(self, name: str, told: Mapping[str, str]) -> None:
        self.look_at_run(name, told)
        match name:
            case "si":
                self.begin_text()
            case "rPh":
                self.aids = True
            case "t":
                self.listens = not self.aids

    def ends(self, name: str) -> None:
        match name:
            case "t":
                self.listens = False
            case "rPh":
                self.aids = False
            case "si":
                self.found.append(Text("".join(self.heard), "".join(self.struck)))


class _Styles(_Part):
    """Gathers each cell style's font, fill and format: struck out, in colour, a day."""

    def __init__(self) -> None:
        super().__init__()
        self.of: list[str] = []
        self.struck: set[str] = set()
        self.fonts = -1
        self.inside: set[str] = set()
        self.formats: list[str] = []
        self.days = {*_FORMATS_OF_DAYS}
        self.underlined: set[str] = set()
        self.fills = -1
        self.fills_of: list[str] = []
        self.letters: dict[str, str] = {}
        self.behind: dict[str, str] = {}

    def begins(self, name: str, told: Mapping[str, str]) -> None:
        match name:
            case "fonts" | "fills" | "cellXfs":
                self.inside.add(name)
            case "fill" if "fills" in self.inside:
                self.fills += 1
            case "fgColor" if "fills" in self.inside:
                self.behind[str(self.fills)] = _colour(told, _WHITE)
            case "xf" if "cellXfs" in self.inside:
                self.of.append(told.get("fontId", "0"))
                self.fills_of.append(told.get("fillId", "0"))
                self.formats.append(told.get("numFmtId", "0"))
            case "numFmt" if _LETTERS_OF_DAYS.search(
                _NOT_OF_DAYS.sub("", told.get("formatCode", ""))
            ):
                self.days.add(told.get("numFmtId", ""))
            case _ if "fonts" in self.inside:
                self._in_a_font(name, told)

    def _in_a_font(self, name: str, told: Mapping[str, str]) -> None:
        match name:
            case "font":
                self.fonts += 1
            case "color":
                self.letters[str(self.fonts)] = _colour(told, _BLACK)
            case "u":
                self.underlined.add(str(self.fonts))
            case "strike":
                if _is_on(told):
                    self.struck.add(str(self.fonts))

    def ends(self, name: str) -> None:
        self.inside.discard(name)


class _Cells(_Runs):
    """Gathers the cells of a sheet that hold anything."""

    def __init__(self, strings: Sequence[Text], styles: CellStyles) -> None:
        super().__init__()
        self.strings = strings
        self.styles = styles
        self.style = ""
        self.found: list[WrittenCell] = []
        self.hidden: set[int] = set()
        self.merged: list[MergedCells] = []
        self.row = self.column = 0
        self.kind = ""
        self.is_formula = self.has_value = self.aids = False

    def begins(self, name: str, told: Mapping[str, str]) -> None:
        self.look_at_run(name, told)
        match name:
            case "row":
                self._begin_row(told)
            case "c":
                self._begin_cell(told)
            case "f":
                self.is_formula = True
            case "v":
                self.has_value = self.listens = True
            case "rPh":
                self.aids = True
            case "t":
                self.listens = not self.aids
            case "mergeCell":
                self._merge(told.get("ref", ""))

    def ends(self, name: str) -> None:
        match name:
            case "v" | "t":
                self.listens = False
            case "rPh":
                self.aids = False
            case "c":
                self._end_cell()

    def _begin_row(self, told: Mapping[str, str]) -> None:
        self.row = int(told["r"]) if "r" in told else self.row + 1
        self.column = 0
        if self.row < 1:
            raise ValueError(told["r"])
        if told.get("hidden") in {"1", "true"}:
            self.hidden.add(self.row)

    def _begin_cell(self, told: Mapping[str, str]) -> None:
        self.column += 1
        if found := _REFERENCE.fullmatch(told.get("r", "")):
            self.column = _column_number(found[1])
        self.kind = told.get("t", "n")
        self.style = told.get("s", "")
        self.is_formula = self.has_value = False
        self.begin_text()

    def _merge(self, written: str) -> None:
        """Keep merged cells of more rows than one."""
        if found := _RANGE.fullmatch(written):
            first, last = int(found[2]), int(found[4])
            if last > first:
                column = _column_number(found[1])
                self.merged.append(MergedCells(first, column, last))

    def _end_cell(self) -> None:
        written = "".join(self.heard)
        fault, told = "", self._text(written)
        text, struck = _plain(told.said), _plain(told.struck)
        lacks_value = not self.has_value or (not written and self.kind != "str")
        if self.is_formula and lacks_value:
            fault = "formula-without-value"
        elif self.kind == "e":
            fault = "cell-holds-an-error"
        elif not text:
            return
        elif odd := CONTROL.search(text):
            fault, text = "control-character", f"U+{ord(odd[0]):04X}"
        if self.row > MOST_ROWS or self.column > MOST_COLUMNS:
            fault = "stray-cell"
        is_struck = self.style in self.styles.struck or struck == text
        look = "" if is_struck else self.styles.looks.get(self.style, "")
        has_part = bool(struck) and not is_struck
        self.found.append(
            WrittenCell(self.row, self.column, text, fault, is_struck, look, has_part)
        )

    def _text(self, written: str) -> Text:
        match self.kind:
            case "s":
                return self.strings[int(written)] if written.isdecimal() else Text("")
            case "n":
                text = (
                    _day(written)
                    if self.style in self.styles.dated
                    else _number(written)
                )
            case "b":
                text = {"1": "TRUE", "0": "FALSE"}.get(written, written)
            case _:
                text = written
        return Text(text, "".join(self.struck))


def _is_on(told: Mapping[str, str]) -> bool:
    """Say whether an element that switches a look on does so."""
    return told.get("val", "1") not in {"0", "false"}


def _plain(text: str) -> str:
    """Return text as it was typed, its white space evened out."""
    return in_lines(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))


def _colour(told: Mapping[str, str], plain: frozenset[str]) -> str:
    """Return how a colour is told, no text where it is plain."""
    keys = ("rgb", "theme", "indexed")
    told_as = next((f"{key} {told[key]}" for key in keys if key in told), "")
    tint = told.get("tint", "0")
    tinted = f"{told_as} {tint}" if _NUMBER.fullmatch(tint) and float(tint) else told_as
    return "" if tinted in plain else tinted


def _column_number(letters: str) -> int:
    """Return a column's number from its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _day(written: str) -> str:
    """Return a number that is shown as a day, as people write days."""
    if not _DAYS.fullmatch(written):
        return _number(written)
    day = FIRST_DAY + timedelta(days=int(written.partition(".")[0]))
    return f"{day:%d.%m.%Y}"


def _number(written: str) -> str:
    """Return a number as people see it: a decimal comma, or none."""
    if not _NUMBER.fullmatch(written):
        return written
    number = float(written)
    if number.is_integer() and abs(number) < _LARGEST_EXACT:
        return str(int(number))
    return written.replace(".", ",")
