"""Which rows of a name list are people, and what the other rows are.

A row that is no person is told and left out, or refused; it never becomes a person.
People and the rows that are told are together all rows below the header that hold
anything.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from medarbeider.model.list_words import Column
from medarbeider.problems.place import Cell, spans
from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, begins_with, evened
from medarbeider.reading.names_in_cells import (
    composed,
    has_lost_letters,
    is_a_full_name,
    is_an_address,
    joined,
    may_be_a_name,
    several_names,
    without_mark,
)
from medarbeider.reading.table import Row, Table

MOST_ROWS_TOLD = 5
"""Rows of one fault that are told one by one; more are told together."""

_MANY_ALIKE = 5
"""Rows without a name that are alike, after which they are a form not filled in."""

_ASIDE = re.compile(r"\([^()]*\)")
_MAY_BE_A_HEADING = {"note-row"}
"""Rows after which a unit's heading above may hold no more."""

_LONGEST_SIGNATURE = 10
"""Rows of a letter's closing and its sender's name, post, house and telephones."""

_SENDERS = 3
"""Who signs, her post and her house, where they are written as names are."""

_DASHES = re.compile(r"[-–—_=*]{2,}")
_REACHED = re.compile(r"@|www\.|(?:\d ?){8}")
_TEXTS_TOLD = 10
_LEAST_FULL = 3
_NEARLY_ALL = 0.6
_MOSTLY = 2 / 3


@dataclass(frozen=True)
class PersonRow:
    """A row that is a person: the name as written, and the heading it stands below."""

    row: Row
    name: str
    below: str = ""
    is_same_as_above: bool = False


@dataclass(frozen=True)
class SortedRows:
    """The rows below the header, sorted; `left_out` counts those that are told."""

    people: tuple[PersonRow, ...]
    left_out: int
    problems: tuple[Problem, ...]
    findings: tuple[Problem, ...]


def sort_rows(table: Table, header: Header, words: WordsOfLists) -> SortedRows:
    """Return which rows below the header are people, and what is told of the others."""
    return _Sorting(table, header, words).sorted()


class _Sorting:
    """Sorts the rows of one table."""

    def __init__(self, table: Table, header: Header, words: WordsOfLists) -> None:
        self.table = table
        self.header = header
        self.words = words
        self.rows = _without_ditto(table.rows[header.at + 1 :], header, words)
        self.name_at = header.columns["name"][0]
        self.problems: list[Problem] = []
        self.findings: list[Problem] = []
        self.left_out: dict[str, list[tuple[Row, str]]] = defaultdict(list)
        self.units = self._values("unit")
        self.roles = self._values("role")
        self.leading = {
            evened(_ASIDE.sub(" ", one)) for one in self._values("line_manager")
        }
        self.nameless: list[Row] = []
        self.full_names = self._are_full_names()
        self.alike = Counter(
            self._others(row) for row in self.rows if not self._name(row)
        )
        self.is_full = self._is_full()

    def sorted(self) -> SortedRows:
        people: list[PersonRow] = []
        heading = ""
        signed = self._signature()
        for number, row in enumerate(self.rows):
            name = self._name(row)
            kind = self._kind(row, name, self.rows[number + 1 : number + 2])
            kind = "note-row" if number in signed else kind
            if kind == "unit-heading":
                heading = composed(self._written(row) or self._text(row)).rstrip(" :")
            if kind in _MAY_BE_A_HEADING and self._is_alone(row):
                heading = ""
            if kind:
                said = self._text(row)
                if kind == "unit-heading" and name:
                    said = self._written(row)
                self.left_out[kind].append((row, said))
                continue
            if self._is_beyond(row) or self._is_wrong(row, name):
                continue
            same = self.name_at in row.held
            people.append(PersonRow(row, name, heading, same))
        self._tell_left_out()
        count = sum(map(len, self.left_out.values()))
        return SortedRows(
            tuple(people), count, tuple(self.problems), tuple(self.findings)
        )

    def _signature(self) -> range:
        """Return the last rows by index: how a letter ends, and who sends it.

        What follows a closing and says little is no people, unless it is long.
        """
        texts = [self._text(row) for row in self.rows]
        ends = [
            at
            for at, text in enumerate(texts)
            if begins_with(text, self.words.closings)
            or (_DASHES.fullmatch(text) and any(map(_REACHED.search, texts[at:])))
        ]
        below = range(ends[0], len(self.rows)) if ends else range(0)
        people = [
            text
            for text in texts[below.start + 1 : below.stop]
            if is_a_full_name(text, self.words)
            and not self.words.is_an_occupation(text.split()[0])
        ]
        is_short = len(below) <= _LONGEST_SIGNATURE and len(people) <= _SENDERS
        says_little = all(self._says_little(self.rows[at]) for at in below)
        return below if is_short and says_little else range(0)

    def _says_little(self, row: Row) -> bool:
        """Say whether a row stands alone, or is a label and what it says: `Tlf;900`."""
        own = self._own(row)
        is_label = len(own) <= 2 and not is_a_full_name(self._text(row), self.words)  # noqa: PLR2004 -- as it says
        return self._is_alone(row) or is_label

    def _name(self, row: Row) -> str:
        """Return the cells of a name, joined; a line feed within one cell stays."""
        return without_mark(self._written(row))

    def _written(self, row: Row) -> str:
        return joined(self.header.cells(row, "name"))

    def _values(self, column: Column) -> frozenset[str]:
        index = self.header.columns.get(column, ())
        return frozenset(
            evened(row.cell(at)) for row in self.rows for at in index if row.cell(at)
        )

    def _own(self, row: Row) -> list[int]:
        """Return the indexes of the cells that hold something of their own."""
        return [at for at, cell in enumerate(row.cells) if cell and at not in row.held]

    def _others(self, row: Row) -> tuple[str, ...]:
        names = self.header.columns["name"]
        return tuple(row.cells[at] for at in self._own(row) if at not in names)

    def _text(self, row: Row) -> str:
        """Return the first thing that a row says."""
        return next((row.cells[at] for at in self._own(row)), "")

    def _is_full(self) -> bool:
        """Say whether most rows tell more of a person than the name and the leader."""
        rows = [
            row
            for row in self.rows
            if (name := self._name(row))
            and not self._sums_up(row, self._text(row))
            and not self._is_header_again(row)
            and not self._reads_as_a_unit(name)
            and not begins_with(name, self.words.notes)
            and may_be_a_name(name, self.words)
            and not self.words.is_empty_post(name)
        ]
        filled = (sum(bool(row.cell(at)) for row in rows) for at in self._telling())
        more = max(filled, default=0)
        return more > 1 and more >= _MOSTLY * (len(rows) - 1)

    def _are_full_names(self) -> bool:
        """Say whether nearly all names have a first and a last name."""
        names = [name for row in self.rows if (name := self._name(row))]
        full = sum(is_a_full_name(composed(name), self.words) for name in names)
        return full >= _LEAST_FULL and full >= _NEARLY_ALL * len(names)

    def _telling(self) -> set[int]:
        """Return the columns of what is told of everybody: units, roles, numbers."""
        columns: tuple[Column, ...] = ("unit", "role", "identifier", "percentage")
        return {at for column in columns for at in self.header.columns.get(column, ())}

    def _kind(self, row: Row, name: str, after: Sequence[Row]) -> str:
        """Return the code of what a row is that is no person, else no text."""
        written = self._written(row)
        text = written if any(map(str.isalpha, written)) else self._text(row)
        is_alone = self._is_alone(row)
        if name and self._is_header_again(row):
            return "header-again"
        is_a_title = is_alone and not self.words.has_unit_word(text)
        if is_a_title and after and self._is_header_again(after[0]):
            return "note-row"
        if self._sums_up(row, text):
            return "sum-row"
        if self._is_about_the_list(row, text, is_alone=is_alone):
            return "note-row"
        if name:
            return self._kind_of_named(row, name, is_alone=is_alone)
        return self._kind_of_nameless(row, after, is_alone=is_alone)

    def _is_alone(self, row: Row) -> bool:
        return len(self._own(row)) == 1 and not {*row.held} & {
            *self.header.columns["name"]
        }

    def _kind_of_nameless(
        self, row: Row, after: Sequence[Row], *, is_alone: bool
    ) -> str:
        others = self._others(row)
        if all(map(self._is_filler, others)) or self.alike[others] >= _MANY_ALIKE:
            return "not-filled-in"
        gives_a_unit = self._own(row) == [*self.header.columns.get("unit", ())]
        has_no_unit = bool(after) and not self.header.cells(after[0], "unit")
        is_a_word = self.words.has_unit_word(self._text(row))
        if is_alone and (is_a_word or (gives_a_unit and has_no_unit)):
            return "unit-heading"
        return ""

    def _kind_of_named(self, row: Row, name: str, *, is_alone: bool) -> str:
        others = self._others(row)
        is_bare = all(map(self._is_filler, others))
        if self.words.is_empty_post(name):
            return "empty-post"
        if self.words.is_nobody(name) and not name.isdecimal():
            return (
                "empty-post"
                if any(map(str.isalpha, " ".join(others)))
                else ("not-filled-in")
            )
        if self.words.is_yes_or_no(name) and is_bare and not name.isdecimal():
            return "not-filled-in"
        is_heading = self._reads_as_a_unit(name) and is_bare and (is_alone or others)
        return "unit-heading" if is_heading and not self._is_somebody(row, name) else ""

    def _reads_as_a_unit(self, name: str) -> bool:
        """Say whether a name is a unit's: `Liv Fjellskolen` may also be a person's."""
        says_more = bool(name.partition(":")[2].strip())
        if says_more or not self.words.has_unit_word(name):
            return False
        parts = name.split()
        is_title = len(parts) > 1 and all(part[:1].isupper() for part in parts)
        return not is_title or self.words.has_whole_unit_word(name)

    def _is_somebody(self, row: Row, name: str) -> bool:
        """Say whether a name with a unit's word is a person: `Siv Team`.

        First and last name stand in two cells, or the row has a number of its own.
        """
        in_two = len(self.header.cells(row, "name")) > 1
        has_number = bool(self.header.cells(row, "identifier"))
        leads = evened(name) in self.leading
        has_leader = bool(self.header.cells(row, "line_manager"))
        first = name.split(maxsplit=1)[0]
        return (
            in_two
            or leads
            or ((has_number or has_leader) and not self.words.has_unit_word(first))
        )

    def _is_filler(self, cell: str) -> bool:
        """Say whether a cell holds only what a form has before it is filled in."""
        return (
            self.words.is_yes_or_no(cell)
            or self.words.is_nobody(cell)
            or not any(map(str.isalpha, cell))
            or evened(cell).startswith(("velg ", "vel ", "choose ", "select "))
        )

    def _is_header_again(self, row: Row) -> bool:
        told = {
            (at, evened(cell))
            for one in self.header.rows
            for at, cell in enumerate(one.cells)
        }
        told |= {(at, evened(cell)) for at, cell in self.header.headings.items()}
        own = self._own(row)
        return bool(own) and all((at, evened(row.cells[at])) in told for at in own)

    def _is_another_header(self, row: Row) -> bool:
        """Say whether a heading stands where a name should.

        It is a heading of names, or one of several with nothing else in the row.
        """
        cells = [row.cells[at] for at in self._own(row)]
        known = {evened(one) for one in self.header.headings.values()}
        if len(cells) > 1 and all(
            evened(one) in known or self._is_a_heading(one) for one in cells
        ):
            return True
        cell = row.cell(self.name_at)
        if any(map(str.isdigit, cell)):
            return False
        meaning = self.words.meaning(cell)
        names = {"name", "last_first_name", "first_name", "last_name"}
        return meaning is not None and meaning.column in names

    def _is_a_heading(self, cell: str) -> bool:
        return not any(map(str.isdigit, cell)) and bool(self.words.meaning(cell))

    def _sums_up(self, row: Row, text: str) -> bool:
        """Say whether a row sums up: `Sum;4`, `Totalt Nord`, `Nord Antall;2`."""
        told = evened(text).strip(" :=")
        first = next((one for one in self.words.sums if begins_with(told, [one])), "")
        last = next((one for one in self.words.sums if told.endswith(f" {one}")), "")
        if not (first or last):
            return False
        of = told.removeprefix(first).removesuffix(last).strip(" :=")
        cells = [row.cells[at] for at in self._own(row)]
        counts = any(any(map(str.isdigit, cell)) for cell in cells)
        is_alone = len(cells) == 1
        is_of_a_unit = of in self.units or self.words.has_unit_word(of)
        return counts or (is_alone and (not of or is_of_a_unit))

    def _is_about_the_list(self, row: Row, text: str, *, is_alone: bool) -> bool:
        if len(self.header.cells(row, "name")) > 1:
            return False
        if begins_with(text, self.words.closings):
            return True
        if begins_with(text, self.words.notes):
            rest = evened(text)
            is_bare = rest.strip(" :.") in self.words.notes
            several = [one for one in self.words.notes if " " in one]
            says_more = (
                ":" in rest or any(map(str.isdigit, rest)) or begins_with(rest, several)
            )
            return len(self._own(row)) <= 2 and (  # noqa: PLR2004 -- a label and what it says
                is_bare or says_more or (is_alone and self.is_full)
            )
        cells = [row.cells[at] for at in self._own(row)]
        if len(cells) <= 3 and any(map(self._is_a_page_head, cells)):  # noqa: PLR2004 -- as above
            return True
        has_digits = any(map(str.isdigit, text)) and not self.words.has_unit_word(text)
        return (
            is_alone and self.is_full and has_digits and may_be_a_name(text, self.words)
        )

    def _is_a_page_head(self, cell: str) -> bool:
        """Say whether a cell is such as `Side 2` or `Dato 01.02.2027`."""
        return begins_with(cell, self.words.notes) and any(map(str.isdigit, cell))

    def _is_beyond(self, row: Row) -> bool:
        """Tell what stands beyond the header; say whether the row is refused for it."""
        width = max(self.header.width, *(at + 1 for at in self.header.used))
        beyond = [at for at in self._own(row) if at >= width]
        for at in beyond[:1]:
            place = self.table.place(row, at)
            if isinstance(place.where, Cell):
                self.findings.append(Problem(place, "beside-the-list"))
                return False
            values = {"given": row.cells[at]}
            self.problems.append(Problem(place, "beyond-the-header", values=values))
        return bool(beyond)

    def _is_wrong(self, row: Row, name: str) -> bool:
        """Tell what is wrong with the name of a row; say whether anything is."""
        place = self.table.place(row, self.name_at)
        code, values = self._wrong(row, name)
        if code:
            self.problems.append(Problem(place, code, values=values))
        return bool(code)

    def _wrong(self, row: Row, name: str) -> tuple[str, dict[str, object]]:
        """Return the code and values of what is wrong with a row, or no text."""
        if not name:
            self.nameless.append(row)
            return "no-name", {}
        if found := several_names(name, self.words):
            return "several-names", {"names": ", ".join(found)}
        is_alone = not (
            self._others(row)
            or row.held
            or evened(name) in self.leading
            or len(self.header.cells(row, "name")) > 1
        )
        is_answer = len(name) > 1 and self.words.is_yes_or_no(name)
        is_no_name = is_answer or not any(map(str.isalpha, name))
        wrong = {
            "header-of-others": self._is_another_header(row),
            "address-as-name": is_an_address(name),
            "not-a-name-cell": is_no_name,
            "name-is-a-unit": evened(name) in self.units | self.roles,
            "heading-or-person": is_alone
            and (self.is_full or self._is_odd(name) or self.words.has_unit_word(name)),
            "lost-letters": any(map(has_lost_letters, row.cells)),
        }
        code = next((code for code, is_so in wrong.items() if is_so), "")
        if code == "lost-letters":
            return code, {"given": next(filter(has_lost_letters, row.cells))}
        if code:
            return code, {"given": composed(name)}
        columns: tuple[Column, ...] = ("unit", "other_unit")
        cells = [cell for one in columns for cell in self.header.cells(row, one)]
        shifted = next((cell for cell in cells if is_an_address(cell)), "")
        return ("shifted-row", {"given": shifted}) if shifted else ("", {})

    def _is_odd(self, name: str) -> bool:
        """Say whether a name is hardly one, where nearly all have two words."""
        return self.full_names and not is_a_full_name(composed(name), self.words)

    def _tell_left_out(self) -> None:
        for code, some in self.left_out.items():
            first = some[0][0]
            texts = dict.fromkeys(composed(text) for _, text in some[:_TEXTS_TOLD])
            values = {
                "rows": spans(row.number for row, _ in some),
                "number": len(some),
                "given": ", ".join(filter(None, texts)),
            }
            place = self.table.place(first, self.name_at)
            self.findings.append(Problem(place, code, values=values))
        few = [one for one in self.problems if one.code == "no-name"]
        if len(few) > MOST_ROWS_TOLD:
            rest = [one for one in self.problems if one.code != "no-name"]
            numbers = (row.number for row in self.nameless)
            values = {"rows": spans(numbers), "number": len(few)}
            together = Problem(few[0].place, "no-names", values=values)
            self.problems = [*rest, together]


def _without_ditto(
    rows: Sequence[Row], header: Header, words: WordsOfLists
) -> tuple[Row, ...]:
    """Return rows with what stands above in place of signs that say "the same"."""
    columns = [
        at
        for column in ("unit", "line_manager")
        for at in header.columns.get(column, ())
    ]
    found: list[Row] = []
    above: dict[int, str] = {}
    for row in rows:
        cells = list(row.cells)
        for at in columns:
            if at < len(cells) and evened(cells[at]) in words.ditto:
                cells[at] = above.get(at, "")
            if at < len(cells) and cells[at]:
                above[at] = cells[at]
        found.append(replace(row, cells=tuple(cells)))
    return tuple(found)
