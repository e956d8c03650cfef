"""Days as people, staff systems and Excel write them in a cell."""

import re
from calendar import monthrange
from datetime import date, timedelta

from medarbeider.reading.spreadsheet import FIRST_DAY

FOR_EVER = 2090
"""The first year that staff systems write for an end that is not known."""

_DATES = (
    re.compile(
        r"(?<!\d)(?P<day>\d{1,2})[./-] ?(?P<month>\d{1,2})[./-] ?"
        r"(?P<year>\d{4}|\d{2})(?!\d)"
    ),
    re.compile(r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})"),
)
_UNPARTED = re.compile(r"(?P<year>(?:19|20|99)\d{2})(?P<month>\d{2})(?P<day>\d{2})")
"""A day of a wage system: `20261231`."""

_MONTHS = (
    re.compile(r"(?P<month>\d{1,2})[./-](?P<year>20\d{2})"),
    re.compile(r"(?P<year>20\d{2})[./-](?P<month>\d{1,2})"),
)
_YEARS = re.compile(r"(20\d{2}) ?[-–/] ?(20\d{2})")
_NO_YEAR = re.compile(r"(\d{1,2})[./](\d{1,2})\.?")
_BETWEEN_DAYS = re.compile(r" ?[-–] ?")
_LEAP_YEAR = 2024
_DAYS_OF_EXCEL = re.compile(r"[3-7]\d{4}")


def day_in(text: str) -> date | None:
    """Return the day that a cell tells, as people or Excel write it, else None.

    Of a month, `12.2026`, it is the last.
    """
    told = text.strip()
    if is_without_year(told):
        return None
    for found in (*(one.match(told) for one in _DATES), _UNPARTED.fullmatch(told)):
        if found:
            return _day(found)
    if month := next(filter(None, (one.fullmatch(told) for one in _MONTHS)), None):
        return _last_of_month(int(month["year"]), int(month["month"]))
    if _DAYS_OF_EXCEL.fullmatch(told):
        return FIRST_DAY + timedelta(days=int(told))
    return None


def period_in(text: str) -> tuple[date, date] | None:
    """Return the first and the last day of `1.8.26-31.7.27` and `2026-2027`."""
    if years := _YEARS.fullmatch(text.strip()):
        return date(int(years[1]), 1, 1), date(int(years[2]), 12, 31)
    found = (_day(one) for pattern in _DATES for one in pattern.finditer(text))
    days = sorted(day for day in found if day)
    return (days[0], days[-1]) if len(days) > 1 else None


def is_without_year(text: str) -> bool:
    """Say whether a cell is a day, or two, of no year: `31.12`, `1/12-30/6`."""
    parts = [_NO_YEAR.fullmatch(one) for one in _BETWEEN_DAYS.split(text.strip())]
    return all(one and _is_in_a_year(int(one[1]), int(one[2])) for one in parts)


def _day(found: re.Match[str]) -> date | None:
    year, month, day = (int(found[part]) for part in ("year", "month", "day"))
    try:
        return date(year + 2000 * (year < 100), month, day)  # noqa: PLR2004 -- two digits
    except ValueError:
        return None


def _last_of_month(year: int, month: int) -> date | None:
    if 1 <= month <= 12:  # noqa: PLR2004 -- the months of a year
        return date(year, month, monthrange(year, month)[1])
    return None


def _is_in_a_year(day: int, month: int) -> bool:
    last = _last_of_month(_LEAP_YEAR, month)
    return bool(last and 1 <= day <= last.day)
