"""What a row of a name list is that is no person: a sum, a note, a unit's heading."""

import re
from collections.abc import Sequence
from functools import cached_property

from medarbeider.model.list_words import Column
from medarbeider.reading.list_words import WordsOfLists, begins_with, evened
from medarbeider.reading.names_in_cells import is_a_full_name, may_be_a_name
from medarbeider.reading.rows_below import RowsBelow
from medarbeider.reading.table import Row

_MANY_ALIKE = 5
"""Rows without a name that are alike, after which they are a form not filled in."""

_LONGEST_SIGNATURE = 10
"""Rows of a letter's closing and its sender's name, post, house and telephones."""

_SENDERS = 3
"""Who signs, her post and her house, where they are written as names are."""

_DASHES = re.compile(r"[-–—_=*]{2,}")
_REACHED = re.compile(r"@|www\.|(?:\d ?){8}")
_PARTS = re.compile(r"[\s/&+,-]+")
_MOSTLY = 2 / 3


class RowKinds:
    """Says of each row below the header whether it is something else than a person."""

    def __init__(self, below: RowsBelow) -> None:
        self.below = below
        self.header = below.header
        self.words = below.words
        self.is_full = self._is_full()

    def kinds(self) -> tuple[str, ...]:
        """Return the code of what each row is that is no person, else no text."""
        signed = self._signature()
        return tuple(
            "note-row"
            if number in signed
            else self._kind(row, self.below.rows[number + 1 : number + 2])
            for number, row in enumerate(self.below.rows)
        )

    def _kind(self, row: Row, after: Sequence[Row]) -> str:
        name = self.below.name(row)
        written = self.below.written(row)
        text = written if any(map(str.isalpha, written)) else self.below.text(row)
        is_alone = self.below.is_alone(row)
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
            return self._kind_of_named(row, name, after, is_alone=is_alone)
        return self._kind_of_nameless(row, after, is_alone=is_alone)

    def _kind_of_nameless(
        self, row: Row, after: Sequence[Row], *, is_alone: bool
    ) -> str:
        others = self.below.others(row)
        if all(map(self._is_filler, others)) or self.below.alike[others] >= _MANY_ALIKE:
            return "not-filled-in"
        gives_a_unit = self.below.own(row) == [*self.header.columns.get("unit", ())]
        has_no_unit = bool(after) and not self.header.cells(after[0], "unit")
        is_a_word = self.words.has_unit_word(self.below.text(row))
        if is_alone and (is_a_word or (gives_a_unit and has_no_unit)):
            return "unit-heading"
        return ""

    def _kind_of_named(
        self, row: Row, name: str, after: Sequence[Row], *, is_alone: bool
    ) -> str:
        others = self.below.others(row)
        is_bare = all(map(self._is_filler, others))
        is_a_telephone = not is_alone and self._is_a_telephone(row, name)
        if self.words.is_empty_post(name) or is_a_telephone:
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
        if is_heading and not self._is_somebody(row, name):
            return "unit-heading"
        return "unit-heading" if is_alone and self._is_loud_above(name, after) else ""

    def _is_a_telephone(self, row: Row, name: str) -> bool:
        """Say whether a row is a telephone's, with a number or a unit at most."""
        told = evened(name)
        words = self.words.telephones
        first = next((one for one in words if begins_with(told, [one])), "")
        rest = told.removeprefix(first).strip(" :-")
        says_no_more = not rest or rest.isdecimal() or rest in self.below.units
        return bool(first) and says_no_more and not self.header.cells(row, "role")

    def _is_loud_above(self, name: str, after: Sequence[Row]) -> bool:
        """Say whether a row is in capitals, and people who are not stand below it.

        `RENHOLD` and `FYSIO/ERGO` are units; `PERMISJON` tells of who is away, and
        `EVA BERG` may be somebody.
        """
        below = self.below.name(after[0]) if after else ""
        is_above = bool(below) and (
            not self.below.is_alone(after[0])
            or self._is_loud_unit(below)
            or is_a_full_name(below, self.words)
        )
        return self._is_loud_unit(name) and is_above and not self._are_loud

    def _is_loud_unit(self, name: str) -> bool:
        parts = _PARTS.split(evened(name).strip(" :"))
        words = self.words
        is_joined = bool(words.between_units & {*parts}) or "&" in name
        says_else = (
            words.is_of(name, _said_of_groups(words))
            or words.leader_titles.has(name)
            or not words.first_names.isdisjoint(parts)
            or evened(name) in self.below.leading
        )
        return (
            name.isupper()
            and may_be_a_name(name, words)
            and not any(map(str.isdigit, name))
            and (len(name.split()) == 1 or is_joined)
            and not says_else
        )

    @cached_property
    def _are_loud(self) -> bool:
        """Whether some who do not stand alone are written in capitals, or few whole."""
        names = [
            name
            for row in self.below.rows
            if (name := self.below.name(row)) and not self.below.is_alone(row)
        ]
        return any(map(str.isupper, names)) or not (
            self.is_full or self.below.are_full_names
        )

    def _signature(self) -> range:
        """Return the last rows by index: how a letter ends, and who sends it.

        What follows a closing and says little is no people, unless it is long.
        """
        texts = [self.below.text(row) for row in self.below.rows]
        ends = [
            at
            for at, text in enumerate(texts)
            if begins_with(text, self.words.closings)
            or (_DASHES.fullmatch(text) and any(map(_REACHED.search, texts[at:])))
        ]
        below = range(ends[0], len(self.below.rows)) if ends else range(0)
        people = [
            text
            for text in texts[below.start + 1 : below.stop]
            if is_a_full_name(text, self.words)
            and not self.words.is_an_occupation(text.split()[0])
        ]
        is_short = len(below) <= _LONGEST_SIGNATURE and len(people) <= _SENDERS
        says_little = all(self._says_little(self.below.rows[at]) for at in below)
        return below if is_short and says_little else range(0)

    def _says_little(self, row: Row) -> bool:
        """Say whether a row stands alone, or is a label and what it says: `Tlf;900`."""
        own = self.below.own(row)
        is_a_name = is_a_full_name(self.below.text(row), self.words)
        is_label = len(own) <= 2 and not is_a_name  # noqa: PLR2004 -- as it says
        return self.below.is_alone(row) or is_label

    def _is_full(self) -> bool:
        """Say whether most rows tell more of a person than the name and the leader."""
        rows = [
            row
            for row in self.below.rows
            if (name := self.below.name(row))
            and not self._sums_up(row, self.below.text(row))
            and not self._is_header_again(row)
            and not self._reads_as_a_unit(name)
            and not begins_with(name, self.words.notes)
            and may_be_a_name(name, self.words)
            and not self.words.is_empty_post(name)
        ]
        filled = (sum(bool(row.cell(at)) for row in rows) for at in self._telling())
        more = max(filled, default=0)
        return more > 1 and more >= _MOSTLY * (len(rows) - 1)

    def _telling(self) -> set[int]:
        """Return the columns of what is told of everybody: units, roles, numbers."""
        columns: tuple[Column, ...] = ("unit", "role", "identifier", "percentage")
        return {at for column in columns for at in self.header.columns.get(column, ())}

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
        leads = evened(name) in self.below.leading
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
        own = self.below.own(row)
        return bool(own) and all((at, evened(row.cells[at])) in told for at in own)

    def _sums_up(self, row: Row, text: str) -> bool:
        """Say whether a row sums up: `Sum;4`, `Totalt Nord`, `Nord Antall;2`."""
        told = evened(text).strip(" :=")
        first = next((one for one in self.words.sums if begins_with(told, [one])), "")
        last = next((one for one in self.words.sums if told.endswith(f" {one}")), "")
        if not (first or last):
            return False
        of = told.removeprefix(first).removesuffix(last).strip(" :=")
        cells = [row.cells[at] for at in self.below.own(row)]
        counts = any(any(map(str.isdigit, cell)) for cell in cells)
        is_alone = len(cells) == 1
        is_of_a_unit = of in self.below.units or self.words.has_unit_word(of)
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
            return len(self.below.own(row)) <= 2 and (  # noqa: PLR2004 -- a label and what it says
                is_bare or says_more or (is_alone and self.is_full)
            )
        cells = [row.cells[at] for at in self.below.own(row)]
        if len(cells) <= 3 and any(map(self._is_a_page_head, cells)):  # noqa: PLR2004 -- as above
            return True
        has_digits = any(map(str.isdigit, text)) and not self.words.has_unit_word(text)
        return (
            is_alone and self.is_full and has_digits and may_be_a_name(text, self.words)
        )

    def _is_a_page_head(self, cell: str) -> bool:
        """Say whether a cell is such as `Side 2` or `Dato 01.02.2027`."""
        return begins_with(cell, self.words.notes) and any(map(str.isdigit, cell))


def _said_of_groups(words: WordsOfLists) -> tuple[str, ...]:
    """Return words of headings over people who are no unit: `PERMISJON`, `VIKARER`."""
    gone = (*words.gone, *words.gone_in_cells, *words.gone_alone, *words.elsewhere)
    asked = (*words.says_no, *words.asks_who_comes, *words.hardly_comes)
    return (*gone, *asked, *words.titles, *words.empty_posts)
