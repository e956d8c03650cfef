"""Groups of other sizes, where even ones would put a leader with her own staff."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from medarbeider.drawing.draw import Draw, Wanted
from medarbeider.drawing.possible import groups_are_possible
from medarbeider.model.groups import BIGGEST, SMALLEST

MOST_TRIED = 20
"""Sizes that are tried for a round: where so many do not go, one leads nearly all."""

ONE_MORE = 1
"""A table that holds one more than asked for is better than a morning without."""


def with_uneven_groups(draw: Draw, size: Sequence[int]) -> Draw:
    """Return a draw whose rounds have groups that can be had, as even as may be.

    *size* is how big a group of each round is asked to be. There are as many groups as
    before: a room has its tables.
    """
    rounds = (
        one if one.fixed else _fitting(draw, one, most)
        for one, most in zip(draw.rounds, size, strict=True)
    )
    return replace(draw, rounds=tuple(rounds))


def _fitting(draw: Draw, one: Wanted, size: int) -> Wanted:
    apart = draw.apart | one.apart
    asked = max(size, *one.sizes)
    most = max(asked, min(asked + ONE_MORE, BIGGEST))
    others = _divided(len(one.present), len(one.sizes), most)
    even_first = sorted(others, key=lambda some: sum(a * a for a in some))
    sizes = (one.sizes, *even_first[:MOST_TRIED])
    return next(
        (
            replace(one, sizes=some)
            for some in sizes
            if groups_are_possible(one.present, some, apart, draw.together)
        ),
        one,
    )


def _divided(people: int, number: int, most: int) -> Iterator[tuple[int, ...]]:
    """Yield the sizes that a number of groups may have, the biggest first."""
    if number == 1:
        if SMALLEST <= people <= most:
            yield (people,)
        return
    for size in range(min(most, people - SMALLEST * (number - 1)), SMALLEST - 1, -1):
        yield from ((size, *rest) for rest in _divided(people - size, number - 1, size))
