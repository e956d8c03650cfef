"""Units of a name list that are hardly two: `Nord`, `Avd. Nord` and `Norrd`."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice

from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.table import Table

_LIKE = 0.85
_MOST_COMPARED = 100
"""Units that others are compared with: a long list of them is free text."""

_LEAST_LETTERS = 4


def units_two_ways(
    table: Table, header: Header, people: Sequence[Listed], words: WordsOfLists
) -> Iterator[Problem]:
    """Yield a finding for each unit that is nearly called as one before it."""
    counts = Counter(unit for one in people for unit in one.units)
    first: dict[str, Listed] = {}
    for one in people:
        for unit in one.units:
            if unit in first:
                continue
            other = next(
                (
                    known
                    for known in islice(first, _MOST_COMPARED)
                    if _are_one(known, unit, words)
                    or (1 in {counts[known], counts[unit]} and _is_a_slip(known, unit))
                ),
                "",
            )
            first[unit] = one
            if other:
                index = header.columns.get("unit", header.columns["name"])[0]
                values = {"given": other, "other": unit}
                place = table.place(one.row, index)
                yield Problem(place, "one-unit-two-ways", "", values)


def bare_unit(unit: str, words: WordsOfLists) -> str:
    """Return a unit without what units are called, as `nord` for `Avd. Nord`."""
    told = re.findall(r"[\w-]+", evened(unit))
    bare = [word for word in told if words.headings.get(word) != "unit"]
    return " ".join(bare or told)


def _are_one(unit: str, other: str, words: WordsOfLists) -> bool:
    """Say whether one unit is the other with such as `Avd.` before or behind it."""
    one, another = evened(unit), evened(other)
    bare = bare_unit(one, words)
    if bare != bare_unit(another, words):
        return False
    plain = [" ".join(re.findall(r"[\w-]+", text)) for text in (one, another)]
    kinds = [
        [word for word in text.split() if words.headings.get(word) == "unit"]
        for text in plain
    ]
    is_bare = any(not some for some in kinds)
    are_short = all(
        first.startswith(last) or last.startswith(first)
        for first, last in zip(*kinds, strict=False)
    )
    return is_bare or are_short


def _is_a_slip(unit: str, other: str) -> bool:
    """Say whether two units are one but for a letter in one word."""
    parts = [evened(one).split() for one in (unit, other)]
    if len(parts[0]) != len(parts[1]):
        return False
    differ = [(one, two) for one, two in zip(*parts, strict=True) if one != two]
    return len(differ) == 1 and all(
        min(len(one), len(two)) >= _LEAST_LETTERS
        and f"{one}{two}".isalpha()
        and abs(len(one) - len(two)) <= 1
        and SequenceMatcher(None, one, two, autojunk=False).ratio() >= _LIKE
        for one, two in differ
    )
