"""Measures what commands cost from a cold start, as ratios to the bare imports.

    python benchmarks/cold.py [ROUNDS]

What counts is the least CPU time of a fresh process (user and system) over the rounds,
in each of which every command has its turn, against the bare import of the libraries
that all stand on. The brief has two themes, one of them people's own; it gives a whole
programme's folder, with and without a name list.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from medarbeider.commands.build_handouts import build_handouts
from medarbeider.workspace import bundled

NAME = "hjemmetjenesten"
MADE = "programmes/nytt"
BARE = "import typer, rich, pydantic, yaml, jinja2"
TOOL = "import sys; from medarbeider.cli.app import main; main(sys.argv[1:])"
TRIES = 10
BRIEF = """\
title: Nytt
organisation: Eksempel kommune
unit: Lia barnehage
sector: barnehage
people: 24
goals: [Vi sier fra samme dag]
themes:
  - kollegialitet
  - {name: overgangen til skolen, about: Avtalene om de eldste barna, gatherings: 1}
gatherings: 4
first: 2061-01-14
"""


@dataclass(frozen=True)
class Measured:
    """Code for a fresh process, its name and words; `goal` is the ratio to keep."""

    name: str
    code: str
    words: tuple[str, ...] = ()
    goal: float | None = None


def commands(folder: Path) -> tuple[Measured, ...]:
    """Return what is measured, the bare imports first."""
    made = ("new-programme", "--from", "brief.yaml")
    listed = ("--participants", str(folder / "participants.csv"))
    return (
        Measured("bare imports", BARE),
        Measured("`--help`", TOOL, ("--help",)),
        Measured("`check`", TOOL, ("check", str(folder))),
        Measured(
            "`build-handouts`, nothing new", TOOL, ("build-handouts", str(folder))
        ),
        Measured("`new-programme`", TOOL, made, 5),
        Measured("`new-programme`, a name list", TOOL, (*made, *listed)),
    )


def spent(measured: Measured, workspace: Path) -> float:
    """Return the CPU time of one fresh process, in seconds."""
    shutil.rmtree(workspace / MADE, ignore_errors=True)
    kept = {**os.environ}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)  # what is compiled is kept, as for users
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(  # noqa: S603 -- our own interpreter and code
        [sys.executable, "-c", measured.code, *measured.words],
        cwd=workspace,
        env=kept,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(done.stderr.decode())
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print a line for each command."""
    rounds = int(sys.argv[1]) if sys.argv[1:] else TRIES
    with tempfile.TemporaryDirectory() as place:
        workspace = Path(place)
        folder = workspace / "programmes" / NAME
        hidden = shutil.ignore_patterns("handouts")
        shutil.copytree(bundled("programmes") / NAME, folder, ignore=hidden)
        (workspace / "medarbeider.yaml").write_text("format: 1\n", "utf-8")
        (workspace / "brief.yaml").write_text(BRIEF, "utf-8")
        build_handouts(folder)
        known = commands(folder)
        least = dict.fromkeys(known, float("inf"))
        for _ in range(rounds):
            for one in known:
                least[one] = min(least[one], spent(one, workspace))
    bare = least[known[0]]
    for one, seconds in least.items():
        goal = f" (goal: {one.goal:g} or less)" if one.goal else ""
        print(f"{one.name}: {seconds:.3f} s CPU, ratio {seconds / bare:.2f}{goal}")


if __name__ == "__main__":
    main()
