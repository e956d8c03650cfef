"""A guest of the brief has the hour that is told, and the day is laid around it."""

from datetime import time
from pathlib import Path
from typing import Any

import pytest

from medarbeider.commands.chosen_from_library import methods_of
from medarbeider.commands.given_brief import from_options
from medarbeider.commands.proposed import Proposal, proposed
from medarbeider.model.brief import Brief
from medarbeider.model.minutes import Minutes
from medarbeider.model.session import Activity
from medarbeider.planning.findings import session_findings
from medarbeider.planning.timetable import timetable
from medarbeider.problems.problem import InvalidSourceError, MedarbeiderError
from medarbeider.proposing.room_left import changes
from medarbeider.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parent / "none")
USUAL: dict[str, Any] = {
    "organisation": "Eksempel kommune",
    "first": "2027-01-13",
    "people": "20",
    "gatherings": "2",
    "themes": ("role-understanding",),
}
IDA = {"name": "Ida Eksempelsen", "gathering": "1", "at": "10:00"}


def _brief(**told: Any) -> Brief:  # noqa: ANN401 -- as people write it
    return from_options(Brief, {**USUAL, **told})


def _proposal(**told: Any) -> Proposal:  # noqa: ANN401 -- as above
    return proposed(WORKSPACE, _brief(**told))


def _day(**told: Any) -> list[str]:  # noqa: ANN401 -- as above
    """Return the clock times and methods of the first gathering, with who leads."""
    brief = _brief(**told)
    proposal = proposed(WORKSPACE, brief)
    programme = proposal.programme
    session = programme.sessions[0]
    [occasion] = session.occasions()
    methods = methods_of(WORKSPACE, brief, proposal.chosen)
    table = timetable(programme, session, occasion, methods, brief.people)
    return [
        " ".join(filter(None, (f"{one.starts:%H.%M}", one.method.id, one.activity.who)))
        for one in table.activities
    ]


def _unwise(brief: Brief) -> set[str]:
    proposal = proposed(WORKSPACE, brief)
    methods = methods_of(WORKSPACE, brief, proposal.chosen)
    session = proposal.programme.sessions[0]
    [occasion] = session.occasions()
    table = timetable(proposal.programme, session, occasion, methods, brief.people)
    return {one.code for one in session_findings(session, 0, [table], methods)}


def test_a_guest_has_the_hour_that_is_told_and_the_rest_is_laid_around_it() -> None:
    assert _day(guests=(IDA,)) == [
        "08.30 welcome",
        "08.35 check-in",
        "08.47 input",
        "09.07 igp",
        "09.45 break",
        "10.00 input Ida Eksempelsen",
        "10.30 break",
        "10.45 coaching-pairs",
        "11.19 agree-between",
        "11.38 log",
        "11.45 evaluation",
        "11.52 check-out",
    ]


def test_pauses_lie_beside_a_guest_and_never_in_a_row() -> None:
    long = {**IDA, "at": "11:15", "minutes": "60"}

    assert _day(guests=(long,), length="whole-day") == [
        "09.00 welcome",
        "09.15 check-in",
        "09.44 igp",
        "10.35 break",
        "10.50 walk-and-talk",
        "11.15 input Ida Eksempelsen",
        "12.15 lunch",
        "13.00 ig-round",
        "13.30 break",
        "13.45 coaching-pairs",
        "14.17 agree-between",
        "14.38 log",
        "14.45 evaluation",
        "14.52 check-out",
    ]


def test_no_other_gathering_is_changed_by_a_guest() -> None:
    usual, visited = (
        _proposal(guests=guests).programme.sessions for guests in ((), (IDA,))
    )

    assert usual[1:] == visited[1:]
    assert usual[0] != visited[0]


def test_two_guests_come_in_the_order_of_the_clock() -> None:
    late, early = {**IDA, "at": "11:00"}, {**IDA, "name": "Ola Nes", "at": "09:45"}

    came = [one for one in _day(guests=(late, early)) if len(one.split()) > 2]
    assert came == ["09.45 input Ola Nes", "11.00 input Ida Eksempelsen"]


def test_a_guests_part_is_called_what_is_told_or_a_visit() -> None:
    named = {**IDA, "title": "Slik møter vi pårørende", "minutes": "40"}

    [told], [visit] = (
        [one for one in made.programme.sessions[0].activities if one.who]
        for made in (_proposal(guests=(named,)), _proposal(guests=(IDA,)))
    )

    assert told == Activity(
        method="input",
        title="Slik møter vi pårørende",
        who="Ida Eksempelsen",
        at=time(10),
        minutes=Minutes.exactly(40),
    )
    assert visit.title == "Besøk av Ida Eksempelsen"


@pytest.mark.parametrize("minutes", [15, 60])
@pytest.mark.parametrize(
    ("length", "clock", "people"),
    [
        ("half-day", "08:30", "12"),
        ("half-day", "08:50", "40"),
        ("half-day", "10:17", "20"),
        ("half-day", "11:00", "20"),
        ("whole-day", "09:40", "40"),
        ("whole-day", "11:30", "12"),
        ("whole-day", "12:05", "20"),
        ("whole-day", "14:00", "40"),
    ],
)
def test_a_guest_at_any_hour_leaves_a_day_about_which_nothing_else_is_unwise(
    length: str, clock: str, people: str, minutes: int
) -> None:
    guest = {**IDA, "at": clock, "minutes": str(minutes)}
    told = {"guests": (guest,), "length": length, "people": people}

    assert f"{clock.replace(':', '.')} input Ida Eksempelsen" in _day(**told)
    assert _unwise(_brief(**told)) == ({"long-talk"} if minutes > 30 else set())


@pytest.mark.parametrize(
    ("at", "until"), [("11:45", "12:15"), ("08:00", "08:30"), ("23:45", "24:15")]
)
def test_a_guest_outside_the_gathering_is_told(at: str, until: str) -> None:
    with pytest.raises(MedarbeiderError) as refused:
        _proposal(guests=({**IDA, "at": at},))

    assert refused.value.told() == (
        f"gathering 1 lasts from 08:30 to 12:00, but a guest comes from {at} to"
        f" {until}; change when the guest comes, or `starts` and `ends` of the"
        " gathering [guest-outside]"
    )


@pytest.mark.parametrize(
    ("guests", "code"),
    [
        (({**IDA, "gathering": "3"},), "beyond-the-gatherings"),
        ((IDA, {**IDA, "at": "10:20"}), "guests-at-once"),
        (({**IDA, "minutes": "2"},), "too-small"),
    ],
)
def test_a_guest_who_cannot_come_so_is_refused(
    guests: tuple[dict[str, str], ...], code: str
) -> None:
    with pytest.raises(InvalidSourceError) as refused:
        _brief(guests=guests)

    assert [one.code for one in refused.value.problems] == [code]


def test_a_guests_gathering_settles_how_many_there_are() -> None:
    brief = _brief(guests=(IDA,), gatherings="4")
    chosen = proposed(WORKSPACE, brief).chosen

    offered = [
        {one.kind for one in changes(brief, told, chosen)} for told in ((), ("guests",))
    ]

    assert offered[0] - offered[1] == {"length"}
