"""Who is awaited at two gatherings that nobody is meant to be at both of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from medarbeider.meetings.expected import programme_expected
from medarbeider.meetings.held import When, times_of
from medarbeider.meetings.named_parts import are_alike, few_of
from medarbeider.meetings.present import Day, known_day
from medarbeider.model.coaching import Standing
from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme
from medarbeider.model.session import Session
from medarbeider.problems.finding import Finding


@dataclass(frozen=True)
class _There:
    """Who comes to each occasion for all that is known, who is extra, what is over."""

    names: Mapping[When, tuple[str, ...]]
    days: Mapping[When, Day]
    over: frozenset[When]


def at_two_gatherings(
    programme: Programme, roster: Roster, rounds: Iterable[Standing]
) -> Iterator[Finding]:
    """Yield who is at two gatherings at one clock time, or in both parts of the staff.

    Facilitators go between them.
    """
    there = _there(programme, roster, [*rounds])
    told: set[tuple[str, str]] = set()
    order = [one.id for one in programme.sessions]
    for one, another, day, people in _at_one_clock_time(programme, there):
        told.update((id_, name) for id_ in (one, another) for name in people)
        values = {"people": people, "other": one, "day": f"{day:%Y-%m-%d}"}
        address = ("sessions", order.index(another))
        yield Finding(address, "at-two-at-one-time", another, values)
    for number, session in enumerate(programme.sessions):
        for other in _other_parts(programme.sessions, number):
            own, when = (session.id, 1), (other.id, 1)
            awaited = set() if there.over >= {own, when} else {*there.names[when]}
            for name in there.days[own].extra:
                if (
                    name in awaited
                    and not {(session.id, name), (other.id, name)} & told
                ):
                    values = {"given": name, "other": other.id}
                    yield Finding(
                        ("sessions", number), "in-the-other-part", session.id, values
                    )


def _there(programme: Programme, roster: Roster, rounds: Sequence[Standing]) -> _There:
    coming = programme_expected(programme, roster, len(roster), rounds)
    own = {
        when: [one for one in rounds if (one.session, one.occasion) == when]
        for when in coming
    }
    days = {when: known_day(some, roster) for when, some in own.items()}
    names = {
        when: tuple(
            name
            for name in dict.fromkeys((*one.names, *days[when].extra))
            if (one.is_known or name in days[when].extra)
            and name not in days[when].absent
            and name not in programme.facilitators
        )
        for when, one in coming.items()
    }
    over = frozenset(
        when for when, some in own.items() if any(one.frozen for one in some)
    )
    return _There(names, days, over)


def _at_one_clock_time(
    programme: Programme, there: _There
) -> Iterator[tuple[str, str, date, tuple[str, ...]]]:
    """Yield two gatherings, their day, and who is at both at one clock time.

    Of two that are both for all it is told that their days are not in order.
    """
    times = times_of(programme)
    for_all = {one.id for one in programme.sessions if not one.names_who_comes}
    for one, other in combinations(times, 2):
        both = {*there.names[one]}.intersection(there.names[other])
        is_told = one[0] == other[0] or for_all.issuperset((one[0], other[0]))
        if both and not is_told and times[one].overlaps(times[other]):
            people = tuple(name for name in there.names[one] if name in both)
            yield one[0], other[0], times[other].day, people


def _other_parts(sessions: Sequence[Session], number: int) -> Iterator[Session]:
    """Yield the gatherings of the other parts of the staff that answer to this one.

    Where each part meets several times, its first answers to the others' first.
    """
    own = sessions[number]
    for at, other in enumerate(sessions):
        if _are_parts(own, other) and _turn(sessions[: number + 1], own) == _turn(
            sessions[: at + 1], other
        ):
            yield other


def _turn(until: Sequence[Session], own: Session) -> int:
    """Return which of its part's gatherings the last of these is, from 1."""
    return sum(
        not one.again
        and len({*one.participants} & {*own.participants}) * 2 > len(own.participants)
        for one in until
    )


def _are_parts(one: Session, other: Session) -> bool:
    """Say whether two gatherings name different people, about as many each."""
    names, others = frozenset(one.participants), frozenset(other.participants)
    return (
        not one.again
        and not other.again
        and are_alike(names, others)
        and len(names & others) <= few_of(names, others) < len(names ^ others)
    )
