"""Rows of a telephone list that are telephones, and headings of fire brigades."""

from collections.abc import Callable

import pytest

from medarbeider.reading.roster import LoadedRoster

ReadList = Callable[[str, str], LoadedRoster]

PEOPLE = "Nina Holt;Lege;Nord;2301\nIda Lund;Jordmor;Sør;2302\nOla Dal;Lege;Sør;2303\n"


@pytest.mark.parametrize(
    "row",
    [
        "Vakttelefon;;Nord;2390",
        "Vakttelefon;;;2390",
        "Vakttelefon 2;;;2390",
        "Vakttelefon Sør;;Sør;2390",
        "Legevakt;;Nord;116117",
        "Legevakten;;;116117",
        "Sentralbord;;;2300",
        "Sentralbordet;;Sør;2300",
        "Resepsjonen;;Nord;2300",
        "Faks;;;2300",
        "Bakvakt;;Nord;2300",
    ],
)
def test_a_telephone_of_nobody_is_left_out_and_told(
    read_list: ReadList, row: str
) -> None:
    read = read_list("l.csv", f"Navn;Stilling;Enhet;Direkte\n{PEOPLE}{row}\n")

    assert [one.name for one in read.roster.participants] == [
        "Nina Holt",
        "Ida Lund",
        "Ola Dal",
    ]
    told = [(one.code, one.values.get("given")) for one in read.findings]
    assert told[1:] == [("empty-post", row.partition(";")[0])]


@pytest.mark.parametrize(
    "row",
    ["Resepsjonen Kari Moe;;Nord;1", "Legevakt Per;;Nord;1", "Bakvakt;Lege;Nord;1"],
)
def test_what_says_more_stays(read_list: ReadList, row: str) -> None:
    read = read_list("l.csv", f"Navn;Stilling;Enhet;Direkte\n{PEOPLE}{row}\n")

    assert [one.name for one in read.roster.participants][3:] == [row.partition(";")[0]]


def test_alone_above_people_it_may_be_their_unit(
    faults: Callable[[str, str], list[str]],
) -> None:
    rows = f"{PEOPLE}Resepsjonen;;;\nSiv Ro;Lege;;1\n"
    told = faults("l.csv", f"Navn;Stilling;Enhet;Direkte\n{rows}")

    assert [one.rpartition("[")[2] for one in told] == ["heading-or-person]"]


def test_whose_unit_or_role_is_called_so_takes_part(read_list: ReadList) -> None:
    rows = f"{PEOPLE}Liv Moe;Legevakt;Resepsjonen;1\nSiv Ro;Lege;Legevakt;1\n"
    read = read_list("l.csv", f"Navn;Stilling;Enhet;Direkte\n{rows}")

    told = [one.code for one in read.findings]
    assert told == ["column-not-used"]


@pytest.mark.parametrize(
    ("unit", "role"),
    [
        ("Vaktlag", "Grad"),
        ("Brigade", "Tjenestegrad"),
        ("Lag", "Grad/stilling"),
        ("Skiftlag", "Yrkestittel"),
    ],
)
def test_a_fire_brigades_columns_are_units_and_roles(
    read_list: ReadList, unit: str, role: str
) -> None:
    rows = "Frode Lie;Lag 1;Brannmester\nHans Moe;Lag 1;Feier\nTor Li;Lag 2;Feier\n"
    read = read_list("l.csv", f"Navn;{unit};{role}\n{rows}")

    assert [(one.unit, one.role) for one in read.roster.participants] == [
        ("Lag 1", "Brannmester"),
        ("Lag 1", "Feier"),
        ("Lag 2", "Feier"),
    ]
    assert read.findings == ()
