"""The clocks that stand on papers: phases, the turns of a trio, the steps of GROW."""

from collections.abc import Sequence

from medarbeider.handouts.briefing import Briefing
from medarbeider.handouts.handout import Plain
from medarbeider.planning.talks import TRIO, trio_turns
from medarbeider.planning.timetable import PhaseSlot, Slot


def phase_clock(brief: Briefing, part: PhaseSlot) -> dict[str, Plain]:
    """Return a phase with its name, clock times and minutes."""
    words = brief.words
    return {
        "id": part.phase.id,
        "name": part.phase.name.told_in(brief.programme.language),
        "span": words.span(part.starts, part.ends),
        "minutes": words.count("{n} minute", "{n} minutes", part.minutes),
    }


def trio_clock(
    brief: Briefing, slot: Slot | None, group: Sequence[str]
) -> tuple[Plain, ...]:
    """Return a trio's own clock: three turns, and who does what, by short name.

    A pair has none.
    """
    if slot is None or len(group) != TRIO:
        return ()
    words = brief.words
    return tuple(
        {
            "span": words.span(turn.stretch.starts, turn.stretch.ends),
            "minutes": words.count("{n} minute", "{n} minutes", turn.stretch.minutes),
            "focus": brief.short[turn.focus],
            "coach": brief.short[turn.coach],
            "observer": brief.short[turn.observer],
        }
        for turn in trio_turns(slot, group)
    )
