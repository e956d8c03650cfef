"""Names of guests as they were typed, looked at as those of a name list are."""

import re

from medarbeider.model.people import Roster, unit_in, without_unit
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.names_in_cells import (
    composed,
    has_lost_letters,
    is_a_full_name,
    is_written_as_a_name,
    may_be_a_name,
    several_names,
)

_ODD_SIGN = re.compile(r"[@+=<>#*]|\d[\d ]{4,}\d")
"""What no name has, nor anything behind it: a telephone number is told to nobody."""

_LONG_TITLE = 4
"""Letters of a title that is told from a name."""


def names_in_one(text: str, words: WordsOfLists) -> tuple[str, ...]:
    """Return the names that were typed as one, else nothing; `Ny, Mona` is one."""
    by_commas = tuple(composed(part) for part in text.split(","))
    if len(by_commas) > 1 and all(is_a_full_name(one, words) for one in by_commas):
        return by_commas
    return several_names(text, words)


def no_guest(name: str, words: WordsOfLists, roster: Roster) -> str:
    """Return why nobody can be drawn under this name, as a code; no text if one can.

    What stands behind it, or in small letters, says what a guest is; an interpreter is
    none. Digits are odd where the list has none: `Mona Ny + 1` is two.
    """
    bare, aside = evened(without_unit(name)), unit_in(name)
    taken = _units_and_roles(roster)
    small = " ".join(word for word in name.split() if not word[:1].isupper())
    numbered = sum(any(map(str.isdigit, one.name)) for one in roster.participants)
    if words.holds(f"{small} {aside}", words.beside_others) or (
        bare in words.beside_others
    ):
        return "guest-beside-another"
    is_somebody = (
        may_be_a_name(name, words)
        and not words.is_empty_post(bare)
        and not _ODD_SIGN.search(name)
        and (2 * numbered > len(roster) or not any(map(str.isdigit, bare)))
        and not has_lost_letters(name)
        and bare not in {*taken, *words.titles}
    )
    return "" if is_somebody else "guest-without-a-name"


def odd_guest(name: str, words: WordsOfLists, roster: Roster) -> str:
    """Return what is told of a guest with a place all the same, as a code, or no text.

    One name is odd where those on the list have two; so is a unit or a role in it.
    """
    if words.holds(name, words.beside_others):
        return "guest-perhaps-a-companion"
    if _is_called_a_leader(name, words):
        return "guest-perhaps-a-leader"
    names = [without_unit(one.name) for one in roster.participants]
    full = sum(is_a_full_name(one, words) for one in names)
    bare = without_unit(name)
    taken = _units_and_roles(roster)
    is_odd = (
        "," in name
        or not is_written_as_a_name(bare, words)
        or any(evened(word) in taken for word in bare.split())
        or (name.isupper() and not any(map(str.isupper, names)))
    )
    return "odd-guest" if is_odd and 2 * full > len(names) else ""


def _is_called_a_leader(name: str, words: WordsOfLists) -> bool:
    """Say whether a leader's title stands behind a name, or before it.

    A short word may be a name: `Al Hassan`.
    """
    has = words.leader_titles.has
    bare = without_unit(name)
    before, _, behind = bare.partition(",")
    return (
        has(unit_in(name))
        or has(behind)
        or any(has(word) for word in before.split() if len(word) >= _LONG_TITLE)
    )


def _units_and_roles(roster: Roster) -> frozenset[str]:
    units = {evened(unit) for one in roster.participants for unit in one.units}
    return frozenset(units | {evened(one.role) for one in roster.participants})
