"""The most couples at once, as trying everything finds, and who is in the way."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from medarbeider.drawing.matching import left_over, matched

Graph = tuple[int, frozenset[tuple[int, int]]]


@st.composite
def _graphs(choose: st.DrawFn) -> Graph:
    people = choose(st.integers(1, 9))
    every = list(combinations(range(people), 2))
    two = st.sampled_from(every) if every else st.nothing()
    return people, choose(st.frozensets(two))


def _most(people: tuple[int, ...], couples: frozenset[tuple[int, int]]) -> int:
    """Return how many couples fit at once, by trying everything."""
    if len(people) < 2:
        return 0
    first, *rest = people
    return max(
        _most(tuple(rest), couples),
        *(
            1 + _most(tuple(a for a in rest if a != other), couples)
            for other in rest
            if (first, other) in couples
        ),
        0,
    )


def _odd_lots(people: set[int], couples: frozenset[tuple[int, int]]) -> int:
    """Return how many lots of an odd number people fall into."""
    odd = 0
    while people:
        lot = {people.pop()}
        while more := {
            b for two in couples for a in two for b in two if a in lot and b in people
        }:
            lot |= more
            people -= more
        odd += len(lot) % 2
    return odd


@settings(max_examples=300, deadline=None, derandomize=True)
@given(_graphs())
def test_as_many_couples_fit_as_when_everything_is_tried(graph: Graph) -> None:
    people, couples = graph
    partner = matched(range(people), couples)

    assert len(partner) // 2 == _most(tuple(range(people)), couples)
    assert {partner[partner[a]] == a for a in partner} <= {True}
    assert {(min(a, b), max(a, b)) for a, b in partner.items()} <= couples


@settings(max_examples=300, deadline=None, derandomize=True)
@given(_graphs())
def test_those_in_the_way_prove_that_no_more_couples_fit(graph: Graph) -> None:
    people, couples = graph
    missing = people - 2 * _most(tuple(range(people)), couples)
    short, others = left_over(range(people), couples)

    if missing <= people % 2:
        assert (short, others) == ((), ())
    else:
        assert _odd_lots(set(short), couples) - len(others) == missing
        around = {b for two in couples for a in two for b in two if a in short}
        assert around - set(short) == set(others)


def test_three_who_know_one_another_and_a_fourth_apart_are_no_two_couples() -> None:
    triangle = [(0, 1), (0, 2), (1, 2)]

    assert len(matched(range(4), triangle)) == 2
    assert left_over(range(4), triangle) == ((0, 1, 2, 3), ())


def test_who_can_only_be_with_a_few_stand_with_those_few() -> None:
    star = [(0, 3), (1, 3), (2, 3), (3, 4), (4, 5)]

    assert left_over(range(6), star) == ((0, 1, 2), (3,))
