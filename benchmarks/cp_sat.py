"""Pairs and groups by integer programs that CP-SAT solves, on one core.

In a process of its own: OR-Tools and highspy each bring a HiGHS, under one name.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, combinations
from typing import Any

from ortools.sat.python import cp_model

from benchmarks.by_round import Costs, round_by_round, seated
from medarbeider.drawing.draw import (
    TRIO,
    Couple,
    Draw,
    Seating,
    Wanted,
    couple,
    couples,
)


class NoneInTimeError(Exception):
    """CP-SAT found nothing in the time it had."""


def pairs_by_round(draw: Draw, limit: float) -> list[Seating]:
    """Return rounds of pairs, each the cheapest; *limit* is seconds for each."""

    def matched(present: Sequence[int], costs: Costs) -> Iterable[Couple]:
        model = cp_model.CpModel()
        together = _round(model, present, costs)
        model.minimize(sum(costs[two] * x for two, x in together.items()))
        solver = _solved(model, limit)
        return [two for two, x in together.items() if solver.value(x)]

    try:
        return round_by_round(draw, matched)
    except NoneInTimeError:
        return []


def pairs_of_all_rounds(draw: Draw, limit: float) -> list[Seating]:
    """Return all rounds by one integer program: repeats, and then same-unit pairs."""
    model = cp_model.CpModel()
    rounds: list[dict[Couple, Any]] = []
    for one in draw.rounds:
        allowed = [t for t in combinations(one.present, 2) if t not in draw.apart]
        rounds.append(_round(model, one.present, allowed))
    weight = sum(len(one.present) for one in draw.rounds)
    meetings: dict[Couple, list[Any]] = defaultdict(list)
    for one_round in rounds:
        for two, x in one_round.items():
            meetings[two].append(x)
    alike = [
        x
        for two, each in meetings.items()
        if draw.kinds[two[0]] == draw.kinds[two[1]]
        for x in each
    ]
    model.minimize(weight * sum(_repeats(model, draw, meetings)) + sum(alike))
    try:
        solver = _solved(model, limit)
    except NoneInTimeError:
        return []
    return [
        seated(
            draw,
            one,
            [two for two, x in chosen.items() if solver.value(x)],
            Counter(),
            Counter(),
        )
        for one, chosen in zip(draw.rounds, rounds, strict=True)
    ]


def _round(
    model: cp_model.CpModel, present: Sequence[int], allowed: Iterable[Couple]
) -> dict[Couple, Any]:
    """Add one round: everyone has one partner, the three of a trio have two."""
    together = {two: model.new_bool_var("") for two in allowed}
    of: dict[int, list[Any]] = {a: [] for a in present}
    for (a, b), x in together.items():
        of[a].append(x)
        of[b].append(x)
    if len(present) % 2 == 0:
        for a in present:
            model.add_exactly_one(of[a])
        return together
    in_trio = {a: model.new_bool_var("") for a in present}
    model.add(sum(in_trio.values()) == TRIO)
    for a in present:
        model.add(sum(of[a]) == 1 + in_trio[a])
    for a, b in combinations(present, 2):
        here = together.get(couple(a, b), 0)
        model.add(here >= in_trio[a] + in_trio[b] - 1)
    return together


def _solved(model: cp_model.CpModel, limit: float) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = limit
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise NoneInTimeError
    return solver


def groups(draw: Draw, limit: float) -> list[Seating]:
    """Return rounds of groups: who sits in which group, and so who meets."""
    model = cp_model.CpModel()
    seats = [_seats(model, one) for one in draw.rounds]
    meetings = _meetings(model, draw, seats)
    model.minimize(sum(_repeats(model, draw, meetings)))
    if not draw.apart:  # nobody differs from another: the first round is given
        one = draw.rounds[0]
        ends = list(accumulate(one.sizes))
        for g, (end, size) in enumerate(zip(ends, one.sizes, strict=True)):
            for a in one.present[end - size : end]:
                model.add(seats[0][a][g] == 1)
    try:
        solver = _solved(model, limit)
    except NoneInTimeError:
        return []
    return [
        tuple(
            tuple(a for a in one.present if solver.value(places[a][g]))
            for g in range(len(one.sizes))
        )
        for one, places in zip(draw.rounds, seats, strict=True)
    ]


def _seats(model: cp_model.CpModel, one: Wanted) -> dict[int, list[Any]]:
    """Add one round: everyone sits in one group, and each group has its size."""
    places = {a: [model.new_bool_var("") for _ in one.sizes] for a in one.present}
    for each in places.values():
        model.add_exactly_one(each)
    for g, size in enumerate(one.sizes):
        model.add(sum(each[g] for each in places.values()) == size)
    return places


def _meetings(
    model: cp_model.CpModel, draw: Draw, seats: Sequence[dict[int, list[Any]]]
) -> dict[Couple, list[Any]]:
    """Add who meets: two who sit in one group."""
    meetings: dict[Couple, list[Any]] = defaultdict(list)
    for one, places in zip(draw.rounds, seats, strict=True):
        for two in combinations(one.present, 2):
            pairs = list(zip(places[two[0]], places[two[1]], strict=True))
            if two in draw.apart:
                for x, y in pairs:
                    model.add_at_most_one(x, y)
            else:
                meet = model.new_bool_var("")
                for x, y in pairs:
                    model.add_bool_or(x.negated(), y.negated(), meet)
                meetings[two].append(meet)
    return meetings


def _repeats(
    model: cp_model.CpModel, draw: Draw, meetings: dict[Couple, list[Any]]
) -> list[Any]:
    """Return what adds up to the number of repeats."""
    met = {two for seating in draw.earlier for two in couples(seating)}
    found: list[Any] = []
    for two, each in meetings.items():
        if two in met:
            found += each
        elif len(each) > 1:
            more = model.new_int_var(0, len(each), "")
            model.add(more >= sum(each) - 1)
            found.append(more)
    return found
