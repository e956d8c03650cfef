"""First names for name tags; and short names for walls and small rooms.

Short names are first names, told apart by letters.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from medarbeider.model.double_names import DoubleNames

_ASIDE = re.compile(
    r"\s(?:\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])(?=\s|$)|[,;/]\s.*|\s[-–—]\s.*"
)
"""What is said beside a name: `Anne Vik (Nord)`, `Per Moe, ny lærer`."""


def first_names(names: Iterable[str], double: DoubleNames) -> dict[str, str]:
    """Return the first name for each full name, of two words where it is *double*."""
    return {name: _first_name(name, double) for name in names}


def _first_name(name: str, double: DoubleNames) -> str:
    """Return the first name.

    Only a name with a word to spare for the last name has a double first name.
    """
    words = _alone(name).split()
    lettered = [word for word in words if word[0].isalpha()]
    if len(lettered) > 2 and words[:2] == lettered[:2] and double.are_one(*words[:2]):  # noqa: PLR2004 -- two first names and a last
        return " ".join(words[:2])
    return words[0] if words else name


def short_names(first: Mapping[str, str]) -> dict[str, str]:
    """Return a short name for each full name; they differ when the full names do.

    The *first* name alone where nobody shares it; otherwise with the shortest beginning
    of the last name that no other name of anybody else of that first name has:
    `Anne B.`, `Anne F.`, and `Anne Ba.` beside Anne Berg Lie, who may be called Anne B.
    Those whom this cannot tell apart keep their full names.
    """
    namesakes: dict[str, list[str]] = defaultdict(list)
    for name, called in first.items():
        namesakes[called.casefold()].append(name)
    short = {
        name: _told_apart(name, called, namesakes[called.casefold()])
        for name, called in first.items()
    }
    while alike := _alike(short):
        short |= {name: name for name in alike}
    return short


def _alone(name: str) -> str:
    """Return a name without the unit, or what else is said beside it."""
    return _ASIDE.sub("", name)


def _last(name: str) -> str:
    """Return the last word that begins with a letter, the first word aside."""
    words = _alone(name).split()[1:]
    lettered = [word for word in words if word[0].isalpha()]
    return (lettered or words or [""])[-1]


def _after_the_first(name: str, called: str) -> list[str]:
    """Return middle names, initials and last name of somebody *called* so."""
    return _alone(name).split()[len(called.split()) :]


def _told_apart(name: str, called: str, namesakes: Sequence[str]) -> str:
    last = _last(name)
    others = [
        word.casefold()
        for other in namesakes
        if other != name
        for word in _after_the_first(other, called)
    ]
    if len(namesakes) == 1 or not last:
        return called
    for beginning in _beginnings(last):
        start = beginning.casefold()
        if not any(other.startswith(start) for other in others):
            dot = "" if beginning == last else "."
            return f"{called} {beginning}{dot}"
    alone = last.casefold() not in others
    return f"{called} {last}" if alone else name


def _beginnings(word: str) -> Iterable[str]:
    """Yield the beginnings of a word, never between a letter and its accents."""
    for end in range(1, len(word) + 1):
        if end == len(word) or not unicodedata.combining(word[end]):
            yield word[:end]


def _alike(short: dict[str, str]) -> list[str]:
    """Return the full names whose short names are not theirs alone, nor full."""
    owners: dict[str, list[str]] = defaultdict(list)
    for name, told in short.items():
        owners[told].append(name)
    return [
        name
        for several in owners.values()
        if len(several) > 1
        for name in several
        if short[name] != name
    ]
