"""Who comes to gatherings that some miss: how many, and on a name list who."""

from medarbeider.model.brief import Brief
from medarbeider.model.people import Roster, evened
from medarbeider.model.programme import Programme
from medarbeider.model.session import Session
from medarbeider.problems.problem import MedarbeiderError

FEWEST = 2
"""People that a gathering is proposed for at least."""


def people_of(brief: Brief, number: int) -> int | None:
    """Return how many come to the gathering that has a *number* from 0, if not all.

    Raises `MedarbeiderError` where hardly anybody is left.
    """
    _, absent = brief.absent_from(number)
    if not absent:
        return brief.gatherings[number].people
    if brief.people - absent < FEWEST:
        raise MedarbeiderError(
            "too-many-absent", absent=absent, people=brief.people, number=number + 1
        )
    return brief.people - absent


def without_absent(programme: Programme, brief: Brief, roster: Roster) -> Programme:
    """Return the programme with all who come named, where all are named who do not."""
    sessions = (
        _naming_the_others(session, brief.absent_from(number), roster)
        for number, session in enumerate(programme.sessions)
    )
    return programme.model_copy(update={"sessions": tuple(sessions)})


def _naming_the_others(
    session: Session, absent: tuple[tuple[str, ...], int], roster: Roster
) -> Session:
    names, number = absent
    if not names or len(names) < number:
        return session
    away = {evened(one) for one in names}
    come = (one.name for one in roster.participants)
    told = tuple(name for name in come if evened(name) not in away)
    return session.model_copy(update={"participants": told, "people": None})
