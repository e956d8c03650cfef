"""File names by letters."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medarbeider.output.names import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Kjøreplan", "kjoreplan"),
        ("På lag gjennom døgnet", "pa-lag-gjennom-dognet"),
        ("Ærlig talt: Åpent?", "aerlig-talt-apent"),
        ("Čáŋgá đŧž", "canga-dtz"),
        ("pa\u030a lag", "pa-lag"),
        ("CON", "con-x"),
        ("com1", "com1-x"),
        ("../../etc", "etc"),
        ("漢", "u6f22"),
        ("…", "x"),
        ("", "x"),
    ],
)
def test_a_name_is_spelt_by_letters(title: str, name: str) -> None:
    assert file_name(title) == name


@given(st.text())
def test_any_title_gives_a_name_that_every_system_takes(title: str) -> None:
    name = file_name(title)

    assert re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?", name)
    assert file_name(name) == name
