"""Units that are called as two others: one of its own, or both."""

from collections.abc import Callable, Mapping

import pytest

from medarbeider.reading.roster import LoadedRoster

ReadList = Callable[[str, str], LoadedRoster]

REST = "Kari Bø;Skole;Ja\nOla Dal;Skole;Nei\nEva Nes;Barnehage;Ja\nJan Ås;Barnehage;Nei"


def units(read_list: ReadList, rows: str) -> Mapping[str, tuple[str, ...]]:
    people = read_list("l.csv", rows).roster.participants
    return {one.name: one.units for one in people[4:]}


def leaders(read_list: ReadList, rows: str) -> Mapping[str, tuple[str, ...]]:
    people = read_list("l.csv", rows).roster.participants
    return {one.name: one.line_managers for one in people}


@pytest.mark.parametrize(
    "both", ["Skole og barnehage", "Skole/barnehage", "Skole & Barnehage"]
)
def test_a_unit_of_several_that_is_called_as_two_is_one_of_its_own_and_told(
    both: str, read_list: ReadList
) -> None:
    rows = f"Navn;Enhet;Er leder\n{REST}\nPer Vik;{both};Nei\nLiv Moe;{both};Nei\n"

    assert units(read_list, rows) == {"Per Vik": (both,), "Liv Moe": (both,)}
    assert read_list("l.csv", rows).findings[0].told().partition("l.csv:")[2] == (
        f'6:9: "{both}" is taken for a unit of its own beside Skole, Barnehage; if its'
        " people work in each of these, write one of them, and the other in a column"
        ' "Annen enhet" [unit-of-its-own]'
    )


def test_who_is_alone_in_two_units_is_in_both_and_told(
    read_list: ReadList, notices: Callable[[str, str], list[str]]
) -> None:
    rows = f"Navn;Enhet;Er leder\n{REST}\nPer Vik;Skole og barnehage;Nei\n"

    assert units(read_list, rows) == {"Per Vik": ("Skole", "Barnehage")}
    assert notices("l.csv", rows)[0] == (
        'l.csv:6:9: "Skole og barnehage" is taken for two units: Skole, Barnehage; if'
        ' it is one, give it a name of its own, such as "Skole-Barnehage" [unit-of-two]'
    )


def test_units_of_which_others_have_only_one_are_units_of_their_own(
    notices: Callable[[str, str], list[str]],
) -> None:
    rows = "Kari Bø;Skole\nPer Vik;Skole og SFO\nLiv Moe;Drift/renhold\n"

    assert notices("l.csv", f"Navn;Enhet\n{rows}") == []


def test_who_leads_a_unit_called_as_two_leads_those_of_each(
    read_list: ReadList,
) -> None:
    own = "Siv Ro;Skole og barnehage;Ja\nPer Vik;Skole og barnehage;Nei"

    assert leaders(read_list, f"Navn;Enhet;Er leder\n{REST}\n{own}\n") == {
        "Kari Bø": (),
        "Ola Dal": ("Kari Bø", "Siv Ro"),
        "Eva Nes": (),
        "Jan Ås": ("Eva Nes", "Siv Ro"),
        "Siv Ro": (),
        "Per Vik": ("Siv Ro",),
    }


def test_where_nobody_leads_such_a_unit_the_leaders_of_each_do(
    read_list: ReadList,
) -> None:
    own = "Per Vik;Skole/barnehage;Nei\nLiv Moe;Skole/barnehage;Nei"

    led = leaders(read_list, f"Navn;Enhet;Er leder\n{REST}\n{own}\n")

    assert led["Per Vik"] == led["Liv Moe"] == ("Kari Bø", "Eva Nes")


FLOORS = "Kari Bø;1. etasje\nOla Dal;1. etasje\nEva Nes;Natt\nJan Ås;Natt"


@pytest.mark.parametrize(
    "both",
    [
        "1. etasje (50 %)/Natt (30 %)",
        "1. etasje 50 %/Natt 30 %",
        "1. etasje (50 %), Natt (30 %)",
        "1. etasje 50% + Natt 30%",
        "1. etasje 50/Natt 30",
        "1. etasje 33,3 prosent og natt 40 pst.",
        "50 % 1. etasje, 50 % Natt",
        "50 % i 1. etasje, resten på natt",
        "1. etasje (og Natt)",
        "1. etasje (natt)",
        "1. etasje m/natt",
        "1. etasje - Natt",
        "1. etasje – natt",
        "1. etasje, delvis Natt",
    ],
)
def test_two_units_with_shares_and_small_words_beside_them_are_both(
    both: str, read_list: ReadList
) -> None:
    rows = f'Navn;Enhet\n{FLOORS}\nPer Vik;"{both}"\n'

    assert units(read_list, rows) == {"Per Vik": ("1. etasje", "Natt")}
    found = read_list("l.csv", rows).findings
    assert [(one.code, one.values["given"]) for one in found] == [("unit-of-two", both)]


@pytest.mark.parametrize(
    ("both", "parts"),
    [
        ("Vann og avløp (60 %), Plan (40 %)", ("Vann og avløp", "Plan")),
        ("Plan/vann og avløp", ("Plan", "Vann og avløp")),
        ("Plan og Vann og avløp", ("Plan", "Vann og avløp")),
    ],
)
def test_a_unit_that_holds_what_stands_between_two_is_whole(
    both: str, parts: tuple[str, ...], read_list: ReadList
) -> None:
    rest = "Kari Bø;Vann og avløp\nOla Dal;Vann og avløp\nEva Nes;Plan\nJan Ås;Plan"

    assert units(read_list, f"Navn;Enhet\n{rest}\nPer Vik;{both}\n") == {
        "Per Vik": parts
    }


def test_several_who_have_shares_of_two_units_are_in_both(read_list: ReadList) -> None:
    both = "1. etasje (50 %)/Natt (50 %)"
    rows = f"Navn;Enhet\n{FLOORS}\nPer Vik;{both}\nLiv Moe;{both}\n"

    assert units(read_list, rows) == {
        "Per Vik": ("1. etasje", "Natt"),
        "Liv Moe": ("1. etasje", "Natt"),
    }


def test_a_share_behind_one_unit_makes_no_other_of_it(
    read_list: ReadList, notices: Callable[[str, str], list[str]]
) -> None:
    rows = f"Navn;Enhet;Annen enhet\n{FLOORS}\nPer Vik;1. etasje (50 %);Natt 30 %\n"

    assert units(read_list, rows) == {"Per Vik": ("1. etasje", "Natt")}
    assert notices("l.csv", rows) == []


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("1. etg/natt", ("1. etasje", "Natt")),
        ("1. etasje og nattevakt", ("1. etasje", "Natt")),
        ("1./natt", ("1. etasje", "Natt")),
        ("Dag/natt", ("Natt",)),
        ("Kontoret (50 %), Natt (50 %)", ("Natt",)),
    ],
)
def test_a_unit_that_is_perhaps_two_is_asked_about(
    given: str, names: tuple[str, ...], read_list: ReadList
) -> None:
    rows = f"Navn;Enhet\n{FLOORS}\nPer Vik;{given}\n"

    assert units(read_list, rows) == {"Per Vik": (given,)}
    found = read_list("l.csv", rows).findings
    assert [(one.code, one.values["names"]) for one in found] == [
        ("unit-perhaps-of-two", names)
    ]


@pytest.mark.parametrize(
    "unit", ["Natt og dag", "Natt-teamet", "Natt Nord", "Kjøkken/renhold", "Natt 2"]
)
def test_a_unit_with_a_word_of_another_is_not_asked_about(
    unit: str, notices: Callable[[str, str], list[str]]
) -> None:
    rows = f"Navn;Enhet\n{FLOORS}\nPer Vik;{unit}\nLiv Moe;{unit}\n"

    assert notices("l.csv", rows) == []
