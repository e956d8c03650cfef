"""What is left to chance: an order, and who is dealt to which group.

Chance is a function that gives a number from 0 up to 1. Only `Random(seed).random` is
used for it: it alone is the same in every version of Python.
"""

from collections.abc import Callable, Sequence

Chance = Callable[[], float]
"""Gives a number from 0 up to 1."""


def shuffled(people: Sequence[int], chance: Chance) -> list[int]:
    """Return everyone in an order that chance decides."""
    mixed = list(people)
    for last in range(len(mixed) - 1, 0, -1):
        at = int(chance() * (last + 1))
        mixed[last], mixed[at] = mixed[at], mixed[last]
    return mixed


def dealt(people: Sequence[int], sizes: Sequence[int]) -> list[list[int]]:
    """Return groups of these sizes, filled in the order given."""
    groups, at = [], 0
    for size in sizes:
        groups.append(list(people[at : at + size]))
        at += size
    return groups
