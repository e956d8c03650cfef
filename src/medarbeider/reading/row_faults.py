"""What is wrong with a row of a name list that should be a person."""

import re

from medarbeider.model.list_words import Column
from medarbeider.reading.list_words import evened
from medarbeider.reading.names_in_cells import (
    composed,
    has_lost_letters,
    is_a_full_name,
    is_an_address,
    several_names,
)
from medarbeider.reading.rows_below import RowsBelow
from medarbeider.reading.table import Row

_REMARK = re.compile(r"(?:,| [-–]) (?=[^\W\d_A-ZÆØÅ]|\d)")
"""What stands between a name and a remark behind it, in small letters."""


class RowFaults:
    """Looks at rows that are people, or should be; `is_full` as `RowKinds` says it."""

    def __init__(self, below: RowsBelow, *, is_full: bool) -> None:
        self.below = below
        self.header = below.header
        self.words = below.words
        self.is_full = is_full

    def wrong(self, row: Row) -> tuple[str, dict[str, object]]:
        """Return the code and values of what is wrong with a row, or no text."""
        name = self.below.name(row)
        if not name:
            return "no-name", {}
        if found := several_names(name, self.words):
            return "several-names", {"names": ", ".join(found)}
        is_alone = not (
            self.below.others(row)
            or row.held
            or evened(name) in self.below.leading
            or len(self.header.cells(row, "name")) > 1
        )
        is_answer = len(name) > 1 and self.words.is_yes_or_no(name)
        is_no_name = is_answer or not any(map(str.isalpha, name))
        wrong = {
            "header-of-others": self._is_another_header(row),
            "address-as-name": is_an_address(name),
            "not-a-name-cell": is_no_name,
            "name-is-a-unit": evened(name) in self.below.units | self.below.roles,
            "heading-or-person": is_alone
            and (
                (self.is_full and not self._is_surely_a_person(name))
                or self._is_odd(name)
                or self.words.has_unit_word(name)
            ),
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

    def _is_surely_a_person(self, name: str) -> bool:
        """Say whether a name has a first name that we know, where no row has a unit."""
        told = composed(name)
        first = evened(told.split(maxsplit=1)[0])
        is_known = first in self.words.first_names
        has_units = "unit" in self.header.columns
        return is_known and not has_units and is_a_full_name(told, self.words)

    def _is_another_header(self, row: Row) -> bool:
        """Say whether a heading stands where a name should.

        It is a heading of names, or one of several with nothing else in the row.
        """
        cells = [row.cells[at] for at in self.below.own(row)]
        known = {evened(one) for one in self.header.headings.values()}
        if len(cells) > 1 and all(
            evened(one) in known or self._is_a_heading(one) for one in cells
        ):
            return True
        cell = row.cell(self.below.name_at)
        if any(map(str.isdigit, cell)):
            return False
        meaning = self.words.meaning(cell)
        names = {"name", "last_first_name", "first_name", "last_name"}
        return meaning is not None and meaning.column in names

    def _is_a_heading(self, cell: str) -> bool:
        return not any(map(str.isdigit, cell)) and bool(self.words.meaning(cell))

    def _is_odd(self, name: str) -> bool:
        """Say whether a name is hardly one, where nearly all have two words."""
        told = composed(name)
        before = _REMARK.split(told)[0] if self._tells_names_alone() else told
        return self.below.are_full_names and not is_a_full_name(before, self.words)

    def _tells_names_alone(self) -> bool:
        """Say whether a list is of one column: no other row tells more than this."""
        return self.header.used == {self.below.name_at} and not any(
            map(self.below.others, self.below.rows)
        )
