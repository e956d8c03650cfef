"""What a gathering is made of: its theme's matter for its turn, in one language."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from medarbeider.model.arc import ToWrite
from medarbeider.model.blueprint import Blueprint
from medarbeider.model.case import Case
from medarbeider.model.language import Language, Phrase
from medarbeider.model.mark import mark
from medarbeider.model.method import Method
from medarbeider.model.theme import Theme, ThemeStep

PRACTISES = 2
"""The turn of a theme, from 0, in which people practise on a case."""


@dataclass(frozen=True)
class Talk:
    """A talk, and what it says."""

    title: str
    points: tuple[str, ...]


@dataclass(frozen=True)
class Tasks:
    """What each one, and what the group, does after a gathering."""

    individual: str
    group: str
    leaders: str | None = None


@dataclass(frozen=True)
class Matter:
    """What one gathering is about.

    `talk` is there only where people have not heard it.
    """

    title: str
    goals: tuple[str, ...]
    question: str
    tasks: Tasks
    method: str
    method_question: str | None = None
    talk: Talk | None = None


@dataclass(frozen=True)
class Turn:
    """Which gathering of its theme it is, from 0, and what is to be used there.

    `of` is how many gatherings the theme has. `is_spent` says that the blueprint's
    tasks, which stand in where a theme has no more matter, have been used. `meets` says
    whether those who work together have a common meeting, `writes` whether they like to
    write. `case` is the theme in their sector.
    """

    number: int
    of: int
    is_spent: bool
    meets: bool
    writes: bool
    language: Language
    case: Case | None = None

    def told(self, phrase: Phrase | None) -> str | None:
        """Return what a phrase says in the language, if there is one."""
        return told(phrase, self.language)


def matter(
    themes: tuple[Theme, ...], turn: Turn, blueprint: Blueprint, to_write: ToWrite
) -> Matter:
    """Return what a gathering on *themes* is made of.

    The first gathering on a theme has its opening, those after it its steps, in order,
    and then its further questions with tasks of the *blueprint*. Where that has been
    used too, marks stand with hints of *to_write*. Where a gathering has several
    themes, the talk and the method are about the first, the question and the group's
    task about those after it.
    """
    theme = themes[0]
    if turn.number == 0:
        return _opening(themes, turn)
    if turn.number <= len(theme.steps):
        return _step(theme.steps[turn.number - 1], turn)
    return _beyond(theme, turn, blueprint, to_write)


def _opening(themes: tuple[Theme, ...], turn: Turn) -> Matter:
    language, first, last = turn.language, themes[0], themes[-1]
    asking = themes[1] if len(themes) > 1 else first
    apart = last.group_task_apart or last.group_task
    case, points = turn.case, first.talk_points.told_in(language)
    return Matter(
        title=first.title.told_in(language),
        goals=tuple(one.goal.told_in(language) for one in themes),
        question=asking.questions.told_in(language)[0],
        tasks=Tasks(
            _individual(first, turn),
            (last.group_task if turn.meets else apart).told_in(language),
            _leaders(first, turn),
        ),
        method=first.methods[0],
        method_question=turn.told(case.exercise) if case and turn.of == 1 else None,
        talk=Talk(
            first.talk.told_in(language),
            (*points, case.example.told_in(language)) if case else points,
        ),
    )


def _individual(theme: Theme | ThemeStep, turn: Turn) -> str:
    spoken = None if turn.writes else theme.spoken_task
    return (spoken or theme.individual_task).told_in(turn.language)


def _leaders(theme: Theme | ThemeStep, turn: Turn) -> str | None:
    """Return what leaders do meanwhile, and what they talk about."""
    does, asks = turn.told(theme.leaders), turn.told(theme.leaders_question)
    return f"{does} {asks}" if does and asks else does


def _step(step: ThemeStep, turn: Turn) -> Matter:
    language = turn.language
    group = step.group_task if turn.meets else step.group_task_apart
    asked = turn.told(step.method_question)
    if turn.case and turn.number == PRACTISES:
        asked = asked or turn.told(turn.case.exercise)
    return Matter(
        title=step.title.told_in(language),
        goals=(step.goal.told_in(language),),
        question=step.question.told_in(language),
        tasks=Tasks(
            _individual(step, turn), group.told_in(language), _leaders(step, turn)
        ),
        method=step.method,
        method_question=asked,
    )


def _beyond(
    theme: Theme, turn: Turn, blueprint: Blueprint, to_write: ToWrite
) -> Matter:
    language = turn.language
    questions = theme.questions.told_in(language)
    after = turn.number - len(theme.steps)
    has_question = after < len(questions)
    found = Matter(
        title=questions[after]
        if has_question
        else f"{theme.name.told_in(language)} {turn.number + 1}",
        goals=(blueprint.later_goal.told_in(language),),
        question=questions[after % len(questions)],
        tasks=Tasks(
            blueprint.later_individual_task.told_in(language),
            blueprint.later_group_task.told_in(language),
        ),
        method=theme.methods[turn.number % len(theme.methods)],
    )
    if not turn.is_spent:
        return found
    return replace(
        found,
        goals=(_hint(to_write.goal, language),),
        question=found.question if has_question else _hint(to_write.question, language),
        tasks=Tasks(
            _hint(to_write.individual_task, language),
            _hint(to_write.group_task, language),
        ),
    )


def _hint(phrase: Phrase, language: Language) -> str:
    return mark(phrase.told_in(language), language)


def told(phrase: Phrase | None, language: Language) -> str | None:
    """Return what a phrase says in *language*, if there is one."""
    return phrase.told_in(language) if phrase else None


def name_of(method: str, methods: Mapping[str, Method], language: Language) -> str:
    """Return what a method is called."""
    return methods[method].name.told_in(language)
