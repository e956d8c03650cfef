"""A place is written as people find it: line and column, or sheet and cell."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import column_index_from_string, get_column_letter

from medarbeider.problems.place import Cell, Place, Position, Where, column_letters


@pytest.mark.parametrize(
    ("where", "written"),
    [
        (None, "a.xlsx"),
        (Position(), "a.xlsx:1:1"),
        (Position(12, 3), "a.xlsx:12:3"),
        (Cell(3, 2, "Ark1"), "a.xlsx:Ark1!B3"),
        (Cell(1_048_576, 16_384, "Mine ansatte"), "a.xlsx:Mine ansatte!XFD1048576"),
    ],
)
def test_a_place_is_written_as_people_find_it(where: Where, written: str) -> None:
    assert str(Place(Path("a.xlsx"), where)) == written


@given(st.integers(1, 18_278))
def test_columns_have_the_letters_of_a_spreadsheet(column: int) -> None:
    assert column_letters(column) == get_column_letter(column)
    assert column_index_from_string(column_letters(column)) == column
