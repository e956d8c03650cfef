"""What an evaluation asks; a question's number is the same in every programme."""

from collections.abc import Iterator
from dataclasses import dataclass

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.coming import is_last
from medarbeider.wording.wording import Wording


@dataclass(frozen=True)
class Question:
    """A statement to agree with, 1-5, or an open question.

    Answers are read back by `number`: 1-6 and A-C everywhere, E1-E4 of the effect.
    """

    number: str
    text: str
    is_open: bool = False


def questions(brief: Briefing, gathering: Gathering) -> tuple[Question, ...]:
    """Return what the gathering's form asks; the last one of several adds effect."""
    last = is_last(brief, gathering)
    asked = [*_statements(brief.words, last=last), *_open(brief.words, last=last)]
    if last and gathering.number > 1:
        asked += _effect(brief.words)
    return tuple(asked)


def _statements(words: Wording, *, last: bool) -> Iterator[Question]:
    yield Question("1", words.say("The content was relevant to my job"))
    yield Question("2", words.say("The ways of working worked well"))
    yield Question("3", words.say("I got to say what I wanted to"))
    yield Question("4", words.say("Pace and breaks were right"))
    yield Question(
        "5",
        words.say("I know what to do from here on")
        if last
        else words.say("I know what to do until the next gathering"),
    )
    yield Question("6", words.say("We have come closer to the shared goal"))


def _open(words: Wording, *, last: bool) -> Iterator[Question]:
    yield Question("A", words.say("Most useful"), is_open=True)
    yield Question(
        "B",
        words.say("Do differently another time")
        if last
        else words.say("Do differently next time"),
        is_open=True,
    )
    yield Question("C", words.say("I need help with this"), is_open=True)


def _effect(words: Wording) -> Iterator[Question]:
    yield Question("E1", words.say("I work differently now than before"))
    yield Question("E2", words.say("We make each other better than before"))
    yield Question("E3", words.say("Those we are here for notice a difference"))
    yield Question(
        "E4", words.say("An example of something that has changed"), is_open=True
    )
