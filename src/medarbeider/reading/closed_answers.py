"""Columns of few short answers, and whoever is answered otherwise than most."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from medarbeider.reading.days_in_cells import FOR_EVER, day_in
from medarbeider.reading.days_of_programme import Days
from medarbeider.reading.list_words import WordsOfLists, evened

_MOST_KINDS = 5
_MOST_WORDS = 4
_MOST_LETTERS = 40
_FEW = 2
"""People who are always few, where most are more."""

_THIRD = 3
_SWITCH = re.compile(r"(?:0|1|100)(?:[.,]0+)? ?%?")
"""Numbers that say all or nothing."""

_NO_WORD = re.compile(r"\d{3}|@")
"""What a number or an address has."""

_ALWAYS_CLOSED = frozenset({"yes", "no", "before", "between", "after"})


def answered_otherwise(
    cells: Sequence[str], words: WordsOfLists, days: Days
) -> tuple[int, ...]:
    """Return the indexes of the few cells that say something else than most do.

    A no is told wherever it is not most of the answers, and so are a day after the
    first gathering and, where others say yes, a perhaps. Nothing is returned for cells
    that are no closed answers.
    """
    kinds = [_kind(cell, words, days) for cell in cells]
    told = Counter(kinds)
    if None in told or not _are_closed(told):
        return ()
    (most, number), *_ = told.most_common()
    if most in {"before", "between", "after"}:  # no day there is no answer
        others = [at for at, kind in enumerate(kinds) if kind not in {most, ""}]
    else:
        others = [at for at, kind in enumerate(kinds) if kind != most]
    if len(others) < number and len(others) <= max(_FEW, len(cells) / _THIRD):
        return tuple(others)
    asked = {*told} - {"yes", ""} if told["yes"] else {"no", "between", "after"}
    return tuple(
        at
        for at, kind in enumerate(kinds)
        if kind in asked and 2 * told[kind] <= len(cells)
    )


def marked_for_some(
    cells: Sequence[str], words: WordsOfLists, days: Days
) -> tuple[int, ...]:
    """Return the indexes of the cells with a yes, or the one word that any has.

    Nothing is returned where all have it, or where cells are no closed answers.
    """
    kinds = [_kind(cell, words, days) for cell in cells]
    others = {*kinds} - {"yes", "no", ""}
    if None in others or len(others) > _FEW:
        return ()
    is_one = len(others) == 1 and all(map(str.isalpha, "".join(map(str, others))))
    mark = "yes" if "yes" in kinds else next(iter(others)) if is_one else None
    found = tuple(at for at, kind in enumerate(kinds) if mark and kind == mark)
    is_day = mark in _ALWAYS_CLOSED - {"yes"}
    return found if len(found) < len(cells) and not is_day else ()


def _are_closed(told: Counter[str | None]) -> bool:
    """Say whether kinds are few, and many say one thing, or few say anything."""
    said = [kind for kind in told if kind and kind not in _ALWAYS_CLOSED]
    number, of = sum(map(told.__getitem__, said)), sum(told.values())
    most = max(map(told.__getitem__, said), default=0)
    are_few = len(said) <= _MOST_KINDS and (2 * len(said) <= of or 2 * most >= number)
    return are_few or number <= max(_FEW, of / _THIRD)


def _kind(cell: str, words: WordsOfLists, days: Days) -> str | None:
    """Return what a cell answers, in a word; None where it is no closed answer."""
    told = evened(cell).strip(" .!?")
    answer = words.answer(cell)
    if answer is not None:
        return "yes" if answer else "no"
    if day := day_in(cell):
        return _when(day, days)
    if not any(map(str.isalnum, told)):
        return ""
    if _SWITCH.fullmatch(told):
        return f"all {told}"
    is_short = len(told) <= _MOST_LETTERS and len(told.split()) <= _MOST_WORDS
    is_word = any(map(str.isalpha, told)) and not _NO_WORD.search(told)
    return told if is_short and is_word else None


def _when(day: date, days: Days) -> str:
    """Return when a day is; nothing for one so late that it says "not known"."""
    if day.year >= FOR_EVER:
        return ""
    if day <= days.first:
        return "before"
    return "between" if day <= days.last else "after"
