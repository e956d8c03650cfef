"""A roster to the file that `new-programme` puts in a programme's folder."""

from collections.abc import Sequence

from medarbeider.model.language import Language
from medarbeider.model.people import Roster
from medarbeider.rendering.tables import csv_file, xlsx_file

_HEADING = {
    "nb": ("Navn", "Enhet", "Rolle", "Nærmeste leder"),
    "nn": ("Namn", "Eining", "Rolle", "Næraste leiar"),
    "en": ("Name", "Unit", "Role", "Line manager"),
}

_WORD_JOINER = "\u2060"
"""Makes text of a unit `-Nord`; unlike an apostrophe it is no part of what is read."""


def name_list(roster: Roster, language: Language, suffix: str) -> bytes:
    """Return a workbook where *suffix* is `.xlsx`, otherwise CSV.

    It holds the columns that we use: what is not needed is not kept. A person's other
    units and leaders have columns of their own: a namesake's unit, in parentheses, is
    read as part of a leader's name where the name is all that the cell holds.
    """
    name, unit, role, leader = _HEADING[language]
    people = roster.participants
    leaders = max((len(one.line_managers) for one in people), default=0)
    units = max((len(one.other_units) for one in people), default=0)
    rows = [
        (
            name,
            unit,
            role,
            leader,
            *_numbered(leader, leaders),
            *_numbered(unit, units + 1),
        ),
        *(
            (
                one.name,
                one.unit,
                one.role,
                *_filled_up(one.line_managers, max(1, leaders)),
                *_filled_up(one.other_units, units),
            )
            for one in people
        ),
    ]
    if suffix.casefold() == ".xlsx":
        return xlsx_file(name, rows)
    return csv_file(rows, _WORD_JOINER)


def _numbered(heading: str, most: int) -> list[str]:
    """Return the headings of the second column of a kind and those that follow."""
    return [f"{heading} {number}" for number in range(2, most + 1)]


def _filled_up(cells: Sequence[str], most: int) -> tuple[str, ...]:
    return (*cells, *("" for _ in range(most - len(cells))))
