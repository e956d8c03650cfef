"""Measures our groups against what others would do: repeats and CPU time.

    python -m benchmarks.groups [--quick | --all]

The others: plain annealing from a start by lot, a genetic search (pygad), and CP-SAT.
All are judged by the same count, with the hard rules checked apart. With --quick the
small instances run with one seed, and the others get a few seconds; with --all CP-SAT
gets more time, and larger instances. Without --quick the table is put into docs.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from math import exp
from random import Random
from time import process_time
from typing import Any

import numpy as np
import pygad

from benchmarks.instances import bare_groups, groups_instance
from benchmarks.report import Alone, Method, Result, head, put, result, row, told
from medarbeider.drawing.draw import (
    Couple,
    Draw,
    Seating,
    Wanted,
    couple,
    couples,
)
from medarbeider.drawing.rounds import Drawn, drawn

BROKEN = 20
"""How many repeats a broken rule weighs, in the annealing and the genetic search."""

HOT, COLD = 2.0, 0.1
POPULATION = 40


@dataclass(frozen=True)
class Limits:
    """Seconds that the others have, and the most people that CP-SAT is tried with."""

    annealing: float = 15.0
    genetic: float = 15.0
    cp_sat: float = 20.0
    most: int = 60


QUICK = Limits(annealing=3.0, genetic=3.0, cp_sat=5.0)
ALL = Limits(cp_sat=60.0, most=120)


@dataclass(frozen=True)
class Annealing:
    """Swaps of two people by lot, from anywhere, ever more seldom for the worse."""

    seconds: float

    def __call__(self, draw: Draw) -> list[Seating]:
        """Return rounds for a draw."""
        chance = Random(draw.seed)  # noqa: S311 -- not a secret
        rounds = [_by_lot(one, chance) for one in draw.rounds]
        meetings = Counter(two for held in draw.earlier for two in couples(held))
        for seating in rounds:
            meetings.update(couples(seating))
        costs = sum(number - 1 for number in meetings.values() if number > 1)
        broken = sum(meetings[two] for two in draw.apart)
        costs += BROKEN * broken
        best, kept = costs, [tuple(map(tuple, one)) for one in rounds]
        floor = sum(
            number - 1
            for number in Counter(
                two for held in draw.earlier for two in couples(held)
            ).values()
        )
        begun = process_time()
        heat, move = HOT, 0
        while best > floor:
            if not move % 256:
                spent = (process_time() - begun) / self.seconds
                if spent >= 1:
                    break
                heat = HOT * (COLD / HOT) ** spent
            move += 1
            seating = rounds[int(chance.random() * len(rounds))]
            one, other = chance.sample(seating, 2)
            i = int(chance.random() * len(one))
            j = int(chance.random() * len(other))
            change = self._swapped(draw, meetings, one, other, i, j)
            if change <= 0 or chance.random() < exp(-change / heat):
                costs += change
                if costs < best:
                    best, kept = costs, [tuple(map(tuple, s)) for s in rounds]
            else:
                self._swapped(draw, meetings, one, other, i, j)
        return kept

    @staticmethod
    def _swapped(  # noqa: PLR0913, PLR0917 -- two places, and what is counted
        draw: Draw,
        meetings: Counter[Couple],
        one: list[int],
        other: list[int],
        i: int,
        j: int,
    ) -> int:
        """Swap two people, and return what that costs."""
        a, b, change = one[i], other[j], 0
        for group, goes, comes in ((one, a, b), (other, b, a)):
            for x in group:
                if x != goes:
                    two = couple(goes, x)
                    meetings[two] -= 1
                    change -= (meetings[two] > 0) + BROKEN * (two in draw.apart)
                    two = couple(comes, x)
                    change += (meetings[two] > 0) + BROKEN * (two in draw.apart)
                    meetings[two] += 1
        one[i], other[j] = b, a
        return change


@dataclass(frozen=True)
class Genetic:
    """A genetic search: orders of people; rounds are inherited whole, then mixed."""

    seconds: float

    def __call__(self, draw: Draw) -> list[Seating]:
        """Return rounds for a draw."""
        mix = np.random.default_rng(draw.seed)
        numbers = [len(one.present) for one in draw.rounds]
        bounds = [0, *accumulate(numbers)]
        begun = process_time()

        def crossed(parents: Any, size: tuple[int, int], _search: object) -> Any:  # noqa: ANN401
            children: Any = np.empty(size, dtype=int)
            for number in range(size[0]):
                pair = mix.choice(len(parents), 2, replace=False)
                for begin, end in pairwise(bounds):
                    parent = parents[pair[mix.integers(2)]]
                    children[number, begin:end] = parent[begin:end]
            return children

        def mutated(children: Any, _search: object) -> Any:  # noqa: ANN401
            for child in children:
                for _ in range(mix.integers(1, 4)):
                    number = mix.integers(len(numbers))
                    i, j = bounds[number] + mix.integers(numbers[number], size=2)
                    child[i], child[j] = child[j], child[i]
            return children

        def ended(_search: object) -> str | None:
            return "stop" if process_time() - begun > self.seconds else None

        search = pygad.GA(
            num_generations=10_000_000,
            num_parents_mating=POPULATION // 2,
            initial_population=np.array(
                [
                    np.concatenate(
                        [mix.permutation(one.present) for one in draw.rounds]
                    )
                    for _ in range(POPULATION)
                ]
            ),
            gene_type=int,
            fitness_func=_fitness(draw, bounds),
            parent_selection_type="tournament",
            keep_elitism=2,
            crossover_type=crossed,
            mutation_type=mutated,
            on_generation=ended,
            stop_criteria="reach_0",
            random_seed=draw.seed,
            suppress_warnings=True,
        )
        search.run()
        best, _, _ = search.best_solution(search.last_generation_fitness)
        return [
            _dealt([int(a) for a in best[begin:end]], one.sizes)
            for one, (begin, end) in zip(draw.rounds, pairwise(bounds), strict=True)
        ]


def _by_lot(one: Wanted, chance: Random) -> list[list[int]]:
    mixed = chance.sample(one.present, len(one.present))
    return [list(group) for group in _dealt(mixed, one.sizes)]


def _dealt(people: Sequence[int], sizes: Sequence[int]) -> Seating:
    ends = list(accumulate(sizes))
    return tuple(
        tuple(people[end - size : end]) for end, size in zip(ends, sizes, strict=True)
    )


def _fitness(draw: Draw, bounds: Sequence[int]) -> Callable[[object, Any, int], float]:
    """Return what counts the repeats of rounds that follow each other."""
    left, right = _neighbours(draw, bounds)
    people = draw.people
    held: Any = np.zeros(people * people, dtype=bool)
    for a, b in (two for seating in draw.earlier for two in couples(seating)):
        held[a * people + b] = True
    banned: Any = np.zeros(people * people, dtype=bool)
    for a, b in draw.apart:
        banned[a * people + b] = True

    def fitness(_search: object, order: Any, _number: int) -> float:  # noqa: ANN401
        one, other = order[left], order[right]
        codes = np.minimum(one, other) * people + np.maximum(one, other)
        codes, meetings = np.unique(codes, return_counts=True)
        repeats = np.where(held[codes], meetings, meetings - 1).sum()
        return -float(repeats + BROKEN * meetings[banned[codes]].sum())

    return fitness


def _neighbours(draw: Draw, bounds: Sequence[int]) -> tuple[Any, Any]:
    """Return the places whose people meet, two and two."""
    found = [
        (begin + i, begin + j)
        for begin, one in zip(bounds, draw.rounds, strict=False)
        for i, j in couples(_dealt(range(sum(one.sizes)), one.sizes))
    ]
    left, right = zip(*found, strict=True)
    return np.array(left), np.array(right)


def roomier(draw: Draw) -> Draw:
    """Return a draw whose leaders have no staff there, with one round held before."""
    bans = frozenset(two for two in draw.apart if not draw.leaders.intersection(two))
    return replace(draw, apart=bans, earlier=draw.earlier[-1:])


def instances(*, quick: bool) -> Iterator[tuple[str, Draw]]:
    """Yield bare instances, and ones with units, leaders, bans, absence and history."""
    for name, sizes, rounds in (
        ("24 in fours × 6", (4,) * 6, 6),
        ("25 in fours, one five × 6", (5, *(4,) * 5), 6),
        ("30 in fives × 6", (5,) * 6, 6),
        ("32 in fours × 9", (4,) * 8, 9),
        ("32 in fours × 10", (4,) * 8, 10),
        ("120 in sixes × 6", (6,) * 20, 6),
        ("1000 in fives × 6", (5,) * 200, 6),
    ):
        if sum(sizes) < 100 or not quick:  # noqa: PLR2004 -- small
            yield f"{name}, bare", bare_groups(sizes, rounds)
    for people, size, seeds in ((24, 4, 3), (30, 5, 3), (120, 6, 1), (1000, 5, 1)):
        if people < 100 or not quick:  # noqa: PLR2004 -- as above
            for seed in range(1, 2 if quick else seeds + 1):
                full = groups_instance(people, size, 6, seed, programmes=1)
                yield f"{people}, at most {size} × 6, seed {seed}", full
                if people < 100:  # noqa: PLR2004 -- as above
                    yield (
                        f"{people}, at most {size} × 6, seed {seed}, roomier",
                        roomier(full),
                    )


def main(argv: Sequence[str]) -> None:
    """Print the table, and put it into the document when all of it is made."""
    quick = "--quick" in argv
    limits = QUICK if quick else ALL if "--all" in argv else Limits()
    others: dict[str, Method | Alone] = {
        "annealing": Annealing(limits.annealing),
        "genetic": Genetic(limits.genetic),
        "CP-SAT": Alone("groups", limits.cp_sat),
    }
    drawn(groups_instance(12, 4, 3, 1))  # all libraries are loaded from here
    lines: list[str] = []
    bad: list[str] = []
    told(lines, *head(["instance", "ours", "bound", *others]))
    for name, draw in instances(quick=quick):
        kept: list[Drawn] = []

        def ours(draw: Draw, kept: list[Drawn] = kept) -> Sequence[Seating]:
            kept.append(drawn(draw))
            return kept[-1].rounds

        mine = result(draw, ours)
        assert mine is not None  # noqa: S101 -- ours always gives rounds
        cells = [name, _cell(mine), f"{kept[-1].bound.repeats}"]
        if not mine.is_lawful:
            bad.append(f"{name}: ours breaks a hard rule")
        for title, method in others.items():
            if title == "CP-SAT" and draw.people > limits.most:
                cells.append("–")
                continue
            found = result(draw, method)
            cells.append(_cell(found))
            if found and found.is_lawful and found.found.repeats < mine.found.repeats:
                bad.append(f"{name}: {title} has fewer repeats")
        told(lines, row(cells))
    last = f"never worse: {'no' if bad else 'yes'}"
    print(*bad, last, sep="\n")
    if not quick:
        put("groups", [*lines, "", *(f"- {one}" for one in bad), "", last])


def _cell(one: Result | None) -> str:
    if one is None:
        return "none in time"
    wrong = "" if one.is_lawful and not one.found.broken else " UNLAWFUL"
    return f"{one.found.repeats}, {one.seconds:.2f}{wrong}"


if __name__ == "__main__":
    main(sys.argv[1:])
