"""What a gathering on some themes is made of, for its turn."""

from dataclasses import replace

from medarbeider.model.arc import Arc, Before
from medarbeider.model.blueprint import Blueprint
from medarbeider.model.language import Phrase
from medarbeider.model.theme import Theme, ThemeStep
from medarbeider.proposing.later_turn import beyond, step
from medarbeider.proposing.matter import Matter, Tasks
from medarbeider.proposing.methods import ANY_QUESTION, allowed
from medarbeider.proposing.opening import asking_more, opening
from medarbeider.proposing.tasks import in_time
from medarbeider.proposing.turn import Turn


def made_of(
    themes: tuple[Theme, ...], turn: Turn, blueprint: Blueprint, arc: Arc
) -> Matter:
    """Return what a gathering on *themes* is made of.

    The first gathering on a theme has its opening, those after it its steps, in order,
    and then its further questions with tasks of the *blueprint*. Where that has been
    used too, marks stand with hints of the *arc*. Where a gathering has several themes,
    the talk is about all of them, the work together and each one's task are about the
    first, a walk in pairs about the second, and the group's task about the last. What
    is not decided yet is not asked for.
    """
    theme = themes[0]
    if turn.number == 0:
        found = opening(themes, turn, blueprint)
        part: Theme | ThemeStep | None = theme
    elif turn.number <= len(theme.steps):
        part = theme.steps[turn.number - 1]
        found = step(part, turn)
        if turn.of <= len(theme.steps) + 1:
            found = asking_more(found, theme.questions, turn)
    else:
        part = None
        found = beyond(theme, turn, blueprint, arc.to_write)
    if part and part.settles and turn.waits_for:
        found = _until(turn.waits_for, found, turn, arc.before)
    weeks = part.weeks if part else 0
    return replace(found, tasks=in_time(found.tasks, weeks, turn, arc))


def _until(what: str, found: Matter, turn: Turn, before: Before) -> Matter:
    """Return what a gathering is about until something is decided.

    Its method is one for a question that can be asked before that.
    """
    texts = before.once_more if turn.number else before

    def said(phrase: Phrase) -> str:
        return phrase.told_in(turn.language).replace("{what}", what)

    return replace(
        found,
        title=said(texts.title),
        goals=(said(texts.goal),),
        question=said(texts.question),
        tasks=Tasks(said(texts.individual_task), said(texts.group_task)),
        method=allowed(ANY_QUESTION, turn),
        method_question=said(before.walk),
        waits_for=what,
        goal_without=None,
    )
