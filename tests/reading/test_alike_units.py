"""Units that are hardly two, and names that begin with the last name."""

from collections.abc import Callable

import pytest

Notices = Callable[[str, str], list[str]]


def told(notices: Notices, *units: str) -> list[str]:
    names = ("Kari Bø", "Per Vik", "Ola Dal", "Liv Moe", "Eva Nes")
    rows = "\n".join(map(";".join, zip(names, units, strict=False)))
    return notices("l.csv", f"Navn;Enhet\n{rows}\n")


@pytest.mark.parametrize(
    "other", ["Avd. Nordlia", "Nordlia avdeling", "Team Nordlia", "Nordlja", "Nordliia"]
)
def test_a_unit_that_is_written_two_ways_is_told(other: str, notices: Notices) -> None:
    assert told(notices, "Nordlia", "Nordlia", other) == [
        (
            f'l.csv:4:9: "Nordlia" and "{other}" are two units; one that is written two'
            " ways? – if so, write it one way [one-unit-two-ways]"
        )
    ]


def test_units_that_share_a_word_are_others(notices: Notices) -> None:
    assert told(notices, "Nord skole", "Nord barnehage", "Avdeling 1", "Team 1") == []
    assert told(notices, "Avdeling A", "Avdeling B", "Øst", "Vest", "1. etasje") == []


def test_one_person_in_one_unit_that_is_written_two_ways_is_told(
    notices: Notices,
) -> None:
    rows = "Anne Marie Vik;Nord\nAnne Vik;Avd. Nord\nPer Moe;Sør\n"

    assert [
        one.partition(" [")[2] for one in notices("l.csv", f"Navn;Enhet\n{rows}")
    ] == ["nearly-one-name]", "one-unit-two-ways]"]


@pytest.mark.parametrize(
    ("names", "first"),
    [
        (["Bø Kari", "Vik Per", "Dal Ola", "Moe Liv Anne"], "Bø Kari"),
        (["Bø Anne-Lise", "Vik Per", "Dal Xu", "Moe Yu"], "Bø Anne-Lise"),
        (["Kari Bø", "Per Vik", "Ola Dal", "Xu Anne"], ""),
        (["Kari Anne", "Per Ole", "Ola Tor"], ""),
        (["Nguyen Thi", "Ali Omar", "Xu Li"], ""),
    ],
)
def test_last_names_that_stand_first_are_told_by_the_first_names_that_are_known(
    names: list[str], first: str, notices: Notices
) -> None:
    told = notices("l.csv", "\n".join(["Navn", *names, ""]))

    assert [one for one in told if "last-name-first" in one] == [
        (
            f'l.csv:2:1: the last name stands first, it seems: "{first}"; if so, call'
            ' the column "Etternavn, Fornavn" [last-name-first]'
        )
        for _ in [first]
        if first
    ]


def test_a_leader_who_stands_on_the_first_row_of_several_alone_is_told(
    notices: Notices,
) -> None:
    blocks = "Nedre Eiker;Siv Ro\nKari Bø;\nPer Vik;\nØvre Eiker;Tom Ek\nLiv Moe;\n"

    assert notices("l.csv", f"Navn;Leder\n{blocks}Ola Dal;\n")[0] == (
        "l.csv:3:9: no leader, where the first of several tells one, as by"
        ' "Nedre Eiker": rows 3–4, 6–7; if it holds for those below too, write it on'
        " each row; if the first one is a unit, give units a column of their own"
        " [leader-told-once]"
    )


@pytest.mark.parametrize(
    "rows",
    [
        "Siv Ro;\nKari Bø;Siv Ro\nPer Vik;Kari Bø\nLiv Moe;Kari Bø\n",
        "Kari Bø;Siv Ro\nPer Vik;Siv Ro\nLiv Moe;\nOla Dal;\nTor Li;\n",
        "Kari Bø;Siv Ro\nPer Vik;\nLiv Moe;\nOla Dal;\n",
    ],
)
def test_leaders_of_some_are_no_blocks(rows: str, notices: Notices) -> None:
    told = notices("l.csv", f"Navn;Leder\n{rows}")

    assert [one for one in told if "leader-told-once" in one] == []
