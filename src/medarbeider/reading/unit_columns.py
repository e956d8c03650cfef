"""Which columns of a list hold units, roles and leaders, of several that may."""

from collections.abc import Mapping, Sequence

from medarbeider.model.list_words import Column
from medarbeider.reading.column_cells import lettered
from medarbeider.reading.header_rows import HeaderRows
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.other_units import is_of_before
from medarbeider.reading.table import Row

_MOSTLY = 0.6


def units_and_roles(
    one: HeaderRows,
    rows: Sequence[Row],
    columns: Mapping[Column, tuple[int, ...]],
    words: WordsOfLists,
) -> dict[Column, tuple[int, ...]]:
    """Return one column of units and one of roles: words rather than numbers.

    Of several the one with the most usual heading, and an old one (`Enhet (gammel)`)
    where no other is filled. Numbered ones (`Enhet 2`) are other units.
    """
    now = [
        at
        for at in columns["unit"]
        if not is_of_before(one.headings[at], words)
        and sum(bool(row.cell(at)) for row in rows) >= _MOSTLY * len(rows)
    ]

    def is_for_few(at: int) -> bool:
        return sum(bool(row.cell(at)) for row in rows) < len(rows) / 2

    def fitness(at: int) -> tuple[int, bool, bool, int, int]:
        cells = {evened(row.cell(at)) for row in rows if row.cell(at)}
        says_one_thing = len(cells) == 1 and len(rows) > 1
        heading = one.headings[at]
        is_passed = bool(now) and is_of_before(heading, words)
        rank = words.rank(heading)
        return -lettered(rows, at), is_passed, says_one_thing, rank, at

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
        "role": tuple(
            sorted(columns["role"], key=lambda at: (is_for_few(at), fitness(at)))[:1]
        ),
    }


def _but_upper_levels(
    one: HeaderRows, rows: Sequence[Row], units: Sequence[int], words: WordsOfLists
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
    has_words = any(lettered(rows, at) == 1 for at in proper)
    return [
        at
        for at in units
        if at not in alike
        and not (has_words and words.is_a_place(one.headings[at]))
        and (at == lowest or lowest < 0 or not words.is_a_level(one.headings[at]))
    ]


def upper_levels(
    one: HeaderRows,
    rows: Sequence[Row],
    units: Sequence[int],
    words: WordsOfLists,
) -> tuple[int, ...]:
    """Return the levels above that of the units, where some have none of it.

    Whoever is of no team is of the section: the nearest level stands first.
    """
    if not any(words.is_a_level(one.headings[at]) for at in units):
        return ()
    lowest = one.meant[units[0]].number
    above = [
        at
        for at in one.means("unit")
        if words.is_a_level(one.headings[at]) and one.meant[at].number < lowest
    ]
    is_needed = any(
        not row.cell(units[0]) and any(map(row.cell, above)) for row in rows
    )
    nearest = sorted(above, key=lambda at: -one.meant[at].number)
    return tuple(nearest) if is_needed else ()


def leaders_and_marks(
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
