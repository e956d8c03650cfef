"""Roles that name another unit of the list: `Helsefagarbeider 50 %, natt 30 %`."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.table import Table

_BETWEEN = re.compile(r"[,;/()\[\]+&–]| - |(?<=%) | (?:og|samt|pluss) ")
_SHARE = re.compile(r"\d{1,3}(?:[.,]\d+)? ?(?:%|prosent|pst\.?)")
_ON_DUTY = re.compile(r"(?<=\w)e?vakte?r?$")


def units_in_roles(
    table: Table, header: Header, people: Sequence[Listed], words: WordsOfLists
) -> Iterator[Problem]:
    """Yield whose role has a unit that others are in, and whose leader may meet them.

    A leader's role says whom she leads. What most roles have is how roles are written.
    """
    units = {evened(unit): unit for one in people for unit in one.units}
    said = [
        frozenset() if words.leader_titles.has(one.role) else _units(one, units, words)
        for one in people
    ]
    told = Counter(unit for some in said for unit in some)
    for one, some in zip(people, said, strict=True):
        others = [unit for unit in some if 2 * told[unit] <= len(people)]
        for unit in sorted(others):
            place = table.place(one.row, header.columns["role"][0])
            values = {"given": one.name, "role": one.role, "unit": units[unit]}
            yield Problem(place, "unit-in-role", "", values)


def _units(one: Listed, units: dict[str, str], words: WordsOfLists) -> frozenset[str]:
    """Return the units that are whole parts of a role, but for shares, and not hers."""
    parts = [_bare(part, words) for part in _BETWEEN.split(evened(one.role))]
    if len(parts) == 1:
        return frozenset()
    found = {unit for part in parts for unit in (part, _ON_DUTY.sub("", part))}
    return frozenset((found & {*units}) - {*map(evened, one.units)})


def _bare(part: str, words: WordsOfLists) -> str:
    """Return a part of a role without a share, and small words such as `delvis`."""
    told = _SHARE.sub(" ", part).split()
    return " ".join(word for word in told if word not in words.between_units)
