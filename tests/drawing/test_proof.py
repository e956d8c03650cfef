"""The proof: how few repeats pairs can have, for certain."""

from itertools import combinations, product

import pytest

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
