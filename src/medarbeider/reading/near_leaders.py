"""Whom on the list a leader may be whose name the list does not know."""

from collections.abc import Collection, Sequence

from medarbeider.model.people import without_unit
from medarbeider.reading.list_words import evened
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.near_names import near_names
from medarbeider.reading.nouns import nearest


def nearest_leader(name: str, people: Sequence[Listed], below: Collection[str]) -> str:
    """Return whom a leader who is not listed may be: misspelt, or with a new name.

    Nobody who reports to her, at any depth, is she: they are `below`. Who has another
    last name now is of her staff's unit, and the only one there called so.
    """
    known = [one.name for one in people if one.name not in below]
    close = without_unit(nearest(name, known))
    is_near = bool(near_names(name, [close]))  # `Liv Moe` is no slip for `Siv Ro`
    found = [one for one in known if is_near and without_unit(one) == close]
    words = {one: evened(without_unit(one)).split() for one in known}
    found = found or [one for one in known if evened(name) in words[one]]
    units = {unit for one in people if one.name in below for unit in one.units or ("",)}
    first = evened(name).split()[:1]
    called = [
        one.name
        for one in people
        if words.get(one.name, [""])[:1] == first and units & {*(one.units or ("",))}
    ]
    found = found or (called if len(called) == 1 else [])
    return ", ".join(found)
