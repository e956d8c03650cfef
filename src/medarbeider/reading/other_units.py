"""Columns that have another unit for some than the one that is read: `Ny enhet`."""

from collections import defaultdict
from collections.abc import Sequence

from medarbeider.reading.list_words import WordsOfLists, evened

_OLD = (
    *("gammel", "gammal", "gamle", "tidligere", "tidlegare", "tidl", "forrige"),
    *("førre", "før", "opprinnelig", "opphavleg", "old", "former", "previous"),
)
_ANOTHER_TIME = (
    *_OLD,
    *("ny", "nye", "nytt", "new", "kommende", "komande", "framtidig", "fremtidig"),
    *(
        "fra",
        "frå",
        "from",
        "til",
        "etter",
        "after",
        "nåværende",
        "noverande",
        "dagens",
    ),
)
_MOSTLY = 0.5


def is_of_before(heading: str, words: WordsOfLists) -> bool:
    """Say whether a heading tells of what was: `Enhet (gammel)`."""
    return words.holds(heading, _OLD)


def tells_of_a_time(heading: str, words: WordsOfLists) -> bool:
    """Say whether a heading tells of before or after: `Enhet fra 1.3.`."""
    return words.holds(heading, _ANOTHER_TIME)


def are_units_otherwise(
    heading: str,
    cells: Sequence[str],
    units: Sequence[Sequence[str]],
    words: WordsOfLists,
    *,
    are_called_so: bool,
) -> tuple[int, ...]:
    """Return whose cells have another unit than those that each has.

    They are units by a heading that is *called so*, or since most are units of the
    list. A column that says one thing of each unit has its code, or a unit above it,
    unless its heading tells of another time.
    """
    plain = [evened(cell) for cell in cells]
    own = [[*map(evened, some)] for some in units]
    known = {unit for some in own for unit in some}
    filled = [cell for cell in plain if cell and not words.is_nobody(cell)]
    are_known = sum(cell in known for cell in filled) > _MOSTLY * len(filled)
    if not are_known and not (
        are_called_so and all(any(map(str.isalpha, cell)) for cell in filled)
    ):
        return ()
    others = tuple(
        at
        for at, (cell, some) in enumerate(zip(plain, own, strict=True))
        if some and cell in filled and cell not in some
    )
    is_of_time = are_called_so and tells_of_a_time(heading, words)
    return others if is_of_time or _divides(plain, own) else ()


def _divides(cells: Sequence[str], units: Sequence[Sequence[str]]) -> bool:
    """Say whether people of one unit have different cells; an empty one is her own."""
    said: dict[str, set[str]] = defaultdict(set)
    for cell, some in zip(cells, units, strict=True):
        for unit in some[:1]:
            said[unit].add(cell if cell and cell not in some else unit)
    return any(len(some) > 1 for some in said.values())
