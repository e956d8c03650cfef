"""A length: one number, or the shortest, the ideal and the longest."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from medarbeider.model.minutes import Minutes


def _three(length: Minutes) -> tuple[int, int, int]:
    return (length.min, length.ideal, length.max)


@pytest.mark.parametrize(
    ("written", "three"),
    [
        ("15", (15, 15, 15)),
        ({"ideal": "15"}, (15, 15, 15)),
        ({"ideal": "15", "min": "10"}, (10, 15, 15)),
        ({"max": "20 min", "ideal": "15"}, (15, 15, 20)),
    ],
)
def test_what_is_not_written_is_the_ideal(
    written: str | Mapping[str, str], three: tuple[int, int, int]
) -> None:
    assert _three(Minutes.model_validate(written)) == three


@given(st.tuples(*[st.integers(1, 1440)] * 3).map(sorted))
def test_any_three_in_order_are_a_length(three: list[int]) -> None:
    least, ideal, most = three

    length = Minutes.model_validate(
        {"min": str(least), "ideal": str(ideal), "max": str(most)}
    )

    assert _three(length) == (least, ideal, most)
    assert _three(Minutes.exactly(ideal)) == (ideal, ideal, ideal)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("0", [((), "minutes-out-of-range")]),
        ("1441", [((), "minutes-out-of-range")]),
        (("15",), [((), "not-a-length")]),
        ({"ideal": "10", "min": "12"}, [(("min",), "min-over-ideal")]),
        (
            {"ideal": "10", "min": "12", "max": "8"},
            [(("min",), "min-over-ideal"), (("max",), "max-under-ideal")],
        ),
        ({"ideal": "en time", "min": "5"}, [(("ideal",), "not-minutes")]),
    ],
)
def test_what_is_no_length_says_which_part_is_to_blame(
    written: object, told: list[tuple[tuple[str, ...], str]]
) -> None:
    with pytest.raises(ValidationError) as refused:
        Minutes.model_validate(written)

    found = [(error["loc"], error["type"]) for error in refused.value.errors()]
    follows = "default_factory_not_called"  # told by Pydantic, left out in `reading`
    assert [one for one in found if one[1] != follows] == told
