"""Names of a list that are nearly one, and words that are first names after all."""

from collections.abc import Callable

import pytest

PEOPLE = "Kari Moe;Nord\nPer Vik;Sør\nLiv Dal;Nord\nOla Nes;Sør\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anne Marie Hauge", "Anne-Marie Hauge"),
        ("Åse Berg", "Aase Berg"),
        ("Bjørn Lunde", "Bjorn Lunde"),
        ("Tone Foss", "Foss Tone"),
        ("André Bø", "Andre Boe"),
        ("Per-Åge Li", "Li Per Aage"),
    ],
)
def test_one_name_written_two_ways_is_told_in_two_units_as_in_one(
    notices: Callable[[str, str], list[str]], one: str, other: str
) -> None:
    told = notices("liste.csv", f"Navn;Enhet\n{PEOPLE}{one};Nord\n{other};Sør\n")

    asked = (
        f'liste.csv:7:1: "{other}" and "{one}" are nearly one name; one person?'
        " – if so, delete one row [nearly-one-name]"
    )
    assert told == [asked]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Unni Lund", "Unni Merete Lund"),
        ("Erik Engen", "Eirik Engen"),
        ("Anne Hauge", "A. Hauge"),
        ("Ola Dahl", "Ola Dal"),
    ],
)
def test_names_that_two_people_may_have_are_not_told_in_two_units(
    notices: Callable[[str, str], list[str]], one: str, other: str
) -> None:
    told = notices("liste.csv", f"Navn;Enhet\n{PEOPLE}{one};Vest\n{other};Øst\n")

    assert [line for line in told if "nearly-one-name" in line] == []


def test_a_first_name_that_is_known_is_not_odd_for_being_a_word(
    notices: Callable[[str, str], list[str]],
) -> None:
    told = notices("liste.csv", f"Navn;Enhet\n{PEOPLE}Vår Li;Nord\nVenter Li;Sør\n")
    odd = [line.split(":")[1] for line in told if "odd-name" in line]

    assert odd == []


def test_a_word_before_a_name_is_odd(
    notices: Callable[[str, str], list[str]],
) -> None:
    told = notices("liste.csv", f"Navn;Enhet\n{PEOPLE}Vår Li;Nord\nNy Lie;Sør\n")
    odd = [line.split(":")[1] for line in told if "odd-name" in line]

    assert odd == ["7"]
