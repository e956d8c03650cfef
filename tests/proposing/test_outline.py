"""From a brief to a programme, with the library that comes with us."""

from datetime import date, time, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from medarbeider.model.blueprint import Blueprint
from medarbeider.model.brief import Brief
from medarbeider.model.language import LANGUAGES, Language, Phrase
from medarbeider.model.mark import is_mark
from medarbeider.model.programme import Programme
from medarbeider.model.session import Between, Session
from medarbeider.model.theme import Theme, ThemeStep
from medarbeider.model.wanted import Meeting, WantedTheme
from medarbeider.planning.calendar import is_day_off
from medarbeider.planning.findings import programme_findings, session_findings
from medarbeider.planning.timetable import timetable
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.proposing.chosen import Chosen
from medarbeider.proposing.outline import outlined
from medarbeider.proposing.own_theme import own_theme
from medarbeider.proposing.work_between import NEAR
from medarbeider.reading.beginnings import (
    read_arc,
    read_blueprint,
    read_sector,
    read_theme,
)
from medarbeider.reading.library import load_method, shelf
from medarbeider.workspace import bundled

LIBRARY = [bundled("library")]


METHODS = {
    id_: load_method(file, LIBRARY).method
    for id_, file in shelf(LIBRARY, "methods").items()
}
THEMES = {
    id_: read_theme(file, METHODS) for id_, file in shelf(LIBRARY, "themes").items()
}
BLUEPRINTS = {
    id_: read_blueprint(file, METHODS)
    for id_, file in shelf(LIBRARY, "blueprints").items()
}
ARC = read_arc(shelf(LIBRARY, "arcs")["own-goal"], shelf(LIBRARY, "methods"))
SECTOR = read_sector(shelf(LIBRARY, "sectors")["municipality"])
ROLES, LEARNING, OWN = (
    THEMES["role-understanding"],
    THEMES["learning-culture"],
    THEMES["own"],
)
HALF_DAY = BLUEPRINTS["half-day"]


def _brief(  # noqa: PLR0913 -- one for each key of a brief
    *themes: Theme,
    gatherings: int = 4,
    first: str = "2027-01-14",
    weeks: int | None = 5,
    starts: time | None = None,
    language: Language = "nb",
    people: int = 24,
    not_on: tuple[str, ...] = (),
) -> Brief:
    return Brief(
        title="Sammen om det",
        organisation="Eksempel kommune",
        unit="Hjemmetjenesten øst",
        language=language,
        people=people,
        themes=tuple(theme.id for theme in themes or (ROLES,)),  # type: ignore[misc] # as people write it
        gatherings=gatherings,  # type: ignore[arg-type] # as people write it
        first=date.fromisoformat(first),
        weeks=weeks,
        not_on=not_on,  # type: ignore[arg-type] # as people write it
        starts=starts,
        place="Kulturhuset, sal 2",
        facilitators=("Ingrid Eksempelsen",),
    )


def _outlined(
    brief: Brief, *themes: Theme, blueprint: Blueprint = HALF_DAY
) -> Programme:
    return outlined(
        brief,
        Chosen(SECTOR, brief.themes, themes or (ROLES,), {"half-day": blueprint}, ARC),
        METHODS,
    )


def _dates(programme: Programme) -> list[str]:
    return [f"{session.date}" for session in programme.sessions]


def test_the_library_has_what_the_tests_below_draw_from() -> None:
    drawn = {name for theme in THEMES.values() for name in theme.methods}
    planned = {
        plan.method
        for blueprint in BLUEPRINTS.values()
        for plan in blueprint.activities
        if plan.method is not None
    }

    assert sorted(BLUEPRINTS) == ["half-day", "two-hours", "whole-day"]
    assert THEMES
    assert drawn
    assert planned
    assert drawn | planned <= set(METHODS)


def test_a_programme_says_of_itself_what_the_brief_says() -> None:
    programme = _outlined(_brief(people=17))
    assert ROLES.purpose

    assert programme.model_dump(exclude={"sessions", "groups", "pairs", "rules"}) == {
        "format": 1,
        "title": "Sammen om det",
        "language": "nb",
        "also_in": (),
        "client": {
            "organisation": "Eksempel kommune",
            "unit": "Hjemmetjenesten øst",
            "logo": None,
            "colour": None,
            "contact": None,
        },
        "participants": None,
        "people": 17,
        "purpose": ROLES.purpose.nb,
        "goals": (ROLES.goal.nb,),
        "themes": (ROLES.name.nb,),
        "facilitators": ("Ingrid Eksempelsen",),
        "companions": (),
        "work_groups": {"by": "unit", "size": 8, "named": ()},
        "ten_factor": None,
        "not_on": (),
    }


def test_gatherings_come_as_many_weeks_apart_as_the_brief_says() -> None:
    programme = _outlined(_brief(first="2027-01-14", weeks=5))

    assert _dates(programme) == ["2027-01-14", "2027-02-18", "2027-03-30", "2027-04-29"]


@pytest.mark.parametrize(
    ("first", "held"),
    [
        ("2027-01-15", "2027-01-15"),
        ("2027-01-16", "2027-01-18"),
        ("2027-01-17", "2027-01-18"),
        ("2027-03-25", "2027-03-30"),
        ("2027-05-06", "2027-05-07"),
        ("2027-05-15", "2027-05-18"),
        ("2027-12-23", "2027-12-23"),
        ("2027-12-24", "2028-01-03"),
        ("2027-12-25", "2028-01-03"),
        ("2026-12-31", "2027-01-04"),
        ("2027-01-01", "2027-01-04"),
    ],
)
def test_a_gathering_moves_past_days_off(first: str, held: str) -> None:
    assert _dates(_outlined(_brief(gatherings=1, first=first))) == [held]


def test_a_moved_gathering_moves_no_other() -> None:
    programme = _outlined(_brief(first="2027-03-11", weeks=2, gatherings=3))

    assert _dates(programme) == ["2027-03-11", "2027-03-30", "2027-04-08"]


@pytest.mark.parametrize(
    ("first", "held"),
    [
        ("2026-12-21", ["2026-12-21", "2027-01-04", "2027-01-11", "2027-01-18"]),
        ("2026-12-22", ["2026-12-22", "2027-01-04", "2027-01-12", "2027-01-19"]),
        ("2026-12-23", ["2026-12-23", "2027-01-04", "2027-01-06", "2027-01-13"]),
        ("2027-12-24", ["2028-01-03", "2028-01-07", "2028-01-14", "2028-01-21"]),
    ],
)
def test_weekly_gatherings_that_would_meet_after_christmas_leave_a_week_out(
    first: str, held: list[str]
) -> None:
    assert _dates(_outlined(_brief(first=first, weeks=1))) == held


@pytest.mark.parametrize(
    ("bar", "held"),
    [
        ("week 7: vinterferie", ["2027-01-14", "2027-02-25", "2027-03-30"]),
        ("uke 7-8", ["2027-01-14", "2027-03-04", "2027-03-30"]),
        ("2027-02-18", ["2027-01-14", "2027-02-19", "2027-03-30"]),
        (
            "18.–19.2.2027: planleggingsdager",
            ["2027-01-14", "2027-02-25", "2027-03-30"],
        ),
        ("2027-W02", ["2027-01-21", "2027-02-18", "2027-03-30"]),
        ("2027-02-01 til 2027-04-30", ["2027-01-14", "2027-05-13", "2027-06-03"]),
        ("week 13", ["2027-01-14", "2027-02-18", "2027-04-05"]),
    ],
)
def test_a_gathering_moves_past_what_the_client_bars(bar: str, held: list[str]) -> None:
    brief = _brief(first="2027-01-14", weeks=5, gatherings=3, not_on=(bar,))

    assert _dates(_outlined(brief)) == held


def test_gatherings_are_not_crowded_after_a_summer_that_is_barred() -> None:
    brief = _brief(first="2027-05-13", weeks=4, not_on=("uke 25–33",))

    assert _dates(_outlined(brief)) == [
        "2027-05-13",
        "2027-06-10",
        "2027-08-26",
        "2027-09-30",
    ]


def test_bars_that_leave_no_day_are_refused() -> None:
    with pytest.raises(MedarbeiderError) as told:
        _outlined(_brief(first="2027-01-14", not_on=("week 1–30", "week 31–53")))

    assert told.value.told() == (
        "week 1–30, week 31–53 bars every day for a year after 2027-01-14; bar less"
        " [no-day-left]"
    )


@pytest.mark.parametrize(
    ("gatherings", "turns"),
    [(2, [1, 1]), (3, [2, 1]), (4, [2, 2]), (7, [4, 3])],
)
def test_themes_take_their_turns_in_blocks(gatherings: int, turns: list[int]) -> None:
    brief = _brief(ROLES, LEARNING, gatherings=gatherings)

    programme = _outlined(brief, ROLES, LEARNING)

    names = (ROLES.name.nb, LEARNING.name.nb)
    in_turn = [names[0]] * turns[0] + [names[1]] * turns[1]
    assert [session.theme for session in programme.sessions] == in_turn
    assert programme.themes == names
    assert programme.goals == (ROLES.goal.nb, LEARNING.goal.nb)


def test_a_theme_that_is_named_twice_counts_once() -> None:
    twice = _outlined(_brief(ROLES, ROLES), ROLES, ROLES)

    assert twice == _outlined(_brief(ROLES), ROLES)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Rolleforståelse", ["rolleforståelse", "rolleforståelse-2"]),
        ("Å være på lag!", ["å-være-på-lag", "å-være-på-lag-2"]),
        (
            "Mestring, motivasjon – og mening i hverdagen",
            ["mestring-motivasjon-og-mening", "mestring-motivasjon-og-mening-2"],
        ),
        ("Đ", ["own", "own-2"]),
    ],
)
def test_a_gathering_is_called_by_its_themes_name_and_then_by_number(
    name: str, ids: list[str]
) -> None:
    theme = OWN.model_copy(update={"name": Phrase(nb=name, nn=name, en=name)})

    programme = _outlined(_brief(gatherings=2), theme)

    assert [session.id for session in programme.sessions] == ids


def test_themes_that_would_be_called_the_same_get_numbers() -> None:
    names = ("Mot", "Mot 2", "Mot?")
    themes = [
        OWN.model_copy(update={"name": Phrase(nb=name, nn=name, en=name)})
        for name in names
    ]

    programme = _outlined(_brief(*themes, gatherings=6), *themes)

    assert [session.id for session in programme.sessions] == [
        "mot",
        "mot-2",
        "mot-2-2",
        "mot-2-3",
        "mot-3",
        "mot-4",
    ]


def test_a_themes_gatherings_have_a_title_and_a_question_each() -> None:
    programme = _outlined(_brief(gatherings=3))

    assert [session.title for session in programme.sessions] == [
        ROLES.title.nb,
        *(step.title.nb for step in ROLES.steps[:2]),
    ]
    assert [
        [one.question for one in session.activities if one.product is not None]
        for session in programme.sessions
    ] == [[ROLES.questions.nb[0]], *([step.question.nb] for step in ROLES.steps[:2])]


def test_a_themes_gatherings_use_the_methods_of_its_steps_without_a_question() -> None:
    programme = _outlined(_brief(gatherings=3))

    methods = [ROLES.methods[0], *(step.method for step in ROLES.steps[:2])]
    names = [METHODS[method].name.nb for method in methods]
    used = [
        (one.method, one.title, one.question)
        for session in programme.sessions
        for one in session.activities
        if one.title in names
    ]
    assert used == [
        (method, name, None) for method, name in zip(methods, names, strict=True)
    ]


def test_the_talk_is_the_themes_with_its_points_and_is_held_once() -> None:
    programme = _outlined(_brief(gatherings=2))

    talks = [
        [(one.title, one.points) for one in session.activities if one.method == "input"]
        for session in programme.sessions
    ]

    assert talks == [[(ROLES.talk.nb, ROLES.talk_points.nb)], []]


def _matter(theme: Theme) -> list[Theme | ThemeStep]:
    return [theme, *theme.steps]


@pytest.mark.parametrize("meets", [True, False])
def test_a_themes_gatherings_have_goal_and_work_of_its_steps_and_then_of_the_blueprint(
    *, meets: bool
) -> None:
    brief = _brief(ROLES, LEARNING, gatherings=10).model_copy(
        update={"meets": (Meeting(),) if meets else ()}
    )

    programme = _outlined(brief, ROLES, LEARNING)

    def told(session: Session) -> tuple[tuple[str, ...], str | None, str | None]:
        individual, group = session.between.individual, session.between.group
        return (
            session.goals,
            individual.task if individual else None,
            group.task if group else None,
        )

    later = (
        (HALF_DAY.later_goal.nb,),
        HALF_DAY.later_individual_task.nb,
        HALF_DAY.later_group_task.nb,
    )
    expected = [
        (
            (one.goal.nb,),
            one.individual_task.nb,
            one.group_task.nb if meets else one.group_task_apart.nb,
        )
        for theme in (ROLES, LEARNING)
        for one in _matter(theme)
        if one.group_task_apart is not None
    ]
    assert [told(session) for session in programme.sessions] == [
        *expected[:4],
        later,
        *expected[4:],
        (("Skriv selv: " + ARC.to_write.goal.nb,), None, None),
    ]


def test_what_a_theme_has_no_matter_for_is_a_mark_and_the_papers_say_which() -> None:
    programme = _outlined(_brief(OWN, gatherings=6, language="nn"), OWN)

    assert [
        [
            text
            for text in (
                *session.goals,
                *(one.question or "" for one in session.activities),
                *(
                    work.task
                    for work in (session.between.individual, session.between.group)
                    if work
                ),
            )
            if is_mark(text)
        ]
        for session in programme.sessions
    ] == [
        [],
        [],
        *[
            [
                f"Skriv sjølv: {hint.nn}"
                for hint in (ARC.to_write.goal, *question, *tasks)
            ]
            for question, tasks in (
                ((), (ARC.to_write.individual_task, ARC.to_write.group_task)),
                *[
                    (
                        (ARC.to_write.question,),
                        (ARC.to_write.individual_task, ARC.to_write.group_task),
                    )
                ]
                * 2,
                ((ARC.to_write.question,), ()),
            )
        ],
    ]


@given(
    themes=st.lists(
        st.sampled_from([one for one in sorted(THEMES) if one != "own"]),
        min_size=1,
        max_size=5,
        unique=True,
    ),
    gatherings=st.integers(1, 12),
    language=st.sampled_from(LANGUAGES),
    meets=st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_nothing_tailored_stands_twice_in_a_programme(
    themes: list[str], gatherings: int, language: Language, *, meets: bool
) -> None:
    some = [_called(theme) for theme in themes]
    brief = _brief(*some, gatherings=gatherings, language=language)
    programme = _outlined(
        brief.model_copy(update={"meets": (Meeting(),) if meets else ()}), *some
    )

    told = [
        text
        for session in programme.sessions
        for text in (
            session.title,
            *session.goals,
            *(one.question for one in session.activities if one.question),
            *(
                work.task
                for work in (session.between.individual, session.between.group)
                if work
            ),
        )
        if not is_mark(text)
    ]
    twice = {text for text in told if told.count(text) > 1}
    assert {text for text in twice if text not in _title_questions(programme)} == set()


def _called(theme: str) -> Theme:
    """Return a theme as a brief has it: one of people's own with a name and answers."""
    if not theme.startswith("own"):
        return THEMES[theme]
    answers: dict[str, Any] = {
        key: f"{key}, {theme}" for key in ("about", "case", "success")
    }
    told = answers if theme.startswith("own-told") else {}
    return own_theme(THEMES[theme], WantedTheme(name=theme, **told), ARC.to_write)


def _title_questions(programme: Programme) -> set[str]:
    """Return the titles, which may be the question that the gathering works on."""
    titles = [session.title for session in programme.sessions]
    return {title for title in titles if titles.count(title) == 1}


def test_what_is_asked_follows_the_arc_from_its_first_stage_to_its_last() -> None:
    programme = _outlined(_brief(gatherings=4))

    asked = [
        [
            one.question
            for one in session.activities
            if one.method in {"share-between", "coaching-pairs", "check-out"}
        ]
        for session in programme.sessions
    ]
    stages = [ARC.stages[number] for number in (0, 4, 7, 11)]
    assert [some[-2:] for some in asked] == [
        [one.coaching.nb, one.closing.nb] for one in stages
    ]
    assert [some[0] for some in asked[1:]] == [one.sharing.nb for one in stages[1:]]


@pytest.mark.parametrize("of", range(1, 13))
def test_no_stage_of_the_arc_comes_twice(of: int) -> None:
    stages = [ARC.stage(number, of) for number in range(of)]

    assert len({one.coaching.nb for one in stages}) == of
    assert stages[0] == ARC.stages[0]
    assert of == 1 or stages[-1] == ARC.stages[-1]


def test_a_method_that_needs_a_question_has_one_of_its_theme() -> None:
    step = THEMES["collegiality"].steps[0]
    brief = _brief(THEMES["collegiality"], gatherings=2)
    programme = _outlined(brief, THEMES["collegiality"])

    asked = [
        one.question
        for one in programme.sessions[1].activities
        if one.method == "walk-and-talk"
    ]
    assert step.method_question is not None
    assert asked == [step.method_question.nb]


def test_the_groups_own_goals_are_the_programmes_word_for_word() -> None:
    goals = ("Vi ber om hjelp i tide", "Alle vet hvem som avgjør")
    brief = _brief(gatherings=2).model_copy(update={"goals": goals})

    assert _outlined(brief).goals == goals


def test_only_the_first_gathering_of_all_has_no_log_to_bring() -> None:
    programme = _outlined(_brief(ROLES, LEARNING, gatherings=3), ROLES, LEARNING)

    assert HALF_DAY.bring_first != HALF_DAY.bring
    assert [session.bring for session in programme.sessions] == [
        (HALF_DAY.bring_first.nb,),
        (HALF_DAY.bring.nb,),
        (HALF_DAY.bring.nb,),
    ]


def test_the_first_and_the_last_gathering_have_what_is_theirs() -> None:
    programme = _outlined(_brief(gatherings=3))

    only_some = ("check-in", "share-between", "agree-between", "ig-round")
    assert [
        [one.method for one in session.activities if one.method in only_some]
        for session in programme.sessions
    ] == [
        ["check-in", "agree-between"],
        ["share-between", "agree-between"],
        ["share-between", "ig-round"],
    ]
    assert [bool(session.between.group) for session in programme.sessions] == [
        True,
        True,
        False,
    ]


def test_a_gathering_that_is_alone_is_both_the_first_and_the_last() -> None:
    [session] = _outlined(_brief(gatherings=1)).sessions

    assert [one.method for one in session.activities] == [
        "welcome",
        "check-in",
        "input",
        "igp",
        "break",
        ROLES.methods[0],
        "stretch",
        "coaching-pairs",
        "ig-round",
        "log",
        "evaluation",
        "check-out",
    ]
    assert session.between == Between()


def test_work_is_due_a_week_before_the_next_gathering() -> None:
    first, *_ = _outlined(_brief(first="2027-01-14", weeks=5)).sessions
    assert ROLES.leaders
    assert ROLES.leaders_question

    assert first.between.model_dump() == {
        "individual": {
            "task": ROLES.individual_task.nb,
            "due": date(2027, 2, 11),
            "minutes": 30,
            "steps": (),
        },
        "group": {
            "task": ROLES.group_task.nb,
            "due": date(2027, 2, 11),
            "minutes": 30,
            "steps": (),
        },
        "leaders": {
            "task": f"{ROLES.leaders.nb} {ROLES.leaders_question.nb}",
            "due": date(2027, 2, 11),
            "minutes": 45,
            "steps": (),
        },
    }


@pytest.mark.parametrize(
    ("weeks", "due"), [(1, "2027-01-18"), (2, "2027-01-21"), (3, "2027-01-28")]
)
def test_work_is_due_later_when_gatherings_lie_close(weeks: int, due: str) -> None:
    first, *_ = _outlined(_brief(first="2027-01-14", weeks=weeks)).sessions

    assert first.between.individual is not None
    assert f"{first.between.individual.due}" == due


@pytest.mark.parametrize(
    ("first", "bar", "due"),
    [
        ("2027-03-01", (), "2027-03-24"),  # a week before is in the week of Easter
        ("2027-01-14", ("2027-02-11",), "2027-02-10"),
        ("2027-01-14", ("week 6",), "2027-02-05"),
        ("2027-01-14", ("2027-01-15 to 2027-02-11",), "2027-02-12"),
    ],
)
def test_work_is_due_on_a_day_of_work(
    first: str, bar: tuple[str, ...], due: str
) -> None:
    one, *_ = _outlined(_brief(first=first, weeks=5, not_on=bar)).sessions

    assert one.between.individual is not None
    assert f"{one.between.individual.due}" == due


@pytest.mark.parametrize(
    ("starts", "span", "break_at"),
    [
        (None, "08:30–12:00", "09:55"),
        (time(12, 30), "12:30–16:00", "13:55"),
        (time(20, 29), "20:29–23:59", "21:54"),
    ],
)
def test_the_day_moves_with_its_start_and_its_pinned_break_with_it(
    starts: time | None, span: str, break_at: str
) -> None:
    [session] = _outlined(_brief(gatherings=1, starts=starts)).sessions

    pins = [f"{one.at:%H:%M}" for one in session.activities if one.at is not None]

    assert f"{session.starts:%H:%M}–{session.ends:%H:%M}" == span
    assert pins == [break_at]


def test_a_day_past_midnight_is_refused() -> None:
    with pytest.raises(MedarbeiderError) as refused:
        _outlined(_brief(starts=time(20, 30)))

    assert str(refused.value) == (
        "a gathering that starts at 20:30 would last past midnight [day-past-midnight]"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_programme_is_in_one_language(language: Language) -> None:
    first, later, _ = _outlined(_brief(gatherings=3, language=language)).sessions

    assert (first.title, first.theme, first.goals, first.bring) == (
        ROLES.title.told_in(language),
        ROLES.name.told_in(language),
        (ROLES.goal.told_in(language),),
        (HALF_DAY.bring_first.told_in(language),),
    )
    assert (later.title, later.theme, later.goals, later.bring) == (
        ROLES.steps[0].title.told_in(language),
        ROLES.name.told_in(language),
        (ROLES.steps[0].goal.told_in(language),),
        (HALF_DAY.bring.told_in(language),),
    )
    assert later.between.individual is not None
    assert later.between.group is not None
    assert (later.between.individual.task, later.between.group.task) == (
        ROLES.steps[0].individual_task.told_in(language),
        ROLES.steps[0].group_task.told_in(language),
    )


bars = st.lists(
    st.sampled_from(
        ["uke 8", "weeks 27–32", "2027-05-14", "1.–5.2.2028", "week 40 2028", "veke 9"]
    ),
    max_size=3,
    unique=True,
).map(tuple)
"""Days that clients bar, as they write them."""


@st.composite
def outlines(draw: st.DrawFn) -> Programme:
    """Draw a brief with some of the library's themes, and outline it."""
    themes = draw(st.lists(st.sampled_from(sorted(THEMES)), min_size=1, max_size=8))
    first = draw(st.dates(date(2026, 8, 1), date(2029, 12, 31)))
    clock = draw(st.integers(8 * 60, 15 * 60))
    brief = Brief(
        title="Sammen om det",
        organisation="Eksempel kommune",
        language=draw(st.sampled_from(LANGUAGES)),
        people=draw(st.integers(4, 60)),
        themes=tuple(themes),  # type: ignore[arg-type] # as people write it
        gatherings=draw(st.integers(1, 12)),  # type: ignore[arg-type] # as above
        first=first,
        weeks=draw(st.integers(1, 26)),
        not_on=draw(bars),  # type: ignore[arg-type] # as people write it
        starts=draw(st.none() | st.just(time(*divmod(clock, 60)))),
        length=draw(st.sampled_from(sorted(BLUEPRINTS))),
    )
    return outlined(
        brief,
        Chosen(
            SECTOR,
            brief.themes,
            tuple(THEMES[name] for name in themes),
            BLUEPRINTS,
            ARC,
        ),
        METHODS,
    )


pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")

lawful = settings(max_examples=150, deadline=None)


@lawful
@given(outlines())
def test_every_gathering_of_every_outline_fits_its_day(programme: Programme) -> None:
    unwise: set[str] = set()
    for number, session in enumerate(programme.sessions):
        [occasion] = session.occasions()
        table = timetable(programme, session, occasion, METHODS, programme.people or 0)
        found = session_findings(session, number, [table], METHODS)
        unwise |= {one.code for one in found}
    event("shortage" if unwise & {"overrun", "left-out"} else "room enough")

    assert unwise <= {"overrun", "left-out", "no-lunch"}


@lawful
@given(outlines())
def test_outlined_gatherings_come_in_order_with_time_for_the_work_between(
    programme: Programme,
) -> None:
    unwise = {(one.about, one.address[1]) for one in programme_findings(programme)}
    for number, (session, upcoming) in enumerate(pairwise(programme.sessions)):
        gap = upcoming.date - session.date
        if session.between.individual is None:
            later = (session.date + timedelta(days) for days in range(1, gap.days + 1))
            assert sum(not is_day_off(day) for day in later) <= NEAR
            continue
        due = session.between.individual.due
        left = upcoming.date - due
        assert session.date < due < upcoming.date
        early = [
            session.date + timedelta(days)
            for days in range(min(10, gap.days - 7), gap.days - 6)
        ]  # a week before the next one, or longer, with ten days to do it in
        are_off = all(_is_off(programme, day) for day in early)
        unwise -= {("due", number)} if are_off else set()
        assert gap < timedelta(weeks=2) or left >= timedelta(weeks=1) or are_off
        moved = [due + timedelta(days) for days in range(1, left.days - 6)]
        assert gap < timedelta(weeks=2) or all(_is_off(programme, day) for day in moved)
    assert unwise == set()


def _is_off(programme: Programme, day: date) -> bool:
    return is_day_off(day) or any(day in one for one in programme.not_on)


def _unwise(programme: Programme) -> list[tuple[tuple[str | int, ...], str]]:
    found = programme_findings(programme)
    for number, session in enumerate(programme.sessions):
        tables = [
            timetable(programme, session, occasion, METHODS, programme.people or 0)
            for occasion in session.occasions()
        ]
        found += session_findings(session, number, tables, METHODS)
    return [(one.address, one.code) for one in found]


@pytest.mark.parametrize("blueprint", sorted(BLUEPRINTS))
def test_an_ordinary_group_gets_days_that_nothing_is_unwise_about(
    blueprint: str,
) -> None:
    brief = _brief(ROLES, LEARNING, people=16)
    programme = _outlined(brief, ROLES, LEARNING, blueprint=BLUEPRINTS[blueprint])

    assert _unwise(programme) == []


@pytest.mark.parametrize("blueprint", sorted(BLUEPRINTS))
@pytest.mark.parametrize("people", range(12, 41))
def test_one_theme_gets_days_that_nothing_is_unwise_about(
    people: int, blueprint: str
) -> None:
    found = {
        gatherings: _unwise(
            _outlined(
                _brief(people=people, gatherings=gatherings),
                blueprint=BLUEPRINTS[blueprint],
            )
        )
        for gatherings in range(1, 7)
    }

    assert found == {gatherings: [] for gatherings in range(1, 7)}


@pytest.mark.parametrize("blueprint", sorted(BLUEPRINTS))
@pytest.mark.parametrize("people", range(4, 61))
def test_both_blueprints_fit_groups_of_every_size(people: int, blueprint: str) -> None:
    programme = _outlined(_brief(people=people), blueprint=BLUEPRINTS[blueprint])

    for session in programme.sessions:
        [occasion] = session.occasions()
        table = timetable(programme, session, occasion, METHODS, people)
        assert table.slots[-1].ends == session.ends
