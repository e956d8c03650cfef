"""The commands from the outside: exact lines, exact status, nothing left behind."""

import io
import json
import os
import pty
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from medarbeider.cli.app import app
from medarbeider.handouts.documents import kinds
from medarbeider.rendering.formats import format_names
from medarbeider.rendering.native import LIBRARIES

Command = Callable[..., Any]

BROKEN = """\
format: 1
title: Prøve
language: no
client: {organisation: Eksempel kommune}
people: 12
goals: [Ett lag]
themes: [roller]
sessions:
  - id: start
    title: Start
    date: 2027-01-14
    starts: 09:00
    ends: 08:30
    activities:
      - method: ipg
        minutter: 10
"""


GUIDES = [
    f"{method}-guide"
    for method in (
        "appreciative-interview",
        "peer-supervision",
        "reflecting-team",
        "troika",
    )
]

PAPERS = [
    "00-program/navnelapper.pdf",
    "00-program/programoversikt.pdf",
    "00-program/utviklingsprosjekt.pdf",
    "01-start/bordskilt.pdf",
    "01-start/coachingark.pdf",
    "01-start/evaluering.pdf",
    "01-start/igp-gruppe.pdf",
    "01-start/igp-individuelt.pdf",
    "01-start/igp-plenum.pdf",
    "01-start/invitasjon.pdf",
    "01-start/kjoreplan.pdf",
    "01-start/laeringslogg.pdf",
    "01-start/mellomarbeid-individuelt.pdf",
    "01-start/pakke-og-utskriftsliste.pdf",
    "01-start/program.pdf",
    "01-start/samtaleguide.pdf",
]
"""What is made of the small programme."""


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    folder = tmp_path / "programmes" / "prove"
    folder.mkdir(parents=True)
    (folder / "programme.yaml").write_text(BROKEN, "utf-8")
    return folder


def test_every_command_has_help_and_says_what_it_does(command: Command) -> None:
    names = [one.name for one in app.registered_commands]
    assert names == [
        "brief",
        "new-programme",
        "check",
        "explain",
        "pair-coaching",
        "build-handouts",
        "doctor",
    ]

    more = ["templates", "templates list", "templates eject"]
    for name in (*filter(None, names), *more):
        outcome = command(*name.split(), "--help")
        assert outcome.status == 0
        assert f"Usage: medarbeider {name}" in outcome.out


@pytest.mark.parametrize("locale", ["C.UTF-8", "nb_NO.UTF-8"])
def test_help_names_every_document_and_format_in_every_language(locale: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "medarbeider", "build-handouts", "--help"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "LC_ALL": locale, "PYTHONUTF8": "1"},
    )

    told = re.sub(r"-\s+", "-", " ".join(ran.stdout.split()))  # lines break at hyphens
    assert told.count(f" {', '.join(kinds())}. ") == 1
    assert told.count(f": {', '.join(format_names())}. ") == 1


HELP_ALONE = """\
import contextlib, io, sys
from medarbeider.cli.app import main
with contextlib.redirect_stdout(io.StringIO()) as told, contextlib.suppress(SystemExit):
    main(["build-handouts", "--help"])
rooms = ("medarbeider.handouts.documents.", "medarbeider.rendering.formats.")
slow = ("jinja2", "yaml")
print(len(told.getvalue()) > 500)
print([one for one in sys.modules if one.startswith(rooms) or one in slow])
"""


def test_help_waits_for_no_document_format_or_slow_library(
    command_in_child: Callable[..., str],
) -> None:
    assert command_in_child(HELP_ALONE).splitlines() == ["True", "[]"]


AT_THE_END = """\
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count() > 1000))
from medarbeider.cli.app import main
main(["--version"])
"""


def test_what_goes_with_the_process_is_not_collected_first(
    command_in_child: Callable[..., str],
) -> None:
    assert command_in_child(AT_THE_END).splitlines()[1:] == ["True"]


def test_check_tells_every_problem_where_it_stands(
    command: Command, broken: Path
) -> None:
    outcome = command("check", broken)

    file = broken / "programme.yaml"
    assert outcome.told == [
        (
            f'{file}:3:11: language: "no" is not one of nb, nn, en;'
            ' did you mean "nb"? [unknown-value]'
        ),
        f"{file}:13:11: ends: must be later than the start, 09:00 [ends-too-early]",
        (
            f'{file}:15:17: method: "ipg" is not in the library;'
            ' did you mean "igp"? [unknown-method]'
        ),
        (
            f"{file}:16:9: minutter: is not a key that is known here;"
            ' did you mean "minutes"? [unknown-key]'
        ),
    ]
    assert (outcome.status, outcome.out) == (1, "")


def test_check_speaks_bokmal_where_the_locale_does(
    command: Command, broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nb_NO.UTF-8")

    outcome = command("check", broken)

    assert outcome.told[1].startswith(f"{broken / 'programme.yaml'}:13:11: ends: må ")


def test_check_as_json_keeps_its_shape(command: Command, broken: Path) -> None:
    outcome = command("check", broken, "--json")

    found = json.loads(outcome.out)
    assert found["ok"] is False
    assert found["problems"][1] == {
        "file": str(broken / "programme.yaml"),
        "line": 13,
        "column": 11,
        "code": "ends-too-early",
        "about": "ends",
        "message": "ends: must be later than the start, 09:00",
    }
    assert (outcome.status, outcome.err) == (1, "")


def test_check_of_a_good_programme_is_quiet_when_asked(
    command: Command, programme: Path
) -> None:
    told = command("check", programme)
    quiet = command("check", programme, "--quiet", "--strict")

    assert told.told == ["Sammen om det – gatherings: 1, people: 12, findings: 0"]
    assert (quiet.status, quiet.out, quiet.err) == (0, "", "")


def test_a_quiet_build_tells_findings_only(command: Command, programme: Path) -> None:
    file = programme / "programme.yaml"
    file.write_text(file.read_text("utf-8").replace("01-14", "01-16"), "utf-8")

    quiet = command("build-handouts", programme, "--format", "ics", "-q")

    assert (quiet.status, quiet.out) == (0, "")
    assert [line.rpartition(" ")[2] for line in quiet.told] == ["[weekend]"]
    assert [*(programme / "handouts").rglob("*.ics")] != []


def test_findings_go_to_stdout_and_give_status_1_only_when_strict(
    command: Command, programme: Path
) -> None:
    file = programme / "programme.yaml"
    file.write_text(file.read_text("utf-8").replace("01-14", "01-16"), "utf-8")

    lax, strict = command("check", programme), command("check", programme, "--strict")

    assert lax.lines == [f"{file}:12:11: date: 2027-01-16 is in a weekend [weekend]"]
    assert (lax.status, strict.status) == (0, 1)


def test_a_programme_is_found_by_name_from_anywhere_in_the_workspace(
    command: Command, programme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(programme)
    assert command("check", "sammen").status == 0

    lost = command("check", "samen")

    assert lost.status == 1
    assert lost.told == [
        (
            'there is no programme "samen"; name a folder with programme.yaml,'
            " or one of: sammen [no-such-programme]"
        )
    ]


def test_a_build_writes_once_and_then_nothing(
    command: Command, programme: Path
) -> None:
    first = command("build-handouts", programme)
    again = command("build-handouts", programme)

    made = sorted(
        str(file.relative_to(programme / "handouts"))
        for file in (programme / "handouts").rglob("*.pdf")
    )
    assert made == PAPERS
    assert sorted(first.lines) == [str(programme / "handouts" / one) for one in made]
    assert first.told == [
        f"{len(PAPERS)} written, 0 unchanged, 0 removed, in {programme / 'handouts'}"
    ]
    assert again.lines == []
    assert again.told == [
        f"0 written, {len(PAPERS)} unchanged, 0 removed, in {programme / 'handouts'}"
    ]


def test_a_change_is_printed_where_it_matters_and_nowhere_else(
    command: Command, programme: Path
) -> None:
    command("build-handouts", programme)
    file = programme / "programme.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("bring: [Penn]", "bring: [Penn og saks]"), "utf-8")

    outcome = command("build-handouts", programme)

    start = programme / "handouts" / "01-start"
    files = [start / "invitasjon.pdf", start / "program.pdf"]
    assert outcome.lines == [*map(str, files)]
    for one in files:
        assert "Penn og saks" in PdfReader(one).pages[0].extract_text()


def test_a_dry_run_tells_and_does_nothing(command: Command, programme: Path) -> None:
    outcome = command("build-handouts", programme, "--dry-run")

    assert len(outcome.lines) == len(PAPERS)
    assert outcome.told == [
        f"{len(PAPERS)} would be written, 0 unchanged, in {programme / 'handouts'}"
    ]
    assert not (programme / "handouts").exists()


def test_a_build_may_be_a_part_and_elsewhere_and_in_html(
    command: Command, programme: Path, tmp_path: Path
) -> None:
    out = tmp_path / "ut"

    outcome = command(
        "build-handouts",
        programme,
        *("--only", "agenda", "--session", "start"),
        *("--format", "html", "--out", out, "--json"),
    )

    found = json.loads(outcome.out)
    assert found["files"] == [
        {
            "file": str(out / "01-start" / "program.html"),
            "document": "agenda",
            "format": "html",
            "session": "start",
            "copies": 14,
            "state": "written",
        }
    ]
    page = (out / "01-start" / "program.html").read_text("utf-8")
    assert page.count("<h1>") == 1
    assert "Content-Security-Policy" in page
    assert not (programme / "handouts").exists()


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (
            ["--only", "agendaen"],
            (
                'there is no document "agendaen";'
                " there are " + ", ".join((*kinds(), *GUIDES)) + " [no-such-document]"
            ),
        ),
        (
            ["--only", "igp-guide"],
            (
                'there is no document "igp-guide";'
                " there are " + ", ".join((*kinds(), *GUIDES)) + " [no-such-document]"
            ),
        ),
        (
            ["--session", "slutt"],
            'the programme has no gathering "slutt"; it has start [no-such-session]',
        ),
        (
            ["--format", "pptx"],
            (
                'there is no format "pptx"; there are '
                + ", ".join(format_names())
                + " [no-such-format]"
            ),
        ),
    ],
)
def test_a_choice_that_is_not_there_is_told(
    command: Command, programme: Path, options: list[str], line: str
) -> None:
    outcome = command("build-handouts", programme, *options)

    assert (outcome.status, outcome.told) == (1, [line])


def test_a_build_that_fails_leaves_yesterdays_handouts(
    command: Command, programme: Path
) -> None:
    command("build-handouts", programme)
    agenda = programme / "handouts" / "01-start" / "program.pdf"
    before = agenda.read_bytes()
    file = programme / "programme.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("[Penn]", "[Ny penn]"), "utf-8")
    styles = programme / "templates" / "styles"
    styles.mkdir(parents=True)
    (styles / "own.css").write_text("h1 { colour: red }", "utf-8")

    outcome = command("build-handouts", programme)

    assert outcome.status == 1
    assert "not-printed" in outcome.err
    assert agenda.read_bytes() == before


def test_a_wrong_call_gives_status_2(command: Command) -> None:
    assert command("check").status == 2
    assert command("check", "a", "--nonsense").status == 2
    assert command("bygg").status == 2


def test_names_from_files_cannot_steer_the_terminal(
    command: Command, programme: Path
) -> None:
    file = programme / "programme.yaml"
    text = file.read_text("utf-8").replace("Sammen om det", '"[bold]Sammen[/b] [/x]"')
    file.write_text(text, "utf-8")

    outcome = command("check", programme)

    assert outcome.told[0].startswith("[bold]Sammen[/b] [/x] – gatherings: 1")


def test_a_reader_that_goes_away_gets_no_traceback(programme: Path) -> None:
    tool = "import sys; from medarbeider.cli.app import main; main(sys.argv[1:])"
    with subprocess.Popen(
        [sys.executable, "-c", tool, "build-handouts", str(programme), "--format=html"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        told = running.stderr.read().decode()
        status = running.wait()

    assert "Traceback" not in told
    assert status == 1


@pytest.mark.parametrize(
    "strange",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"COLUMNS": "1"},
        {"HOME": ""},
        {"TZ": "America/Los_Angeles", "NO_COLOR": "1"},
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "nb_NO.ISO-8859-1", "PYTHONIOENCODING": "latin-1"},
    ],
)
def test_a_strange_machine_gets_no_traceback(
    programme: Path, strange: dict[str, str]
) -> None:
    tool = "import sys; from medarbeider.cli.app import main; main(sys.argv[1:])"

    ran = subprocess.run(
        [sys.executable, "-c", tool, "check", str(programme)],
        env={**os.environ, **strange},
        capture_output=True,
        check=False,
    )

    assert (ran.returncode, b"Traceback" in ran.stderr) == (0, False)


def test_formats_live_side_by_side_and_none_is_no_format(
    command: Command, programme: Path
) -> None:
    command("build-handouts", programme)
    outcome = command("build-handouts", programme, "--format", "html,html")
    none = command("build-handouts", programme, "--format", ",")

    assert outcome.told == [
        f"{len(PAPERS)} written, 0 unchanged, 0 removed, in {programme / 'handouts'}",
        (
            f"not looked at, and perhaps of before: {len(PAPERS)} other papers there;"
            " leave out --format, --only and --session to bring them up to date"
        ),
    ]
    assert len(list((programme / "handouts").rglob("*.pdf"))) == len(PAPERS)
    assert none.status == 2


def test_what_comes_in_one_of_the_formats_is_built_and_the_rest_left_out(
    command: Command, programme: Path
) -> None:
    outcome = command("build-handouts", programme, "--format", "html, xlsx,ics")

    handouts = programme / "handouts"
    files = [file for file in handouts.rglob("*.*") if file.parent != handouts]
    wanted = [
        *(one.replace(".pdf", ".html") for one in PAPERS),
        "00-program/kalender.ics",
        "01-start/kalender.ics",
        "01-start/kjoreplan.xlsx",
        "01-start/pakke-og-utskriftsliste.xlsx",
        "01-start/program.xlsx",
    ]
    assert sorted(one.relative_to(handouts).as_posix() for one in files) == sorted(
        wanted
    )
    assert outcome.told == [
        f"{len(wanted)} written, 0 unchanged, 0 removed, in {handouts}"
    ]


@pytest.mark.parametrize(
    ("options", "given", "known"),
    [
        (["--only", "calendar"], "pdf", "ics"),
        (["--only", "calendar", "--format", "html,xlsx"], "html, xlsx", "ics"),
        (
            ["--only", "coaching-sheet", "--format", "xlsx"],
            "xlsx",
            "docx, form, html, pdf",
        ),
    ],
)
def test_a_choice_that_comes_to_nothing_is_told(
    command: Command, programme: Path, options: list[str], given: str, known: str
) -> None:
    outcome = command("build-handouts", programme, *options)

    told = (
        f"what you chose does not come in the format {given};"
        f" choose --format {known} [nothing-in-this-format]"
    )
    assert (outcome.status, outcome.told) == (1, [told])
    assert not (programme / "handouts").exists()


def test_files_that_are_gone_go_in_the_formats_that_are_built_and_stay_in_others(
    command: Command, programme: Path
) -> None:
    command("build-handouts", programme, "--format", "html,ics")
    file = programme / "programme.yaml"
    file.write_text(file.read_text("utf-8").replace("id: start", "id: ny"), "utf-8")

    outcome = command("build-handouts", programme, "--format", "ics")

    handouts = programme / "handouts"
    left = len(list(handouts.rglob("*.html")))
    assert outcome.told == [
        f"2 written, 0 unchanged, 1 removed, in {handouts}",
        (
            f"not looked at, and perhaps of before: {left} other papers there;"
            " leave out --format, --only and --session to bring them up to date"
        ),
    ]
    assert not (handouts / "01-start" / "kalender.ics").exists()
    assert (handouts / "01-start" / "program.html").exists()


def test_a_folder_that_is_gone_is_told(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    outcome = command("check", "sammen")

    assert (outcome.status, len(outcome.told)) == (1, 1)


def test_a_template_of_the_workspace_changes_the_papers(
    command: Command, programme: Path
) -> None:
    templates = programme.parents[1] / "templates"
    templates.mkdir()
    (templates / "agenda.html.j2").write_text(
        '{% extends "bundled/agenda.html.j2" %}'
        "{% block content %}{{ super() }}<p>Ta av skoene.</p>{% endblock %}",
        "utf-8",
    )

    command("build-handouts", programme, "--only", "agenda")

    agenda = programme / "handouts" / "01-start" / "program.pdf"
    assert "Ta av skoene." in PdfReader(agenda).pages[0].extract_text()


def test_doctor_says_what_the_machine_has(command: Command) -> None:
    outcome = command("doctor", "--json")

    found = json.loads(outcome.out)
    assert (outcome.status, found["ok"]) == (0, True)
    things = {one["thing"]: one["verdict"] for one in found["things"]}
    assert things == {
        "Python": "good",
        "medarbeider": "good",
        "Pango": "good",
        "PDF": "good",
    }


@pytest.mark.parametrize(
    ("written", "meant"),
    [("innsjekk", "check-in"), ("Pause", "break"), ("brukarreise", "user-journey")],
)
def test_a_method_may_be_guessed_by_its_name_in_any_language(
    command: Command, programme: Path, written: str, meant: str
) -> None:
    file = programme / "programme.yaml"
    text = file.read_text("utf-8").replace("method: welcome", f"method: {written}")
    file.write_text(text, "utf-8")

    outcome = command("check", programme)

    assert any(
        f'"{written}" is not in the library; did you mean "{meant}"?' in line
        for line in outcome.told
    )


def test_checking_making_and_html_need_no_weasyprint(
    programme: Path, command_in_child: Callable[..., str]
) -> None:
    without = (
        "import sys; sys.modules['weasyprint'] = None\n"
        "from medarbeider.cli.app import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit as stop: print(stop.code)"
    )

    checked = command_in_child(without, "check", programme)
    built = command_in_child(without, "build-handouts", programme, "--format", "html")

    assert checked == "0\n"
    assert built.splitlines()[-1] == "0"
    assert len(list(programme.rglob("*.html"))) == len(PAPERS)


def test_a_machine_without_pango_is_told_what_to_do(
    command: Command, programme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LIBRARIES, "Pango", ("libno-such-thing.so.0",))

    built = command("build-handouts", programme)
    doctor = command("doctor")

    assert (built.status, doctor.status) == (1, 1)
    assert built.told == [
        (
            "PDF needs libraries that this machine lacks: Pango;"
            " run `medarbeider doctor`,"
            " or build with `--format html` [no-native-libraries]"
        )
    ]
    assert "Pango: missing Pango" in doctor.lines
    assert any("pango" in line for line in doctor.lines if "to mend it" in line)
    assert not (programme / "handouts").exists()


def _read_until_closed(terminal: int) -> Iterator[bytes]:
    """Yield what a terminal shows, before it holds more than it can."""
    with suppress(OSError):  # nobody writes to it any more
        while told := os.read(terminal, 4096):
            yield told
    os.close(terminal)


def test_a_terminal_sees_a_bar_and_a_pipe_sees_none(programme: Path) -> None:
    tool = "import sys; from medarbeider.cli.app import main; main(sys.argv[1:])"
    reader, terminal = pty.openpty()
    argv = [sys.executable, "-c", tool, "build-handouts", str(programme)]

    with (
        (programme / "told").open("wb") as told,
        subprocess.Popen(argv, stdout=told, stderr=terminal),
    ):
        os.close(terminal)
        seen = b"".join(_read_until_closed(reader)).decode()
    lines = (programme / "told").read_text("utf-8").splitlines()
    piped = subprocess.run([*argv, "--only", "agenda"], capture_output=True, check=True)

    assert len(lines) == len(PAPERS)
    assert f"/{len(PAPERS)}" in seen
    assert b"\x1b" not in piped.stderr


def test_a_quotation_mark_that_never_opened_is_found(
    command: Command, programme: Path
) -> None:
    file = programme / "programme.yaml"
    text = file.read_text("utf-8").replace("title: På vårt beste", 'title: Vårt beste"')
    file.write_text(text, "utf-8")

    outcome = command("check", programme)

    assert outcome.lines == [
        (
            f"{file}:22:16: ends with a quotation mark that does not open;"
            " put one in front too, or take this one away [lone-quote]"
        )
    ]


def test_formats_that_are_there_are_kept_up_to_date(
    command: Command, programme: Path
) -> None:
    only = ("build-handouts", programme, "--only", "agenda", "--only", "learning-log")
    command(*only, "--format", "pdf,form,docx,xlsx")
    file = programme / "programme.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("Hva forventer vi?", "Hva venter vi?"), "utf-8")

    again = command(*only)
    pdf = command(*only, "--format", "pdf")

    names = sorted(Path(line).name for line in again.lines)
    assert names == [
        "laeringslogg.docx",
        "laeringslogg.pdf",
        "laeringslogg.utfylling.pdf",
        "program.docx",
        "program.pdf",
        "program.xlsx",
    ]
    assert pdf.lines == []


@pytest.mark.parametrize("given", ["1", "start"])
def test_a_gathering_is_chosen_by_id_or_number(
    command: Command, programme: Path, given: str
) -> None:
    outcome = command(
        *("build-handouts", programme, "--session", given, "--only", "agenda"),
        *("--format", "html"),
    )

    assert [Path(line).name for line in outcome.lines] == ["program.html"]


def test_check_tells_a_word_file_of_which_no_document_can_be_made(
    command: Command, programme: Path
) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as parts:
        parts.writestr("[Content_Types].xml", "<Types/>")
        parts.writestr("_rels/.rels", "<Relationships/>")
        parts.writestr("word/document.xml", "<w/>")
    (programme.parents[1] / "mal.docx").write_bytes(packed.getvalue())
    settings = programme.parents[1] / "medarbeider.yaml"
    settings.write_text("format: 1\nword_template: mal.docx\n", "utf-8")

    checked = command("check", programme)
    built = command("build-handouts", programme, "--format", "docx")

    assert (checked.status, checked.out, checked.told) == (1, "", built.told)
    assert [line.rpartition(" ")[2] for line in checked.told] == [
        "[broken-word-template]"
    ]
    assert not (programme / "handouts").exists()


@pytest.mark.parametrize("kind", ["png", "jpg"])
def test_a_logo_that_is_cut_short_is_told_before_anything_is_built(
    command: Command, programme: Path, kind: str
) -> None:
    drawn = io.BytesIO()
    Image.effect_noise((40, 30), 50).save(drawn, {"png": "PNG", "jpg": "JPEG"}[kind])
    root = programme.parents[1]
    (root / f"logo.{kind}").write_bytes(drawn.getvalue()[:-200])
    (root / "medarbeider.yaml").write_text(f"format: 1\nlogo: logo.{kind}\n", "utf-8")

    checked = command("check", programme)
    built = command("build-handouts", programme, "--format", "docx,html")

    assert (checked.status, checked.out, checked.told) == (1, "", built.told)
    assert [line.rpartition(" ")[2] for line in checked.told] == ["[damaged-image]"]
    assert not (programme / "handouts").exists()
