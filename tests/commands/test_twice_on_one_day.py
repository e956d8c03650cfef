"""A gathering held twice on one day, as two shifts or in two places."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medarbeider.cli.app import main
from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching
from medarbeider.memory.coaching import COACHING
from medarbeider.model.coaching import KINDS, Round
from medarbeider.problems.problem import MedarbeiderError

HEAD = """\
format: 1
title: To skift
language: nb
client: {organisation: Eksempel kommune}
participants: participants.csv
goals: [Vi lærer av hverandre]
themes: [rolleforståelse]
sessions:
"""

SESSION = """\
  - id: %s
    title: Vi møtes
    date: %s
    starts: '%s'
    ends: '11:15'
    place: Kulturhuset
    activities:
      - {method: welcome, minutes: 10}
      - {method: coaching-pairs, minutes: 30}
      - {method: break, minutes: 15}
      - method: igp
        question: Hva virker?
        phases: {individual: 5, group: 20, plenary: 15}
      - {method: log, minutes: 10}
      - {method: evaluation, minutes: 10}
      - {method: check-out, minutes: 10}
    between:
      individual: {task: Prøv ett grep., due: 2031-02-03}
    again: [%s]
"""

FIRST = (
    *("Anne", "Bo", "Cato", "Dina", "Eva", "Finn", "Geir", "Hilde"),
    *("Ida", "Jon", "Kai", "Liv"),
)

ENOUGH = 16
"""People for whom good rounds are found at once."""

DAY = "2031-01-14"
LATER = "2031-02-11"
BEFORE = date(2031, 1, 1)

LAW_EXAMPLES = 5
"""Each of them draws six times and builds some forty papers."""


def _again(day: str, starts: str, place: str = "", names: Sequence[str] = ()) -> str:
    told = [f"date: {day}", f"starts: '{starts}'"]
    told += [f"place: {place}"] if place else []
    told += [f"participants: [{', '.join(names)}]"] if names else []
    return f"{{{', '.join(told)}}}"


def _written(
    folder: Path, *sessions: tuple[str, str, str, Sequence[str]], people: int = ENOUGH
) -> Path:
    """Write sessions (id, day, start, repeats) and a name list; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    text = "".join(
        SESSION % (one, day, starts, ", ".join(again))
        for one, day, starts, again in sessions
    )
    (folder / "programme.yaml").write_text(HEAD + text, "utf-8")
    rows = (f"{name};{'NSØ'[at % 3]}\n" for at, name in enumerate(_people(people)))
    (folder / "participants.csv").write_text("Navn;Enhet\n" + "".join(rows), "utf-8")
    return folder


def _people(number: int) -> list[str]:
    return [f"{first} {last}" for last in ("Aas", "Bø") for first in FIRST][:number]


@pytest.fixture
def shifts(tmp_path: Path) -> Path:
    """Return a programme of two gatherings; the first has two shifts on one day."""
    again = [_again(DAY, "12:00", "Rådhuset")]
    return _written(
        tmp_path / "programmes" / "skift",
        ("start", DAY, "08:15", again),
        ("videre", LATER, "08:15", []),
    )


def _rounds(folder: Path) -> list[Round]:
    return [*COACHING.read(folder / "coaching.yaml").value.rounds]


def _drawn(folder: Path, today: date = BEFORE) -> list[bool]:
    """Draw pairs, then groups, and say of each whether anything was written."""
    return [
        pair_coaching(folder, Request(kind=kind, today=today)).is_written
        for kind in KINDS
    ]


def test_a_second_unchanged_run_changes_nothing(shifts: Path) -> None:
    first = _drawn(shifts)
    before = (shifts / "coaching.yaml").read_bytes()
    second = _drawn(shifts)

    assert (first, second) == ([True, True], [False, False])
    assert (shifts / "coaching.yaml").read_bytes() == before
    assert [
        (one.session, one.occasion, f"{one.date}", f"{one.starts}", one.kind)
        for one in _rounds(shifts)
    ] == [
        ("start", 1, DAY, "08:15:00", "groups"),
        ("start", 1, DAY, "08:15:00", "pairs"),
        ("start", 2, DAY, "12:00:00", "groups"),
        ("start", 2, DAY, "12:00:00", "pairs"),
        ("videre", 1, LATER, "None", "groups"),
        ("videre", 1, LATER, "None", "pairs"),
    ]


def test_a_memory_that_tells_no_clock_times_is_read_by_its_numbers(
    shifts: Path,
) -> None:
    _drawn(shifts)
    file = shifts / "coaching.yaml"
    told = file.read_text("utf-8")
    file.write_text(re.sub(r"    starts: .*\n", "", told), "utf-8")

    _drawn(shifts)

    assert file.read_text("utf-8") == told


def _groups(folder: Path) -> dict[tuple[int, str], tuple[tuple[str, ...], ...]]:
    return {
        (one.occasion, one.kind): one.groups
        for one in _rounds(folder)
        if one.session == "start"
    }


def test_shifts_that_change_places_in_the_file_keep_their_own_people(
    shifts: Path,
) -> None:
    _drawn(shifts)
    before = _groups(shifts)
    again = [_again(DAY, "08:15")]
    _written(shifts, ("start", DAY, "12:00", again), ("videre", LATER, "08:15", []))
    file = shifts / "programme.yaml"
    text = file.read_text("utf-8").replace("ends: '11:15'", "ends: '15:00'", 1)
    file.write_text(text, "utf-8")

    _drawn(shifts)

    assert _groups(shifts) == {
        (3 - occasion, kind): groups for (occasion, kind), groups in before.items()
    }


def test_a_shift_that_begins_at_another_time_keeps_its_people(shifts: Path) -> None:
    _drawn(shifts)
    before = _groups(shifts)
    again = [_again(DAY, "12:30")]
    _written(shifts, ("start", DAY, "08:15", again), ("videre", LATER, "08:15", []))

    _drawn(shifts)

    assert _groups(shifts) == before


def test_both_shifts_follow_their_gathering_to_another_day(shifts: Path) -> None:
    _drawn(shifts)
    before = _groups(shifts)
    again = [_again("2031-01-15", "12:00")]
    _written(
        shifts, ("start", "2031-01-15", "08:15", again), ("videre", LATER, "08:15", [])
    )

    _drawn(shifts)

    assert _groups(shifts) == before
    assert {f"{one.date}" for one in _rounds(shifts) if one.session == "start"} == {
        "2031-01-15"
    }


def test_a_shift_that_is_called_off_gives_its_people_the_other(shifts: Path) -> None:
    _drawn(shifts)
    _written(shifts, ("start", DAY, "08:15", []), ("videre", LATER, "08:15", []))

    _drawn(shifts)

    there = [one for one in _rounds(shifts) if one.session == "start"]
    assert [(one.occasion, sorted(one.people), one.starts) for one in there] == [
        (1, sorted(_people(ENOUGH)), None),
        (1, sorted(_people(ENOUGH)), None),
    ]


def test_shifts_that_were_held_on_a_day_that_is_gone_are_still_remembered(
    shifts: Path,
) -> None:
    _drawn(shifts)
    before = _rounds(shifts)
    held = date(2031, 1, 20)
    _drawn(shifts, held)
    _written(shifts, ("start", "2031-03-14", "08:15", []))

    _drawn(shifts, held)
    _drawn(shifts, held)

    kept = [one for one in _rounds(shifts) if one.occasion == 0]
    assert sorted(one.groups for one in kept) == sorted(
        one.groups for one in before if one.session == "start"
    )


def test_who_is_ill_on_the_second_shift_leaves_the_first_as_it_was(
    shifts: Path,
) -> None:
    _drawn(shifts)
    before = _groups(shifts)
    ill = before[2, "pairs"][0][0]

    pair_coaching(
        shifts, Request(session="start", occasion=2, absent=(ill,), today=BEFORE)
    )

    after = {
        (one.session, one.occasion, one.kind): (one.frozen, one.absent)
        for one in _rounds(shifts)
    }
    assert after == {
        ("start", 1, "groups"): (True, ()),
        ("start", 1, "pairs"): (True, ()),
        ("start", 2, "groups"): (False, (ill,)),
        ("start", 2, "pairs"): (False, (ill,)),
        ("videre", 1, "groups"): (False, ()),
        ("videre", 1, "pairs"): (False, ()),
    }
    assert _groups(shifts)[1, "pairs"] == before[1, "pairs"]


def test_a_name_of_the_other_shift_is_not_expected(shifts: Path) -> None:
    _drawn(shifts)
    elsewhere = _groups(shifts)[1, "pairs"][0][0]

    with pytest.raises(MedarbeiderError) as refused:
        pair_coaching(shifts, Request(session="start", occasion=2, absent=(elsewhere,)))

    assert refused.value.code == "not-expected"


def test_one_shift_is_frozen_alone(
    shifts: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    _drawn(shifts)

    with pytest.raises(SystemExit) as stop:
        main(["pair-coaching", str(shifts), "--freeze", "start", "--occasion", "2"])

    assert stop.value.code == 0
    told = capsys.readouterr().out
    assert [line for line in told.splitlines() if "start:" in line] == [
        "2031-01-14 08:15  start: Vi møtes – Pairs",
        "2031-01-14 12:00  start: Vi møtes – Pairs, time 2, frozen",
    ]


def test_an_occasion_of_nothing_is_a_wrong_call(
    shifts: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    with pytest.raises(SystemExit) as stop:
        main(["pair-coaching", str(shifts), "--occasion", "2"])

    assert stop.value.code == 2
    assert "--occasion needs --session, --freeze or --thaw" in capsys.readouterr().err


def test_papers_of_two_shifts_tell_which_they_are_for(shifts: Path) -> None:
    _drawn(shifts)
    build_handouts(shifts, choice=Choice(formats=("html", "ics")))

    made = shifts / "handouts"
    sheet, foot = "Coachingark · Samling 1", "To skift · Samling 1"
    heads = {}
    for file in sorted(made.glob("*/coachingark.html")):
        page = file.read_text("utf-8")
        heads[file.parent.name] = (
            re.findall("<title>(.*?)</title>", page),
            re.findall('class="kicker">(.*?)<', page)[:1],
            re.findall('data-foot="(.*?)"', page),
        )
    assert heads == {
        "01-start-0815": (
            ["Coachingark – Vi møtes, kl. 08.15, Kulturhuset"],
            [f"{sheet} kl. 08.15, Kulturhuset · Vi møtes · Par 1"],
            [f"{foot} kl. 08.15, Kulturhuset · 14.\xa0januar"],
        ),
        "01b-start-1200": (
            ["Coachingark – Vi møtes, kl. 12.00, Rådhuset"],
            [f"{sheet} kl. 12.00, Rådhuset · Vi møtes · Par 1"],
            [f"{foot} kl. 12.00, Rådhuset · 14.\xa0januar"],
        ),
        "02-videre": (
            ["Coachingark – Vi møtes"],
            ["Coachingark · Samling 2 · Vi møtes · Par 1"],
            ["To skift · Samling 2 · 11.\xa0februar"],
        ),
    }
    invitation = (made / "01b-start-1200" / "invitasjon.html").read_text("utf-8")
    assert "14.\xa0januar kl. 12.00, Rådhuset. " in invitation
    calendar = (made / "00-program" / "kalender.ics").read_text("utf-8")
    starts = re.findall(r"DTSTART;TZID=Europe/Oslo:20310114T(\d+)", calendar)
    ids = re.findall(r"UID:(.*)", calendar)
    assert (sorted(starts), len({*ids})) == (["081500", "120000"], len(ids))


def test_no_comma_follows_the_sign_that_a_title_ends_with(tmp_path: Path) -> None:
    again = [_again(DAY, "12:00", "Rådhuset")]
    folder = tmp_path / "programmes" / "skift"
    _written(folder, ("start", DAY, "08:15", again))
    text = (folder / "programme.yaml").read_text("utf-8")
    (folder / "programme.yaml").write_text(
        text.replace("title: Vi møtes", "title: Hvem er vi?"), "utf-8"
    )

    build_handouts(folder, choice=Choice(formats=("ics",)))

    assert sorted(
        re.findall(r"X-WR-CALNAME:(.*)", file.read_text("utf-8").replace("\\", ""))[0]
        for file in (folder / "handouts").rglob("*.ics")
    ) == [
        "Kalender – Hvem er vi? (kl. 08.15, Kulturhuset)",
        "Kalender – Hvem er vi? (kl. 12.00, Rådhuset)",
        "Kalender – To skift",
    ]


def test_the_work_between_is_brought_to_whichever_shift_one_comes_to(
    tmp_path: Path,
) -> None:
    again = [_again(LATER, "12:00"), _again("2031-02-18", "12:00")]
    folder = _written(
        tmp_path / "programmes" / "skift",
        ("start", DAY, "08:15", []),
        ("videre", LATER, "08:15", again),
    )

    build_handouts(folder, choice=Choice(formats=("html",)))

    log = folder / "handouts" / "01-start" / "mellomarbeid-individuelt.html"
    assert (
        "tirsdag 11.\xa0februar kl. 08.15, kl. 12.00 eller tirsdag 18.\xa0februar"
        in log.read_text("utf-8")
    )


# Whatever the programme --------------------------------------------------------------

clocks = st.sampled_from(["08:15", "09:00", "12:00", "12:30", "16:45"])
places = st.sampled_from(["", "Rådhuset", "Møterom Elva"])


@st.composite
def programmes(draw: Callable[..., object]) -> tuple[object, ...]:
    """Draw sessions whose repeats are on their own day, and how many people come."""
    people = draw(st.integers(min_value=ENOUGH, max_value=24))
    assert isinstance(people, int)
    sessions = []
    for number in (1, 2):
        day = f"2031-0{number}-14"
        times = draw(
            st.lists(st.tuples(clocks, places, st.booleans()), min_size=1, max_size=3)
        )
        assert isinstance(times, list)
        named = iter(_people(people))
        again = [
            _again(day, clock, place, [next(named) for _ in range(4)] if names else ())
            for clock, place, names in times[:2]
        ]
        sessions.append((f"s{number}", day, "08:15", again))
    return people, *sessions


@pytest.mark.slow
@given(programmes())
@settings(max_examples=LAW_EXAMPLES, deadline=None)
def test_each_is_placed_once_and_nothing_changes_by_itself(
    tmp_path_factory: pytest.TempPathFactory, drawn: tuple[object, ...]
) -> None:
    people, *sessions = drawn
    assert isinstance(people, int)
    folder = tmp_path_factory.mktemp("lov") / "programmes" / "lag"
    _written(folder, *sessions, people=people)  # type: ignore[arg-type]

    assert _drawn(folder) == [True, True]
    assert _drawn(folder) == [False, False]
    held = date(2031, 1, 20)  # the first gathering is
    assert _drawn(folder, held)[0]
    kept = _rounds(folder)
    assert _drawn(folder, held) == [False, False]
    report = build_handouts(folder, choice=Choice(formats=("html",)))

    for kind in KINDS:
        for session in ("s1", "s2"):
            placed = [
                name
                for one in kept
                if (one.session, one.kind) == (session, kind)
                for name in one.people
            ]
            assert sorted(placed) == sorted(_people(people))
    assert len({one.file for one in report.built}) == len(report.built) > 0
