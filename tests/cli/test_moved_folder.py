"""A memory belongs to the folder that it was drawn for; a copy is another programme."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medarbeider.memory.coaching import COACHING, plan_of, written_for
from medarbeider.model.coaching import CoachingPlan, Round
from medarbeider.problems.problem import InvalidSourceError

Command = Callable[..., Any]

PROGRAMME = """\
format: 1
title: På lag
language: nb
client: {organisation: Eksempel kommune}
participants: participants.csv
goals: [Ett lag]
themes: [rolleforståelse]
sessions:
  - id: en
    title: Vi begynner
    date: 2127-01-14
    starts: 09:00
    ends: 10:20
    activities:
      - {method: welcome, minutes: 10}
      - {method: coaching-pairs, minutes: 30}
      - {method: log, minutes: 10}
      - {method: evaluation, minutes: 10}
      - {method: check-out, minutes: 20}
"""

NORTH = "Navn\nAnne\nBo\nCato\nDina\n"
SOUTH = "Navn\nEli\nFinn\nGeir\nHilde\n"


@pytest.fixture
def north(tmp_path: Path, command: Command) -> Path:
    """A programme whose pairs are drawn, with an absentee and a guest."""
    folder = tmp_path / "programmes" / "north"
    folder.mkdir(parents=True)
    (folder / "programme.yaml").write_text(PROGRAMME, "utf-8")
    (folder / "participants.csv").write_text(NORTH, "utf-8")
    day = ("--session", "en", "--absent", "Dina", "--extra", "Gunn")
    assert command("pair-coaching", folder, *day).status == 0
    return folder


@pytest.fixture
def south(north: Path) -> Path:
    """A copy of that folder, with a name list of its own."""
    folder = shutil.copytree(north, north.with_name("south"))
    (folder / "participants.csv").write_text(SOUTH, "utf-8")
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("build-handouts",),
        ("pair-coaching",),
        ("pair-coaching", "--preview"),
        ("pair-coaching", "--groups"),
        ("pair-coaching", "--explain", "Eli", "Finn"),
        ("pair-coaching", "--forget", "Gunn"),
        ("pair-coaching", "--renamed", "Gunn=Eli"),
    ],
    ids=" ".join,
)
def test_a_copy_of_a_folder_takes_no_part_in_what_was_drawn_for_the_other(
    command: Command, south: Path, words: tuple[str, ...]
) -> None:
    before = {one.name: one.read_bytes() for one in south.iterdir()}

    ran = command(words[0], south, *words[1:])

    assert (ran.status, ran.lines) == (1, [])
    assert ran.told == [
        f'{south / "coaching.yaml"}:5:9: folder: these pairs and groups were drawn for the folder "north", and lie in "south"; in a copy, delete this file and coaching.previous.yaml, and draw anew; if the folder was renamed: medarbeider pair-coaching "south" --moved [anothers-memory]'  # noqa: E501 -- a line that is told stands on one line
    ]
    assert {one.name: one.read_bytes() for one in south.iterdir()} == before


def test_a_copy_without_the_memory_begins_anew_with_its_own_people(
    command: Command, south: Path
) -> None:
    for one in south.glob("coaching*.yaml"):
        one.unlink()

    assert command("pair-coaching", south).status == 0

    plan = plan_of(south).value
    assert (plan.folder, sorted(plan.names)) == (
        "south",
        ["Eli", "Finn", "Geir", "Hilde"],
    )


def test_a_folder_with_a_new_name_keeps_its_memory_when_that_is_said(
    command: Command, north: Path
) -> None:
    before = plan_of(north).value
    folder = north.rename(north.with_name("nord i dag"))

    moved = command("pair-coaching", folder, "--moved")

    file = folder / "coaching.yaml"
    assert (moved.status, moved.lines) == (
        0,
        [f"{file} belongs to this folder now, with 1 round"],
    )
    assert plan_of(folder).value == before.model_copy(update={"folder": "nord i dag"})
    again = command("pair-coaching", folder, "--moved", "--json")
    assert (again.status, json.loads(again.out)) == (
        0,
        {"ok": True, "file": str(file), "rounds": 1},
    )
    assert command("pair-coaching", folder).told[-1] == f"nothing has changed in {file}"


def test_papers_follow_a_folder_to_its_new_name_and_are_built_again(
    command: Command, north: Path
) -> None:
    one = ("--only", "agenda", "--format", "html", "--quiet")
    assert command("build-handouts", north, *one).status == 0
    folder = north.rename(north.with_name("nord i dag"))
    assert command("build-handouts", folder, *one).status == 1

    moved = command("pair-coaching", folder, "--moved", "--quiet")

    assert (moved.status, moved.lines) == (0, [])
    assert command("build-handouts", folder, *one).status == 0


def test_a_folder_without_a_memory_has_nothing_to_move(
    command: Command, north: Path
) -> None:
    for one in north.glob("coaching*.yaml"):
        one.unlink()

    ran = command("pair-coaching", north, "--moved")

    told = (
        f"there is no coaching.yaml in {north}; draw pairs there, or bring the file"
        " along from the old folder [nothing-moved]"
    )
    assert (ran.status, ran.told) == (1, [told])


def test_a_memory_from_before_folders_were_told_is_read_and_gets_its_own(
    command: Command, north: Path
) -> None:
    file = north / "coaching.yaml"
    plan = COACHING.read(file).value.model_copy(update={"folder": None})
    file.write_bytes(COACHING.written(plan))
    assert b"folder" not in file.read_bytes()

    assert command("check", north).status == 0
    assert command("pair-coaching", north).status == 0

    assert COACHING.read(file).value == plan.model_copy(update={"folder": "north"})


def test_an_earlier_programme_is_read_in_its_own_folder_and_refused_in_a_copy(
    command: Command, north: Path, south: Path
) -> None:
    for one in south.glob("coaching*.yaml"):
        one.unlink()
    programme = south / "programme.yaml"
    text = programme.read_text("utf-8")
    programme.write_text(text + "rules: {history: [north]}\n", "utf-8")

    assert command("pair-coaching", south).status == 0

    shutil.copytree(north, north.with_name("east"))
    programme.write_text(text + "rules: {history: [east]}\n", "utf-8")
    ran = command("pair-coaching", south)
    assert ran.status == 1
    assert [line.rpartition(" ")[2] for line in ran.told] == ["[anothers-memory]"]


PLAN = CoachingPlan(
    rounds=(Round(session="en", kind="pairs", groups=(("Anne", "Bo"),)),)
)
FOLDERS = st.text(
    st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1
).filter(lambda name: name not in {".", ".."} and len(name.encode()) < 200)


@settings(max_examples=50)
@given(FOLDERS)
def test_whatever_a_folder_is_called_its_memory_is_its_own(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    folder = tmp_path_factory.mktemp("programmes") / name
    folder.mkdir()
    (folder / "coaching.yaml").write_bytes(written_for(folder, PLAN))

    assert plan_of(folder).value.rounds == PLAN.rounds
    other = folder.rename(folder.with_name("en helt annen"))
    if b"\nfolder:" in (other / "coaching.yaml").read_bytes():
        with pytest.raises(InvalidSourceError):
            plan_of(other)
