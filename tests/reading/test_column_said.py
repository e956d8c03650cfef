"""What a column that is not read says: it may be of use, so it is told in few words."""

from collections.abc import Callable

import pytest

from medarbeider.reading.column_said import column_said

Notices = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (["Fast"] * 8 + ["Permisjon uten lønn"], "Fast (8), Permisjon uten lønn (1)"),
        (["x", "", "X", "", ""], "x (2)"),
        (["", "", "31.12.2026", ""], "31.12.2026 (1)"),
        (
            [*"aaaaaaabbbbccc", "d", "e", "f", "g"],
            "a (7), b (4), …, e (1), f (1), g (1)",
        ),
        (["e@x.no", "f@x.no", "g@x.no", "h@x.no"], ""),
        (["Per Vik", "Ada Ek", "Ola Dal"], "Per Vik, Ada Ek, Ola Dal, …"),
        (["Storgata 5", "Moan 1", "Lia 2"], ""),
        (["kari@x.no", "", ""], ""),
        (["Telefon"] * 4, ""),
        (["", "", ""], ""),
        (
            ["Ja, " + "veldig " * 9, "", ""],
            "Ja, veldig veldig veldig veldig veldig… (1)",
        ),
    ],
    ids=[
        "one",
        "marks",
        "a day",
        "many",
        "own",
        "names",
        "roads",
        "mail",
        "alike",
        "empty",
        "long",
    ],
)
def test_the_commonest_and_the_rarest_values_are_told(
    cells: list[str], said: str
) -> None:
    assert column_said(cells) == said


NAMES = ("Kari Bø", "Per Vik", "Ola Dal", "Liv Moe", "Siv Ro", "Eva Nes", "Tor Lien")
ROLES = ("Rektor", "Lærer", "Lærer", "Assistent", "Lærer", "Assistent", "Lærer")


@pytest.mark.parametrize(
    ("heading", "cells", "said"),
    [
        (
            "Funksjon",
            "Avdelingsleder||Verneombud||Avdelingsleder||",
            "Avdelingsleder (2), Verneombud (1)",
        ),
        (
            "Ansettelsesform",
            "Fast|Fast|Fast|Fast|Lærling|Fast|Fast",
            "Fast (6), Lærling (1)",
        ),
        ("Nivå", "A|A|B|C|A|B|C", "A (3), B (2), C (2)"),
    ],
)
def test_a_column_that_is_not_used_is_told_with_what_it_says(
    notices: Notices, heading: str, cells: str, said: str
) -> None:
    rows = zip(NAMES, ROLES, cells.split("|"), strict=True)
    text = f"Navn;Enhet;Rolle;{heading}\n"
    text += "".join(f"{a};Nord;{c};{b}\n" for a, c, b in rows)

    told = [one for one in notices("liste.csv", text) if "column-not-used" in one]

    assert told == [
        (
            f"liste.csv:1:18: {heading}: this column is not used; it says {said}, and"
            " none of that counts; delete it: a name list should hold no more than is"
            " needed [column-not-used]"
        )
    ]


def test_what_is_not_told_of_people_is_told_of_the_column(notices: Notices) -> None:
    cells = ("Fast", "Sluttet", "Fast", "Vikar", "Fast", "Vikar", "Timer")
    rows = zip(NAMES, ROLES, cells, strict=True)
    text = "Navn;Enhet;Rolle;Ordning\n"
    text += "".join(f"{a};Nord;{c};{b}\n" for a, c, b in rows)

    told = notices("liste.csv", text)

    assert any(one.startswith("liste.csv:3:") for one in told)
    assert [one.partition(", and")[0] for one in told if "column-not-used" in one] == [
        (
            "liste.csv:1:18: Ordning: this column is not used; it says Fast (3), Vikar"
            " (2), Timer (1)"
        )
    ]


@pytest.mark.parametrize(
    "heading", ["Still.%", "%", "Stillingsprosent", "Årsverk", "FTE", "Stillingsbrøk"]
)
def test_shares_of_posts_that_tell_nobody_apart_yet_are_not_to_be_deleted(
    notices: Notices, heading: str
) -> None:
    rows = zip(NAMES, ROLES, (100, 80, 50, 100, 75, 20, 60), strict=True)
    text = f"Navn;Enhet;Rolle;{heading}\n"
    text += "".join(f"{a};Nord;{c};{b}\n" for a, c, b in rows)

    assert notices("liste.csv", text) == [
        (
            f"liste.csv:1:18: {heading}: this column may tell two posts from two"
            " people, and is not kept [column-may-tell-apart]"
        )
    ]
