"""A name list told back in two lines, so that a wrong reading is seen at once."""

from collections.abc import Iterator

from medarbeider.cli.speech import count, say
from medarbeider.commands.told_list import ToldColumn, ToldLeader, ToldList
from medarbeider.problems.place import column_letters

MOST_UNITS = 12
"""Units that are told one by one; more are counted."""

MOST_LEADERS = 12
"""Leaders that are told by name, as the list has them first."""


def _called(column: str) -> str:
    called = {
        "name": say("name"),
        "unit": say("unit"),
        "other_unit": say("other unit"),
        "role": say("role"),
        "line_manager": say("line manager"),
        "manager_first_name": say("line manager"),
        "manager_last_name": say("line manager"),
        "is_leader": say("leads others"),
    }
    return called[column]


def list_lines(told: ToldList) -> Iterator[str]:
    """Yield a line on the rows and columns, and one on whom they hold."""
    used = [one for one in told.columns if one.column not in _ONLY_TO_TELL_APART]
    columns = ", ".join(
        f"{_called(one.column)} {column_letters(one.number)}{_heading(one)}"
        for one in used
    )
    yield say(
        "{file}: the header is row {row}; {columns}",
        file=told.file.name,
        row=told.header,
        columns=columns,
    )
    parts = [count("{n} person", "{n} people", told.people)]
    nowhere = say("no unit")
    units = [f"{unit or nowhere} {number}" for unit, number in told.units]
    if len(units) > MOST_UNITS:
        parts.append(count("{n} unit", "{n} units", len(units)))
    elif any(unit for unit, _ in told.units):
        parts.append(", ".join(units))
    leaders = ", ".join(map(_leader, told.leaders[:MOST_LEADERS])) or _none(told)
    if len(told.leaders) > MOST_LEADERS:
        leaders += say(" and {n} more", n=len(told.leaders) - MOST_LEADERS)
    parts.append(say("leaders: {leaders}", leaders=leaders))
    yield " · ".join(parts)


_ONLY_TO_TELL_APART = ("identifier", "percentage")


def _heading(one: ToldColumn) -> str:
    return f" ({one.heading})" if one.heading else ""


def _none(told: ToldList) -> str:
    """Return what is said where the list tells no leader, and the rules perhaps do."""
    named = told.leading_by_rules[:MOST_LEADERS]
    if not named:
        return say("none")
    return say("none on the list; by `rules: leaders` {names}", names=", ".join(named))


def _leader(one: ToldLeader) -> str:
    told = f"{one.name} {one.leads}"
    aside = say("not on the list")
    return told if one.is_listed else f"{told} ({aside})"


def list_shape(told: ToldList) -> dict[str, object]:
    """Return what is told of a list as JSON has it."""
    return {
        "file": str(told.file),
        "header_row": told.header,
        "columns": [
            {
                "column": one.column,
                "letter": column_letters(one.number),
                "heading": one.heading,
            }
            for one in told.columns
        ],
        "rows": told.rows,
        "left_out": told.left_out,
        "people": told.people,
        "units": dict(told.units),
        "leaders": [
            {"name": one.name, "leads": one.leads, "listed": one.is_listed}
            for one in told.leaders
        ],
    }
