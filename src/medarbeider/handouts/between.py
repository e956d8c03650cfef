"""What papers say of the work between two gatherings (mellomarbeid)."""

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.handout import Plain
from medarbeider.meetings.work_groups import WorkGroup
from medarbeider.model.session import Assignment, Between


def groups_here(
    brief: Briefing, gathering: Gathering
) -> tuple[tuple[WorkGroup, tuple[str, ...]], ...]:
    """Return each work group of which some are at a gathering, and who they are."""
    every = (
        (one, tuple(name for name in one.people if name in gathering.names))
        for one in brief.work.groups
    )
    return tuple((one, here) for one, here in every if here)


def has_work_groups(brief: Briefing) -> bool:
    """Say whether the group's task goes to work groups, and not to a table's."""
    told = brief.programme.work_groups
    return told is not None and told.by != "tables"


def is_aloud(gathering: Gathering) -> bool:
    """Say whether people agree on the work without writing."""
    return any(slot.method.aloud for slot in gathering.timetable.activities)


def assignments(brief: Briefing, between: Between) -> tuple[Plain, ...]:
    """Return each strand's task, and when it is due."""
    words = brief.words
    return tuple(
        {
            "strand": strand,
            "task": assignment.task,
            "due": until(brief, assignment),
        }
        for strand, assignment in (
            (words.say("Each of us"), between.individual),
            (
                words.say("In the work group")
                if has_work_groups(brief)
                else words.say("In the group"),
                between.group,
            ),
            (words.say("The leaders"), between.leaders),
        )
        if assignment
    )


def until(brief: Briefing, assignment: Assignment) -> str:
    """Return when a task is due, and how long it takes."""
    return brief.words.say(
        "By {day}, about {n} minutes",
        day=brief.words.short_day(assignment.due),
        n=assignment.minutes,
    )
