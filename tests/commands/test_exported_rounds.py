"""Rounds as tables: the same in CSV and in a workbook, and never a formula."""

import csv
import io
import os
import stat
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from medarbeider.commands.coaching_request import Request
from medarbeider.commands.exported_rounds import export_rounds
from medarbeider.commands.pair_coaching import CoachingReport, pair_coaching
from medarbeider.problems.problem import MedarbeiderError

Made = Callable[..., Path]

STRANGE = """\
Navn;Enhet
=1+1;@Nord
+47 Anne;-Sør
"Bo ""B"" Bø; Ås";Øst
Iŋgá Márjá;
"""


@pytest.fixture
def report(made: Made) -> CoachingReport:
    folder = made(names=STRANGE, days={"en": "2027-01-14"})
    return pair_coaching(folder, Request())


def test_a_csv_is_as_norwegian_excel_writes_it_and_holds_no_formula(
    report: CoachingReport, tmp_path: Path
) -> None:
    file = tmp_path / "par.csv"

    export_rounds(report, file, tmp_path)

    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfgathering;date;occasion;kind;round;group;")
    assert content.count(b"\r\n") == content.count(b"\n") == 5
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0] == [
        *("gathering", "date", "occasion", "kind", "round", "group", "name", "unit")
    ]
    assert {tuple(row[:5]) for row in rows[1:]} == {
        ("en", "2027-01-14", "1", "pairs", "1")
    }
    assert [row[5] for row in rows[1:]] == ["1", "1", "2", "2"]
    assert sorted((row[6], row[7]) for row in rows[1:]) == [
        ("'+47 Anne", "'-Sør"),
        ("'=1+1", "'@Nord"),
        ('Bo "B" Bø; Ås', "Øst"),
        ("Iŋgá Márjá", ""),
    ]


def test_a_workbook_holds_the_same_rows_and_its_names_are_text(
    report: CoachingReport, tmp_path: Path
) -> None:
    table, book, again = (tmp_path / one for one in ("par.csv", "PAR.XLSX", "2.xlsx"))
    for file in (table, book, again):
        export_rounds(report, file, tmp_path)

    text = table.read_text("utf-8-sig").replace("'", "")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    sheet = openpyxl.load_workbook(book).active
    assert sheet is not None
    cells = list(sheet.iter_rows())
    assert [
        ["" if one.value is None else str(one.value) for one in row] for row in cells
    ] == rows
    names = {cell.value: cell.data_type for cell in next(zip(*cells, strict=True))[:0]}
    names = {str(row[6].value): row[6].data_type for row in cells[1:]}
    assert names["=1+1"] == "s"
    assert {row[5].data_type for row in cells[1:]} == {"n"}
    assert book.read_bytes() == again.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="rights are others there")
@pytest.mark.parametrize("name", ["par.csv", "par.xlsx"])
def test_a_table_of_names_is_nobody_elses(
    report: CoachingReport, tmp_path: Path, name: str
) -> None:
    export_rounds(report, tmp_path / name, tmp_path)

    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


def test_a_table_that_cannot_be_written_is_told(
    report: CoachingReport, tmp_path: Path
) -> None:
    (tmp_path / "par.csv").mkdir()

    with pytest.raises(MedarbeiderError) as refused:
        export_rounds(report, tmp_path / "par.csv", tmp_path)

    assert refused.value.code == "no-place-for-a-file"


@pytest.mark.parametrize("own", ["participants.csv", "programme.yaml", "coaching.yaml"])
def test_a_table_never_takes_the_place_of_the_programmes_own_files(
    own: str, made: Made
) -> None:
    folder = made()
    report = pair_coaching(folder, Request())
    before = (folder / own).read_bytes()

    with pytest.raises(MedarbeiderError) as error:
        export_rounds(report, folder / "." / own, folder)

    assert error.value.code == "would-overwrite"
    assert (folder / own).read_bytes() == before


def test_a_table_never_takes_the_place_of_what_is_no_file(
    report: CoachingReport, tmp_path: Path
) -> None:
    pipe = tmp_path / "par.csv"
    os.mkfifo(pipe)

    with pytest.raises(MedarbeiderError) as error:
        export_rounds(report, pipe, tmp_path)

    assert error.value.code == "no-place-for-a-file"
    assert pipe.is_fifo()
