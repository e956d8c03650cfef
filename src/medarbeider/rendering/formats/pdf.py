"""Tagged PDF (PDF/UA-1), printed only when it is not made already."""

from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from medarbeider import __version__
from medarbeider.handouts.handout import Handout
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.rendering.look import Look
from medarbeider.rendering.native import missing_libraries, pango_version
from medarbeider.rendering.templates import has_page, page

_DECIDE_THE_BYTES = ("weasyprint", "pydyf", "fonttools", "pyphen")


class PdfRenderer:
    """Fills in a handout's template and prints it."""

    suffix = ".pdf"

    def __init__(self, look: Look) -> None:
        self._look = look

    def takes(self, handout: Handout) -> bool:
        """Say whether there is a page to make."""
        return has_page(handout)

    def fingerprint(self, handout: Handout) -> str:
        """Return a digest of the page and of everything that prints it."""
        text = self._page(handout)
        return sha256(f"{self._surroundings}\0{text}".encode()).hexdigest()

    def render(self, handout: Handout, before: bytes | None = None) -> bytes:
        """Return the finished PDF.

        Raises `MedarbeiderError` when something on the page cannot be printed.
        """
        del before
        printed: bytes = self._press.printed(self._page(handout), handout.title)
        return printed

    def _page(self, handout: Handout) -> str:
        return page(handout, self._look, "")

    @cached_property
    def _surroundings(self) -> str:
        return "\0".join(
            (
                __version__,
                self._look.stylesheet(),
                self._look.assets_digest(),
                pango_version(),
                *(version(name) for name in _DECIDE_THE_BYTES),
            )
        )

    @cached_property
    def _press(self) -> Any:  # noqa: ANN401 -- its type would import WeasyPrint
        missing = missing_libraries()
        if missing:
            raise MedarbeiderError("no-native-libraries", missing=", ".join(missing))
        from medarbeider.rendering.press import Press  # noqa: PLC0415 -- slow import

        return Press(self._look)


def renderer(look: Look) -> PdfRenderer:
    """Return the renderer of PDF."""
    return PdfRenderer(look)
