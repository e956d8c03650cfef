"""A blueprint: a ready day that a new programme's gatherings are made from."""

from typing import Annotated, Literal

from pydantic import Field

from medarbeider.model.language import Phrase
from medarbeider.model.minutes import Minutes
from medarbeider.model.noun import Noun
from medarbeider.model.values import ClockTime, Line, Slug, Whole, WholeMinutes, YesOrNo

When = Literal["always", "first", "not-first", "last", "not-last"]
"""Which gatherings of a programme an activity belongs to."""

Draws = Literal[
    "talk",
    "question",
    "method",
    "sharing",
    "coaching",
    "closing",
    "opening",
    "work",
    "next-question",
]
"""What an activity takes from the gathering's theme, or from the programme's arc."""


class BlueprintActivity(Noun):
    """An activity of a blueprint; `after` pins it, in minutes from the start.

    Where a client settles the hours, those to `leave_out` are left out as need be, the
    one with the lowest number first.
    """

    method: Slug | None = None
    draws: Draws | None = None
    when: When = "always"
    title: Phrase | None = None
    question: Phrase | None = None
    product: Phrase | None = None
    minutes: Minutes | None = None
    after: WholeMinutes | None = None
    droppable: YesOrNo = False
    leave_out: Annotated[Whole, Field(ge=1, le=9)] | None = None


class Blueprint(Noun):
    """A ready day, with what every gathering of its kind has.

    What is `later` is for the second gathering on a theme and those after it.
    """

    id: Slug
    name: Phrase
    starts: ClockTime
    minutes: Annotated[WholeMinutes, Field(ge=60)]
    purpose: Phrase
    bring_first: Phrase
    bring: Phrase
    later_goal: Phrase
    later_individual_task: Phrase
    later_group_task: Phrase
    activities: tuple[BlueprintActivity, ...]
    source: Line
