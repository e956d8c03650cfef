"""Gatherings by id, number or folder."""

import pytest

from medarbeider.commands.session_id import session_id

IDS = ["på-lag", "2", "rolleforståelse-2"]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("på-lag", "på-lag"),
        ("pa-lag", "på-lag"),
        ("1", "på-lag"),
        ("2", "2"),
        ("3", "rolleforståelse-2"),
        ("rolleforstaelse-2", "rolleforståelse-2"),
        ("4", "4"),
        ("", ""),
    ],
)
def test_an_id_goes_before_a_number_and_a_number_before_a_folder(
    given: str, meant: str
) -> None:
    assert session_id(given, IDS) == meant
