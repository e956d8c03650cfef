"""Word: real styles, headings, lists and tables, made from the same page as the PDF."""

from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from medarbeider import __version__
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import Family, Prepared, digest

_DECIDE_THE_BYTES = ("python-docx", "tinycss2", "cssselect2", "tinyhtml5")


class WordRenderer:
    """Builds a Word document of a page."""

    suffix = ".docx"
    family: Family = "page"

    def __init__(self, look: Look) -> None:
        self._look = look

    def render(self, one: Prepared, before: bytes | None = None) -> bytes:
        """Return the finished document."""
        del before
        bound: bytes = self._bindery.bound(one)
        return bound

    @cached_property
    def surroundings(self) -> str:
        """A digest of everything that shapes the document."""
        return digest(
            __version__,
            self._look.stylesheet(),
            self._look.assets_digest(),
            sha256(self._look.word_template or b"").hexdigest(),
            str(self._look.is_client_accent),
            self._look.font.name if self._look.font else "",
            self._look.foot_logo.source if self._look.foot_logo else "",
            *(version(name) for name in _DECIDE_THE_BYTES),
        )

    @cached_property
    def _bindery(self) -> Any:  # noqa: ANN401 -- its type would import python-docx
        from medarbeider.rendering.word.book import (  # noqa: PLC0415 -- slow import
            Bindery,
        )

        return Bindery(self._look)


def renderer(look: Look) -> WordRenderer:
    """Return the renderer of Word documents."""
    return WordRenderer(look)
