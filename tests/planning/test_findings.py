"""What is unwise, at the minute where it becomes so and at the one before."""

from collections.abc import Sequence
from datetime import date, time

import pytest
from pydantic import TypeAdapter

from medarbeider.model.barred import Barred, BarredDays
from medarbeider.model.language import Phrase, PhraseList
from medarbeider.model.method import Kind, Method, Phase
from medarbeider.model.minutes import Minutes
from medarbeider.model.programme import Client, Programme
from medarbeider.model.session import Activity, Assignment, Between, Repeat, Session
from medarbeider.planning.findings import (
    programme_findings,
    session_findings,
)
from medarbeider.planning.timetable import timetable
from medarbeider.problems.finding import Finding
from medarbeider.problems.words import WORDS

THURSDAY = "2027-01-14"
NUMBER = 3
"""The session's index, in all of these."""

TOP = ("sessions", NUMBER)
ACTIVITIES = (*TOP, "activities")


def _told(text: str) -> Phrase:
    return Phrase(nb=text, nn=text, en=text)


def _method(id_: str, kind: Kind, *phases: Phase) -> Method:
    return Method(
        id=id_,
        name=_told(id_),
        kind=kind,
        form="plenary",
        purpose=_told(id_),
        minutes=None if phases else Minutes.exactly(15),
        phases=phases,
        protected=kind not in {"input", "work"},
        steps=PhraseList(),
        source="Ours",
    )


INDIVIDUAL = Phase(
    id="individual",
    name=_told("individual"),
    form="individual",
    minutes=Minutes.exactly(3),
)
PLENARY = Phase(
    id="plenary",
    name=_told("plenary"),
    form="plenary",
    minutes=Minutes.exactly(3),
    per_group=2,
)

METHODS = {
    method.id: method
    for method in (
        _method("talk", "input"),
        _method("work", "work"),
        _method("igp", "work", INDIVIDUAL, PLENARY),
        _method("break", "pause"),
        _method("lunch", "meal"),
        _method("log", "log"),
        _method("evaluation", "evaluation"),
        _method("our-log", "log"),
        _method("our-evaluation", "evaluation"),
    )
}


def _activity(
    method: str,
    minutes: int,
    *,
    least: int | None = None,
    at: str | None = None,
    droppable: bool = False,
) -> Activity:
    length = Minutes(min=least or minutes, ideal=minutes, max=minutes)
    return Activity(
        method=method,
        minutes=length,
        at=time.fromisoformat(at) if at else None,
        droppable=droppable,
    )


LOG = _activity("log", 5)
EVALUATION = _activity("evaluation", 5)


def _session(  # noqa: PLR0913 -- one for each key of a session
    span: str,
    activities: Sequence[Activity],
    *,
    day: str = THURSDAY,
    again: tuple[Repeat, ...] = (),
    between: Between | None = None,
    id_: str = "start",
) -> Session:
    starts, ends = map(time.fromisoformat, span.split("–"))
    return Session(
        id=id_,
        title="Start",
        date=date.fromisoformat(day),
        starts=starts,
        ends=ends,
        again=again,
        activities=tuple(activities),
        between=between or Between(),
    )


def _programme(*sessions: Session) -> Programme:
    return Programme(
        format=1,
        title="Program",
        language="nb",
        client=Client(organisation="Eksempel kommune"),
        people=12,
        goals=("Et mål",),
        themes=("rolleforståelse",),
        sessions=sessions,
    )


def _found(
    span: str,
    *activities: Activity,
    day: str = THURSDAY,
    again: tuple[Repeat, ...] = (),
) -> list[Finding]:
    """Return what is unwise in a session of 12 people in three groups."""
    session = _session(span, activities, day=day, again=again)
    programme = _programme(session)
    tables = [
        timetable(programme, session, occasion, METHODS, 12)
        for occasion in session.occasions()
    ]
    return session_findings(session, NUMBER, tables, METHODS)


def _repeat(day: str, starts: str) -> Repeat:
    return Repeat(date=date.fromisoformat(day), starts=time.fromisoformat(starts))


def _no_break(number: int, starts: str, ends: str) -> Finding:
    values = {"starts": starts, "ends": ends, "longest": 90}
    return Finding((*ACTIVITIES, number), "no-break", "", values)


def test_ninety_minutes_without_a_break_are_fine() -> None:
    assert _found("09:00–10:30", _activity("work", 80), LOG, EVALUATION) == []


def test_ninety_one_minutes_without_a_break_are_told_where_they_are_reached() -> None:
    found = _found("09:00–10:31", _activity("work", 81), LOG, EVALUATION)

    assert found == [_no_break(2, "09:00", "10:31")]


@pytest.mark.parametrize("pause", ["break", "lunch"])
def test_a_pause_starts_the_ninety_minutes_anew(pause: str) -> None:
    found = _found(
        "12:00–15:15",
        _activity("work", 90),
        _activity(pause, 15),
        _activity("work", 80),
        LOG,
        EVALUATION,
    )

    assert found == []


def test_each_part_of_the_day_without_a_break_is_told_once() -> None:
    found = _found(
        "12:30–16:56",
        _activity("work", 60),
        _activity("work", 31),
        _activity("work", 30),
        _activity("break", 45),
        _activity("work", 90),
        LOG,
        EVALUATION,
    )

    assert found == [
        _no_break(1, "12:30", "14:31"),
        _no_break(5, "15:16", "16:56"),
    ]


def test_a_buffer_is_no_break() -> None:
    found = _found("09:00–10:45", _activity("work", 85), LOG, EVALUATION)

    assert found == [_no_break(1, "09:00", "10:45")]


def test_a_buffer_just_before_a_break_keeps_nobody_from_it() -> None:
    found = _found(
        "09:00–11:00",
        _activity("work", 90),
        _activity("break", 15, at="10:35"),
        LOG,
        EVALUATION,
    )

    assert found == []


def test_a_buffer_of_twenty_minutes_is_fine() -> None:
    assert _found("09:00–10:20", _activity("work", 50), LOG, EVALUATION) == []


def _much_buffer(number: int, minutes: int, starts: str) -> Finding:
    values = {"minutes": minutes, "starts": starts}
    return Finding((*ACTIVITIES, number), "much-buffer", "", values)


def test_a_buffer_of_twenty_one_minutes_is_told_at_the_activity_before_it() -> None:
    found = _found("09:00–10:21", _activity("work", 50), LOG, EVALUATION)

    assert found == [_much_buffer(0, 21, "09:50")]


def test_two_buffers_of_twenty_minutes_are_two_and_not_one_of_forty() -> None:
    found = _found(
        "09:00–11:10",
        _activity("work", 35),
        _activity("break", 15, at="09:55"),
        _activity("work", 30),
        LOG,
        EVALUATION,
    )

    assert found == []


def test_every_buffer_that_is_too_long_is_told() -> None:
    found = _found(
        "09:00–11:12",
        _activity("work", 20),
        _activity("work", 15),
        _activity("break", 15, at="09:56"),
        _activity("work", 30),
        LOG,
        EVALUATION,
    )

    assert found == [_much_buffer(1, 21, "09:35"), _much_buffer(3, 21, "10:41")]


def test_a_repeat_that_is_longer_tells_of_its_own_buffer() -> None:
    longer = Repeat(
        date=date.fromisoformat("2027-01-19"), starts=time(13, 0), ends=time(14, 21)
    )
    found = _found(
        "09:00–10:20", _activity("work", 50), LOG, EVALUATION, again=(longer,)
    )

    assert found == [_much_buffer(0, 21, "13:50")]


def test_a_long_lunch_is_not_a_long_time_without_a_break() -> None:
    found = _found("09:00–10:50", _activity("lunch", 100), LOG, EVALUATION)

    assert found == []


def test_a_day_over_lunch_without_a_meal_is_told_once_for_all_its_occasions() -> None:
    found = _found(
        "10:59–12:31",
        _activity("work", 67),
        _activity("break", 15),
        LOG,
        EVALUATION,
        again=(_repeat("2027-01-19", "10:59"),),
    )

    assert found == [Finding(ACTIVITIES, "no-lunch")]


@pytest.mark.parametrize("span", ["11:00–13:00", "10:30–12:30"])
def test_a_day_on_one_side_of_lunch_needs_no_meal(span: str) -> None:
    found = _found(span, _activity("work", 85), _activity("break", 15), LOG, EVALUATION)

    assert found == []


def test_a_day_with_a_meal_has_lunch() -> None:
    found = _found(
        "10:00–13:00",
        _activity("work", 75),
        _activity("lunch", 30),
        _activity("work", 65),
        LOG,
        EVALUATION,
    )

    assert found == []


def test_half_of_the_time_may_be_talk_and_pauses_do_not_count() -> None:
    found = _found(
        "09:00–10:15",
        _activity("talk", 30),
        _activity("break", 15),
        _activity("work", 20),
        LOG,
        EVALUATION,
    )

    assert found == []


def test_more_than_half_talk_is_told() -> None:
    found = _found(
        "09:00–10:14",
        _activity("talk", 30),
        _activity("break", 15),
        _activity("work", 19),
        LOG,
        EVALUATION,
    )

    assert found == [
        Finding(ACTIVITIES, "much-talk", "", {"talk": 30, "whole": 59}),
    ]


def test_thirty_minutes_of_talk_in_one_go_are_fine_and_may_come_again() -> None:
    found = _found(
        "09:00–11:20",
        _activity("talk", 30),
        _activity("work", 55),
        _activity("break", 15),
        _activity("talk", 30),
        LOG,
        EVALUATION,
    )

    assert found == []


def test_thirty_one_minutes_of_talk_are_told_also_when_two_share_them() -> None:
    found = _found(
        "09:00–11:32",
        _activity("talk", 31),
        _activity("work", 50),
        _activity("break", 15),
        _activity("talk", 20),
        _activity("talk", 11),
        _activity("work", 15),
        LOG,
        EVALUATION,
    )

    told = {"minutes": 31, "longest": 30}
    assert found == [
        Finding((*ACTIVITIES, 0), "long-talk", "", told),
        Finding((*ACTIVITIES, 3), "long-talk", "", told),
    ]


def test_a_break_between_two_talks_parts_them() -> None:
    found = _found(
        "09:00–10:45",
        _activity("talk", 20),
        _activity("break", 15),
        _activity("talk", 20),
        _activity("work", 40),
        LOG,
        EVALUATION,
    )

    assert found == []


def test_a_plenary_with_a_minute_less_than_its_groups_need_is_told() -> None:
    short = Activity(
        method="igp",
        phases={"individual": Minutes.exactly(5), "plenary": Minutes.exactly(5)},
    )

    assert _found("09:00–09:20", short, LOG, EVALUATION) == [
        Finding(
            (*ACTIVITIES, 0),
            "short-plenary",
            "",
            {"minutes": 5, "groups": 3, "needed": 6},
        )
    ]


def test_a_plenary_with_what_its_groups_need_is_fine() -> None:
    enough = Activity(
        method="igp",
        phases={"individual": Minutes.exactly(5), "plenary": Minutes.exactly(6)},
    )

    assert _found("09:00–09:21", enough, LOG, EVALUATION) == []


def test_a_day_that_is_over_its_time_says_who_gave() -> None:
    found = _found(
        "09:00–10:00",
        _activity("work", 15),
        _activity("work", 30, least=20, at="09:20"),
        _activity("talk", 10, least=8),
        LOG,
        EVALUATION,
    )

    assert found == [
        Finding(
            (*ACTIVITIES, 1),
            "overrun",
            "",
            {
                "minutes": 10,
                "starts": "09:20",
                "ends": "10:00",
                "given": "work (8), talk (2)",
                "dropped": "",
            },
        )
    ]


def test_a_day_that_is_just_within_its_time_gives_nothing() -> None:
    found = _found(
        "09:00–10:10",
        _activity("work", 15),
        _activity("work", 30, least=20, at="09:20"),
        _activity("talk", 10, least=8),
        LOG,
        EVALUATION,
    )

    assert found == []


def test_what_is_left_out_is_told_with_those_who_gave() -> None:
    found = _found(
        "09:00–10:00",
        _activity("work", 52, least=50),
        _activity("work", 20, droppable=True),
        LOG,
        EVALUATION,
    )

    assert found == [
        Finding(
            (*ACTIVITIES, 0),
            "left-out",
            "",
            {
                "minutes": 22,
                "starts": "09:00",
                "ends": "10:00",
                "given": "work (2)",
                "dropped": "work",
            },
        )
    ]


def test_a_repeat_that_is_shorter_tells_of_its_own_shortage() -> None:
    shorter = Repeat(
        date=date.fromisoformat("2027-01-19"), starts=time(13, 0), ends=time(13, 55)
    )
    found = _found(
        "09:00–10:00",
        _activity("work", 50, least=40),
        LOG,
        EVALUATION,
        again=(shorter,),
    )

    assert found == [
        Finding(
            (*ACTIVITIES, 0),
            "overrun",
            "",
            {
                "minutes": 5,
                "starts": "13:00",
                "ends": "13:55",
                "given": "work (5)",
                "dropped": "",
            },
        )
    ]


def test_a_gathering_without_log_and_evaluation_is_told_of_both() -> None:
    found = _found("09:00–10:00", _activity("work", 60))

    assert found == [
        Finding(ACTIVITIES, "no-log"),
        Finding(ACTIVITIES, "no-evaluation"),
    ]


def test_the_houses_own_log_and_evaluation_count() -> None:
    found = _found(
        "09:00–10:00",
        _activity("work", 50),
        _activity("our-log", 5),
        _activity("our-evaluation", 5),
    )

    assert found == []


@pytest.mark.parametrize("evaluation", ["evaluation", "our-evaluation"])
def test_an_evaluation_that_is_left_out_is_not_told_as_missing_too(
    evaluation: str,
) -> None:
    found = _found(
        "09:00–10:00",
        _activity("work", 55),
        LOG,
        _activity(evaluation, 5, droppable=True),
    )

    assert [one.code for one in found] == ["left-out"]


@pytest.mark.parametrize(
    ("day", "holiday"),
    [
        ("2027-03-25", "Skjærtorsdag"),
        ("2027-03-26", "Langfredag"),
        ("2027-03-28", "Første påskedag"),
        ("2027-03-29", "Andre påskedag"),
        ("2027-05-06", "Kristi himmelfartsdag"),
        ("2027-05-17", "Andre pinsedag; Grunnlovsdag"),
    ],
)
def test_a_gathering_on_a_public_holiday_is_told_with_its_name(
    day: str, holiday: str
) -> None:
    found = _found("09:00–10:00", _activity("work", 50), LOG, EVALUATION, day=day)

    assert found == [
        Finding(
            (*TOP, "date"), "public-holiday", "date", {"holiday": holiday, "day": day}
        )
    ]


@pytest.mark.parametrize("day", ["2027-01-16", "2027-01-17"])
def test_a_gathering_in_a_weekend_is_told(day: str) -> None:
    found = _found("09:00–10:00", _activity("work", 50), LOG, EVALUATION, day=day)

    assert found == [Finding((*TOP, "date"), "weekend", "date", {"day": day})]


@pytest.mark.parametrize(
    "day", ["2027-12-24", "2027-12-27", "2027-12-31", "2026-12-27", "2028-12-30"]
)
def test_a_gathering_between_the_years_is_told_once_also_in_a_weekend(day: str) -> None:
    found = _found("09:00–10:00", _activity("work", 50), LOG, EVALUATION, day=day)

    assert found == [Finding((*TOP, "date"), "between-the-years", "date", {"day": day})]


@pytest.mark.parametrize(
    ("day", "holiday"),
    [("2028-12-25", "Første juledag"), ("2028-12-26", "Andre juledag")],
)
def test_a_public_holiday_between_the_years_is_told_with_its_name_only(
    day: str, holiday: str
) -> None:
    found = _found("09:00–10:00", _activity("work", 50), LOG, EVALUATION, day=day)

    assert found == [
        Finding(
            (*TOP, "date"), "public-holiday", "date", {"holiday": holiday, "day": day}
        )
    ]


@pytest.mark.parametrize(
    "day",
    ["2027-03-24", "2027-03-30", "2027-05-18", "2027-12-23", "2028-01-03"],
)
def test_the_working_days_beside_holidays_are_fine(day: str) -> None:
    found = _found("09:00–10:00", _activity("work", 50), LOG, EVALUATION, day=day)

    assert found == []


def test_a_repeat_on_a_day_off_is_blamed_at_the_repeat() -> None:
    found = _found(
        "09:00–10:00",
        _activity("work", 50),
        LOG,
        EVALUATION,
        again=(
            _repeat("2027-01-19", "12:30"),
            _repeat("2027-05-06", "12:30"),
            _repeat("2027-01-16", "12:30"),
            _repeat("2027-12-29", "12:30"),
        ),
    )

    assert found == [
        Finding(
            (*TOP, "again", 1, "date"),
            "public-holiday",
            "date",
            {"holiday": "Kristi himmelfartsdag", "day": "2027-05-06"},
        ),
        Finding((*TOP, "again", 2, "date"), "weekend", "date", {"day": "2027-01-16"}),
        Finding(
            (*TOP, "again", 3, "date"),
            "between-the-years",
            "date",
            {"day": "2027-12-29"},
        ),
    ]


def _work(due: str, minutes: int = 60) -> Assignment:
    return Assignment(task="Prøv.", due=date.fromisoformat(due), minutes=minutes)


def _days(*days: tuple[str, Between | None]) -> list[Finding]:
    """Return what is unwise between gatherings on these days, with their work."""
    sessions = [
        _session("09:00–09:10", [LOG, EVALUATION], day=day, between=work, id_=f"s-{at}")
        for at, (day, work) in enumerate(days)
    ]
    return programme_findings(_programme(*sessions))


def test_gatherings_on_later_and_later_days_are_in_order() -> None:
    assert _days(("2027-01-14", None), ("2027-01-15", None)) == []


def test_a_gathering_that_is_not_later_than_the_one_before_is_told() -> None:
    found = _days(
        ("2027-01-14", None),
        ("2027-01-14", None),
        ("2027-02-18", None),
        ("2027-02-11", None),
    )

    assert found == [
        Finding(("sessions", 1, "date"), "earlier-than-the-one-before", "date"),
        Finding(("sessions", 3, "date"), "earlier-than-the-one-before", "date"),
    ]


@pytest.mark.parametrize(
    ("clock", "halves", "told"),
    [
        (("08:30–09:30", "12:30–13:30"), ((), ()), []),
        (("08:30–09:30", "09:30–10:30"), ((), ()), []),
        (("12:30–13:30", "08:30–09:30"), (("Bo",), ("Eli",)), [1]),
        (("08:30–09:30", "08:30–09:30"), (("Bo",), ("Eli",)), []),
        (("08:45–09:30", "08:30–09:30"), (("Bo",), ("Eli",)), []),
        (("08:30–09:30", "09:00–10:00"), ((), ()), [1]),
    ],
    ids=["later", "when over", "earlier", "two rooms", "overlap", "for all"],
)
def test_gatherings_of_one_day_are_in_order_by_the_clock_or_for_different_people(
    clock: tuple[str, str], halves: tuple[tuple[str, ...], ...], told: list[int]
) -> None:
    sessions = [
        _session(hours, [LOG, EVALUATION], day="2027-01-14", id_=f"s-{at}").model_copy(
            update={"participants": half}
        )
        for at, (hours, half) in enumerate(zip(clock, halves, strict=True))
    ]

    assert programme_findings(_programme(*sessions)) == [
        Finding(("sessions", at, "date"), "earlier-than-the-one-before", "date")
        for at in told
    ]


@pytest.mark.parametrize("due", ["2027-01-15", "2027-02-18"])
def test_work_is_due_after_its_gathering_and_no_later_than_the_next(due: str) -> None:
    work = Between(individual=_work(due), group=_work(due))

    assert _days(("2027-01-14", work), ("2027-02-18", None)) == []


def test_work_that_is_due_on_the_day_it_is_given_is_told() -> None:
    work = Between(individual=_work("2027-01-14"), group=_work("2027-01-15"))

    assert _days(("2027-01-14", work), ("2027-02-18", None)) == [
        Finding(
            ("sessions", 0, "between", "individual", "due"),
            "due-before-it-is-given",
            "due",
        )
    ]


def test_work_is_given_when_the_last_repeat_is_over() -> None:
    session = _session(
        "09:00–09:10",
        [LOG, EVALUATION],
        again=(_repeat("2027-01-19", "09:00"),),
        between=Between(individual=_work("2027-01-19"), group=_work("2027-01-20")),
    )

    assert programme_findings(_programme(session)) == [
        Finding(
            ("sessions", 0, "between", "individual", "due"),
            "due-before-it-is-given",
            "due",
        )
    ]


@pytest.mark.parametrize(
    ("due", "code", "values"),
    [
        ("2027-01-30", "weekend", {}),
        ("2027-01-31", "weekend", {}),
        ("2027-05-17", "public-holiday", {"holiday": "Andre pinsedag; Grunnlovsdag"}),
        ("2027-03-25", "public-holiday", {"holiday": "Skjærtorsdag"}),
        ("2027-12-28", "between-the-years", {}),
    ],
)
def test_work_that_is_due_on_a_day_off_is_told_as_a_gathering_is(
    due: str, code: str, values: dict[str, str]
) -> None:
    work = Between(individual=_work(due))

    assert _days(("2027-01-14", None), ("2027-01-15", work)) == [
        Finding(
            ("sessions", 1, "between", "individual", "due"),
            code,
            "due",
            {**values, "day": due},
        )
    ]


def test_gatherings_repeats_and_work_on_days_that_the_client_bars_are_told() -> None:
    session = _session(
        "09:00–09:10",
        [LOG, EVALUATION],
        day="2027-02-25",
        again=(_repeat("2027-03-01", "09:00"), _repeat("2027-03-04", "09:00")),
        between=Between(individual=_work("2028-02-23"), group=_work("2027-06-01")),
    )
    programme = _programme(session).model_copy(
        update={"not_on": _bars("uke 8: vinterferie", "3.–5.3.2027", "2027-02-25")}
    )

    told = [
        (one.address, one.code, one.about, one.values)
        for one in programme_findings(programme)
    ]

    assert told == [
        (
            ("sessions", 0, *address),
            "barred-day",
            address[-1],
            {"day": day, "barred": barred},
        )
        for address, day, barred in (
            (("date",), "2027-02-25", "uke 8: vinterferie"),
            (("again", 1, "date"), "2027-03-04", "3.–5.3.2027"),
            (("between", "individual", "due"), "2028-02-23", "uke 8: vinterferie"),
        )
    ]


def _bars(*written: str) -> tuple[Barred, ...]:
    return TypeAdapter(BarredDays).validate_python(written)


def test_work_that_is_due_after_the_next_gathering_is_told() -> None:
    work = Between(individual=_work("2027-02-18"), group=_work("2027-02-19"))

    assert _days(("2027-01-14", work), ("2027-02-18", None)) == [
        Finding(("sessions", 0, "between", "group", "due"), "due-after-the-next", "due")
    ]


def test_work_after_the_last_gathering_may_be_due_at_any_later_time() -> None:
    work = Between(group=_work("2028-01-14"))

    assert _days(("2027-01-14", None), ("2027-02-18", work)) == []


def test_more_than_an_hours_homework_is_told_in_each_strand() -> None:
    work = Between(individual=_work("2027-02-09", 60), group=_work("2027-02-09", 61))

    assert _days(("2027-01-14", work), ("2027-02-18", None)) == [
        Finding(
            ("sessions", 0, "between", "group", "minutes"),
            "much-homework",
            "minutes",
            {"minutes": 61},
        )
    ]


def test_every_finding_here_has_words_that_its_values_fill() -> None:
    found = [
        *_found("10:00–13:00", _activity("talk", 120), _activity("igp", 4)),
        *_found("09:00–10:00", _activity("work", 61, least=60), day="2027-05-06"),
        *_found(
            "09:00–10:00",
            _activity("work", 60),
            _activity("work", 9, droppable=True),
            day="2027-01-16",
        ),
        *_found("09:00–09:10", LOG, EVALUATION, day="2027-12-24"),
        *_days(
            ("2027-01-14", Between(group=_work("2027-01-14", 61))),
            ("2027-01-14", Between(group=_work("2027-09-09"))),
            ("2027-01-15", None),
        ),
    ]

    told = {one.code: WORDS[one.code].wrong.format(**one.values) for one in found}

    assert told == {
        "no-break": "more than 90 minutes without a break, 10:00–13:00",
        "no-lunch": "the day lasts past lunch, and there is none",
        "much-talk": "120 of 124 minutes are one-way talk",
        "long-talk": "120 minutes of one-way talk in one go, more than 30",
        "short-plenary": "2 minutes of plenary for 3 groups; 6 are needed",
        "much-buffer": "56 minutes from 12:04 have nothing planned",
        "no-log": "the gathering has no learning log",
        "no-evaluation": "the gathering has no evaluation",
        "overrun": "1 minutes over between 09:00 and 10:00; taken from work (1)",
        "left-out": "9 minutes over between 09:00 and 10:00; left out: work",
        "public-holiday": "2027-05-06 is a public holiday (Kristi himmelfartsdag)",
        "between-the-years": "2027-12-24 is between Christmas and New Year",
        "weekend": "2027-01-16 is in a weekend",
        "earlier-than-the-one-before": "is not later than the gathering before",
        "due-before-it-is-given": "is not later than the gathering itself",
        "due-after-the-next": "is later than the next gathering",
        "much-homework": "61 minutes is much work between two gatherings",
    }
