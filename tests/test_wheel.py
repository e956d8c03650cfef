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
    venv.create(tmp_path / "new", with_pip=True)
    python = tmp_path / "new" / "bin" / "python"
    _run(python, "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path, home=builder)
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
    assert len(files) == 4 * 5
    assert all(file.read_bytes().startswith(b"%PDF-1.7") for file in files)
    assert not any(home.iterdir())
