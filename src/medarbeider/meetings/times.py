"""Who has no time to come, or two, when a gathering that is held again changes."""

from collections.abc import Iterable, Iterator
from datetime import date

from medarbeider.meetings.expected import expected_names
from medarbeider.meetings.present import known_day
from medarbeider.model.coaching import NO_MORE, Round, Standing
from medarbeider.model.people import Roster
from medarbeider.model.session import Session


def without_time(
    session: Session, roster: Roster, known: Iterable[Standing]
) -> Iterator[str]:
    """Yield who is to come to a time that is over, and was not there.

    Who has been at another time, unannounced, needs none.
    """
    rounds = [*known]
    lots = expected_names(session, roster, rounds)
    been = {
        name
        for one in rounds
        if one.session == session.id and one.frozen and one.occasion != NO_MORE
        for name in one.extra
    }
    for number, _ in _held_times(session, rounds):
        held = [
            one
            for one in rounds
            if (one.session, one.occasion) == (session.id, number) and one.frozen
        ]
        were_there = {
            name for one in held for name in (*one.people, *one.absent, *one.outside)
        }
        lot = lots[number - 1]
        yield from (name for name in lot if name not in were_there | been)


def twice(session: Session, roster: Roster, known: Iterable[Standing]) -> Iterator[str]:
    """Yield who was there one time, and is to come another time too."""
    rounds = [*known]
    lots = expected_names(session, roster, rounds)
    for number, held in _held_times(session, rounds):
        others = (lot for at, lot in enumerate(lots, 1) if at != number)
        later = {name for lot in others for name in lot}
        yield from (name for name in held.people if name in later - {*held.extra})


def moved(
    session: Session,
    roster: Roster,
    known: Iterable[Standing],
    called_off: Iterable[Standing] = (),
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield each time to come, with who was to come to another one.

    That one is to come too, or *called off*, or they were absent there. Who is named
    for a time knows of it.
    """
    mine = [one for one in known if one.session == session.id]
    before: dict[str, set[int]] = {}
    for one in mine:
        for name in one.absent if one.frozen else (*one.people, *one.outside):
            if name not in one.extra:
                before.setdefault(name, set()).add(one.occasion)
    for one in called_off:
        for name in (*one.people, *one.outside) if one.session == session.id else ():
            if name not in one.extra:
                before.setdefault(name, {NO_MORE})
    named = {*session.participants}.union(*(one.participants for one in session.again))
    over = {one.occasion for one in mine if one.frozen}
    for number, lot in enumerate(expected_names(session, roster, mine), 1):
        people = tuple(
            name
            for name in lot
            if name not in named and number not in before.get(name, {number})
        )
        if people and number not in over:
            yield number, people


def lost_their_time(
    session: Session,
    roster: Roster,
    before: Iterable[Standing],
    now: Iterable[Standing],
) -> tuple[str, ...]:
    """Return who was drawn for a time that is called off, when no other is to come.

    *now* are the rounds that stand still.
    """
    stands = [
        one for one in now if one.session == session.id and one.occasion != NO_MORE
    ]
    held = {one.occasion for one in stands if one.frozen}
    if not held.issuperset(one.number for one in session.occasions()):
        return ()
    have_one = {name for one in stands for name in (*one.people, *one.absent)}
    drawn = {
        name
        for one in before
        if one.session == session.id and one.occasion != NO_MORE
        for name in one.people
        if name not in one.extra
    }
    listed = (one.name for one in roster.participants)
    return tuple(name for name in listed if name in drawn - have_one)


def unannounced_twice(
    session: Session, roster: Roster, known: Iterable[Standing], today: date
) -> Iterator[tuple[str, int, int]]:
    """Yield who comes to a time unannounced, to which, and when they are awaited too.

    Of the times that they are awaited, only those that are still to come are told. One
    that is frozen may be: a later one is seen to ahead of its day.
    """
    rounds = [one for one in known if one.session == session.id]
    held = {number for number, _ in _held_times(session, rounds)}
    over = {one.number for one in session.occasions() if one.day < today} & held
    lots = dict(enumerate(expected_names(session, roster, rounds), 1))
    days = {
        number: known_day([one for one in rounds if one.occasion == number], roster)
        for number in lots
    }
    for number, day in days.items():
        for other, names in lots.items():
            if other not in {number, *over}:
                awaited = {*names} - days[other].absent
                yield from ((one, number, other) for one in day.extra if one in awaited)


def _held_times(
    session: Session, rounds: Iterable[Standing]
) -> Iterator[tuple[int, Standing]]:
    """Yield each time of a gathering held again that is over, and a round of it."""
    over = {
        one.occasion: one
        for one in sorted(rounds, key=lambda one: isinstance(one, Round))
        if one.session == session.id and one.frozen and one.occasion != NO_MORE
    }
    if session.again:
        yield from sorted(over.items(), key=lambda one: one[0])
