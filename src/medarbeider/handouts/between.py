"""What papers say of the work between two gatherings (mellomarbeid)."""

from medarbeider.handouts.briefing import Briefing
from medarbeider.handouts.handout import Plain
from medarbeider.model.session import Between


def assignments(brief: Briefing, between: Between) -> tuple[Plain, ...]:
    """Return each strand's task, and when it is due."""
    words = brief.words
    return tuple(
        {
            "strand": strand,
            "task": assignment.task,
            "due": words.say(
                "By {day}, about {n} minutes",
                day=words.short_day(assignment.due),
                n=assignment.minutes,
            ),
        }
        for strand, assignment in (
            (words.say("Each of us"), between.individual),
            (words.say("In the group"), between.group),
        )
        if assignment
    )
