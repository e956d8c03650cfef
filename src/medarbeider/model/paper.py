"""The papers that a method's text may name, as `{paper: coaching-sheet}`."""

import re
from typing import Literal

Paper = Literal[
    "agenda",
    "assignment-sheet-group",
    "assignment-sheet-individual",
    "coaching-sheet",
    "conversation-guide",
    "evaluation-form",
    "igp-worksheet-group",
    "igp-worksheet-individual",
    "igp-worksheet-plenary",
    "learning-log",
    "name-tags",
    "pair-list-facilitator",
    "pair-list-wall",
    "project-sheet",
    "run-sheet",
    "table-signs",
]
"""Papers by kind; a method's own guide may be named too."""

NAMED = re.compile(r"\{ *paper *: *([^{}]*?) *\}")
"""A paper that is named in a text."""


def papers_named(text: str) -> list[str]:
    """Return the kinds of the papers that *text* names."""
    return NAMED.findall(text) if "{" in text else []
