"""The press: pages to tagged PDF. This module alone imports WeasyPrint, which is slow.

One press keeps the stylesheet, the fonts and the images for all of its pages. Memory
stays level, and a page costs less than four fifths of what it costs alone
(`benchmarks/build.py` measures both).
"""

import gc
import logging
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any
from xml.etree import ElementTree as ET

import cssselect2
from weasyprint import CSS, HTML
from weasyprint.text.ffi import ffi, fontconfig, pangoft2
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from medarbeider.problems.problem import MedarbeiderError
from medarbeider.rendering.fields import mend
from medarbeider.rendering.letters import (
    BOX,
    box_letters,
    boxed,
    is_plain,
    letters_held,
    missing_letters,
)
from medarbeider.rendering.look import IMAGE_KINDS, Look

LONGEST_REASON = 200
"""Letters; WeasyPrint repeats a whole image in what it tells."""

_ASSET = "asset:"
_DATA = tuple(f"data:{kind};" for kind in dict.fromkeys(IMAGE_KINDS.values()))
_MISSING_LETTER = re.compile(r"\.notdef glyph.*\(U\+([0-9A-F]+)\)$", re.DOTALL)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")


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


ffi.cdef("FcConfig * FcConfigCreate (void);")


class _Fonts(FontConfiguration):  # type: ignore[misc] # as above
    """Holds the fonts of the stylesheets, and none of the machine's."""

    def __init__(self) -> None:
        super().__init__()
        self._config = fontconfig.FcConfigCreate()
        font_map = ffi.cast("PangoFcFontMap *", self.font_map)
        pangoft2.pango_fc_font_map_set_config(font_map, self._config)
        fontconfig.FcConfigDestroy(self._config)  # the font map keeps it


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
        self._look = look
        self._fetcher = _Fetcher(look)
        self._css = look.stylesheet() + look.foot_style()
        self._fonts = _Fonts()
        self._images: dict[str, object] = {}
        with _every_warning_told("handout.css"):
            self._styled(look.standing_by())
            self._styles = self._styled(self._css)

    def printed(self, text: str, title: str) -> bytes:
        """Return the PDF of a page; *title* names it when something is wrong.

        A letter that no font has becomes a box.
        """
        missing = set() if is_plain(text) else {*missing_letters(text, self._held)}
        while True:  # what styles write, or a font that no style has brought
            with _every_warning_told(title) as lacking, _without_collecting_garbage():
                pdf = self._pdf(text, missing)
            if lacking <= missing:
                return pdf
            missing |= lacking

    @cached_property
    def _held(self) -> frozenset[int]:
        return letters_held(self._look.fonts())

    def _pdf(self, text: str, missing: Collection[str]) -> bytes:
        page = self._parsed(text)
        box_letters(page.etree_element, missing)
        styles = self._styles
        if missing and (boxed := _boxed_styles(self._css, missing)) != self._css:
            styles = self._styled(boxed)
        pdf: bytes = page.write_pdf(
            pdf_variant="pdf/ua-1",
            stylesheets=[styles],
            font_config=self._fonts,
            cache=self._images,
            finisher=mend,
        )
        return pdf

    def _styled(self, css: str) -> CSS:
        return CSS(string=css, font_config=self._fonts, url_fetcher=self._fetcher)

    def _parsed(self, text: str) -> HTML:
        try:
            return _Page(ET.fromstring(text), self._fetcher)  # noqa: S314 -- our own template's output; expat expands no entities that are not declared
        except ET.ParseError:
            return HTML(string=text, url_fetcher=self._fetcher)


def _boxed_styles(css: str, missing: Collection[str]) -> str:
    """Return styles that write a box where they would write a letter of *missing*."""
    codes = {ord(letter) for letter in missing}
    plain = _ESCAPE.sub(
        lambda found: BOX if int(found[1], 16) in codes else found[0], css
    )
    return boxed(plain, missing)


@contextmanager
def _every_warning_told(title: str) -> Iterator[set[str]]:
    """Raise what WeasyPrint only logs: a lost image, a misspelt property.

    The letters that it found in no font are gathered instead.
    """
    told: list[str] = []
    lacking: set[str] = set()

    class _Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            message = record.getMessage()
            if found := _MISSING_LETTER.search(message):
                lacking.add(chr(int(found[1], 16)))
            else:
                told.append(message)

    logger = logging.getLogger("weasyprint")
    listener = _Listener(logging.WARNING)
    kept = list(logger.handlers)
    logger.handlers[:] = [listener]
    try:
        yield lacking
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
