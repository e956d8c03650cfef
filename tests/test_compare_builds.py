"""The script that compares two checkouts finds what differs, and nothing else."""

import io
import json
import os
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "scripts"
OF_A_CHECKOUT = ("src", "templates", "library", "programmes")


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, which finds the one that it uses beside it."""
    monkeypatch.syspath_prepend(SCRIPTS)
    return import_module("compare_builds")


def _put(folder: Path, files: dict[str, bytes]) -> Path:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def _packed(text: str) -> bytes:
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("same.xml", "the same")
        archive.writestr("sheet.xml", text)
    return packed.getvalue()


def _manifest(fingerprint: str, digest: str) -> bytes:
    made = {"fingerprint": fingerprint, "digests": [digest]}
    return json.dumps({"files": {"program.html": made}}).encode()


def test_every_difference_is_told_with_its_place(
    script: ModuleType, tmp_path: Path
) -> None:
    before = _put(
        tmp_path / "before",
        {
            "a/gone.html": b"x",
            "a/program.html": "første\nåtte\n".encode(),
            "pause.xlsx": _packed("08:30"),
            "program.pdf": b"%PDF\xff1",
            "same.html": b"x",
        },
    )
    after = _put(
        tmp_path / "after",
        {
            "a/new.html": b"x",
            "a/program.html": "første\nni\n".encode(),
            "pause.xlsx": _packed("08:45"),
            "program.pdf": b"%PDF\xff22",
            "same.html": b"x",
        },
    )

    assert list(script.differences(before, after)) == [
        "a/gone.html: only before",
        "a/new.html: only after",
        "a/program.html: line 2\n  before: 'åtte'\n  after:  'ni'",
        "pause.xlsx: sheet.xml: line 1\n  before: '08:30'\n  after:  '08:45'",
        "program.pdf: byte 5 of 6, 7",
    ]


def test_of_a_manifest_only_the_fingerprints_may_differ(
    script: ModuleType, tmp_path: Path
) -> None:
    files = {
        "a/manifest.json": _manifest("1", "x"),
        "manifest.json": _manifest("1", "x"),
    }
    before = _put(tmp_path / "before", files)
    files = {
        "a/manifest.json": _manifest("2", "x"),
        "manifest.json": _manifest("2", "y"),
    }
    after = _put(tmp_path / "after", files)

    assert [told.split(":")[0] for told in script.differences(before, after)] == [
        "manifest.json"
    ]


def test_a_seed_gives_the_same_programmes_and_another_seed_others(
    script: ModuleType, tmp_path: Path
) -> None:
    def briefs(name: str, seed: int, number: int) -> list[str]:
        told = []
        for case in script.invented_programmes(seed, number):
            (tmp_path / name / case.name).mkdir(parents=True)
            for step in case.steps[:3]:
                step(tmp_path / name / case.name)
            told.append((tmp_path / name / case.name / "brief.yaml").read_text("utf-8"))
        return told

    one = briefs("one", 1, 5)

    assert len(set(one)) == 5
    assert briefs("again", 1, 3) == one[:3]
    assert set(briefs("other", 2, 5)).isdisjoint(one)


def _checkout(folder: Path) -> Path:
    """Return a copy of this checkout that runs its own code with our interpreter."""
    for name in OF_A_CHECKOUT:
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(ROOT / "medarbeider.yaml", folder)
    (folder / ".venv").symlink_to(sys.prefix)
    return folder


@pytest.mark.slow
def test_a_letter_in_a_template_is_found_in_what_is_built(tmp_path: Path) -> None:
    before = _checkout(tmp_path / "one")
    after = _checkout(tmp_path / "other")
    template = after / "templates" / "name-tags.html.j2"
    text = template.read_text("utf-8")
    template.write_text(text.replace('class="sheet"', 'class="sheet "', 1), "utf-8")

    done = subprocess.run(
        [
            *(sys.executable, SCRIPTS / "compare_builds.py", before, after),
            *("--quick", "--programmes", "0"),
            *("--example", "fylkesadministrasjonen"),
        ],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    lines = done.stdout.splitlines()
    found = [line.split(":")[0] for line in lines if ": line " in line]
    assert (done.stderr, done.returncode) == ("", 1)
    assert sorted(Path(path).name for path in found) == [
        "manifest.json",
        "namnelappar.html",
    ]
    assert lines[-2].endswith(" files, 2 differ")
