"""The leaders that a programme names, and whom they lead: looked up in its list."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from medarbeider.model.pairing import Leading
from medarbeider.model.people import Roster, evened, without_unit
from medarbeider.model.programme import Programme
from medarbeider.problems.problem import Problem
from medarbeider.reading.near_names import near_names, several_known, slip
from medarbeider.reading.nouns import nearest
from medarbeider.reading.strangers import people_of_unit, stranger, unit_elsewhere
from medarbeider.reading.yaml_source import Address, YamlSource

_STOPS = {
    "unknown-participant",
    "which-name",
    "one-name-each",
    "leader-or-another",
    "only-an-aside-differs",
    "only-the-unit-differs",
    "namesake-elsewhere",
    "unknown-leader",
    "leads-nobody-now",
    "unit-for-those-led",
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

    A leader may be outside the list, and somebody who is led may have left it: both are
    told. But what is near a name that is known, is a slip, and would let a leader meet
    her own staff. Those *remembered* were on the list together with others, and are
    none of these.
    """
    told = []
    for number, one in enumerate(programme.rules.leaders):
        address: Address = ("rules", "leaders", number)
        if roster is None:
            place = source.place((*address, "leader"))
            values = {"given": one.leader, "nearest": ""}
            told.append(Problem(place, "names-without-a-list", "", values))
            continue
        earlier = programme.rules.leaders[:number]
        others = remembered.get(one.leader, ())
        for where, code, about in (
            *_about_the_leader(one.leader, earlier, roster, others),
            *_about(one, programme, roster, remembered),
        ):
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
    on_the_list = [
        above for each in roster.participants for above in each.line_managers
    ]
    leaders = [*on_the_list, *(each.leader for each in programme.rules.leaders)]
    yield from _about_those_led(one, leaders, roster, remembered)
    yield from _leaders_no_more(one, roster)
    if one.instead_of is not None and _is_unknown(one.instead_of, leaders):
        code, values = _former(one.instead_of, one.leader, roster, leaders)
        yield ("instead_of",), code, values
    units = list(
        dict.fromkeys(each for person in roster.participants for each in person.units)
    )
    if one.unit is not None and _is_unknown(one.unit, units):
        values = {"given": one.unit, "nearest": nearest(one.unit, units)}
        yield ("unit",), "unknown-unit", values


def _about_those_led(
    one: Leading,
    leaders: Sequence[str],
    roster: Roster,
    remembered: Mapping[str, Collection[str]],
) -> Iterator[tuple[Address, str, Mapping[str, object]]]:
    """Yield who is led, and nobody who is known."""
    listed = [each.name for each in roster.participants]
    for at, name in enumerate(one.of):
        if _is_unknown(name, [*listed, *leaders]):
            others = remembered.get(name, ())
            known = (each for each in (*listed, *leaders) if each not in others)
            code, values = slip("unknown-participant", name, known)
            if name not in remembered and people_of_unit(name, roster):
                code, values = "unit-for-those-led", {"given": name}
            elif values.get("nearest") == "":
                code = "led-and-gone"
            elif unit := unit_elsewhere(name, [str(values.get("nearest"))], roster):
                code, values = "namesake-elsewhere", {**values, "unit": unit}
            yield ("of", at), code, values


def _former(
    given: str, leader: str, roster: Roster, leaders: Sequence[str]
) -> tuple[str, Mapping[str, object]]:
    """Return what is told of a former leader who is none of the *leaders* known."""
    code, values = slip("unknown-leader", given, filter(None, leaders))
    on_the_list = [
        above for each in roster.participants for above in each.line_managers
    ]
    if _is_unknown(leader, on_the_list):
        return code, values
    if not _is_unknown(given, [each.name for each in roster.participants]):
        return "leads-nobody-now", {"given": given}
    if values.get("nearest") == "":  # who has left, and is no slip
        return "led-anew-by-the-list", {"given": given, "leader": leader}
    return code, values


def _leaders_no_more(
    one: Leading, roster: Roster
) -> Iterator[tuple[Address, str, Mapping[str, object]]]:
    """Yield who is named in `of` with those who report to her, and leads them no more.

    Whoever wants a team with its leader below a new one, names the team leader alone.
    """
    if one.since is None or one.also:
        return
    named = {*map(evened, one.of)}
    listed = [each.name for each in roster.participants]
    for at, name in enumerate(one.of):
        if _is_unknown(name, listed):  # who is not there meets nobody
            continue
        staff = tuple(
            each.name
            for each in roster.participants
            if evened(each.name) in named
            and evened(name) in map(evened, each.line_managers)
        )
        if staff:
            yield ("of", at), "leads-them-no-more", {"given": name, "people": staff}


def _about_the_leader(
    given: str,
    earlier: Sequence[Leading],
    roster: Roster,
    others: Collection[str],
) -> Iterator[tuple[Address, str, Mapping[str, object]]]:
    """Yield a leader who is not known: she may be somebody under another name.

    *earlier* are the changes that stand before; *others* were on the list with her.
    """
    listed = [one.name for one in roster.participants]
    above = [name for one in roster.participants for name in one.line_managers]
    above += (one.leader for one in earlier)
    alone = [name for name in listed if evened(without_unit(name)) == evened(given)]
    if len(alone) > 1:
        values = {"given": given, "names": tuple(alone)}
        yield ("leader",), "which-leader", values
    if alone or not _is_unknown(given, [*listed, *above]):
        return
    known = [name for name in (*listed, *above) if name and name not in others]
    leaders = [name for name in above if name in known]
    found = stranger(given, known, leaders, roster)
    if several_known(given, known):
        yield ("leader",), *slip("", given, known)
    elif found.near:
        yield ("leader",), *found.told("leader-or-another")
    else:
        near = ", ".join(near_names(given, known))
        yield ("leader",), "manager-not-listed", {"given": given, "nearest": near}


def _is_unknown(name: str, known: list[str]) -> bool:
    return evened(name) not in map(evened, known)
