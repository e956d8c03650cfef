"""Lines of leaders: who reports to somebody at any depth, and lines that run round."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

Lines = Mapping[str, Sequence[str]]
"""The leaders of each person, by name."""


def all_below(name: str, lines: Lines) -> set[str]:
    """Return everyone who reports to somebody, at any depth."""
    staff: dict[str, list[str]] = defaultdict(list)
    for person, some in lines.items():
        for above in some:
            staff[above].append(person)
    found: set[str] = set()
    waiting = [name]
    while waiting:
        new = {*staff[waiting.pop()]} - found
        found |= new
        waiting += new
    return found


def in_a_circle(lines: Lines) -> frozenset[str]:
    """Return everyone whose line of leaders leads back to them, or between such lines.

    Whoever has no leader left, or leads nobody who is left, is taken away until nobody
    is.
    """
    left = set(lines)
    above = {one: {*some} & left for one, some in lines.items()}
    below: dict[str, set[str]] = defaultdict(set)
    for one, some in above.items():
        for leader in some:
            below[leader].add(one)
    for up, down in ((above, below), (below, above)):
        free = [one for one in left if not up.get(one)]
        while free:
            one = free.pop()
            left.discard(one)
            for other in down.get(one, ()):
                up[other].discard(one)
                if not up[other] and other in left:
                    free.append(other)
        for links in (above, below):
            for one in links:
                links[one] &= left
    return frozenset(left)
