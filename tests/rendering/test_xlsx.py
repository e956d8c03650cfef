"""Workbooks: times that follow, values that stand there at once, text that is text."""

import io
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.planned import planned
from medarbeider.handouts.sheet import ROWS_ABOVE, Column, list_sheet
from medarbeider.model.clock import minute_of
from medarbeider.planning.timetable import Buffer, Slot
from medarbeider.rendering.formats.xlsx import XlsxRenderer
from medarbeider.rendering.look import Font, Look
from medarbeider.rendering.prepared import Prepared
from medarbeider.rendering.renderer import fingerprint
from medarbeider.workspace import bundled

Minutes = dict[str, int]

FIRST = ROWS_ABOVE + 1


def _run_sheet(folder: Path, out: Path) -> Path:
    choice = Choice(kinds=("run-sheet",), formats=("xlsx",))
    report = build_handouts(folder, out, choice)
    return report.built[0].file


def _sheet(file: Path, *, values: bool) -> Worksheet:
    sheet = load_workbook(file, data_only=values).active
    assert isinstance(sheet, Worksheet)
    return sheet


def _minute(value: object) -> int:
    assert isinstance(value, time)
    return minute_of(value)


def _starts(file: Path) -> list[int]:
    """Return every start as a viewer shows it, in minutes, the end of the day last."""
    rows = _sheet(file, values=True).iter_rows(min_row=FIRST, max_col=1)
    return [_minute(row[0].value) for row in rows]


def _titled(file: Path) -> Mapping[str, int]:
    """Return the row of each thing that happens."""
    rows = _sheet(file, values=True).iter_rows(min_row=FIRST, min_col=3, max_col=3)
    return {str(row[0].value): row[0].row or 0 for row in rows}


def _checks(file: Path) -> list[str]:
    rows = _sheet(file, values=True).iter_rows(min_row=FIRST, min_col=5, max_col=5)
    return [str(row[0].value) for row in rows if row[0].value]


def _reckoned(sheet: Worksheet) -> Minutes:
    """Return what the formulas for times and minutes come to, by a reckoner of ours."""
    minutes: Minutes = {}

    def worth(name: str) -> float:
        value = sheet[name].value
        if isinstance(value, time):
            return minute_of(value) / 1440
        if not isinstance(value, str):
            return float(value or 0)
        if total := re.fullmatch(r"=SUM\(B(\d+):B(\d+)\)", value):
            first, last = map(int, total.groups())
            return sum(worth(f"B{row}") for row in range(first, last + 1))
        if same := re.fullmatch(r"=(A\d+)", value):
            return worth(same[1])
        after = re.fullmatch(r"=ROUND\((A\d+)\*1440\+(B\d+),0\)/1440", value)
        assert after, value
        return round(worth(after[1]) * 1440 + worth(after[2])) / 1440

    for row in range(FIRST, sheet.max_row + 1):
        minutes[f"A{row}"] = round(worth(f"A{row}") * 1440)
    return minutes


@pytest.mark.parametrize("name", ["hjemmetjenesten", "fylkesadministrasjonen"])
def test_formulas_come_to_the_times_of_the_timetable(tmp_path: Path, name: str) -> None:
    folder = bundled("programmes") / name
    choice = Choice(kinds=("run-sheet",), formats=("xlsx",))
    built = build_handouts(folder, tmp_path / "out", choice).built
    tables = [table for tables in planned(folder).timetables for table in tables]
    assert len(built) == len(tables) >= 3

    for one, table in zip(built, tables, strict=True):
        expected = []
        for slot in table.slots:
            expected.append(minute_of(slot.starts))
            if isinstance(slot, Slot):
                expected += [minute_of(part.starts) for part in slot.phases]
        expected.append(minute_of(table.occasion.ends))
        assert _starts(one.file) == expected
        assert [*_reckoned(_sheet(one.file, values=False)).values()] == expected
        assert set(_checks(one.file)) == {"stemmer"}


def test_a_start_is_the_start_above_and_its_minutes(
    programme: Path, tmp_path: Path
) -> None:
    file = _run_sheet(programme, tmp_path / "out")
    sheet = _sheet(file, values=False)
    row = _titled(file)["På vårt beste"]

    assert [
        [sheet.cell(at, column).value for column in (1, 2, 3)]
        for at in range(FIRST, row + 4)
    ] == [
        [time(9), 10, "Velkommen"],
        ["=ROUND(A5*1440+B5,0)/1440", 20, "Om roller"],
        ["=ROUND(A6*1440+B6,0)/1440", "=SUM(B8:B10)", "På vårt beste"],
        ["=A7", 5, "Individuelt"],
        ["=ROUND(A8*1440+B8,0)/1440", 20, "Gruppe"],
        ["=ROUND(A9*1440+B9,0)/1440", 10, "Plenum"],
    ]


def test_a_changed_duration_moves_all_that_comes_after(
    programme: Path, tmp_path: Path
) -> None:
    file = _run_sheet(programme, tmp_path / "out")
    sheet, row = _sheet(file, values=False), _titled(file)["Gruppe"]
    before = list(_reckoned(sheet).values())

    sheet.cell(row, 2).value = 27

    at = row - FIRST + 1
    after = list(_reckoned(sheet).values())
    assert after == [*before[:at], *(minute + 7 for minute in before[at:])]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is missing")
def test_libreoffice_reckons_the_same_and_tells_what_is_late(
    programme: Path, tmp_path: Path
) -> None:
    file = _run_sheet(programme, tmp_path / "out")
    before, row = _starts(file), _titled(file)["Gruppe"]
    book = load_workbook(file)
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.cell(row, 2).value = 27
    changed = tmp_path / "changed.xlsx"
    book.save(changed)

    subprocess.run(
        [  # noqa: S607 -- wherever it is installed
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'office').as_uri()}",
            "--headless",
            *("--convert-to", "xlsx", "--outdir", tmp_path / "reckoned", changed),
        ],
        check=True,
        capture_output=True,
    )

    reckoned = tmp_path / "reckoned" / "changed.xlsx"
    at = row - FIRST + 1
    assert _starts(reckoned) == [
        *before[:at],
        *(minute + 7 for minute in before[at:]),
    ]
    late, over = _checks(reckoned)
    assert late.startswith("7 ")
    assert over.startswith("7 ")
    assert late != over


def test_the_agenda_lasts_from_one_activity_to_the_next(
    programme: Path, tmp_path: Path
) -> None:
    choice = Choice(kinds=("agenda",), formats=("xlsx",))
    [agenda] = build_handouts(programme, tmp_path / "out", choice).built
    [[table]] = planned(programme).timetables
    assert any(isinstance(slot, Buffer) for slot in table.slots)

    assert _starts(agenda.file) == [
        *(minute_of(slot.starts) for slot in table.activities),
        minute_of(table.occasion.ends),
    ]


def _book(*names: str, cell: str = "Kari") -> bytes:
    columns = [Column(cell, 20), Column("To", 9)]
    sheets = tuple(
        list_sheet(name, cell, cell, columns, [[cell, ""], [7, ""]]) for name in names
    )
    prints = XlsxRenderer(Look((), "#17495a"))
    return prints.render(Prepared("Tittel", "nb", sheets=sheets))


@pytest.mark.parametrize(
    "text",
    ["=1+1", "@SUM(A1)", "{=1}", "&R&P && <b>", "https://example.com", "áčđŋšŧž æøå"],
)
def test_text_stays_text_whatever_it_begins_with(text: str) -> None:
    sheet = load_workbook(io.BytesIO(_book("Liste", cell=text))).active
    assert isinstance(sheet, Worksheet)

    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value]
    assert [cell.value for cell in cells] == [text, text, text, "To", text, 7]
    assert [cell.data_type for cell in cells] == ["s", "s", "s", "s", "s", "n"]
    assert [cell.hyperlink for cell in cells] == [None] * 6


def test_a_text_too_long_for_a_cell_is_cut_and_control_letters_go() -> None:
    sheet = load_workbook(
        io.BytesIO(_book("Liste", cell="x\x07" + "y" * 40_000))
    ).active
    assert isinstance(sheet, Worksheet)

    assert sheet["A5"].value == "x " + "y" * 31_998 + "…"


def test_tabs_have_names_that_excel_takes_and_all_differ() -> None:
    names = ("Par: 1/2?", "par  1 2", "'", "History", "x" * 40, "x" * 50)

    tabs = load_workbook(io.BytesIO(_book(*names))).sheetnames

    assert tabs == [
        "Par  1 2",
        "par  1 2 2",
        "1",
        "History 2",
        "x" * 31,
        "x" * 29 + " 2",
    ]


def test_a_workbook_is_ready_to_print_and_says_no_more_than_its_title() -> None:
    book = load_workbook(io.BytesIO(_book("Liste")))
    sheet, told = book["Liste"], book.properties

    assert sheet.print_title_rows == "$4:$4"
    assert sheet.freeze_panes == "A5"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.oddFooter is not None
    assert sheet.oddFooter.right.text == "Side &P av &N"
    assert (told.title, told.creator, told.lastModifiedBy) == ("Tittel", None, None)
    assert told.created == datetime(2000, 1, 1)  # noqa: DTZ001 -- as it stands there


def test_equal_sheets_are_equal_bytes() -> None:
    assert _book("Liste", "Liste") == _book("Liste", "Liste")
    assert _book("Liste") != _book("Lister")


def test_the_house_s_font_is_that_of_the_workbook() -> None:
    sheet = list_sheet("a", "b", "c", [Column("d", 20)], [["e"]])
    page = Prepared("Tittel", "nb", sheets=(sheet,))
    look = Look((), "#17495a")
    house = replace(look, font=Font("Vår", {}))

    fonts = [
        load_workbook(io.BytesIO(XlsxRenderer(one).render(page)))
        .worksheets[0]["A5"]
        .font.name
        for one in (look, house)
    ]

    marks = {fingerprint(XlsxRenderer(one), page) for one in (look, house)}
    assert fonts == ["Arial", "Vår"]
    assert len(marks) == 2
