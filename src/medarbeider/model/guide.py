"""A method's printed guide: who does what, step by step, with the method's clock."""

from typing import Annotated, Literal

from pydantic import Field, field_validator

from medarbeider.model.language import Phrase, PhraseList
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import Slug, Whole, YesOrNo

OneFor = Literal["person", "pair", "trio", "group"]
"""Who has a guide of their own."""

GUIDE = "guide"
"""The document that every method's guide is, and the template that makes them all."""

Lines = Annotated[Whole, Field(ge=1, le=8)]
"""Lines to write on."""


class GuideRole(Noun):
    """A part that somebody plays in the talk."""

    name: Phrase = Field(description="What the part is called.")
    does: Phrase = Field(description="What whoever has it does.")


class GuideStep(Noun):
    """What is done in a phase of the method, whose clock it has."""

    phase: Slug = Field(description="The phase, by its id.", examples=["present"])
    does: Phrase = Field(description="What is done, in a sentence or two.")
    asks: PhraseList = Field(PhraseList(), description="Questions and words that help.")


class TurnStep(Noun):
    """A step of every turn, with its share of the turn's minutes."""

    name: Phrase = Field(description="What the step is called.")
    minutes: Annotated[Whole, Field(ge=1, le=60)] = Field(
        description="Its minutes; a longer or shorter turn shares its own likewise.",
        examples=[2],
    )
    does: Phrase = Field(description="What is done, in a sentence or two.")


class Turns(Noun):
    """Turns in which everyone is in focus once, in the same steps."""

    number: Annotated[Whole, Field(ge=2, le=6)] = Field(
        description="How many turns there are; best as many as the method has phases.",
        examples=[3],
    )
    steps: Annotated[tuple[TurnStep, ...], Field(min_length=1)] = Field(
        description="The steps of each turn."
    )


class ListeningTask(Noun):
    """Something that one of the listeners listens for."""

    name: Phrase = Field(description="What to listen for, in a word.")
    asks: Phrase = Field(description="What the listener asks themselves.")


class Listening(Noun):
    """The listening tasks, the most useful first; each listener has one."""

    talkers: Annotated[Whole, Field(ge=1, le=6)] = Field(
        description="How many of the group talk, and so have no task.", examples=[2]
    )
    tasks: Annotated[tuple[ListeningTask, ...], Field(min_length=1)] = Field(
        description="The tasks; at least three are printed, if there are as many."
    )


class Prompt(Noun):
    """Something to write down, with room for it."""

    asks: Phrase = Field(description="What to write, as a heading or a question.")
    lines: Lines = Field(
        2,
        description="Lines to write on; a full page has fewer.",
        examples=[2],
    )


class TearOff(Noun):
    """The end of the page, which is torn off and kept."""

    says: Phrase = Field(description="Who tears it off.")
    prompts: Annotated[tuple[Prompt, ...], Field(min_length=1, max_length=3)] = Field(
        description="What to write on it; with `turns`, on the part of each turn."
    )


class Guide(Noun):
    """A page for those who do it themselves, without the facilitator beside them."""

    title: Phrase = Field(description="The title, which is the file's name too.")
    one_for: OneFor = Field(
        description="Who has one: each person, pair, trio or group.", examples=["group"]
    )
    lead: Phrase | None = Field(None, description="Opening words.")
    roles: tuple[GuideRole, ...] = Field((), description="Who does what.")
    steps: tuple[GuideStep, ...] = Field(
        (), description="What is done in the method's phases."
    )
    turns: Turns | None = Field(
        None, description="Where everyone is in focus once: the steps of each turn."
    )
    listening: Listening | None = Field(None, description="What listeners listen for.")
    notes: tuple[Prompt, ...] = Field((), description="What to note underway.")
    confidential: YesOrNo = Field(
        default=True,
        description="Whether the agreement that all stays in the room is printed.",
        examples=["no"],
    )
    rules: PhraseList = Field(PhraseList(), description="Ground rules.")
    tear_off: TearOff | None = Field(None, description="An end to tear off and keep.")

    @field_validator("steps")
    @classmethod
    def _each_phase_has_one_step(
        cls, steps: tuple[GuideStep, ...]
    ) -> tuple[GuideStep, ...]:
        seen: set[str] = set()
        for number, step in enumerate(steps):
            if step.phase in seen:
                raise broken_law("step-told-twice", number, "phase")
            seen.add(step.phase)
        return steps


def guide_kind(method: str) -> str:
    """Return the kind of paper that a method's guide is, by the method's id."""
    return f"{method}-{GUIDE}"
