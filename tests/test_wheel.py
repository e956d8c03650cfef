"""The wheel, installed in a new environment and used from another folder."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def _run(*argv: object, cwd: Path, home: Path) -> str:
    ran = subprocess.run(
        [str(part) for part in argv],
        cwd=cwd,
        env={**os.environ, "HOME": str(home), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


NAMES = """\
Navn;Enhet;Rolle;Nærmeste leder
Kari Eksempelsen;Nord;Leder;
Ola Eksempelsen;Nord;;Kari Eksempelsen
Per Eksempelsen;Sør;;
Liv Eksempelsen;Sør;;
Nils Eksempelsen;Øst;;
Mona Eksempelsen;Øst;;
"""


@pytest.mark.slow
def test_the_wheel_makes_a_programme_and_its_papers_elsewhere(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    builder = tmp_path / "builder"
    builder.mkdir()
    _run(
        *(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path / "dist"),
        cwd=ROOT,
        home=builder,
    )
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    venv.create(tmp_path / "new")
    python = tmp_path / "new" / "bin" / "python"
    _run(
        *(sys.executable, "-m", "pip", "--python", python, "install", "--quiet"),
        *("--no-compile", wheel),  # most of what comes along is never run
        cwd=tmp_path,
        home=builder,
    )
    tool = tmp_path / "new" / "bin" / "medarbeider"
    elsewhere = tmp_path / "et annet sted"
    elsewhere.mkdir()

    made = _run(
        *(tool, "new-programme", "--title", "På lag", "--organisation", "Eksempel"),
        *("--theme", "mestringsklima", "--first", "2027-01-14", "--json"),
        cwd=elsewhere,
        home=home,
    )
    _run(tool, "check", "pa-lag", "--strict", cwd=elsewhere, home=home)
    built = _run(tool, "build-handouts", "pa-lag", "--json", cwd=elsewhere, home=home)

    assert json.loads(made)["folder"] == str(elsewhere / "programmes" / "pa-lag")
    files = [elsewhere / one["file"] for one in json.loads(built)["files"]]
    assert len({file.parent for file in files}) == 4 + 1
    assert len(files) > 4 * 12
    assert all(file.read_bytes().startswith(b"%PDF-1.7") for file in files)

    folder = elsewhere / "programmes" / "pa-lag"
    (folder / "participants.csv").write_text(NAMES, "utf-8")
    file = folder / "programme.yaml"
    text = file.read_text("utf-8")
    file.write_text(
        text.replace("\npeople: 24\n", "\nparticipants: participants.csv\n"), "utf-8"
    )
    drawn = _run(*(tool, "pair-coaching", "pa-lag", "--json"), cwd=elsewhere, home=home)
    lists = _run(
        *(tool, "build-handouts", "pa-lag", "--only", "pair-list", "--json"),
        cwd=elsewhere,
        home=home,
    )

    assert json.loads(drawn)["quality"] == {
        "pairs": {"repeats": 0, "at_least": 0, "proven": True, "alike": 0}
    }
    papers = [elsewhere / one["file"] for one in json.loads(lists)["files"]]
    assert len(papers) == 4 * 2
    assert all(one.read_bytes().startswith(b"%PDF-1.7") for one in papers)
    assert not any(home.iterdir())
