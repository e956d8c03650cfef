"""Why a draw cannot be had: which rule, and which people, in one sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from medarbeider.model.coaching import RoundKind
from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme
from medarbeider.planning.draw import Couple, Draw, Wanted, broken, couple
from medarbeider.planning.groups import SMALLEST
from medarbeider.planning.line import in_line
from medarbeider.planning.matching import left_over
from medarbeider.planning.rounds import Drawn

MOST_NAMES = 6
"""Names that a sentence holds."""


_CODES = {
    ("nobody-to-pair", "line"): "nobody-to-pair-line",
    ("nobody-to-pair", "apart"): "nobody-to-pair-apart",
    ("nobody-to-pair", "both"): "nobody-to-pair-both",
    ("too-few-to-pair", "line"): "too-few-to-pair-line",
    ("too-few-to-pair", "apart"): "too-few-to-pair-apart",
    ("too-few-to-pair", "both"): "too-few-to-pair-both",
    ("no-groups", "line"): "no-groups-line",
    ("no-groups", "apart"): "no-groups-apart",
    ("no-groups", "both"): "no-groups-both",
}
"""The code, by what cannot be had and which rule stands in the way."""


@dataclass(frozen=True)
class Impossible:
    """The code of what stands in the way, and the values of its sentence."""

    code: str
    values: Mapping[str, str]


def too_few(
    programme: Programme, kind: RoundKind, session: str, present: Sequence[str]
) -> Impossible | None:
    """Return why a round cannot even be tried: too few people, or a pair of three."""
    if len(present) < (2 if kind == "pairs" else SMALLEST):
        values = {"session": session, "number": str(len(present))}
        return Impossible("too-few-people", values)
    if kind == "pairs":
        there = [two for two in programme.rules.together if {*two} <= {*present}]
        for name in present:
            others = {a for two in there if name in two for a in two} - {name}
            if len(others) > 1:
                told = {"session": session, "one": name}
                return Impossible(
                    "together-twice", {**told, "others": ", ".join(sorted(others))}
                )
    return None


def why_impossible(  # noqa: PLR0913, PLR0917 -- one for each thing that may be to blame
    programme: Programme,
    roster: Roster,
    draw: Draw,
    found: Drawn,
    names: Sequence[str],
    occasions: Sequence[tuple[str, int]],
) -> Impossible:
    """Return why a draw breaks its laws; *occasions* says when each round is held."""
    line = in_line(roster)
    for two in programme.rules.together:
        one, other = two
        if frozenset(two) in line:
            return Impossible("together-in-line", {"one": one, "other": other})
        if frozenset(two) in map(frozenset, programme.rules.apart):
            return Impossible("together-and-apart", {"one": one, "other": other})
    for wanted, seating, (session, occasion) in zip(
        draw.rounds, found.rounds, occasions, strict=True
    ):
        if guilty := broken(draw, wanted, seating):
            where = session if occasion == 1 else f"{session} ({occasion})"
            people, others = _in_the_way(draw, wanted, guilty)
            rule = _rule(people, wanted, draw, line, names)
            base = "too-few-to-pair" if others else "nobody-to-pair"
            return Impossible(
                _CODES[base if draw.kind == "pairs" else "no-groups", rule],
                {
                    "session": where,
                    "people": _listed(names, people),
                    "others": _listed(names, others),
                },
            )
    return Impossible("not-found", {})


def _in_the_way(
    draw: Draw, wanted: Wanted, guilty: set[Couple]
) -> tuple[Sequence[int], Sequence[int]]:
    """Return people who have too few to be with, and those few."""
    allowed = {
        two for two in combinations(sorted(wanted.present), 2) if two not in draw.apart
    }
    if draw.kind == "pairs":
        people, others = left_over(wanted.present, allowed)
        lonely = [a for a in people if _partners(allowed, a) <= set(others)]
        around = set().union(*(_partners(allowed, a) for a in lonely))
        if len(lonely) > len(around):
            return lonely, sorted(around)
        if people:
            return people, others
    barred = {a: _barred(draw, wanted, a) for a in {a for two in guilty for a in two}}
    return (max(sorted(barred), key=lambda a: barred[a]),), ()


def _partners(allowed: set[Couple], one: int) -> set[int]:
    return {b for two in allowed if one in two for b in two} - {one}


def _barred(draw: Draw, wanted: Wanted, one: int) -> int:
    return sum(couple(one, other) in draw.apart for other in wanted.present)


def _rule(
    people: Sequence[int],
    wanted: Wanted,
    draw: Draw,
    line: frozenset[frozenset[str]],
    names: Sequence[str],
) -> str:
    """Return which rule keeps people from the others: `line`, `apart` or `both`."""
    in_the_line = set()
    for a in people:
        for b in wanted.present:
            if couple(a, b) in draw.apart:
                in_the_line.add(frozenset((names[a], names[b])) in line)
    if len(in_the_line) > 1:
        return "both"
    return "line" if in_the_line == {True} else "apart"


def _listed(names: Sequence[str], people: Sequence[int]) -> str:
    told = [names[a] for a in people[:MOST_NAMES]]
    more = len(people) - len(told)
    return ", ".join(told) + (f" (+{more})" if more else "")
