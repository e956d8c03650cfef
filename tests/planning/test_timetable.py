"""Timetables that were reckoned by hand; the laws stand in test_timetable_laws."""

from datetime import date, time

import pytest

from medarbeider.model.language import Phrase, PhraseList
from medarbeider.model.method import Kind, Method, Phase
from medarbeider.model.minutes import Minutes
from medarbeider.model.programme import Client, Programme
from medarbeider.model.session import Activity, Repeat, Session
from medarbeider.planning.timetable import (
    Buffer,
    DayDoesNotFitError,
    Shortage,
    Timetable,
    is_protected,
    timetable,
)


def _told(text: str) -> Phrase:
    return Phrase(nb=text, nn=text, en=text)


def _length(least: int, ideal: int, most: int) -> Minutes:
    return Minutes(min=least, ideal=ideal, max=most)


def _method(id_: str, kind: Kind, name: str, *phases: Phase) -> Method:
    return Method(
        id=id_,
        name=_told(name),
        kind=kind,
        form="plenary",
        purpose=_told(name),
        minutes=None if phases else _length(10, 15, 20),
        phases=phases,
        protected=kind not in {"input", "work"},
        steps=PhraseList(),
        source="Ours",
    )


INDIVIDUAL = Phase(
    id="individual",
    name=_told("Individuelt"),
    form="individual",
    minutes=_length(2, 3, 5),
)
GROUP = Phase(
    id="group",
    name=_told("Gruppe"),
    form="groups",
    minutes=_length(11, 13, 18),
    per_member=1,
)
PLENARY = Phase(
    id="plenary",
    name=_told("Plenum"),
    form="plenary",
    minutes=_length(3, 3, 6),
    per_group=2,
)

METHODS = {
    method.id: method
    for method in (
        _method("talk", "input", "Innledning"),
        _method("work", "work", "Arbeid"),
        _method("igp", "work", "IGP", INDIVIDUAL, GROUP, PLENARY),
        _method("break", "pause", "Pause"),
        _method("log", "log", "Logg"),
        _method("evaluation", "evaluation", "Evaluering"),
        _method("check-out", "closing", "Utsjekk"),
    )
}


def _activity(  # noqa: PLR0913 -- one for each key of an activity
    method: str,
    minutes: Minutes | int | None = None,
    *,
    title: str | None = None,
    at: str | None = None,
    phases: dict[str, Minutes] | None = None,
    protected: bool | None = None,
    droppable: bool = False,
) -> Activity:
    exact = Minutes.exactly(minutes) if isinstance(minutes, int) else minutes
    return Activity(
        method=method,
        title=title,
        minutes=exact,
        at=time.fromisoformat(at) if at else None,
        phases=phases or {},
        protected=protected,
        droppable=droppable,
    )


def _tables(
    span: str,
    *activities: Activity,
    people: int = 24,
    later: int = 24,
    again: tuple[Repeat, ...] = (),
) -> list[Timetable]:
    """Return a session's timetables, one for each occasion; *later* come again."""
    starts, ends = map(time.fromisoformat, span.split("–"))
    session = Session(
        id="start",
        title="Start",
        date=date(2027, 1, 14),
        starts=starts,
        ends=ends,
        again=again,
        activities=activities,
    )
    programme = Programme(
        format=1,
        title="Program",
        language="nb",
        client=Client(organisation="Eksempel kommune"),
        people=people,
        goals=("Et mål",),
        themes=("rolleforståelse",),
        sessions=(session,),
    )
    return [
        timetable(programme, session, occasion, METHODS, places)
        for occasion, places in zip(
            session.occasions(), (people, *(later for _ in again)), strict=True
        )
    ]


def _table(span: str, *activities: Activity, people: int = 24) -> Timetable:
    return _tables(span, *activities, people=people)[0]


def _lines(table: Timetable) -> list[str]:
    return [
        f"{slot.starts:%H:%M} {slot.minutes}"
        f" {'(buffer)' if isinstance(slot, Buffer) else slot.title}"
        for slot in table.slots
    ]


def _phases(table: Timetable) -> list[str]:
    return [
        f"{part.starts:%H:%M}–{part.ends:%H:%M} {part.phase.id} {part.minutes}"
        for slot in table.activities
        for part in slot.phases
    ]


HALF_DAY = (
    _activity("work", 10, title="Velkommen"),
    _activity("work", _length(10, 15, 20), title="Innsjekk"),
    _activity("talk", _length(15, 25, 30)),
    _activity(
        "igp",
        phases={
            "individual": _length(3, 5, 8),
            "group": _length(20, 25, 30),
            "plenary": _length(15, 15, 20),
        },
    ),
    _activity("break", 15, at="10:05"),
    _activity("work", _length(30, 40, 60), title="Felles mål"),
    _activity("work", _length(20, 30, 36), title="Coaching i par"),
    _activity("work", _length(5, 8, 12), title="Mellomarbeid"),
    _activity("log", 7),
    _activity("evaluation", 7),
    _activity("check-out", 8),
)
"""The domain guide's model half day (§1.4)."""


def test_a_half_day_that_adds_up_has_no_buffer_and_every_ideal_length() -> None:
    table = _table("08:30–12:00", *HALF_DAY)

    assert _lines(table) == [
        "08:30 10 Velkommen",
        "08:40 15 Innsjekk",
        "08:55 25 Innledning",
        "09:20 45 IGP",
        "10:05 15 Pause",
        "10:20 40 Felles mål",
        "11:00 30 Coaching i par",
        "11:30 8 Mellomarbeid",
        "11:38 7 Logg",
        "11:45 7 Evaluering",
        "11:52 8 Utsjekk",
    ]
    assert _phases(table) == [
        "09:20–09:25 individual 5",
        "09:25–09:50 group 25",
        "09:50–10:05 plenary 15",
    ]
    assert table.shortages == ()


def test_a_day_ten_minutes_longer_gets_a_buffer_before_the_closing() -> None:
    table = _table("08:30–12:10", *HALF_DAY)

    assert _lines(table)[7:] == [
        "11:30 8 Mellomarbeid",
        "11:38 10 (buffer)",
        "11:48 7 Logg",
        "11:55 7 Evaluering",
        "12:02 8 Utsjekk",
    ]


def test_a_day_that_starts_late_takes_from_what_may_give_and_keeps_the_break() -> None:
    table = _table("08:45–12:00", *HALF_DAY)

    assert _lines(table)[:6] == [
        "08:45 10 Velkommen",
        "08:55 12 Innsjekk",
        "09:07 18 Innledning",
        "09:25 40 IGP",
        "10:05 15 Pause",
        "10:20 40 Felles mål",
    ]
    assert _phases(table) == [
        "09:25–09:29 individual 4",
        "09:29–09:50 group 21",
        "09:50–10:05 plenary 15",
    ]
    assert table.shortages == (
        Shortage(
            number=0,
            starts=time(8, 45),
            ends=time(10, 5),
            minutes=15,
            given=(("Innsjekk", 3), ("Innledning", 7), ("IGP", 5)),
            dropped=(),
        ),
    )


def test_a_buffer_before_a_pinned_break_ends_its_own_stretch() -> None:
    table = _table(
        "09:00–10:30",
        _activity("work", 55),
        _activity("break", 15, at="10:00"),
        _activity("work", 15),
    )

    assert _lines(table) == [
        "09:00 55 Arbeid",
        "09:55 5 (buffer)",
        "10:00 15 Pause",
        "10:15 15 Arbeid",
    ]


def test_slack_over_a_tenth_makes_activities_longer_and_the_rest_is_buffer() -> None:
    longer = _table("09:00–10:40", _activity("work", _length(60, 80, 85)))
    longest = _table("09:00–10:40", _activity("work", _length(60, 80, 95)))

    assert _lines(longer) == ["09:00 85 Arbeid", "10:25 15 (buffer)"]
    assert _lines(longest) == ["09:00 90 Arbeid", "10:30 10 (buffer)"]


def test_time_before_the_first_pinned_activity_is_buffer() -> None:
    table = _table("09:00–10:00", _activity("work", 45, at="09:15"))

    assert _lines(table) == ["09:00 15 (buffer)", "09:15 45 Arbeid"]


def test_an_activity_pinned_to_the_start_begins_the_day() -> None:
    table = _table("09:00–09:45", _activity("work", 45, at="09:00"))

    assert _lines(table) == ["09:00 45 Arbeid"]


def test_a_pinned_closing_keeps_its_clock_time_and_the_buffer_comes_after_it() -> None:
    table = _table(
        "09:00–11:00",
        _activity("work", 90),
        _activity("log", 7, at="10:30"),
        _activity("evaluation", 7),
        _activity("check-out", 8),
    )

    assert _lines(table) == [
        "09:00 90 Arbeid",
        "10:30 7 Logg",
        "10:37 8 (buffer)",
        "10:45 7 Evaluering",
        "10:52 8 Utsjekk",
    ]


def test_a_day_of_protected_activities_alone_begins_on_time() -> None:
    table = _table("15:00–16:00", _activity("evaluation", 20), _activity("log", 10))

    assert _lines(table) == [
        "15:00 20 Evaluering",
        "15:20 30 (buffer)",
        "15:50 10 Logg",
    ]


def test_the_buffer_never_goes_before_a_break_on_the_last_stretch() -> None:
    table = _table("09:00–10:00", _activity("work", 35), _activity("break", 15))

    assert _lines(table) == ["09:00 35 Arbeid", "09:35 15 Pause", "09:50 10 (buffer)"]


def test_a_day_at_its_very_shortest_leaves_nothing_out() -> None:
    table = _table(
        "09:00–10:00",
        _activity("work", _length(30, 40, 40), title="Først"),
        _activity("work", _length(30, 35, 35), title="Sist", droppable=True),
    )

    assert _lines(table) == ["09:00 30 Først", "09:30 30 Sist"]


def test_a_minute_less_leaves_out_the_last_that_may_be_dropped() -> None:
    table = _table(
        "09:00–09:59",
        _activity("work", _length(10, 15, 15), title="Først", droppable=True),
        _activity("work", _length(20, 35, 35), title="Midt"),
        _activity("work", _length(30, 30, 30), title="Sist", droppable=True),
    )

    assert _lines(table) == ["09:00 15 Først", "09:15 35 Midt", "09:50 9 (buffer)"]
    assert table.shortages == (
        Shortage(
            number=0,
            starts=time(9, 0),
            ends=time(9, 59),
            minutes=21,
            given=(),
            dropped=("Sist",),
        ),
    )


def test_what_is_left_out_makes_room_and_the_others_may_still_give() -> None:
    table = _table(
        "09:00–10:00",
        _activity("work", _length(40, 65, 65), title="Først"),
        _activity("work", 30, title="Sist", droppable=True),
    )

    assert _lines(table) == ["09:00 60 Først"]
    assert [(one.given, one.dropped) for one in table.shortages] == [
        ((("Først", 5),), ("Sist",))
    ]


def test_of_two_pinned_to_the_same_time_the_droppable_one_is_left_out() -> None:
    table = _table(
        "09:00–10:00",
        _activity("work", 20),
        _activity("talk", 15, at="09:20", droppable=True),
        _activity("work", 40, title="Resten", at="09:20"),
    )

    assert _lines(table) == ["09:00 20 Arbeid", "09:20 40 Resten"]
    assert table.shortages == (
        Shortage(
            number=1,
            starts=time(9, 20),
            ends=time(9, 20),
            minutes=15,
            given=(),
            dropped=("Innledning",),
        ),
    )


def test_the_one_after_a_dropped_pinned_activity_takes_over_its_clock_time() -> None:
    table = _table(
        "09:00–10:00",
        _activity("work", 20),
        _activity("talk", 15, at="09:30", droppable=True),
        _activity("work", 28, title="Resten"),
    )

    assert _lines(table) == [
        "09:00 20 Arbeid",
        "09:20 10 (buffer)",
        "09:30 28 Resten",
        "09:58 2 (buffer)",
    ]


def test_phases_grow_with_the_groups_unless_their_minutes_are_given() -> None:
    usual = _table("09:00–09:31", _activity("igp"), people=13)
    many = _table("09:00–09:53", _activity("igp"), people=60)
    given = _table("09:00–09:40", _activity("igp", 40), people=13)

    assert _phases(usual) == [
        "09:00–09:03 individual 3",
        "09:03–09:20 group 17",
        "09:20–09:31 plenary 11",
    ]
    assert _phases(many) == [
        "09:00–09:03 individual 3",
        "09:03–09:20 group 17",
        "09:20–09:53 plenary 33",
    ]
    assert _phases(given) == [
        "09:00–09:05 individual 5",
        "09:05–09:26 group 21",
        "09:26–09:40 plenary 14",
    ]


def test_a_protected_activity_keeps_the_ideal_of_its_minutes_and_divides_it() -> None:
    table = _table(
        "09:00–10:00",
        _activity("igp", _length(2, 31, 50), protected=True),
        _activity("work", _length(20, 40, 40)),
        people=13,
    )

    assert _lines(table) == ["09:00 31 IGP", "09:31 29 Arbeid"]
    assert _phases(table) == [
        "09:00–09:03 individual 3",
        "09:03–09:20 group 17",
        "09:20–09:31 plenary 11",
    ]


def test_a_break_that_is_not_protected_gives_like_the_others() -> None:
    table = _table(
        "09:00–09:40",
        _activity("work", _length(20, 30, 30)),
        _activity("break", _length(10, 15, 20), protected=False),
    )

    assert _lines(table) == ["09:00 27 Arbeid", "09:27 13 Pause"]


@pytest.mark.parametrize(
    ("said", "method", "answer"),
    [
        (None, "break", True),
        (None, "work", False),
        (True, "work", True),
        (False, "break", False),
    ],
)
def test_what_the_activity_says_of_protection_goes_before_what_its_method_says(
    said: bool | None,  # noqa: FBT001 -- a key of the activity
    method: str,
    answer: bool,  # noqa: FBT001 -- the answer
) -> None:
    activity = _activity(method, protected=said)

    assert is_protected(activity, METHODS[method]) == answer


def test_a_repeat_moves_the_pinned_ones_and_counts_its_own_people() -> None:
    repeat = Repeat(date=date(2027, 1, 19), starts=time(12, 30))

    first, second = _tables(
        "08:30–09:30",
        _activity("igp", protected=True),
        _activity("break", 15, at="09:15"),
        later=8,
        again=(repeat,),
    )

    assert _lines(first) == [
        "08:30 35 IGP",
        "09:05 10 (buffer)",
        "09:15 15 Pause",
    ]
    assert _lines(second) == [
        "12:30 27 IGP",
        "12:57 18 (buffer)",
        "13:15 15 Pause",
    ]


def test_a_repeat_with_its_own_end_is_fitted_to_it() -> None:
    repeat = Repeat(date=date(2027, 1, 19), starts=time(12, 30), ends=time(13, 10))

    _, second = _tables(
        "08:30–09:30", _activity("work", _length(40, 60, 60)), again=(repeat,)
    )

    assert _lines(second) == ["12:30 40 Arbeid"]


def test_a_repeat_that_ends_before_a_pinned_activity_is_refused() -> None:
    repeat = Repeat(date=date(2027, 1, 19), starts=time(12, 30), ends=time(13, 15))

    with pytest.raises(DayDoesNotFitError) as refused:
        _tables(
            "08:30–09:30",
            _activity("work", 45),
            _activity("break", 15, at="09:15"),
            again=(repeat,),
        )

    assert refused.value.number == 1
    assert str(refused.value) == (
        "the gathering is over by then, at 13:15 [pinned-after-the-end]"
    )


def test_a_day_that_is_too_long_says_who_can_give_what_is_missing() -> None:
    with pytest.raises(DayDoesNotFitError) as refused:
        _table(
            "09:00–09:19",
            _activity("work", _length(5, 10, 10), title="Innsjekk"),
            _activity("igp", _length(6, 30, 30)),
            _activity("log", 7),
            _activity("check-out", 8),
            people=13,
        )

    assert refused.value.number == 0
    assert str(refused.value) == (
        "7 minutes are missing between 09:00 and 09:19, even with everything at its"
        " shortest; these can give them: Innsjekk (4), IGP (3) [day-too-long]"
    )


def test_a_day_too_long_by_what_is_protected_names_nobody() -> None:
    with pytest.raises(DayDoesNotFitError) as refused:
        _table(
            "09:00–10:00",
            _activity("work", 30),
            _activity("log", 10, at="09:30"),
            _activity("evaluation", 25),
            _activity("work", _length(3, 5, 5)),
            _activity("work", 10, droppable=True),
        )

    assert refused.value.number == 1
    assert str(refused.value) == (
        "8 minutes are missing between 09:30 and 10:00, even with everything at its"
        " shortest [day-too-long]"
    )


def test_an_activity_before_one_that_is_pinned_to_the_start_has_no_time() -> None:
    with pytest.raises(DayDoesNotFitError) as refused:
        _table("09:00–10:00", _activity("work", 10), _activity("talk", at="09:00"))

    assert refused.value.number == 0
    assert refused.value.values == {
        "missing": 10,
        "starts": "09:00",
        "ends": "09:00",
        "givers": "",
    }


def test_fewer_minutes_than_phases_are_refused_where_they_could_be_used() -> None:
    with pytest.raises(DayDoesNotFitError) as refused:
        _table(
            "09:00–10:00", _activity("work", 10), _activity("igp", _length(2, 20, 20))
        )

    assert refused.value.number == 1
    assert str(refused.value) == (
        "2 minutes cannot be divided among 3 phases [too-short-for-its-phases]"
    )


def test_phases_that_fill_more_than_a_day_are_refused_like_any_other_day() -> None:
    long = dict.fromkeys(("individual", "group", "plenary"), Minutes.exactly(600))

    for protected in (False, True):
        with pytest.raises(DayDoesNotFitError) as refused:
            _table("09:00–10:00", _activity("igp", phases=long, protected=protected))
        assert refused.value.values["missing"] == 1740
