"""Days that a client bars: a day, a span of days, or weeks, with the reason if told.

They are written `2027-02-22`, `2027-02-22 to 2027-02-26` or `week 8`, and the reason
after a colon: `week 8: winter holidays`. A week without a year is barred every year.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from medarbeider.model.noun import broken_law
from medarbeider.model.values import read_day, read_year

_DAY = (
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}\.(?:\s?[0-9]{1,2}\.(?:\s?[0-9]{4})?)?"
)
_TO = r"\s*(?:-|–|to|til)\s*"
_DAYS = re.compile(rf"({_DAY})(?:{_TO}({_DAY}))?", re.IGNORECASE)
_WEEKS = re.compile(
    rf"(?:weeks?|uker?|veker?)\s*([0-9]{{1,2}})(?:{_TO}([0-9]{{1,2}}))?"
    r"(?:,?\s+(?:in\s+|i\s+)?([0-9]{4}))?",
    re.IGNORECASE,
)
_ISO_WEEK = re.compile(r"([0-9]{4})-?W([0-9]{1,2})", re.IGNORECASE)
_MONDAY, _SUNDAY = 1, 7
_LAST_WEEK = 53


@dataclass(frozen=True)
class DaySpan:
    """The days from the first to the last."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class EveryYear:
    """ISO weeks from the first to the last, in every year; they may pass New Year."""

    first: int
    last: int

    def __contains__(self, day: date) -> bool:
        week = day.isocalendar().week
        if self.first <= self.last:
            return self.first <= week <= self.last
        return week >= self.first or week <= self.last


@dataclass(frozen=True)
class Barred:
    """Days that are barred, and what people wrote, the reason included."""

    days: DaySpan | EveryYear
    written: str

    def __contains__(self, day: date) -> bool:
        return day in self.days


def _entries(value: Any) -> Any:  # noqa: ANN401 -- the value is not yet known
    """Take one entry for a list of one, and keys with reasons for a list of them."""
    if isinstance(value, Mapping):
        return tuple({when: why} for when, why in value.items())
    return (value,) if isinstance(value, str) else value


def _barred(value: Any) -> Any:  # noqa: ANN401 -- as above
    if value is None or isinstance(value, Barred):
        return value
    if isinstance(value, Mapping):  # - week 8: winter holidays
        value = ", ".join(f"{when}: {why or ''}" for when, why in value.items())
    if not isinstance(value, str):
        raise broken_law("not-days", given="")
    written = " ".join(value.split()).removesuffix(":")
    when = written.partition(":")[0].strip()
    return Barred(_weeks(when) or _days(when, written), written)


def _days(when: str, written: str) -> DaySpan:
    found = _DAYS.fullmatch(when)
    if found is None:
        raise broken_law("not-days", given=written)
    since, until = found[1], found[2] or found[1]
    last = read_day(until)
    first = read_day(_completed(since, last))
    if first > last:
        raise broken_law("days-out-of-order", given=when)
    return DaySpan(first, last)


def _completed(text: str, last: date) -> str:
    """Return a first day such as `22.` or `22.2.` with the last's month and year."""
    parts = [part.strip() for part in text.split(".") if part.strip()]
    if "-" in text or len(parts) == 3:  # noqa: PLR2004 -- day, month and year
        return text
    return ".".join([*parts, f"{last.month}"][:2]) + f".{last.year}"


def _weeks(when: str) -> DaySpan | EveryYear | None:
    if iso := _ISO_WEEK.fullmatch(when):
        first, last, year = iso[2], iso[2], iso[1]
    elif found := _WEEKS.fullmatch(when):
        first, last, year = found[1], found[2] or found[1], found[3]
    else:
        return None
    for week in (int(first), int(last)):
        if not 1 <= week <= _LAST_WEEK:
            raise broken_law("no-such-week", given=when)
    if year is None:
        return EveryYear(int(first), int(last))
    since = read_year(year)
    until = since + (int(last) < int(first))
    try:
        return DaySpan(
            date.fromisocalendar(since, int(first), _MONDAY),
            date.fromisocalendar(until, int(last), _SUNDAY),
        )
    except ValueError:
        raise broken_law("no-such-week", given=when) from None


BarredDays = Annotated[
    tuple[Annotated[Barred, BeforeValidator(_barred)], ...],
    BeforeValidator(_entries),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "array", "items": {"type": ["string", "object"]}},
                {"type": ["string", "object"]},
            ]
        }
    ),
]
"""Several days, spans of days and weeks; one may stand alone."""
