"""The agenda: what a participant wants to know about the day."""

from collections.abc import Iterator

from medarbeider.handouts.between import assignments
from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.companions import seats
from medarbeider.handouts.copies import spared
from medarbeider.handouts.forms import method_name
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import paper
from medarbeider.handouts.sheet import Column, Sheet
from medarbeider.handouts.timed_sheet import Timed, timed_sheet
from medarbeider.model.clock import minute_of
from medarbeider.planning.timetable import Slot

PAPER = PaperKind("agenda", "Agenda", booklet_place=1)

_BRIEF = frozenset({"log", "evaluation", "closing"})
"""What needs no explanation beforehand."""


def agendas(brief: Briefing) -> Iterator[Handout]:
    """Yield an agenda for each gathering."""
    for gathering in brief.gatherings:
        yield paper(
            brief,
            gathering,
            PAPER,
            copies=spared(seats(brief, gathering)),
            content=_content(brief, gathering),
            sheets=(_sheet(brief, gathering),),
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
    return {
        "starts": brief.words.clock(slot.starts),
        "title": slot.title,
        "form": _form(brief, slot),
        "text": _text(slot),
        "is_pause": slot.method.is_pause,
    }


def _form(brief: Briefing, slot: Slot) -> str:
    name = method_name(slot, brief.programme.language)
    return "" if slot.method.is_pause else name


def _text(slot: Slot) -> str | None:
    if slot.method.kind in _BRIEF:
        return None
    return slot.activity.about or slot.activity.question


def _sheet(brief: Briefing, gathering: Gathering) -> Sheet:
    """Return the agenda with each activity lasting until the next, buffers included."""
    words, slots = brief.words, gathering.timetable.activities
    ends = [*(slot.starts for slot in slots[1:]), gathering.timetable.occasion.ends]
    return timed_sheet(
        brief,
        gathering,
        words.say(PAPER.title),
        (Column(words.say("How"), 22), Column(words.say("Content"), 50)),
        [
            Timed(
                slot.starts,
                minute_of(until) - minute_of(slot.starts),
                slot.title,
                (_form(brief, slot), _text(slot) or ""),
                slot.starts if slot.activity.at else None,
                kind="pause" if slot.method.is_pause else "plain",
            )
            for slot, until in zip(slots, ends, strict=True)
        ],
    )


DOCUMENT = Document(
    "agenda",
    agendas,
    papers=(PAPER,),
)
