"""What tests of several rooms share: workspaces, what is built once, golden files."""

import importlib.util
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TypeVar

import pytest
from filelock import FileLock

from medarbeider.cli.app import main
from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import BuildReport, build_handouts
from medarbeider.workspace import SETTINGS_FILE, bundled

HERE = Path(__file__).parent
ROOT = HERE.parent
T = TypeVar("T")

PROGRAMME = """\
format: 1
title: Sammen om det
language: nb
client: {organisation: Eksempel kommune, unit: Hjemmetjenesten øst}
people: 12
goals: [Brukerne møter ett lag]
themes: [rolleforståelse]
facilitators: [Ingrid Eksempelsen]
sessions:
  - id: start
    title: Hva forventer vi?
    date: 2027-01-14
    starts: 09:00
    ends: 11:30
    place: Kulturhuset, sal 2
    goals: [Vi vet hva vi kan forvente av hverandre]
    bring: [Penn]
    activities:
      - {method: welcome, minutes: 10}
      - {method: input, title: Om roller, minutes: 20, points: [Hva en rolle er]}
      - method: igp
        title: På vårt beste
        question: Hva kjennetegner oss når vi er på vårt beste?
        product: Tre kjennetegn
        phases: {individual: 5, group: 20, plenary: 10}
      - {method: break, at: "10:10", minutes: 15}
      - {method: coaching-pairs, minutes: {min: 20, ideal: 30, max: 36}}
      - {method: agree-between, minutes: 10}
      - {method: log, minutes: 7}
      - {method: evaluation, minutes: 7}
      - {method: check-out, minutes: 6}
    between:
      individual: {task: Prøv ett grep i uka., due: 2027-02-09, minutes: 45}
"""
"""A whole programme of one short gathering, invented."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="write the golden files anew"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the slow ones: they go to one worker, and read the same papers.

    The other worker begins with the quick ones, and helps when it is done.
    """
    items.sort(key=lambda one: one.get_closest_marker("slow") is None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[
    None, pytest.TestReport, pytest.TestReport
]:
    """Let a skipped test fail where everything is there that tests may ask."""
    report = yield
    is_skipped = report.skipped and not hasattr(report, "wasxfail")
    if is_skipped and os.environ.get("CI") == "true":
        report.outcome = "failed"
        report.longrepr = f"skipped in spite of CI=true: {report.longrepr}"
    return report


@dataclass(frozen=True)
class Outcome:
    """What a command came to."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def told(self) -> list[str]:
        return self.err.splitlines()


Command = Callable[..., Outcome]


@pytest.fixture
def command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Command:
    """Run `medarbeider` with the arguments, in English, and tell what came of it."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def run(*argv: object) -> Outcome:
        with pytest.raises(SystemExit) as stop:
            main([str(part) for part in argv])
        told = capsys.readouterr()
        status = stop.value.code
        return Outcome(status if isinstance(status, int) else 0, told.out, told.err)

    return run


def _written(workspace: Path) -> Path:
    folder = workspace / "programmes" / "sammen"
    folder.mkdir(parents=True)
    (folder / "programme.yaml").write_text(PROGRAMME, "utf-8")
    return folder


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """The folder of a small programme, in a workspace of its own."""
    return _written(tmp_path)


Once = Callable[[str, Callable[[Path], T]], T]
Built = Callable[[str], BuildReport]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once[T]:
    """Make what has a name in a folder of its own, once for all workers of a run.

    Whoever wants to change the folder, takes a copy.
    """
    own = tmp_path_factory.getbasetemp()
    shelf = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def made(name: str, make: Callable[[Path], T]) -> T:
        folder, kept = shelf / name, shelf / f"{name}.made"
        with FileLock(shelf / f"{name}.lock"):
            if not kept.exists():
                shutil.rmtree(folder, ignore_errors=True)  # of one that failed
                folder.mkdir()
                kept.write_bytes(pickle.dumps(make(folder)))
        found: T = pickle.loads(kept.read_bytes())  # noqa: S301 -- our own
        return found

    return made


def _copied(name: str, workspace: Path) -> Path:
    folder = workspace / "programmes" / name
    source = bundled("programmes") / name
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("handouts"))
    return folder


@pytest.fixture
def copied(tmp_path: Path) -> Callable[[str], Path]:
    """Copy a bundled programme to a workspace, without its papers."""
    return lambda name: _copied(name, tmp_path)


@pytest.fixture(scope="session")
def papers(once: Once[BuildReport]) -> Built:
    """The papers of a bundled programme, as prints, forms and pages; not to change."""
    choice = Choice(formats=("pdf", "form", "html"))
    return lambda name: once(
        f"papers-{name}",
        lambda workspace: build_handouts(_copied(name, workspace), choice=choice),
    )


@pytest.fixture(scope="session")
def small_papers(once: Once[BuildReport]) -> BuildReport:
    """The papers of the small programme, as prints and forms; not to change."""
    choice = Choice(formats=("pdf", "form"))
    return once(
        "papers-small", lambda place: build_handouts(_written(place), choice=choice)
    )


@pytest.fixture(scope="session")
def script() -> Callable[[str], ModuleType]:
    """Load one of our scripts by its name."""

    def load(name: str) -> ModuleType:
        file = ROOT / "scripts" / f"{name}.py"
        spec = importlib.util.spec_from_file_location(name, file)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return load


@pytest.fixture(scope="session")
def told_in_all(
    once: Once[Path], script: Callable[[str], ModuleType]
) -> Callable[[str], Path]:
    """The folder of a bundled programme, told in all languages; not to change."""

    def written(name: str, workspace: Path) -> Path:
        (workspace / "programmes").mkdir()
        shutil.copy(ROOT / SETTINGS_FILE, workspace)
        folder: Path = script("in_every_language").in_every_language(
            name, workspace / "programmes"
        )
        return folder

    return lambda name: once(f"told-{name}", lambda place: written(name, place))


@pytest.fixture(scope="session")
def papers_in_all(once: Once[BuildReport], told_in_all: Callable[[str], Path]) -> Built:
    """The papers of a programme in all languages, but no PDF; not to change."""
    choice = Choice(formats=("html", "docx", "xlsx", "ics"))
    return lambda name: once(
        f"papers-in-all-{name}",
        lambda out: build_handouts(told_in_all(name), out, choice),
    )


@pytest.fixture
def command_in_child() -> Callable[..., str]:
    """Run Python code in a process of its own, and return what it prints."""

    def run(code: str, *argv: object) -> str:
        ran = subprocess.run(
            [sys.executable, "-c", code, *(str(part) for part in argv)],
            capture_output=True,
            text=True,
            check=True,
        )
        return ran.stdout

    return run


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare text with the golden file of a name; `--accept` writes it anew."""

    def agree(name: str, text: str) -> None:
        file = HERE / "golden" / name
        if request.config.getoption("--accept"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, "utf-8")
        assert text == file.read_text("utf-8")

    return agree
