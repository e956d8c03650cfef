"""A unit that a formula made of an empty cell."""

from collections.abc import Callable

Notices = Callable[[str, str], list[str]]


def test_a_unit_that_is_nought_is_told(notices: Notices) -> None:
    told = notices("l.csv", "Navn;Enhet\nKari Bø;Nord\nPer Vik;0\nOla Dal;Nord\n")

    assert told == [
        (
            'l.csv:3:9: the unit is "0", as a formula makes of an empty cell; write the'
            " unit, or leave the cell empty [unit-is-nothing]"
        )
    ]


def test_among_units_that_are_numbers_nought_is_one(notices: Notices) -> None:
    rows = "Kari Bø;1\nPer Vik;0\nOla Dal;2\nLiv Moe;0\n"

    assert notices("l.csv", f"Navn;Enhet\n{rows}") == []
