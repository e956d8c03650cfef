"""The rule for minutes, as laws."""

import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

from medarbeider.model.minutes import Minutes
from medarbeider.planning.lengths import divided, fitted, shared

rooms = st.lists(st.integers(0, 60), max_size=8)
lengths = st.lists(
    st.lists(st.integers(1, 90), min_size=3, max_size=3)
    .map(sorted)
    .map(lambda ends: Minutes(min=ends[0], ideal=ends[1], max=ends[2])),
    min_size=1,
    max_size=8,
)


def _length(least: int, ideal: int, most: int) -> Minutes:
    return Minutes(min=least, ideal=ideal, max=most)


@given(rooms, st.data())
def test_all_of_an_amount_is_shared_and_nobody_gets_more_than_there_is_room_for(
    rooms: list[int], data: st.DataObject
) -> None:
    amount = data.draw(st.integers(0, sum(rooms)))

    parts = shared(amount, rooms)

    assert sum(parts) == amount
    assert len(parts) == len(rooms)
    assert all(0 <= part <= room for part, room in zip(parts, rooms, strict=True))


@given(rooms, st.data())
def test_a_part_is_less_than_a_minute_from_its_exact_share(
    rooms: list[int], data: st.DataObject
) -> None:
    assume(sum(rooms))
    amount = data.draw(st.integers(0, sum(rooms)))

    parts = shared(amount, rooms)

    everything = sum(rooms)
    assert all(
        abs(part * everything - amount * room) < everything
        for part, room in zip(parts, rooms, strict=True)
    )


@given(rooms, st.data())
def test_more_room_never_gets_a_smaller_part(
    rooms: list[int], data: st.DataObject
) -> None:
    amount = data.draw(st.integers(0, sum(rooms)))

    parts = shared(amount, rooms)

    in_order = [part for _, part in sorted(zip(rooms, parts, strict=True))]
    assert in_order == sorted(parts)


@pytest.mark.parametrize(
    ("amount", "rooms", "parts"),
    [
        (0, [], ()),
        (0, [0, 0], (0, 0)),
        (5, [5], (5,)),
        (10, [10, 20, 20], (2, 4, 4)),
        (1, [5, 5, 5], (1, 0, 0)),
        (2, [5, 5, 5], (1, 1, 0)),
        (4, [0, 9, 1], (0, 4, 0)),
        (5, [1, 4, 2], (1, 3, 1)),
    ],
)
def test_minutes_left_over_go_to_the_largest_fraction_and_then_the_earliest(
    amount: int, rooms: list[int], parts: tuple[int, ...]
) -> None:
    assert shared(amount, rooms) == parts


@given(lengths, st.integers(0, 600))
def test_fitted_lengths_use_the_time_there_is_or_come_as_near_as_they_may(
    lengths: list[Minutes], available: int
) -> None:
    shortest, longest = (
        sum(one.min for one in lengths),
        sum(one.max for one in lengths),
    )
    event("too short" if available < shortest else "long enough")

    parts = fitted(lengths, available)

    assert all(
        one.min <= part <= one.max for one, part in zip(lengths, parts, strict=True)
    )
    assert sum(parts) == min(max(available, shortest), longest)


@given(lengths, st.integers(0, 600))
def test_lengths_are_only_cut_in_a_shortage_and_only_stretched_in_a_slack(
    lengths: list[Minutes], available: int
) -> None:
    ideal = sum(one.ideal for one in lengths)

    changes = {
        part - one.ideal
        for one, part in zip(lengths, fitted(lengths, available), strict=True)
    }

    assert all(change <= 0 for change in changes) or available > ideal
    assert all(change >= 0 for change in changes) or available < ideal


@pytest.mark.parametrize(
    ("available", "parts"),
    [
        (60, (10, 20, 30)),
        (54, (10, 16, 28)),
        (51, (10, 14, 27)),
        (40, (10, 14, 27)),
        (64, (12, 22, 30)),
        (90, (15, 25, 30)),
    ],
)
def test_shortage_and_slack_are_in_proportion_to_what_each_may_give_and_take(
    available: int, parts: tuple[int, ...]
) -> None:
    lengths = [_length(10, 10, 15), _length(14, 20, 25), _length(27, 30, 30)]

    assert fitted(lengths, available) == parts


@given(lengths, st.data())
def test_divided_minutes_always_add_up_and_leave_at_least_one_to_each(
    lengths: list[Minutes], data: st.DataObject
) -> None:
    minutes = data.draw(st.integers(len(lengths), 600))
    least, most = sum(one.min for one in lengths), sum(one.max for one in lengths)
    event("within" if least <= minutes <= most else "outside")

    parts = divided(minutes, lengths)

    assert sum(parts) == minutes
    assert all(part >= 1 for part in parts)


@given(lengths, st.data())
def test_divided_minutes_are_fitted_where_the_lengths_can_hold_them(
    lengths: list[Minutes], data: st.DataObject
) -> None:
    least, most = sum(one.min for one in lengths), sum(one.max for one in lengths)
    minutes = data.draw(st.integers(least, most))

    assert divided(minutes, lengths) == fitted(lengths, minutes)


@pytest.mark.parametrize(
    ("minutes", "parts"),
    [
        (3, (1, 1, 1)),
        (13, (2, 6, 5)),
        (35, (3, 17, 15)),
        (80, (8, 38, 34)),
    ],
)
def test_minutes_that_the_lengths_cannot_hold_are_divided_by_their_ideals(
    minutes: int, parts: tuple[int, ...]
) -> None:
    lengths = [_length(2, 3, 5), _length(15, 17, 20), _length(14, 15, 18)]

    assert divided(minutes, lengths) == parts
