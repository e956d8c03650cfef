"""An arc: what people are asked from the first gathering to the last."""

from typing import Annotated, Literal

from pydantic import Field

from medarbeider.model.language import Phrase
from medarbeider.model.noun import Noun
from medarbeider.model.values import Line, Slug

Part = Literal["opening", "deepening", "practice", "passing-on"]
"""What a theme's first gathering is, and those after it, in order."""


class Stage(Noun):
    """What people are asked in one gathering.

    `sharing` is asked about the work since the last one, `coaching` in pairs, and
    `closing` of each at the end.
    """

    coaching: Phrase
    sharing: Phrase
    closing: Phrase


class Asked(Noun):
    """An activity's title, and what is asked in it."""

    title: Phrase
    question: Phrase


class Opening(Asked):
    """A way to begin, led as its `method` is where that is not the usual one."""

    method: Slug | None = None


class Openings(Noun):
    """Ways to begin the first gathering.

    In the `small` ones each speaks to all; the `large` ones are for any number.
    """

    small: Annotated[tuple[Opening, ...], Field(min_length=1)]
    large: Annotated[tuple[Opening, ...], Field(min_length=1)]


class Thinking(Noun):
    """A way to think together, and what comes of it, on paper or `unwritten`.

    It `fits` the questions of some parts of a theme.
    """

    fits: Annotated[tuple[Part, ...], Field(min_length=1)]
    title: Phrase
    product: Phrase
    unwritten: Phrase


class Unwritten(Noun):
    """Forms of the log and the evaluation for those who do not like to write."""

    log: Annotated[tuple[Asked, ...], Field(min_length=1)]
    evaluation: Annotated[tuple[Asked, ...], Field(min_length=1)]


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


class Waiting(Noun):
    """A gathering's texts while something is still to be decided.

    `{what}` is what will be ready then.
    """

    title: Phrase
    goal: Phrase
    question: Phrase
    individual_task: Phrase
    group_task: Phrase


class Before(Waiting):
    """What gatherings are about while something is still to be decided.

    The second one on a theme asks `once_more`. People `walk` with a question that can
    be asked meanwhile; `after` is said in the first gathering for which it is decided.
    """

    once_more: Waiting
    walk: Phrase
    after: Phrase


class Overnight(Noun):
    """What is asked where a gathering follows so soon that nobody has tried anything.

    `sharing` takes the place of what has been tried, `coaching` that of how it went.
    """

    sharing: Asked
    coaching: Phrase


class Arc(Noun):
    """The stages of a programme, in order, and hints for what people write.

    `bridge` is each one's task where there is time for nothing else, `works` asks about
    what works well, and `at_own_meeting` follows the group's task where `{each}` unit
    has its own. Of the `openings`, the ways of `thinking` together and the
    `unwritten` forms each gathering takes another.
    """

    id: Slug
    name: Phrase
    stages: Annotated[tuple[Stage, ...], Field(min_length=2)]
    openings: Openings
    thinking: Annotated[tuple[Thinking, ...], Field(min_length=1)]
    unwritten: Unwritten
    before: Before
    overnight: Overnight
    bridge: Phrase
    works: Asked
    at_own_meeting: Phrase
    to_write: ToWrite
    source: Line

    def stage(self, number: int, of: int) -> Stage:
        """Return the stage of gathering *number*, from 0, where there are *of* them.

        The first has the first stage, the last the last one, and those between are
        spread evenly; none comes twice as long as there are stages enough.
        """
        last = len(self.stages) - 1
        return self.stages[round(number * last / max(of - 1, 1))]
