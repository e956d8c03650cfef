"""Somebody who has left the name list, and whom the programme still names."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.check import check
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching
from medarbeider.commands.remembered_names import forget_participant
from medarbeider.memory.coaching import COACHING
from medarbeider.problems.problem import InvalidSourceError

Made = Callable[..., Path]

NAMES = """\
Navn;Enhet
Anne Aas;Nord
Bo Bø;Nord
Cato Christensen;Sør
Dina Dal;Sør
Eva Ek;Øst
Finn Foss;Øst
"""

BEFORE = date(2027, 1, 1)
AFTER_EN = date(2027, 1, 16)


def _told(folder: Path) -> list[object]:
    return [
        one.values["given"]
        for one in check(folder).findings
        if one.code == "not-on-the-list"
    ]


def _refused(folder: Path) -> list[tuple[str, object, object]]:
    with pytest.raises(InvalidSourceError) as refused:
        check(folder)
    return [
        (one.code, one.values["given"], one.values["nearest"])
        for one in refused.value.problems
    ]


def _pairs(folder: Path) -> list[set[frozenset[str]]]:
    rounds = COACHING.read(folder / "coaching.yaml").value.rounds
    return [{*map(frozenset, one.groups)} for one in rounds if one.kind == "pairs"]


def _change(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text("utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    "rule",
    [
        "rules: {apart: [[Xerxes Quist, Bo Bø]]}\n",
        "rules: {together: [[Xerxes Quist, Bo Bø]]}\n",
        "rules: {without: Xerxes Quist}\n",
        "rules: {apart: [[Xerxes Quist, Yngvild Zeiner]]}\n",
    ],
    ids=["apart", "together", "without", "two who have left"],
)
def test_a_rule_about_who_has_left_changes_no_pair_and_no_paper(
    made: Made, rule: str
) -> None:
    choice = Choice(formats=("html",))
    folder = made(names=NAMES, days={"en": "2027-01-14"}, groups=True, name="uten")
    named = made(rule, names=NAMES, days={"en": "2027-01-14"}, groups=True, name="med")
    for one in (folder, named):
        pair_coaching(one, Request(today=BEFORE))
        pair_coaching(one, Request(kind="groups", today=BEFORE))
        build_handouts(one, choice=choice)

    told = {*_told(named)}
    assert told == {name for name in ("Xerxes Quist", "Yngvild Zeiner") if name in rule}
    assert _told(folder) == []
    assert _pairs(named) == _pairs(folder)
    papers = sorted((folder / "handouts").rglob("*.html"))
    assert len(papers) > 10
    for paper in papers:
        other = named / paper.relative_to(folder)
        assert other.read_bytes() == paper.read_bytes()


def test_a_gathering_for_somebody_who_has_left_is_for_nobody_else(made: Made) -> None:
    folder = made(names=NAMES, days={"en": "2027-01-14"})
    _change(
        folder,
        "programme.yaml",
        "    activities:",
        "    again:\n"
        "      - {date: 2027-01-20, starts: '09:00', participants: Xerxes Quist}\n"
        "    activities:",
    )

    codes = [one.code for one in check(folder).findings]

    assert codes.count("nobody-comes") == 0
    assert codes.count("not-on-the-list") == codes.count("nobody-named-is-listed") == 1


def test_of_two_who_are_together_the_one_who_stays_is_drawn_freely(made: Made) -> None:
    folder = made("rules: {together: [[Anne Aas, Bo Bø]]}\n", names=NAMES)
    pair_coaching(folder, Request(today=BEFORE))
    assert all(frozenset(("Anne Aas", "Bo Bø")) in one for one in _pairs(folder))
    _change(folder, "participants.csv", "Bo Bø;Nord", "Ragna Quist;Nord")

    pair_coaching(folder, Request(today=AFTER_EN))

    with_anne = [
        two - {"Anne Aas"} for one in _pairs(folder) for two in one if "Anne Aas" in two
    ]
    assert with_anne[0] == {"Bo Bø"}
    assert len({*with_anne}) == 3


# A slip, a new name, or somebody who has left ----------------------------------------


@pytest.mark.parametrize("rule", ["apart", "together"])
def test_a_slip_stays_a_problem(made: Made, rule: str) -> None:
    folder = made(f"rules: {{{rule}: [[Ane Aas, Bo Bø]]}}\n", names=NAMES)

    assert _refused(folder) == [("unknown-participant", "Ane Aas", "Anne Aas")]


def test_without_a_memory_a_name_in_common_is_a_problem(made: Made) -> None:
    folder = made("rules: {apart: [[Eva Moe, Bo Bø]]}\n", names=NAMES)

    assert _refused(folder) == [("unknown-participant", "Eva Moe", "Eva Ek")]


def test_who_was_there_with_a_namesake_has_left(made: Made) -> None:
    names = f"{NAMES}Kari Ek;Vest\nLiv Lund;Vest\n"
    folder = made("rules: {apart: [[Kari Ek, Bo Bø]]}\n", names=names)
    pair_coaching(folder, Request(today=BEFORE))
    (folder / "participants.csv").write_text(
        names.replace("Kari Ek;Vest\n", ""), "utf-8"
    )

    assert _told(folder) == ["Kari Ek"]


def test_somebody_new_may_be_who_was_there_under_another_name(made: Made) -> None:
    names = f"{NAMES}Kari Ek;Vest\nLiv Lund;Vest\n"
    folder = made("rules: {apart: [[Kari Ek, Bo Bø]]}\n", names=names)
    pair_coaching(folder, Request(today=BEFORE))
    _change(folder, "participants.csv", "Kari Ek", "Kari Haug")

    assert _refused(folder) == [("unknown-participant", "Kari Ek", "Kari Haug")]


def test_a_guest_of_that_name_was_not_on_the_list(made: Made) -> None:
    folder = made(names=NAMES)
    pair_coaching(folder, Request(session="en", extra=("Eva Moe",), today=BEFORE))
    _change(
        folder,
        "programme.yaml",
        "sessions:",
        "rules: {apart: [[Eva Moe, Bo Bø]]}\nsessions:",
    )

    assert _refused(folder) == [("unknown-participant", "Eva Moe", "Eva Ek")]


NAMED = {
    "in work groups": """\
work_groups:
  - {name: Team dag, people: [Anne Aas, Bo Bø, Cato Christensen]}
  - {name: Team kveld, people: [Dina Dal, Eva Ek, Finn Foss]}
""",
    "in a rule": "rules: {apart: [[Bo Bø, Dina Dal]]}\n",
    "outside pairs": "rules: {without: [Bo Bø]}\n",
    "as led": "rules: {leaders: [{leader: Dina Dal, of: [Bo Bø, Eva Ek]}]}\n",
}


@pytest.mark.parametrize("rules", NAMED.values(), ids=NAMED.keys())
def test_who_left_before_the_first_gathering_stays_known_while_they_are_named(
    made: Made, rules: str
) -> None:
    names = NAMES.replace("Finn Foss", "Bo Foss")
    rules = rules.replace("Finn Foss", "Bo Foss")
    folder = made(rules, names=names)
    pair_coaching(folder, Request(today=BEFORE))
    _change(folder, "participants.csv", "Bo Bø;Nord", "Hege Hagen;Nord")
    before = _left(folder)
    for _ in range(2):
        pair_coaching(folder, Request(today=BEFORE))

    assert before == _left(folder) == ["Bo Bø"]


def _left(folder: Path) -> list[object]:
    return [
        one.values["given"]
        for one in check(folder).findings
        if one.code in {"not-on-the-list", "led-and-gone"}
    ]


def test_who_may_be_somebody_that_came_when_they_left_is_asked_about_still(
    made: Made,
) -> None:
    folder = made(NAMED["outside pairs"].replace("Bo Bø", "Finn Foss"), names=NAMES)
    pair_coaching(folder, Request(today=BEFORE))
    _change(folder, "participants.csv", "Finn Foss;", "Finn Fossum;")

    with pytest.raises(InvalidSourceError) as first:
        pair_coaching(folder, Request(today=BEFORE))
    _change(folder, "programme.yaml", "[Finn Foss]", "[]")
    pair_coaching(folder, Request(today=BEFORE))
    _change(folder, "programme.yaml", "[]", "[Finn Foss]")

    assert [one.code for one in first.value.problems] == ["unknown-participant"]
    assert _refused(folder) == [("unknown-participant", "Finn Foss", "Finn Fossum")]


def test_a_name_is_remembered_as_long_as_it_is_named_and_can_be_forgotten(
    made: Made,
) -> None:
    def gone() -> list[tuple[str, tuple[str, ...]]]:
        plan = COACHING.read(folder / "coaching.yaml").value
        return [(one.name, one.since) for one in plan.gone or ()]

    folder = made(NAMED["in a rule"], names=NAMES)
    pair_coaching(folder, Request(today=BEFORE))
    _change(folder, "participants.csv", "Bo Bø;Nord", "Hege Hagen;Nord")
    pair_coaching(folder, Request(today=BEFORE))
    named = gone()
    forget_participant(folder, "Bo Bø")
    forgotten = gone()
    _change(folder, "programme.yaml", "[[Bo Bø, Dina Dal]]", "[]")
    pair_coaching(folder, Request(today=BEFORE))

    assert named == [("Bo Bø", ("Hege Hagen",))]
    assert forgotten == gone() == []
    assert "Bo Bø" not in (folder / "coaching.yaml").read_text("utf-8")
