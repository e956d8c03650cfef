"""The guides to methods: a page each, with the words of the method and the day's clock.

What a guide says is the method's own, in its file in the library. Its kind is the
method's id with `-guide`, and `--only` takes that too.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.copies import spared
from medarbeider.handouts.guide_room import note_lines
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import paper
from medarbeider.handouts.room import height
from medarbeider.model.groups import group_sizes
from medarbeider.model.guide import GUIDE, Guide, Listening, OneFor, TearOff, Turns
from medarbeider.model.language import Language
from medarbeider.planning.talks import PAIR, TRIO, Stretch, equal_turns, stepped
from medarbeider.planning.timetable import Slot
from medarbeider.wording.wording import Wording

PAPER = PaperKind(GUIDE, is_one_sided=True)
LONG = 130
"""Letters of title and question from which a page must save room."""

FEWEST_TASKS = 3
"""Listening tasks that a page has at least, so that there is a choice."""


def guides(brief: Briefing) -> Iterator[Handout]:
    """Yield the guides of each gathering that has a method with one, by kind."""
    slots = [slot for one in brief.gatherings for slot in one.timetable.activities]
    for kind in sorted({slot.method.guide_kind for slot in slots if slot.method.guide}):
        for gathering in brief.gatherings:
            yield from _guides(brief, gathering, kind)


def _guides(brief: Briefing, gathering: Gathering, kind: str) -> Iterator[Handout]:
    """Yield the guide of a kind, with a page for each activity that it is for."""
    found = [
        (slot, slot.method.guide)
        for slot in gathering.timetable.activities
        if slot.method.guide and slot.method.guide_kind == kind
    ]
    if not found:
        return
    _, guide = found[0]
    yield paper(
        brief,
        gathering,
        PAPER,
        kind=kind,
        title=guide.title.told_in(brief.programme.language),
        copies=max(COPIES[guide.one_for](gathering, slot) for slot, _ in found),
        content={"guides": tuple(_page(brief, slot, guide) for slot, guide in found)},
    )


COPIES: Mapping[OneFor, Callable[[Gathering, Slot], int]] = MappingProxyType(
    {
        "person": lambda gathering, _: spared(gathering.people),
        "pair": lambda gathering, _: -(-gathering.places // PAIR) + 1,
        "trio": lambda gathering, _: group_sizes(gathering.places, TRIO).number + 1,
        "group": lambda _, slot: slot.groups.number + 1,
    }
)
"""How many copies of a guide there are: one to spare, and for people what others have.

There are as many threes as there are, whatever the size of other groups.
"""


def _page(brief: Briefing, slot: Slot, guide: Guide) -> dict[str, Plain]:
    language = brief.programme.language
    letters = len(f"{slot.title}{slot.activity.question or ''}")
    lead = guide.lead.told_in(language) if guide.lead else ""
    return {
        "is_long": letters > LONG,
        "title": slot.title,
        "question": slot.activity.question,
        "lead": lead,
        "roles": tuple(
            (one.name.told_in(language), one.does.told_in(language))
            for one in guide.roles
        ),
        "tasks": _tasks(brief, slot, guide.listening) if guide.listening else (),
        "rules": guide.rules.told_in(language),
        "is_confidential": guide.confidential,
        "notes": _notes(brief, slot, guide),
        "tear_off": _tear_off(guide.tear_off, language) if guide.tear_off else None,
        **(
            _turns(brief, slot, guide.turns)
            if guide.turns
            else {"rounds": (), "steps": _steps(brief, slot, guide)}
        ),
    }


def _steps(brief: Briefing, slot: Slot, guide: Guide) -> tuple[Plain, ...]:
    """Return the phases of an activity with their clock, and what is told of each.

    A phase that the guide says nothing of has only its name.
    """
    words, language = brief.words, brief.programme.language
    told = {one.phase: one for one in guide.steps}
    return tuple(
        {
            "name": part.phase.name.told_in(language),
            "span": words.span(part.starts, part.ends),
            "minutes": words.count("{n} minute", "{n} minutes", part.minutes),
            "does": step.does.told_in(language) if step else "",
            "asks": step.asks.told_in(language) if step else (),
        }
        for part in slot.phases
        for step in (told.get(part.phase.id),)
    )


def _turns(brief: Briefing, slot: Slot, turns: Turns) -> dict[str, Plain]:
    """Return the turns side by side, and the steps with their clock in each."""
    words, language = brief.words, brief.programme.language
    rounds = equal_turns(slot, turns.number)
    parts = [one.minutes for one in turns.steps]
    clocks = [stepped(one, parts) for one in rounds]
    return {
        "rounds": tuple(
            {
                "name": name,
                "span": words.span(one.starts, one.ends),
                "minutes": words.count("{n} minute", "{n} minutes", one.minutes),
                "label": words.say("{round}: focus person", round=name),
                "step_label": words.say("{round}: my first step", round=name),
            }
            for name, one in zip(_turn_names(words, turns.number), rounds, strict=True)
        ),
        "steps": tuple(
            {
                "name": step.name.told_in(language),
                "does": step.does.told_in(language),
                "clocks": tuple(_clock(words, clock, at) for clock in clocks),
            }
            for at, step in enumerate(turns.steps)
        ),
    }


def _turn_names(words: Wording, number: int) -> tuple[str, ...]:
    first = (
        words.say("First round"),
        words.say("Second round"),
        words.say("Third round"),
    )
    later = range(len(first) + 1, number + 1)
    return (*first[:number], *(words.say("Round {n}", n=each) for each in later))


def _clock(words: Wording, clock: tuple[Stretch, ...], at: int) -> dict[str, Plain]:
    if not clock:
        return {"span": "", "minutes": 0}
    one = clock[at]
    return {"span": words.span(one.starts, one.ends), "minutes": one.minutes}


def _tasks(brief: Briefing, slot: Slot, listening: Listening) -> tuple[Plain, ...]:
    """Return what to listen for; each listener has a task."""
    words, language = brief.words, brief.programme.language
    listeners = max(FEWEST_TASKS, slot.groups.biggest - listening.talkers)
    return tuple(
        {
            "name": name,
            "text": task.asks.told_in(language),
            "label": words.say("Who listens for: {task}", task=name),
        }
        for task in listening.tasks[:listeners]
        for name in (task.name.told_in(language),)
    )


def _notes(brief: Briefing, slot: Slot, guide: Guide) -> tuple[Plain, ...]:
    """Return what to note, with the lines that the page has room for."""
    if not guide.notes:
        return ()
    language = brief.programme.language
    question = height(slot.activity.question or "", 75, 6)
    heading = height(slot.title, 55, 6.5) + question + 6
    every = note_lines(guide, heading, len(slot.phases), language)
    return tuple(
        {"asks": one.asks.told_in(language), "lines": number}
        for one, number in zip(guide.notes, every, strict=True)
    )


def _tear_off(one: TearOff, language: Language) -> dict[str, Plain]:
    return {
        "says": one.says.told_in(language),
        "prompts": tuple(
            {"asks": prompt.asks.told_in(language), "lines": prompt.lines}
            for prompt in one.prompts
        ),
    }


DOCUMENT = Document(GUIDE, guides, papers=(PAPER,))
