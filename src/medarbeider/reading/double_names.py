"""The double first names of every folder of the library, ready to look up."""

from collections.abc import Sequence
from pathlib import Path

from medarbeider.model.double_names import DoubleNames, NameWords
from medarbeider.reading.list_words import evened
from medarbeider.reading.words_file import words_of

FIRST_NAMES_FILE = Path("name-lists", "first-names.yaml")


def load_double_names(library: Sequence[Path]) -> DoubleNames:
    """Return the double names of all files, or raise with what is wrong in them."""
    found = [words for words, _ in words_of(NameWords, library, FIRST_NAMES_FILE)]
    return DoubleNames(
        frozenset(evened(one) for words in found for one in words.beginnings),
        frozenset(evened(one) for words in found for one in words.followers),
    )
