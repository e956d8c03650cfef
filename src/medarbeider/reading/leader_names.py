"""Whom on a name list the text of a leader's cell means, surely or perhaps."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

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

_ASIDE = re.compile(r"\([^()]*\)|<[^<>]*>")

_MOST_OF_A_TITLE = 3
"""So many may be meant by a title; of more, nothing tells which."""

_DIGITS = 3
"""Digits of an employee's number in a longer text; fewer may count something."""


def _as_number(text: str) -> str:
    """Return an employee's number as it is compared: leading zeros do not matter."""
    return evened(text).lstrip("0")


@dataclass(frozen=True)
class Meant:
    """Whom on the list a name means: those it names, and those it perhaps does."""

    clear: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()

    @property
    def on_the_list(self) -> tuple[str, ...]:
        """Those it names, then those it perhaps does."""
        return (*self.clear, *self.perhaps)


class LeaderNames:
    """Knows the people of a list by name, number and namesakes.

    `uses_numbers` says whether anybody has been found by a number.
    """

    def __init__(
        self, header: Header, people: Sequence[Listed], words: WordsOfLists
    ) -> None:
        self.header = header
        self.people = people
        self.words = words
        self.uses_numbers = False
        self.listed = {evened(one.name): [one.name] for one in people}
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
        self.having_role: dict[str, list[str]] = defaultdict(list)
        for one in people:
            for part in {*map(evened, (one.role, *one.role.split(",")))} - {""}:
                self.having_role[part].append(one.name)
        self.longer = LongerNames([one.name for one in people])
        self.within = NamesWithin(self.namesakes, self._is_no_name)

    def whole(self, told: str) -> list[str]:
        """Return those on the list whom a whole cell is: a number, or their name."""
        if some := self.numbers.get(_as_number(told)):
            self.uses_numbers = True
            return [*some]
        is_turned = may_be_turned(told, self.words)
        for key in (evened(told), evened(turned(told)) if is_turned else ""):
            if some := self.listed.get(key) or self.namesakes.get(key):
                return some
        return []

    def meant(self, name: str) -> Meant:
        """Return who on the list a name means, surely or perhaps."""
        if some := self.whole(name):
            return Meant(tuple(some))
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
            perhaps = [*self.longer.of(alone)] or self._by_title(alone)
        return Meant(tuple(clear), tuple(one for one in perhaps if one not in clear))

    def clear_in(self, told: str) -> list[str]:
        """Return everyone on the list whose name stands clearly in a cell."""
        return [
            name
            for one in self.within.found_in(told)
            if one.is_clear
            for name in one.names
        ]

    def several(self, cell: str) -> tuple[str, ...]:
        """Return the names in a cell, `Anne Vik (Nord); Per Moe` with their units."""
        parts = [composed(part) for part in re.split(r"[;\n]", cell) if part.strip()]
        if len(parts) > 1 and all(map(self._listed, parts)):
            return tuple(parts)
        return several_names(cell, self.words) or self._parted(composed(cell))

    def spelt(self, name: str) -> str:
        """Return a leader's name first name first, without a title after it."""
        bare = composed(_ASIDE.sub("", name)) or name
        if may_be_turned(bare, self.words):
            return turned(bare)
        return bare.partition(",")[0].strip() or name

    def code_of_nobody(self, told: str) -> str:
        """Return the code for a cell that names nobody where somebody should be."""
        if self.words.is_empty_post(told):
            return "no-leader-now"
        is_answer = self.words.is_yes_or_no(told) and not self.words.is_nobody(told)
        is_said = self.words.holds(told, self.words.no_names)
        return "answer-as-leader" if is_answer or is_said else ""

    def _by_title(self, told: str) -> list[str]:
        """Return the few who have a leader's title for a role, `Rektoren` too."""
        plain = evened(told)
        title = (plain, plain.removesuffix("en"), plain.removesuffix("n"))
        having = (name for one in title for name in self.having_role.get(one, ()))
        found = [*dict.fromkeys(having)]
        is_nobody = self.words.is_empty_post(told) or self.words.is_nobody(told)
        return [] if is_nobody or len(found) > _MOST_OF_A_TITLE else found

    def _by_numbers(self, told: str) -> list[str]:
        """Return whose numbers stand in a cell without names: `4711 (vikar 4712)`."""
        words = (one for one in re.findall(r"\w+", told) if one.isdecimal())
        numbers = [_as_number(one) for one in words if len(one) >= _DIGITS]
        found = [name for one in numbers for name in self.numbers.get(one, ())]
        self.uses_numbers |= bool(found)
        return [*dict.fromkeys(found)]

    def _listed(self, name: str) -> list[str]:
        """Return who on the list is called so, in either order."""
        for key in (evened(name), evened(self.spelt(name))):
            if key in self.listed:
                return self.listed[key]
            if key in self.namesakes:
                return self.namesakes[key]
        return []

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

    def _is_no_name(self, word: str) -> bool:
        """Say whether a word is a title, a unit, a role or such, and no name's."""
        return (
            self.words.is_a_title(word)
            or self.words.has_unit_word(word)
            or self.words.is_empty_post(word)
            or evened(word) in self.no_names
        )
