"""The clock of talks, as laws: minutes add up, and there are no holes."""

from datetime import date, time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medarbeider.model.method import Method
from medarbeider.model.programme import Client, Programme
from medarbeider.model.session import Activity, Session
from medarbeider.planning.talks import (
    GROW,
    TRIO,
    Stretch,
    equal_turns,
    grow,
    pair_turns,
    stepped,
    trio_turns,
    turns,
)
from medarbeider.planning.timetable import Slot, timetable
from medarbeider.reading.library import load_method
from medarbeider.workspace import bundled

METHODS = {
    name: load_method(
        bundled("library") / "methods" / f"{name}.yaml", [bundled("library")]
    ).method
    for name in ("coaching-pairs", "impromptu-networking", "troika")
}

TROIKA = (2, 2, 4, 2)


def _slot(method: Method, minutes: dict[str, int]) -> Slot:
    phases = {phase.id: minutes[phase.id] for phase in method.phases}
    activity = Activity.model_validate({"method": method.id, "phases": phases})
    session = Session(
        id="start",
        title="Start",
        date=date(2027, 1, 14),
        starts=time(9),
        ends=time(15),
        activities=(activity,),
    )
    programme = Programme(
        format=1,
        title="Prøve",
        language="nb",
        client=Client(organisation="Eksempel kommune"),
        people=11,
        goals=("Ett lag",),
        themes=("rolleforståelse",),
        sessions=(session,),
    )
    table = timetable(programme, session, session.occasions()[0], METHODS, 11)
    return table.activities[0]


def _coaching(first: int, second: int) -> Slot:
    return _slot(
        METHODS["coaching-pairs"],
        {"first": first, "second": second, "highlights": 6},
    )


def _no_holes(stretches: tuple[Stretch, ...]) -> bool:
    following = pairwise(stretches)
    return all(one.ends == other.starts for one, other in following)


@given(st.integers(0, 300), st.integers(1, 8))
def test_turns_add_up_and_nobody_gets_a_minute_more_than_another_but_one(
    minutes: int, number: int
) -> None:
    found = turns(time(9), minutes, number)

    lengths = [one.minutes for one in found]
    assert len(lengths) == number
    assert sum(lengths) == minutes
    assert max(lengths) - min(lengths) <= 1
    assert found[0].starts == time(9)
    assert _no_holes(found)


@given(st.integers(4, 120))
def test_the_steps_of_grow_fill_the_turn_in_their_proportion(minutes: int) -> None:
    (turn,) = turns(time(9), minutes, 1)

    steps = grow(turn)

    assert (steps[0].starts, steps[-1].ends) == (turn.starts, turn.ends)
    assert sum(one.minutes for one in steps) == minutes
    assert _no_holes(steps)
    for one, part in zip(steps, GROW, strict=True):
        assert one.minutes >= 1
        assert abs(one.minutes - minutes * part / sum(GROW)) < 1


@pytest.mark.parametrize("minutes", [1, 2, 3])
def test_a_turn_with_no_room_for_four_steps_gets_none(minutes: int) -> None:
    assert grow(turns(time(9), minutes, 1)[0]) == ()


def test_twenty_minutes_are_four_five_six_and_five() -> None:
    steps = grow(turns(time(9), 20, 1)[0])

    assert steps == (
        Stretch(time(9), time(9, 4), 4),
        Stretch(time(9, 4), time(9, 9), 5),
        Stretch(time(9, 9), time(9, 15), 6),
        Stretch(time(9, 15), time(9, 20), 5),
    )


def test_ten_minutes_of_troika_are_two_two_four_and_two() -> None:
    steps = stepped(turns(time(9), 10, 1)[0], TROIKA)

    assert steps == (
        Stretch(time(9), time(9, 2), 2),
        Stretch(time(9, 2), time(9, 4), 2),
        Stretch(time(9, 4), time(9, 8), 4),
        Stretch(time(9, 8), time(9, 10), 2),
    )


@given(st.integers(4, 60))
def test_every_step_of_a_troika_has_a_minute_and_there_are_no_holes(
    minutes: int,
) -> None:
    steps = stepped(turns(time(9), minutes, 1)[0], TROIKA)

    assert min(step.minutes for step in steps) >= 1
    assert sum(step.minutes for step in steps) == minutes
    assert _no_holes(steps)


def test_a_troika_has_the_three_rounds_of_the_method() -> None:
    rounds = equal_turns(
        _slot(METHODS["troika"], {"first": 10, "second": 12, "third": 8}), TRIO
    )

    assert rounds == (
        Stretch(time(9), time(9, 10), 10),
        Stretch(time(9, 10), time(9, 22), 12),
        Stretch(time(9, 22), time(9, 30), 8),
    )


def test_a_method_with_another_number_of_talks_is_shared_in_thirds() -> None:
    rounds = equal_turns(_coaching(11, 10), TRIO)

    assert [one.minutes for one in rounds] == [7, 7, 7]


def test_a_pair_has_the_two_talks_of_the_method() -> None:
    assert pair_turns(_coaching(12, 9)) == (
        Stretch(time(9), time(9, 12), 12),
        Stretch(time(9, 12), time(9, 21), 9),
    )


def test_a_method_with_another_number_of_talks_is_halved() -> None:
    slot = _slot(
        METHODS["impromptu-networking"],
        dict.fromkeys(
            (phase.id for phase in METHODS["impromptu-networking"].phases), 5
        ),
    )

    assert [one.minutes for one in pair_turns(slot)] == [8, 7]


@given(st.integers(2, 60), st.integers(2, 60))
def test_a_trio_has_three_turns_in_the_same_time_and_everyone_each_role_once(
    first: int, second: int
) -> None:
    slot = _coaching(first, second)

    found = trio_turns(slot, ("Kari", "Ola", "Per"))

    pair = pair_turns(slot)
    stretches = tuple(one.stretch for one in found)
    lengths = [one.minutes for one in stretches]
    assert (stretches[0].starts, stretches[-1].ends) == (pair[0].starts, pair[1].ends)
    assert _no_holes(stretches)
    assert sum(lengths) == first + second
    assert max(lengths) - min(lengths) <= 1
    people = {"Kari", "Ola", "Per"}
    assert {one.focus for one in found} == people
    assert {one.coach for one in found} == people
    assert {one.observer for one in found} == people
    assert all({one.focus, one.coach, one.observer} == people for one in found)
