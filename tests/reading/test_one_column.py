"""Lists of one column, as people write them in a mail."""

from collections.abc import Callable

import pytest

from medarbeider.reading.roster import LoadedRoster

NAMES = ("Kari Bø", "Per Vik", "Ola Dal", "Liv Moe", "Tor Nes")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Siv Ro, brøytevakt", "comma-in-name"),
        ("Siv Ro - brøytevakt", "odd-name"),
        ("Siv Ro - kommer ikke 14.1", "perhaps-gone"),
        ("Siv Ro – er kanskje med", "odd-name"),
    ],
)
def test_a_name_with_a_remark_behind_it_is_read_and_told(
    written: str, code: str, read_list: Callable[[str, str], LoadedRoster]
) -> None:
    read = read_list("l.csv", "\n".join(["Navn", *NAMES, f'"{written}"']))

    assert [one.name for one in read.roster.participants] == [*NAMES, written]
    assert [one.code for one in read.findings] == [code]


@pytest.mark.parametrize("written", ["Siv Ro;", "Siv Ro; "])
def test_a_separator_behind_one_name_is_nothing(
    written: str, read_list: Callable[[str, str], LoadedRoster]
) -> None:
    read = read_list("l.csv", "\n".join(["Navn", written, *NAMES]))

    assert [one.name for one in read.roster.participants] == ["Siv Ro", *NAMES]
    assert read.findings == ()


@pytest.mark.parametrize("written", ["Team Nord - natt", "Avdeling 2, natt"])
def test_a_heading_is_no_name_with_a_remark(
    written: str, read_list: Callable[[str, str], LoadedRoster]
) -> None:
    read = read_list("l.csv", "\n".join(["Navn", f'"{written}"', *NAMES]))

    assert [one.name for one in read.roster.participants] == [*NAMES]
