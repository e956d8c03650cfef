"""The library's texts in a sector's own words, and on its own everyday work."""

import re
from collections.abc import Mapping
from typing import TypeVar

from medarbeider.model.case import Case, CaseTurn
from medarbeider.model.language import Language, Phrase, PhraseList
from medarbeider.model.sector import Sector
from medarbeider.model.theme import Theme, ThemeStep
from medarbeider.proposing.filled import filled

_Part = TypeVar("_Part", Theme, ThemeStep)

_FORM = re.compile(r"(?P<begins>^|[.?!] )?\{(?P<form>[a-z_.]+)\}")


def in_words_of(sector: Sector, theme: Theme) -> Theme:
    """Return *theme* with what people of the sector say where a form is asked for.

    A form that begins a sentence gets a capital. What is no form is left as it is.
    """
    forms = sector.forms
    return filled(theme, lambda text, language: _said(text, forms, language))


def in_work_of(theme: Theme, case: Case) -> Theme:
    """Return *theme* with the questions and tasks that the sector's *case* has for it.

    These tasks need no writing and name nobody, so that no other form stands in.
    """
    if not case.turns:
        return theme
    first, *later = case.turns
    return _taking(theme, first).model_copy(
        update={
            "questions": _beginning_with(first.question, theme.questions),
            "steps": tuple(
                _taking(step, turn).model_copy(update={"question": turn.question})
                for step, turn in zip(theme.steps, later, strict=False)
            )
            + theme.steps[len(later) :],
        }
    )


def _taking(part: _Part, turn: CaseTurn) -> _Part:
    return part.model_copy(
        update={
            "individual_task": turn.individual_task,
            "group_task": turn.group_task,
            "spoken_task": None,
            "unnamed_task": None,
        }
    )


def _beginning_with(question: Phrase, then: PhraseList) -> PhraseList:
    """Return the questions of *then* with *question* in the place of the first."""
    return PhraseList(
        nb=(question.nb, *then.nb[1:]),
        nn=(question.nn, *then.nn[1:]),
        en=(question.en, *then.en[1:]),
    )


def _said(text: str, forms: Mapping[str, Phrase], language: Language) -> str:
    def word(found: re.Match[str]) -> str:
        if found["form"] not in forms:
            return found[0]
        told = forms[found["form"]].told_in(language)
        if found["begins"] is None:
            return told
        return found["begins"] + told[:1].upper() + told[1:]

    return _FORM.sub(word, text)
