"""What `check` and `pair-coaching` say of the name list: whom no rule protects."""

from collections.abc import Iterator

from medarbeider.commands.planned import PlannedProgramme
from medarbeider.meetings.asked import asked
from medarbeider.meetings.question import Question
from medarbeider.meetings.unprotected import unprotected
from medarbeider.model.coaching import KINDS
from medarbeider.problems.place import Place
from medarbeider.problems.problem import Problem


def line_findings(plan: PlannedProgramme) -> Iterator[Problem]:
    """Yield whom the line cannot keep from their own leader, if any are to be drawn."""
    programme, roster = plan.loaded.programme, plan.loaded.roster
    if roster is None:
        return
    question = Question(programme, plan.loaded.methods, roster, plan.memory.value)
    if not any(next(asked(question, kind), None) for kind in KINDS):
        return
    name_list = plan.loaded.source.file.parent / (programme.participants or "")
    for one in unprotected(roster, {*programme.rules.without}):
        yield Problem(Place(name_list), one.code, one.about, one.values)
