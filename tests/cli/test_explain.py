"""`medarbeider explain`: what a programme rests on, and what is changed since."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]
BRIEF = """\
title: Lag
organisation: Eksempel kommune
sector: barnehage
people: 30
themes: [kollegialitet, rolleforståelse]
gatherings: 4
first: 2027-01-13
"""
CHANGED = {
    "title": "title: Lag",
    "sector": "sector: skole",
    "people": "people: 12",
    "themes": "themes: [rolleforståelse, kollegialitet]",
    "first": "first: 2027-01-14",
    "serves": (
        "serves: {one: en unge, the_one: ungen, indefinite: unger, definite: ungene}"
    ),
    "goals": "goals: [Vi sier fra]",
    "why": "why: Vi slår sammen to hus.",
    "works": "works: Vi ler sammen",
    "decided": "decided: [{date: 2027-03-20, what: planen}]",
    "busy": "busy: [2027-01-14 to 2027-02-16]",
    "bars": "bars: [named-feedback, ranking, writing]",
    "meets": "meets: no",
    "alone": "alone: no",
    "writes": "writes: no",
    "weeks": "weeks: 4",
    "least_weeks": "least_weeks: 6",
    "last": "last: 2027-06-16",
    "weekdays": "weekdays: torsdag",
    "not_on": "not_on: [2027-02-17]",
    "length": "length: whole-day",
    "order": "order: interleaved",
    "variant": "variant: 2",
    "group_size": "group_size: 5",
    "leaders": "leaders: [Marit Eksempelsen]",
    "words": "words: {use: [laget], avoid: [{instead_of: kollega, say: medhjelper}]}",
    "absent": "absent: [{gathering: 2, people: 5}]",
    "rooms": "rooms: [{name: Kantina, lacks: [screen], gatherings: [1]}]",
    "guests": "guests: [{name: Ida Eksempelsen, gathering: 2, at: 10:00}]",
    "gatherings": "gatherings: [{}, {date: 2027-03-01}, {}, {}]",
}


def _reasons(
    command: Command, root: Path, brief: str, title: str
) -> list[dict[str, str]]:
    (root / "mine.yaml").write_text(brief, "utf-8")
    made = command("new-programme", "--from", "mine.yaml", "--title", title)
    assert made.status == 0, made.told
    told = json.loads(command("explain", made.lines[0], "--json").out)
    assert told["changes"] == []
    found: list[dict[str, str]] = told["reasons"]
    return found


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty workspace, and the working folder."""
    (tmp_path / "programmes").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("key", [key for key in CHANGED if key != "title"])
def test_one_answer_that_is_changed_changes_what_was_said_to_rest_on_it(
    command: Command, root: Path, key: str
) -> None:
    lines = [one for one in BRIEF.splitlines() if not one.startswith(f"{key}:")]
    other = "\n".join([*lines, CHANGED[key]]) + "\n"

    before = [
        (one["about"], one["text"])
        for one in _reasons(command, root, BRIEF, "Før")
        if one["rests_on"] == key
    ]
    after = [
        (one["about"], one["text"])
        for one in _reasons(command, root, other, "Etter")
        if one["rests_on"] == key
    ]

    assert after != before


def test_what_is_changed_by_hand_is_told(command: Command, root: Path) -> None:
    (root / "mine.yaml").write_text(BRIEF, "utf-8")
    [folder] = command("new-programme", "--from", "mine.yaml").lines
    file = Path(folder) / "programme.yaml"
    text = file.read_text("utf-8")
    text = text.replace("date: 2027-02-17", "date: 2027-02-18")
    file.write_text(text.replace('title: "Lag"', 'title: "Laget"'), "utf-8")

    told = command("explain", "lag").lines

    assert told[-3:] == [
        "Changed by hand since it was proposed:",
        "  programme: title",
        "  kollegialitet-2: date",
    ]
    one = command("explain", "lag", "kollegialitet-2").lines
    assert one[0] == "kollegialitet-2:"
    assert one[-2:] == [
        "Changed by hand since it was proposed:",
        "  kollegialitet-2: date",
    ]


def test_reasons_stand_as_comments_in_the_programme(
    command: Command, root: Path
) -> None:
    (root / "mine.yaml").write_text(BRIEF, "utf-8")
    [folder] = command("new-programme", "--from", "mine.yaml").lines

    text = (Path(folder) / "programme.yaml").read_text("utf-8")
    told = json.loads(command("explain", "lag", "--json").out)["reasons"]

    said = [one["text"] for one in told if one["about"] == "kollegialitet"]
    assert len(said) > 4
    assert [one for one in said if f"  # Hvorfor: {one}\n" not in text] == []


@pytest.mark.parametrize(
    ("gone", "call", "code"),
    [(True, (), "no-brief"), (False, ("kollegalitet",), "no-such-gathering")],
)
def test_what_cannot_be_explained_is_told(
    command: Command, root: Path, call: tuple[str, ...], code: str, *, gone: bool
) -> None:
    (root / "mine.yaml").write_text(BRIEF, "utf-8")
    [folder] = command("new-programme", "--from", "mine.yaml").lines
    if gone:
        (Path(folder) / "brief.yaml").unlink()

    outcome = command("explain", "lag", *call)

    assert outcome.status == 1
    assert f"[{code}]" in outcome.told[0]


def test_a_copied_programme_has_no_reasons_of_the_brief_that_stays_behind(
    command: Command, root: Path
) -> None:
    (root / "mine.yaml").write_text(BRIEF, "utf-8")
    command("new-programme", "--from", "mine.yaml")

    made = command(
        *("new-programme", "--like", "lag", "--title", "Neste"),
        *("--unit", "Sør", "--first", "2027-09-08"),
    )

    [folder] = made.lines
    text = (Path(folder) / "programme.yaml").read_text("utf-8")
    assert "# Hvorfor: " in (root / "programmes/lag/programme.yaml").read_text("utf-8")
    assert "# Hvorfor: " not in text
    assert not (Path(folder) / "brief.yaml").exists()
    assert not any("reason" in one for one in made.told)
