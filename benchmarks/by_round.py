"""Pairs round by round: each round the cheapest, when those before it stand."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from random import Random

import networkx as nx
import rustworkx as rx

from medarbeider.drawing.draw import (
    TRIO,
    Couple,
    Draw,
    Seating,
    Wanted,
    couple,
    couples,
)

SPARSE = 200
"""People above whom a graph has only the best candidates of each."""

CANDIDATES = 40
LOOKED_AT = 60
"""Of so many people, drawn by lot, the candidates are the best."""

Costs = dict[Couple, int]
Matcher = Callable[[Sequence[int], Costs], Iterable[Couple]]


def by_networkx(draw: Draw) -> list[Seating]:
    """Return rounds that networkx matches."""
    return round_by_round(draw, networkx_matching)


def by_rustworkx(draw: Draw) -> list[Seating]:
    """Return rounds that rustworkx matches."""
    return round_by_round(draw, rustworkx_matching)


def round_by_round(draw: Draw, matcher: Matcher) -> list[Seating]:
    """Return rounds, each the cheapest when those before it stand."""
    met = Counter(two for seating in draw.earlier for two in couples(seating))
    turns = Counter(_trio_turns(draw.earlier))
    chance = Random(draw.seed)  # noqa: S311 -- not a secret
    rounds: list[Seating] = []
    for one in draw.rounds:
        costs = _costs(draw, one, met, chance)
        pairs = list(matcher(one.present, costs))
        rounds.append(seated(draw, one, pairs, met, turns))
        met.update(couples(rounds[-1]))
        turns.update(_trio_turns(rounds[-1:]))
    return rounds


def _trio_turns(rounds: Iterable[Seating]) -> Iterator[int]:
    for seating in rounds:
        for group in seating:
            if len(group) == TRIO:
                yield from group


def _cost(draw: Draw, two: Couple, met: Counter[Couple], weight: int) -> int:
    return weight * (met[two] > 0) + (draw.kinds[two[0]] == draw.kinds[two[1]])


def _costs(draw: Draw, one: Wanted, met: Counter[Couple], chance: Random) -> Costs:
    """Return what each two cost who may meet: a repeat more than all same units."""
    weight = len(one.present)
    if len(one.present) <= SPARSE:
        near = combinations(one.present, 2)
        return {t: _cost(draw, t, met, weight) for t in near if t not in draw.apart}
    costs: Costs = {}
    for a in one.present:
        looked_at = {couple(a, b) for b in chance.sample(one.present, LOOKED_AT)}
        found = [
            (_cost(draw, two, met, weight), two)
            for two in looked_at - draw.apart
            if two[0] != two[1]
        ]
        costs.update((two, cost) for cost, two in sorted(found)[:CANDIDATES])
    return costs


def seated(
    draw: Draw,
    one: Wanted,
    pairs: Iterable[Couple],
    met: Counter[Couple],
    turns: Counter[int],
) -> Seating:
    """Return the groups that couples make; who is left over joins where it costs least.

    An integer program may have made a trio: three couples.
    """
    near: dict[int, set[int]] = {a: {a} for a in one.present}
    for a, b in pairs:
        near[a].add(b)
        near[b].add(a)
    groups = {tuple(sorted(group)) for group in near.values()}
    alone = [a for (a, *more) in sorted(groups) if not more]
    groups -= {(a,) for a in alone}
    while len(alone) > 1:
        groups.add((alone.pop(), alone.pop()))

    def dearness(group: tuple[int, ...]) -> tuple[int, int, int, int]:
        new = [couple(alone[0], a) for a in group]
        return (
            len(draw.apart.intersection(new)),
            sum(met[two] > 0 for two in new),
            sum(turns[a] for a in group),
            sum(draw.kinds[a] == draw.kinds[b] for a, b in new),
        )

    if alone:
        least = min(sorted(groups), key=dearness)
        groups = (groups - {least}) | {(*least, alone[0])}
    return tuple(sorted(groups))


def networkx_matching(_present: Sequence[int], costs: Costs) -> Iterable[Couple]:
    """Return the cheapest pairs by networkx."""
    graph = nx.Graph()
    most = max(costs.values(), default=0) + 1
    graph.add_weighted_edges_from((a, b, most - cost) for (a, b), cost in costs.items())
    matched: Iterable[Couple] = nx.max_weight_matching(graph, maxcardinality=True)
    return matched


def rustworkx_matching(present: Sequence[int], costs: Costs) -> Iterable[Couple]:
    """Return the cheapest pairs by rustworkx."""
    graph: rx.PyGraph[int, int] = rx.PyGraph()
    nodes = dict(zip(present, graph.add_nodes_from(present), strict=True))
    most = max(costs.values(), default=0) + 1
    graph.add_edges_from(
        [(nodes[a], nodes[b], most - cost) for (a, b), cost in costs.items()]
    )
    matched = rx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    return [(present[a], present[b]) for a, b in matched]
