"""What is told of rounds that are frozen and still to come, and how they can change."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.check import check
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import CoachingReport, pair_coaching
from medarbeider.memory.coaching import COACHING
from medarbeider.model.coaching import Round, RoundKind, other_kind
from medarbeider.problems.problem import MedarbeiderError, Problem

Made = Callable[..., Path]
TWO_DAYS = {"en": "2027-01-14", "to": "2027-02-11"}
BEFORE = date(2027, 1, 1)
THE_MORNING = date(2027, 1, 14)
THE_DAY_AFTER = date(2027, 1, 15)

SIX = "Navn;Enhet;Leder\n" + "".join(
    f"{name};{unit};\n"
    for name, unit in (
        ("Ola Dal", "Nord"),
        ("Gunn Lie", "Sør"),
        ("Tone Berg", "Øst"),
        ("Eli Ås", "Vest"),
        ("Per Vik", "Nord"),
        ("Liv Moe", "Sør"),
    )
)


def _rounds(folder: Path) -> dict[tuple[str, int, str], Round]:
    rounds = COACHING.read(folder / "coaching.yaml").value.rounds
    return {(one.session, one.occasion, one.kind): one for one in rounds}


def _pairs(folder: Path, session: str = "en", occasion: int = 1) -> Round:
    return _rounds(folder)[session, occasion, "pairs"]


def _told(findings: CoachingReport | Path, today: date = BEFORE) -> list[str]:
    """Return what is told of frozen rounds, in whole sentences without a place.

    What `check` tells of a folder, a build of its papers tells too.
    """
    if isinstance(findings, CoachingReport):
        return _of_frozen(findings.findings)
    told = _of_frozen(check(findings, today).findings)
    choice = Choice(kinds=("agenda",), formats=("html",))
    report = build_handouts(findings, choice=choice, today=today, dry_run=True)
    assert _of_frozen(report.findings) == told
    return told


def _of_frozen(findings: Iterable[Problem]) -> list[str]:
    return [
        f"{one.sentence()} [{one.code}]"
        for one in findings
        if one.code.startswith("frozen-")
    ]


def _list(folder: Path, *changes: tuple[str, str], more: str = "") -> None:
    names = SIX
    for old, new in changes:
        assert old in names
        names = names.replace(old, new)
    (folder / "participants.csv").write_text(names + more, "utf-8")


def _refused(folder: Path, request: Request) -> str:
    with pytest.raises(MedarbeiderError) as caught:
        pair_coaching(folder, request)
    return str(caught.value)


@pytest.fixture
def frozen(made: Made) -> Path:
    """Freeze the first gathering before its day: an absence of a later one is told."""
    folder = made(names=SIX)
    pair_coaching(folder, Request(today=BEFORE))
    pair_coaching(folder, Request(session="to", absent=("Gunn",), today=BEFORE))
    assert _pairs(folder).frozen
    return folder


NO_PART = (
    "en: what is drawn is frozen with some who have no place there any more: {people};"
    " run pair-coaching --thaw en [frozen-with-no-part]"
)
NO_PLACE = (
    "en: what is drawn is frozen without a place for some who come: {people};"
    " run pair-coaching --thaw en [frozen-without-a-place]"
)
APART = (
    "en: what is drawn is frozen with some together who may not be: {people};"
    " run pair-coaching --thaw en [frozen-and-apart]"
)

# What is told, each time -------------------------------------------------------------


def test_who_left_and_who_joined_are_told_each_time_until_the_day_has_passed(
    frozen: Path,
) -> None:
    stood = _pairs(frozen)
    _list(frozen, ("Ola Dal;Nord;\n", ""), more="Nils Ny;Nord;\n")
    told = [NO_PART.format(people="Ola Dal"), NO_PLACE.format(people="Nils Ny")]

    assert _told(frozen) == told
    assert _told(pair_coaching(frozen, Request(today=BEFORE))) == told
    assert _told(pair_coaching(frozen, Request(today=BEFORE))) == told
    assert _told(frozen, THE_MORNING) == told
    assert _told(frozen, THE_DAY_AFTER) == []
    assert _told(pair_coaching(frozen, Request(today=THE_DAY_AFTER))) == []
    assert _pairs(frozen) == stood


def test_a_leader_with_her_own_staff_is_told_each_time(frozen: Path) -> None:
    a, b = _pairs(frozen).groups[0]
    line = next(one for one in SIX.splitlines() if one.startswith(a))
    _list(frozen, (line, f"{line}{b}"))
    told = [APART.format(people=f"{a} – {b}")]

    assert _told(frozen) == told
    assert _told(pair_coaching(frozen, Request(today=BEFORE))) == told
    assert _told(pair_coaching(frozen, Request(today=BEFORE))) == told


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("apart: [[{a}, {b}]]", [APART.format(people="{a} – {b}")]),
        ("without: [{a}]", [NO_PART.format(people="{a}")]),
        (
            "leaders: [{{leader: {a}, of: [{b}], since: 2027-01-14}}]",
            [APART.format(people="{a} – {b}")],
        ),
        ("leaders: [{{leader: {a}, of: [{b}], since: 2027-01-15}}]", []),
    ],
    ids=["apart", "without", "leads from that day", "leads from the day after"],
)
def test_a_rule_that_frozen_pairs_do_not_keep_is_told(
    frozen: Path, rule: str, told: list[str]
) -> None:
    a, b = _pairs(frozen).groups[0]
    file = frozen / "programme.yaml"
    text = file.read_text("utf-8")
    rules = f"rules: {{{rule.format(a=a, b=b)}}}\nthemes:"
    file.write_text(text.replace("themes:", rules), "utf-8")

    assert _told(frozen) == [one.format(a=a, b=b) for one in told]


def test_who_is_absent_and_who_came_unannounced_are_not_told(frozen: Path) -> None:
    morning = Request(
        session="en", absent=("Eli",), extra=("Gro Gjest",), today=BEFORE, freeze="en"
    )
    pair_coaching(frozen, morning)

    assert _pairs(frozen).frozen
    assert _told(frozen) == []


def test_tables_that_are_frozen_are_told_with_the_call_for_groups(made: Made) -> None:
    folder = made(groups=True, names=SIX, days=TWO_DAYS)
    pair_coaching(folder, Request(kind="groups", freeze="en", today=BEFORE))
    _list(folder, ("Ola Dal;Nord;\n", ""))

    assert _told(folder) == [
        NO_PART.format(people="Ola Dal").replace("--thaw", "--groups --thaw")
    ]


def test_a_time_of_several_is_told_by_its_number(made: Made) -> None:
    folder = made()
    _list(folder, more="".join(f"{one} Nes;Nord;\n" for one in "ABCDEF"))
    text = (folder / "programme.yaml").read_text("utf-8")
    again = "    again: [{date: 2027-01-20, starts: '09:00'}]\n  - id: to\n"
    (folder / "programme.yaml").write_text(text.replace("  - id: to\n", again), "utf-8")
    pair_coaching(folder, Request(freeze="en", occasion=2, today=BEFORE))
    gone = _pairs(folder, "en", 2).people[0]
    names = (folder / "participants.csv").read_text("utf-8").splitlines(keepends=True)
    left = "".join(one for one in names if not one.startswith(gone))
    (folder / "participants.csv").write_text(left, "utf-8")

    assert _told(folder, date(2027, 1, 17)) == [
        NO_PART.format(people=gone)
        .replace("en:", "en (2):")
        .replace("--thaw en", "--thaw en --occasion 2")
    ]
    mended = Request(thaw="en", occasion=2, today=date(2027, 1, 17))
    assert _told(pair_coaching(folder, mended)) == []
    assert gone not in _pairs(folder, "en", 2).people


@pytest.mark.parametrize(("year", "is_told"), [(2124, True), (2024, False)])
@pytest.mark.parametrize("name", ["check", "build-handouts"])
def test_a_command_tells_of_frozen_pairs_until_their_day(
    made: Made, command: Callable[..., Any], name: str, year: int, *, is_told: bool
) -> None:
    folder = made(names=SIX, days={"en": f"{year}-03-01"})
    pair_coaching(folder, Request(freeze="en", today=date(year, 1, 1)))
    _list(folder, ("Ola Dal;Nord;\n", ""))

    told = json.loads(command(name, folder, "--json").out)["findings"]

    found = [one["code"] for one in told if one["code"].startswith("frozen-")]
    assert found == ["frozen-with-no-part"] * is_told


# And how it changes ------------------------------------------------------------------


def test_thawed_pairs_are_mended_and_the_others_keep_theirs(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request(freeze="en", today=BEFORE))
    before = _pairs(folder)
    names = (folder / "participants.csv").read_text("utf-8")
    gone = before.groups[0][0]
    line = next(one for one in names.splitlines() if one.startswith(gone))
    (folder / "participants.csv").write_text(
        names.replace(line, "Nils Ny;Nord;;"), "utf-8"
    )

    report = pair_coaching(folder, Request(thaw="en", today=THE_MORNING))

    after = _pairs(folder)
    assert _told(report) == _told(folder) == []
    assert not after.frozen
    assert set(after.people) == {*before.people, "Nils Ny"} - {gone}
    assert set(map(frozenset, before.groups[1:])) < set(map(frozenset, after.groups))


@pytest.mark.parametrize("kind", ["pairs", "groups"])
def test_both_kinds_are_thawed_together(made: Made, kind: RoundKind) -> None:
    folder = made(groups=True, names=SIX, days=TWO_DAYS)
    pair_coaching(folder, Request(today=BEFORE))
    pair_coaching(folder, Request(kind="groups", today=BEFORE))
    pair_coaching(folder, Request(freeze="en", today=BEFORE))
    _list(folder, ("Ola Dal;Nord;\n", ""))

    pair_coaching(folder, Request(kind=kind, thaw="en", today=BEFORE))

    now = [_rounds(folder)["en", 1, one] for one in ("pairs", "groups")]
    assert [(one.frozen, "Ola Dal" in one.people) for one in now] == [
        (False, False),
        (False, False),
    ]
    assert _told(folder) == []


@pytest.mark.parametrize("kind", ["pairs", "groups"])
@pytest.mark.parametrize(
    "morning",
    [{"absent": ("Eli",)}, {"extra": ("Gro Gjest",)}, {"anew": True}],
    ids=["absent", "extra", "anew"],
)
def test_a_frozen_morning_changes_as_if_it_had_never_been_frozen(
    made: Made, morning: dict[str, Any], kind: RoundKind
) -> None:
    folders = [
        made(groups=True, name=name, days=TWO_DAYS) for name in ("frozen", "free")
    ]
    for folder, freeze in zip(folders, ("en", None), strict=True):
        pair_coaching(folder, Request(today=BEFORE))
        pair_coaching(folder, Request(kind="groups", freeze=freeze, today=BEFORE))
        kept = _rounds(folder)["en", 1, "pairs"].frozen
        assert kept is (freeze is not None)
        request = Request(kind=kind, session="en", today=THE_MORNING, **morning)
        pair_coaching(folder, request)

    other = other_kind(kind)
    frozen, free = map(_rounds, folders)
    if "anew" in morning:  # is about its own kind alone
        assert frozen["en", 1, other].frozen
        frozen["en", 1, other] = free["en", 1, other]
    assert frozen == free


def test_who_has_left_can_be_told_absent_there(frozen: Path) -> None:
    _list(frozen, ("Ola Dal;Nord;\n", ""))

    report = pair_coaching(
        frozen, Request(session="en", absent=("Ola",), today=THE_MORNING)
    )

    assert _told(report) == []
    assert _pairs(frozen).absent == ("Ola Dal",)


def test_frozen_pairs_can_be_drawn_anew_before_the_day_has_passed(
    frozen: Path,
) -> None:
    pair_coaching(frozen, Request(session="en", anew=True, today=THE_MORNING))

    assert (_pairs(frozen).drawn, _pairs(frozen).frozen) == (2, False)


def test_what_is_thawed_can_be_frozen_again_in_one_call(frozen: Path) -> None:
    _list(frozen, ("Ola Dal;Nord;\n", ""))

    pair_coaching(frozen, Request(thaw="en", freeze="en", today=BEFORE))

    assert (_pairs(frozen).frozen, "Ola Dal" in _pairs(frozen).people) == (True, False)
    assert _told(frozen) == []


def test_a_preview_of_a_thaw_keeps_nothing(frozen: Path) -> None:
    _list(frozen, ("Ola Dal;Nord;\n", ""))
    kept = (frozen / "coaching.yaml").read_bytes()

    report = pair_coaching(frozen, Request(thaw="en", preview=True, today=BEFORE))

    shown = {one.round.session: one.round for one in report.rounds}
    assert "Ola Dal" not in shown["en"].people
    assert _told(report) == [NO_PART.format(people="Ola Dal")]
    assert (frozen / "coaching.yaml").read_bytes() == kept


@pytest.mark.parametrize(
    "request_",
    [
        Request(thaw="en"),
        Request(session="en", anew=True),
        Request(session="en", absent=("Ola",)),
        Request(session="en", extra=("Gro Gjest",)),
    ],
    ids=["thaw", "anew", "absent", "extra"],
)
def test_what_was_held_stays(frozen: Path, request_: Request) -> None:
    kept = (frozen / "coaching.yaml").read_bytes()

    held = Request(**{**vars(request_), "today": THE_DAY_AFTER})

    assert _refused(frozen, held) == (
        'the rounds of "en" stay as they are: it has been held; change a later'
        " gathering [round-was-held]"
    )
    assert (frozen / "coaching.yaml").read_bytes() == kept


def test_only_the_times_that_are_to_come_are_thawed(made: Made) -> None:
    folder = made(
        names=SIX + "".join(f"{one} Nes;Nord;\n" for one in "ABCDEF"),
        again={"en": ["2027-01-20"]},
    )
    pair_coaching(folder, Request(freeze="en", today=BEFORE))
    held = _pairs(folder)

    pair_coaching(folder, Request(thaw="en", today=date(2027, 1, 17)))

    assert _pairs(folder) == held
    assert not _pairs(folder, "en", 2).frozen


def test_an_earlier_shift_of_today_stays_when_a_later_one_has_begun(
    made: Made,
) -> None:
    folder = made(names=SIX + "".join(f"{one} Nes;Nord;\n" for one in "ABCDEF"))
    text = (folder / "programme.yaml").read_text("utf-8")
    again = "    again: [{date: 2027-01-14, starts: '12:30'}]\n  - id: to\n"
    (folder / "programme.yaml").write_text(text.replace("  - id: to\n", again), "utf-8")
    pair_coaching(folder, Request(today=BEFORE))
    ill = _pairs(folder, "en", 2).people[0]
    pair_coaching(
        folder, Request(session="en", occasion=2, absent=(ill,), today=THE_MORNING)
    )
    forgot_the_time = Request(session="en", anew=True, today=THE_MORNING)

    assert _refused(folder, forgot_the_time) == (
        'the rounds of "en" are frozen, since a later one that day was changed; if it'
        " has not been held, run pair-coaching --thaw en first [round-is-frozen]"
    )
    pair_coaching(folder, Request(thaw="en", occasion=1, today=THE_MORNING))
    assert pair_coaching(folder, forgot_the_time).is_written
