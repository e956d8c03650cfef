"""Words of a text that may be about somebody: a part of a name, or where to reach them.

Many names are words too (Dag, Liv, Berg): nothing is changed for them, they are told.
"""

import re
from collections.abc import Collection, Iterable, Iterator

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_REACHED = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.+])(?:(?:\+|00)\d{2} ?)?"
    r"(?!20)(?:[2-9]\d{7}|[2-9]\d\d \d\d \d{3}|[2-9]\d(?: \d\d){3})(?![\w-]| \d)"
    r"|(?<![\w+])\+\d[\d ]{6,16}\d(?!\w)"
)
"""An address, a Norwegian telephone number with its usual blanks, or a foreign one.

No Norwegian number begins with 20; days written in digits alone do.
"""


def parts_of(names: Iterable[str]) -> frozenset[str]:
    """Return the words of names that may stand for somebody: not `von`, no initial."""
    return frozenset(
        part.casefold()
        for name in names
        for part in re.findall(r"[^\W\d_]+", name)
        if len(part) > 1 and not part.islower()
    )


def names_perhaps(text: str, parts: Collection[str]) -> Iterator[str]:
    """Yield each word with a capital that is one of the *parts*, addresses aside.

    A genitive counts as the name; so do the halves of a name with a hyphen.
    """
    for found in _WORD.finditer(_REACHED.sub(" ", text)):
        halves = filter(None, re.split(r"[-'’]", found[0]))
        if any(half[0].isupper() and _is_of(half, parts) for half in halves):
            yield found[0]


def addresses(text: str) -> Iterator[str]:
    """Yield each e-mail address and telephone number in a text."""
    yield from (found[0] for found in _REACHED.finditer(text))


def about_somebody(text: str, parts: Collection[str]) -> bool:
    """Say whether a text may be about somebody."""
    return any(names_perhaps(text, parts)) or any(addresses(text))


def _is_of(word: str, parts: Collection[str]) -> bool:
    told = word.casefold()
    return told in parts or (told.endswith("s") and told[:-1] in parts)
