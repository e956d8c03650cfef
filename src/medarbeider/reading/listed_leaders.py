"""Who leads whom, as a name list says it: by name, by number, or by a yes."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from medarbeider.model.people import without_unit
from medarbeider.problems.place import Place, spans
from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.listed_people import Listed, by_identifier
from medarbeider.reading.longer_names import LongerNames
from medarbeider.reading.names_in_cells import (
    composed,
    is_a_full_name,
    may_be_turned,
    several_names,
    turned,
)
from medarbeider.reading.names_within import NamesWithin
from medarbeider.reading.nouns import nearest
from medarbeider.reading.table import Row, Table
from medarbeider.reading.text import MOST_TOLD
from medarbeider.reading.times_of_leaders import leads_no_longer, without_time
from medarbeider.reading.units_of_two import UnitsOfTwo

_ASIDE = re.compile(r"\([^()]*\)|<[^<>]*>")

_DIGITS = 3
"""Digits of an employee's number in a longer text; fewer may count something."""


def _as_number(text: str) -> str:
    """Return an employee's number as it is compared: leading zeros do not matter."""
    return evened(text).lstrip("0")


@dataclass(frozen=True)
class ListedLeaders:
    """The leaders of each person, in the people's order, and what is to be told."""

    of: tuple[tuple[str, ...], ...]
    problems: tuple[Problem, ...]
    findings: tuple[Problem, ...]
    uses_numbers: bool = False


def listed_leaders(
    table: Table, header: Header, people: Sequence[Listed], words: WordsOfLists
) -> ListedLeaders:
    """Return whom each person reports to.

    A leader on the list is called what the list calls her, however her name is written
    in the column of leaders; where several have that name, each of them counts, so that
    nobody meets her own leader.
    """
    return _Leading(table, header, people, words).leaders()


@dataclass(frozen=True)
class _Meant:
    """Whom on the list a name means: those it names, and those it perhaps does."""

    clear: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()

    @property
    def on_the_list(self) -> tuple[str, ...]:
        return (*self.clear, *self.perhaps)


class _Leading:
    """Finds the leaders of one list's people."""

    def __init__(
        self,
        table: Table,
        header: Header,
        people: Sequence[Listed],
        words: WordsOfLists,
    ) -> None:
        self.table = table
        self.header = header
        self.people = people
        self.words = words
        self.listed = {evened(one.name): [one.name] for one in people}
        self.known = [one.name for one in people]
        self.numbers = by_identifier(header, people)
        namesakes: dict[str, list[str]] = defaultdict(list)
        for one in people:
            bare = evened(one.name)
            for row in one.rows:
                namesakes[evened(turned(row.name))].append(one.name)
                namesakes[evened(row.name)].append(one.name)
            namesakes[bare].append(one.name)
        self.namesakes = {
            key: [*dict.fromkeys(some)] for key, some in namesakes.items()
        }
        self.no_names = {
            word
            for one in people
            for text in (*one.units, one.role)
            for word in re.findall(r"[\w'-]+", evened(text))
        }.difference(word for name in self.namesakes for word in name.split())
        self.longer = LongerNames(self.known)
        self.within = NamesWithin(self.namesakes, self._is_no_name)
        self.problems: list[Problem] = []
        self.findings: list[Problem] = []
        self.outside: dict[str, str] = {}
        self.asked: set[str] = set()
        self.unclear: set[str] = set()
        self.doubtful: set[tuple[str, str]] = set()
        self.by_themselves: list[tuple[str, Place]] = []
        self.at_times: list[tuple[str, Row, int, str]] = []
        self.uses_numbers = False

    def leaders(self) -> ListedLeaders:
        of = [self._named(person) for person in self.people]
        self._add_who_may_lead_now(of)
        self._refuse_who_leads_only_herself(of)
        self._add_those_who_say_yes(of)
        self._refuse_circles(of)
        return ListedLeaders(
            tuple(tuple(some) for some in of),
            tuple(self.problems),
            tuple(self._with_proposals(of)),
            self.uses_numbers,
        )

    def _named(self, person: Listed) -> list[str]:
        """Return whom the list names as a person's leaders, each once."""
        found: dict[str, None] = {}
        for one in person.rows:
            for index in self.header.columns.get("line_manager", ()):
                if cell := one.row.cell(index):
                    found |= dict.fromkeys(self._in_cell(cell, one.row, index, person))
            parts = [
                *self.header.cells(one.row, "manager_first_name"),
                *self.header.cells(one.row, "manager_last_name"),
            ]
            if parts:
                index = next(
                    self.header.columns[column][0]
                    for column in ("manager_first_name", "manager_last_name")
                    if column in self.header.columns
                )
                found |= dict.fromkeys(
                    self._in_cell(" ".join(parts), one.row, index, person)
                )
        return [*found]

    def _in_cell(self, cell: str, row: Row, index: int, person: Listed) -> list[str]:
        """Return whom a cell names as a person's leaders."""
        told = composed(cell)
        if some := self._whole(told):
            return self._but(person, some, told, row, index)
        bare = without_time(cell, self.words)
        found = self._in_text(bare, row, index, person)
        is_at_a_time = composed(bare) != told or leads_no_longer(cell, self.words)
        if found and is_at_a_time and evened(told) not in self.asked:
            self.at_times.append((person.name, row, index, told))
        return found

    def _in_text(self, cell: str, row: Row, index: int, person: Listed) -> list[str]:
        """Return whom a text means as a person's leaders, one or several."""
        told = composed(cell)
        several = self._several(cell)
        names = several if len(several) > 1 else (told,)
        meant = {name: self._meant(name) for name in names}
        if not any(some.on_the_list for some in meant.values()):
            if code := self._code_of_nobody(told):
                place = self.table.place(row, index)
                problem = Problem(place, code, values={"given": told})
                self.findings.append(problem)
                return []
            if self.words.is_nobody(told):
                return []
        found = [
            leader
            for name, some in meant.items()
            for leader in self._of(person, name, some, row, index)
        ]
        but = {*found, person.name}
        if aside := [one for one in self._clear_in(told) if one not in but]:
            return self._but(person, [*found, *aside], told, row, index)
        return [*dict.fromkeys(found)]

    def _of(
        self, person: Listed, name: str, meant: _Meant, row: Row, index: int
    ) -> list[str]:
        """Return whom one name of a cell means, outside the list too."""
        if meant.clear:
            first = without_unit(meant.clear[0])
            beside = (one for one in meant.on_the_list if without_unit(one) != first)
            self.doubtful |= {(person.name, one) for one in beside}
            return self._but(person, meant.on_the_list, name, row, index)
        perhaps = [one for one in meant.perhaps if one != person.name]
        if not perhaps:
            return [self._outside(name, row, index)]
        self.doubtful |= {(person.name, one) for one in perhaps}
        return [self._asked_about(name, perhaps, row, index), *perhaps]

    def _asked_about(
        self, name: str, perhaps: Sequence[str], row: Row, index: int
    ) -> str:
        """Return a leader who may be one on the list, and ask it once."""
        spelt = self._spelt(name)
        if evened(spelt) not in self.asked:
            self.asked.add(evened(spelt))
            if len(self.asked) <= MOST_TOLD:
                place = self.table.place(row, index)
                values = {"given": spelt, "names": tuple(perhaps)}
                self.findings.append(
                    Problem(place, "leader-perhaps-listed", values=values)
                )
        return self.outside.setdefault(evened(spelt), spelt)

    def _whole(self, told: str) -> list[str]:
        """Return those on the list whom a whole cell is: a number, or their name."""
        if some := self.numbers.get(_as_number(told)):
            self.uses_numbers = True
            return [*some]
        is_turned = may_be_turned(told, self.words)
        for key in (evened(told), evened(turned(told)) if is_turned else ""):
            if some := self.listed.get(key) or self.namesakes.get(key):
                return some
        return []

    def _meant(self, name: str) -> _Meant:
        """Return who on the list a name means, surely or perhaps."""
        if some := self._whole(name):
            return _Meant(tuple(some))
        within = self.within.found_in(name)
        clear = [
            *dict.fromkeys(
                one for some in within for one in some.names if some.is_clear
            )
        ]
        perhaps = [one for some in within for one in some.names if one not in clear]
        spelt = self._listed(name)
        if not {*spelt} & {*clear}:
            clear = [*spelt, *clear]
        alone = composed(_ASIDE.sub("", name))
        clear = clear or self._by_numbers(name)
        if not clear and not perhaps:
            perhaps = [*self.longer.of(alone)]
        return _Meant(tuple(clear), tuple(one for one in perhaps if one not in clear))

    def _by_numbers(self, told: str) -> list[str]:
        """Return whose numbers stand in a cell without names: `4711 (vikar 4712)`."""
        words = (one for one in re.findall(r"\w+", told) if one.isdecimal())
        numbers = [_as_number(one) for one in words if len(one) >= _DIGITS]
        found = [name for one in numbers for name in self.numbers.get(one, ())]
        self.uses_numbers |= bool(found)
        return [*dict.fromkeys(found)]

    def _clear_in(self, told: str) -> list[str]:
        """Return everyone on the list whose name stands clearly in a cell."""
        return [
            name
            for one in self.within.found_in(told)
            if one.is_clear
            for name in one.names
        ]

    def _is_no_name(self, word: str) -> bool:
        """Say whether a word is a title, a unit, a role or such, and no name's."""
        return (
            self.words.is_a_title(word)
            or self.words.has_unit_word(word)
            or self.words.is_empty_post(word)
            or evened(word) in self.no_names
        )

    def _several(self, cell: str) -> tuple[str, ...]:
        """Return the names in a cell, `Anne Vik (Nord); Per Moe` with their units."""
        parts = [composed(part) for part in re.split(r"[;\n]", cell) if part.strip()]
        if len(parts) > 1 and all(map(self._listed, parts)):
            return tuple(parts)
        return several_names(cell, self.words) or self._parted(composed(cell))

    def _code_of_nobody(self, told: str) -> str:
        """Return the code for a cell that names nobody where somebody should be."""
        if self.words.is_empty_post(told):
            return "no-leader-now"
        is_answer = self.words.is_yes_or_no(told) and not self.words.is_nobody(told)
        is_said = self.words.holds(told, self.words.no_names)
        return "answer-as-leader" if is_answer or is_said else ""

    def _parted(self, told: str) -> tuple[str, ...]:
        """Return the names between commas, where each is a name of its own."""
        parts = tuple(part.strip() for part in told.split(","))
        is_turned = may_be_turned(told, self.words) and (
            self._listed(told) or (self.turns and not any(map(self._listed, parts)))
        )
        if is_turned:
            return (told,)
        are_names = len(parts) > 1 and all(
            self._listed(part) or is_a_full_name(part, self.words) for part in parts
        )
        return parts if are_names else (told,)

    @cached_property
    def turns(self) -> bool:
        """Whether names of the list, or of its leaders, are written `Bø, Kari`.

        Two names on either side of a comma may be two people; one is part of a name.
        """
        return any(
            may_be_turned(cell, self.words)
            and not any(map(self._is_no_name, re.findall(r"[\w'-]+", cell)))
            and any(len(part.split()) == 1 for part in cell.split(","))
            for person in self.people
            for one in person.rows
            for column in ("name", "line_manager")
            for cell in self.header.cells(one.row, column)
        )

    def _spelt(self, name: str) -> str:
        """Return a leader's name first name first, without a title after it."""
        bare = composed(_ASIDE.sub("", name)) or name
        if may_be_turned(bare, self.words):
            return turned(bare)
        return bare.partition(",")[0].strip() or name

    def _listed(self, name: str) -> list[str]:
        """Return who on the list is called so, in either order."""
        for key in (evened(name), evened(self._spelt(name))):
            if key in self.listed:
                return self.listed[key]
            if key in self.namesakes:
                return self.namesakes[key]
        return []

    def _but(
        self, person: Listed, some: Sequence[str], name: str, row: Row, index: int
    ) -> list[str]:
        """Return some leaders without the person, and tell when several are meant."""
        if len(some) > 1:
            self.unclear.add(person.name)
        if len(some) > 1 and evened(name) not in self.asked:
            self.asked.add(evened(name))
            values = {"given": name, "names": tuple(some)}
            place = self.table.place(row, index)
            self.findings.append(Problem(place, "which-leader", values=values))
        others = [one for one in some if one != person.name]
        if not others:
            self.by_themselves.append((person.name, self.table.place(row, index)))
        return others

    def _outside(self, name: str, row: Row, index: int) -> str:
        """Return the name of a leader who is not on the list, spelt one way."""
        spelt = self._spelt(name)
        key = evened(spelt)
        if key not in self.outside:
            self.outside[key] = spelt
            if len(self.outside) <= MOST_TOLD:
                place = self.table.place(row, index)
                values = {"given": spelt, "nearest": ""}
                self.findings.append(
                    Problem(place, "manager-not-listed", values=values)
                )
        return self.outside[key]

    def _with_proposals(self, of: Sequence[list[str]]) -> list[Problem]:
        """Return the findings, with whom each leader who is not listed may be."""
        return [
            replace(one, values={**one.values, "nearest": self._nearest(given, of)})
            if one.code == "manager-not-listed"
            and isinstance(given := one.values.get("given"), str)
            else one
            for one in self.findings
        ]

    def _nearest(self, name: str, of: Sequence[list[str]]) -> str:
        """Return whom a leader who is not listed may be: misspelt, or with a new name.

        Nobody who reports to her is she. Who has another last name now, is of her
        staff's unit, and the only one there called so.
        """
        below = self._below(name, of)
        known = [one for one in self.known if one not in below]
        close = without_unit(nearest(name, known))
        found = [one for one in known if without_unit(one) == close]
        words = {one: evened(without_unit(one)).split() for one in known}
        found = found or [one for one in known if evened(name) in words[one]]
        units = {
            unit
            for one in self.people
            if one.name in below
            for unit in one.units or ("",)
        }
        first = evened(name).split()[:1]
        called = [
            one.name
            for one in self.people
            if words.get(one.name, [""])[:1] == first
            and units & {*(one.units or ("",))}
        ]
        found = found or (called if len(called) == 1 else [])
        return ", ".join(found)

    def _add_who_may_lead_now(self, of: Sequence[list[str]]) -> None:
        """Let who leads most others of the unit lead those whose leader has a time."""
        if not self.at_times:
            return
        at_times = {name for name, *_ in self.at_times}
        led: dict[str, Counter[str]] = defaultdict(Counter)
        for one, some in zip(self.people, of, strict=True):
            if one.name not in at_times:
                for unit in one.units or ("",):
                    led[evened(unit)].update(some)
        for one, some in zip(self.people, of, strict=True):
            if one.name in at_times:
                below = {one.name, *self._below(one.name, of)}
                now = [
                    leader
                    for unit in one.units or ("",)
                    for leader in _most(led[evened(unit)], below)
                    if leader not in some
                ]
                some.extend(dict.fromkeys(now))
                self.doubtful |= {(one.name, leader) for leader in some}
        _, row, index, given = self.at_times[0]
        rows = spans(row.number for _, row, *_ in self.at_times)
        values = {"given": given, "rows": rows}
        place = self.table.place(row, index)
        self.findings.append(Problem(place, "leader-at-a-time", values=values))

    def _below(self, name: str, of: Sequence[list[str]]) -> set[str]:
        """Return everyone who reports to somebody, at any depth."""
        staff: dict[str, list[str]] = defaultdict(list)
        for person, some in zip(self.people, of, strict=True):
            for above in some:
                staff[above].append(person.name)
        found: set[str] = set()
        waiting = [name]
        while waiting:
            new = {*staff[waiting.pop()]} - found
            found |= new
            waiting += new
        return found

    def _add_those_who_say_yes(self, of: list[list[str]]) -> None:
        """Let those who are marked as leaders lead their unit's people without one."""
        marked = [person for person in self.people if self._says_yes(person)]
        if not self.header.columns.get("is_leader"):
            return
        index = self.header.columns["is_leader"][0]
        place = self.table.place(self.header.rows[-1], index)
        names = tuple(one.name for one in marked)
        of_two = UnitsOfTwo.among(
            (one.name, unit) for one in self.people for unit in one.units
        )
        units: dict[str, list[str]] = defaultdict(list)
        for person in marked:
            for unit in person.units:
                for one in (unit, *of_two.parts(unit)):
                    units[evened(one)].append(person.name)
        led: Counter[str] = Counter()
        leading = {one.name for one in marked}
        for at, person in enumerate(self.people):
            if of[at] or person.name in leading:
                continue
            for unit in person.units:
                some = units.get(evened(unit), [])
                some = some or [  # nobody leads both alone: each leads hers
                    one
                    for part in of_two.parts(unit)
                    for one in units.get(evened(part), [])
                ]
                of[at] += [one for one in dict.fromkeys(some) if one not in of[at]]
            led.update(of[at])
        code = "marked-leaders" if marked else "no-marked-leaders"
        self.findings.append(Problem(place, code, values={"names": names}))
        for person in marked:
            if not led[person.name] and not any(person.name in some for some in of):
                where = self.table.place(person.row, index)
                values = {"given": person.name}
                self.findings.append(
                    Problem(where, "marked-leads-nobody", values=values)
                )

    def _says_yes(self, person: Listed) -> bool:
        """Say whether a person is marked as a leader; tell what is no answer."""
        says_yes = False
        for one in person.rows:
            for index in self.header.columns.get("is_leader", ()):
                cell = one.row.cell(index)
                answer = self.words.answer(cell)
                says_yes |= bool(answer)
                if cell and answer is None and not self.words.is_nobody(cell):
                    place = self.table.place(one.row, index)
                    values = {"given": composed(cell)}
                    self.findings.append(Problem(place, "no-answer", values=values))
        return says_yes

    def _refuse_who_leads_only_herself(self, of: Sequence[list[str]]) -> None:
        """Refuse who is told as her own leader, unless she leads others or is led.

        A column of each unit's leader says so of the leader too.
        """
        leading = {name for some in of for name in some}
        led = {one.name for one, some in zip(self.people, of, strict=True) if some}
        for name, place in self.by_themselves:
            if name not in leading | led:
                self.problems.append(Problem(place, "reports-in-a-circle"))

    def _refuse_circles(self, of: Sequence[list[str]]) -> None:
        managers = {
            person.name: some for person, some in zip(self.people, of, strict=True)
        }
        for name, leader in sorted(self.doubtful):  # she is below: they are apart
            circling = _in_a_circle(managers)
            if leader in managers[name] and {name, leader} <= circling:
                managers[name].remove(leader)
        circling = _in_a_circle(managers)
        if unclear := circling & self.unclear:  # a namesake is the leader, not they
            circling = unclear
        index = next(
            (
                self.header.columns[column][0]
                for column in ("line_manager", "manager_first_name", "is_leader")
                if column in self.header.columns
            ),
            self.header.columns["name"][0],
        )
        for person in self.people:
            if person.name in circling:
                place = self.table.place(person.row, index)
                values = {
                    "given": person.name,
                    "names": tuple(managers[person.name]),
                }
                code = "whose-leader" if unclear else "reports-in-a-circle"
                self.problems.append(Problem(place, code, values=values))


def _most(led: Counter[str], but: Collection[str]) -> list[str]:
    """Return who leads the most, everyone of those who lead as many."""
    left = {name: many for name, many in led.items() if name not in but}
    return [name for name, many in left.items() if many == max(left.values())]


def _in_a_circle(managers: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Return everyone whose line of leaders leads back to them, or between such lines.

    Whoever has no leader left, or leads nobody who is left, is taken away until nobody
    is.
    """
    left = set(managers)
    above = {one: {*some} & left for one, some in managers.items()}
    below: dict[str, set[str]] = defaultdict(set)
    for one, some in above.items():
        for leader in some:
            below[leader].add(one)
    for up, down in ((above, below), (below, above)):
        free = [one for one in left if not up.get(one)]
        while free:
            one = free.pop()
            left.discard(one)
            for other in down.get(one, ()):
                up[other].discard(one)
                if not up[other] and other in left:
                    free.append(other)
        for links in (above, below):
            for one in links:
                links[one] &= left
    return frozenset(left)
