"""A colour that can be read on white paper, and in grey."""

from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from medarbeider.model.noun import broken_law

LEAST_CONTRAST = 4.5
"""The least contrast between text and paper (WCAG 2.1, success criterion 1.4.3)."""


def contrast_with_white(colour: str) -> float:
    """Return the contrast ratio to white, 1–21 (WCAG 2.1, relative luminance)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 -- the formula's own numbers
        for one in channels
    ]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05)


def _can_be_read_on_white(colour: str) -> str:
    contrast = contrast_with_white(colour)
    if contrast < LEAST_CONTRAST:
        told = {"contrast": f"{contrast:.1f}", "least": LEAST_CONTRAST}
        raise broken_law("too-pale", **told)
    return colour


Colour = Annotated[
    str,
    StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$"),
    AfterValidator(_can_be_read_on_white),
]
"""A colour as six hexadecimal digits, such as `#1d4e5f`, dark enough to read."""
