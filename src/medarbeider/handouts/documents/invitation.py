"""The invitation: what someone who is to come wants to know beforehand.

Needs and food are asked for by word, and never kept by us (domain guide §9.3).
"""

from collections.abc import Iterator

from medarbeider.handouts.between import assignments
from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import paper, time_of_day
from medarbeider.handouts.together import listed
from medarbeider.model.clock import minute_of
from medarbeider.model.session import Between

KIND = "invitation"
PAPER = PaperKind(KIND, "Invitation", is_sent=True)
HOUR = 60
SHORTEST_BREAK = 10
"""Minutes of a break that is worth telling beforehand; stretching is not."""


def invitations(brief: Briefing) -> Iterator[Handout]:
    """Yield an invitation to each gathering; a repeat has its own."""
    for gathering in brief.gatherings:
        yield paper(
            brief,
            gathering,
            PAPER,
            copies=gathering.people,
            content=_content(brief, gathering),
        )


def _content(brief: Briefing, gathering: Gathering) -> dict[str, Plain]:
    words, session = brief.words, gathering.session
    return {
        "opening": _opening(brief, gathering),
        "purpose": brief.programme.purpose if gathering.number == 1 else None,
        "goals": session.goals,
        "rows": tuple(
            {"name": name, "text": text}
            for name, text in (
                (words.say("Length"), _length(brief, gathering)),
                (words.say("Breaks"), _pauses(brief, gathering, "pause")),
                (words.say("Food"), _pauses(brief, gathering, "meal")),
                (words.say("For"), _who(brief, gathering)),
            )
            if text
        ),
        "bring": session.bring,
        "assignments": assignments(brief, _before(brief, gathering)),
        "absence": _absence(brief),
        "needs": _needs(brief),
        "senders": listed(brief.programme.facilitators, words),
    }


def _opening(brief: Briefing, gathering: Gathering) -> str:
    words = brief.words
    everything = len(brief.programme.sessions)
    told = {"programme": brief.programme.title, "n": gathering.number}
    if everything == 1:
        return words.say("Welcome to {programme}.", **told)
    if gathering.number == 1:
        return words.say(
            "Welcome to the first of {all} gatherings in {programme}.",
            all=everything,
            **told,
        )
    if gathering.number == everything:
        return words.say("Welcome to the last gathering in {programme}.", **told)
    return words.say(
        "Welcome to gathering {n} of {all} in {programme}.", all=everything, **told
    )


def _length(brief: Briefing, gathering: Gathering) -> str:
    words, occasion = brief.words, gathering.timetable.occasion
    hours, minutes = divmod(minute_of(occasion.ends) - minute_of(occasion.starts), HOUR)
    parts = (
        words.count("{n} hour", "{n} hours", hours) if hours else "",
        words.count("{n} minute", "{n} minutes", minutes) if minutes else "",
    )
    return listed(tuple(part for part in parts if part), words)


def _pauses(brief: Briefing, gathering: Gathering, kind: str) -> str:
    words = brief.words
    return listed(
        tuple(
            words.span(slot.starts, slot.ends)
            if kind == "pause"
            else f"{slot.title} {words.span(slot.starts, slot.ends)}"
            for slot in gathering.timetable.activities
            if slot.method.kind == kind and slot.minutes >= SHORTEST_BREAK
        ),
        words,
    )


def _who(brief: Briefing, gathering: Gathering) -> str:
    """Return whom it is for; the same gathering may be held for others another time."""
    words, occasion = brief.words, gathering.timetable.occasion
    times = len(gathering.session.again) + 1
    if times == 1:
        return ""
    day = f"{words.short_day(occasion.day)} {time_of_day(brief, gathering)}"
    return words.say(
        "Those who come on {day}. The same gathering is held {times} times, and each "
        "of us comes once.",
        day=day.rstrip(),
        times=times,
    )


def _before(brief: Briefing, gathering: Gathering) -> Between:
    """Return the work that is to be done when this gathering begins."""
    if gathering.number == 1:
        return Between()
    return brief.programme.sessions[gathering.number - 2].between


def _absence(brief: Briefing) -> str:
    words = brief.words
    if brief.contact:
        return words.say(
            "Tell your manager as soon as you know, and us: {contact}.",
            contact=brief.contact,
        )
    return words.say(
        "Tell your manager as soon as you know, and whoever sent you this invitation."
    )


def _needs(brief: Briefing) -> str:
    words = brief.words
    answer = (
        words.say("Tell us: {contact}.", contact=brief.contact)
        if brief.contact
        else words.say("Answer whoever sent you this invitation.")
    )
    need = words.say(
        "It may be an interpreter, a hearing loop, a way in without stairs or special "
        "food."
    )
    kept = words.say("We use the answer for this day only, and keep no list.")
    return f"{need} {answer} {kept}"


DOCUMENT = Document(
    KIND,
    invitations,
    papers=(PAPER,),
)
