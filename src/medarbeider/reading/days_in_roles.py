"""Roles that hold a day: of somebody who leaves before, or comes after, we meet."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from medarbeider.problems.problem import Problem
from medarbeider.reading.days_in_cells import (
    FOR_EVER,
    day_in,
    is_without_year,
    period_in,
)
from medarbeider.reading.days_of_programme import Days
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.table import Table

_A_DAY = re.compile(
    r"(?<![\d.,/-])\d{1,4}(?:[./-]\d{1,4}){1,2}(?:\.(?!\d|-))?(?![\d%])(?! ?%)"
)
_SINCE = ("fra", "frå", "from", "siden", "sidan", "since", "fom", "f", "start")
_UNTIL = ("til", "until", "ut", "tom", "t", "utløper", "utløpar", "slutter")
_LONG_AGO = timedelta(days=365)
"""So long before the first gathering a day alone is hardly an end of who is listed."""


def days_in_roles(
    table: Table,
    header: Header,
    people: Sequence[Listed],
    words: WordsOfLists,
    days: Days,
) -> Iterator[Problem]:
    """Yield whose role says a day by which she hardly comes to every gathering.

    A day without a year may be a class, `3.1`, where no word or full stop is at it.
    """
    for one in people:
        if _is_away(one.role, words, days):
            place = table.place(one.row, header.columns["role"][0])
            yield Problem(place, "perhaps-gone", "", {"given": one.name})


def ends(text: str, words: WordsOfLists, days: Days) -> bool:
    """Say whether a text says until when, and that is before the last gathering."""
    if period := period_in(text):
        return period[1] <= days.last < date.max
    return any(
        words.holds(text[: found.start()], _UNTIL)
        and _leaves_out(found[0], text[: found.start()], words, days)
        for found in _A_DAY.finditer(text)
    )


def _is_away(role: str, words: WordsOfLists, days: Days) -> bool:
    """Say whether the day in a role leaves out a gathering."""
    if period := period_in(role):
        is_long = period[0] <= days.first and days.last <= period[1]
        return not is_long and days.first < date.max
    return any(
        _leaves_out(found[0], role[: found.start()], words, days)
        for found in _A_DAY.finditer(role)
    )


def _leaves_out(told: str, before: str, words: WordsOfLists, days: Days) -> bool:
    """Say whether a day, with what stands before it, leaves out a gathering."""
    is_since = words.holds(before, _SINCE)
    is_until = words.holds(before, _UNTIL)
    if is_without_year(told):
        return not is_since and (is_until or told.endswith("."))
    day = day_in(told)
    if day is None or day.year >= FOR_EVER:
        return False
    if is_since or (not is_until and day > days.last):
        return days.first < day
    is_recent = days.first == date.max or days.first - day < _LONG_AGO
    return day <= days.last and (is_until or is_recent)
