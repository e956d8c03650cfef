"""Those who run the gatherings, where they stand as participants or companions too."""

from collections.abc import Iterable, Iterator

from medarbeider.model.people import Roster, without_unit
from medarbeider.model.programme import Programme
from medarbeider.problems.problem import Problem
from medarbeider.reading.near_names import is_nearly, is_the_same, parted
from medarbeider.reading.yaml_source import YamlSource


def about_facilitators(
    programme: Programme, roster: Roster | None, source: YamlSource
) -> Iterator[Problem]:
    """Yield who runs the gatherings and would be drawn, or be there for somebody else.

    HR's lists hold everybody, also whoever runs it; who is `without` a place is in no
    pair.
    """
    without = programme.rules.without
    drawn = [one.name for one in roster.participants] if roster else []
    drawn = [name for name in drawn if name not in without]
    for number, given in enumerate(programme.facilitators):
        place = source.place(("facilitators", number))
        for name in perhaps_the_same(given, drawn):
            alone = without_unit(name)
            is_one = any(is_the_same(one, alone) for one in _each(given))
            code = "facilitator-on-the-list" if is_one else "facilitator-or-another"
            yield Problem(place, code, "", {"given": given, "other": name})
    for number, one in enumerate(programme.companions):
        if any(
            is_the_same(one.name, name)
            for given in programme.facilitators
            for name in _each(given)
        ):
            place = source.place(("companions", number, "name"))
            values = {"given": one.name, "people": one.beside}
            yield Problem(place, "companion-is-a-facilitator", "", values)


def perhaps_the_same(given: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return whose names are likely one person's with it: an initial or slip apart."""
    return tuple(
        name
        for name in names
        if any(_may_be(one, without_unit(name)) for one in _each(given))
    )


def _may_be(given: str, name: str) -> bool:
    """Say whether a name may be another; `Kari Boe` is typed without a Norwegian ø."""
    typed = given.casefold().replace("oe", "ø").replace("ae", "æ")
    return is_nearly(given, name) or is_the_same(typed, name)


def _each(given: str) -> tuple[str, ...]:
    """Return the names in one; `Aas, Ingrid` and `Ingrid Aas, HR` are one person's."""
    alone = without_unit(given)
    parts = parted(alone)
    if "," in alone:
        parts = tuple(one for one in parts if " " in one)
    return parts or (alone,)
