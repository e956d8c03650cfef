"""Which units a leader's title names."""

import pytest

from medarbeider.meetings.units_in_titles import units_named
from medarbeider.model.leader_titles import LeaderTitles

TITLES = LeaderTitles(("…leder",))
ZONES = ("sone 1", "sone 2", "sone 3", "sone 4")


@pytest.mark.parametrize(
    ("title", "units", "named"),
    [
        ("Soneleder sone 1-3", ZONES, ZONES[:3]),
        ("Soneleder sone 1 – 3", ZONES, ZONES[:3]),
        ("Soneleder sone 2", ZONES, ZONES[1:2]),
        ("Soneleder sone 3-1", ZONES, ()),
        (
            "Avdelingsleder 1.–4. trinn",
            ("1. trinn", "3. trinn", "5. trinn"),
            ("1. trinn", "3. trinn"),
        ),
        (
            "Avdelingsleder 1. til 3. etasje",
            ("1. etasje", "2. etasje", "4. etasje"),
            ("1. etasje", "2. etasje"),
        ),
        (
            "Avdelingsleder avdeling A–C",
            ("avdeling a", "avdeling b", "avdeling d"),
            ("avdeling a", "avdeling b"),
        ),
    ],
)
def test_a_range_in_a_title_names_what_is_between_its_ends(
    title: str, units: tuple[str, ...], named: tuple[str, ...]
) -> None:
    assert units_named(title, units, TITLES) == set(named)
