"""Which units a leader's title names: `SFO-leder`, `Avdelingsleder Nord og Sør`."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from medarbeider.model.leader_titles import LeaderTitles
from medarbeider.model.people import evened

_LEAST_OF_A_NAME = 3
"""Letters of a word that is a unit's name without those it shares with others."""

_RANGE = re.compile(
    r"(?<!\w)(?:(?P<first>\d{1,2})\.? ?(?:[-–]|til|to) ?(?P<last>\d{1,2})\.?"
    r"|(?P<from>[A-Za-z]) ?(?:[-–]|til|to) ?(?P<to>[A-Za-z]))(?!\w)"
)
_LONGEST_RANGE = 20

_BETWEEN = re.compile(r"[/,;+&]| og | and | samt ")
"""What stands between two units that are one: `Vei og vann`."""

_INFLECTED = ("", "a", "en", "et", "n", "t", "s")


def units_named(
    role: str, units: Iterable[str], titles: LeaderTitles
) -> frozenset[str]:
    """Return which of the units (evened) a leader's title names.

    A range names what is between its ends too: `Soneleder sone 1–3` leads Sone 2.
    What several units are called, may be left out: `Avdelingsleder Nord` leads the
    unit "Hjemmetjenesten Nord" beside "Hjemmetjenesten Sør". Of two names of which one
    holds the other, the longer is meant, and both where it is called as units of the
    list: of Vei og vann, Vei and Vann too.
    """
    if not titles.has(role):
        return frozenset()
    words = {unit: frozenset(_words(unit)) for unit in units}
    among = Counter(word for some in words.values() for word in some)
    shared = {word for word, units_ in among.items() if units_ > 1}
    role_words = [*_words(_RANGE.sub(" ", role)), *_in_ranges(role)]
    ends = {one.strip("…") for one in titles.leading}
    named = {
        unit: some
        for unit, some in words.items()
        if _is_named(some, shared, role_words, ends)
    }
    whole = [unit for unit in named if not _is_within_another(unit, named)]
    return frozenset(one for unit in whole for one in (unit, *_all_parts(unit, words)))


def parts_of(unit: str, units: Iterable[str]) -> tuple[str, ...]:
    """Return which of the units (evened) a unit is called as: some have moved to it."""
    pieces = [one.strip() for one in _BETWEEN.split(unit)]
    known = {*units} - {unit, ""}
    return tuple(one for one in pieces if one in known)


def _all_parts(unit: str, units: Iterable[str]) -> tuple[str, ...]:
    """Return the units that one is called as, where all of its parts are units."""
    parts = parts_of(unit, units)
    return parts if len(parts) == len(_BETWEEN.split(unit)) else ()


def holds(unit: str, whole: str) -> bool:
    """Say whether a unit's name has all words of another's, and more."""
    return frozenset(_words(whole)) < frozenset(_words(unit))


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\s,;:/&+.()-]+", evened(text)) if word]


def _in_ranges(role: str) -> list[str]:
    """Return the numbers and letters of a title's ranges, ends and all."""
    found: list[str] = []
    for one in _RANGE.finditer(role):
        if one["first"]:
            first, last = int(one["first"]), int(one["last"])
            numbers = range(first, min(last, first + _LONGEST_RANGE) + 1)
            found += [str(number) for number in numbers]
        else:
            first, last = ord(one["from"].lower()), ord(one["to"].lower())
            found += [chr(letter) for letter in range(first, last + 1)]
    return found


def _is_within_another(unit: str, named: Mapping[str, frozenset[str]]) -> bool:
    return any(named[unit] < some for some in named.values())


def _is_named(
    words: frozenset[str],
    shared: Iterable[str],
    role_words: list[str],
    ends: Iterable[str],
) -> bool:
    own = words.difference(shared)
    if not any(word.isalpha() for word in words):
        return False
    if any(word.isalpha() and len(word) >= _LEAST_OF_A_NAME for word in own):
        return all(_is_told(word, role_words, ends) for word in own)
    return all(  # the rest is a number or a letter: `Soneleder 1` of "Sone 1"
        word in role_words or (own and _begins_a_title(word, role_words, ends))
        for word in words
    )


def _is_told(word: str, role_words: Iterable[str], ends: Iterable[str]) -> bool:
    """Say whether a title has a word of a unit, by itself or as `Renholdsleder`."""
    alone = {word + ending for ending in _INFLECTED}
    joined = {word + between + end for between in ("", "s") for end in ends}
    return any(one in alone or one in joined for one in role_words)


def _begins_a_title(word: str, role_words: Iterable[str], ends: Iterable[str]) -> bool:
    return any(
        one.startswith(word) and one.endswith(tuple(ends)) and one != word
        for one in role_words
    )
