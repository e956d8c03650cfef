"""Who has no time to come, or two, when a gathering that is held again changes."""

from collections.abc import Iterable, Iterator

from medarbeider.meetings.expected import expected_names
from medarbeider.model.coaching import NO_MORE, Round
from medarbeider.model.people import Roster
from medarbeider.model.session import Session


def without_time(
    session: Session, roster: Roster, known: Iterable[Round]
) -> Iterator[str]:
    """Yield who is to come to a time that is over, and was not there."""
    rounds = [*known]
    lots = expected_names(session, roster, rounds)
    for number, held in _held_times(session, rounds):
        were_there = {*held.people, *held.absent}
        yield from (name for name in lots[number - 1] if name not in were_there)


def twice(session: Session, roster: Roster, known: Iterable[Round]) -> Iterator[str]:
    """Yield who was there one time, and is to come another time too."""
    rounds = [*known]
    lots = expected_names(session, roster, rounds)
    for number, held in _held_times(session, rounds):
        others = (lot for at, lot in enumerate(lots, 1) if at != number)
        later = {name for lot in others for name in lot}
        yield from (name for name in held.people if name in later - {*held.extra})


def _held_times(
    session: Session, rounds: Iterable[Round]
) -> Iterator[tuple[int, Round]]:
    """Yield each time of a gathering held again that is over, and a round of it."""
    over = {
        one.occasion: one
        for one in rounds
        if one.session == session.id and one.frozen and one.occasion != NO_MORE
    }
    if session.again:
        yield from sorted(over.items(), key=lambda one: one[0])
