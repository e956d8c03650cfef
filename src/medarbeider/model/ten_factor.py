"""The result of a 10-FAKTOR survey: ten means, typed by hand; never its statements."""

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    BeforeValidator,
    Field,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)

from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import Line, Whole

FACTORS = range(1, 11)
LEAST_ANSWERS = 3
"""With fewer, nobody is anonymous (domain guide §5.2)."""

LONGEST_NAME = 40
"""Letters that the head of a narrow column has room for."""

LOWEST, HIGHEST = 1, 5
FIRST_YEAR, LAST_YEAR = 2015, 2199
"""The survey is from 2015."""

_NUMBERS = {str(number): number for number in FACTORS}
_MEAN = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]))?")


def _factor(value: Any) -> Any:  # noqa: ANN401 -- the value is not yet known
    if isinstance(value, str):
        if value not in _NUMBERS:
            raise broken_law("no-such-factor", given=value)
        return _NUMBERS[value]
    return value


def _mean(value: Any) -> Any:  # noqa: ANN401 -- as above
    if value is None or isinstance(value, Decimal):
        return value
    if not isinstance(value, str):
        raise broken_law("not-a-mean", given="…")
    found = _MEAN.fullmatch(value.strip())
    if found is None:
        raise broken_law("not-a-mean", given=value)
    mean = Decimal(f"{found[1]}.{found[2] or 0}")
    if not LOWEST <= mean <= HIGHEST:
        raise broken_law("mean-out-of-range", given=value)
    return mean


Means = Annotated[
    dict[
        Annotated[int, BeforeValidator(_factor)],
        Annotated[Decimal, BeforeValidator(_mean)],
    ],
    WithJsonSchema(
        {
            "type": "object",
            "propertyNames": {"enum": [*_NUMBERS]},
            "additionalProperties": {
                "anyOf": [
                    {"type": "number", "minimum": LOWEST, "maximum": HIGHEST},
                    {"type": "string", "pattern": "^[1-5][.,][0-9]$"},
                ]
            },
        }
    ),
]
"""Means of factors, by number: 1.0-5.0 with one decimal, `4.1` or `4,1`."""

_EXAMPLE = dict(enumerate([4.3, 4.2, 4.1, 4.2, 3.9, 4.3, 3.7, 4.4, 4.0, 4.7], 1))


class TenFactor(Noun):
    """What the unit answered in 10-FAKTOR, by factor."""

    year: Annotated[Whole, Field(ge=FIRST_YEAR, le=LAST_YEAR)] = Field(
        description="The year of the survey.", examples=[2026]
    )
    invited: Annotated[Whole, Field(ge=LEAST_ANSWERS, le=100_000)] | None = Field(
        None,
        description="How many were asked; gives the response rate.",
        examples=[24],
    )
    answers: Whole = Field(
        description="How many answered; at least 3, so that nobody can be known.",
        examples=[21],
    )
    means: Means = Field(
        description="The mean of each factor, 1–10, with one decimal.",
        examples=[_EXAMPLE],
    )
    earlier: Means = Field(
        default_factory=dict,
        description="The means of the last survey, of those factors that you have.",
        examples=[{1: 4.2, 2: 4.2, 3: 3.9}],
    )
    earlier_year: Annotated[Whole, Field(ge=FIRST_YEAR, le=LAST_YEAR)] | None = Field(
        None, description="The year of the last survey.", examples=[2024]
    )
    earlier_answers: Whole | None = Field(
        None,
        description="How many answered then; at least 3.",
        examples=[19],
    )
    benchmark: Means = Field(
        default_factory=dict,
        description="Means to compare with, of your own choice.",
        examples=[{1: 4.3, 2: 4.3, 3: 4.2}],
    )
    benchmark_name: Annotated[Line, Field(max_length=LONGEST_NAME)] | None = Field(
        None,
        description="Whose the means to compare with are.",
        examples=["Hele kommunen"],
    )

    @field_validator("answers")
    @classmethod
    def _are_enough_and_no_more_than_asked(
        cls, answers: int, info: ValidationInfo
    ) -> int:
        if answers < LEAST_ANSWERS:
            raise broken_law("too-few-answers", given=answers, least=LEAST_ANSWERS)
        invited = info.data.get("invited")
        if invited is not None and answers > invited:
            raise broken_law("more-answers-than-asked", invited=invited)
        return answers

    @field_validator("earlier_year")
    @classmethod
    def _was_before(cls, earlier: int | None, info: ValidationInfo) -> int | None:
        return before(earlier, info.data.get("year"))

    @field_validator("earlier_answers")
    @classmethod
    def _were_enough(cls, answers: int | None) -> int | None:
        return enough(answers)

    @field_validator("means")
    @classmethod
    def _has_all_ten(cls, means: dict[int, Decimal]) -> dict[int, Decimal]:
        missing = [str(number) for number in FACTORS if number not in means]
        if missing:
            raise broken_law("factor-left-out", missing=", ".join(missing))
        return means


def before(earlier: int | None, year: int | None) -> int | None:
    """Return the year of an *earlier* survey, or refuse it when it is no earlier."""
    if earlier is not None and year is not None and earlier >= year:
        raise broken_law("earlier-is-later", given=earlier, year=year)
    return earlier


def enough(answers: int | None) -> int | None:
    """Return how many answered, or refuse so few that somebody could be known."""
    if answers is not None and answers < LEAST_ANSWERS:
        raise broken_law("too-few-answers", given=answers, least=LEAST_ANSWERS)
    return answers
