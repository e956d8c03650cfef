"""What people decide about who is together; a leader never meets her own staff."""

from typing import Annotated, Self

from pydantic import Field, field_validator, model_validator

from medarbeider.model.method import Mix
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import Day, Line, Names, Slug, Whole, YesOrNo

Couple = Annotated[tuple[Line, ...], Field(min_length=2, max_length=2)]
"""Two people, by name."""


class Pairing(Noun):
    """How the participants are paired."""

    mix: Mix = Field(
        "unit",
        description="What to pair people across: `unit`, `role` or `none`.",
        examples=["unit"],
    )
    rounds: Annotated[Whole, Field(ge=1, le=20)] = Field(
        1,
        description="How many rounds of pairs each gathering with work in pairs has.",
        examples=[2],
    )


class Leading(Noun):
    """Who leads some of the participants, beside what the name list says.

    Whom: those `of` names (one outside the list too), a `unit`, or all who had another
    leader until then. `since` a day she takes the place of the leaders they had;
    without it she is one of theirs all along.
    """

    leader: Line = Field(
        description="Who leads them; on the name list or not.",
        examples=["Kari Eksempelsen"],
    )
    of: Names = Field(
        (),
        description="Whom she leads, by name; also a leader who is not on the list.",
        examples=[["Per Eksempelsen", "Liv Eksempelsen"]],
    )
    unit: Line | None = Field(
        None,
        description="The unit she leads, in place of `of`: all there who report to "
        "nobody in the unit itself.",
        examples=["Hjemmetjenesten øst"],
    )
    instead_of: Line | None = Field(
        None,
        description="Whose place she takes, in place of `of`: all who report to that "
        "leader.",
        examples=["Ola Eksempelsen"],
    )
    since: Day | None = Field(
        None,
        description="The day from which it is so. She then takes the place of the "
        "leaders they had, unless `also: yes`. Without it she is one of their leaders "
        "all along.",
        examples=["2027-08-01"],
    )
    also: YesOrNo = Field(
        False,  # noqa: FBT003 -- a key's value
        description="Whether they keep the leaders they had, too.",
        examples=[True],
    )

    @model_validator(mode="after")
    def _leads_somebody(self) -> Self:
        told = [bool(self.of), self.unit is not None, self.instead_of is not None]
        if sum(told) != 1:
            raise broken_law("leads-whom", "leader")
        if self.leader in {*self.of, self.instead_of}:
            raise broken_law("leads-herself", "leader", given=self.leader)
        return self


class Rules(Noun):
    """Who may be together, in pairs and in groups; no reasons are kept."""

    together: tuple[Couple, ...] = Field(
        (),
        description="Two and two who are always together; in work in pairs they are "
        "each other's partner every time. An interpreter or assistant belongs in "
        "`companions`.",
        examples=[[["Kari Eksempelsen", "Ola Eksempelsen"]]],
    )
    apart: tuple[Couple, ...] = Field(
        (),
        description="Two and two who are never together. Write no reason.",
        examples=[[["Per Eksempelsen", "Liv Eksempelsen"]]],
    )
    without: Names = Field(
        (),
        description="People who are not put in pairs or groups, such as a leader whose "
        "whole staff is in the room.",
        examples=[["Marit Eksempelsen"]],
    )
    leaders: tuple[Leading, ...] = Field(
        (),
        description="Who leads whom, where the name list does not say it: another "
        "leader, or a new one from a day on.",
        examples=[
            [
                {
                    "leader": "Kari Eksempelsen",
                    "unit": "Hjemmetjenesten øst",
                    "since": "2027-08-01",
                }
            ]
        ],
    )
    history: Annotated[tuple[Slug, ...], Field(max_length=20)] = Field(
        (),
        description="Earlier programmes whose pairs and groups count, by the names of "
        "their folders, the oldest first.",
        examples=[["hjemmetjenesten-2026"]],
    )
    seed: Annotated[Whole, Field(ge=0, le=999_999_999)] = Field(
        1,
        description="A number that the draw starts from; another one gives other pairs "
        "and groups.",
        examples=[1],
    )

    @field_validator("together", "apart")
    @classmethod
    def _two_are_not_one(cls, couples: tuple[Couple, ...]) -> tuple[Couple, ...]:
        for number, (one, other) in enumerate(couples):
            if one == other:
                raise broken_law("one-person-twice", number, 1, given=one)
        return couples
