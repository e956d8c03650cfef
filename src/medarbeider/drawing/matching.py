"""The most couples that can be made at once, and who stands in the way of more.

Edmonds' blossom algorithm, in the form that searches from one person at a time.
"""

from collections import deque
from collections.abc import Iterable, Sequence

from medarbeider.drawing.draw import Couple


def matched(people: Sequence[int], couples: Iterable[Couple]) -> dict[int, int]:
    """Return each person's partner in as many of the *couples* as fit at once."""
    return _Matching(people, couples).partner


def left_over(
    people: Sequence[int], couples: Iterable[Couple]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return people who cannot all have a partner, and everyone they could have.

    Both are empty when all people (but one, when their number is odd) can have one. The
    first fall into lots that cannot reach each other; there are more lots of an odd
    number than there are people in the second (Gallai and Edmonds).
    """
    matching = _Matching(people, couples)
    alone = [a for a in people if a not in matching.partner]
    if len(alone) <= len(people) % 2:
        return (), ()
    short: set[int] = set()
    for a in alone:
        short |= matching.reach(a)
    around = {b for a in short for b in matching.near[a]} - short
    return tuple(sorted(short)), tuple(sorted(around))


class _Matching:
    """A greatest matching; `partner` holds both of each couple."""

    def __init__(self, people: Sequence[int], couples: Iterable[Couple]) -> None:
        self.near: dict[int, list[int]] = {a: [] for a in people}
        for a, b in sorted(couples):
            self.near[a].append(b)
            self.near[b].append(a)
        self.partner: dict[int, int] = {}
        order = sorted(people, key=lambda a: (len(self.near[a]), a))
        for a in order:
            free = (b for b in self.near[a] if b not in self.partner)
            if a not in self.partner:
                for b in sorted(free, key=self._few)[:1]:
                    self.partner[a], self.partner[b] = b, a
        for a in order:
            if a not in self.partner:
                self._grow(a)

    def _few(self, one: int) -> tuple[int, int]:
        return len(self.near[one]), one

    def reach(self, root: int) -> set[int]:
        """Return everyone who could be left alone in *root*'s place."""
        return self._grow(root)

    def _grow(self, root: int) -> set[int]:
        """Give *root* a partner if one more couple fits; else return who it reaches."""
        base = {a: a for a in self.near}
        came: dict[int, int] = {}
        reached = {root}
        line = deque([root])
        while line:
            one = line.popleft()
            for other in self.near[one]:
                if base[one] == base[other] or self.partner.get(one) == other:
                    continue
                mate = self.partner.get(other)
                if other == root or (mate is not None and mate in came):
                    self._fold(one, other, base, came, reached, line)
                elif other not in came:
                    came[other] = one
                    if mate is None:
                        self._switch(other, came)
                        return set()
                    reached.add(mate)
                    line.append(mate)
        return reached

    def _switch(self, end: int, came: dict[int, int]) -> None:
        """Let everyone on the way to *end* change partner."""
        at: int | None = end
        while at is not None:
            before = came[at]
            mate = self.partner.get(before)
            self.partner[at], self.partner[before] = before, at
            at = mate

    def _fold(  # noqa: PLR0913, PLR0917 -- the state of one search
        self,
        one: int,
        other: int,
        base: dict[int, int],
        came: dict[int, int],
        reached: set[int],
        line: deque[int],
    ) -> None:
        """Let the odd circle through *one* and *other* count as one person."""
        meeting = self._common(one, other, base, came)
        circle: set[int] = set()
        for start, back in ((one, other), (other, one)):
            at, child = start, back
            while base[at] != meeting:
                mate = self.partner[at]
                circle |= {base[at], base[mate]}
                came[at] = child
                child = mate
                at = came[mate]
        for a, under in base.items():
            if under in circle:
                base[a] = meeting
                if a not in reached:
                    reached.add(a)
                    line.append(a)

    def _common(
        self, one: int, other: int, base: dict[int, int], came: dict[int, int]
    ) -> int:
        seen = set()
        at = base[one]
        while True:
            seen.add(at)
            mate = self.partner.get(at)
            if mate is None:
                break
            at = base[came[mate]]
        at = base[other]
        while at not in seen:
            at = base[came[self.partner[at]]]
        return at
