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
_SINCE = (
    *("fra", "frå", "from", "siden", "sidan", "since", "fom", "f", "start", "starter"),
    *("startar", "starts", "begynner", "byrjar", "begins", "tiltrer", "kommer", "kjem"),
)
_UNTIL = ("til", "until", "ut", "tom", "t", "utløper", "utløpar", "slutter")
_MONTHS = (
    *("jan(?:uary?)?", "feb(?:ruary?)?", "mar(?:s|ch)?", "apr(?:il)?", "ma[iy]"),
    *("jun[ie]?", "jul[iy]?", "aug(?:ust)?", "sep(?:t|tember)?", "o[kc]t(?:ober)?"),
    *("nov(?:ember)?", "de[sc](?:ember)?"),
)
"""How the months are written, in bokmål, nynorsk and English, also in short."""

_A_MONTH = rf"(?:{'|'.join(_MONTHS)})\.?(?!\w)"
_DAY_OF_A_MONTH = re.compile(
    rf"(?<![\d.,/-])(?P<day>\d{{1,2}})\.? (?P<month>{_A_MONTH})(?: (?P<year>20\d\d))?",
    re.IGNORECASE,
)
_TIME_WITHOUT_A_DAY = re.compile(
    rf"(?<!\w)(?:(?P<month>{_A_MONTH})(?: (?P<year>20\d\d))?"
    r"|(?:uke|veke|week) ?\d{1,2}|påske\w*|jul\w{0,3}|sommer\w*|sumar\w*)(?!\w)",
    re.IGNORECASE,
)
_BETWEEN_MONTHS = re.compile(rf"(?<!\w){_A_MONTH} ?[-–] ?{_A_MONTH}", re.IGNORECASE)
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
    text = _in_digits(text)
    if period := period_in(text):
        return period[1] <= days.last < date.max
    return any(
        words.holds(text[: found.start()], _UNTIL)
        and _leaves_out(found[0], text[: found.start()], words, days)
        for found in _A_DAY.finditer(text)
    )


def _is_away(role: str, words: WordsOfLists, days: Days) -> bool:
    """Say whether the day in a role leaves out a gathering."""
    role = _in_digits(role)
    if period := period_in(role):
        is_long = period[0] <= days.first and days.last <= period[1]
        return not is_long and days.first < date.max
    if _BETWEEN_MONTHS.search(role) or _says_a_time(role, words, days):
        return True
    return any(
        _leaves_out(found[0], role[: found.start()], words, days)
        for found in _A_DAY.finditer(role)
    )


def _in_digits(text: str) -> str:
    """Return a text with the days whose month is a word in digits: `31.3.2027`."""

    def told(found: re.Match[str]) -> str:
        month = _number_of(found["month"])
        return f"{found['day']}.{month}.{found['year'] or ''}"

    return _DAY_OF_A_MONTH.sub(told, text)


def _number_of(month: str) -> int:
    told = month.rstrip(".")
    named = (re.fullmatch(one, told, re.IGNORECASE) for one in _MONTHS)
    return next(number for number, found in enumerate(named, 1) if found)


def _says_a_time(role: str, words: WordsOfLists, days: Days) -> bool:
    """Say whether a role is for until, or since, a month, a week or a holiday.

    One that ends, or began, in a year when it leaves out no gathering, is not meant.
    """
    for found in _TIME_WITHOUT_A_DAY.finditer(role):
        before = role[: found.start()]
        if not words.holds(before, (*_SINCE, *_UNTIL)):
            continue
        is_since = words.holds(before, _SINCE)
        if found["year"] is None:
            number = _number_of(found["month"]) if found["month"] else 0
            if not is_since or not number or _is_while_we_meet(f"1.{number}", days):
                return True
            continue
        day = day_in(f"{_number_of(found['month'])}.{found['year']}")
        if day and (days.first < day if is_since else day <= days.last < date.max):
            return True
    return False


def _leaves_out(told: str, before: str, words: WordsOfLists, days: Days) -> bool:
    """Say whether a day, with what stands before it, leaves out a gathering."""
    is_since = words.holds(before, _SINCE)
    is_until = words.holds(before, _UNTIL)
    if is_without_year(told):
        if is_since:
            return _is_while_we_meet(told, days)
        return is_until or told.endswith(".")
    day = day_in(told)
    if day is None or day.year >= FOR_EVER:
        return False
    if is_since or (not is_until and day > days.last):
        return days.first < day
    is_recent = days.first == date.max or days.first - day < _LONG_AGO
    return day <= days.last and (is_until or is_recent)


def _is_while_we_meet(told: str, days: Days) -> bool:
    """Say whether a day of no year comes after the first gathering and before the last.

    Of a beginning that is none of these, nobody knows whether it was last year's.
    """
    if days.first == date.max:
        return False
    day, month = (int(one) for one in re.findall(r"\d+", told)[:2])
    years = range(days.first.year, min(days.last.year, days.first.year + 2) + 1)
    tried = (day_in(f"{day}.{month}.{year}") for year in years)
    return any(one and days.first < one <= days.last for one in tried)
