"""What stands above the header of a name list, where it may be about somebody."""

import re
from collections.abc import Iterator
from itertools import pairwise

from medarbeider.problems.place import spans
from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.names_in_cells import composed
from medarbeider.reading.table import Row, Table

_NOTED = re.compile(r"(?i)\s*(?:nb|n\.b|obs|merk|note|viktig|husk)\b")
_WORDS = re.compile(r"[\w'’-]+")
_MOST_TOLD = 5
_LONGEST_TOLD = 80


def rows_above(table: Table, header: Header, words: WordsOfLists) -> Iterator[Problem]:
    """Yield the rows above the header that name somebody, or ask to be noted.

    A heading such as a unit's name or a date says nothing of people, and is not told.
    """
    first = min(row.number for row in header.rows)
    found = [
        (row, text)
        for row in table.rows
        if row.number < first and (text := _text(row)) and _is_about_people(text, words)
    ]
    if found:
        told = [text[:_LONGEST_TOLD] for _, text in found[:_MOST_TOLD]]
        values = {
            "given": "; ".join(told),
            "rows": spans(row.number for row, _ in found),
        }
        place = table.place(found[0][0], 0)
        yield Problem(place, "above-the-header", "", values)


def _text(row: Row) -> str:
    return composed(" ".join(cell for cell in row.cells if cell))


def _is_about_people(text: str, words: WordsOfLists) -> bool:
    told = _WORDS.findall(text)
    is_named = any(
        evened(first) in words.first_names and last[:1].isupper()
        for first, last in pairwise(told)
    )
    is_titled = len(told) > 1 and words.leader_titles.has(told[0])
    tells_of_leaving = words.holds(text, words.gone)
    return is_named or is_titled or tells_of_leaving or bool(_NOTED.match(text))
