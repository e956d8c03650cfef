"""Columns in which people choose when to come, whatever the heading says."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from medarbeider.reading.days_of_programme import Days
from medarbeider.reading.roster import load_roster

LIBRARY = (Path(__file__).parents[2] / "library",)
DAYS = Days(date(2027, 1, 14), date(2027, 3, 11))
NAMES = ("Kari Bø", "Per Vik", "Ola Dal", "Liv Moe", "Siv Ro", "Eva Nes", "Tor Lien")


@pytest.fixture
def about_times(tmp_path: Path) -> Callable[[str, str], list[tuple[object, ...]]]:
    """Return what is told of a column of a list, of a programme of two months."""

    def run(heading: str, cells: str) -> list[tuple[object, ...]]:
        file = tmp_path / "liste.csv"
        rows = zip(NAMES, cells.split("|"), strict=True)
        text = f"Navn;Enhet;{heading}\n" + "".join(
            f'{name};Nord;"{cell}"\n' for name, cell in rows
        )
        file.write_text(text, "utf-8")
        return [
            (one.code, one.values.get("names") or one.values.get("given"))
            for one in load_roster(file, LIBRARY, DAYS).findings
            if one.code != "no-line-managers"
        ]

    return run


@pytest.mark.parametrize(
    ("heading", "cells", "times", "others"),
    [
        (
            "Hvilke samlinger deltar du på?",
            ("Samling 1;Samling 2;|Samling 1;Samling 2;|Samling 1;|Samling 1;Samling 2;"
            "|Samling 2;|Samling 1;Samling 2;|Ingen"),
            ("Samling 1 (5)", "Samling 2 (5)"),
            ("Ola Dal", "Siv Ro", "Tor Lien"),
        ),
        (
            "Passer for deg",
            ("14. januar, 11. februar|14. januar, 11. februar, |14. januar"
            "|14. januar, 11. februar|14. januar, 11. februar|14. januar, 11. februar"
            "|"),
            ("14. januar (6)", "11. februar (5)"),
            ("Ola Dal", "Tor Lien"),
        ),
        (
            "Velg dato",
            "15. januar|14. januar|14. januar|15. januar|14. januar||15. januar",
            ("14. januar (3)", "15. januar (3)"),
            ("Eva Nes",),
        ),
        (
            "Tidspunkt",
            ("torsdag 14. januar, kl. 08.30|fredag 15. januar, kl. 08.30"
            "|torsdag 14. januar, kl. 08.30|fredag 15. januar, kl. 08.30"
            "|torsdag 14. januar, kl. 08.30|fredag 15. januar, kl. 08.30"
            "|fredag 15. januar, kl. 08.30"),
            (
                "torsdag 14. januar, kl. 08.30 (3)",
                "fredag 15. januar, kl. 08.30 (4)",
            ),
            None,
        ),
        (
            "Oppsatt",
            "2027-01-14|2027-01-15|2027-01-14|2027-01-15|2027-01-14|2027-01-15|",
            ("2027-01-14 (3)", "2027-01-15 (3)"),
            ("Tor Lien",),
        ),
        ("Pulje", "1|2|1|2|1|2|1", ("1 (4)", "2 (3)"), None),
        ("Valg", ("Første samling|Andre samling|Første samling|Andre samling"
         "|Andre samling|Andre samling|Andre samling"),
         ("Andre samling (5)", "Første samling (2)"), None),
    ],
)  # fmt: skip
def test_times_that_people_choose_are_told_with_how_many(
    about_times: Callable[[str, str], list[tuple[object, ...]]],
    heading: str,
    cells: str,
    times: tuple[str, ...],
    others: tuple[str, ...] | None,
) -> None:
    told = [("perhaps-chosen-times", times)]

    assert about_times(heading, cells) == [
        *told,
        *([("chose-not-all", others)] if others else []),
    ]


def test_who_says_no_among_times_is_told_of_that_alone(
    about_times: Callable[[str, str], list[tuple[object, ...]]],
) -> None:
    cells = "Dag 1|Dag 2|Dag 1|Dag 2|Dag 1|Dag 2|Jeg kan dessverre ikke komme"

    assert about_times("Hvilken dag kommer du?", cells) == [
        ("perhaps-chosen-times", ("Dag 1 (3)", "Dag 2 (3)")),
        ("says-no", "Tor Lien"),
    ]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Bursdag", "14. januar|3. mai|9. mai|11. juli|12. juli|1. august|3. oktober"),
        ("Brannkurs", "14. mars 2026|3. juni 2026|" * 3 + "14. mars 2026"),
        ("Signert", "2026-02-01|2026-02-03|" * 3 + "2026-02-01"),
        ("Fornyes", "14. juni|3. juni|" * 3 + "14. juni"),
        ("Deltar i programmet", "1|0|0|1|0|1|0"),
        ("Rom nr.", "1|2|1|2|1|2|1"),
    ],
)
def test_other_days_and_numbers_are_no_times(
    about_times: Callable[[str, str], list[tuple[object, ...]]],
    heading: str,
    cells: str,
) -> None:
    codes = {code for code, _ in about_times(heading, cells)}

    assert codes & {"perhaps-chosen-times", "chose-not-all"} == set()
