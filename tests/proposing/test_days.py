"""On which days gatherings are held: settled ones stay, the others find their place."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from medarbeider.model.brief import Brief
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.proposing.days import days, is_off

WEDNESDAY = 2
SUMMER = {"earliest": "2027-07-01", "latest": "2027-07-14"}


def _brief(gatherings: Any, **more: Any) -> Brief:  # noqa: ANN401 -- as people write it
    return Brief(
        title="Ett lag",
        organisation="Eksempel kommune",
        themes=("a",),  # type: ignore[arg-type] # as people write it
        gatherings=gatherings,
        **more,
    )


def _days(gatherings: Any, **more: Any) -> list[str]:  # noqa: ANN401 -- as above
    return [f"{day}" for day in days(_brief(gatherings, **more))]


def test_days_that_are_settled_stay_whatever_they_are() -> None:
    saturday = {"date": "2027-02-06"}

    held = _days(({"date": "2027-01-12"}, saturday, {"date": "2027-05-17"}))

    assert held == ["2027-01-12", "2027-02-06", "2027-05-17"]


def test_the_others_are_spread_evenly_between_settled_days() -> None:
    held = _days(({"date": "2027-01-11"}, {}, {}, {"date": "2027-04-26"}))

    assert held == ["2027-01-11", "2027-02-15", "2027-03-22", "2027-04-26"]


def test_weeks_that_are_told_count_until_the_next_settled_day() -> None:
    held = _days(({"date": "2027-01-11"}, {}, {"date": "2027-06-07"}, {}), weeks=3)

    assert held == ["2027-01-11", "2027-02-01", "2027-06-07", "2027-06-28"]


def test_a_last_day_spreads_them_until_then() -> None:
    held = _days("4", first="2027-01-14", last="2027-06-18")

    assert held == ["2027-01-14", "2027-03-08", "2027-04-27", "2027-06-18"]


@pytest.mark.parametrize(
    ("weekdays", "held"),
    [
        ("onsdag", ["2027-01-06", "2027-02-10", "2027-03-17", "2027-04-21"]),
        ("tysdagar", ["2027-01-12", "2027-02-16", "2027-03-23", "2027-04-27"]),
        ("Mon and Fri", ["2027-01-08", "2027-02-12", "2027-03-19", "2027-04-23"]),
    ],
)
def test_days_of_the_week_are_kept(weekdays: str, held: list[str]) -> None:
    first = {"onsdag": "2027-01-06", "tysdagar": "2027-01-11"}.get(
        weekdays, "2027-01-07"
    )

    assert _days("4", first=first, weekdays=weekdays) == held


@pytest.mark.parametrize(
    "written",
    ["tirs og ons", "tysdag, onsdagar", ("Tuesday", "ons."), ("tirs og ons",), ()],
)
def test_days_of_the_week_are_written_as_people_do(written: object) -> None:
    told = _brief("1", first="2027-01-14", weekdays=written).weekdays

    assert told == ((1, 2) if written else ())


def test_a_window_is_kept_by_the_gathering_it_is_for() -> None:
    wanted = (
        {"date": "2027-01-29"},
        {
            "earliest": "2027-03-01",
            "latest": "2027-03-12",
            "weekdays": "tirsdag, onsdag",
        },
        {"earliest": "2027-04-19", "weekdays": "torsdag"},
        {"date": "2027-08-16"},
    )

    held = days(_brief(wanted, not_on=("uke 10", "2027-06-01 til 2027-08-15")))

    assert f"{held[1]}" in {"2027-03-02", "2027-03-03"}
    assert held[2].weekday() == 3
    assert date(2027, 4, 19) <= held[2] < date(2027, 6, 1)


def test_weeks_that_must_lie_between_do() -> None:
    held = days(
        _brief(
            "8",
            first="2027-04-07",
            last="2027-11-10",
            weekdays="onsdag",
            least_weeks="2",
            not_on=("uke 17-19", "uke 27–32"),
        )
    )

    assert all(day.weekday() == WEDNESDAY for day in held)
    assert all(after - day >= timedelta(weeks=2) for day, after in pairwise(held))
    assert held[-1] <= date(2027, 11, 10)


@pytest.mark.parametrize(
    ("gatherings", "more", "told"),
    [
        (
            ({"date": "2027-02-12"}, {"date": "2027-01-12"}),
            {},
            (
                "gathering 2 is on 2027-01-12, which is not after 2027-02-12; write the"
                " gatherings in order [gatherings-out-of-order]"
            ),
        ),
        (
            (
                {"date": "2027-02-12"},
                {"earliest": "2027-07-01", "latest": "2027-07-14"},
            ),
            {"not_on": ("uke 26–29",)},
            (
                "no day is left for gathering 2 from 2027-07-01; let it be later than"
                " 2027-07-14, or bar less [no-day-for-a-gathering]"
            ),
        ),
        (
            "12",
            {"first": "2027-01-14", "last": "2027-02-14", "least_weeks": "2"},
            (
                "no day is left for gathering 1 from 2027-01-14; let gatherings be"
                " fewer or nearer, or the last day later [no-day-for-a-gathering]"
            ),
        ),
    ],
    ids=["order", "barred", "too many"],
)
def test_days_that_cannot_be_had_are_refused_with_the_gathering(
    gatherings: Any,  # noqa: ANN401 -- as people write it
    more: Mapping[str, Any],
    told: str,
) -> None:
    with pytest.raises(MedarbeiderError) as refused:
        days(_brief(gatherings, **more))

    assert refused.value.told() == told


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("gatherings", "13"),
        ("gatherings", "0"),
        ("gatherings", "fire"),
        ("gatherings", ()),
        ("gatherings", ({"earliest": "2027-02-02", "latest": "2027-02-01"},)),
        ("gatherings", ({"starts": "12:00", "ends": "11:00"},)),
        ("weekdays", "ondag"),
        ("weekdays", ("tirsdag", "lørdag")),
        ("last", "2027-01-01"),
        ("first", None),
    ],
)
def test_what_cannot_be_is_refused(key: str, value: object) -> None:
    given_ = {"gatherings": "4", "first": "2027-01-14", key: value}

    with pytest.raises(ValidationError):
        _brief(**given_)


window = st.builds(
    lambda earliest, length: {
        "earliest": f"{earliest}",
        "latest": f"{earliest + timedelta(days=length)}",
    },
    st.dates(date(2027, 1, 1), date(2027, 11, 1)),
    st.integers(0, 60),
)
wanted: st.SearchStrategy[dict[str, str]] = st.one_of(
    st.just({}),
    st.dates(date(2027, 1, 1), date(2027, 12, 1)).map(lambda day: {"date": f"{day}"}),
    window,
)


briefs = st.fixed_dictionaries(
    {
        "gatherings": st.lists(wanted, min_size=1, max_size=8).map(tuple),
        "first": st.dates(date(2026, 9, 1), date(2027, 6, 1)),
        "last": st.none() | st.dates(date(2027, 6, 2), date(2027, 12, 31)),
        "weeks": st.none() | st.integers(1, 8),
        "least_weeks": st.integers(0, 4),
        "weekdays": st.sampled_from(["", "onsdag", "tirsdag og torsdag"]),
        "not_on": st.lists(
            st.sampled_from(["uke 8", "uke 26–32", "uke 12-13"]), unique=True
        ).map(tuple),
    }
).map(lambda given_: _brief(**given_))


@settings(max_examples=300, deadline=None)
@given(briefs)
def test_each_day_is_lawful_and_as_far_from_the_one_before_as_it_must(
    brief: Brief,
) -> None:
    held: tuple[date, ...] = ()
    with suppress(MedarbeiderError):
        held = days(brief)
    event("held" if held else "no day left")

    for day, want in zip(held, brief.gatherings, strict=bool(held)):
        if want.date is not None:
            assert day == want.date
            continue
        assert not is_off(day, brief.not_on)
        assert not brief.weekdays or day.weekday() in brief.weekdays
        assert (want.earliest or day) <= day <= (want.latest or day)
        assert brief.last is None or day <= brief.last
        assert brief.first is None or day >= brief.first
    for (day, after), want in zip(pairwise(held), brief.gatherings[1:], strict=False):
        least = timedelta(weeks=brief.least_weeks)
        assert after - day >= (least if want.date is None else timedelta(days=1))
