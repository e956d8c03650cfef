"""Short names for walls and small rooms: first names, told apart by letters."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence

from medarbeider.handouts.double_names import first_name


def short_names(names: Iterable[str]) -> dict[str, str]:
    """Return a short name for each full name; they differ when the full names do.

    The first name alone where nobody shares it, double where it is known to be;
    otherwise with the shortest beginning of the last name that nobody else of that
    first name has: `Anne B.`, `Anne F.`. Those whom this cannot tell apart keep their
    full names.
    """
    people = tuple(dict.fromkeys(names))
    namesakes: dict[str, list[str]] = defaultdict(list)
    for name in people:
        namesakes[first_name(name).casefold()].append(name)
    short = {
        name: _told_apart(name, namesakes[first_name(name).casefold()])
        for name in people
    }
    while alike := _alike(short):
        short |= {name: name for name in alike}
    return short


def _last(name: str) -> str:
    """Return the last word that begins with a letter, the first word aside."""
    words = name.split()[1:]
    lettered = [word for word in words if word[0].isalpha()]
    return (lettered or words or [""])[-1]


def _told_apart(name: str, namesakes: Sequence[str]) -> str:
    last = _last(name)
    others = [_last(other).casefold() for other in namesakes if other != name]
    if not others or not last:
        return first_name(name)
    for beginning in _beginnings(last):
        start = beginning.casefold()
        if not any(other.startswith(start) for other in others):
            dot = "" if beginning == last else "."
            return f"{first_name(name)} {beginning}{dot}"
    alone = last.casefold() not in others
    return f"{first_name(name)} {last}" if alone else name


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
