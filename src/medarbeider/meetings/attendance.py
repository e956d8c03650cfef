"""Who is expected when: each occasion of a session, by name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from medarbeider.model.coaching import NO_MORE, Round, is_pseudonym
from medarbeider.model.people import Participant, Roster
from medarbeider.model.session import Session


@dataclass(frozen=True)
class Day:
    """What is known of one occasion's attendance beyond what was expected."""

    absent: frozenset[str] = frozenset()
    extra: tuple[str, ...] = ()

    def then(self, told: "Day") -> "Day":
        """Return what is known when *told* is the latest news.

        A guest who does not come after all, is not absent.
        """
        absent = self.absent.difference(told.extra)
        absent |= told.absent.difference(self.extra)
        extra = [name for name in self.extra if name not in told.absent]
        return Day(absent, tuple(dict.fromkeys((*extra, *told.extra))))


def known_day(rounds: Iterable[Round], roster: Roster) -> Day:
    """Return the attendance that the rounds of one occasion tell, all together.

    Nobody comes under a pseudonym: who is forgotten, is so.
    """
    listed = {one.name for one in roster.participants}
    absent: set[str] = set()
    extra: dict[str, None] = {}
    for one in rounds:
        absent |= set(one.absent)
        extra |= dict.fromkeys(one.extra)
    names = [*absent, *extra]
    gone = {name for name in names if is_pseudonym(name) and name not in listed}
    return Day(
        frozenset(absent - gone), tuple(name for name in extra if name not in gone)
    )


def expected(
    session: Session, roster: Roster, known: Iterable[Round] = ()
) -> tuple[tuple[str, ...], ...]:
    """Return who comes to each occasion of a session, in the order of the name list.

    A session that is held again, without names, gets as many each time as it says, with
    every unit spread over all times. Those who stand in its *known* rounds keep their
    time, so that nobody comes twice, and nobody is left out, when the list changes.
    """
    everyone = [
        one
        for one in roster.participants
        if not session.participants or one.name in session.participants
    ]
    if not session.again:
        return (tuple(one.name for one in everyone),)
    if any(repeat.participants for repeat in session.again):
        later = [frozenset(repeat.participants) for repeat in session.again]
        elsewhere = frozenset[str]().union(*later)
        first = tuple(one.name for one in everyone if one.name not in elsewhere)
        return (
            first,
            *(tuple(one.name for one in everyone if one.name in who) for who in later),
        )
    mine = [one for one in known if one.session == session.id]
    everyone = _without_those_who_were_there(everyone, mine)
    numbers = [one.people for one in session.occasions()]
    over = {one.occasion - 1 for one in mine if one.frozen and one.occasion != NO_MORE}
    over &= {*range(len(numbers))}
    times = {
        name: one.occasion - 1
        for one in mine
        for name in (*one.people, *one.absent)
        if name not in one.extra and NO_MORE < one.occasion <= len(numbers)
    }
    return _spread(everyone, numbers, times, over)


def without_time(
    session: Session, roster: Roster, known: Iterable[Round]
) -> Iterator[str]:
    """Yield who is to come to a time that is over, and was not there."""
    for held, names in _held_times(session, roster, known):
        were_there = {*held.people, *held.absent}
        yield from (name for name in names if name not in were_there)


def twice(session: Session, roster: Roster, known: Iterable[Round]) -> Iterator[str]:
    """Yield who was there one time, and is to come another time too."""
    rounds = [*known]
    lots = expected(session, roster, rounds)
    for held, names in _held_times(session, roster, rounds):
        later = {name for lot in lots if lot != names for name in lot}
        yield from (name for name in held.people if name in later - {*held.extra})


def _held_times(
    session: Session, roster: Roster, known: Iterable[Round]
) -> Iterator[tuple[Round, tuple[str, ...]]]:
    """Yield a round of each time that is over, and who is to come then."""
    rounds = [*known]
    lots = expected(session, roster, rounds)
    over = {
        one.occasion: one
        for one in rounds
        if one.session == session.id and one.frozen and one.occasion != NO_MORE
    }
    if session.again:
        yield from ((one, lots[number - 1]) for number, one in sorted(over.items()))


def _without_those_who_were_there(
    everyone: Sequence[Participant], mine: Sequence[Round]
) -> list[Participant]:
    """Leave out who came on a day that was taken out of the list once it was over."""
    is_under_way = any(one.frozen and one.occasion != NO_MORE for one in mine)
    were_there = {
        name
        for one in mine
        for name in one.people
        if one.occasion == NO_MORE and is_under_way and name not in one.extra
    }
    return [one for one in everyone if one.name not in were_there]


def outside(
    session: Session, roster: Roster, without: Sequence[str]
) -> tuple[tuple[str, ...], ...]:
    """Return who comes to each occasion, and takes no place in pairs and groups."""
    out = frozenset(without)
    return tuple(
        tuple(name for name in names if name in out)
        for names in expected(session, roster)
    )


def _spread(
    everyone: Sequence[Participant],
    wanted: Sequence[int | None],
    times: Mapping[str, int],
    over: set[int],
) -> tuple[tuple[str, ...], ...]:
    """Return as many lots as are wanted, each unit spread over all of them.

    *times* says which lot somebody is in already; nobody is added to those in *over*.
    """
    lots: list[list[str]] = [[] for _ in wanted]
    units: dict[str, list[str]] = defaultdict(list)
    for one in everyone:
        if one.name in times:
            lots[times[one.name]].append(one.name)
        else:
            units[one.unit].append(one.name)
    moved = _beyond(lots, wanted, over)
    new = [*moved, *(name for unit in units.values() for name in unit)]
    weights = [number or len(everyone) for number in wanted]
    still = [lot for lot in range(len(lots)) if lot not in over] or [len(lots) - 1]
    for name in new:
        fewest = min(still, key=lambda lot: (len(lots[lot]) / weights[lot], lot))
        lots[fewest].append(name)
    return tuple(
        tuple(one.name for one in everyone if one.name in set(lot)) for lot in lots
    )


def _beyond(
    lots: Sequence[list[str]], wanted: Sequence[int | None], over: set[int]
) -> list[str]:
    """Take out the last of those who are more than wanted, where others have room."""
    numbers = {
        lot: number for lot, number in enumerate(wanted) if number and lot not in over
    }
    room = sum(max(0, number - len(lots[lot])) for lot, number in numbers.items())
    moved: list[str] = []
    for lot, number in numbers.items():
        while len(lots[lot]) > number and len(moved) < room:
            moved.append(lots[lot].pop())
    return moved
