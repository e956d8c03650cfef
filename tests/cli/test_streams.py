"""Standard streams that are full, closed or limited: one line, the right status."""

import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from medarbeider.cli.app import main

FULL = "stdout: No space left on device [file-refused]"
BRIEF = (
    *("--title", "Nytt", "--organisation", "Eksempel kommune"),
    *("--theme", "samskaping", "--first", "2027-01-14"),
)


def _ran(
    redirected: str, *argv: str, most: int | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command with a shell's redirections, and a limit on what a file holds."""

    def limit() -> None:
        if most is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    return subprocess.run(
        ["/bin/sh", "-c", f'"$@" {redirected}', "sh", *_medarbeider(), *argv],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        preexec_fn=limit,
    )


def _medarbeider() -> tuple[str, ...]:
    return (sys.executable, "-m", "medarbeider")


@pytest.mark.parametrize(
    "argv",
    [
        ("check", "{folder}"),
        ("check", "{folder}", "--json"),
        ("check", "nowhere", "--json"),
        ("build-handouts", "{folder}", "--format", "ics", "--dry-run"),
        ("build-handouts", "{folder}", "--format", "ics", "--dry-run", "--json"),
        ("templates", "list"),
        ("templates", "list", "--json"),
        ("doctor",),
        ("doctor", "--json"),
        ("new-programme", *BRIEF),
        ("new-programme", *BRIEF, "--json"),
        ("--version",),
    ],
)
def test_a_full_standard_output_is_told_in_one_line(
    programme: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    argv: Sequence[str],
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(programme.parents[1])
    file = programme / "programme.yaml"
    told = file.read_text("utf-8").replace("title: Hva forventer vi?", 'title: Hva nå"')
    file.write_text(told, "utf-8")  # a lone quotation mark is a finding to print
    with (
        Path("/dev/full").open("w", encoding="utf-8") as full,
        monkeypatch.context() as now,
    ):
        now.setattr(sys, "stdout", full)
        with pytest.raises(SystemExit) as stop:
            main([part.format(folder=programme) for part in argv])

    assert (stop.value.code, capsys.readouterr().err) == (1, f"{FULL}\n")


def test_the_status_is_right_though_the_exit_would_print_again() -> None:
    ran = _ran(">/dev/full", "--help")

    told = "the machine refuses to go on: No space left on device [machine-refuses]\n"
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, "", told)


def test_a_standard_error_that_is_full_changes_no_status(programme: Path) -> None:
    ran = _ran("2>/dev/full", "check", str(programme))

    assert (ran.returncode, ran.stderr) == (0, "")
    assert _ran("2>/dev/full", "check", "nowhere").returncode == 1


def test_a_closed_standard_error_prints_nothing_among_the_results(
    programme: Path,
) -> None:
    whole, closed = (_ran(to, "check", str(programme)) for to in ("", "2>&-"))

    assert (closed.returncode, closed.stdout) == (0, whole.stdout)


def test_a_closed_standard_output_leaves_its_place_to_no_file(programme: Path) -> None:
    ran = _ran("<&- >&-", "build-handouts", str(programme), "--format", "ics")

    assert ran.returncode == 0
    made = [one.read_bytes()[:15] for one in (programme / "handouts").rglob("*.ics")]
    assert made == [b"BEGIN:VCALENDAR"] * 2


def test_a_closed_standard_input_is_no_terminal() -> None:
    ran = _ran("<&-", "new-programme", "--title", "Nytt")

    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.splitlines()[-1].startswith(
        "Error: Invalid value: without a terminal these are needed: --organisation"
    )


@pytest.mark.parametrize("most", [0, 3000, 30_000])
def test_what_cannot_be_written_whole_is_told_and_leaves_nothing(
    programme: Path, most: int
) -> None:
    command = ("build-handouts", str(programme), "--only", "agenda")

    ran = _ran("", *command, most=most)

    assert (ran.returncode, ran.stdout) == (1, "")
    assert len(ran.stderr.splitlines()) == 1
    assert "Traceback" not in ran.stderr
    assert not [*programme.rglob("*.pdf"), *programme.rglob("*.draft")]


def test_json_tells_in_json_what_the_machine_refuses(programme: Path) -> None:
    command = ("build-handouts", str(programme), "--only", "agenda", "--json")

    ran = _ran("", *command, most=3000)

    assert (ran.returncode, ran.stderr) == (1, "")
    assert '"code": "machine-refuses"' in ran.stdout


def test_the_version_is_told() -> None:
    ran = _ran("", "--version")

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "medarbeider 0.1.0\n", "")
