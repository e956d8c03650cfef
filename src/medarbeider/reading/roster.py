"""A roster as its name list was read; what reads it is slow to import."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from medarbeider.model.leader_titles import LeaderTitles
from medarbeider.model.list_words import Column
from medarbeider.model.people import Roster
from medarbeider.problems.place import Place
from medarbeider.problems.problem import Problem
from medarbeider.reading.days_of_programme import NOT_KNOWN, Days
from medarbeider.reading.list_words import WordsOfLists


@dataclass(frozen=True)
class ReadColumn:
    """A column that was read: what for, its number from 1, and its heading."""

    column: Column
    number: int
    heading: str


@dataclass(frozen=True)
class ReadBack:
    """How a list was read: the header's row, the columns, rows, and rows left out."""

    header: int = 0
    columns: tuple[ReadColumn, ...] = ()
    rows: int = 0
    left_out: int = 0


@dataclass(frozen=True)
class LoadedRoster:
    """A roster, notices about the file it came from, and how that was read.

    `leader_titles` are those that the words of name lists know; `words` are all.
    `places` says where each of the roster stands first.
    """

    roster: Roster
    findings: tuple[Problem, ...] = ()
    read_back: ReadBack = ReadBack()
    leader_titles: LeaderTitles = field(default_factory=LeaderTitles)
    words: WordsOfLists | None = None
    places: tuple[Place, ...] = ()


def load_roster(
    file: Path, library: Sequence[Path], days: Days = NOT_KNOWN
) -> LoadedRoster:
    """Return the roster in *file* (CSV or XLSX), or raise with all of its problems.

    *library* is the folders whose `name-lists/` hold the words that lists use. Whoever
    leaves after the last of *days*, and is there from the first, is not told.
    """
    from medarbeider.reading.name_list import (  # noqa: PLC0415 -- slow import
        read_name_list,
    )

    return read_name_list(file, library, days)
