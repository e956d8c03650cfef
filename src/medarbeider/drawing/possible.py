"""Whether a single round can be had at all, found out by trying every way.

Pairs are a question of matching; groups are filled one by one, going back where it
leads nowhere. What is said to be possible is so for certain.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from medarbeider.drawing.draw import TRIO, Couple, couple
from medarbeider.drawing.matching import matched

MOST_TRIOS = 500
"""Trios that are tried."""

MOST_STEPS = 5_000
"""Steps, forth and back, after which groups are given up."""

Lot = tuple[int, ...]
"""People who must be together, one through the other."""


def pairs_are_possible(
    people: Sequence[int], apart: AbstractSet[Couple], together: AbstractSet[Couple]
) -> bool:
    """Say whether all can be in pairs, with one trio when their number is odd."""
    lots = joined(people, together)
    is_odd = len(people) % 2 == 1
    big = [lot for lot in lots if len(lot) > 2]  # noqa: PLR2004 -- a pair holds two
    if len(people) < 2 or len(big) > is_odd or _clashes(lots, apart):  # noqa: PLR2004
        return False
    alone = [a for lot in lots if len(lot) == 1 for a in lot]
    if not is_odd:
        return _are_paired(alone, apart)
    if big:
        return len(big[0]) == TRIO and _are_paired(alone, apart)
    if len(alone) - len(matched(alone, allowed(alone, apart))) > 1:
        return False  # a trio takes in one more than a pair, and no more
    if any(all(couple(a, b) in apart for b in people if b != a) for a in alone):
        return False
    tries = zip(range(MOST_TRIOS), _trios(people, lots, apart), strict=False)
    return any(
        _are_paired([a for a in alone if a not in trio], apart) for _, trio in tries
    )


def groups_are_possible(
    people: Sequence[int],
    sizes: Sequence[int],
    apart: AbstractSet[Couple],
    together: AbstractSet[Couple],
) -> bool:
    """Say whether groups of these sizes were found that keep people apart, together."""
    lots = joined(people, together)
    if _clashes(lots, apart):
        return False
    barred = {a: sum(a in two for two in apart) for a in people}
    lots.sort(key=lambda lot: (-len(lot), -sum(barred[a] for a in lot)))
    groups: list[Lot] = [() for _ in sizes]
    placed: list[int] = []
    first = 0
    for _ in range(MOST_STEPS):
        if len(placed) == len(lots):
            return True
        lot = lots[len(placed)]
        at = next(_places(lot, groups, sizes, apart, first), None)
        if at is not None:
            groups[at] += lot
            placed.append(at)
            first = 0
        elif placed:
            at = placed.pop()
            groups[at] = groups[at][: -len(lots[len(placed)])]
            first = at + 1
        else:
            return False
    return False


def joined(people: Sequence[int], together: AbstractSet[Couple]) -> list[Lot]:
    """Return people in lots: those who must be together, one through the other."""
    lots: dict[int, Lot] = {a: (a,) for a in people}
    for a, b in sorted(together):
        if a in lots and b in lots and lots[a] != lots[b]:
            lot = tuple(sorted((*lots[a], *lots[b])))
            lots |= dict.fromkeys(lot, lot)
    return list(dict.fromkeys(lots[a] for a in people))


def allowed(people: Sequence[int], apart: AbstractSet[Couple]) -> set[Couple]:
    """Return every two who may be together."""
    return {two for two in combinations(sorted(people), 2) if two not in apart}


def _clashes(lots: Sequence[Lot], apart: AbstractSet[Couple]) -> bool:
    return any(two in apart for lot in lots for two in combinations(lot, 2))


def _are_paired(people: Sequence[int], apart: AbstractSet[Couple]) -> bool:
    return len(matched(people, allowed(people, apart))) == len(people)


def _trios(
    people: Sequence[int], lots: Sequence[Lot], apart: AbstractSet[Couple]
) -> Iterator[Lot]:
    """Yield every three who may be together and tear nobody from whom they must."""
    tied = [set(lot) for lot in lots if len(lot) > 1]
    for trio in combinations(sorted(people), TRIO):
        if not _clashes((trio,), apart):
            taken = set(trio)
            if all(two <= taken or not two & taken for two in tied):
                yield trio


def _places(
    lot: Lot,
    groups: Sequence[Lot],
    sizes: Sequence[int],
    apart: AbstractSet[Couple],
    first: int,
) -> Iterator[int]:
    """Yield the groups that take a lot in; of those that are empty and alike, one."""
    for at in range(first, len(groups)):
        there = groups[at]
        alike = (
            not there and not groups[one] and sizes[one] == sizes[at]
            for one in range(at)
        )
        has_room = len(there) + len(lot) <= sizes[at]
        apart_there = (couple(a, b) in apart for a in lot for b in there)
        if has_room and not any(alike) and not any(apart_there):
            yield at
