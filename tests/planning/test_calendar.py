"""Days off in Norway."""

from datetime import date

import holidays
import pytest

from medarbeider.planning.calendar import (
    is_between_the_years,
    is_weekend,
    public_holiday,
)

DAYS_OFF = {
    "2027-01-01": "Første nyttårsdag",
    "2027-03-25": "Skjærtorsdag",
    "2027-03-26": "Langfredag",
    "2027-03-28": "Første påskedag",
    "2027-03-29": "Andre påskedag",
    "2027-05-01": "Arbeidernes dag",
    "2027-05-06": "Kristi himmelfartsdag",
    "2027-05-16": "Første pinsedag",
    "2027-05-17": "Andre pinsedag; Grunnlovsdag",
    "2027-12-25": "Første juledag",
    "2027-12-26": "Andre juledag",
}


def test_a_year_has_the_days_off_that_the_almanac_has() -> None:
    days = [date.fromordinal(date(2027, 1, 1).toordinal() + at) for at in range(365)]

    found = {f"{day}": public_holiday(day) for day in days if public_holiday(day)}

    assert found == DAYS_OFF


def test_twenty_years_agree_with_a_library_that_is_kept_by_others() -> None:
    years = range(2020, 2041)

    theirs = dict(holidays.country_holidays("NO", years=years, language="no"))

    assert len(theirs) > 200
    assert {day: public_holiday(day) for day in theirs} == theirs
    first, last = date(2020, 1, 1).toordinal(), date(2040, 12, 31).toordinal()
    days = [date.fromordinal(at) for at in range(first, last + 1)]
    assert {day for day in days if public_holiday(day)} == set(theirs)


@pytest.mark.parametrize("day", ["2026-04-06", "2027-03-29", "2028-04-17"])
def test_easter_monday_moves_from_year_to_year(day: str) -> None:
    assert public_holiday(date.fromisoformat(day)) == "Andre påskedag"


@pytest.mark.parametrize("day", ["2027-01-14", "2027-05-18", "2027-12-24"])
def test_an_ordinary_day_has_no_holidays_name(day: str) -> None:
    assert not public_holiday(date.fromisoformat(day))


def test_saturday_and_sunday_are_the_weekend() -> None:
    monday = date(2027, 1, 11).toordinal()

    week = [is_weekend(date.fromordinal(monday + at)) for at in range(7)]

    assert week == [False, False, False, False, False, True, True]


def test_the_days_between_the_years_are_from_christmas_eve_to_new_years_eve() -> None:
    first, last = date(2027, 1, 1).toordinal(), date(2028, 12, 31).toordinal()
    days = [date.fromordinal(at) for at in range(first, last + 1)]

    found = [f"{day}" for day in days if is_between_the_years(day)]

    assert found == [
        f"{year}-12-{day}" for year in (2027, 2028) for day in range(24, 32)
    ]
