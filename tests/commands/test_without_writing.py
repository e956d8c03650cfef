"""A programme for people who do not write: nothing of it is to be filled in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts

Command = Callable[..., Any]
PROGRAMME = """\
format: 1
title: Trygg på vei
language: nb
client: {organisation: Eksempel kommune, unit: Veidrift}
people: 12
goals: [Vi sier fra mens det ennå er lett]
themes: [mestringsklima]
facilitators: [Ingrid Eksempelsen]
sessions:
  - id: start
    title: Når sier vi fra?
    date: 2027-01-14
    starts: "12:30"
    ends: "14:00"
    place: Lagerhallen
    goals: [Vi har ett råd fra hver gruppe]
    activities:
      - {method: welcome, minutes: 10}
      - {method: check-in, question: Hva gikk bra i går?, minutes: 10}
      - method: igp-aloud
        title: Vi sier fra
        question: Når var det lett å si fra den siste uka?
        minutes: {min: 20, ideal: 30, max: 40}
      - {method: walk-and-talk, question: Hva vil du si fra om?, minutes: 15}
      - {method: agree-aloud, minutes: 5}
      - {method: log-aloud}
      - {method: evaluation-aloud}
      - {method: check-out, minutes: 8}
    between:
      individual: {task: Si fra én gang., due: 2027-01-28, minutes: 15}
      group: {task: Prøv ett råd på morgenmøtet., due: 2027-01-28, minutes: 15}
"""


@pytest.fixture
def aloud(tmp_path: Path) -> Path:
    """The folder of the programme, in a workspace of its own."""
    folder = tmp_path / "programmes" / "trygg"
    folder.mkdir(parents=True)
    (folder / "programme.yaml").write_text(PROGRAMME, "utf-8")
    return folder


def test_check_finds_nothing_unwise_in_a_gathering_without_writing(
    aloud: Path, command: Command
) -> None:
    told = command("check", aloud, "--strict", "--quiet")

    assert (told.status, told.out, told.err) == (0, "", "")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_it_has_all_its_papers_and_no_log_worksheet_or_form(
    aloud: Path, language: str
) -> None:
    file = aloud / "programme.yaml"
    text = file.read_text("utf-8").replace("language: nb", f"language: {language}")
    file.write_text(text, "utf-8")

    report = build_handouts(aloud, choice=Choice(formats=("html",)))
    assert sorted(one.kind for one in report.built) == [
        "agenda",
        "assignment-sheet-group",
        "invitation",
        "name-tags",
        "packing-list",
        "programme-overview",
        "project-sheet",
        "run-sheet",
        "table-signs",
    ]


def test_the_same_gathering_with_writing_has_them(aloud: Path) -> None:
    file = aloud / "programme.yaml"
    text = file.read_text("utf-8").replace("agree-aloud", "agree-between")
    file.write_text(text.replace("-aloud", ""), "utf-8")

    report = build_handouts(aloud, choice=Choice(formats=("html",)))
    assert {
        "assignment-sheet-individual",
        "evaluation-form",
        "igp-worksheet-group",
        "igp-worksheet-individual",
        "igp-worksheet-plenary",
        "learning-log",
    } <= {one.kind for one in report.built}


def test_a_spoken_log_that_is_left_out_is_not_told_as_missing_too(
    aloud: Path, command: Command
) -> None:
    file = aloud / "programme.yaml"
    text = file.read_text("utf-8").replace(
        "method: log-aloud", "method: log-aloud, minutes: 30, droppable: yes"
    )
    file.write_text(text, "utf-8")

    told = command("check", aloud, "--quiet")
    assert [line.rpartition(" ")[2] for line in told.lines] == ["[left-out]"]


def _page(folder: Path, kind: str) -> str:
    report = build_handouts(folder, choice=Choice(formats=("html",)))
    [file] = {one.file for one in report.built if one.kind == kind}
    return file.read_text("utf-8")


def test_the_groups_sheet_is_for_the_wall_and_asks_nobody_to_write(aloud: Path) -> None:
    page = _page(aloud, "assignment-sheet-group")

    assert "Prøv ett råd på morgenmøtet." in page
    assert "Hvor gjør vi det, og når?" in page
    assert not {"Fyll ut", "Skriv"} & {*page.split()}
    assert 'class="line"' not in page


def test_coaching_without_a_pen_has_its_guide_and_no_sheet(aloud: Path) -> None:
    file = aloud / "programme.yaml"
    text = file.read_text("utf-8").replace(
        "{method: walk-and-talk, question: Hva vil du si fra om?, minutes: 15}",
        "{method: coaching-aloud, question: Hva vil du si fra om?, minutes: 30}",
    )
    file.write_text(text.replace('"14:00"', '"15:00"'), "utf-8")

    guide = _page(aloud, "conversation-guide")
    kinds = {one.kind for one in build_handouts(aloud).built}
    assert "coaching-sheet" not in kinds
    assert "Ingen skriver ned noe." in guide
    assert "eget ark" not in guide
