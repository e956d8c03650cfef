"""Rounds with a symmetry: turned on from the first, nobody meets twice in them."""

from collections import Counter
from itertools import combinations
from random import Random

import pytest

from medarbeider.drawing.draw import Seating
from medarbeider.drawing.symmetry import Points, circle, symmetric


def _meetings(rounds: tuple[Seating, ...]) -> Counter[frozenset[int]]:
    return Counter(
        frozenset(two)
        for seating in rounds
        for group in seating
        for two in combinations(group, 2)
    )


@pytest.mark.parametrize("people", [2, 4, 6, 16, 30])
def test_the_circle_lets_everyone_meet_exactly_once(people: int) -> None:
    rounds = tuple(circle(range(people), people - 1))

    seated = [sorted(a for two in one for a in two) for one in rounds]
    assert seated == [[*range(people)]] * (people - 1)
    assert _meetings(rounds) == Counter(map(frozenset, combinations(range(people), 2)))


@pytest.mark.parametrize(
    ("sizes", "times"),
    [((4,) * 6, 5), ((4,) * 6, 6), ((5, 4, 4, 4, 4), 3), ((3,) * 5, 5), ((6,) * 20, 6)],
)
def test_symmetric_rounds_seat_everyone_and_nobody_meets_twice(
    sizes: tuple[int, ...], times: int
) -> None:
    rounds = symmetric(sizes, times, Random(1).random)  # noqa: S311 -- a draw

    assert [sorted(map(len, one)) for one in rounds] == [sorted(sizes)] * times
    assert [sorted(a for group in one for a in group) for one in rounds] == [
        [*range(sum(sizes))]
    ] * times
    assert max(_meetings(rounds).values()) == 1


@pytest.mark.parametrize("sizes", [(3,), (4,), (5,)])
def test_one_group_is_the_same_in_every_round(sizes: tuple[int, ...]) -> None:
    rounds = symmetric(sizes, 2, Random(1).random)  # noqa: S311 -- a draw

    assert [sorted(a for group in one for a in group) for one in rounds] == [
        [*range(sizes[0])]
    ] * 2


@pytest.mark.parametrize("points", [Points(24, 6), Points(25, 7), Points(11, 4)])
def test_couples_that_turn_into_each_other_are_of_a_kind(points: Points) -> None:
    for one, other in combinations(range(points.number), 2):
        turned = {
            points.kind(points.turned(one, places), points.turned(other, places))
            for places in range(points.turn)
        }
        assert turned == {points.kind(one, other)}


@pytest.mark.parametrize("points", [Points(24, 6), Points(25, 7), Points(11, 4)])
def test_couples_that_stay_are_those_that_come_back_too_soon(points: Points) -> None:
    for one, other in combinations(range(points.number), 2):
        seen = {
            frozenset((points.turned(one, places), points.turned(other, places)))
            for places in range(points.turn)
        }
        assert points.stays(one, other) == (len(seen) < points.turn)
