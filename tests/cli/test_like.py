"""`medarbeider new-programme --like`: a programme once more, without its people."""

# ruff: noqa: E501 -- a line that is told stands on one line

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from medarbeider.commands.like_programme import weeks_between
from medarbeider.rendering.copied_programme import Wanted, copied_programme
from medarbeider.workspace import bundled

Command = Callable[..., Any]

PROGRAMME = """\
# Sjekk med: medarbeider check nord
# Gro Li er tillitsvalgt.
format: 1
title: På lag
language: nb
client: {organisation: Eksempel kommune, logo: bilder/a.png, colour: "#111111"}
participants: navn.csv   # fra HR
goals: [Ett lag]
themes: [rolleforståelse]
facilitators: [Ingrid Prosess]
# Hvem som ikke skal sammen
rules:
  apart:
    - [Anne Aas, Bo Berg]   # spør Anne
  seed: 7
ten_factor: {year: 2026, invited: 24, answers: 21, means: {1: 4.3, 2: 4.2, 3: 4.1, 4: 4.2, 5: 3.9, 6: 3.8, 7: 3.7, 8: 4.4, 9: 4.0, 10: 4.7}}
sessions:
  - participants: [Anne Aas, Bo Berg, Cato Dal, Dina Eng]
    id: en
    title: Vi begynner
    date: 14.1.2127   # en tirsdag
    starts: 09:00
    ends: 10:20
    place: Storsalen
    activities:
      - {method: welcome, minutes: 10, notes: "anne aas tar imot, med Zoe Hansens kake", who: Bo Berg}
      - {method: coaching-pairs, minutes: 30}
      - {method: log, minutes: 10}
      - {method: evaluation, minutes: 10}
      - {method: check-out, minutes: 20}
    between:
      individual: {task: Prøv, due: "2127-02-04", minutes: 20}
  - id: to
    title: Vi går videre
    date: 2127-02-11
    starts: 09:00
    ends: 10:20
    again:
      - {date: 2127-02-13, starts: '09:00', participants: [Anne Aas, Cato Dal]}
    activities:
      - {method: welcome, minutes: 10}
      - {method: coaching-pairs, minutes: 30}
      - {method: log, minutes: 10}
      - {method: evaluation, minutes: 10}
      - {method: check-out, minutes: 20}
"""

COPY = """\
# Sjekk med: medarbeider check pa-lag-sor
format: 1
title: På lag
language: nb
client: {organisation: Eksempel kommune, unit: "Sør", logo: bilder/a.png, colour: "#111111"}
people: 4   # fra HR
goals: [Ett lag]
themes: [rolleforståelse]
facilitators: [Ingrid Prosess]
# Hvem som ikke skal sammen
rules:
  seed: 7
sessions:
  - id: en
    title: Vi begynner
    date: 2127-08-19   # en tirsdag
    starts: 09:00
    ends: 10:20
    place: Storsalen
    activities:
      - {method: welcome, minutes: 10, notes: "NN tar imot, med NNs kake", who: NN}
      - {method: coaching-pairs, minutes: 30}
      - {method: log, minutes: 10}
      - {method: evaluation, minutes: 10}
      - {method: check-out, minutes: 20}
    between:
      individual: {task: Prøv, due: 2127-09-09, minutes: 20}
  - id: to
    title: Vi går videre
    date: 2127-09-16
    starts: 09:00
    ends: 10:20
    again:
      - {date: 2127-09-18, starts: '09:00'}
    activities:
      - {method: welcome, minutes: 10}
      - {method: coaching-pairs, minutes: 30}
      - {method: log, minutes: 10}
      - {method: evaluation, minutes: 10}
      - {method: check-out, minutes: 20}
"""

NAMES = "Navn;Leder\nAnne Aas;\nBo Berg;\nCato Dal;Gro Li\nDina Eng;\n"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b49444154"
    "78da636000020000050001e9fadcd80000000049454e44ae426082"
)
LIKE = ("new-programme", "--like", "nord", "--unit", "Sør")


@pytest.fixture
def nord(tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme whose pairs are drawn, with a guest; we stand in its workspace."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "programmes" / "nord"
    (folder / "bilder").mkdir(parents=True)
    (folder / "bilder" / "a.png").write_bytes(PNG)
    (folder / "templates" / "styles").mkdir(parents=True)
    (folder / "templates" / "styles" / "egen.css").write_text("p { color: #111 }\n")
    (folder / "templates" / "styles" / "navn.css").write_text("/* Bo Berg */\n")
    (folder / "programme.yaml").write_text(PROGRAMME, "utf-8")
    (folder / "navn.csv").write_text(NAMES, "utf-8")
    day = ("--session", "en", "--extra", "Zoe Hansen")
    ran = command("pair-coaching", "nord", *day)
    assert ran.status == 0, ran.err
    return folder


def test_a_programme_is_copied_without_its_people_and_says_what_it_left_out(
    command: Command, nord: Path
) -> None:
    ran = command(*LIKE, "--first", "2127-08-19", "--json")

    assert ran.status == 0, ran.err
    report = json.loads(ran.out)
    folder = nord.with_name("pa-lag-sor")
    assert report["folder"] == str(folder)
    assert (folder / "programme.yaml").read_text("utf-8") == COPY
    there = sorted(
        one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()
    )
    assert there == [
        "bilder/a.png",
        "participants.csv",
        "programme.yaml",
        "templates/styles/egen.css",
    ]
    assert [
        (Path(one["file"]).name, one.get("line"), one["code"])
        for one in report["findings"]
        if one["code"].startswith("left-out")
    ] == [
        ("programme.yaml", 7, "left-out-people"),
        ("programme.yaml", 13, "left-out-people"),
        ("programme.yaml", 16, "left-out-result"),
        ("programme.yaml", 18, "left-out-people"),
        ("programme.yaml", 39, "left-out-people"),
        ("programme.yaml", 2, "left-out-comment"),
        ("programme.yaml", 21, "left-out-name"),
        ("programme.yaml", 21, "left-out-name"),
        ("coaching.yaml", None, "left-out-people"),
        ("navn.css", None, "left-out-people"),
    ]
    assert command("check", "pa-lag-sor").status == 0


def test_what_is_left_out_is_asked_for_in_a_terminal(nord: Path) -> None:
    reader, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "medarbeider", "new-programme", "--like", "nord"],
        cwd=nord.parents[1],
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    ) as running:
        os.write(reader, "\nSør\n2127-02-30\n2127-08-19\n".encode())
        out, err = running.communicate(timeout=60)
    os.close(terminal)
    os.close(reader)

    folder = nord.with_name("pa-lag-sor")
    assert (running.returncode, out.decode().splitlines()) == (0, [str(folder)]), err
    assert (folder / "programme.yaml").read_text("utf-8") == COPY


def test_another_client_gets_none_of_the_first_ones_look(
    command: Command, nord: Path
) -> None:
    more = ("--organisation", "Kyst kommune", "--title", "Nytt", "--people", "12")
    ran = command(*LIKE, "--first", "2127-08-19", *more)

    assert ran.status == 0, ran.err
    folder = nord.with_name("nytt")
    told = yaml.safe_load((folder / "programme.yaml").read_text("utf-8"))
    assert told["client"] == {"organisation": "Kyst kommune", "unit": "Sør"}
    assert (told["title"], told["people"]) == ("Nytt", 12)
    assert not (folder / "bilder").exists()
    assert [line.rpartition("[")[2] for line in ran.told if "look" in line] == [
        "left-out-look]"
    ] * 2


def test_a_name_list_for_the_copy_is_taken_along(command: Command, nord: Path) -> None:
    new = nord.parents[1] / "sør.csv"
    new.write_text("Navn\nEli Fjell\nFinn Gran\nGeir Hus\nHege Is\n", "utf-8")

    ran = command(*LIKE, "--first", "2127-08-19", "--participants", new)

    assert ran.status == 0, ran.err
    told = yaml.safe_load((nord.with_name("pa-lag-sor") / "programme.yaml").read_text())
    assert (told["participants"], "people" in told) == ("sør.csv", False)
    assert command("pair-coaching", "pa-lag-sor").status == 0


def test_a_first_day_on_another_weekday_is_the_next_of_the_same_and_told(
    command: Command, nord: Path
) -> None:
    ran = command(*LIKE, "--first", "2127-08-15")

    file = nord.with_name("pa-lag-sor") / "programme.yaml"
    assert f"{date(2127, 8, 19)}" in file.read_text("utf-8")
    assert [line for line in ran.told if "first-day" in line] == [
        f"{file}: the dates moved by whole weeks: the first day is 2127-08-19, not 2127-08-15; change the dates where another weekday is right [first-day-moved]"
    ]


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("--like", "nord", "--unit", "Sør"), 2, "--first 2027-01-14"),
        (("--like", "nord", "--first", "2127-08-19"), 2, "--unit"),
        (("--like", "nrod", "--unit", "Sør", "--first", "2127-08-19"), 1, "[no-such-programme]"),
        (("--like", "nord", "--unit", "Sør", "--first", "i høst"), 1, "[not-a-date]"),
        (("--like", "nord", "--unit", "Sør", "--first", "2127-08-19", "--title", "Nord"), 1, "[folder-exists]"),
        (("--like", "nord", "--unit", "Sør", "--first", "2127-08-19", "--theme", "x"), 2, "--theme"),
        (("--like", "nord", "--unit", "Sør", "--first", "2127-08-19", "--weeks", "3"), 2, "--weeks"),
        (("--like", "nord", "--unit", "", "--first", "2127-08-19"), 2, "--unit"),
    ],
)  # fmt: skip
def test_what_cannot_be_copied_is_told_and_nothing_is_made(
    command: Command, nord: Path, words: tuple[str, ...], status: int, told: str
) -> None:
    ran = command("new-programme", *words)

    assert (ran.status, told in ran.err.replace("themes", "theme")) == (status, True)
    assert [one.name for one in nord.parent.iterdir() if one.is_dir()] == ["nord"]


@pytest.mark.parametrize("name", ["hjemmetjenesten", "fylkesadministrasjonen"])
def test_a_ready_example_is_copied_whole_and_names_nobody(
    command: Command,
    copied: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    old = copied(name)
    monkeypatch.chdir(old.parents[1])

    ran = command(
        "new-programme", "--like", name, "--unit", "X", "--first", "2028-01-10"
    )

    assert ran.status == 0, ran.err
    (new,) = (one for one in old.parent.iterdir() if one.is_dir() and one != old)
    assert command("check", new).status == 0
    first = (bundled("programmes") / name / "coaching.yaml").read_text("utf-8")
    text = (new / "programme.yaml").read_text("utf-8")
    met = {
        person
        for one in yaml.safe_load(first)["rounds"]
        for group in one["groups"]
        for person in group
    }
    assert met
    assert [person for person in met if person in text] == []


IN_BLOCKS = """\
title: {nb: Takk til Kari Nordmann, nn: "Takk, Kari Nordmann"}
client:
  organisation: Eksempel kommune   # kunden
  contact: Kari Nordmann, 400 00 000
  # Kari bestemte
people: 8
participants: navn.csv
rules:
    together:
        - - Kari Nordmann
          - Ola Nordmann
    # bare disse
    without: Per Hansen
companions:
  - name: Tina Tolk
    beside: [Kari Nordmann]
sessions:
- id: en
  title: >-
    En samling
    for Per
    Hansen

  date: "14.01.2027"
  again:
  - participants:
    - Kari Nordmann
    date: 2027-01-16
  activities:
  - method: welcome
    notes: |
      Tina Tolk åpner.
      # ikke en kommentar, sa Per Hansen
"""

IN_BLOCKS_COPY = """\
title: {nb: Takk til NN, nn: "Takk, NN"}
client:
  organisation: Eksempel kommune
  unit: "Sør"   # kunden
people: 9
sessions:
- id: en
  title: >-
    En samling
    for NN

  date: 2027-01-21
  again:
  - date: 2027-01-23
  activities:
  - method: welcome
    notes: |
      NN åpner.
      # ikke en kommentar, sa NN
"""


def test_a_file_in_blocks_is_copied_line_by_line() -> None:
    made = copied_programme(IN_BLOCKS, ["Kari Nordmann"], Wanted("Sør", 1, 9))

    assert made.text == IN_BLOCKS_COPY


GROUPS_AND_DAYS = """\
title: På lag
client: {{organisation: Eksempel kommune}}
people: 8
work_groups:{groups}
rules:
  leaders:
    - {{leader: Lea Leder, of: [Per Hansen], since: 2027-08-01}}
    - leader: Lars Leder   # ny
      instead_of: Gro Gått
    - {{leader: Siri Sjef, unit: Per Hansens gate}}
  seed: 7
not_on:{days}
sessions: []
purpose: Lea Leder, Lars Leder, Gro Gått, Siri Sjef, Kari Nordmann
"""
NOBODY_NAMED = "NN, NN, NN, NN"


def _with(groups: str, days: str) -> str:
    """Return a programme with values on their key's line, or below it."""
    on_the_line = (one if one.startswith("\n") else f" {one}" for one in (groups, days))
    return GROUPS_AND_DAYS.format(
        **dict(zip(("groups", "days"), on_the_line, strict=True))
    )


@pytest.mark.parametrize(
    ("groups", "left", "line", "purpose"),
    [
        ("unit", "work_groups: unit", 0, "Kari Nordmann"),
        ("tables", "work_groups: tables", 0, "Kari Nordmann"),
        ("{by: unit, size: 6}", "work_groups: {by: unit, size: 6}", 0, "Kari Nordmann"),
        (
            "{by: unit, size: 6, named: [{name: Kari, people: [Kari Nordmann]}]}",
            "work_groups: {by: unit, size: 6}",
            4,
            "NN",
        ),
        ("[{name: Vest, people: Kari Nordmann}]", "work_groups: unit", 4, "NN"),
        ("{named: [{name: Vest, people: [Kari Nordmann]}]}", "work_groups: unit", 4, "NN"),
        (
            "\n  # slik HR ville\n  - name: {nb: Vest, nn: Vest}\n    people:\n      - Kari Nordmann   # leder\n      - Per Hansen",
            "work_groups: unit",
            4,
            "NN",
        ),
        (
            "\n  size: 6\n  named:\n    - name: Vest\n      people: [Kari Nordmann]",
            "work_groups:\n  size: 6",
            6,
            "NN",
        ),
    ],
)  # fmt: skip
def test_work_groups_and_leaders_are_copied_without_whom_they_name(
    groups: str, left: str, line: int, purpose: str
) -> None:
    text = _with(groups, "week 8")

    made = copied_programme(text, (), Wanted("Sør", 1, 9))

    assert made.text == (
        "title: På lag\n"
        'client: {organisation: Eksempel kommune, unit: "Sør"}\n'
        f"people: 9\n{left}\nrules:\n  seed: 7\nnot_on: week 8\nsessions: []\n"
        f"purpose: {NOBODY_NAMED}, {purpose}\n"
    )
    told = [(one.code, one.key, one.at.line) for one in made.left_out]
    leaders = text[: text.index("  leaders")].count("\n") + 1
    copied_purpose = made.text.count("\n")
    of_groups = ("left-out-groups", "named" if "size" in groups else "work_groups")
    assert told == [
        *([(*of_groups, line)] if line else []),
        ("left-out-people", "leaders", leaders),
        ("left-out-name", "", copied_purpose),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "question: {nb: Hva sa de?, nn: Kva sa dei?}",
        "bring: [Blyant?, Blokk?]",
        "bring: {er det ditt?, blokk}",
        "bring: [{hva?: ja, hvem: nei?}]",
        "purpose: [a?]",
    ],
)
def test_a_question_mark_in_braces_is_read_in_the_copy_as_in_the_programme(
    line: str,
) -> None:
    text = (
        _with("unit", "week 8") + f"{line}  # Åh? 😀\nended: {{by: Kari Nordmann?}}\n"
    )

    made = copied_programme(text, ("Kari Nordmann",), Wanted("Sør", 1, 9))

    assert made.text.endswith(f"{line}  # Åh? 😀\nended: {{by: NN?}}\n")


def test_a_programme_with_a_question_in_braces_is_copied(
    command: Command, nord: Path
) -> None:
    asks = "{method: check-in, question: Hva sa de?, minutes: 10}"
    file = nord / "programme.yaml"
    file.write_text(
        PROGRAMME.replace("{method: welcome, minutes: 10}", asks, 1), "utf-8"
    )

    ran = command(*LIKE, "--first", "2127-08-19")

    assert ran.status == 0, ran.err
    assert asks in nord.with_name("pa-lag-sor").joinpath("programme.yaml").read_text(
        "utf-8"
    )


@pytest.mark.parametrize(
    ("days", "left", "lines"),
    [
        ("week 8", "not_on: week 8\n", []),
        ("2027-05-14", "", [12]),
        ("2029-05-14", "not_on: 2029-05-14\n", []),
        ("[week 8, 22.–26.2.2027, 2027-W41]", "not_on: [week 8]\n", [12, 12]),
        ("[22.–26.2.2027, uke 8 2027]", "", [12]),
        ("[2027-05-14, week 8: ferie, 2029-05-14]", "not_on: [week 8: ferie, 2029-05-14]\n", [12]),
        ("{week 8: ferie, 2027-05-14: fridag}", "not_on: {week 8: ferie}\n", [12]),
        ("{2027-05-14: fridag}", "", [12]),
        (
            "\n  - week 8: ferie   # alltid\n  - 2027-05-14: fridag   # i år\n  - 2028-01-20",
            "not_on:\n  - week 8: ferie   # alltid\n  - 2028-01-20\n",
            [14],
        ),
        (
            "\n  week 8: ferie\n  2027-05-14: fridag",
            "not_on:\n  week 8: ferie\n",
            [14],
        ),
    ],
)  # fmt: skip
def test_barred_days_that_are_past_stay_behind_and_weeks_of_every_year_go_along(
    days: str, left: str, lines: list[int]
) -> None:
    text = _with("unit", days)

    made = copied_programme(text, (), Wanted("Sør", 52, 9, first=date(2028, 1, 13)))

    is_of_keys = "[" not in days and "-" not in days.split()[:1]
    before, _, rest = made.text.partition("  seed: 7\n")
    assert before
    assert rest.partition("sessions:")[0] == left
    told = [one for one in made.left_out if one.code == "left-out-days"]
    assert [(one.key, one.at.line) for one in told] == [
        ("2027-05-14" if is_of_keys and left else "not_on", line) for line in lines
    ]


def test_the_days_that_another_client_bars_are_its_own() -> None:
    text = _with("unit", "[week 8, 2029-05-14]")

    made = copied_programme(text, (), Wanted("Sør", 52, 9, organisation="Kyst"))

    assert "not_on" not in made.text
    assert ("left-out-look", "not_on") in [(one.code, one.key) for one in made.left_out]


def test_a_copy_with_groups_leaders_companions_and_days_reads_and_names_nobody(
    command: Command, nord: Path
) -> None:
    file = nord / "programme.yaml"
    more = """\
work_groups:
  - {name: Vest, people: [Anne Aas, Gamle Gunn]}
companions:
  - {name: Tina Tolk, beside: Cato Dal}
not_on: [week 8: vinterferie, 2127-05-14: fridag]
sessions:
"""
    leaders = """\
rules:
  leaders:
    - {leader: Ny Sjef, of: [Bo Berg], since: 2127-02-01}
"""
    text = PROGRAMME.replace("sessions:\n", more, 1).replace("rules:\n", leaders, 1)
    file.write_text(text, "utf-8")
    assert command("check", "nord").status == 0

    ran = command(*LIKE, "--first", "2127-08-19")

    assert ran.status == 0, ran.err
    new = nord.with_name("pa-lag-sor")
    assert command("check", new).status == 0
    said = (new / "programme.yaml").read_text("utf-8")
    named = ("Anne Aas", "Gamle Gunn", "Tina Tolk", "Cato Dal", "Ny Sjef", "Bo Berg")
    assert [one for one in named if one in said] == []
    told = yaml.safe_load(said)
    assert (told["work_groups"], told["not_on"]) == (
        "unit",
        [{"week 8": "vinterferie"}],
    )
    assert "companions" not in told
    assert told["rules"] == {"seed": 7}
    assert [
        line.split(": ", 1)[1]
        for line in ran.told
        if "-groups]" in line or "-days]" in line
    ] == [
        "work_groups: names people of the other programme; here it goes by unit; name this unit's groups, if it should be others [left-out-groups]",
        "not_on: these days are past when this programme begins, and are left out; write the days that are barred this time [left-out-days]",
    ]


OF_OTHERS = """\
title: Med Per i Vika
client: {organisation: Moe kommune, unit: Vest, contact: "Eli, post@moe.example"}
people: 9
facilitators: [Siri Dal]
purpose: Kari vil at Per og Livs team snakker sammen   # Siri, kari vet det
# ring 900 12 345
# Olas idé
sessions: []
bring: [Boka til Jorunn, Eli sin perm, Olas kopp, "Hauge-Lies kake", Dagens avis]
question: {nb: Hva sa BØ og hva mener leder Bø?, nn: Ola (Per)}
notes: >-
  Per innleder.
  pervik@eks.example, tlf 90012345
place: 'Ring +47 22 33 44 55, eller 22334455'
who: "P\\u0065r"
goals: [Dag 1 og 12 34 56 78 i 2027-08-19, Siri Dal og Moe i Vest, per i dag, von, "20270819"]
"""


def test_a_part_of_a_name_and_an_address_are_told_where_they_stand_in_the_copy() -> (
    None
):
    names = ["Kari Bø", "Per Vik", "Ola Dal", "Eli Ås", "Jorunn Hauge-Lie", "Liv Moe"]

    made = copied_programme(OF_OTHERS, names, Wanted("Sør", 1, 9))

    assert "Olas idé" not in made.text
    assert "900 12 345" not in made.text
    told = [one for one in made.left_out if one.code == "perhaps-somebody"]
    lines = made.text.splitlines()
    assert [one.given for one in told] == [
        "Per",
        "Eli",
        "Kari, Per, Livs",
        "Jorunn",
        "Eli",
        "Olas",
        "Hauge-Lies",
        "BØ, Bø",
        "Ola, Per",
        "Per, pervik@eks.example, 90012345",
        "+47 22 33 44 55, 22334455",
        "Per",
    ]
    assert [
        lines[one.at.line - 1][one.at.column - 1 :].startswith(one.given.split(", ")[0])
        for one in told
    ] == [True] * 11 + [False]


def test_a_part_of_a_name_in_a_copy_is_told_with_its_place_and_its_fix(
    command: Command, nord: Path
) -> None:
    file = nord / "programme.yaml"
    text = PROGRAMME.replace("goals: [Ett lag]", "goals: [Cato sitt lag]")
    file.write_text(text, "utf-8")
    (nord / "templates" / "styles" / "egen.css").write_text("/* for Dina */\n")

    ran = command(*LIKE, "--first", "2127-08-19")

    assert ran.status == 0, ran.err
    new = nord.with_name("pa-lag-sor")
    assert [line for line in ran.told if "[perhaps-somebody]" in line] == [
        f'{new}/programme.yaml:7:9: "Cato" may be about somebody of the other unit, and still stands here; write what is right for this unit [perhaps-somebody]',
        f'{new}/templates/styles/egen.css: "Dina" may be about somebody of the other unit, and still stands here; write what is right for this unit [perhaps-somebody]',
    ]


@pytest.mark.parametrize(
    ("facilitators", "told"),
    [
        ("[Ingrid Prosess]", []),
        ("[Ingrid Prosess, Bo Berg]", ["Bo Berg"]),
        ("Gro Li", ["Gro Li"]),
        ("|\n  Ingrid Prosess\n  Bo Berg", ["Bo Berg"]),
        ("[Bo Bergersen, Cato]", []),
    ],
)
def test_a_facilitator_who_is_one_of_the_other_people_stays_and_is_told(
    facilitators: str, told: list[str]
) -> None:
    text = PROGRAMME.replace("[Ingrid Prosess]", facilitators)
    text = text.replace(
        "  seed: 7", "  without: |\n    Gro Li\n    Dina Eng\n  seed: 7"
    )
    names = ["Anne Aas", "Bo Berg", "Cato Dal"]

    made = copied_programme(text, names, Wanted("Sør", 31, 4))

    assert f"facilitators: {facilitators}\n" in made.text
    perhaps = [one for one in made.left_out if one.code == "perhaps-somebody"]
    assert [one.given for one in perhaps] == told
    line = [one.startswith("facilitators") for one in made.text.splitlines()].index(
        True
    )
    assert all(one.at.line == line + 1 for one in perhaps)


WORD = st.text("abcdefghijklmnoprstuvyæøåčŋ", min_size=2, max_size=8).map(str.title)
FULL_NAMES = st.lists(
    st.tuples(WORD, WORD).map(" ".join), min_size=2, max_size=5, unique_by=str.casefold
)
PLACES = """\
format: 1   # {0}
title: "Takk, {1}"
language: nb
client: {{organisation: Eksempel kommune, contact: "{0}"}}
people: 9
# spør {1}
purpose: >-
  Det var {0} som
  sa at {1} ville.
goals: ["{0}s mål", 'og {1} sitt']
themes: [rolleforståelse]
rules: {{together: [["{0}", "{1}"]], without: "{0}"}}
sessions:
  - id: en
    title: 'Med {1}'
    date: {2}
    starts: 09:00
    ends: 10:00
    participants:
      - "{0}"   # ja
      - "{1}"
    # {0} kommer
    bring: {{nb: "{0}", nn: "{1}"}}
    activities:
      - {{method: welcome, minutes: 60, who: "{1}", notes: "{0}, {1}"}}
"""


@settings(max_examples=60, deadline=None)
@given(FULL_NAMES, st.dates(date(2027, 1, 1), date(2030, 1, 1)), st.integers(-60, 60))
def test_wherever_a_name_stands_it_stands_nowhere_in_the_copy(
    names: list[str], day: date, weeks: int
) -> None:
    text = PLACES.format(*names[:2], day)

    made = copied_programme(text, names, Wanted("X", weeks, 9))

    left = made.text.casefold()
    assert [one for one in names if " ".join(one.split()).casefold() in left] == []
    told = yaml.safe_load(made.text)
    moved = day + timedelta(weeks=weeks)
    assert (told["sessions"][0]["date"], moved.weekday()) == (moved, day.weekday())
    assert "rules" not in told
    assert "participants" not in told["sessions"][0]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Aas, Anne kommer", "NN kommer"),
        ("ANNE  AAS", "NN"),
        ("Anne Aasen og Bo", "Anne Aasen og Bo"),
        ("ta med A\u030ase Dal", "ta med NN"),
        ('"A\\u006e\\u006ee Aas"', "NN"),
        ('"takk, \\xC5se Dals lag"', "takk, NNs lag"),
        ("Dag 1, og dag 2", "NN 1, og dag 2"),
        ("Anne Aas, Bo Aas og Åse Dal, Anne Aas", "NN, NN og NN, NN"),
        ("Bo Aas, Anne Aas", "NN, NN"),
    ],
)
def test_a_name_is_found_however_it_is_written(said: str, left: str) -> None:
    text = f"title: {said}\npeople: 8\nsessions: []\n"
    names = ["Anne Aas", "Bo Aas", "Åse Dal", "Dag"]

    made = copied_programme(text, names, Wanted("X", 1, 8))

    assert yaml.safe_load(made.text)["title"] == left


@given(
    st.dates(date(2027, 1, 1), date(2030, 1, 1)),
    st.dates(date(2027, 1, 1), date(2090, 1, 1)),
)
def test_a_first_day_moves_by_whole_weeks_to_the_day_that_is_asked_or_the_next(
    old: date, first: date
) -> None:
    moved = old + timedelta(weeks=weeks_between(old, first))

    assert 0 <= (moved - first).days < 7
