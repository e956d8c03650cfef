"""The titles of papers, where a method's text names one by its kind."""

import re

from medarbeider.handouts.catalogue import paper_kinds
from medarbeider.model.method import Method
from medarbeider.model.paper import NAMED
from medarbeider.planning.timetable import Slot
from medarbeider.wording.wording import Wording


def material_of(slot: Slot, words: Wording) -> tuple[str, ...]:
    """Return what must lie ready for an activity: its own, or its method's."""
    if slot.activity.material:
        return slot.activity.material
    told = slot.method.material.told_in(words.language)
    return tuple(_with_titles(one, slot.method, words) for one in told)


def steps_of(slot: Slot, words: Wording) -> tuple[str, ...]:
    """Return how an activity is led: its own steps, or its method's."""
    if slot.activity.steps:
        return slot.activity.steps
    told = slot.method.steps.told_in(words.language)
    return tuple(_with_titles(one, slot.method, words) for one in told)


def _with_titles(text: str, method: Method, words: Wording) -> str:
    """Return *text* with the title of each paper that it names by kind."""

    def title(found: re.Match[str]) -> str:
        if method.guide and found[1] == method.guide_kind:
            return method.guide.title.told_in(words.language)
        return words.say(paper_kinds()[found[1]].title)

    return NAMED.sub(title, text)
