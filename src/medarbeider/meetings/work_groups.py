"""Work groups: those who do the group's work between gatherings together.

They share a workplace, and are the same all through the programme, whoever sits at
which table. Everyone on the name list is in exactly one, save those who are `without` a
place in groups and alone in their unit.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from medarbeider.model.groups import SMALLEST, group_sizes
from medarbeider.model.pairing import Rules
from medarbeider.model.people import Roster
from medarbeider.model.work_groups import WorkGroups


@dataclass(frozen=True)
class WorkGroup:
    """People who work together between gatherings, in the order of the name list.

    `name` is the unit's, or what people call the group; there is none for those who
    are together since none has mates. `part` counts the parts of a unit from 1; it is 0
    for a whole one.
    """

    name: str
    people: tuple[str, ...]
    part: int = 0


@dataclass(frozen=True)
class WorkGrouping:
    """The work groups, and whom a facilitator may want to place herself.

    `alone` are those without mates in their unit, and `unnamed` those whom no group
    names, where groups are named. `outside` are in no group.
    """

    groups: tuple[WorkGroup, ...] = ()
    alone: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()

    def group_of(self, name: str) -> WorkGroup | None:
        """Return the group that somebody is in."""
        return next((one for one in self.groups if name in one.people), None)


def work_groups(told: WorkGroups | None, roster: Roster, rules: Rules) -> WorkGrouping:
    """Return the work groups of a programme; none where tables do that work.

    Those *without* a place in groups have one here with their own unit, and no other.
    A unit that is divided is so that those who are `apart` are, as far as that goes;
    who is in a whole unit with the other, or named with them, stays there.
    """
    without = rules.without
    if told is None or told.by == "tables":
        return WorkGrouping()
    units = {one.name: one.unit for one in roster.participants}
    named = [
        _Draft(one.name, [name for name in one.people if name in units])
        for one in told.named
    ]
    gone = [one for one in named if not one.people]
    taken = {name for one in named for name in one.people}
    unnamed = [name for name in units if name not in taken]
    homes = {unit: _home(unit, unnamed, named, units) for unit in units.values()}
    own: dict[str, _Draft] = {}
    for name in unnamed:
        unit = units[name]
        (homes[unit] or own.setdefault(unit, _Draft(unit, []))).people.append(name)
    for one in gone:  # nobody whom it names is left, and one more makes no group
        if len(one.people) == 1:
            own[units[one.people[0]]] = _Draft("", one.people)
            named.remove(one)
    alone = [
        name
        for unit, one in own.items()
        for name in one.people
        if len(one.people) == 1 or (not unit and any(units.values()))
    ]
    shared = [one for one in own.values() if not {*one.people} & {*alone}]
    groups = [one for one in named if one.people]
    groups += [part for one in shared for part in _parted(one, told.size, rules.apart)]
    lonely = [name for name in alone if name not in without]
    strangers = _taken_in(lonely, groups, roster)
    last = _Draft("", strangers)
    groups += _parted(last, told.size, rules.apart) if strangers else ()
    return WorkGrouping(
        tuple(
            WorkGroup(
                one.name, tuple(name for name in units if name in one.people), one.part
            )
            for one in groups
        ),
        tuple(lonely),
        tuple(unnamed) if named else (),
        tuple(name for name in alone if name in without),
    )


@dataclass(frozen=True)
class _Draft:
    """A group that people are still added to."""

    name: str
    people: list[str]
    part: int = 0


def _home(
    unit: str,
    unnamed: Sequence[str],
    named: Sequence[_Draft],
    units: Mapping[str, str],
) -> _Draft | None:
    """Return the named group for those of a unit whom nobody names, if there is one.

    It is the one with the unit's name; or, for so few that they make no group, the one
    with most of their unit.
    """
    for one in named:
        if one.name.casefold() == unit.casefold():
            return one
    left = sum(units[name] == unit for name in unnamed)
    mates = [sum(units[name] == unit for name in one.people) for one in named]
    if not unit or left >= SMALLEST or not any(mates):
        return None
    return named[mates.index(max(mates))]


def _taken_in(
    alone: Sequence[str], groups: Sequence[_Draft], roster: Roster
) -> list[str]:
    """Put each in the group where her own staff are, or else her leader; return others.

    One who is left alone goes to a smallest group.
    """
    waiting, is_moving = [*alone], True
    while waiting and is_moving:
        homes = {name: _nearest(name, groups, roster) for name in waiting}
        for name, home in homes.items():
            if home is not None:
                home.people.append(name)
        is_moving = any(homes.values())
        waiting = [name for name in waiting if homes[name] is None]
    if len(waiting) == 1 and groups:
        min(groups, key=lambda one: len(one.people)).people.append(waiting.pop())
    return waiting


def _nearest(name: str, groups: Sequence[_Draft], roster: Roster) -> _Draft | None:
    managers = {one.name: one.line_managers for one in roster.participants}
    staff = {one for one, above in managers.items() if name in above}
    for near in (staff, {*managers[name]}):
        found = [len(near.intersection(one.people)) for one in groups]
        if any(found):
            return groups[found.index(max(found))]
    return None


def apart_at_work(
    found: WorkGrouping, apart: Sequence[tuple[str, ...]]
) -> Iterator[tuple[int, WorkGroup]]:
    """Yield which couples, by number from 0, are in one work group all the same."""
    for number, couple in enumerate(apart):
        for group in found.groups:
            if {*couple} <= {*group.people}:
                yield number, group


def _parted(
    one: _Draft, size: int, apart: Sequence[tuple[str, ...]]
) -> Iterator[_Draft]:
    """Yield the group, or the parts of one that is bigger than *size*."""
    sizes = group_sizes(len(one.people), size).sizes
    parts = _kept_apart(_by_lot(one.people, sizes), apart)
    for part, people in enumerate(parts, 1):
        yield _Draft(one.name, people, part if len(sizes) > 1 else 0)


def _by_lot(names: Sequence[str], sizes: Sequence[int]) -> list[list[str]]:
    """Return the names in parts of these sizes, by a lot that each name draws.

    Everyone wants the part of their lowest lot, and a full part keeps the lowest. So a
    part stays nearly as it was when somebody joins or leaves: the order of the list,
    which changes with each of HR's lists, would move them all.
    """
    lots = {name: [_lot(name, part) for part in range(len(sizes))] for name in names}
    wishes = {
        name: sorted(range(len(sizes)), key=drawn.__getitem__, reverse=True)
        for name, drawn in lots.items()
    }
    parts: list[list[str]] = [[] for _ in sizes]
    waiting = [*names]
    while waiting:
        name = waiting.pop()
        at = wishes[name].pop()
        parts[at].append(name)
        if len(parts[at]) > sizes[at]:
            last = max(parts[at], key=lambda one: lots[one][at])
            parts[at].remove(last)
            waiting.append(last)
    return parts


def _kept_apart(
    parts: Sequence[Sequence[str]], apart: Sequence[tuple[str, ...]]
) -> list[list[str]]:
    """Return parts of the same sizes where fewer couples, or none, are in one part.

    Somebody of a couple and somebody of another part change places while that helps.
    """
    found = [[*part] for part in parts]
    couples = sorted(tuple(sorted(couple)) for couple in apart)
    while best := _first_better(found, couples):
        found = best
    return found


def _first_better(
    parts: Sequence[Sequence[str]], couples: Sequence[tuple[str, ...]]
) -> list[list[str]] | None:
    now = _together(parts, couples)
    broken = [one for one in couples if any({*one} <= {*part} for part in parts)]
    for name in (name for couple in broken for name in couple):
        for other in sorted(one for part in parts if name not in part for one in part):
            places = {name: other, other: name}
            changed = [[places.get(one, one) for one in part] for part in parts]
            if _together(changed, couples) < now:
                return changed
    return None


def _together(
    parts: Sequence[Sequence[str]], couples: Sequence[tuple[str, ...]]
) -> int:
    return sum({*couple} <= {*part} for couple in couples for part in parts)


def _lot(name: str, part: int) -> str:
    return sha256(f"{part} {name}".encode()).hexdigest()
