"""An arc: what people are asked from the first gathering to the last."""

from typing import Annotated

from pydantic import Field

from medarbeider.model.language import Phrase
from medarbeider.model.noun import Noun
from medarbeider.model.values import Line, Slug


class Stage(Noun):
    """What people are asked in one gathering.

    `sharing` is asked about the work since the last one, `coaching` in pairs, and
    `closing` of each at the end.
    """

    coaching: Phrase
    sharing: Phrase
    closing: Phrase


class ToWrite(Noun):
    """Hints for what only people can write, where matter or an answer is lacking.

    `about`, `case` and `success` are what is to be told of a theme of their own.
    """

    goal: Phrase
    question: Phrase
    individual_task: Phrase
    group_task: Phrase
    about: Phrase
    case: Phrase
    success: Phrase


class Arc(Noun):
    """The stages of a programme, in order, and hints for what people write."""

    id: Slug
    name: Phrase
    stages: Annotated[tuple[Stage, ...], Field(min_length=2)]
    to_write: ToWrite
    source: Line

    def stage(self, number: int, of: int) -> Stage:
        """Return the stage of gathering *number*, from 0, where there are *of* them.

        The first has the first stage, the last the last one, and those between are
        spread evenly; none comes twice as long as there are stages enough.
        """
        last = len(self.stages) - 1
        return self.stages[round(number * last / max(of - 1, 1))]
