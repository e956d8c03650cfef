"""The roles of a group in IGP, drawn at random and rotated (domain guide §2.2)."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import product
from random import Random

ROLES = ("chair", "scribe", "scope-guard")
"""In the order they are filled: a group of two has no scope guard."""

_APART = 1_000_003
"""Between the seeds of two tasks, so that a task draws alike whatever came before."""

Task = Sequence[Sequence[str]]
"""The groups that do a task, each with its members by name."""

_Costs = dict[tuple[str, str], tuple[bool, int, int, float]]
"""What it costs to give a person a role."""


@dataclass(frozen=True)
class Roles:
    """Who has which role in a group; nobody (empty) where the group is too small."""

    chair: str = ""
    scribe: str = ""
    scope_guard: str = ""


def roles(
    tasks: Sequence[Task], seed: int, guests: Sequence[Collection[str]] = ()
) -> tuple[tuple[Roles, ...], ...]:
    """Return the roles of each group in each task, in the order the tasks are done.

    *guests* says for each task who comes this time only: they get a role only where the
    others are too few. Each role goes to somebody who has had it the fewest times in
    the group; then to those who have had the fewest roles at all; then by lot. What is
    drawn for a task depends on the tasks before it only.
    """
    had: Counter[tuple[str, str]] = Counter()
    drawn = []
    new_people = guests or [()] * len(tasks)
    for number, (groups, new) in enumerate(zip(tasks, new_people, strict=True)):
        chance = Random(seed + _APART * number)  # noqa: S311 -- a draw of roles, no secret
        found = [_drawn(group, new, had, chance) for group in groups]
        for filled in found:
            had.update(zip(filled, ROLES, strict=False))
        drawn.append(tuple(Roles(*filled) for filled in found))
    return tuple(drawn)


def _drawn(
    group: Sequence[str],
    guests: Collection[str],
    had: Counter[tuple[str, str]],
    chance: Random,
) -> tuple[str, ...]:
    """Return a person for each role that the group is big enough for."""
    lots = {name: chance.random() for name in group}
    costs = {
        (name, role): (
            name in guests,
            had[name, role],
            sum(had[name, one] for one in ROLES),
            lots[name] * (1 + at),
        )
        for name in group
        for at, role in enumerate(ROLES)
    }
    wanted = ROLES[: len(group)]
    # the cheapest combination never needs anybody but a role's own few cheapest
    nearest = [_nearest(group, role, costs) for role in wanted]
    combinations = [some for some in product(*nearest) if len(set(some)) == len(some)]
    return min(combinations, key=lambda some: _total(some, wanted, costs))


def _nearest(group: Sequence[str], role: str, costs: _Costs) -> list[str]:
    return sorted(group, key=lambda name: costs[name, role])[: len(ROLES)]


def _total(
    people: Sequence[str],
    wanted: Sequence[str],
    costs: _Costs,
) -> tuple[float, ...]:
    chosen = [costs[name, role] for name, role in zip(people, wanted, strict=True)]
    return tuple(sum(parts) for parts in zip(*chosen, strict=True))
