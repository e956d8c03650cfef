"""Name lists that lie beside the one that is read, and may be the one that is meant."""

import math
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from medarbeider.problems.place import Place
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.days_of_programme import Days
from medarbeider.reading.roster import LoadedRoster, load_roster

_LIST_NAME = re.compile(
    r"(?i)(?:list[ea]|ansatt|tilsett|navn|namn|deltak|particip|people|\bhr\b)"
    r".*\.(?:csv|xlsx)$"
)
"""What a name list's file may be called; tables of pairs lie there too."""

_OF_OTHER_TABLES = frozenset({"no-name-column", "same-name-twice"})
"""What is wrong as name lists with tables of pairs, chairs and the like."""

_SECONDS = 60
"""Files that were made within so many seconds came together."""


def lists_beside(
    file: Path, place: Place, library: Sequence[Path], days: Days, read: LoadedRoster
) -> Iterator[Problem]:
    """Yield each list beside *file* which is no older, and says something else.

    *read* is what *file* was read as, *days* those of the programme; *place* is where
    the list is named.
    """
    changed = file.stat().st_mtime
    for other in sorted(file.parent.iterdir()):
        is_a_list = bool(_LIST_NAME.search(other.name)) and other.is_file()
        is_ours = other.name.startswith((".", "~$")) or other == file
        later = other.stat().st_mtime - changed if is_a_list else -math.inf
        if is_ours or later < -_SECONDS:
            continue
        says_else = _says_else(other, library, days, read)
        is_newer = later > _SECONDS
        if says_else or (says_else is None and is_newer):
            code = "newer-list" if is_newer else "other-list"
            yield Problem(place, code, "", {"given": other.name, "read": file.name})


def _says_else(
    file: Path, library: Sequence[Path], days: Days, read: LoadedRoster
) -> bool | None:
    """Say whether a list has other people, units, roles or leaders than the one read.

    None says that it is perhaps no name list.
    """
    try:
        other = load_roster(file, library, days)
    except InvalidSourceError as error:
        codes = {one.code for one in error.problems}
        return None if codes & _OF_OTHER_TABLES else True
    return {*other.roster.participants} != {*read.roster.participants}
