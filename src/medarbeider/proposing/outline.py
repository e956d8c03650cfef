"""From a brief to a programme: themes in turn, a blueprint's day, lawful dates."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain, count

from babel.lists import format_list

from medarbeider.model.arc import Arc, Stage, ToWrite
from medarbeider.model.barred import Barred
from medarbeider.model.blueprint import Blueprint, BlueprintActivity, When
from medarbeider.model.brief import Brief, WantedGathering
from medarbeider.model.clock import later
from medarbeider.model.language import Language, Phrase
from medarbeider.model.mark import mark
from medarbeider.model.method import Method
from medarbeider.model.programme import FORMAT, Client, Programme
from medarbeider.model.session import (
    Activity,
    Assignment,
    Between,
    Grouping,
    Session,
)
from medarbeider.model.theme import Theme, ThemeStep
from medarbeider.model.work_groups import WorkGroups
from medarbeider.planning.findings import session_findings
from medarbeider.planning.timetable import Timetable, timetable
from medarbeider.proposing.days import days, is_off
from medarbeider.proposing.free_day import fitting
from medarbeider.proposing.hours import Hours, hours, of_length

DAYS_TO_LOOK_BACK = 7
"""Work between gatherings is due a week before the next (domain guide §4.3)."""

INDIVIDUAL_MINUTES, GROUP_MINUTES = 45, 30
GROUP_SIZE = 4
LONGEST_ID = 30


@dataclass(frozen=True)
class _Gathering:
    """A session to be; `turn` is how many its first theme has had before it.

    It has several `themes` where there are more of them than gatherings. `due` is when
    the work after it is due, if another session comes. `to_write` has the hints for
    what its theme has no more matter for, and the blueprint's has been used.
    """

    id: str
    when: frozenset[When]
    want: WantedGathering
    hours: Hours
    day: date
    due: date | None
    themes: tuple[Theme, ...]
    turn: int
    stage: Stage
    to_write: ToWrite | None = None

    @property
    def theme(self) -> Theme:
        """The theme that the talk and the method are about."""
        return self.themes[0]

    def title(self, language: Language) -> str:
        """Return the theme's title the first time, and then its question."""
        if self.turn == 0:
            return self.theme.title.told_in(language)
        if self.step:
            return self.step.title.told_in(language)
        if self._after_the_steps < len(self.theme.questions.nb):
            return self.theme_question(language)
        return f"{self.theme.name.told_in(language)} {self.turn + 1}"

    @property
    def is_beyond(self) -> bool:
        """Say whether its theme has no more matter."""
        return self.turn > 0 and self.step is None

    @property
    def step(self) -> ThemeStep | None:
        """The step of the theme that a later gathering takes, as long as there are."""
        later = self.theme.steps[: self.turn]
        return later[-1] if self.turn and len(later) == self.turn else None

    def theme_question(self, language: Language) -> str:
        """Return the first theme's question for its turn."""
        questions = self.theme.questions.told_in(language)
        return questions[self._after_the_steps % len(questions)]

    @property
    def _after_the_steps(self) -> int:
        return max(self.turn - len(self.theme.steps), 0)

    def question(self, language: Language) -> str:
        """Return the question to work on; where there are two themes, the second's."""
        if len(self.themes) > 1:
            return self.themes[1].questions.told_in(language)[0]
        if self.step:
            return self.step.question.told_in(language)
        if self.to_write and self._after_the_steps >= len(self.theme.questions.nb):
            return mark(self.to_write.question.told_in(language), language)
        return self.theme_question(language)


def outlined(
    brief: Brief,
    themes: Sequence[Theme],
    blueprints: Mapping[str, Blueprint],
    methods: Mapping[str, Method],
    arc: Arc,
) -> Programme:
    """Return a complete programme for *brief*.

    *themes* has the themes in the brief's order; the same one twice counts once. They
    take their turns in blocks, or share gatherings where these are fewer; a theme's
    second gathering takes its next step, and gives the time of the talk, which people
    have heard, to what they have tried. What is asked of each follows *arc*. Where a
    theme has no more matter, marks stand for what only people can write. *blueprints*
    has every length, by what briefs may call it; *methods* has those that the themes
    and the blueprints name.
    Raises `MedarbeiderError` when a day would last past midnight, or no day is left.
    """
    distinct = tuple(dict.fromkeys(themes))
    gatherings = _gatherings(brief, distinct, blueprints, arc)
    first = _made(gatherings[0], brief, methods, gatherings[0].hours.blueprint)
    frame = _frame(brief, distinct, blueprints, first)
    sessions = tuple(_session(one, brief, methods, frame) for one in gatherings)
    return frame.model_copy(update={"sessions": sessions})


def _frame(
    brief: Brief,
    themes: Sequence[Theme],
    blueprints: Mapping[str, Blueprint],
    first: Session,
) -> Programme:
    """Return the programme with its first session, as that may come to be."""
    language = brief.language
    return Programme(
        format=FORMAT,
        title=brief.name,
        language=language,
        client=Client(organisation=brief.organisation, unit=brief.unit),
        people=brief.people,
        purpose=of_length(brief.length, blueprints).purpose.told_in(language),
        goals=brief.goals
        or tuple(dict.fromkeys(theme.goal.told_in(language) for theme in themes)),
        themes=tuple(theme.name.told_in(language) for theme in themes),
        facilitators=brief.facilitators,
        groups=Grouping(size=GROUP_SIZE, mix="unit"),
        work_groups=WorkGroups(by="unit"),
        not_on=brief.not_on,
        sessions=(first,),
    )


def _gatherings(
    brief: Brief,
    themes: Sequence[Theme],
    blueprints: Mapping[str, Blueprint],
    arc: Arc,
) -> list[_Gathering]:
    laid = days(brief)
    found: list[_Gathering] = []
    for number, (want, day) in enumerate(zip(brief.gatherings, laid, strict=True)):
        some = _share(themes, number, len(laid))
        name = _short_name(some[0], brief.language)
        one = _Gathering(
            id=_free_id(name, {one.id for one in found}),
            when=_when(number, len(laid)),
            want=want,
            hours=hours(number, brief, blueprints),
            day=day,
            due=_due(laid[number + 1], day, brief.not_on)
            if number + 1 < len(laid)
            else None,
            themes=some,
            turn=sum(one.theme == some[0] for one in found),
            stage=arc.stage(number, len(laid)),
        )
        if one.is_beyond and any(earlier.is_beyond for earlier in found):
            one = replace(one, to_write=arc.to_write)
        found.append(one)
    return found


def _share(themes: Sequence[Theme], number: int, of: int) -> tuple[Theme, ...]:
    """Return the themes of gathering *number*; several where more than *of* are."""
    if len(themes) <= of:
        return (themes[number * len(themes) // of],)
    starts, ends = (at * len(themes) // of for at in (number, number + 1))
    return tuple(themes[starts:ends])


def _due(upcoming: date, given: date, bars: Sequence[Barred]) -> date:
    """Return when work is due: a week before the next gathering, and on no day off."""
    gap = (upcoming - given).days
    due = upcoming - timedelta(days=min(DAYS_TO_LOOK_BACK, gap // 2))
    earlier = (due - timedelta(days) for days in range((due - given).days))
    later = (due + timedelta(days) for days in range((upcoming - due).days))
    free = (one for one in (*earlier, *later) if not is_off(one, bars))
    return next(free, due)  # else due before it is given, or too late


def _short_name(theme: Theme, language: Language) -> str:
    """Return the theme's name as an id in the participants' own language."""
    letters = theme.name.told_in(language).casefold()
    words = re.sub(r"[^a-z0-9æøå]+", "-", letters).strip("-")
    return words[:LONGEST_ID].strip("-") or theme.id


def _free_id(wanted: str, taken: Collection[str]) -> str:
    """Return *wanted*, with a number from 2 when it is taken."""
    numbered = (f"{wanted}-{number}" for number in count(2))
    return next(one for one in chain([wanted], numbered) if one not in taken)


def _when(number: int, sessions: int) -> frozenset[When]:
    """Return what a blueprint may call the gathering that is *number* of *sessions*."""
    first: When = "first" if number == 0 else "not-first"
    last: When = "last" if number == sessions - 1 else "not-last"
    return frozenset({"always", first, last})


def _session(
    gathering: _Gathering,
    brief: Brief,
    methods: Mapping[str, Method],
    frame: Programme,
) -> Session:
    hours_ = gathering.hours
    if not hours_.are_free:
        return _made(gathering, brief, methods, hours_.blueprint)

    def judge(session: Session) -> tuple[Timetable, int]:
        [occasion] = session.occasions()
        people = session.people or brief.people
        table = timetable(frame, session, occasion, methods, people)
        return table, len(session_findings(session, 0, [table]))

    return fitting(
        hours_.days,
        methods,
        lambda blueprint: _made(gathering, brief, methods, blueprint),
        judge,
    )


def _made(
    gathering: _Gathering,
    brief: Brief,
    methods: Mapping[str, Method],
    blueprint: Blueprint,
) -> Session:
    language = brief.language
    return Session(
        id=gathering.id,
        title=gathering.title(language),
        date=gathering.day,
        starts=gathering.hours.starts,
        ends=gathering.hours.ends,
        place=gathering.want.place or brief.place,
        theme=_named(gathering, language),
        people=gathering.want.people,
        goals=_goals(gathering, language),
        bring=(_bring(gathering, blueprint).told_in(language),),
        activities=tuple(
            _activity(plan, gathering, language, methods)
            for plan in blueprint.activities
            if plan.when in gathering.when and not _heard(plan, gathering)
        ),
        between=_between(gathering, brief),
    )


def _named(gathering: _Gathering, language: Language) -> str:
    names = [one.name.told_in(language) for one in gathering.themes]
    return format_list(names, locale=language)


def _heard(plan: BlueprintActivity, gathering: _Gathering) -> bool:
    """Say whether it is a talk that people heard in the theme's first gathering."""
    return plan.draws == "talk" and gathering.turn > 0


def _activity(
    plan: BlueprintActivity,
    gathering: _Gathering,
    language: Language,
    methods: Mapping[str, Method],
) -> Activity:
    theme, starts = gathering.theme, gathering.hours.starts
    is_pinned = not gathering.hours.are_free
    method = plan.method or "igp"
    title, question = _told(plan.title, language), _told(plan.question, language)
    points: tuple[str, ...] = ()
    match plan.draws:
        case "talk":
            title = theme.talk.told_in(language)
            points = theme.talk_points.told_in(language)
        case "question":
            question = gathering.question(language)
        case "sharing":
            question = gathering.stage.sharing.told_in(language)
        case "coaching":
            question = gathering.stage.coaching.told_in(language)
        case "closing":
            question = gathering.stage.closing.told_in(language)
        case "method":
            method = theme.methods[gathering.turn % len(theme.methods)]
            if gathering.step:
                method = gathering.step.method
                question = _told(gathering.step.method_question, language)
            title = methods[method].name.told_in(language)
    return Activity(
        method=method,
        title=title,
        question=question,
        product=_told(plan.product, language),
        points=points,
        minutes=plan.minutes,
        at=later(starts, plan.after) if is_pinned and plan.after else None,
        droppable=plan.droppable,
    )


def _told(phrase: Phrase | None, language: Language) -> str | None:
    return phrase.told_in(language) if phrase else None


def _goals(gathering: _Gathering, language: Language) -> tuple[str, ...]:
    if gathering.turn == 0:
        return tuple(one.goal.told_in(language) for one in gathering.themes)
    if gathering.step:
        return (gathering.step.goal.told_in(language),)
    if gathering.to_write:
        return (mark(gathering.to_write.goal.told_in(language), language),)
    return (gathering.hours.blueprint.later_goal.told_in(language),)


def _bring(gathering: _Gathering, blueprint: Blueprint) -> Phrase:
    return blueprint.bring_first if "first" in gathering.when else blueprint.bring


def _between(gathering: _Gathering, brief: Brief) -> Between:
    if gathering.due is None:
        return Between()
    individual, group = _tasks(gathering, brief.language, meets=brief.meets)
    return Between(
        individual=Assignment(
            task=individual, due=gathering.due, minutes=INDIVIDUAL_MINUTES
        ),
        group=Assignment(task=group, due=gathering.due, minutes=GROUP_MINUTES),
    )


def _tasks(
    gathering: _Gathering, language: Language, *, meets: bool
) -> tuple[str, str]:
    """Return each one's task and the group's after a gathering.

    Where people have no common meeting, the group's is one that does without.
    """
    blueprint, step, lacking = (
        gathering.hours.blueprint,
        gathering.step,
        gathering.to_write,
    )
    if gathering.turn == 0:
        theme = gathering.themes[-1]
        apart = theme.group_task_apart or theme.group_task
        tasks = gathering.theme.individual_task, theme.group_task if meets else apart
    elif step:
        tasks = (
            step.individual_task,
            step.group_task if meets else step.group_task_apart,
        )
    elif lacking:
        hints = lacking.individual_task, lacking.group_task
        individual, group = (mark(one.told_in(language), language) for one in hints)
        return individual, group
    else:
        tasks = blueprint.later_individual_task, blueprint.later_group_task
    return tasks[0].told_in(language), tasks[1].told_in(language)
