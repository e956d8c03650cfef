"""A session is held once, or again for those who were at work."""

from datetime import date, time

import pytest
from pydantic import ValidationError

from medarbeider.model.session import Occasion, Session

SESSION = {
    "id": "start",
    "title": "Hvem er vi?",
    "date": "2027-01-14",
    "starts": "08:30",
    "ends": "12:00",
    "place": "Kulturhuset",
    "activities": ({"method": "check-in"},),
}


def _held_again(**told: str) -> tuple[Occasion, ...]:
    session = {**SESSION, "again": ({"date": "2027-01-19", **told},)}
    return Session.model_validate(session).occasions()


def test_a_session_is_held_once_unless_it_is_said() -> None:
    assert Session.model_validate(SESSION).occasions() == (
        Occasion(1, date(2027, 1, 14), time(8, 30), time(12), "Kulturhuset"),
    )


def test_the_second_time_is_as_the_first_where_nothing_else_is_said() -> None:
    assert _held_again(starts="12:30")[1:] == (
        Occasion(2, date(2027, 1, 19), time(12, 30), time(16), "Kulturhuset"),
    )


def test_the_second_time_may_differ() -> None:
    told = {"starts": "12:30", "ends": "15:00", "place": "Elva"}

    assert _held_again(**told)[1:] == (
        Occasion(2, date(2027, 1, 19), time(12, 30), time(15), "Elva"),
    )


def test_the_second_time_may_last_until_a_minute_before_midnight() -> None:
    assert _held_again(starts="20:29")[1].ends == time(23, 59)

    with pytest.raises(ValidationError) as refused:
        _held_again(starts="20:30")

    types = [error["type"] for error in refused.value.errors()]
    assert types == ["ends-after-midnight"]
