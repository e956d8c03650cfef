"""The line: who reports to whom, at any depth, on a day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import groupby

from medarbeider.model.pairing import Leading
from medarbeider.model.people import Roster, evened, without_unit
from medarbeider.model.programme import Programme

Managers = Mapping[str, AbstractSet[str]]
"""Whom each reports to; who is on the name list, is called as there."""

Apart = frozenset[frozenset[str]]
"""Every two who may not be together."""

ALWAYS = date.min
"""The day from which that holds that holds all along."""


def managers(
    roster: Roster, changes: Iterable[Leading] = (), day: date = ALWAYS
) -> Managers:
    """Return whom everyone reports to on a day: by the name list, and what is changed.

    Capitals do not matter. A name that two people have means both: rather one too many
    is kept away than a leader let in.
    """
    called = _Called(roster)
    line: dict[str, set[str]] = {
        one.name: called.all_of(one.line_managers) - {one.name}
        for one in roster.participants
    }
    so_far = (one for one in changes if (one.since or ALWAYS) <= day)
    for _, some in groupby(sorted(so_far, key=_since), key=_since):
        _change(line, roster, called, [*some])
    return line


def led_by(change: Leading, before: Managers, roster: Roster) -> set[str]:
    """Return whom a change is about, when the line is as it was *before*."""
    return _led(change, before, roster, _Called(roster))


def _since(change: Leading) -> date:
    return change.since or ALWAYS


class _Called:
    """Finds what those are called on the name list who are named elsewhere."""

    def __init__(self, roster: Roster) -> None:
        self._names: dict[str, set[str]] = defaultdict(set)
        for one in roster.participants:
            self._names[evened(without_unit(one.name))].add(one.name)
        self._names |= {evened(one.name): {one.name} for one in roster.participants}

    def all_of(self, given: Iterable[str]) -> set[str]:
        """Return all who may be meant; a name that is not listed means itself."""
        return {
            name for one in given if one for name in self._names.get(evened(one), {one})
        }


def _change(
    line: dict[str, set[str]],
    roster: Roster,
    called: _Called,
    changes: Sequence[Leading],
) -> None:
    """Let everything hold that changes on one day, whichever is written first."""
    before = {name: {*above} for name, above in line.items()}
    new: dict[str, set[str]] = defaultdict(set)
    ended: dict[str, set[str]] = defaultdict(set)
    for one in changes:
        leaders_ = called.all_of([one.leader])
        for name in _led(one, before, roster, called) - leaders_:
            new[name] |= leaders_
            ended[name] |= _ended(one, before.get(name, set()), roster, called, name)
        if one.instead_of is not None:  # her place in the line is another's now
            former = called.all_of([one.instead_of])
            further = {above for name in former for above in before.get(name, ())}
            for leader in leaders_:
                new[leader] |= further - leaders_ - former
                ended[leader] |= _ended(one, set(), roster, called, leader)
    for name, above in new.items():
        line[name] = before.get(name, set()) - ended[name] | above
    line |= {
        leader: _past_those_below(line, before, leader, new[leader])
        for leader in sorted({one for above in new.values() for one in above})
        if leader in line
    }
    for name, leader in _left_out(line, roster, called, changes):
        line[name] = {*line[name], leader}
    stepped_back = _stepped_back(line, called, changes, before)
    replaced = _replaced(roster, called, changes, before, stepped_back)
    for name, leader in sorted({*replaced}):  # of two who change places one is above
        if name not in all_above(line, leader):  # else she leads on, further up
            line[name] = {*line[name], leader}


def _left_out(
    line: Managers, roster: Roster, called: _Called, changes: Iterable[Leading]
) -> list[tuple[str, str]]:
    """Return who is in a unit and, by other changes, not below its new leader."""
    return [
        (name, leader)
        for one in changes
        if one.unit is not None
        for leader in called.all_of([one.leader])
        for name in _in_unit(roster, one.unit) - {leader}
        if leader not in all_above(line, name)
    ]


def _stepped_back(
    line: Managers, called: _Called, changes: Sequence[Leading], before: Managers
) -> dict[Leading, set[str]]:
    """Return whose place each change takes: told, or those who lead nobody any more."""
    leading = {above for some in line.values() for above in some}
    found: dict[Leading, set[str]] = {}
    for one in changes:
        if one.instead_of is not None and not one.also:
            found[one] = called.all_of([one.instead_of])
        elif one.of and one.since is not None and not one.also:
            led = called.all_of(one.of)
            found[one] = {above for name in led for above in before.get(name, ())}
            found[one] -= leading
    return found


def _replaced(
    roster: Roster,
    called: _Called,
    changes: Sequence[Leading],
    before: Managers,
    stepped_back: Mapping[Leading, AbstractSet[str]],
) -> list[tuple[str, str]]:
    """Return who was a leader of a unit, stays in it, and is told no other leader.

    She is one of the new leader's own now, as when the change names the unit.
    """
    units = {one.name: frozenset(map(evened, one.units)) for one in roster.participants}
    told = {name for one in changes for name in called.all_of(one.of)}
    found = []
    for one, formers in stepped_back.items():
        leaders_ = called.all_of([one.leader])
        is_told = one.instead_of is not None  # else both must be of one unit
        whose = leaders_ | (_led(one, before, roster, called) if is_told else set())
        there = {unit for name in whose for unit in units.get(name, ())}
        found += [
            (former, leader)
            for former in sorted((formers & units.keys()) - told - leaders_)
            if units[former] & there or (is_told and not units[former])
            for leader in sorted(leaders_)
        ]
    return found


def _led(one: Leading, before: Managers, roster: Roster, called: _Called) -> set[str]:
    """Return whom a change is about."""
    if one.instead_of is not None:
        former = called.all_of([one.instead_of])
        return {name for name, above in before.items() if above & former}
    if one.unit is not None:
        there = _in_unit(roster, one.unit)
        return {name for name in there if not before.get(name, set()) & there}
    return called.all_of(one.of)


def _ended(
    one: Leading, above: AbstractSet[str], roster: Roster, called: _Called, name: str
) -> set[str]:
    """Return the leaders that somebody has no more.

    Where the name list gives somebody several units, it does not say which leader is
    whose: a unit's new leader then comes beside the others.
    """
    if one.also:
        return set()
    if one.instead_of is not None:
        return called.all_of([one.instead_of])
    if one.since is None:
        return set()
    if one.unit is not None:
        units = {each.name: each.units for each in roster.participants}
        return set() if len(units[name]) > 1 else {*above}
    return {*above}


def _in_unit(roster: Roster, unit: str) -> set[str]:
    return {
        one.name
        for one in roster.participants
        if evened(unit) in map(evened, one.units)
    }


def _past_those_below(
    line: Managers, before: Managers, leader: str, new: AbstractSet[str]
) -> set[str]:
    """Return a leader's own leaders, without former ones whom she leads now.

    In their place are those further up, so that the line does not end in a ring.
    """
    below = {name for name in line[leader] - new if leader in all_above(line, name)}
    further = {above for name in below for above in all_above(before, name)}
    beneath = {name for name in further if leader in all_above(line, name)}
    return {*line[leader] - below, *further - beneath - {leader}}


def all_leaders(programme: Programme, roster: Roster) -> tuple[str, ...]:
    """Return whom somebody reports to on some day, on the name list or not."""
    lines = [managers(roster)]
    changes = programme.rules.leaders
    lines += [managers(roster, changes, _since(one)) for one in changes]
    return tuple(
        sorted({above for line in lines for some in line.values() for above in some})
    )


def leaders(
    roster: Roster, changes: Sequence[Leading] = (), days: Iterable[date] = (ALWAYS,)
) -> frozenset[str]:
    """Return those on the name list whom somebody reports to on some of the days."""
    listed = {one.name for one in roster.participants}
    return frozenset(
        above
        for day in {*beginnings(changes, days).values()}
        for name, some in managers(roster, changes, day).items()
        for above in some
        if above in listed
    )


def in_line(
    roster: Roster, changes: Iterable[Leading] = (), day: date = ALWAYS
) -> Apart:
    """Return every two of whom one reports to the other, however many links between.

    Links are known through those on the name list (domain guide §3.3, a hard rule). A
    leader who is not on it counts too: she may come unannounced.
    """
    line = managers(roster, changes, day)
    return frozenset(
        frozenset((one, above)) for one in line for above in all_above(line, one)
    )


def days_of_gatherings(programme: Programme) -> tuple[date, ...]:
    """Return every day that a gathering is held on, once each, in order."""
    days = {one.day for each in programme.sessions for one in each.occasions()}
    return tuple(sorted(days))


def never_together(
    programme: Programme, roster: Roster, days: Iterable[date]
) -> dict[date, Apart]:
    """Return every two who may not be together on each day: by the line, or `apart`."""
    changes = programme.rules.leaders
    apart = {*map(frozenset, programme.rules.apart)}
    begun = beginnings(changes, days)
    on = {day: in_line(roster, changes, day) | apart for day in {*begun.values()}}
    return {day: on[beginning] for day, beginning in begun.items()}


def beginnings(changes: Iterable[Leading], days: Iterable[date]) -> dict[date, date]:
    """Return since when that line holds that holds on each day."""
    changed = sorted({ALWAYS, *map(_since, changes)})
    return {day: max(one for one in changed if one <= day) for day in days}


def all_above(line: Managers, name: str) -> set[str]:
    """Return all whom somebody reports to, at any depth, on the name list or not."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        above = line.get(waiting.pop(), frozenset())
        waiting += above - found
        found |= above
    return found - {name}
