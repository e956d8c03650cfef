"""The clock of talks in pairs and trios: turns, roles and the steps of GROW."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from medarbeider.model.clock import clock_at, minute_of
from medarbeider.planning.lengths import shared
from medarbeider.planning.timetable import PhaseSlot, Slot

GROW = (4, 5, 6, 5)
"""Minutes of goal, reality, options and way forward in twenty (domain guide §3.2)."""

TRIO = 3
PAIR = 2
_MINUTE = 60 * 24
"""So that no share is cut short: more than any stretch has minutes."""


@dataclass(frozen=True)
class Stretch:
    """A stretch of time, in whole minutes."""

    starts: time
    ends: time
    minutes: int


@dataclass(frozen=True)
class TrioTurn:
    """One turn of a trio: who is in focus, who coaches and who observes."""

    stretch: Stretch
    focus: str
    coach: str
    observer: str


def pair_turns(slot: Slot) -> tuple[Stretch, ...]:
    """Return the two turns of a pair: the method's own two talks, or half each."""
    talks = _talks(slot)
    if len(talks) == PAIR:
        return tuple(Stretch(one.starts, one.ends, one.minutes) for one in talks)
    return _turns_of(slot, PAIR)


def trio_turns(slot: Slot, people: Sequence[str]) -> tuple[TrioTurn, ...]:
    """Return the three turns of a trio, in the time that a pair has for two.

    Everyone is in focus once, coaches once and observes once.
    """
    return tuple(
        TrioTurn(
            stretch,
            people[at],
            people[(at + 1) % TRIO],
            people[(at + 2) % TRIO],
        )
        for at, stretch in enumerate(_turns_of(slot, TRIO))
    )


def turns(starts: time, minutes: int, number: int) -> tuple[Stretch, ...]:
    """Return *number* turns, equally long to within a minute, without holes."""
    return _laid_out(starts, shared(minutes, (_MINUTE,) * number))


def grow(turn: Stretch) -> tuple[Stretch, ...]:
    """Return the four steps of GROW in one turn, in proportion to what they need.

    A turn of fewer than four minutes has no room for steps, and gets none.
    """
    return stepped(turn, GROW)


def equal_turns(slot: Slot, number: int) -> tuple[Stretch, ...]:
    """Return so many turns: the method's own phases, or as long as each other."""
    is_alike = len({one.phase.form for one in slot.phases}) == 1
    parts = slot.phases if is_alike else _talks(slot)
    if len(parts) == number:
        return tuple(Stretch(one.starts, one.ends, one.minutes) for one in parts)
    return _turns_of(slot, number)


def stepped(turn: Stretch, parts: Sequence[int]) -> tuple[Stretch, ...]:
    """Return the steps of a turn in proportion to *parts*, a minute each at least.

    A turn that is too short for that has none.
    """
    if turn.minutes < len(parts):
        return ()
    lengths = shared(turn.minutes, [part * _MINUTE for part in parts])
    return _laid_out(turn.starts, lengths)


def _talks(slot: Slot) -> tuple[PhaseSlot, ...]:
    """Return the phases in pairs, from the first one until another form begins."""
    talks: list[PhaseSlot] = []
    for part in slot.phases:
        if part.phase.form in {"pairs", "trios"}:
            talks.append(part)
        elif talks:
            break
    return tuple(talks)


def _turns_of(slot: Slot, number: int) -> tuple[Stretch, ...]:
    talks = _talks(slot)
    if not talks:
        return turns(slot.starts, slot.minutes, number)
    return turns(talks[0].starts, sum(one.minutes for one in talks), number)


def _laid_out(starts: time, lengths: Sequence[int]) -> tuple[Stretch, ...]:
    clock = minute_of(starts)
    found = []
    for length in lengths:
        found.append(Stretch(clock_at(clock), clock_at(clock + length), length))
        clock += length
    return tuple(found)
