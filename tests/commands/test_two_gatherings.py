"""Who is at two gatherings that share the staff, or are at one time, is told."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

import pytest

from medarbeider.commands.check import check
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching
from medarbeider.problems.problem import Problem

Made = Callable[..., Path]
BEFORE = date(2027, 1, 1)
FIRST, SECOND = "Anne, Bo, Cato, Dina", "Eli, Finn, Geir, Hilde"
CODES = {"at-two-at-one-time", "in-the-other-part", "earlier-than-the-one-before"}


def _made(made: Made, *gatherings: tuple[str, str, str]) -> Path:
    """Write gatherings, each on its day, from its hour, for its people."""
    folder = made(days={f"k{at}": day for at, (day, _, _) in enumerate(gatherings, 1)})
    file = folder / "programme.yaml"
    first, *sessions = file.read_text("utf-8").split("    starts: 09:00\n")
    for (_, starts, names), session in zip(gatherings, sessions, strict=True):
        hour, minute = starts.split(":")
        ends = f"{int(hour) + 1:02}:{int(minute) + 20}"
        rest = session.replace("ends: 10:20", f'ends: "{ends}"')
        who = f"    participants: [{names}]\n" if names else ""
        first += f'{who}    starts: "{starts}"\n{rest}'
    file.write_text(first, "utf-8")
    return folder


def _told(findings: Iterable[Problem]) -> list[str]:
    return [one.sentence() for one in findings if one.code in CODES]


def _extra(folder: Path, session: str, name: str) -> Sequence[Problem]:
    return pair_coaching(
        folder, Request(today=BEFORE, session=session, extra=(name,))
    ).findings


@pytest.mark.parametrize(
    ("days", "session", "other"),
    [
        (("2027-01-14", "2027-01-14"), "k2", "k1"),
        (("2027-01-14", "2027-01-21"), "k2", "k1"),
        (("2027-01-14", "2027-01-21"), "k1", "k2"),
    ],
    ids=["one day", "the later", "the earlier"],
)
def test_who_comes_with_the_other_part_of_the_staff_is_told_until_let_off(
    made: Made, days: tuple[str, str], session: str, other: str
) -> None:
    folder = _made(made, (days[0], "08:30", FIRST), (days[1], "12:30", SECOND))
    pair_coaching(folder, Request(today=BEFORE))
    name = "Bo" if session == "k2" else "Finn"

    drawn = _extra(folder, session, name)

    line = (
        f'{session}: "{name}" comes unannounced, and has a place at "{other}" too; if'
        f' that is not meant, run pair-coaching --session {other} --absent "{name}"'
    )
    assert _told(drawn) == [line]
    assert _told(check(folder).findings) == [line]

    pair_coaching(folder, Request(today=BEFORE, session=other, absent=(name,)))

    assert _told(check(folder).findings) == []


def test_of_parts_that_meet_twice_only_the_gathering_in_its_place_is_told(
    made: Made,
) -> None:
    folder = _made(
        made,
        ("2027-01-14", "08:30", FIRST),
        ("2027-01-15", "08:30", SECOND),
        ("2027-02-15", "08:30", SECOND),
        ("2027-02-16", "08:30", FIRST),
    )
    pair_coaching(folder, Request(today=BEFORE))

    assert _told(_extra(folder, "k3", "Bo")) == [
        (
            'k3: "Bo" comes unannounced, and has a place at "k4" too; if that is not'
            ' meant, run pair-coaching --session k4 --absent "Bo"'
        )
    ]


def test_a_guest_who_is_of_no_part_or_of_a_small_meeting_is_not_told(
    made: Made,
) -> None:
    folder = _made(
        made, ("2027-01-14", "08:30", "Anne, Bo"), ("2027-01-15", "08:30", SECOND)
    )
    pair_coaching(folder, Request(today=BEFORE))

    assert _told(_extra(folder, "k2", "Bo")) == []
    assert _told(_extra(folder, "k2", "Olga Berg")) == []


@pytest.mark.parametrize(
    ("first", "second", "people"),
    [
        (FIRST, SECOND, ""),
        (f"{FIRST}, Eli", SECOND, "Eli"),
        (FIRST, f"Bo, Dina, {SECOND}", "Bo, Dina"),
        (FIRST, "", "Anne, Bo, Cato, Dina"),
    ],
    ids=["two rooms", "one in both", "two in both", "for all"],
)
@pytest.mark.parametrize("starts", ["08:30", "09:00"])
def test_who_is_at_two_gatherings_at_one_clock_time_is_told(
    made: Made, first: str, second: str, people: str, starts: str
) -> None:
    folder = _made(made, ("2027-01-14", "08:30", first), ("2027-01-14", starts, second))

    assert _told(check(folder).findings) == (
        [
            (
                'k2: to be at "k1" too at the same time on 2027-01-14:'
                f" {people}; let each come to one of them, or move one of the two"
            )
        ]
        if people
        else []
    )


def test_who_comes_unannounced_to_a_room_at_the_hour_of_their_own_is_told_once(
    made: Made,
) -> None:
    folder = _made(
        made, ("2027-01-14", "08:30", FIRST), ("2027-01-14", "08:30", SECOND)
    )
    pair_coaching(folder, Request(today=BEFORE))

    assert _told(_extra(folder, "k2", "Bo")) == [
        (
            'k2: to be at "k1" too at the same time on 2027-01-14: Bo; let each come to'
            " one of them, or move one of the two"
        )
    ]
