"""A theme that people name themselves, from the library's stand-in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from medarbeider.model.arc import ToWrite
from medarbeider.model.brief import OwnTheme
from medarbeider.model.language import Language, Phrase
from medarbeider.model.mark import mark
from medarbeider.model.theme import Theme
from medarbeider.proposing.filled import filled

NAME = "theme"
"""The form where the user's own name of a theme goes in the stand-in's texts."""

_FORM = re.compile(r"\{(theme|own\.about|own\.case|own\.success)\}")


def own_theme(stand_in: Theme, own: OwnTheme, to_write: ToWrite) -> Theme:
    """Return *stand_in* with what is told of people's own theme, called as it is.

    A text that needs what is not told is a mark, with the hint of *to_write*.
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
    return filled(stand_in, told.text).model_copy(update={"name": name})


@dataclass(frozen=True)
class _Told:
    """What people call their theme, their answers, and the hints for those lacking."""

    name: str
    answers: Mapping[str, str | None]
    hints: Mapping[str, Phrase]

    def text(self, text: str, language: Language) -> str:
        """Return *text* with the name and the answers, or a mark."""
        for found in _FORM.finditer(text):
            if found[1] != NAME and self.answers[found[1]] is None:
                return mark(self.hints[found[1]].told_in(language), language)
        return _FORM.sub(self._said, text)

    def _said(self, found: re.Match[str]) -> str:
        if found[1] != NAME:
            return self.answers[found[1]] or ""
        return _at_the_start(self.name) if found.start() == 0 else _inside(self.name)


def _at_the_start(name: str) -> str:
    return name[:1].upper() + name[1:]


def _inside(name: str) -> str:
    """Return *name* as it stands inside a sentence; abbreviations keep capitals."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
