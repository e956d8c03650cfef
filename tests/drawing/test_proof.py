"""The proof: how few repeats pairs can have, for certain."""

from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from medarbeider.drawing.bounds import fewest_repeats
from medarbeider.drawing.draw import Draw, Seating, Wanted, score
from medarbeider.drawing.proof import Proof, fewest, is_small

FOUR = Wanted((0, 1, 2, 3), (2, 2))
FIVE = Wanted((0, 1, 2, 3, 4), (3, 2))
FOURS: tuple[Seating, ...] = (
    ((0, 1), (2, 3)),
    ((0, 2), (1, 3)),
    ((0, 3), (1, 2)),
)
FIVES: tuple[Seating, ...] = tuple(
    (trio, tuple(a for a in range(5) if a not in trio))
    for trio in combinations(range(5), 3)
)


def _least(draw: Draw, seatings: tuple[Seating, ...]) -> int:
    """Return how few repeats there can be, by trying everything."""
    every = (score(draw, one) for one in product(seatings, repeat=len(draw.rounds)))
    return min(one.repeats for one in every if not one.broken)


@pytest.mark.parametrize(
    ("draw", "seatings"),
    [
        pytest.param(Draw(4, (FOUR,) * 3), FOURS, id="three rounds of four"),
        pytest.param(Draw(4, (FOUR,) * 5), FOURS, id="five rounds of four"),
        pytest.param(
            Draw(4, (FOUR,) * 3, apart=frozenset({(0, 1)})), FOURS, id="two apart"
        ),
        pytest.param(
            Draw(4, (FOUR,) * 2, together=frozenset({(0, 1)})), FOURS, id="together"
        ),
        pytest.param(Draw(4, (FOUR,) * 2, earlier=FOURS[:2]), FOURS, id="a history"),
        pytest.param(Draw(5, (FIVE,) * 2), FIVES, id="two rounds of five"),
        pytest.param(Draw(5, (FIVE,) * 3), FIVES, id="three rounds of five"),
        pytest.param(
            Draw(5, (FIVE,) * 2, apart=frozenset({(0, 1), (2, 3)})),
            FIVES,
            id="two apart of five",
        ),
    ],
)
def test_the_proof_agrees_with_trying_everything(
    draw: Draw, seatings: tuple[Seating, ...]
) -> None:
    least = _least(draw, seatings)
    proof = fewest(draw, 0, least + 4)

    assert proof.least == least
    assert proof.rounds is not None
    assert score(draw, proof.rounds)[:2] == (0, least)
    assert fewest(draw, 0, least) == Proof(least)


def _seatings(people: tuple[int, ...]) -> list[Seating]:
    """Return every way to seat people in pairs, with a trio when they are odd."""
    if len(people) in {0, 3}:
        return [(people,)] if people else [()]
    first, *rest = people
    sizes = (1, 2) if len(people) % 2 else (1,)
    return [
        ((first, *mates), *more)
        for size in sizes
        for mates in combinations(rest, size)
        for more in _seatings(tuple(a for a in rest if a not in mates))
        if sum(len(group) == 3 for group in ((first, *mates), *more)) < 2
    ]


@st.composite
def _tiny(choose: st.DrawFn) -> Draw:
    people = choose(st.integers(4, 6))
    everyone = tuple(range(people))
    wanted = []
    for _ in range(choose(st.integers(1, 3))):
        here = choose(st.sets(st.sampled_from(everyone), min_size=2))
        present = tuple(sorted(here))
        trios = len(here) % 2
        sizes = (3,) * trios + (2,) * ((len(here) - 3 * trios) // 2)
        former = choose(st.sampled_from([(), *_seatings(present)]))
        wanted.append(Wanted(present, sizes, former, fixed=bool(former)))
    two = st.sampled_from(list(combinations(everyone, 2)))
    apart = choose(st.frozensets(two, max_size=4))
    own = [choose(st.frozensets(two, max_size=3)) - apart for _ in wanted]
    return Draw(
        people,
        tuple(replace(one, apart=some) for one, some in zip(wanted, own, strict=True)),
        apart,
        choose(st.frozensets(two, max_size=1)) - apart,
        earlier=tuple(
            choose(st.lists(st.sampled_from(_seatings(everyone)), max_size=3))
        ),
    )


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(_tiny())
def test_the_proof_of_any_tiny_draw_agrees_with_trying_everything(draw: Draw) -> None:
    every = [
        (one.former,) if one.fixed else _seatings(one.present) for one in draw.rounds
    ]
    scores = [score(draw, rounds) for rounds in product(*every)]
    lawful = [one.repeats for one in scores if not one.broken]
    proof = fewest(draw, 0, 99)

    if not lawful:
        assert proof == Proof(99)
        return
    least = min(lawful)
    is_free = not all(one.fixed for one in draw.rounds)  # or there is nothing to prove
    assert fewest_repeats(draw) <= least
    assert proof.least == least if is_free else proof.least <= least
    assert proof.rounds is not None
    assert score(draw, proof.rounds)[:2] == (0, least)
    assert fewest(draw, 0, least) == Proof(least)
    for one, seating in zip(draw.rounds, proof.rounds, strict=True):
        assert not one.fixed or {*map(frozenset, seating)} == {
            *map(frozenset, one.former)
        }
        assert sorted(map(len, seating)) == sorted(one.sizes)


def test_fixed_rounds_stay_in_the_proof() -> None:
    fixed = Wanted(FOUR.present, FOUR.sizes, FOURS[0], fixed=True)
    draw = Draw(4, (fixed, fixed, FOUR))

    assert fewest(draw, 0, 2) == Proof(2)
    assert (fewest(draw, 0, 5).rounds or ())[:2] == (FOURS[0], FOURS[0])


def test_one_round_that_nobody_can_be_seated_in_is_no_fault_of_the_proof() -> None:
    apart = frozenset(two for two in combinations(range(4), 2))
    clique = frozenset(two for two in combinations(range(6), 2) if two[1] < 4)
    six = Wanted(tuple(range(6)), (2, 2, 2))

    assert fewest(Draw(4, (FOUR,), apart=apart), 0, 7) == Proof(7)
    assert fewest(Draw(6, (six,), apart=clique), 0, 7).rounds is None


def test_only_rounds_of_not_too_many_are_proven() -> None:
    many = Wanted(tuple(range(200)), (2,) * 100)

    assert is_small(Draw(200, (many,)))
    assert not is_small(Draw(200, (many, many)))
    assert is_small(
        Draw(200, (many, Wanted(many.present, many.sizes, ((0, 1),), fixed=True)))
    )
