"""A problem: a place, a code and values; the words are chosen where it is told."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from medarbeider.problems.place import Place, reading_order, spans
from medarbeider.problems.words import (
    MORE,
    MORE_IN_ROWS,
    MORE_ON_LINES,
    OF_PEOPLE,
    WORDS,
)

LONGEST_VALUE = 200
"""Letters of a text from a file that a sentence repeats."""

MOST_NAMES = 5
"""Names that a sentence tells of all that a value holds."""

MOST_ALIKE = 5
"""Problems of one kind that are told of people or rows one by one."""

_WRITTEN_BY_HAND = frozenset({".yaml", ".yml"})
_FROM_FILES = frozenset({"about", "given", "lost"})

Translate = Callable[[str], str]
"""Gives the phrase that stands for an English phrase in the reader's language."""


def in_english(phrase: str) -> str:
    """Return the phrase as it is: our own phrases are written in English."""
    return phrase


@dataclass(frozen=True)
class Problem:
    """Something a person can mend (or a finding: something lawful but unwise).

    `code` names the kind and never changes its meaning; `about` is the key, column or
    thing in question; `values` fill the phrase that `words.WORDS` holds for the code.
    """

    place: Place
    code: str
    about: str = ""
    values: Mapping[str, object] = field(
        default_factory=lambda: MappingProxyType({}), hash=False
    )

    def sentence(self, translate: Translate = in_english) -> str:
        """Return what is wrong and the likely fix, without the place."""
        return said(self.code, self.about, self.values, translate)

    def told(self, translate: Translate = in_english) -> str:
        """Return the whole line: place, sentence and code."""
        return f"{self.place}: {self.sentence(translate)} [{self.code}]"


def told_lines(
    problems: Iterable[Problem], translate: Translate = in_english
) -> Iterator[str]:
    """Yield the line for each problem or finding.

    What is told of people and rows can be true of a whole name list. Of many of one
    kind the first are told, and in the place of the others how many they are and where.
    """
    found = [*problems]
    alike: defaultdict[tuple[Path, str], list[Problem]] = defaultdict(list)
    for one in found:
        alike[one.place.file, one.code].append(one)
    seen: Counter[tuple[Path, str]] = Counter()
    for one in found:
        kind = one.place.file, one.code
        seen[kind] += 1
        if seen[kind] <= MOST_ALIKE or not _may_be_of_all(one):
            yield one.told(translate)
        elif seen[kind] == MOST_ALIKE + 1:
            yield _told_together(alike[kind][MOST_ALIKE:], translate)


def _may_be_of_all(one: Problem) -> bool:
    is_by_hand = one.place.file.suffix.casefold() in _WRITTEN_BY_HAND
    return one.code in OF_PEOPLE or not is_by_hand


def _told_together(some: Sequence[Problem], translate: Translate) -> str:
    """Return the line that stands for problems of one kind in one file."""
    file, code = some[0].place.file, some[0].code
    rows = spans(one.place.row for one in some if one.place.row is not None)
    is_by_hand = file.suffix.casefold() in _WRITTEN_BY_HAND
    phrase = MORE_ON_LINES if is_by_hand else MORE_IN_ROWS
    told = translate(phrase if rows else MORE)
    sentence = told.format(number=len(some), rows=_on_one_line("rows", rows))
    return f"{file}: {sentence} [{code}]"


def said(
    code: str, about: str, values: Mapping[str, object], translate: Translate
) -> str:
    """Return the sentence for *code*, with the likely fix when the values hold one."""
    words = WORDS[code]
    named = {
        name: _on_one_line(name, value)
        for name, value in {"about": about, **values}.items()
    }
    if reason := named.get("reason"):
        named["reason"] = translate(str(reason))
    sentence = translate(words.wrong).format(**named)
    if words.fix and all(named.get(name) for name in words.fix_needs):
        sentence += _joint(sentence) + translate(words.fix).format(**named)
    elif words.otherwise:
        sentence += _joint(sentence) + translate(words.otherwise).format(**named)
    subject = named["about"]
    return f"{subject}: {sentence}" if subject else sentence


def _joint(sentence: str) -> str:
    """Return what stands between what is wrong and the fix; a dash after a question."""
    return " – " if sentence.endswith("?") else "; "


def _on_one_line(name: str, value: object) -> object:
    """Return text without line breaks, and what a file says no longer than we need.

    Of several names some are told, and the number of the others.
    """
    if isinstance(value, tuple):
        more = len(value) - MOST_NAMES
        told = ", ".join(map(str, value[:MOST_NAMES]))
        return f"{told} (+{more})" if more > 0 else told
    if not isinstance(value, str):
        return value
    text = " ".join(value.split())
    is_long = name in _FROM_FILES and len(text) > LONGEST_VALUE
    return f"{text[:LONGEST_VALUE]}…" if is_long else text


class MedarbeiderError(Exception):
    """What a person can act on; carries a code and values, prints nothing itself."""

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def sentence(self, translate: Translate = in_english) -> str:
        """Return what is wrong and the likely fix."""
        return said(self.code, "", self.values, translate)

    def told(self, translate: Translate = in_english) -> str:
        """Return the sentence and its code."""
        return f"{self.sentence(translate)} [{self.code}]"

    def __str__(self) -> str:
        return self.told()


class InvalidSourceError(MedarbeiderError):
    """One or more files hold problems; all of them are carried, in reading order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__("invalid-source")
        self.problems = tuple(
            sorted(problems, key=lambda one: reading_order(one.place))
        )

    def sentence(self, translate: Translate = in_english) -> str:
        """Return what is wrong and the likely fixes, without places."""
        return "; ".join(problem.sentence(translate) for problem in self.problems)

    def told(self, translate: Translate = in_english) -> str:
        """Return the lines of its problems."""
        return "\n".join(told_lines(self.problems, translate))


def stop_at(file: Path, code: str, **values: object) -> InvalidSourceError:
    """Return the error for a file that cannot be read at all."""
    return InvalidSourceError([Problem(Place(file), code, values=values)])


@contextmanager
def gathering(problems: list[Problem]) -> Iterator[None]:
    """Add the problems that the block raises to *problems*, and go on after it."""
    try:
        yield
    except InvalidSourceError as error:
        problems += error.problems
