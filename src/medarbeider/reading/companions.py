"""Companions: those on the name list are taken out, and odd names of theirs told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from medarbeider.model.companion import Companion
from medarbeider.model.people import Roster, without_unit
from medarbeider.model.programme import Programme
from medarbeider.problems.problem import Problem
from medarbeider.reading.guest_names import names_in_one, no_guest, odd_guest
from medarbeider.reading.list_words import WordsOfLists
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


def odd_beside(
    programme: Programme, roster: Roster, words: WordsOfLists, source: YamlSource
) -> Iterator[Problem]:
    """Yield whose name hardly is one, of companions and of those who run gatherings.

    Companions have a name tag and a chair each. Whoever runs a gathering may stand
    there with her house, and two may be written as one.
    """
    for number, one in enumerate(programme.companions):
        place = source.place(("companions", number, "name"))
        if several := names_in_one(one.name, words):
            call = ", ".join(f'"{name}"' for name in several)
            values = {"given": one.name, "call": call}
            yield Problem(place, "one-name-each", "", values)
        elif no_guest(one.name, words, roster) or odd_guest(one.name, words, roster):
            yield Problem(place, "odd-companion", "", {"given": one.name})
    for number, name in enumerate(programme.facilitators):
        is_nobody = no_guest(name, words, roster) or words.holds(
            name, words.runs_gatherings
        )
        if is_nobody and not names_in_one(name, words):
            place = source.place(("facilitators", number))
            yield Problem(place, "odd-facilitator", "", {"given": name})
