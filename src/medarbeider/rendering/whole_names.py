"""Whole names in a text: whether one stands there, and the text without it."""

import re
from collections.abc import Collection, Iterable

NOBODY = "NN"
"""What stands in a text where a name was."""


def has_name(text: str, names: Iterable[str]) -> bool:
    """Say whether a whole name stands in a text."""
    return unnamed(text, [*names]) != text


def unnamed(text: str, names: Collection[str]) -> str:
    """Return text with `NN` for every whole name; a name of one word as it is written.

    Many names of one word are words too: dag, liv, bo. Names with the surname first,
    as lists have them, go last: in "Anne Li, Bo Li" nobody is called "Li, Bo".
    """
    by_length = [name.split() for name in sorted(names, key=len, reverse=True)]
    for words in by_length:
        pattern = r"\s+".join(map(re.escape, words))
        flags = re.IGNORECASE if len(words) > 1 else re.NOFLAG
        text = _nobody_for(pattern, text, flags)
    for *first, last in by_length:
        if first:
            pattern = rf"{re.escape(last)},\s*" + r"\s+".join(map(re.escape, first))
            text = _nobody_for(pattern, text, re.IGNORECASE)
    return text


def _nobody_for(pattern: str, text: str, flags: re.RegexFlag) -> str:
    return re.sub(rf"(?<!\w){pattern}(s?)(?!\w)", rf"{NOBODY}\1", text, flags=flags)
