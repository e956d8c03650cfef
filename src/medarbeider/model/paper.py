"""The papers that a method's text may name, as `{paper: coaching-sheet}`."""

import re

PAPERS = (
    "agenda",
    "assignment-sheet-group",
    "assignment-sheet-individual",
    "booklet",
    "coaching-sheet",
    "conversation-guide",
    "evaluation-form",
    "factor-dialogue",
    "group-list-facilitator",
    "group-list-wall",
    "igp-worksheet-group",
    "igp-worksheet-individual",
    "igp-worksheet-plenary",
    "invitation",
    "learning-log",
    "name-tags",
    "packing-list",
    "pair-list-facilitator",
    "pair-list-wall",
    "programme-overview",
    "project-sheet",
    "run-sheet",
    "table-signs",
    "work-group-list-facilitator",
    "work-group-list-wall",
)
"""Every paper by kind; a method's own guide may be named too."""

NAMED = re.compile(r"\{ *paper *: *([^{}]*?) *\}")
"""A paper that is named in a text."""


_BRACKETED = re.compile(r"\{[^{}]*\}?|\}")
"""What stands in braces, which nothing but a paper's name does."""


def broken_marks(text: str) -> list[str]:
    """Return what stands in braces in *text* and names no paper."""
    if not {"{", "}"} & {*text}:
        return []
    return [one for one in _BRACKETED.findall(text) if not NAMED.fullmatch(one)]


def papers_named(text: str) -> list[str]:
    """Return the kinds of the papers that *text* names."""
    return NAMED.findall(text) if "{" in text else []
