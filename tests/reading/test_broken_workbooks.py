"""Name lists as workbooks: what is read right, and every cell that is told."""

# ruff: noqa: E501 -- a line that is told stands on one line

import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Sequence

import pytest
from openpyxl import Workbook

from medarbeider.model.people import Participant
from medarbeider.reading.roster import LoadedRoster

ReadList = Callable[[str, str | bytes], LoadedRoster]
Lines = Callable[[str, str | bytes], list[str]]
Rows = Sequence[Sequence[object]]

LIST: Rows = (
    ("Navn", "Eining", "Næraste leiar"),
    ("Iŋgá Márjá Solvik", "Guovdageaidnu", None),
    ("Kåre Ødegård", "Čáhcesuolu", "Iŋgá Márjá Solvik"),
)

SHEET = "xl/worksheets/sheet1.xml"
DAMAGED = "cannot be read as an Excel workbook; open it in Excel or LibreOffice and save it as .xlsx, without a password [not-a-workbook]"
STRAY = "this cell lies far outside the list; up to 12000 rows and 100 columns are read; delete it, or the rows and columns after the list [stray-cell]"
TOO_BIG = "the workbook unpacks to more than we read [workbook-too-big]"
NO_VALUE = "a formula without a stored value; open the file in Excel, save it, or paste as values [formula-without-value]"
NO_NAME = "a row without a name; write the name, or delete the row [no-name]"


def book(**sheets: Rows) -> Workbook:
    """Return a workbook with sheets by name."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return made


def saved(made: Workbook) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def packed(parts: dict[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packing) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return stream.getvalue()


def unpacked(content: bytes) -> dict[str, str | bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def with_parts(**parts: str | bytes) -> bytes:
    """Return the list's workbook with other parts; `sheet` is the one sheet's."""
    names = {"sheet": SHEET, "extra": "xl/extra.bin", "book": "xl/workbook.xml"}
    named = {names[name]: content for name, content in parts.items()}
    return packed({**unpacked(saved(book(Ark1=LIST))), **named})


def sheet_of(rows: str) -> str:
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )


def text_cell(text: str, told: str = "") -> str:
    return f'<c t="inlineStr"{told}><is><t>{text}</t></is></c>'


def names(loaded: LoadedRoster) -> list[str]:
    return [person.name for person in loaded.roster.participants]


def test_a_workbook_is_read_with_all_its_letters(read_list: ReadList) -> None:
    loaded = read_list("liste.xlsx", saved(book(Ark1=LIST)))

    assert loaded.roster.participants == (
        Participant("Iŋgá Márjá Solvik", "Guovdageaidnu"),
        Participant("Kåre Ødegård", "Čáhcesuolu", line_managers=("Iŋgá Márjá Solvik",)),
    )
    assert loaded.findings == ()


def test_a_workbook_as_excel_writes_it_is_read(read_list: ReadList) -> None:
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    strings = (
        "<si><t>Navn</t></si><si><t>Enhet</t></si>"
        '<si><r><rPr><b/></rPr><t xml:space="preserve">Kari </t></r><r><t>Vik</t></r>'
        '<rPh sb="0" eb="4"><t>kariviiik</t></rPh></si><si><t>Team_x000D_\n1_x005F_</t></si>'
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships><Relationship Id="rId1" Type="{kinds}/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": '<workbook xmlns:r="x"><sheets><sheet name="Gammel" state="veryHidden" r:id="rId2"/><sheet name="Ark 1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="rId1" Type="{kinds}/worksheet" Target="worksheets/ark.xml"/><Relationship Id="rId2" Type="{kinds}/worksheet" Target="worksheets/finnes-ikke.xml"/><Relationship Id="rId3" Type="{kinds}/sharedStrings" Target="./sharedStrings.xml"/></Relationships>',
        "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
        "xl/worksheets/ark.xml": (
            '<x:worksheet xmlns:x="y"><x:sheetData>'
            '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="s"><x:v>1</x:v></x:c></x:row>'
            '<x:row r="3"><x:c r="A3" t="s"><x:v>2</x:v></x:c><x:c r="C3" t="s"><x:v>3</x:v></x:c></x:row>'
            '<x:row><x:c r="A4" t="str"><x:f>A3&amp;"!"</x:f><x:v>Kari!</x:v></x:c><x:c/><x:c t="str"><x:f>""</x:f><x:v></x:v></x:c></x:row>'
            '<x:row r="1048576"><x:c r="XFD1048576" s="1"/></x:row>'
            "</x:sheetData></x:worksheet>"
        ),
    }

    loaded = read_list("liste.xlsx", packed(parts))

    assert loaded.roster.participants == (
        Participant("Kari Vik", "Team 1_"),
        Participant("Kari!"),
    )


def test_numbers_are_read_as_people_see_them(read_list: ReadList) -> None:
    numbers = {"Kari": 3.5, "Ola": 91234567, "Per": 1e6, "Liv": 8.0, "Eva": True}
    rows = [("Navn", "Enhet"), *numbers.items()]

    people = read_list("liste.xlsx", saved(book(Ark1=rows))).roster.participants

    assert [(one.name, one.unit) for one in people] == [
        ("Kari", "3,5"),
        ("Ola", "91234567"),
        ("Per", "1000000"),
        ("Liv", "8"),
        ("Eva", "TRUE"),
    ]


def test_only_the_visible_sheet_that_holds_anything_is_read(
    read_list: ReadList, faults: Lines
) -> None:
    made = book(Tom=[], Ark1=LIST, Gammel=[("Navn",), ("Per",)])
    assert faults("liste.xlsx", saved(made)) == [
        "liste.xlsx: more than one sheet holds something: Ark1, Gammel; hide or delete all but the name list [several-sheets]"
    ]

    made["Gammel"].sheet_state = "hidden"

    assert names(read_list("liste.xlsx", saved(made))) == [
        "Iŋgá Márjá Solvik",
        "Kåre Ødegård",
    ]


def test_hidden_rows_are_read_and_noticed(read_list: ReadList, notices: Lines) -> None:
    made = book(Ark1=LIST)
    made["Ark1"].row_dimensions[3].hidden = True
    made["Ark1"].row_dimensions[9].hidden = True
    content = saved(made)

    assert len(read_list("liste.xlsx", content).roster) == 2
    assert notices("liste.xlsx", content) == [
        "liste.xlsx:Ark1!A3: hidden rows are read too: 1; delete those who do not take part [hidden-rows]"
    ]


def test_every_cell_that_cannot_be_read_is_told(faults: Lines) -> None:
    made = book(Ark1=LIST)
    made["Ark1"]["A2"] = "=B2&C2"
    made["Ark1"]["C3"] = "#REF!"
    made["Ark1"]["AB3"] = "#N/A"

    assert faults("liste.xlsx", saved(made)) == [
        f"liste.xlsx:Ark1!A2: {NO_VALUE}",
        "liste.xlsx:Ark1!C3: the cell holds an error: #REF! [cell-holds-an-error]",
        "liste.xlsx:Ark1!AB3: the cell holds an error: #N/A [cell-holds-an-error]",
    ]


def test_every_row_that_is_wrong_is_told_by_sheet_row_and_column(
    faults: Lines, notices: Lines
) -> None:
    rows = [
        ("Deltakere 2027",),
        (),
        (None, "E-post", "Navn"),
        (None, "k@x.no", "Kari"),
        (None, "o@x.no", None),
        (None, None, " KARI "),
    ]
    made = book(**{"Ansatte 'øst'": rows})

    assert faults("liste.xlsx", saved(made)) == [
        f"liste.xlsx:Ansatte 'øst'!C5: {NO_NAME}",
        "liste.xlsx:Ansatte 'øst'!C6: the same name as in row 4; add an initial, or delete the row [same-name-twice]",
    ]
    del rows[4:]
    assert notices("liste.xlsx", saved(book(Ark1=rows))) == [
        "liste.xlsx:Ark1!B3: E-post: this column is not used; delete it: a name list should hold no more than is needed [column-not-used]"
    ]


@pytest.mark.parametrize("cell", ["XFD1048576", "A12001", "CW2"])
def test_a_stray_cell_is_told_where_it_is(faults: Lines, cell: str) -> None:
    made = book(Ark1=LIST)
    made["Ark1"][cell] = "x"

    assert faults("liste.xlsx", saved(made)) == [f"liste.xlsx:Ark1!{cell}: {STRAY}"]


@pytest.mark.parametrize(
    ("row", "place"),
    [
        pytest.param(
            f"<row r='12001'>{text_cell('x')}</row>", "A12001", id="other quotes"
        ),
        pytest.param(
            f'<row r = "9">{text_cell("x", told=""" r="XFD9" """)}</row>',
            "XFD9",
            id="blanks",
        ),
        pytest.param(
            f'<row r="9">{text_cell("x", told=""" r="&#88;FD9" """)}</row>',
            "XFD9",
            id="an entity",
        ),
        pytest.param(
            "<row>" + "<c/>" * 100 + text_cell("x") + "</row>",
            "CW1",
            id="no references",
        ),
    ],
)
def test_a_stray_cell_cannot_hide(faults: Lines, row: str, place: str) -> None:
    content = with_parts(sheet=sheet_of(row))

    assert faults("liste.xlsx", content) == [f"liste.xlsx:Ark1!{place}: {STRAY}"]


@pytest.mark.parametrize("text", ["Ka_x0007_ri", "Ka\u202eri"])
def test_an_invisible_letter_is_told(faults: Lines, text: str) -> None:
    rows = f"<row>{text_cell('Navn')}</row><row>{text_cell(text)}</row>"
    codepoint = "U+0007" if "x" in text else "U+202E"

    assert faults("liste.xlsx", with_parts(sheet=sheet_of(rows))) == [
        f"liste.xlsx:Ark1!A2: holds an invisible character ({codepoint}); delete it [control-character]"
    ]


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "is empty [empty-file]", id="nothing"),
        pytest.param(saved(book(Ark1=[])), "is empty [empty-file]", id="no cells"),
        pytest.param(
            saved(book(Ark1=[(" ", "")])), "is empty [empty-file]", id="blanks"
        ),
        pytest.param(
            saved(book(Ark1=[("Navn",)])),
            "the list names no one; write a name on each line below the header [no-people]",
            id="a header",
        ),
        pytest.param(b"Navn;Enhet\n", DAMAGED, id="CSV"),
        pytest.param(packed({"a.txt": "hei"}), DAMAGED, id="another zip"),
        pytest.param(saved(book(Ark1=LIST))[:-40], DAMAGED, id="cut short"),
        pytest.param(with_parts(book="<x"), DAMAGED, id="damaged XML"),
        pytest.param(
            with_parts(sheet=sheet_of('<row r="0"/>')), DAMAGED, id="row nought"
        ),
        pytest.param(
            with_parts(sheet=sheet_of('<row><c t="s"><v>99</v></c></row>')),
            DAMAGED,
            id="a string that is not there",
        ),
        pytest.param(
            with_parts(sheet=LAUGHS + sheet_of(f"<row>{text_cell('&b;')}</row>")),
            DAMAGED,
            id="entities",
        ),
        pytest.param(
            with_parts(
                sheet=f'<?xml version="1.0" encoding="utf-16"?>{LAUGHS}<x/>'.encode(
                    "utf-16"
                )
            ),
            DAMAGED,
            id="entities in UTF-16",
        ),
        pytest.param(
            packed(unpacked(saved(book(Ark1=LIST))), zipfile.ZIP_LZMA),
            DAMAGED,
            id="packed another way",
        ),
    ],
)
def test_a_file_that_is_no_list_says_why(
    faults: Lines, content: bytes, said: str
) -> None:
    assert faults("liste.xlsx", content) == [f"liste.xlsx: {said}"]


@pytest.mark.parametrize(
    "bomb",
    [
        lambda: with_parts(extra=b"\0" * 41_000_000),
        lambda: packed(dict.fromkeys(map(str, range(501)), b"")),
        lambda: with_parts(sheet=sheet_of("<row>" + "<c/>" * 1_000_001)),
        lambda: with_parts(sheet="<x>" * 1_000_001),
    ],
    ids=["zeros", "parts", "cells", "levels"],
)
def test_a_workbook_that_unpacks_to_too_much_is_refused_quickly(
    faults: Lines, bomb: Callable[[], bytes]
) -> None:
    content = bomb()
    begun = time.process_time()

    assert faults("liste.xlsx", content) == [f"liste.xlsx: {TOO_BIG}"]
    assert time.process_time() - begun < 10


def test_a_part_that_lies_about_its_size_is_not_unpacked(faults: Lines) -> None:
    size = 30_000_000
    bomb = packed({"_rels/.rels": b"\0" * size})
    lying = bomb.replace(size.to_bytes(4, "little"), (9).to_bytes(4, "little"))
    assert lying != bomb
    tracemalloc.start()
    try:
        assert faults("liste.xlsx", lying) == [f"liste.xlsx: {DAMAGED}"]
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_the_far_ends_of_a_sheet_cost_nothing(read_list: ReadList) -> None:
    rows = f"<row>{text_cell('Navn')}</row><row>{text_cell('Kari')}</row>"
    far = "".join(
        f'<{name} ref="A1:XFD1048576"/>'
        for name in ("mergeCell", "hyperlink", "autoFilter", "dimension")
    )

    loaded = read_list("liste.xlsx", with_parts(sheet=sheet_of(rows + far)))

    assert names(loaded) == ["Kari"]
