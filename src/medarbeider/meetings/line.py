"""The line: who reports to whom, at any depth."""

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from medarbeider.model.people import Roster, evened, without_unit
from medarbeider.model.programme import Programme

Managers = Mapping[str, AbstractSet[str]]
"""Whom each on the name list reports to; those who are on it, as they are called there.
"""


def managers(roster: Roster) -> Managers:
    """Return whom everyone reports to, by the name list.

    Capitals do not matter. A name that two people have means both: rather one too many
    is kept away than a leader let in.
    """
    listed: dict[str, set[str]] = defaultdict(set)
    for one in roster.participants:
        listed[evened(without_unit(one.name))].add(one.name)
    listed |= {evened(one.name): {one.name} for one in roster.participants}
    return {
        one.name: {
            name
            for given in one.line_managers
            if given
            for name in listed.get(evened(given), {given})
        }
        - {one.name}
        for one in roster.participants
    }


def all_leaders(roster: Roster) -> tuple[str, ...]:
    """Return whom somebody on the name list reports to, on the list or not."""
    return tuple(sorted(set().union(*managers(roster).values())))


def leaders(roster: Roster) -> frozenset[str]:
    """Return those on the name list whom somebody on it reports to."""
    line = managers(roster)
    return frozenset(above for some in line.values() for above in some if above in line)


def in_line(roster: Roster) -> frozenset[frozenset[str]]:
    """Return every two of whom one reports to the other, however many links between.

    Links are known through those on the name list (domain guide §3.3, a hard rule). A
    leader who is not on it counts too: she may come unannounced.
    """
    line = managers(roster)
    return frozenset(
        frozenset((one, above)) for one in line for above in all_above(line, one)
    )


def never_together(programme: Programme, roster: Roster) -> frozenset[frozenset[str]]:
    """Return every two who may not be together: by the line, or by `rules: apart`."""
    return in_line(roster) | {*map(frozenset, programme.rules.apart)}


def all_above(line: Managers, name: str) -> set[str]:
    """Return all whom somebody reports to, at any depth, on the name list or not."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        above = line.get(waiting.pop(), frozenset())
        waiting += above - found
        found |= above
    return found - {name}
