"""A theme that people tell of themselves, in the words of the library's stand-in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, zip_longest

from medarbeider.model.arc import ToWrite
from medarbeider.model.language import Language, Phrase, PhraseList
from medarbeider.model.mark import mark
from medarbeider.model.theme import Theme, ThemeStep
from medarbeider.model.wanted import WantedTheme
from medarbeider.proposing.filled import filled, quotable

NAME = "theme"
"""The form where the user's own name of a theme goes in the stand-in's texts."""

MOST_POINTS = 5
"""Main points of a talk at most (the method of professional input)."""

_FORM = re.compile(r"\{(theme|own\.matter|own\.about|own\.case|own\.success)\}")
_OPENS_A_QUOTE = ("«", "“")


def own_theme(stand_in: Theme, own: WantedTheme, to_write: ToWrite) -> Theme:
    """Return *stand_in* with what is told of people's own theme, called as it is.

    Of its questions and the talk's points those stand whose answer is told, if any is;
    a goal or a step's question that needs another one gives way to the one beside it.
    Another text that needs what is not told is a mark, with the hint of *to_write*.
    """
    told = _told(own, to_write)
    name = Phrase(nb=own.name, nn=own.name, en=own.name)
    known = {
        key: told.answered(some) or some
        for key, some in (
            ("questions", stand_in.questions),
            ("talk_points", stand_in.talk_points),
        )
    }
    fitting = _fitting(stand_in, told).model_copy(update=known)
    return filled(fitting, told.text).model_copy(update={"name": name})


def told_theme(
    theme: Theme, stand_in: Theme, own: WantedTheme, to_write: ToWrite
) -> Theme:
    """Return a *theme* of the library that is about what people mean by it.

    It keeps its name, its title, its talk and its methods. What *stand_in* says of
    their answers comes before its own questions and points; its goal, its tasks and
    its later gatherings are those of *stand_in*, which build on the answers.
    """
    told, said = _told(own, to_write), own_theme(stand_in, own, to_write)
    later = [
        one.model_copy(update={"settles": before.settles}) if before else one
        for one, before in zip_longest(said.steps, theme.steps[: len(said.steps)])
    ]
    taken = (
        *("goal", "individual_task", "group_task", "group_task_apart", "weeks"),
        *("leaders", "leaders_question"),
    )
    return theme.model_copy(
        update={
            **{key: getattr(said, key) for key in taken},
            "spoken_task": None,
            "unnamed_task": None,
            "steps": tuple(later),
            "questions": _together(
                told.filled(told.quoting(stand_in.questions)), theme.questions
            ),
            "talk_points": _together(
                told.filled(told.quoting(stand_in.talk_points)),
                theme.talk_points,
                MOST_POINTS,
            ),
        }
    )


def _together(
    first: PhraseList, then: PhraseList, most: int | None = None
) -> PhraseList:
    return PhraseList(
        nb=(*first.nb, *then.nb)[:most],
        nn=(*first.nn, *then.nn)[:most],
        en=(*first.en, *then.en)[:most],
    )


@dataclass(frozen=True)
class _Told:
    """What people call their theme, their answers, and the hints for those lacking."""

    name: str
    answers: Mapping[str, str | None]
    hints: Mapping[str, Phrase]

    def answers_all_of(self, text: str) -> bool:
        """Say whether a text needs no answer that is not told."""
        return all(one == NAME or self.answers[one] for one in _FORM.findall(text))

    def answered(self, some: PhraseList) -> PhraseList | None:
        """Return the texts that need no answer which is not told, if there are any."""
        kept = [self.answers_all_of(text) for text in some.nb]
        return _only(some, kept) if any(kept) else None

    def quoting(self, some: PhraseList) -> PhraseList:
        """Return the texts that quote an answer which is told."""
        kept = [
            bool({*_FORM.findall(text)} - {NAME}) and self.answers_all_of(text)
            for text in some.nb
        ]
        return _only(some, kept)

    def fitting(self, phrase: Phrase, otherwise: Phrase | None) -> Phrase:
        """Return the phrase, or the other one where it needs what is not told."""
        return phrase if self.answers_all_of(phrase.nb) else otherwise or phrase

    def filled(self, some: PhraseList) -> PhraseList:
        """Return the texts, in every language, with the name and the answers."""
        return PhraseList(
            nb=tuple(self.text(one, "nb") for one in some.nb),
            nn=tuple(self.text(one, "nn") for one in some.nn),
            en=tuple(self.text(one, "en") for one in some.en),
        )

    def text(self, text: str, language: Language) -> str:
        """Return *text* with the name and the answers, or a mark."""
        for found in _FORM.finditer(text):
            if found[1] != NAME and self.answers[found[1]] is None:
                return mark(self.hints[found[1]].told_in(language), language)
        return _FORM.sub(self._said, text)

    def _said(self, found: re.Match[str]) -> str:
        if found[1] != NAME:
            return quotable(self.answers[found[1]] or "")
        before = found.string[: found.start()]
        if not before or before.endswith(_OPENS_A_QUOTE):
            return _at_the_start(self.name)
        return inside(self.name)


def _told(own: WantedTheme, to_write: ToWrite) -> _Told:
    """Return what is told; the matter is the first of the answers, or the name."""
    return _Told(
        own.name,
        {
            "own.matter": own.about or own.case or own.success or own.name,
            "own.about": own.about,
            "own.case": own.case,
            "own.success": own.success,
        },
        {
            "own.about": to_write.about,
            "own.case": to_write.case,
            "own.success": to_write.success,
        },
    )


def _fitting(theme: Theme, told: _Told) -> Theme:
    """Return the stand-in with the goals and questions whose answers are told."""
    steps = (_step_fitting(one, told) for one in theme.steps)
    goal = told.fitting(theme.goal, theme.goal_else)
    return theme.model_copy(
        update={"goal": goal, "goal_else": None, "steps": tuple(steps)}
    )


def _step_fitting(step: ThemeStep, told: _Told) -> ThemeStep:
    return step.model_copy(
        update={
            "goal": told.fitting(step.goal, step.goal_else),
            "goal_else": None,
            "question": told.fitting(step.question, step.question_else),
            "question_else": None,
        }
    )


def _only(some: PhraseList, kept: Sequence[bool]) -> PhraseList:
    return PhraseList(
        nb=tuple(compress(some.nb, kept)),
        nn=tuple(compress(some.nn, kept)),
        en=tuple(compress(some.en, kept)),
    )


def _at_the_start(name: str) -> str:
    return name[:1].upper() + name[1:]


def inside(name: str) -> str:
    """Return *name* as it stands inside a sentence; abbreviations keep capitals."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
