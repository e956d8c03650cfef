"""People that a programme names: each must stand in its name list, as it is spelt."""

from collections.abc import Callable
from typing import Any

import pytest

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
  together:
    - [Kari Eksempelsen, Ola Eksempelsen]
  apart:
    - [Liv Åsen, Per Ås]
  without: [Kari Eksempelsen, Liv Åsen]
work_groups:
  - name: Vakta
    people: [Ola Eksempelsen, Liv Åsen]
sessions:
  - id: start
    title: Hvem er vi?
    date: 2027-01-14
    starts: 08:30
    ends: 12:00
    participants: [Ola Eksempelsen, Per Ås]
    again:
      - {date: 2027-01-15, starts: 08:30, participants: [Per Ås]}
    activities:
      - method: check-in
"""

LIST = "Navn\nKari Eksempelsen\nOla Eksempelsen\nPer Ås\nLiv Åsen\n"


def test_names_that_stand_in_the_list_are_no_problem(
    load: Callable[..., object],
) -> None:
    assert load(PROGRAMME, liste_csv=LIST)


@pytest.mark.parametrize(
    ("text", "given", "meant", "place"),
    [
        ("[{}, Ola Eksempelsen]", "Kari Eksempelsn", "Kari Eksempelsen", "10:8"),
        ("[Liv Åsen, {}]\n  without", "per ås", "Per Ås", "12:18"),
        ("without: [{}, Liv", "Kari Exempelsen", "Kari Eksempelsen", "13:13"),
        ("people: [Ola Eksempelsen, {}]", "Liv Aasen", "Liv Åsen", "16:31"),
        ("participants: [{}, Per Ås]", "Ole Eksempelsen", "Ola Eksempelsen", "23:20"),
        ("08:30, participants: [{}]", "Per As", "Per Ås", "25:58"),
    ],
    ids=["together", "apart", "without", "work groups", "participants", "again"],
)
def test_a_misspelt_name_is_told_where_it_stands(
    problems: Lines, text: str, given: str, meant: str, place: str
) -> None:
    right = text.format(meant)
    assert PROGRAMME.count(right) == 1

    lines = problems(PROGRAMME.replace(right, text.format(given)), liste_csv=LIST)

    assert lines == [
        (
            f'programme.yaml:{place}: "{given}" does not stand in the name list;'
            f' did you mean "{meant}"? take the name away if they have left'
            " [unknown-participant]"
        )
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "places"),
    [
        ("[Kari Eksempelsen, Ola", "[Xerxes, Ola", ["10:8"]),
        ("[Liv Åsen, Per Ås]", "[Xerxes, Dario]", ["12:8", "12:16"]),
        ("without: [Kari Eksempelsen", "without: [Xerxes", ["13:13"]),
        ("people: [Ola Eksempelsen", "people: [Xerxes", ["16:14"]),
        ("participants: [Ola Eksempelsen", "participants: [Xerxes", ["23:20"]),
        ("08:30, participants: [Per Ås", "08:30, participants: [Xerxes", ["25:58"]),
    ],
    ids=["together", "apart", "without", "work group", "participants", "again"],
)
def test_somebody_who_is_like_nobody_on_the_list_is_a_finding(
    findings: Lines, right: str, wrong: str, places: list[str]
) -> None:
    assert PROGRAMME.count(right) == 1

    lines = findings(PROGRAMME.replace(right, wrong), liste_csv=LIST)

    assert [line for line in lines if line.startswith("programme")] == [
        f'programme.yaml:{place}: "{name}" is not on the name list, and counts'
        " nowhere; take the name away if they have left, or write it as it stands in"
        " the list [not-on-the-list]"
        for place, name in zip(places, ("Xerxes", "Dario"), strict=False)
    ]


def test_every_name_without_a_name_list_is_told(problems: Lines) -> None:
    text = PROGRAMME.replace("participants: liste.csv", "people: 12")
    places = ("10:8", "10:26", "12:8", "12:18", "13:13")

    *lines, others = problems(text)

    assert [line.split(": ")[0] for line in lines] == [
        f"programme.yaml:{place}" for place in places
    ]
    assert others == (
        "programme.yaml: 6 more of this kind, on lines 13, 16, 23, 25; --json tells"
        " each [names-without-a-list]"
    )
    assert lines[0] == (
        'programme.yaml:10:8: "Kari Eksempelsen" is named, but the programme has no'
        " name list; add `participants: participants.csv`, or take the name away"
        " [names-without-a-list]"
    )


def test_one_who_is_named_twice_in_a_rule_is_told_where_it_stands(
    problems: Lines,
) -> None:
    text = PROGRAMME.replace("[Liv Åsen, Per Ås]", "[Per Ås, Per Ås]")

    assert problems(text, liste_csv=LIST) == [
        (
            'programme.yaml:12:16: apart: "Per Ås" is named twice; name two people'
            " [one-person-twice]"
        )
    ]


NAMESAKES = """\
Navn;Leder
Kari Eksempelsen;
Ola Eksempelsen;
Per Ås;
Liv Åsen;
Per Vik (Nord);
Per Vik (Sør);
Pia Lie;Per Vik (Nord)
Ida Lie;Per Vik (Sør)
"""


@pytest.mark.parametrize(
    ("right", "wrong", "given", "place"),
    [
        ("[Liv Åsen, Per Ås]", "[Liv Åsen, {}]", "Per Vik", "12:18"),
        (
            "08:30, participants: [Per Ås]",
            "08:30, participants: {}",
            "Per Wik",
            "25:57",
        ),
        (
            "sessions:",
            "companions: [{{name: Turid, beside: {}}}]\nsessions:",
            "Per Vk",
            "17:36",
        ),
        (
            "work_groups:",
            "  leaders: [{{leader: Liv Åsen, of: {}}}]\nwork_groups:",
            "Vik Per",
            "14:36",
        ),
        (
            "work_groups:",
            "  leaders: [{{leader: Per Ås, instead_of: {}}}]\nwork_groups:",
            "Per Wik",
            "14:42",
        ),
    ],
    ids=["apart", "again", "beside", "of", "instead of"],
)
def test_where_two_have_the_name_that_is_meant_both_are_told(
    problems: Lines, right: str, wrong: str, given: str, place: str
) -> None:
    assert PROGRAMME.count(right) == 1
    text = PROGRAMME.replace(right, wrong.format(given))

    lines = problems(text, liste_csv=NAMESAKES)

    assert lines == [
        (
            f'programme.yaml:{place}: "{given}" may be any of these:'
            " Per Vik (Nord), Per Vik (Sør); write the whole name [which-name]"
        )
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "place"),
    [
        ("without: [Kari Eksempelsen, ", "without: [Per Ås, Per Ås, ", "13:21"),
        ("participants: [Ola Eksempelsen,", "participants: [Per Ås, ", "23:29"),
        ("08:30, participants: [", "08:30, participants: [Per Ås, ", "25:66"),
        (
            "work_groups:",
            "  leaders: [{leader: Liv Åsen, of: [Per Ås, Per Ås]}]\nwork_groups:",
            "14:45",
        ),
    ],
    ids=["without", "participants", "again", "of"],
)
def test_one_who_stands_twice_in_a_list_is_a_finding(
    findings: Lines, right: str, wrong: str, place: str
) -> None:
    assert PROGRAMME.count(right) == 1

    lines = findings(PROGRAMME.replace(right, wrong), liste_csv=LIST)

    assert [line for line in lines if line.startswith("programme")] == [
        (
            f'programme.yaml:{place}: "Per Ås" stands twice in this list; take one'
            " away, or write who was meant in its place [named-twice]"
        )
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "place"),
    [
        ("without: [Kari Eksempelsen", 'without: ["{}"', "13:13"),
        ("[Liv Åsen, Per Ås]", '["{}", Kari Eksempelsen]', "12:8"),
        ("people: [Ola Eksempelsen", 'people: ["{}"', "16:14"),
        ("participants: [Ola Eksempelsen", 'participants: ["{}"', "23:20"),
        ("08:30, participants: [Per Ås", '08:30, participants: ["{}"', "25:58"),
    ],
    ids=["without", "apart", "work group", "participants", "again"],
)
@pytest.mark.parametrize(
    "given", ["Per Ås, Ola Eksempelsen", "Per Ås og Ola Eksempelsen", "Per Ås / Ola"]
)
def test_two_names_in_one_are_told_one_by_one(
    problems: Lines, right: str, wrong: str, place: str, given: str
) -> None:
    assert PROGRAMME.count(right) == 1
    last = "Ola" if "/" in given else "Ola Eksempelsen"

    assert problems(PROGRAMME.replace(right, wrong.format(given)), liste_csv=LIST) == [
        (
            f'programme.yaml:{place}: "{given}" is more than one name; write each by'
            f' itself: "Per Ås", "{last}" [one-name-each]'
        )
    ]


def test_a_last_name_that_several_have_is_asked_for(problems: Lines) -> None:
    text = PROGRAMME.replace("without: [Kari Eksempelsen", "without: [Eksempelsen")

    assert problems(text, liste_csv=LIST) == [
        (
            'programme.yaml:13:13: "Eksempelsen" may be any of these: Kari Eksempelsen,'
            " Ola Eksempelsen; write the whole name [which-name]"
        )
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "place"),
    [
        ("[Liv Åsen, Per Ås]", '["{}", Liv Åsen]', "12:8"),
        ("without: [Kari Eksempelsen", 'without: ["{}"', "13:13"),
        ("participants: [Ola Eksempelsen", 'participants: ["{}"', "23:20"),
    ],
    ids=["apart", "without", "participants"],
)
def test_a_namesake_who_has_left_is_told_by_the_unit_of_who_is_there(
    problems: Lines, right: str, wrong: str, place: str
) -> None:
    listed = "Navn;Enhet\nKari Eksempelsen;Nord\nOla Eksempelsen;Nord\n"
    listed += "Per Ås;Sør\nLiv Åsen;Nord\n"
    text = PROGRAMME.replace(right, wrong.format("Per Ås (Nord)"))

    assert problems(text, liste_csv=listed) == [
        (
            f'programme.yaml:{place}: "Per Ås (Nord)" does not stand in the name list;'
            ' Per Ås does, in Sør; write "Per Ås" if they are one; take the name away'
            " if not [namesake-elsewhere]"
        )
    ]


def test_the_unit_that_stands_behind_a_name_may_be_left_out(problems: Lines) -> None:
    listed = LIST.replace("Navn", "Navn;Enhet").replace("Per Ås", "Per Ås;Nord")
    text = PROGRAMME.replace("[Liv Åsen, Per Ås]", '["Per Ås (Nord)", Liv Åsen]')

    assert problems(text, liste_csv=listed) == [
        (
            'programme.yaml:12:8: "Per Ås (Nord)" does not stand in the name list; did'
            ' you mean "Per Ås"? take the name away if they have left'
            " [unknown-participant]"
        )
    ]


WITH_UNITS = """\
Navn;Enhet
Kari Eksempelsen;Nord
Ola Eksempelsen;Nord
Per Ås;Sør
Liv Åsen;Sør
"""


@pytest.mark.parametrize(
    ("right", "wrong", "place", "people"),
    [
        ("participants: [Ola Eksempelsen", "participants: [nord", "23:20", "Kari"),
        (
            "participants: [Ola Eksempelsen, Per Ås]",
            "participants: Sør",
            "23:19",
            "Per",
        ),
        ("without: [Kari Eksempelsen", "without: [Nord", "13:13", "Kari"),
        ("people: [Ola Eksempelsen", "people: [Nord", "16:14", "Kari"),
        ("08:30, participants: [Per Ås]", "08:30, participants: Sør", "25:57", "Per"),
    ],
    ids=["participants", "alone", "without", "work group", "again"],
)
def test_a_unit_in_the_place_of_its_people_is_told_with_their_names(
    problems: Lines, right: str, wrong: str, place: str, people: str
) -> None:
    unit = wrong.rpartition(" ")[2].strip("[")
    named = {"Kari": "Kari Eksempelsen, Ola Eksempelsen", "Per": "Per Ås, Liv Åsen"}
    assert PROGRAMME.count(right) == 1

    assert problems(PROGRAMME.replace(right, wrong), liste_csv=WITH_UNITS) == [
        (
            f'programme.yaml:{place}: "{unit}" is a unit on the name list, and'
            " nobody's name; name its people in its place, each by themselves:"
            f" {named[people]} [unit-for-a-name]"
        )
    ]


def test_names_in_a_text_with_a_line_for_each_are_each_a_name(
    load: Callable[..., Any],
) -> None:
    lines = "participants: |\n      Ola Eksempelsen\n\n      Per Ås"
    text = PROGRAMME.replace("participants: [Ola Eksempelsen, Per Ås]", lines)

    found = load(text, liste_csv=LIST)

    assert found.programme == load(PROGRAMME, liste_csv=LIST).programme


@pytest.mark.parametrize("last", ["Per Ås", "per as"])
def test_names_on_lines_that_yaml_folds_into_one_are_asked_for_one_by_one(
    problems: Lines, last: str
) -> None:
    lines = f"participants:\n      Ola Eksempelsen\n      {last}"
    text = PROGRAMME.replace("participants: [Ola Eksempelsen, Per Ås]", lines)

    assert problems(text, liste_csv=LIST) == [
        (
            f'programme.yaml:24:7: "Ola Eksempelsen {last}" is more than one name;'
            ' write each by itself: "Ola Eksempelsen", "Per Ås" [one-name-each]'
        )
    ]
