"""What a gathering is: its folder, who is here, and the groups at its tables."""

import re
from pathlib import Path

import openpyxl
import pytest

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.check import check
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching

NAMES = [f"{first}{last} Eksempelsen" for first in "ABCD" for last in "aeio"]
HEAD = """\
format: 1
title: På lag
language: nb
client: {organisation: Eksempel kommune}
participants: participants.csv
goals: [Ett lag]
themes: [rolleforståelse]
"""
SESSION = """\
sessions:
  - id: en
    title: Vi møtes
    date: 2127-01-14
    starts: 09:00
    ends: 11:00
    activities:
      - {method: welcome, minutes: 10}
      - {method: igp, question: Hva virker?}
      - {method: log, minutes: 10}
      - {method: evaluation, minutes: 10}
      - {method: check-out, minutes: 20}
"""
WITHOUT = f"rules: {{without: [{NAMES[0]}, {NAMES[5]}]}}\n"


def _written(folder: Path, more: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "programme.yaml").write_text(HEAD + more + SESSION, "utf-8")
    lines = ["Navn;Enhet;Rolle;Nærmeste leder", *(f"{one};Nord;;" for one in NAMES)]
    (folder / "participants.csv").write_text("\n".join(lines), "utf-8")
    return folder


def _told(folder: Path) -> dict[str, object]:
    """Return what papers say: participants, seats, copies, and the plenary's clock."""
    report = build_handouts(folder, choice=Choice(formats=("html",)))
    pages = {one.kind: one.file.read_text("utf-8") for one in report.built}
    copies = {one.kind: one.copies for one in report.built}
    run = pages["run-sheet"]
    headcount = re.search(r"<td>(\d+ · [^<]+)</td>", run)
    clock = re.search(r"([\d.]+–[\d.]+)</span> Plenum", run)
    assert headcount
    assert clock
    rows = re.findall(r"<p>(\d+ gruppe[^<]*)</p>", run)
    tables = re.findall(r"Bord \d+</span> ([^<]+)<", run)
    return {
        "people": headcount[1],
        "row": rows,
        "tables": [len(table.split(", ")) for table in tables],
        "agendas": copies["agenda"],
        "group sheets": pages["igp-worksheet-group"].count('<section class="sheet')
        * copies["igp-worksheet-group"],
        "plenary": clock[1],
    }


@pytest.mark.parametrize(
    ("more", "request_", "told"),
    [
        pytest.param(
            "",
            Request(kind="groups"),
            {
                "people": "16 · 4 grupper på 4",
                "row": ["4 grupper på 4"],
                "tables": [4, 4, 4, 4],
                "agendas": 18,
                "group sheets": 5,
                "plenary": "09.37–09.51",
            },
            id="an ordinary day",
        ),
        pytest.param(
            WITHOUT,
            Request(kind="groups"),
            {
                "people": "16 · 4 grupper på 3–4",
                "row": ["4 grupper på 3–4"],
                "tables": [3, 3, 4, 4],
                "agendas": 18,
                "group sheets": 5,
                "plenary": "09.37–09.51",
            },
            id="two without a place",
        ),
        pytest.param(
            WITHOUT,
            Request(
                kind="groups",
                session="en",
                absent=(NAMES[0], NAMES[1], NAMES[2], NAMES[3]),
                extra=("Ivar Innom",),
            ),
            {
                "people": "13 · 4 grupper på 3",
                "row": ["4 grupper på 3"],
                "tables": [3, 3, 3, 3],
                "agendas": 15,
                "group sheets": 5,
                "plenary": "09.37–09.51",
            },
            id="four absent, one of them without a place, and a guest",
        ),
    ],
)
def test_the_run_sheet_counts_those_who_sit_at_the_tables(
    tmp_path: Path, more: str, request_: Request, told: dict[str, object]
) -> None:
    folder = _written(tmp_path / "programmes" / "lag", more)
    pair_coaching(folder, Request(kind="groups"))
    if request_.changes:
        pair_coaching(folder, request_)

    assert _told(folder) == told


def test_who_takes_no_place_is_in_no_group_before_they_are_drawn_either(
    tmp_path: Path,
) -> None:
    names = ", ".join(NAMES[:5])
    folder = _written(
        tmp_path / "programmes" / "lag", f"rules: {{without: [{names}]}}\n"
    )

    assert _told(folder) == {
        "people": "16 · 3 grupper på 3–4",
        "row": ["3 grupper på 3–4"],
        "tables": [],
        "agendas": 18,
        "group sheets": 4,
        "plenary": "09.37–09.49",
    }


def test_nobodys_illness_moves_the_clock_that_was_told(tmp_path: Path) -> None:
    folder = _written(tmp_path / "programmes" / "lag")
    pair_coaching(folder, Request(kind="groups"))
    before = _told(folder)

    pair_coaching(folder, Request(kind="groups", session="en", absent=tuple(NAMES[8:])))

    after = _told(folder)
    assert (before["people"], after["people"]) == (
        "16 · 4 grupper på 4",
        "8 · 2 grupper på 4",
    )
    assert before["plenary"] == after["plenary"]


def test_the_second_and_third_time_of_a_gathering_have_letters(tmp_path: Path) -> None:
    folder = _written(tmp_path / "programmes" / "lag")
    file = folder / "programme.yaml"
    times = "{date: 2127-01-15, starts: '09:00'}, {date: 2127-01-18, starts: '12:00'}"
    text = file.read_text("utf-8").replace(
        "    activities:", f"    again: [{times}]\n    activities:"
    )
    file.write_text(text, "utf-8")

    report = build_handouts(
        folder, choice=Choice(kinds=("agenda",), formats=("html",)), dry_run=True
    )

    assert [one.file.parent.name for one in report.built] == [
        "01-en",
        "01b-en",
        "01c-en",
    ]


def test_a_guest_is_given_a_row_and_no_role(tmp_path: Path) -> None:
    folder = _written(tmp_path / "programmes" / "lag")
    guests = ("Ivar Innom", "Jon Innom", "Kai Innom", "Lars Innom")
    pair_coaching(folder, Request(kind="groups", session="en", extra=guests))

    report = build_handouts(
        folder, choice=Choice(kinds=("igp-worksheet",), formats=("html",))
    )

    (page,) = (
        one.file.read_text("utf-8")
        for one in report.built
        if one.kind == "igp-worksheet-group"
    )
    rows = re.findall(r'<th scope="row">(\w+)</th>', page)
    roles = re.findall(r'<p class="filled">(\w+)</p>', page)
    first_names = {name.split()[0] for name in guests}
    assert first_names <= {*rows}
    assert roles
    assert not first_names & {*roles}


def test_who_comes_another_time_by_name_is_not_counted_the_first_time(
    tmp_path: Path,
) -> None:
    folder = _written(tmp_path / "programmes" / "lag")
    later = ", ".join(NAMES[:5])
    again = f"[{{date: 2127-01-20, starts: '09:00', participants: [{later}]}}]"
    who = f"    participants: [{', '.join(NAMES)}]\n    again: {again}\n"
    file = folder / "programme.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("    activities:", f"{who}    activities:"), "utf-8")
    pair_coaching(folder, Request(kind="groups"))
    choice = Choice(kinds=("run-sheet",), formats=("html",))

    report = build_handouts(folder, choice=choice)

    found = [
        re.search(r"<td>(\d+) ", one.file.read_text("utf-8")) for one in report.built
    ]
    assert [one and one[1] for one in found] == ["11", "5"]


def test_the_workbook_of_a_run_sheet_counts_the_tables_as_the_page_does(
    tmp_path: Path,
) -> None:
    folder = _written(tmp_path / "programmes" / "lag", WITHOUT)
    pair_coaching(folder, Request(kind="groups"))
    pair_coaching(
        folder,
        Request(
            kind="groups", session="en", absent=tuple(NAMES[1:5]), extra=("Ivar Innom",)
        ),
    )
    choice = Choice(kinds=("run-sheet",), formats=("html", "xlsx"))

    built = {
        one.format: one.file for one in build_handouts(folder, choice=choice).built
    }

    page = re.findall(r"<p>(\d+ gruppe[^<]*)</p>", built["html"].read_text("utf-8"))
    sheet = openpyxl.load_workbook(built["xlsx"]).worksheets[0]
    cells = [str(one.value) for row in sheet.iter_rows() for one in row if one.value]
    assert page
    assert [line for cell in cells for line in cell.split("\n") if line in page] == page


def test_the_agenda_is_reckoned_for_those_who_come_each_time(tmp_path: Path) -> None:
    folder = _written(tmp_path / "programmes" / "lag")
    file = folder / "programme.yaml"
    again = "    again: [{date: 2127-01-20, starts: '09:00'}]\n    activities:"
    text = file.read_text("utf-8").replace("    activities:", again)
    file.write_text(text, "utf-8")

    planned = _counted(folder)
    pair_coaching(folder, Request(kind="groups"))

    assert planned == _counted(folder) == ["8 · 2 grupper på 4", "8 · 2 grupper på 4"]


def test_who_left_the_list_is_not_counted_and_who_joined_it_is(tmp_path: Path) -> None:
    folder = _written(tmp_path / "programmes" / "lag")
    pair_coaching(folder, Request(kind="groups"))
    file = folder / "participants.csv"
    names = file.read_text("utf-8").replace(NAMES[3], "Ny Navnesen").splitlines()
    file.write_text("\n".join((*names, "Nora Ny;Nord", "")), "utf-8")
    choice = Choice(kinds=("run-sheet", "packing-list"), formats=("html",))

    sheet, packing = (
        one.file.read_text("utf-8")
        for one in sorted(
            build_handouts(folder, choice=choice).built,
            key=lambda one: one.kind,
            reverse=True,
        )
    )

    assert "<td>17 · 4 grupper på 4" in sheet
    assert [name in packing for name in (NAMES[3], "Ny Navnesen", "Nora Ny")] == [
        False,
        True,
        True,
    ]


def _counted(folder: Path) -> list[str]:
    """Return how many come to each gathering, and their groups, by the run sheets."""
    choice = Choice(kinds=("run-sheet",), formats=("html",))
    pages = [
        one.file.read_text("utf-8")
        for one in build_handouts(folder, choice=choice).built
    ]
    return [found for page in pages for found in re.findall(r"<td>(\d+ · [^<]*)", page)]


def test_sheets_for_groups_are_counted_as_the_tables_are(tmp_path: Path) -> None:
    five = ", ".join(NAMES[:5])
    folder = _written(
        tmp_path / "programmes" / "lag", f"rules: {{without: [{five}]}}\n"
    )
    file = folder / "programme.yaml"
    task = "    between: {group: {task: Spør tre brukere., due: 2127-02-09}}\n"
    troika = "      - {method: troika, minutes: 30}\n      - {method: log"
    text = file.read_text("utf-8").replace("      - {method: log", troika)
    file.write_text(text.replace("11:00", "11:40") + task, "utf-8")

    report = build_handouts(folder, choice=Choice(formats=("html",)))

    copies = {one.kind: one.copies for one in report.built}
    # 11 take a place: three tables, and three threes; one more of each to spare
    assert {
        kind: copies[kind]
        for kind in (
            "igp-worksheet-group",
            "assignment-sheet-group",
            "project-sheet",
            "troika-guide",
        )
    } == {
        "igp-worksheet-group": 4,
        "assignment-sheet-group": 4,
        "project-sheet": 4,
        "troika-guide": 4,
    }


@pytest.mark.parametrize(
    ("who", "code"),
    [
        ("    people: 6\n", "people-without-names"),
        (
            (
                f"    participants: [{NAMES[0]}]\n    again: [{{date: 2127-01-20,"
                f" starts: '09:00', participants: [{NAMES[0]}, {NAMES[1]}]}}]\n"
            ),
            "nobody-comes",
        ),
        (f"    participants: [{NAMES[0]}, {NAMES[1]}]\n", None),
        ("    people: 16\n", None),
    ],
)
def test_a_number_that_names_contradict_and_an_empty_time_are_told(
    tmp_path: Path, who: str, code: str | None
) -> None:
    folder = _written(tmp_path / "programmes" / "lag")
    file = folder / "programme.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("    activities:", f"{who}    activities:"), "utf-8")

    about_people = {"people-without-names", "nobody-comes"}
    found = [one.code for one in check(folder).findings if one.code in about_people]
    assert found == ([code] if code else [])
