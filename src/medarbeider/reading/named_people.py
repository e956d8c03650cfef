"""The people that a programme names, looked up in its name list."""

from collections.abc import Iterator

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
    rules = programme.rules
    for key, couples in (("together", rules.together), ("apart", rules.apart)):
        for number, couple in enumerate(couples):
            for at, name in enumerate(couple):
                yield ("rules", key, number, at), name
    for number, name in enumerate(rules.without):
        yield ("rules", "without", number), name
    for number, session in enumerate(programme.sessions):
        top: Address = ("sessions", number)
        for at, name in enumerate(session.participants):
            yield (*top, "participants", at), name
        for time, repeat in enumerate(session.again):
            for at, name in enumerate(repeat.participants):
                yield (*top, "again", time, "participants", at), name
