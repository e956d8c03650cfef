"""A timetable as a sheet whose clock times follow when somebody changes minutes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.heading import called, sheet_line
from medarbeider.handouts.sheet import Cell, Column, Reckoned, Row, RowKind, Sheet
from medarbeider.handouts.sheet import address as at
from medarbeider.wording.wording import Wording

_TIME, _MINUTES, _WHAT, _FIXED, _CHECK = range(5)


@dataclass(frozen=True)
class Timed:
    """A row: what happens, for how long; `parts` are names and minutes that add up.

    `fixed` is the clock time that it must begin at; `cells` fill the columns beyond.
    """

    starts: time
    minutes: int
    title: str
    cells: tuple[str, ...] = ()
    fixed: time | None = None
    parts: tuple[tuple[time, int, str], ...] = ()
    kind: RowKind = "plain"


def timed_sheet(
    brief: Briefing,
    gathering: Gathering,
    name: str,
    columns: Sequence[Column],
    timed: Sequence[Timed],
) -> Sheet:
    """Return the sheet; *columns* are those beyond time, minutes, what and check.

    Each start is the start above and its minutes, parts within what they are parts of.
    """
    words = brief.words
    note = words.say("Change the minutes, and the clock times below follow.")
    if any(one.parts for one in timed):
        note += " " + words.say("Where there are steps with minutes, change those.")
    note += " " + words.say("Write 0 for what you leave out.")
    return Sheet(
        name,
        f"{name} – {called(brief, gathering)}",
        sheet_line(brief, gathering),
        (
            Column(words.say("Time"), 7),
            Column(words.say("Minutes"), 9),
            Column(words.say("What"), 24),
            Column(words.say("Fixed time"), 8),
            Column(words.say("Check"), 15),
            *columns,
        ),
        tuple(_rows(words, timed, gathering.timetable.occasion.ends, len(columns))),
        note,
    )


def _rows(
    words: Wording, timed: Sequence[Timed], ends: time, beyond: int
) -> Iterator[Row]:
    row = before = 0
    for one in timed:
        starts: Cell = _after(before, one.starts) if row else one.starts
        minutes: Cell = one.minutes
        if one.parts:
            first, last = at(_MINUTES, row + 1), at(_MINUTES, row + len(one.parts))
            minutes = Reckoned(f"=SUM({first}:{last})", one.minutes)
        check = _check(words, row) if one.fixed else ""
        cells = one.cells or ("",) * beyond
        yield Row(
            (starts, minutes, one.title, one.fixed or "", check, *cells), one.kind
        )
        before = row
        for number, (clock, length, name) in enumerate(one.parts, 1):
            above = row + number - 1
            begins = _after(above, clock)
            if number == 1:
                begins = Reckoned(f"={at(_TIME, row)}", clock)
            yield Row((begins, length, name, "", "", *("",) * beyond), "part")
        row += 1 + len(one.parts)
    end = words.say("The gathering ends")
    check = _check(words, row, is_end=True)
    yield Row((_after(before, ends), "", end, ends, check, *("",) * beyond), "end")


def _after(row: int, value: time) -> Reckoned:
    """Return the clock time when *row* is over, in whole minutes."""
    starts, minutes = at(_TIME, row), at(_MINUTES, row)
    return Reckoned(f"=ROUND({starts}*1440+{minutes},0)/1440", value)


def _check(words: Wording, row: int, *, is_end: bool = False) -> Reckoned:
    """Return the cell that tells in words how a time differs from what is planned."""
    late, early = words.say("min too late"), words.say("min too early")
    if is_end:
        late, early = words.say("min over"), words.say("min to spare")
    good = words.say("as planned")
    reckoned, fixed = at(_TIME, row), at(_FIXED, row)
    over = f"ROUND(({reckoned}-{fixed})*1440,0)"
    return Reckoned(
        f'=IF({fixed}="","",IF({over}=0,"{good}",'
        f'IF({over}>0,{over}&" {late}",-{over}&" {early}")))',
        good,
    )
