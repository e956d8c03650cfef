"""Leaders who are drawn with people of the unit they stand in, where the list lags."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

from medarbeider.commands.check import check
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching
from medarbeider.problems.problem import Problem

Made = Callable[..., Path]

HEAD = "Navn;Enhet;Rolle;Nærmeste leder\n"
TODAY = date(2027, 1, 4)
PER, LIV = "Ola Dal (Avdelingsleder) – Per Vik", "Ola Dal (Avdelingsleder) – Liv Moe"


def _list(kari: str, ola: str, north: str = "Kari Bø", south: str = "Ola Dal") -> str:
    return (
        f"{HEAD}Kari Bø;{kari};Siv Ås\nOla Dal;{ola};Siv Ås\n"
        f"Per Vik;Nord;Lærer;{north}\nLiv Moe;Nord;Lærer;{north}\n"
        f"Tor Li;Sør;Lærer;{south}\nAda Ek;Sør;Lærer;{south}\n"
    )


def _told(folder: Path) -> dict[str, set[str]]:
    """Return who meets whom by a draw, as `check` tells it afterwards, too."""
    drawn = pair_coaching(folder, Request(today=TODAY)).findings
    found = _met(check(folder, TODAY).findings)
    assert found == _met(drawn)
    return found


def _met(findings: Iterable[Problem]) -> dict[str, set[str]]:
    return {
        one.about: {*people}
        for one in findings
        if one.code == "meets-her-unit"
        if isinstance(people := one.values["people"], tuple)
    }


@pytest.mark.parametrize(
    ("kari", "ola"),
    [
        ("Sør;Avdelingsleder", "Nord;Avdelingsleder"),
        ("Ledelse;Rådgiver", "Nord;Avdelingsleder"),
        ("Nord;Fagutvikler", "Nord;Avdelingsleder"),
    ],
)
def test_a_leader_who_moved_before_the_list_knew_meets_none_of_hers_unsaid(
    made: Made, kari: str, ola: str
) -> None:
    told = set().union(*_told(made(names=_list(kari, ola))).values())

    assert {f"{PER} (Kari Bø)", f"{LIV} (Kari Bø)"} & told


@pytest.mark.parametrize(
    ("names", "rules"),
    [
        (_list("Nord;Avdelingsleder", "Sør;Avdelingsleder"), ""),
        (_list("Nord;Avdelingsleder", "Nord;Avdelingsleder"), ""),
        (_list("Nord;", "Nord;"), ""),
        (_list("Ledelse;Rådgiver", "Nord;Lærer", south="Siv Ås"), ""),
        (
            _list("Ledelse;Avdelingsleder", "Nord;Avdelingsleder"),
            "rules: {leaders: [{leader: Kari Bø, of: [Per Vik, Liv Moe]}]}\n",
        ),
    ],
)
def test_whose_leader_stands_in_the_unit_or_is_told_needs_no_word(
    made: Made, names: str, rules: str
) -> None:
    assert _told(made(rules, names=names)) == {}


def test_what_is_said_of_one_unit_answers_nothing_about_another(made: Made) -> None:
    names = (
        f"{HEAD}Kari Bø;Nord;Avdelingsleder;Siv Ås\n"
        "Stein My;Natt;Avdelingsleder;Siv Ås\n"
        "Anne Vik;Nord / Natt;Lærer;Kari Bø\nTor Li;Natt;Lærer;Stein My\n"
    )
    rules = "rules: {leaders: [{leader: Per Lien, unit: Nord, since: 2027-01-05}]}\n"

    told = set().union(*_told(made(rules, names=names)).values())

    assert "Stein My (Avdelingsleder) – Anne Vik (Kari Bø)" in told


def test_a_leader_who_comes_after_a_line_is_not_what_the_line_is_about(
    made: Made,
) -> None:
    line = "{leader: Per Lien, of: [Anne Vik, Liv Moe], since: 2026-12-01}"
    rules = f"rules: {{leaders: [{line}]}}\n"
    names = (
        f"{HEAD}Anne Vik;Nord;Lærer;Siv Ås\nLiv Moe;Nord;Lærer;Siv Ås\n"
        "Kari Bø;Sør;Avdelingsleder;Siv Ås\nTor Li;Sør;Lærer;Kari Bø\n"
    )
    assert _told(made(rules, names=names)) == {}

    folder = made(rules, names=f"{names}Eli Ås;Nord;Avdelingsleder;Siv Ås\n")

    once = set().union(*_told(folder).values())
    assert {
        "Eli Ås (Avdelingsleder) – Anne Vik (Siv Ås)",
        "Eli Ås (Avdelingsleder) – Liv Moe (Siv Ås)",
    } & once
    assert set().union(*_told(folder).values()) == once
