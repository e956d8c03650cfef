"""Whether a round can be had: what is said is what trying every seating finds."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from medarbeider.drawing.draw import Couple, Seating, couples
from medarbeider.drawing.possible import (
    groups_are_possible,
    joined,
    pairs_are_possible,
)

_LAW = settings(max_examples=300, deadline=None, derandomize=True)

Rules = frozenset[Couple]


def _seatings(people: tuple[int, ...], sizes: tuple[int, ...]) -> Iterator[Seating]:
    """Yield every way to seat people in groups of these sizes."""
    if not people:
        yield ()
    for size in set(sizes) if people else ():
        rest = list(sizes)
        rest.remove(size)
        for mates in combinations(people[1:], size - 1):
            left = tuple(a for a in people[1:] if a not in mates)
            for more in _seatings(left, tuple(rest)):
                yield ((people[0], *mates), *more)


def _can_be_had(
    people: tuple[int, ...], sizes: tuple[int, ...], apart: Rules, together: Rules
) -> bool:
    wished = {two for two in together if set(people).issuperset(two)}
    met = (set(couples(seating)) for seating in _seatings(people, sizes))
    return any(wished <= one and not apart & one for one in met)


@st.composite
def _asked(choose: st.DrawFn) -> tuple[tuple[int, ...], Rules, Rules]:
    """Return who is there, and rules that hold for those who are not too."""
    here = choose(st.sets(st.integers(0, 7), max_size=7))
    two = st.sampled_from(list(combinations(range(8), 2)))
    apart = choose(st.frozensets(two, max_size=14))
    return tuple(sorted(here)), apart, choose(st.frozensets(two, max_size=3)) - apart


TWO_LOTS_OF_THREE = frozenset({(0, 1), (1, 2), (3, 4), (4, 5)})


@_LAW
@given(_asked())
@example((tuple(range(6)), frozenset(), TWO_LOTS_OF_THREE))
def test_pairs_are_possible_when_a_seating_of_all_is_lawful(
    asked: tuple[tuple[int, ...], Rules, Rules],
) -> None:
    people, apart, together = asked
    odd = len(people) % 2
    sizes = (3,) * odd + (2,) * ((len(people) - 3 * odd) // 2)
    is_enough = len(people) > 1

    assert pairs_are_possible(people, apart, together) == (
        is_enough and _can_be_had(people, sizes, apart, together)
    )


@_LAW
@given(_asked(), st.data())
def test_groups_are_possible_when_a_seating_of_all_is_lawful(
    asked: tuple[tuple[int, ...], Rules, Rules], data: st.DataObject
) -> None:
    people, apart, together = asked
    number = data.draw(st.integers(1, max(1, len(people))))
    few, more = divmod(len(people), number)
    sizes = (few + 1,) * more + (few,) * (number - more)

    assert groups_are_possible(people, sizes, apart, together) == _can_be_had(
        people, sizes, apart, together
    )


@pytest.mark.parametrize("away", [1, 2, 5, 9])
def test_who_is_away_joins_nobody(away: int) -> None:
    together = frozenset({(1, 2), (2, 5), (5, 9)})
    here = [a for a in (1, 2, 5, 9) if a != away]

    lots = [lot for lot in joined(here, together) if len(lot) > 1]
    assert (
        lots
        == {
            1: [(2, 5, 9)],
            2: [(5, 9)],
            5: [(1, 2)],
            9: [(1, 2, 5)],
        }[away]
    )
