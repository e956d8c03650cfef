"""What is told of the line: whom no rule keeps from their own leader."""

from collections.abc import Iterable, Iterator
from datetime import date

from medarbeider.commands.planned import PlannedProgramme
from medarbeider.meetings.asked import asked
from medarbeider.meetings.newer_list import about_older_lines
from medarbeider.meetings.question import Question
from medarbeider.meetings.told_by_the_list import told_by_the_list
from medarbeider.meetings.unprotected import unprotected
from medarbeider.meetings.with_their_unit import with_their_unit
from medarbeider.model.coaching import KINDS, CoachingPlan
from medarbeider.problems.finding import Finding
from medarbeider.problems.place import Place
from medarbeider.problems.problem import Problem


def line_findings(plan: PlannedProgramme) -> Iterator[Problem]:
    """Yield whom the line cannot keep from their own leader, if any are to be drawn."""
    programme, listed = plan.loaded.programme, plan.loaded.listed
    if listed is None:
        return
    roster = listed.roster
    question = Question(programme, plan.loaded.methods, roster, plan.memory.value)
    if not any(next(asked(question, kind), None) for kind in KINDS):
        return
    yield from at_the_list(plan, unprotected(programme, roster, listed.leader_titles))
    for one in (
        *told_by_the_list(programme, roster),
        *about_older_lines(plan.older_lines),
    ):
        place = plan.loaded.place(one.address)
        yield Problem(place, one.code, one.about, one.values)


def met_findings(
    plan: PlannedProgramme, memory: CoachingPlan, today: date
) -> Iterator[Problem]:
    """Yield the leaders who meet people of their own unit by the rounds of *memory*."""
    programme, listed = plan.loaded.programme, plan.loaded.listed
    if listed is None:
        return
    for one in with_their_unit(
        programme, listed.roster, listed.leader_titles, memory, today
    ):
        place = plan.loaded.place(one.address)
        yield Problem(place, one.code, one.about, one.values)


def at_the_list(plan: PlannedProgramme, found: Iterable[Finding]) -> Iterator[Problem]:
    """Yield findings at the name list that they are about."""
    folder = plan.loaded.source.file.parent
    name_list = folder / (plan.loaded.programme.participants or "")
    for one in found:
        yield Problem(Place(name_list), one.code, one.about, one.values)
