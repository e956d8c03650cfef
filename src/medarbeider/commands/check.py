"""The work of `check`: what must be mended in a programme, and what is unwise."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from medarbeider.commands.frozen_findings import frozen_findings
from medarbeider.commands.house_look import look_of
from medarbeider.commands.line_findings import line_findings, met_findings
from medarbeider.commands.name_list_findings import list_changes
from medarbeider.commands.planned import PlannedProgramme, planned
from medarbeider.commands.told_list import ToldList, told_list
from medarbeider.meetings.named_parts import not_named
from medarbeider.problems.place import reading_order
from medarbeider.problems.problem import Problem


@dataclass(frozen=True)
class CheckReport:
    """A programme without problems: what it holds, and what is unwise in it.

    `marks` are the texts that are still to be written; they are no findings.
    `not_named` are gatherings that name most who take part, with those they do not.
    """

    title: str
    sessions: int
    people: int
    findings: tuple[Problem, ...]
    name_list: ToldList | None = None
    marks: tuple[Problem, ...] = ()
    not_named: tuple[tuple[str, tuple[str, ...]], ...] = ()


def check(folder: Path, today: date = date.min) -> CheckReport:
    """Return what is in the programme in *folder*, and what is unwise *today*.

    Raises `InvalidSourceError` with every problem of its files, and
    `MedarbeiderError` for a Word file that looks right and cannot be used.
    """
    plan = planned(folder, today)
    _refuse_a_broken_word_file(plan, folder)
    programme = plan.loaded.programme
    name_list = None
    if plan.loaded.listed:
        file = folder / (programme.participants or "")
        name_list = told_list(file, plan.loaded.listed, programme.rules.leaders)
    memory = plan.memory.value
    found = sorted(
        (
            *plan.findings,
            *frozen_findings(plan, memory, today),
            *line_findings(plan),
            *met_findings(plan, memory, today),
            *list_changes(plan, memory, memory, today),
        ),
        key=lambda one: reading_order(one.place),
    )
    return CheckReport(
        programme.title,
        len(programme.sessions),
        plan.loaded.people,
        tuple(found),
        name_list,
        plan.marks,
        not_named(programme, plan.loaded.roster) if plan.loaded.roster else (),
    )


def _refuse_a_broken_word_file(plan: PlannedProgramme, folder: Path) -> None:
    """Raise `MedarbeiderError` where no Word document can be made of the house's."""
    if plan.settings.word_template is not None:
        from medarbeider.rendering.word.book import (  # noqa: PLC0415 -- slow import
            Bindery,
        )

        Bindery(look_of(plan, folder))
