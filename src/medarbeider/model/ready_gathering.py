"""A ready gathering: a whole day of its own that a programme can take in as it is."""

from typing import Annotated

from pydantic import Field, field_validator

from medarbeider.model.blueprint import BlueprintActivity
from medarbeider.model.language import Phrase, PhraseList
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import ClockTime, Line, Slug, WholeMinutes


class ReadyGathering(Noun):
    """A gathering with its matter and its agenda, whatever the programme is about.

    `name` is what a brief calls it by, beside its id; `theme` what papers say that it
    is about. Of its activities those that draw take its `talk` and first question.
    `spoken_task` and `group_task_apart` are as those of a theme.
    """

    id: Slug
    name: Phrase
    theme: Phrase
    title: Phrase
    goal: Phrase
    starts: ClockTime
    minutes: Annotated[WholeMinutes, Field(ge=60)]
    bring: Phrase
    talk: Phrase
    talk_points: PhraseList
    questions: PhraseList
    individual_task: Phrase
    group_task: Phrase
    group_task_apart: Phrase | None = None
    spoken_task: Phrase | None = None
    activities: tuple[BlueprintActivity, ...]
    source: Line

    @field_validator("questions")
    @classmethod
    def _has_a_question(cls, questions: PhraseList) -> PhraseList:
        if not questions.nb:
            raise broken_law("empty-list")
        return questions
