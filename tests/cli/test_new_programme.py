"""`medarbeider new-programme`: by options, by a file, by answers in a terminal."""

import json
import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from medarbeider.commands.planned import planned
from medarbeider.workspace import bundled

Command = Callable[..., Any]
DOCS = Path(__file__).parents[2] / "docs"
TOOL = "import sys; from medarbeider.cli.app import main; main(sys.argv[1:])"
NEEDED = (
    *("--title", "Sammen på lag", "--organisation", "Eksempel kommune"),
    *("--theme", "mestringsklima", "--first", "2027-01-14"),
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty workspace, and the working folder."""
    (tmp_path / "programmes").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_options_make_a_complete_programme(command: Command, root: Path) -> None:
    outcome = command("new-programme", *NEEDED)

    folder = root / "programmes" / "sammen-pa-lag"
    assert (outcome.status, outcome.lines) == (0, [str(folder)])
    assert outcome.told == [
        f"Edit {folder / 'programme.yaml'}, then:",
        "  medarbeider check sammen-pa-lag",
        "  medarbeider pair-coaching sammen-pa-lag",
        "  medarbeider pair-coaching sammen-pa-lag --groups",
        "  medarbeider build-handouts sammen-pa-lag",
    ]
    assert sorted(one.name for one in folder.iterdir()) == [
        "brief.yaml",
        "participants.csv",
        "programme.yaml",
    ]
    assert sorted(one.name for one in root.iterdir()) == [
        "medarbeider.yaml",
        "programmes",
    ]
    assert (root / "programmes" / "programme.schema.json").is_file()
    assert command("check", "sammen-pa-lag", "--strict").status == 0
    header = (folder / "participants.csv").read_bytes()
    assert header == "\ufeffNavn;Enhet;Rolle;Nærmeste leder\r\n".encode()


READ_FOR_NOTHING = """\
import contextlib, io, sys
from medarbeider.cli.app import main
with contextlib.redirect_stdout(io.StringIO()) as told, contextlib.suppress(SystemExit):
    main(sys.argv[1:])
print(told.getvalue().strip())
slow = ("name_list", "name_columns", "workbook", "results_file", "factor_words")
others = ("weasyprint", "xlsxwriter", "medarbeider.commands.alternatives")
names = {*others, *(f"medarbeider.reading.{one}" for one in slow)}
print([one for one in sys.modules if one in names])
"""


def test_without_a_name_list_and_results_what_reads_them_is_not_waited_for(
    command_in_child: Callable[..., str], root: Path
) -> None:
    told = command_in_child(READ_FOR_NOTHING, "new-programme", *NEEDED)

    assert told.splitlines() == [str(root / "programmes" / "sammen-pa-lag"), "[]"]


def test_a_folder_that_is_there_is_left_as_it_is(command: Command, root: Path) -> None:
    command("new-programme", *NEEDED)
    file = root / "programmes" / "sammen-pa-lag" / "programme.yaml"
    file.write_text("mine", "utf-8")

    outcome = command("new-programme", *NEEDED)

    assert outcome.status == 1
    assert outcome.told == [
        (
            f"{file.parent} is there already, and is left as it is;"
            " choose another title [folder-exists]"
        )
    ]
    assert file.read_text("utf-8") == "mine"
    assert len(list((root / "programmes").iterdir())) == 2


def test_without_a_terminal_everything_that_is_missing_is_told(
    command: Command, root: Path
) -> None:
    outcome = command("new-programme", "--title", "X")

    assert outcome.status == 2
    assert (
        "without a terminal these are needed:"
        ' --organisation "Eksempel kommune" --theme role-understanding'
        " --first 2027-01-14"
    ) in " ".join(outcome.err.split())
    assert list((root / "programmes").iterdir()) == []


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("length", ["half-day", "whole-day"])
@pytest.mark.parametrize("people", ["4", "24", "60"])
def test_every_kind_can_be_built_as_it_is(
    command: Command, root: Path, language: str, length: str, people: str
) -> None:
    outcome = command(
        "new-programme",
        *NEEDED,
        *("--theme", "samskaping", "--theme", "Trygg: «overgang»", "--quiet"),
        *("--language", language, "--length", length, "--people", people),
        *("--gatherings", "5", "--facilitator", "Kari #1 Konsulent"),
    )

    assert outcome.status == 0, outcome.err
    plan = planned(root / "programmes" / "sammen-pa-lag")
    assert plan.loaded.programme.language == language
    assert len(plan.timetables) == 5
    assert plan.loaded.programme.themes[2] == "Trygg: «overgang»"


@pytest.mark.parametrize(
    "title",
    ['Si "ja": #1', "no", "{{ 9 * 9 }}", "- liste", "Ærlig\\talt", "<b>x</b> & y"],
)
def test_any_title_is_read_back_as_it_was(
    command: Command, root: Path, title: str
) -> None:
    outcome = command(
        *("new-programme", "--title", title, "--organisation", "Eksempel: kommune"),
        *("--theme", title, "--first", "2027-01-14", "--json"),
    )

    folder = Path(json.loads(outcome.out)["folder"])
    assert folder.parent == root / "programmes"
    programme = planned(folder).loaded.programme
    assert (programme.title, programme.themes) == (title, (title,))


def test_a_data_file_gives_the_same_as_options(command: Command, root: Path) -> None:
    file = root / "brief.yaml"
    file.write_text(
        "title: Fra fil\norganisation: Eksempel kommune\nthemes: [mestringsklima]\n"
        "first: 14.1.2027\ngatherings: 2\nstarts: 12.30\n",
        "utf-8",
    )

    command("new-programme", "--from", file)

    programme = planned(root / "programmes" / "fra-fil").loaded.programme
    assert [f"{one.date} {one.starts:%H:%M}" for one in programme.sessions] == [
        "2027-01-14 12:30",
        "2027-02-18 12:30",
    ]


def test_days_that_are_barred_are_kept_and_stand_in_the_programme(
    command: Command, root: Path
) -> None:
    bars = ("uke 8: vinterferie", "2027-03-30")
    command(
        *("new-programme", *NEEDED, "--first", "2027-01-19", "--weeks", "5"),
        *(part for bar in bars for part in ("--not-on", bar)),
    )

    plan = planned(root / "programmes" / "sammen-pa-lag")
    programme = plan.loaded.programme
    assert [f"{one.date}" for one in programme.sessions] == [
        "2027-01-19",
        "2027-03-02",
        "2027-03-31",
        "2027-05-04",
    ]
    assert tuple(one.written for one in programme.not_on) == bars
    assert [one.code for one in plan.findings] == []


def test_a_data_file_bars_days_as_a_programme_does(
    command: Command, root: Path
) -> None:
    file = root / "brief.yaml"
    file.write_text(
        "title: Fra fil\norganisation: X\nthemes: [a]\nfirst: 2027-02-25\n"
        "not_on:\n  - week 8: vinterferie\n  - 2027-02-30\n",
        "utf-8",
    )

    outcome = command("new-programme", "--from", "brief.yaml")

    assert outcome.told == [
        "brief.yaml:7:5: not_on: 2027-02-30 is not in the calendar [no-such-date]"
    ]


def test_mistakes_in_a_data_file_are_told_where_they_stand(
    command: Command, root: Path
) -> None:
    file = root / "brief.yaml"
    file.write_text(
        "title: Fra fil\norganisasjon: X\nthemes: [a]\nfirst: 2027-02-30\n", "utf-8"
    )

    outcome = command("new-programme", "--from", "brief.yaml")

    assert outcome.told == [
        "brief.yaml:1:1: organisation: is missing here [missing-key]",
        (
            "brief.yaml:2:1: organisasjon: is not a key that is known here;"
            ' did you mean "organisation"? [unknown-key]'
        ),
        "brief.yaml:4:8: first: 2027-02-30 is not in the calendar [no-such-date]",
    ]
    assert list((root / "programmes").iterdir()) == []


def test_a_name_list_is_copied_and_counts(command: Command, root: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    header = ("E-post", "Namn", "Eining", "Telefon")
    people = (("Åse Døme", "A"), ("Čáhppe", "B"), *_more(10))
    for row in (header, *((f"{at}@x.no", *one, "99") for at, one in enumerate(people))):
        sheet.append(row)
    book.save(root / "liste.xlsx")

    made = command("new-programme", *NEEDED, "--participants", "liste.xlsx", "--quiet")

    copied = openpyxl.load_workbook(root / "programmes/sammen-pa-lag/liste.xlsx")
    rows = [tuple(row) for row in copied.worksheets[0].iter_rows(values_only=True)]
    assert rows[:3] == [
        ("Navn", "Enhet", "Rolle", "Nærmeste leder"),
        ("Åse Døme", "A", "", ""),
        ("Čáhppe", "B", "", ""),
    ]
    assert made.told[0] == (
        "liste.xlsx: not copied: E-post, Telefon; name, unit, role and line manager are"
        " [columns-left-behind]"
    )
    plan = planned(root / "programmes" / "sammen-pa-lag")
    assert plan.loaded.people == 12
    assert plan.loaded.programme.participants == "liste.xlsx"


def test_what_check_tells_of_a_list_is_told_when_it_is_taken(
    command: Command, root: Path
) -> None:
    (root / "hr.csv").write_text(
        "Ansattnr;Navn;Avdeling;Leder\n1;Kari Bø;Nord;Siv Lie\n"
        "2;Per Vik (perm);Nord;\n3;Ola Dal;Sør;Siv Li\n4;Siv Lie;Nord;Eva Ro\n"
        "Sum;4;;\n",
        "utf-8",
    )

    made = command("new-programme", *NEEDED, "--participants", "hr.csv")
    checked = command("check", "sammen-pa-lag")

    told = [line.removeprefix(f"{root}/") for line in made.told]
    assert told[:2] == [
        "hr.csv:6:5: left out, since it sums up: rows 6 (Sum) [sum-row]",
        (
            "hr.csv: not copied: Ansattnr; name, unit, role and line manager are"
            " [columns-left-behind]"
        ),
    ]
    assert told[2:-7] == checked.lines
    assert told[-7:-5] == [
        (
            "hr.csv: the header is row 1; name B (Navn), unit C (Avdeling), line"
            " manager D (Leder)"
        ),
        checked.told[1],
    ]
    of_the_list = [line for line in checked.lines if "hr.csv" in line]
    assert [line.rpartition(" ")[2] for line in of_the_list] == [
        "[without-a-manager]",
        "[manager-perhaps-listed]",
        "[perhaps-gone]",
        "[manager-not-listed]",
        "[manager-not-listed]",
    ]


def _more(number: int) -> list[tuple[str, str]]:
    return [(f"Person {at}", "A") for at in range(number)]


def test_answers_in_a_terminal_make_a_programme(root: Path) -> None:
    reader, terminal = pty.openpty()
    answers = (
        "Lag\nEksempel kommune\n\nnorsk\n\nca 20\n12\n2\nkvart dag\nHalv dag\n"
        "2027-02-30\n2027-01-14\n\nbarnehge\nbarnehage\nVi spør; Vi sier fra;\n"
        "mestringklima\n1, egne ord\nÅ si det\n\nAlle spør\n"
    )

    with subprocess.Popen(
        [sys.executable, "-c", TOOL, "new-programme"],
        cwd=root,
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    ) as running:
        os.write(reader, answers.encode())
        out, err = running.communicate(timeout=60)
    os.close(terminal)
    os.close(reader)

    assert (running.returncode, b"Traceback" in err) == (0, False), err
    assert out.decode().splitlines() == [str(root / "programmes" / "lag")]
    programme = planned(root / "programmes" / "lag").loaded.programme
    assert (programme.people, len(programme.sessions)) == (12, 2)
    kept = (root / "programmes" / "lag" / "brief.yaml").read_text("utf-8")
    assert "length: " in kept
    assert "weeks: " not in kept  # Enter settles nothing
    assert b"How many gatherings? (4): " in err
    assert programme.themes[1] == "egne ord"
    assert programme.goals == ("Vi spør", "Vi sier fra")
    own = programme.sessions[1]
    assert own.title == "Egne ord: hvor står vi?"
    assert own.goals == (
        "Vi har valgt det første vi gjør for at dette skal bli sant: «Alle spør»",
    )
    assert own.activities[2].points == (
        "Dette handler det om: Å si det",
        "Slik merker vi at det går bedre: Alle spør",
    )


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--people", "300"), "--people: must be at most 60 [too-big]"),
        (("--language", "norsk"), "--language: "),
        (("--first", "2027-02-30"), "--first: 2027-02-30 is not in the calendar"),
        (("--theme", "mestringklima"), '"mestringklima" is not a theme of the library'),
        (("--theme", "ord " * 40), 'the theme "ord ord'),
        (("--length", "kvart dag"), '"kvart dag" is no length for a gathering'),
        (("--not-on", "februar"), '--not-on: "februar" is no day, no days and no week'),
        (("--not-on", "uke 54"), "--not-on: uke 54 is not in the calendar"),
        (("--not-on", "weeks 1–53"), "weeks 1–53 bars every day for a year"),
        (("--starts", "22:00"), "a gathering that starts at 22:00"),
    ],
)
def test_an_option_that_will_not_do_is_told_and_nothing_is_made(
    command: Command, root: Path, options: tuple[str, str], told: str
) -> None:
    outcome = command("new-programme", *NEEDED, *options)

    assert outcome.status == 1
    assert outcome.told[0].startswith(told)
    assert list((root / "programmes").iterdir()) == []


def test_a_length_may_be_said_in_norwegian(command: Command, root: Path) -> None:
    assert command("new-programme", *NEEDED, "--length", "Hel dag").status == 0

    plan = planned(root / "programmes" / "sammen-pa-lag")
    assert f"{plan.loaded.programme.sessions[0].ends:%H:%M}" == "15:00"


def test_a_broken_method_of_the_house_is_told_where_it_stands(
    command: Command, root: Path
) -> None:
    methods = root / "library" / "methods"
    methods.mkdir(parents=True)
    (methods / "log.yaml").write_text("id: log\n", "utf-8")

    outcome = command("new-programme", *NEEDED)

    assert outcome.status == 1
    assert all(
        line.startswith(f"{methods / 'log.yaml'}:1:1: ") for line in outcome.told
    )
    assert list((root / "programmes").iterdir()) == []


def test_a_theme_of_the_house_that_names_no_method_is_told(
    command: Command, root: Path
) -> None:
    ours = (bundled("library") / "themes" / "own.yaml").read_text("utf-8")
    themes = root / "library" / "themes"
    themes.mkdir(parents=True)
    text = ours.replace("id: own", "id: fjell").replace("{theme}", "fjell")
    file = themes / "fjell.yaml"
    file.write_text(text.replace("fifteen-percent", "fiften-percent"), "utf-8")

    outcome = command("new-programme", *NEEDED, "--theme", "fjell")

    assert outcome.status == 1
    assert outcome.told == [
        (
            f'{file}:46:35: method: "fiften-percent" is not in the library;'
            ' did you mean "fifteen-percent"? [unknown-method]'
        )
    ]


def test_an_option_beside_a_file_is_blamed_itself(command: Command, root: Path) -> None:
    file = root / "brief.yaml"
    file.write_text(
        "title: Fra fil\norganisation: X\nthemes: [a]\nfirst: 2027-01-14\n", "utf-8"
    )

    outcome = command("new-programme", "--from", file, "--people", "300")

    assert outcome.told == ["--people: must be at most 60 [too-big]"]


@pytest.mark.parametrize("heading", ["Startdato", "Ansatt fra", "Tiltredelse"])
@pytest.mark.parametrize("form", ["%d.%m.%Y", "%Y-%m-%d"])
def test_who_starts_later_is_told_when_the_list_is_copied(
    command: Command, root: Path, heading: str, form: str
) -> None:
    before, after = (f"{day:{form}}" for day in (date(2019, 8, 1), date(2027, 2, 1)))
    rows = [f"Person Nr{number};Nord;{before}\n" for number in "abcdefgh"]
    text = f"Navn;Enhet;{heading}\n{''.join(rows)}Rut Eng;Sør;{after}\n"
    (root / "liste.csv").write_text(text, "utf-8")

    made = command("new-programme", *NEEDED, "--participants", "liste.csv")
    like = command(
        *("new-programme", "--like", "sammen-pa-lag", "--unit", "Sør"),
        *("--first", "2027-01-21", "--participants", "liste.csv"),
    )

    for told in (made.told, like.told):
        assert any("Rut Eng" in line and heading in line for line in told)


@pytest.mark.parametrize("heading", ["Kortnr.", "Telefon", "Mobil"])
@pytest.mark.parametrize("file", ["hr.csv", "hr.xlsx"])
@pytest.mark.parametrize("like", [False, True])
def test_what_is_refused_in_the_copy_is_told_where_it_stands_in_the_list(
    command: Command, root: Path, heading: str, *, file: str, like: bool
) -> None:
    rows = [
        ["TELEFONLISTE", "", "", ""],
        ["Avd.", "Navn", "Tittel", heading],
        ["Lege", "Rolf Engen", "Lege", "501"],
        ["Lege", "Kari Vold", "Lege", "502"],
        ["HSST", "Omar Farah", "Sekretær", "503"],
        ["HSST", "Tove Lie", "Jordmor", "504"],
        ["", "Ola Dahl", "", "505"],
    ]
    if file.endswith("csv"):
        text = "".join(f"{';'.join(row)}\n" for row in rows)
        (root / file).write_text(text, "utf-8")
    else:
        book = openpyxl.Workbook()
        for row in rows:
            book.worksheets[0].append(row)
        book.save(root / file)
    if like:
        command("new-programme", *NEEDED)
    made_like = ("--like", "sammen-pa-lag", "--unit", "Lege", "--first", "2027-08-19")

    outcome = command(
        "new-programme", *(made_like if like else NEEDED), "--participants", file
    )

    place = "hr.csv:7:2" if file.endswith("csv") else "hr.xlsx:Sheet!B7"
    assert outcome.status == 1
    assert [line.partition(": ")[0] for line in outcome.told] == [place]


def test_a_list_of_one_person_is_told_and_nothing_is_made(
    command: Command, root: Path
) -> None:
    (root / "liste.csv").write_text("Navn;Enhet\nKari Eksempelsen;Nord\n", "utf-8")

    outcome = command("new-programme", *NEEDED, "--participants", "liste.csv")

    assert (outcome.status, outcome.told) == (
        1,
        ["liste.csv: people: must be at least 2 [too-small]"],
    )
    assert [*(root / "programmes").iterdir()] == []


def test_a_theme_of_the_house_that_is_too_long_for_a_programme_is_told(
    command: Command, root: Path
) -> None:
    theme = (bundled("library") / "themes" / "own.yaml").read_text("utf-8")
    folder = root / "library" / "themes"
    folder.mkdir(parents=True)
    long = theme.replace("id: own", "id: lang").replace("og valgt å", "å " * 180)
    (folder / "lang.yaml").write_text(long, "utf-8")

    outcome = command("new-programme", *NEEDED, "--theme", "lang")

    told = (
        "a theme or ready day of your own gives what cannot stand in a programme:"
        " goals; write it shorter in the library's file [cannot-be-outlined]"
    )
    assert (outcome.status, outcome.told) == (1, [told])
    assert [*(root / "programmes").iterdir()] == []


def test_gatherings_are_as_they_are_settled(command: Command, root: Path) -> None:
    (root / "brief.yaml").write_text(
        "title: Fra fil\norganisation: Eksempel kommune\nthemes: [mestringsklima]\n"
        "people: 34\nnot_on: [uke 8]\ngatherings:\n"
        '  - {date: 2027-01-22, starts: "08:30", ends: "15:30", place: Kantina}\n'
        "  - earliest: 2027-02-22\n    latest: 2027-03-10\n    weekdays: tirsdag\n"
        '    starts: "17:00"\n    ends: "19:00"\n    people: 30\n'
        "  - {date: 2027-05-21, length: half-day}\n",
        "utf-8",
    )

    made = command("new-programme", "--from", "brief.yaml")

    plan = planned(root / "programmes" / "fra-fil")
    assert made.status == 0
    assert plan.findings == ()
    assert [
        (f"{one.date} {one.starts:%H:%M}–{one.ends:%H:%M}", one.place, one.people)
        for one in plan.loaded.programme.sessions
    ] == [
        ("2027-01-22 08:30–15:30", "Kantina", None),
        ("2027-03-09 17:00–19:00", None, 30),
        ("2027-05-21 08:30–12:00", None, None),
    ]


def test_a_mistake_in_a_gathering_is_told_where_it_stands(
    command: Command, root: Path
) -> None:
    (root / "brief.yaml").write_text(
        "title: Fra fil\norganisation: X\nthemes: [a]\nweekdays: ondag\n"
        "gatherings:\n  - {date: 2027-02-30}\n  - {ends: kl ti, dag: 1}\n",
        "utf-8",
    )

    made = command("new-programme", "--from", "brief.yaml")

    assert [one.partition(";")[0] for one in made.told] == [
        "brief.yaml:4:11: weekdays: ondag is no day of the week",
        "brief.yaml:6:12: date: 2027-02-30 is not in the calendar [no-such-date]",
        "brief.yaml:7:12: ends: is not a clock time",
        "brief.yaml:7:19: dag: is not a key that is known here",
    ]


def test_themes_share_gatherings_where_they_are_more(
    command: Command, root: Path
) -> None:
    themes = ("role-understanding", "collegiality", "digitalisation")

    made = command(
        *("new-programme", "--title", "Tre på to", "--organisation", "X"),
        *("--first", "2027-01-14", "--gatherings", "2"),
        *(part for theme in themes for part in ("--theme", theme)),
    )

    programme = planned(root / "programmes" / "tre-pa-to").loaded.programme
    assert made.status == 0
    assert [one.theme for one in programme.sessions] == [
        "Rolleforståelse",
        "Kollegialitet og Digitalisering",
    ]
    assert [len(one.goals) for one in programme.sessions] == [1, 2]


def test_a_programme_speaks_in_the_words_of_the_sector(
    command: Command, root: Path
) -> None:
    told = ("new-programme", *NEEDED, "--theme", "tjenestedesign", "--gatherings", "8")
    made = command(*told, "--sector", "Barnehage", "--no-meeting")

    text = (root / "programmes" / "sammen-pa-lag" / "programme.yaml").read_text("utf-8")
    assert made.status == 0
    assert "# Tekstene bruker ordene fra denne sektoren: Barnehage" in text
    assert "Slik ser foreldrene barnehagen" in text
    assert not re.search(r"[eE]n bruker|brukeren|brukere|avdelingsmøte", text)
    assert command("check", "sammen-pa-lag", "--strict").status == 0


def test_whom_people_serve_may_be_told_in_their_own_words(
    command: Command, root: Path
) -> None:
    (root / "brief.yaml").write_text(
        "title: Havn\norganisation: Eksempel kommune\nthemes: [tjenestedesign]\n"
        "first: 2027-01-14\nsector: teknisk\nserves:\n  one: en båteier\n"
        "  the_one: båteieren\n  indefinite: båteiere\n  definite: båteierne\n"
        "goals: [Vi svarer samme dag, 'Ingen båteier {venter}: aldri']\n",
        "utf-8",
    )

    made = command("new-programme", "--from", "brief.yaml")
    programme = planned(root / "programmes" / "havn").loaded.programme
    assert made.status == 0
    assert programme.sessions[0].title == "Hvordan er det for båteierne å møte oss?"
    assert programme.goals == ("Vi svarer samme dag", "Ingen båteier {venter}: aldri")


def test_a_form_of_whom_people_serve_that_is_missing_is_told(
    command: Command, root: Path
) -> None:
    (root / "brief.yaml").write_text(
        "title: Havn\norganisation: Eksempel kommune\nthemes: [tjenestedesign]\n"
        "first: 2027-01-14\nserves: {one: en båteier, the_one: båteieren}\n",
        "utf-8",
    )

    told = command("new-programme", "--from", "brief.yaml")
    assert told.status == 1
    assert [line.partition("brief.yaml:")[2] for line in told.told[:2]] == [
        "5:9: indefinite: is missing here [missing-key]",
        "5:9: definite: is missing here [missing-key]",
    ]


def test_a_sector_that_is_none_is_told(command: Command, root: Path) -> None:
    told = command("new-programme", *NEEDED, "--sector", "kindergarden")

    assert (told.status, [*root.glob("programmes/*/")]) == (1, [])
    [line] = told.told
    assert line == (
        '"kindergarden" is no sector of the library; there are administration, culture,'
        " health, home-care, kindergarten, municipality, nursing-home, school, social,"
        ' technical; did you mean "kindergarten"? [no-such-sector]'
    )


def test_what_is_to_be_written_is_told_when_a_programme_is_made(
    command: Command, root: Path
) -> None:
    made = command("new-programme", *NEEDED, "--gatherings", "6")

    assert made.lines == [str(root / "programmes" / "sammen-pa-lag")]
    assert made.told[0] == "to be written by you: 1"
    report = json.loads(command("check", "sammen-pa-lag", "--json").out)
    assert [(one["about"], one["file"]) for one in report["marks"]] == [
        ("mestringsklima-6: goals", "programmes/sammen-pa-lag/programme.yaml")
    ]
    again = command(
        *("new-programme", "--like", "sammen-pa-lag", "--unit", "Nord"),
        *("--first", "2027-09-01", "--json"),
    )
    assert [one["about"] for one in json.loads(again.out)["marks"]] == [
        "mestringsklima-6: goals"
    ]


def test_a_theme_of_the_librarys_has_matter_for_five_gatherings(
    command: Command, root: Path
) -> None:
    made = command("new-programme", *NEEDED, "--gatherings", "5")

    assert made.lines == [str(root / "programmes" / "sammen-pa-lag")]

    assert json.loads(command("check", "sammen-pa-lag", "--json").out)["marks"] == []


def test_what_is_told_of_an_own_theme_makes_its_texts_and_the_rest_is_left_out(
    command: Command, root: Path
) -> None:
    (root / "brief.yaml").write_text(
        "title: Havn\norganisation: Eksempel kommune\n"
        "first: 2027-01-14\ngatherings: 3\nthemes:\n  - name: Vakta om natta\n"
        "    case: 'Ingen svarte {theme} da kaia ble åpnet.'\n"
        "    success: Vi svarer før det ringer tre ganger\n",
        "utf-8",
    )

    made = command("new-programme", "--from", "brief.yaml", "--json")
    programme = planned(root / "programmes" / "havn").loaded.programme
    marks = json.loads(made.out)["marks"]
    assert [one["about"] for one in marks] == []
    assert [one.title for one in programme.sessions] == [
        "Vakta om natta: hvor står vi?",
        "Vakta om natta: hva står i veien?",
        "Vakta om natta: hva holder vi fast ved?",
    ]
    asked = [
        one.question for one in programme.sessions[0].activities if one.method == "igp"
    ]
    [question] = asked
    assert question == (
        "Slik er det hos oss: «Ingen svarte {theme} da kaia ble åpnet». Hvordan ble det"
        " slik, og hva gjør vi?"
    )


def test_a_gatherings_theme_that_is_not_among_the_themes_is_told_where_it_stands(
    command: Command, root: Path
) -> None:
    (root / "brief.yaml").write_text(
        "title: Havn\norganisation: Eksempel kommune\nthemes: [vakta]\n"
        "first: 2027-01-14\ngatherings:\n  - {theme: vakt}\n",
        "utf-8",
    )

    told = command("new-programme", "--from", "brief.yaml")
    assert told.status == 1
    assert told.told[0].partition("brief.yaml:")[2] == (
        '6:13: theme: "vakt" is not among the themes: vakta; write it as it stands'
        " there, or add it to `themes` [not-among-the-themes]"
    )


@pytest.mark.parametrize(
    ("options", "title"),
    [
        ((), "Medarbeiderskapsprogram for Eksempel kommune"),
        (("--unit", "Lia skole"), "Medarbeiderskapsprogram for Lia skole"),
        (("--language", "nn"), "Medarbeidarskapsprogram for Eksempel kommune"),
        (("--language", "en"), "Employeeship programme for Eksempel kommune"),
    ],
)
def test_a_title_is_proposed(
    command: Command, root: Path, options: tuple[str, ...], title: str
) -> None:
    made = command("new-programme", *NEEDED[2:], *options)

    [folder] = made.lines
    assert planned(Path(folder)).loaded.programme.title == title
    assert Path(folder).parent == root / "programmes"


def test_the_brief_that_the_documentation_shows_makes_a_programme(
    command: Command, root: Path
) -> None:
    page = (bundled("library").parent / "docs" / "brief.md").read_text("utf-8")
    _, _, rest = page.partition("```yaml\n")
    (root / "brief.yaml").write_text(rest.partition("```\n")[0], "utf-8")

    made = command("new-programme", "--from", "brief.yaml")
    [folder] = made.lines
    sessions = planned(Path(folder)).loaded.programme.sessions
    assert [f"{one.date} {one.starts:%H:%M}–{one.ends:%H:%M}" for one in sessions] == [
        "2027-01-13 17:00–20:00",
        "2027-03-10 08:30–12:00",
        "2027-06-02 09:00–15:00",
    ]
    assert command("check", Path(folder).name, "--strict").status == 0


LONG = "ord " * 70


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (f"themes: [{{name: vakta, case: {LONG}}}]", "longer than 230 letters"),
        (f"themes: [{{name: vakta, about: {LONG}}}]", "longer than 230 letters"),
        (
            f"serves: {{one: {LONG}, the_one: x, indefinite: x, definite: x}}",
            "longer than 60 letters",
        ),
        (f"goals: [{LONG}{LONG}]", "longer than 300 letters"),
        ("meets: kanskje", "must be yes or no"),
        ("meets: {of: units}", '"units" does not tell whose meeting it is'),
    ],
)
def test_an_answer_that_has_no_room_is_told_where_it_stands(
    command: Command, root: Path, keys: str, told: str
) -> None:
    (root / "brief.yaml").write_text(
        "title: Havn\norganisation: Eksempel kommune\n"
        "first: 2027-01-14\n"
        + ("" if keys.startswith("themes") else "themes: [vakta]\n")
        + f"{keys}\n",
        "utf-8",
    )

    outcome = command("new-programme", "--from", "brief.yaml")
    assert outcome.status == 1
    assert re.search(r"brief.yaml:[45]:", outcome.told[0])
    assert told in outcome.told[0]


@pytest.mark.parametrize("key", ["about", "case", "success"])
def test_the_longest_answer_has_room(command: Command, root: Path, key: str) -> None:
    (root / "brief.yaml").write_text(
        "title: Havn\norganisation: Eksempel kommune\nlanguage: en\n"
        f"first: 2027-01-14\nthemes: [{{name: vakta, {key}: {'å' * 230}}}]\n",
        "utf-8",
    )

    assert command("new-programme", "--from", "brief.yaml").status == 0


def test_a_word_of_a_sector_of_the_house_that_is_too_long_is_told(
    command: Command, root: Path
) -> None:
    (root / "library" / "sectors").mkdir(parents=True)
    ours = bundled("library") / "sectors" / "technical.yaml"
    text = ours.read_text("utf-8").replace("innbyggere,", f"{'å' * 400},")
    (root / "library" / "sectors" / "technical.yaml").write_text(text, "utf-8")

    told = command(
        *("new-programme", *NEEDED[:4], "--theme", "tjenestedesign"),
        *(*NEEDED[6:], "--sector", "technical"),
    )
    assert (told.status, [*root.glob("programmes/*/")]) == (1, [])
    assert "[cannot-be-outlined]" in told.told[0]


def test_a_brief_is_kept_as_it_was_told_and_gives_the_same_again(
    command: Command, root: Path
) -> None:
    [shown] = re.findall(
        r"```yaml\n(.*?)```", (DOCS / "brief.md").read_text("utf-8"), re.DOTALL
    )
    (root / "mine.yaml").write_text(shown, "utf-8")
    assert command("new-programme", "--from", "mine.yaml").status == 0
    folder = root / "programmes" / "medarbeiderskapsprogram-for-lia-barnehage"
    kept, made = folder / "brief.yaml", folder / "programme.yaml"

    told = kept.read_text("utf-8")
    before = made.read_text("utf-8")
    kept.rename(root / "again.yaml")
    shutil.rmtree(folder)
    assert command("new-programme", "--from", "again.yaml").status == 0

    assert kept.read_text("utf-8") == told
    assert made.read_text("utf-8") == before
    assert "  - Vi sier fra samme dag" in shown
    assert '  - "Vi sier fra samme dag"' in told.splitlines()


def test_what_options_say_is_kept_with_the_file(command: Command, root: Path) -> None:
    (root / "mine.yaml").write_text(
        "organisation: Eksempel kommune\nthemes: [mestringsklima]\npeople: 012\n",
        "utf-8",
    )

    outcome = command(
        *("new-programme", "--from", "mine.yaml", "--first", "2027-01-14"),
        *("--no-meeting", "--title", 'Rom for "feil": # 1'),
    )

    [folder] = outcome.lines
    assert (Path(folder) / "brief.yaml").read_text("utf-8").splitlines()[2:] == [
        "title: 'Rom for \"feil\": # 1'",
        'organisation: "Eksempel kommune"',
        "meets: no",
        "language: nb",
        "people: 012",
        "themes:",
        "  - mestringsklima",
        "first: 2027-01-14",
    ]


def test_those_who_do_not_like_to_write_bring_no_pen_and_get_no_log(
    command: Command, root: Path
) -> None:
    (root / "mine.yaml").write_text(
        "title: Lag\norganisation: Eksempel kommune\nthemes: [kollegialitet]\n"
        "first: 2027-01-14\nwrites: no\n",
        "utf-8",
    )

    assert command("new-programme", "--from", "mine.yaml").status == 0

    sessions = planned(root / "programmes" / "lag").loaded.programme.sessions
    used = {one.method for session in sessions for one in session.activities}
    assert [session.bring for session in sessions] == [()] * 4
    assert {"igp-aloud", "log-aloud", "evaluation-aloud", "coaching-aloud"} <= used
    assert "coaching-pairs" not in used
    assert used & {"igp", "log", "evaluation"} == set()
    assert command("check", "lag", "--strict").status == 0


LED = """\
title: Lag
organisation: Eksempel kommune
themes: [kollegialitet]
first: 2027-01-14
gatherings:
  - date: 2027-01-14
    starts: 09:00
    ends: 12:00
    again: [{date: 2027-01-15, starts: 13:00, ends: 16:00, people: 6, place: Loftet}]
  - {}
leaders:
  - marit  eksempelsen
  - {leader: Ola Eksempelsen, since: 2027-02-01}
  - {leader: Eva Eksempelsen, unit: Natt, also: yes}
"""


def test_leaders_of_the_brief_are_rules_for_those_on_the_list(
    command: Command, root: Path
) -> None:
    (root / "brief.yaml").write_text(LED, "utf-8")
    people = [
        ("Marit Eksempelsen", "Ledelse", ""),
        ("Ola Eksempelsen", "Ledelse", "Marit Eksempelsen"),
        *((f"Kari {letter}vik", "Dag", "Marit Eksempelsen") for letter in "ABCDE"),
        *((f"Liv {letter}nes", "Natt", "Marit Eksempelsen") for letter in "ABCDE"),
    ]
    rows = "".join(f"{name};{unit};{leader}\n" for name, unit, leader in people)
    (root / "liste.csv").write_text(f"Navn;Avdeling;Leder\n{rows}", "utf-8")

    made = command(
        "new-programme", "--from", "brief.yaml", "--participants", "liste.csv"
    )
    programme = planned(root / "programmes" / "lag").loaded.programme

    assert made.status == 0, made.told
    assert programme.rules.without == ("Marit Eksempelsen", "Ola Eksempelsen")
    assert [
        (one.leader, one.unit, one.instead_of, f"{one.since}", one.also)
        for one in programme.rules.leaders
    ] == [
        ("Ola Eksempelsen", None, "Marit Eksempelsen", "2027-02-01", False),
        ("Eva Eksempelsen", "Natt", None, "None", True),
    ]
    [again] = programme.sessions[0].again
    assert (f"{again.date}", again.people, again.place) == ("2027-01-15", 6, "Loftet")
    assert command("pair-coaching", "lag").status == 0


def test_a_leader_of_all_the_others_on_the_list_is_in_no_pair(
    command: Command, root: Path
) -> None:
    rows = "".join(f"Kari {letter}vik;Marit Eksempelsen\n" for letter in "ABCDE")
    (root / "liste.csv").write_text(f"Navn;Leder\nMarit Eksempelsen;\n{rows}", "utf-8")

    made = command("new-programme", *NEEDED, "--participants", "liste.csv")

    assert made.status == 0, made.told
    programme = planned(root / "programmes" / "sammen-pa-lag").loaded.programme
    assert programme.rules.without == ("Marit Eksempelsen",)


def test_leaders_wait_as_comments_for_a_name_list(command: Command, root: Path) -> None:
    (root / "brief.yaml").write_text(
        LED.replace("marit  eksempelsen", "Marit Eksempelsen"), "utf-8"
    )

    made = command("new-programme", "--from", "brief.yaml")
    file = root / "programmes" / "lag" / "programme.yaml"
    text = file.read_text("utf-8")

    assert made.status == 0, made.told
    assert command("check", "lag", "--strict").status == 0
    filled_in = re.sub(
        r"^# (?=rules:| +(?:#|without|leaders|- |[a-z_]+:))",
        "",
        text,
        flags=re.MULTILINE,
    )
    file.write_text(
        filled_in.replace("people: 24", "participants: participants.csv"), "utf-8"
    )
    people = "".join(
        f"{name};{'Dag' if name < 'Kari D' else 'Natt'};Marit Eksempelsen\n"
        for name in (f"Kari {one}vik" for one in "ABCDEFG")
    )
    (file.parent / "participants.csv").write_text(
        f"Navn;Enhet;Leder\nMarit Eksempelsen;Dag;\n{people}", "utf-8"
    )
    rules = planned(file.parent).loaded.programme.rules
    assert rules.without == ("Marit Eksempelsen", "Ola Eksempelsen")
    assert [one.leader for one in rules.leaders] == [
        "Ola Eksempelsen",
        "Eva Eksempelsen",
    ]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("leaders: [{leader: Ola, since: 2027-02-01}]", "whose-place"),
        ("leaders: [{leader: Ola, of: [Kari], unit: Natt}]", "leads-whom"),
        ("leaders: [{leader: Ola, of: [Ola]}]", "leads-herself"),
        (
            "gatherings: [{again: [{date: 2027-01-15, starts: 12:00}]}]",
            "again-without-a-day",
        ),
    ],
)
def test_a_leader_or_a_repeat_of_which_too_little_is_told_is_refused(
    command: Command, root: Path, lines: str, told: str
) -> None:
    (root / "brief.yaml").write_text(
        "organisation: X\nthemes: [kollegialitet]\nfirst: 2027-01-14\n" + lines + "\n",
        "utf-8",
    )

    made = command("new-programme", "--from", "brief.yaml")

    assert made.status == 1
    assert [line for line in made.told if f"[{told}]" in line]
    assert [*root.glob("programmes/*/")] == []


def test_a_leader_of_some_on_the_list_stays_in_the_pairs(
    command: Command, root: Path
) -> None:
    leaders = ["Marit Eksempelsen"] * 4 + ["Ola Eksempelsen"] * 4
    rows = "".join(
        f"Kari {letter}vik;{leader}\n"
        for letter, leader in zip("ABCDEFGH", leaders, strict=True)
    )
    (root / "liste.csv").write_text(
        f"Navn;Leder\nMarit Eksempelsen;\nOla Eksempelsen;\n{rows}", "utf-8"
    )

    made = command("new-programme", *NEEDED, "--participants", "liste.csv")

    assert made.status == 0, made.told
    programme = planned(root / "programmes" / "sammen-pa-lag").loaded.programme
    assert programme.rules.without == ()
