"""What holds for every timetable, and for every day that is refused."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, Phase, assume, find, given, settings
from hypothesis import strategies as st

from medarbeider.model.groups import group_sizes
from medarbeider.model.language import Phrase, PhraseList
from medarbeider.model.method import Form, Kind, Method
from medarbeider.model.method import Phase as MethodPhase
from medarbeider.model.minutes import Minutes
from medarbeider.model.programme import Client, Programme
from medarbeider.model.session import Activity, Occasion, Repeat, Session
from medarbeider.planning.timetable import (
    Buffer,
    DayDoesNotFitError,
    Shortage,
    Slot,
    Timetable,
    timetable,
)

LAST_MINUTE = 24 * 60 - 1


def _told(text: str) -> Phrase:
    return Phrase(nb=text, nn=text, en=text)


def _length(least: int, ideal: int, most: int) -> Minutes:
    return Minutes(min=least, ideal=ideal, max=most)


def _phase(
    id_: str, form: Form, minutes: Minutes, *, member: int = 0, group: int = 0
) -> MethodPhase:
    return MethodPhase(
        id=id_,
        name=_told(id_),
        form=form,
        minutes=minutes,
        per_member=member,
        per_group=group,
    )


def _method(
    id_: str, kind: Kind, length: Minutes | tuple[MethodPhase, ...]
) -> tuple[str, Method]:
    method = Method(
        id=id_,
        name=_told(id_),
        kind=kind,
        form="plenary",
        purpose=_told(id_),
        minutes=length if isinstance(length, Minutes) else None,
        phases=() if isinstance(length, Minutes) else length,
        protected=kind not in {"opening", "input", "work"},
        steps=PhraseList(),
        source="Ours",
    )
    return id_, method


METHODS = dict(
    [
        _method("welcome", "opening", _length(3, 5, 10)),
        _method("talk", "input", _length(10, 20, 25)),
        _method("walk", "work", _length(12, 20, 20)),
        _method(
            "igp",
            "work",
            (
                _phase("individual", "individual", _length(2, 3, 5)),
                _phase("group", "groups", _length(5, 8, 15), member=1),
                _phase("plenary", "plenary", _length(2, 3, 3), group=2),
            ),
        ),
        _method("break", "pause", _length(10, 15, 20)),
        _method("log", "log", _length(5, 7, 10)),
        _method("check-out", "closing", _length(5, 8, 10)),
    ]
)


def _is_protected(activity: Activity, method: Method) -> bool:
    """What the activity says holds, or else what its method says."""
    said = activity.protected
    return method.protected if said is None else said


@dataclass(frozen=True)
class Item:
    """An activity with the length that it may have."""

    number: int
    activity: Activity
    method: Method
    length: Minutes

    @property
    def is_protected(self) -> bool:
        return _is_protected(self.activity, self.method)

    @property
    def could_give(self) -> int:
        shortest = max(1, len(self.method.phases))
        return 0 if self.is_protected else self.length.min - shortest


@dataclass(frozen=True)
class Stretch:
    """The time from one pinned activity to the next, in minutes after midnight."""

    starts: int
    ends: int
    items: tuple[Item, ...]

    @property
    def room(self) -> int:
        return self.ends - self.starts

    @property
    def ideal(self) -> int:
        return sum(item.length.ideal for item in self.items)

    @property
    def missing(self) -> int:
        """How much is missing when all that may be left out is left out."""
        kept = [item for item in self.items if not item.activity.droppable]
        return sum(item.length.min for item in kept) - self.room

    def kept(self, table: Timetable) -> list[Slot]:
        numbers = {item.number for item in self.items}
        return [slot for slot in table.activities if slot.number in numbers]

    def left_out(self, table: Timetable) -> list[Item]:
        there = {slot.number for slot in table.activities}
        return [item for item in self.items if item.number not in there]

    def buffers(self, table: Timetable) -> list[Buffer]:
        return [
            slot
            for slot in table.slots
            if isinstance(slot, Buffer)
            and self.starts <= _minute(slot.starts) < self.ends
        ]


@dataclass(frozen=True)
class Day:
    """Everything that a timetable is reckoned from."""

    programme: Programme
    session: Session
    occasion: Occasion
    people: int

    def outcome(self) -> Timetable | DayDoesNotFitError:
        try:
            return timetable(
                self.programme, self.session, self.occasion, METHODS, self.people
            )
        except DayDoesNotFitError as error:
            return error

    def table(self) -> Timetable:
        """Return the timetable, or look for another day."""
        outcome = self.outcome()
        assume(isinstance(outcome, Timetable))
        assert isinstance(outcome, Timetable)
        return outcome

    def items(self) -> list[Item]:
        groups = group_sizes(self.people, 4)
        found = []
        for number, activity in enumerate(self.session.activities):
            method = METHODS[activity.method]
            usual = method.minutes_for(groups.biggest, groups.number)
            length = activity.minutes or usual
            if activity.phases:
                parts = activity.phases.values()
                length = _length(
                    sum(part.min for part in parts),
                    sum(part.ideal for part in parts),
                    sum(part.max for part in parts),
                )
            if _is_protected(activity, method):
                length = Minutes.exactly(length.ideal)
            found.append(Item(number, activity, method, length))
        return found

    def pin(self, activity: Activity) -> int | None:
        """Return when a pinned activity begins on this occasion."""
        shift = _minute(self.occasion.starts) - _minute(self.session.starts)
        return None if activity.at is None else _minute(activity.at) + shift

    def pins_after_the_end(self) -> list[int]:
        end = _minute(self.occasion.ends)
        pins = [self.pin(activity) for activity in self.session.activities]
        return [
            number for number, at in enumerate(pins) if at is not None and at >= end
        ]

    def stretches(self) -> list[Stretch]:
        items = self.items()
        cuts = [item.number for item in items if item.activity.at is not None]
        starts = [
            _minute(self.occasion.starts),
            *(self.pin(items[cut].activity) or 0 for cut in cuts),
        ]
        ends = [*starts[1:], _minute(self.occasion.ends)]
        first, last = [0, *cuts], [*cuts, len(items)]
        return [
            Stretch(*clock, tuple(items[slice(*numbers)]))
            for clock, numbers in zip(
                zip(starts, ends, strict=True),
                zip(first, last, strict=True),
                strict=True,
            )
        ]


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _clock(minute: int) -> time:
    return time(*divmod(minute, 60))


minutes = (
    st.lists(st.integers(3, 40), min_size=3, max_size=3)
    .map(sorted)
    .map(lambda ends: _length(*ends))
)


@st.composite
def activities(draw: st.DrawFn) -> Activity:
    method = METHODS[draw(st.sampled_from(sorted(METHODS)))]
    how = draw(st.sampled_from(["usual", "usual", "minutes", "phases"]))
    given_phases = how == "phases" and method.phases
    return Activity(
        method=method.id,
        minutes=draw(minutes) if how == "minutes" else None,
        phases={phase.id: draw(minutes) for phase in method.phases}
        if given_phases
        else {},
        protected=draw(st.sampled_from([None, None, None, True, False])),
        droppable=draw(st.sampled_from([False, False, True])),
    )


@st.composite
def days(draw: st.DrawFn) -> Day:
    """Draw stretches that are too short, just right or too long for what they hold."""
    people = draw(st.integers(2, 60))
    rooms: list[int] = []
    planned: list[Activity] = []
    for number in range(draw(st.integers(1, 3))):
        fewest = 0 if number == 0 else 1
        block = draw(st.lists(activities(), min_size=fewest, max_size=4))
        pins = {"at": _clock(sum(rooms))} if number else {}
        for at, activity in enumerate(block):
            changes = {"title": f"A{len(planned)}", **(pins if at == 0 else {})}
            planned.append(activity.model_copy(update=changes))
        percent = draw(st.sampled_from([0, 60, 80, 90, 95, 100, 103, 110, 130, 200]))
        usual = 20 * len(block) or 10
        rooms.append(usual * percent // 100)
    assume(planned and rooms[-1] > 0)
    return _day(draw, planned, sum(rooms), people)


def _day(draw: st.DrawFn, planned: list[Activity], room: int, people: int) -> Day:
    starts = draw(st.integers(0, LAST_MINUTE - room))
    moved = tuple(
        activity.model_copy(
            update={
                "at": None
                if activity.at is None
                else _clock(starts + _minute(activity.at))
            }
        )
        for activity in planned
    )
    session = Session(
        id="start",
        title="Start",
        date=date(2027, 1, 14),
        starts=_clock(starts),
        ends=_clock(starts + room),
        again=draw(st.lists(_repeats(room), max_size=1).map(tuple)),
        activities=moved,
    )
    programme = Programme(
        format=1,
        title="Program",
        language="nb",
        client=Client(organisation="Eksempel kommune"),
        people=people,
        goals=("Et mål",),
        themes=("rolleforståelse",),
        sessions=(session,),
    )
    return Day(programme, session, session.occasions()[-1], people)


@st.composite
def _repeats(draw: st.DrawFn, room: int) -> Repeat:
    starts = draw(st.integers(0, LAST_MINUTE - room))
    longest = LAST_MINUTE - starts
    lasts = draw(st.none() | st.integers(max(1, room - 30), min(room + 30, longest)))
    return Repeat(
        date=date(2027, 1, 19),
        starts=_clock(starts),
        ends=None if lasts is None else _clock(starts + lasts),
        people=draw(st.none() | st.integers(2, 60)),
    )


def is_refused(day: Day) -> bool:
    return isinstance(day.outcome(), DayDoesNotFitError)


def _with_table(holds: Callable[[Day, Timetable], bool]) -> Callable[[Day], bool]:
    def found(day: Day) -> bool:
        outcome = day.outcome()
        return isinstance(outcome, Timetable) and holds(day, outcome)

    return found


def _refused_as(code: str, *, with_givers: bool = True) -> Callable[[Day], bool]:
    def found(day: Day) -> bool:
        outcome = day.outcome()
        return (
            isinstance(outcome, DayDoesNotFitError)
            and outcome.code == code
            and bool(outcome.values.get("givers", "all")) == with_givers
        )

    return found


def _all_protected_with_slack(day: Day, table: Timetable) -> bool:
    last = day.stretches()[-1]
    return all(item.is_protected for item in last.items) and bool(last.buffers(table))


KINDS: dict[str, Callable[[Day], bool]] = {
    "a buffer": _with_table(lambda day, table: len(table.slots) > len(day.items())),
    "everything at its ideal": _with_table(
        lambda day, table: (
            [slot.minutes for slot in table.activities]
            == [item.length.ideal for item in day.items()]
        )
    ),
    "longer than ideal": _with_table(
        lambda day, table: any(
            slot.minutes > day.items()[slot.number].length.ideal
            for slot in table.activities
        )
    ),
    "shorter than ideal": _with_table(
        lambda _, table: any(one.given for one in table.shortages)
    ),
    "left out": _with_table(
        lambda _, table: any(one.dropped for one in table.shortages)
    ),
    "a pinned one left out": _with_table(
        lambda day, table: any(
            item.activity.at is not None
            for stretch in day.stretches()
            for item in stretch.left_out(table)
        )
    ),
    "an empty stretch": _with_table(
        lambda day, _: any(one.room and not one.items for one in day.stretches())
    ),
    "a stretch without time": _with_table(
        lambda day, _: any(one.items and not one.room for one in day.stretches())
    ),
    "protected ones alone in the last stretch": _with_table(_all_protected_with_slack),
    "a pinned repeat": _with_table(
        lambda day, table: (
            table.occasion.number > 1
            and table.occasion.starts != day.session.starts
            and any(slot.activity.at is not None for slot in table.activities)
        )
    ),
    "phases that are given": _with_table(
        lambda _, table: any(slot.activity.phases for slot in table.activities)
    ),
    "refused, and some can give": _refused_as("day-too-long"),
    "refused, and none can give": _refused_as("day-too-long", with_givers=False),
    "pinned after the end of a repeat": _refused_as("pinned-after-the-end"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_days_below_are_of_every_kind(kind: str) -> None:
    day = find(
        days(),
        KINDS[kind],
        settings=settings(
            max_examples=2000,
            phases=[Phase.generate],
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )

    assert KINDS[kind](day)


lawful = settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)


@lawful
@given(days())
def test_slots_tile_the_occasion_from_start_to_end(day: Day) -> None:
    table = day.table()

    assert table.occasion == day.occasion
    assert table.slots[0].starts == day.occasion.starts
    assert table.slots[-1].ends == day.occasion.ends
    assert all(one.ends == later.starts for one, later in pairwise(table.slots))
    assert all(
        slot.minutes == _minute(slot.ends) - _minute(slot.starts) > 0
        for slot in table.slots
    )


@lawful
@given(days())
def test_phases_tile_their_slot_in_the_methods_order(day: Day) -> None:
    for slot in day.table().activities:
        clocks = [slot.starts, *(part.ends for part in slot.phases)]
        assert tuple(part.phase for part in slot.phases) == slot.method.phases
        assert [part.starts for part in slot.phases] == clocks[:-1]
        assert clocks[-1] == (slot.ends if slot.phases else slot.starts)
        assert all(
            part.minutes == _minute(part.ends) - _minute(part.starts) > 0
            for part in slot.phases
        )


@lawful
@given(days())
def test_activities_keep_their_order_and_their_length_and_pinned_ones_their_clock_time(
    day: Day,
) -> None:
    table = day.table()
    numbers = [slot.number for slot in table.activities]

    assert numbers == sorted(set(numbers))
    for slot in table.activities:
        item = day.items()[slot.number]
        assert (slot.activity, slot.method) == (item.activity, item.method)
        assert item.length.min <= slot.minutes <= item.length.max
        assert day.pin(slot.activity) in {None, _minute(slot.starts)}
        assert not item.is_protected or slot.minutes == item.length.ideal


@lawful
@given(days())
def test_ideal_lengths_are_kept_where_there_is_room_and_a_tenth_is_left_as_buffer(
    day: Day,
) -> None:
    table = day.table()
    for stretch in day.stretches():
        slack = stretch.room - stretch.ideal
        if slack < 0:
            continue
        kept = stretch.kept(table)
        ideals = [item.length.ideal for item in stretch.items]
        buffer = sum(one.minutes for one in stretch.buffers(table))
        assert stretch.left_out(table) == []
        assert all(
            slot.minutes >= ideal for slot, ideal in zip(kept, ideals, strict=True)
        )
        if slack <= stretch.room // 10:
            assert ([slot.minutes for slot in kept], buffer) == (ideals, slack)
        else:
            most = sum(item.length.max for item in stretch.items)
            assert buffer == max(stretch.room // 10, stretch.room - most)


def _in_proportion(amount: int, rooms: Sequence[int]) -> list[int]:
    """Share whole minutes; what is left goes where the fraction was largest."""
    exact = [Fraction(amount * room, sum(rooms) or 1) for room in rooms]
    parts = [int(part) for part in exact]
    by_fraction = sorted(range(len(rooms)), key=lambda at: parts[at] - exact[at])
    for at in by_fraction[: amount - sum(parts)]:
        parts[at] += 1
    return parts


def _reckoned(stretch: Stretch) -> list[tuple[int, int]]:
    """Return who is in a stretch and for how long, by docs/timetable.md, step by step.

    Whose time is protected has one length only, so it neither gives nor gets.
    """
    kept = list(stretch.items)
    while sum(item.length.min for item in kept) > stretch.room:
        kept.remove([item for item in kept if item.activity.droppable][-1])
    slack = stretch.room - sum(item.length.ideal for item in kept)
    if slack < 0:
        gives = [item.length.ideal - item.length.min for item in kept]
        changes = [-part for part in _in_proportion(-slack, gives)]
    else:
        takes = [item.length.max - item.length.ideal for item in kept]
        more = slack - min(slack, stretch.room // 10)
        changes = _in_proportion(min(more, sum(takes)), takes)
    return [
        (item.number, item.length.ideal + change)
        for item, change in zip(kept, changes, strict=True)
    ]


@lawful
@given(days())
def test_every_length_is_what_the_rule_says_step_by_step(day: Day) -> None:
    table = day.table()

    assert [(slot.number, slot.minutes) for slot in table.activities] == [
        one for stretch in day.stretches() for one in _reckoned(stretch)
    ]


@lawful
@given(days())
def test_the_minutes_of_activities_and_buffers_are_those_of_the_day(day: Day) -> None:
    table = day.table()

    assert sum(slot.minutes for slot in table.slots) == (
        _minute(day.occasion.ends) - _minute(day.occasion.starts)
    )


@lawful
@given(days())
def test_only_droppable_activities_are_left_out_the_last_first_and_no_more_than_needed(
    day: Day,
) -> None:
    table = day.table()
    for stretch in day.stretches():
        droppable = [item for item in stretch.items if item.activity.droppable]
        out = stretch.left_out(table)
        assert out == droppable[len(droppable) - len(out) :]
        if out:
            kept = [item for item in stretch.items if item not in out[1:]]
            assert sum(item.length.min for item in kept) > stretch.room


@lawful
@given(days())
def test_every_shortage_is_told_with_those_who_gave_and_those_who_were_left_out(
    day: Day,
) -> None:
    table = day.table()

    assert list(table.shortages) == [
        Shortage(
            number=stretch.items[0].number,
            starts=_clock(stretch.starts),
            ends=_clock(stretch.ends),
            minutes=stretch.ideal - stretch.room,
            given=tuple(
                (slot.title, day.items()[slot.number].length.ideal - slot.minutes)
                for slot in stretch.kept(table)
                if slot.minutes < day.items()[slot.number].length.ideal
            ),
            dropped=tuple(f"A{item.number}" for item in stretch.left_out(table)),
        )
        for stretch in day.stretches()
        if stretch.ideal > stretch.room
    ]


@lawful
@given(days())
def test_the_buffer_ends_its_stretch_and_on_the_last_one_stands_before_the_closing(
    day: Day,
) -> None:
    table = day.table()
    for stretch in day.stretches():
        buffers = stretch.buffers(table)
        kept = stretch.kept(table)
        assert len(buffers) <= 1
        for buffer in buffers:
            before = [slot for slot in kept if slot.ends <= buffer.starts]
            after = kept[len(before) :]
            is_last = stretch.ends == _minute(day.occasion.ends)
            assert bool(before) == bool(kept)
            assert after == [] or is_last
            assert all(_closes(slot) for slot in after)
            assert not is_last or len(before) <= 1 or not _closes(before[-1])


def _closes(slot: Slot) -> bool:
    protected = _is_protected(slot.activity, slot.method)
    return protected and slot.method.kind != "pause"


@lawful
@given(days())
def test_a_day_is_refused_when_it_cannot_fit_and_only_then(day: Day) -> None:
    too_long = [one for one in day.stretches() if one.missing > 0]

    assert is_refused(day) == bool(day.pins_after_the_end() or too_long)


@lawful
@given(days().filter(is_refused))
def test_a_refused_day_tells_exactly_what_is_missing_and_who_can_give_it(
    day: Day,
) -> None:
    error = day.outcome()
    assert isinstance(error, DayDoesNotFitError)
    if late := day.pins_after_the_end():
        assert error.code == "pinned-after-the-end"
        assert error.number == late[0]
        assert error.values == {"ends": f"{day.occasion.ends:%H:%M}"}
        return

    stretch = next(one for one in day.stretches() if one.missing > 0)
    kept = [item for item in stretch.items if not item.activity.droppable]
    can_give = {f"A{item.number}": item.could_give for item in kept}
    told: dict[str, object] = {
        "missing": stretch.missing,
        "starts": f"{_clock(stretch.starts):%H:%M}",
        "ends": f"{_clock(stretch.ends):%H:%M}",
        "givers": error.values["givers"],
    }
    assert error.code == "day-too-long"
    assert (error.number, error.values) == (stretch.items[0].number, told)
    givers = {
        name: int(part)
        for name, part in re.findall(r"(A\d+) \((\d+)\)", str(told["givers"]))
    }
    enough = sum(can_give.values()) >= stretch.missing
    assert sum(givers.values()) == (stretch.missing if enough else 0)
    assert all(0 < part <= can_give[name] for name, part in givers.items())


@lawful
@given(days())
def test_the_same_day_gives_the_same_timetable(day: Day) -> None:
    again = Day(
        day.programme.model_copy(deep=True),
        day.session.model_copy(deep=True),
        day.occasion,
        day.people,
    )

    assert str(day.outcome()) == str(again.outcome())
