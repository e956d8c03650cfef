"""Texts that only a person can write: told apart, and on no participant's paper."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

Command = Callable[..., Any]

QUESTION = "Hva kjennetegner oss når vi er på vårt beste?"
MARK = '"Skriv selv: en sak fra forrige måned"'
TELLING = (
    "{file}:23:19: start: question: to be written: en sak fra forrige måned [to-write]"
)

WITHOUT = [
    "igp-gruppe.html",
    "igp-individuelt.html",
    "igp-plenum.html",
    "program.html",
]
"""The papers of participants that the question stands on."""


def _marked(programme: Path, mark: str = MARK) -> Path:
    file = programme / "programme.yaml"
    file.write_text(file.read_text("utf-8").replace(QUESTION, mark), "utf-8")
    return file


def _names(programme: Path) -> list[str]:
    return sorted(one.name for one in (programme / "handouts" / "01-start").iterdir())


def test_what_is_to_be_written_is_told_and_is_no_finding(
    command: Command, programme: Path
) -> None:
    file = _marked(programme)

    checked = command("check", programme)

    assert checked.status == 0
    assert checked.lines == [TELLING.format(file=file)]
    assert checked.told == [
        "Sammen om det – gatherings: 1, people: 12, findings: 0",
        "to be written by you: 1",
    ]


def test_strict_counts_what_is_to_be_written(command: Command, programme: Path) -> None:
    assert command("check", programme, "--strict").status == 0
    _marked(programme)
    assert command("check", programme, "--strict").status == 1


def test_marks_stand_apart_in_json(command: Command, programme: Path) -> None:
    file = _marked(programme)

    told = json.loads(command("check", programme, "--json").out)

    assert told["findings"] == []
    assert told["marks"] == [
        {
            "file": str(file),
            "line": 23,
            "column": 19,
            "code": "to-write",
            "about": "start: question",
            "message": "start: question: to be written: en sak fra forrige måned",
        }
    ]


@pytest.mark.parametrize(
    ("mark", "is_one"),
    [
        ('"Skriv sjølv: kva som er bestemt"', True),
        ('"Write this: what has been decided"', True),
        ('"SKRIV SELV: hva som er bestemt"', True),
        ('"Skriv selv:"', True),
        ('"Hva kan vi skrive selv: rutiner eller brev?"', False),
        ('"Skriv selv ned tre ting"', False),
    ],
)
def test_a_mark_begins_with_one_of_three_words(
    command: Command, programme: Path, mark: str, *, is_one: bool
) -> None:
    _marked(programme, mark)

    assert len(command("check", programme).lines) == int(is_one)


def test_papers_of_participants_are_left_out_until_it_is_written(
    command: Command, programme: Path
) -> None:
    every = command("build-handouts", programme, "--format", "html")
    before = _names(programme)
    file = _marked(programme)

    built = command("build-handouts", programme, "--format", "html")

    assert (every.status, built.status) == (0, 1)
    assert TELLING.format(file=file) in built.told
    assert "left out until that is written: 4 papers; --draft prints them" in built.told
    assert [one for one in before if one not in _names(programme)] == WITHOUT
    assert "kjoreplan.html" in _names(programme)


def test_the_run_sheet_tells_the_facilitator_what_to_write(
    command: Command, programme: Path
) -> None:
    _marked(programme)
    command("build-handouts", programme, "--format", "html")

    text = (programme / "handouts/01-start/kjoreplan.html").read_text("utf-8")
    assert "Skriv selv: en sak fra forrige måned" in text


def test_one_kind_alone_takes_yesterdays_away_in_every_format(
    command: Command, programme: Path
) -> None:
    command("build-handouts", programme, "--format", "html,docx")
    (programme / "handouts/01-start/program.docx").write_text("mine", "utf-8")
    _marked(programme)

    built = command("build-handouts", programme, "--only", "agenda", "--format", "html")

    assert built.status == 1
    assert not (programme / "handouts/01-start/program.html").exists()
    changed = programme / "handouts/01-start/program.docx"
    assert changed.read_text("utf-8") == "mine"
    assert "01-start/program.docx was changed by hand and is kept" in built.told
    assert (programme / "handouts/01-start/igp-gruppe.html").exists()


def test_a_choice_without_marks_is_built_without_a_word(
    command: Command, programme: Path
) -> None:
    _marked(programme)

    built = command(
        "build-handouts", programme, "--only", "learning-log", "--format", "html"
    )
    assert built.status == 0
    assert not any("to-write" in line for line in built.told)


def test_json_tells_the_marks_and_the_papers_left_out(
    command: Command, programme: Path
) -> None:
    _marked(programme)

    built = command("build-handouts", programme, "--format", "html", "--json")
    told = json.loads(built.out)

    assert built.status == 1
    assert told["ok"] is False
    assert [one["about"] for one in told["marks"]] == ["start: question"]
    assert told["left_out"] == [
        {
            "document": kind,
            "session": "start",
            "title": f"{title} – Hva forventer vi?",
        }
        for kind, title in (
            ("agenda", "Program"),
            ("igp-worksheet-individual", "IGP: individuelt"),
            ("igp-worksheet-group", "IGP: gruppe"),
            ("igp-worksheet-plenary", "IGP: plenum"),
        )
    ]


def test_a_dry_run_foresees_what_is_left_out(command: Command, programme: Path) -> None:
    command("build-handouts", programme, "--format", "html")
    _marked(programme)

    dry = command(
        "build-handouts", programme, "--format", "html", "--dry-run", "--json"
    )
    real = command("build-handouts", programme, "--format", "html", "--json")

    assert json.loads(dry.out)["removed"] == json.loads(real.out)["removed"]
    assert json.loads(dry.out)["left_out"] == json.loads(real.out)["left_out"]


def test_a_draft_is_told_on_every_page_and_gone_when_it_is_written(
    command: Command, programme: Path
) -> None:
    _marked(programme)

    drafted = command("build-handouts", programme, "--draft", "--format", "html,pdf")

    assert drafted.status == 0
    folder = programme / "handouts" / "01-start"
    for page in PdfReader(folder / "program.pdf").pages:
        text = " ".join(page.extract_text().split())
        assert text.count("Utkast – noe er ikke skrevet ennå") == 2, "box and foot"
    for name in WITHOUT:
        assert "Utkast – noe er ikke skrevet ennå" in (folder / name).read_text("utf-8")
    assert "Utkast" not in (folder / "laeringslogg.html").read_text("utf-8")

    assert command("build-handouts", programme, "--format", "html,pdf").status == 1
    assert not (folder / "program.pdf").exists()
    _marked(programme, QUESTION)
    file = programme / "programme.yaml"
    file.write_text(file.read_text("utf-8").replace(MARK, QUESTION), "utf-8")
    assert command("build-handouts", programme, "--format", "html,pdf").status == 0
    assert "Utkast" not in (folder / "program.html").read_text("utf-8")


def test_a_draft_is_told_in_word_excel_and_calendar(
    command: Command, programme: Path
) -> None:
    file = programme / "programme.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("[Penn]", "['Skriv selv: hva de tar med']"), "utf-8")

    built = command(
        "build-handouts", programme, "--draft", "--format", "docx,xlsx,ics", "--json"
    )

    titles = {
        Path(one["file"]).name
        for one in json.loads(built.out)["files"]
        if one["document"] in {"agenda", "calendar"}
    }
    assert {"program.docx", "program.xlsx", "kalender.ics"} <= titles
    calendar = (programme / "handouts/01-start/kalender.ics").read_bytes().decode()
    assert re.search(r"^SUMMARY:Utkast: Samling 1", calendar, re.MULTILINE)


def test_a_mark_in_another_language_stops_that_languages_papers_alone(
    command: Command, programme: Path
) -> None:
    _marked(programme, f'{{nb: "{QUESTION}", nn: "Skriv sjølv: ei sak"}}')
    file = programme / "programme.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("language: nb", "language: nb\nalso_in: nn"), "utf-8")

    built = command("build-handouts", programme, "--format", "html")

    assert built.status == 1
    assert (programme / "handouts/01-start/program.html").exists()
    assert not (programme / "handouts/nn/01-start/program.html").exists()


def test_a_booklet_has_the_mark_of_its_parts(command: Command, programme: Path) -> None:
    _marked(programme)
    call = ("build-handouts", programme, "--only", "booklet", "--format", "html")

    built = command(*call, "--json")
    drafted = command(*call, "--draft")

    assert [one["document"] for one in json.loads(built.out)["left_out"]] == ["booklet"]
    assert drafted.status == 0
    [file] = (programme / "handouts" / "01-start").glob("*hefte*.html")
    assert "Utkast – noe er ikke skrevet ennå" in file.read_text("utf-8")
