"""A theme's first gathering, or that of several themes that share it."""

from dataclasses import replace
from itertools import chain

from babel.lists import format_list

from medarbeider.model.blueprint import Blueprint
from medarbeider.model.language import PhraseList
from medarbeider.model.theme import Theme
from medarbeider.proposing.matter import Matter, Talk
from medarbeider.proposing.methods import ANY_QUESTION, allowed, varied
from medarbeider.proposing.own_theme import MOST_POINTS, inside
from medarbeider.proposing.tasks import tasks_of
from medarbeider.proposing.turn import Turn


def opening(themes: tuple[Theme, ...], turn: Turn, blueprint: Blueprint) -> Matter:
    """Return what the first gathering on *themes* is made of."""
    language, first, last = turn.language, themes[0], themes[-1]
    questions, case = first.questions.told_in(language), turn.case
    found = Matter(
        title=first.title.told_in(language),
        goals=tuple(dict.fromkeys(one.goal.told_in(language) for one in themes)),
        question=questions[0],
        tasks=tasks_of(first, last, turn),
        method=allowed(varied(first.methods, turn.variant), turn),
        method_question=turn.told(case.exercise) if case and turn.of == 1 else None,
        talk=_talk(themes, turn),
    )
    if turn.of <= len(first.steps) + 1:
        found = asking_more(found, first.questions, turn)
    return _shared(themes, found, turn, blueprint) if len(themes) > 1 else found


def asking_more(found: Matter, questions: PhraseList, turn: Turn) -> Matter:
    """Return what is *found* with questions of the theme that no turn works on."""
    further = [*questions.told_in(turn.language)[turn.number + 1 :], None, None]
    return replace(found, next_question=further[0], spare_question=further[1])


def _talk(themes: tuple[Theme, ...], turn: Turn) -> Talk:
    """Return a talk on all of the themes, with as many points of each."""
    each = [one.talk_points.told_in(turn.language) for one in themes]
    if turn.case and len(themes) == 1:
        each = [(*each[0], turn.case.example.told_in(turn.language))]
    points = [[*some[: MOST_POINTS // len(themes) or 1]] for some in each]
    titles = [one.talk.told_in(turn.language) for one in themes]
    return Talk(" · ".join(titles), tuple(chain.from_iterable(points)))


def _shared(
    themes: tuple[Theme, ...], found: Matter, turn: Turn, blueprint: Blueprint
) -> Matter:
    """Return what is *found* for the first theme, with the second one's question too.

    It is for the walk of a day that has one, and else it takes the method's place.
    """
    names = [one.name.told_in(turn.language) for one in themes]
    question = themes[1].questions.told_in(turn.language)[0]
    named = format_list(
        [names[0], *(inside(one) for one in names[1:])], locale=turn.language
    )
    if any(plan.draws == "next-question" for plan in blueprint.activities):
        return replace(found, title=named, next_question=question)
    return replace(
        found,
        title=named,
        method=allowed(ANY_QUESTION, turn),
        method_question=question,
    )
