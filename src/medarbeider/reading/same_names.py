"""Two rows of one name that nothing tells apart: what they differ in."""

from medarbeider.model.list_words import Column
from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import evened
from medarbeider.reading.names_in_cells import composed
from medarbeider.reading.table import Row, Table

_OF_A_POST: tuple[Column, ...] = ("unit", "other_unit", "line_manager")


def same_name(table: Table, header: Header, first: Row, other: Row) -> Problem:
    """Return what is wrong with a row of the same name as the *first*.

    A row that says another leader is no copy of it: who deletes it loses what keeps
    two apart. Where no column is read as units, one that may be theirs is named.
    """
    place = table.place(other, header.columns["name"][0])
    values: dict[str, object] = {"first": first.number}
    unread = () if "unit" in header.columns else range(header.width)
    for index in unread:
        is_of_units = index not in header.used and _may_be_units(index, table, header)
        if is_of_units and _differ(index, first, other):
            values["heading"] = composed(header.headings[index])
            return Problem(place, "same-name-in-a-column", values=values)
    of_a_post = (at for one in _OF_A_POST for at in header.columns.get(one, ()))
    differing = [at for at in of_a_post if _differ(at, first, other)]
    if not differing:
        return Problem(place, "same-name-twice", values=values)
    values["columns"] = tuple(composed(header.headings[at]) for at in differing)
    return Problem(place, "same-name-otherwise", values=values)


def _differ(index: int, one: Row, other: Row) -> bool:
    return evened(one.cell(index)) != evened(other.cell(index))


def _may_be_units(index: int, table: Table, header: Header) -> bool:
    """Say whether a column has a heading, and words that several rows share each."""
    cells = [evened(row.cell(index)) for row in table.rows[header.at + 1 :]]
    told = [cell for cell in cells if cell]
    return (
        bool(header.headings.get(index))
        and 2 * len({*told}) <= len(told)
        and all(any(map(str.isalpha, cell)) for cell in told)
    )
