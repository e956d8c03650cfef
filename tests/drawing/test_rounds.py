"""Rounds of pairs and groups, by number: nobody meets twice while that can be had."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from medarbeider.drawing import rounds
from medarbeider.drawing.draw import Draw, Score, Seating, Wanted, score
from medarbeider.drawing.rounds import Drawn, drawn, judged
from medarbeider.drawing.search import Table

MOST_WEIGHED = 200_000
"""Moves that may be weighed where nothing can be gained: a second or two of work."""


def _pairs(people: int) -> tuple[int, ...]:
    trios = people % 2
    return (3,) * trios + (2,) * ((people - 3 * trios) // 2)


def _rounds(people: int, times: int) -> tuple[Wanted, ...]:
    return (Wanted(tuple(range(people)), _pairs(people)),) * times


def _grouped(sizes: tuple[int, ...], times: int) -> Draw:
    people = sum(sizes)
    wanted = (Wanted(tuple(range(people)), sizes),) * times
    return Draw(people, wanted, shape="groups")


def _couples(seating: Seating) -> set[frozenset[int]]:
    return {frozenset(two) for group in seating for two in combinations(group, 2)}


def _met(seatings: Sequence[Seating]) -> Counter[frozenset[int]]:
    return Counter(two for seating in seatings for two in _couples(seating))


def _repeats(seatings: Sequence[Seating]) -> int:
    return sum(times - 1 for times in _met(seatings).values())


def _in_trios(seatings: Sequence[Seating]) -> Counter[int]:
    trios = (group for seating in seatings for group in seating if len(group) == 3)
    return Counter(a for group in trios for a in group)


def _broken_laws(draw: Draw, seatings: Sequence[Seating]) -> Iterator[str]:
    for one, seating in zip(draw.rounds, seatings, strict=True):
        if sorted(a for group in seating for a in group) != sorted(one.present):
            yield f"{seating} does not seat {one.present}"
        if sorted(map(len, seating)) != sorted(one.sizes):
            yield f"{seating} has not the sizes {one.sizes}"
        met, here = _couples(seating), set(one.present)
        apart = draw.apart | one.apart
        yield from (f"{two} meet" for two in apart if set(two) in met)
        yield from (
            f"{two} are not together"
            for two in draw.together
            if set(two) <= here and set(two) not in met
        )


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


def _fewest(draw: Draw) -> int | None:
    """Return how few repeats there can be, by trying everything; None: no rounds."""
    lawful = [
        [
            _couples(seating) - set(map(frozenset, draw.together))
            for seating in _seatings(one.present, one.sizes)
            if not list(_broken_laws(_alone(draw, one), [seating]))
        ]
        for one in draw.rounds
    ]

    def best(number: int, met: frozenset[frozenset[int]]) -> int:
        if number == len(lawful):
            return 0
        return min(
            len(couples & met) + best(number + 1, met | couples)
            for couples in lawful[number]
        )

    earlier = frozenset(two for seating in draw.earlier for two in _couples(seating))
    return best(0, earlier) if all(lawful) else None


def _alone(draw: Draw, one: Wanted) -> Draw:
    return Draw(draw.people, (one,), draw.apart, draw.together)


@st.composite
def _tiny_draws(choose: st.DrawFn, most: int = 6) -> Draw:
    people = choose(st.integers(3, most))
    everyone = range(people)
    wanted = []
    for _ in range(choose(st.integers(1, 3))):
        here = choose(st.sets(st.sampled_from(everyone), min_size=2))
        wanted.append(Wanted(tuple(sorted(here)), _pairs(len(here))))
    two = st.sampled_from(list(combinations(everyone, 2)))
    apart = choose(st.frozensets(two, max_size=3))
    together = choose(st.frozensets(two, max_size=1)) - apart
    one = st.sampled_from(list(_seatings(tuple(everyone), _pairs(people))))
    own = [choose(st.frozensets(two, max_size=2)) - apart for _ in wanted]
    return Draw(
        people,
        tuple(replace(one, apart=some) for one, some in zip(wanted, own, strict=True)),
        apart,
        together,
        choose(st.sampled_from([(), tuple(a % 2 for a in everyone)])),
        earlier=tuple(choose(st.lists(one, max_size=2))),
        seed=choose(st.integers(0, 9)),
    )


@pytest.fixture
def _little_effort() -> Iterator[None]:
    """Let the search be over in a moment: the proof must bring what it misses."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(rounds.MOVES, "pairs", 1_000)
        patch.setitem(rounds.EFFORT, "pairs", 4_000)
        yield


_LAW = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@_LAW
@pytest.mark.usefixtures("_little_effort")
@given(_tiny_draws())
def test_tiny_rounds_of_pairs_are_as_good_as_when_everything_is_tried(
    draw: Draw,
) -> None:
    found, least = drawn(draw), _fewest(draw)

    assert found.found == score(draw, found.rounds)
    assert (found.found.broken > 0) == (least is None)
    if least is not None:
        assert list(_broken_laws(draw, found.rounds)) == []
        assert (found.found.repeats, found.bound.repeats) == (least, least)
        assert found.is_proven


@pytest.mark.parametrize("people", range(4, 17, 2))
def test_an_even_group_without_rules_has_no_repeats_in_any_number_of_rounds(
    people: int,
) -> None:
    every = [drawn(Draw(people, _rounds(people, most))) for most in range(1, people)]

    assert [_repeats(one.rounds) for one in every] == [0] * (people - 1)
    assert [one.found.repeats for one in every] == [0] * (people - 1)


@pytest.mark.parametrize("people", [5, 9, 11, 13, 15])
def test_an_odd_group_has_trios_in_turn(people: int) -> None:
    found = drawn(Draw(people, _rounds(people, people // 3)))

    assert _repeats(found.rounds) == 0
    assert set(_in_trios(found.rounds).values()) == {1}


def test_of_twenty_five_people_nobody_is_in_a_trio_twice_in_eight_rounds() -> None:
    found = drawn(Draw(25, _rounds(25, 8)))

    assert _repeats(found.rounds) == 0
    assert sorted(_in_trios(found.rounds).values()) == [1] * 24


def test_who_was_in_a_trio_before_is_not_again_before_the_others() -> None:
    earlier = (
        ((0, 1, 2), (3, 6), (4, 7), (5, 8)),
        ((3, 4, 5), (0, 6), (1, 7), (2, 8)),
    )
    found = drawn(Draw(9, _rounds(9, 1), earlier=earlier))

    assert _in_trios(found.rounds) == {6: 1, 7: 1, 8: 1}
    assert _repeats((*earlier, *found.rounds)) == 0


@pytest.mark.parametrize("half", [3, 7])
def test_two_units_of_an_odd_number_can_all_meet_without_repeats(half: int) -> None:
    kinds = (0,) * half + (1,) * half
    found = drawn(Draw(2 * half, _rounds(2 * half, 2 * half - 1), kinds=kinds))

    assert _repeats(found.rounds) == 0
    assert set(_met(found.rounds).values()) == {1}
    assert len(_met(found.rounds)) == half * (2 * half - 1)


def test_a_unit_of_sixteen_of_twenty_four_meets_within_only_where_it_must() -> None:
    found = drawn(Draw(24, _rounds(24, 8), kinds=(0,) * 16 + (1,) * 8))
    alike = sum(max(two) < 16 or min(two) >= 16 for two in _met(found.rounds))

    assert (_repeats(found.rounds), alike) == (0, 8 * 4)


def test_a_leader_of_most_of_the_group_meets_the_others_again_and_no_more() -> None:
    apart = frozenset((0, other) for other in range(1, 10))
    found = drawn(Draw(12, _rounds(12, 5), apart=apart))
    again = {two: times for two, times in _met(found.rounds).items() if times > 1}

    assert sorted((sorted(two), times) for two, times in again.items()) in (
        [([0, 10], 3), ([0, 11], 2)],
        [([0, 10], 2), ([0, 11], 3)],
    )
    assert (found.found.repeats, found.bound.repeats, found.is_proven) == (3, 3, True)


def test_when_two_must_meet_again_it_is_long_since_they_met() -> None:
    found = drawn(Draw(4, _rounds(4, 6)))

    assert _repeats(found.rounds) == 6
    ideal = 6 * 97**2  # everyone waits three rounds
    assert ideal <= found.found.recency <= ideal * 1.001


@pytest.mark.parametrize(
    ("sizes", "times"),
    [
        pytest.param((4,) * 6, 6, id="24 in fours"),
        pytest.param((5, 4, 4, 4, 4, 4), 6, id="25", marks=pytest.mark.slow),
        pytest.param((5,) * 6, 6, id="30 in fives"),
        pytest.param((4,) * 8, 9, id="32 in fours", marks=pytest.mark.slow),
        pytest.param((6,) * 20, 6, id="120 in sixes"),
        pytest.param((5,) * 200, 6, id="1000 in fives"),
    ],
)
def test_nobody_meets_twice_in_groups_where_that_can_be_had(
    sizes: tuple[int, ...], times: int
) -> None:
    draw = _grouped(sizes, times)
    found = drawn(draw)

    assert list(_broken_laws(draw, found.rounds)) == []
    assert _repeats(found.rounds) == 0
    assert found.found.repeats == 0


def test_where_many_must_meet_again_the_search_ends_when_no_more_do() -> None:
    everyone, weighed = tuple(range(40)), []
    sizes = ((4,) * 10, (4, *(3,) * 12), (6,) * 5 + (5,) * 2)
    wanted = tuple(Wanted(everyone, one) for one in sizes) * 6
    difference = Table.difference

    def counted(*move: Any) -> int:  # noqa: ANN401 -- as it is
        weighed.append(1)
        return difference(*move)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Table, "difference", counted)
        found = drawn(Draw(40, wanted, shape="groups"))

    assert found.is_proven
    assert len(weighed) <= MOST_WEIGHED


def test_a_fixed_round_stays_and_is_not_met_again() -> None:
    former = ((0, 3), (1, 4), (2, 5))
    wanted = Wanted(tuple(range(6)), (2, 2, 2))
    fixed = Wanted(wanted.present, wanted.sizes, former, fixed=True)
    found = drawn(Draw(6, (fixed, *[wanted] * 4)))

    assert found.rounds[0] == former
    assert _repeats(found.rounds) == 0


def test_what_was_planned_stays_when_nothing_stands_in_its_way() -> None:
    former = drawn(Draw(8, _rounds(8, 4), seed=5)).rounds
    wanted = tuple(Wanted(tuple(range(8)), (2,) * 4, one) for one in former)
    found = drawn(Draw(8, (*wanted, *_rounds(8, 1)), seed=6))

    assert [_couples(one) for one in found.rounds[:4]] == list(map(_couples, former))
    assert _repeats(found.rounds) == 0


def test_only_the_round_that_breaks_a_new_rule_changes() -> None:
    former = drawn(Draw(10, _rounds(10, 4), seed=5)).rounds
    wanted = tuple(Wanted(tuple(range(10)), (2,) * 5, one) for one in former)
    one, other = former[1][0]
    apart = frozenset({(min(one, other), max(one, other))})
    found = drawn(Draw(10, wanted, apart=apart))

    same = [
        _couples(a) == _couples(b) for a, b in zip(found.rounds, former, strict=True)
    ]
    assert same == [True, False, True, True]
    assert _repeats(found.rounds) == 0


def test_who_joins_takes_the_empty_place_and_tables_stand_though_some_meet_again() -> (
    None
):
    everyone = tuple(range(9))
    first: Seating = ((6, 7, 8), (0, 3, 1), (2, 4, 5))
    second: Seating = ((0, 2, 6), (1, 4, 3), (5, 7))  # 8 has met 7
    wanted = tuple(Wanted(everyone, (3, 3, 3), one) for one in (first, second))
    found = drawn(Draw(9, wanted, shape="groups"))

    assert [sorted(map(sorted, one)) for one in found.rounds] == [
        [[0, 1, 3], [2, 4, 5], [6, 7, 8]],
        [[0, 2, 6], [1, 3, 4], [5, 7, 8]],
    ]


def test_equal_draws_have_equal_rounds_and_another_attempt_has_others() -> None:
    draw = Draw(10, _rounds(10, 3), seed=4)
    anew = Draw(
        10, (*_rounds(10, 2), Wanted(tuple(range(10)), (2,) * 5, attempt=1)), seed=4
    )

    assert drawn(draw) == drawn(draw)
    assert drawn(anew).rounds != drawn(draw).rounds


def test_rounds_that_are_there_are_judged_as_they_are() -> None:
    there: tuple[Seating, ...] = (((0, 1), (2, 3)), ((0, 1), (2, 3)))
    draw = Draw(4, _rounds(4, 2))

    found = judged(draw, there)

    assert found.found == Score(0, 2, 2 * 99**2, 0, 0, 0, 0)
    assert (found.bound.repeats, found.is_proven) == (0, False)


def test_only_rounds_as_good_as_the_bound_are_proven() -> None:
    there: tuple[Seating, ...] = (((0, 1),),)
    none, two = Score(0, 0, 0, 0, 0, 0, 0), Score(0, 2, 0, 0, 0, 0, 0)
    broken = Score(1, 0, 0, 0, 0, 0, 0)

    assert [
        Drawn(there, found, bound).is_proven
        for found, bound in ((none, none), (two, two), (two, none), (broken, none))
    ] == [True, True, False, False]
