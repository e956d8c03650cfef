"""The people of a programme: its name list, and whose each name in its file is."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from medarbeider.model.programme import Programme
from medarbeider.problems.problem import Problem
from medarbeider.reading.companions import companions_out, odd_beside
from medarbeider.reading.facilitators import about_facilitators
from medarbeider.reading.named_leaders import unknown_leaders
from medarbeider.reading.named_people import looked_up
from medarbeider.reading.roster import LoadedRoster
from medarbeider.reading.yaml_source import YamlSource


@dataclass(frozen=True)
class ProgrammePeople:
    """The name list without companions, if there is one, and what is told of names."""

    roster: LoadedRoster | None
    problems: tuple[Problem, ...]
    findings: tuple[Problem, ...]


def people_of(
    programme: Programme,
    listed: LoadedRoster | None,
    source: YamlSource,
    remembered: Mapping[str, Collection[str]],
) -> ProgrammePeople:
    """Return who takes part, and what is wrong with the names in the programme's file.

    Those *remembered* have been on the name list, together with others.
    """
    taken_out: tuple[Problem, ...] = ()
    if listed:
        found = companions_out(listed.roster, programme.companions, source)
        rest = _but_companions(listed.findings, programme)
        listed = replace(listed, roster=found.roster, findings=rest)
        taken_out = found.findings
        if listed.words:
            odd = odd_beside(programme, listed.roster, listed.words, source)
            taken_out = (*taken_out, *odd)
    roster = listed.roster if listed else None
    named = looked_up(programme, roster, source, remembered)
    wrong, leaders = unknown_leaders(programme, roster, source, remembered)
    return ProgrammePeople(
        listed,
        (*named.problems, *wrong),
        (
            *(listed.findings if listed else ()),
            *leaders,
            *named.findings,
            *taken_out,
            *about_facilitators(programme, roster, source),
            *_another_number(programme, listed, source),
        ),
    )


def _but_companions(
    findings: Sequence[Problem], programme: Programme
) -> tuple[Problem, ...]:
    """Return findings without those who are asked about, and are companions already."""
    names = {one.name for one in programme.companions}
    return tuple(
        one
        for one in findings
        if one.code != "perhaps-a-companion" or one.values.get("given") not in names
    )


def _another_number(
    programme: Programme, listed: LoadedRoster | None, source: YamlSource
) -> tuple[Problem, ...]:
    """Return a finding where the programme tells another number than the list has."""
    if not listed or programme.people in {None, len(listed.roster)}:
        return ()
    values = {"given": programme.people, "listed": len(listed.roster)}
    place = source.place(("people",))
    return (Problem(place, "people-differ", "people", values),)
