"""The library's texts in a sector's own words."""

import re
from collections.abc import Mapping

from medarbeider.model.language import Language, Phrase
from medarbeider.model.sector import Sector
from medarbeider.model.theme import Theme
from medarbeider.proposing.filled import filled

_FORM = re.compile(r"(?P<begins>^|[.?!] )?\{(?P<form>[a-z_.]+)\}")


def in_words_of(sector: Sector, theme: Theme) -> Theme:
    """Return *theme* with what people of the sector say where a form is asked for.

    A form that begins a sentence gets a capital. What is no form is left as it is.
    """
    forms = sector.forms
    return filled(theme, lambda text, language: _said(text, forms, language))


def _said(text: str, forms: Mapping[str, Phrase], language: Language) -> str:
    def word(found: re.Match[str]) -> str:
        if found["form"] not in forms:
            return found[0]
        told = forms[found["form"]].told_in(language)
        if found["begins"] is None:
            return told
        return found["begins"] + told[:1].upper() + told[1:]

    return _FORM.sub(word, text)
