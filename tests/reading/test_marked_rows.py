"""Rows that somebody marked in a workbook, by a colour or a note, are told."""

import io
import zipfile
from collections.abc import Callable, Iterable

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Color, Font, PatternFill

Lines = Callable[[str, str | bytes], list[str]]

RED = PatternFill("solid", fgColor="FFFF0000")
WHITE = PatternFill("solid", fgColor="FFFFFFFF")
GREY = Font(color="BFBFBF")
PALE = Font(color=Color(theme=0, tint=-0.35))
NAMES = ("Kari Bø", "Per Vik", "Ola Dal", "Liv Moe", "Eva Nes", "Tor Li")


def _book() -> Workbook:
    made = Workbook()
    made.worksheets[0].append(["Navn", "Enhet"])
    for name in NAMES:
        made.worksheets[0].append([name, "Nord"])
    return made


def _saved(made: Workbook) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def _dressed(rows: Iterable[int], columns: str = "AB", **look: object) -> bytes:
    made = _book()
    for row in rows:
        for column in columns:
            for name, value in look.items():
                setattr(made.worksheets[0][f"{column}{row}"], name, value)
    return _saved(made)


def _coloured(place: str, rows: str) -> str:
    return (
        f"liste.xlsx:Sheet!{place}: rows in a colour of their own are read as the"
        f" others are: {rows}; if the colour says who has left, delete them"
        " [coloured-rows]"
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (_dressed([3], fill=RED), [_coloured("A3", "3")]),
        (_dressed([3], "A", font=GREY), [_coloured("A3", "3")]),
        (_dressed([3, 7], font=PALE), [_coloured("A3", "3, 7")]),
        (_dressed([3, 4, 5, 6, 7], fill=RED), [_coloured("A2", "2")]),
    ],
    ids=["filled", "grey letters", "by the theme", "the one that is not"],
)
def test_the_few_rows_of_another_colour_are_told(
    notices: Lines, content: bytes, told: list[str]
) -> None:
    assert notices("liste.xlsx", content) == told


@pytest.mark.parametrize(
    "content",
    [
        _dressed([3, 5, 7], fill=RED),
        _dressed([1], fill=RED, font=GREY),
        _dressed([4], "B", fill=RED),
        _dressed([4], fill=WHITE, font=Font(color="FF000000", bold=True)),
        _dressed([4], font=Font(color="FF0563C1", underline="single")),
        _dressed([5, 6, 7], fill=RED),
        _dressed(range(1, 8), fill=RED),
    ],
    ids=[
        "every second",
        "the header",
        "a unit",
        "black on white",
        "a link",
        "half",
        "all",
    ],
)
def test_colours_that_mark_nobody_are_not_told(notices: Lines, content: bytes) -> None:
    assert notices("liste.xlsx", content) == []


def test_a_row_that_is_struck_through_is_told_once(notices: Lines) -> None:
    content = _dressed([3], font=Font(color="FFBFBFBF", strike=True))

    assert notices("liste.xlsx", content) == [
        (
            "liste.xlsx:Sheet!A3: rows that are struck through are read too: 3; delete"
            " those who do not take part [struck-rows]"
        )
    ]


def _within_a_string(name: str, runs: str) -> bytes:
    """Return a workbook whose shared string of a name stands in runs, as in Excel."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(_saved(_book()))) as old,
        zipfile.ZipFile(made, "w") as new,
    ):
        for part in old.namelist():
            told = old.read(part).decode()
            new.writestr(part, told.replace(f"<t>{name}</t>", runs))
    return made.getvalue()


def _within_a_cell(*parts: TextBlock | str) -> bytes:
    made = _book()
    made.worksheets[0]["A4"] = CellRichText(*parts)
    return _saved(made)


STRUCK = InlineFont(strike=True)
RUN = "<r><rPr>{look}</rPr><t xml:space='preserve'>{text}</t></r>"
OLD, NEW = (
    RUN.format(look="<strike/>", text="Ola Dal "),
    "<r><t xml:space='preserve'>Pia Skog </t></r>",
)
NOT_STRUCK = RUN.format(look='<strike val="0"/>', text="Ola Dal")
STRUCK_TWICE = "".join(
    RUN.format(look="<strike/>", text=text) for text in ("Ola ", "Dal")
)
STRUCK_ROW = (
    "liste.xlsx:Sheet!A4: rows that are struck through are read too: 4; delete those"
    " who do not take part [struck-rows]"
)
STRUCK_WITHIN = (
    "liste.xlsx:Sheet!A4: text that is struck through within cells is read too: rows 4;"
    " take away what is struck through [struck-within]"
)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (_within_a_string("Ola Dal", OLD + NEW), [STRUCK_WITHIN]),
        (_within_a_string("Ola Dal", NEW + OLD), [STRUCK_WITHIN]),
        (_within_a_cell(TextBlock(STRUCK, "Ola"), " Olav Dal"), [STRUCK_WITHIN]),
        (_within_a_string("Ola Dal", STRUCK_TWICE), [STRUCK_ROW]),
        (_within_a_cell(TextBlock(STRUCK, "Ola Dal"), " "), [STRUCK_ROW]),
        (_within_a_string("Ola Dal", NOT_STRUCK), []),
    ],
    ids=["before", "after", "in the cell", "all", "all but a blank", "not struck"],
)
def test_letters_struck_through_are_told_as_rows_are(
    notices: Lines, content: bytes, told: list[str]
) -> None:
    assert notices("liste.xlsx", content) == told


def test_notes_on_the_cells_of_people_are_told_by_their_rows(notices: Lines) -> None:
    made = _book()
    for cell in ("A1", "B3", "C6"):
        made.worksheets[0][cell].comment = Comment("Sluttet 1.1.", "HR")

    assert notices("liste.xlsx", _saved(made)) == [
        (
            "liste.xlsx:Sheet!A3: notes on cells are not read; they stand on rows 3, 6;"
            " look whether they say who does not take part, and delete those"
            " [rows-with-notes]"
        )
    ]
