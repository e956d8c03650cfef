"""What every noun of ours is: frozen, strict, and closed to unknown fields."""

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError


class Noun(BaseModel):
    """A frozen fact; unknown fields are refused, and nothing is converted silently."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        hide_input_in_errors=True,
        defer_build=True,  # a noun inside another is not built twice
    )


def broken_law(code: str, *blame: str | int, **values: object) -> PydanticCustomError:
    """Return the error for a broken rule, blaming the field at *blame* (an address).

    The code is the problem's code; its words stand in `problems.words`.
    """
    return PydanticCustomError(code, "{code}", {"code": code, "blame": blame, **values})
