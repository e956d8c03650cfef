"""How many are here: those who are expected, without the absent, with the guests."""

from collections.abc import Sequence

from medarbeider.model.coaching import Round
from medarbeider.model.people import Roster
from medarbeider.model.session import Occasion, Session


def present(
    rounds: Sequence[Round],
    session: Session,
    occasion: Occasion,
    roster: Roster,
    outside: Sequence[str],
) -> int:
    """Return how many are here when *rounds* have been drawn for them.

    They are those who are placed, those who take no place and are not absent, and
    those who should have had a place.
    """
    absent = {name for one in rounds for name in one.absent}
    here = {name for one in rounds for name in one.people} | {*outside} - absent
    for one in rounds:
        here |= {*not_in(one, session, occasion, roster)} - absent
    return len(here)


def not_in(
    one: Round, session: Session, occasion: Occasion, roster: Roster
) -> tuple[str, ...]:
    """Return who is expected, and neither placed nor absent; nobody if unknown."""
    known = {*one.people, *one.absent}
    names = _by_name(session, occasion, roster)
    return tuple(name for name in names if name not in known)


def _by_name(session: Session, occasion: Occasion, roster: Roster) -> tuple[str, ...]:
    if occasion.number > 1:
        return session.again[occasion.number - 2].participants
    later = {name for repeat in session.again for name in repeat.participants}
    named = tuple(name for name in session.participants if name not in later)
    if named or (session.again and not later) or session.people is not None:
        return named
    return tuple(one.name for one in roster.participants if one.name not in later)
