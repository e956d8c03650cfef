"""What a column that is not read says, in few words: the values that people share."""

import re
from collections import Counter
from collections.abc import Sequence

from medarbeider.reading.list_words import evened
from medarbeider.reading.names_in_cells import composed

MOST_VALUES = 5
"""Values that are told; of more, the two that most people have, and the rarest."""

_COMMONEST = 2
_OWN = 0.75
"""Values of people, of whom so many have one of their own, that are hardly shared."""

_IS_NO_WORD = re.compile(r"[\d@]")
_LONGEST_VALUE = 40


def column_said(cells: Sequence[str]) -> str:
    """Return such as `Fast (18), Permisjon uten lønn (1)`.

    Where nearly everybody has a value of her own, the first are told if they are words,
    and none of numbers and addresses. No text where everybody has the same.
    """
    said = [composed(cell) for cell in cells if cell and "@" not in cell]
    counts = Counter(map(evened, said))
    is_everybodys = len(said) == len(cells) and len(counts) == 1
    if not said or is_everybodys:
        return ""
    if 2 * len(said) > len(cells) and _OWN * len(said) <= len(counts):
        words = [one for one in said if not _IS_NO_WORD.search(one)]
        first = [*map(_short, words[:MOST_VALUES]), "…"]
        return ", ".join(first) if 2 * len(words) > len(said) else ""
    written = {evened(one): one for one in reversed(said)}
    ranked = sorted(counts, key=lambda one: -counts[one])
    told = ranked
    if len(ranked) > MOST_VALUES:
        told = ranked[:_COMMONEST] + ranked[_COMMONEST - MOST_VALUES :]
    values = [f"{_short(written[one])} ({counts[one]})" for one in told]
    if len(ranked) > MOST_VALUES:
        values.insert(_COMMONEST, "…")
    return ", ".join(values)


def _short(value: str) -> str:
    if len(value) <= _LONGEST_VALUE:
        return value
    return value[: _LONGEST_VALUE - 1].rstrip() + "…"
