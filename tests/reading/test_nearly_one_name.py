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
        ("Unni Lund", "Unni Merete Lund"),
        ("Kari Holm", "Kari Holm Vik"),
        ("Kari Anne Holm", "Kari Holm"),
        ("Kari Holm", "Kari M. Holm"),
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
        ("Anne Lund", "Merete Anne Lund"),
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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kari Marie Holm;Vest;60;1", "Kari M. Holm;Natt;40;"),
        ("Kari Marie Holm;Vest;;", "Kari M. Holm;Vest sykehjem;;"),
    ],
    ids=["one post", "one unit and more"],
)
def test_posts_and_units_speak_for_one_person(
    notices: Callable[[str, str], list[str]], one: str, other: str
) -> None:
    people = "Per Vik;Vest;100;2\nLiv Dal;Natt;100;3\nOla Nes;Natt;100;4\n"

    told = notices("l.csv", f"Navn;Enhet;Prosent;Ansattnr\n{people}{one}\n{other}\n")

    assert [line for line in told if line.startswith("l.csv:6:1: ")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kari Holm;Vest;60;1", "Kari Holm Vik;Natt;40;2"),
        ("Kari Holm;Vest;100;", "Kari Holm Vik;Natt;50;"),
        ("Kari Marie Holm;Vest;60;", "Kari M. Holm;Natt;30;"),
    ],
    ids=["two numbers", "more than a post", "an initial alone"],
)
def test_numbers_and_posts_speak_for_two_people(
    notices: Callable[[str, str], list[str]], one: str, other: str
) -> None:
    people = "Per Vik;Vest;100;12\nLiv Dal;Natt;100;13\nOla Nes;Natt;100;14\n"

    told = notices("l.csv", f"Navn;Enhet;Prosent;Ansattnr\n{people}{one}\n{other}\n")

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
