"""What of a programme serves a factor of 10-FAKTOR: a question, and methods."""

from typing import Annotated

from pydantic import Field

from medarbeider.model.language import Phrase
from medarbeider.model.noun import Noun
from medarbeider.model.theme import Factor
from medarbeider.model.values import Slug


class FactorMatter(Noun):
    """A question of ours on a factor, to ask in pairs, and the methods that go best."""

    number: Factor
    question: Phrase
    methods: Annotated[tuple[Slug, ...], Field(min_length=1)]


class FactorMatters(Noun):
    """What one file tells of factors."""

    factors: tuple[FactorMatter, ...]
