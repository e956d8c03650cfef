"""Roles of a name list that say a day by which somebody leaves, or comes."""

from collections.abc import Callable

import pytest

PROGRAMME = """\
format: 1
title: Sammen
language: nb
client: {organisation: Eksempel kommune}
participants: liste.csv
goals: [Ett lag]
themes: [rolleforståelse]
sessions:
  - id: start
    title: Hvem er vi?
    date: 2027-01-14
    starts: 08:30
    ends: 12:00
    again:
      - {date: 2027-02-15, starts: 08:30}
    activities:
      - method: check-in
"""

ASKED = (
    'liste.csv:3:8: "Per Ås" takes part as anybody; gone, on leave, or not coming?'
    " – if so, delete the row; else take away what says so [perhaps-gone]"
)


def _list(role: str) -> str:
    return f"Navn;Stilling\nKari Moe;Lærer\nPer Ås;{role}\nLiv Åsen;Lærer\n"


@pytest.mark.parametrize(
    "role",
    [
        "Vikar til 31.12.2026",
        "Vikar t.o.m. 14.2.27",
        "Sykepleier til 31.12",
        "Sykepleier, begynner 1.8.27",
        "Sykepleier f.o.m. 1.2.2027",
        "Engasjement utløper 31.12.26",
        "Engasjement 01.08.2026-31.12.2026",
        "Går av 1.2.",
        "Vikar tom 12.2026",
        "Vikar til 1. februar",
        "Vikariat t.o.m. 31. januar 2027",
        "Student til 12. mars",
        "Vikar ut februar",
        "Engasjement t.o.m. uke 9",
        "Engasjement til veke 6",
        "Vikar til påske",
        "Vikar jan - mars",
        "Trainee until February",
        "Sykepleier fra 1. februar",
        "Sykepleier fra 1/2",
        "Sjukepleiar, startar 1. feb.",
        "Nyansatt fra februar",
        "Ny fra uke 6",
        "Vikar til desember 2026",
    ],
)
def test_a_role_with_a_day_that_leaves_out_a_gathering_is_told(
    findings: Callable[..., list[str]], role: str
) -> None:
    assert findings(PROGRAMME, liste_csv=_list(role)) == [ASKED]


def test_who_is_told_by_a_word_of_the_role_is_not_told_by_its_day(
    findings: Callable[..., list[str]],
) -> None:
    role = "Sykepleier (permisjon til 31.12.2026)"

    told = findings(PROGRAMME, liste_csv=_list(role))

    assert told == [ASKED.replace(":8:", ":1:")]


@pytest.mark.parametrize(
    "role",
    [
        "Vikar til 16.02.2027",
        "Vikar til 31.12.2099",
        "Fagarbeider fra 1.8.2020",
        "Fagarbeider fra 1.8.",
        "Fagarbeider fra 1. august",
        "Fagarbeider fra mars 2020",
        "Fagarbeider fra august",
        "Vikar til juni 2027",
        "Vikar til 31. desember 2030",
        "Ansvar for jul og påske",
        "Lærer, 17. mai-komiteen",
        "Ansatt 01.08.2015",
        "Engasjement 01.08.2026-31.07.2027",
        "Kontaktlærer 3.1",
        "Lærer 1.-4. trinn",
        "Lærer 8/10",
        "Sykepleier 75.5 %",
        "Sykepleier 12.5%",
        "Kode 7174.1",
    ],
)
def test_a_role_with_other_numbers_is_not_told(
    findings: Callable[..., list[str]], role: str
) -> None:
    assert findings(PROGRAMME, liste_csv=_list(role)) == []
