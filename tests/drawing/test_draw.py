"""How a proposal is judged: each wish counted by hand, the first weighing most."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from medarbeider.drawing.draw import (
    NOTHING,
    Draw,
    Score,
    Seating,
    Wanted,
    changed,
    couples,
    repeated,
    score,
)
from medarbeider.drawing.search import weights

SIX = Wanted((0, 1, 2, 3, 4, 5), (2, 2, 2))
FIVE = Wanted((0, 1, 2, 3, 4), (3, 2))
ONE: Seating = ((0, 1), (2, 3), (4, 5))
OTHER: Seating = ((0, 2), (1, 4), (3, 5))
TRIO: Seating = ((0, 1, 2), (3, 4))


def test_rounds_in_which_all_is_well_cost_nothing() -> None:
    assert score(Draw(6, (SIX, SIX)), (ONE, OTHER)) == NOTHING


def test_those_who_meet_and_must_not_and_those_who_must_and_do_not_are_counted() -> (
    None
):
    draw = Draw(
        6, (SIX, SIX), apart=frozenset({(0, 1), (0, 5)}), together=frozenset({(2, 3)})
    )

    assert score(draw, (ONE, OTHER)) == NOTHING._replace(broken=2)


def test_those_who_must_be_together_need_not_when_one_is_absent() -> None:
    draw = Draw(6, (FIVE,), together=frozenset({(3, 5)}))

    assert score(draw, (TRIO,)) == NOTHING


def test_a_repeat_weighs_by_how_long_ago_they_met() -> None:
    assert score(Draw(6, (SIX,) * 3), (ONE, OTHER, ONE)) == NOTHING._replace(
        repeats=3, recency=3 * 98**2
    )
    assert score(Draw(6, (SIX,) * 2), (ONE, ONE)) == NOTHING._replace(
        repeats=3, recency=3 * 99**2
    )


def test_meetings_before_count_but_not_how_often_they_were_repeated_then() -> None:
    draw = Draw(6, (SIX,), earlier=(ONE, ONE, OTHER))

    assert score(draw, (ONE,)) == NOTHING._replace(repeats=3, recency=3 * 98**2)


def test_those_who_are_always_together_repeat_nothing() -> None:
    draw = Draw(6, (SIX,) * 2, together=frozenset({(0, 1)}))

    assert score(draw, (ONE, ONE)) == NOTHING._replace(repeats=2, recency=2 * 99**2)


def test_turns_in_a_trio_of_the_same_person_are_counted_two_and_two() -> None:
    draw = Draw(5, (FIVE,), earlier=(((0, 3, 4), (1, 2)), ((0, 1, 3), (2, 4))))

    found = score(draw, (TRIO,))

    # 0 has had three turns (three couples of them), 1 and 3 two, 2 and 4 one
    assert found.trios == 3 + 1 + 1
    assert score(replace(draw, shape="groups"), (TRIO,)).trios == 0


def test_people_whose_company_changed_are_counted_but_not_joiners() -> None:
    assert changed((), ONE) == 0
    assert changed(ONE, tuple(group[::-1] for group in ONE)) == 0
    assert changed(((0, 1), (2, 3)), ((0, 1), (2, 3, 4))) == 2
    assert changed(ONE, TRIO) == 5
    assert score(Draw(6, (replace(SIX, former=ONE),)), (OTHER,)).changes == 6


def test_meetings_within_a_kind_are_counted() -> None:
    draw = Draw(6, (SIX,), kinds=(0, 0, 1, 2, 3, 3))

    assert score(draw, (ONE,)) == NOTHING._replace(alike=2)


def test_meetings_of_two_leaders_are_counted_in_groups_only() -> None:
    wanted = Wanted(SIX.present, (3, 3))
    draw = Draw(6, (wanted,), leaders=frozenset({0, 1, 3}), shape="groups")
    seating: Seating = ((0, 1, 2), (3, 4, 5))

    assert score(draw, (seating,)) == NOTHING._replace(leaders=1)
    assert score(replace(draw, shape="pairs"), (seating,)).leaders == 0


def test_each_meeting_of_two_who_had_met_is_told_with_its_round() -> None:
    draw = Draw(
        6, (SIX,) * 3, together=frozenset({(4, 5)}), earlier=(((0, 2), (1, 3), (4, 5)),)
    )

    assert list(repeated(draw, (ONE, OTHER, ONE))) == [
        (1, (0, 2)),
        (2, (0, 1)),
        (2, (2, 3)),
    ]


def test_meetings_again_are_told_in_the_order_of_people() -> None:
    everyone = (tuple(range(12)),)
    draw = Draw(12, (Wanted(everyone[0], (12,)),) * 2, shape="groups")

    assert list(repeated(draw, (everyone, everyone))) == [
        (1, (a, b)) for a in range(12) for b in range(a + 1, 12)
    ]


def test_everyone_who_meets_stands_with_the_smaller_number_first() -> None:
    assert list(couples(((3, 1, 2), (5, 4)))) == [(1, 3), (2, 3), (1, 2), (4, 5)]


ALL_WISHES = {
    "pairs": Draw(
        7,
        (Wanted(tuple(range(7)), (3, 2, 2), ((0, 1, 2), (3, 4), (5, 6))),) * 3,
        kinds=(0, 0, 0, 1, 1, 1, 2),
    ),
    "groups": Draw(
        7,
        (Wanted(tuple(range(7)), (4, 3), ((0, 1, 2, 3), (4, 5, 6))),) * 3,
        kinds=(0, 0, 0, 1, 1, 1, 2),
        leaders=frozenset({0, 4}),
        shape="groups",
    ),
}


@st.composite
def _scores(choose: st.DrawFn, kind: str) -> Score:
    """A score that three rounds may have: no more of anything than there is room."""
    meetings, people = (15, 21) if kind == "pairs" else (27, 21)
    repeats = choose(st.integers(0, meetings))
    return Score(
        choose(st.integers(0, meetings)),
        repeats,
        choose(st.integers(0, 99**2 * repeats)),
        choose(st.integers(0, 9)) if kind == "pairs" else 0,
        choose(st.integers(0, people)),
        choose(st.integers(0, meetings)),
        choose(st.integers(0, 3)) if kind == "groups" else 0,
    )


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.data(), st.sampled_from(["pairs", "groups"]))
def test_the_weights_order_scores_as_they_are_ordered(
    data: st.DataObject, kind: str
) -> None:
    one, other = data.draw(_scores(kind)), data.draw(_scores(kind))
    weigh = weights(ALL_WISHES[kind])

    assert (weigh.total(one) < weigh.total(other)) == (one < other)
