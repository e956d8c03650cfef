"""Whom a leader may be who is not on the list: proposed where it may be true."""

from collections.abc import Callable

import pytest

Lines = Callable[[str, str], list[str]]

STAFF = "Kari Bø;Nord;{0}\nPer Vik;Nord;{0}\nLiv Moe;Nord;{0}\n"


@pytest.mark.parametrize(
    ("rows", "leader", "proposed"),
    [
        ("", "Siv Ro", ""),
        ("Siv Hansen;Nord;\n", "Siv Ro", 'did you mean "Siv Hansen"?'),
        ("Siv Hansen;Sør;\n", "Siv Ro", ""),
        ("Siv Hansen;Nord;Kari Bø\n", "Siv Ro", ""),
        ("Siv Hansen;Nord;\nSiv Eriksen;Nord;\n", "Siv Ro", ""),
        ("Lov Moe;Nord;\n", "Liv Moen", 'did you mean "Lov Moe"?'),
        ("Ola Lie;Sør;\n", "Gro Lie", ""),
        ("Jan Rød;Sør;\n", "Jan Rud", 'did you mean "Jan Rød"?'),
        ("Liv Ås;Sør;\n", "Siv Ro", ""),
    ],
    ids=[
        *("her own staff", "married", "elsewhere", "below", "two", "a slip"),
        *("a last name", "a letter", "a short name"),
    ],
)
def test_who_reports_to_her_is_never_proposed(
    rows: str, leader: str, proposed: str, notices: Lines
) -> None:
    told = notices("l.csv", f"Navn;Enhet;Leder\n{STAFF.format(leader)}{rows}")

    assert told[-1] == (
        f'l.csv:2:14: the line manager "{leader}" is not in the list'
        f"{'; ' * bool(proposed)}{proposed} [manager-not-listed]"
    )
