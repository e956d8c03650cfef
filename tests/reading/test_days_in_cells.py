"""Days in cells, as people, Excel and staff systems write them."""

from datetime import date

import pytest

from medarbeider.reading.days_in_cells import day_in, period_in


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2019-08-01", None),
        ("01.08.2019", None),
        ("20-01-2027", None),
        ("31.12.2026 00:00:00", None),
        ("1.12.26-30.6.27", (date(2026, 12, 1), date(2027, 6, 30))),
        ("01.12.2026 – 30.06.2027", (date(2026, 12, 1), date(2027, 6, 30))),
        ("2026-12-01 - 2027-06-30", (date(2026, 12, 1), date(2027, 6, 30))),
        ("2026-2027", (date(2026, 1, 1), date(2027, 12, 31))),
    ],
)
def test_a_period_has_two_days_and_one_day_is_none(
    text: str, period: tuple[date, date] | None
) -> None:
    assert period_in(text) == period


@pytest.mark.parametrize("text", ["2027-02-01", "1.2.2027", "01/02/27", "20270201"])
def test_a_day_is_read_in_each_form(text: str) -> None:
    assert day_in(text) == date(2027, 2, 1)
