"""What the memory keeps while gatherings are held and the files change around it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

from medarbeider.commands.check import check
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import CoachingReport, pair_coaching
from medarbeider.commands.remembered_names import forget_participant
from medarbeider.memory.coaching import COACHING
from medarbeider.model.coaching import Round, RoundKind
from medarbeider.problems.problem import Problem

Made = Callable[..., Path]
DAYS = ("en", "to", "tre")
KINDS: tuple[RoundKind, ...] = ("pairs", "groups")

AFTER_EN = date(2027, 1, 16)
"""The first gathering is held, the second is not."""

BETWEEN = date(2027, 1, 17)
"""The first gathering has been held once, and is to be held again."""

THREE_DAYS = {"en": "2027-01-11", "to": "2027-02-08", "tre": "2027-03-08"}

FOUR_DAYS = {**THREE_DAYS, "fire": "2027-04-05"}

AGAIN = {"en": ["2027-01-20"]}

TWELVE = "Navn;Enhet\n" + "".join(
    f"{name};{'Nord' if at % 2 else 'Sør'}\n" for at, name in enumerate("ABCDEFGHIJKL")
)


def _rounds(folder: Path) -> dict[tuple[str, int, str], Round]:
    rounds = COACHING.read(folder / "coaching.yaml").value.rounds
    return {(one.session, one.occasion, one.kind): one for one in rounds}


def _codes(report: CoachingReport) -> list[tuple[str, str]]:
    return [(one.code, one.about) for one in report.findings]


def _edit(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def _met(*rounds: Round) -> set[frozenset[str]]:
    return {two for one in rounds for two in one.meetings}


# A gathering that is held again, without names ---------------------------------------


@pytest.mark.parametrize(
    "left_and_came", ["left A", "left B", "came first", "came last"]
)
def test_who_came_the_first_time_does_not_come_again_and_nobody_is_left_out(
    made: Made, left_and_came: str
) -> None:
    folder = made(names=TWELVE, again=AGAIN)
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    held = _rounds(folder)["en", 1, "pairs"]
    to_come = _rounds(folder)["en", 2, "pairs"]
    first = TWELVE.splitlines(keepends=True)
    names = {
        "left A": TWELVE.replace("A;Sør\n", ""),
        "left B": TWELVE.replace("B;Nord\n", ""),
        "came first": "".join((first[0], "Ny;Sør\n", *first[1:])),
        "came last": TWELVE + "Ny;Nord\n",
    }[left_and_came]
    (folder / "participants.csv").write_text(names, "utf-8")

    pair_coaching(folder, Request(today=BETWEEN))

    again = _rounds(folder)["en", 2, "pairs"]
    listed = {line.split(";")[0] for line in names.splitlines()[1:]}
    assert _rounds(folder)["en", 1, "pairs"].groups == held.groups
    assert set(again.people) & set(held.people) == set()
    assert set(again.people) == listed - set(held.people)
    assert set(again.people) ^ set(to_come.people) <= {"A", "B", "Ny"}


def test_a_change_of_the_name_list_moves_nobody_between_the_times(made: Made) -> None:
    folder = made(names=TWELVE, again=AGAIN, groups=True)
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    before = _rounds(folder)
    (folder / "participants.csv").write_text(
        TWELVE.replace("A;Sør\n", "Ny;Sør\n"), "utf-8"
    )

    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    pair_coaching(folder, Request(kind="groups", today=date(2027, 1, 1)))

    for time, kind in product((1, 2), ("pairs", "groups")):
        was = set(before["en", time, "pairs"].people)
        now = set(_rounds(folder)["en", time, kind].people)
        assert was ^ now <= {"A", "Ny"}


def test_other_numbers_for_each_time_move_as_many_as_they_say(made: Made) -> None:
    folder = made(names=TWELVE, again=AGAIN)
    _edit(folder, "programme.yaml", "again: [{", "people: 6\n    again: [{people: 6, ")
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    before = {time: set(_rounds(folder)["en", time, "pairs"].people) for time in (1, 2)}
    _edit(folder, "programme.yaml", "people: 6\n", "people: 4\n")
    _edit(folder, "programme.yaml", "people: 6, ", "people: 8, ")

    pair_coaching(folder, Request(today=date(2027, 1, 1)))

    after = {time: set(_rounds(folder)["en", time, "pairs"].people) for time in (1, 2)}
    assert [len(after[time]) for time in (1, 2)] == [4, 8]
    assert after[1] < before[1]


# A gathering that was held, and stands no more in the programme ----------------------


def test_a_held_gathering_that_is_taken_out_is_still_remembered(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    held = _rounds(folder)["en", 1, "pairs"]
    text = (folder / "programme.yaml").read_text("utf-8")
    start, end = text.index("  - id: en"), text.index("  - id: to")
    (folder / "programme.yaml").write_text(text[:start] + text[end:], "utf-8")

    pair_coaching(folder, Request(today=AFTER_EN))

    rounds = _rounds(folder)
    assert rounds["en", 1, "pairs"].groups == held.groups
    assert rounds["en", 1, "pairs"].frozen
    coming = [rounds["to", 1, "pairs"], rounds["tre", 1, "pairs"]]
    assert _met(held) & _met(*coming) == set()


def test_a_gathering_that_gets_another_name_keeps_its_rounds(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    before = _rounds(folder)
    _edit(folder, "programme.yaml", "id: en\n", "id: start\n")

    for today in (date(2027, 1, 1), AFTER_EN):
        report = pair_coaching(folder, Request(today=today))

        assert sorted(_rounds(folder)) == [
            ("start", 1, "pairs"),
            ("to", 1, "pairs"),
            ("tre", 1, "pairs"),
        ]
        assert (
            _rounds(folder)["start", 1, "pairs"].groups
            == before["en", 1, "pairs"].groups
        )
    assert report.findings == pair_coaching(folder, Request(today=AFTER_EN)).findings


def test_a_repeat_that_was_held_and_is_taken_out_is_still_remembered(
    made: Made,
) -> None:
    folder = made(names=TWELVE, again=AGAIN)
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    held = _rounds(folder)["en", 2, "pairs"]
    _edit(
        folder,
        "programme.yaml",
        "    again: [{date: 2027-01-20, starts: '09:00'}]\n",
        "",
    )

    pair_coaching(folder, Request(today=date(2027, 1, 25)))

    assert _rounds(folder)["en", 0, "pairs"].groups == held.groups


def test_an_id_that_is_used_again_gets_new_pairs(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    held = _rounds(folder)["en", 1, "pairs"]
    pair_coaching(folder, Request(today=AFTER_EN))
    _edit(folder, "programme.yaml", "2027-01-14", "2027-03-18")

    report = pair_coaching(folder, Request(today=AFTER_EN))
    again = pair_coaching(folder, Request(today=AFTER_EN))

    rounds = _rounds(folder)
    assert ("rounds-count-as-held", "en") in _codes(report)
    assert ("rounds-count-as-held", "en") not in _codes(again)
    assert rounds["en", 0, "pairs"].groups == held.groups
    assert rounds["en", 1, "pairs"].date == date(2027, 3, 18)
    assert _met(held) & _met(*(rounds[one, 1, "pairs"] for one in DAYS)) == set()


def test_gatherings_that_change_their_ids_keep_their_own_rounds(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    before = _rounds(folder)
    pair_coaching(folder, Request(today=AFTER_EN))
    _edit(folder, "programme.yaml", "id: en\n", "id: x\n")
    _edit(folder, "programme.yaml", "id: tre\n", "id: en\n")
    _edit(folder, "programme.yaml", "id: x\n", "id: tre\n")

    pair_coaching(folder, Request(today=AFTER_EN))

    after = _rounds(folder)
    assert after["tre", 1, "pairs"].groups == before["en", 1, "pairs"].groups
    assert after["en", 1, "pairs"].groups == before["tre", 1, "pairs"].groups
    assert (after["tre", 1, "pairs"].frozen, after["en", 1, "pairs"].frozen) == (
        True,
        False,
    )


def test_a_time_that_was_held_and_is_taken_out_leaves_the_others_where_they_are(
    made: Made,
) -> None:
    folder = made(names=TWELVE)
    lines = "    again:\n" + "".join(
        f"      - {{date: 2027-01-{day}, starts: '09:00'}}\n" for day in (20, 25)
    )
    _edit(folder, "programme.yaml", "  - id: to\n", f"{lines}  - id: to\n")
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    before = _rounds(folder)
    today = date(2027, 1, 21)
    pair_coaching(folder, Request(today=today))
    _edit(folder, "programme.yaml", "      - {date: 2027-01-20, starts: '09:00'}\n", "")

    report = pair_coaching(folder, Request(today=today))

    after = _rounds(folder)
    assert ("rounds-count-as-held", "en") in _codes(report)
    assert after["en", 0, "pairs"].groups == before["en", 2, "pairs"].groups
    assert after["en", 2, "pairs"].groups == before["en", 3, "pairs"].groups
    assert after["en", 1, "pairs"].groups == before["en", 1, "pairs"].groups


# What no longer fits, is told -------------------------------------------------------


def _told(folder: Path) -> list[tuple[str, str]]:
    return [(one.code, one.about) for one in check(folder).findings]


def test_a_rule_that_a_planned_pair_breaks_is_told_until_it_is_mended(
    made: Made,
) -> None:
    folder = made(groups=True)
    for kind in KINDS:
        pair_coaching(folder, Request(kind=kind))
    one, other = _rounds(folder)["to", 1, "pairs"].groups[0]
    _edit(
        folder,
        "programme.yaml",
        "themes:",
        f"rules: {{apart: [[{one}, {other}]]}}\nthemes:",
    )

    told = _told(folder)
    groups = pair_coaching(folder, Request(kind="groups"))
    frozen = pair_coaching(folder, Request(freeze="to", preview=True))
    pair_coaching(folder, Request())

    assert ("pairs-out-of-date", "to") in told
    assert ("pairs-out-of-date", "to") in _codes(groups)
    assert ("pairs-out-of-date", "to") in _codes(frozen)
    assert not {code for code, _ in _told(folder)} & {"pairs-out-of-date"}


def test_a_gathering_that_is_over_needs_no_new_draw_for_a_new_list(made: Made) -> None:
    folder = made(groups=True, names=TWELVE)
    for kind in KINDS:
        pair_coaching(folder, Request(kind=kind))
    _edit(folder, "participants.csv", "L;Nord\n", "M;Nord\n")

    def to_be_drawn(today: date) -> list[str]:
        found = check(folder, today).findings
        return [one.about for one in found if one.code == "pairs-out-of-date"]

    assert to_be_drawn(date.min) == ["en", "to", "tre"]
    assert to_be_drawn(AFTER_EN) == ["to", "tre"]


def test_a_line_manager_who_is_planned_with_her_staff_is_told(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request())
    one, other = _rounds(folder)["tre", 1, "pairs"].groups[0]
    names = (folder / "participants.csv").read_text("utf-8")
    unit = next(
        line.split(";")[1] for line in names.splitlines() if line.startswith(one)
    )
    names = names.replace(f"{one};{unit};;", f"{one};{unit};;{other}")
    (folder / "participants.csv").write_text(names, "utf-8")

    assert ("pairs-out-of-date", "tre") in _told(folder)


def test_who_has_no_time_left_and_who_comes_twice_is_told(made: Made) -> None:
    folder = made(names=TWELVE)
    who = "participants: [G, H, I, J, K, L]"
    line = f"    again: [{{date: 2027-01-20, starts: '09:00', {who}}}]\n"
    _edit(folder, "programme.yaml", "  - id: to\n", f"{line}  - id: to\n")
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    pair_coaching(folder, Request(today=BETWEEN))
    (folder / "participants.csv").write_text(TWELVE + "Ny;Nord\n", "utf-8")
    _edit(folder, "programme.yaml", "[G, H,", "[F, G, H,")

    report = pair_coaching(folder, Request(today=BETWEEN))

    told = {
        (one.code, str(one.values["given"]))
        for one in report.findings
        if one.code in {"no-time-left", "comes-twice"}
    }
    assert told == {("no-time-left", "Ny"), ("comes-twice", "F")}


@pytest.mark.parametrize("time", [1, 2])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("named", ["", "participants: [G, H, I, J, K, L, Ny]"])
def test_a_guest_who_is_on_the_next_list_lacks_no_time_of_what_is_over(
    made: Made, time: int, kind: RoundKind, named: str
) -> None:
    folder = made(names=TWELVE, groups=kind == "groups")
    before = named.replace(", Ny", "")
    line = f"    again: [{{date: 2027-01-15, starts: '09:00', {before}}}]\n"
    _edit(folder, "programme.yaml", "  - id: to\n", f"{line}  - id: to\n")
    early = Request(today=date(2027, 1, 1), kind=kind)
    pair_coaching(folder, early)
    pair_coaching(folder, replace(early, session="en", occasion=time, extra=("Ny",)))
    pair_coaching(folder, replace(early, today=BETWEEN))
    (folder / "participants.csv").write_text(TWELVE + "Ny;Nord\nNyest;Nord\n", "utf-8")
    _edit(folder, "programme.yaml", before or "starts", named or "starts")

    report = pair_coaching(folder, replace(early, today=BETWEEN))

    told = [one for one in report.findings if one.code == "no-time-left"]
    assert [one.values["given"] for one in told] == ["Nyest"]


SHIFTS = {
    "all named": ("[A, B, C, D, E, F]", "[G, H, I, J, K, L]"),
    "the first named": ("[A, B, C, D, E, F]", ""),
    "the second named": ("", "[G, H, I, J, K, L]"),
    "spread": ("", ""),
}


@pytest.mark.parametrize(("first", "second"), SHIFTS.values(), ids=[*SHIFTS])
def test_who_comes_to_another_time_than_their_own_is_told_until_they_are_let_off(
    made: Made, first: str, second: str
) -> None:
    folder = made(names=TWELVE)
    who = f", participants: {second}" if second else ""
    line = f"    again: [{{date: 2027-01-20, starts: '09:00'{who}}}]\n"
    if first:
        line += f"    participants: {first}\n"
    _edit(folder, "programme.yaml", "  - id: to\n", f"{line}  - id: to\n")
    early = Request(today=date(2027, 1, 1))
    pair_coaching(folder, early)
    name = _rounds(folder)["en", 2, "pairs"].people[0]
    there = replace(early, session="en", occasion=1, extra=(name,))

    report = pair_coaching(folder, there)

    told = Problem(
        report.findings[-1].place,
        "at-two-times",
        "en",
        {"given": name, "session": "en", "one": 1, "other": 2},
    )
    assert [one for one in report.findings if one.code == "at-two-times"] == [told]
    assert told.sentence() == (
        f'en: "{name}" comes to time 1 unannounced, and is awaited at time 2 too; if'
        " that is not meant, run pair-coaching --session en --occasion 2"
        f' --absent "{name}"'
    )
    assert ("at-two-times", "en") in _told(folder)

    let_off = replace(early, session="en", occasion=2, absent=(name,))
    report = pair_coaching(folder, let_off)

    assert "at-two-times" not in {one.code for one in report.findings}
    assert "at-two-times" not in {code for code, _ in _told(folder)}
    times = [_rounds(folder)["en", number, "pairs"].people for number in (1, 2)]
    assert sum(people.count(name) for people in times) == 1


@pytest.mark.parametrize("second_day", ["2027-01-13", "2027-01-20"])
@pytest.mark.parametrize(("first", "second"), SHIFTS.values(), ids=[*SHIFTS])
def test_who_moves_to_a_later_time_ahead_of_both_is_told_until_they_are_let_off(
    made: Made, first: str, second: str, second_day: str
) -> None:
    folder = made(names=TWELVE)
    who = f", participants: {second}" if second else ""
    line = f"    again: [{{date: {second_day}, starts: '14:00'{who}}}]\n"
    if first:
        line += f"    participants: {first}\n"
    _edit(folder, "programme.yaml", "  - id: to\n", f"{line}  - id: to\n")
    early = Request(today=date(2027, 1, 1))
    pair_coaching(folder, early)
    name = _rounds(folder)["en", 1, "pairs"].people[0]
    later = replace(early, session="en", occasion=2, extra=(name,))

    report = pair_coaching(folder, later)

    told = {"given": name, "session": "en", "one": 2, "other": 1}
    twice = [one for one in report.findings if one.code == "at-two-times"]
    assert [one.values for one in twice] == [told]
    assert ("at-two-times", "en") in _told(folder)

    let_off = replace(early, session="en", occasion=1, absent=(name,))
    pair_coaching(folder, let_off)

    assert "at-two-times" not in {code for code, _ in _told(folder)}
    times = [_rounds(folder)["en", number, "pairs"].people for number in (1, 2)]
    assert [people.count(name) for people in times] == [0, 1]


def test_tables_that_are_frozen_and_have_no_use_are_told(made: Made) -> None:
    folder = made(groups=True)
    today = date(2027, 1, 1)
    pair_coaching(folder, Request(kind="groups", today=today))
    pair_coaching(folder, Request(kind="groups", freeze="to", today=today))
    _edit(folder, "programme.yaml", "themes:", "groups: {size: 3}\nthemes:")

    report = pair_coaching(folder, Request(kind="groups", today=today))

    assert ("frozen-without-use", "to") in _codes(report)


def test_a_gathering_that_is_called_off_is_left_out_and_it_is_said(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    text = (folder / "programme.yaml").read_text("utf-8")
    start = text.index("  - id: tre")
    (folder / "programme.yaml").write_text(text[:start], "utf-8")

    report = pair_coaching(folder, Request(today=AFTER_EN))

    assert ("rounds-left-out", "tre") in _codes(report)
    assert sorted(_rounds(folder)) == [("en", 1, "pairs"), ("to", 1, "pairs")]


def test_a_gathering_that_is_postponed_can_still_be_drawn(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    _edit(folder, "programme.yaml", "2027-01-14", "2027-01-28")

    pair_coaching(folder, Request(session="en", absent=("Eli",), today=AFTER_EN))

    assert _rounds(folder)["en", 1, "pairs"].absent == ("Eli",)


# Who is absent, is so in everything of that gathering --------------------------------


def test_who_is_absent_from_the_groups_is_in_no_pair_that_is_drawn_later(
    made: Made,
) -> None:
    folder = made(groups=True)
    today = date(2027, 2, 11)
    pair_coaching(folder, Request(kind="groups", today=date(2027, 1, 1)))
    pair_coaching(
        folder,
        Request(
            kind="groups", session="to", absent=("Eli",), extra=("Gro",), today=today
        ),
    )

    pair_coaching(folder, Request(today=today))

    pairs = _rounds(folder)["to", 1, "pairs"]
    assert (pairs.absent, pairs.extra) == (("Eli",), ("Gro",))
    assert sorted(pairs.people) == sorted(
        ["Anne", "Bo", "Cato", "Dina", "Finn", "Geir", "Hilde", "Gro"]
    )


def test_who_is_absent_is_so_in_a_second_round_too(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    pair_coaching(
        folder, Request(session="en", absent=("Eli",), today=date(2027, 1, 1))
    )
    _edit(folder, "programme.yaml", "themes:", "pairs: {rounds: 2}\nthemes:")

    pair_coaching(folder, Request(today=date(2027, 1, 1)))

    rounds = COACHING.read(folder / "coaching.yaml").value.rounds
    assert [
        (one.number, one.absent, "Eli" in one.people)
        for one in rounds
        if one.session == "en"
    ] == [(1, ("Eli",), False), (2, ("Eli",), False)]


def test_an_absence_is_remembered_for_one_who_was_off_the_list_for_a_while(
    made: Made,
) -> None:
    folder = made()
    today = date(2027, 1, 1)
    pair_coaching(folder, Request(today=today))
    pair_coaching(folder, Request(session="en", absent=("Eli",), today=today))
    names = (folder / "participants.csv").read_text("utf-8")
    (folder / "participants.csv").write_text(names.replace("Eli;Øst;;\n", ""), "utf-8")
    pair_coaching(folder, Request(today=today))
    (folder / "participants.csv").write_text(names, "utf-8")

    pair_coaching(folder, Request(today=today))

    assert "Eli" not in _rounds(folder)["en", 1, "pairs"].people
    assert "Eli" in _rounds(folder)["to", 1, "pairs"].people


def test_two_who_are_left_can_still_be_a_pair_though_not_a_group(made: Made) -> None:
    folder = made(groups=True)
    today = date(2027, 2, 11)
    for kind in ("pairs", "groups"):
        pair_coaching(folder, Request(kind=kind, today=date(2027, 1, 1)))
    away = ("Bo", "Dina", "Eli", "Finn", "Geir", "Hilde")

    report = pair_coaching(folder, Request(session="to", absent=away, today=today))

    assert _rounds(folder)["to", 1, "pairs"].groups == (("Anne", "Cato"),)
    assert ("groups-left-out", "to") in _codes(report)
    assert ("to", 1, "groups") not in _rounds(folder)


# Who is forgotten, comes no more -----------------------------------------------------


def test_who_is_forgotten_keeps_a_place_in_what_was_and_none_in_what_is_to_come(
    made: Made,
) -> None:
    folder = made()
    pair_coaching(folder, Request(today=AFTER_EN))
    pair_coaching(
        folder, Request(session="to", extra=("Gro Gjest",), today=date(2027, 2, 11))
    )
    pair_coaching(folder, Request(freeze="en", today=AFTER_EN))

    forget_participant(folder, "Gro Gjest")
    pair_coaching(folder, Request(today=AFTER_EN))

    to = _rounds(folder)["to", 1, "pairs"]
    assert (to.extra, len(to.people)) == ((), 8)
    text = (folder / "coaching.yaml").read_text("utf-8")
    assert ("Gro" in text, "Participant" in text) == (False, False)


def test_all_who_meet_by_the_first_plan_have_met_once_whatever_changes(
    made: Made,
) -> None:
    folder = made()
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    _edit(folder, "programme.yaml", "id: en\n", "id: start\n")
    _edit(folder, "programme.yaml", "id: to\n", "id: midt\n")
    for today in (AFTER_EN, date(2027, 2, 20), date(2027, 3, 20)):
        pair_coaching(folder, Request(today=today))

    rounds = [*_rounds(folder).values()]
    assert len(rounds) == 3
    for one, other in combinations(rounds, 2):
        assert _met(one) & _met(other) == set()


def test_a_first_draw_on_the_morning_of_the_second_draws_the_first_one_too(
    made: Made,
) -> None:
    folder = made()

    pair_coaching(
        folder, Request(session="to", absent=("Eli",), today=date(2027, 1, 1))
    )
    drawn = (folder / "coaching.yaml").read_bytes()
    again = pair_coaching(folder, Request(today=date(2027, 1, 1)))

    assert sorted(session for session, _, _ in _rounds(folder)) == ["en", "to", "tre"]
    assert (again.is_written, (folder / "coaching.yaml").read_bytes()) == (False, drawn)


# What is said of a round that repeats ------------------------------------------------


@pytest.mark.parametrize(
    ("people", "morning"),
    [(5, {"absent": ("A",)}), (7, {"anew": True})],
    ids=["someone is absent", "drawn anew"],
)
def test_what_is_said_of_repeats_is_the_same_when_nothing_has_changed(
    made: Made, people: int, morning: dict[str, Any]
) -> None:
    names = "\n".join(["Navn", *"ABCDEFG"[:people], ""])
    folder = made(names=names, days=FOUR_DAYS if people == 7 else THREE_DAYS)
    today = date(2027, 1, 12)
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    pair_coaching(folder, Request(session="to", today=today, **morning))
    remembered = (folder / "coaching.yaml").read_bytes()

    again = pair_coaching(folder, Request(today=today))

    assert b"met-before" in remembered
    assert (folder / "coaching.yaml").read_bytes() == remembered
    assert not again.is_written


def test_a_frozen_round_is_never_lost_also_when_its_gathering_is_called_off(
    made: Made,
) -> None:
    folder = made()
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    pair_coaching(folder, Request(freeze="tre", today=date(2027, 1, 1)))
    frozen = _rounds(folder)["tre", 1, "pairs"]
    text = (folder / "programme.yaml").read_text("utf-8")
    start = text.index("  - id: tre")
    (folder / "programme.yaml").write_text(text[:start], "utf-8")

    pair_coaching(folder, Request(today=date(2027, 1, 1)))

    assert _rounds(folder)["tre", 1, "pairs"] == frozen


def test_more_rounds_of_pairs_are_not_wanted_of_what_is_over(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request(today=AFTER_EN))
    pair_coaching(folder, Request(freeze="en", today=date(2027, 1, 1)))
    _edit(folder, "programme.yaml", "themes:", "pairs: {rounds: 2}\nthemes:")

    before = _told(folder)
    pair_coaching(folder, Request(today=AFTER_EN))

    assert [one for one in before if one[0] == "pairs-out-of-date"] == [
        ("pairs-out-of-date", "to"),
        ("pairs-out-of-date", "tre"),
    ]
    assert not [one for one in _told(folder) if one[0] == "pairs-out-of-date"]


def test_a_frozen_gathering_that_is_moved_before_it_is_held_keeps_its_pairs(
    made: Made,
) -> None:
    folder = made()
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    pair_coaching(folder, Request(freeze="to", today=date(2027, 1, 1)))
    frozen = _rounds(folder)["to", 1, "pairs"]
    _edit(folder, "programme.yaml", "2027-02-11", "2027-02-18")

    pair_coaching(folder, Request(today=date(2027, 1, 1)))

    moved = frozen.model_copy(update={"date": date(2027, 2, 18)})
    assert _rounds(folder)["to", 1, "pairs"] == moved
    assert not [one for one in _told(folder) if one[0] == "pairs-out-of-date"]


def test_a_time_that_is_called_off_gives_its_people_another_time(made: Made) -> None:
    folder = made(names=TWELVE)
    lines = "    again:\n" + "".join(
        f"      - {{date: 2027-01-{day}, starts: '09:00'}}\n" for day in (20, 25)
    )
    _edit(folder, "programme.yaml", "  - id: to\n", f"{lines}  - id: to\n")
    today = date(2027, 1, 1)
    pair_coaching(folder, Request(today=today))
    before = _rounds(folder)
    _edit(folder, "programme.yaml", "      - {date: 2027-01-20, starts: '09:00'}\n", "")

    report = pair_coaching(folder, Request(today=today))

    after = _rounds(folder)
    times = [set(after["en", time, "pairs"].people) for time in (1, 2)]
    assert ("rounds-left-out", "en") in _codes(report)
    assert [one for one in after if one[0] == "en"] == [
        ("en", 1, "pairs"),
        ("en", 2, "pairs"),
    ]
    assert set(before["en", 1, "pairs"].people) < times[0]
    assert set(before["en", 3, "pairs"].people) < times[1]
    assert sorted(times[0] | times[1]) == list("ABCDEFGHIJKL")
    assert times[0] & times[1] == set()
