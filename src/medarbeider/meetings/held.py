"""What has been held, and stands: a plan beside the programme as it is today.

A programme changes while it runs. A gathering gets another name, is postponed, called
off, or taken out of the file once it is over; what people have done together is done.
Rounds and occasions find each other by their dates; an id may come to mean another day.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from medarbeider.model.coaching import NO_MORE, CoachingPlan, Round
from medarbeider.model.programme import Programme

When = tuple[str, int]
"""An occasion: the session's id, and which time it is held, from 1."""


@dataclass(frozen=True)
class CarriedOver:
    """A plan that fits the programme, and the sessions that lost rounds.

    Those `left_out` were to come, and come no more; those `counted` have another day
    now, and what was drawn for the day before counts as held.
    """

    plan: CoachingPlan
    left_out: tuple[str, ...]
    counted: tuple[str, ...]


def days_of(programme: Programme) -> dict[When, date]:
    """Return the day of every occasion."""
    return {
        (session.id, one.number): one.day
        for session in programme.sessions
        for one in session.occasions()
    }


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
    days = days_of(programme)
    carry = _Carry(plan, days, today)
    kept, left_out, counted = [], [], []
    for one in plan.rounds:
        when = carry.when(one)
        if when in days:
            is_over = today is not None and days[when] < today
            is_over |= when in over
            update = {
                "session": when[0],
                "occasion": when[1],
                "frozen": one.frozen or is_over,
            }
            if one.date or not one.frozen:  # a frozen one may follow to another day
                update["date"] = days[when]
            kept.append(one.model_copy(update=update))
        elif one.frozen or carry.is_past(one):
            is_here = any(session == one.session for session, _ in days)
            update = {"frozen": True, "occasion": NO_MORE if is_here else one.occasion}
            kept.append(one.model_copy(update=update))
            if is_here and one.occasion != NO_MORE:
                counted.append(one.session)
        else:
            left_out.append(one.session)
    return CarriedOver(
        plan.model_copy(update={"rounds": tuple(kept)}),
        tuple(dict.fromkeys(left_out)),
        tuple(dict.fromkeys(counted)),
    )


class _Carry:
    """Finds the occasion that each round is for."""

    def __init__(
        self, plan: CoachingPlan, days: Mapping[When, date], today: date | None
    ) -> None:
        self.days, self.today = days, today
        self.by_day = {(when[0], day): when for when, day in days.items()}
        drawn: dict[str, set[date]] = defaultdict(set)
        for one in plan.rounds:
            if one.date and one.occasion != NO_MORE:
                drawn[one.session].add(one.date)
        self.homes = _homes(drawn, days)
        self.claimed = {
            self.by_day[self.homes.get(session, session), day]
            for session, some in drawn.items()
            for day in some
            if (self.homes.get(session, session), day) in self.by_day
        }

    def when(self, one: Round) -> When | None:
        """Return the occasion that a round is for; None where there is none."""
        if one.occasion == NO_MORE:
            return None
        session = self.homes.get(one.session, one.session)
        if one.date and (session, one.date) in self.by_day:
            return self.by_day[session, one.date]
        when = (session, one.occasion)
        if one.date is None:
            return when if when in self.days else None
        is_free = when in self.days and when not in self.claimed
        return when if is_free and not self.is_past(one) else None

    def is_past(self, one: Round) -> bool:
        """Say whether a round was held, on a day that the programme has no more."""
        if one.date is None or self.today is None:
            return one.frozen or one.date is None
        return one.date < self.today or one.occasion == NO_MORE


def _homes(
    drawn: Mapping[str, Collection[date]], days: Mapping[When, date]
) -> dict[str, str]:
    """Return the id that each session has now, where it is another than it had."""
    now: dict[str, set[date]] = defaultdict(set)
    for (session, _), day in days.items():
        now[session].add(day)
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
