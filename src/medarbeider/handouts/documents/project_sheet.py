"""The sheet of a group's own development project, from aim to follow-up.

The four effects it asks about are those that employeeship programmes are held for.
"""

from collections.abc import Iterator

from medarbeider.handouts.briefing import Briefing
from medarbeider.handouts.coming import days_of
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import programme_paper
from medarbeider.handouts.room import height, lines
from medarbeider.model.groups import group_sizes

KIND = "project-sheet"
PAPER = PaperKind(KIND, "Development project")
LINE = 9
ROOM = 102
"""Millimetres of the first page for the shared goals and the lines of three answers."""

ROWS, ROW, HIGH_ROW = 150, 11, 17
"""Millimetres of the second page for steps and follow-up; of a row, and a high one."""

FEW = 4
"""Gatherings up to which a row of follow-up is a high one."""

LEAST_STEPS, MOST_STEPS = 3, 8


def project_sheets(brief: Briefing) -> Iterator[Handout]:
    """Yield the sheet of a programme; each group has its own."""
    programme = brief.programme
    groups = group_sizes(brief.places, programme.groups.size)
    goals = sum(height(goal, 88, 5) for goal in programme.goals)
    times = len(programme.sessions)
    steps = (ROWS - (HIGH_ROW if times <= FEW else ROW) * times) // ROW
    yield programme_paper(
        brief,
        PAPER,
        copies=groups.number + 1,
        content={
            "shared_goals": programme.goals,
            "lines": lines(ROOM - goals, (3, 2, 3), LINE),
            "steps": max(LEAST_STEPS, min(MOST_STEPS, steps)),
            "is_roomy": times <= FEW,
            "gatherings": tuple(_follow_up(brief)),
        },
    )


def _follow_up(brief: Briefing) -> Iterator[dict[str, Plain]]:
    """Yield each gathering, with the days on which the project is looked at again."""
    for number, session in enumerate(brief.programme.sessions, 1):
        yield {
            "number": brief.words.say("Gathering {n}", n=number),
            "title": session.title,
            "days": days_of(brief, number),
        }


DOCUMENT = Document(
    KIND,
    project_sheets,
    papers=(PAPER,),
)
