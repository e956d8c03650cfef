"""Rounds with a symmetry: turned on from the first, nobody meets twice in them."""

from collections import Counter
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medarbeider.drawing import symmetry
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


@st.composite
def _points(choose: st.DrawFn) -> tuple[Points, tuple[int, ...]]:
    """Return points that turn, and sizes of groups that hold all of them."""
    sizes = choose(st.lists(st.integers(2, 5), min_size=1, max_size=4).map(tuple))
    turn = choose(st.integers(1, sum(sizes)))
    return Points(sum(sizes), turn), sizes


def _all_turns(points: Points, first: Seating) -> tuple[Seating, ...]:
    return tuple(
        tuple(tuple(points.turned(a, places) for a in group) for group in first)
        for places in range(points.turn)
    )


@settings(max_examples=200, deadline=None, derandomize=True)
@given(_points(), st.sampled_from([1, 2, 70, 400]), st.integers(0, 99))
def test_a_first_round_costs_nothing_just_when_its_turns_let_nobody_meet_twice(
    drawn: tuple[Points, tuple[int, ...]], moves: int, seed: int
) -> None:
    points, sizes = drawn
    chance = Random(seed).random  # noqa: S311 -- a draw
    cost, first = symmetry._first_round(points, sizes, chance, moves)  # noqa: SLF001 -- what it claims has no other door

    kinds = Counter(
        (points.kind(*two), points.stays(*two))
        for group in first
        for two in combinations(group, 2)
    )
    assert cost == sum(
        times * (times - 1) // 2 + times * stays for (_, stays), times in kinds.items()
    )
    assert sorted(a for group in first for a in group) == [*range(points.number)]
    assert [len(group) for group in first] == [*sizes]
    most = max(_meetings(_all_turns(points, first)).values())
    assert (cost == 0) == (most == 1)


def _is_had(sizes: tuple[int, ...], rounds: int) -> bool:
    turned = symmetric(sizes, rounds, Random(1).random)  # noqa: S311 -- a draw
    if rounds > sum(sizes):
        assert turned == ()  # there is nowhere left to turn to
        return False
    assert [sorted(a for group in one for a in group) for one in turned] == [
        [*range(sum(sizes))]
    ] * rounds
    return max(_meetings(turned).values()) == 1


def test_small_groups_turn_so_many_rounds_without_meeting_twice() -> None:
    most = {
        (2, 2): 3,
        (2, 3): 5,
        (2, 4): 7,
        (3, 3): 3,
        (3, 4): 4,
        (3, 5): 7,
        (4, 4): 5,
    }

    had = {
        (size, groups): max(n for n in range(1, 9) if _is_had((size,) * groups, n))
        for size, groups in most
    }
    assert had == most
