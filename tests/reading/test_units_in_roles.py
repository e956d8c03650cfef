"""A role that names another unit, where that unit's leader may meet her own staff."""

from collections.abc import Callable

import pytest

Notices = Callable[[str, str], list[str]]

REST = (
    "Mona Strand;1. etasje;Avdelingsleder, natt\nKari Moe;1. etasje;Sykepleier\n"
    "Rita Dahl;Natt;Avdelingsleder\nTor Li;Natt;Assistent, natt\n"
    "Siv Ro;Dag SFO;Sykepleier natt\nOla Dal;1. etasje;Sykepleier, kveld\n"
)


@pytest.mark.parametrize(
    ("role", "unit"),
    [
        ("Helsefagarbeider 50 %, natt 30 %", "Natt"),
        ("Helsefagarbeider (30 % natt)", "Natt"),
        ("Helsefagarbeider/nattevakt", "Natt"),
        ("Helsefagarbeider, delvis natt", "Natt"),
        ("Helsefagarbeider 50 % Natt 30%", "Natt"),
        ("Assistent/Dag SFO", "Dag SFO"),
        ("Assistent og dag SFO", "Dag SFO"),
    ],
)
def test_whose_role_names_another_unit_is_told(
    notices: Notices, role: str, unit: str
) -> None:
    told = notices("l.csv", f"Navn;Enhet;Stilling\n{REST}Per Lien;1. etasje;{role}\n")

    assert told == [
        (
            f'l.csv:8:20: "{role}" names a unit that Per Lien is not in: {unit}; there'
            ' too? – if so, write it in a column "Annen enhet" [unit-in-role]'
        )
    ]


@pytest.mark.parametrize(
    "role",
    [
        "Sykepleier",
        "Nattsykepleier",
        "Sykepleier, 1. etasje",
        "Lærer/kontakt natteravn",
    ],
)
def test_her_own_unit_or_a_word_like_one_is_not(notices: Notices, role: str) -> None:
    text = f"Navn;Enhet;Stilling\n{REST}Per Lien;1. etasje;{role}\n"

    assert notices("l.csv", text) == []
