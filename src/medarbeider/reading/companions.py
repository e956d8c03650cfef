"""Companions that stand in the name list too: they are taken out, and it is told."""

from collections.abc import Sequence
from dataclasses import dataclass

from medarbeider.model.companion import Companion
from medarbeider.model.people import Roster, without_unit
from medarbeider.problems.problem import Problem
from medarbeider.reading.near_names import is_perhaps
from medarbeider.reading.yaml_source import YamlSource


@dataclass(frozen=True)
class TakenOut:
    """The name list without companions, and what is told of it."""

    roster: Roster
    findings: tuple[Problem, ...]


def companions_out(
    roster: Roster, companions: Sequence[Companion], source: YamlSource
) -> TakenOut:
    """Return those on the name list who take part themselves.

    Whoever is nearly called like a companion is told: it may be them. A first name in
    common, and no more, tells nothing: many are called Turid.
    """
    names = {one.name for one in companions}
    left = tuple(one for one in roster.participants if one.name not in names)
    listed = {one.name for one in roster.participants} & names
    findings = []
    for number, companion in enumerate(companions):
        place = source.place(("companions", number, "name"))
        if companion.name in listed:
            values = {"given": companion.name}
            findings.append(Problem(place, "companion-on-the-list", values=values))
            continue
        others = [one.name for one in left if one.name not in companion.beside]
        alone = without_unit(companion.name)
        near = [one for one in others if is_perhaps(alone, without_unit(one))]
        for name in near:
            values = {"given": companion.name, "other": name}
            findings.append(Problem(place, "companion-or-another", values=values))
    return TakenOut(Roster(left), tuple(findings))
