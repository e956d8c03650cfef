"""Rounds with a symmetry: one round is found, and turning it gives the others.

People are points: some stand in circles of `turn` places each, a few stand still. From
one round the next is made by moving everyone in a circle one place on. Two people meet
again only if two couples of the first round lie alike, so that a search among single
rounds finds whole schedules in which nobody meets twice (cyclic difference families;
for pairs it is the circle method, which is known to work for every even number).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp

from medarbeider.drawing.chance import Chance, dealt, shuffled
from medarbeider.drawing.draw import Seating

SHORT, LONG = (6_000, 6), (40_000, 20)
"""Moves of a try and tries: first short ones, then long ones."""

FEW = 16
"""People up to whom short tries are enough."""

HOT, COLD = 0.6, 0.18
"""How many repeated meetings more are taken now and then, first and last."""


def circle(people: Sequence[int], rounds: int) -> Iterator[Seating]:
    """Yield up to n - 1 rounds of pairs of an even number of people; all differ."""
    still, *others = people
    half = len(people) // 2
    for turn in range(rounds):
        ring = others[turn % len(others) :] + others[: turn % len(others)]
        yield (
            (still, ring[0]),
            *((ring[place], ring[-place]) for place in range(1, half)),
        )


@dataclass(frozen=True)
class Points:
    """Places in circles of *turn* places; those that are left over stand still."""

    number: int
    turn: int

    def kind(self, one: int, other: int) -> tuple[int, int, int]:
        """Return what couples that turn into each other have in common."""
        one, other = sorted((one, other))
        moving = self.number - self.number % self.turn
        if other >= moving:
            return (-1, one if one >= moving else one // self.turn, other)
        (ring, place), (to_ring, to_place) = (
            divmod(one, self.turn),
            divmod(other, self.turn),
        )
        apart = (to_place - place) % self.turn
        if ring == to_ring:
            apart = min(apart, self.turn - apart)
        return (ring, to_ring, apart)

    def stays(self, one: int, other: int) -> bool:
        """Say whether a couple meets again before everyone has gone round."""
        moving = self.number - self.number % self.turn
        kind = self.kind(one, other)
        return min(one, other) >= moving or (
            kind[0] == kind[1] and 2 * kind[2] == self.turn
        )

    def turned(self, point: int, places: int) -> int:
        """Return where a point stands when everyone has moved *places* on."""
        ring, place = divmod(point, self.turn)
        if point >= self.number - self.number % self.turn:
            return point
        return ring * self.turn + (place + places) % self.turn


def symmetric(sizes: Sequence[int], rounds: int, chance: Chance) -> tuple[Seating, ...]:
    """Return rounds of groups in which nobody meets twice, or as few as were found.

    People are numbers from 0; *sizes* are those of the groups in each round.
    """
    number = sum(sizes)
    best: tuple[int, Points, Seating] | None = None
    turns = [
        Points(number, turn) for turn in range(rounds, min(rounds + 2, number) + 1)
    ]
    roomy = [points for points in turns if _has_room(points, sizes)]
    for moves, tries in (SHORT, LONG) if number > FEW else (SHORT,):
        for _ in range(tries if roomy else 1):
            for points in roomy or turns[:1]:
                cost, first = _first_round(points, sizes, chance, moves)
                if best is None or cost < best[0]:
                    best = cost, points, first
                if not cost:
                    return _all_rounds(points, first, rounds)
    return _all_rounds(best[1], best[2], rounds) if best else ()


def _all_rounds(points: Points, first: Seating, rounds: int) -> tuple[Seating, ...]:
    return tuple(
        tuple(tuple(points.turned(a, places) for a in group) for group in first)
        for places in range(rounds)
    )


def _has_room(points: Points, sizes: Sequence[int]) -> bool:
    """Say whether there are as many kinds of couples as a round has couples."""
    kinds = {
        points.kind(one, other)
        for one, other in combinations(range(points.number), 2)
        if not points.stays(one, other)
    }
    return len(kinds) >= sum(size * (size - 1) // 2 for size in sizes)


def _first_round(
    points: Points,
    sizes: Sequence[int],
    chance: Chance,
    moves: int,
) -> tuple[int, Seating]:
    """Return a round in which few couples lie alike, and how many do."""
    numbers: dict[tuple[int, int, int], int] = {}
    everyone = range(points.number)
    kinds = [
        [numbers.setdefault(points.kind(a, b), len(numbers)) for b in everyone]
        for a in everyone
    ]
    used = [0] * len(numbers)
    for a, b in combinations(everyone, 2):
        if points.stays(a, b):
            used[kinds[a][b]] = 1
    groups = dealt(shuffled(everyone, chance), sizes)
    cost = 0
    for group in groups:
        for a, b in combinations(group, 2):
            cost += used[kinds[a][b]]
            used[kinds[a][b]] += 1
    heat = HOT
    cooling = (COLD / HOT) ** (64 / moves)
    for move in range(moves):
        if not cost or len(groups) == 1:
            break
        if not move % 64:
            heat *= cooling
        g = int(chance() * len(groups))
        h = int(chance() * (len(groups) - 1))
        h += h >= g
        one, other = groups[g], groups[h]
        i, j = int(chance() * len(one)), int(chance() * len(other))
        a, b = one[i], other[j]
        change = _swapped(kinds, used, one, other, a, b)
        if change <= 0 or chance() < exp(-change / heat):
            one[i], other[j] = b, a
            cost += change
        else:
            one[i], other[j] = b, a
            _swapped(kinds, used, one, other, b, a)
            one[i], other[j] = a, b
    return cost, tuple(map(tuple, groups))


def _swapped(  # noqa: PLR0913, PLR0917 -- a move, and the accounts it changes
    kinds: Sequence[Sequence[int]],
    used: list[int],
    one: Sequence[int],
    other: Sequence[int],
    a: int,
    b: int,
) -> int:
    """Count what *a* of one group and *b* of the other do by changing places."""
    of_a, of_b, change = kinds[a], kinds[b], 0
    for x in one:
        if x != a:
            used[of_a[x]] -= 1
            change -= used[of_a[x]]
    for y in other:
        if y != b:
            used[of_b[y]] -= 1
            change -= used[of_b[y]]
    for x in one:
        if x != a:
            change += used[of_b[x]]
            used[of_b[x]] += 1
    for y in other:
        if y != b:
            change += used[of_a[y]]
            used[of_a[y]] += 1
    return change
