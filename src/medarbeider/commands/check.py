"""The work of `check`: what must be mended in a programme, and what is unwise."""

from dataclasses import dataclass
from pathlib import Path

from medarbeider.commands.planned import planned
from medarbeider.problems.problem import Problem


@dataclass(frozen=True)
class CheckReport:
    """A programme without problems: what it holds, and what is unwise in it."""

    title: str
    sessions: int
    people: int
    findings: tuple[Problem, ...]


def check(folder: Path) -> CheckReport:
    """Return what is in the programme in *folder*, and what is unwise.

    Raises `InvalidSourceError` with every problem of its files.
    """
    plan = planned(folder)
    programme = plan.loaded.programme
    return CheckReport(
        programme.title, len(programme.sessions), plan.loaded.people, plan.findings
    )
