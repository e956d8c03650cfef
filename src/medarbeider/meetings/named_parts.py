"""Gatherings that share the staff out between them, by name: who is in none, or in two.

Two halves of a staff that meet in turn are often gatherings of their own, each with
its `participants`; a name that is forgotten in both, or moved and not taken out, is a
person who comes to nothing, or twice.
"""

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme
from medarbeider.model.session import Session
from medarbeider.problems.finding import Finding

_NEARLY_ALL = 0.75
"""Of those on the list who take part: that many are shared out, or it is not meant."""

_ALIKE = 0.6
"""How large the smaller of two parts is at least; a meeting of leaders is none."""

_LEFT_OUT = 4
"""Of so many who take part one may be left out by hand; of fewer, halves share them."""

_FEW = 0.2
"""Of the smaller of two parts: no more are in both by a slip, or in one alone."""


@dataclass(frozen=True)
class _Part:
    """Those whom a gathering names, and where it does."""

    number: int
    session: str
    names: frozenset[str]


def not_named(
    programme: Programme, roster: Roster
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return each gathering that names most who take part, and those it does not."""
    meant = _meant(programme, roster)
    left = (
        (one.id, tuple(name for name in meant if name not in one.participants))
        for one in programme.sessions
        if one.participants and not one.again
    )
    return tuple(
        (id_, some) for id_, some in left if 0 < _LEFT_OUT * len(some) <= len(meant)
    )


def _meant(programme: Programme, roster: Roster) -> list[str]:
    """Return who takes a place, in the list's order."""
    others = {*programme.rules.without, *programme.facilitators}
    return [one.name for one in roster.participants if one.name not in others]


def about_named_parts(programme: Programme, roster: Roster) -> Iterator[Finding]:
    """Yield who is in no part of the staff, in two, or in one of two that are alike.

    And who is of a unit of which a gathering names nearly all others.
    """
    found = [*_about_parts(programme, roster)]
    yield from found
    told = {name for one in found for name in _people(one)}
    for number, session in enumerate(programme.sessions):
        if session.participants and not session.again:
            for unit, names in _but_for_few(session, programme, roster):
                if left := tuple(name for name in names if name not in told):
                    address = ("sessions", number, "participants")
                    values = {"people": left, "unit": unit}
                    yield Finding(address, "named-but-of-a-unit", session.id, values)


def _people(one: Finding) -> tuple[str, ...]:
    people = one.values["people"]
    return people if isinstance(people, tuple) else ()


def _but_for_few(
    session: Session, programme: Programme, roster: Roster
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each unit that a gathering names nearly all of, and whom it does not.

    One that names most of everybody is read back, and told nothing of.
    """
    meant = _meant(programme, roster)
    named = {*session.participants}
    if len(named.intersection(meant)) >= _NEARLY_ALL * len(meant):
        return
    units: dict[str, list[str]] = defaultdict(list)
    for one in roster.participants:
        if one.name in meant and one.unit:
            units[one.unit].append(one.name)
    for unit, names in units.items():
        left = tuple(name for name in names if name not in named)
        if left and len(names) >= _LEFT_OUT and len(left) <= max(1, _FEW * len(names)):
            yield unit, left


def _about_parts(programme: Programme, roster: Roster) -> Iterator[Finding]:
    meant = {*_meant(programme, roster)}
    parts = [
        _Part(number, one.id, frozenset(one.participants) & meant)
        for number, one in enumerate(programme.sessions)
        if one.participants and not one.again
    ]
    parts = [one for one in parts if one.names and one.names != meant]
    named = frozenset[str]().union(*(one.names for one in parts))
    if len({one.names for one in parts}) < 2 or len(named) < _NEARLY_ALL * len(meant):  # noqa: PLR2004 -- two parts
        return
    is_for_all = any(not one.participants for one in programme.sessions)
    nowhere = tuple(
        one.name for one in roster.participants if one.name in meant - named
    )
    if nowhere and is_for_all:  # else they are named for no gathering at all
        address = ("sessions", parts[0].number, "participants")
        sessions = ", ".join(one.session for one in parts)
        values = {"people": nowhere, "sessions": sessions}
        yield Finding(address, "named-for-no-part", "", values)
    for one, other in combinations(parts, 2):
        yield from _of_two(one, other)


def are_alike(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Say whether two parts are about as large; none is where nobody is named."""
    sizes = sorted((len(one), len(other)))
    return sizes[0] > 0 and sizes[0] >= _ALIKE * sizes[1]


def few_of(one: AbstractSet[str], other: AbstractSet[str]) -> int:
    """Return how many are in both of two parts by a slip at most."""
    return max(1, int(_FEW * min(len(one), len(other))))


def _of_two(one: _Part, other: _Part) -> Iterator[Finding]:
    if not are_alike(one.names, other.names):
        return
    few = few_of(one.names, other.names)
    address = ("sessions", other.number, "participants")
    both, either = one.names & other.names, one.names ^ other.names
    if 0 < len(both) <= few < len(either):
        values = {"people": tuple(sorted(both)), "other": one.session}
        yield Finding(address, "named-for-two-parts", other.session, values)
    elif 0 < len(either) <= few < len(both):
        values = {"people": tuple(sorted(either)), "other": one.session}
        yield Finding(address, "named-for-one-of-two", other.session, values)
