"""Whose leaders of several posts a new one takes the place of."""

from collections.abc import Callable
from pathlib import Path

import pytest

from medarbeider.commands.check import check

Made = Callable[..., Path]

NAMES = """\
Ansattnr;Navn;Enhet;Rolle;Nærmeste leder
1;Gunn Ås;Stab;Virksomhetsleder;
2;Mona Vik;Dag;Avdelingsleder;Gunn Ås
3;Rita Dal;Natt;Avdelingsleder;Gunn Ås
4;Per Lien;Dag;Fagarbeider;Mona Vik
4;Per Lien;Natt;Fagarbeider;Rita Dal
5;Ola Bø;Dag;Fagarbeider;Mona Vik
6;Tor Li;Natt;Assistent;Rita Dal
7;Unni Ek;Natt;Sykepleier;Rita Dal
"""
NEW = "leader: Unni Ek, of: [Per Lien, Tor Li], since: 2027-01-20"
GONE = "Per Lien (Mona Vik)"
"""Rita is above Unni, and so still above him."""

BOTH = "Per Lien (Mona Vik, Rita Dal)"


def _told(folder: Path) -> list[str]:
    return [
        name
        for one in check(folder).findings
        if one.code == "leaders-replaced"
        for told in one.values.values()
        if isinstance(told, tuple)
        for name in told
    ]


def test_who_loses_the_leader_of_another_post_is_told_with_what_to_write(
    made: Made,
) -> None:
    folder = made(f"rules: {{leaders: [{{{NEW}}}]}}\n", names=NAMES)

    found = check(folder).findings
    sentence = (
        "Unni Ek: from 2027-01-20 they report no more to these, who may lead another"
        f" post of theirs: {GONE}; whoever still leads them, needs a line of her own"
        " from the same day; or write `also: yes`, which keeps all the leaders they had"
    )

    assert [one.sentence() for one in found if one.code == "leaders-replaced"] == [
        sentence
    ]


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        (f"{{{NEW}}}", [GONE]),
        (f"{{{NEW}}}, {{{NEW.replace('Unni', 'Kari')}}}", [GONE] * 2),
        ("{leader: Kari Ny, of: [Per Lien], since: 2027-01-20}", [BOTH]),
        (f"{{leader: Bo Ro, of: [Tor Li]}}, {{{NEW}}}", [GONE, "Tor Li (Bo Ro)"]),
        (f"{{{NEW}, also: yes}}", []),
        (f"{{{NEW}}}, {{leader: Mona Vik, of: [Per Lien], since: 2027-01-20}}", []),
        ("{leader: Unni Ek, of: [Tor Li], since: 2027-01-20}", []),
        ("{leader: Unni Ek, of: [Per Lien]}", []),
        ("{leader: Unni Ek, unit: Natt, since: 2027-01-20}", []),
        ("{leader: Unni Ek, instead_of: Rita Dal, since: 2027-01-20}", []),
        ("{leader: Unni Ek, of: [Per Lien], since: 2030-01-20}", []),
    ],
)
def test_only_who_loses_several_leaders_at_once_is_told(
    made: Made, rules: str, told: list[str]
) -> None:
    assert _told(made(f"rules: {{leaders: [{rules}]}}\n", names=NAMES)) == told


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("leader: Kari Ny, of: [Ola Bø]", ["Ola Bø (Mona Vik, Rita Dal)"]),
        ("leader: Kari Ny, of: [Tor Li]", []),  # Gunn is above Rita
    ],
)
def test_two_leaders_of_one_post_are_told_too_unless_one_is_above_the_other(
    made: Made, rule: str, told: list[str]
) -> None:
    names = (
        "Navn;Enhet;Rolle;Leder;Leder 2\nGunn Ås;Stab;Virksomhetsleder;;\n"
        "Mona Vik;Dag;Avdelingsleder;Gunn Ås;\nRita Dal;Natt;Avdelingsleder;Gunn Ås;\n"
        "Ola Bø;Dag;Fagarbeider;Mona Vik;Rita Dal\n"
        "Tor Li;Natt;Assistent;Rita Dal;Gunn Ås\n"
    )
    rules = f"rules: {{leaders: [{{{rule}, since: 2027-01-20}}]}}\n"

    assert _told(made(rules, names=names)) == told


@pytest.mark.parametrize(
    ("rule", "units"),
    [
        ("leader: Unni Ek, instead_of: Mona Vik", []),
        ("leader: Unni Ek, instead_of: Gunn Ås", ["Dag, Natt"]),
        ("leader: Unni Ek, unit: Dag", []),
    ],
)
def test_a_line_that_takes_a_leaders_staff_in_several_units_is_told(
    made: Made, rule: str, units: list[str]
) -> None:
    folder = made(f"rules: {{leaders: [{{{rule}, since: 2027-01-20}}]}}\n", names=NAMES)

    told = [one for one in check(folder).findings if one.code == "takes-several-units"]

    assert [one.values["units"] for one in told] == units
