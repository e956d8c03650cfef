"""How many groups a number of people makes, and how big they are."""

from collections.abc import Sequence
from dataclasses import dataclass

SMALLEST = 3
"""A group of one or two is no group (domain guide §2.2)."""

BIGGEST = 8
"""More than so many do not all get a word in."""


@dataclass(frozen=True)
class GroupSizes:
    """How many groups there are, and the sizes, the biggest first."""

    sizes: tuple[int, ...]

    @property
    def number(self) -> int:
        """How many groups there are."""
        return len(self.sizes)

    @property
    def biggest(self) -> int:
        """How many people the biggest group has."""
        return self.sizes[0]


def group_sizes(people: int, size: int) -> GroupSizes:
    """Return groups of at most *size*, evened out, so that none is left with two.

    Rather than make a group of one or two, some groups get more than *size*.
    """
    number = max(1, -(-people // size))
    while number > 1 and people // number < SMALLEST:
        number -= 1
    least, more = divmod(people, number)
    return GroupSizes((least + 1,) * more + (least,) * (number - more))


def sizes_kept(planned: Sequence[int], people: int, size: int) -> tuple[int, ...]:
    """Return the sizes of planned groups with who is left of them, and who joins.

    Who joins takes a place in a smallest group, and a group that is too small gets
    one from a biggest. Where groups would be too big or too few stay, all are new.
    """
    even, sizes = group_sizes(people, size), list(planned)
    for _ in range(people - sum(planned)):
        sizes[sizes.index(min(sizes))] += 1
    while min(sizes) < SMALLEST < max(sizes):
        sizes[sizes.index(max(sizes))] -= 1
        sizes[sizes.index(min(sizes))] += 1
    if min(sizes) < SMALLEST or max(sizes) > max(size, even.biggest):
        return even.sizes
    return tuple(sizes)
