"""Which columns of a list hold the names of its people, or that it must be asked."""

import re
from collections.abc import Sequence

from medarbeider.problems.place import column_letters
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.column_cells import (
    DIFFER,
    FEW_ALIKE,
    FITS,
    are_all_full,
    are_cut_short,
    are_full,
    clearness,
    is_short_for,
    part_that_may_be_names,
    repeats,
)
from medarbeider.reading.header_rows import PARTS_OF_A_NAME, ROWS_LOOKED_AT, HeaderRows
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.names_in_cells import may_be_a_name
from medarbeider.reading.table import Row, Table

_MOSTLY = 0.6
_CLEARLY = 0.15


def name_columns(
    one: HeaderRows, table: Table, words: WordsOfLists, findings: list[Problem]
) -> tuple[tuple[int, ...], bool]:
    """Return the columns of a name together, and whether the last name is first."""
    below = table.rows[one.at + 1 :][:ROWS_LOOKED_AT]
    row = one.rows[-1]
    first, middle, last = (one.means(part)[:1] for part in PARTS_OF_A_NAME)
    whole = [
        index
        for index in one.means("name", "last_first_name")
        if part_that_may_be_names(below, index, words) >= FITS
        and not any(is_short_for(below, index, at) for at in (*first, *last))
    ]
    full = [index for index in whole if are_full(below, index, words)]
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
        and not are_full(below, index, words)
        and not are_full(below, beside, words)
        and not repeats(below, beside, words)
        and sum(may_be_a_name(line.cell(beside), words) for line in below)
        >= _MOSTLY * len(below)
    ):
        values = {"given": one.headings[index]}
        place = table.place(row, index)
        findings.append(Problem(place, "name-over-two-columns", "", values))
        return (index, beside), False
    return (index,), one.meant[index].column == "last_first_name"


def refuse_a_clearer_column(
    one: HeaderRows, table: Table, names: Sequence[int], words: WordsOfLists
) -> None:
    """Ask which column holds the names, when another looks more like it."""
    below = table.rows[one.at + 1 :][:ROWS_LOOKED_AT]
    clear = clearness(below, names, words)
    for index in range(max((len(row.cells) for row in below), default=0)):
        if index in names or index in one.means("name", "last_first_name"):
            continue
        filled = sum(bool(row.cell(index)) for row in below)
        other = clearness(below, [index], words) if filled > 1 else 0.0
        if other >= _MOSTLY and other > clear + _CLEARLY:
            place = table.place(one.rows[-1], index)
            values = {"given": _named(one, index), "other": _named(one, names[0])}
            raise InvalidSourceError([Problem(place, "which-name-column", "", values)])


def _refuse_parts(
    one: HeaderRows, table: Table, first: int, last: int, words: WordsOfLists
) -> None:
    """Refuse a first and a last name that do not look like two parts of one name.

    Full names below either heading may be double names, unless the others repeat as
    units and leaders do, or are full names too.
    """
    below = table.rows[one.at + 1 :][:ROWS_LOOKED_AT]
    if not _are_parts(below, first, last, words):
        place = table.place(one.rows[-1], last)
        values = {"given": _named(one, last), "other": _named(one, first)}
        raise InvalidSourceError([Problem(place, "no-parts-of-names", "", values)])


def _are_parts(rows: Sequence[Row], first: int, last: int, words: WordsOfLists) -> bool:
    """Say whether two columns look like first and last names.

    What says the same in both, row by row, is one part of a name and no two.
    """
    cells = [[evened(row.cell(at)) for row in rows] for at in (first, last)]
    full = [are_full(rows, at, words) for at in (first, last)]
    every = [are_all_full(rows, at, words) for at in (first, last)]
    repeat = [
        len({*some}) < DIFFER * len(some)
        and (is_every or len(some) - len({*some}) > FEW_ALIKE)
        for some, is_every in zip(cells, reversed(every), strict=True)
    ]
    fits = [part_that_may_be_names(rows, at, words) >= FITS for at in (first, last)]
    both = [(one, other) for one, other in zip(*cells, strict=True) if one and other]
    alike = sum(one == other for one, other in both)
    return (
        all(fits)
        and not all(full)
        and not (full[0] and repeat[1])
        and not (full[1] and repeat[0])
        and not (both and 2 * alike > len(both))
    )


def _clearest(
    one: HeaderRows, rows: Sequence[Row], whole: Sequence[int], words: WordsOfLists
) -> int:
    """Return the column of whole names to read, of several that hold them.

    One that has the names as they are said goes before one that turns them, and that
    before one that cuts the last name short.
    """
    clear = {at: clearness(rows, [at], words) for at in whole}
    best = max(clear.values())
    near = [at for at in whole if clear[at] > best - _CLEARLY]
    turned = {at for at in near if one.meant[at].column == "last_first_name"}
    turned |= {at for at in near if any("," in row.cell(at) for row in rows)}
    cut = {at for at in near if are_cut_short(rows, at)}
    return max(near, key=lambda at: (at not in cut, at not in turned, clear[at], -at))


def _refuse_two(
    one: HeaderRows,
    table: Table,
    chosen: int,
    whole: Sequence[int],
    words: WordsOfLists,
) -> None:
    """Refuse two columns of names that hold other names, and fit as well."""
    below = table.rows[one.at + 1 :][:ROWS_LOOKED_AT]
    clear = clearness(below, [chosen], words)
    for index in whole:
        if index == chosen:
            continue
        other = [row for row in below if row.cell(index)]
        differ = sum(
            not _are_one_person(row.cell(index), row.cell(chosen)) for row in other
        )
        if differ and clearness(other, [index], words) > clear - _CLEARLY:
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


def _named(one: HeaderRows, index: int) -> str:
    """Return a heading with its column's letter, since two may be alike."""
    return f"{one.headings.get(index, '')} ({column_letters(index + 1)})".strip()


def no_names(table: Table, words: WordsOfLists) -> Problem:
    """Return the problem of a table without a header that we know."""
    first = table.rows[0]
    rows = table.rows[1:][:ROWS_LOOKED_AT]
    for index in range(len(first.cells)):
        if first.cell(index) and clearness(rows, [index], words) >= _MOSTLY:
            values = {"given": first.cell(index)}
            return Problem(
                table.place(first, index), "unknown-name-column", values=values
            )
    given = ", ".join(cell for cell in first.cells if cell)
    return Problem(table.place(first, 0), "no-name-column", values={"given": given})
