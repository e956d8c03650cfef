"""A name as it was typed, to the name as it is known."""

import unicodedata
from collections.abc import Iterable

from medarbeider.model.values import LONGEST_LINE
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.reading.text import CONTROL


def written_name(given: str, known: Iterable[str]) -> str:
    """Return the known name that is meant, whatever its capitals; else the name itself.

    Raises `MedarbeiderError` for what cannot be a name.
    """
    name = unicodedata.normalize("NFC", " ".join(given.split()))
    if not 1 <= len(name) <= LONGEST_LINE or CONTROL.search(name):
        raise MedarbeiderError("not-a-name")
    return next((one for one in known if one.casefold() == name.casefold()), name)
