"""HR's new list: who is new, gone, moved or led by another since the last draw."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from medarbeider.commands.check import check
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching
from medarbeider.commands.remembered_names import (
    forget_participant,
    rename_participant,
)
from medarbeider.memory.coaching import COACHING
from medarbeider.model.coaching import Listed
from medarbeider.problems.problem import MedarbeiderError, Problem

Made = Callable[..., Path]

LEAD = "Navn;Enhet;Rolle;Nærmeste leder\n"
LIST = f"""\
{LEAD}Anne Vik;Nord;Leder;
Bo Li;Nord;;Anne Vik
Cato Moe;Nord;;Anne Vik
Dina Berg;Sør;Teamleder;Anne Vik
Eli Ås;Sør;;Dina Berg
Finn Dal;Sør;;Dina Berg
Geir Ek;Sør;;Dina Berg
Hilde Aa;Øst;;Anne Vik
"""
WITHOUT = "rules: {without: [Anne Vik]}\n"
CHANGES = {
    "new-on-the-list",
    "back-on-the-list",
    "gone-from-the-list",
    "in-another-unit",
    "has-another-leader",
    "perhaps-renamed",
    "one-of-namesakes",
}
FIRST = date(2027, 1, 14)
LAST = date(2027, 2, 12)


@pytest.fixture
def drawn(made: Made) -> Path:
    """A programme whose pairs are drawn, and two of whose gatherings were held."""
    folder = made(WITHOUT, names=LIST)
    pair_coaching(folder, Request(today=LAST))
    return folder


def _list(folder: Path, names: str) -> None:
    (folder / "participants.csv").write_text(names, "utf-8")


def _of_today(folder: Path) -> None:
    """Take out of the memory what files had not before."""
    file = folder / "coaching.yaml"
    plan = COACHING.read(file).value.model_copy(update={"people": None})
    file.write_bytes(COACHING.written(plan))


def _told(findings: tuple[Problem, ...]) -> dict[str, object]:
    return {
        one.code: one.values.get("people", one.values.get("given"))
        for one in findings
        if one.code in CHANGES
    }


def _found(folder: Path) -> dict[str, object]:
    """What `check` and a preview tell alike, before anything is drawn."""
    told = _told(check(folder).findings)
    assert _told(pair_coaching(folder, Request(preview=True)).findings) == told
    return told


def test_nothing_is_told_of_a_list_that_is_as_it_was(drawn: Path) -> None:
    assert _found(drawn) == {}


def test_nothing_is_told_before_the_first_draw(made: Made) -> None:
    assert _found(made(WITHOUT, names=LIST)) == {}


def test_who_is_new_gone_moved_or_led_by_another_is_told_once(drawn: Path) -> None:
    names = LIST.replace("Bo Li;Nord;;Anne Vik\n", "Ivar Sæter;Nord;;Anne Vik\n")
    names = names.replace("Cato Moe;Nord;;", "Cato Moe;Sør;;")
    names = names.replace("Finn Dal;Sør;;Dina Berg", "Finn Dal;Øst;;Anne Vik")
    _list(drawn, names)

    before = _found(drawn)
    at_the_draw = _told(pair_coaching(drawn, Request(today=LAST)).findings)

    assert (
        before
        == at_the_draw
        == {
            "new-on-the-list": ("Ivar Sæter",),
            "gone-from-the-list": ("Bo Li",),
            "in-another-unit": ("Cato Moe", "Finn Dal"),
            "has-another-leader": ("Finn Dal",),
        }
    )
    assert _found(drawn) == {}


def test_who_left_and_is_on_the_list_again_has_met_people_already(made: Made) -> None:
    folder = made(WITHOUT, names=LIST)
    pair_coaching(folder, Request(today=date(2027, 1, 4)))
    _list(folder, LIST.replace("Bo Li;Nord;;Anne Vik\n", ""))
    pair_coaching(folder, Request(today=LAST))
    _list(folder, LIST.replace("Bo Li;Nord;;", "Bo Li;Sør;;"))

    assert _found(folder) == {
        "new-on-the-list": ("Bo Li",),
        "back-on-the-list": ("Bo Li",),
    }


def test_a_text_that_names_somebody_who_has_left_is_told(drawn: Path) -> None:
    file = drawn / "programme.yaml"
    text = file.read_text("utf-8")
    text = text.replace("title: Vi møtes", "title: Vi møtes hos Bo Li", 1)
    file.write_text(text.replace("goals: [Ett lag]", "goals: [Ro]"), "utf-8")
    assert [one for one in check(drawn).findings if one.code == "gone-in-a-text"] == []

    _list(drawn, LIST.replace("Bo Li;Nord;;Anne Vik\n", ""))

    assert [
        f"{one.place}".removeprefix(f"{file}:") + f" {one.sentence()}"
        for one in check(drawn).findings
        if one.code == "gone-in-a-text"
    ] == [
        (
            "11:12 Bo Li stands in this text, and no more on the name list; name"
            " somebody else here, if it is printed again"
        )
    ]


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("who: Bo", True),
        ("who: Bo L.", True),
        ("who: Anne og Bo", True),
        ("place: Hos Bo", True),
        ("who: Anne", False),
        ("about: Vi bor på Bo", False),
    ],
)
def test_who_has_left_is_told_by_a_first_name_where_somebody_is_meant(
    drawn: Path, line: str, *, is_told: bool
) -> None:
    file = drawn / "programme.yaml"
    key, _, value = line.partition(": ")
    where = "method: welcome, minutes: 10"
    text = file.read_text("utf-8")
    if key == "place":
        text = text.replace(
            "    starts: 09:00\n", f"    starts: 09:00\n    {line}\n", 1
        )
    text = (
        text.replace(where, f"{where}, {key}: {value}", 1) if key != "place" else text
    )
    file.write_text(text, "utf-8")

    _list(drawn, LIST.replace("Bo Li;Nord;;Anne Vik\n", ""))

    told = [one for one in check(drawn).findings if one.code == "gone-in-a-text"]
    assert bool(told) is is_told


def test_a_leader_more_or_less_is_another_leader(drawn: Path) -> None:
    _list(drawn, LIST.replace("Hilde Aa;Øst;;Anne Vik", "Hilde Aa;Øst;;"))

    assert _found(drawn) == {"has-another-leader": ("Hilde Aa",)}


def test_of_a_memory_from_before_only_new_and_gone_are_told(drawn: Path) -> None:
    _of_today(drawn)
    names = LIST.replace("Bo Li;Nord;;Anne Vik\n", "Ivar Sæter;Nord;;Anne Vik\n")
    _list(drawn, names.replace("Cato Moe;Nord;;", "Cato Moe;Sør;;"))

    assert _found(drawn) == {
        "new-on-the-list": ("Ivar Sæter",),
        "gone-from-the-list": ("Bo Li",),
    }


def test_who_is_without_or_a_guest_is_neither_new_nor_gone_in_such_a_memory(
    made: Made,
) -> None:
    folder = made(WITHOUT, names=LIST)
    came = Request(session="en", extra=("Rektor Ro",))
    pair_coaching(folder, came)
    _of_today(folder)

    assert _found(folder) == {}


def test_who_is_perhaps_spelt_anew_is_neither_new_nor_gone(drawn: Path) -> None:
    _list(drawn, LIST.replace("Hilde Aa", "Hilda Aa"))

    assert _found(drawn) == {"perhaps-renamed": "Hilde Aa"}


def test_a_new_spelling_is_followed_as_a_leader_too(drawn: Path) -> None:
    _list(drawn, LIST.replace("Dina Berg", "Dina Bergh"))
    assert _found(drawn) == {
        "has-another-leader": ("Eli Ås", "Finn Dal", "Geir Ek"),
        "perhaps-renamed": "Dina Berg",
    }

    rename_participant(drawn, "Dina Berg", "Dina Bergh")

    assert _found(drawn) == {}


def test_who_is_forgotten_is_forgotten_as_a_leader_too(drawn: Path) -> None:
    names = LIST.replace("Dina Berg;Sør;Teamleder;Anne Vik\n", "")
    _list(drawn, names)
    with pytest.raises(MedarbeiderError) as refused:
        forget_participant(drawn, "Dina Berg")
    _list(drawn, names.replace("Dina Berg", "Anne Vik"))

    done = forget_participant(drawn, "Dina Berg")

    assert refused.value.code == "still-a-manager"
    for file in drawn.glob("coaching*.yaml"):
        assert "Dina" not in file.read_text("utf-8")
    people = COACHING.read(drawn / "coaching.yaml").value.people
    assert people is not None
    assert [one.name for one in people if one.leaders == (done.new,)] == [
        "Eli Ås",
        "Finn Dal",
        "Geir Ek",
    ]
    assert len(people) == 7


def test_a_leader_who_was_never_there_is_forgotten_too(made: Made) -> None:
    names = LIST.replace("Anne Vik;Nord;Leder;", "Anne Vik;Nord;Leder;Zoe Yr")
    folder = made(WITHOUT, names=names)
    pair_coaching(folder, Request())
    _list(folder, LIST)

    done = forget_participant(folder, "Zoe Yr")

    people = COACHING.read(folder / "coaching.yaml").value.people or ()
    assert people[0] == Listed(name="Anne Vik", units=("Nord",), leaders=(done.new,))


def test_a_second_person_of_a_name_does_not_take_the_firsts_history(
    drawn: Path,
) -> None:
    names = LIST.replace("Bo Li;", "Bo Li (Nord);") + "Bo Li (Sør);Sør;;Dina Berg\n"
    _list(drawn, names)

    (told,) = [one for one in check(drawn).findings if one.code == "perhaps-renamed"]
    assert _found(drawn) == {
        "new-on-the-list": ("Bo Li (Sør)",),
        "perhaps-renamed": "Bo Li",
    }
    assert told.sentence().endswith('--renamed "Bo Li=Bo Li (Nord)"')

    rename_participant(drawn, "Bo Li", "Bo Li (Nord)")
    assert _found(drawn) == {"new-on-the-list": ("Bo Li (Sør)",)}
    pair_coaching(drawn, Request(today=LAST))

    _list(
        drawn, names.replace("Bo Li (Nord);Nord;;Anne Vik\n", "").replace(" (Sør)", "")
    )
    (back,) = [one for one in check(drawn).findings if one.code == "perhaps-renamed"]
    assert back.sentence().endswith('--renamed "Bo Li (Sør)=Bo Li"')
    assert _found(drawn) == {
        "gone-from-the-list": ("Bo Li (Nord)",),
        "perhaps-renamed": "Bo Li (Sør)",
    }


def test_where_no_unit_tells_which_namesake_it_is_it_is_asked(drawn: Path) -> None:
    _of_today(drawn)
    names = LIST.replace("Bo Li;", "Bo Li (Nord);") + "Bo Li (Sør);Sør;;Dina Berg\n"
    _list(drawn, names)

    assert _found(drawn) == {"one-of-namesakes": ("Bo Li (Nord)", "Bo Li (Sør)")}


def test_a_leader_who_got_a_namesake_is_no_other_leader(drawn: Path) -> None:
    names = LIST.replace("Dina Berg", "Dina Berg (Sør)")
    _list(drawn, f"{names}Dina Berg (Nord);Nord;;Anne Vik\n")

    assert _found(drawn) == {
        "new-on-the-list": ("Dina Berg (Nord)",),
        "perhaps-renamed": "Dina Berg",
    }


def test_those_of_the_same_unit_behind_another_name_are_not_alike(drawn: Path) -> None:
    names = LIST.replace("Bo Li;", "Bo Li (Nord);") + "Bo Li (Sør);Sør;;Dina Berg\n"
    _list(drawn, names)
    rename_participant(drawn, "Bo Li", "Bo Li (Nord)")
    pair_coaching(drawn, Request(today=LAST))

    _list(drawn, names.replace("Bo Li (Nord)", "Siv Å (Nord)"))

    assert _found(drawn) == {
        "new-on-the-list": ("Siv Å (Nord)",),
        "gone-from-the-list": ("Bo Li (Nord)",),
    }


def test_a_new_leader_whose_day_is_after_the_last_gathering_is_told(made: Made) -> None:
    rule = "{leader: Dina Berg, instead_of: Anne Vik, since: 2072-02-01}"
    folder = made(f"rules: {{leaders: [{rule}]}}\n", names=LIST)

    found = [one for one in check(folder).findings if one.about == "since"]

    assert [(one.code, one.values["day"]) for one in found] == [
        ("counts-for-no-gathering", "2072-02-01")
    ]


def test_an_earlier_programmes_people_who_are_spelt_anew_are_told(made: Made) -> None:
    before = "Navn;Enhet\nPer Vik;Nord\nAda Li;Nord\nBo Ås;Sør\nDag Rud;Sør\n"
    earlier = made(names=before, name="lag-2026")
    pair_coaching(earlier, Request())
    now = before.replace("Per Vik", "Per Ole Vik").replace("Ada Li", "Ada Lie")
    folder = made(
        "rules: {history: [lag-2026]}\n", names=now.replace("Dag Rud", "Siv Moe")
    )

    def told(found: tuple[Problem, ...]) -> list[str]:
        return [one.told() for one in found if one.code == "perhaps-in-history"]

    checked, drawn = check(folder), pair_coaching(folder, Request())

    assert told(drawn.findings) == told(checked.findings)
    assert told(checked.findings) == [
        (
            f'{folder / "programme.yaml"}:8:19: "{name}" of lag-2026 is not on the name'
            f' list, where "{new}" is; those whom they met there do not count; if they'
            f' are the same: write "{new}" in the name list of lag-2026, and there'
            f' --renamed "{name}={new}" [perhaps-in-history]'
        )
        for name, new in (("Per Vik", "Per Ole Vik"), ("Ada Li", "Ada Lie"))
    ]
    (earlier / "participants.csv").write_text(now, "utf-8")
    rename_participant(earlier, "Per Vik", "Per Ole Vik")
    rename_participant(earlier, "Ada Li", "Ada Lie")
    assert told(check(folder).findings) == []


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("Bo Li, Cato Moe, Dina Berg, Eli Ås, Finn Dal, Geir Ek, Hilde Aa", ["tre"]),
        ("Cato Moe, Dina Berg, Eli Ås, Finn Dal, Geir Ek, Hilde Aa", ["tre"]),
        ("Cato Moe, Dina Berg", []),
    ],
    ids=["everybody who takes a place", "all but one on leave", "a few"],
)
def test_who_is_new_and_not_named_where_most_are_named_is_told(
    drawn: Path, named: str, told: list[str]
) -> None:
    file = drawn / "programme.yaml"
    before, last = file.read_text("utf-8").split("  - id: tre\n")
    before = before.replace(
        "    activities", f"    participants: [{named}]\n    activities"
    )
    last = last.replace(
        "    activities", f"    participants: [{named}]\n    activities"
    )
    file.write_text(f"{before}  - id: tre\n{last}", "utf-8")
    pair_coaching(drawn, Request(today=LAST))
    _list(drawn, f"{LIST}Ivar Sæter;Nord;;Anne Vik\n")

    findings = pair_coaching(drawn, Request(today=LAST)).findings

    assert [
        (one.about, one.values)
        for one in findings
        if one.code == "named-but-for-the-new"
    ] == [(session, {"people": ("Ivar Sæter",)}) for session in told]


@pytest.mark.parametrize(
    ("joined", "told"),
    [
        ("Nils Olav Vik", {"perhaps-renamed": "Nils Vik"}),
        ("Nils Berg", {"new-on-the-list": ("Nils Berg",)}),
        ("Anders Vik", {"new-on-the-list": ("Anders Vik",)}),
    ],
)
def test_who_joins_and_was_perhaps_a_guest_before_is_told(
    made: Made, joined: str, told: dict[str, object]
) -> None:
    folder = made(WITHOUT, names=LIST)
    pair_coaching(folder, Request(session="en", extra=("Nils Vik",), today=FIRST))
    _list(folder, f"{LIST}{joined};Nord;;Anne Vik\n")

    assert _found(folder) == told


GROUP_TASK = "    between: {group: {task: Prøv noe sammen., due: 2027-02-01}}\n"


@pytest.mark.parametrize(
    ("size", "today", "told"),
    [
        (4, FIRST, [("Dina Berg", "Geir Ek")]),
        (4, date(2027, 1, 13), []),
        (8, FIRST, []),
    ],
    ids=["divided", "not begun", "whole"],
)
def test_who_is_in_another_work_group_once_the_work_has_begun_is_told(
    made: Made, size: int, today: date, told: list[object]
) -> None:
    named = f"{WITHOUT}work_groups: {{by: unit, size: {size}}}\n"
    names = LIST.replace("Hilde Aa;Øst", "Hilde Aa;Sør")
    folder = made(named, names=names)
    file = folder / "programme.yaml"
    text = file.read_text("utf-8").replace(
        "    activities", f"{GROUP_TASK}    activities", 1
    )
    file.write_text(text, "utf-8")
    pair_coaching(folder, Request(today=date(2027, 1, 1)))
    _list(folder, names.replace("Bo Li;Nord", "Bo Li;Sør"))

    found = check(folder, today).findings

    some = [one for one in found if one.code == "in-another-work-group"]
    assert [one.values["people"] for one in some] == told


SOUTH = f"""\
{LEAD}Kari Bø;Sør;Leder;
Per Vik;Sør;Lærer;Kari Bø
Ola Dal;Sør;Lærer;Kari Bø
Siv Ro;Nord;Leder;Kari Bø
Liv Moe;Nord;Lærer;Siv Ro
Tor Nes;Nord;Lærer;Siv Ro
Bo Ås;Øst;Lærer;Kari Bø
"""


@pytest.mark.parametrize(
    ("line", "leader"),
    [
        ("{leader: Siv Ro, unit: Nord, since: 2027-02-01}", "Siv Ro"),
        ("{leader: Siv Ro, of: [Liv Moe, Tor Nes], since: 2027-02-01}", "Siv Ro"),
        ("{leader: Kari Bø, of: [Bo Ås], since: 2027-02-01}", "Kari Bø"),
        ("{leader: Bo Ås, unit: Øst}", "Bo Ås"),
        ("{leader: Liv Moe, unit: Nord, since: 2027-02-01}", ""),
        ("{leader: Siv Ro, unit: Nord}", ""),
        ("{leader: Liv Moe, of: [Tor Nes], since: 2027-02-01, also: yes}", ""),
    ],
)
def test_a_line_by_which_nobody_gets_another_leader_is_told(
    made: Made, line: str, leader: str
) -> None:
    folder = made(f"rules:\n  leaders:\n    - {line}\n", names=SOUTH)

    told = [
        one.told().partition("programme.yaml:")[2]
        for one in check(folder).findings
        if one.code == "changes-no-leader"
    ]

    assert told == [
        (
            "10:7: nobody on the name list gets another leader by this line of"
            f' "{leader}"; if the list tells the change now, take this line out'
            " [changes-no-leader]"
        )
        for _ in [leader]
        if leader
    ]


def test_a_line_that_a_later_one_takes_back_is_not_told(made: Made) -> None:
    lines = (
        "    - {leader: Liv Moe, of: [Tor Nes], since: 2027-02-01}\n"
        "    - {leader: Siv Ro, of: [Tor Nes], since: 2027-03-01}\n"
    )
    folder = made(f"rules:\n  leaders:\n{lines}", names=SOUTH)

    codes = [one.code for one in check(folder).findings]

    assert "changes-no-leader" not in codes
