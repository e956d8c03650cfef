"""How a name list was read, told back: the header, the columns, whom it found."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from medarbeider.model.pairing import Leading
from medarbeider.model.people import Roster
from medarbeider.reading.roster import LoadedRoster


@dataclass(frozen=True)
class ToldColumn:
    """A column that was read: what for, its number from 1, and its heading."""

    column: str
    number: int
    heading: str


@dataclass(frozen=True)
class ToldLeader:
    """A leader, how many report to her directly, and whether she is on the list."""

    name: str
    leads: int
    is_listed: bool


@dataclass(frozen=True)
class ToldList:
    """What was read from which rows and columns of a name list.

    `header` is the number of the header's last row. `rows` counts the rows below it
    that hold anything, `left_out` those that are no people. `units` holds each unit
    with how many mostly work there, as the list has them first; no text is no unit.
    `leading_by_rules` are those whom `rules: leaders` names.
    """

    file: Path
    header: int
    columns: tuple[ToldColumn, ...]
    rows: int
    left_out: int
    people: int
    units: tuple[tuple[str, int], ...]
    leaders: tuple[ToldLeader, ...]
    leading_by_rules: tuple[str, ...] = ()


def told_list(
    file: Path, listed: LoadedRoster, changes: Iterable[Leading] = ()
) -> ToldList:
    """Return what to tell of the list in *file*, and who leads by `rules: leaders`."""
    read, roster = listed.read_back, listed.roster
    return ToldList(
        file,
        read.header,
        tuple(ToldColumn(one.column, one.number, one.heading) for one in read.columns),
        read.rows,
        read.left_out,
        len(roster),
        tuple(Counter(one.unit for one in roster.participants).items()),
        _leaders(roster),
        tuple(dict.fromkeys(one.leader for one in changes)),
    )


def _leaders(roster: Roster) -> tuple[ToldLeader, ...]:
    names = {one.name for one in roster.participants}
    leads = Counter(above for one in roster.participants for above in one.line_managers)
    ordered = [*(one.name for one in roster.participants), *leads]
    return tuple(
        ToldLeader(name, leads[name], name in names)
        for name in dict.fromkeys(ordered)
        if leads[name]
    )
