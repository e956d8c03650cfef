"""Remarks in columns that are not read: they may say who comes, or who is meant."""

import re
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet

from medarbeider.problems.place import spans
from medarbeider.problems.problem import Problem
from medarbeider.reading.days_in_roles import ends
from medarbeider.reading.days_of_programme import Days
from medarbeider.reading.list_words import WordsOfLists, begins_with, evened
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.names_in_columns import Named, NamesOfList
from medarbeider.reading.not_coming import says_gone
from medarbeider.reading.table import Table
from medarbeider.reading.unused_column import Unused, is_of_others

_TELEPHONE = re.compile(r"\+?\d[\d ]{6,}\d")
_LONG_YES = 2
"""Words of an answer; `Ja, gjerne` is a plain one."""


class Remarks:
    """Looks for remarks in the columns of one list that are not read."""

    def __init__(
        self,
        table: Table,
        people: Sequence[Listed],
        names: NamesOfList,
        words: WordsOfLists,
        days: Days,
    ) -> None:
        self.table = table
        self.people = people
        self.names = names
        self.words = words
        self.days = days

    def who_has_one(
        self,
        one: Unused,
        named: Sequence[Named],
        told: Collection[str],
        elsewhere: AbstractSet[str],
        *,
        is_closed: bool,
    ) -> list[Listed]:
        """Return who has a remark that may say who comes, or who is meant.

        Of free remarks that is whoever has one and is not *told*: no list of words
        holds all that they may say. Of others those are left out who are told
        *elsewhere*. Where most write something it is an answer, to be
        read for plain words only.
        """
        words = self.words
        if one.is_known or is_of_others(one, self.words):
            return []
        are_remarks = words.is_of(one.heading, words.remarks) or one.is_sparse
        inside = {
            who.person.name
            for who in named
            if not who.is_whole and (are_remarks or who.listed)
        }
        cells = [*zip(self.people, one.cells, strict=True)]
        some = [
            person
            for person, cell in cells
            if person.name not in elsewhere
            and (person.name in inside or self._says_so(one, cell))
        ]
        if not self._are_free(one, is_closed=is_closed, says_so=bool(some)):
            return some
        return [
            person
            for person, cell in cells
            if person.name not in told and self._is_a_remark(cell)
        ]

    def told(self, one: Unused, people: Sequence[Listed]) -> Iterator[Problem]:
        """Yield where the remarks of these people stand."""
        if people:
            numbers = sorted({person.row.number for person in people})
            values = {"rows": spans(numbers), "number": len(numbers)}
            place = self.table.place(people[0].row, one.index)
            yield Problem(place, "remark-to-read", one.heading, values)

    def _says_so(self, one: Unused, cell: str) -> bool:
        """Say whether a cell has plain words of who comes."""
        words = self.words
        said_yes = sum(bool(words.answer(other)) for other in one.cells)
        asks = words.is_of(one.heading, words.asks_who_comes) or 2 * said_yes > len(
            one.cells
        )
        is_read = asks or one.is_sparse or words.is_of(one.heading, words.remarks)
        says_something = self._says_something if is_read else self._says_gone
        return not words.tells_of_other_things(one.heading) and (
            says_something(cell)
            or (asks and words.holds(cell, words.says_no))
            or (asks and self._is_a_reserved_yes(one, cell))
        )

    def _is_a_reserved_yes(self, one: Unused, cell: str) -> bool:
        """Say whether few say more than yes, and this one: `Ja, bare første dag`."""

        def says_more(told: str) -> bool:
            return bool(self.words.answer(told)) and len(told.split()) > _LONG_YES

        return says_more(cell) and 3 * sum(map(says_more, one.cells)) <= len(one.cells)

    def _are_free(self, one: Unused, *, is_closed: bool, says_so: bool) -> bool:
        """Say whether a column holds remarks: by its heading, or by few sentences."""
        words = self.words
        if words.tells_of_other_things(one.heading):
            return False
        if words.is_of(one.heading, words.remarks):
            return True
        some = [cell for cell in one.cells if self._is_a_remark(cell)]
        are_few = 2 * len(some) <= len(one.cells)
        return (
            are_few
            and not is_closed
            and not self.names.are_own(one.index)
            and (says_so or any(map(_is_a_sentence, some)))
        )

    def _is_a_remark(self, cell: str) -> bool:
        """Say whether a cell says anything; a mark does, and a mere `Nei` does not."""
        words = self.words
        is_a_word = not words.is_nobody(cell) and not words.is_yes_or_no(cell)
        is_mark = evened(cell) == "x"
        return bool(cell) and (is_a_word or is_mark) and not _TELEPHONE.fullmatch(cell)

    def _says_gone(self, cell: str) -> bool:
        return says_gone(cell, self.words) or ends(cell, self.words, self.days)

    def _says_something(self, cell: str) -> bool:
        words = self.words
        return (
            words.holds(cell, (*words.beside_others, *words.gone))
            or words.holds(cell, filter(_is_long, words.gone_alone))
            or begins_with(cell, words.says_no)
            or self._says_gone(cell)
        ) and not words.is_yes_or_no(cell)


def _is_long(word: str) -> bool:
    """Say whether a word means the same within a sentence: `ut` does not."""
    return len(word) > len("ut")


def _is_a_sentence(cell: str) -> bool:
    """Say whether a cell holds two words or more; an address is one."""
    words = re.findall(r"[^\W\d_]{2,}", cell)
    return "@" not in cell and len(words) > 1
