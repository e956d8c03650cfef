"""A line with a new leader, and a name list that is newer than the line."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

from medarbeider.commands.check import check
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching
from medarbeider.memory.coaching import plan_of

Made = Callable[..., Path]

HEAD = "Navn;Enhet;Rolle;Nærmeste leder\n"
LEADERS = """\
Kari Bø;Ledelse;Avdelingsleder;Siv Ås
Eli Nes;Ledelse;Avdelingsleder;Siv Ås
"""
NORTH = ("Per Vik", "Ola Dal", "Liv Moe", "Tor Li")
SOUTH = """\
Ada Ek;Sør;Leder;Siv Ås
Jan Rud;Sør;Lærer;Ada Ek
Bo Ro;Sør;Lærer;Ada Ek
Ulf Dahl;Sør;Lærer;Ada Ek
Ida Moen;Sør;Lærer;Ada Ek
"""
JANUARY = date(2027, 1, 4)
MARCH = date(2027, 3, 1)


def _list(*rows: str) -> str:
    return HEAD + LEADERS + "".join(f"{row}\n" for row in rows) + SOUTH


def _north(*leaders: str) -> list[str]:
    rows = zip(NORTH, leaders, strict=True)
    return [f"{name};Nord;Lærer;{leader}" for name, leader in rows]


BEFORE = _list(*_north(*["Kari Bø"] * 4))
ALL_OF_NORTH = "of: [Per Vik, Ola Dal, Liv Moe, Tor Li]"


def _drawn(made: Made, line: str, *lists: str) -> Path:
    """Return a folder where each list was drawn by, the last in March."""
    folder = Path()
    rules = (
        f"rules:\n  leaders:\n    - {{leader: Eli Nes, {line}, since: 2027-02-01}}\n"
    )
    for number, names in enumerate(lists):
        folder = made(rules, names=names)
        today = JANUARY if number == 0 else MARCH
        pair_coaching(folder, Request(today=today))
    return folder


def _told(folder: Path, today: date = MARCH) -> list[object]:
    return [
        one.values["people"]
        for one in check(folder, today).findings
        if one.code == "list-newer-than-rule"
    ]


def _meet(folder: Path, couples: Iterable[tuple[str, str]]) -> list[object]:
    """Return which of some two meet in March."""
    apart = {*map(frozenset, couples)}
    return [
        sorted(two)
        for one in plan_of(folder).value.rounds
        if one.session == "tre"
        for two in one.meetings
        if two in apart
    ]


@pytest.mark.parametrize(
    ("line", "march", "people"),
    [
        (
            "instead_of: Kari Bø",
            _north("Eli Nes", "Eli Nes", "Kari Bø", "Kari Bø"),
            {"Liv Moe": "Kari Bø", "Tor Li": "Kari Bø"},
        ),
        (
            "unit: Nord",
            _north("Eli Nes", "Eli Nes", "Kari Bø", "Kari Bø"),
            {"Liv Moe": "Kari Bø", "Tor Li": "Kari Bø"},
        ),
        (
            ALL_OF_NORTH,
            _north("Eli Nes", "Ada Ek", "Ada Ek", "Kari Bø"),
            {"Liv Moe": "Ada Ek", "Ola Dal": "Ada Ek", "Tor Li": "Kari Bø"},
        ),
        (
            "of: [Per Vik, Ola Dal]",
            ["Per Vik;Sør;Lærer;Ada Ek", *_north(*["Kari Bø"] * 4)[1:]],
            {"Ola Dal": "Kari Bø", "Per Vik": "Ada Ek"},
        ),
        (
            ALL_OF_NORTH,
            [*_north(*["Kari Bø"] * 4), "Ny Ek;Nord;Lærer;Kari Bø"],
            dict.fromkeys((*NORTH, "Ny Ek"), "Kari Bø"),
        ),
        (
            "unit: Nord",
            [*_north(*["Kari Bø"] * 4), "Ada Vik;Nord;Lærer;Eli Nes"],
            dict.fromkeys(NORTH, "Kari Bø"),
        ),
    ],
)
def test_whom_a_newer_list_gives_another_leader_is_kept_from_both(
    made: Made, line: str, march: list[str], people: dict[str, str]
) -> None:
    folder = _drawn(made, line, BEFORE)
    made_anew = _drawn(made, line, BEFORE, _list(*march), _list(*march))

    assert folder == made_anew
    assert [sorted(told) for told in _told(folder) if isinstance(told, tuple)] == [
        sorted(people)
    ]
    assert _meet(folder, [(name, "Eli Nes") for name in people]) == []
    assert _meet(folder, people.items()) == []


@pytest.mark.parametrize(
    ("line", "march"),
    [
        ("instead_of: Kari Bø", _north(*["Kari Bø"] * 4)),
        ("unit: Nord", [*_north(*["Kari Bø"] * 4), "Ny Ek;Nord;Lærer;Kari Bø"]),
        ("unit: Nord", _north(*["Eli Nes"] * 4)),
        (ALL_OF_NORTH, _north(*["Eli Nes"] * 4)),
        ("of: [Per Vik]", [*_north(*["Kari Bø"] * 4), "Ny Ek;Nord;Lærer;Kari Bø"]),
    ],
)
def test_a_list_that_lags_behind_or_tells_the_same_overtakes_nothing(
    made: Made, line: str, march: list[str]
) -> None:
    assert _told(_drawn(made, line, BEFORE, _list(*march))) == []


def test_a_line_that_names_people_after_the_list_was_changed_corrects_it(
    made: Made,
) -> None:
    march = _list(*_north("Eli Nes", "Eli Nes", "Ada Ek", "Kari Bø"))
    folder = _drawn(made, "instead_of: Kari Bø", BEFORE, march)
    assert _told(folder) == [("Tor Li",)]

    folder = _drawn(made, "of: [Liv Moe, Tor Li]", march)

    assert _told(folder) == []


def test_the_memory_keeps_no_name_of_a_line(made: Made) -> None:
    folder = _drawn(made, "unit: Nord", BEFORE)

    plan = plan_of(folder).value

    assert plan.lines is not None
    assert [len(one) for one in plan.lines] == [12]
    assert plan.older_lines is None
