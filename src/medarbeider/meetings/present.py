"""Who is there on the day: those who are expected, without the absent, with guests."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from medarbeider.meetings.expected import Expected
from medarbeider.model.coaching import Round, Standing, is_pseudonym
from medarbeider.model.people import Roster


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


def known_day(rounds: Iterable[Standing], roster: Roster) -> Day:
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


def present(
    coming: Expected, rounds: Sequence[Round], roster: Roster
) -> tuple[str, ...]:
    """Return who is there by name, when *rounds* have been drawn for the occasion.

    The order is that of the name list; guests are last. Who was placed in a round that
    was held, or handed out, was there, also when they have left the list since; without
    a list, those who are placed are all that is known.
    """
    day = known_day(rounds, roster)
    placed = [
        name
        for one in rounds
        if one.frozen or not roster.participants
        for name in one.people
    ]
    names = (*coming.names, *placed, *day.extra)
    return tuple(dict.fromkeys(name for name in names if name not in day.absent))


def not_placed(coming: Expected, one: Round) -> tuple[str, ...]:
    """Return who is expected, and neither placed nor absent; nobody if unknown."""
    known = {*one.people, *one.absent}
    names = coming.names if coming.is_known else ()
    return tuple(name for name in names if name not in known)
