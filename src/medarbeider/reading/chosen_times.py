"""Columns in which people choose a gathering or a shift: `Samling 1;Samling 2;`."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date

from medarbeider.reading.days_in_cells import day_in
from medarbeider.reading.days_of_programme import Days
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.names_in_cells import composed

_SEVERAL = re.compile(r"[;\n]")
_COMMA = re.compile(r",\s*")
_NUMBER = re.compile(r"[1-9]\d?\.?")
_COUNTED = r"(?:\d{1,2}|i{1,3}|iv|en|ein|to|tre|fire|one|two|three|four|[abc])"
_ORDINAL = (
    r"(?:\d{1,2}\.|første|fyrste|andre|tredje|fjerde|siste|first|second|third|last)"
)
_TIMES = r"(?:dag|day|samling|gathering|session|pulje|skift|økt|kursdag|fagdag)"
_OF_A_TIME = re.compile(
    rf"(?:{_TIMES}(?: nr\.?)? {_COUNTED}|{_ORDINAL} (?:{_TIMES}|gang))\b.*", re.DOTALL
)
_MONTHS = (
    *("jan", "feb", "mar", "apr", "ma[iy]", "jun"),
    *("jul", "aug", "sep", "o[kc]t", "nov", "de[sc]"),
)
_DAY = re.compile(
    r"(?:^|\s)(?P<day>\d{1,2})\.? ?"
    rf"(?:{'|'.join(f'({month})' for month in _MONTHS)})"
)
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NEVER = date.max
_LEAST = 2
_MOST = 12
"""Times that people may choose among; a birthday is each one's own."""


@dataclass(frozen=True)
class Chosen:
    """How many chose each time, and the indexes of those who did not choose all.

    Where nobody chose several they are those who chose none.
    """

    times: tuple[tuple[str, int], ...]
    others: tuple[int, ...]


def chosen_times(
    cells: Sequence[str], words: WordsOfLists, days: Days, *, is_asked: bool
) -> Chosen | None:
    """Return who chose what; None for cells that do not hold times to choose among.

    Where the heading does not ask, a day is one within those of the programme, and a
    number is none.
    """

    def is_time(piece: str) -> bool:
        told = evened(piece)
        if (day := day_in(told)) is not None:
            return days.first <= day <= days.last
        if of_year := _day_of_year(told):
            years = {*map(int, _A_YEAR.findall(told))}
            return (is_asked and not years) or _is_within(of_year, years, days)
        is_number = is_asked and _NUMBER.fullmatch(told)
        return bool(is_number or _OF_A_TIME.match(told))

    chosen = [_times(cell, is_time) for cell in cells]
    told = {evened(one): one for some in reversed(chosen) for one in some}
    number = Counter(evened(one) for some in chosen for one in some)
    answers = [cell for cell in cells if not words.is_nobody(cell)]
    have_chosen = sum(map(bool, chosen))
    are_few = _LEAST <= len(number) <= _MOST and 2 * len(number) <= sum(number.values())
    if not are_few or 2 * have_chosen < len(answers) or 3 * have_chosen < len(cells):
        return None
    all_of_them = max(map(len, chosen)) > 1
    others = tuple(
        at
        for at, some in enumerate(chosen)
        if len({*map(evened, some)}) < (len(number) if all_of_them else 1)
    )
    in_order = sorted(number, key=lambda one: (day_in(one) or _NEVER, _order(one)))
    return Chosen(tuple((told[one], number[one]) for one in in_order), others)


def _times(cell: str, is_time: Callable[[str], bool]) -> list[str]:
    """Return the times of a cell; of `fredag 15. januar, kl. 08.30` it is one."""
    found: list[str] = []
    for piece in map(composed, _SEVERAL.split(cell)):
        parts = [one for one in _COMMA.split(piece) if one]
        found += parts if all(map(is_time, parts)) else [piece]
    return [one for one in found if is_time(one)]


def _day_of_year(told: str) -> tuple[int, int] | None:
    """Return the month and the day of `torsdag 14. januar kl. 08.30`."""
    found = _DAY.search(told)
    if not found:
        return None
    return (found.lastindex or 1) - 1, int(found["day"])


def _order(told: str) -> tuple[tuple[int, int], str]:
    return _day_of_year(told) or (0, 0), told


def _is_within(of_year: tuple[int, int], years: Collection[int], days: Days) -> bool:
    """Say whether a day of some years is one from the first gathering to the last."""
    first, last = ((one.year, one.month, one.day) for one in (days.first, days.last))
    some = years or {days.first.year, days.last.year}
    return any(first <= (year, *of_year) <= last for year in some)
