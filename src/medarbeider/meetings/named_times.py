"""Whom gatherings that name who comes leave out, or name for more than one time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from medarbeider.meetings.expected import FEWEST, expected_names, open_times
from medarbeider.model.coaching import Standing
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


def apart_from_their_unit(
    programme: Programme, roster: Roster, known: Iterable[Standing], today: date
) -> Iterator[Finding]:
    """Yield who comes to another time than the rest of a unit is named for.

    Who joins a unit is named for no time, and comes to one that names nobody.
    """
    rounds = [*known]
    for number, session in enumerate(programme.sessions):
        times = (session.participants, *(one.participants for one in session.again))
        at = {name: time for time, names in enumerate(times) for name in names}
        days = [one.day for one in session.occasions()]
        lots = expected_names(session, roster, rounds) if at and session.again else ()
        for time, unit, people in _left_behind(roster, at, lots):
            stay = tuple(name for name in people if name not in programme.facilitators)
            if stay and days[time] >= today:
                values = {
                    "people": stay,
                    "unit": unit,
                    "number": time + 1,
                    "day": f"{days[time]:%Y-%m-%d}",
                }
                address = ("sessions", number)
                yield Finding(address, "not-with-their-unit", session.id, values)


def _left_behind(
    roster: Roster, named_at: Mapping[str, int], lots: Sequence[Sequence[str]]
) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Yield the time that all others of a unit are named for, the unit, and who is not.

    A time is counted from 0. Where several are not, the unit is divided on purpose.
    """
    units: dict[str, list[str]] = {}
    for one in roster.participants:
        if one.unit:
            units.setdefault(one.unit, []).append(one.name)
    for unit, names in units.items():
        named = [name for name in names if name in named_at]
        times = {named_at[name] for name in named}
        others = {name for lot in lots for name in lot}.difference(named)
        people = tuple(name for name in names if name in others)
        if len(times) == 1 and len(named) >= FEWEST and len(people) == 1:
            yield times.pop(), unit, people


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
