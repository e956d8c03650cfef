"""The IGP worksheet: a sheet for each person, one for each group, one for plenary.

What the sheets hold follows the domain guide §2.5.
"""

from collections.abc import Iterator

from medarbeider.handouts.briefing import Briefing
from medarbeider.handouts.handout import Document, Handout, Plain
from medarbeider.handouts.heading import paper
from medarbeider.planning.timetable import PhaseSlot, Slot

KIND = "igp-worksheet"
LONG = 220
"""Letters of title, question and product from which a sheet must save room."""

SPARE_PERCENT = 10
"""Spare copies (domain guide §9.1)."""


def igp_worksheets(brief: Briefing) -> Iterator[Handout]:
    """Yield the three sheets of each gathering that has IGP work."""
    words = brief.words
    for gathering in brief.gatherings:
        slots = gathering.slots_with(KIND)
        if not slots:
            continue
        tasks: tuple[Plain, ...] = tuple(
            _task(brief, number, slot, len(slots))
            for number, slot in enumerate(slots, 1)
        )
        groups = max(slot.groups.number for slot in slots)
        for part, title, copies in (
            ("individual", words.say("IGP individual"), _spared(gathering.people)),
            ("group", words.say("IGP group"), groups + 1),
            ("plenary", words.say("IGP plenary"), 1),
        ):
            yield paper(
                brief,
                gathering,
                kind=f"{KIND}-{part}",
                title=title,
                copies=copies,
                content={"tasks": tasks},
            )


def _spared(people: int) -> int:
    return people + -(-people * SPARE_PERCENT // 100)


def _task(brief: Briefing, number: int, slot: Slot, tasks: int) -> dict[str, Plain]:
    words = brief.words
    members = slot.groups.biggest
    question = slot.activity.question or slot.title
    told = f"{slot.title}{question}{slot.activity.product or ''}"
    return {
        "is_long": len(told) > LONG,
        "number": words.say("Task {n} of {all}", n=number, all=tasks),
        "title": slot.title,
        "question": question,
        "product": slot.activity.product,
        "span": words.span(slot.starts, slot.ends),
        "phases": tuple(_phase(brief, part) for part in slot.phases),
        "due": _due(brief, slot),
        "members": members,
        "member_rows": tuple(range(1, members + 1)),
        "group_rows": tuple(range(1, slot.groups.number + 1)),
    }


def _phase(brief: Briefing, part: PhaseSlot) -> dict[str, Plain]:
    words = brief.words
    return {
        "id": part.phase.id,
        "name": part.phase.name.told_in(brief.programme.language),
        "span": words.span(part.starts, part.ends),
        "minutes": words.count("{n} minute", "{n} minutes", part.minutes),
    }


def _due(brief: Briefing, slot: Slot) -> str:
    """Return when the group's product is to be ready: as the last phase begins."""
    plenary = next((part for part in slot.phases if part.phase.form == "plenary"), None)
    clock = brief.words.clock(plenary.starts if plenary else slot.ends)
    return brief.words.say("ready at {clock}", clock=clock)


DOCUMENT = Document(KIND, igp_worksheets)
