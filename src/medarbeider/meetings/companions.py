"""Companions beside people: when they are there, and whom they want at one table.

A companion takes no part: in no draw, no round, no memory. In groups it is wished for
that all whom one companion is beside sit at one table; where that cannot be had, it
gives way. Pairs are drawn as if nobody had a companion: else two whom one is beside
would be each other's partners for ever.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import combinations

from medarbeider.meetings.expected import Expected
from medarbeider.meetings.held import When, times_of
from medarbeider.meetings.line import never_together
from medarbeider.meetings.question import Question
from medarbeider.model.coaching import NO_MORE, Round, RoundKind
from medarbeider.model.companion import Companion
from medarbeider.model.programme import Programme
from medarbeider.problems.finding import Finding

_DIVIDED: dict[RoundKind, str] = {
    "pairs": "companion-between-pairs",
    "groups": "companion-divided",
}


def companions_of(
    companions: Iterable[Companion], names: Collection[str]
) -> tuple[Companion, ...]:
    """Return the companions of any of the people: who is absent, needs none."""
    return tuple(one for one in companions if {*one.beside}.intersection(names))


def companion_names(programme: Programme) -> frozenset[str]:
    """Return every companion by name."""
    return frozenset(one.name for one in programme.companions)


def wished_together(
    question: Question, days: Iterable[date]
) -> AbstractSet[frozenset[str]]:
    """Return every two who share a companion, whom no rule keeps apart on any day."""
    programme = question.programme
    wished = {
        frozenset(two)
        for one in programme.companions
        for two in combinations(one.beside, 2)
    }
    return wished.difference(*never_together(programme, question.roster, days).values())


def divided(programme: Programme, rounds: Iterable[Round]) -> Iterator[Finding]:
    """Yield each companion who is beside several that are not together.

    It is told once of each kind, with the gatherings that are still to come.
    """
    found: defaultdict[tuple[int, RoundKind], dict[str, None]] = defaultdict(dict)
    for one in rounds:
        if not one.frozen and one.occasion != NO_MORE:
            for number, companion in enumerate(programme.companions):
                if len(_groups_of(companion, one.groups)) > 1:
                    found[number, one.kind][one.session] = None
    for (number, kind), sessions in found.items():
        companion = programme.companions[number]
        values = {
            "given": companion.name,
            "people": ", ".join(companion.beside),
            "sessions": ", ".join(sessions),
        }
        yield Finding(("companions", number), _DIVIDED[kind], "", values)


def at_two_places(
    programme: Programme, coming: Mapping[When, Expected]
) -> Iterator[Finding]:
    """Yield each companion who is beside people that meet at one time, apart."""
    times = times_of(programme)
    for number, companion in enumerate(programme.companions):
        there = {
            when: {*companion.beside}.intersection(coming[when].names) for when in times
        }
        for one, other in combinations([when for when in times if there[when]], 2):
            if times[one].overlaps(times[other]) and there[one] != there[other]:
                people = tuple(
                    name
                    for name in companion.beside
                    if name in there[one] | there[other]
                )
                values = {"given": companion.name, "people": people}
                address = ("companions", number)
                yield Finding(address, "companion-at-two-places", other[0], values)


def _groups_of(
    companion: Companion, groups: Sequence[Sequence[str]]
) -> list[Sequence[str]]:
    return [group for group in groups if {*companion.beside}.intersection(group)]
