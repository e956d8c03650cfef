"""What has been held, and stands: a plan beside the programme as it is today.

A programme changes while it runs. A gathering gets another name, is postponed, called
off, or taken out of the file once it is over; what people have done together is done.
Rounds and occasions find each other by their dates, and by their clock times where one
day holds several; an id may come to mean another day.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import TypeVar

from medarbeider.model.coaching import (
    NO_MORE,
    CoachingPlan,
    Coming,
    Round,
    Standing,
)
from medarbeider.model.programme import Programme
from medarbeider.model.session import Occasion

When = tuple[str, int]
"""An occasion: the session's id, and which time it is held, from 1."""

_One = TypeVar("_One", Round, Coming)


@dataclass(frozen=True)
class CarriedOver:
    """A plan that fits the programme, and the sessions that lost rounds.

    Those `left_out` were to come, and come no more; those `counted` have another day
    now, and what was drawn for the day before counts as held. What was to come, and
    comes no more, is `called_off`.
    """

    plan: CoachingPlan
    left_out: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    called_off: tuple[Standing, ...] = ()


@dataclass(frozen=True)
class _Drawn:
    """An occasion that rounds were drawn for, as it was then."""

    session: str
    number: int
    day: date
    starts: time | None


_Alike = Callable[[_Drawn, Occasion], bool]

_BEST_FIRST: tuple[_Alike, ...] = (
    lambda drawn, now: (drawn.starts, drawn.number) == (now.starts, now.number),
    lambda drawn, now: drawn.starts == now.starts,
    lambda drawn, now: drawn.number == now.number,
    lambda _drawn, _now: True,
)
"""How a drawn occasion is known again among those of its day."""


def times_of(programme: Programme) -> dict[When, Occasion]:
    """Return every occasion."""
    return {
        (session.id, one.number): one
        for session in programme.sessions
        for one in session.occasions()
    }


def told_start(when: When, times: Mapping[When, Occasion]) -> time | None:
    """Return the clock time that an occasion begins, where its day holds several."""
    own = times[when]
    that_day = sum(
        session == when[0] and one.day == own.day for (session, _), one in times.items()
    )
    return own.starts if that_day > 1 else None


def with_what_is_over(
    plan: CoachingPlan, programme: Programme, today: date
) -> CoachingPlan:
    """Return the plan with the rounds of every day before *today* frozen."""
    times = times_of(programme)
    over = {when for when, one in times.items() if one.day < today}

    def frozen(some: Iterable[_One]) -> tuple[_One, ...]:
        return tuple(
            one.model_copy(update={"frozen": True})
            if (one.session, one.occasion) in over
            else one
            for one in some
        )

    settled = plan.times and frozen(plan.times)
    return plan.model_copy(update={"rounds": frozen(plan.rounds), "times": settled})


def carried_over(
    plan: CoachingPlan,
    programme: Programme,
    today: date | None,
    over: Collection[When] = frozenset(),
) -> CarriedOver:
    """Return the plan with each round at its occasion, and what is over frozen.

    Over is what was before *today* (None where that must not matter), and what is
    *over* for another reason. A round whose day has passed stays, also when the
    programme has no such day any more: it was held. A round that was to come follows
    its gathering to another day, or is left out without it.
    """
    carry = _Carry(plan, times_of(programme), today, over)
    rounds = [carry.carried(one) for one in plan.rounds]
    kept = tuple(one for one in rounds if one is not None)
    times = [carry.carried(one) for one in plan.times or ()]
    settled = plan.times and tuple(one for one in times if one is not None)
    pairs = [*zip(plan.rounds, rounds, strict=True)]
    left_out = (old.session for old, new in pairs if new is None)
    counted = (
        old.session
        for old, new in pairs
        if new is not None and new.occasion == NO_MORE != old.occasion
    )
    every = zip(plan.standing, (*rounds, *times), strict=True)
    return CarriedOver(
        plan.model_copy(update={"rounds": kept, "times": settled}),
        tuple(dict.fromkeys(left_out)),
        tuple(dict.fromkeys(counted)),
        tuple(carry.at_home(old) for old, new in every if new is None),
    )


class _Carry:
    """Finds the occasion that each round is for."""

    def __init__(
        self,
        plan: CoachingPlan,
        times: Mapping[When, Occasion],
        today: date | None,
        over: Collection[When],
    ) -> None:
        self.times, self.today, self.over = times, today, over
        every = _every_drawn(plan)
        drawn: dict[str, set[date]] = defaultdict(set)
        for one in every.values():
            drawn[one.session].add(one.day)
        self.homes = _homes(drawn, times)
        self.found = self._found_by_day(every.values())
        self.claimed = {*self.found.values()}

    def _found_by_day(self, every: Iterable[_Drawn]) -> dict[tuple[When, date], When]:
        """Return the occasion of each that was drawn for a day which still has one."""
        that_day: dict[tuple[str, date], list[_Drawn]] = defaultdict(list)
        for one in every:
            home = self.homes.get(one.session, one.session)
            that_day[home, one.day].append(one)
        found = {}
        for (session, day), drawn in that_day.items():
            now = [
                one
                for (id_, _), one in self.times.items()
                if (id_, one.day) == (session, day)
            ]
            for one, number in _known_again(drawn, now):
                found[(one.session, one.number), day] = session, number
        return found

    def carried(self, one: _One) -> _One | None:
        """Return one as it stands in the programme now; None where it comes no more."""
        when = self.when(one)
        if when is not None and when in self.times:
            day = self.times[when].day
            is_over = (self.today is not None and day < self.today) or when in self.over
            update: dict[str, object] = {
                "session": when[0],
                "occasion": when[1],
                "frozen": one.frozen or is_over,
            }
            if one.date or not one.frozen:  # a frozen one may follow to another day
                update["date"] = day
                update["starts"] = told_start(when, self.times)
            return one.model_copy(update=update)
        if one.frozen or self.is_past(one):
            is_here = any(session == one.session for session, _ in self.times)
            update = {"frozen": True, "occasion": NO_MORE if is_here else one.occasion}
            return one.model_copy(update=update)
        return None

    def at_home(self, one: Standing) -> Standing:
        """Return one under the id that its session has now."""
        home = self.homes.get(one.session, one.session)
        return one.model_copy(update={"session": home})

    def when(self, one: Standing) -> When | None:
        """Return the occasion that a round is for; None where there is none."""
        if one.occasion == NO_MORE:
            return None
        session = self.homes.get(one.session, one.session)
        when = (session, one.occasion)
        if one.date is None:
            return when if when in self.times else None
        if there := self.found.get(((one.session, one.occasion), one.date)):
            return there
        is_free = when in self.times and when not in self.claimed
        return when if is_free and not self.is_past(one) else None

    def is_past(self, one: Standing) -> bool:
        """Say whether a round was held, on a day that the programme has no more."""
        if one.date is None or self.today is None:
            return one.frozen or one.date is None
        return one.date < self.today or one.occasion == NO_MORE


def _every_drawn(plan: CoachingPlan) -> dict[tuple[When, date], _Drawn]:
    """Return every occasion that rounds were drawn for, where its day is known."""
    found: dict[tuple[When, date], _Drawn] = {}
    for one in plan.standing:
        if one.date and one.occasion != NO_MORE:
            key = (one.session, one.occasion), one.date
            starts = one.starts or (found[key].starts if key in found else None)
            found[key] = _Drawn(one.session, one.occasion, one.date, starts)
    return found


def _known_again(
    drawn: Sequence[_Drawn], now: Sequence[Occasion]
) -> Iterator[tuple[_Drawn, int]]:
    """Yield each occasion of a day that was drawn, with the number that it has now."""
    drawn_left, left = [*drawn], [*now]
    for is_alike in _BEST_FIRST:
        for one in [*drawn_left]:
            there = next((each for each in left if is_alike(one, each)), None)
            if there is not None:
                drawn_left.remove(one)
                left.remove(there)
                yield one, there.number


def _homes(
    drawn: Mapping[str, Collection[date]], times: Mapping[When, Occasion]
) -> dict[str, str]:
    """Return the id that each session has now, where it is another than it had."""
    now: dict[str, set[date]] = defaultdict(set)
    for (session, _), time_ in times.items():
        now[session].add(time_.day)
    at_home = {one for one, some in drawn.items() if now[one].intersection(some)}
    found: dict[str, str] = {}
    for old, some in drawn.items():
        if old not in at_home:
            alike = [
                one
                for one, mine in now.items()
                if mine.issuperset(some) and one not in at_home
            ]
            if len(alike) == 1:
                found[old] = alike[0]
    taken = [*found.values()]
    return {old: one for old, one in found.items() if taken.count(one) == 1}
