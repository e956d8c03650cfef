"""Below `Etternavn, Fornavn` without commas, only long names need one."""

from collections.abc import Callable

import pytest

from medarbeider.problems.problem import InvalidSourceError
from medarbeider.reading.roster import LoadedRoster

ReadList = Callable[[str, str], LoadedRoster]

ROWS = "Hammer Elisabeth;Sjø\nBjørk Tone;Sjø\n{0};Lia\nRygg Unni;Lia\nOsei Grace;Lia\n"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Fagerli, Anne Karin", "Anne Karin Fagerli"),
        ("Moe Lie, Anne", "Anne Moe Lie"),
        ("Van der Berg, Jan", "Jan Van der Berg"),
        ("Fagerli,Anne Karin", "Anne Karin Fagerli"),
    ],
)
@pytest.mark.parametrize("heading", ["Etternavn, Fornavn", "Etternavn Fornavn"])
def test_a_comma_in_a_long_name_asks_none_of_the_short_ones(
    read_list: ReadList, heading: str, written: str, name: str
) -> None:
    read = read_list("l.csv", f'"{heading}";Enhet\n{ROWS.format(written)}')

    assert [one.name for one in read.roster.participants] == [
        *("Elisabeth Hammer", "Tone Bjørk", name, "Unni Rygg", "Grace Osei"),
    ]


def test_a_long_name_without_a_comma_is_refused_alone(read_list: ReadList) -> None:
    text = f'"Etternavn, Fornavn";Enhet\n{ROWS.format("Fagerli Anne Karin")}'

    with pytest.raises(InvalidSourceError) as stop:
        read_list("l.csv", text)

    told = [(one.code, one.place.row) for one in stop.value.problems]
    assert told == [("name-order-unknown", 4)]


def test_a_comma_in_a_short_name_makes_the_others_doubtful(read_list: ReadList) -> None:
    text = f'"Etternavn, Fornavn";Enhet\n{ROWS.format("Fagerli, Anne")}'

    with pytest.raises(InvalidSourceError) as stop:
        read_list("l.csv", text)

    assert {one.code for one in stop.value.problems} == {"names-two-ways"}
