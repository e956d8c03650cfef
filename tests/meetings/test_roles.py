"""The roles of IGP groups, as laws: drawn alike, and in turn."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from medarbeider.meetings.roles import ROLES, Roles, roles

seeds = st.integers(0, 999_999_999)
sizes = st.integers(3, 9)


def _members(size: int) -> tuple[str, ...]:
    return tuple(f"Person {number}" for number in range(size))


def _in_order(filled: Roles) -> tuple[str, str, str]:
    return (filled.chair, filled.scribe, filled.scope_guard)


@given(sizes, st.integers(1, 12), seeds)
def test_in_a_group_that_stays_together_a_role_comes_back_after_all_have_had_it(
    size: int, tasks: int, seed: int
) -> None:
    group = _members(size)

    drawn = roles([(group,)] * tasks, seed)

    for role in range(3):
        had = Counter(_in_order(filled)[role] for (filled,) in drawn)
        times = [had[name] for name in group]
        assert max(times) - min(times) <= 1


@given(
    st.lists(
        st.tuples(st.permutations(_members(12)), st.integers(3, 6)),
        min_size=1,
        max_size=5,
    ),
    seeds,
)
def test_every_group_has_three_different_people_of_its_own(
    days: list[tuple[list[str], int]], seed: int
) -> None:
    tasks = [
        [people[at : at + size] for at in range(0, len(people) - 2, size)]
        for people, size in days
    ]
    tasks = [[group for group in task if len(group) > 2] for task in tasks]

    for task, drawn in zip(tasks, roles(tasks, seed), strict=True):
        assert len(drawn) == len(task)
        for group, filled in zip(task, drawn, strict=True):
            assert len(set(_in_order(filled))) == 3
            assert set(_in_order(filled)) <= set(group)


@given(st.lists(sizes, min_size=2, max_size=6), seeds)
def test_what_is_drawn_for_a_task_depends_on_no_later_one(
    groups: list[int], seed: int
) -> None:
    tasks = [[_members(size)] for size in groups]

    assert roles(tasks, seed)[:-1] == roles(tasks[:-1], seed)


def test_the_same_seed_gives_the_same_roles_on_every_machine() -> None:
    group = ("Kari", "Ola", "Per", "Liv")

    assert roles([(group,)] * 2, 1) == (
        (Roles("Per", "Liv", "Kari"),),
        (Roles("Ola", "Per", "Liv"),),
    )


def test_another_seed_gives_other_roles() -> None:
    task = (_members(8),)

    assert len({roles([task], seed) for seed in range(20)}) > 10


def test_a_group_of_two_has_no_scope_guard() -> None:
    ((filled,),) = roles([(("Kari", "Ola"),)], 1)

    assert {filled.chair, filled.scribe} == {"Kari", "Ola"}
    assert filled.scope_guard == ""


@given(st.integers(0, 3), sizes, st.integers(1, 4), seeds)
def test_a_guest_has_a_role_only_where_the_others_are_too_few(
    guests: int, size: int, tasks: int, seed: int
) -> None:
    group = _members(size)
    new = group[:guests]

    drawn = roles([(group,)] * tasks, seed, [new] * tasks)

    for (filled,) in drawn:
        had = {*_in_order(filled)} & {*new}
        assert len(had) == max(0, len(ROLES) - (size - guests))


def test_a_guest_at_one_task_is_no_guest_at_the_next() -> None:
    group = ("Kari", "Ola", "Per", "Liv")

    drawn = roles([(group,)] * 2, 1, [("Per",), ()])

    assert [_in_order(filled)[0] for (filled,) in drawn] == ["Ola", "Per"]
