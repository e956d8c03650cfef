"""The search for good rounds: people change places, again and again.

A round is a list of groups; a move lets two people of different groups change places,
or one leave a group for another that is smaller by one.
What two people's company costs is kept in tables, so that thousands of moves are
weighed in a moment. Chance comes from `random.Random(seed).random()` alone, which is
the same in every Python, and effort is counted in moves, never in seconds: the same
question has the same answer everywhere.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import exp

from medarbeider.drawing.chance import Chance
from medarbeider.drawing.draw import (
    LONGEST_MEMORY,
    TRIO,
    Couple,
    Draw,
    Score,
    Seating,
    couple,
    couples,
    nearness,
)

SMALL = 120
"""People up to whom the tables of costs are filled at once."""

CANDIDATES = 60
"""People whose place is tried for one who should move, in a large round."""

ENDLESS = 1 << 60
"""More places than can be tried."""

HALF = 0.5


@dataclass(frozen=True)
class Weights:
    """How much each wish weighs: one of it outweighs all that stands below it."""

    broken: int
    repeats: int
    recency: int
    changes: int
    trios: int
    alike: int
    leaders: int

    def total(self, found: Score) -> int:
        """Return one number that orders scores as they are ordered."""
        return sum(
            weight * number
            for weight, number in zip(
                (
                    self.broken,
                    self.repeats,
                    self.recency,
                    self.changes,
                    self.trios,
                    self.alike,
                    self.leaders,
                ),
                found,
                strict=True,
            )
        )


def weights(draw: Draw) -> Weights:
    """Return the weights for a draw; wishes that it does not have weigh nothing."""
    sizes = [size for one in draw.rounds for size in one.sizes]
    meetings = sum(size * (size - 1) // 2 for size in sizes) + 1
    places = sum(sizes) + 1
    has_leaders = draw.shape == "groups" and bool(draw.leaders)
    has_trios = draw.shape == "pairs" and TRIO in sizes
    has_former = any(one.former or one.discarded for one in draw.rounds)
    leaders = int(has_leaders)
    alike = meetings if has_leaders else 1
    has_kinds = bool(draw.kinds or any(one.kinds for one in draw.rounds))
    turns = TRIO * sum(
        len(group) == TRIO for one in draw.earlier for group in one
    ) + TRIO * sizes.count(TRIO)
    trios = alike * (meetings if has_kinds else 1)
    changes = trios * (turns * turns + 1 if has_trios else 1)
    recency = changes * (places if has_former else 1)
    repeats = recency * meetings * LONGEST_MEMORY**2
    return Weights(repeats * meetings, repeats, recency, changes, trios, alike, leaders)


def staying(draw: Draw) -> Weights:
    """Return weights by which only laws outweigh that everyone stays where they are."""
    usual = weights(draw)
    changes = usual.broken
    meetings = sum(size * (size - 1) // 2 for one in draw.rounds for size in one.sizes)
    return replace(usual, broken=changes * (meetings + 1), changes=changes)


class _Row(dict[int, int]):
    """One person's costs, each reckoned when first asked for."""

    def __init__(self, reckon: Callable[[int, int], int], one: int) -> None:
        super().__init__()
        self._reckon, self._one = reckon, one

    def __missing__(self, other: int) -> int:
        cost = self[other] = self._reckon(self._one, other)
        return cost


class Table:
    """All rounds of a draw while they are searched, and what company costs.

    `joining[a][b]` is what one more meeting of two costs, `parting[a][b]` what one
    meeting less saves; `cost` is what all rounds cost so far.
    """

    def __init__(
        self,
        draw: Draw,
        rounds: Iterable[Seating],
        chance: Chance,
        weigh: Weights | None = None,
    ) -> None:
        self.draw, self.chance = draw, chance
        self.weights = weigh or weights(draw)
        self.rounds = [[list(group) for group in one] for one in rounds]
        self.open = [number for number, one in enumerate(draw.rounds) if not one.fixed]
        self._when: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        self._turns = [0] * draw.people
        for number, seating in enumerate(draw.earlier, -len(draw.earlier)):
            for two in couples(seating):
                self._when[two].append(number)
            self._take_turns(seating)
        self.minds_recency = False
        self._is_unlike = [bool(one.kinds or one.apart) for one in draw.rounds]
        everyone = range(draw.people)
        self.joining: list[list[int]] | list[_Row]
        self.parting: list[list[int]] | list[_Row]
        if draw.people <= SMALL:
            self.joining = [[self._joining(a, b) for b in everyone] for a in everyone]
            self.parting = [[self._parting(a, b) for b in everyone] for a in everyone]
        else:
            self.joining = [_Row(self._joining, a) for a in everyone]
            self.parting = [_Row(self._parting, a) for a in everyone]
        self._former = [
            {
                a: frozenset(group)
                for group in one.former or one.discarded
                for a in group
            }
            for one in draw.rounds
        ]
        self._parted = [
            self.weights.changes * (1 if one.former else -1) for one in draw.rounds
        ]
        self.cost = 0
        self._places_left = ENDLESS
        for number, groups in enumerate(self.rounds):
            for group in groups:
                self._seat(number, group)

    def _seat(self, number: int, group: Sequence[int]) -> None:
        former = self._former[number]
        kinds, apart = self.draw.rounds[number].kinds, self.draw.rounds[number].apart
        for a, b in combinations(group, 2):
            self.cost += self.joining[a][b]
            self._meet(number, a, b)
            if b in former.get(a, ()):
                self.cost -= self._parted[number]
            if kinds:
                self.cost += self.weights.alike * self._otherwise(kinds, a, b)
            if apart and couple(a, b) in apart:
                self.cost += self.weights.broken
        if self.draw.shape == "pairs" and len(group) == TRIO:
            self.cost += self.weights.trios * sum(self._turns[a] for a in group)
            for a in group:
                self._turns[a] += 1

    def _take_turns(self, seating: Seating) -> None:
        if self.draw.shape == "pairs":
            for group in seating:
                for a in group if len(group) == TRIO else ():
                    self._turns[a] += 1

    def _unlike(self, a: int, b: int) -> int:
        """Return what the company of two costs, apart from what they met before."""
        draw, two = self.draw, couple(a, b)
        if a == b:
            return 0
        if two in draw.together:
            return -self.weights.broken
        cost = self.weights.broken if two in draw.apart else 0
        if draw.kinds and draw.kinds[a] == draw.kinds[b]:
            cost += self.weights.alike
        if a in draw.leaders and b in draw.leaders:
            cost += self.weights.leaders
        return cost

    def _otherwise(self, kinds: Sequence[int], a: int, b: int) -> int:
        """Return what a round's own kinds add to, or take from, the draw's."""
        usual = self.draw.kinds
        return (kinds[a] == kinds[b]) - bool(usual and usual[a] == usual[b])

    def _repeat(self, two: tuple[int, int], meetings: int) -> int:
        """Return what the last of some meetings costs as a repeat."""
        is_one = meetings > 1 and two not in self.draw.together
        return self.weights.repeats if is_one else 0

    def _joining(self, a: int, b: int) -> int:
        two = couple(a, b)
        meetings = len(self._when[two]) if two in self._when else 0
        return self._unlike(a, b) + self._repeat(two, meetings + 1)

    def _parting(self, a: int, b: int) -> int:
        two = couple(a, b)
        meetings = len(self._when[two]) if two in self._when else 0
        return self._unlike(a, b) + self._repeat(two, meetings)

    def _meet(self, number: int, a: int, b: int) -> None:
        self._when[couple(a, b)].append(number)
        self._account(a, b)

    def _part(self, number: int, a: int, b: int) -> None:
        self._when[couple(a, b)].remove(number)
        self._account(a, b)

    def _account(self, a: int, b: int) -> None:
        joining, parting = self._joining(a, b), self._parting(a, b)
        self.joining[a][b] = self.joining[b][a] = joining
        self.parting[a][b] = self.parting[b][a] = parting

    def difference(self, number: int, g: int, h: int, a: int, b: int) -> int:
        """Return what it costs that *a* of group *g* and *b* of *h* change places."""
        one, other = self.rounds[number][g], self.rounds[number][h]
        joins_a, joins_b = self.joining[a], self.joining[b]
        parts_a, parts_b = self.parting[a], self.parting[b]
        cost = 0
        for x in one:
            if x != a:
                cost += joins_b[x] - parts_a[x]
        for y in other:
            if y != b:
                cost += joins_a[y] - parts_b[y]
        if self.draw.shape == "pairs" and len(one) != len(other):
            goes, comes = (a, b) if len(one) == TRIO else (b, a)
            turns = self._turns[comes] - self._turns[goes] + 1
            cost += self.weights.trios * turns
        if former := self._former[number]:
            before_a, before_b = former.get(a, ()), former.get(b, ())
            parted = sum((x in before_a) - (x in before_b) for x in one if x != a)
            parted += sum((y in before_b) - (y in before_a) for y in other if y != b)
            cost += self._parted[number] * parted
        if self.minds_recency or self._is_unlike[number]:
            parting = [(a, x) for x in one if x != a] + [
                (b, y) for y in other if y != b
            ]
            joining = [(b, x) for x in one if x != a] + [
                (a, y) for y in other if y != b
            ]
            cost += self._in_this_round(number, parting, joining)
        return cost

    def _in_this_round(
        self, number: int, parting: Sequence[Couple], joining: Sequence[Couple]
    ) -> int:
        """Return what depends on the round: its rules and kinds, how recent it is."""
        kinds, cost = self.draw.rounds[number].kinds, 0
        if apart := self.draw.rounds[number].apart:
            cost += self.weights.broken * (
                sum(couple(a, b) in apart for a, b in joining)
                - sum(couple(a, b) in apart for a, b in parting)
            )
        if kinds:
            cost += self.weights.alike * (
                sum(self._otherwise(kinds, a, b) for a, b in joining)
                - sum(self._otherwise(kinds, a, b) for a, b in parting)
            )
        if self.minds_recency:
            sooner = sum(self._sooner(number, a, b, 1) for a, b in joining)
            sooner += sum(self._sooner(number, a, b, -1) for a, b in parting)
            cost += self.weights.recency * sooner
        return cost

    def _sooner(self, number: int, a: int, b: int, more: int) -> int:
        """Return how much more too soon two meet, with a meeting more or less."""
        two = couple(a, b)
        numbers = self._when.get(two, [])
        if two in self.draw.together:
            return 0
        after = [*numbers, number] if more > 0 else [*numbers]
        if more < 0:
            after.remove(number)
        return nearness(after) - nearness(numbers)

    def swap(  # noqa: PLR0913, PLR0917 -- a move and what it costs
        self, number: int, g: int, h: int, a: int, b: int, cost: int
    ) -> None:
        """Let *a* of group *g* and *b* of group *h* change places, for that cost."""
        one, other = self.rounds[number][g], self.rounds[number][h]
        for x in one:
            if x != a:
                self._part(number, a, x)
                self._meet(number, b, x)
        for y in other:
            if y != b:
                self._part(number, b, y)
                self._meet(number, a, y)
        if self.draw.shape == "pairs" and len(one) != len(other):
            goes, comes = (a, b) if len(one) == TRIO else (b, a)
            self._turns[goes] -= 1
            self._turns[comes] += 1
        one[one.index(a)] = b
        other[other.index(b)] = a
        self.cost += cost

    def leaving(self, number: int, g: int, h: int, a: int) -> int:
        """Return what it costs that *a* leaves group *g* for *h*, one smaller."""
        one, other = self.rounds[number][g], self.rounds[number][h]
        joins, parts = self.joining[a], self.parting[a]
        cost = sum(joins[y] for y in other) - sum(parts[x] for x in one if x != a)
        if self.draw.shape == "pairs" and len(one) == TRIO:
            turns = sum(self._turns[y] for y in other)
            turns -= sum(self._turns[x] - 1 for x in one if x != a)
            cost += self.weights.trios * turns
        if before := self._former[number].get(a):
            parted = sum(x in before for x in one if x != a)
            cost += self._parted[number] * (parted - sum(y in before for y in other))
        if self.minds_recency or self._is_unlike[number]:
            parting = [(a, x) for x in one if x != a]
            cost += self._in_this_round(number, parting, [(a, y) for y in other])
        return cost

    def leave(self, number: int, g: int, h: int, a: int, cost: int) -> None:
        """Let *a* leave group *g* for *h*, for that cost."""
        one, other = self.rounds[number][g], self.rounds[number][h]
        for x in one:
            if x != a:
                self._part(number, a, x)
        for y in other:
            self._meet(number, a, y)
        if self.draw.shape == "pairs" and len(one) == TRIO:
            for x in one:
                self._turns[x] -= x != a
            for y in other:
                self._turns[y] += 1
        one.remove(a)
        other.append(a)
        self.cost += cost

    def mend(self, passes: int = 30, most: int = ENDLESS) -> None:
        """Move people out of costly company for as long as that helps.

        Stops early, in the midst of a pass, when *most* places have been tried.
        """
        self._places_left = most
        for _ in range(passes):
            before = self.cost
            for number in self.open:
                self._mend_round(number)
            if self.cost == before or self._places_left <= 0:
                return

    def _mend_round(self, number: int) -> None:
        seating = self.rounds[number]
        places = sum(map(len, seating))
        for g, group in enumerate(seating):
            for a in tuple(group):
                parting = self.parting[a]
                if a in group and (
                    any(parting[x] > 0 for x in group if x != a)
                    or self._former[number]
                    or self._is_barred(number, a, group)
                    or (len(group) == TRIO and self._turns[a] > 1)
                ):
                    if self._places_left <= 0:
                        return
                    self._places_left -= places
                    self._move_to_the_best_place(number, g, a)

    def _is_barred(self, number: int, a: int, group: Iterable[int]) -> bool:
        """Say whether somebody sits with one whom this round alone keeps away."""
        apart = self.draw.rounds[number].apart
        return bool(apart) and any(couple(a, x) in apart for x in group if x != a)

    def _move_to_the_best_place(self, number: int, g: int, a: int) -> None:
        seating = self.rounds[number]
        best, found = 0, (-1, -1)
        for h in self._candidates(len(seating)):
            if h != g:
                for b in seating[h]:
                    cost = self.difference(number, g, h, a, b)
                    if cost < best:
                        best, found = cost, (h, b)
                if len(seating[g]) == len(seating[h]) + 1:
                    cost = self.leaving(number, g, h, a)
                    if cost < best:
                        best, found = cost, (h, -1)
        h, b = found
        if b >= 0:
            self.swap(number, g, h, a, b, best)
        elif h >= 0:
            self.leave(number, g, h, a, best)

    def _candidates(self, groups: int) -> Iterable[int]:
        if groups <= CANDIDATES:
            return range(groups)
        return (int(self.chance() * groups) for _ in range(CANDIDATES))

    def anneal(self, hot: float, cold: float, moves: int, enough: int) -> None:
        """Try *moves* moves by chance, taking costly ones ever more seldom.

        *hot* and *cold* are the costs that are taken now and then at the beginning and
        at the end. Stops early when all rounds cost no more than *enough*.
        """
        chance, rounds, open_ = self.chance, self.rounds, self.open
        heat, cooling = hot, (cold / hot) ** (64 / max(moves, 64))
        for move in range(moves):
            if not move % 64:
                heat *= cooling
                if self.cost <= enough:
                    return
            number = open_[int(chance() * len(open_))]
            seating = rounds[number]
            if len(seating) < 2:  # noqa: PLR2004 -- nobody to change places with
                continue
            g = int(chance() * len(seating))
            h = int(chance() * (len(seating) - 1))
            h += h >= g
            one, other = seating[g], seating[h]
            a, b = one[int(chance() * len(one))], other[int(chance() * len(other))]
            if len(one) == len(other) + 1 and chance() < HALF:
                cost = self.leaving(number, g, h, a)
                if cost <= 0 or chance() < exp(-cost / heat):
                    self.leave(number, g, h, a, cost)
                continue
            cost = self.difference(number, g, h, a, b)
            if cost <= 0 or chance() < exp(-cost / heat):
                self.swap(number, g, h, a, b, cost)

    def seatings(self) -> tuple[Seating, ...]:
        """Return the rounds as they stand."""
        return tuple(
            tuple(tuple(group) for group in seating) for seating in self.rounds
        )
