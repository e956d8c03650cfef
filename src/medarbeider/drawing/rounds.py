"""The rounds of a draw: the best that the search finds, and what is known of it.

The search begins from good schedules and goes on until nothing can be better, or its
effort is spent. Where pairs must repeat, an integer program over all rounds says how
few repeats there can be, and brings better rounds if the search missed them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from medarbeider.drawing.bounds import FEW, fewest_repeats, floor
from medarbeider.drawing.chance import Chance
from medarbeider.drawing.draw import (
    NOTHING,
    Draw,
    Score,
    Seating,
    Wanted,
    broken,
    score,
)
from medarbeider.drawing.proof import fewest, is_small
from medarbeider.drawing.search import ENDLESS, SMALL, Table, Weights, staying, weights
from medarbeider.drawing.starts import chance_start, good_start, planned_start

MOVES = {"pairs": 20_000, "groups": 80_000}
"""Moves that are tried from the first start."""

EFFORT = {"pairs": 120_000, "groups": 600_000}
"""Moves that are tried at most, from all starts: a second or less, and some seconds."""

REPLANNING = 10_000
"""Moves that are tried from rounds that are planned already: it is morning."""

LARGE = 150
"""People from whom mending alone is tried: there is room enough to be right at once."""

MENDING = 60_000
"""Places that are tried at most each time that people are moved out of bad company."""

SEARCHED, REFINED = 2_000, 200
"""Places in all rounds of groups up to which all moves are tried; more cost more."""

REFINEMENTS = 1
"""Times that the best rounds are gone over once more."""

_MANY = 1_000_000
"""More repeats than there can be."""

HOT, COLD = 0.7, 0.12
"""What is taken now and then, first and last, in parts of what a wish weighs."""


@dataclass(frozen=True)
class Drawn:
    """The rounds; `found` is their score, and nothing can beat `bound`."""

    rounds: tuple[Seating, ...]
    found: Score
    bound: Score

    @property
    def is_proven(self) -> bool:
        """Say whether no draw has fewer repeats."""
        return not self.found.broken and self.found.repeats <= self.bound.repeats


def drawn(draw: Draw) -> Drawn:
    """Return rounds for a draw; equal draws have equal rounds.

    Where the laws cannot be kept `found.broken` says how often they are broken. What is
    drawn anew is another than before where that costs no law and no repeat.
    """
    found = _whatever_was(draw)
    if found.found.broken or not any(map(_is_again, draw.rounds, found.rounds)):
        return found
    fixed = _with_the_rest_fixed(draw)
    other = _seen_whole(_drawn(fixed).rounds, draw)
    is_as_good = other.found[:2] <= found.found[:2]
    return other if is_as_good else found


def _is_again(one: Wanted, seating: Seating) -> bool:
    """Say whether a round that is drawn anew came out as it was."""
    before = {frozenset(group) for group in one.discarded}
    return bool(before) and before == set(map(frozenset, seating))


def _whatever_was(draw: Draw) -> Drawn:
    """Return rounds for a draw, whatever was discarded."""
    free = tuple(replace(one, discarded=()) for one in draw.rounds)
    return _as_planned(replace(draw, rounds=free))


def _as_planned(draw: Draw) -> Drawn:
    """Return rounds for a draw, with what is planned as it is where that can be."""
    if not any(one.former and not one.fixed for one in draw.rounds):
        return _drawn(draw)
    rest_fixed = _with_the_rest_fixed(draw)
    is_planned = all(one.former for one in draw.rounds)
    if is_planned:
        kept = _seen_whole(_kept(rest_fixed), draw)
        rest_fixed = _with_whole_tables_fixed(rest_fixed, kept.rounds)
        is_whole = all(one.fixed for one in rest_fixed.rounds)
        if not kept.found.broken and (is_whole or _repeats_no_more(kept, draw)):
            return kept
    first = _seen_whole(_drawn(rest_fixed).rounds, draw)
    if not first.found.broken and (is_planned or first.is_proven):
        return first
    second = _drawn(draw)
    weigh = weights(draw)
    return min(second, first, key=lambda one: weigh.total(one.found))


def _seen_whole(rounds: tuple[Seating, ...], draw: Draw) -> Drawn:
    return Drawn(rounds, score(draw, rounds), floor(draw))


def _kept(draw: Draw) -> tuple[Seating, ...]:
    """Return the rounds as they are planned, with as few moved as the laws allow."""
    chance = Random(_seed(draw)).random  # noqa: S311 -- a draw, not a secret
    start = planned_start(draw, [one.former for one in draw.rounds])
    table = Table(draw, start, chance, staying(draw))
    table.mend()
    return table.seatings()


def _with_whole_tables_fixed(draw: Draw, kept: Sequence[Seating]) -> Draw:
    """Return the draw with every round fixed as it is kept that has all its groups.

    A repeat upsets none of them, and other rounds are no reason to draw it again.
    """
    return replace(
        draw,
        rounds=tuple(
            replace(one, former=seating, sizes=tuple(map(len, seating)), fixed=True)
            if _has_its_groups(draw, one) and not broken(draw, one, seating)
            else one
            for one, seating in zip(draw.rounds, kept, strict=True)
        ),
    )


def _has_its_groups(draw: Draw, one: Wanted) -> bool:
    """Say whether a round has as many groups as planned."""
    return draw.shape == "groups" and len(one.former) == len(one.sizes)


def _repeats_no_more(found: Drawn, draw: Draw) -> bool:
    """Say whether no more meet again than were to by the rounds as planned."""
    before = score(draw, [one.former for one in draw.rounds])
    return found.found.repeats <= before.repeats


def _with_the_rest_fixed(draw: Draw) -> Draw:
    """Return the draw with every planned round fixed that need not change."""
    return replace(
        draw,
        rounds=tuple(
            replace(one, fixed=one.fixed or _stands(draw, one)) for one in draw.rounds
        ),
    )


def _stands(draw: Draw, one: Wanted) -> bool:
    """Say whether a round may be as it was planned, for those who are there."""
    seated = sorted(a for group in one.former for a in group)
    has_the_sizes = sorted(map(len, one.former)) == sorted(one.sizes)
    return (
        seated == sorted(one.present)
        and has_the_sizes
        and not broken(draw, one, one.former)
    )


def _drawn(draw: Draw) -> Drawn:
    bound = floor(draw)
    weigh = weights(draw)
    chance = Random(_seed(draw)).random  # noqa: S311 -- a draw, not a secret
    best = _Best(draw, weigh)
    for start, moves in _attempts(draw, chance):
        best.offer(_searched(draw, start, bound, chance, moves))
        if weigh.total(best.found) <= weigh.total(bound) or _has_fewest(
            draw, best.found, bound
        ):
            break
    found = _proven(Drawn(best.rounds, best.found, bound), draw)
    moves = MOVES[draw.shape]
    if found.rounds is not best.rounds:
        best.offer(_searched(draw, found.rounds, found.bound, chance, moves))
    is_new = not any(one.former and not one.fixed for one in draw.rounds)
    is_best = weigh.total(best.found) <= weigh.total(found.bound)
    if is_new and not is_best and draw.people <= SMALL:
        for _ in range(REFINEMENTS):
            best.offer(_refined(draw, best, chance, _afforded(draw, moves, REFINED)))
    return Drawn(best.rounds, best.found, found.bound)


def _has_fewest(draw: Draw, found: Score, bound: Score) -> bool:
    """Say whether some must meet again, and no more do: refining does the rest."""
    is_fewest = not found.broken and 0 < found.repeats <= bound.repeats
    return is_fewest and draw.shape == "groups"


def judged(draw: Draw, rounds: tuple[Seating, ...]) -> Drawn:
    """Return rounds that are there already, with what is known of them."""
    found = Drawn(rounds, score(draw, rounds), floor(draw))
    return Drawn(rounds, found.found, _proven(found, draw).bound)


def _proven(found: Drawn, draw: Draw) -> Drawn:
    """Return what is found with a bound that is certain, or with better rounds."""
    if found.is_proven:
        return found
    if draw.people > FEW:
        repeats = max(found.bound.repeats, fewest_repeats(draw))
        found = Drawn(found.rounds, found.found, found.bound._replace(repeats=repeats))
    if found.is_proven or draw.shape != "pairs" or not is_small(draw):
        return found
    most = _MANY if found.found.broken else found.found.repeats
    proof = fewest(draw, found.bound.repeats, most)
    bound = found.bound._replace(repeats=proof.least)
    rounds = proof.rounds or found.rounds
    return Drawn(rounds, score(draw, rounds), bound)


class _Best:
    """The best rounds so far, as one number orders them."""

    def __init__(self, draw: Draw, weigh: Weights) -> None:
        self.draw, self.weigh = draw, weigh
        self.rounds: tuple[Seating, ...] = ()
        self.found = NOTHING
        self.cost: int | None = None

    def offer(self, rounds: tuple[Seating, ...]) -> None:
        found = score(self.draw, rounds)
        cost = self.weigh.total(found)
        if self.cost is None or cost < self.cost:
            self.rounds, self.found, self.cost = rounds, found, cost


def _seed(draw: Draw) -> int:
    """Return the seed; a round that is drawn anew has another."""
    seed = draw.seed
    for one in draw.rounds:
        seed = (seed * 1_000_003 + one.attempt) % (1 << 61)
    return seed


def _afforded(draw: Draw, moves: int, places: int) -> int:
    """Return how many moves are tried, so that crowded rounds take no longer."""
    if draw.shape == "pairs":
        return moves
    return moves * places // max(places, sum(sum(one.sizes) for one in draw.rounds))


def _attempts(draw: Draw, chance: Chance) -> Iterator[tuple[tuple[Seating, ...], int]]:
    """Yield where to begin, and how many moves to try from there."""
    moves = _afforded(draw, MOVES[draw.shape], SEARCHED)
    effort = _afforded(draw, EFFORT[draw.shape], SEARCHED)
    if any(one.former and not one.fixed for one in draw.rounds):
        otherwise: tuple[Seating, ...] = tuple(() for _ in draw.rounds)
        if any(not one.former for one in draw.rounds):
            otherwise = good_start(draw, chance)
        start = planned_start(draw, otherwise)
        yield start, REPLANNING if draw.people <= LARGE else 0
        return
    if draw.people > LARGE:
        yield good_start(draw, chance), 0
        return
    start = good_start(draw, chance)
    for part in (16, 8, 4, 2, 1):  # a little is often enough
        yield start, moves // part
    spent = 2 * moves
    while spent < effort:
        spent += moves
        yield chance_start(draw, chance), moves
        moves = min(moves * 2, effort // 3)


def _searched(
    draw: Draw,
    start: tuple[Seating, ...],
    bound: Score,
    chance: Chance,
    moves: int,
) -> tuple[Seating, ...]:
    """Return what the search makes of *start*, one wish after the other."""
    table = Table(draw, start, chance)
    offset = table.cost - table.weights.total(score(draw, table.seatings()))
    enough = offset + table.weights.total(bound)
    most = MENDING if draw.people <= LARGE else ENDLESS
    table.mend(most=most)
    left, levels = moves, _levels(table.weights)
    for level in levels:
        if left and table.cost - enough >= level:
            spent = left // 2 if level != levels[-1] else left
            if draw.shape == "groups" and level == levels[0]:
                spent = left * 2 // 3  # repeats are the hardest to be rid of
            table.anneal(level * HOT, level * COLD, spent, enough)
            table.mend(5, most)
            left -= spent
    return table.seatings()


def _refined(
    draw: Draw, best: _Best, chance: Chance, moves: int
) -> tuple[Seating, ...]:
    """Return rounds that are better in what weighs less than repeats."""
    table = Table(draw, best.rounds, chance)
    table.minds_recency = bool(best.found.recency)
    recency = table.weights.recency
    levels = [level for level in _levels(table.weights) if level < recency]
    if table.minds_recency:
        table.anneal(500 * recency, 20 * recency, moves // 2, -1)
    for level in levels:
        table.anneal(level * HOT, level * COLD, moves // 2, -1)
    table.mend(5, MENDING)
    return table.seatings()


def _levels(weigh: Weights) -> list[int]:
    """Return the weights of the wishes that are annealed, the weightiest first."""
    wishes = {weigh.repeats, weigh.changes, weigh.trios, weigh.alike, weigh.leaders}
    return sorted(wishes - {0}, reverse=True)
