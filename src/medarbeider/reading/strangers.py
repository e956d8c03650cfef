"""Names of people who need not be on the list: guests, and leaders outside it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from medarbeider.model.people import Roster, evened, unit_in, without_unit
from medarbeider.reading.near_names import is_perhaps, is_the_same, perhaps_one


@dataclass(frozen=True)
class Stranger:
    """A name that nobody has, and whose name it may be with a slip; nobody's if empty.

    `is_theirs` says that it is their name but for what stands in brackets behind it;
    `unit` is where they are, and that another stands there.
    """

    given: str
    near: tuple[str, ...] = ()
    is_theirs: bool = False
    unit: str = ""

    def told(self, code: str) -> tuple[str, Mapping[str, object]]:
        """Return what is told of it: *code* where an aside would tell them apart."""
        values = {"given": self.given, "people": self.near}
        if self.unit:
            return "only-the-unit-differs", {**values, "unit": self.unit}
        return "only-an-aside-differs" if self.is_theirs else code, values


def stranger(
    given: str, known: Iterable[str], leaders: Iterable[str], roster: Roster
) -> Stranger:
    """Return whose name that of a guest, or of a leader outside the list, may be.

    Most of these are strangers truly, and many of them share a first name with
    somebody: they are near those whom they are perhaps, and *leaders* at less.
    `Kari Boe (guest)` is told to be another than Kari Bø; `Kari Boe (Nord)` is not,
    where Nord is a unit on the list. `Kari Bø (guest)` differs by the aside alone, and
    then it rather says what she is.
    """
    above = tuple(leaders)
    names = tuple(dict.fromkeys((*known, *above)))
    alone, aside = without_unit(given), evened(unit_in(given))
    theirs = tuple(one for one in names if is_the_same(alone, without_unit(one)))
    units = {evened(unit) for one in roster.participants for unit in one.units}
    if theirs:
        unit = unit_elsewhere(given, theirs, roster) if aside in units else ""
        return Stranger(given, theirs, is_theirs=bool(aside), unit=unit)
    if aside and aside not in units:
        return Stranger(given)
    near = {*perhaps_one(alone, above)}
    near |= {one for one in names if is_perhaps(alone, without_unit(one))}
    return Stranger(given, tuple(one for one in names if one in near))


def people_of_unit(given: str, roster: Roster) -> tuple[str, ...]:
    """Return who is in the unit that stands in the place of a name; nobody if none."""
    unit = evened(given)
    return tuple(
        one.name for one in roster.participants if unit in map(evened, one.units)
    )


def unit_elsewhere(given: str, near: Sequence[str], roster: Roster) -> str:
    """Return the unit of the one on the list who is called as `Name (Unit)` is.

    No text where she is in that unit herself, or no unit tells.
    """
    aside = evened(unit_in(given))
    found = [one for one in roster.participants if aside and one.name in near]
    if len(found) != 1 or not is_the_same(
        without_unit(given), without_unit(found[0].name)
    ):
        return ""
    return "" if aside in map(evened, found[0].units) else found[0].unit
