"""What has been held, and stands: a plan beside the programme as it is today.

A programme changes while it runs. A gathering gets another name, is postponed, called
off, or taken out of the file once it is over; what people have done together is done.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from medarbeider.model.coaching import CoachingPlan, Round
from medarbeider.model.programme import Programme

When = tuple[str, int]
"""An occasion: the session's id, and which time it is held, from 1."""


@dataclass(frozen=True)
class CarriedOver:
    """A plan that fits the programme, and the sessions whose rounds were let go."""

    plan: CoachingPlan
    left_out: tuple[str, ...]


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
    before: date,
    held: Collection[When] = frozenset(),
) -> CarriedOver:
    """Return the plan with what is over frozen: *held*, and what was *before* a day.

    A session with another id on the same days has the rounds of the one that is gone.
    Other rounds that the programme does not know stay if they were held, as far as
    their own date tells; those that were to come are left out.
    """
    days = days_of(programme)
    names = _new_names(plan, days)
    kept, left_out = [], []
    for old in plan.rounds:
        one = old.model_copy(update={"session": names.get(old.session, old.session)})
        day = days.get((one.session, one.occasion))
        is_over = (day or one.date or date.min) < before
        is_over |= (one.session, one.occasion) in held
        if one.frozen or is_over:
            kept.append(one.model_copy(update={"frozen": True}))
        elif day:
            kept.append(one.model_copy(update={"date": day}))
        else:
            left_out.append(one.session)
    return CarriedOver(
        plan.model_copy(update={"rounds": tuple(kept)}),
        tuple(dict.fromkeys(left_out)),
    )


def _new_names(plan: CoachingPlan, days: Mapping[When, date]) -> dict[str, str]:
    """Return the new id of each session that stands under another one."""
    sessions = dict.fromkeys(session for session, _ in days)
    known = {one.session for one in plan.rounds}
    new = [one for one in sessions if one not in known]
    names: dict[str, str] = {}
    for old in dict.fromkeys(one.session for one in plan.rounds):
        if old not in sessions:
            rounds = [one for one in plan.rounds if one.session == old]
            alike = [one for one in new if _on_the_same_days(rounds, one, days)]
            if len(alike) == 1:
                names[old] = alike[0]
    taken = [*names.values()]
    return {old: one for old, one in names.items() if taken.count(one) == 1}


def _on_the_same_days(
    rounds: Collection[Round], session: str, days: Mapping[When, date]
) -> bool:
    return all(
        one.date is not None and days.get((session, one.occasion)) == one.date
        for one in rounds
    )
