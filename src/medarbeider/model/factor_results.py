"""The results of a 10-FAKTOR survey as a brief has them, perhaps not all of them."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.ten_factor import (
    FACTORS,
    FIRST_YEAR,
    LAST_YEAR,
    LEAST_ANSWERS,
    LONGEST_NAME,
    Means,
    TenFactor,
    before,
    enough,
)
from medarbeider.model.values import Line, Whole

MOST_ASKED = 100_000


class FactorResults(Noun):
    """What a unit answered in 10-FAKTOR, as far as it is known."""

    file: Line | None = Field(
        None,
        description="A table of the results beside the brief, CSV or XLSX; the other"
        " keys tell what it lacks.",
        examples=["resultat.csv"],
    )
    year: Annotated[Whole, Field(ge=FIRST_YEAR, le=LAST_YEAR)] | None = Field(
        None, description="The year of the survey.", examples=[2026]
    )
    invited: Annotated[Whole, Field(ge=1, le=MOST_ASKED)] | None = Field(
        None, description="How many were asked.", examples=[22]
    )
    answered: Annotated[Whole, Field(le=MOST_ASKED)] | None = Field(
        None,
        description="How many answered, at least 3. Where it is not known, the means"
        " steer what is proposed, and stand on no paper.",
        examples=[18],
    )
    factors: Means = Field(
        default_factory=dict,
        description="The means, by a factor's number or any of its names.",
        examples=[{1: 4.2, "rolleklarhet": 3.7}],
    )
    earlier: Means = Field(
        default_factory=dict, description="The means of the last survey, likewise."
    )
    earlier_year: Annotated[Whole, Field(ge=FIRST_YEAR, le=LAST_YEAR)] | None = Field(
        None, description="The year of the last survey.", examples=[2024]
    )
    earlier_answered: Annotated[Whole, Field(le=MOST_ASKED)] | None = Field(
        None,
        description="How many answered then, at least 3.",
        examples=[19],
    )
    comparison: Means = Field(
        default_factory=dict, description="Means to compare with, likewise."
    )
    comparison_name: Annotated[Line, Field(max_length=LONGEST_NAME)] | None = Field(
        None,
        description="Whose the means to compare with are.",
        examples=["Hele kommunen"],
    )

    @field_validator("answered")
    @classmethod
    def _are_enough_and_no_more_than_asked(
        cls, answered: int | None, info: ValidationInfo
    ) -> int | None:
        if answered is None:
            return None
        if answered < LEAST_ANSWERS:
            raise broken_law("too-few-answers", given=answered, least=LEAST_ANSWERS)
        invited = info.data.get("invited")
        if invited is not None and answered > invited:
            raise broken_law("more-answers-than-asked", invited=invited)
        return answered

    @field_validator("earlier_year")
    @classmethod
    def _was_before(cls, earlier: int | None, info: ValidationInfo) -> int | None:
        return before(earlier, info.data.get("year"))

    @field_validator("earlier_answered")
    @classmethod
    def _were_enough(cls, answered: int | None) -> int | None:
        return enough(answered)

    @property
    def missing(self) -> tuple[int, ...]:
        """The factors that have no mean."""
        return tuple(one for one in FACTORS if one not in self.factors)

    @property
    def compared(self) -> dict[int, Decimal]:
        """Means to compare with, when every mean has one; else none."""
        known = {one: self.comparison.get(one) for one in self.factors}
        told = {one: mean for one, mean in known.items() if mean is not None}
        return told if len(told) == len(known) else {}

    @property
    def on_paper(self) -> TenFactor | None:
        """The result as papers show it, when enough of it is known."""
        if self.answered is None or self.year is None or self.missing:
            return None
        return TenFactor(
            year=self.year,
            invited=self.invited,
            answers=self.answered,
            means=self.factors,
            earlier=self.earlier,
            earlier_year=self.earlier_year if self.earlier else None,
            earlier_answers=self.earlier_answered if self.earlier else None,
            benchmark=self.comparison,
            benchmark_name=self.comparison_name if self.comparison else None,
        )
