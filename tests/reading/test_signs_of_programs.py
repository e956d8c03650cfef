"""What mail, chat and sign-up programs write around names, taken away."""

from collections.abc import Callable

import pytest

from medarbeider.reading.roster import LoadedRoster

NAMES = ["Kari Bø", "Per Vik", "Ola Dal"]


@pytest.mark.parametrize(
    "shape",
    [
        "{};#12",
        "{} <a.b@eksempel.no>",
        "{} (a.b@eksempel.no)",
        "{} [mailto:a.b@eksempel.no]",
        "{}, a.b@eksempel.no",
        "@{}",
        '""{}""',
        "“{}”",
        "1021 - {}",
        "1021 – {}",
        "1021-{}",
        "{} (1021)",
        "{} - 1021",
        "CN={},OU=Nord,DC=eksempel,DC=no",
    ],
)
def test_signs_around_names_and_leaders_are_taken_away_and_told(
    shape: str, read_list: Callable[[str, str], LoadedRoster]
) -> None:
    kari, per, ola = (f'"{shape.format(name)}"' for name in NAMES)
    lines = f"Navn,Leder\n{kari},\n{per},{kari}\n{ola},{kari}\n"

    read = read_list("l.csv", lines)

    assert [(one.name, one.line_managers) for one in read.roster.participants] == [
        ("Kari Bø", ()),
        ("Per Vik", ("Kari Bø",)),
        ("Ola Dal", ("Kari Bø",)),
    ]
    assert [one.told().partition(": ")[2] for one in read.findings] == [
        (
            "addresses, numbers or signs around names were taken away: rows 2–4"
            " [signs-of-programs]"
        )
    ]


@pytest.mark.parametrize(
    "shape", ["1021 - {}", "{} (1021)", r"CN={},OU=Nord,OU=Brukere,DC=eksempel"]
)
def test_names_with_the_last_name_first_within_signs_are_turned(
    shape: str, read_list: Callable[[str, str], LoadedRoster]
) -> None:
    comma = r"\," if "CN" in shape else ","
    names = [f"{last}{comma} {first}" for first, last in map(str.split, NAMES)]
    kari, per, ola = (f'"{shape.format(name)}"' for name in names)

    read = read_list("l.csv", f"Navn,Leder\n{kari},\n{per},{kari}\n{ola},{kari}\n")

    assert [(one.name, one.line_managers) for one in read.roster.participants] == [
        ("Kari Bø", ()),
        ("Per Vik", ("Kari Bø",)),
        ("Ola Dal", ("Kari Bø",)),
    ]


@pytest.mark.parametrize("heading", ["Enhet", "Stilling"])
def test_numbers_before_units_and_roles_stay(
    heading: str, read_list: Callable[[str, str], LoadedRoster]
) -> None:
    rows = "".join(f"{name};3210 - Vest\n" for name in NAMES)

    read = read_list("l.csv", f"Navn;{heading}\n{rows}")

    assert {one.unit or one.role for one in read.roster.participants} == {"3210 - Vest"}


@pytest.mark.parametrize("header", ["Navn", "Navn;Enhet"])
def test_one_address_behind_a_name_is_no_unit_and_none_of_the_name(
    header: str, read_list: Callable[[str, str], LoadedRoster]
) -> None:
    rest = ";Nord" if ";" in header else ""
    address = "Siv Ro <siv.ro@eksempel.kommune.no>"
    names = [*NAMES, address]

    rows = "".join(f"{name}{rest}\n" for name in names)

    read = read_list("l.csv", f"{header}\n{rows}")

    assert [one.name for one in read.roster.participants] == [*NAMES, "Siv Ro"]
    assert [one.code for one in read.findings] == ["signs-of-programs"]


def test_addresses_alone_are_no_names(faults: Callable[[str, str], list[str]]) -> None:
    told = faults("l.csv", "Navn;Enhet\nkari@x.no;Nord\nper@x.no;Sør\n")

    assert told == [
        (
            'l.csv:1:1: what stands below "Navn" is no names; call the column of names'
            ' "Navn" [no-names-below]'
        )
    ]


def test_addresses_in_their_own_column_tell_people_apart_as_before(
    read_list: Callable[[str, str], LoadedRoster],
) -> None:
    rows = "Anne Vik;a@x.no\nAnne Vik;a@x.no\nPer Moe;p@x.no\n"

    read = read_list("l.csv", f"Navn;E-post\n{rows}")

    assert [one.name for one in read.roster.participants] == ["Anne Vik", "Per Moe"]


@pytest.mark.parametrize("heading", ["Navn", "Navn;Enhet"])
def test_a_comma_behind_each_name_is_taken_away_and_told_once(
    read_list: Callable[[str, str], LoadedRoster], heading: str
) -> None:
    names = ("Kari Bø", "Per Vik", "Ola Dal")
    rest = ";Nord" if ";" in heading else ""
    rows = "".join(f"{name},{rest}\n" for name in names)

    found = read_list("liste.csv", f"{heading}\n{rows}Liv Moe{rest}\n")

    assert [one.name for one in found.roster.participants] == [*names, "Liv Moe"]
    assert [(one.code, one.values) for one in found.findings] == [
        ("marks-before-names", {"rows": ("2–4",)})
    ]
