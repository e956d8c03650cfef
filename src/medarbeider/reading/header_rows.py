"""Which rows of a table may be its header, and how well they fit what stands below.

The first word that could be a heading may be a banner, or stand over employees'
numbers.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from medarbeider.model.list_words import Column
from medarbeider.reading.column_cells import FITS, part_that_may_be_names
from medarbeider.reading.list_words import Meaning, WordsOfLists, evened
from medarbeider.reading.table import ROWS_ABOVE_THE_HEADER, Row, Table

ROWS_LOOKED_AT = 300
"""Rows below a header that tell how well it fits."""

PARTS_OF_A_NAME: tuple[Column, ...] = ("first_name", "middle_name", "last_name")
_MANAGER: Mapping[Column, Column] = {
    "name": "line_manager",
    "last_first_name": "line_manager",
    "first_name": "manager_first_name",
    "last_name": "manager_last_name",
}
"""What a heading of a name stands for below a heading of leaders."""

_MOSTLY = 0.6


@dataclass(frozen=True)
class HeaderRows:
    """Rows that may be the header: the headings by index, and what they may mean."""

    at: int
    rows: tuple[Row, ...]
    headings: Mapping[int, str]
    meant: Mapping[int, Meaning]

    def means(self, *columns: Column) -> list[int]:
        """Return the indexes of what may be one of some columns, in order."""
        return [at for at, one in sorted(self.meant.items()) if one.column in columns]


def header_candidates(table: Table, words: WordsOfLists) -> Iterator[HeaderRows]:
    """Yield each row, or two rows, with a heading of names: near the top."""
    rows = table.rows[: ROWS_ABOVE_THE_HEADER + 2]
    for at, row in enumerate(rows):
        single = _single(at, row, words)
        if single.means("name", "last_first_name", *PARTS_OF_A_NAME):
            yield single
        if at:
            double = _double(at, rows[at - 1], row, words)
            if double:
                yield double


def _single(at: int, row: Row, words: WordsOfLists) -> HeaderRows:
    headings = {index: cell for index, cell in enumerate(row.cells) if cell}
    meant = {
        index: meaning
        for index, cell in headings.items()
        if (meaning := words.meaning(cell))
    }
    return HeaderRows(at, (row,), headings, meant)


def _double(at: int, upper: Row, lower: Row, words: WordsOfLists) -> HeaderRows | None:
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
        if one.column in {"name", "last_first_name", *PARTS_OF_A_NAME}
    ]
    is_a_header = (
        names
        and known >= _MOSTLY * len(second.headings)
        and all(not lower.cell(at) or at in second.meant for at in names)
    )
    return HeaderRows(at, (upper, lower), headings, meant) if is_a_header else None


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


def fitness_of(one: HeaderRows, table: Table, words: WordsOfLists) -> tuple[float, ...]:
    """Return how well rows do as the header; the greatest is the header."""
    below = table.rows[one.at + 1 :][:ROWS_LOOKED_AT]
    names = [*one.means("name", "last_first_name"), *one.means(*PARTS_OF_A_NAME)]
    fit = max(
        (part_that_may_be_names(below, index, words) for index in names),
        default=0.0,
    )
    columns = {meaning.column for meaning in one.meant.values()}
    leads_to_a_header = (
        any(words.meaning(cell) for cell in (below[0].cells if below else ()) if cell)
        and is_all_headings(below[0], words)
        and not _is_again(one, below[0])
    )
    return (
        not leads_to_a_header,
        fit >= FITS,
        len(columns),
        len(one.meant),
        -len(one.rows),
        -one.at,
    )


def _is_again(one: HeaderRows, row: Row) -> bool:
    """Say whether a row is the same header once more."""
    cells = {at: evened(cell) for at, cell in enumerate(row.cells) if cell}
    return cells == {at: evened(cell) for at, cell in one.headings.items()}


def is_all_headings(row: Row, words: WordsOfLists) -> bool:
    """Say whether most of a row's cells are headings, its name among them."""
    cells = [cell for cell in row.cells if cell]
    meant = [words.meaning(cell) for cell in cells]
    columns = {one.column for one in meant if one}
    return sum(map(bool, meant)) >= _MOSTLY * len(cells) and bool(
        columns & {"name", "last_first_name", *PARTS_OF_A_NAME}
    )
