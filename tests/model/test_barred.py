"""Days that a client bars, in every form that people write them in."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from medarbeider.model.barred import BarredDays

BARS = TypeAdapter(BarredDays)
MONDAY, FRIDAY = "2027-02-22", "2027-02-26"
"""The first and the last day of work in week 8."""


def _barred_in(written: object, year: int) -> list[str]:
    """Return the days of a year that are barred."""
    bars = BARS.validate_python(written)
    days = (date(year, 1, 1) + timedelta(days) for days in range(366))
    return [f"{day}" for day in days if any(day in one for one in bars)]


@pytest.mark.parametrize(
    ("written", "barred"),
    [
        ("2027-05-14", ("2027-05-14", "2027-05-14")),
        ("14.5.2027", ("2027-05-14", "2027-05-14")),
        ("14. 5. 2027: planleggingsdag", ("2027-05-14", "2027-05-14")),
        ("2027-02-22 to 2027-02-26", (MONDAY, FRIDAY)),
        ("2027-02-22 til 2027-02-26", (MONDAY, FRIDAY)),
        ("2027-02-22–2027-02-26", (MONDAY, FRIDAY)),
        ("2027-02-22 - 2027-02-26", (MONDAY, FRIDAY)),
        ("22.–26.2.2027", (MONDAY, FRIDAY)),
        ("22.-26.2.2027", (MONDAY, FRIDAY)),
        ("22.2.–26.2.2027", (MONDAY, FRIDAY)),
        ("22.2.2027 – 26.2.2027: vinterferie", (MONDAY, FRIDAY)),
        ("27.12.2026 – 3.1.2027", ("2027-01-01", "2027-01-03")),
        ("week 8", (MONDAY, "2027-02-28")),
        ("uke 8: vinterferie", (MONDAY, "2027-02-28")),
        ("Veke 08", (MONDAY, "2027-02-28")),
        ("week 8 2027", (MONDAY, "2027-02-28")),
        ("uke 8 i 2027", (MONDAY, "2027-02-28")),
        ("2027-W08", (MONDAY, "2027-02-28")),
        ("uke 8–9", (MONDAY, "2027-03-07")),
        ("weeks 8 to 9, 2027", (MONDAY, "2027-03-07")),
        ({"week 8": "vinterferie"}, (MONDAY, "2027-02-28")),
        ({MONDAY: "a", "23.–26.2.2027": "b"}, (MONDAY, FRIDAY)),
    ],
)
def test_a_day_days_and_weeks_are_barred(
    written: str | Mapping[str, str], barred: tuple[str, str]
) -> None:
    days = _barred_in(written, 2027)

    assert (days[0], days[-1]) == barred
    length = date.fromisoformat(barred[1]) - date.fromisoformat(barred[0])
    assert len(days) == length.days + 1


def test_a_week_without_a_year_is_barred_every_year() -> None:
    assert _barred_in("week 8", 2028) == [f"2028-02-{day}" for day in range(21, 28)]
    assert _barred_in("week 8 2027", 2028) == []


def test_weeks_may_pass_new_year() -> None:
    assert _barred_in("week 52–1 2026", 2027)[-1] == "2027-01-10"
    days = _barred_in("uke 52–1", 2027)
    assert (days[0], days[9], days[10], days[-1]) == (
        *("2027-01-01", "2027-01-10", "2027-12-27"),
        "2028-01-01",
    )


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("februar", "not-days"),
        ("uke", "not-days"),
        ("uke 8 og 9", "not-days"),
        ("", "not-days"),
        ("2027-02-22 2027-02-26", "not-days"),
        ({"from": MONDAY, "to": FRIDAY}, "not-days"),
        ("uke 0", "no-such-week"),
        ("uke 54", "no-such-week"),
        ("week 53 2027", "no-such-week"),
        ("26.–22.2.2027", "days-out-of-order"),
        ("27.12.–3.1.2027", "days-out-of-order"),
        ("2027-02-30", "no-such-date"),
        ("22.–30.2.2027", "no-such-date"),
        ("22.2.", "not-a-date"),
        ("week 8 1027", "date-out-of-range"),
        ("2207-02-22", "date-out-of-range"),
    ],
)
def test_what_is_no_day_is_refused_for_what_it_is(written: object, code: str) -> None:
    with pytest.raises(ValidationError) as told:
        BARS.validate_python((written,))

    assert [one["type"] for one in told.value.errors()] == [code]


days = st.dates(date(2001, 1, 1), date(2198, 12, 31))


@given(days, st.integers(0, 400))
def test_days_are_the_same_in_every_form(first: date, length: int) -> None:
    last = min(first + timedelta(length), date(2198, 12, 31))
    norwegian = "{0.day}.{0.month}.{0.year}"
    bars = [
        BARS.validate_python(form)
        for form in (
            f"{first} to {last}",
            f"{first}–{last}",
            f"{norwegian.format(first)}-{norwegian.format(last)}",
        )
    ]

    assert {one[0].days for one in bars} == {bars[0][0].days}
    for day in (first, last):
        assert day in bars[0][0]
    assert first - timedelta(days=1) not in bars[0][0]
    assert last + timedelta(days=1) not in bars[0][0]


@given(days)
def test_a_day_is_barred_by_its_own_week_and_by_no_other(day: date) -> None:
    year, week, _ = day.isocalendar()
    [own] = BARS.validate_python(f"week {week}")
    [that_year] = BARS.validate_python(f"{year}-W{week:02d}")
    [others] = BARS.validate_python(f"week {week % 53 + 1}–{(week - 2) % 53 + 1}")

    assert (day in own, day in that_year, day in others) == (True, True, False)
