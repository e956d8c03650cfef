"""When the work between two gatherings is due, and how much there is time for."""

from collections.abc import Sequence
from datetime import date, timedelta

from medarbeider.model.barred import Barred
from medarbeider.proposing.days import is_off

DAYS_TO_LOOK_BACK = 7
"""Work between gatherings is due a week before the next (domain guide §4.3)."""

LEAST_DAYS = 10
"""From when work is given to when it is due, where there are so many days."""

FEWEST_AT_WORK = 5
"""Days at work that a task needs; with fewer, people only bring what they notice."""

NEAR = 3
"""Days at work from a gathering to the next one, at most, in which nobody has tried
anything: two days in a row, or a weekend between them."""

_OF_A_WEEK = 4
"""Days at work that a task of a week takes, since somebody is always off."""


def due(upcoming: date, given: date, bars: Sequence[Barred]) -> date:
    """Return when work is due that is *given* one day and used on the *upcoming* one.

    It is a week before, or later where that leaves too little time, and on no day off.
    """
    gap = (upcoming - given).days
    wanted = upcoming - timedelta(days=min(DAYS_TO_LOOK_BACK, gap // 2))
    enough = given + timedelta(
        days=min(LEAST_DAYS, max(gap - DAYS_TO_LOOK_BACK, gap // 2))
    )
    start = max(wanted, enough)
    earlier = (start - timedelta(days) for days in range((start - enough).days + 1))
    later = (start + timedelta(days) for days in range(1, (upcoming - start).days))
    anyhow = (enough - timedelta(days) for days in range(1, (enough - given).days))
    free = (one for one in (*earlier, *later, *anyhow) if not is_off(one, bars))
    return next(free, wanted)  # else due before it is given, or too late


def days_at_work(given: date, until: date, bars: Sequence[Barred]) -> int:
    """Return how many days people are at work from the one day to the other."""
    days = (given + timedelta(days) for days in range(1, (until - given).days + 1))
    return sum(not is_off(one, bars) for one in days)


def is_near(upcoming: date, given: date, bars: Sequence[Barred]) -> bool:
    """Say whether the *upcoming* day is too soon for any work in between."""
    return days_at_work(given, upcoming, bars) <= NEAR


def is_time(weeks: int, at_work: int) -> bool:
    """Say whether so many days at work are enough for a task of so many weeks."""
    return at_work >= max(FEWEST_AT_WORK, weeks * _OF_A_WEEK)
