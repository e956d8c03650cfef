"""Calendars: the gatherings and the deadlines between them, without any names."""

from collections.abc import Iterator
from datetime import date, time

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.event import Event, event_uid
from medarbeider.handouts.handout import Document, Handout, PaperKind
from medarbeider.handouts.heading import paper, programme_paper
from medarbeider.model.session import Assignment

KIND = "calendar"
CALENDAR = PaperKind(KIND, "Calendar")
"""It has no page, so that nobody prints it."""


def calendars(brief: Briefing) -> Iterator[Handout]:
    """Yield a calendar of the whole programme, and one for each gathering."""
    events = [_events(brief, gathering) for gathering in brief.gatherings]
    every = {event.uid: event for some in events for event in some}
    yield programme_paper(
        brief,
        CALENDAR,
        copies=0,
        content=None,
        events=tuple(sorted(every.values(), key=_when)),
    )
    for gathering, some in zip(brief.gatherings, events, strict=True):
        yield paper(
            brief,
            gathering,
            CALENDAR,
            copies=0,
            content=None,
            events=some,
        )


def _when(event: Event) -> tuple[date, tuple[time, ...]]:
    return event.day, event.hours or ()


def _events(brief: Briefing, gathering: Gathering) -> tuple[Event, ...]:
    """Return a gathering's event, and the deadlines that come after it."""
    words, between = brief.words, gathering.session.between
    strands = (
        ("individual", words.say("Each of us"), between.individual),
        ("group", words.say("In the group"), between.group),
        ("leaders", words.say("The leaders"), between.leaders),
    )
    return (
        _gathering(brief, gathering),
        *(
            _deadline(brief, gathering, strand, who, assignment)
            for strand, who, assignment in strands
            if assignment
        ),
    )


def _gathering(brief: Briefing, gathering: Gathering) -> Event:
    session, occasion = gathering.session, gathering.timetable.occasion
    number = str(occasion.number)
    return Event(
        event_uid(brief.name, session.id, number),
        _title(brief, gathering),
        occasion.day,
        (occasion.starts, occasion.ends),
        occasion.place or "",
        _text(
            _whose(brief),
            _list(brief.words.say("Goals of the day"), session.goals),
            _list(brief.words.say("Bring along"), session.bring),
            _contact(brief),
        ),
    )


def _title(brief: Briefing, gathering: Gathering) -> str:
    words, session = brief.words, gathering.session
    number, title = gathering.number, session.title
    if not session.again:
        return words.say("Gathering {n}: {title}", n=number, title=title)
    return words.say(
        "Gathering {n}: {title} (time {time} of {times})",
        n=number,
        title=title,
        time=gathering.timetable.occasion.number,
        times=len(session.again) + 1,
    )


def _deadline(
    brief: Briefing,
    gathering: Gathering,
    strand: str,
    who: str,
    assignment: Assignment,
) -> Event:
    words = brief.words
    due = words.say(
        "By {day}, about {n} minutes",
        day=words.short_day(assignment.due),
        n=assignment.minutes,
    )
    return Event(
        event_uid(brief.name, gathering.session.id, strand),
        words.say(
            "Deadline after gathering {n}: {who}",
            n=gathering.number,
            who=who[:1].lower() + who[1:],
        ),
        assignment.due,
        None,
        "",
        _text(
            _whose(brief),
            assignment.task,
            due,
            "\n".join(f"– {step}" for step in assignment.steps),
            _contact(brief),
        ),
    )


def _whose(brief: Briefing) -> str:
    client = brief.programme.client
    parts = (brief.programme.title, client.organisation, client.unit)
    return " · ".join(part for part in parts if part)


def _contact(brief: Briefing) -> str:
    contact = brief.contact
    return brief.words.say("Questions? {contact}", contact=contact) if contact else ""


def _list(heading: str, lines: tuple[str, ...]) -> str:
    return "\n".join((f"{heading}:", *(f"– {line}" for line in lines))) if lines else ""


def _text(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)


DOCUMENT = Document(KIND, calendars)
