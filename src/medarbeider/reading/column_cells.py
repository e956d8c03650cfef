"""What the cells of a column are, all rows together: names, parts of names, numbers."""

from collections.abc import Sequence

from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.names_in_cells import is_a_full_name, may_be_a_name
from medarbeider.reading.table import Row

FITS = 0.5
"""The least part of a column's cells that may be names, in a column of names."""

DIFFER = 0.8
"""The part of cells that are others than those before, where they do not repeat."""

FEW_ALIKE = 2
"""Cells that say what others say, in a short list: two sisters, and another Kari."""


def part_that_may_be_names(
    rows: Sequence[Row], index: int, words: WordsOfLists
) -> float:
    """Return which part of a column's cells may be names; 1 when it has none."""
    cells = [row.cell(index) for row in rows if row.cell(index)]
    fitting = sum(may_be_a_name(cell, words) for cell in cells)
    return fitting / len(cells) if cells else 1.0


def clearness(
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


def are_full(rows: Sequence[Row], index: int, words: WordsOfLists) -> bool:
    """Say whether most of a column's names have a first and a last name."""
    cells = [row.cell(index) for row in rows if row.cell(index)]
    return 2 * sum(is_a_full_name(cell, words) for cell in cells) >= len(cells)


def are_all_full(rows: Sequence[Row], index: int, words: WordsOfLists) -> bool:
    """Say whether every name of a column has a first and a last name."""
    cells = [row.cell(index) for row in rows if row.cell(index)]
    return all(is_a_full_name(cell, words) for cell in cells)


def are_cut_short(rows: Sequence[Row], index: int) -> bool:
    """Say whether most cells of a column end in an initial, as `Kari B` does."""
    cells = [row.cell(index).rstrip(".") for row in rows if row.cell(index)]
    return 2 * sum(cell[-2:-1] == " " for cell in cells) > len(cells)


def is_short_for(rows: Sequence[Row], index: int, part: int) -> bool:
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


def lettered(rows: Sequence[Row], index: int) -> int:
    """Return 0 where a column is numbers only, -1 where it is empty, else 1."""
    cells = [row.cell(index) for row in rows if row.cell(index)]
    if not cells:
        return -1
    return int(any(any(map(str.isalpha, cell)) for cell in cells))


def repeats(rows: Sequence[Row], index: int, words: WordsOfLists) -> bool:
    """Say whether a column says the same of many, as units and roles do."""
    cells = [evened(row.cell(index)) for row in rows if row.cell(index)]
    again = {cell for cell in cells if cells.count(cell) > 1}
    are_known = any(one in words.titles or words.has_unit_word(one) for one in again)
    is_long = len(cells) > 2 * FEW_ALIKE
    return are_known or (is_long and len({*cells}) < DIFFER * len(cells))
