"""What is told of rounds that are frozen and still to come."""

from collections.abc import Iterator
from datetime import date

from medarbeider.commands.planned import PlannedProgramme
from medarbeider.meetings.frozen_to_come import frozen_and_unfit
from medarbeider.meetings.question import Question
from medarbeider.model.coaching import CoachingPlan
from medarbeider.problems.problem import Problem


def frozen_findings(
    plan: PlannedProgramme, memory: CoachingPlan, today: date
) -> Iterator[Problem]:
    """Yield what does not fit in them, each at its gathering."""
    loaded = plan.loaded
    if loaded.roster is not None:
        question = Question(loaded.programme, loaded.methods, loaded.roster, memory)
        for one in frozen_and_unfit(question, today):
            place = loaded.place(one.address)
            yield Problem(place, one.code, one.about, one.values)
