"""The letters that are printed: which a look's fonts have, and a box for the others."""

import io
import re
import struct
import unicodedata
from collections.abc import Collection, Iterable
from xml.etree import ElementTree as ET

from fontTools.ttLib import TTFont, TTLibError

from medarbeider.model.values import INVISIBLE

BOX = "□"
"""What stands for a letter that no font has; one of our fonts has it."""

_PLAIN = re.compile("[\\s -~\u00a0-\u017f\u2010-\u2015\u2018-\u201e\u2022\u2026]*")
_SHAPES_OTHERS = re.compile(
    "[\u034f\u115f\u1160\u180b-\u180f\u200d\u3164\ufe00-\ufe0f\uffa0"
    "\u20e3\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff]"
)
"""What joins emoji, colours their skin or makes a flag of them: we have no shape for
it, and leave it out, so that 👩🏽‍🏫 is a woman and a school."""

_DAMAGED = (TTLibError, struct.error, LookupError, ValueError, AssertionError)
"""What reading a damaged font may raise; it prints nothing then."""

_TYPED = frozenset({"textarea", "title"})
"""Elements whose text is no letter on the page: it is kept as it is."""

_PRINTED_BY_STYLES = ("data-foot", "data-page", "data-of")


def box_letters(page: ET.Element, missing: Collection[str]) -> None:
    """Put a box for each letter of *missing* on a page, and leave out what joins emoji.

    Names of fields, the page's title and what a field holds are read, not printed.
    """
    for element in page.iter():
        if element.text and element.tag not in _TYPED:
            element.text = boxed(element.text, missing)
        if element.tail:
            element.tail = boxed(element.tail, missing)
        for name in _PRINTED_BY_STYLES:
            if told := element.get(name):
                element.set(name, boxed(told, missing))


def boxed(text: str, missing: Collection[str]) -> str:
    """Return the text as it is printed, a box for each letter of *missing*."""
    if text.isascii():
        return text
    shown = _SHAPES_OTHERS.sub("", text)
    return "".join(_instead(one) if one in missing else one for one in shown)


def _instead(letter: str) -> str:
    if letter.isspace():
        return " "
    return BOX if seen(letter) else ""


def missing_letters(text: str, held: Collection[int]) -> str:
    """Return the letters of a text, each once, that are not *held* by any font."""
    shown = seen(_SHAPES_OTHERS.sub("", unicodedata.normalize("NFC", text)))
    return "".join(dict.fromkeys(one for one in shown if ord(one) not in held))


def is_plain(text: str) -> bool:
    """Say whether our fonts surely have every letter, without a look into them."""
    return _PLAIN.fullmatch(text) is not None


def seen(text: str) -> str:
    """Return the letters of a text that leave a mark on paper."""
    return "".join(INVISIBLE.sub("", text).split())


def letters_held(fonts: Iterable[bytes]) -> frozenset[int]:
    """Return the codes of all letters that any of the fonts has."""
    return frozenset(code for font in fonts for code in _letters(font))


def _letters(font: bytes) -> Collection[int]:
    try:
        return TTFont(io.BytesIO(font), lazy=True).getBestCmap() or ()
    except _DAMAGED:
        return ()
