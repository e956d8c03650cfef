"""`medarbeider pair-coaching`: exact lines, exact status, nothing by mistake."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from medarbeider.cli.app import app

Command = Callable[..., Any]

PROGRAMME = """\
format: 1
title: På lag
language: nb
client: {organisation: Eksempel kommune}
participants: participants.csv
goals: [Ett lag]
themes: [rolleforståelse]
sessions:
  - id: en
    title: Vi begynner
    date: 2127-01-14
    starts: 09:00
    ends: 10:20
    activities:
      - {method: welcome, minutes: 10}
      - {method: coaching-pairs, minutes: 30}
      - {method: log, minutes: 10}
      - {method: evaluation, minutes: 10}
      - {method: check-out, minutes: 20}
"""
"""One gathering, long from now, so that it is always to come."""

SECOND = PROGRAMME[PROGRAMME.index("  - id: en") :].replace("id: en", "id: to")
SECOND = SECOND.replace("begynner", "fortsetter").replace("01-14", "02-11")

LIST = """\
Navn;Enhet;Rolle;Nærmeste leder
Anne;Nord;Leder;
Bo;Nord;;Anne
Cato;Sør;;
Dina;;Vikar;
"""


def _unprotected(folder: Path) -> str:
    """What is said of that list, on every run: nobody knows who leads two of them."""
    return (
        f"{folder / 'participants.csv'}: no line manager is given for Cato, Dina, who"
        " may meet their own leader; write each one's, also a leader who is not on the"
        " list [without-a-manager]"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A programme of two gatherings for four; Anne and Bo may not be paired."""
    folder = tmp_path / "programmes" / "lag"
    folder.mkdir(parents=True)
    (folder / "programme.yaml").write_text(PROGRAMME + SECOND, "utf-8")
    (folder / "participants.csv").write_text(LIST, "utf-8")
    return folder


@pytest.fixture
def trio(folder: Path) -> Path:
    """A programme of one gathering for three, who can only be together."""
    (folder / "programme.yaml").write_text(PROGRAMME, "utf-8")
    (folder / "participants.csv").write_text("Navn;Enhet\nAnne;Nord\nBo;\nCato;\n")
    return folder


def test_the_pairs_are_a_table_and_the_summary_is_not_in_it(
    command: Command, folder: Path
) -> None:
    first = command("pair-coaching", folder)
    again = command("pair-coaching", folder)

    assert (
        first.lines
        == again.lines
        == [
            "2127-01-14  en: Vi begynner – Pairs",
            "  1  Anne (Nord)   Dina",
            "  2  Bo (Nord)     Cato (Sør)",
            "",
            "2127-02-11  to: Vi fortsetter – Pairs",
            "  1  Anne (Nord)   Cato (Sør)",
            "  2  Bo (Nord)     Dina",
        ]
    )
    file = folder / "coaching.yaml"
    assert first.told == [
        _unprotected(folder),
        "pairs: nobody meets twice",
        f"rounds new or changed: 2, kept in {file}",
    ]
    assert again.told == [
        _unprotected(folder),
        "pairs: nobody meets twice",
        f"nothing has changed in {file}",
    ]
    assert (first.status, again.status) == (0, 0)
    assert file.read_text("utf-8").splitlines()[3:] == [
        "format: 1",
        "folder: lag",
        "seed: 1",
        "rounds:",
        "  - session: en",
        "    date: 2127-01-14",
        "    kind: pairs",
        "    groups:",
        "      - [Anne, Dina]",
        "      - [Bo, Cato]",
        "  - session: to",
        "    date: 2127-02-11",
        "    kind: pairs",
        "    groups:",
        "      - [Anne, Cato]",
        "      - [Bo, Dina]",
        "people:",
        "  - {name: Anne, units: [Nord]}",
        "  - {name: Bo, units: [Nord], leaders: [Anne]}",
        "  - {name: Cato, units: [Sør]}",
        "  - {name: Dina}",
        "...",
    ]


def test_a_preview_keeps_nothing(command: Command, folder: Path) -> None:
    outcome = command("pair-coaching", folder, "--preview", "--session", "en")

    assert outcome.lines[0] == "2127-01-14  en: Vi begynner – Pairs"
    assert outcome.told == [
        _unprotected(folder),
        "pairs: nobody meets twice",
        "a preview: nothing was kept",
    ]
    assert sorted(one.name for one in folder.iterdir()) == [
        "participants.csv",
        "programme.yaml",
    ]


def test_quiet_tells_what_is_unwise_only(command: Command, trio: Path) -> None:
    outcome = command("pair-coaching", trio, "--quiet")

    assert (outcome.status, outcome.out, len(outcome.told)) == (0, "", 1)
    assert outcome.told[0].endswith("[no-line-managers]")


def test_it_speaks_bokmal_where_the_locale_does(
    command: Command, trio: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nb_NO.UTF-8")

    outcome = command("pair-coaching", trio)

    assert outcome.lines[0] == "2127-01-14  en: Vi begynner – Par"


def test_as_json_it_keeps_its_shape(command: Command, trio: Path) -> None:
    outcome = command("pair-coaching", trio, "--json")

    assert (outcome.status, outcome.err) == (0, "")
    assert json.loads(outcome.out) == {
        "ok": True,
        "preview": False,
        "file": str(trio / "coaching.yaml"),
        "written": True,
        "changed": 1,
        "rounds": [
            {
                "session": "en",
                "date": "2127-01-14",
                "starts": "09:00",
                "occasion": 1,
                "kind": "pairs",
                "round": 1,
                "size": None,
                "frozen": False,
                "new": True,
                "groups": [["Anne", "Bo", "Cato"]],
                "companions": [[]],
                "absent": [],
                "extra": [],
                "relaxed": [],
            }
        ],
        "quality": {"pairs": {"repeats": 0, "at_least": 0, "proven": True, "alike": 0}},
        "findings": [
            {
                "file": str(trio / "participants.csv"),
                "code": "no-line-managers",
                "about": "",
                "message": (
                    "names no line managers, so that anybody may meet their own"
                    " leader; add a column with each one's line manager"
                ),
            }
        ],
    }


def test_what_gives_way_is_told_with_the_reason(command: Command, trio: Path) -> None:
    (trio / "programme.yaml").write_text(PROGRAMME + SECOND, "utf-8")

    outcome = command("pair-coaching", trio)
    shape = json.loads(command("pair-coaching", trio, "--json").out)

    assert outcome.lines[3:] == [
        "2127-02-11  to: Vi fortsetter – Pairs",
        "  1  Anne (Nord)   Bo   Cato",
        "     meet again, as some must: Anne – Bo; Anne – Cato; Bo – Cato",
    ]
    assert outcome.told[1] == (
        "pairs: meetings again: 3, and it is proven that there can be no fewer"
    )
    assert shape["rounds"][1]["relaxed"] == [
        {"rule": "met-before", "people": people, "proven": True}
        for people in (["Anne", "Bo"], ["Anne", "Cato"], ["Bo", "Cato"])
    ]
    assert shape["quality"] == {
        "pairs": {"repeats": 3, "at_least": 3, "proven": True, "alike": 0}
    }


def test_on_the_morning_it_tells_who_is_away_and_who_came(
    command: Command, trio: Path
) -> None:
    command("pair-coaching", trio)

    outcome = command(
        *("pair-coaching", trio, "--session", "en", "--absent", "anne"),
        *("--absent", "Bo", "--extra", "Ivar Innom"),
    )

    assert outcome.lines == [
        "2127-01-14  en: Vi begynner – Pairs",
        "  1  Cato   Ivar Innom",
        "     absent: Anne, Bo",
        "     unannounced: Ivar Innom",
    ]
    assert outcome.told[2:] == [
        f"rounds new or changed: 1, kept in {trio / 'coaching.yaml'}"
    ]


def test_a_gathering_has_a_number_too_and_an_id_goes_before_it(
    command: Command, folder: Path
) -> None:
    command("pair-coaching", folder)

    second = command("pair-coaching", folder, "--session", "2")
    frozen = command("pair-coaching", folder, "--freeze", "2", "--session", "2")
    text = (PROGRAMME + SECOND).replace("id: to", "id: '1'")
    (folder / "programme.yaml").write_text(text, "utf-8")
    named = command("pair-coaching", folder, "--session", "1", "--preview")
    unknown = command("pair-coaching", folder, "--session", "3")

    assert second.lines[0] == "2127-02-11  to: Vi fortsetter – Pairs"
    assert frozen.lines[0] == "2127-02-11  to: Vi fortsetter – Pairs, frozen"
    assert named.lines[0] == "2127-02-11  1: Vi fortsetter – Pairs, frozen"
    assert unknown.told == [
        'the programme has no gathering "3"; it has en, 1 [no-such-session]'
    ]


def test_somebody_who_is_expected_anyway_is_told_and_nothing_is_wrong(
    command: Command, folder: Path
) -> None:
    names = LIST.replace("Anne;", "Åse Li;").replace(";Anne", ";Åse Li")
    (folder / "participants.csv").write_text(names, "utf-8")
    command("pair-coaching", folder)

    extra = ("pair-coaching", folder, "--session", "1", "--extra", "aase")
    told = command(*extra)
    command("pair-coaching", folder, "--session", "1", "--absent", "aase")
    came = command(*extra, "--json")

    assert told.status == 0
    assert told.told[1] == (
        f'{folder / "programme.yaml"}:9:5: "Åse Li" is expected at this gathering'
        " anyway; --extra changes nothing [expected-anyway]"
    )
    assert [one["code"] for one in json.loads(came.out)["findings"]] == [
        "without-a-manager"
    ]


def test_as_json_everyone_is_named_whom_no_rule_protects(
    command: Command, folder: Path
) -> None:
    names = "".join(f"{name};Sør;;\n" for name in ("Eli", "Finn", "Geir", "Hilde"))
    (folder / "participants.csv").write_text(LIST + names, "utf-8")

    checked = json.loads(command("check", folder, "--json").out)["findings"]
    drawn = json.loads(command("pair-coaching", folder, "--json").out)["findings"]

    assert [one for one in checked if one["code"] == "without-a-manager"] == drawn
    assert drawn == [
        {
            "file": str(folder / "participants.csv"),
            "code": "without-a-manager",
            "about": "",
            "message": "no line manager is given for Cato, Dina, Eli, Finn, Geir (+1),"
            " who may meet their own leader; write each one's, also a leader who is"
            " not on the list",
            "people": ["Cato", "Dina", "Eli", "Finn", "Geir", "Hilde"],
        }
    ]


def test_a_leader_who_is_not_on_the_list_and_comes_is_kept_from_her_staff(
    command: Command, folder: Path
) -> None:
    names = LIST.replace("Cato;Sør;;", "Cato;Sør;;Zoe").replace("Vikar;", "Vikar;Zoe")
    (folder / "participants.csv").write_text(f"{names}Eli;;;Zoe\n", "utf-8")

    came = ("pair-coaching", folder, "--session", "en", "--extra", "zoe", "--json")
    rounds = json.loads(command(*came).out)["rounds"]

    (first,) = [one["groups"] for one in rounds if one["session"] == "en"]
    (zoe,) = [{*group} for group in first if "Zoe" in group]
    assert zoe < {"Zoe", "Anne", "Bo"}
    assert len(first) == 3


def test_a_round_that_is_frozen_says_so_until_it_is_thawed(
    command: Command, trio: Path
) -> None:
    frozen = command("pair-coaching", trio, "--freeze", "en")
    kept = command("pair-coaching", trio)
    thawed = command("pair-coaching", trio, "--thaw", "en")

    assert [one.lines[0] for one in (frozen, kept, thawed)] == [
        "2127-01-14  en: Vi begynner – Pairs, frozen",
        "2127-01-14  en: Vi begynner – Pairs, frozen",
        "2127-01-14  en: Vi begynner – Pairs",
    ]


@pytest.mark.parametrize(
    "options",
    [
        ["--absent", "Anne"],
        ["--extra", "Ivar"],
        ["--anew"],
        ["--occasion", "2"],
        ["--occasion", "x"],
        ["--renamed", "Anne"],
        ["--renamed", "Anne=Bo=Cato"],
        ["--explain", "Anne"],
        ["--sesion", "en"],
    ],
)
def test_a_wrong_call_gives_status_2_and_writes_nothing(
    command: Command, folder: Path, options: list[str]
) -> None:
    outcome = command("pair-coaching", folder, *options)

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.told
    assert not (folder / "coaching.yaml").exists()


def test_what_must_be_mended_is_told_on_stderr_or_as_json(
    command: Command, folder: Path
) -> None:
    asked = ("pair-coaching", folder, "--session", "en", "--absent", "Dinna")

    told, shape = command(*asked), command(*asked, "--json")

    line = '"Dinna" is not expected at this gathering; did you mean "Dina"?'
    assert (told.status, told.out) == (1, "")
    assert told.told == [f"{line} [not-expected]"]
    assert (shape.status, shape.err) == (1, "")
    assert json.loads(shape.out) == {
        "ok": False,
        "problems": [{"code": "not-expected", "message": line}],
    }
    assert not (folder / "coaching.yaml").exists()


@pytest.mark.parametrize(
    "options",
    [
        ["--session", "en", "--absent", "Kari\x1b[31m"],
        ["--session", "\x1b[31m"],
        ["--explain", "Anne", "\x1b[31m"],
        ["--forget", "\x1b[31m"],
        ["--renamed", "\x1b[31m=\x1b[31m"],
    ],
)
def test_a_name_that_is_given_cannot_steer_the_terminal(
    command: Command, folder: Path, options: list[str]
) -> None:
    outcome = command("pair-coaching", folder, *options)

    assert (outcome.status, len(outcome.told)) == (1, 1)
    assert "\x1b" not in outcome.out + outcome.err


def test_a_pair_is_explained_in_lines_or_as_json(
    command: Command, folder: Path
) -> None:
    command("pair-coaching", folder)

    met = command("pair-coaching", folder, "--explain", "bo", "Dina")
    line = command("pair-coaching", folder, "--explain", "Anne", "Bo")
    never = command("pair-coaching", folder, "--explain", "Cato", "Dina", "--json")

    assert met.lines == [
        "Bo and Dina meet at to",
        "the others for Bo: 3 in all, 1 not allowed, 2 met or to be met, 0 left",
    ]
    assert line.lines == [
        "Anne and Bo are never together: one of them is a leader of the other",
        "Anne and Bo do not meet; both are there 2 times",
        "the others for Anne: 3 in all, 1 not allowed, 2 met or to be met, 0 left",
    ]
    assert json.loads(never.out) == {
        "ok": True,
        "reasons": [
            {
                "code": "why-never",
                "message": "Cato and Dina do not meet; both are there 2 times",
            },
            {
                "code": "why-choice",
                "message": (
                    "the others for Cato: 3 in all, 0 not allowed, 2 met or to be met,"
                    " 1 left"
                ),
            },
        ],
    }
    assert (met.err, line.err, never.err) == ("", "", "")


def test_a_name_is_spelt_anew_and_forgotten(
    command: Command, trio: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command("pair-coaching", trio)
    names = trio / "participants.csv"
    names.write_text("Navn\nAnne Marie\nBo\n", "utf-8")
    (trio / "handouts").mkdir()

    spelt = command("pair-coaching", trio, "--renamed", " Anne = Anne Marie ")
    gone = command("pair-coaching", trio, "--forget", "Cato")
    twice = command("pair-coaching", trio, "--forget", "Cato", "--json")
    monkeypatch.setenv("LC_ALL", "nb_NO.UTF-8")
    names.write_text("Navn\nAnne Marie\nBo\nDina\n", "utf-8")
    shown = command("pair-coaching", trio, "--freeze", "en", "--preview")

    file = trio / "coaching.yaml"
    assert (spelt.lines, spelt.err) == ([f"Anne Marie, in 1 round of {file}"], "")
    assert gone.lines == [f"Participant 1, in 1 round of {file}"]
    assert gone.told == [
        (
            "papers that are built already still hold the name: build them again,"
            " and shred or delete what is printed or sent"
        )
    ]
    assert (twice.status, json.loads(twice.out)["problems"][0]["code"]) == (
        1,
        "not-remembered",
    )
    assert "      - [Anne Marie, Bo, Participant 1]\n" in file.read_text("utf-8")
    assert shown.lines[1:] == ["  1  Anne Marie   Bo   Deltaker 1"]


def test_the_rounds_are_written_as_tables_too(
    command: Command, trio: Path, tmp_path: Path
) -> None:
    table, book = tmp_path / "par.csv", tmp_path / "par.xlsx"

    outcome = command("pair-coaching", trio, "--csv", table, "--xlsx", book)

    rows = [
        ["gathering", "date", "occasion", "kind", "round", "group", "name", "unit"],
        ["en", "2127-01-14", "1", "pairs", "1", "1", "Anne", "Nord"],
        ["en", "2127-01-14", "1", "pairs", "1", "1", "Bo", ""],
        ["en", "2127-01-14", "1", "pairs", "1", "1", "Cato", ""],
    ]
    text = table.read_text("utf-8-sig").splitlines()
    assert list(csv.reader(text, delimiter=";")) == rows
    sheet = openpyxl.load_workbook(book)["Rounds"]
    assert [
        ["" if cell is None else str(cell) for cell in row]
        for row in sheet.iter_rows(values_only=True)
    ] == rows
    assert outcome.status == 0


def test_a_table_that_may_not_be_written_is_told_before_anything_is_drawn(
    command: Command, trio: Path
) -> None:
    before = sorted(trio.iterdir())

    outcome = command("pair-coaching", trio, "--csv", trio / "participants.csv")
    ending = command("pair-coaching", trio, "--xlsx", "par.csv")

    file = trio / "participants.csv"
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.told == [
        (
            f"{file} is a programme's name list, and is left as it is; give the table"
            " another name [would-overwrite]"
        )
    ]
    assert ending.told == [
        (
            "par.csv is no name for this table; let the name end in .xlsx, also where"
            " a link leads on [wrong-ending]"
        )
    ]
    assert sorted(trio.iterdir()) == before


def test_a_memory_mended_by_hand_gets_no_traceback(
    command: Command, trio: Path
) -> None:
    command("pair-coaching", trio, "--freeze", "en")
    file = trio / "coaching.yaml"
    gave = (
        "    relaxed:\n      - {rule: trio-again, people: [Bo], proven: yes}\npeople:"
    )
    file.write_text(file.read_text("utf-8").replace("people:", gave), "utf-8")

    outcome = command("pair-coaching", trio)

    assert outcome.lines[2:] == [
        "     in a trio again, before others have been: Bo",
    ]


def test_every_option_has_help(command: Command) -> None:
    assert any(one.name == "pair-coaching" for one in app.registered_commands)

    outcome = command("pair-coaching", "--help")

    for name in (
        *("session", "occasion", "absent", "extra", "freeze", "explain", "renamed"),
        *("forget", "csv", "xlsx", "groups", "anew", "preview", "json", "quiet"),
    ):
        assert f"--{name}" in outcome.out
