"""A day that fits any hours: what it has room for, and where it pauses.

The blueprints are ready days of one length. Where a client settles when a gathering
ends, their activities are taken with fewer or other pauses: the richest choice about
which nothing is unwise is the day.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product
from math import ceil

from medarbeider.model.blueprint import Blueprint, BlueprintActivity
from medarbeider.model.clock import clock_at, minute_of
from medarbeider.model.method import Method
from medarbeider.model.minutes import Minutes
from medarbeider.model.session import Activity, Session
from medarbeider.planning.findings import LONGEST_WITHOUT_BREAK, LUNCH_FROM, LUNCH_TO
from medarbeider.planning.timetable import DayDoesNotFitError, Timetable

PAUSES = ("break", "lunch")
"""The methods that free days pause with."""

_MORE_PAUSES = (0, 1)
"""How many more pauses a day may have than it must, where its activities ask for it."""

_BREAK, _LUNCH = 15, 45
_SHORT_BREAK, _SHORT_LUNCH = 10, 30
_SHORT_DAY, _LONG_DAY = 150, 300
"""Minutes of a day with short breaks, and of one with a long lunch."""

_CLOSING = 3
"""Activities that close the day, before which nobody takes a break."""

_LONGER = (1.0, 1.25, 1.5, 2.0)
"""How much longer than usual work in groups may be where there is time for it."""

Make = Callable[[Blueprint], Session]
Judge = Callable[[Session], tuple[Timetable, int]]
"""Gives a session's timetable, and how much is unwise in it."""


def fitting(
    blueprints: Sequence[Blueprint],
    methods: Mapping[str, Method],
    make: Make,
    judge: Judge,
) -> Session:
    """Return the richest day about which nothing is unwise, or the least is.

    *blueprints* are tried in order, *make* makes a session of one; *methods* has all
    that they name, and `PAUSES`. Raises
    `DayDoesNotFitError` where no choice has room.
    """
    best: tuple[int, Session] | None = None
    refused: DayDoesNotFitError | None = None
    for one in blueprints:
        for choice, more in _choices(one, methods):
            try:
                session = _paused(make(choice), judge, more)
                unwise = judge(session)[1]
            except DayDoesNotFitError as error:
                refused = refused or error
                continue
            if unwise == 0:
                return session
            if best is None or unwise < best[0]:
                best = unwise, session
    if best is None:
        raise refused or ValueError(blueprints)
    return best[1]


def _choices(
    blueprint: Blueprint, methods: Mapping[str, Method]
) -> Iterator[tuple[Blueprint, int]]:
    """Yield the day without its pauses, and how many more it has than it must.

    Ever more is left out; before that pauses come more often, and work takes longer.
    """
    work = [one for one in blueprint.activities if not _is_a_pause(one, methods)]
    optional = sorted(
        {one.leave_out for one in work if one.leave_out is not None}, reverse=True
    )
    every = (combinations(optional, many) for many in range(len(optional) + 1))
    left_out = [*chain.from_iterable(every)]
    left_out.sort(key=lambda some: sum(2**number for number in some))
    for some in left_out:
        kept = [one for one in work if one.leave_out not in some]
        for more, factor in product(_MORE_PAUSES, _LONGER):
            activities = tuple(_free(one, factor, methods) for one in kept)
            yield blueprint.model_copy(update={"activities": activities}), more


def _is_a_pause(one: BlueprintActivity, methods: Mapping[str, Method]) -> bool:
    return one.method is not None and methods[one.method].is_pause


def _free(
    one: BlueprintActivity, factor: float, methods: Mapping[str, Method]
) -> BlueprintActivity:
    """Return an activity without a pin; a talk is never longer than it is best."""
    length = one.minutes
    is_a_talk = one.method is not None and methods[one.method].kind == "input"
    if length is not None and length.min < length.max and not is_a_talk:
        most = round(length.max * factor)
        length = Minutes(min=length.min, ideal=length.ideal, max=most)
    return one.model_copy(update={"minutes": length, "after": None, "droppable": False})


def _paused(bare: Session, judge: Judge, more: int) -> Session:
    """Return the day with its pauses, which part it as evenly as can be.

    It has *more* of them than it must.
    """
    starts, ends = minute_of(bare.starts), minute_of(bare.ends)
    wanted = _pauses(starts, ends, more)
    if not wanted:
        return bare
    rests = [one.activity for one in wanted]
    trial = bare.model_copy(update={"activities": (*rests, *bare.activities)})
    table, _ = judge(trial)
    minutes = {slot.number - len(rests): slot.minutes for slot in table.activities}
    planned = [minutes.get(at, 0) for at in range(len(bare.activities))]
    rest = sum(one.minutes for one in wanted)
    spare = (ends - starts - rest) / max(1, sum(planned))  # the buffer is spread
    lengths = [length * spare for length in planned]
    done = [starts + sum(lengths[:at]) for at in range(len(lengths) + 1)]
    activities: list[Activity] = []
    at = rested = 0
    for one in wanted:
        open_ = range(at + 1, max(at + 2, len(lengths) - _CLOSING))
        here = min(open_, key=lambda place: abs(done[place] + rested - one.target))
        begins = done[here] + rested
        pinned = one.activity.model_copy(update={"at": clock_at(_on_fives(begins))})
        activities += [*bare.activities[at:here], pinned]
        at, rested = here, rested + one.minutes
    activities += bare.activities[at:]
    return bare.model_copy(update={"activities": tuple(activities)})


def _on_fives(minute: float) -> int:
    return round(minute / 5) * 5


@dataclass(frozen=True)
class _Pause:
    """A pause: the minute of the day that it should begin at, and how long it is."""

    method: str
    target: float
    minutes: int

    @property
    def activity(self) -> Activity:
        return Activity(method=self.method, minutes=Minutes.exactly(self.minutes))


def _pauses(starts: int, ends: int, more: int) -> list[_Pause]:
    """Return the pauses of a day, in order; one of them is lunch if it is due."""
    minutes = ends - starts
    earliest, latest = minute_of(LUNCH_FROM), minute_of(LUNCH_TO)
    has_lunch = starts < earliest and ends > latest
    rest = _SHORT_BREAK if minutes <= _SHORT_DAY else _BREAK
    meal = _LUNCH if minutes >= _LONG_DAY else _SHORT_LUNCH
    longer = meal - rest if has_lunch else 0  # than a break in its place
    stretches = ceil((minutes - longer + rest) / (LONGEST_WITHOUT_BREAK + rest))
    number = max(stretches - 1, has_lunch) + more
    targets = [starts + minutes * at / (number + 1) for at in range(1, number + 1)]
    found = [_Pause("break", target - rest / 2, rest) for target in targets]
    if not has_lunch:
        return found
    middle = (earliest + latest) / 2
    at = min(range(number), key=lambda one: abs(targets[one] - middle))
    target = min(max(found[at].target, earliest + 5), latest - 10)
    found[at] = _Pause("lunch", target, meal)
    return found
