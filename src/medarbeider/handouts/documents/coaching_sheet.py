"""The coaching sheet: from the shared goal to one's own goal and first step.

What the sheet holds follows the domain guide §3.1 and §3.4. It is named when pairs are
drawn, one page for each person in the order of the pairs; otherwise it is one blank
page. A sheet is its owner's, and what is written on it never comes to us.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.clocks import phase_clock, trio_clock
from medarbeider.handouts.copies import spared
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import called, paper
from medarbeider.handouts.room import height, lines
from medarbeider.handouts.together import listed, pair_round
from medarbeider.planning.talks import TRIO
from medarbeider.planning.timetable import Slot

KIND: Final = "coaching-sheet"
PAPER = PaperKind(KIND, "Coaching sheet", is_for_each=True, booklet_place=3)
LINE = 8.5
"""Millimetres of a line to write on; a sheet with room to spare has more."""

ROOMY, FULL = 44, 64
"""Millimetres of goals, question, names and a trio's clock that leave much room, or
just enough, for two lines to each answer."""


def coaching_sheets(brief: Briefing) -> Iterator[Handout]:
    """Yield the sheets of each gathering that has coaching in pairs."""
    for gathering in brief.gatherings:
        slots = gathering.slots_that_want(KIND)
        if not slots:
            continue
        is_named = any(pair_round(gathering, slot) for slot in slots)
        sheets = [sheet for slot in slots for sheet in _sheets(brief, gathering, slot)]
        yield paper(
            brief,
            gathering,
            PAPER,
            copies=1 if is_named else spared(gathering.people),
            content={"shared_goals": brief.programme.goals, "sheets": tuple(sheets)},
        )


def _sheets(
    brief: Briefing, gathering: Gathering, slot: Slot
) -> Iterator[dict[str, Plain]]:
    """Yield a sheet for each person, pair by pair, and a blank one."""
    one = pair_round(gathering, slot)
    for number, group in enumerate(one.groups if one else (), 1):
        for name in group:
            yield _sheet(brief, gathering, slot, number=number, name=name, group=group)
    yield _sheet(brief, gathering, slot, is_spare=one is not None)


def _sheet(  # noqa: PLR0913 -- one for each thing that differs between sheets
    brief: Briefing,
    gathering: Gathering,
    slot: Slot,
    *,
    number: int = 0,
    name: str = "",
    group: Sequence[str] = (),
    is_spare: bool = False,
) -> dict[str, Plain]:
    words = brief.words
    partners = tuple(other for other in group if other != name)
    turns = trio_clock(brief, slot, group)
    used = _millimetres(brief, gathering, slot, (name, listed(partners, words)))
    if turns:
        longest = max((brief.short[one] for one in group), key=len)
        used += TRIO_CLOCK + TRIO * (height(longest, 16, 4.5) - 4.5)
    return {
        "is_roomy": used <= ROOMY,
        "lines": lines(FULL + LONGEST * LINE - used, (2,) * 4, LINE),
        "title": slot.title,
        "question": slot.activity.question,
        "number": words.say("Pair {n}", n=number) if number else "",
        "spare": words.say("Spare") if is_spare else "",
        "name": name,
        "partners_label": words.count(
            "Coaching partner", "Coaching partners", len(partners) or 1
        ),
        "partners": listed(partners, words),
        "phases": tuple(phase_clock(brief, part) for part in slot.phases),
        "turns": turns,
    }


LONGEST = 8
"""Lines of the four answers together, where there is room."""

TRIO_CLOCK = 18
"""Millimetres that a trio's clock takes beyond a pair's."""


def _millimetres(
    brief: Briefing, gathering: Gathering, slot: Slot, names: Sequence[str]
) -> float:
    """Return about how high the texts are that stand above the lines to write on."""
    beyond_one_line = height(called(brief, gathering), 55, 4) + height(
        slot.title, 58, 6
    )
    return (
        sum(height(goal, 88, 5) for goal in brief.programme.goals)
        + height(slot.activity.question or "", 64, 5.6)
        + max(height(name, 27, 5.7) for name in names)
        + beyond_one_line
        - 10
    )


DOCUMENT = Document(
    KIND,
    coaching_sheets,
    papers=(PAPER,),
    serves=KIND,
)
