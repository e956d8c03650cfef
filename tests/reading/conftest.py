"""A small library of methods, and the lines that a folder of files gives."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from medarbeider.problems.problem import InvalidSourceError
from medarbeider.reading.programme import LoadedProgramme, load_programme
from medarbeider.reading.roster import LoadedRoster, load_roster

LIBRARY = (Path(__file__).parents[2] / "library",)

METHOD = """\
id: {id}
name: {{nb: Navn, nn: Namn, en: Name}}
kind: work
form: plenary
purpose: {{nb: Hvorfor, nn: Kvifor, en: Why}}
{length}
steps: {{nb: [Først], nn: [Fyrst], en: [First]}}
source: egen
"""

PHASES = """\
phases:
  - {id: individual, name: {nb: A, nn: A, en: A}, form: individual, minutes: 5}
  - {id: group, name: {nb: B, nn: B, en: B}, form: groups, minutes: 20}
  - {id: plenary, name: {nb: C, nn: C, en: C}, form: plenary, minutes: 15}"""

LENGTHS = {"check-in": "minutes: 15", "break": "minutes: 15", "igp": PHASES}

Content = str | bytes


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of three methods: check-in, break, and igp with its phases."""
    folder = tmp_path / "library" / "methods"
    folder.mkdir(parents=True)
    for name, length in LENGTHS.items():
        text = METHOD.format(id=name, length=length)
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    shutil.copytree(LIBRARY[0] / "name-lists", folder.parent / "name-lists")
    return folder.parent


def _write(folder: Path, files: dict[str, Content]) -> None:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        raw = content if isinstance(content, bytes) else content.encode()
        (folder / name).write_bytes(raw)


def _lines(folder: Path, told: list[str]) -> list[str]:
    return [line.replace(f"{folder}{os.sep}", "") for line in told]


@pytest.fixture
def load(tmp_path: Path, library: Path) -> Callable[..., LoadedProgramme]:
    """Write programme.yaml, and files by name, and load the programme."""

    def run(programme: Content, **files: Content) -> LoadedProgramme:
        named = {name.replace("_", "."): content for name, content in files.items()}
        _write(tmp_path / "p", {"programme.yaml": programme, **named})
        return load_programme(tmp_path / "p", [library])

    return run


@pytest.fixture
def findings(
    tmp_path: Path, load: Callable[..., LoadedProgramme]
) -> Callable[..., list[str]]:
    """Return the lines of the notices about a programme's files."""

    def run(programme: Content, **files: Content) -> list[str]:
        found = load(programme, **files).findings
        return _lines(tmp_path / "p", [problem.told() for problem in found])

    return run


@pytest.fixture
def problems(
    tmp_path: Path, load: Callable[..., LoadedProgramme]
) -> Callable[..., list[str]]:
    """Return the lines of the problems of a programme's files."""

    def run(programme: Content, **files: Content) -> list[str]:
        with pytest.raises(InvalidSourceError) as refused:
            load(programme, **files)
        return _lines(tmp_path / "p", str(refused.value).split("\n"))

    return run


@pytest.fixture
def read_list(tmp_path: Path) -> Callable[[str, Content], LoadedRoster]:
    """Write a name list and read it."""

    def run(name: str, content: Content) -> LoadedRoster:
        _write(tmp_path, {name: content})
        return load_roster(tmp_path / name, LIBRARY)

    return run


@pytest.fixture
def notices(
    tmp_path: Path, read_list: Callable[[str, Content], LoadedRoster]
) -> Callable[[str, Content], list[str]]:
    """Return the lines of the notices about a name list."""

    def run(name: str, content: Content) -> list[str]:
        found = read_list(name, content).findings
        return _lines(tmp_path, [problem.told() for problem in found])

    return run


@pytest.fixture
def faults(
    tmp_path: Path, read_list: Callable[[str, Content], LoadedRoster]
) -> Callable[[str, Content], list[str]]:
    """Return the lines of the problems of a name list."""

    def run(name: str, content: Content) -> list[str]:
        with pytest.raises(InvalidSourceError) as refused:
            read_list(name, content)
        return _lines(tmp_path, str(refused.value).split("\n"))

    return run
