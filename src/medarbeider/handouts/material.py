"""What must lie ready for a gathering."""

from medarbeider.handouts.briefing import Briefing, Gathering


def material(brief: Briefing, gathering: Gathering) -> tuple[str, ...]:
    """Return what must lie ready for the day, each thing once, as first needed."""
    language = brief.programme.language
    needed = (
        thing
        for slot in gathering.timetable.activities
        for thing in slot.activity.material or slot.method.material.told_in(language)
    )
    return tuple(dict.fromkeys(needed))
