"""A small library of methods, and the lines that a folder of files gives."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from medarbeider.problems.problem import InvalidSourceError, Problem
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


@pytest.fixture
def outcomes(
    request: pytest.FixtureRequest,
) -> Callable[[str], tuple[Mapping[str, str], Mapping[str, str]]]:
    """Return what comes of each list in a folder beside, and what is expected.

    `--accept` writes the folder's `expected.txt` anew.
    """

    def run(folder: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
        lists = Path(__file__).with_name(folder)
        expected = lists / "expected.txt"
        files = sorted(one for one in lists.iterdir() if one != expected)
        found = {file.name: _outcome(file) for file in files}
        if request.config.getoption("--accept"):
            text = "".join(f"== {name}\n{said}" for name, said in found.items())
            expected.write_text(text, "utf-8")
        parts = expected.read_text("utf-8").split("== ")[1:]
        return found, dict(part.split("\n", 1) for part in parts)

    return run


def _outcome(file: Path) -> str:
    """Return what comes of a list, a line for each person, finding and problem."""
    try:
        loaded = load_roster(file, LIBRARY)
    except InvalidSourceError as error:
        return "".join(_told("!", error.problems, file))
    people = [
        " | ".join(
            (one.name, " + ".join(one.units), one.role, "; ".join(one.line_managers))
        ).rstrip(" |")
        + "\n"
        for one in loaded.roster.participants
    ]
    return "".join([*people, *_told("~", loaded.findings, file)])


def _told(mark: str, problems: Sequence[Problem], file: Path) -> Iterator[str]:
    for one in problems:
        place = str(one.place).removeprefix(f"{file}").lstrip(":")
        values = one.values
        said = values.get("rows") or values.get("names") or values.get("given") or ""
        about = one.about or (", ".join(said) if isinstance(said, tuple) else said)
        yield " ".join(filter(None, (mark, place, one.code, str(about)))) + "\n"
