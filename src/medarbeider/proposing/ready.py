"""A ready gathering as gatherings are proposed: a theme of its own, and its day."""

from dataclasses import dataclass

from medarbeider.model.blueprint import Blueprint
from medarbeider.model.ready_gathering import ReadyGathering
from medarbeider.model.sector import Sector
from medarbeider.model.theme import Theme
from medarbeider.proposing.sector_words import in_words_of

GROUPS_THINK = "igp"
"""The method in which people work on the question."""


@dataclass(frozen=True)
class Ready:
    """What a ready gathering is about, and the day that it is made from."""

    theme: Theme
    day: Blueprint


def ready(given: ReadyGathering, sector: Sector) -> Ready:
    """Return a ready gathering in the words of a sector."""
    return Ready(in_words_of(sector, _theme(given)), _day(given))


def _theme(given: ReadyGathering) -> Theme:
    return Theme(
        id=given.id,
        name=given.theme,
        title=given.title,
        goal=given.goal,
        talk=given.talk,
        talk_points=given.talk_points,
        questions=given.questions,
        individual_task=given.individual_task,
        group_task=given.group_task,
        group_task_apart=given.group_task_apart,
        spoken_task=given.spoken_task,
        methods=(GROUPS_THINK,),
        factors=(),
        source=given.source,
    )


def _day(given: ReadyGathering) -> Blueprint:
    """Return the day; what is for later gatherings on a theme is never asked of it."""
    return Blueprint(
        id=given.id,
        name=given.name,
        starts=given.starts,
        minutes=given.minutes,
        purpose=given.goal,
        bring_first=given.bring,
        bring=given.bring,
        later_goal=given.goal,
        later_individual_task=given.individual_task,
        later_group_task=given.group_task,
        activities=given.activities,
        source=given.source,
    )
