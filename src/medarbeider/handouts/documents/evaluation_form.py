"""The evaluation of a gathering: no name, no unit, five minutes.

What the form asks follows the domain guide §4.2.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from medarbeider.handouts.briefing import Briefing
from medarbeider.handouts.copies import spared
from medarbeider.handouts.evaluation import Question, questions
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import called, paper
from medarbeider.handouts.room import height, lines

KIND: Final = "evaluation-form"
PAPER = PaperKind(KIND, "Evaluation")
LINE = 9.5
ROOM, ROOM_BESIDE_EFFECT = 118, 81
"""Millimetres for the lines of the open questions, and the title of the gathering."""


def evaluation_forms(brief: Briefing) -> Iterator[Handout]:
    """Yield a form for each gathering that ends with an evaluation."""
    for gathering in brief.gatherings:
        if not gathering.slots_that_want(KIND):
            continue
        asked = questions(brief, gathering)
        effect = [one for one in asked if one.number.startswith("E")]
        usual = [one for one in asked if one not in effect]
        room = ROOM_BESIDE_EFFECT if effect else ROOM
        wanted = (2,) * 4 if effect else (3,) * 3
        used = height(called(brief, gathering), 80, 4.4)
        yield paper(
            brief,
            gathering,
            PAPER,
            copies=spared(gathering.people),
            content={
                **_sorted(usual),
                "effect": _sorted(effect) if effect else None,
                "lines": lines(room - used, wanted, LINE),
            },
        )


def _sorted(asked: Sequence[Question]) -> dict[str, Plain]:
    """Return the statements and the open questions, each with its number."""
    return {
        name: tuple(
            {"number": one.number, "text": one.text}
            for one in asked
            if one.is_open == is_open
        )
        for name, is_open in (("statements", False), ("open", True))
    }


DOCUMENT = Document(
    KIND,
    evaluation_forms,
    papers=(PAPER,),
    serves=KIND,
)
