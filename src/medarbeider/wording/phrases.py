"""Our phrases in the reader's language, from gettext catalogues."""

import gettext
import io
from functools import cache
from importlib.resources import files
from typing import Literal

Domain = Literal["handouts", "terminal"]
"""Which catalogue: what stands on paper, or what the command line says."""


@cache
def catalogue(domain: Domain, language: str) -> gettext.NullTranslations:
    """Return the phrases of *domain* in *language*; English is what we write in."""
    source = files("medarbeider") / "locale" / language / f"{domain}.po"
    if language == "en" or not source.is_file():
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo  # noqa: PLC0415 -- slow import
    from babel.messages.pofile import read_po  # noqa: PLC0415 -- slow import

    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(source.read_bytes()), locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
