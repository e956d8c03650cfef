"""From a brief to a programme: gatherings with a blueprint's day and lawful dates."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from babel.lists import format_list

from medarbeider.model.arc import Asked
from medarbeider.model.blueprint import Blueprint, BlueprintActivity
from medarbeider.model.brief import Brief
from medarbeider.model.clock import later
from medarbeider.model.language import Language, Phrase
from medarbeider.model.method import Method
from medarbeider.model.minutes import Minutes
from medarbeider.model.programme import FORMAT, Client, Programme
from medarbeider.model.session import (
    Activity,
    Assignment,
    Between,
    Grouping,
    Session,
)
from medarbeider.model.wanted import Guest
from medarbeider.model.work_groups import WorkGroups
from medarbeider.planning.findings import session_findings
from medarbeider.planning.timetable import DayDoesNotFitError, Timetable, timetable
from medarbeider.proposing.asks import IN_PAIRS, ROUND
from medarbeider.proposing.chosen import Chosen
from medarbeider.proposing.free_day import Judge, fitting
from medarbeider.proposing.gatherings import Gathering, gatherings
from medarbeider.proposing.hours import of_length
from medarbeider.proposing.led import rules_of
from medarbeider.proposing.methods import ANY_QUESTION, allowed, name_of
from medarbeider.proposing.turn import told

INDIVIDUAL_MINUTES, GROUP_MINUTES, LEADERS_MINUTES = 30, 30, 45

WELCOME = "welcome"
"""The method in which people are told what has been decided since the last time."""

AGREE = "agree-between"
"""The method in which people agree on the work until the next time."""

SHARE = "share-between"
"""The method in which people tell what they have tried; where a gathering follows on
the heels of another, it opens as the first one does."""

MANY = 40
"""With more people, plenary may take longer than a ready day has room for."""

SIZES = ((4, 36), (5, 48), (6, 54), (7, 60))
"""People in a group, for so many in all: each group reports in plenary."""

ALOUD = {
    "igp": "igp-aloud",
    "ig-round": "round-aloud",
    "share-between": "share-aloud",
    "coaching-pairs": "coaching-aloud",
    "agree-between": "agree-aloud",
    "log": "log-aloud",
    "evaluation": "evaluation-aloud",
}
"""What those do who do not like to write, in place of a method."""


VISIT = Phrase(nb="Besøk av {name}", nn="Besøk av {name}", en="A visit from {name}")
"""What a guest's part is called, where the brief does not say."""

TALK = "input"
"""The method in which people hear a talk."""


def outlined(brief: Brief, chosen: Chosen, methods: Mapping[str, Method]) -> Programme:
    """Return a complete programme for *brief* of what it has *chosen*.

    A theme's second gathering takes its next step, and gives the time of the talk,
    which people have heard, to what they have tried. What is asked of each follows the
    arc. Where a theme has no more matter, marks stand for what only people can write.
    *methods* has those that the themes and the blueprints name.
    Raises `MedarbeiderError` when a day would last past midnight, or no day is left.
    """
    some = gatherings(brief, chosen)
    first = _made(some[0], brief, methods, some[0].hours.blueprint)
    frame = _frame(brief, chosen, first)
    sessions = tuple(_session(one, brief, methods, frame) for one in some)
    return frame.model_copy(update={"sessions": sessions})


def is_weighed(brief: Brief) -> bool:
    """Say whether days are tried before they are proposed.

    That are those of any hours, with a guest, or for many. All methods that the
    blueprints name are at hand then.
    """
    people = [brief.people, *(one.people or 0 for one in brief.gatherings)]
    has_hours = any(one.ends for one in brief.gatherings)
    return bool(max(people) > MANY or has_hours or brief.guests)


def size_of_groups(brief: Brief) -> int:
    """Return how many sit together: four, or more where plenary would take too long."""
    if brief.group_size:
        return brief.group_size
    return min((size for size, most in SIZES if brief.people <= most), default=7)


def _frame(brief: Brief, chosen: Chosen, first: Session) -> Programme:
    """Return the programme with its first session, as that may come to be."""
    language = brief.language
    themes = [*dict.fromkeys(chosen.themes)]
    usual = of_length(brief.length, chosen.blueprints).purpose
    return Programme(
        format=FORMAT,
        title=brief.name,
        language=language,
        client=Client(organisation=brief.organisation, unit=brief.unit),
        people=brief.people,
        purpose=brief.why or (themes[0].purpose or usual).told_in(language),
        goals=brief.goals
        or tuple(dict.fromkeys(theme.goal.told_in(language) for theme in themes)),
        themes=tuple(theme.name.told_in(language) for theme in themes),
        facilitators=brief.facilitators,
        groups=Grouping(size=size_of_groups(brief), mix="unit"),
        work_groups=WorkGroups(by="unit"),
        rules=rules_of(brief),
        not_on=brief.not_on,
        ten_factor=brief.results.on_paper if brief.results else None,
        sessions=(first,),
    )


def _session(
    gathering: Gathering,
    brief: Brief,
    methods: Mapping[str, Method],
    frame: Programme,
) -> Session:
    hours_ = gathering.hours

    def judge(session: Session) -> tuple[Timetable, int]:
        occasion, *_ = session.occasions()
        people = session.people or brief.people
        table = timetable(frame, session, occasion, methods, people)
        return table, len(session_findings(session, 0, [table], methods))

    if not hours_.are_free:
        ready = _made(gathering, brief, methods, hours_.blueprint)
        if not is_weighed(brief) or not _is_unwise(ready, judge):
            return ready
    return fitting(
        hours_.days,
        methods,
        lambda blueprint: _made(gathering, brief, methods, blueprint),
        judge,
        [_visit(one, gathering, brief.language) for one in gathering.guests],
    )


def _visit(guest: Guest, gathering: Gathering, language: Language) -> Activity:
    visit = VISIT.told_in(language).replace("{name}", guest.name)
    return Activity(
        method=TALK,
        title=guest.title or visit,
        who=guest.name,
        at=guest.at,
        minutes=Minutes.exactly(guest.minutes),
        material=_material(TALK, gathering, language),
    )


def _is_unwise(session: Session, judge: Judge) -> bool:
    """Say whether something is, or whether the day has no room for so many."""
    try:
        return bool(judge(session)[1])
    except DayDoesNotFitError:
        return True


def _made(
    gathering: Gathering,
    brief: Brief,
    methods: Mapping[str, Method],
    blueprint: Blueprint,
) -> Session:
    language = brief.language
    activities = tuple(
        _activity(plan, gathering, language, methods)
        for plan in blueprint.activities
        if plan.when in gathering.when and not _is_needless(plan, gathering)
    )
    return Session(
        id=gathering.id,
        title=gathering.matter.title,
        date=gathering.day,
        starts=gathering.hours.starts,
        ends=gathering.hours.ends,
        place=_place(gathering, brief),
        theme=_named(gathering, language),
        people=gathering.people,
        goals=_goals(gathering, activities),
        bring=(_bring(gathering, blueprint).told_in(language),) if brief.writes else (),
        again=gathering.want.again,
        activities=activities,
        between=_between(gathering, brief),
    )


def _goals(gathering: Gathering, activities: Sequence[Activity]) -> tuple[str, ...]:
    """Return the goals that the activities can reach, with the theme's method or not.

    IGP stands in for one that may not be used.
    """
    matter = gathering.matter
    held = {one.method for one in activities} - {"igp"}
    if matter.goal_without is None or matter.method in held:
        return matter.goals
    return (matter.goal_without,)


def _place(gathering: Gathering, brief: Brief) -> str | None:
    """Return where it is held: the place, and the room in it, if they are told."""
    place, room = gathering.want.place or brief.place, gathering.room
    if room is None or (place and room.name in place):
        return place
    return f"{place}, {room.name}" if place else room.name


def _material(method: str, gathering: Gathering, language: Language) -> tuple[str, ...]:
    """Return what a method has in place of what its room lacks, if anything."""
    for need in gathering.lacks:
        if method in need.without:
            return need.without[method].told_in(language)
    return ()


def _named(gathering: Gathering, language: Language) -> str:
    names = [one.name.told_in(language) for one in gathering.themes]
    return format_list(names, locale=language)


def _is_needless(plan: BlueprintActivity, gathering: Gathering) -> bool:
    """Say whether people have heard it, in the theme's talk, or have no such work."""
    is_heard = plan.draws == "talk" and gathering.matter.talk is None
    return is_heard or (plan.method == AGREE and not gathering.gives_work)


def _activity(
    plan: BlueprintActivity,
    gathering: Gathering,
    language: Language,
    methods: Mapping[str, Method],
) -> Activity:
    drawn = _drawn(plan, gathering, language, methods)
    asks = gathering.asks
    instead = {"log": asks.log, "evaluation": asks.evaluation, SHARE: asks.overnight}
    if asked := instead.get(drawn.method):
        is_round = drawn.method == SHARE
        method = _round(gathering) if is_round else drawn.method
        drawn = _both(asked, language)._replace(method=method)
    if drawn.method == WELCOME:
        drawn = drawn._replace(points=gathering.news)
    aloud = ALOUD.get(drawn.method, drawn.method)
    start = gathering.hours.starts
    pin = None if gathering.hours.are_free else plan.after
    method = aloud if gathering.asks.log else drawn.method
    return Activity(
        method=method,
        title=drawn.title,
        question=drawn.question,
        product=drawn.product,
        points=drawn.points,
        minutes=None if drawn.method == "igp" else plan.minutes,
        at=later(start, pin) if pin else None,
        droppable=plan.droppable,
        material=_material(method, gathering, language),
    )


def _round(gathering: Gathering) -> str:
    """Return the method in which each says what stuck since the last time."""
    return IN_PAIRS if ROUND in gathering.turn.barred else ROUND


class _Drawn(NamedTuple):
    """What an activity takes from its gathering."""

    method: str
    title: str | None = None
    question: str | None = None
    product: str | None = None
    points: tuple[str, ...] = ()


def _drawn(
    plan: BlueprintActivity,
    gathering: Gathering,
    language: Language,
    methods: Mapping[str, Method],
) -> _Drawn:
    matter, asks = gathering.matter, gathering.asks
    given = _Drawn(
        plan.method or "igp",
        told(plan.title, language),
        told(plan.question, language),
        told(plan.product, language),
    )
    is_begun = gathering.turn.number > 0
    is_step = is_begun and matter.method != "igp" and not gathering.thinks
    match plan.draws:
        case "talk" if matter.talk:
            return given._replace(title=matter.talk.title, points=matter.talk.points)
        case "opening":
            method = asks.opening.method or given.method
            return _both(asks.opening, language)._replace(method=method)
        case "method":
            return _method(gathering, language, methods)
        case "work" if is_step:
            name = name_of(matter.method, methods, language)
            asked = matter.method_question or matter.question
            return _Drawn(matter.method, name, asked)
        case "question" | "work":
            thinking = asks.thinking
            product = thinking.unwritten if asks.log else thinking.product
            return _Drawn(
                "igp",
                given.title or thinking.title.told_in(language),
                matter.question,
                given.product or product.told_in(language),
            )
    return given._replace(question=_question(plan, gathering, language))


def _method(
    gathering: Gathering, language: Language, methods: Mapping[str, Method]
) -> _Drawn:
    """Return the theme's method, or one for another question where none may be used."""
    matter = gathering.matter
    method, asked = matter.method, matter.method_question
    if method == "igp":
        drawn = {plan.draws for plan in gathering.hours.blueprint.activities}
        spare = matter.next_question, matter.spare_question
        method = allowed(ANY_QUESTION, gathering.turn)
        asked = asked or spare["next-question" in drawn] or matter.question
    return _Drawn(method, name_of(method, methods, language), asked)


def _question(
    plan: BlueprintActivity, gathering: Gathering, language: Language
) -> str | None:
    """Return what an activity asks that draws nothing but a question."""
    stage = gathering.asks.stage
    match plan.draws:
        case "next-question" if gathering.matter.next_question:
            return gathering.matter.next_question
        case "sharing" | "next-question":
            return stage.sharing.told_in(language)
        case "coaching":
            return stage.coaching.told_in(language)
        case "closing":
            return stage.closing.told_in(language)
    return told(plan.question, language)


def _both(asked: Asked, language: Language) -> _Drawn:
    title, question = asked.title.told_in(language), asked.question.told_in(language)
    return _Drawn("", title, question)


def _bring(gathering: Gathering, blueprint: Blueprint) -> Phrase:
    return blueprint.bring_first if "first" in gathering.when else blueprint.bring


def _between(gathering: Gathering, brief: Brief) -> Between:
    tasks, until = gathering.matter.tasks, gathering.due
    if until is None:
        return Between()

    def assigned(task: str | None, minutes: int) -> Assignment | None:
        return Assignment(task=task, due=until, minutes=minutes) if task else None

    at_most = brief.meeting.minutes if brief.meeting else GROUP_MINUTES
    return Between(
        individual=assigned(tasks.individual, INDIVIDUAL_MINUTES),
        group=assigned(tasks.group, min(GROUP_MINUTES, at_most)),
        leaders=assigned(tasks.leaders, LEADERS_MINUTES),
    )
