"""What tests of several rooms share: a small workspace, the command, golden files."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from medarbeider.cli.app import main

HERE = Path(__file__).parent

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


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """The folder of a small programme, in a workspace of its own."""
    folder = tmp_path / "programmes" / "sammen"
    folder.mkdir(parents=True)
    (folder / "programme.yaml").write_text(PROGRAMME, "utf-8")
    return folder


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
