"""Who leads whom, as a name list says it: by name, by number, or by a yes."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from medarbeider.model.people import without_unit
from medarbeider.problems.place import Place, spans
from medarbeider.problems.problem import Problem
from medarbeider.reading.leader_names import LeaderNames, Meant
from medarbeider.reading.lines_of_leaders import all_below, in_a_circle
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.marked_leaders import (
    about_the_marked,
    who_leads_nobody,
    who_says_yes,
    with_marked_leaders,
)
from medarbeider.reading.names_in_cells import composed
from medarbeider.reading.near_leaders import nearest_leader
from medarbeider.reading.table import Row, Table
from medarbeider.reading.text import MOST_TOLD
from medarbeider.reading.times_of_leaders import leads_no_longer, without_time


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
        self.names = LeaderNames(header, people, words)
        self.problems: list[Problem] = []
        self.findings: list[Problem] = []
        self.outside: dict[str, str] = {}
        self.asked: set[str] = set()
        self.unclear: set[str] = set()
        self.doubtful: set[tuple[str, str]] = set()
        self.by_themselves: list[tuple[str, Place]] = []
        self.at_times: list[tuple[str, Row, int, str]] = []

    def leaders(self) -> ListedLeaders:
        named = [self._named(person) for person in self.people]
        self._add_who_may_lead_now(named)
        self._refuse_who_leads_only_herself(named)
        marked = who_says_yes(self.header, self.people, self.words)
        of = with_marked_leaders(named, self.people, marked)
        table, header = self.table, self.header
        told = about_the_marked(table, header, self.people, marked, self.words)
        self.findings += [*told, *who_leads_nobody(table, header, marked, of)]
        self._refuse_circles(of)
        return ListedLeaders(
            tuple(tuple(some) for some in of),
            tuple(self.problems),
            tuple(self._with_proposals(of)),
            self.names.uses_numbers,
        )

    def _named(self, person: Listed) -> list[str]:
        """Return whom the list names as a person's leaders, each once."""
        found: dict[str, None] = {}
        for one in person.rows:
            for index, cell in self._leader_cells(one.row):
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

    def _leader_cells(self, row: Row) -> list[tuple[int, str]]:
        """Return a row's cells of leaders, but a number of nobody's beside a name.

        It is the number of her who is named, and who is not on the list.
        """
        cells = [
            (index, cell)
            for index in self.header.columns.get("line_manager", ())
            if (cell := row.cell(index))
        ]
        if all(_is_a_key(cell) for _, cell in cells):
            return cells
        return [
            (index, cell)
            for index, cell in cells
            if not _is_a_key(cell) or self.names.meant(composed(cell)).on_the_list
        ]

    def _in_cell(self, cell: str, row: Row, index: int, person: Listed) -> list[str]:
        """Return whom a cell names as a person's leaders."""
        told = composed(cell)
        if some := self.names.whole(told):
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
        several = self.names.several(cell)
        names = several if len(several) > 1 else (told,)
        meant = {name: self.names.meant(name) for name in names}
        if not any(some.on_the_list for some in meant.values()):
            if code := self.names.code_of_nobody(told):
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
        if aside := [one for one in self.names.clear_in(told) if one not in but]:
            return self._but(person, [*found, *aside], told, row, index)
        return [*dict.fromkeys(found)]

    def _of(
        self, person: Listed, name: str, meant: Meant, row: Row, index: int
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
        spelt = self.names.spelt(name)
        if evened(spelt) not in self.asked:
            self.asked.add(evened(spelt))
            if len(self.asked) <= MOST_TOLD:
                place = self.table.place(row, index)
                values = {"given": spelt, "names": tuple(perhaps)}
                self.findings.append(
                    Problem(place, "leader-perhaps-listed", values=values)
                )
        return self.outside.setdefault(evened(spelt), spelt)

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
        spelt = self.names.spelt(name)
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
        return nearest_leader(name, self.people, all_below(name, self._lines(of)))

    def _lines(self, of: Sequence[list[str]]) -> dict[str, list[str]]:
        return {one.name: some for one, some in zip(self.people, of, strict=True)}

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
                below = {one.name, *all_below(one.name, self._lines(of))}
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
        managers = self._lines(of)
        for name, leader in sorted(self.doubtful):  # she is below: they are apart
            circling = in_a_circle(managers)
            if leader in managers[name] and {name, leader} <= circling:
                managers[name].remove(leader)
        circling = in_a_circle(managers)
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


def _is_a_key(cell: str) -> bool:
    """Say whether a cell is a number, a user's name with digits, or an address."""
    is_one = len(cell.split()) == 1
    return is_one and ("@" in cell or any(map(str.isdigit, cell)))
