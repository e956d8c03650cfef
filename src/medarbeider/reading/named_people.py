"""The people that a programme names, looked up in its name list."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme
from medarbeider.problems.problem import Problem
from medarbeider.reading.near_names import slip
from medarbeider.reading.strangers import people_of_unit, unit_elsewhere
from medarbeider.reading.yaml_source import Address, YamlSource


@dataclass(frozen=True)
class NamedPeople:
    """What is told of names that do not stand in the name list.

    A name that may be a slip for somebody on the list is a problem; one that is like
    nobody there is of somebody who has left, which is a finding.
    """

    problems: tuple[Problem, ...] = ()
    findings: tuple[Problem, ...] = ()


def looked_up(
    programme: Programme,
    roster: Roster | None,
    source: YamlSource,
    remembered: Mapping[str, Collection[str]],
) -> NamedPeople:
    """Return what is told of each name that does not stand in the name list.

    Those *remembered* were on the list, together with others: none of these can be
    meant by their name. Somebody new may be them, under another name.
    """
    known = [one.name for one in roster.participants] if roster else []
    companions = {one.name for one in programme.companions}
    problems, findings = [], _named_twice(programme, source)
    for address, name in _names(programme):
        if name in known:
            continue
        place, values = source.place(address), {"given": name}
        if name in companions:
            findings.append(Problem(place, "companion-in-a-rule", "", values))
            continue
        in_unit = people_of_unit(name, roster) if roster else ()
        if in_unit and name not in remembered:
            its = {"given": name, "people": in_unit}
            problems.append(Problem(place, "unit-for-a-name", "", its))
            continue
        others = remembered.get(name, ())
        code, meant = slip(
            "unknown-participant", name, (one for one in known if one not in others)
        )
        if roster is None:
            problems.append(Problem(place, "names-without-a-list", "", values))
        elif meant.get("nearest") == "":
            findings.append(Problem(place, "not-on-the-list", "", values))
        elif unit := unit_elsewhere(name, [str(meant.get("nearest"))], roster):
            told = {**meant, "unit": unit}
            problems.append(Problem(place, "namesake-elsewhere", "", told))
        else:
            problems.append(Problem(place, code, "", meant))
    return NamedPeople(tuple(problems), tuple(findings))


def names_in(programme: Programme) -> frozenset[str]:
    """Return everyone whom a programme's file names as somebody on the name list."""
    named = {name for _, name in _names(programme)}
    for one in programme.rules.leaders:
        named |= {one.leader, *one.of, *filter(None, [one.instead_of])}
    return frozenset(named)


def _named_twice(programme: Programme, source: YamlSource) -> list[Problem]:
    """Return who stands twice in one list: perhaps in the place of another."""
    leaders = programme.rules.leaders
    lists = [*_lists(programme)]
    lists += (
        (("rules", "leaders", at, "of"), one.of) for at, one in enumerate(leaders)
    )
    return [
        Problem(source.place((*address, at)), "named-twice", "", {"given": name})
        for address, names in lists
        for at, name in enumerate(names)
        if name in names[:at]
    ]


def _names(programme: Programme) -> Iterator[tuple[Address, str]]:
    for address, names in _lists(programme):
        for at, name in enumerate(names):
            yield (*address, at), name


def _lists(programme: Programme) -> Iterator[tuple[Address, tuple[str, ...]]]:
    """Yield every list of people, with its address."""
    rules = programme.rules
    for key, couples in (("together", rules.together), ("apart", rules.apart)):
        for number, couple in enumerate(couples):
            yield ("rules", key, number), couple
    yield ("rules", "without"), rules.without
    work = programme.work_groups
    for number, group in enumerate(work.named if work else ()):
        yield ("work_groups", "named", number, "people"), group.people
    for number, companion in enumerate(programme.companions):
        yield ("companions", number, "beside"), companion.beside
    for number, session in enumerate(programme.sessions):
        yield ("sessions", number, "participants"), session.participants
        for time, repeat in enumerate(session.again):
            top: Address = ("sessions", number, "again", time)
            yield (*top, "participants"), repeat.participants
