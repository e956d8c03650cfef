"""Leaders that a programme names: a slip must not let one meet her own staff."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from medarbeider.problems.problem import InvalidSourceError
from medarbeider.reading.programme import load_programme

Lines = Callable[..., list[str]]

PROGRAMME = """\
format: 1
title: Sammen
language: nb
client: {organisation: Eksempel kommune}
participants: liste.csv
goals: [Ett lag]
themes: [rolleforståelse]
rules:
  leaders:
    - {leader: Kari Bø, of: [Per Ås, Zoe Yr], since: 2027-08-01}
    - {leader: Marit Utenfor, unit: nord, since: 1.8.2027, also: ja}
    - {leader: Kari Bø, instead_of: Zoe Yr}
sessions:
  - id: start
    title: Hvem er vi?
    date: 2027-01-14
    starts: 08:30
    ends: 12:00
    activities:
      - method: check-in
"""

LIST = """\
Navn;Enhet;Nærmeste leder
Kari Bø;Nord;
Per Ås;Nord;Zoe Yr
Liv Moe;Sør;Kari Bø
"""


def test_leaders_on_the_list_and_outside_it_are_no_problem(
    load: Callable[..., Any],
) -> None:
    found = load(PROGRAMME, liste_csv=LIST)

    assert [one.leader for one in found.programme.rules.leaders] == [
        "Kari Bø",
        "Marit Utenfor",
        "Kari Bø",
    ]
    assert [one.code for one in found.findings] == ["manager-not-listed"]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        (
            "of: [Per Ås",
            "of: [Per As",
            (
                '10:30: "Per As" does not stand in the name list; did you mean'
                ' "Per Ås"? take the name away if they have left [unknown-participant]'
            ),
        ),
        (
            "unit: nord",
            "unit: nrd",
            (
                '11:37: nobody on the name list is in "nrd"; did you mean "Nord"?'
                " [unknown-unit]"
            ),
        ),
        (
            "unit: nord",
            "unit: Xyz",
            (
                '11:37: nobody on the name list is in "Xyz"; write the unit as it'
                " stands there [unknown-unit]"
            ),
        ),
        (
            "instead_of: Zoe Yr",
            "instead_of: Zoe Ir",
            (
                '12:37: "Zoe Ir" is a leader of nobody that is known; did you mean'
                ' "Zoe Yr"? [unknown-leader]'
            ),
        ),
        (
            "instead_of: Zoe Yr",
            "instead_of: Liv Moe",
            (
                '12:37: "Liv Moe" is a leader of nobody that is known; write the name'
                " as it stands in the name list [unknown-leader]"
            ),
        ),
        (
            ", instead_of: Zoe Yr",
            "",
            (
                "12:16: leader: nothing tells whom she leads, or more than one thing"
                " does; write one of `of`, `unit` and `instead_of` [leads-whom]"
            ),
        ),
        (
            "instead_of: Zoe Yr",
            "instead_of: Zoe Yr, unit: Nord",
            (
                "12:16: leader: nothing tells whom she leads, or more than one thing"
                " does; write one of `of`, `unit` and `instead_of` [leads-whom]"
            ),
        ),
        (
            "instead_of: Zoe Yr",
            "instead_of: Kari Bø",
            '12:16: leader: "Kari Bø" would lead herself [leads-herself]',
        ),
        (
            "since: 2027-08-01",
            "fra: 2027-08-01",
            (
                "10:47: fra: is not a key that is known here; did you mean"
                ' "since"? [unknown-key]'
            ),
        ),
        (
            "since: 2027-08-01",
            "since: august",
            "10:54: since: is not a date; write it as 2027-01-14 [not-a-date]",
        ),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(
    problems: Lines, right: str, wrong: str, told: str
) -> None:
    assert right in PROGRAMME

    lines = problems(PROGRAMME.replace(right, wrong), liste_csv=LIST)

    assert lines == [f"programme.yaml:{told}"]


def test_who_has_left_is_told_and_stops_nothing(load: Callable[..., Any]) -> None:
    text = PROGRAMME.replace("of: [Per Ås", "of: [Xerxes")

    found = load(text, liste_csv=LIST)

    assert [(one.code, one.values["given"]) for one in found.findings] == [
        ("manager-not-listed", "Zoe Yr"),
        ("led-and-gone", "Xerxes"),
    ]


def test_leaders_without_a_name_list_are_told(problems: Lines) -> None:
    text = PROGRAMME.replace("participants: liste.csv", "people: 12")

    assert [line.split(":")[1] for line in problems(text)] == ["10", "11", "12"]


def test_who_was_on_the_list_beside_a_near_name_has_left_and_is_no_slip(
    tmp_path: Path, library: Path
) -> None:
    text = PROGRAMME.replace("of: [Per Ås", "of: [Siv Moe")
    (tmp_path / "programme.yaml").write_text(text, "utf-8")
    (tmp_path / "liste.csv").write_text(LIST, "utf-8")

    with pytest.raises(InvalidSourceError) as refused:
        load_programme(tmp_path, [library])
    found = load_programme(tmp_path, [library], {"Siv Moe": ("Liv Moe",)})

    assert [one.code for one in refused.value.problems] == ["unknown-participant"]
    assert "led-and-gone" in {one.code for one in found.findings}
