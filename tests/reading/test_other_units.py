"""A column of units beside the one that is read: whom it has in another unit."""

from collections.abc import Callable
from pathlib import Path

import pytest

from medarbeider.reading.roster import load_roster

LIBRARY = (Path(__file__).parents[2] / "library",)
NAMES = ("Kari Bø", "Per Vik", "Ola Dal", "Liv Moe", "Siv Ro", "Eva Nes")
Told = tuple[tuple[str, ...], dict[str, object]]


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str, str, str], Told]:
    """Return everybody's unit, and of each heading whom it has in another one."""

    def run(headings: str, before: str, after: str) -> Told:
        rows = zip(NAMES, before.split("|"), after.split("|"), strict=True)
        text = f"Navn;{headings}\n" + "".join(f"{';'.join(row)}\n" for row in rows)
        (tmp_path / "liste.csv").write_text(text, "utf-8")
        loaded = load_roster(tmp_path / "liste.csv", LIBRARY)
        units = tuple(one.unit for one in loaded.roster.participants)
        return units, {
            one.about: one.values["names"]
            for one in loaded.findings
            if one.code == "units-otherwise"
        }

    return run


@pytest.mark.parametrize(
    "headings",
    [
        "Enhet;Enhet",
        "Enhet;Enhet (ny)",
        "Enhet;Ny enhet",
        "Enhet;Enhet fra 1.3.",
        "Enhet;Ny enhet fra 1.2.",
        "Avdeling;Ny avdeling frå 1. mars 2027",
        "Enhet;Tilhører",
    ],
)
@pytest.mark.parametrize(
    "after", ["Nord|Nord|Sør|Sør|Sør|Nord", "||Sør||Sør|Nord", "||Sør|||Nord"]
)
def test_whom_a_column_that_is_not_read_moves_is_told(
    read: Callable[[str, str, str], Told], headings: str, after: str
) -> None:
    _, told = read(headings, "Nord|Nord|Nord|Sør|Sør|Sør", after)

    assert told == {
        headings.partition(";")[2]: ("Ola Dal (Sør)", "Eva Nes (Nord)"),
    }


@pytest.mark.parametrize(
    "headings", ["Enhet;Ny enhet", "Enhet;Enhet (ny)", "Enhet;Enhet fra 1.3."]
)
def test_a_new_name_of_a_unit_moves_all_of_it(
    read: Callable[[str, str, str], Told], headings: str
) -> None:
    _, told = read(headings, "Nord|Nord|Øst|Sør|Sør|Sør", "Vest|Vest|Vest|Sør|Sør|Sør")

    assert told == {
        headings.partition(";")[2]: (
            "Kari Bø (Vest)",
            "Per Vik (Vest)",
            "Ola Dal (Vest)",
        )
    }


@pytest.mark.parametrize("old", ["Enhet (gammel)", "Enhet (tidligere)", "Enhet (før)"])
def test_the_old_of_two_units_is_not_the_one_that_is_read(
    read: Callable[[str, str, str], Told], old: str
) -> None:
    units, told = read(
        f"{old};Enhet (ny)", "Nord|Nord|Nord|Sør|Sør|Sør", "Nord|Nord|Sør|Sør|Sør|Sør"
    )

    assert units == ("Nord", "Nord", "Sør", "Sør", "Sør", "Sør")
    assert told == {old: ("Ola Dal (Nord)",)}


def test_the_old_unit_is_read_where_few_have_a_new_one_and_they_are_told(
    read: Callable[[str, str, str], Told],
) -> None:
    units, told = read(
        "Enhet (gammel);Enhet (ny)", "Nord|Nord|Nord|Sør|Sør|Sør", "||Sør|||"
    )

    assert units == ("Nord", "Nord", "Nord", "Sør", "Sør", "Sør")
    assert told == {"Enhet (ny)": ("Ola Dal (Sør)",)}


@pytest.mark.parametrize(
    ("headings", "after"),
    [
        ("Enhet;Enhet (kode)", "N1|N1|N1|S1|S1|S1"),
        ("Enhet;Seksjon", "Øst|Øst|Øst|Øst|Øst|Sør"),
        ("Enhet;Vaktteam", "A|B|A|B|A|B"),
        ("Enhet;Ny enhet", "Nord|Nord|Nord|Sør|Sør|Sør"),
        ("Enhet;Har noen sluttet i enheten?", "Nei|To har|En har|Nei|Nei|To har"),
    ],
)
def test_codes_teams_and_units_above_move_nobody(
    read: Callable[[str, str, str], Told], headings: str, after: str
) -> None:
    _, told = read(headings, "Nord|Nord|Nord|Sør|Sør|Sør", after)

    assert told == {}
