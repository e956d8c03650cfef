"""The days of a programme, which tell what the days in a name list mean."""

from dataclasses import dataclass
from datetime import date

from medarbeider.model.programme import Programme


@dataclass(frozen=True)
class Days:
    """The days of the first and the last gathering."""

    first: date = date.max
    last: date = date.max


NOT_KNOWN = Days()
"""The days where a list is read without a programme."""


def days_of(programme: Programme | None) -> Days:
    """Return from which day to which the gatherings are held, if that is known."""
    sessions = programme.sessions if programme else ()
    days = [time.day for one in sessions for time in one.occasions()]
    return Days(min(days), max(days)) if days else NOT_KNOWN
