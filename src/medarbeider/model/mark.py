"""A mark: a text that only a person can write, with a hint of what good looks like.

It is a text of a programme that begins with one of the words here, whatever language
the programme is in: `Skriv selv: hva som er bestemt om bemanningen`.
"""

from collections.abc import Mapping

from medarbeider.model.language import Language
from medarbeider.model.values import one_line

BEGINNINGS: Mapping[Language, str] = {
    "nb": "Skriv selv:",
    "nn": "Skriv sjølv:",
    "en": "Write this:",
}
"""What a mark begins with, in each language."""


def is_mark(text: str) -> bool:
    """Say whether a text is a mark, in any language and any capitals."""
    return bool(_beginning(text))


def hint(mark: str) -> str:
    """Return what a mark asks for, without its beginning."""
    return one_line(mark)[len(_beginning(mark)) :].strip()


def mark(hint: str, language: Language) -> str:
    """Return a mark with a hint of what good looks like."""
    return f"{BEGINNINGS[language]} {hint}"


def _beginning(text: str) -> str:
    line = one_line(text).casefold()
    begins = (one for one in BEGINNINGS.values() if line.startswith(one.casefold()))
    return next(begins, "")
