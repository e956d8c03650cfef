"""A disk that takes no more: one line, status 1, nothing lost and no half file.

A limit on the size of files is refused by the machine as a full disk is, while the
pipes that the commands speak on go on.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

IN_CHILD = """\
import resource, sys
from medarbeider.cli.app import main
most = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
main(sys.argv[2:])
"""
NOTHING, SOME, ALL = 0, 40_000, 10**9
"""Bytes of a file that the disk takes: none, enough for most papers, or all."""


def _run(
    most: int, *words: object, language: str = "C.UTF-8", here: Path | None = None
) -> tuple[int, list[str]]:
    """Run a command where files grow to *most* bytes; return what it tells."""
    ran = subprocess.run(
        [sys.executable, "-c", IN_CHILD, *map(str, (most, *words))],
        env={**os.environ, "LC_ALL": language, "PYTHONUTF8": "1"},
        cwd=here,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return ran.returncode, ran.stderr.splitlines()


def _files(folder: Path) -> dict[str, bytes]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in folder.rglob("*")
        if one.is_file() and one.stat().st_size
    }


@pytest.fixture
def drawn(programme: Path) -> Path:
    """A programme with a name list, whose pairs are drawn and papers built."""
    file = programme / "programme.yaml"
    text = file.read_text("utf-8").replace("people: 12", "participants: liste.csv")
    names = "".join(f"{one} Dal\n" for one in "ABCDEFGH")
    (programme / "liste.csv").write_text(f"Navn\n{names}", "utf-8")
    file.write_text(text, "utf-8")
    assert _run(ALL, "pair-coaching", programme, "--groups", "-q")[0] == 0
    assert _run(ALL, "pair-coaching", programme, "-q")[0] == 0
    assert _run(ALL, "build-handouts", programme, "--format", "html", "-q")[0] == 0
    return programme


def test_pairs_that_cannot_be_kept_leave_those_that_were(drawn: Path) -> None:
    (drawn / "liste.csv").write_text("Navn\nAnne\nBo\nCato\nDina\nEli\nFinn\n", "utf-8")
    before = _files(drawn)
    assert "coaching.yaml" in before

    told = _run(NOTHING, "pair-coaching", drawn, "--groups", "-q")

    assert told == (1, [f"cannot write in {drawn}: File too large [unwritable]"])
    assert _files(drawn) == before


def test_papers_that_cannot_be_written_leave_those_that_were(drawn: Path) -> None:
    file = drawn / "programme.yaml"
    file.write_text(file.read_text("utf-8").replace("Sammen", "Samen"), "utf-8")
    before = _files(drawn)

    told = _run(NOTHING, "build-handouts", drawn, "--format", "html", "-q")

    assert told == (
        1,
        [f"cannot write in {drawn / 'handouts'}: File too large [unwritable]"],
    )
    assert _files(drawn) == before


def test_papers_that_were_written_before_it_was_full_are_whole(drawn: Path) -> None:
    out = drawn / "ut"
    build = ("build-handouts", drawn, "--format", "html", "--out", out, "-q")

    told = _run(SOME, *build)
    there = _files(out)

    assert told == (1, [f"cannot write in {out}: File too large [unwritable]"])
    assert _run(ALL, *build) == (0, [])
    whole = _files(out)
    papers = {name for name in there if name.endswith(".html")}
    assert 0 < len(papers) < len(whole) - 1
    assert {name: whole[name] for name in papers} == {
        name: there[name] for name in papers
    }


def test_a_programme_that_cannot_be_written_is_not_there(programme: Path) -> None:
    workspace = programme.parents[1]
    before = sorted(workspace.rglob("*"))
    answers = {
        "--title": "Ny",
        "--organisation": "X",
        "--theme": "rolleforståelse",
        "--gatherings": 3,
        "--first": "2127-02-04",
        "--people": 12,
    }
    words = [part for answer in answers.items() for part in answer]

    told = _run(100, "new-programme", *words, language="nb_NO.UTF-8", here=workspace)

    folder = workspace / "programmes" / "ny"
    assert told == (1, [f"kan ikke skrive i {folder}: fila blir for stor [unwritable]"])
    assert sorted(workspace.rglob("*")) == before


def test_a_page_of_the_brief_that_cannot_be_written_is_not_there(
    programme: Path,
) -> None:
    workspace = programme.parents[1]
    before = sorted(workspace.rglob("*"))

    words = ("brief", "--print", "--format", "html")
    told = _run(100, *words, language="nb_NO.UTF-8", here=workspace)

    assert told == (1, ["kan ikke skrive i .: fila blir for stor [unwritable]"])
    assert sorted(workspace.rglob("*")) == before
