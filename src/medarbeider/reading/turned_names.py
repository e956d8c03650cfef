"""Names of a list that begin with the last name, without a comma to tell it."""

from collections.abc import Collection, Iterator, Sequence

from medarbeider.problems.place import spans
from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import evened
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.table import Table

_ALSO_LAST_NAMES = frozenset(
    {
        *("anders", "andreas", "carl", "christian", "emil", "eli", "erik", "finn"),
        *("frank", "hans", "henrik", "inge", "jacob", "jakob", "jan", "jens", "johan"),
        *("john", "jon", "kai", "karl", "kim", "magnus", "mai", "maria", "marie"),
        *("marius", "martin", "mary", "mathias", "may", "ole", "oskar", "otto"),
        *("peder", "robert", "roy", "stein", "thomas", "tom", "tor", "tore", "unni"),
        *("vår"),
    }
)
"""First names that many have for a last name, in Norway or elsewhere."""

_NEARLY_ALL = 0.7
_SOME = 0.3
"""The part of a list whose first names are known, at least, so that it tells."""

_TWO = 2


def last_names_first(
    table: Table,
    header: Header,
    people: Sequence[Listed],
    first_names: frozenset[str],
    asked: Collection[object] = (),
) -> Iterator[Problem]:
    """Yield one finding when nearly all names begin with a last name, or a few do.

    It is in capitals, or first names that are known stand last. Names that are *asked*
    about otherwise are not among the few.
    """
    loud = [one for one in people if _has_a_loud_beginning(one.name)]
    are_loud = len(loud) > 1 and len(loud) >= _NEARLY_ALL * len(people)
    turned = loud if are_loud else _turned(people, first_names)
    if turned:
        place = table.place(turned[0].row, header.columns["name"][0])
        values: dict[str, object] = {"given": turned[0].name}
        yield Problem(place, "last-name-first", "", values)
        return
    found = _turned_among_others(people, first_names)
    if some := [one for one in found if one.name not in asked]:
        place = table.place(some[0].row, header.columns["name"][0])
        values = {
            "names": tuple(one.name for one in some),
            "rows": spans(one.row.number for one in some),
        }
        yield Problem(place, "names-changed-places", "", values)


def _turned(people: Sequence[Listed], first_names: frozenset[str]) -> list[Listed]:
    """Return those who end in a first name that is known, where few begin in one."""
    ends = [(one, *_ends(one.name)) for one in people if " " in one.name]
    right = sum(first in first_names for _, first, _ in ends)
    turned = [
        one
        for one, first, last in ends
        if last in first_names and first not in first_names
    ]
    are_so = len(turned) > 1 + 2 * right and len(turned) >= _SOME * len(people)
    return turned if are_so else []


def _turned_among_others(
    people: Sequence[Listed], first_names: frozenset[str]
) -> list[Listed]:
    """Return the few of two words who end in a first name, where others begin in one.

    What begins another's name is a first name too, though we do not know it. A word
    that may as well be a last name tells only where the other is another's last name.
    """
    ends = [(one, *_ends(one.name)) for one in people if " " in one.name]
    right = [last for _, first, last in ends if first in first_names]
    some = [
        (one, first, last)
        for one, first, last in ends
        if last in first_names and first not in first_names
    ]
    turned = {one.name for one, _, _ in some}
    begin = {first for one, first, _ in ends if one.name not in turned}
    found = [
        one
        for one, first, last in some
        if first not in begin
        and len(one.name.split()) == _TWO
        and (last not in _ALSO_LAST_NAMES or first in right)
    ]
    are_few = len(right) >= max(_TWO * len(found), _SOME * len(people))
    return found if are_few else []


def _ends(name: str) -> tuple[str, str]:
    """Return the first and the last word of a name; of `Anne-Lise` the beginning."""
    first, *_, last = evened(name).split()
    return first.partition("-")[0], last.partition("-")[0]


def _has_a_loud_beginning(name: str) -> bool:
    first, _, rest = name.partition(" ")
    return len(first) > 1 and first.isupper() and bool(rest) and not rest.isupper()
