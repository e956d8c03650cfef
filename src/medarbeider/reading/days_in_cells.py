"""Days as people, staff systems and Excel write them in a cell."""

import re
from datetime import date, timedelta

from medarbeider.reading.spreadsheet import FIRST_DAY

FOR_EVER = 2090
"""The first year that staff systems write for an end that is not known."""

_DATES = (
    re.compile(
        r"(?P<day>\d{1,2})[./-] ?(?P<month>\d{1,2})[./-] ?(?P<year>\d{4}|\d{2})"
    ),
    re.compile(r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})"),
)
_DAYS_OF_EXCEL = re.compile(r"[3-7]\d{4}")


def day_in(text: str) -> date | None:
    """Return the day that a cell tells, as people or Excel write it, else None."""
    for pattern in _DATES:
        if found := pattern.match(text.strip()):
            year, month, day = (int(found[part]) for part in ("year", "month", "day"))
            try:
                return date(year + 2000 * (year < 100), month, day)  # noqa: PLR2004 -- two digits
            except ValueError:
                return None
    if _DAYS_OF_EXCEL.fullmatch(text.strip()):
        return FIRST_DAY + timedelta(days=int(text))
    return None
