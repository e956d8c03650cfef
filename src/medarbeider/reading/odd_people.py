"""People of a name list who are read as they stand, and may be something else."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from medarbeider.problems.place import Place, spans
from medarbeider.problems.problem import Problem
from medarbeider.reading.alike_units import bare_unit, units_two_ways
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.listed_people import Listed, tells_apart
from medarbeider.reading.name_shapes import odd_names
from medarbeider.reading.names_in_cells import composed, without_mark
from medarbeider.reading.near_names import stand_in, words_of_name
from medarbeider.reading.no_participants import no_participants
from medarbeider.reading.one_of_two_units import OneOfTwoUnits
from medarbeider.reading.table import Table

_MOST_COMPARED = 100
"""Others of one unit who share a word with a name, and are compared with it."""

_LEAST_BELOW = 3
_MONTH = r"(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[sc])"
_DAY = re.compile(
    rf"\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d\d-\d\d(?: 00:00(?::00)?)?"
    rf"|\d{{1,2}}[. -]+{_MONTH}[a-z]*\.?|{_MONTH}\.?[. -]\d{{2}}"
)


def odd_people(
    table: Table,
    header: Header,
    people: Sequence[Listed],
    words: WordsOfLists,
) -> Iterator[Problem]:
    """Yield a finding for each thing about people that is lawful, and hardly right."""
    hardly = [*no_participants(table, header, people, words)]
    explained = frozenset(
        str(one.values["given"]) for one in hardly if one.code != "role-names-somebody"
    )
    looking = _OddNames(table, header, people, words, explained)
    yield from odd_names(table, header, people, words, explained)
    yield from hardly
    yield from looking.marks()
    yield from looking.nearly_one_name()
    yield from looking.one_number()
    yield from looking.units_that_are_roles()
    yield from looking.units_that_are_days()
    yield from looking.units_told_once()
    yield from looking.leaders_told_once()
    yield from units_two_ways(table, header, people, words)


class _OddNames:
    """Looks at one list's people."""

    def __init__(
        self,
        table: Table,
        header: Header,
        people: Sequence[Listed],
        words: WordsOfLists,
        explained: frozenset[str],
    ) -> None:
        self.table = table
        self.header = header
        self.people = people
        self.words = words
        self.explained = explained

    def marks(self) -> Iterator[Problem]:
        """Yield where numbers and bullets before names were taken away."""
        rows = [
            one.row
            for person in self.people
            for one in person.rows
            if (written := " ".join(self.header.cells(one.row, "name")))
            != without_mark(written)
        ]
        if rows:
            place = self.table.place(rows[0], self.header.columns["name"][0])
            values = {"rows": spans(row.number for row in rows)}
            yield Problem(place, "marks-before-names", "", values)

    def nearly_one_name(self) -> Iterator[Problem]:
        """Yield two whose names differ by marks or order.

        Those of one unit may differ by a name or an initial as well; so may those of
        two, where nothing speaks for two people.
        """
        across = OneOfTwoUnits(self.header, self.words)
        seen: dict[str, Listed] = {}
        alike: dict[tuple[str, str], list[tuple[Listed, list[str]]]]
        alike = defaultdict(list)
        for one in self.people:
            unit = bare_unit(one.units[0], self.words) if one.units else ""
            words = [word.replace("oe", "o") for word in words_of_name(one.name)]
            keys = [
                "".join(filter(str.isalnum, evened(one.name))),
                " ".join(sorted(words)),
            ]
            others = [seen.setdefault(key, one) for key in keys]
            for word in dict.fromkeys(words):
                known = alike[unit, word]
                others += (
                    other
                    for other, theirs in known[:_MOST_COMPARED]
                    if stand_in(words, theirs)
                )
                known.append((one, words))
            others += across.before(one)
            other = next(
                (
                    two
                    for two in others
                    if evened(two.name) != evened(one.name)
                    and not self._have_two_numbers(one, two)
                ),
                None,
            )
            if other and one.name not in self.explained:
                values = {"given": one.name, "other": other.name}
                yield Problem(self._place(one), "nearly-one-name", "", values)

    def _have_two_numbers(self, one: Listed, other: Listed) -> bool:
        """Say whether each has a staff number of her own; an address may be another."""
        return any(
            mine.isdecimal() and theirs.isdecimal() and int(mine) != int(theirs)
            for index in self.header.columns.get("identifier", ())
            for mine, theirs in [(one.row.cell(index), other.row.cell(index))]
        )

    def one_number(self) -> Iterator[Problem]:
        """Yield those of other names who have one employee's number or address."""
        for index in self.header.columns.get("identifier", ()):
            seen: dict[str, list[Listed]] = defaultdict(list)
            for one in self.people:
                number = evened(one.row.cell(index))
                if tells_apart(number):
                    seen[number].append(one)
            for some in seen.values():
                if len({evened(one.rows[0].name) for one in some}) > 1:
                    place = self.table.place(some[1].row, index)
                    names = tuple(one.name for one in some)
                    yield Problem(place, "one-number", "", {"names": names})

    def units_that_are_roles(self) -> Iterator[Problem]:
        """Yield whose unit is a role on other rows, or the other way."""
        units = Counter(evened(one.units[0]) for one in self.people if one.units)
        roles = Counter(evened(one.role) for one in self.people if one.role)
        for one in self.people:
            unit = evened(one.units[0]) if one.units else ""
            role = evened(one.role)
            if unit and role and unit != role:
                is_changed = roles[unit] > units[unit] or units[role] > roles[role]
                if is_changed:
                    values = {"given": one.name, "unit": one.units[0], "role": one.role}
                    yield Problem(self._place(one), "unit-and-role", "", values)

    def units_that_are_days(self) -> Iterator[Problem]:
        """Yield whose unit is a day, as Excel makes of `3-4` and `1/2`."""
        for index in self.header.columns.get("unit", ()):
            for person in self.people:
                for one in person.rows:
                    if _DAY.fullmatch(evened(one.row.cell(index))):
                        place = self.table.place(one.row, index)
                        values = {"given": composed(one.row.cell(index))}
                        yield Problem(place, "unit-is-a-day", "", values)

    def units_told_once(self) -> Iterator[Problem]:
        """Yield one finding when each unit stands on one row, and none below it."""
        units = [evened(one.units[0]) for one in self.people if one.units]
        bare = [one for one in self.people if not one.units]
        are_blocks = len({*units}) == len(units) and bool(self.people[0].units)
        at = next(iter(self.header.columns.get("unit", ())), None)
        is_bare = len(bare) >= max(len(units), _LEAST_BELOW)
        if at is not None and are_blocks and is_bare:
            place = self.table.place(bare[0].row, at)
            values = {
                "rows": spans(one.row.number for one in bare),
                "given": self.people[0].units[0],
            }
            yield Problem(place, "unit-told-once", "", values)

    def leaders_told_once(self) -> Iterator[Problem]:
        """Yield one finding when each leader stands on one row, and none below it.

        The row may be a unit's: `Nedre Eiker` is called as somebody may be.
        """
        at = next(iter(self.header.columns.get("line_manager", ())), None)
        told = [] if at is None else [one.row.cell(at) for one in self.people]
        leaders = [evened(cell) for cell in told if cell]
        bare = [one for one, cell in zip(self.people, told, strict=False) if not cell]
        are_blocks = len({*leaders}) == len(leaders) > 1 and all(
            cell == "" for above, cell in pairwise((*told, " ")) if above
        )
        if at is not None and are_blocks and told[0] and len(bare) > len(leaders):
            place = self.table.place(bare[0].row, at)
            rows = spans(one.row.number for one in bare)
            values = {"rows": rows, "given": self.people[0].name}
            yield Problem(place, "leader-told-once", "", values)

    def _of(self, one: Listed, code: str) -> Problem:
        return Problem(self._place(one), code, "", {"given": one.name})

    def _place(self, one: Listed) -> Place:
        return self.table.place(one.row, self.header.columns["name"][0])
