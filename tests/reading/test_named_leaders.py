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
    assert [(one.code, one.values["given"]) for one in found.findings] == [
        ("manager-not-listed", "Zoe Yr"),
        ("manager-not-listed", "Marit Utenfor"),
    ]


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
                '12:37: nobody on the name list reports to "Liv Moe"; if the list tells'
                " the change now, take this line out; else write the former leader's"
                " name as it stands there [leads-nobody-now]"
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
        ("manager-not-listed", "Marit Utenfor"),
    ]


def test_a_change_that_the_list_tells_already_is_told_and_stops_nothing(
    findings: Lines,
) -> None:
    text = PROGRAMME.replace("instead_of: Zoe Yr", "instead_of: Xerxes Ek")

    assert findings(text, liste_csv=LIST)[-1] == (
        'programme.yaml:12:37: nobody on the name list reports to "Xerxes Ek", and'
        ' "Kari Bø" leads there already; if the list tells the change now, take this'
        " line out [led-anew-by-the-list]"
    )


@pytest.mark.parametrize(
    ("of", "told"),
    [
        (
            "of: [Kari Bø, Per Ås, Liv Moe], since: 2027-08-01",
            [
                (
                    'programme.yaml:10:28: "Kari Bø" leads Liv Moe on the name list,'
                    " and no more from this day on: all of them are named here; if"
                    ' "Kari Bø" leads them on, leave them out here; they follow along'
                    " [leads-them-no-more]"
                )
            ],
        ),
        ("of: [Kari Bø, Per Ås], since: 2027-08-01", []),
        ("of: [Kari Bø, Liv Moe], since: 2027-08-01, also: yes", []),
        ("of: [Kari Bø, Liv Moe]", []),
    ],
    ids=["both", "she alone", "beside her", "all along"],
)
def test_a_leader_who_is_named_together_with_her_staff_is_told(
    of: str, told: list[str], findings: Lines
) -> None:
    before = "leader: Kari Bø, of: [Per Ås, Zoe Yr], since: 2027-08-01"
    text = PROGRAMME.replace(before, f"leader: Xu Ek, {of}")

    lines = findings(text, liste_csv=LIST)

    assert [line for line in lines if "no-more" in line] == told


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


@pytest.mark.parametrize(
    "given",
    [
        *("Liv Mo", "Moe, Liv", "Liv Marie Moe", "L. Moe", "Liv", "Livv Moe"),
        *("Liv Moe Dal", "Liv Mo (Nord)"),
    ],
)
def test_a_leader_who_may_be_somebody_on_the_list_is_refused(
    problems: Lines, given: str
) -> None:
    text = PROGRAMME.replace("Marit Utenfor", f"'{given}'")

    assert problems(text, liste_csv=LIST) == [
        (
            f'programme.yaml:11:16: "{given}" is nobody who is known, and may be a slip'
            " for Liv Moe; write the name like that, or, if she is another, with her"
            f' post: "{given} (director)" [leader-or-another]'
        )
    ]


@pytest.mark.parametrize(
    ("given", "meant"), [("Zoe Dal", "Zoe Yr"), ("Kari Moen", "Kari Bø")]
)
def test_of_a_leader_the_first_name_is_enough(
    problems: Lines, given: str, meant: str
) -> None:
    (line,) = problems(PROGRAMME.replace("Marit Utenfor", given), liste_csv=LIST)

    assert f'"{given}" is nobody who is known, and may be a slip for {meant};' in line


def test_a_post_alone_makes_a_leader_nobody_else(problems: Lines) -> None:
    text = PROGRAMME.replace("Marit Utenfor", "Moe Liv (rektor)")

    assert problems(text, liste_csv=LIST) == [
        (
            'programme.yaml:11:16: "Moe Liv (rektor)" differs from Liv Moe by what'
            " stands in brackets alone; leave that out if they are one person, or add"
            " an initial if they are two [only-an-aside-differs]"
        )
    ]


@pytest.mark.parametrize("given", ["Liv Mo (direktør)", "Unn Sand", "Liv Sand"])
def test_a_leader_outside_the_list_is_told_once(findings: Lines, given: str) -> None:
    text = PROGRAMME.replace("Marit Utenfor", given)
    again = f"    - {{leader: {given}, of: Per Ås, since: 2027-09-01}}\nsessions"

    lines = findings(text.replace("sessions", again), liste_csv=LIST)

    near = '; did you mean "Liv Moe"?' if "Liv" in given else ""
    assert [line for line in lines if line.startswith("programme")] == [
        (
            f'programme.yaml:11:16: the line manager "{given}" is not in the list{near}'
            " [manager-not-listed]"
        )
    ]


def test_a_leader_by_the_name_of_two_on_the_list_is_told_to_be_both(
    findings: Lines,
) -> None:
    names = f"{LIST}Unn Vik (Nord);Nord;Kari Bø\nUnn Vik (Sør);Sør;Kari Bø\n"
    text = PROGRAMME.replace("Marit Utenfor", "unn vik")

    lines = findings(text, liste_csv=names)

    assert [line for line in lines if line.startswith("programme")] == [
        (
            'programme.yaml:11:16: "unn vik" may be Unn Vik (Nord), Unn Vik (Sør); each'
            " counts as the leader; write the name with the unit, or leave out who does"
            " not lead [which-leader]"
        )
    ]


def test_a_leader_who_was_on_the_list_beside_a_near_name_is_no_slip(
    tmp_path: Path, library: Path
) -> None:
    text = PROGRAMME.replace("Marit Utenfor", "Siv Moe")
    (tmp_path / "programme.yaml").write_text(text, "utf-8")
    (tmp_path / "liste.csv").write_text(LIST, "utf-8")

    with pytest.raises(InvalidSourceError) as refused:
        load_programme(tmp_path, [library])
    together = {"Siv Moe": ("Liv Moe", "Siv Moe")}
    found = load_programme(tmp_path, [library], together)

    assert [one.code for one in refused.value.problems] == ["leader-or-another"]
    assert "manager-not-listed" in {one.code for one in found.findings}


def test_a_leader_outside_the_list_with_another_name_is_no_slip(
    findings: Lines,
) -> None:
    text = PROGRAMME.replace("Marit Utenfor", "Marit Ro")

    told = findings(text, liste_csv=LIST)

    assert [line for line in told if line.endswith("[leader-or-another]")] == []


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        (
            "leader: Kari Bø, of",
            "leader: Kari Bø (Sør), of",
            (
                '10:16: "Kari Bø (Sør)" is not on the name list; Kari Bø is, in Nord;'
                " leave the unit out if they are one person, or add an initial if they"
                " are two [only-the-unit-differs]"
            ),
        ),
        (
            "of: [Per Ås",
            "of: [Per Ås (Sør)",
            (
                '10:30: "Per Ås (Sør)" does not stand in the name list; Per Ås does, in'
                ' Nord; write "Per Ås" if they are one; take the name away if not'
                " [namesake-elsewhere]"
            ),
        ),
        (
            "of: [Per Ås, Zoe Yr]",
            'of: ["Per Ås og Liv Moe"]',
            (
                '10:30: "Per Ås og Liv Moe" is more than one name; write each by'
                ' itself: "Per Ås", "Liv Moe" [one-name-each]'
            ),
        ),
        (
            "leader: Kari Bø, of",
            'leader: "Kari Bø, Liv Moe", of',
            (
                '10:16: "Kari Bø, Liv Moe" is more than one name; write each by'
                ' itself: "Kari Bø", "Liv Moe" [one-name-each]'
            ),
        ),
        (
            "instead_of: Zoe Yr",
            'instead_of: "Zoe Yr og Kari"',
            (
                '12:37: "Zoe Yr og Kari" is more than one name; write each by itself:'
                ' "Zoe Yr", "Kari" [one-name-each]'
            ),
        ),
    ],
    ids=["a leader's unit", "a unit of staff", "two led", "two leaders", "two left"],
)
def test_a_unit_of_another_and_two_names_in_one_are_told(
    problems: Lines, right: str, wrong: str, told: str
) -> None:
    assert PROGRAMME.count(right) == 1

    lines = problems(PROGRAMME.replace(right, wrong), liste_csv=LIST)

    assert lines == [f"programme.yaml:{told}"]


def test_a_unit_among_those_who_are_led_is_told_with_the_key_for_it(
    problems: Lines,
) -> None:
    text = PROGRAMME.replace("of: [Per Ås, Zoe Yr]", "of: sør")

    assert problems(text, liste_csv=LIST) == [
        (
            'programme.yaml:10:29: "sør" is a unit on the name list, and'
            " nobody's name; write `unit: sør` in place of `of` [unit-for-those-led]"
        )
    ]
