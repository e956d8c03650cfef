"""The line: who reports to whom, at any depth."""

from collections.abc import Mapping, Sequence

from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme


def leaders(roster: Roster) -> frozenset[str]:
    """Return those on the name list whom somebody on it reports to."""
    names = frozenset(one.name for one in roster.participants)
    return names & {above for one in roster.participants for above in one.line_managers}


def in_line(roster: Roster) -> frozenset[frozenset[str]]:
    """Return every two of whom one reports to the other, however many links between.

    Links are known through those on the name list (domain guide §3.3, a hard rule).
    """
    managers = {one.name: one.line_managers for one in roster.participants}
    return frozenset(
        frozenset((one.name, above))
        for one in roster.participants
        for above in _above(managers, one.name)
    )


def never_together(programme: Programme, roster: Roster) -> frozenset[frozenset[str]]:
    """Return every two who may not be together: by the line, or by `rules: apart`."""
    return in_line(roster) | {*map(frozenset, programme.rules.apart)}


def _above(managers: Mapping[str, Sequence[str]], name: str) -> set[str]:
    """Return all on the name list whom somebody reports to, at any depth."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        above = {*managers[waiting.pop()]} & managers.keys()
        waiting += above - found
        found |= above
    return found - {name}
