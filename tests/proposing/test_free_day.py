"""Days of any hours: what has room is there, and nothing is unwise about them."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medarbeider.model.brief import Brief
from medarbeider.model.programme import Programme
from medarbeider.planning.findings import session_findings
from medarbeider.planning.timetable import DayDoesNotFitError, timetable
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.proposing.chosen import Chosen
from medarbeider.proposing.outline import outlined
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
ARC = read_arc(shelf(LIBRARY, "arcs")["own-goal"], shelf(LIBRARY, "methods"))
SECTOR = read_sector(shelf(LIBRARY, "sectors")["municipality"])
THEMES = {
    id_: read_theme(file, METHODS) for id_, file in shelf(LIBRARY, "themes").items()
}
BLUEPRINTS = {
    id_: read_blueprint(file, METHODS)
    for id_, file in shelf(LIBRARY, "blueprints").items()
}


def _outlined(
    *hours: tuple[str, str], people: int = 24, theme: str = "role-understanding"
) -> Programme:
    brief = Brief(
        title="Ett lag",
        organisation="Eksempel kommune",
        themes=(theme,),  # type: ignore[arg-type] # as people write it
        people=people,
        first=date(2027, 1, 14),
        gatherings=tuple({"starts": starts, "ends": ends} for starts, ends in hours),  # type: ignore[misc] # as people write it
    )
    return outlined(
        brief, Chosen(SECTOR, brief.themes, (THEMES[theme],), BLUEPRINTS, ARC), METHODS
    )


def _told(programme: Programme) -> list[list[str]]:
    """Return the clock times and methods of each gathering."""
    told = []
    for session in programme.sessions:
        [occasion] = session.occasions()
        table = timetable(programme, session, occasion, METHODS, programme.people or 0)
        told.append([f"{one.starts:%H.%M} {one.method.id}" for one in table.activities])
    return told


def _unwise(programme: Programme) -> list[str]:
    found = []
    for number, session in enumerate(programme.sessions):
        [occasion] = session.occasions()
        table = timetable(programme, session, occasion, METHODS, programme.people or 0)
        unwise = session_findings(session, number, [table], METHODS)
        found += [one.code for one in unwise]
    return found


def test_an_evening_of_nearly_two_hours_has_one_task_and_a_short_break() -> None:
    _, evening = _told(_outlined(("17:00", "18:55"), ("17:00", "18:55"), people=34))

    assert evening == [
        "17.00 welcome",
        "17.04 share-between",
        "17.18 role-map",
        "17.55 break",
        "18.05 coaching-pairs",
        "18.25 ig-round",
        "18.40 log",
        "18.45 evaluation",
        "18.50 check-out",
    ]


def test_a_long_day_has_lunch_and_its_stretches_are_even() -> None:
    [day] = _told(_outlined(("08:30", "15:30"), people=34))

    assert [line for line in day if line.endswith((" lunch", " break"))] == [
        "09.55 break",
        "11.30 lunch",
        "13.50 break",
    ]


def test_hours_of_a_blueprint_are_that_blueprints_day() -> None:
    settled = _outlined(("08:30", "12:00"))
    brief = Brief(
        title="Ett lag",
        organisation="Eksempel kommune",
        themes=("role-understanding",),  # type: ignore[arg-type] # as people write it
        first=date(2027, 1, 14),
        gatherings="1",  # type: ignore[arg-type] # as people write it
    )

    usual = outlined(
        brief,
        Chosen(SECTOR, brief.themes, (THEMES["role-understanding"],), BLUEPRINTS, ARC),
        METHODS,
    )

    assert settled.sessions == usual.sessions


def test_a_gathering_that_ends_before_its_usual_start_is_refused() -> None:
    brief = Brief(
        title="Ett lag",
        organisation="Eksempel kommune",
        themes=("role-understanding",),  # type: ignore[arg-type] # as people write it
        first=date(2027, 1, 14),
        gatherings=({"ends": time(8, 0)},),  # type: ignore[arg-type] # as above
    )

    with pytest.raises(MedarbeiderError) as refused:
        outlined(
            brief,
            Chosen(
                SECTOR, brief.themes, (THEMES["role-understanding"],), BLUEPRINTS, ARC
            ),
            METHODS,
        )

    assert refused.value.told() == (
        "gathering 1 ends at 08:00, before it starts at 08:30; write `starts` for it"
        " too [gathering-ends-too-early]"
    )


def test_what_no_choice_has_room_for_is_refused_with_who_can_give() -> None:
    with pytest.raises(DayDoesNotFitError) as refused:
        _outlined(("09:00", "10:00"), people=58)

    assert "are missing between 09:00 and 10:00" in str(refused.value)


@settings(max_examples=120, deadline=None)
@given(
    st.integers(8 * 12, 15 * 12).map(lambda fives: fives * 5),
    st.integers(120 // 5, 480 // 5).map(lambda fives: fives * 5),
    st.integers(6, 60),
    st.integers(1, 3),
    st.sampled_from(sorted(THEMES)),
)
def test_nothing_is_unwise_about_days_of_two_hours_and_more(
    starts: int, minutes: int, people: int, gatherings: int, theme: str
) -> None:
    hours = tuple(
        f"{minute // 60:02}:{minute % 60:02}" for minute in (starts, starts + minutes)
    )
    programme = _outlined(
        *[(hours[0], hours[1])] * gatherings, people=people, theme=theme
    )

    is_a_ready_day = any(minutes == one.minutes for one in BLUEPRINTS.values())
    allowed = {"overrun", "left-out", "no-lunch"} if is_a_ready_day else {"overrun"}
    assert {*_unwise(programme)} <= allowed
    assert _unwise(programme).count("overrun") <= gatherings
