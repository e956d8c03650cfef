"""The name list as it was at the last draw, and who stands otherwise on it now."""

from collections.abc import Iterable, Mapping, Sequence

from medarbeider.model.coaching import Listed
from medarbeider.model.people import Participant, Roster, evened, without_unit


def as_listed(
    roster: Roster,
    perhaps: Mapping[str, tuple[str, ...]] | None = None,
    newer_than: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[Listed, ...]:
    """Return everyone as the name list has them, to be remembered.

    With them go the leaders who are *perhaps* theirs too, whatever the list says, and
    the lines of rules that they are *newer than*.
    """
    return tuple(
        Listed(
            name=one.name,
            units=one.units,
            leaders=tuple(filter(None, one.line_managers)),
            perhaps=(perhaps or {}).get(one.name, ()),
            newer_than=(newer_than or {}).get(one.name, ()),
        )
        for one in roster.participants
    )


def remembered(people: Iterable[Listed]) -> Roster:
    """Return the name list as it was, as far as it is remembered."""
    return Roster(
        tuple(
            Participant(
                one.name,
                next(iter(one.units), ""),
                line_managers=one.leaders,
                other_units=one.units[1:],
            )
            for one in people
        )
    )


def has_moved(before: Listed, now: Participant) -> bool:
    """Say whether somebody has other units than then."""
    return {*map(evened, before.units)} != {*map(evened, now.units)}


def is_led_anew(before: Listed, now: Participant) -> bool:
    """Say whether somebody has other leaders than then."""
    then, leaders = before.leaders, tuple(filter(None, now.line_managers))
    return not (_all_stand_in(then, leaders) and _all_stand_in(leaders, then))


def _all_stand_in(names: Iterable[str], others: Sequence[str]) -> bool:
    return all(any(_is_one(name, other) for other in others) for name in names)


def _is_one(name: str, other: str) -> bool:
    """Say whether two names are one; a unit may have come behind it, or gone."""
    alone = evened(without_unit(name))
    is_alike = alone == evened(without_unit(other))
    return evened(name) == evened(other) or (
        is_alike and alone in {evened(name), evened(other)}
    )
