"""The fewest repeats that pairs can have, for certain: a whole-horizon integer program.

HiGHS solves it for all rounds at once. It is asked only for what the search did not
reach by itself, and its effort is counted in nodes, not in seconds.
"""

from dataclasses import dataclass
from itertools import combinations
from typing import Any

from medarbeider.drawing.draw import TRIO, Couple, Draw, Seating, couple, couples

MOST_COUPLES = 20_000
"""Couples in all rounds up to which the program is solved."""

NODES = 400
"""Branches that are looked into before it is given up."""


@dataclass(frozen=True)
class Proof:
    """What is certain: *least* repeats at least; `rounds` have that many, if found."""

    least: int
    rounds: tuple[Seating, ...] | None = None


def is_small(draw: Draw) -> bool:
    """Say whether the program for a draw is small enough to be solved."""
    places = (len(one.present) for one in draw.rounds if not one.fixed)
    return sum(n * (n - 1) // 2 for n in places) <= MOST_COUPLES


def fewest(draw: Draw, least: int, found: int) -> Proof:
    """Return how few repeats there can be, from *least* to *found*, and better rounds.

    Rounds are given when they have fewer repeats than *found*.
    """
    if any(_has_nobody(draw, number) for number in range(len(draw.rounds))):
        return Proof(found)
    from highspy import Highs, HighsModelStatus  # noqa: PLC0415 -- slow import

    solver: Any = Highs()  # type: ignore[no-untyped-call]
    for option, value in (
        ("output_flag", False),
        ("threads", 1),
        ("random_seed", 1),
        ("mip_abs_gap", 0.99),
        ("mip_rel_gap", 0.0),
        ("mip_max_nodes", NODES),
    ):
        solver.setOptionValue(option, value)
    rounds = [_round(solver, draw, number) for number in range(len(draw.rounds))]
    terms = _repeats(solver, draw, rounds)
    repeats = sum(terms) if terms else solver.addVariable(0, 0)
    solver.addConstr(repeats <= found - 1)
    solver.addConstr(repeats >= least)
    solver.minimize(repeats)
    status = solver.getModelStatus()
    if status == HighsModelStatus.kInfeasible:
        return Proof(found)
    info = solver.getInfo()
    if info.primal_solution_status != 2:  # noqa: PLR2004 -- HiGHS's own "feasible"
        return Proof(max(least, _up(info.mip_dual_bound)))
    values = solver.getSolution().col_value
    seatings = tuple(
        _seating(
            one.present, [two for two, x in chosen.items() if round(values[x.index])]
        )
        for one, chosen in zip(draw.rounds, rounds, strict=True)
    )
    return Proof(max(least, _up(info.mip_dual_bound)), seatings)


def _up(bound: float) -> int:
    """Return the whole number that a bound means; the solver's sums are not exact."""
    return int(-(-(bound - 1e-6) // 1)) if abs(bound) < 1e9 else 0  # noqa: PLR2004


def _has_nobody(draw: Draw, number: int) -> bool:
    """Say whether somebody in a round may be with nobody there."""
    one = draw.rounds[number]
    apart = draw.apart | one.apart
    return not one.fixed and any(
        all(couple(a, b) in apart for b in one.present if b != a) for a in one.present
    )


def _round(solver: Any, draw: Draw, number: int) -> dict[Couple, Any]:  # noqa: ANN401 -- HiGHS has no types
    """Add one round: everyone has one partner, the three of a trio have two."""
    one = draw.rounds[number]
    if one.fixed:
        return {two: solver.addVariable(1, 1) for two in sorted(couples(one.former))}
    apart = draw.apart | one.apart
    allowed = [two for two in combinations(sorted(one.present), 2) if two not in apart]
    together = {a: solver.addBinary() for a in allowed}
    in_trio = {a: solver.addBinary() for a in one.present} if TRIO in one.sizes else {}
    if in_trio:
        solver.addConstr(sum(in_trio.values()) == TRIO)
    for a in one.present:
        partners = sum(x for two, x in together.items() if a in two)
        if in_trio:
            solver.addConstr(partners - in_trio[a] == 1)
        else:
            solver.addConstr(partners == 1)
    for two in combinations(sorted(one.present) if in_trio else (), 2):
        a, b = in_trio[two[0]], in_trio[two[1]]
        if two in together:
            solver.addConstr(together[two] - a - b >= -1)
        else:
            solver.addConstr(a + b <= 1)
    present = set(one.present)
    for two in sorted(draw.together):
        if present.issuperset(two) and two in together:
            solver.addConstr(together[two] >= 1)
    return together


def _repeats(solver: Any, draw: Draw, rounds: list[dict[Couple, Any]]) -> list[Any]:  # noqa: ANN401
    """Return what adds up to the number of repeats."""
    met = {two for seating in draw.earlier for two in couples(seating)}
    every = sorted({two for one in rounds for two in one} - draw.together)
    found: list[Any] = []
    for two in every:
        meetings = [one[two] for one in rounds if two in one]
        if two in met:
            found += meetings
        elif len(meetings) > 1:
            more = solver.addVariable(0, len(meetings))
            solver.addConstr(more - sum(meetings) >= -1)
            found.append(more)
    return found


def _seating(present: tuple[int, ...], chosen: list[Couple]) -> Seating:
    """Return the groups that couples make; three couples make a trio."""
    near: dict[int, set[int]] = {a: {a} for a in present}
    for a, b in chosen:
        near[a].add(b)
        near[b].add(a)
    return tuple(sorted({tuple(sorted(group)) for group in near.values()}))
