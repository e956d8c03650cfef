"""The words that name lists use, from the files of the library."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from medarbeider.model.leader_titles import LeaderTitles
from medarbeider.model.list_words import COLUMNS, Column, Headings, ListWords
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.list_words import LEVEL, WordsOfLists, evened
from medarbeider.reading.words_file import words_of
from medarbeider.reading.yaml_source import YamlSource

WORDS_FILE = Path("name-lists", "words.yaml")

_Files = Sequence[tuple[ListWords, YamlSource]]


def load_list_words(library: Sequence[Path]) -> WordsOfLists:
    """Return the words of every folder of the library, or raise with what is wrong."""
    files = words_of(ListWords, library, WORDS_FILE)
    headings = _headings(files)
    told = {
        key: tuple(evened(one) for words, _ in files for one in getattr(words, key))
        for key in ListWords.model_fields
        if key != "headings"
    }
    return WordsOfLists(
        headings=headings,
        leader_titles=_leader_titles(told),
        **dict(_as_looked_up(told)),
    )


def _headings(files: _Files) -> Mapping[str, Column]:
    """Return what each heading stands for, also where it says that it is a level."""
    known: dict[str, Column] = {}
    problems = [
        problem
        for words, source in files
        for problem in _add_headings(words.headings, source, known)
    ]
    if problems:
        raise InvalidSourceError(problems)
    return {
        f"{one}{level}": column
        for level in ("", *(f" {word}" for word in LEVEL))
        for one, column in known.items()
        if not level or column == "unit"
    }


def _as_looked_up(told: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Any]]:
    """Yield the words of each key that has a field of its name, in the field's type."""
    for field in fields(WordsOfLists):
        if field.name == "leader_titles" or field.name not in told:
            continue
        is_a_set = field.type == frozenset[str]
        words = told[field.name]
        yield field.name, frozenset(words) if is_a_set else words


def _leader_titles(told: Mapping[str, tuple[str, ...]]) -> LeaderTitles:
    return LeaderTitles(
        told["leader_titles"],
        told["titles_of_no_leader"],
        frozenset(told["roles_for_a_time"]),
        frozenset(told["roles_left"]),
        told["roles_being_left"],
        told["roles_until"],
    )


def _add_headings(
    told: Headings, source: YamlSource, known: dict[str, Column]
) -> Iterable[Problem]:
    """Add the headings of a file to those that are known.

    The first file that names a heading decides what it stands for: a workspace's own
    library comes before ours. Returns a problem where one file says two things.
    """
    here: dict[str, Column] = {}
    problems = []
    for column in COLUMNS:
        for number, heading in enumerate(getattr(told, column)):
            plain = evened(heading).strip(" *:.?!") or heading
            if here.setdefault(plain, column) != column:
                place = source.place(("headings", column, number))
                values = {"given": heading, "other": here[plain]}
                problems.append(Problem(place, "heading-told-twice", "", values))
    for plain, column in here.items():
        known.setdefault(plain, column)
    return problems
