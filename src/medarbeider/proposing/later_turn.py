"""A theme's later gatherings: its steps in order, and what there is beyond them."""

from dataclasses import replace

from medarbeider.model.arc import ToWrite
from medarbeider.model.blueprint import Blueprint
from medarbeider.model.language import Language, Phrase
from medarbeider.model.mark import mark
from medarbeider.model.theme import Theme, ThemeStep
from medarbeider.proposing.matter import Matter, Tasks
from medarbeider.proposing.methods import allowed, turned
from medarbeider.proposing.tasks import tasks_of
from medarbeider.proposing.turn import Turn

QUOTES = frozenset("«“")
"""What a question has that quotes people's answers: it is no title."""

PRACTISES = 2
"""The turn of a theme, from 0, in which people practise on a case."""


def step(part: ThemeStep, turn: Turn) -> Matter:
    """Return what the gathering of a step is made of."""
    language = turn.language
    asked = turn.told(part.method_question)
    if turn.case and turn.number == PRACTISES:
        asked = asked or turn.told(turn.case.exercise)
    return Matter(
        title=part.title.told_in(language),
        goals=(part.goal.told_in(language),),
        question=part.question.told_in(language),
        tasks=tasks_of(part, part, turn),
        method=allowed((part.method,), turn),
        method_question=asked,
        goal_without=turn.told(part.goal_without),
    )


def beyond(theme: Theme, turn: Turn, blueprint: Blueprint, to_write: ToWrite) -> Matter:
    """Return what a gathering is made of for which a theme has no more matter."""
    language = turn.language
    questions = theme.questions.told_in(language)
    after = turn.number - len(theme.steps)
    has_question = after < len(questions)
    found = Matter(
        title=questions[after]
        if has_question and QUOTES.isdisjoint(questions[after])
        else f"{theme.name.told_in(language)} {turn.number + 1}",
        goals=(blueprint.later_goal.told_in(language),),
        question=questions[after % len(questions)],
        tasks=Tasks(
            blueprint.later_individual_task.told_in(language),
            blueprint.later_group_task.told_in(language),
        ),
        method=allowed(turned(theme.methods, turn.number), turn),
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
