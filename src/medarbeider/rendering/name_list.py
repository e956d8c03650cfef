"""A roster to the file that `new-programme` puts in a programme's folder."""

from medarbeider.model.language import Language
from medarbeider.model.people import Roster
from medarbeider.rendering.tables import csv_file, xlsx_file

_HEADING = {
    "nb": ("Navn", "Enhet", "Rolle", "Nærmeste leder"),
    "nn": ("Namn", "Eining", "Rolle", "Næraste leiar"),
    "en": ("Name", "Unit", "Role", "Line manager"),
}


def name_list(roster: Roster, language: Language, suffix: str) -> bytes:
    """Return a workbook where *suffix* is `.xlsx`, otherwise CSV.

    It holds the columns that we use: what is not needed is not kept. A person's other
    units have columns of their own, and leaders a `;` between them.
    """
    heading = _HEADING[language]
    most = max((len(one.other_units) for one in roster.participants), default=0)
    others = [f"{heading[1]} {number}" for number in range(2, most + 2)]
    rows = [
        (*heading, *others),
        *(
            (
                one.name,
                one.unit,
                one.role,
                "; ".join(one.line_managers),
                *one.other_units,
                *("" for _ in others[len(one.other_units) :]),
            )
            for one in roster.participants
        ),
    ]
    if suffix.casefold() == ".xlsx":
        return xlsx_file(heading[0], rows)
    return csv_file(rows)
