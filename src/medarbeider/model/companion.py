"""Somebody who is there for others: an interpreter, an assistant, a writing helper."""

from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import Line, Names


class Companion(Noun):
    """Somebody beside one person or several; no participant, and no reason is kept."""

    name: Line = Field(description="Who it is.", examples=["Turid Eksempelsen"])
    beside: Annotated[Names, Field(min_length=1)] = Field(
        description="Whom they are beside, by name: one person, or a list of several "
        "who then sit at one table where that can be had.",
        examples=["Kari Eksempelsen"],
    )

    @field_validator("beside")
    @classmethod
    def _nobody_is_beside_themselves(
        cls, beside: tuple[str, ...], info: ValidationInfo
    ) -> tuple[str, ...]:
        for number, one in enumerate(beside):
            if one in {info.data.get("name"), *beside[:number]}:
                raise broken_law("one-person-twice", number, given=one)
        return beside
