"""The agenda: what a participant wants to know about the day."""

from collections.abc import Iterator

from medarbeider.handouts.between import assignments
from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.handout import Document, Handout, Plain
from medarbeider.handouts.heading import paper
from medarbeider.planning.timetable import Slot

_BRIEF = frozenset({"log", "evaluation", "closing"})
"""What needs no explanation beforehand."""


def agendas(brief: Briefing) -> Iterator[Handout]:
    """Yield an agenda for each gathering."""
    for gathering in brief.gatherings:
        yield paper(
            brief,
            gathering,
            kind="agenda",
            title=brief.words.say("Agenda"),
            copies=gathering.people,
            content=_content(brief, gathering),
        )


def _content(brief: Briefing, gathering: Gathering) -> dict[str, Plain]:
    words, session = brief.words, gathering.session
    return {
        "goals": session.goals,
        "bring": session.bring,
        "entries": tuple(
            _entry(brief, slot) for slot in gathering.timetable.activities
        ),
        "ends": words.clock(gathering.timetable.occasion.ends),
        "assignments": assignments(brief, session.between),
    }


def _entry(brief: Briefing, slot: Slot) -> dict[str, Plain]:
    activity, method = slot.activity, slot.method
    is_pause = method.is_pause
    method_name = method.name.told_in(brief.programme.language)
    return {
        "starts": brief.words.clock(slot.starts),
        "title": slot.title,
        "form": "" if is_pause or method_name == slot.title else method_name,
        "text": None if method.kind in _BRIEF else activity.about or activity.question,
        "is_pause": is_pause,
    }


DOCUMENT = Document("agenda", agendas)
