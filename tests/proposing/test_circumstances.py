"""What a brief tells of people's circumstances, and what is asked of them then."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from medarbeider.commands.given_brief import from_options
from medarbeider.commands.proposed import Proposal, proposed
from medarbeider.model.brief import Brief
from medarbeider.model.programme import Programme
from medarbeider.reading.beginnings import read_arc, read_cases, read_theme
from medarbeider.reading.library import shelf
from medarbeider.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parent / "none")
METHODS = shelf(WORKSPACE.library, "methods")
THEMES = shelf(WORKSPACE.library, "themes")
ARC = read_arc(shelf(WORKSPACE.library, "arcs")["own-goal"], METHODS)
ROLES, COLLEGIALITY = (
    read_theme(THEMES[one], METHODS) for one in ("role-understanding", "collegiality")
)
COLLEGIALITY_CASES = read_cases(
    shelf(WORKSPACE.library, "cases")["collegiality"]
).sectors
USUAL: dict[str, Any] = {
    "organisation": "Eksempel kommune",
    "sector": "technical",
    "first": "2027-01-13",
    "people": "20",
    "gatherings": "3",
    "themes": ("role-understanding",),
}


def _proposal(**told: Any) -> Proposal:  # noqa: ANN401 -- as people write it
    return proposed(WORKSPACE, from_options(Brief, {**USUAL, **told}))


def _made(**told: Any) -> Programme:  # noqa: ANN401 -- as above
    return _proposal(**told).programme


def _tasks(programme: Programme) -> list[tuple[str | None, str | None]]:
    work = [session.between for session in programme.sessions[:-1]]
    return [
        (
            one.individual.task if one.individual else None,
            one.group.task if one.group else None,
        )
        for one in work
    ]


def _questions(programme: Programme, number: int = 0) -> list[str]:
    session = programme.sessions[number]
    return [one.question for one in session.activities if one.question]


def test_what_is_not_decided_yet_is_not_asked_for_and_is_told_when_it_is() -> None:
    decided = ({"date": "2027-02-10", "what": "vaktplanen"},)
    first, second, _ = _made(decided=decided).sessions

    assert first.title == ARC.before.title.nb
    assert first.goals == (ARC.before.goal.nb.replace("{what}", "vaktplanen"),)
    assert first.between.group is not None
    assert "vaktplanen" in first.between.group.task
    assert second.title == ROLES.steps[0].title.nb
    [news] = second.activities[0].points
    assert news.startswith("Vaktplanen er klar. Si på to minutter hva som er bestemt")


def test_a_decision_leaves_the_themes_in_the_order_of_the_brief() -> None:
    programme = _made(
        themes=("role-understanding", "collegiality"),
        decided=({"date": "2027-06-01", "what": "planen"},),
    )

    assert programme.themes == (ROLES.name.nb, COLLEGIALITY.name.nb)
    assert programme.sessions[0].theme == ROLES.name.nb


def test_it_is_said_that_something_waits_only_where_it_does() -> None:
    proposal = _proposal(
        gatherings="4", decided=({"date": "2027-12-01", "what": "planen"},)
    )

    waiting = [one.about for one in proposal.reasons if one.rests_on == "decided"]
    assert waiting == [one.id for one in proposal.programme.sessions[:3]]
    assert proposal.programme.sessions[3].title == ROLES.steps[2].title.nb


def test_with_too_few_days_at_work_people_only_bring_something() -> None:
    programme = _made(busy=("2027-01-14 to 2027-02-16",))

    assert _tasks(programme)[0] == (ARC.bridge.nb, None)
    assert programme.sessions[0].between.leaders is None


def test_nobody_has_a_task_alone_who_is_to_have_none() -> None:
    programme = _made(alone="no", busy=("2027-01-14 to 2027-02-16",))

    assert [individual for individual, _ in _tasks(programme)] == [None, None]
    assert [group is None for _, group in _tasks(programme)] == [True, False]


@pytest.mark.parametrize(
    ("meets", "task"),
    [
        ("yes", "group_task"),
        ({"minutes": "30"}, "group_task"),
        ({"minutes": "10"}, "group_task_apart"),
        ("no", "group_task_apart"),
    ],
)
def test_the_groups_task_fits_the_meeting_that_there_is(
    meets: str | dict[str, str], task: str
) -> None:
    programme = _made(meets=meets, themes=("mastery-climate",), sector="municipality")
    theme = read_theme(THEMES["mastery-climate"], METHODS)

    [(_, group), _] = _tasks(programme)
    assert group is not None
    assert group[:20] == getattr(theme, task).nb[:20]


@pytest.mark.parametrize("sector", ["kindergarten", "school", "technical"])
@pytest.mark.parametrize("meets", ["yes", "no"])
def test_a_sector_works_on_its_own_everyday(sector: str, meets: str) -> None:
    programme = _made(themes=("collegiality",), sector=sector, meets=meets)

    turns = COLLEGIALITY_CASES[sector].turns
    assert len(turns) == 4
    works_on = [
        next(one.question for one in session.activities if one.method == "igp")
        for session in programme.sessions
    ]
    assert works_on == [one.question.nb for one in turns[:3]]
    tasks = _tasks(programme)
    assert [one for one, _ in tasks] == [one.individual_task.nb for one in turns[:2]]
    first = tasks[0][1] or ""
    assert (first[:20] == turns[0].group_task.nb[:20]) == (meets == "yes")


def test_a_meeting_is_called_what_people_call_it() -> None:
    programme = _made(meets={"what": "et kaffemøte"}, themes=("mastery-climate",))

    assert "et kaffemøte" in (_tasks(programme)[0][1] or "")
    assert "morgenmøte" not in str(programme)


@pytest.mark.parametrize(
    ("whose", "said"),
    [
        ("unit", " Hvert lag gjør dette på sitt eget møte."),
        ("hver kai", " Hver kai gjør dette på sitt eget møte."),
        ("all", ""),
        (None, ""),
    ],
)
def test_where_each_unit_has_its_own_meeting_the_task_says_so(
    whose: str | None, said: str
) -> None:
    meets = {"what": "et tavlemøte", **({"of": whose} if whose else {})}
    plain, told = (
        _made(meets=one, themes=("mastery-climate",))
        for one in ({"what": "et tavlemøte"}, meets)
    )

    tasks = [group or "" for _, group in _tasks(plain)]
    assert len(tasks) == 2
    assert [group for _, group in _tasks(told)] == [f"{one}{said}" for one in tasks]
    assert told.work_groups is not None
    assert told.work_groups.by == "unit"


def test_no_meeting_is_spoken_of_where_each_units_own_is_too_short() -> None:
    programme = _made(
        meets={"minutes": "10", "of": "unit"}, themes=("mastery-climate",)
    )

    assert "eget møte" not in str(programme)


def test_the_task_goes_to_the_meeting_that_has_most_room() -> None:
    morning = {"what": "et tavlemøte", "minutes": "10", "of": "unit"}
    friday = {"what": "fredagskaffen", "minutes": "40", "of": "all"}
    programme = _made(meets=(morning, friday), themes=("mastery-climate",))

    assert "fredagskaffen" in (_tasks(programme)[0][1] or "")
    assert "tavlemøte" not in str(programme)
    assert "eget møte" not in str(programme)


def test_what_works_opens_the_first_gathering_and_no_other() -> None:
    programme = _made(works="Vi kommer når det brenner.")

    asked = [
        [one for one in _questions(programme, at) if "«Vi kommer når det" in one]
        for at in range(3)
    ]
    assert [len(one) for one in asked] == [1, 0, 0]
    [opening] = [
        one for one in programme.sessions[0].activities if one.question in asked[0]
    ]
    assert opening.title == "Det vi får til"
    assert opening.question == (
        "Dette er vi stolte av: «Vi kommer når det brenner». Hva gjorde at vi fikk det"
        " til?"
    )


def test_why_is_the_purpose_and_notes_stand_nowhere() -> None:
    programme = _made(why="Tre lag ble ett.", notes="Ring Åse")

    assert programme.purpose == "Tre lag ble ett."
    assert "Ring Åse" not in str(programme)


def test_a_barred_exercise_is_neither_a_method_nor_a_task() -> None:
    programme = _made(
        themes=("collegiality",),
        bars=("named-feedback", "ranking"),
        gatherings="3",
        sector="municipality",
    )

    assert COLLEGIALITY.unnamed_task
    assert _tasks(programme)[0][0] == COLLEGIALITY.unnamed_task.nb
    used = {one.method for session in programme.sessions for one in session.activities}
    assert used & {"continue-start-stop", "dot-vote", "reflecting-team"} == set()


def test_a_theme_says_what_people_mean_by_it_before_what_the_library_says() -> None:
    theme = {"name": "rolleforståelse", "about": "Hvem som ringer når det haster"}
    session = _made(themes=(theme,)).sessions[0]

    [points] = [one.points for one in session.activities if one.method == "input"]
    assert points[:2] == (
        "Dette handler det om: Hvem som ringer når det haster",
        ROLES.talk_points.nb[0],
    )
    [asked] = [one.question for one in session.activities if one.method == "igp"]
    assert asked == (
        "Det handler om dette: «Hvem som ringer når det haster». Hva er klart hos oss,"
        " og hva er uklart?"
    )


def test_a_theme_gets_as_many_gatherings_as_are_told_and_where_it_is_settled() -> None:
    programme = _made(
        gatherings=({}, {}, {"theme": "rolleforståelse"}, {}),
        themes=(
            {"name": "rolleforståelse", "gatherings": "1"},
            "kollegialitet",
        ),
    )

    assert [one.theme for one in programme.sessions] == [
        COLLEGIALITY.name.nb,
        COLLEGIALITY.name.nb,
        ROLES.name.nb,
        COLLEGIALITY.name.nb,
    ]


def test_no_goal_stands_twice_where_themes_share_a_gathering() -> None:
    own = tuple({"name": one, "about": f"Om {one}"} for one in ("Vakta", "Brakka"))
    programme = _made(themes=own, gatherings="1")

    [session] = programme.sessions
    assert len(session.goals) == len({*session.goals})


@pytest.mark.parametrize(
    ("length", "walks"), [("half-day", True), ("whole-day", True), ("two-hours", False)]
)
def test_themes_that_share_a_gathering_are_all_worked_with(
    length: str, *, walks: bool
) -> None:
    own = tuple(
        {"name": name, "about": f"Om {name}", "case": f"{name} sviktet"}
        for name in ("Vakta", "Brakka")
    )

    [session] = _made(themes=own, gatherings="1", length=length).sessions

    by_method = {one.method: one for one in session.activities}
    assert session.title == "Vakta og brakka"
    assert by_method["input"].points == (
        "Dette handler det om: Om Vakta",
        "En situasjon vi kjenner igjen: Vakta sviktet",
        "Det vi skal se på: Om Brakka",
        "Fra vår egen hverdag: Brakka sviktet",
    )
    assert "«Vakta sviktet»" in (by_method["igp"].question or "")
    second = by_method.get("walk-and-talk")
    assert bool(second) == walks
    assert second is None or "«Brakka sviktet»" in (second.question or "")


@pytest.mark.parametrize("second", ["2027-01-14", "2027-01-18"])
def test_a_gathering_on_the_heels_of_another_asks_about_nothing_that_was_tried(
    second: str,
) -> None:
    days = ({"date": "2027-01-13"}, {"date": second}, {"date": "2027-03-03"})
    programme = _made(gatherings=days)

    assert [bool(one.between.individual) for one in programme.sessions[:2]] == [
        False,
        True,
    ]
    methods = [
        [one.method for one in session.activities] for session in programme.sessions
    ]
    assert ["agree-between" in some for some in methods] == [False, True, False]
    assert ["share-between" in some for some in methods] == [False, False, True]
    assert {ARC.overnight.sharing.question.nb, ARC.overnight.coaching.nb} <= {
        *_questions(programme, 1)
    }
    told = [one.text for one in _proposal(gatherings=days).reasons]
    assert any("ikke noe mellomarbeid" in one for one in told)


def test_nothing_is_due_in_the_summer_of_a_school() -> None:
    brief = {"first": "2027-06-08", "gatherings": "2", "weeks": "10"}
    due = [
        one.individual.due
        for sector in ("school", "technical")
        for one in [_made(sector=sector, **brief).sessions[0].between]
        if one.individual
    ]

    assert [date(2027, 6, 28) <= one <= date(2027, 8, 15) for one in due] == [
        False,
        True,
    ]


@pytest.mark.parametrize("name", ["NAV", "bibliotek", "Helsestasjon", "kultur", "vgs"])
def test_a_sector_is_found_by_what_people_call_it(name: str) -> None:
    assert _proposal(sector=name).chosen.sector.id in {
        *("social", "culture", "health", "school"),
    }


def test_a_task_of_weeks_is_not_given_where_there_are_fewer() -> None:
    group = [
        _tasks(_made(themes=("role-understanding",), weeks=weeks))[0][1]
        for weeks in ("3", "6")
    ]

    assert ROLES.weeks == 4
    assert [one is None for one in group] == [True, False]


def test_a_talk_that_says_what_people_mean_has_five_points_at_most() -> None:
    theme = {"name": "kollegialitet", "about": "A", "case": "B", "success": "C"}
    session = _made(themes=(theme,)).sessions[0]

    [points] = [one.points for one in session.activities if one.method == "input"]
    assert len(points) == 5


@pytest.mark.parametrize(("people", "size"), [("24", "small"), ("25", "large")])
def test_a_large_group_opens_in_another_way(people: str, size: str) -> None:
    session = _made(people=people).sessions[0]

    [asked] = [
        one.question for one in session.activities if one.method.startswith("check-in")
    ]
    known = [one.question.nb for one in getattr(ARC.openings, size)]
    assert asked in known


BEGINS = {
    "To og to, to minutter": "check-in-pairs",
    "Finn en du sjelden jobber med": "check-in-pairs",
    "Still deg langs veggen": "check-in-places",
    "Fire hjørner": "check-in-places",
    "Rekk opp hånda": "check-in-hands",
}


def _openings(**told: Any) -> set[tuple[str | None, str]]:  # noqa: ANN401 -- as above
    """Return the title and the method of what opens, in each variant."""
    made = [_made(**told, variant=str(variant)) for variant in range(8)]
    every = [one for programme in made for one in programme.sessions[0].activities]
    return {(one.title, one.method) for one in every if one.method in OPENINGS}


OPENINGS = {"check-in", *BEGINS.values()}


def test_what_opens_for_many_is_led_in_its_own_form() -> None:
    assert _openings(people="40") == {*BEGINS.items()}
    assert {method for _, method in _openings(people="20")} == {"check-in"}


@pytest.mark.parametrize(
    ("people", "barred", "led"),
    [
        ("40", "standing", {"check-in-pairs", "check-in-hands"}),
        ("40", "ranking", {"check-in-pairs", "check-in-places"}),
        ("20", "in-the-round", {"check-in-pairs", "check-in-places", "check-in-hands"}),
    ],
)
def test_nothing_opens_in_a_way_that_is_barred(
    people: str, barred: str, led: set[str]
) -> None:
    found = _openings(people=people, bars=(barred,))

    assert {method for _, method in found} == led


def test_what_works_is_told_in_pairs_where_no_round_may_be() -> None:
    told = {"works": "Vi kommer når det brenner.", "bars": ("in-the-round",)}

    assert {method for _, method in _openings(**told)} == {"check-in-pairs"}


def test_people_practise_on_a_case_of_their_sector() -> None:
    proposal = _proposal(gatherings="4", themes=("seeing-the-whole",))

    case = proposal.chosen.cases["seeing-the-whole"].exercise.nb
    asked = [case in _questions(proposal.programme, at) for at in range(4)]
    assert asked == [False, False, True, False]


def test_a_gathering_of_an_hour_leaves_out_what_there_is_no_room_for() -> None:
    hour = {"date": "2027-01-14", "starts": "09:00", "ends": "10:00"}

    [session] = _made(gatherings=(hour,)).sessions

    assert [one.method for one in session.activities] == [
        "welcome",
        "check-in",
        "igp",
        "log",
        "evaluation",
        "check-out",
    ]


def test_two_gatherings_before_a_decision_ask_about_different_things() -> None:
    decided = ({"date": "2027-06-01", "what": "vaktplanen"},)
    programme = _made(decided=decided, gatherings="2")

    first, second = programme.sessions
    assert (first.title, second.title) == (
        ARC.before.title.nb,
        ARC.before.once_more.title.nb,
    )
    assert not {*_questions(programme)} & {
        one for one in _questions(programme, 1) if one != ARC.before.walk.nb
    }
    used = {one.method for one in (*first.activities, *second.activities)}
    assert "role-map" not in used
    assert "walk-and-talk" in used


def test_nothing_is_asked_of_work_that_nobody_was_given() -> None:
    programme = _made(alone="no", busy=("2027-01-14 to 2027-02-16",))

    first, second = programme.sessions[:2]
    assert "agree-between" not in {one.method for one in first.activities}
    assert "share-between" not in {one.method for one in second.activities}
    assert ARC.overnight.sharing.question.nb in _questions(programme, 1)


def test_a_gathering_as_long_as_a_ready_day_is_that_day() -> None:
    evening = {"date": "2027-01-14", "starts": "17:00", "ends": "19:00"}

    by_the_clock, by_length = (
        _made(gatherings=(one, {})).sessions[0]
        for one in (
            evening,
            {"date": "2027-01-14", "starts": "17:00", "length": "two-hours"},
        )
    )

    assert by_the_clock == by_length
    assert "input" in {one.method for one in by_the_clock.activities}


def test_no_reason_is_told_for_what_is_not_on_the_agenda() -> None:
    evening = {"date": "2027-01-14", "starts": "17:00", "ends": "18:00"}
    proposal = _proposal(gatherings=(evening, {}), alone="no", busy=("uke 2-9",))

    first = [one.text for one in proposal.reasons if one.about == "rolleforståelse"]
    assert "input" not in {
        one.method for one in proposal.programme.sessions[0].activities
    }
    assert "«Rolleforståelse» begynner her." in first
    assert "Det er ikke noe arbeid fram til neste gang." in first
    assert not [one for one in first if "innledning" in one or "Metoden" in one]


@pytest.mark.parametrize("length", ["half-day", "whole-day"])
def test_where_no_method_of_the_theme_may_be_used_people_walk_with_a_question(
    length: str,
) -> None:
    own = {"name": "Vakta", "about": "Om vakta", "case": "Ingen kom"}
    programme = _made(themes=(own,), writes="no", length=length, gatherings="1")

    [session] = programme.sessions
    work = [one for one in session.activities if one.method == "igp-aloud"]
    walks = [one for one in session.activities if one.method == "walk-and-talk"]
    assert len(work) == 1
    assert all(one.question for one in walks)
    assert len({one.question for one in (*work, *walks)}) == 1 + len(walks)
    assert len(walks) == (1 if length == "half-day" else 2)


def test_work_is_due_after_the_last_time_that_a_gathering_is_held_again() -> None:
    first = {
        "date": "2027-01-13",
        "again": ({"date": "2027-01-27", "starts": "12:00"},),
    }

    programme = _made(gatherings=(first, {"date": "2027-02-02"}))

    due = programme.sessions[0].between.individual
    assert due
    assert date(2027, 1, 27) < due.due < date(2027, 2, 2)


MASTERY = read_theme(THEMES["mastery-climate"], METHODS)
PRACTISING = 2
"""The gathering of a theme, from 0, in which people practise with a method."""


@pytest.mark.parametrize("length", ["two-hours", "half-day", "whole-day"])
@pytest.mark.parametrize(
    ("told", "is_held"),
    [({}, True), ({"bars": ("walking",)}, False), ({"writes": "no"}, True)],
    ids=["free", "barred", "aloud"],
)
def test_a_goal_promises_nothing_that_a_barred_exercise_would_have_made(
    told: dict[str, Any], length: str, *, is_held: bool
) -> None:
    programme = _made(themes=("mastery-climate",), length=length, **told)

    step = MASTERY.steps[PRACTISING - 1]
    session = programme.sessions[PRACTISING]
    assert step.method == "impromptu-networking"
    assert step.goal_without
    held = step.method in {one.method for one in session.activities}
    assert held == is_held
    assert session.goals == ((step.goal if is_held else step.goal_without).nb,)


@pytest.mark.parametrize(("ends", "is_held"), [("11:30", True), ("11:15", False)])
def test_a_goal_promises_nothing_of_an_exercise_that_there_is_no_room_for(
    ends: str, *, is_held: bool
) -> None:
    day = {"date": "2027-04-14", "starts": "08:30", "ends": ends}
    programme = _made(themes=("mastery-climate",), gatherings=({}, {}, day))

    step = MASTERY.steps[PRACTISING - 1]
    session = programme.sessions[PRACTISING]
    assert step.goal_without
    assert (step.method in {one.method for one in session.activities}) == is_held
    assert session.goals == ((step.goal if is_held else step.goal_without).nb,)
