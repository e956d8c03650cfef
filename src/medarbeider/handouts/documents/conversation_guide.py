"""The conversation guide: GROW with its own clock, one for each person.

Questions and agreement follow the domain guide §3.2 and §3.4.
"""

from collections.abc import Iterator
from typing import Final

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.copies import spared
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import paper
from medarbeider.handouts.together import has_trio, pair_round
from medarbeider.planning.talks import TRIO, Stretch, grow, pair_turns, trio_turns
from medarbeider.planning.timetable import Slot
from medarbeider.wording.wording import Wording

KIND: Final = "conversation-guide"
COACHING_SHEET: Final = "coaching-sheet"
"""What a method wants in which people take notes of their own."""

PAPER = PaperKind(KIND, "Conversation guide", booklet_place=4)


def conversation_guides(brief: Briefing) -> Iterator[Handout]:
    """Yield the guide of each gathering that has coaching in pairs."""
    for gathering in brief.gatherings:
        slots = gathering.slots_that_want(KIND)
        if not slots:
            continue
        yield paper(
            brief,
            gathering,
            PAPER,
            copies=spared(gathering.people),
            content={"guides": tuple(_guide(brief, gathering, slot) for slot in slots)},
        )


def _guide(brief: Briefing, gathering: Gathering, slot: Slot) -> dict[str, Plain]:
    words = brief.words
    turns = pair_turns(slot)
    return {
        "title": slot.title,
        "has_sheet": COACHING_SHEET in slot.method.wants,
        "talks": tuple(
            {
                "name": name,
                "span": words.span(turn.starts, turn.ends),
                "minutes": words.count("{n} minute", "{n} minutes", turn.minutes),
            }
            for name, turn in zip(_talk_names(words), turns, strict=False)
        ),
        "steps": _steps(words, turns),
        "trio": _trio(brief, gathering, slot),
    }


def _steps(words: Wording, turns: tuple[Stretch, ...]) -> tuple[Plain, ...]:
    """Return the steps of GROW with their questions, and the clock in each talk."""
    clocks = [grow(turn) for turn in turns]
    return tuple(
        {
            "name": name,
            "questions": questions,
            "clocks": tuple(
                {
                    "span": words.span(clock[at].starts, clock[at].ends),
                    "minutes": clock[at].minutes,
                }
                if clock
                else {"span": "", "minutes": 0}
                for clock in clocks
            ),
        }
        for at, (name, questions) in enumerate(_grow_words(words))
    )


def _grow_words(words: Wording) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (
            words.say("Goal"),
            (
                words.say("What do you want to achieve?"),
                words.say("How does it support the shared goal?"),
            ),
        ),
        (
            words.say("Now"),
            (
                words.say("What happens today?"),
                words.say("What have you tried already?"),
            ),
        ),
        (
            words.say("Options"),
            (
                words.say("What can you do? What else?"),
                words.say("Who can help?"),
            ),
        ),
        (
            words.say("Way forward"),
            (
                words.say("What do you do first, and when?"),
                words.say("What may stop you?"),
            ),
        ),
    )


def _talk_names(words: Wording) -> tuple[str, ...]:
    return (
        words.say("First talk"),
        words.say("Second talk"),
        words.say("Third talk"),
    )


def _trio(brief: Briefing, gathering: Gathering, slot: Slot) -> tuple[Plain, ...]:
    """Return the clock of a trio, where there is one or may be one."""
    one = pair_round(gathering, slot)
    if not (has_trio(one) if one else gathering.places % 2):
        return ()
    words = brief.words
    stretches = [turn.stretch for turn in trio_turns(slot, ("",) * TRIO)]
    return tuple(
        {
            "name": name,
            "span": words.span(turn.starts, turn.ends),
            "minutes": words.count("{n} minute", "{n} minutes", turn.minutes),
            "steps": " + ".join(str(step.minutes) for step in grow(turn)),
        }
        for name, turn in zip(_talk_names(words), stretches, strict=True)
    )


DOCUMENT = Document(
    KIND,
    conversation_guides,
    papers=(PAPER,),
    serves=KIND,
)
