"""A theme in the everyday work of each sector: cases, and what people work on."""

from collections.abc import Mapping

from medarbeider.model.language import Phrase
from medarbeider.model.noun import Noun
from medarbeider.model.values import Line, Slug


class CaseTurn(Noun):
    """What people of a sector work on in one gathering of a theme, and after it.

    No task asks for writing, and the individual one names no colleague; the group's is
    for a common meeting.
    """

    question: Phrase
    individual_task: Phrase
    group_task: Phrase


class Case(Noun):
    """A theme in a sector's everyday work.

    The `example` stands in the talk, the `exercise` is made up, for people to practise
    on, and ends with what it asks. The theme's first gathering and its steps take the
    `turns`, in order, in the place of what the theme says for all sectors.
    """

    example: Phrase
    exercise: Phrase
    turns: tuple[CaseTurn, ...] = ()


class Cases(Noun):
    """A theme's cases, by the sector's id; `id` is the theme's."""

    id: Slug
    sectors: Mapping[Slug, Case]
    source: Line
