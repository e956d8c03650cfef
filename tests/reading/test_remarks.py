"""Remarks in a name list are told once, with the rows that have one to be read."""

from collections.abc import Callable

import pytest

READ = (
    "remarks that are not used, perhaps on who comes (rows {}); read them, and mend"
    " the list; then delete the column [remark-to-read]"
)
NOT_USED = "this column is not used;"

NAMES = ("Kari Bø", "Per Vik", "Ola Dal", "Liv Moe", "Siv Ro", "Eva Nes", "Tor Lien")


def _about(heading: str, cells: dict[int, str]) -> str:
    rows = [f"{name};Nord;;{cells.get(at, '')}" for at, name in enumerate(NAMES, 2)]
    return "\n".join([f"Navn;Enhet;Leder;{heading}", *rows])


@pytest.mark.parametrize("heading", ["Merknad", "Info", "Til kursholder", "Beskjeder"])
@pytest.mark.parametrize(
    "said",
    [
        ("skal ikke være med i år", "siste dag blir 28.2"),
        ("heter nå Lien Berg", "går over til Sør fra 1.2."),
        ("tok imot tilbud annet sted", "bare den første gangen"),
        ("trenger god plass til rullestol", "deltar digitalt"),
    ],
)
def test_every_remark_is_to_be_read_whatever_it_says(
    notices: Callable[[str, str], list[str]], heading: str, said: tuple[str, str]
) -> None:
    told = notices("liste.csv", _about(heading, {3: said[0], 6: said[1]}))

    assert told == [f"liste.csv:3:15: {heading}: {READ.format('3, 6')}"]


def test_who_is_told_by_name_is_not_told_again(
    notices: Callable[[str, str], list[str]],
) -> None:
    told = notices("liste.csv", _about("Merknad", {3: "permisjon", 5: "kommer sent"}))

    gone = (
        'liste.csv:3:15: "Per Vik" takes part, whatever "Merknad" says; delete the row'
        " of whoever does not come [says-no]"
    )
    assert told == [
        gone,
        f"liste.csv:5:15: Merknad: {READ.format('5')}",
    ]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Merknad", {3: "-", 4: "ingen", 5: "Nei"}),
        ("Allergier", {3: "tåler ikke nøtter", 5: "spiser ikke svin"}),
        ("Adresse", {3: "Nedre Gate 3", 5: "Store Gate 4"}),
        ("Annen e-post", {3: "per.vik@eksempel.no"}),
        ("Kallenavn", {3: "Per V.", 4: "Ola", 5: "Liv Moe", 6: "Siv Ro"}),
        ("Kode", {3: "A 12", 5: "B 13", 6: "C 14", 7: "D 15"}),
    ],
)
def test_a_column_without_remarks_is_told_as_not_used(
    notices: Callable[[str, str], list[str]], heading: str, cells: dict[int, str]
) -> None:
    told = notices("liste.csv", _about(heading, cells))

    [line] = told
    assert line.startswith(f"liste.csv:1:18: {heading}: {NOT_USED}")
    assert line.endswith("[column-not-used]")


@pytest.mark.parametrize(
    "said", ["Ja, bare første dag", "Ja hvis jeg får vikar", "Ja, men digitalt"]
)
def test_a_yes_with_a_reservation_is_to_be_read(
    notices: Callable[[str, str], list[str]], said: str
) -> None:
    cells = dict.fromkeys(range(2, 9), "Ja") | {4: said}

    told = notices("liste.csv", _about("Deltar du?", cells))

    assert told == [f"liste.csv:4:15: Deltar du?: {READ.format('4')}"]


def test_a_yes_in_many_words_of_most_is_not_told(
    notices: Callable[[str, str], list[str]],
) -> None:
    cells = dict.fromkeys(range(2, 9), "Ja, det gjør jeg")

    told = notices("liste.csv", _about("Deltar du?", cells))

    [line] = told
    assert line.startswith(f"liste.csv:1:18: Deltar du?: {NOT_USED}")
    assert line.endswith("[column-not-used]")
