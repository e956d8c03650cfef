"""Bounds: what no draw can do better than, by arguments that hold for every draw."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from medarbeider.drawing.bounds import fewest_repeats, floor
from medarbeider.drawing.draw import NOTHING, Draw, Seating, Wanted, score


def _sizes(kind: str, people: int) -> tuple[int, ...]:
    if kind == "groups":
        return (3, 3) if people == 6 else (people,)
    return (3,) * (people % 2) + (2,) * ((people - 3 * (people % 2)) // 2)


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


@st.composite
def _draws(choose: st.DrawFn) -> Draw:
    kind = choose(st.sampled_from(["pairs", "groups"]))
    people = choose(st.integers(3, 6))
    everyone = tuple(range(people))
    wanted = []
    for _ in range(choose(st.integers(1, 3))):
        here = choose(st.sets(st.sampled_from(everyone), min_size=people - 1))
        present = tuple(sorted(here)) if kind == "pairs" else everyone
        wanted.append(Wanted(present, _sizes(kind, len(present))))
    two = st.sampled_from(list(combinations(everyone, 2)))
    apart = choose(st.frozensets(two, max_size=3))
    one = st.sampled_from(list(_seatings(everyone, _sizes(kind, people))))
    own = [choose(st.frozensets(two, max_size=3)) - apart for _ in wanted]
    return Draw(
        people,
        tuple(replace(one, apart=some) for one, some in zip(wanted, own, strict=True)),
        apart,
        choose(st.frozensets(two, max_size=1)) - apart,
        choose(st.sampled_from([(), tuple(a % 2 for a in everyone)])),
        choose(st.frozensets(st.sampled_from(everyone), max_size=3)),
        tuple(choose(st.lists(one, max_size=2))),
        shape="pairs" if kind == "pairs" else "groups",
    )


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(_draws())
def test_no_lawful_rounds_are_better_than_the_bound_in_anything(draw: Draw) -> None:
    bound = floor(draw)
    every = [list(_seatings(one.present, one.sizes)) for one in draw.rounds]
    found = (score(draw, rounds) for rounds in product(*every))
    lawful = [one for one in found if not one.broken]

    assert [
        one for one in lawful if any(a < b for a, b in zip(one, bound, strict=True))
    ] == []


def _rounds(people: int, rounds: int) -> tuple[Wanted, ...]:
    return (Wanted(tuple(range(people)), _sizes("pairs", people)),) * rounds


def test_an_even_group_has_one_round_less_than_people_without_repeats() -> None:
    found = [fewest_repeats(Draw(6, _rounds(6, times))) for times in (5, 6, 7)]

    assert found == [0, 3, 6]


def test_a_leader_of_most_must_meet_the_others_again() -> None:
    apart = frozenset((0, other) for other in range(1, 10))

    assert fewest_repeats(Draw(12, _rounds(12, 5), apart=apart)) == 3


def test_what_earlier_programmes_remember_leaves_fewer_people() -> None:
    earlier: tuple[Seating, ...] = (((0, 1), (2, 3)), ((0, 2), (1, 3)))

    assert fewest_repeats(Draw(4, _rounds(4, 2), earlier=earlier)) == 2


def test_a_unit_of_most_must_meet_within() -> None:
    draw = Draw(6, _rounds(6, 2), kinds=(0, 0, 0, 0, 1, 1))

    assert floor(draw) == NOTHING._replace(alike=2)


def test_somebody_must_sit_in_a_trio_again_when_all_have() -> None:
    assert floor(Draw(5, _rounds(5, 2))).trios == 1


def test_three_who_each_lack_one_need_two_repeats_though_two_of_them_share_one() -> (
    None
):
    allowed = {(0, 1), (0, 2), (1, 2), (0, 3), (1, 4), (2, 5)}
    every = {two for two in combinations(range(8), 2) if two[0] < 3}

    found = fewest_repeats(Draw(8, _rounds(8, 4), apart=frozenset(every - allowed)))

    assert found == 2
