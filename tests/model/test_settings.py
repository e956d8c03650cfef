"""Colours must be dark enough to read on white (WCAG 2.1, 1.4.3)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from medarbeider.model.colour import LEAST_CONTRAST, contrast_with_white
from medarbeider.model.settings import Colours, Settings

channels = st.integers(0, 255)


@pytest.mark.parametrize(
    ("colour", "contrast"),
    [
        ("#ffffff", 1.0),
        ("#000000", 21.0),
        ("#ff0000", 4.0),
        ("#0000FF", 8.59),
        ("#767676", 4.54),
        ("#777777", 4.48),
    ],
)
def test_the_contrast_is_as_others_reckon_it(colour: str, contrast: float) -> None:
    assert round(contrast_with_white(colour), 2) == contrast


@given(channels, channels, channels, channels)
def test_a_darker_colour_has_more_contrast(
    red: int, green: int, blue: int, less: int
) -> None:
    colour = f"#{red:02x}{green:02x}{blue:02x}"
    darker = f"#{max(red - less, 0):02x}{green:02X}{blue:02x}"

    assert 1 <= contrast_with_white(colour) <= contrast_with_white(darker) <= 21


@given(channels, channels, channels)
def test_a_colour_is_taken_where_it_can_be_read(
    red: int, green: int, blue: int
) -> None:
    colour = f"#{red:02x}{green:02x}{blue:02x}"

    if contrast_with_white(colour) >= LEAST_CONTRAST:
        assert Colours(accent=colour).accent == colour
    else:
        with pytest.raises(ValidationError) as refused:
            Colours(accent=colour)
        assert [error["type"] for error in refused.value.errors()] == ["too-pale"]


@pytest.mark.parametrize("colour", ["17495a", "#17495", "#17495g", "teal", "#17495a\n"])
def test_a_colour_is_six_hexadecimal_digits(colour: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Colours(accent=colour)

    types = [error["type"] for error in refused.value.errors()]
    assert types == ["string_pattern_mismatch"]


def test_the_usual_settings_can_be_read_on_white() -> None:
    assert contrast_with_white(Settings().colours.accent) >= LEAST_CONTRAST
