"""A theme of the library: what a gathering may be about, with questions to ask."""

from typing import Annotated

from pydantic import Field, field_validator

from medarbeider.model.language import Phrase, PhraseList
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import Line, Slug, Whole

Factor = Annotated[Whole, Field(ge=1, le=10)]
"""A factor of 10-FAKTOR, by its number."""


class Theme(Noun):
    """What a gathering may be about: its goal, talk, questions and work afterwards."""

    id: Slug
    name: Phrase
    title: Phrase
    goal: Phrase
    talk: Phrase
    talk_points: PhraseList
    questions: PhraseList
    individual_task: Phrase
    group_task: Phrase
    methods: Annotated[tuple[Slug, ...], Field(min_length=1)]
    factors: tuple[Factor, ...]
    source: Line

    @field_validator("questions")
    @classmethod
    def _has_questions(cls, questions: PhraseList) -> PhraseList:
        if not questions.nb:
            raise broken_law("empty-list")
        return questions
