"""A length in minutes: the shortest, the ideal and the longest."""

from typing import Any, Self

from pydantic import (
    Field,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import LONGEST_DAY, WholeMinutes, read_minutes


def _the_ideal(validated: dict[str, Any]) -> int:
    """Return the ideal, which a missing `min` or `max` is."""
    ideal: int = validated["ideal"]
    return ideal


class Minutes(Noun):
    """How long something may take: `min` ≤ `ideal` ≤ `max`, in whole minutes.

    One number stands for all three; a missing `min` or `max` is the ideal.
    """

    ideal: WholeMinutes = Field(
        ge=1, description="The length it should have.", examples=[15]
    )
    min: WholeMinutes = Field(
        default_factory=_the_ideal,
        ge=1,
        description="The shortest length that still works.",
        examples=[10],
    )
    max: WholeMinutes = Field(
        default_factory=_the_ideal,
        ge=1,
        description="The longest length that is still good.",
        examples=[20],
    )

    @classmethod
    def exactly(cls, minutes: int) -> Self:
        """Return a length that neither gives nor takes."""
        return cls(ideal=minutes, min=minutes, max=minutes)

    @model_validator(mode="wrap")
    @classmethod
    def _from_one_number(
        cls,
        value: Any,  # noqa: ANN401 -- the value is not yet known
        handler: ModelWrapValidatorHandler[Self],
    ) -> Self:
        if isinstance(value, str | int):
            number = read_minutes(value)
            if not 1 <= number <= 1440:  # noqa: PLR2004 -- a day and a night
                raise broken_law("minutes-out-of-range", given=number)
            value = {"ideal": number}
        elif isinstance(value, tuple):
            raise broken_law("not-a-length")
        return handler(value)

    @field_validator("min")
    @classmethod
    def _min_is_no_more_than_ideal(cls, least: int, info: ValidationInfo) -> int:
        ideal = info.data.get("ideal", least)
        if least > ideal:
            raise broken_law("min-over-ideal", least=least, ideal=ideal)
        return least

    @field_validator("max")
    @classmethod
    def _max_is_no_less_than_ideal(cls, most: int, info: ValidationInfo) -> int:
        ideal = info.data.get("ideal", most)
        if most < ideal:
            raise broken_law("max-under-ideal", most=most, ideal=ideal)
        return most

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        mapping = handler(core_schema)
        found = handler.resolve_ref_schema(mapping)
        inner = {**found, "required": ["ideal"]}
        found.clear()
        found.update(
            {
                "description": "Minutes: one number, or min, ideal and max.",
                "anyOf": [
                    {"type": "integer", "minimum": 1, "maximum": LONGEST_DAY},
                    {"type": "string", "pattern": "^[0-9]+ ?min"},
                    inner,
                ],
                "examples": [15, {"min": 10, "ideal": 15, "max": 20}],
            }
        )
        return mapping
