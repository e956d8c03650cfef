"""Names of a list that begin with the last name, without a comma to tell it."""

from collections.abc import Iterator, Sequence

from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import evened
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.table import Table

_NEARLY_ALL = 0.7
_SOME = 0.3
"""The part of a list whose first names are known, at least, so that it tells."""


def last_names_first(
    table: Table, header: Header, people: Sequence[Listed], first_names: frozenset[str]
) -> Iterator[Problem]:
    """Yield one finding when nearly all names begin with a last name, it seems.

    It is in capitals, or first names that are known stand last.
    """
    loud = [one for one in people if _has_a_loud_beginning(one.name)]
    are_loud = len(loud) > 1 and len(loud) >= _NEARLY_ALL * len(people)
    turned = loud if are_loud else _turned(people, first_names)
    if turned:
        place = table.place(turned[0].row, header.columns["name"][0])
        values = {"given": turned[0].name}
        yield Problem(place, "last-name-first", "", values)


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


def _ends(name: str) -> tuple[str, str]:
    """Return the first and the last word of a name; of `Anne-Lise` the beginning."""
    first, *_, last = evened(name).split()
    return first.partition("-")[0], last.partition("-")[0]


def _has_a_loud_beginning(name: str) -> bool:
    first, _, rest = name.partition(" ")
    return len(first) > 1 and first.isupper() and bool(rest) and not rest.isupper()
