"""Days off in Norway: weekends and public holidays.

The days are those of the act on public holidays (lov 24. februar 1995 nr. 12) and the
act on 1 and 17 May (lov 26. april 1947 nr. 1). They are written out here since the
library `holidays` takes half of the time of a check to load; a test compares the two.
"""

from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

SATURDAY = 5

_FIXED = {
    (1, 1): "Første nyttårsdag",
    (5, 1): "Arbeidernes dag",
    (5, 17): "Grunnlovsdag",
    (12, 25): "Første juledag",
    (12, 26): "Andre juledag",
}
_AFTER_EASTER = {
    -3: "Skjærtorsdag",
    -2: "Langfredag",
    0: "Første påskedag",
    1: "Andre påskedag",
    39: "Kristi himmelfartsdag",
    49: "Første pinsedag",
    50: "Andre pinsedag",
}


def is_weekend(day: date) -> bool:
    """Say whether *day* is a Saturday or a Sunday."""
    return day.weekday() >= SATURDAY


def is_between_the_years(day: date) -> bool:
    """Say whether *day* is from Christmas Eve to New Year's Eve (romjula)."""
    return (day.month, day.day) >= (12, 24)


def is_day_off(day: date) -> bool:
    """Say whether nobody is called to a gathering on *day*."""
    return is_weekend(day) or is_between_the_years(day) or bool(public_holiday(day))


def public_holiday(day: date) -> str:
    """Return the Norwegian name of the public holiday on *day*, or no text.

    A day that is two holidays at once has both names.
    """
    names = (_movable(day.year).get(day), _FIXED.get((day.month, day.day)))
    return "; ".join(name for name in names if name)


@cache
def _movable(year: int) -> dict[date, str]:
    sunday = easter(year)
    return {sunday + timedelta(days): name for days, name in _AFTER_EASTER.items()}
