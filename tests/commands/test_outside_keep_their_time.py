"""Those who come to one of several times and take no place in pairs keep that time."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import CoachingReport, pair_coaching
from medarbeider.commands.planned import planned
from medarbeider.commands.remembered_names import forget_participant
from medarbeider.meetings.expected import expected_names
from medarbeider.meetings.held import with_what_is_over

Made = Callable[..., Path]

LEADERS = ("A", "B", "C", "D")
TWELVE = "Navn;Enhet\n" + "".join(
    f"{name};{'Nord' if at % 2 else 'Sør'}\n" for at, name in enumerate("ABCDEFGHIJKL")
)
WITHOUT = f"rules: {{without: [{', '.join(LEADERS)}]}}\n"
BEFORE, BETWEEN = date(2027, 1, 1), date(2027, 1, 17)


@pytest.fixture
def folder(made: Made) -> Path:
    """A gathering that is held twice, drawn; four leaders have no place in pairs."""
    folder = made(WITHOUT, names=TWELVE, again={"en": ["2027-01-20"]})
    pair_coaching(folder, Request(today=BEFORE))
    return folder


def _times(folder: Path, today: date) -> dict[str, int]:
    """Return which time of the first gathering each leader is expected at."""
    plan = planned(folder, today)
    known = with_what_is_over(plan.memory.value, plan.loaded.programme, today)
    roster = plan.loaded.roster
    assert roster
    lots = expected_names(plan.loaded.programme.sessions[0], roster, known.rounds)
    return {
        name: number
        for number, lot in enumerate(lots, 1)
        for name in lot
        if name in LEADERS
    }


def _codes(report: CoachingReport) -> set[str]:
    return {one.code for one in report.findings}


def _edit(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_they_do_not_move_when_the_time_they_came_to_is_over(folder: Path) -> None:
    drawn = _times(folder, BEFORE)
    over = _times(folder, BETWEEN)
    report = pair_coaching(folder, Request(today=BETWEEN))

    assert drawn == over == _times(folder, BETWEEN)
    assert sorted(drawn.values()) == [1, 1, 2, 2]
    assert "no-time-left" not in _codes(report)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A;Sør\n", "Ny;Sør\nA;Sør\n"),
        ("E;Sør\n", ""),
        ("E;Sør\nF;Nord\n", "Ny;Nord\nF;Sør\n"),
        ("A;Sør\nB;Nord\nC;Sør\n", "C;Sør\nA;Nord\nB;Sør\n"),
    ],
)
@pytest.mark.parametrize("today", [BEFORE, BETWEEN])
def test_they_do_not_move_when_the_list_changes(
    folder: Path, old: str, new: str, today: date
) -> None:
    drawn = _times(folder, today)
    _edit(folder, "participants.csv", old, new)
    before = _times(folder, today)
    pair_coaching(folder, Request(today=today))

    assert drawn == before == _times(folder, today)


def test_they_keep_it_too_when_they_get_a_place_in_pairs(folder: Path) -> None:
    drawn = _times(folder, BEFORE)
    _edit(folder, "programme.yaml", WITHOUT, "")
    pair_coaching(folder, Request(today=BEFORE))

    assert _times(folder, BEFORE) == drawn


def test_who_moves_to_a_time_that_is_added_is_told_of_them_too(folder: Path) -> None:
    drawn = _times(folder, BEFORE)
    one = "again: [{date: 2027-01-20, starts: '09:00'}"
    _edit(folder, "programme.yaml", one, f"{one}, {{date: 2027-01-25, starts: '9:00'}}")
    report = pair_coaching(folder, Request(today=BEFORE))

    now = _times(folder, BEFORE)
    told = {
        name
        for one in report.findings
        if one.code == "have-another-time"
        for people in [one.values["people"]]
        if isinstance(people, tuple)
        for name in people
    }
    assert {name for name in LEADERS if now[name] != drawn[name]} == told & {*LEADERS}


def test_who_has_left_can_be_forgotten_there(folder: Path) -> None:
    _edit(folder, "participants.csv", "A;Sør\n", "")
    _edit(folder, "programme.yaml", "[A, B, C, D]", "[B, C, D]")
    forget_participant(folder, "A")

    assert "outside: [A" not in (folder / "coaching.yaml").read_text("utf-8")
    pair_coaching(folder, Request(today=BETWEEN))
    assert {*_times(folder, BETWEEN)} == {"B", "C", "D"}
