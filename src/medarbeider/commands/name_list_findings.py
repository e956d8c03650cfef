"""What is told of the name list: whom no rule protects, and what is new on it."""

from collections.abc import Iterable, Iterator

from medarbeider.commands.planned import PlannedProgramme
from medarbeider.commands.remembered_names import perhaps_renamed
from medarbeider.meetings.asked import asked
from medarbeider.meetings.question import Question
from medarbeider.meetings.since_the_last_draw import since_the_last_draw
from medarbeider.meetings.unprotected import unprotected
from medarbeider.model.coaching import KINDS, CoachingPlan
from medarbeider.problems.finding import Finding
from medarbeider.problems.place import Place
from medarbeider.problems.problem import Problem
from medarbeider.workspace import COACHING_FILE


def line_findings(plan: PlannedProgramme) -> Iterator[Problem]:
    """Yield whom the line cannot keep from their own leader, if any are to be drawn."""
    programme, listed = plan.loaded.programme, plan.loaded.listed
    if listed is None:
        return
    roster = listed.roster
    question = Question(programme, plan.loaded.methods, roster, plan.memory.value)
    if not any(next(asked(question, kind), None) for kind in KINDS):
        return
    yield from _placed(plan, unprotected(programme, roster, listed.leader_titles))


def list_changes(
    plan: PlannedProgramme, before: CoachingPlan, after: CoachingPlan
) -> Iterator[Problem]:
    """Yield who is new, gone, moved or led by another, and who is perhaps spelt anew.

    *before* is the memory as it was; *after* it as it stands when that is told.
    """
    roster = plan.loaded.roster
    if roster is None:
        return
    file = plan.loaded.source.file.parent / COACHING_FILE
    spelt_anew = [*perhaps_renamed(file, roster, before, after)]
    same = {
        name
        for one in spelt_anew
        for key in ("given", "nearest", "people")
        for name in _names(one.values.get(key))
    }
    changes = since_the_last_draw(plan.loaded.programme, roster, before, same)
    yield from _placed(plan, changes)
    yield from spelt_anew


def _names(value: object) -> tuple[str, ...]:
    match value:
        case str():
            return (value,)
        case tuple():
            return value
    return ()


def _placed(plan: PlannedProgramme, found: Iterable[Finding]) -> Iterator[Problem]:
    """Yield findings at the name list that they are about."""
    folder = plan.loaded.source.file.parent
    name_list = folder / (plan.loaded.programme.participants or "")
    for one in found:
        yield Problem(Place(name_list), one.code, one.about, one.values)
