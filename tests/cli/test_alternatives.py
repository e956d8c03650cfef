"""`medarbeider new-programme --alternatives`: up to three proposals, and none made."""

import json
import shlex
from collections.abc import Callable, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from medarbeider.commands.alternatives import alternatives
from medarbeider.commands.planned import planned
from medarbeider.workspace import Workspace

Command = Callable[..., Any]
REPEAT = {"date": "2027-01-20", "starts": "12:30"}
BRIEFS: dict[str, dict[str, Any]] = {
    "open": {"themes": ["kollegialitet", "rolleforståelse"]},
    "one theme": {"themes": ["samskaping"]},
    "three themes": {"themes": ["kollegialitet", "rolleforståelse", "samskaping"]},
    "own theme": {"themes": ["Overgangen til skolen " * 2, "læringskultur"]},
    "more themes than gatherings": {
        "themes": ["kollegialitet", "rolleforståelse", "samskaping", "ki"],
        "gatherings": "2",
    },
    "one gathering": {"themes": ["kollegialitet"], "gatherings": "1"},
    "twelve": {
        "themes": ["kollegialitet", "rolleforståelse", "læringskultur"],
        "gatherings": "12",
        "length": "two-hours",
        "weeks": "3",
    },
    "eight": {"themes": ["kollegialitet", "samskaping"], "gatherings": "8"},
    "own hours": {
        "themes": ["kollegialitet", "læringskultur"],
        "gatherings": [
            {"date": "2027-01-14", "starts": "09:00", "ends": "12:00"},
            {"length": "whole-day"},
            {"earliest": "2027-03-01", "latest": "2027-03-12"},
            {"theme": "kollegialitet"},
        ],
    },
    "shared out": {
        "themes": [{"name": "kollegialitet", "gatherings": "3"}, "læringskultur"],
        "last": "2027-06-10",
    },
    "no writing": {"themes": ["kollegialitet", "ki"], "writes": "no", "people": "50"},
    "nynorsk": {"themes": ["kollegialitet"], "language": "nn", "works": "Vi ler"},
    "barred": {
        "themes": ["kollegialitet", "tjenestedesign"],
        "bars": ["named-feedback"],
        "not_on": ["uke 8", "uke 12-14"],
        "weekdays": "onsdag",
        "least_weeks": "4",
    },
    "for those on shift": {
        "themes": ["kollegialitet", "ki"],
        "gatherings": [{"date": "2027-01-19", "again": [REPEAT]}, {}],
        "last": "2027-05-20",
    },
    "results": {
        "results": {
            "year": "2026",
            "answered": "20",
            "factors": dict.fromkeys(range(1, 11), "4.1") | {6: "3.6", 9: "4.4"},
        }
    },
}
ALL_SETTLED = {
    "length": "half-day",
    "gatherings": "3",
    "weeks": "4",
    "order": "blocks",
    "variant": "0",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty workspace, and the working folder."""
    (tmp_path / "programmes").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _written(root: Path, told: Mapping[str, Any], name: str = "mine.yaml") -> Path:
    usual = {"title": "Lag", "organisation": "Eksempel kommune", "first": "2027-01-13"}
    file = root / name
    file.write_text(yaml.safe_dump({**usual, **told}, allow_unicode=True), "utf-8")
    return file


def _shown(command: Command, file: Path, *options: str) -> list[dict[str, Any]]:
    call = ("new-programme", "--from", file, "--alternatives", "3", "--json", *options)
    outcome = command(*call)
    assert outcome.status == 0, outcome.out
    told = json.loads(outcome.out)
    assert (told["ok"], told["asked"], told["findings"]) == (True, 3, [])
    found: list[dict[str, Any]] = told["alternatives"]
    return found


@pytest.mark.parametrize("locale", ["C.UTF-8", "nb_NO.UTF-8"])
@pytest.mark.parametrize("name", BRIEFS)
def test_each_proposal_has_room_on_a_screen_and_nothing_is_made(
    command: Command,
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    locale: str,
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    file = _written(root, BRIEFS[name])

    outcome = command("new-programme", "--from", file, "--alternatives", "3")

    assert outcome.status == 0, outcome.err
    screens = outcome.out.rstrip("\n").split("\n\n")
    assert [one.split()[0] for one in screens] == [screens[0].split()[0]] * len(screens)
    for one in screens:
        lines = one.split("\n")
        assert len(lines) <= 23
        assert [line for line in lines if len(line) > 80] == []
    assert ("Why: " in outcome.out) is (locale == "C.UTF-8" and len(screens) > 1)
    assert sorted(one.name for one in root.rglob("*")) == ["mine.yaml", "programmes"]


@pytest.mark.parametrize("name", BRIEFS)
def test_what_a_proposal_tells_to_add_gives_exactly_that_programme(
    command: Command, root: Path, name: str
) -> None:
    file = _written(root, BRIEFS[name])
    report = alternatives(Workspace(root), {}, file, None, 3)

    shown = _shown(command, file)

    assert len(shown) == len(report.found) > 1
    for number, (told, found) in enumerate(zip(shown, report.found, strict=True)):
        by_options = command(
            *("new-programme", "--from", file, "--title", f"A{number}"),
            *told["options"],
        )
        keys = {**BRIEFS[name], **told["keys"], "title": f"B{number}"}
        by_keys = command("new-programme", "--from", _written(root, keys, "b.yaml"))

        for made in (by_options, by_keys):
            assert made.status == 0, made.err
            programme = planned(Path(made.lines[0])).loaded.programme
            assert programme.sessions == found.programme.sessions
            assert [
                {
                    "id": one.id,
                    "date": f"{one.date}",
                    "starts": f"{one.starts:%H:%M}",
                    "ends": f"{one.ends:%H:%M}",
                    "title": one.title,
                    "theme": one.theme,
                }
                for one in programme.sessions
            ] == [
                {key: one[key] for key in one if key not in {"method", "opens"}}
                for one in told["gatherings"]
            ]


def test_three_proposals_differ_in_order_and_in_length(
    command: Command, root: Path
) -> None:
    shown = _shown(command, _written(root, BRIEFS["open"]))

    assert [(one["changes"], one["options"], one["keys"]) for one in shown] == [
        (None, [], {}),
        ("order", ["--order", "interleaved"], {"order": "interleaved"}),
        (
            "length",
            ["--length", "whole-day", "--gatherings", "2", "--weeks", "8"],
            {"length": "whole-day", "gatherings": "2", "weeks": "8"},
        ),
    ]
    assert [one["differs"] for one in shown] == [
        "",
        (
            "The themes come by turns, not one after the other. “Kollegialitet”"
            " returns after 10 weeks, not 5."
        ),
        "2 gatherings of 6 h, not 4 of 3 h 30 min. 12 h in all, not 14 h.",
    ]
    assert [[one["theme"][0] for one in some["gatherings"]] for some in shown] == [
        [*"KKRR"],
        [*"KRKR"],
        [*"KR"],
    ]
    assert [one["minutes"] for one in shown] == [840, 840, 720]


def test_what_is_shown_is_the_same_each_time_and_fewer_are_the_first_of_three(
    command: Command, root: Path
) -> None:
    call = ("new-programme", "--from", _written(root, BRIEFS["open"]), "--json")

    three, again, two = (
        json.loads(command(*call, "--alternatives", number).out)["alternatives"]
        for number in ("3", "3", "2")
    )

    assert three == again
    assert three[:2] == two


@pytest.mark.parametrize(
    "keys",
    [some for number in range(5) for some in combinations(ALL_SETTLED, number)],
    ids=" ".join,
)
def test_what_the_brief_settles_is_never_changed(
    command: Command, root: Path, keys: tuple[str, ...]
) -> None:
    settled = {key: ALL_SETTLED[key] for key in keys}
    file = _written(root, {**BRIEFS["open"], **settled})

    shown = _shown(command, file)

    assert shown[0]["changes"] is None
    assert [key for one in shown for key in one["keys"] if key in settled] == []
    assert len({tuple(one["options"]) for one in shown}) == len(shown)


@pytest.mark.parametrize("as_options", [True, False])
def test_fewer_than_were_asked_for_are_told(
    command: Command, root: Path, *, as_options: bool
) -> None:
    file = _written(root, BRIEFS["open"] | ({} if as_options else ALL_SETTLED))
    options = [f"--{key}={value}" for key, value in ALL_SETTLED.items()]

    outcome = command(
        *("new-programme", "--from", file, "--alternatives", "3"),
        *(options if as_options else ()),
    )

    assert outcome.status == 0
    assert outcome.lines[0] == "Alternative 1 of 1: as the brief gives it"
    assert outcome.told == [
        ("1 of 3: what the brief settles leaves room for no other that is as good.")
    ]


def test_dates_and_bars_that_are_settled_stay_in_each_proposal(
    command: Command, root: Path
) -> None:
    hours = _shown(command, _written(root, BRIEFS["own hours"]))
    barred = _shown(command, _written(root, BRIEFS["barred"]))

    assert len(hours) == len(barred) == 3
    for one in hours:
        first, second, third, last = one["gatherings"]
        assert (first["date"], first["ends"]) == ("2027-01-14", "12:00")
        assert (second["starts"], second["ends"]) == ("09:00", "15:00")
        assert "2027-03-01" <= third["date"] <= "2027-03-12"
        assert last["theme"] == "Kollegialitet"
    for one in barred:
        days = [gathering["date"] for gathering in one["gatherings"]]
        assert not any("2027-02-22" <= day <= "2027-02-28" for day in days)
        assert not any("2027-03-22" <= day <= "2027-04-11" for day in days)


def test_a_name_list_counts_in_each_proposal(command: Command, root: Path) -> None:
    rows = [f"Person {number} Etternavn;Nord" for number in range(44)]
    (root / "liste.csv").write_text("\n".join(["Navn;Enhet", *rows]), "utf-8")
    file = _written(root, BRIEFS["open"])

    shown = _shown(command, file, "--participants", "liste.csv")

    made = command(
        *("new-programme", "--from", file, "--participants", "liste.csv"),
        *shown[1]["options"],
    )
    programme = planned(Path(made.lines[0])).loaded.programme
    opening = programme.sessions[0].activities[1]
    assert shown[1]["gatherings"][0]["opens"] == {
        "title": opening.title,
        "question": opening.question,
    }
    assert shown[0] != _shown(command, file)[0]


@pytest.mark.usefixtures("root")
def test_what_to_add_is_told_as_it_is_typed(command: Command) -> None:
    outcome = command(
        *("new-programme", "--organisation", "Eksempel kommune", "--title", "Lag"),
        *("--theme", "samskaping", "--first", "2027-01-13", "--alternatives", "2"),
    )

    added = [line for line in outcome.lines if line.startswith("Take it with: ")]
    assert added == ["Take it with: --length whole-day --gatherings 2 --weeks 8"]
    made = command(
        *("new-programme", "--organisation", "Eksempel kommune", "--title", "Lag"),
        *("--theme", "samskaping", "--first", "2027-01-13"),
        *shlex.split(added[0].removeprefix("Take it with: ")),
    )
    programme = planned(Path(made.lines[0])).loaded.programme
    assert [f"{one.date}" for one in programme.sessions] == ["2027-01-13", "2027-03-10"]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--alternatives", "4"), "--alternatives: 4 is none of 1, 2, 3"),
        (("--alternatives", "0"), "--alternatives: 0 is none of 1, 2, 3"),
        (("--alternatives", "tre"), "--alternatives: tre is none of 1, 2, 3"),
        (("--alternatives", "3", "--quiet"), "--quiet would leave nothing"),
        (("--alternatives", "3", "--like", "lag"), "has no alternatives"),
        (("--alternatives", "3", "--title", "X"), "--first 2027-01-14"),
    ],
)
def test_a_call_that_shows_nothing_is_refused(
    command: Command, root: Path, options: tuple[str, ...], told: str
) -> None:
    outcome = command("new-programme", *options)

    assert outcome.status == 2
    assert told in " ".join(outcome.err.split())
    assert list((root / "programmes").iterdir()) == []


def test_what_is_wrong_in_the_brief_is_told_as_ever(
    command: Command, root: Path
) -> None:
    file = _written(root, {**BRIEFS["open"], "length": "kvart dag"})

    outcomes = [
        command("new-programme", "--from", file, *more)
        for more in ((), ("--alternatives", "3"))
    ]

    assert [one.status for one in outcomes] == [1, 1]
    assert outcomes[0].told == outcomes[1].told
