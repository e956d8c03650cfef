"""Two rows of two units that are perhaps one person, with a name more on one."""

import re
from collections import defaultdict
from collections.abc import Iterator

from medarbeider.reading.alike_units import bare_unit
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, evened
from medarbeider.reading.listed_people import Listed, percentage, tells_apart
from medarbeider.reading.near_names import stand_in, words_of_name

_WHOLE_POST = 100
_MOST_COMPARED = 100
"""Others of one first name, with whom a name is compared."""


class OneOfTwoUnits:
    """Finds who stands above with one first name, and is perhaps the same person."""

    def __init__(self, header: Header, words: WordsOfLists) -> None:
        self.header = header
        self.words = words
        self.above: dict[str, list[Listed]] = defaultdict(list)

    def before(self, one: Listed) -> Iterator[Listed]:
        """Yield who has stood above with the words of one name all in the other's.

        Of an initial for a whole name more must speak for it: their posts make one post
        together, or one unit is called as the other with more. Posts that are more than
        one together tell two people, and numbers tell by themselves who is one.
        """
        names = words_of_name(one.name)
        known = self.above[names[0]]
        for other in known:
            theirs = words_of_name(other.name)
            is_whole = {*names} < {*theirs} or {*theirs} < {*names}
            if (
                min(len(names), len(theirs)) > 1
                and stand_in(names, theirs)
                and (is_whole or self._is_likely(one, other))
                and not self._is_told_otherwise(one, other)
            ):
                yield other
        if len(known) < _MOST_COMPARED:
            known.append(one)

    def _is_likely(self, one: Listed, other: Listed) -> bool:
        mine, theirs = (self._words_of_unit(who) for who in (one, other))
        return self._post(one, other) == _WHOLE_POST or (
            bool(mine and theirs) and (mine < theirs or theirs < mine)
        )

    def _is_told_otherwise(self, one: Listed, other: Listed) -> bool:
        have_numbers = any(
            tells_apart(mine) and tells_apart(theirs)
            for index in self.header.columns.get("identifier", ())
            for mine in [evened(one.row.cell(index))]
            for theirs in [evened(other.row.cell(index))]
        )
        return have_numbers or self._post(one, other) > _WHOLE_POST

    def _post(self, one: Listed, other: Listed) -> float:
        """Return how much of a post two rows make together, 0 where one is not told."""
        rows = (*one.rows, *other.rows)
        parts = [percentage(self.header, row) for row in rows]
        return sum(parts) if all(parts) else 0

    def _words_of_unit(self, one: Listed) -> frozenset[str]:
        unit = bare_unit(one.units[0], self.words) if one.units else ""
        return frozenset(re.findall(r"[\w-]+", unit))
