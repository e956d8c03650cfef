"""The press: pages to tagged PDF. This module alone imports WeasyPrint, which is slow.

One press keeps the stylesheet, the fonts and the images for all of its pages. Memory
stays level, and a page costs less than four fifths of what it costs alone
(`benchmarks/build.py` measures both).
"""

import gc
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from xml.etree import ElementTree as ET

import cssselect2
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from medarbeider.problems.problem import MedarbeiderError
from medarbeider.rendering.fields import mend
from medarbeider.rendering.look import IMAGE_KINDS, Look

LONGEST_REASON = 200
"""Letters; WeasyPrint repeats a whole image in what it tells."""

_ASSET = "asset:"
_DATA = tuple(f"data:{kind};" for kind in dict.fromkeys(IMAGE_KINDS.values()))
_MISSING_LETTERS = re.compile(r"unsupported by fonts: (.*)")


class _Fetcher(URLFetcher):  # type: ignore[misc] # WeasyPrint has no types
    """Gives assets and images that lie in the page; nothing else is ever opened."""

    def __init__(self, look: Look) -> None:
        super().__init__(
            allowed_protocols=("data",), allow_redirects=False, fail_on_errors=True
        )
        self._look = look

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:  # noqa: ANN401 -- WeasyPrint's signature
        if url.startswith(_ASSET):
            return URLFetcherResponse(url, self._look.asset(url.removeprefix(_ASSET)))
        if url.startswith(_DATA):
            return super().fetch(url, headers)
        raise ValueError(url)


class _Page(HTML):  # type: ignore[misc] # as above
    """A well-formed page, read by expat in a third of the time that HTML takes."""

    def __init__(self, root: ET.Element, fetcher: URLFetcher) -> None:
        self.base_url = None
        self.url_fetcher = fetcher
        self.media_type = "print"
        self.wrapper_element = cssselect2.ElementWrapper.from_html_root(
            root, content_language=None
        )
        self.etree_element = self.wrapper_element.etree_element


class Press:
    """Prints pages in one look."""

    def __init__(self, look: Look) -> None:
        self._fetcher = _Fetcher(look)
        self._fonts = FontConfiguration()
        self._images: dict[str, object] = {}
        with _every_warning_told("handout.css"):
            self._styles = CSS(
                string=look.stylesheet() + look.foot_style(),
                font_config=self._fonts,
                url_fetcher=self._fetcher,
            )

    def printed(self, text: str, title: str) -> bytes:
        """Return the PDF of a page; *title* names it when something is wrong."""
        with _every_warning_told(title), _without_collecting_garbage():
            pdf: bytes = self._parsed(text).write_pdf(
                pdf_variant="pdf/ua-1",
                stylesheets=[self._styles],
                font_config=self._fonts,
                cache=self._images,
                finisher=mend,
            )
        return pdf

    def _parsed(self, text: str) -> HTML:
        try:
            return _Page(ET.fromstring(text), self._fetcher)  # noqa: S314 -- our own template's output; expat expands no entities that are not declared
        except ET.ParseError:
            return HTML(string=text, url_fetcher=self._fetcher)


@contextmanager
def _every_warning_told(title: str) -> Iterator[None]:
    """Raise what WeasyPrint only logs: a lost image or letter, a misspelt property."""
    told: list[str] = []

    class _Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            told.append(record.getMessage())

    logger = logging.getLogger("weasyprint")
    listener = _Listener(logging.WARNING)
    kept = list(logger.handlers)
    logger.handlers[:] = [listener]
    try:
        yield
    except FatalURLFetchingError as error:
        raise MedarbeiderError(
            "not-fetched", title=title, address=str(error)[:200]
        ) from error
    except RecursionError as error:
        raise MedarbeiderError(
            "not-printed", title=title, reason="nested too deeply"
        ) from error
    finally:
        logger.handlers[:] = kept
    if told:
        letters = _MISSING_LETTERS.search(told[0])
        if letters:
            raise MedarbeiderError(
                "letter-not-in-fonts", title=title, letters=letters[1]
            )
        raise MedarbeiderError(
            "not-printed", title=title, reason=told[0][:LONGEST_REASON]
        )


@contextmanager
def _without_collecting_garbage() -> Iterator[None]:
    """Let a page be made without stops; what it leaves is collected afterwards."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
