"""Columns of a name list that are not read, and name people: leaders, or others."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.listed_people import Listed, by_identifier
from medarbeider.reading.names_in_cells import (
    composed,
    is_an_address,
    is_written_as_a_name,
    may_be_turned,
    several_names,
    turned,
)

_LEAST_DIGITS = 3
"""Digits of an employee's number; fewer may number anything."""

_NEARLY_ALL = 0.8
_BARE = re.compile(r"\([^()]*\)|<[^<>]*>")
_BY = re.compile(r"\s(?:av|of)\s")
"""In "Erstattes av Eva Nes" no part of a name, as it may be elsewhere."""

_CAPITALISED = re.compile(
    r"(?<![\w-])[^\W\d_a-zæøå][\w'’-]*\.?(?:\s+[^\W\d_a-zæøå][\w'’-]*)+"
)


@dataclass(frozen=True)
class Named:
    """Who is named in a cell: in whose row, by what words, and who of the list it is.

    `is_whole` says that the cell holds names and nothing else.
    """

    person: Listed
    given: str
    listed: tuple[str, ...]
    is_whole: bool


@dataclass(frozen=True)
class NamesOfList:
    """Finds people of one list by name, number or address."""

    header: Header
    people: Sequence[Listed]
    words: WordsOfLists
    names: Mapping[str, Sequence[str]] = field(init=False)
    numbers: Mapping[str, Sequence[str]] = field(init=False)

    def __post_init__(self) -> None:
        """Look each name and number up once."""
        names: dict[str, list[str]] = {}
        for one in self.people:
            for row in one.rows:
                for written in (one.name, composed(row.name), turned(row.name)):
                    some = names.setdefault(_sorted(written), [])
                    if one.name not in some:
                        some.append(one.name)
        object.__setattr__(self, "names", names)
        object.__setattr__(self, "numbers", by_identifier(self.header, self.people))

    def named(self, index: int) -> tuple[Named, ...]:
        """Return who is named in a column, besides the person of each row."""
        found = (
            one
            for person in self.people
            for cell in dict.fromkeys(row.row.cell(index) for row in person.rows)
            if cell
            for one in self._in_cell(cell, person)
        )
        return tuple(found)

    def are_own(self, index: int) -> bool:
        """Say whether most cells of a column name the person of the row."""
        filled = [one for one in self.people if one.row.cell(index)]
        own = sum(_is_own(one.row.cell(index), one) for one in filled)
        return 2 * own > len(filled)

    def otherwise(self, index: int) -> tuple[Named, ...]:
        """Return the cells of a column that say no part of the name of the row."""
        return tuple(
            Named(one, composed(cell), (), is_whole=True)
            for one in self.people
            if (cell := one.row.cell(index))
            and not _is_own(cell, one)
            and not self.words.is_nobody(cell)
            and all(map(str.isalpha, re.sub(r"[\s.'’-]", "", cell)))
        )

    def are_leaders(
        self, index: int, named: Sequence[Named], *, is_so_called: bool
    ) -> bool:
        """Say whether a column looks like line managers: names that repeat.

        Below a heading that tells of leaders each may lead one.
        """
        filled = sum(
            not _is_own(cell, one)
            for one in self.people
            if (cell := one.row.cell(index))
        )
        whole = [one for one in named if one.is_whole]
        rows = len({one.person.row.number for one in whole})
        repeats = len({evened(one.given) for one in whole}) < len(whole)
        return (
            bool(whole) and rows >= _NEARLY_ALL * filled and (repeats or is_so_called)
        )

    def are_keys(self, index: int, *, with_digits: bool) -> bool:
        """Say whether a column tells other rows by what each has in another column.

        It repeats as leaders do. Numbers may number anything, so that they count
        only *with_digits*.
        """
        cells = [evened(one.row.cell(index)) for one in self.people]
        filled = [cell for cell in cells if cell]
        is_named = with_digits or not any(map(str.isdecimal, filled))
        repeats = with_digits or len({*filled}) < len(filled)
        if not filled or not repeats or not is_named:
            return False
        return any(
            {*filled} <= {*keys}
            and not any(one == two for one, two in zip(cells, keys, strict=True) if one)
            for other in range(self.header.width)
            if other != index
            and len({*(keys := self._keys(other))} - {""}) == len(self.people)
        )

    def _keys(self, index: int) -> list[str]:
        return [evened(one.row.cell(index)) for one in self.people]

    def _in_cell(self, cell: str, person: Listed) -> Iterator[Named]:
        parts = self._parts(cell)
        names = [self._who(part) for part in parts]
        if all(
            some or self._is_name(part) for part, some in zip(parts, names, strict=True)
        ):
            for part, some in zip(parts, names, strict=True):
                others = tuple(one for one in some if one != person.name)
                if others or not (some or _is_own(part, person)):
                    yield Named(person, part, others, is_whole=True)
            return
        for found in _CAPITALISED.finditer(composed(cell)):
            for given in _within(found[0]):
                some = tuple(self._who(given))
                is_one = some or (found[0] == given and self._is_name(given))
                if is_one and person.name not in some and not _is_own(given, person):
                    yield Named(person, given, some, is_whole=False)

    def _parts(self, cell: str) -> tuple[str, ...]:
        """Return the names in a cell, one by one, last names last."""
        told = composed(_BARE.sub("", cell)) or composed(cell)
        if self._who(told):
            return (told,)
        if may_be_turned(told, self.words) and not self._is_name(told.split(",")[0]):
            return (turned(told),)
        parts = several_names(cell, self.words) or tuple(
            composed(part) for part in told.split(",") if part.strip()
        )
        return parts or (told,)

    def _is_name(self, text: str) -> bool:
        return is_written_as_a_name(text, self.words) and not _BY.search(text)

    def _who(self, text: str) -> Sequence[str]:
        """Return who of the list is meant by a name, a number or an address."""
        told = evened(text)
        if is_an_address(told):
            local = re.sub(r"[._+-]+", " ", told.partition("@")[0])
            return self.numbers.get(told) or self.names.get(_sorted(local), ())
        if told.isdecimal():
            key = told.lstrip("0")
            return self.numbers.get(key, ()) if len(key) >= _LEAST_DIGITS else ()
        return self.names.get(_sorted(told), ())


def _sorted(name: str) -> str:
    """Return the words of a name in one order, whichever it is written in."""
    return " ".join(sorted(re.findall(r"\w+", evened(name))))


def _is_own(cell: str, person: Listed) -> bool:
    """Say whether a cell is a person's own name, or a part or a short form of it."""
    own = re.findall(r"\w+", evened(person.name))
    words = re.findall(r"\w+", evened(cell.partition("@")[0]))
    return bool(words) and (
        all(any(one.startswith(word) for one in own) for word in words)
        or {*own} <= {*words}
    )


def _within(text: str) -> Iterator[str]:
    """Yield words in capitals as they stand, and each two or three in a row."""
    words = text.split()
    yield text
    for size in (2, 3):
        for at in range(len(words) - size + 1):
            if size < len(words):
                yield " ".join(words[at : at + size])
