"""A reason: why something of a programme is proposed, and what that rests on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Reason:
    """Why something is as it is proposed, told in the programme's language.

    `about` is what of the programme it concerns, such as `themes[0]`, `ten_factor` or a
    gathering's id; `rests_on` is the key of the brief that it follows from.
    """

    about: str
    rests_on: str
    text: str
