"""What is asked of people in a gathering, whatever it is about."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import get_args

from medarbeider.model.arc import Arc, Asked, Opening, Part, Stage, Thinking
from medarbeider.model.brief import Brief
from medarbeider.model.language import Phrase
from medarbeider.proposing.filled import quotable

MOST_IN_A_ROUND = 24
"""People of whom each can say something to all within a quarter of an hour."""

ROUND, IN_PAIRS = "check-in", "check-in-pairs"
"""The method in which each speaks to all, and the one where that is barred."""

PARTS: tuple[Part, ...] = get_args(Part)
BEYOND: Part = "deepening"
"""What a gathering is for which its theme has no more matter."""


@dataclass(frozen=True)
class Asks:
    """How a gathering opens, how people think together, and how it ends.

    `log` and `evaluation` are there where they are not written. The first opening asks
    about what people have said works well, if they have. Where nobody has tried
    anything since the gathering before, it begins with what stuck `overnight`.
    """

    stage: Stage
    opening: Opening
    thinking: Thinking
    log: Asked | None
    evaluation: Asked | None
    overnight: Asked | None = None


@dataclass(frozen=True)
class Place:
    """Where a gathering stands: its number of all, and which part of its theme it is.

    `variety` differs between programmes, so that not all open in one way. Where
    nobody `has_tried` anything since the one before it, it asks about nothing of that.
    No opening is led by a method that is `barred`, where there is another.
    """

    number: int
    of: int
    part: Part
    variety: int
    has_tried: bool = True
    barred: frozenset[str] = frozenset()


def part_of(turn: int, steps: int) -> Part:
    """Return which part of its theme a gathering is that is *turn*, from 0."""
    return PARTS[turn] if turn <= min(steps, len(PARTS) - 1) else BEYOND


def asks(arc: Arc, place: Place, brief: Brief, used: Collection[Thinking]) -> Asks:
    """Return what is asked of the people; of the ways to think, none is *used*.

    That is, as long as there are others that fit.
    """

    def turned(some: Sequence[Asked]) -> Asked | None:
        return (
            None if brief.writes else some[(place.variety + place.number) % len(some)]
        )

    stage = arc.stage(place.number, place.of)
    if not place.has_tried:
        stage = stage.model_copy(update={"coaching": arc.overnight.coaching})
    return Asks(
        stage,
        _opening(arc, place, brief),
        _thinking(arc, place, used),
        turned(arc.unwritten.log),
        turned(arc.unwritten.evaluation),
        None if place.has_tried else arc.overnight.sharing,
    )


def _opening(arc: Arc, place: Place, brief: Brief) -> Opening:
    """Return how the first gathering opens."""
    if brief.works:
        return _about(arc.works, brief.works, place.barred)
    known = arc.openings
    is_small = brief.people <= MOST_IN_A_ROUND
    fitting = known.small if is_small else known.large
    others = known.large  # they are for any number
    openings = _allowed(fitting, place) or _allowed(others, place) or fitting
    return openings[place.variety % len(openings)]


def _allowed(openings: Sequence[Opening], place: Place) -> Sequence[Opening]:
    return [one for one in openings if (one.method or ROUND) not in place.barred]


def _about(asked: Asked, works: str, barred: Collection[str]) -> Opening:
    said = {
        language: text.replace("{works}", quotable(works))
        for language, text in asked.question
    }
    method = IN_PAIRS if ROUND in barred else None
    return Opening(title=asked.title, question=Phrase(**said), method=method)


def _thinking(arc: Arc, place: Place, used: Collection[Thinking]) -> Thinking:
    fitting = [one for one in arc.thinking if place.part in one.fits] or [*arc.thinking]
    start = place.variety % len(fitting)
    turned = (*fitting[start:], *fitting[:start])
    return min(turned, key=lambda one: sum(one == before for before in used))
