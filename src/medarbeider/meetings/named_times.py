"""Whom gatherings that name who comes leave out, or name for more than one time."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from medarbeider.meetings.expected import expected_names, open_times
from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme
from medarbeider.model.session import Session
from medarbeider.problems.finding import Finding


def about_named_times(programme: Programme, roster: Roster) -> Iterator[Finding]:
    """Yield who comes to no time of a gathering, to several, or to no gathering."""
    told: set[str] = set()
    for number, session in enumerate(programme.sessions):
        if session.again:
            yield from _for_several(number, session)
            if people := _for_none(session, roster, programme):
                address = ("sessions", number)
                values = {"people": people}
                yield Finding(address, "named-for-no-time", session.id, values)
                told.update(people)
    if nowhere := tuple(_for_no_gathering(programme, roster, told)):
        values = {"people": nowhere}
        yield Finding(("participants",), "named-for-no-gathering", "", values)


def _for_no_gathering(
    programme: Programme, roster: Roster, told: AbstractSet[str]
) -> Iterator[str]:
    """Yield who is on the list, and comes to nothing; of *told* ones it is said.

    That is where each part of the staff has gatherings of its own; where all are for
    the same people, the others are not meant to come.
    """
    coming = {
        frozenset(name for lot in expected_names(session, roster) for name in lot)
        for session in programme.sessions
    }
    known = frozenset(told).union(programme.facilitators, *coming)
    if len(coming) > 1:
        yield from (one.name for one in roster.participants if one.name not in known)


def _for_none(
    session: Session, roster: Roster, programme: Programme
) -> tuple[str, ...]:
    """Return whom nothing gives a time: all others come where none are named first.

    Who is `without` a place comes too, and needs a chair; a facilitator leads them all.
    """
    if open_times(session):
        return ()
    named = {*session.participants, *programme.facilitators}
    named.update(name for one in session.again for name in one.participants)
    return tuple(one.name for one in roster.participants if one.name not in named)


def _for_several(number: int, session: Session) -> Iterator[Finding]:
    named = {*session.participants}
    for time, repeat in enumerate(session.again):
        if twice := tuple(name for name in repeat.participants if name in named):
            address = ("sessions", number, "again", time, "participants")
            values = {"people": tuple(dict.fromkeys(twice))}
            yield Finding(address, "named-for-two-times", session.id, values)
        named.update(repeat.participants)
