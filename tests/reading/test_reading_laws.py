"""What holds for every file, whatever it holds."""

import csv
import io
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell import Cell

from medarbeider.problems.place import Position
from medarbeider.problems.problem import InvalidSourceError, Problem, told_lines
from medarbeider.reading.list_words import evened
from medarbeider.reading.names_in_cells import has_lost_letters
from medarbeider.reading.programme import load_programme
from medarbeider.reading.roster import load_roster
from medarbeider.reading.text import CONTROL
from medarbeider.reading.yaml_source import read_yaml

LIBRARY = (Path(__file__).parents[2] / "library",)

PROGRAMME = """\
format: 1
title: Sammen
language: nb
client: {organisation: Eksempel kommune}
participants: liste.csv
goals: [Ett lag]
themes: ["rolleforståelse"]
sessions:
  - id: start
    title: Hvem er vi?
    date: 2027-01-14
    starts: 08:30
    ends: 12:00
    activities:
      - method: check-in
        minutes: {min: 10, ideal: 15}
      - method: break
"""

LIST = "Navn;Enhet;Nærmeste leder\nÅse;Øst;\nKåre;Øst;Åse\n"

quick = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
"""The files of all examples lie in one folder, each in the place of the last."""


def _letters() -> st.SearchStrategy[str]:
    every = st.characters(exclude_categories=["Cs"], exclude_characters="\r\n")
    return every.filter(lambda letter: not CONTROL.match(letter))


text = st.text(_letters(), max_size=30)


def spliced(whole: bytes) -> st.SearchStrategy[bytes]:
    """Bytes of a good file, with a piece in it taken out and another put in."""
    pieces = st.one_of(
        st.binary(max_size=6),
        text.map(str.encode),
        st.sampled_from(list("\t\r\n:#-[]{}\"'&*!|>%@`?,;\\\0\u2028\ufeff")).map(
            str.encode
        ),
    )
    return st.builds(
        lambda at, length, piece: whole[:at] + piece + whole[at + length :],
        st.integers(0, len(whole)),
        st.integers(0, 12),
        pieces,
    )


def _workbook() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for line in LIST.splitlines():
        sheet.append(line.split(";"))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


WORKBOOK = _workbook()
PARTS = ["_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"]
PARTS += ["xl/worksheets/sheet1.xml"]


@st.composite
def workbooks(draw: st.DrawFn) -> bytes:
    """Workbooks with one of the parts that are read spliced."""
    name = draw(st.sampled_from(PARTS))
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(WORKBOOK)) as good,
        zipfile.ZipFile(stream, "w") as made,
    ):
        for part in good.namelist():
            content = good.read(part)
            made.writestr(part, draw(spliced(content)) if part == name else content)
    return stream.getvalue()


def _problems(read: Callable[[], object]) -> tuple[Problem, ...]:
    """Return the problems of a file; there may be none."""
    try:
        read()
    except InvalidSourceError as error:
        problems, told = error.problems, str(error)
    else:
        return ()
    assert told.split("\n") == [*told_lines(problems)], "one line each"
    assert told
    return problems


@quick
@given(st.one_of(st.binary(max_size=4096), spliced(PROGRAMME.encode())))
def test_any_bytes_are_a_programme_or_have_problems(
    tmp_path: Path, library: Path, content: bytes
) -> None:
    (tmp_path / "liste.csv").write_text(LIST, "utf-8")
    (tmp_path / "programme.yaml").write_bytes(content)

    _problems(lambda: load_programme(tmp_path, [library]))


@quick
@given(st.one_of(st.binary(max_size=4096), spliced(LIST.encode())))
def test_any_bytes_are_a_list_or_have_problems(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "liste.csv"
    file.write_bytes(content)

    _problems(lambda: load_roster(file, LIBRARY))


@quick
@given(st.one_of(st.binary(max_size=4096), spliced(WORKBOOK), workbooks()))
def test_any_bytes_are_a_workbook_or_have_problems(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "liste.xlsx"
    file.write_bytes(content)

    _problems(lambda: load_roster(file, LIBRARY))


@quick
@given(text)
def test_a_text_in_double_quotes_reads_back_composed(
    tmp_path: Path, written: str
) -> None:
    file = tmp_path / "text.yaml"
    escaped = written.replace("\\", "\\\\").replace('"', '\\"')
    file.write_text(f'text: "{escaped}"\n', "utf-8")

    assert read_yaml(file).value == {"text": unicodedata.normalize("NFC", written)}


comments = st.builds(
    lambda indent, said: " " * indent + "# " + said, st.integers(0, 9), text
)
padding = st.lists(st.one_of(st.just(""), comments), max_size=3)


@settings(quick, max_examples=40)
@given(st.data())
def test_a_problem_points_at_the_key_wherever_it_stands(
    tmp_path: Path, library: Path, data: st.DataObject
) -> None:
    (tmp_path / "liste.csv").write_text(LIST, "utf-8")
    lines: list[str] = []
    for line in PROGRAMME.splitlines():
        lines += [*data.draw(padding), line + " " * data.draw(st.integers(0, 2))]
        if line.startswith("client:"):
            said = data.draw(text).replace("\\", "").replace('"', "")
            lines[-1] = f'client: {{organisation: "a{said}", ukjent-1: x}}'
        elif line.strip() in {"title: Hvem er vi?", "- method: check-in"}:
            indent = 4 if "title" in line else 8
            gap = " " * data.draw(st.integers(1, 5))
            lines.append(" " * indent + f"ukjent-{indent}:{gap}x")
    (tmp_path / "programme.yaml").write_text("\n".join(lines), "utf-8")

    found = _problems(lambda: load_programme(tmp_path, [library]))

    assert [(one.about, one.code) for one in found] == [
        (key, "unknown-key") for key in ("ukjent-1", "ukjent-4", "ukjent-8")
    ]
    for one in found:
        assert isinstance(one.place.where, Position)
        line = lines[one.place.where.line - 1]
        assert line[one.place.where.column - 1 :].startswith(one.about)


cells = st.text(st.one_of(_letters(), st.sampled_from('";\n ')), max_size=8)


@quick
@given(st.lists(cells, min_size=1, max_size=5), st.sampled_from(";,\t|"))
def test_a_cell_without_a_name_is_found_whatever_stands_before_it(
    tmp_path: Path, before: list[str], delimiter: str
) -> None:
    assume(not any("\n" in one and delimiter in one for one in before))
    assume(not any(one.strip().startswith("*") for one in before))  # a note
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
    writer.writerow([*("Enhet" for _ in before), "Navn", "Rolle"])
    begins = io.StringIO()
    twin = csv.writer(begins, delimiter=delimiter, lineterminator="\n")
    twin.writerow([*before, ""])
    writer.writerow([*before, "", "Lærer"])
    file = tmp_path / "liste.csv"
    file.write_text(stream.getvalue(), "utf-8", newline="")

    (found,) = _problems(lambda: load_roster(file, LIBRARY))

    read = begins.getvalue().removesuffix("\n")
    expected = Position(2 + read.count("\n"), len(read) - (read.rfind("\n") + 1) + 1)
    assert (found.code, found.place.where) == ("no-name", expected)


written_cells = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn"]).filter(
        lambda letter: not CONTROL.match(letter)
    ),
    min_size=1,
    max_size=30,
)


written_names = (
    st.text(st.characters(categories=["L", "M", "Zs"]), min_size=1, max_size=30)
    .map("Kari {}".format)
    .filter(lambda name: not has_lost_letters(name))
)
"""Letters and blanks: whatever else there is may mean something."""

written_units = (
    written_cells.filter(
        lambda one: not set(one) & set("\u00ad\u200b\u2060\ufeff\u2010\u2011")
    )
    .map("nord {}".format)
    .filter(lambda one: "@" not in one and not has_lost_letters(one))
)


@settings(quick, max_examples=25)
@given(st.lists(st.tuples(written_names, written_units), min_size=1, max_size=5))
def test_a_workbook_gives_back_the_text_that_was_written(
    tmp_path: Path, rows: list[tuple[str, str]]
) -> None:
    people = [tuple(" ".join(cell.split()) for cell in row) for row in rows]
    composed = [
        tuple(unicodedata.normalize("NFC", one) for one in row) for row in people
    ]
    names = [name.casefold() for name, _ in composed]
    assume(all(names) and len(set(names)) == len(names))
    units = {unit for _, unit in composed}
    alike = {evened(unit).strip(" .") for unit in units}
    assume(len(alike) == len(units))  # `Avd. A` and `avd. a.` are written one way
    book = Workbook()
    sheet = book.worksheets[0]
    for number, row in enumerate([("Navn", "Enhet"), *rows], 1):
        for column, written in enumerate(row, 1):
            cell = sheet.cell(number, column)
            assert isinstance(cell, Cell)
            cell.value, cell.data_type = written, "s"  # not a formula, whatever it is
    file = tmp_path / "liste.xlsx"
    book.save(file)

    found = load_roster(file, LIBRARY).roster.participants

    assert [(one.name, one.unit) for one in found] == composed


@pytest.mark.parametrize("name", ["liste.csv", "liste.xlsx"])
def test_the_files_that_are_spliced_are_good(
    tmp_path: Path, library: Path, name: str
) -> None:
    text = PROGRAMME.replace("liste.csv", name)
    (tmp_path / "programme.yaml").write_text(text, "utf-8")
    (tmp_path / "liste.csv").write_text(LIST, "utf-8")
    (tmp_path / "liste.xlsx").write_bytes(WORKBOOK)

    assert load_programme(tmp_path, [library]).people == 2
