"""Word: real styles, headings, lists and tables, made from the same page as the PDF."""

from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from medarbeider import __version__
from medarbeider.handouts.handout import Handout
from medarbeider.rendering.look import Look
from medarbeider.rendering.templates import has_page, page

_DECIDE_THE_BYTES = ("python-docx", "tinycss2", "cssselect2", "tinyhtml5")


class WordRenderer:
    """Fills in a handout's template and builds a Word document of it."""

    suffix = ".docx"

    def __init__(self, look: Look) -> None:
        self._look = look

    def takes(self, handout: Handout) -> bool:
        """Say whether there is a page to make."""
        return has_page(handout)

    def fingerprint(self, handout: Handout) -> str:
        """Return a digest of the page and of everything that shapes the document."""
        text = self._page(handout)
        return sha256(f"{self._surroundings}\0{text}".encode()).hexdigest()

    def render(self, handout: Handout, before: bytes | None = None) -> bytes:
        """Return the finished document."""
        del before
        bound: bytes = self._bindery.bound(self._page(handout), handout)
        return bound

    def _page(self, handout: Handout) -> str:
        return page(handout, self._look, "")

    @cached_property
    def _surroundings(self) -> str:
        return "\0".join(
            (
                __version__,
                self._look.stylesheet(),
                self._look.assets_digest(),
                sha256(self._look.word_template or b"").hexdigest(),
                self._look.font.name if self._look.font else "",
                *(version(name) for name in _DECIDE_THE_BYTES),
            )
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
