"""From a brief to a programme: themes in turn, a blueprint's day, lawful dates."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, count
from typing import get_args
from zlib import crc32

from babel.lists import format_list

from medarbeider.model.arc import Arc, Asked, Part, Stage, Thinking
from medarbeider.model.barred import Barred
from medarbeider.model.blueprint import Blueprint, BlueprintActivity, When
from medarbeider.model.brief import Brief, WantedGathering
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
from medarbeider.planning.findings import session_findings
from medarbeider.planning.timetable import Timetable, timetable
from medarbeider.proposing.chosen import Chosen
from medarbeider.proposing.days import days, is_off
from medarbeider.proposing.free_day import fitting
from medarbeider.proposing.hours import Hours, hours, of_length
from medarbeider.proposing.matter import Matter, Turn, matter, name_of, told

DAYS_TO_LOOK_BACK = 7
"""Work between gatherings is due a week before the next (domain guide §4.3)."""

INDIVIDUAL_MINUTES, GROUP_MINUTES = 45, 30
GROUP_SIZE = 4
PARTS: tuple[Part, ...] = get_args(Part)
BEYOND: Part = "deepening"
"""What a gathering is for which its theme has no more matter."""

MOST_IN_A_ROUND = 24
"""People of whom each can say something to all within a quarter of an hour."""

ALOUD = {"igp": "igp-aloud", "log": "log-aloud", "evaluation": "evaluation-aloud"}
"""What those do who do not like to write, in place of a method."""

LONGEST_ID = 30


@dataclass(frozen=True)
class _Asks:
    """What is asked of people in a gathering, whatever it is about.

    `log` and `evaluation` are there where they are not written.
    """

    stage: Stage
    opening: Asked
    thinking: Thinking
    log: Asked | None
    evaluation: Asked | None


@dataclass(frozen=True)
class _Gathering:
    """A session to be; `turn` is how many its first theme has had before it.

    It has several `themes` where there are more of them than gatherings. `due` is when
    the work after it is due, if another session comes.
    """

    id: str
    when: frozenset[When]
    want: WantedGathering
    hours: Hours
    day: date
    due: date | None
    themes: tuple[Theme, ...]
    turn: int
    asks: _Asks
    matter: Matter


def outlined(brief: Brief, chosen: Chosen, methods: Mapping[str, Method]) -> Programme:
    """Return a complete programme for *brief* of what it has *chosen*.

    The same theme twice counts once. Themes take their turns in blocks, or share
    gatherings where these are fewer; a theme's second gathering takes its next step,
    and gives the time of the talk, which people have heard, to what they have tried.
    What is asked of each follows the arc. Where a theme has no more matter, marks stand
    for what only people can write. *methods* has those that the themes and the
    blueprints name.
    Raises `MedarbeiderError` when a day would last past midnight, or no day is left.
    """
    distinct = tuple(dict.fromkeys(chosen.themes))
    gatherings = _gatherings(brief, distinct, chosen)
    first = _made(gatherings[0], brief, methods, gatherings[0].hours.blueprint)
    frame = _frame(brief, distinct, chosen.blueprints, first)
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
    brief: Brief, themes: Sequence[Theme], chosen: Chosen
) -> list[_Gathering]:
    laid = days(brief)
    found: list[_Gathering] = []
    is_spent = False
    variety = _variety(chosen)
    for number, (want, day) in enumerate(zip(brief.gatherings, laid, strict=True)):
        some = _share(themes, number, len(laid))
        hours_ = hours(number, brief, chosen.blueprints)
        turn = Turn(
            number=sum(one.themes[0] == some[0] for one in found),
            of=sum(
                _share(themes, at, len(laid))[0] == some[0] for at in range(len(laid))
            ),
            is_spent=is_spent,
            meets=brief.meets,
            writes=brief.writes,
            language=brief.language,
            case=chosen.cases.get(some[0].id),
        )
        is_spent = is_spent or turn.number > len(some[0].steps)
        name = _short_name(some[0], brief.language)
        part = _part(turn, len(some[0].steps))
        used = [one.asks.thinking for one in found]
        thinking = _thinking(part, variety, chosen.arc, used)
        one = _Gathering(
            id=_free_id(name, {one.id for one in found}),
            when=_when(number, len(laid)),
            want=want,
            hours=hours_,
            day=day,
            due=_due(laid[number + 1], day, brief.not_on)
            if number + 1 < len(laid)
            else None,
            themes=some,
            turn=turn.number,
            asks=_asks(number, len(laid), brief, thinking, chosen),
            matter=matter(some, turn, hours_.blueprint, chosen.arc.to_write),
        )
        found.append(one)
    return found


def _variety(chosen: Chosen) -> int:
    """Return a number that differs between programmes, and is the same for the same."""
    themes = dict.fromkeys(one.id for one in chosen.themes)
    said = "/".join((chosen.sector.id, *themes))
    return crc32(said.encode())


def _part(turn: Turn, steps: int) -> Part:
    """Return which part of its theme a gathering is."""
    return PARTS[turn.number] if turn.number <= min(steps, len(PARTS) - 1) else BEYOND


def _thinking(
    part: Part, variety: int, arc: Arc, used: Collection[Thinking]
) -> Thinking:
    """Return a way to think that fits the part, one not *used* while there is any."""
    fitting_ = [one for one in arc.thinking if part in one.fits]
    start = variety % len(fitting_)
    turned = (*fitting_[start:], *fitting_[:start])
    return min(turned, key=lambda one: sum(one == before for before in used))


def _asks(
    number: int, of: int, brief: Brief, thinking: Thinking, chosen: Chosen
) -> _Asks:
    arc, variety = chosen.arc, _variety(chosen)
    is_small = brief.people <= MOST_IN_A_ROUND
    openings = arc.openings.small if is_small else arc.openings.large

    def turned(some: Sequence[Asked]) -> Asked | None:
        return None if brief.writes else some[(variety + number) % len(some)]

    return _Asks(
        arc.stage(number, of),
        openings[variety % len(openings)],
        thinking,
        turned(arc.unwritten.log),
        turned(arc.unwritten.evaluation),
    )


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
        return table, len(session_findings(session, 0, [table], methods))

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
        title=gathering.matter.title,
        date=gathering.day,
        starts=gathering.hours.starts,
        ends=gathering.hours.ends,
        place=gathering.want.place or brief.place,
        theme=_named(gathering, language),
        people=gathering.want.people,
        goals=gathering.matter.goals,
        bring=(_bring(gathering, blueprint).told_in(language),),
        activities=tuple(
            _activity(plan, gathering, language, methods)
            for plan in blueprint.activities
            if plan.when in gathering.when and not _heard(plan, gathering)
        ),
        between=_between(gathering),
    )


def _named(gathering: _Gathering, language: Language) -> str:
    names = [one.name.told_in(language) for one in gathering.themes]
    return format_list(names, locale=language)


def _heard(plan: BlueprintActivity, gathering: _Gathering) -> bool:
    """Say whether it is a talk that people heard in the theme's first gathering."""
    return plan.draws == "talk" and gathering.matter.talk is None


def _activity(
    plan: BlueprintActivity,
    gathering: _Gathering,
    language: Language,
    methods: Mapping[str, Method],
) -> Activity:
    starts, matter_, asks = gathering.hours.starts, gathering.matter, gathering.asks
    is_pinned = not gathering.hours.are_free
    method = plan.method or "igp"
    title, question = told(plan.title, language), told(plan.question, language)
    product = told(plan.product, language)
    points: tuple[str, ...] = ()
    unwritten = {"log": asks.log, "evaluation": asks.evaluation}.get(method)
    if unwritten:
        title, question = _both(unwritten, language)
    if asks.log:
        method = ALOUD.get(method, method)
    match plan.draws:
        case "talk" if matter_.talk:
            title, points = matter_.talk.title, matter_.talk.points
        case "opening":
            title, question = _both(asks.opening, language)
        case "question":
            question = matter_.question
            title = asks.thinking.title.told_in(language)
            is_written = asks.log is None
            outcome = asks.thinking.product if is_written else asks.thinking.unwritten
            product = outcome.told_in(language)
        case "sharing":
            question = asks.stage.sharing.told_in(language)
        case "coaching":
            question = asks.stage.coaching.told_in(language)
        case "closing":
            question = asks.stage.closing.told_in(language)
        case "method":
            method, question = matter_.method, matter_.method_question
            title = name_of(method, methods, language)
    return Activity(
        method=method,
        title=title,
        question=question,
        product=product,
        points=points,
        minutes=plan.minutes,
        at=later(starts, plan.after) if is_pinned and plan.after else None,
        droppable=plan.droppable,
    )


def _both(asked: Asked, language: Language) -> tuple[str, str]:
    return asked.title.told_in(language), asked.question.told_in(language)


def _bring(gathering: _Gathering, blueprint: Blueprint) -> Phrase:
    return blueprint.bring_first if "first" in gathering.when else blueprint.bring


def _between(gathering: _Gathering) -> Between:
    if gathering.due is None:
        return Between()
    tasks = gathering.matter.tasks
    return Between(
        individual=Assignment(
            task=tasks.individual, due=gathering.due, minutes=INDIVIDUAL_MINUTES
        ),
        group=Assignment(task=tasks.group, due=gathering.due, minutes=GROUP_MINUTES),
        leaders=Assignment(
            task=tasks.leaders, due=gathering.due, minutes=INDIVIDUAL_MINUTES
        )
        if tasks.leaders
        else None,
    )
