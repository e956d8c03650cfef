"""The sheets for the work between two gatherings: one's own, and the group's.

What the sheets hold follows the domain guide §4.3. They serve whoever did
nothing too. Where the work is agreed on aloud, nobody has a sheet of one's own, and the
group's is for the wall: it asks, and has nothing to fill in.
"""

from collections.abc import Iterator

from medarbeider.handouts.between import groups_here, has_work_groups, is_aloud
from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.coming import bring_to, is_last, next_days
from medarbeider.handouts.companions import seated
from medarbeider.handouts.copies import spared
from medarbeider.handouts.forms import table_name, work_group_name
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import called, paper
from medarbeider.handouts.room import height, lines
from medarbeider.model.coaching import Round
from medarbeider.model.groups import group_sizes
from medarbeider.model.session import Assignment

KIND = "assignment-sheet"
INDIVIDUAL = PaperKind(
    "assignment-sheet-individual", "Until next time, individual", booklet_place=5
)
GROUP = PaperKind("assignment-sheet-group", "Until next time, group")
LINE = 8.5
"""Millimetres of a line to write on."""

OWN_ROOM, OWN_LINES = 115, (2, 2, 2, 2, 1)
"""Millimetres of one's own sheet for the task and the lines of its answers, which are
goal and contribution side by side, noticed, learned, hindered, and the talk's topic."""

PLAN_ROOM, PLAN_LINES = 138, (2, 2)
"""The same of a group's plan: the question, and the signs to look for."""

LEAST_ROWS, MOST_ROWS, ROW = 3, 6, 12
"""Rows of what a group tries, and the millimetres of one."""


def assignment_sheets(brief: Briefing) -> Iterator[Handout]:
    """Yield the sheets of each gathering that is followed by work."""
    for gathering in brief.gatherings:
        between = gathering.session.between
        if between.individual and not is_aloud(gathering):
            yield _individual(brief, gathering, between.individual)
        if between.group:
            yield _group(brief, gathering, between.group)


def _individual(brief: Briefing, gathering: Gathering, task: Assignment) -> Handout:
    return paper(
        brief,
        gathering,
        INDIVIDUAL,
        copies=spared(gathering.people),
        content={
            **_task(brief, gathering, task),
            "lines": lines(
                OWN_ROOM - _millimetres(brief, gathering, task), OWN_LINES, LINE
            ),
            "heading": brief.words.say("My task from here on")
            if is_last(brief, gathering)
            else brief.words.say("My task until next time"),
            "ready": _ready(brief, gathering),
        },
    )


def _ready(brief: Briefing, gathering: Gathering) -> str:
    """Return what to tick when one is ready."""
    words = brief.words
    if is_last(brief, gathering):
        return words.say("I am done")
    return words.say("I am ready for gathering {n}", n=gathering.number + 1)


def _group(brief: Briefing, gathering: Gathering, task: Assignment) -> Handout:
    named = tuple(_named(brief, gathering))
    groups = group_sizes(gathering.places, brief.programme.groups.size)
    goals = brief.programme.goals
    left = PLAN_ROOM - _millimetres(brief, gathering, task)
    left -= sum(height(goal, 88, 5) for goal in goals)
    few = lines(left - LEAST_ROWS * ROW, PLAN_LINES, LINE)
    rows = int(left - sum(few) * LINE) // ROW
    return paper(
        brief,
        gathering,
        GROUP,
        copies=1 if named else groups.number + 1,
        content={
            **_task(brief, gathering, task),
            "shared_goals": goals,
            "is_aloud": is_aloud(gathering),
            "has_next": not is_last(brief, gathering),
            "lines": few,
            "rows": max(LEAST_ROWS, min(MOST_ROWS, rows)),
            "sheets": (*named, {"group": "", "members": ""}),
        },
    )


def _round(brief: Briefing, gathering: Gathering) -> Round | None:
    """Return the groups that people sit in: those of the programme's usual size."""
    usual = brief.programme.groups.size
    drawn = [one for one in gathering.groups if (one.size or usual) == usual]
    return next(iter([*drawn, *gathering.groups]), None)


def _named(brief: Briefing, gathering: Gathering) -> Iterator[dict[str, Plain]]:
    """Yield each group with its people: the work groups, or else those at a table.

    A work group has a sheet each time that some of it are here, with all of it.
    """
    if has_work_groups(brief):
        for work, _ in groups_here(brief, gathering):
            yield {
                "group": work_group_name(work, brief.words),
                "members": ", ".join(seated(brief, work.people)),
            }
        return
    one = _round(brief, gathering)
    for number, group in enumerate(one.groups if one else (), 1):
        yield {
            "group": table_name(number, brief.words),
            "members": ", ".join(seated(brief, group)),
        }


def _task(brief: Briefing, gathering: Gathering, task: Assignment) -> dict[str, Plain]:
    words = brief.words
    return {
        "task": task.task,
        "steps": task.steps,
        "due": words.near_day(task.due),
        "minutes": words.count("{n} minute", "{n} minutes", task.minutes),
        "bring_to": bring_to(brief, gathering),
        "next_days": next_days(brief, gathering),
    }


def _millimetres(brief: Briefing, gathering: Gathering, task: Assignment) -> float:
    """Return about how high the texts are that differ between assignments."""
    return (
        height(task.task, 62, 6)
        + sum(height(step, 92, 4.8) for step in task.steps)
        + height(called(brief, gathering), 75, 4.4)
    )


DOCUMENT = Document(
    KIND,
    assignment_sheets,
    papers=(INDIVIDUAL, GROUP),
)
