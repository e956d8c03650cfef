"""Where the search begins: schedules that are good already before anyone moves."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from operator import le

from medarbeider.drawing.chance import Chance, dealt, shuffled
from medarbeider.drawing.draw import (
    Couple,
    Draw,
    Seating,
    Wanted,
    couple,
    couples,
)
from medarbeider.drawing.search import weights
from medarbeider.drawing.symmetry import circle, symmetric

LARGEST_SYMMETRY = 150
"""People up to whom a symmetric schedule is looked for; more have room enough."""

FEW = 40
"""People up to whom names change places in pairs too."""

SWAPS_OF_NAMES = 8_000

MOST_JOINERS, TRIES = 40, 2_000
"""People who join a planned round up to whom lawful places are looked for, and how
many places are tried; more move anyway."""


def planned_start(draw: Draw, otherwise: Iterable[Seating]) -> tuple[Seating, ...]:
    """Return the rounds as they were planned, made to fit those who are there.

    A round that was not planned is as in *otherwise*.
    """
    return tuple(
        _joined(draw, one) if one.former else new
        for one, new in zip(draw.rounds, otherwise, strict=True)
    )


def good_start(draw: Draw, chance: Chance) -> tuple[Seating, ...]:
    """Return rounds in which few meet twice, whoever is absent in some of them."""
    everyone = _mixed(draw, chance)
    rounds = len(draw.rounds)
    if not everyone:
        return tuple(() for _ in draw.rounds)
    number = len(everyone)
    if draw.shape == "pairs":
        seatings = _circles(everyone, rounds)
        if number <= FEW and not number % 2 and number <= 2 * rounds:  # little room
            points = _circles(range(number), rounds)
            seatings = _named(draw, points, everyone, chance)
    elif len(everyone) <= LARGEST_SYMMETRY and len(everyone) >= rounds:
        seatings = symmetric(_usual_sizes(draw), rounds, chance)
        seatings = _named(draw, seatings, everyone, chance)
    else:
        seatings = tuple(_rotated(everyone, draw.rounds))
    return tuple(
        one.former if one.fixed else fitted(seating, one)
        for seating, one in zip(seatings, draw.rounds, strict=True)
    )


def chance_start(draw: Draw, chance: Chance) -> tuple[Seating, ...]:
    """Return rounds in which people sit anywhere."""
    return tuple(
        one.former
        if one.fixed
        else tuple(map(tuple, dealt(shuffled(one.present, chance), one.sizes)))
        for one in draw.rounds
    )


def fitted(seating: Seating, one: Wanted) -> Seating:
    """Return *seating* with only those who are there, and groups of the right sizes.

    As few as possible move: who is absent leaves a place, and who is new takes one.
    """
    groups, waiting = _left(seating, one)
    for group, size in zip(groups, sorted(one.sizes, reverse=True), strict=True):
        while len(group) < size:
            group.append(waiting.pop(0))
    return tuple(map(tuple, groups))


def _left(seating: Seating, one: Wanted) -> tuple[list[list[int]], list[int]]:
    """Return the groups with who is left of them, and those who wait for a place."""
    present = set(one.present)
    groups = [[a for a in group if a in present] for group in seating]
    groups = sorted((group for group in groups if group), key=len, reverse=True)
    seated = {a for group in groups for a in group}
    waiting = [a for a in one.present if a not in seated]
    for group in groups[len(one.sizes) :]:
        waiting += group
    groups = groups[: len(one.sizes)]
    groups += [[] for _ in range(len(one.sizes) - len(groups))]
    for group, size in zip(groups, sorted(one.sizes, reverse=True), strict=True):
        waiting += group[size:]
        del group[size:]
    return groups, waiting


def _joined(draw: Draw, one: Wanted) -> Seating:
    """Return a planned round, where who joins breaks no law if that can be had."""
    groups, waiting = _left(one.former, one)
    here = set(one.present)
    apart = _mates(draw.apart | one.apart, here)
    together = _mates(draw.together, here)

    def choices(a: int) -> list[list[int]]:
        """Return the groups that *a* may join as they stand."""
        seated = {b for group in groups for b in group}
        roomy = _with_room([len(group) for group in groups], one.sizes)
        return [
            group
            for group in groups
            if len(group) in roomy
            and not apart[a].intersection(group)
            and (together[a] & seated).issubset(group)
        ]

    tries = iter(range(TRIES))

    def seat(left: Sequence[int]) -> bool:
        if not left:
            return True
        a, *others = left
        for group in choices(a):
            if next(tries, None) is None:
                return False
            group.append(a)
            if seat(others):
                return True
            group.pop()
        return False

    if len(waiting) > MOST_JOINERS:
        return fitted(one.former, one)
    is_lawful = seat(sorted(waiting, key=lambda a: len(choices(a))))
    return tuple(map(tuple, groups)) if is_lawful else fitted(one.former, one)


def _mates(couples_: Iterable[Couple], here: set[int]) -> dict[int, set[int]]:
    """Return for everyone those of some couples that they are one of."""
    mates: dict[int, set[int]] = defaultdict(set)
    for a, b in couples_:
        if a in here and b in here:
            mates[a].add(b)
            mates[b].add(a)
    return mates


def _with_room(numbers: Sequence[int], sizes: Sequence[int]) -> set[int]:
    """Return how many a group has that may take one more, so that all fit the sizes."""
    most = sorted(sizes, reverse=True)
    roomy = set()
    for number in set(numbers):
        after = [*numbers, number + 1]
        after.remove(number)
        if all(map(le, sorted(after, reverse=True), most)):
            roomy.add(number)
    return roomy


def _mixed(draw: Draw, chance: Chance) -> list[int]:
    """Return everyone in chance order, so that neighbours are of different kinds."""
    there = sorted({a for one in draw.rounds for a in one.present})
    lots: dict[int, list[int]] = defaultdict(list)
    for a in shuffled(there, chance):
        lots[draw.kinds[a] if draw.kinds else 0].append(a)
    order: list[tuple[float, int, int]] = []
    for number, lot in enumerate(lots.values()):
        order += [((at + 0.5) / len(lot), number, a) for at, a in enumerate(lot)]
    return [a for _, _, a in sorted(order)]


def _circles(everyone: Sequence[int], rounds: int) -> tuple[Seating, ...]:
    """Return rounds of pairs; with an odd number somebody stands alone in each."""
    ring = [*everyone, -1] if len(everyone) % 2 else [*everyone]
    turns = max(1, len(ring) - 1)
    again = list(circle(ring, min(rounds, turns)))
    return tuple(again[number % turns] for number in range(rounds))


def _usual_sizes(draw: Draw) -> tuple[int, ...]:
    """Return sizes for everyone at once, like those of the fullest round."""
    everyone = len({a for one in draw.rounds for a in one.present})
    fullest = max(draw.rounds, key=lambda one: len(one.present)).sizes
    few, more = divmod(everyone, len(fullest))
    return (few + 1,) * more + (few,) * (len(fullest) - more)


def _named(
    draw: Draw,
    seatings: Sequence[Seating],
    everyone: Sequence[int],
    chance: Chance,
) -> tuple[Seating, ...]:
    """Return the schedule with people for its points, unlike ones together.

    Whoever stands for which point, nobody meets twice: so names change places until
    those who must not meet, who met before or who are alike meet as little as may be.
    """
    near: list[list[int]] = [[] for _ in everyone]
    for seating in seatings:
        for group in seating:
            for point in group:
                near[point] += [other for other in group if other != point]
    costs = _costs(draw, everyone)
    name = list(everyone)
    for _ in range(SWAPS_OF_NAMES):
        p, q = int(chance() * len(name)), int(chance() * len(name))
        if p == q:
            continue
        a, b = name[p], name[q]
        change = sum(costs[b, name[x]] - costs[a, name[x]] for x in near[p] if x != q)
        change += sum(costs[a, name[x]] - costs[b, name[x]] for x in near[q] if x != p)
        if change <= 0:
            name[p], name[q] = b, a
    return tuple(
        tuple(tuple(name[point] for point in group) for group in seating)
        for seating in seatings
    )


def _costs(draw: Draw, everyone: Sequence[int]) -> dict[Couple, int]:
    """Return what the company of every two costs, in both orders."""
    weigh = weights(draw)
    met = {two for seating in draw.earlier for two in couples(seating)}
    apart = draw.apart.union(*(one.apart for one in draw.rounds))
    costs: dict[Couple, int] = {}
    for a, b in combinations(everyone, 2):
        two = couple(a, b)
        cost = weigh.broken * ((two in apart) - (two in draw.together))
        cost += weigh.repeats * (two in met)
        cost += weigh.alike * bool(draw.kinds and draw.kinds[a] == draw.kinds[b])
        cost += weigh.leaders * (a in draw.leaders and b in draw.leaders)
        costs[a, b] = costs[b, a] = cost
    return costs


def _rotated(everyone: Sequence[int], rounds: Iterable[Wanted]) -> Iterator[Seating]:
    """Yield groups that take one from each of as many columns, turned ever further."""
    for number, one in enumerate(rounds):
        height = len(one.sizes)
        columns = [everyone[at : at + height] for at in range(0, len(everyone), height)]
        yield tuple(
            tuple(
                column[(place + number * at) % height]
                for at, column in enumerate(columns)
                if (place + number * at) % height < len(column)
            )
            for place in range(height)
        )
