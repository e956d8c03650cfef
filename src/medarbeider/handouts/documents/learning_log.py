"""The learning log: five prompts for the gathering, and a table for the time after it.

What the log holds follows the domain guide §4.1. It is its owner's, and what is written
in it never comes to us.
"""

import math
from collections.abc import Iterator
from typing import Final

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.coming import bring_to, is_last, next_days
from medarbeider.handouts.copies import spared
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import called, paper
from medarbeider.handouts.room import height, lines
from medarbeider.planning.timetable import Slot

KIND: Final = "learning-log"
PAPER = PaperKind(KIND, "Learning log", booklet_place=6)
PROMPTS = 5
ROOM = 173
"""Millimetres for the lines, the goals and the title of the gathering."""

ROWS, LEAST_ROWS = 10, 6
"""Rows of the table for the time after, and how many a long task leaves."""


def learning_logs(brief: Briefing) -> Iterator[Handout]:
    """Yield a log for each gathering in which people write one."""
    for gathering in brief.gatherings:
        slots = gathering.slots_that_want(KIND)
        if not slots:
            continue
        yield paper(
            brief,
            gathering,
            PAPER,
            copies=spared(gathering.people),
            content={**_now(brief, gathering, slots[0]), **_after(brief, gathering)},
        )


def _now(brief: Briefing, gathering: Gathering, slot: Slot) -> dict[str, Plain]:
    words, goals = brief.words, gathering.session.goals
    used = max(16, sum(height(goal, 62, 4.8) for goal in goals))
    used += height(called(brief, gathering), 80, 4.4)
    return {
        "goals": goals,
        "span": words.span(slot.starts, slot.ends),
        "minutes": words.count("{n} minute", "{n} minutes", slot.minutes),
        "lines": lines(ROOM - used, (3,) * PROMPTS, 9.5),
    }


def _after(brief: Briefing, gathering: Gathering) -> dict[str, Plain]:
    words = brief.words
    task = gathering.session.between.individual
    used = 14 + height(task.task, 58, 6.9) if task else 0
    return {
        "task": task.task if task else "",
        "due": words.near_day(task.due) if task else "",
        "bring_to": bring_to(brief, gathering),
        "next_days": next_days(brief, gathering),
        "after": words.say("From here on")
        if is_last(brief, gathering)
        else words.say("Between the gatherings"),
        "rows": max(LEAST_ROWS, ROWS - math.ceil(max(0, used - 5) / 20)),
    }


DOCUMENT = Document(
    KIND,
    learning_logs,
    papers=(PAPER,),
    serves=KIND,
)
