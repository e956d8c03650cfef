"""Everyday cases of a theme, in each sector."""

from collections.abc import Mapping

from medarbeider.model.language import Phrase
from medarbeider.model.noun import Noun
from medarbeider.model.values import Line, Slug


class Case(Noun):
    """A theme in a sector's everyday work.

    The `example` stands in the talk, the `exercise` is made up, for people to practise
    on, and ends with what it asks.
    """

    example: Phrase
    exercise: Phrase


class Cases(Noun):
    """A theme's cases, by the sector's id; `id` is the theme's."""

    id: Slug
    sectors: Mapping[Slug, Case]
    source: Line
