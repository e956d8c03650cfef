"""A gathering held again, with names: who comes to no time, or is named for two."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from medarbeider.commands.check import check
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching
from medarbeider.model.coaching import RoundKind, other_kind
from medarbeider.problems.problem import MedarbeiderError, Problem

Made = Callable[..., Path]

DAYS = {"en": "2027-01-14"}
BEFORE = date(2027, 1, 1)

LEFT_OUT = (
    "programme.yaml:9:5: en: named for no time of this gathering, and not to come:"
    " Geir, Hilde; name them for one, or take `participants` away from the first: then"
    " all who are not named come to it [named-for-no-time]"
)


def _two_times(folder: Path, first: str, *others: str) -> Path:
    """Let the gathering be held again, each time for those who are named."""
    file = folder / "programme.yaml"
    times = [
        f"      - {{date: 2027-01-{15 + at}, starts: '09:00'{named}}}"
        for at, named in enumerate(others)
    ]
    lines = [first, "    again:", *times, "    activities:"]
    text = file.read_text("utf-8").replace(
        "    activities:", "\n".join(one for one in lines if one)
    )
    file.write_text(text, "utf-8")
    return folder


def _told(folder: Path, found: tuple[Problem, ...]) -> list[str]:
    return [
        one.told().removeprefix(f"{folder}/")
        for one in found
        if one.code.startswith("named-for")
    ]


def test_who_is_named_for_no_time_is_told_by_check_and_draw(made: Made) -> None:
    first = "    participants: [Anne, Bo, Cato]"
    other = ", participants: [Dina, Eli, Finn]"
    folder = _two_times(made(days=DAYS), first, other)

    drawn = pair_coaching(folder, Request(today=BEFORE))

    assert _told(folder, check(folder).findings) == [LEFT_OUT]
    assert _told(folder, drawn.findings) == [LEFT_OUT]
    rounds = [one.round.people for one in drawn.rounds]
    assert not {"Geir", "Hilde"}.intersection(*rounds)


@pytest.mark.parametrize("leads", ["", "facilitators: [Hilde]\n"])
def test_a_leader_without_a_place_who_is_named_for_no_time_is_told(
    made: Made, leads: str
) -> None:
    folder = made(f"rules: {{without: [Geir, Hilde]}}\n{leads}", days=DAYS)
    first = "    participants: [Anne, Bo, Cato]"
    _two_times(folder, first, ", participants: [Dina, Eli, Finn]")

    told = _told(folder, check(folder).findings)

    line = 10 + bool(leads)
    people = "Geir" if leads else "Geir, Hilde"
    assert told == [LEFT_OUT.replace(":9:", f":{line}:").replace("Geir, Hilde", people)]


def test_who_is_named_for_two_times_is_told_at_the_later(made: Made) -> None:
    folder = _two_times(
        made(days=DAYS),
        "    participants: [Anne, Bo, Cato, Dina]",
        ", participants: [Eli, Anne, Finn, Bo]",
        ", participants: [Geir, Hilde, Eli]",
    )

    told = _told(folder, check(folder).findings)

    assert told == [
        (
            f"programme.yaml:{place}: en: named for another time of this gathering"
            f" too: {people}; name them once; as it stands, they come each time that"
            " they are named under `again`, and not the first time"
            " [named-for-two-times]"
        )
        for place, people in (("16:59", "Anne, Bo"), ("17:59", "Eli"))
    ]
    drawn = pair_coaching(folder, Request(today=BEFORE))
    assert _told(folder, drawn.findings) == told
    assert [[*map(sorted, [one.round.people])] for one in drawn.rounds] == [
        [["Cato", "Dina"]],
        [["Anne", "Bo", "Eli", "Finn"]],
        [["Eli", "Geir", "Hilde"]],
    ]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("", ""),
        ("", ", participants: [Anne, Bo]"),
        (
            "    participants: [Anne, Bo, Cato, Dina]",
            ", participants: [Eli, Finn, Geir, Hilde]",
        ),
    ],
    ids=["nobody named", "the others come first", "everybody named"],
)
def test_where_everybody_has_one_time_nothing_is_told(
    made: Made, first: str, other: str
) -> None:
    folder = _two_times(made(days=DAYS), first, other)

    assert _told(folder, check(folder).findings) == []


def test_a_gathering_for_some_that_is_held_once_tells_nothing(made: Made) -> None:
    folder = made(days=DAYS)
    file = folder / "programme.yaml"
    named = "    participants: [Anne, Bo]\n    activities:"
    text = file.read_text("utf-8").replace("    activities:", named)
    file.write_text(text, "utf-8")

    assert _told(folder, check(folder).findings) == []


@pytest.mark.parametrize(
    ("first", "other", "code"),
    [
        ("", ", participants: [Anne, Cato, Dina, Eli]", "together-at-two-times"),
        (
            "    participants: [Bo, Finn, Geir, Hilde]",
            ", participants: [Anne, Cato, Dina, Eli]",
            "together-at-two-times",
        ),
        ("", ", participants: [Anne, Bo, Dina, Eli]", "always-partners"),
        ("", "", "together-at-two-times"),
        (
            "    participants: [Anne, Cato, Dina]",
            ", participants: [Eli, Finn, Geir, Hilde]",
            "always-partners",
        ),
        ("    participants: [Anne, Cato, Dina]", "", "together-at-two-times"),
    ],
    ids=[
        "one named again",
        "both named",
        "named together",
        "by lot",
        "one not there",
        "the rest",
    ],
)
def test_two_who_are_together_and_come_at_different_times_are_told(
    made: Made, first: str, other: str, code: str
) -> None:
    folder = made("rules: {together: [[Anne, Bo]]}\n", days=DAYS)
    _two_times(folder, first, other)

    told = [
        (one.code, one.about, one.values)
        for one in check(folder).findings
        if one.code in {"together-at-two-times", "always-partners"}
    ]

    about = "en" if code == "together-at-two-times" else ""
    assert told == [(code, about, {"one": "Anne", "other": "Bo"})]


@pytest.mark.parametrize(
    ("apart", "leader", "told"),
    [
        (
            ", apart: [[Bo, Anne]]",
            "",
            (
                "Anne and Bo cannot be both together and apart; take them out of one of"
                " the two rules [together-and-apart]"
            ),
        ),
        (
            "",
            "Anne",
            (
                "Anne and Bo cannot be together as the rules ask: one of them is a"
                " leader of the other; take them out of `rules: together`"
                " [together-in-line]"
            ),
        ),
    ],
    ids=["apart", "leader and staff"],
)
def test_two_who_are_together_and_never_can_be_are_told_as_that(
    made: Made, apart: str, leader: str, told: str
) -> None:
    folder = made(f"rules: {{together: [[Anne, Bo]]{apart}}}\n", days=DAYS)
    file = folder / "participants.csv"
    names = file.read_text("utf-8")
    bo = next(line for line in names.splitlines() if line.startswith("Bo;"))
    file.write_text(names.replace(bo, f"{bo.rstrip(';')};;{leader}"), "utf-8")

    found = [
        one.told().removeprefix(f"{folder}/programme.yaml:8:20: ")
        for one in check(folder).findings
        if "together" in one.code or one.code == "always-partners"
    ]

    assert found == [told]


def _with_a_time_more(folder: Path) -> Path:
    """Let a gathering that is held twice be held a third time, a day later."""
    file = folder / "programme.yaml"
    time = "      - {date: 2027-01-15, starts: '09:00'}\n"
    text = file.read_text("utf-8").replace(time, time + time.replace("-15", "-16"))
    file.write_text(text, "utf-8")
    return folder


def _who_come(folder: Path, request: Request) -> list[set[str]]:
    """Return who stands in the pairs of each time, when they are drawn."""
    return [{*one.round.people} for one in pair_coaching(folder, request).rounds]


ABOUT_TIMES = {"nobody-comes", "everybody-has-a-time", "have-another-time"}


def _about_times(folder: Path, found: tuple[Problem, ...]) -> list[str]:
    return [
        one.told().removeprefix(f"{folder}/")
        for one in found
        if one.code in ABOUT_TIMES
    ]


@pytest.mark.parametrize(
    ("today", "moved"),
    [(BEFORE, "Eli, Hilde"), (date(2027, 1, 15), "Finn, Hilde")],
    ids=["none held", "the first held"],
)
def test_a_time_that_is_added_gets_its_share_of_those_to_come(
    made: Made, today: date, moved: str
) -> None:
    folder = _two_times(made(days=DAYS), "", "")
    before = _who_come(folder, Request(today=BEFORE))
    _with_a_time_more(folder)

    told = _about_times(folder, check(folder, today).findings)
    preview = pair_coaching(folder, Request(today=today, preview=True))

    assert told == [
        (
            "programme.yaml:9:5: en: come to time 3 (2027-01-16) now, and not when"
            f" they were to come: {moved}; tell them; `participants` says who comes"
            " when, if you would choose [have-another-time]"
        )
    ]
    assert _about_times(folder, preview.findings) == told
    new = {*moved.split(", ")}
    assert _who_come(folder, Request(today=today)) == [
        *(people - new for people in before),
        new,
    ]
    assert _about_times(folder, check(folder, today).findings) == []
    assert _who_come(folder, Request(today=today))[2] == new


def test_a_gathering_drawn_for_one_time_is_shared_with_the_one_that_is_added(
    made: Made,
) -> None:
    folder = made(days=DAYS)
    pair_coaching(folder, Request(today=BEFORE))
    _two_times(folder, "", "")

    first, second = _who_come(folder, Request(today=BEFORE))

    assert (len(first), len(second), first & second) == (4, 4, set())


def test_a_time_that_is_added_when_all_others_are_frozen_asks_who_comes(
    made: Made,
) -> None:
    folder = _two_times(made(days=DAYS), "", "")
    pair_coaching(folder, Request(today=BEFORE, freeze="en"))
    _with_a_time_more(folder)

    assert _about_times(folder, check(folder).findings) == [
        (
            "programme.yaml:16:9: en: everyone has got another time already, and nobody"
            " is left for this one; name those who come to it in its `participants`"
            " [everybody-has-a-time]"
        )
    ]
    with pytest.raises(MedarbeiderError) as refused:
        pair_coaching(folder, Request(today=BEFORE))
    assert str(refused.value) == (
        "en (3): nobody is to come; everyone has got another time; name those who come"
        " in its `participants`, or let other times change with --thaw"
        " [nobody-for-a-time]"
    )
    assert len(_who_come(folder, Request(today=BEFORE, thaw="en"))[2]) > 1


@pytest.mark.parametrize(
    ("today", "is_told"),
    [(date(2027, 1, 15), True), (BEFORE, False)],
    ids=["the first held", "none held"],
)
def test_who_has_no_time_since_theirs_is_called_off_is_told(
    made: Made, today: date, *, is_told: bool
) -> None:
    folder = _two_times(made(days=DAYS), "", "")
    _, second = _who_come(folder, Request(today=BEFORE))
    made(days=DAYS)

    found = check(folder, today).findings
    report = pair_coaching(folder, Request(today=today))

    for some in (found, report.findings):
        told = [one for one in some if one.code == "time-called-off"]
        assert [(one.about, one.values) for one in told] == [
            ("en", {"people": tuple(sorted(second))}) for _ in range(is_told)
        ]
    assert not [
        one for one in check(folder, today).findings if one.code == "time-called-off"
    ]


@pytest.mark.parametrize("first", ["pairs", "groups"])
def test_pairs_and_groups_agree_on_who_comes_to_a_time_put_in_between(
    made: Made, first: RoundKind
) -> None:
    names = "Navn;Enhet\n" + "".join(f"{one};Nord\n" for one in "ABCDEFGHIJKL")
    folder = made(names=names, days=DAYS, groups=True)
    _two_times(folder, "", "")
    kinds: tuple[RoundKind, ...] = (first, other_kind(first))
    for kind in kinds:
        pair_coaching(folder, Request(today=BEFORE, kind=kind))
    file = folder / "programme.yaml"
    time = "      - {date: 2027-01-15, starts: '09:00'}\n"
    text = file.read_text("utf-8").replace(time, time.replace("15", "14", 1) + time)
    text = text.replace("2027-01-14, starts: '09", "2027-01-14, starts: '13")
    file.write_text(text, "utf-8")

    one, other = (_who_come(folder, Request(today=BEFORE, kind=kind)) for kind in kinds)

    assert one == other
    assert [*map(len, one)] == [4, 4, 4]


FIRST_HALF = "    participants: [Anne, Bo, Cato, Dina]"
SECOND_HALF = "    participants: [Eli, Finn, Geir]"


def _each_names(folder: Path, *participants: str) -> Path:
    """Let each gathering, in order, name who comes; one without a text names nobody."""
    file = folder / "programme.yaml"
    first, *sessions = file.read_text("utf-8").split("    activities:")
    for named, session in zip(participants, sessions, strict=True):
        first += (
            f"{named}\n    activities:{session}"
            if named
            else (f"    activities:{session}")
        )
    file.write_text(first, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("rules", "halves", "people"),
    [
        ("", (FIRST_HALF, SECOND_HALF), "Hilde"),
        ("rules: {without: [Hilde]}\n", (FIRST_HALF, SECOND_HALF), "Hilde"),
        ("", (SECOND_HALF.replace("Eli, ", ""), FIRST_HALF), "Eli, Hilde"),
        ("", (FIRST_HALF, FIRST_HALF.replace(", Dina", "")), "Eli, Finn, Geir, Hilde"),
    ],
)
def test_who_is_named_for_no_gathering_at_all_is_told(
    made: Made, rules: str, halves: tuple[str, str], people: str
) -> None:
    days = {"en": "2027-01-14", "to": "2027-02-11"}
    folder = _each_names(made(rules, days=days), *halves)
    drawn = pair_coaching(folder, Request(today=BEFORE))
    line = (
        "programme.yaml:5:15: every gathering names who comes, and none of them names"
        f" {people}; name them for one, or take them off the name list"
        " [named-for-no-gathering]"
    )

    assert _told(folder, check(folder).findings) == [line]
    assert _told(folder, drawn.findings) == [line]


@pytest.mark.parametrize(
    "halves",
    [
        (FIRST_HALF, SECOND_HALF.replace("Geir", "Geir, Hilde")),
        (FIRST_HALF, FIRST_HALF),
        (FIRST_HALF, ""),
        (FIRST_HALF, "    people: 4"),
    ],
)
def test_where_all_who_are_meant_to_come_do_so_nobody_is_told(
    made: Made, halves: tuple[str, str]
) -> None:
    days = {"en": "2027-01-14", "to": "2027-02-11"}
    folder = _each_names(made(days=days), *halves)

    assert _told(folder, check(folder).findings) == []


OTHER_HALF = SECOND_HALF.replace("Geir", "Geir, Hilde")
FOUR = {"en": "2027-01-14", "to": "2027-02-11", "tre": "2027-02-12", "x": "2027-03-11"}


@pytest.mark.parametrize(
    ("named", "told"),
    [
        (
            ("", FIRST_HALF, SECOND_HALF, ""),
            [
                (
                    "named in none of to, tre, which name who comes: Hilde; add each"
                    " to the `participants` of one of them, if they are to come"
                    " [named-for-no-part]"
                )
            ],
        ),
        (
            ("", FIRST_HALF.replace("Dina", "Dina, Eli"), OTHER_HALF, ""),
            [
                (
                    'tre: named for "to" too, which nobody else of these is: Eli; take'
                    " each out of one of them, unless both are meant"
                    " [named-for-two-parts]"
                )
            ],
        ),
        (
            (FIRST_HALF, OTHER_HALF, FIRST_HALF, OTHER_HALF.replace("Eli, ", "")),
            [
                (
                    'x: named here or for "to" alone, where the others come to both:'
                    " Eli; name each for both, unless that is meant"
                    " [named-for-one-of-two]"
                )
            ],
        ),
        (("", FIRST_HALF, OTHER_HALF, ""), []),
        (("    participants: [Anne, Eli]", FIRST_HALF, OTHER_HALF, ""), []),
        (("", FIRST_HALF, "", ""), []),
        (("", FIRST_HALF, FIRST_HALF, ""), []),
    ],
    ids=[
        *("in none", "in two", "in one of two", "right", "leaders"),
        *("one part", "the same"),
    ],
)
def test_who_is_in_no_part_of_the_staff_or_in_two_is_told(
    made: Made, named: tuple[str, ...], told: list[str]
) -> None:
    folder = _each_names(made(days=FOUR), *named)

    lines = _told(folder, check(folder).findings)

    assert [line.partition(": ")[2] for line in lines] == told


def test_leaders_who_come_to_both_parts_are_not_told(made: Made) -> None:
    both = FIRST_HALF.replace("Dina", "Dina, Hilde")
    rules = "rules: {without: [Hilde]}\n"
    folder = _each_names(made(rules, days=FOUR), "", both, OTHER_HALF, "")

    assert _told(folder, check(folder).findings) == []


@pytest.mark.parametrize(
    ("joined", "told"),
    [
        ("Ida;Vest;;\n", ("Vest", 2, "2027-01-15", ("Ida",))),
        ("Ida;Sør;;\n", None),
        ("Ida;;Vikar;\n", None),
        ("Ida;Vest;;\nJan;Vest;;\n", None),
    ],
    ids=["one more", "of another unit", "of no unit", "more than one"],
)
def test_who_joins_a_unit_that_is_named_for_another_time_is_told(
    made: Made, joined: str, told: tuple[object, ...] | None
) -> None:
    folder = _two_times(made(days=DAYS), "", ", participants: [Finn, Geir, Hilde]")
    pair_coaching(folder, Request(today=BEFORE))
    names = folder / "participants.csv"
    names.write_text(names.read_text("utf-8") + joined, "utf-8")

    found = check(folder, BEFORE).findings
    drawn = pair_coaching(folder, Request(today=BEFORE)).findings
    later = check(folder, date(2027, 1, 16)).findings

    assert _not_with_their_unit(found) == ([told] if told else [])
    assert _not_with_their_unit(drawn) == ([told] if told else [])
    assert _not_with_their_unit(later) == []


def test_who_moves_to_a_unit_that_is_named_for_another_time_is_told(
    made: Made,
) -> None:
    folder = _two_times(made(days=DAYS), "", ", participants: [Finn, Geir, Hilde]")
    pair_coaching(folder, Request(today=BEFORE))
    names = folder / "participants.csv"
    names.write_text(names.read_text("utf-8").replace("Bo;Nord", "Bo;Vest"), "utf-8")

    found = check(folder, BEFORE).findings

    assert _not_with_their_unit(found) == [("Vest", 2, "2027-01-15", ("Bo",))]


def _not_with_their_unit(found: tuple[Problem, ...]) -> list[tuple[object, ...]]:
    keys = ("unit", "number", "day", "people")
    return [
        tuple(one.values[key] for key in keys)
        for one in found
        if one.code == "not-with-their-unit"
    ]


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("A, B, C, D", ["to: names the others of Nord, and not E"]),
        ("A, B, C, D, E", []),
        ("A, B", []),
        ("A, B, C, D, F, G, H, I", []),
    ],
    ids=["all but one", "all", "a few", "most of everybody"],
)
def test_who_is_of_a_unit_of_which_all_others_are_named_is_told(
    made: Made, named: str, told: list[str]
) -> None:
    names = "Navn;Enhet\n" + "".join(f"{one};Nord\n" for one in "ABCDE")
    names += "".join(f"{one};Sør\n" for one in "FGHIJ")
    folder = made(names=names, days={"en": "2027-01-14", "to": "2027-02-11"})
    _each_names(folder, "", f"    participants: [{named}]")

    lines = [
        one.sentence().partition(";")[0]
        for one in check(folder).findings
        if one.code == "named-but-of-a-unit"
    ]

    assert lines == told
