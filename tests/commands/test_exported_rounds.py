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
from medarbeider.commands.exported_rounds import export_rounds, tables
from medarbeider.commands.pair_coaching import CoachingReport, pair_coaching
from medarbeider.problems.problem import MedarbeiderError

Made = Callable[..., Path]

STRANGE = """\
Navn;Enhet
=SUM Anne;@Nord
+47 Anne;-Sør
"Bo ""B"" Bø, Ås";"Øst; vest"
Iŋgá Márjá;Øst
"""


@pytest.fixture
def report(made: Made) -> CoachingReport:
    folder = made(names=STRANGE, days={"en": "2027-01-14"})
    return pair_coaching(folder, Request())


def test_a_csv_is_as_norwegian_excel_writes_it_and_holds_no_formula(
    report: CoachingReport, tmp_path: Path
) -> None:
    file = tmp_path / "par.csv"

    export_rounds(report, (file,))

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
        ("'=SUM Anne", "'@Nord"),
        ('Bo "B" Bø, Ås', "Øst; vest"),
        ("Iŋgá Márjá", "Øst"),
    ]


def test_a_workbook_holds_the_same_rows_and_its_names_are_text(
    report: CoachingReport, tmp_path: Path
) -> None:
    table, book, again = (tmp_path / one for one in ("par.csv", "PAR.XLSX", "2.xlsx"))
    for file in (table, book, again):
        export_rounds(report, (file,))

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
    assert names["=SUM Anne"] == "s"
    assert {row[5].data_type for row in cells[1:]} == {"n"}
    assert book.read_bytes() == again.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="rights are others there")
@pytest.mark.parametrize("name", ["par.csv", "par.xlsx"])
def test_a_table_of_names_is_nobody_elses(
    report: CoachingReport, tmp_path: Path, name: str
) -> None:
    export_rounds(report, (tmp_path / name,))

    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


def _refused(folder: Path, csv: Path | None, xlsx: Path | None = None) -> str:
    with pytest.raises(MedarbeiderError) as refused:
        tables(folder, csv, xlsx)
    return refused.value.code


def test_what_is_no_plain_file_is_never_replaced_by_a_table(
    made: Made, tmp_path: Path
) -> None:
    folder = made()
    (tmp_path / "mappe.csv").mkdir()
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "ring.csv").symlink_to(tmp_path / "ring.csv")

    for name in ("mappe.csv", "pipe.csv", "ring.csv"):
        assert _refused(folder, tmp_path / name) == "no-place-for-a-file"


@pytest.mark.parametrize(
    "name",
    [
        "programme.yaml",
        "coaching.yaml",
        ".coaching.lock",
        "../annet/coaching.yaml",
        "../../medarbeider.yaml",
        "par",
        "par.xlsx",
        "link.csv",
    ],
)
def test_a_csv_has_a_name_that_ends_so_where_it_leads_too(
    name: str, made: Made
) -> None:
    folder = made()
    made(name="annet")
    (folder / "link.csv").symlink_to(folder / "programme.yaml")

    assert _refused(folder, folder / name) == "wrong-ending"
    assert _refused(folder, None, folder / name.replace("xlsx", "csv")) == (
        "wrong-ending"
    )


def test_the_name_list_of_no_programme_is_replaced_by_a_table(made: Made) -> None:
    folder, other, broken = made(), made(name="annet"), made(name="brukket")
    (broken / "programme.yaml").write_text("title: [", "utf-8")
    (folder / "link.csv").symlink_to(other / "participants.csv")

    for file in (
        folder / "." / "participants.csv",
        other / "participants.csv",
        broken / "participants.csv",
        folder / "link.csv",
    ):
        assert _refused(folder, file) == "would-overwrite"


@pytest.mark.parametrize("name", [f"{'x' * 300}.csv", f"{'x' * 245}.csv", "fil/p.csv"])
def test_a_table_that_cannot_be_written_is_refused_first(
    made: Made, tmp_path: Path, name: str
) -> None:
    folder = made()
    (tmp_path / "fil").write_text("", "utf-8")

    assert _refused(folder, tmp_path / name) == "unwritable"


def test_looking_at_where_tables_go_leaves_nothing_behind(
    made: Made, tmp_path: Path
) -> None:
    folder, old = made(), tmp_path / "par.XLSX"
    old.write_bytes(b"old")
    before = sorted(tmp_path.rglob("*"))

    found = tables(folder, tmp_path / "ny" / "mappe" / "par.csv", old)

    assert found == (tmp_path / "ny" / "mappe" / "par.csv", old)
    assert sorted(tmp_path.rglob("*")) == before
    assert old.read_bytes() == b"old"


def test_companions_stand_in_a_column_of_their_own_where_there_are_any(
    made: Made, tmp_path: Path
) -> None:
    beside = "companions: [{name: Turid Lie, beside: Iŋgá Márjá}]\n"
    folder = made(beside, names=STRANGE, days={"en": "2027-01-14"})
    file = tmp_path / "par.csv"

    export_rounds(pair_coaching(folder, Request()), (file,))

    text = file.read_text("utf-8-sig")
    heading, *rows = csv.reader(io.StringIO(text), delimiter=";")
    assert heading[-2:] == ["unit", "companions"]
    with_her = {row[5] for row in rows if row[6] == "Iŋgá Márjá"}
    assert {row[5]: row[-1] for row in rows} == {
        group: "Turid Lie" if group in with_her else "" for group in ("1", "2")
    }
