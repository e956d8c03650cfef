"""Names of a list that are another one with a word more or less, in any order."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from medarbeider.model.people import without_unit
from medarbeider.reading.near_names import stand_in, words_of_name

_MOST_WORDS = 6


class LongerNames:
    """Looks them up, without asking each name of a long list for each."""

    def __init__(self, known: Iterable[str]) -> None:
        self._words = {one: words_of_name(without_unit(one)) for one in known}
        self._having: dict[str, set[str]] = defaultdict(set)
        self._of_these: dict[frozenset[str], set[str]] = defaultdict(set)
        for one, words in self._words.items():
            self._of_these[frozenset(words)].add(one)
            for word in words:
                self._having[word].add(one)

    def of(self, name: str) -> tuple[str, ...]:
        """Return the names of which one's words stand in the other; a letter is short.

        One word alone is not enough.
        """
        words = words_of_name(name)[:_MOST_WORDS]
        whole = [self._having.get(word, set()) for word in words if len(word) > 1]
        if len(words) < 2 or not whole:  # noqa: PLR2004 -- a first and a last name
            return ()
        longer = {
            one
            for one in set.intersection(*whole)
            if len(self._words[one]) > 1 and stand_in(words, self._words[one])
        }
        shorter = {
            one
            for size in range(2, len(words) + 1)
            for some in combinations(words, size)
            for one in self._of_these.get(frozenset(some), ())
            if len(self._words[one]) > 1
        }
        return tuple(sorted(longer | shorter))
