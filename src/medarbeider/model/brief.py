"""The brief: what the facilitator and the client agree before a programme is made."""

from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from medarbeider.model.barred import BarredDays
from medarbeider.model.language import Language
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import ClockTime, Day, Line, Lines, Whole


class NextBrief(Noun):
    """What `new-programme --like` needs to know: for whom, and from when."""

    title: Line | None = None
    organisation: Line | None = None
    unit: Line
    first: Day
    people: Annotated[Whole, Field(ge=4, le=60)] | None = None


class Brief(Noun):
    """What `new-programme` needs to know; the same keys in a file as in its options."""

    title: Line
    organisation: Line
    unit: Line | None = None
    language: Language = "nb"
    people: Annotated[Whole, Field(ge=4, le=60)] = 24
    themes: Annotated[Lines, Field(min_length=1, max_length=8)]
    gatherings: Annotated[Whole, Field(ge=1, le=12, validate_default=True)] = 4
    length: Line = "half-day"
    first: Day
    weeks: Annotated[Whole, Field(ge=1, le=26)] = 5
    not_on: BarredDays = ()
    starts: ClockTime | None = None
    place: Line | None = None
    facilitators: Lines = ()

    @field_validator("gatherings")
    @classmethod
    def _every_theme_gets_a_gathering(
        cls, gatherings: int, info: ValidationInfo
    ) -> int:
        themes = len(set(info.data.get("themes", ())))
        if gatherings < themes:
            raise broken_law("more-themes-than-gatherings", themes=themes)
        return gatherings
