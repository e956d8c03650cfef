"""Lines to write on: as many as fit, and never none."""

from hypothesis import given
from hypothesis import strategies as st

from medarbeider.handouts.room import height, lines


def test_the_answer_with_most_lines_gives_first() -> None:
    assert [lines(room, (3, 2, 3), 10) for room in (80, 79, 69, 59, 0)] == [
        (3, 2, 3),
        (3, 2, 2),
        (2, 2, 2),
        (2, 2, 1),
        (1, 1, 1),
    ]


@given(
    st.floats(0, 300), st.lists(st.integers(1, 6), min_size=1, max_size=8), st.just(9.5)
)
def test_lines_fit_their_room_unless_each_answer_has_one(
    room: float, wanted: list[int], line: float
) -> None:
    found = lines(room, wanted, line)

    assert all(1 <= one <= most for one, most in zip(found, wanted, strict=True))
    assert sum(found) * line <= room or set(found) == {1}


def test_a_text_is_as_high_as_its_lines() -> None:
    assert [height("x" * n, 10, 4.5) for n in (0, 1, 10, 11)] == [0, 4.5, 4.5, 9]
