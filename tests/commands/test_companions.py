"""Companions: beside somebody everywhere, and a participant nowhere."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.check import check
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching
from medarbeider.memory.coaching import COACHING
from medarbeider.model.coaching import KINDS
from medarbeider.problems.problem import (
    InvalidSourceError,
    MedarbeiderError,
    Problem,
)

Made = Callable[..., Path]

FIRST = ("Anne", "Bo", "Cato", "Dina", "Eva", "Finn", "Geir", "Hilde", "Ida", "Jon")
NAMES = "Navn;Enhet\n" + "".join(
    f"{first} {'Aas' if at < 5 else 'Bø'};{'NSØ'[at % 3]}\n"
    for at, first in enumerate((*FIRST, "Kai", "Liv"))
)
TOLK = "companions: [{name: Turid Roen, beside: Eva Aas}]\n"
SHARED = "companions: [{name: Turid Roen, beside: [Eva Aas, Liv Bø]}]\n"

LED = NAMES.replace("Enhet", "Enhet;Leder").replace("Liv Bø;Ø", "Liv Bø;Ø;Eva Aas")

BEFORE = date(2027, 1, 1)
ONE_DAY = {"en": "2027-01-14"}


def _drawn(folder: Path) -> list[Problem]:
    found = [
        one
        for kind in KINDS
        for one in pair_coaching(folder, Request(kind=kind, today=BEFORE)).findings
    ]
    return [one for one in found if "companion" in one.code]


def _together(folder: Path, kind: str, *two: str) -> list[bool]:
    rounds = COACHING.read(folder / "coaching.yaml").value.rounds
    return [
        any({*two} <= {*group} for group in one.groups)
        for one in rounds
        if one.kind == kind
    ]


def _told(folder: Path) -> list[tuple[str, str]]:
    """Return the code and line of what is told of people."""
    codes = ("companion", "not-on-the-list", "always-partners")
    return [
        (one.code, str(one.place).split("programme.yaml:")[1])
        for one in check(folder).findings
        if one.code.startswith(codes)
    ]


def _refused(folder: Path) -> list[str]:
    with pytest.raises(InvalidSourceError) as refused:
        check(folder)
    return [one.told().split("programme.yaml:")[1] for one in refused.value.problems]


def _built(folder: Path) -> dict[str, str]:
    build_handouts(folder, choice=Choice(formats=("html",)))
    return {
        file.stem: file.read_text("utf-8")
        for file in (folder / "handouts").rglob("*.html")
    }


# Who is drawn ------------------------------------------------------------------------


def test_pairs_and_groups_are_those_of_a_list_without_the_companion(
    made: Made,
) -> None:
    alone = made(names=NAMES, groups=True, name="alene")
    folder = made(TOLK, names=f"{NAMES}Turid Roen;Tolketjenesten\n", groups=True)

    _drawn(alone)
    told = _drawn(folder)

    assert {(one.code, one.values["given"]) for one in told} == {
        ("companion-on-the-list", "Turid Roen")
    }
    drawn, like = (
        COACHING.read(one / "coaching.yaml").value for one in (folder, alone)
    )
    assert (drawn.rounds, drawn.people) == (like.rounds, like.people)
    assert check(folder).people == check(alone).people == 12


def test_who_has_a_companion_meets_somebody_new_each_time(made: Made) -> None:
    folder = made(TOLK, names=f"{NAMES}Turid Roen;Tolketjenesten\n")

    _drawn_pairs = pair_coaching(folder, Request(today=BEFORE))

    partners = {
        name
        for shown in _drawn_pairs.rounds
        for group, beside in zip(shown.round.groups, shown.companions, strict=True)
        for name in group
        if beside == ("Turid Roen",) and name != "Eva Aas"
    }
    assert len(partners) == 3


def test_somebody_called_nearly_so_is_told(made: Made) -> None:
    folder = made(TOLK, names=f"{NAMES}Roen Turidd;Tolketjenesten\n")

    assert _told(folder) == [("companion-or-another", "8:21")]


@pytest.mark.parametrize(
    "given",
    [
        *("Turid", "Turid Lie", "Turid M. Lie", "'Lie, Turid'", "T. Lie"),
        *("Turid Lie (tolk)", "Turrid Marie Lie", "Turid Marie Lie Vik"),
    ],
)
def test_a_companion_who_may_stand_on_the_list_under_another_name_is_told(
    made: Made, given: str
) -> None:
    more = f"companions: [{{name: {given}, beside: Eva Aas}}]\n"
    folder = made(more, names=f"{NAMES}Turid Marie Lie;S\n")

    assert [
        (one.values["given"], one.values["other"])
        for one in check(folder).findings
        if one.code == "companion-or-another"
    ] == [(given.strip("'"), "Turid Marie Lie")]


def test_a_companion_who_shares_a_first_name_with_somebody_is_another(
    made: Made,
) -> None:
    folder = made(TOLK, names=f"{NAMES}Turid Marie Lie;S\n")

    assert _told(folder) == []


def test_of_two_who_have_a_companions_name_both_are_told(made: Made) -> None:
    more = TOLK.replace("Turid Roen", "Turid Lie")
    folder = made(more, names=f"{NAMES}Turid Lie;N\nTurid Lie;S\n")

    assert [
        one.sentence()
        for one in check(folder).findings
        if one.code == "companion-or-another"
    ] == [
        (
            f'"{other}" on the name list is nearly called as the companion "Turid Lie";'
            " write the companion's name as the list does, if they are one person"
        )
        for other in ("Turid Lie (N)", "Turid Lie (S)")
    ]


@pytest.mark.parametrize(
    ("given", "beside"),
    [("Turid Roen", "Eva Aas"), ("Eva Lie", "Eva Aas"), ("Tuva Bø", "Eva Aas")],
    ids=["two have the first name", "beside her namesake", "the last name alone"],
)
def test_a_companion_who_has_a_name_in_common_with_others_is_not_told(
    made: Made, given: str, beside: str
) -> None:
    more = f"companions: [{{name: {given}, beside: {beside}}}]\n"
    folder = made(more, names=f"{NAMES}Turid Vik;N\nTurid Lie;S\n")

    assert _told(folder) == []


def test_who_was_a_guest_before_and_is_a_companion_now_is_drawn_no_more(
    made: Made,
) -> None:
    folder = made(names=NAMES)
    pair_coaching(folder, Request(session="en", extra=("Turid Roen",), today=BEFORE))
    file = folder / "programme.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("sessions:", f"{TOLK}sessions:"), "utf-8")

    pair_coaching(folder, Request(today=BEFORE))

    assert "Turid" not in (folder / "coaching.yaml").read_text("utf-8")


def test_who_took_part_and_is_a_companion_now_is_not_gone(made: Made) -> None:
    folder = made(days={"en": "2027-01-14"})
    pair_coaching(folder, Request())
    companions = "companions: [{name: Hilde, beside: Anne}]\n"
    made(companions, days={"en": "2027-01-14"})

    told = [
        one.code
        for one in check(folder).findings
        if one.code in {"gone-from-the-list", "companion-on-the-list"}
    ]

    assert told == ["companion-on-the-list"]


@pytest.mark.parametrize("given", ["Turid", "turid roen", "Turid Roen"])
@pytest.mark.parametrize("option", ["absent", "extra"])
def test_a_companion_is_neither_absent_nor_a_guest(
    made: Made, option: str, given: str
) -> None:
    folder = made(TOLK, names=NAMES)
    request = {
        "absent": Request(session="en", absent=(given,)),
        "extra": Request(session="en", extra=(given,)),
    }[option]

    if (option, given) == ("extra", "Turid"):
        given = "Turid Roen"
    with pytest.raises(MedarbeiderError) as refused:
        pair_coaching(folder, request)

    assert (refused.value.code, refused.value.values) == (
        "is-a-companion",
        {"given": "Turid Roen"},
    )
    assert not (folder / "coaching.yaml").exists()


# Beside several ----------------------------------------------------------------------


def test_two_who_share_a_companion_sit_at_one_table_and_are_no_couple(
    made: Made,
) -> None:
    folder = made(SHARED, names=NAMES, groups=True)

    told = _drawn(folder)
    second = [
        pair_coaching(folder, Request(kind=kind, today=BEFORE)).is_written
        for kind in KINDS
    ]

    assert _together(folder, "groups", "Eva Aas", "Liv Bø") == [True, True, True]
    assert sum(_together(folder, "pairs", "Eva Aas", "Liv Bø")) <= 1
    assert second == [False, False]
    assert [one.code for one in told] == ["companion-between-pairs"] * len(told)
    assert told[-1].sentence() == (
        '"Turid Roen" is beside Eva Aas, Liv Bø, who are in different pairs in en, to,'
        " tre; let the pairs talk side by side, or one after the other"
    )
    assert ("companion-between-pairs", "8:14") in _told(folder)


@pytest.mark.parametrize(
    ("more", "names"),
    [
        (f"{SHARED}rules: {{apart: [[Eva Aas, Liv Bø]]}}\n", NAMES),
        (SHARED, LED),
        (SHARED.replace("Eva Aas, ", "Eva Aas, Kai Bø, Jon Bø, Ida Bø, "), NAMES),
    ],
    ids=["apart", "leader and staff", "more than a table holds"],
)
def test_a_table_for_a_companion_gives_way_to_every_rule_and_it_is_told(
    made: Made, more: str, names: str
) -> None:
    folder = made(more, names=names, days=ONE_DAY, groups=True)

    told = _drawn(folder)

    assert {one.code for one in told} == {
        "companion-between-pairs",
        "companion-divided",
    }
    assert ("companion-divided", "8:14") in _told(folder)


def test_a_companion_of_two_comes_when_one_of_them_does(made: Made) -> None:
    folder = made(SHARED, names=NAMES, days=ONE_DAY, groups=True)
    _drawn(folder)

    pair_coaching(folder, Request(session="en", absent=("Eva Aas",), today=BEFORE))

    assert "13" not in _seats(_built(folder))
    assert _seats(_built(folder)) == "12, medregnet Turid Roen"


# What is told ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "line"),
    [
        (
            "companions: [{name: Turid Roen, beside: Eva As}]\n",
            (
                '8:41: "Eva As" does not stand in the name list; did you mean "Eva'
                ' Aas"? take the name away if they have left [unknown-participant]'
            ),
        ),
        (
            "companions: [{name: Turid Roen, beside: Turid Roen}]\n",
            (
                '8:41: beside: "Turid Roen" is named twice; name two people'
                " [one-person-twice]"
            ),
        ),
        (
            "companions: [{name: Turid Roen, beside: [Eva Aas, Eva Aas]}]\n",
            (
                '8:51: beside: "Eva Aas" is named twice; name two people'
                " [one-person-twice]"
            ),
        ),
        (
            f"{TOLK[:-2]}, {{name: Turid Roen, beside: Liv Bø}}]\n",
            (
                '8:58: name: the companion "Turid Roen" is told above; name everyone'
                " whom they are beside in one list [companion-told-twice]"
            ),
        ),
        (
            f"{TOLK[:-2]}, {{name: Tom Tegn, beside: Turid Roen}}]\n",
            (
                '8:76: beside: "Turid Roen" is a companion too; name the participant'
                " whom both are beside [beside-a-companion]"
            ),
        ),
        (
            "companions: [{name: Turid Roen}]\n",
            "8:14: beside: is missing here [missing-key]",
        ),
        (
            "companions: [{name: Turid Roen, beside: []}]\n",
            "8:41: beside: needs at least one entry [empty-list]",
        ),
        (
            "companions: [{name: Turid Roen, beside: Eva Aas, why: døv}]\n",
            (
                "8:50: why: is not a key that is known here; known are name, beside"
                " [unknown-key]"
            ),
        ),
    ],
)
def test_what_cannot_be_is_refused_where_it_stands(
    made: Made, more: str, line: str
) -> None:
    assert _refused(made(more, names=NAMES)) == [line]


def test_a_companion_beside_who_has_left_is_told_and_comes_no_more(
    made: Made,
) -> None:
    more = "companions: [{name: Turid Roen, beside: Xerxes Quist}]\n"
    folder = made(more, names=NAMES, days=ONE_DAY)

    assert _told(folder) == [("not-on-the-list", "8:41")]
    papers = _built(folder)
    assert [name for name, text in papers.items() if "Turid" in text] == []


@pytest.mark.parametrize(
    ("beside", "left", "tags"),
    [
        ("Eva Aas", "Eva Aas", []),
        ("[Eva Aas, Liv Bø]", "Eva Aas", ["Turid Roen"]),
        ("[Eva Aas, Xerxes Quist]", "Eva Aas,Xerxes Quist", []),
    ],
)
def test_a_companion_has_a_name_tag_while_anyone_they_are_beside_is_on_the_list(
    made: Made, beside: str, left: str, tags: list[str]
) -> None:
    names = f"{NAMES}Xerxes Quist;N\n"
    more = f"companions: [{{name: Turid Roen, beside: {beside}}}]\n"
    folder = made(more, names=names, days=ONE_DAY, groups=True)
    _drawn(folder)
    assert "Turid" in _built(folder)["navnelapper"]
    lines = names.splitlines()
    now = [one for one in lines if one.partition(";")[0] not in left.split(",")]
    (folder / "participants.csv").write_text("\n".join(now), "utf-8")
    _drawn(folder)

    assert re.findall("Turid Roen", _built(folder)["navnelapper"]) == tags


def test_without_a_name_list_nobody_can_be_beside_anybody(made: Made) -> None:
    folder = made(TOLK)
    file = folder / "programme.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("participants: participants.csv", "people: 8"))

    assert _refused(folder) == [
        (
            '8:41: "Eva Aas" is named, but the programme has no name list; add'
            " `participants: participants.csv`, or take the name away"
            " [names-without-a-list]"
        )
    ]


def test_a_companion_in_a_rule_counts_nowhere_and_is_told(made: Made) -> None:
    rules = "rules: {together: [[Eva Aas, Turid Roen]], without: Turid Roen}\n"
    folder = made(TOLK + rules, names=f"{NAMES}Turid Roen;Tolketjenesten\n")

    assert _told(folder) == [
        ("companion-on-the-list", "8:21"),
        ("companion-in-a-rule", "9:30"),
        ("companion-in-a-rule", "9:53"),
    ]


def test_two_who_are_always_together_are_told_to_be_partners_each_time(
    made: Made,
) -> None:
    folder = made("rules: {together: [[Eva Aas, Liv Bø]]}\n", names=NAMES)
    file = folder / "programme.yaml"

    assert _told(folder) == [("always-partners", "8:20")]
    text = file.read_text("utf-8")
    in_groups = text.replace("coaching-pairs, minutes", "lunch, minutes")
    file.write_text(in_groups, "utf-8")
    assert _told(folder) == []


# On paper ----------------------------------------------------------------------------


def _seats(papers: dict[str, str]) -> str:
    cells = re.findall("<td>(.*?)</td>", papers["pakke-og-utskriftsliste"])
    return next((one for one in cells if "medregnet" in one), "")


def test_papers_tell_of_a_companion_where_people_sit_and_what_to_bring(
    made: Made,
) -> None:
    names = f"{NAMES}Turid Roen;Tolketjenesten\n"
    folder = made(TOLK, names=names, days=ONE_DAY, groups=True)
    _drawn(folder)

    papers = _built(folder)

    assert {name for name, text in papers.items() if "Turid" in text} == {
        "bordskilt",
        "gruppeliste",
        "grupper-til-veggen",
        "kjoreplan",
        "navnelapper",
        "pakke-og-utskriftsliste",
        "par-til-veggen",
        "parliste",
    }
    assert len(papers) == 19
    assert "<li>med Turid</li>" in papers["grupper-til-veggen"]
    assert re.search(r"<td>\w+ og \w+, med Turid</td>", papers["par-til-veggen"])
    assert _seats(papers) == "13, medregnet Turid Roen"
    assert (
        '<th scope="row">Turid Roen</th><td>med Eva Aas</td>'
        in (papers["pakke-og-utskriftsliste"])
    )


def test_a_companion_stays_away_with_the_one_they_are_beside(made: Made) -> None:
    folder = made(TOLK, names=NAMES, days=ONE_DAY, groups=True)
    _drawn(folder)
    pair_coaching(folder, Request(session="en", absent=("Eva Aas",), today=BEFORE))

    papers = _built(folder)

    del papers["navnelapper"]  # of the programme, not of the day
    assert [name for name, text in papers.items() if "Turid" in text] == []


def test_short_names_tell_a_companion_from_a_namesake(made: Made) -> None:
    more = "companions: [{name: Liv Tolk, beside: Eva Aas}]\n"
    folder = made(more, names=NAMES, days=ONE_DAY)
    _drawn_pairs = pair_coaching(folder, Request(today=BEFORE))
    assert _drawn_pairs.is_written

    wall = _built(folder)["par-til-veggen"]

    assert "med Liv T" in wall
    assert "Liv B" in wall


def test_nobody_without_companions_sees_a_word_of_them(made: Made) -> None:
    folder = made(names=NAMES, days=ONE_DAY, groups=True)
    _drawn(folder)

    papers = _built(folder)

    assert [name for name, text in papers.items() if "Stoler og mat" in text] == []


def test_a_companion_goes_along_to_the_work_group(made: Made) -> None:
    folder = made(f"work_groups: unit\n{TOLK}", names=NAMES, days=ONE_DAY)
    file = folder / "programme.yaml"
    between = "    between: {group: {task: Spør brukerne., due: 2027-02-02}}\n"
    text = file.read_text("utf-8")
    file.write_text(text.replace("    activities:", f"{between}    activities:"))

    papers = _built(folder)

    assert "<li>med Turid</li>" in papers["arbeidsgrupper-til-veggen"]
    assert '<p class="aside">med Turid Roen</p>' in papers["arbeidsgrupper"]


@pytest.mark.parametrize(
    ("again", "is_told"),
    [
        ("date: 2027-01-14, starts: '09:00', place: Rådhuset", True),
        ("date: 2027-01-14, starts: '10:00'", True),
        ("date: 2027-01-14, starts: '10:20'", False),
        ("date: 2027-01-15, starts: '09:00'", False),
    ],
    ids=["two places", "overlapping shifts", "one after the other", "another day"],
)
@pytest.mark.parametrize("named", ["Liv Bø", "Eva Aas, Liv Bø"])
def test_a_companion_of_two_who_meet_apart_at_one_time_is_told(
    made: Made, again: str, named: str, *, is_told: bool
) -> None:
    folder = made(SHARED, names=NAMES, days=ONE_DAY)
    file = folder / "programme.yaml"
    times = f"again: [{{{again}, participants: [{named}, Kai Bø, Jon Bø]}}]"
    text = file.read_text("utf-8")
    text = text.replace("    activities:", f"    {times}\n    activities:")
    file.write_text(text, "utf-8")

    told = [
        one.told().removeprefix(f"{folder}/")
        for one in check(folder).findings
        if one.code == "companion-at-two-places"
    ]

    assert told == [
        (
            'programme.yaml:8:14: en: "Turid Roen" is beside people who come to'
            " different places at the same time: Eva Aas, Liv Bø; name them in"
            " `participants` of one time, or ask one more companion"
            " [companion-at-two-places]"
        )
        for _ in range(is_told and named == "Liv Bø")
    ]
