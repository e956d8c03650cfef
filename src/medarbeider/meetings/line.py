"""The line: who reports to whom, at any depth."""

from collections.abc import Iterator

from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme


def leaders(roster: Roster) -> frozenset[str]:
    """Return those on the name list whom somebody on it reports to."""
    names = {one.name for one in roster.participants}
    return frozenset(one.line_manager for one in roster.participants) & names


def in_line(roster: Roster) -> frozenset[frozenset[str]]:
    """Return every two of whom one reports to the other, however many links between.

    Links are known through those on the name list (domain guide §3.3, a hard rule).
    """
    return frozenset(
        frozenset((one.name, above))
        for one in roster.participants
        for above in _above(roster, one.name)
    )


def never_together(programme: Programme, roster: Roster) -> frozenset[frozenset[str]]:
    """Return every two who may not be together: by the line, or by `rules: apart`."""
    return in_line(roster) | {*map(frozenset, programme.rules.apart)}


def _above(roster: Roster, name: str) -> Iterator[str]:
    managers = {one.name: one.line_manager for one in roster.participants}
    seen = {name}
    above = managers[name]
    while above in managers and above not in seen:
        yield above
        seen.add(above)
        above = managers[above]
