"""Values as people write them, and what each type makes of them."""

from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from medarbeider.model.values import (
    ClockTime,
    Day,
    Line,
    Lines,
    Slug,
    Text,
    Whole,
    WholeMinutes,
    YesOrNo,
)


def read(kind: Any, written: object) -> Any:  # noqa: ANN401 -- any of our types
    """Return what a type makes of what is written."""
    return TypeAdapter(kind).validate_python(written)


def fault(kind: Any, written: object) -> str:  # noqa: ANN401 -- as above
    """Return the kind of error that a type raises for what is written."""
    with pytest.raises(ValidationError) as refused:
        read(kind, written)
    (error,) = refused.value.errors()
    return error["type"]


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (Line, "  Hvem er\n vi? ", "Hvem er vi?"),
        (Line, "rolleforsta\u030aelse", "rolleforståelse"),
        (Line, "x" * 300, "x" * 300),
        (Text, "Ett\u00a0lag\tsammen", "Ett lag sammen"),
        (Line, "sam\u00adhandling \u200b!", "sam\u00adhandling \u200b!"),
        (Lines, "én", ("én",)),
        (Lines, ("én", " to "), ("én", "to")),
        (Slug, "på-lag-2", "på-lag-2"),
        (Whole, "012", 12),
        (WholeMinutes, "0", 0),
        (WholeMinutes, " 15 ", 15),
        (WholeMinutes, "15min", 15),
        (WholeMinutes, "90 MINUTTER", 90),
        (ClockTime, "9:30", time(9, 30)),
        (ClockTime, "09.30", time(9, 30)),
        (ClockTime, "kl. 9.30", time(9, 30)),
        (ClockTime, "Kl9:30", time(9, 30)),
        (ClockTime, "0:00", time(0, 0)),
        (ClockTime, "23.59", time(23, 59)),
        (Day, "2027-01-14", date(2027, 1, 14)),
        (Day, "2027-1-4", date(2027, 1, 4)),
        (Day, "14.1.2027", date(2027, 1, 14)),
        (Day, "14. 01. 2027", date(2027, 1, 14)),
        (Day, "29.2.2028", date(2028, 2, 29)),
        (YesOrNo, "Ja", True),
        (YesOrNo, "yes", True),
        (YesOrNo, "true", True),
        (YesOrNo, "nei", False),
        (YesOrNo, "no", False),
        (YesOrNo, "FALSE", False),
    ],
)
def test_a_value_is_read_as_it_is_meant(
    kind: object, written: object, value: object
) -> None:
    assert (read(kind, written), type(read(kind, written))) == (value, type(value))


@pytest.mark.parametrize(
    ("kind", "written", "told"),
    [
        (Line, " \n ", "too_short"),
        (Line, "x" * 301, "too_long"),
        (Line, ("a",), "string_type"),
        (Text, "x" * 3001, "too_long"),
        (Lines, {"a": "b"}, "tuple_type"),
        (Slug, "På-lag", "string_pattern_mismatch"),
        (Slug, "på--lag", "string_pattern_mismatch"),
        (Slug, "start\n", "string_pattern_mismatch"),
        (Slug, "../start", "string_pattern_mismatch"),
        (Slug, "a" * 41, "string_too_long"),
        (Whole, "1.0", "not-a-whole-number"),
        (Whole, "-1", "not-a-whole-number"),
        (Whole, "1_000", "not-a-whole-number"),
        (Whole, "٣", "not-a-whole-number"),
        (Whole, "9" * 5000, "not-a-whole-number"),
        (WholeMinutes, "9:30", "not-minutes"),
        (WholeMinutes, "1 time", "not-minutes"),
        (WholeMinutes, "1441", "less_than_equal"),
        (WholeMinutes, None, "int_type"),
        (ClockTime, "25:00", "not-a-clock-time"),
        (ClockTime, "24:00", "not-a-clock-time"),
        (ClockTime, "9:60", "not-a-clock-time"),
        (ClockTime, "9:5", "not-a-clock-time"),
        (ClockTime, "9", "not-a-clock-time"),
        (ClockTime, "9:30:00", "not-a-clock-time"),
        (ClockTime, "９:30", "not-a-clock-time"),
        (ClockTime, ("9", "30"), "time_type"),
        (Day, "2027-02-29", "no-such-date"),
        (Day, "31.4.2027", "no-such-date"),
        (Day, "14.1.27", "not-a-date"),
        (Day, "1999-12-31", "date-out-of-range"),
        (Day, "2200-01-01", "date-out-of-range"),
        (Day, "14. januar 2027", "not-a-date"),
        (YesOrNo, "kanskje", "not-yes-or-no"),
        (YesOrNo, "1", "not-yes-or-no"),
        (YesOrNo, None, "bool_type"),
    ],
)
def test_what_is_not_meant_is_refused(kind: object, written: object, told: str) -> None:
    assert fault(kind, written) == told


clocks = st.times(timezones=st.none()).map(lambda at: time(at.hour, at.minute))


@given(clocks, st.sampled_from([":", "."]), st.sampled_from(["", "kl. ", "KL "]))
def test_every_minute_of_the_day_reads_back(at: time, sign: str, before: str) -> None:
    short = f"{before}{at.hour}{sign}{at.minute:02}"
    long = f"{before}{at.hour:02}{sign}{at.minute:02}"

    assert (read(ClockTime, short), read(ClockTime, long)) == (at, at)


@given(st.dates(date(2000, 1, 1), date(2199, 12, 31)))
def test_every_day_reads_back(day: date) -> None:
    norwegian = f"{day.day}.{day.month}.{day.year}"

    assert read(Day, day.isoformat()) == read(Day, norwegian) == day


@given(st.dates(date(2000, 1, 1), date(2199, 12, 31)))
def test_a_day_after_the_last_of_a_month_is_refused(day: date) -> None:
    last = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)

    assert fault(Day, f"{last.day + 1}.{last.month}.{last.year}") == "no-such-date"


@given(st.text())
def test_any_text_is_a_value_or_one_of_our_errors(written: str) -> None:
    for kind in (Line, Text, Slug, Whole, WholeMinutes, ClockTime, Day, YesOrNo):
        try:
            read(kind, written)
        except ValidationError as error:
            count = error.error_count()
            assert count == 1, kind
