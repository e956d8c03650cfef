"""The people that a programme names, looked up in its name list."""

from collections.abc import Iterable, Iterator

from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme
from medarbeider.problems.problem import Problem
from medarbeider.reading.nouns import nearest
from medarbeider.reading.yaml_source import Address, YamlSource


def unknown_people(
    programme: Programme, roster: Roster | None, source: YamlSource
) -> Iterator[Problem]:
    """Yield a problem for each name that does not stand in the name list."""
    known = [one.name for one in roster.participants] if roster else []
    for address, name in _names(programme):
        if name not in known:
            values = {"given": name, "nearest": nearest(name, known)}
            code = "unknown-participant" if roster else "names-without-a-list"
            yield Problem(source.place(address), code, "", values)


def _names(programme: Programme) -> Iterator[tuple[Address, str]]:
    rules, work = programme.rules, programme.work_groups
    for key, couples in (("together", rules.together), ("apart", rules.apart)):
        for number, couple in enumerate(couples):
            yield from _of(("rules", key, number), couple)
    yield from _of(("rules", "without"), rules.without)
    for number, group in enumerate(work.named if work else ()):
        yield from _of(("work_groups", "named", number, "people"), group.people)
    for number, session in enumerate(programme.sessions):
        top: Address = ("sessions", number)
        yield from _of((*top, "participants"), session.participants)
        for time, repeat in enumerate(session.again):
            yield from _of((*top, "again", time, "participants"), repeat.participants)


def _of(address: Address, names: Iterable[str]) -> Iterator[tuple[Address, str]]:
    """Yield the names of a list, each where it stands."""
    for at, name in enumerate(names):
        yield (*address, at), name
