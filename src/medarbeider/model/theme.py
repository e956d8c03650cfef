"""A theme of the library: what a gathering may be about, with questions to ask."""

from typing import Annotated

from pydantic import Field, field_validator

from medarbeider.model.language import Phrase, PhraseList
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import Line, Slug, Whole, YesOrNo

Factor = Annotated[Whole, Field(ge=1, le=10)]
"""A factor of 10-FAKTOR, by its number."""


class ThemeStep(Noun):
    """What a later gathering on a theme is about, and the work after it.

    `group_task_apart` is for those who have no common meeting between gatherings.
    Neither group's task asks anybody to write.
    `spoken_task` is the individual task for those who do not like to write. `leaders`
    do something of their own meanwhile, and talk about a question. `method_question` is
    what a method asks that needs a question, such as a walk in pairs. The individual
    task says something to colleagues by name where there is an `unnamed_task` to take
    its place. What `settles` cannot be asked before it is decided who does what; the
    group's task runs for so many `weeks`.

    Where the method is not held, `goal_without` promises no more than the question
    gives. Of a stand-in for what people tell, `goal_else` and `question_else` take the
    place of what needs an answer that is not told.
    """

    title: Phrase
    goal: Phrase
    goal_else: Phrase | None = None
    goal_without: Phrase | None = None
    question: Phrase
    question_else: Phrase | None = None
    individual_task: Phrase
    group_task: Phrase
    group_task_apart: Phrase
    spoken_task: Phrase | None = None
    leaders: Phrase | None = None
    leaders_question: Phrase | None = None
    method: Slug
    method_question: Phrase | None = None
    unnamed_task: Phrase | None = None
    settles: YesOrNo = False
    weeks: Annotated[Whole, Field(ge=0, le=12)] = 0


class Theme(Noun):
    """What gatherings may be about: goal, talk, questions and work afterwards.

    The first gathering has what stands here, those after it the `steps`, in order.
    What has the same name as there is the same. `signs` are how one notices on an
    ordinary day that it goes better, `project` is an idea for a development project,
    and `purpose` says why a programme on the theme is held.
    """

    id: Slug
    name: Phrase
    title: Phrase
    goal: Phrase
    goal_else: Phrase | None = None
    talk: Phrase
    talk_points: PhraseList
    questions: PhraseList
    individual_task: Phrase
    group_task: Phrase
    group_task_apart: Phrase | None = None
    spoken_task: Phrase | None = None
    leaders: Phrase | None = None
    leaders_question: Phrase | None = None
    signs: PhraseList = PhraseList()
    project: Phrase | None = None
    purpose: Phrase | None = None
    unnamed_task: Phrase | None = None
    settles: YesOrNo = False
    weeks: Annotated[Whole, Field(ge=0, le=12)] = 0
    steps: tuple[ThemeStep, ...] = ()
    methods: Annotated[tuple[Slug, ...], Field(min_length=1)]
    factors: tuple[Factor, ...]
    source: Line

    @field_validator("questions")
    @classmethod
    def _has_questions(cls, questions: PhraseList) -> PhraseList:
        if not questions.nb:
            raise broken_law("empty-list")
        return questions
