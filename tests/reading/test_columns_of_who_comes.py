"""Columns that may tell who comes, or when, and are not used."""

from collections.abc import Callable

import pytest

NAMES = ("Kari Bø", "Per Vik", "Ola Dal", "Liv Moe", "Siv Ro", "Eva Nes", "Tor Lien")

ASKED = (
    "this column is not used; does it say who comes, or when? – if so, delete the rows"
    " of those who do not come, and name those of each time under `participants`; then"
    " delete the column [perhaps-who-comes]"
)
NOT_USED = "this column is not used;"


def _list(heading: str, cells: str) -> str:
    rows = zip(NAMES, cells.split("|"), strict=True)
    return f"Navn;Enhet;{heading}\n" + "".join(f"{a};Nord;{b}\n" for a, b in rows)


def _about_columns(told: list[str]) -> list[str]:
    return [line for line in told if "no-line-managers" not in line]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Økt", "Tidlig|Sen|Tidlig|Sen|Tidlig|Sen|Sen"),
        ("Velg dag", "Torsdag|Fredag|Torsdag|Torsdag|||Fredag"),
    ],
)
def test_a_column_that_may_tell_who_comes_is_asked_about(
    notices: Callable[[str, str], list[str]], heading: str, cells: str
) -> None:
    told = _about_columns(notices("liste.csv", _list(heading, cells)))

    assert told == [f"liste.csv:1:12: {heading}: {ASKED}"]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Med i programmet", "Ja|Nei|Nei|Ja|Nei|Ja|Nei"),
        ("Skal delta", "Ja|Nei|Nei|Ja|Nei|Ja|Nei"),
        ("14. januar", "Ja|Nei|Nei|Ja|Nei|Ja|Nei"),
        ("Inviteres", "Ja|Nei|Nei|Ja|Nei|Ja|Nei"),
        ("Påmeldt", "Ja|||Ja||Ja|"),
    ],
)
def test_of_a_column_that_marks_some_it_is_told_how_many(
    notices: Callable[[str, str], list[str]], heading: str, cells: str
) -> None:
    told = _about_columns(notices("liste.csv", _list(heading, cells)))

    assert [line.partition("; ")[0] for line in told] == [
        (
            f"liste.csv:1:12: {heading}: 3 of 7 are marked here, and all take part"
            " (rows 2, 5, 7)"
        )
    ]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Førerkort", "Ja|Nei|Nei|Ja|Nei|Ja|Nei"),
        ("Har du erfaring med IGP?", "Ja|Nei|Nei|Ja|Nei|Ja|Nei"),
        ("Dato signert", "1.2.26|1.2.26|2.2.26|2.2.26|3.2.26|3.2.26|3.2.26"),
        ("Samling", "1|1|1|1|1|1|1"),
    ],
)
def test_a_column_of_other_answers_is_told_as_not_used(
    notices: Callable[[str, str], list[str]], heading: str, cells: str
) -> None:
    told = _about_columns(notices("liste.csv", _list(heading, cells)))

    [line] = told
    assert line.startswith(f"liste.csv:1:12: {heading}: {NOT_USED}")
    assert line.endswith("[column-not-used]")
