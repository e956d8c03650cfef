"""A leader's number or address beside her name: nobody more than she."""

from collections.abc import Callable

import pytest

from medarbeider.reading.roster import LoadedRoster

ReadList = Callable[[str, str], LoadedRoster]

BESIDE = [
    ("Leders ressursnr", "40001"),
    ("Leder ressursnummer", "40001"),
    ("Leders ansattnr", "40001"),
    ("Leders e-postadresse", "post@x.no"),
    ("Leders brukernavn", "arvik01"),
    ("Nærmeste leders ansattnr", "40001"),
    ("Leiar tilsettnr", "40001"),
    ("Manager employee id", "E40001"),
]


def listed(heading: str, key: str, number: str = "11") -> str:
    return (
        f"Ressursnr;Navn;Enhet;Leder;{heading}\n11;Siv Ro;Nord;Arne Viken;{key}\n"
        f"12;Per Vik;Nord;Siv Ro;{number}\n13;Ola Dal;Sør;Siv Ro;{number}\n"
    )


@pytest.mark.parametrize(("heading", "key"), BESIDE)
def test_a_number_that_is_nobodys_is_no_leader_beside_a_name(
    read_list: ReadList, heading: str, key: str
) -> None:
    read = read_list("l.csv", listed(heading, key))

    led = [one.line_managers for one in read.roster.participants]
    assert led == [("Arne Viken",), ("Siv Ro",), ("Siv Ro",)]
    assert [(one.code, one.values.get("given")) for one in read.findings] == [
        ("column-tells-apart", None),
        ("manager-not-listed", "Arne Viken"),
    ]


def test_a_number_that_is_another_of_the_list_counts_too(read_list: ReadList) -> None:
    read = read_list("l.csv", listed("Leders ressursnr", "40001", "13"))

    led = [one.line_managers for one in read.roster.participants]
    assert led[1] == ("Siv Ro", "Ola Dal")


def test_a_number_alone_names_a_leader_who_is_not_listed(read_list: ReadList) -> None:
    rows = "11;Siv Ro;Nord;40001\n12;Per Vik;Nord;11\n"
    read = read_list("l.csv", f"Ressursnr;Navn;Enhet;Leders ressursnr\n{rows}")

    led = [one.line_managers for one in read.roster.participants]
    assert led == [("40001",), ("Siv Ro",)]
