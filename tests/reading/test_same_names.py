"""Two rows of one name: what is advised loses nobody's unit, and no leader."""

from pathlib import Path

import pytest

from medarbeider.problems.problem import InvalidSourceError
from medarbeider.reading.roster import load_roster
from medarbeider.workspace import bundled

TWO_POSTS = """\
{0}
Trine Ruud;Furutoppen;Styrer;100;Oppvekstsjef
Li Wang;Furutoppen;Assistent;80;Trine Ruud
Jon Aas;Furutoppen;Assistent;100;Trine Ruud
Siri Moen;{1};Styrer;100;Oppvekstsjef
Li Wang;{1};Assistent;80;Siri Moen
Pia Lund;{1};Assistent;100;Siri Moen
"""
JOIN = (
    'give both rows one number in a column "Ansattnr", or join them with "Enhet 2" and'
    ' "Leder 2"'
)


def _told(tmp_path: Path, text: str) -> list[str]:
    """Return what is told of two of one name, and whether it is refused."""
    file = tmp_path / "liste.csv"
    file.write_text(text, "utf-8")
    try:
        told = load_roster(file, [bundled("library")]).findings
    except InvalidSourceError as error:
        told = error.problems
    return [
        one.sentence()
        for one in told
        if one.code.startswith(("same-name", "two-of-one-name"))
    ]


@pytest.mark.parametrize("column", ["Enhet", "Barnehage", "Avdeling"])
def test_two_of_one_name_are_joined_without_losing_a_leader(
    tmp_path: Path, column: str
) -> None:
    text = TWO_POSTS.format(f"Navn;{column};Stilling;Omfang;Leder", "Elvestua")

    called = "Li Wang (Furutoppen), Li Wang (Elvestua)"
    told = f"taken for people of the same name, who are called {called}"
    assert _told(tmp_path, text) == [f"{told}; if it is one person, {JOIN}"]


@pytest.mark.parametrize("heading", ["Bygning", "Bygg", "Adresse"])
def test_a_column_that_may_be_of_units_is_named_when_it_is_not_read(
    tmp_path: Path, heading: str
) -> None:
    text = TWO_POSTS.format(f"Navn;{heading};Stilling;Omfang;Leder", "Elvestua")

    fix = (
        'call that column "Enhet" if it says the unit; else add an initial, or give'
        ' both rows one number in a column "Ansattnr" if they are one'
    )
    told = f'the same name as in row 3, and another "{heading}", which is not read'
    assert _told(tmp_path, text) == [f"{told}; {fix}"]


@pytest.mark.parametrize(
    ("row", "columns"),
    [
        ("Li Wang;Furutoppen;Assistent;80;Siri Moen", "Leder"),
        ("Li Wang;Furutoppen;Vikar;80;Siri Moen", "Leder"),
        ("Li Wang;;Vikar;80;", "Enhet, Leder"),
        ("Li Wang;;Assistent;80;Trine Ruud", "Enhet"),
    ],
)
def test_a_row_of_the_same_name_that_says_more_is_not_to_be_deleted(
    tmp_path: Path, row: str, columns: str
) -> None:
    text = TWO_POSTS.format("Navn;Enhet;Stilling;Omfang;Leder", "Elvestua")
    text = text.replace("Li Wang;Elvestua;Assistent;80;Siri Moen", row)

    told = f"the same name as in row 3, with other cells: {columns}"
    fix = f"add an initial if they are two; if they are one, {JOIN}"
    assert _told(tmp_path, text) == [f"{told}; {fix}"]


def test_a_row_that_says_the_same_may_be_deleted(tmp_path: Path) -> None:
    text = TWO_POSTS.format("Navn;Enhet;Stilling;Omfang;Leder", "Elvestua")
    text = text.replace("Elvestua;Assistent;80;Siri", "Furutoppen;Assistent;80;Trine")
    text = text.replace("Trine Moen", "Trine Ruud")

    assert _told(tmp_path, text) == [
        "the same name as in row 3; add an initial, or delete the row"
    ]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (
            "Navn;Enhet;Enhet 2;Leder;Leder 2",
            "Furutoppen;Elvestua;Trine Ruud;Siri Moen",
        ),
        (
            "Navn;Enhet;Leder;Leder 2;Enhet 2",
            "Furutoppen;Trine Ruud;Siri Moen;Elvestua",
        ),
    ],
)
def test_what_is_advised_has_both_units_and_both_leaders(
    tmp_path: Path, head: str, row: str
) -> None:
    file = tmp_path / "liste.csv"
    file.write_text(f"{head}\nLi Wang;{row}\nTrine Ruud;\nSiri Moen;\n", "utf-8")

    (li, *_) = load_roster(file, [bundled("library")]).roster.participants

    assert li.units == ("Furutoppen", "Elvestua")
    assert li.line_managers == ("Trine Ruud", "Siri Moen")
