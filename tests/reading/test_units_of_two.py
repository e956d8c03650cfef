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
