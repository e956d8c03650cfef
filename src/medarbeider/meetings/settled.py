"""Who comes when to gatherings that are held several times, settled once for all."""

from collections.abc import Iterator
from datetime import date

from medarbeider.meetings.expected import expected_names, open_times
from medarbeider.meetings.held import times_of, told_start
from medarbeider.model.coaching import NO_MORE, CoachingPlan, Coming
from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme


def settled(
    programme: Programme, roster: Roster, plan: CoachingPlan, today: date
) -> CoachingPlan:
    """Return the plan with everybody's time as it is expected now.

    It holds for those whom rounds leave out too, and for gatherings that have none.
    Where at most one time names nobody, the programme tells who comes when. Nobody is
    added to a time that is frozen.
    """
    here = {session.id for session in programme.sessions}
    gone = [
        one
        for one in plan.times or ()
        if one.occasion == NO_MORE or one.session not in here
    ]
    times = (*gone, *_settled(programme, roster, plan, today))
    return plan.model_copy(update={"times": times or None})


def _settled(
    programme: Programme, roster: Roster, plan: CoachingPlan, today: date
) -> Iterator[Coming]:
    times = times_of(programme)
    before = {(one.session, one.occasion): one for one in plan.times or ()}
    known = {session for session, _ in before}
    listed = {one.name for one in plan.people or ()}
    frozen = {(one.session, one.occasion) for one in plan.standing if one.frozen}
    for session in programme.sessions:
        if len(open_times(session)) > 1 or session.id in known:
            lots = expected_names(session, roster, plan.standing)
            for number, names in enumerate(lots, 1):
                when = (session.id, number)
                is_over = when in frozen or times[when].day < today
                if is_over and when in before:
                    people = before[when].people
                elif is_over and plan.people is not None:
                    people = tuple(name for name in names if name in listed)
                else:
                    people = names
                yield Coming(
                    session=session.id,
                    occasion=number,
                    date=times[when].day,
                    starts=told_start(when, times),
                    frozen=is_over,
                    people=people,
                )
