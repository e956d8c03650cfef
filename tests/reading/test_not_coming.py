"""Who has left by the time of the last gathering, as a column of the list says."""

from collections.abc import Callable
from datetime import date

import pytest

from medarbeider.reading.days_in_cells import day_in

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

LIST = """\
Navn;Ansatt til
Kari Eksempelsen;15.02.2027
Ola Eksempelsen;16.02.2027
Per Ås;
Liv Åsen;31.12.2099
"""

ASKED = (
    '"Kari Eksempelsen" takes part as anybody; gone, on leave, or not coming?'
    " – if so, delete the row; else take away what says so [perhaps-gone]"
)


def test_who_leaves_after_the_last_gathering_is_not_told(
    findings: Callable[..., list[str]],
) -> None:
    told = findings(PROGRAMME, liste_csv=LIST)

    assert [one for one in told if "column-not-used" not in one] == [
        f"liste.csv:2:18: {ASKED}"
    ]


def test_a_leave_that_is_over_by_the_first_gathering_is_not_told(
    findings: Callable[..., list[str]],
) -> None:
    people = [
        "Kari Eksempelsen;01.12.2026;15.01.2027",
        "Ola Eksempelsen;01.12.2025;14.01.2027",
        "Per Ås;;",
    ]

    told = findings(
        PROGRAMME, liste_csv="\n".join(["Navn;Permisjon fra;Permisjon til", *people])
    )

    assert [one for one in told if "column-not-used" not in one] == [
        f"liste.csv:2:18: {ASKED}"
    ]


@pytest.mark.parametrize("heading", ["Ansatt fra", "Tiltrer", "Start date"])
def test_who_starts_after_the_first_gathering_is_told(
    findings: Callable[..., list[str]], heading: str
) -> None:
    people = [
        "Kari Eksempelsen;01.08.2015",
        "Ola Eksempelsen;14.01.2027",
        "Per Ås;15.01.2027",
        "Liv Åsen;1.3.2027",
        "Eva Åsen;",
    ]

    told = findings(PROGRAMME, liste_csv="\n".join([f"Navn;{heading}", *people]))

    line = (
        f"liste.csv:4:8: {heading}: this column says something else of Per Ås,"
        " Liv Åsen than of most (rows 4–5); see that they take part [says-otherwise]"
    )
    assert [one for one in told if "column-not-used" not in one] == [line]


LAST_NAMES = ("Bø", "Dal", "Ås", "Vik", "Moe")
TEN = [f"{first} {last}" for first in ("Kari", "Ola") for last in LAST_NAMES]


@pytest.mark.parametrize("heading", ["Skal delta", "14. januar", "Med", "Utvalgt"])
@pytest.mark.parametrize(("mark", "rest"), [("x", ""), ("Ja", "Nei"), ("1", "0")])
def test_a_mark_of_some_is_told_by_their_rows(
    notices: Callable[..., list[str]], heading: str, mark: str, rest: str
) -> None:
    cells = (mark, *[rest] * 4, mark, mark, mark, rest, rest)
    rows = (f"{name};Nord;{cell}" for name, cell in zip(TEN, cells, strict=True))

    told = notices("liste.csv", "\n".join([f"Navn;Enhet;{heading}", *rows]))

    assert told == [
        (
            f"liste.csv:1:12: {heading}: 4 of 10 are marked here, and all take part"
            " (rows 2, 7–9); if it says who comes, delete the other rows; then delete"
            " the column [marked-for-some]"
        )
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Allergi",
        "Førerkort",
        "Verneombud",
        "Har du erfaring med IGP?",
        "Kurs HLR",
        "Primærkontakt",
        "Legemiddelkurs",
    ],
)
def test_a_mark_of_some_below_a_heading_of_other_things_is_not_told(
    notices: Callable[..., list[str]], heading: str
) -> None:
    cells = ("Ja", *["Nei"] * 4, "Ja", "Ja", "Ja", "Nei", "Nei")
    rows = (f"{name};Nord;{cell}" for name, cell in zip(TEN, cells, strict=True))

    told = notices("liste.csv", "\n".join([f"Navn;Enhet;{heading}", *rows]))

    assert [one.rpartition(" ")[2] for one in told] == ["[column-not-used]"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1.2.26", date(2026, 2, 1)),
        ("01/02/2026", date(2026, 2, 1)),
        ("2026-02-01 00:00", date(2026, 2, 1)),
        ("46054", date(2026, 2, 1)),
        ("31.02.2026", None),
        ("15.30", None),
        ("1530", None),
        ("ut mars", None),
    ],
)
def test_a_day_is_known_as_people_and_excel_write_it(
    text: str, day: date | None
) -> None:
    assert day_in(text) == day
