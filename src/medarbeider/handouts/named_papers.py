"""The titles of papers, where a method's text names one by its kind."""

import re
from collections.abc import Mapping
from functools import cache

from medarbeider.model.method import Method
from medarbeider.model.paper import NAMED, Paper
from medarbeider.planning.timetable import Slot
from medarbeider.wording.wording import Wording


def paper_title(paper: Paper, words: Wording) -> str:
    """Return what a paper is called, on itself and wherever it is named."""
    return _titles(words)[paper]


@cache
def _titles(words: Wording) -> Mapping[str, str]:
    return {
        "agenda": words.say("Agenda"),
        "assignment-sheet-group": words.say("Until next time, group"),
        "assignment-sheet-individual": words.say("Until next time, individual"),
        "coaching-sheet": words.say("Coaching sheet"),
        "conversation-guide": words.say("Conversation guide"),
        "evaluation-form": words.say("Evaluation"),
        "igp-worksheet-group": words.say("IGP group"),
        "igp-worksheet-individual": words.say("IGP individual"),
        "igp-worksheet-plenary": words.say("IGP plenary"),
        "learning-log": words.say("Learning log"),
        "name-tags": words.say("Name tags"),
        "pair-list-facilitator": words.say("Pair list"),
        "pair-list-wall": words.say("Pairs for the wall"),
        "project-sheet": words.say("Development project"),
        "run-sheet": words.say("Run sheet"),
        "table-signs": words.say("Table signs"),
    }


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
        return _titles(words)[found[1]]

    return NAMED.sub(title, text)
