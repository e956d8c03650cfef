"""A leader whose own name stands in her own row, in a column of leaders."""

from collections.abc import Callable, Mapping

import pytest

from medarbeider.reading.roster import LoadedRoster

ReadList = Callable[[str, str], LoadedRoster]


def leaders(read_list: ReadList, text: str) -> Mapping[str, tuple[str, ...]]:
    people = read_list("l.csv", text).roster.participants
    return {one.name: one.line_managers for one in people}


@pytest.mark.parametrize(
    "text",
    [
        "Navn;Leder\nKari Bø;Kari Bø\nPer Vik;Kari Bø\nEva Nes;Eva Nes\nIda Li;Eva Nes",
        "Navn;Leder\nKari Bø;Bø,Kari\nPer Vik;Kari Bø\nEva Nes;EVA NES\nIda Li;eva nes",
        "Ansattnr;Navn;Leder\n1;Kari Bø;1\n2;Per Vik;1\n3;Eva Nes;3\n4;Ida Li;3",
    ],
    ids=["by name", "otherwise written", "by number"],
)
def test_she_leads_the_others(text: str, read_list: ReadList) -> None:
    assert leaders(read_list, text) == {
        "Kari Bø": (),
        "Per Vik": ("Kari Bø",),
        "Eva Nes": (),
        "Ida Li": ("Eva Nes",),
    }


def test_another_column_or_name_says_who_leads_her(
    read_list: ReadList, notices: Callable[[str, str], list[str]]
) -> None:
    beside = "Navn;Avdelingsleder;Enhetsleder\nKari Bø;Kari Bø;Siv Ro\nSiv Ro;;\n"
    in_one = "Navn;Leder\nKari Bø;Kari Bø/Siv Ro\nSiv Ro;\nPer Vik;Kari Bø\n"

    assert leaders(read_list, beside) == {"Kari Bø": ("Siv Ro",), "Siv Ro": ()}
    assert leaders(read_list, in_one)["Kari Bø"] == ("Siv Ro",)
    assert notices("l.csv", in_one) == []


def test_who_leads_nobody_else_and_has_no_other_leader_is_refused(
    faults: Callable[[str, str], list[str]],
) -> None:
    text = "Navn;Leder\nKari Bø;Kari Bø\nPer Vik;Per Vik\nIda Li;Kari Bø\n"

    assert faults("l.csv", text) == [
        (
            "l.csv:3:9: the line of managers goes in a circle here; leave the cell"
            " empty for the one at the top [reports-in-a-circle]"
        )
    ]
