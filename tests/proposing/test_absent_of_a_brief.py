"""Who misses a gathering by the brief is not reckoned with there, nor named."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from medarbeider.commands.planned import planned

Command = Callable[..., Any]

BRIEF = """\
title: Lag
organisation: Eksempel kommune
themes: [kollegialitet]
people: 20
gatherings: 3
first: 2027-01-14
"""
PEOPLE = [f"Kari {letter}vik" for letter in "ABCDEFGH"]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty workspace, and the working folder."""
    (tmp_path / "programmes").mkdir()
    monkeypatch.chdir(tmp_path)
    rows = "".join(f"{name}\n" for name in PEOPLE)
    (tmp_path / "liste.csv").write_text(f"Navn\n{rows}", "utf-8")
    return tmp_path


def _made(command: Command, absent: str, *options: str, brief: str = BRIEF) -> Any:  # noqa: ANN401 -- an outcome
    Path("brief.yaml").write_text(f"{brief}absent: {absent}\n", "utf-8")
    return command("new-programme", "--from", "brief.yaml", *options)


def test_a_gathering_is_made_for_those_who_come(command: Command, root: Path) -> None:
    absent = "[{gathering: 2, people: 3}, {gathering: 2, names: [Ola Nes, ola nes]}]"

    assert _made(command, absent).status == 0

    sessions = planned(root / "programmes" / "lag").loaded.programme.sessions
    assert [one.people for one in sessions] == [None, 16, None]
    text = (root / "programmes" / "lag" / "programme.yaml").read_text("utf-8")
    assert text.count("  # Hvorfor: Disse kommer ikke: ola nes\n") == 1
    assert command("check", "lag", "--strict").status == 0


def test_on_a_name_list_all_the_others_are_named(command: Command, root: Path) -> None:
    absent = "[{gathering: 2, names: [kari bvik, Kari Dvik]}]"

    made = _made(command, absent, "--participants", "liste.csv")

    assert made.status == 0, made.told
    folder = root / "programmes" / "lag"
    sessions = planned(folder).loaded.programme.sessions
    come = tuple(name for name in PEOPLE if name not in {"Kari Bvik", "Kari Dvik"})
    assert [one.participants for one in sessions] == [(), come, ()]
    assert [one.people for one in sessions] == [None, None, None]
    assert "Disse kommer ikke" not in (folder / "programme.yaml").read_text("utf-8")
    told = command("check", "lag").told
    assert "kollegialitet-2 names all but Kari Bvik, Kari Dvik" in told
    assert command("explain", "lag").lines[-1] != "  kollegialitet-2: participants"


def test_where_some_are_not_named_it_is_told_how_many_come(
    command: Command, root: Path
) -> None:
    absent = "[{gathering: 2, names: [Kari Bvik]}, {gathering: 2, people: 1}]"

    assert _made(command, absent, "--participants", "liste.csv").status == 0

    session = planned(root / "programmes" / "lag").loaded.programme.sessions[1]
    assert (session.participants, session.people) == ((), 6)


@pytest.mark.parametrize(
    ("absent", "told"),
    [
        (
            "[{gathering: 2, names: [Kari Bvikk]}]",
            '"Kari Bvikk", who is absent from gathering 2, is not on the list; ',
        ),
        (
            "[{gathering: 3, people: 7}]",
            "7 of 8 are absent from gathering 3; ",
        ),
    ],
)
def test_an_absence_that_does_not_fit_the_list_is_told_and_nothing_is_made(
    command: Command, root: Path, absent: str, told: str
) -> None:
    made = _made(command, absent, "--participants", "liste.csv")

    assert (made.status, len(made.told)) == (1, 1)
    assert made.told[0].startswith(told)
    assert [*root.glob("programmes/*/")] == []


@pytest.mark.parametrize(
    ("gatherings", "absent", "told"),
    [
        ("3", "[{gathering: 2}]", ":7:22: gathering: needs `names`, or how many"),
        ("3", "[{gathering: 4, people: 1}]", ":7:22: gathering: there are no more"),
        (
            "[{}, {people: 12}]",
            "[{gathering: 2, people: 1}]",
            ":7:22: gathering: this gathering says itself how many come",
        ),
    ],
)
def test_an_absence_that_cannot_be_is_told_where_it_stands(
    command: Command, root: Path, gatherings: str, absent: str, told: str
) -> None:
    brief = BRIEF.replace("gatherings: 3", f"gatherings: {gatherings}")

    made = _made(command, absent, brief=brief)

    assert made.status == 1
    assert made.told[0].startswith(f"brief.yaml{told}")
    assert [*root.glob("programmes/*/")] == []
