"""What must lie ready for a gathering."""

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.named_papers import material_of


def material(brief: Briefing, gathering: Gathering) -> tuple[str, ...]:
    """Return what must lie ready for the day, each thing once, as first needed."""
    needed = (
        thing
        for slot in gathering.timetable.activities
        for thing in material_of(gathering, slot, brief.words)
    )
    return tuple(dict.fromkeys(needed))
