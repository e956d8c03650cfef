"""A leader who is named by her title, which few on the list have for a role."""

from collections.abc import Callable

import pytest

from medarbeider.reading.roster import LoadedRoster

ReadList = Callable[[str, str], LoadedRoster]

HEAD = "Navn;Enhet;Stilling;Leder\n"


@pytest.mark.parametrize(
    ("role", "cell"),
    [
        ("Kommuneoverlege", "Kommuneoverlege"),
        ("Kommuneoverlege", "Kommuneoverlegen"),
        ("Rektor", "rektor"),
        ("Rektor", "Rektoren"),
        ("Rektor, lærer", "Rektor"),
        ("Avdelingsleder", "Avdelingslederen"),
    ],
)
def test_who_alone_has_the_title_counts_as_the_leader_and_is_asked_about(
    role: str, cell: str, read_list: ReadList
) -> None:
    rows = f"Kari Bø;Nord;{role};\nPer Vik;Sør;Lærer;{cell}\nOla Dal;Sør;Lærer;{cell}\n"

    read = read_list("l.csv", HEAD + rows)

    led = [one.line_managers for one in read.roster.participants]
    assert led == [(), (cell, "Kari Bø"), (cell, "Kari Bø")]
    assert [(one.code, one.values["names"]) for one in read.findings] == [
        ("leader-perhaps-listed", ("Kari Bø",))
    ]


@pytest.mark.parametrize(
    ("role", "cell"),
    [("Lærer", "Lærer"), ("Rektor", "Kommunalsjef"), ("Vikar", "Vikar")],
    ids=["of many", "of nobody", "of no leader"],
)
def test_a_title_that_tells_nobody_is_of_nobody_on_the_list(
    role: str, cell: str, read_list: ReadList
) -> None:
    names = ("Kari Bø", "Per Vik", "Ola Dal", "Liv Moe")
    rows = "".join(f"{name};Nord;{role};\n" for name in names)

    read = read_list("l.csv", f"{HEAD}{rows}Siv Ro;Sør;Assistent;{cell}\n")

    assert not any(one.code == "leader-perhaps-listed" for one in read.findings)


def test_nobody_is_her_own_leader_by_her_title(read_list: ReadList) -> None:
    rows = "Kari Bø;Nord;Rektor;Rektor\nPer Vik;Sør;Lærer;Kari Bø\n"

    read = read_list("l.csv", HEAD + rows)

    led = [one.line_managers for one in read.roster.participants]
    assert led == [("Rektor",), ("Kari Bø",)]
