"""Where a text mixes bokmål and nynorsk."""

import re
from collections.abc import Iterator

from medarbeider.model.forms import Forms

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def foreign_words(text: str, language: str, forms: Forms) -> Iterator[tuple[str, str]]:
    """Yield each word that belongs to the other form of Norwegian, and what to write.

    Words that begin with a capital inside a sentence may be names, and are left alone.
    """
    words = forms.to(language)
    for found in _WORD.finditer(text):
        word = found[0]
        instead = words.get(word if found.start() else word.casefold())
        if instead and instead.casefold() != word.casefold():
            yield word, instead
