"""The work of `pair-coaching --explain`: why two people meet, or do not."""

from pathlib import Path

from medarbeider.commands.coaching_request import earlier_plans
from medarbeider.commands.planned import planned
from medarbeider.commands.written_name import not_known, written_name
from medarbeider.meetings.explanation import Reason, reasons
from medarbeider.meetings.question import Question
from medarbeider.model.coaching import RoundKind
from medarbeider.problems.problem import MedarbeiderError


def explain_pair(
    folder: Path, kind: RoundKind, one: str, other: str
) -> tuple[Reason, ...]:
    """Return what speaks for and against two people, in the order it is weighed."""
    plan = planned(folder)
    roster = plan.loaded.roster
    if roster is None:
        raise MedarbeiderError("no-name-list", file=plan.loaded.source.file)
    names = [each.name for each in roster.participants]
    names += [
        name
        for each in plan.memory.value.rounds
        for name in each.people
        if name not in names
    ]
    two = []
    for name in (one, other):
        listed = written_name(name, names)
        if listed not in names:
            raise not_known("not-listed", name, names)
        two.append(listed)
    if two[0] == two[1]:
        raise MedarbeiderError("one-person-twice", given=two[0])
    asked = Question(
        plan.loaded.programme,
        plan.loaded.methods,
        roster,
        plan.memory.value,
        history=earlier_plans(plan),
    )
    return tuple(reasons(asked, kind, *two))
