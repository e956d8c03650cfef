"""A day that fits any hours: what it has room for, and where it pauses.

The blueprints are ready days of one length. Where a client settles when a gathering
ends, their activities are taken with fewer or other pauses: the richest choice about
which nothing is unwise is the day. What is fixed to the clock, such as a guest's hour,
parts the day; the activities and the pauses are laid around it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain, combinations, pairwise, product
from math import ceil

from medarbeider.model.blueprint import Blueprint, BlueprintActivity
from medarbeider.model.clock import clock_at, minute_of
from medarbeider.model.method import Method
from medarbeider.model.minutes import Minutes
from medarbeider.model.session import Activity, Session
from medarbeider.planning.findings import (
    LONGEST_TALK,
    LONGEST_WITHOUT_BREAK,
    LUNCH_FROM,
    LUNCH_TO,
)
from medarbeider.planning.timetable import DayDoesNotFitError, Timetable

PAUSES = ("break", "lunch")
"""The methods that free days pause with."""

_MORE_PAUSES = (0, 1)
"""How many more pauses a day may have than it must, where its activities ask for it."""

_BREAK, _LUNCH = 15, 45
_SHORT_BREAK, _SHORT_LUNCH = 10, 30
_SHORT_DAY, _LONG_DAY = 150, 300
"""Minutes of a day with short breaks, and of one with a long lunch."""

_SKEWS = ((0, 1), (-1, 1), (1, 1), (0, -1), (-1, -1), (1, -1))
"""By how many activities what is fixed may come later, or earlier, than it best does;
and whether a pause that meets with it goes to the nearest side, or the other."""

_BEST = (0, 1)

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
    fixed: Sequence[Activity] = (),
) -> Session:
    """Return the richest day about which nothing is unwise, or the least is.

    *blueprints* are tried in order, *make* makes a session of one; *methods* has all
    that they name, and `PAUSES`. What is *fixed* has its clock time and its length, and
    stands in their order. Raises `DayDoesNotFitError` where no choice has room.
    """
    best: tuple[int, Session] | None = None
    refused: DayDoesNotFitError | None = None
    inevitable = sum(_minutes(one) > LONGEST_TALK for one in fixed)
    for one in blueprints:
        for (choice, more), skew in product(
            _choices(one, methods), _SKEWS if fixed else (_BEST,)
        ):
            try:
                session = _laid(make(choice), judge, more, fixed, skew)
                unwise = judge(session)[1] + _pauses_in_a_row(session)
            except DayDoesNotFitError as error:
                refused = refused or error
                continue
            if unwise <= inevitable:
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


def _pauses_in_a_row(session: Session) -> int:
    rests = [one.method in PAUSES for one in session.activities]
    return sum(one and other for one, other in pairwise(rests))


def _laid(
    bare: Session,
    judge: Judge,
    more: int,
    fixed: Sequence[Activity],
    skew: tuple[int, int],
) -> Session:
    """Return the day with what is fixed and its pauses, which part it evenly.

    It has *more* pauses than it must, and what is fixed stands as *skew* says.
    """
    starts, ends = minute_of(bare.starts), minute_of(bare.ends)
    blocks = [_Fixed.of(one) for one in fixed]
    later, side = skew
    wanted = [_beside(one, blocks, side) for one in _pauses(starts, ends, more)]
    if not wanted and not blocks:
        return bare
    lengths = _lengths(bare, judge, [*(one.activity for one in wanted), *fixed])
    parts = _parted(
        _Part(starts, ends, bare.activities, lengths), blocks, wanted, later
    )
    activities: list[Activity] = []
    for number, part in enumerate(parts):
        within = [one for one in wanted if part.starts <= one.target < part.ends]
        closing = _CLOSING if number == len(blocks) else None
        activities += part.paused(within, closing, may_begin=number > 0)
        activities += fixed[number : number + 1]
    return bare.model_copy(update={"activities": tuple(activities)})


def _lengths(bare: Session, judge: Judge, besides: Sequence[Activity]) -> list[int]:
    """Return how long each activity is where the day has others *besides*."""
    unpinned = [one.model_copy(update={"at": None}) for one in besides]
    trial = bare.model_copy(update={"activities": (*unpinned, *bare.activities)})
    table, _ = judge(trial)
    minutes = {slot.number - len(unpinned): slot.minutes for slot in table.activities}
    return [minutes.get(at, 0) for at in range(len(bare.activities))]


def _minutes(one: Activity) -> int:
    return one.minutes.ideal if one.minutes else 0


@dataclass(frozen=True)
class _Fixed:
    """A stretch of the day that is taken, in minutes after midnight."""

    starts: int
    ends: int

    @classmethod
    def of(cls, one: Activity) -> "_Fixed":
        starts = minute_of(one.at) if one.at else 0
        return cls(starts, starts + _minutes(one))


@dataclass(frozen=True)
class _Part:
    """A part of the day with nothing fixed in it, and what stands there, in order."""

    starts: int
    ends: int
    activities: Sequence[Activity]
    lengths: Sequence[int]

    def done(self, rest: int) -> list[float]:
        """Return the minute before each activity, and after the last one.

        The activities are as long as is left beside so many minutes of *rest*.
        """
        spare = (self.ends - self.starts - rest) / max(1, sum(self.lengths))
        scaled = (length * spare for length in self.lengths)  # the buffer is spread
        return [*accumulate(scaled, initial=float(self.starts))]

    def paused(
        self, wanted: Sequence["_Pause"], closing: int | None, *, may_begin: bool
    ) -> list[Activity]:
        """Return its activities with their pauses, none among those *closing* the day.

        It `may_begin` with a pause where it is not the first of the day.
        """
        rest, last = sum(one.minutes for one in wanted), len(self.activities)
        done = self.done(rest)
        activities: list[Activity] = []
        at = rested = 0
        for number, one in enumerate(wanted):
            least = min(last, at + (number > 0 or not may_begin))
            most = last + 1 if closing is None else last - closing
            here = min(
                range(least, max(least + 1, most)),
                key=lambda place: abs(done[place] + rested - one.target),
            )
            begins = done[here] + rested
            minute = round(begins) if here in {0, last} else _on_fives(begins)
            pinned = one.activity.model_copy(update={"at": clock_at(minute)})
            activities += [*self.activities[at:here], pinned]
            at, rested = here, rested + one.minutes
        return [*activities, *self.activities[at:]]


def _parted(
    day: _Part, blocks: Sequence[_Fixed], wanted: Sequence["_Pause"], later: int
) -> list[_Part]:
    """Return the parts of the day before, between and after what is fixed.

    That comes so many activities *later* than where it parts the day as it best does.
    """
    rest = sum(one.minutes for one in wanted)
    taken = sum(one.ends - one.starts for one in blocks)
    done = day.done(rest + taken)
    parts: list[_Part] = []
    at, starts = 0, day.starts
    for block in blocks:
        rested = sum(one.minutes for one in wanted if one.target < block.starts)
        rested += sum(
            one.ends - one.starts for one in blocks if one.starts < block.starts
        )
        opens, closes = block.starts == day.starts, block.ends == day.ends
        places = range(at if opens else max(at, 1), len(done) - (not closes))
        best = min(places, key=lambda one: abs(done[one] + rested - block.starts))
        here = max(places[0], min(best + later * (not opens), places[-1]))
        some, lengths = day.activities[at:here], day.lengths[at:here]
        parts.append(_Part(starts, block.starts, some, lengths))
        at, starts = here, block.ends
    rest_of_it = day.activities[at:], day.lengths[at:]
    return [*parts, _Part(starts, day.ends, *rest_of_it)]


def _beside(pause: "_Pause", blocks: Sequence[_Fixed], side: int) -> "_Pause":
    """Return a pause before or after what is fixed where it would meet with it.

    It goes to the nearest *side*, or with -1 to the other.
    """
    for one in blocks:
        if one.starts - pause.minutes < pause.target < one.ends:
            apart = (one.starts + one.ends - pause.minutes) / 2 - pause.target
            is_before = apart * side > 0
            target = one.starts - pause.minutes if is_before else one.ends
            return replace(pause, target=target)
    return pause


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
