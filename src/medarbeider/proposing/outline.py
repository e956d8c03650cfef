"""From a brief to a programme: themes in turn, a blueprint's day, lawful dates."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import chain, count, islice

from medarbeider.model.barred import Barred
from medarbeider.model.blueprint import Blueprint, BlueprintActivity, When
from medarbeider.model.brief import Brief
from medarbeider.model.clock import later
from medarbeider.model.language import Language, Phrase
from medarbeider.model.method import Method
from medarbeider.model.programme import FORMAT, Client, Programme
from medarbeider.model.session import (
    Activity,
    Assignment,
    Between,
    Grouping,
    Session,
)
from medarbeider.model.theme import Theme
from medarbeider.model.work_groups import WorkGroups
from medarbeider.planning.calendar import is_day_off
from medarbeider.problems.problem import MedarbeiderError

DAYS_TO_LOOK_BACK = 7
"""Work between gatherings is due a week before the next (domain guide §4.3)."""

LEAST_DAYS_BETWEEN = 2
"""From a gathering to the next, so that a day is left for the work between them."""

INDIVIDUAL_MINUTES, GROUP_MINUTES = 45, 60
GROUP_SIZE = 4
FRIDAY = 4
WEEKS_OF_A_YEAR = 53
LONGEST_ID = 30


@dataclass(frozen=True)
class _Gathering:
    """A session to be; `turn` is how many its theme has had before it.

    `due` is when the work after it is due, if another session comes.
    """

    id: str
    when: frozenset[When]
    day: date
    due: date | None
    theme: Theme
    turn: int

    def title(self, language: Language) -> str:
        """Return the theme's title the first time, and then its question."""
        if self.turn == 0:
            return self.theme.title.told_in(language)
        return self.question(language)

    def question(self, language: Language) -> str:
        """Return the theme's question for its turn."""
        questions = self.theme.questions.told_in(language)
        return questions[self.turn % len(questions)]


def outlined(
    brief: Brief,
    themes: Sequence[Theme],
    blueprint: Blueprint,
    methods: Mapping[str, Method],
) -> Programme:
    """Return a complete programme for *brief*.

    *themes* has the themes in the brief's order; the same one twice counts once. They
    take their turns in blocks; a theme's second gathering asks its next questions, and
    gives the time of the talk, which people have heard, to what they have tried.
    *methods* has those that the themes and the blueprint name. Raises
    `MedarbeiderError` when the day would last past midnight, or every day is barred.
    """
    distinct = tuple(dict.fromkeys(themes))
    language = brief.language
    return Programme(
        format=FORMAT,
        title=brief.title,
        language=language,
        client=Client(organisation=brief.organisation, unit=brief.unit),
        people=brief.people,
        purpose=blueprint.purpose.told_in(language),
        goals=tuple(dict.fromkeys(theme.goal.told_in(language) for theme in distinct)),
        themes=tuple(theme.name.told_in(language) for theme in distinct),
        facilitators=brief.facilitators,
        groups=Grouping(size=GROUP_SIZE, mix="unit"),
        work_groups=WorkGroups(by="unit"),
        not_on=brief.not_on,
        sessions=tuple(
            _session(gathering, brief, blueprint, methods)
            for gathering in _gatherings(brief, distinct)
        ),
    )


def _gatherings(brief: Brief, themes: Sequence[Theme]) -> list[_Gathering]:
    days = list(islice(_days(brief), brief.gatherings))
    found: list[_Gathering] = []
    for number, day in enumerate(days):
        theme = themes[number * len(themes) // len(days)]
        found.append(
            _Gathering(
                id=_free_id(
                    _short_name(theme, brief.language), {one.id for one in found}
                ),
                when=_when(number, len(days)),
                day=day,
                due=_due(days[number + 1], day, brief.not_on)
                if number + 1 < len(days)
                else None,
                theme=theme,
                turn=sum(one.theme == theme for one in found),
            )
        )
    return found


def _days(brief: Brief) -> Iterator[date]:
    """Yield days for gatherings without end, moved past days off.

    The days off at Christmas last for more than a week, and a client may bar a summer.
    A day that would move onto the one before, or too near it, is left out.
    """
    earliest, near = brief.first, (brief.weeks - 1) * 7 // 2
    for number in count():
        day = _held(brief.first + timedelta(weeks=brief.weeks * number), brief.not_on)
        if day >= earliest:
            yield day
            earliest = day + timedelta(days=max(LEAST_DAYS_BETWEEN, near))


def _held(day: date, bars: Sequence[Barred]) -> date:
    """Return *day*, or the one that a gathering moves to from a day off.

    From a day that the client bars it moves within the week, or else by whole weeks,
    since people's work is planned by the day of the week.
    """
    if any(day in one for one in bars):
        within = [
            day + timedelta(days) for days in range(1, FRIDAY - day.weekday() + 1)
        ]
        later = [
            day + timedelta(weeks=weeks) for weeks in range(1, WEEKS_OF_A_YEAR + 1)
        ]
        free = (one for one in (*within, *later) if not _is_off(one, bars))
        if found := next(free, None):
            return found
    moved = (day + timedelta(days) for days in range(7 * WEEKS_OF_A_YEAR))
    free = (one for one in moved if not _is_off(one, bars))
    if found := next(free, None):
        return found
    written = ", ".join(one.written for one in bars)
    raise MedarbeiderError("no-day-left", given=written, day=f"{day:%Y-%m-%d}")


def _is_off(day: date, bars: Sequence[Barred]) -> bool:
    return is_day_off(day) or any(day in one for one in bars)


def _due(upcoming: date, given: date, bars: Sequence[Barred]) -> date:
    """Return when work is due: a week before the next gathering, and on no day off."""
    gap = (upcoming - given).days
    due = upcoming - timedelta(days=min(DAYS_TO_LOOK_BACK, gap // 2))
    earlier = (due - timedelta(days) for days in range((due - given).days))
    later = (due + timedelta(days) for days in range((upcoming - due).days))
    free = (one for one in (*earlier, *later) if not _is_off(one, bars))
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
    blueprint: Blueprint,
    methods: Mapping[str, Method],
) -> Session:
    theme, language = gathering.theme, brief.language
    starts = brief.starts or blueprint.starts
    return Session(
        id=gathering.id,
        title=gathering.title(language),
        date=gathering.day,
        starts=starts,
        ends=_ends(starts, blueprint),
        place=brief.place,
        theme=theme.name.told_in(language),
        goals=(_goal(gathering, blueprint).told_in(language),),
        bring=(_bring(gathering, blueprint).told_in(language),),
        activities=tuple(
            _activity(plan, gathering, language, starts, methods)
            for plan in blueprint.activities
            if plan.when in gathering.when and not _heard(plan, gathering)
        ),
        between=_between(gathering, blueprint, language),
    )


def _heard(plan: BlueprintActivity, gathering: _Gathering) -> bool:
    """Say whether it is a talk that people heard in the theme's first gathering."""
    return plan.draws == "talk" and gathering.turn > 0


def _ends(starts: time, blueprint: Blueprint) -> time:
    ends = later(starts, blueprint.minutes)
    if ends is None:
        raise MedarbeiderError("day-past-midnight", starts=f"{starts:%H:%M}")
    return ends


def _activity(
    plan: BlueprintActivity,
    gathering: _Gathering,
    language: Language,
    starts: time,
    methods: Mapping[str, Method],
) -> Activity:
    theme = gathering.theme
    method = plan.method or "igp"
    title, question = _told(plan.title, language), _told(plan.question, language)
    points: tuple[str, ...] = ()
    match plan.draws:
        case "talk":
            title = theme.talk.told_in(language)
            points = theme.talk_points.told_in(language)
        case "question":
            question = gathering.question(language)
        case "method":
            method = theme.methods[gathering.turn % len(theme.methods)]
            title = methods[method].name.told_in(language)
    return Activity(
        method=method,
        title=title,
        question=question,
        product=_told(plan.product, language),
        points=points,
        minutes=plan.minutes,
        at=None if plan.after is None else later(starts, plan.after),
        droppable=plan.droppable,
    )


def _told(phrase: Phrase | None, language: Language) -> str | None:
    return phrase.told_in(language) if phrase else None


def _goal(gathering: _Gathering, blueprint: Blueprint) -> Phrase:
    return gathering.theme.goal if gathering.turn == 0 else blueprint.later_goal


def _bring(gathering: _Gathering, blueprint: Blueprint) -> Phrase:
    return blueprint.bring_first if "first" in gathering.when else blueprint.bring


def _between(
    gathering: _Gathering, blueprint: Blueprint, language: Language
) -> Between:
    if gathering.due is None:
        return Between()
    theme, due = gathering.theme, gathering.due
    individual, group = theme.individual_task, theme.group_task
    if gathering.turn > 0:
        individual = blueprint.later_individual_task
        group = blueprint.later_group_task
    return Between(
        individual=Assignment(
            task=individual.told_in(language),
            due=due,
            minutes=INDIVIDUAL_MINUTES,
        ),
        group=Assignment(task=group.told_in(language), due=due, minutes=GROUP_MINUTES),
    )
