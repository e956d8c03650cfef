"""Clock times as minutes after midnight, and back."""

from datetime import time

MINUTES_IN_A_DAY = 24 * 60


def minute_of(clock: time) -> int:
    """Return the minutes after midnight, 0–1439."""
    return clock.hour * 60 + clock.minute


def clock_at(minute: int) -> time:
    """Return the clock time at a minute after midnight, 0–1439."""
    return time(minute // 60, minute % 60)


def later(clock: time, minutes: int) -> time | None:
    """Return the clock time *minutes* later, or None when the day is over by then."""
    minute = minute_of(clock) + minutes
    return clock_at(minute) if minute < MINUTES_IN_A_DAY else None
