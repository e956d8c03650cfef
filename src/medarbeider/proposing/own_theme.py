"""A theme that people name themselves, from the library's stand-in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

from medarbeider.model.arc import ToWrite
from medarbeider.model.language import Language, Phrase, PhraseList
from medarbeider.model.mark import mark
from medarbeider.model.theme import Theme
from medarbeider.model.wanted import WantedTheme
from medarbeider.proposing.filled import filled, quotable

NAME = "theme"
"""The form where the user's own name of a theme goes in the stand-in's texts."""

MOST_POINTS = 5
"""Main points of a talk at most (the method of professional input)."""

_FORM = re.compile(r"\{(theme|own\.about|own\.case|own\.success)\}")


def own_theme(stand_in: Theme, own: WantedTheme, to_write: ToWrite) -> Theme:
    """Return *stand_in* with what is told of people's own theme, called as it is.

    Of its questions and the talk's points those stand whose answer is told, if any is;
    another text that needs what is not told is a mark, with the hint of *to_write*.
    """
    told = _Told(
        own.name,
        {"own.about": own.about, "own.case": own.case, "own.success": own.success},
        {
            "own.about": to_write.about,
            "own.case": to_write.case,
            "own.success": to_write.success,
        },
    )
    name = Phrase(nb=own.name, nn=own.name, en=own.name)
    known = {
        key: told.answered(some) or some
        for key, some in (
            ("questions", stand_in.questions),
            ("talk_points", stand_in.talk_points),
        )
    }
    known_only = stand_in.model_copy(update=known)
    return filled(known_only, told.text).model_copy(update={"name": name})


def told_theme(theme: Theme, stand_in: Theme, own: WantedTheme) -> Theme:
    """Return a *theme* of the library that says what people mean by it.

    What *stand_in* says of their answers comes before its own questions and points.
    """
    told = _Told(
        own.name,
        {"own.about": own.about, "own.case": own.case, "own.success": own.success},
        {},
    )
    return theme.model_copy(
        update={
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

    def answered(self, some: PhraseList) -> PhraseList | None:
        """Return the texts that need no answer which is not told, if there are any."""
        asked = [_FORM.findall(text) for text in some.nb]
        kept = [
            all(one == NAME or self.answers[one] for one in forms) for forms in asked
        ]
        return _only(some, kept) if any(kept) else None

    def quoting(self, some: PhraseList) -> PhraseList:
        """Return the texts that quote an answer which is told."""
        asked = [set(_FORM.findall(text)) - {NAME} for text in some.nb]
        kept = [
            bool(forms) and all(self.answers[one] for one in forms) for forms in asked
        ]
        return _only(some, kept)

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
        return _at_the_start(self.name) if found.start() == 0 else inside(self.name)


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
