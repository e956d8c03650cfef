"""Tagged PDF (PDF/UA-1), printed only when it is not made already."""

from functools import cached_property
from importlib.metadata import version
from typing import Any
from warnings import catch_warnings

from medarbeider import __version__
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.rendering.look import Look
from medarbeider.rendering.native import missing_libraries, pango_version
from medarbeider.rendering.prepared import Family, Prepared, digest

_DECIDE_THE_BYTES = ("weasyprint", "pydyf", "fonttools", "pyphen")


class PdfRenderer:
    """Prints a page."""

    suffix = ".pdf"
    family: Family = "page"

    def __init__(self, look: Look) -> None:
        self._look = look

    def render(self, one: Prepared, before: bytes | None = None) -> bytes:
        """Return the finished PDF.

        Raises `MedarbeiderError` when something on the page cannot be printed.
        """
        del before
        printed: bytes = self._press.printed(one.text, one.title)
        return printed

    @cached_property
    def surroundings(self) -> str:
        """A digest of everything that prints the page."""
        return digest(
            __version__,
            self._look.stylesheet(),
            self._look.foot_style(),
            self._look.foot_logo.source if self._look.foot_logo else "",
            self._look.assets_digest(),
            pango_version(),
            *(version(name) for name in _DECIDE_THE_BYTES),
        )

    @cached_property
    def _press(self) -> Any:  # noqa: ANN401 -- its type would import WeasyPrint
        missing = missing_libraries()
        if missing:
            raise MedarbeiderError("no-native-libraries", missing=", ".join(missing))
        with catch_warnings(action="ignore", category=UserWarning):
            # WeasyPrint warns of a machine without fonts, of which none is used
            from medarbeider.rendering.press import Press  # noqa: PLC0415 -- slow import

        return Press(self._look)


def renderer(look: Look) -> PdfRenderer:
    """Return the renderer of PDF."""
    return PdfRenderer(look)
