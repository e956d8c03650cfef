"""What people decide about who is together; a leader never meets her own staff."""

from typing import Annotated

from pydantic import Field, field_validator

from medarbeider.model.method import Mix
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import Line, Lines, Slug, Whole

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
    without: Lines = Field(
        (),
        description="People who are not put in pairs or groups, such as a leader whose "
        "whole staff is in the room.",
        examples=[["Marit Eksempelsen"]],
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
