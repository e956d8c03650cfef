"""What a gathering is made of: its theme's matter for its turn, in one language."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain

from babel.lists import format_list

from medarbeider.model.arc import Arc, Before, ToWrite
from medarbeider.model.blueprint import Blueprint
from medarbeider.model.case import Case
from medarbeider.model.language import Language, Phrase, PhraseList
from medarbeider.model.mark import mark
from medarbeider.model.method import Method
from medarbeider.model.theme import Theme, ThemeStep
from medarbeider.model.wanted import Meeting
from medarbeider.proposing.own_theme import MOST_POINTS, inside
from medarbeider.proposing.work_between import is_time

SHORTEST_MEETING = 30
"""Minutes of a meeting that has room for a group's task."""

ANY_QUESTION = ("walk-and-talk", "ig-round")
"""Methods for whatever question, where the theme's own do not fit."""

PRACTISES = 2
"""The turn of a theme, from 0, in which people practise on a case."""


@dataclass(frozen=True)
class Talk:
    """A talk, and what it says."""

    title: str
    points: tuple[str, ...]


@dataclass(frozen=True)
class Tasks:
    """What each one, the group and the leaders do after a gathering, if anything."""

    individual: str | None
    group: str | None
    leaders: str | None = None


@dataclass(frozen=True)
class Matter:
    """What one gathering is about.

    `talk` is there only where people have not heard it. `next_question` is another one
    for a walk, if there is any, and `spare_question` one more, for where no method of
    the theme's may be used. What it asks for `waits_for` something to be decided.
    """

    title: str
    goals: tuple[str, ...]
    question: str
    tasks: Tasks
    method: str
    method_question: str | None = None
    talk: Talk | None = None
    next_question: str | None = None
    spare_question: str | None = None
    waits_for: str | None = None


@dataclass(frozen=True)
class Turn:
    """Which gathering of its theme it is, from 0, and what bears on its matter.

    `of` is how many gatherings the theme has. `is_spent` says that the blueprint's
    tasks, which stand in where a theme has no more matter, have been used. People have
    so many days `at_work` until the tasks are due. They `meet` or not; each has a task
    `alone` or not, and `writes` or not. What is still to be decided is what they
    `waits_for`. Some methods are `barred`, and where it `is_unnamed` nobody is to say
    anything to colleagues by name. `case` is the theme in their sector. Another
    `variant` than 0 begins the theme with another of its methods.
    """

    number: int
    of: int
    is_spent: bool
    language: Language
    meets: Meeting | None = None
    alone: bool = True
    writes: bool = True
    at_work: int = 60
    waits_for: str | None = None
    case: Case | None = None
    barred: frozenset[str] = frozenset()
    is_unnamed: bool = False
    variant: int = 0

    def told(self, phrase: Phrase | None) -> str | None:
        """Return what a phrase says in the language, if there is one."""
        return told(phrase, self.language)


def matter(
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
        found = _opening(themes, turn, blueprint)
        part: Theme | ThemeStep | None = theme
    elif turn.number <= len(theme.steps):
        part = theme.steps[turn.number - 1]
        found = _step(part, turn)
        if turn.of <= len(theme.steps) + 1:
            found = _asking_more(found, theme.questions, turn)
    else:
        part = None
        found = _beyond(theme, turn, blueprint, arc.to_write)
    if part and part.settles and turn.waits_for:
        found = _until(turn.waits_for, found, turn, arc.before)
    weeks = part.weeks if part else 0
    return replace(found, tasks=_in_time(found.tasks, weeks, turn, arc))


def _in_time(tasks: Tasks, weeks: int, turn: Turn, arc: Arc) -> Tasks:
    """Return the tasks for which there is time, or one that needs none."""
    if not is_time(0, turn.at_work):
        tasks = Tasks(arc.bridge.told_in(turn.language), None)
    return replace(
        tasks,
        individual=tasks.individual if turn.alone else None,
        group=tasks.group if is_time(weeks, turn.at_work) else None,
    )


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
    )


def _opening(themes: tuple[Theme, ...], turn: Turn, blueprint: Blueprint) -> Matter:
    language, first, last = turn.language, themes[0], themes[-1]
    questions, case = first.questions.told_in(language), turn.case
    found = Matter(
        title=first.title.told_in(language),
        goals=tuple(dict.fromkeys(one.goal.told_in(language) for one in themes)),
        question=questions[0],
        tasks=Tasks(
            _individual(first, turn), _group(last, turn), _leaders(first, turn)
        ),
        method=allowed(_varied(first.methods, turn.variant), turn),
        method_question=turn.told(case.exercise) if case and turn.of == 1 else None,
        talk=_talk(themes, turn),
    )
    if turn.of <= len(first.steps) + 1:
        found = _asking_more(found, first.questions, turn)
    return _shared(themes, found, turn, blueprint) if len(themes) > 1 else found


def _asking_more(found: Matter, questions: PhraseList, turn: Turn) -> Matter:
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


def _individual(part: Theme | ThemeStep, turn: Turn) -> str:
    if turn.is_unnamed and part.unnamed_task:
        return part.unnamed_task.told_in(turn.language)
    spoken = None if turn.writes else part.spoken_task
    return (spoken or part.individual_task).told_in(turn.language)


def _group(part: Theme | ThemeStep, turn: Turn) -> str:
    """Return the group's task: for a meeting, if there is one that is long enough."""
    has_time = turn.meets is not None and turn.meets.minutes >= SHORTEST_MEETING
    apart = None if has_time else part.group_task_apart
    return (apart or part.group_task).told_in(turn.language)


def _leaders(part: Theme | ThemeStep, turn: Turn) -> str | None:
    """Return what leaders do meanwhile, and what they talk about."""
    does, asks = turn.told(part.leaders), turn.told(part.leaders_question)
    return f"{does} {asks}" if does and asks else does


def allowed(methods: tuple[str, ...], turn: Turn) -> str:
    """Return the first method that is not barred; IGP never is."""
    return next((one for one in methods if one not in turn.barred), "igp")


def _step(step: ThemeStep, turn: Turn) -> Matter:
    language = turn.language
    asked = turn.told(step.method_question)
    if turn.case and turn.number == PRACTISES:
        asked = asked or turn.told(turn.case.exercise)
    return Matter(
        title=step.title.told_in(language),
        goals=(step.goal.told_in(language),),
        question=step.question.told_in(language),
        tasks=Tasks(_individual(step, turn), _group(step, turn), _leaders(step, turn)),
        method=allowed((step.method,), turn),
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
        method=allowed(_turned(theme.methods, turn.number), turn),
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


def _varied(methods: tuple[str, ...], variant: int) -> tuple[str, ...]:
    """Return the methods of a theme as a variant takes them.

    Those for whatever question are left out, since the theme has none for them there.
    """
    if not variant:
        return methods
    others = tuple(one for one in methods if one not in ANY_QUESTION)
    return _turned(others or methods, variant)


def _turned(methods: tuple[str, ...], number: int) -> tuple[str, ...]:
    start = number % len(methods)
    return (*methods[start:], *methods[:start])


def _hint(phrase: Phrase, language: Language) -> str:
    return mark(phrase.told_in(language), language)


def told(phrase: Phrase | None, language: Language) -> str | None:
    """Return what a phrase says in *language*, if there is one."""
    return phrase.told_in(language) if phrase else None


def name_of(method: str, methods: Mapping[str, Method], language: Language) -> str:
    """Return what a method is called."""
    return methods[method].name.told_in(language)
