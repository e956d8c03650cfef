"""Measures what a change costs: commands of two checkouts, in turn, in one run.

    python benchmarks/before_after.py BEFORE AFTER [--rounds N] [--builds N]

Each checkout has its own `.venv`. What counts is the CPU time of fresh processes (user
and system), as ratios: the machine may be busy with other things, and both then suffer
alike. The input is the same for both: the first bundled programme, as it is in BEFORE,
and two hundred invented people who are drawn for the first time.
"""

import argparse
import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

EXAMPLE = "hjemmetjenesten"
LARGE = "to-hundre"
PEOPLE, UNITS, GATHERINGS = 200, 8, 6


@dataclass(frozen=True)
class Measured:
    """A command and its name; *made* is removed before it, *many* rounds are cheap."""

    name: str
    words: tuple[str, ...]
    many: bool = True
    made: str = ""


@dataclass(frozen=True)
class Side:
    """A checkout, and the workspace in which its commands run."""

    checkout: Path
    workspace: Path

    def spent(self, measured: Measured) -> float:
        """Return the CPU time of one fresh process, in seconds."""
        if measured.made:
            shutil.rmtree(self.workspace / measured.made, ignore_errors=True)
        # its sources come first, so that a copied `.venv` does not run the original's
        own = {"PYTHONPATH": str(self.checkout / "src"), "LC_ALL": "C.UTF-8"}
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(  # noqa: S603 -- our own interpreter and code
            [python_of(self.checkout), "-m", "medarbeider", *measured.words],
            cwd=self.workspace,
            env={**_usual(), **own},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            raise SystemExit(done.stderr.decode())
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


COMMANDS = (
    Measured("`--help`", ("--help",)),
    Measured("`build-handouts --help`", ("build-handouts", "--help")),
    Measured("`check`", ("check", EXAMPLE, "--quiet")),
    Measured(
        "a cold build in PDF",
        ("build-handouts", EXAMPLE, "--format", "pdf", "--quiet"),
        many=False,
        made=f"programmes/{EXAMPLE}/handouts",
    ),
    Measured(
        "a build with nothing to do",
        ("build-handouts", EXAMPLE, "--format", "pdf", "--quiet"),
    ),
    Measured(
        f"a first draw of {PEOPLE} in pairs",
        ("pair-coaching", LARGE, "--preview", "--quiet"),
    ),
    Measured(
        f"a first draw of {PEOPLE} in groups",
        ("pair-coaching", LARGE, "--preview", "--quiet", "--groups"),
    ),
)
"""In this order: a build has nothing to do once the one before it has built."""


def python_of(checkout: Path) -> Path:
    """Return a checkout's own interpreter."""
    return checkout / ".venv" / "bin" / "python"


def name_list() -> str:
    """Return people in units of one size, the first of each its leader."""
    rows = ["Navn;Enhet;Rolle;Nærmeste leder"]
    size = PEOPLE // UNITS
    for at in range(PEOPLE):
        unit, place = divmod(at, size)
        boss = f"Kari Eksempelsen {unit * size + 1}" if place else ""
        role = "Rådgiver" if place else "Leder"
        rows.append(f"Kari Eksempelsen {at + 1};Enhet {unit + 1};{role};{boss}")
    return "\n".join((*rows, ""))


def programme() -> str:
    """Return a programme with work in pairs and in groups at every gathering."""
    sessions = "".join(
        f"""
  - id: samling-{number}
    title: Samling {number}
    date: 2061-{number:02}-14
    starts: 08:30
    ends: 10:30
    activities:
      - {{method: coaching-pairs, minutes: 40}}
      - {{method: workshop, title: Verksted, minutes: 80}}
"""
        for number in range(1, GATHERINGS + 1)
    )
    return f"""\
format: 1
title: To hundre
language: nb
client: {{organisation: Eksempel kommune}}
participants: participants.csv
goals: [Alle vet hvem de kan spørre]
themes: [Rolleforståelse]
groups: {{size: 5, mix: unit}}
pairs: {{mix: unit}}
sessions:{sessions}"""


def prepared(workspace: Path, example: Path) -> Path:
    """Return a new workspace with the programmes that are measured with."""
    hidden = shutil.ignore_patterns("handouts")
    shutil.copytree(example, workspace / "programmes" / EXAMPLE, ignore=hidden)
    (workspace / "medarbeider.yaml").write_text("format: 1\n", "utf-8")
    folder = workspace / "programmes" / LARGE
    folder.mkdir()
    (folder / "programme.yaml").write_text(programme(), "utf-8")
    (folder / "participants.csv").write_text(name_list(), "utf-8")
    return workspace


def rounds(
    measured: Measured, before: Side, after: Side, number: int
) -> tuple[list[float], list[float]]:
    """Return the seconds of both, who begin in turn; a round that warms is left out."""
    one: list[float] = []
    other: list[float] = []
    both = [(before, one), (after, other)]
    if measured.many:
        for side, _ in both:
            side.spent(measured)
    for _ in range(number):
        for side, seconds in both:
            seconds.append(side.spent(measured))
        both.reverse()
    return one, other


def row(cells: Iterable[object]) -> str:
    """Return a line of a table, as Markdown."""
    return f"| {' | '.join(map(str, cells))} |"


def told(name: str, one: Sequence[float], other: Sequence[float]) -> str:
    """Return the line of a command: seconds, ratios, and how much rounds differ."""
    ratios = sorted(b / a for a, b in zip(one, other, strict=True))
    return row(
        (
            name,
            len(one),
            f"{median(one):.3f}",
            f"{median(other):.3f}",
            f"{median(other) / median(one):.3f}",
            f"{min(other) / min(one):.3f}",
            f"{ratios[0]:.2f}–{ratios[-1]:.2f}",
        )
    )


def _usual() -> dict[str, str]:
    """Return the environment, in which Python keeps what it has compiled."""
    kept = dict(os.environ)
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return kept


def main() -> None:
    """Print the table, a line as soon as it is known."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("before", type=Path, help="a checkout with a .venv")
    parser.add_argument("after", type=Path, help="another")
    parser.add_argument("--rounds", type=int, default=11, help="of a quick command")
    parser.add_argument("--builds", type=int, default=3, help="rounds of a slow one")
    asked = parser.parse_args()
    checkouts = (asked.before.resolve(), asked.after.resolve())
    for checkout in checkouts:
        if not python_of(checkout).exists():
            parser.error(f"{checkout} has no .venv; run scripts/set-up dev there")
    titles = ("command", "rounds", "before, s", "after, s", "median", "minimum")
    print(row((*titles, "single rounds")))
    print(row(["---", *["---:"] * len(titles)]))
    with tempfile.TemporaryDirectory() as place:
        example = checkouts[0] / "programmes" / EXAMPLE
        before, after = (
            Side(one, prepared(Path(place) / name, example))
            for name, one in zip(("before", "after"), checkouts, strict=True)
        )
        for measured in COMMANDS:
            number = asked.rounds if measured.many else asked.builds
            one, other = rounds(measured, before, after, number)
            print(told(measured.name, one, other), flush=True)


if __name__ == "__main__":
    main()
