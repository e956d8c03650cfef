"""Guides to talks with a clock of their own: what they share.

A guide is a page for a group: who does what, the steps with clock times and words to
say, and an end to tear off, which the focus person keeps.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.handout import Handout, Plain
from medarbeider.handouts.heading import paper
from medarbeider.model.method import Want
from medarbeider.planning.timetable import Slot

LONG = 130
"""Letters of title and question from which a page must save room."""


@dataclass(frozen=True)
class Step:
    """What is done in a step, and the questions or words that help."""

    does: str
    asks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Guide:
    """A kind of guide: its title, its page for an activity, how many groups it is for.

    `page` returns what fills in the template beyond the activity's own words.
    """

    kind: Want
    title: str
    page: Callable[[Slot], dict[str, Plain]]
    groups: Callable[[Gathering, Slot], int]


def guides(brief: Briefing, guide: Guide) -> Iterator[Handout]:
    """Yield the guide of each gathering that needs it: one a group, one to spare."""
    for gathering in brief.gatherings:
        slots = gathering.slots_that_want(guide.kind)
        if not slots:
            continue
        yield paper(
            brief,
            gathering,
            kind=guide.kind,
            title=guide.title,
            copies=max(guide.groups(gathering, slot) for slot in slots) + 1,
            content={
                "guides": tuple(
                    {
                        "is_long": _letters(slot) > LONG,
                        "title": slot.title,
                        "question": slot.activity.question,
                        **guide.page(slot),
                    }
                    for slot in slots
                )
            },
        )


def _letters(slot: Slot) -> int:
    return len(f"{slot.title}{slot.activity.question or ''}")


def groups_of(gathering: Gathering, slot: Slot) -> int:
    """Return how many groups an activity has, each of the size it asks for."""
    del gathering
    return slot.groups.number


def stepped(
    brief: Briefing, slot: Slot, steps: Mapping[str, Step]
) -> tuple[Plain, ...]:
    """Return the phases of an activity with their clock, and what is told of each.

    *steps* is keyed by the phases' ids; a phase of the user's own has only its name.
    """
    words = brief.words
    return tuple(
        {
            "name": part.phase.name.told_in(brief.programme.language),
            "span": words.span(part.starts, part.ends),
            "minutes": words.count("{n} minute", "{n} minutes", part.minutes),
            "does": step.does,
            "asks": step.asks,
        }
        for part in slot.phases
        for step in (steps.get(part.phase.id, Step("")),)
    )
