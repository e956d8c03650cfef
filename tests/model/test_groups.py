"""How many groups there are, and how big; the laws hold for every number up to 2000."""

import pytest

from medarbeider.model.groups import SMALLEST, GroupSizes, group_sizes, sizes_kept

MOST = 2000
SIZES = (3, 4, 5, 6, 7, 8)


def _all_groups(size: int) -> list[tuple[int, GroupSizes]]:
    return [(people, group_sizes(people, size)) for people in range(2, MOST + 1)]


@pytest.mark.parametrize("size", SIZES)
def test_everyone_is_in_a_group(size: int) -> None:
    wrong = [people for people, one in _all_groups(size) if sum(one.sizes) != people]

    assert wrong == []


@pytest.mark.parametrize("size", SIZES)
def test_groups_differ_by_one_at_most_and_the_biggest_stand_first(size: int) -> None:
    wrong = [
        people
        for people, one in _all_groups(size)
        if one.sizes[0] - one.sizes[-1] > 1
        or one.sizes != tuple(sorted(one.sizes, reverse=True))
    ]

    assert wrong == []


@pytest.mark.parametrize("size", SIZES)
def test_no_group_has_one_or_two_unless_there_are_no_more(size: int) -> None:
    small = [people for people, one in _all_groups(size) if min(one.sizes) < SMALLEST]

    assert small == [2]


@pytest.mark.parametrize("size", SIZES)
def test_a_group_is_too_big_only_where_one_group_more_would_leave_a_group_of_two(
    size: int,
) -> None:
    too_big = {people for people, one in _all_groups(size) if one.biggest > size}
    would_leave_two = {
        people
        for people, one in _all_groups(size)
        if -(-people // size) > 1 and people // -(-people // size) < SMALLEST
    }

    assert too_big == would_leave_two


@pytest.mark.parametrize("size", SIZES)
def test_there_are_no_more_groups_than_it_takes(size: int) -> None:
    strange = [
        people
        for people, one in _all_groups(size)
        if one.biggest <= size and one.number != -(-people // size)
    ]

    assert strange == []


def test_only_five_at_tables_of_four_and_threes_that_do_not_add_up_are_too_big() -> (
    None
):
    too_big = {
        size: [people for people, one in _all_groups(size) if one.biggest > size]
        for size in SIZES
    }

    not_in_threes = [people for people in range(4, MOST + 1) if people % 3]
    assert too_big == {3: not_in_threes, 4: [5], 5: [], 6: [], 7: [], 8: []}


@pytest.mark.parametrize(
    ("people", "size", "sizes"),
    [
        (2, 4, (2,)),
        (3, 4, (3,)),
        (5, 4, (5,)),
        (6, 4, (3, 3)),
        (8, 3, (4, 4)),
        (9, 4, (3, 3, 3)),
        (13, 4, (4, 3, 3, 3)),
        (24, 4, (4, 4, 4, 4, 4, 4)),
        (25, 6, (5, 5, 5, 5, 5)),
    ],
)
def test_groups_come_out_as_a_facilitator_would_make_them(
    people: int, size: int, sizes: tuple[int, ...]
) -> None:
    assert group_sizes(people, size) == GroupSizes(sizes)


def test_groups_know_their_number_and_the_biggest() -> None:
    groups = group_sizes(13, 4)

    assert (groups.number, groups.biggest) == (4, 4)


@pytest.mark.parametrize(
    ("left", "people", "size", "sizes"),
    [
        pytest.param((4, 4, 3, 3), 14, 4, (4, 4, 3, 3), id="two are missing"),
        pytest.param((5, 4, 3, 3), 16, 5, (5, 4, 4, 3), id="a guest takes a place"),
        pytest.param((5, 4, 4, 2), 15, 5, (4, 4, 4, 3), id="two are too few"),
        pytest.param((4, 4, 3, 0), 11, 4, (4, 4, 3), id="a table is empty"),
        pytest.param((3, 3, 2), 8, 4, (4, 4), id="no table can spare one"),
        pytest.param((4, 4, 4), 13, 4, (4, 3, 3, 3), id="one more is too many"),
        pytest.param((3, 2), 5, 4, (5,), id="one table is left"),
    ],
)
def test_planned_groups_keep_their_sizes_while_none_is_too_small_or_too_big(
    left: tuple[int, ...], people: int, size: int, sizes: tuple[int, ...]
) -> None:
    assert sizes_kept(left, people, size) == sizes
