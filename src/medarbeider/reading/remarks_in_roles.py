"""Roles with a remark behind them: `Sykepleier, rekker ikke første samling`."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, begins_with, evened
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.names_in_cells import composed
from medarbeider.reading.table import Table

_BETWEEN = re.compile(r"[,;()\[\]–:]| - |(?<=\w{5})\. ")
"""What parts a role from a remark; a stop behind `Avd.` does not."""

_A_DAY = re.compile(r"(?<!\d)\d{1,2}[./]\d{1,2}(?!\d)")


def remarks_in_roles(
    table: Table, header: Header, people: Sequence[Listed], words: WordsOfLists
) -> Iterator[Problem]:
    """Yield whose role has more behind it that may say when she comes, or whether.

    What most roles have behind them is how this list writes roles.
    """
    told = Counter(part for one in people for part in {*_parts(one.role)})
    usual = {part for part, count in told.items() if 2 * count > len(people)}
    for one in people:
        parts = [part for part in _parts(one.role) if part not in usual]
        if not any("?" in part or _is_a_remark(part, words) for part in parts):
            continue
        place = table.place(one.row, header.columns["role"][0])
        values = {"given": one.name, "role": composed(one.role)}
        yield Problem(place, "remark-in-role", "", values)


def _parts(role: str) -> list[str]:
    return [text for part in _BETWEEN.split(role) if (text := evened(part).strip(" ."))]


def _is_a_remark(part: str, words: WordsOfLists) -> bool:
    """Say whether a part of a role is a sentence, or is of when somebody comes.

    What is said of the work is none: `kun natt`, `har personalansvar`.
    """
    is_of_work = not _A_DAY.search(part) and (
        words.has_unit_word(part)
        or any(map(words.is_an_occupation, part.split()))
        or part.endswith("ansvar")
    )
    is_said = begins_with(part, words.remark_beginnings) or words.holds(
        part, (*words.says_no, *words.no_names)
    )
    is_of_coming = words.holds(part, words.remarks_on_coming)
    return is_of_coming or (is_said and not is_of_work)
