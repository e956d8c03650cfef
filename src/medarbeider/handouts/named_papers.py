"""The titles of papers, where a method's text names one by its kind."""

import re

from medarbeider.handouts.briefing import Gathering
from medarbeider.handouts.catalogue import paper_kinds
from medarbeider.model.language import PhraseList
from medarbeider.model.method import Method
from medarbeider.model.paper import NAMED, papers_named
from medarbeider.model.session import Between
from medarbeider.planning.timetable import Slot
from medarbeider.wording.wording import Wording

INDIVIDUAL, GROUP = "assignment-sheet-individual", "assignment-sheet-group"
"""The sheets for the work between gatherings."""


def material_of(gathering: Gathering, slot: Slot, words: Wording) -> tuple[str, ...]:
    """Return what must lie ready for an activity: its own, or its method's."""
    if slot.activity.material:
        return slot.activity.material
    return _needed(gathering, slot, slot.method.material, words)


def steps_of(gathering: Gathering, slot: Slot, words: Wording) -> tuple[str, ...]:
    """Return how an activity is led: its own steps, or its method's."""
    if slot.activity.steps:
        return slot.activity.steps
    return _needed(gathering, slot, slot.method.steps, words)


def _needed(
    gathering: Gathering, slot: Slot, texts: PhraseList, words: Wording
) -> tuple[str, ...]:
    """Return the texts of a method, but for those on a task that nobody is given."""
    without = _without(gathering.session.between)
    return tuple(
        _with_titles(one, slot.method, words)
        for one in texts.told_in(words.language)
        if without not in papers_named(one)
    )


def _without(between: Between) -> str | None:
    """Return the sheet that there is none of, where the work has only the other."""
    if between.group and not between.individual:
        return INDIVIDUAL
    return GROUP if between.individual and not between.group else None


def _with_titles(text: str, method: Method, words: Wording) -> str:
    """Return *text* with the title of each paper that it names by kind."""

    def title(found: re.Match[str]) -> str:
        if method.guide and found[1] == method.guide_kind:
            return method.guide.title.told_in(words.language)
        return words.say(paper_kinds()[found[1]].title)

    return NAMED.sub(title, text)
