"""The leaders that a programme names, and whom they lead: looked up in its list."""

from collections.abc import Collection, Iterator, Mapping

from medarbeider.model.pairing import Leading
from medarbeider.model.people import Roster, evened
from medarbeider.model.programme import Programme
from medarbeider.problems.problem import Problem
from medarbeider.reading.near_names import near_names, slip
from medarbeider.reading.nouns import nearest
from medarbeider.reading.yaml_source import Address, YamlSource

_STOPS = {
    "unknown-participant",
    "which-name",
    "unknown-leader",
    "unknown-unit",
    "names-without-a-list",
}


def unknown_leaders(
    programme: Programme,
    roster: Roster | None,
    source: YamlSource,
    remembered: Mapping[str, Collection[str]],
) -> tuple[list[Problem], list[Problem]]:
    """Return problems and findings about names in `rules: leaders`.

    A leader may be outside the list, and somebody who is led may have left it; but what
    is near a name that is known, is a slip, and would let a leader meet her own staff.
    Those *remembered* were on the list together with others, and are none of these.
    """
    told = []
    for number, one in enumerate(programme.rules.leaders):
        address: Address = ("rules", "leaders", number)
        if roster is None:
            place = source.place((*address, "leader"))
            values = {"given": one.leader, "nearest": ""}
            told.append(Problem(place, "names-without-a-list", "", values))
            continue
        for where, code, about in _about(one, programme, roster, remembered):
            told.append(Problem(source.place((*address, *where)), code, "", about))
    return (
        [one for one in told if one.code in _STOPS],
        [one for one in told if one.code not in _STOPS],
    )


def _about(
    one: Leading,
    programme: Programme,
    roster: Roster,
    remembered: Mapping[str, Collection[str]],
) -> Iterator[tuple[Address, str, Mapping[str, object]]]:
    listed = [each.name for each in roster.participants]
    on_the_list = [
        above for each in roster.participants for above in each.line_managers
    ]
    leaders = [*on_the_list, *(each.leader for each in programme.rules.leaders)]
    for at, name in enumerate(one.of):
        if _is_unknown(name, [*listed, *leaders]):
            others = remembered.get(name, ())
            known = (each for each in (*listed, *leaders) if each not in others)
            near = near_names(name, known)
            code = "unknown-participant" if near else "led-and-gone"
            yield ("of", at), *slip(code, name, near)
    if one.instead_of is not None and _is_unknown(one.instead_of, leaders):
        near = near_names(one.instead_of, (name for name in leaders if name))
        yield ("instead_of",), *slip("unknown-leader", one.instead_of, near)
    units = list(
        dict.fromkeys(each for person in roster.participants for each in person.units)
    )
    if one.unit is not None and _is_unknown(one.unit, units):
        values = {"given": one.unit, "nearest": nearest(one.unit, units)}
        yield ("unit",), "unknown-unit", values


def _is_unknown(name: str, known: list[str]) -> bool:
    return evened(name) not in map(evened, known)
