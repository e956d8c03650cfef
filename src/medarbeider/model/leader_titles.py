"""The titles of those who lead others, such as `avdelingsleder`.

A prosjektleder leads work, and nobody: some titles that end alike are no leader's.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from medarbeider.model.people import evened

_A_DAY = re.compile(r"\d[./-]\d|\b20\d\d\b")


@dataclass(frozen=True)
class LeaderTitles:
    """The words of every file, in small letters.

    In each, "…" stands for any beginning or end of a word.
    """

    leading: tuple[str, ...] = ()
    not_leading: tuple[str, ...] = ()
    for_a_time: frozenset[str] = frozenset()

    def has(self, role: str) -> bool:
        """Say whether a role is that of somebody who leads others."""
        return any(
            _is_one_of(word, self.leading) and not _is_one_of(word, self.not_leading)
            for word in _words(role)
        )

    def is_for_a_time(self, role: str) -> bool:
        """Say whether a role is held for a time: `Konst. leder`, `Leder fra 1.2.`."""
        told = {word.rstrip(".:") for word in _words(role)}
        return bool(told & self.for_a_time or _A_DAY.search(role))


def _words(role: str) -> list[str]:
    return re.split(r"[\s,;/()]+", evened(role))


def _is_one_of(word: str, titles: Iterable[str]) -> bool:
    return any(
        word.endswith(one[1:])
        if one.startswith("…")
        else word.startswith(one[:-1])
        if one.endswith("…")
        else word == one
        for one in titles
    )
