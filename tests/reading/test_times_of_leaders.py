"""A leader beside whom a time stands is asked about, and who may lead now counts."""

from collections.abc import Callable

import pytest

from medarbeider.reading.roster import LoadedRoster

Reader = Callable[[str, str], LoadedRoster]
Lines = Callable[[str, str], list[str]]

LIST = (
    "Navn;Enhet;Leder\nKari Bø;Nord;\nTor Lien;Sør;Kari Bø\nAda Ek;Sør;Tor Lien\n"
    "Per Vik;Nord;Kari Bø\nLiv Moe;Nord;Kari Bø\nOla Dal;Nord;{cell}\n"
)


def _leaders_of_ola(read_list: Reader, cell: str) -> tuple[str, ...]:
    people = read_list("l.csv", LIST.format(cell=cell)).roster.participants
    return people[-1].line_managers


@pytest.mark.parametrize(
    "cell",
    [
        *("Tor Lien fra 1.3.", "fra 1.3. Tor Lien", "Lien, Tor (til 1.3.27)"),
        *("Tor Lien f.o.m. 1.3", "Tor Lien frå hausten", "Tor Lien ut året"),
        *("Tor Lien, 2027-03-01", "Tor Lien fra 1. mars 2027", "TOR LIEN FRA 1/3"),
        *("tidl. Tor Lien", "Tor Lien?", "påtroppende leder Tor Lien"),
        *("Tor Lien (perm.)", "stedfortreder for Tor Lien", "ikke Tor Lien"),
    ],
)
def test_who_leads_most_others_counts_beside_a_leader_of_another_time(
    cell: str, read_list: Reader, notices: Lines
) -> None:
    assert _leaders_of_ola(read_list, cell) == ("Tor Lien", "Kari Bø")
    assert notices("l.csv", LIST.format(cell=cell)) == [
        (
            f'l.csv:7:14: "{cell}" may not be who leads now; whoever stands there'
            " counts as the leader, and so does who leads most others of the unit:"
            " rows 7; write who leads now; who leads from a later day, say in `rules:"
            " leaders` [leader-at-a-time]"
        )
    ]


@pytest.mark.parametrize(
    "cell",
    [
        *("Tor Lien fra Nord", "Tor Lien, avd. 3.1", "Tor Lien 22 33 44 55"),
        *("Tor Lien, tlf 22.33.44.55", "Tor Lien (vikar)", "12 Tor Lien"),
        *("Tor Lien 50 %", "Fung. leder Tor Lien", "Tor Lien til avdeling 3"),
    ],
)
def test_what_is_no_time_beside_a_leader_is_not_asked_about(
    cell: str, read_list: Reader, notices: Lines
) -> None:
    assert _leaders_of_ola(read_list, cell) == ("Tor Lien",)
    assert notices("l.csv", LIST.format(cell=cell)) == []


def test_a_leader_outside_the_list_is_called_by_her_name_without_the_time(
    read_list: Reader,
) -> None:
    assert _leaders_of_ola(read_list, "Berit Lie fra 1.3.") == ("Berit Lie", "Kari Bø")
    assert _leaders_of_ola(read_list, "12 Jan Rud") == ("12 Jan Rud",)


def test_rows_with_times_are_told_once_and_refuse_no_list(
    read_list: Reader, notices: Lines
) -> None:
    text = LIST.format(cell="Per Vik fra 1.3.").replace(
        "Per Vik;Nord;Kari Bø", "Per Vik;Nord;Ola Dal til 1.3."
    )

    told = {
        one.name: one.line_managers
        for one in read_list("l.csv", text).roster.participants
    }

    assert told["Per Vik"] == ("Ola Dal", "Kari Bø")
    assert told["Ola Dal"] == ("Kari Bø",)
    assert [one.partition("rows")[2][:5] for one in notices("l.csv", text)] == [" 5, 7"]
