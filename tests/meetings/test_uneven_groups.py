"""Groups of other sizes, where even ones cannot be had."""

import pytest

from medarbeider.drawing.draw import Draw, Wanted, couple
from medarbeider.meetings.uneven_groups import with_uneven_groups


def _sizes(
    people: int, sizes: tuple[int, ...], size: int, *led: range, fixed: bool = False
) -> tuple[int, ...]:
    """Return the sizes of a round whose first people lead those of each range."""
    apart = {couple(leader, one) for leader, staff in enumerate(led) for one in staff}
    round_ = Wanted(tuple(range(people)), sizes, apart=frozenset(apart), fixed=fixed)
    return (
        with_uneven_groups(Draw(people, (round_,), shape="groups"), [size])
        .rounds[0]
        .sizes
    )


@pytest.mark.parametrize(
    ("people", "sizes", "size", "led", "found"),
    [
        (8, (4, 4), 5, (range(2, 6), range(6, 8)), (5, 3)),
        (16, (8, 8), 8, (range(2, 10), range(10, 16)), (8, 8)),  # nine are too many
        (8, (4, 4), 4, (range(2, 6), range(6, 8)), (5, 3)),  # one more than asked for
        (9, (5, 4), 6, (range(2, 7), range(7, 9)), (6, 3)),
        (12, (4, 4, 4), 5, (range(3, 11), range(11, 12)), (5, 4, 3)),
        (8, (4, 4), 4, (range(2, 5), range(5, 8)), (4, 4)),  # even ones go
        (8, (4, 4), 4, (range(2, 8),), (4, 4)),  # none go
    ],
)
def test_the_most_even_sizes_that_go_are_taken(
    people: int,
    sizes: tuple[int, ...],
    size: int,
    led: tuple[range, ...],
    found: tuple[int, ...],
) -> None:
    assert _sizes(people, sizes, size, *led) == found


def test_what_is_fixed_stays() -> None:
    led = (range(2, 6), range(6, 8))

    assert _sizes(8, (4, 4), 5, *led, fixed=True) == (4, 4)
