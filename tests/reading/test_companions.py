"""Names of companions, and of those who run gatherings, that hardly are any."""

from collections.abc import Callable

import pytest

PROGRAMME = """\
format: 1
title: Sammen
language: nb
client: {{organisation: Eksempel kommune}}
participants: liste.csv
goals: [Ett lag]
themes: [rolleforståelse]
{more}
sessions:
  - id: start
    title: Hvem er vi?
    date: 2027-01-14
    starts: 08:30
    ends: 12:00
    activities:
      - method: check-in
"""
LIST = "Navn;Leder\nKari Bø;Siv Ås\nPer Vik;Kari Bø\nOla Dal;Kari Bø\n"

Told = Callable[[str], list[str]]


@pytest.fixture
def told(findings: Callable[..., list[str]]) -> Told:
    """Return what is told of a programme with these keys, of companions and such."""

    def tell(more: str) -> list[str]:
        lines = findings(PROGRAMME.format(more=more), liste_csv=LIST)
        return [one for one in lines if "manager-not-listed" not in one]

    return tell


@pytest.mark.parametrize(
    "name", ["Tolk", "NN", "Turid Lie (tolk)", "Turid", "turid lie", "Tolk 1", "Ledig"]
)
def test_a_companion_whose_name_is_hardly_one_is_told(name: str, told: Told) -> None:
    more = f"companions: [{{name: {name}, beside: Per Vik}}]"

    assert told(more) == [
        (
            f'programme.yaml:8:21: "{name}" is on a name tag as it stands; hardly a'
            " companion's name; write first and last name alone, as soon as it is known"
            " who comes [odd-companion]"
        )
    ]


@pytest.mark.parametrize(
    "name", ["Turid Lie, Eva Ro", "Turid Lie og Eva Ro", "Turid Lie / Eva Ro"]
)
def test_two_companions_in_one_name_are_told(name: str, told: Told) -> None:
    more = f'companions: [{{name: "{name}", beside: Per Vik}}]'

    assert told(more) == [
        (
            f'programme.yaml:8:21: "{name}" is more than one name; write each by'
            ' itself: "Turid Lie", "Eva Ro" [one-name-each]'
        )
    ]


@pytest.mark.parametrize("name", ["NN", "Prosessleder", "Ledig", "a@eksempel.no"])
def test_whoever_runs_gatherings_and_has_no_name_is_told(name: str, told: Told) -> None:
    assert told(f"facilitators: [{name}]") == [
        (
            f'programme.yaml:8:16: "{name}" is on papers as it stands; hardly the name'
            " of anybody; write the name of whoever runs the gatherings"
            " [odd-facilitator]"
        )
    ]


@pytest.mark.parametrize(
    "more",
    [
        "companions: [{name: Turid Lie, beside: Per Vik}]",
        "facilitators: [Siv Moe og Ingrid Aas]",
        "facilitators: [Ingrid Aas (HR)]",
        "facilitators: [Ingrid]",
        'facilitators: ["Aas, Ingrid"]',
    ],
)
def test_ordinary_names_are_not_told(more: str, told: Told) -> None:
    assert told(more) == []
