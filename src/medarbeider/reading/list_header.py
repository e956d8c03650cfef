"""Which rows of a table are a name list's header, and what each column stands for.

The header is the row whose headings fit what stands below it: the first word that
could be a heading may be a banner, or stand over employees' numbers.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from medarbeider.model.list_words import Column
from medarbeider.problems.place import column_letters
from medarbeider.problems.problem import InvalidSourceError, Problem, stop_at
from medarbeider.reading.list_words import Meaning, WordsOfLists, evened
from medarbeider.reading.names_in_cells import is_a_full_name, may_be_a_name
from medarbeider.reading.table import ROWS_ABOVE_THE_HEADER, Row, Table

_LOOKED_AT = 300
"""Rows below a header that tell how well it fits."""

_FITS = 0.5
"""The least part of a column's cells that may be names, in a column of names."""

_MOSTLY = 0.6
_DIFFER = 0.8
_FEW_ALIKE = 2
"""Cells that say what others say, in a short list: two sisters, and another Kari."""

_CLEARLY = 0.15

_PARTS_OF_A_NAME: tuple[Column, ...] = ("first_name", "middle_name", "last_name")
_MANAGER: Mapping[Column, Column] = {
    "name": "line_manager",
    "last_first_name": "line_manager",
    "first_name": "manager_first_name",
    "last_name": "manager_last_name",
}
"""What a heading of a name stands for below a heading of leaders."""


@dataclass(frozen=True)
class Header:
    """The header: its last row by index, and the columns by what they stand for.

    `columns` holds indexes from 0, in order; a person's name is the cells of `name`
    joined. `headings` holds every heading by index. `last_name_first` says that the
    names stand so, without a comma.
    """

    at: int
    rows: tuple[Row, ...]
    columns: Mapping[Column, tuple[int, ...]]
    headings: Mapping[int, str]
    last_name_first: bool = False
    findings: tuple[Problem, ...] = ()

    def cells(self, row: Row, column: Column) -> tuple[str, ...]:
        """Return what a row holds of a column, without what is empty."""
        found = (row.cell(index) for index in self.columns.get(column, ()))
        return tuple(cell for cell in found if cell)

    @property
    def used(self) -> frozenset[int]:
        """The indexes of every column that is read."""
        return frozenset(index for some in self.columns.values() for index in some)

    @property
    def width(self) -> int:
        """How many columns the header has, up to its last heading."""
        return max(self.headings, default=-1) + 1


@dataclass(frozen=True)
class _Candidate:
    """Rows that may be the header: the headings by index, and what they may mean."""

    at: int
    rows: tuple[Row, ...]
    headings: Mapping[int, str]
    meant: Mapping[int, Meaning]

    def means(self, *columns: Column) -> list[int]:
        return [at for at, one in sorted(self.meant.items()) if one.column in columns]


def headings_known(cells: Sequence[str], words: WordsOfLists) -> int:
    """Return how many of a row's cells are headings that we know."""
    return sum(bool(words.meaning(cell)) for cell in cells if cell)


def find_header(table: Table, words: WordsOfLists) -> Header:
    """Return the header of a table, or raise with what must be said about it."""
    if not table.rows:
        raise stop_at(table.file, "empty-file")
    _refuse_a_meeting_report(table, words)
    candidates = sorted(
        _candidates(table, words), key=lambda one: _rank(one, table, words)
    )
    if not candidates:
        raise InvalidSourceError([_no_names(table, words)])
    return _header(candidates[-1], table, words)


def _refuse_a_meeting_report(table: Table, words: WordsOfLists) -> None:
    """Refuse the report of who was in a meeting: it has no units and no leaders."""
    found = {
        evened(cell).strip(" :")
        for row in table.rows[: 3 * ROWS_ABOVE_THE_HEADER]
        for cell in row.cells
    }
    if len(found & words.meeting_report) > 1:
        raise stop_at(table.file, "meeting-report")


def _candidates(table: Table, words: WordsOfLists) -> Iterator[_Candidate]:
    rows = table.rows[: ROWS_ABOVE_THE_HEADER + 2]
    for at, row in enumerate(rows):
        single = _single(at, row, words)
        if single.means("name", "last_first_name", *_PARTS_OF_A_NAME):
            yield single
        if at:
            double = _double(at, rows[at - 1], row, words)
            if double:
                yield double


def _single(at: int, row: Row, words: WordsOfLists) -> _Candidate:
    headings = {index: cell for index, cell in enumerate(row.cells) if cell}
    meant = {
        index: meaning
        for index, cell in headings.items()
        if (meaning := words.meaning(cell))
    }
    return _Candidate(at, (row,), headings, meant)


def _double(at: int, upper: Row, lower: Row, words: WordsOfLists) -> _Candidate | None:
    """Return two rows that are a header together, such as `Ansatt` over `Fornavn`.

    A heading of the upper row holds for the empty cells to its right.
    """
    first, second = _single(at, upper, words), _single(at, lower, words)
    if not first.meant or not second.meant:
        return None
    headings: dict[int, str] = {}
    meant: dict[int, Meaning] = {}
    above: int | None = None
    for index in range(max(len(upper.cells), len(lower.cells))):
        above = index if upper.cell(index) else above
        over = "" if above is None else upper.cell(above)
        under = lower.cell(index)
        is_one = evened(over) == evened(under)
        if under and over and not is_one:
            headings[index] = f"{over} – {under}"
        elif under or upper.cell(index):
            headings[index] = under or over
        meaning = _meant(
            first.meant.get(-1 if above is None else above),
            second.meant.get(index),
            is_own=above == index,
            is_empty=not under,
        )
        if meaning:
            meant[index] = meaning
    known = sum(index in second.meant for index in second.headings)
    names = [
        index
        for index, one in meant.items()
        if one.column in {"name", "last_first_name", *_PARTS_OF_A_NAME}
    ]
    is_a_header = (
        names
        and known >= _MOSTLY * len(second.headings)
        and all(not lower.cell(at) or at in second.meant for at in names)
    )
    return _Candidate(at, (upper, lower), headings, meant) if is_a_header else None


def _meant(
    over: Meaning | None, under: Meaning | None, *, is_own: bool, is_empty: bool
) -> Meaning | None:
    """Return what a column stands for with one heading over another."""
    if under is None:
        return over if is_own and is_empty else None
    if over is None or over == under:
        return under
    if over.column == "line_manager":
        column = _MANAGER.get(under.column)
        return Meaning(column, over.number) if column else None
    if over.column in {"unit", "role"} and under.column == "name":
        return over
    return under


def _rank(one: _Candidate, table: Table, words: WordsOfLists) -> tuple[float, ...]:
    """Return how well rows do as the header; the greatest is the header."""
    below = table.rows[one.at + 1 :][:_LOOKED_AT]
    names = [*one.means("name", "last_first_name"), *one.means(*_PARTS_OF_A_NAME)]
    fit = max(
        (_part(below, index, words) for index in names),
        default=0.0,
    )
    columns = {meaning.column for meaning in one.meant.values()}
    leads_to_a_header = (
        any(words.meaning(cell) for cell in (below[0].cells if below else ()) if cell)
        and _is_all_headings(below[0], words)
        and not _is_again(one, below[0])
    )
    return (
        not leads_to_a_header,
        fit >= _FITS,
        len(columns),
        len(one.meant),
        -len(one.rows),
        -one.at,
    )


def _is_again(one: _Candidate, row: Row) -> bool:
    """Say whether a row is the same header once more."""
    cells = {at: evened(cell) for at, cell in enumerate(row.cells) if cell}
    return cells == {at: evened(cell) for at, cell in one.headings.items()}


def _is_all_headings(row: Row, words: WordsOfLists) -> bool:
    """Say whether most of a row's cells are headings, its name among them."""
    cells = [cell for cell in row.cells if cell]
    meant = [words.meaning(cell) for cell in cells]
    columns = {one.column for one in meant if one}
    return sum(map(bool, meant)) >= _MOSTLY * len(cells) and bool(
        columns & {"name", "last_first_name", *_PARTS_OF_A_NAME}
    )


def _part(rows: Sequence[Row], index: int, words: WordsOfLists) -> float:
    """Return which part of a column's cells may be names; 1 when it has none."""
    cells = [row.cell(index) for row in rows if row.cell(index)]
    fitting = sum(may_be_a_name(cell, words) for cell in cells)
    return fitting / len(cells) if cells else 1.0


def _clearness(
    rows: Sequence[Row], indexes: Sequence[int], words: WordsOfLists
) -> float:
    """Return how much columns look like names of people, joined, from 0 to 1.

    It is the part that is full names, times that which differs, times that which is
    filled in: units repeat, and leaders do.
    """
    cells = [" ".join(filter(None, map(row.cell, indexes))) for row in rows]
    filled = [cell for cell in cells if cell]
    if not filled:
        return 0.0
    full = sum(is_a_full_name(cell, words) for cell in filled) / len(filled)
    different = len({*map(evened, filled)}) / len(filled)
    return full * different * len(filled) / len(cells)


def _header(one: _Candidate, table: Table, words: WordsOfLists) -> Header:
    below = table.rows[one.at + 1 :][:_LOOKED_AT]
    columns: dict[Column, tuple[int, ...]] = {}
    for column in (
        "unit", "role", "line_manager", "manager_first_name", "manager_last_name",
        "is_leader", "identifier", "percentage", "other_unit",
    ):  # fmt: skip
        columns[column] = tuple(one.means(column))
    findings: list[Problem] = []
    names, last_name_first = _name_columns(one, table, words, findings)
    columns["name"] = names
    _refuse_a_clearer_column(one, table, names, words)
    columns |= _units_and_roles(one, below, columns, words)
    columns |= _leaders(below, columns, words)
    kept = {column: some for column, some in columns.items() if some}
    header = Header(one.at, one.rows, kept, one.headings, last_name_first)
    _refuse_people_above(header, table, words)
    return Header(
        one.at, one.rows, kept, one.headings, last_name_first, tuple(findings)
    )


def _name_columns(
    one: _Candidate, table: Table, words: WordsOfLists, findings: list[Problem]
) -> tuple[tuple[int, ...], bool]:
    """Return the columns of a name together, and whether the last name is first."""
    below = table.rows[one.at + 1 :][:_LOOKED_AT]
    row = one.rows[-1]
    first, middle, last = (one.means(part)[:1] for part in _PARTS_OF_A_NAME)
    whole = [
        index
        for index in one.means("name", "last_first_name")
        if _part(below, index, words) >= _FITS
        and not any(_is_short_for(below, index, at) for at in (*first, *last))
    ]
    full = [index for index in whole if _are_full(below, index, words)]
    if first and last and (not full or _are_parts(below, first[0], last[0], words)):
        _refuse_parts(one, table, first[0], last[0], words)
        return (*first, *middle, *last), False
    if last and whole and not full:
        _refuse_parts(one, table, whole[0], last[0], words)
        return (whole[0], *middle, *last), False  # `Navn` holds first names
    if first and whole and not full:
        _refuse_parts(one, table, first[0], whole[0], words)
        return (*first, *middle, whole[0]), False
    parts = (*first, *last, *middle)
    if not whole or (middle and not full):
        named = one.means("name", "last_first_name")
        if named and not parts:
            place = table.place(row, named[0])
            values = {"given": one.headings[named[0]]}
            raise InvalidSourceError([Problem(place, "no-names-below", "", values)])
        values = {"given": one.headings[parts[0]]}
        raise InvalidSourceError(
            [Problem(table.place(row, parts[0]), "half-a-name", "", values)]
        )
    index = _clearest(one, below, full or whole, words)
    _refuse_two(one, table, index, whole, words)
    beside = index + 1
    if (
        beside not in one.headings
        and not _are_full(below, index, words)
        and not _are_full(below, beside, words)
        and not _repeats(below, beside, words)
        and sum(may_be_a_name(line.cell(beside), words) for line in below)
        >= _MOSTLY * len(below)
    ):
        values = {"given": one.headings[index]}
        place = table.place(row, index)
        findings.append(Problem(place, "name-over-two-columns", "", values))
        return (index, beside), False
    return (index,), one.meant[index].column == "last_first_name"


def _refuse_parts(
    one: _Candidate, table: Table, first: int, last: int, words: WordsOfLists
) -> None:
    """Refuse a first and a last name that do not look like two parts of one name.

    Full names below either heading may be double names, unless the others repeat as
    units and leaders do, or are full names too.
    """
    below = table.rows[one.at + 1 :][:_LOOKED_AT]
    if not _are_parts(below, first, last, words):
        place = table.place(one.rows[-1], last)
        values = {"given": _named(one, last), "other": _named(one, first)}
        raise InvalidSourceError([Problem(place, "no-parts-of-names", "", values)])


def _are_parts(rows: Sequence[Row], first: int, last: int, words: WordsOfLists) -> bool:
    """Say whether two columns look like first and last names.

    What says the same in both, row by row, is one part of a name and no two.
    """
    cells = [[evened(row.cell(at)) for row in rows] for at in (first, last)]
    full = [_are_full(rows, at, words) for at in (first, last)]
    every = [_are_all_full(rows, at, words) for at in (first, last)]
    repeat = [
        len({*some}) < _DIFFER * len(some)
        and (is_every or len(some) - len({*some}) > _FEW_ALIKE)
        for some, is_every in zip(cells, reversed(every), strict=True)
    ]
    fits = [_part(rows, at, words) >= _FITS for at in (first, last)]
    both = [(one, other) for one, other in zip(*cells, strict=True) if one and other]
    alike = sum(one == other for one, other in both)
    return (
        all(fits)
        and not all(full)
        and not (full[0] and repeat[1])
        and not (full[1] and repeat[0])
        and not (both and 2 * alike > len(both))
    )


def _is_short_for(rows: Sequence[Row], index: int, part: int) -> bool:
    """Say whether a column holds accounts, `kabø` or `KABØ`, beside a part of names.

    They have letters of one size, where names beside have a capital and small ones;
    in capitals they begin with the name's first letter or hold its first two, so that
    last names in capitals stay names.
    """
    both = [
        (row.cell(index), row.cell(part))
        for row in rows
        if row.cell(index) and row.cell(part)
    ]
    short = sum(
        " " not in one
        and other.istitle()
        and (one.islower() or (one.isupper() and _abbreviates(one, other)))
        for one, other in both
    )
    return bool(both) and 2 * short > len(both)


def _abbreviates(short: str, name: str) -> bool:
    plain, told = evened(name), evened(short)
    return told[:1] == plain[:1] or any(word[:2] in told for word in plain.split())


def _clearest(
    one: _Candidate, rows: Sequence[Row], whole: Sequence[int], words: WordsOfLists
) -> int:
    """Return the column of whole names to read, of several that hold them.

    One that has the names as they are said goes before one that turns them, and that
    before one that cuts the last name short.
    """
    clear = {at: _clearness(rows, [at], words) for at in whole}
    best = max(clear.values())
    near = [at for at in whole if clear[at] > best - _CLEARLY]
    turned = {at for at in near if one.meant[at].column == "last_first_name"}
    turned |= {at for at in near if any("," in row.cell(at) for row in rows)}
    cut = {at for at in near if _are_cut_short(rows, at)}
    return max(near, key=lambda at: (at not in cut, at not in turned, clear[at], -at))


def _are_cut_short(rows: Sequence[Row], index: int) -> bool:
    """Say whether most cells of a column end in an initial, as `Kari B` does."""
    cells = [row.cell(index).rstrip(".") for row in rows if row.cell(index)]
    return 2 * sum(cell[-2:-1] == " " for cell in cells) > len(cells)


def _are_full(rows: Sequence[Row], index: int, words: WordsOfLists) -> bool:
    """Say whether most of a column's names have a first and a last name."""
    cells = [row.cell(index) for row in rows if row.cell(index)]
    return 2 * sum(is_a_full_name(cell, words) for cell in cells) >= len(cells)


def _are_all_full(rows: Sequence[Row], index: int, words: WordsOfLists) -> bool:
    cells = [row.cell(index) for row in rows if row.cell(index)]
    return all(is_a_full_name(cell, words) for cell in cells)


def _refuse_two(
    one: _Candidate,
    table: Table,
    chosen: int,
    whole: Sequence[int],
    words: WordsOfLists,
) -> None:
    """Refuse two columns of names that hold other names, and fit as well."""
    below = table.rows[one.at + 1 :][:_LOOKED_AT]
    clear = _clearness(below, [chosen], words)
    for index in whole:
        if index == chosen:
            continue
        other = [row for row in below if row.cell(index)]
        differ = sum(
            not _are_one_person(row.cell(index), row.cell(chosen)) for row in other
        )
        if differ and _clearness(other, [index], words) > clear - _CLEARLY:
            place = table.place(one.rows[-1], index)
            values = {"given": _named(one, index), "other": _named(one, chosen)}
            raise InvalidSourceError([Problem(place, "two-name-columns", "", values)])


def _are_one_person(name: str, other: str) -> bool:
    """Say whether the words of one name all stand in the other, in any order.

    An initial stands for any word that begins so.
    """
    one, another = ({*re.findall(r"\w+", evened(text))} for text in (name, other))
    return _stand_in(one, another) or _stand_in(another, one)


def _stand_in(words: set[str], others: set[str]) -> bool:
    return all(
        word in others
        or (len(word) == 1 and any(other.startswith(word) for other in others))
        for word in words
    )


def _named(one: _Candidate, index: int) -> str:
    """Return a heading with its column's letter, since two may be alike."""
    return f"{one.headings.get(index, '')} ({column_letters(index + 1)})".strip()


def _refuse_a_clearer_column(
    one: _Candidate, table: Table, names: Sequence[int], words: WordsOfLists
) -> None:
    """Ask which column holds the names, when another looks more like it."""
    below = table.rows[one.at + 1 :][:_LOOKED_AT]
    clear = _clearness(below, names, words)
    for index in range(max((len(row.cells) for row in below), default=0)):
        if index in names or index in one.means("name", "last_first_name"):
            continue
        filled = sum(bool(row.cell(index)) for row in below)
        other = _clearness(below, [index], words) if filled > 1 else 0.0
        if other >= _MOSTLY and other > clear + _CLEARLY:
            place = table.place(one.rows[-1], index)
            values = {"given": _named(one, index), "other": _named(one, names[0])}
            raise InvalidSourceError([Problem(place, "which-name-column", "", values)])


def _units_and_roles(
    one: _Candidate,
    rows: Sequence[Row],
    columns: Mapping[Column, tuple[int, ...]],
    words: WordsOfLists,
) -> dict[Column, tuple[int, ...]]:
    """Return one column of units and one of roles: words rather than numbers.

    Of several the one with the most usual heading. Numbered ones (`Enhet 2`) are other
    units.
    """

    def fitness(at: int) -> tuple[int, bool, int, int]:
        cells = {evened(row.cell(at)) for row in rows if row.cell(at)}
        says_one_thing = len(cells) == 1 and len(rows) > 1
        return -_lettered(rows, at), says_one_thing, words.rank(one.headings[at]), at

    found = _but_upper_levels(one, rows, columns["unit"], words)
    units = [
        at
        for at in found
        if one.meant[at].number == 1 or words.is_a_level(one.headings[at])
    ]
    numbered = [at for at in found if at not in units]
    units = units or numbered[:1]
    others = (*(at for at in numbered if at not in units), *columns["other_unit"])
    return {
        "unit": tuple(sorted(units, key=fitness)[:1]),
        "other_unit": others,
        "role": tuple(sorted(columns["role"], key=fitness)[:1]),
    }


def _but_upper_levels(
    one: _Candidate, rows: Sequence[Row], units: Sequence[int], words: WordsOfLists
) -> list[int]:
    """Return columns of units without those above others: `Helse` above `Nord`.

    Of `Enhet nivå 2` and `Enhet nivå 3` the lower is kept. Of those that are filled for
    all, one that says the same of everybody is above those that do not. Places are
    units where there are no others.
    """
    values = {
        at: [evened(row.cell(at)) for row in rows if row.cell(at)] for at in units
    }
    filled = [at for at in units if len(values[at]) >= _MOSTLY * len(rows)]
    levels = [at for at in filled if words.is_a_level(one.headings[at])]
    lowest = max(levels, key=lambda at: one.meant[at].number, default=-1)
    proper = [at for at in filled if not words.is_a_place(one.headings[at])]
    differ = [at for at in proper if len({*values[at]}) > 1]
    most = max((len(values[at]) for at in differ), default=0)
    alike = [at for at in filled if at not in differ and 0 < most <= len(values[at])]
    has_words = any(_lettered(rows, at) == 1 for at in proper)
    return [
        at
        for at in units
        if at not in alike
        and not (has_words and words.is_a_place(one.headings[at]))
        and (at == lowest or lowest < 0 or not words.is_a_level(one.headings[at]))
    ]


def _lettered(rows: Sequence[Row], index: int) -> int:
    """Return 0 where a column is numbers only, -1 where it is empty, else 1."""
    cells = [row.cell(index) for row in rows if row.cell(index)]
    if not cells:
        return -1
    return int(any(any(map(str.isalpha, cell)) for cell in cells))


def _leaders(
    rows: Sequence[Row],
    columns: Mapping[Column, tuple[int, ...]],
    words: WordsOfLists,
) -> dict[Column, tuple[int, ...]]:
    """Tell columns that say who leads (`Leder: Ja`) from those that name leaders."""
    flags = [*columns["is_leader"]]
    named: list[int] = []
    for index in columns["line_manager"]:
        cells = [row.cell(index) for row in rows if row.cell(index)]
        answers = [cell for cell in cells if words.answer(cell) is not None]
        are_numbers = bool(columns["identifier"]) and all(map(str.isdecimal, cells))
        is_asked = len(answers) * 2 > len(cells) and not are_numbers
        (flags if is_asked else named).append(index)
    return {"is_leader": tuple(flags), "line_manager": tuple(named)}


def _refuse_people_above(header: Header, table: Table, words: WordsOfLists) -> None:
    """Refuse rows above the header that hold people, as a table of its own does."""
    first = header.at - len(header.rows) + 1
    starts = [
        at
        for at, row in enumerate(table.rows[:first])
        if _is_all_headings(row, words) and len([*filter(None, row.cells)]) > 1
    ]
    name = header.columns["name"][0]
    for at, row in enumerate(table.rows[:first]):
        cells = [cell for cell in row.cells if cell]
        is_below_a_header = bool(starts) and at > starts[0] and len(cells) > 1
        names = " ".join(filter(None, map(row.cell, header.columns["name"])))
        looks_like_a_person = (
            len(cells) > 1
            and is_a_full_name(names, words)
            and not any(map(words.meaning, cells))
        )
        if is_below_a_header or looks_like_a_person:
            place = table.place(row, name)
            values = {"given": ", ".join(cells), "row": header.rows[-1].number}
            raise InvalidSourceError([Problem(place, "people-above", "", values)])


def _repeats(rows: Sequence[Row], index: int, words: WordsOfLists) -> bool:
    """Say whether a column says the same of many, as units and roles do."""
    cells = [evened(row.cell(index)) for row in rows if row.cell(index)]
    again = {cell for cell in cells if cells.count(cell) > 1}
    are_known = any(one in words.titles or words.has_unit_word(one) for one in again)
    is_long = len(cells) > 2 * _FEW_ALIKE
    return are_known or (is_long and len({*cells}) < _DIFFER * len(cells))


def _no_names(table: Table, words: WordsOfLists) -> Problem:
    """Return the problem of a table without a header that we know."""
    first = table.rows[0]
    rows = table.rows[1:][:_LOOKED_AT]
    for index in range(len(first.cells)):
        if first.cell(index) and _clearness(rows, [index], words) >= _MOSTLY:
            values = {"given": first.cell(index)}
            return Problem(
                table.place(first, index), "unknown-name-column", values=values
            )
    given = ", ".join(cell for cell in first.cells if cell)
    return Problem(table.place(first, 0), "no-name-column", values={"given": given})
