"""What a room lacks is needed by nothing that is proposed there."""

from pathlib import Path
from typing import Any

import pytest

from medarbeider.commands.given_brief import from_options
from medarbeider.commands.proposed import Proposal, proposed
from medarbeider.model.brief import Brief
from medarbeider.model.programme import Programme
from medarbeider.problems.problem import InvalidSourceError, MedarbeiderError
from medarbeider.reading.exercise_kinds import load_room_needs
from medarbeider.reading.library import shelf
from medarbeider.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parent / "none")
NEEDS = {
    one.id: one
    for one in load_room_needs(WORKSPACE.library, shelf(WORKSPACE.library, "methods"))
}
USUAL: dict[str, Any] = {
    "organisation": "Eksempel kommune",
    "first": "2027-01-13",
    "people": "20",
    "gatherings": "4",
    "themes": ("service-design", "digitalisation"),
}


def _proposal(*rooms: Any, **told: Any) -> Proposal:  # noqa: ANN401 -- as people write it
    return proposed(WORKSPACE, from_options(Brief, {**USUAL, "rooms": rooms, **told}))


def _used(programme: Programme) -> list[set[str]]:
    return [{one.method for one in each.activities} for each in programme.sessions]


@pytest.mark.parametrize(
    "theme", ["service-design", "collegiality", "learning-culture"]
)
@pytest.mark.parametrize("need", [one for one in NEEDS if NEEDS[one].methods])
def test_no_exercise_needs_what_the_room_lacks(need: str, theme: str) -> None:
    room = {"name": "Kantina", "lacks": (need,)}

    made = _proposal(room, themes=(theme,)).programme

    assert not set.union(*_used(made)) & {*NEEDS[need].methods}


def test_only_the_gatherings_of_the_room_are_others() -> None:
    lacking = ("walls", "bord", "Løse stoler")
    room = {"name": "Kantina", "lacks": lacking, "gatherings": ("1",)}
    usual, made = _used(_proposal().programme), _used(_proposal(room).programme)

    barred = {method for one in ("walls", "tables") for method in NEEDS[one].methods}
    assert usual[0] & barred
    assert not made[0] & barred
    assert made[1:] == usual[1:]


def test_a_talk_where_there_is_no_screen_asks_for_no_slides() -> None:
    room = {"name": "Kantina", "lacks": ("screen",), "gatherings": ("1",)}
    guest = {"name": "Ida Eksempelsen", "gathering": "1", "at": "10:00"}

    first, *_, last = _proposal(room, guests=(guest,)).programme.sessions

    talks = [one.material for one in first.activities if one.method == "input"]
    assert talks == [NEEDS["screen"].without["input"].nb] * 2
    assert {one.material for one in last.activities} == {()}


def test_the_rooms_name_stands_after_the_place() -> None:
    canteen = {"name": "Kantina", "gatherings": ("2",)}
    gym, hall = {"name": "Gymsalen"}, {"name": "Kulturhuset, sal 2"}

    places = [
        [one.place for one in _proposal(*rooms, **told).programme.sessions]
        for rooms, told in (
            ((canteen, gym), {}),
            ((canteen,), {"place": "Kulturhuset"}),
            ((hall,), {"place": "Kulturhuset, sal 2"}),
        )
    ]

    assert places == [
        ["Gymsalen", "Kantina", "Gymsalen", "Gymsalen"],
        ["Kulturhuset", "Kulturhuset, Kantina", "Kulturhuset", "Kulturhuset"],
        ["Kulturhuset, sal 2"] * 4,
    ]


def test_what_the_room_bars_is_told_as_the_reason() -> None:
    room = {"name": "Kantina", "lacks": ("screen", "walls"), "gatherings": ("1",)}
    proposal = _proposal(room)

    told = [one for one in proposal.reasons if one.rests_on == "rooms"]
    assert {one.about for one in told} == {proposal.programme.sessions[0].id}
    assert told[0].text == (
        "Samlingen er i dette rommet: Kantina. Ingenting er foreslått som trenger"
        " dette: skjerm, ledig vegg."
    )


@pytest.mark.parametrize(
    ("rooms", "code"),
    [
        (({"name": "A", "gatherings": ("5",)},), "beyond-the-gatherings"),
        (
            (
                {"name": "A", "gatherings": ("1", "2")},
                {"name": "B", "gatherings": ("2",)},
            ),
            "room-told-twice",
        ),
        (({"name": "A"}, {"name": "B"}), "two-rooms-for-the-rest"),
    ],
)
def test_rooms_that_cannot_be_are_refused(
    rooms: tuple[dict[str, Any], ...], code: str
) -> None:
    with pytest.raises(InvalidSourceError) as refused:
        _proposal(*rooms)

    assert [one.code for one in refused.value.problems] == [code]


def test_what_no_room_is_known_to_lack_is_told() -> None:
    with pytest.raises(MedarbeiderError) as refused:
        _proposal({"name": "Kantina", "lacks": ("skreen",)})

    assert refused.value.told() == (
        '"skreen" is nothing that the library knows rooms to lack; it knows screen,'
        " walls, movable-chairs, tables, floor, group-rooms; did you mean"
        ' "screen"? [no-such-room-need]'
    )
