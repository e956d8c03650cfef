"""The values that people write: text, minutes, clock times, dates, yes and no.

Each type takes the text of a YAML scalar and decides its meaning, so that `9:30` is a
clock time and `no` a language, wherever they stand.
"""

import re
import unicodedata
from datetime import date, time
from typing import Annotated, Any

from pydantic import (
    BeforeValidator,
    Field,
    StringConstraints,
    WithJsonSchema,
)

from medarbeider.model.noun import broken_law

LONGEST_LINE = 300
LONGEST_TEXT = 3000
LONGEST_DAY = 24 * 60
FIRST_YEAR, LAST_YEAR = 2000, 2199

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Letters that show nothing (Unicode's `Default_Ignorable_Code_Point`, and an empty
sign of braille)."""

_WHOLE = re.compile(r"[0-9]{1,9}")
_MINUTES = re.compile(
    r"([0-9]{1,9})(?:\s*(?:min|minutes|minutter|minutt)\.?)?", re.IGNORECASE
)
_CLOCK = re.compile(r"(?:kl\.?\s*)?([0-9]{1,2})(?:[:.]([0-9]{2}))", re.IGNORECASE)
_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NORWEGIAN_DATE = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")
_TRUE = frozenset({"true", "yes", "ja"})
_FALSE = frozenset({"false", "no", "nei"})


def one_line(text: str) -> str:
    """Return text with its white space evened out, composed letters (NFC).

    What only seems to hold something, such as blanks without width, is no text.
    """
    line = " ".join(unicodedata.normalize("NFC", text).split())
    return line if INVISIBLE.sub("", line).strip() else ""


def _one_line(value: Any) -> Any:  # noqa: ANN401 -- the value is not yet known
    return one_line(value) if isinstance(value, str) else value


def _whole(value: Any) -> Any:  # noqa: ANN401 -- as above
    if isinstance(value, str):
        if not _WHOLE.fullmatch(value.strip()):
            raise broken_law("not-a-whole-number", given=value)
        return int(value)
    return value


def read_minutes(value: Any) -> Any:  # noqa: ANN401 -- as above
    """Return whole minutes for `15`, `"15"` or `15 min`; refuse other text."""
    if isinstance(value, str):
        found = _MINUTES.fullmatch(value.strip())
        if found is None:
            raise broken_law("not-minutes", given=value)
        return int(found[1])
    return value


def _clock_time(value: Any) -> Any:  # noqa: ANN401 -- as above
    if isinstance(value, str):
        found = _CLOCK.fullmatch(value.strip())
        if found is None or int(found[1]) > 23 or int(found[2]) > 59:  # noqa: PLR2004 -- a clock
            raise broken_law("not-a-clock-time", given=value)
        return time(int(found[1]), int(found[2]))
    return value


def read_year(text: str) -> int:
    """Return the year; refuse one that is surely a slip."""
    if not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise broken_law(
            "date-out-of-range", given=text, first=FIRST_YEAR, last=LAST_YEAR
        )
    return int(text)


def read_day(value: Any) -> Any:  # noqa: ANN401 -- as above
    """Return the date for `2027-01-14` or `14.1.2027`; refuse other text."""
    if isinstance(value, str):
        text = value.strip()
        if found := _ISO_DATE.fullmatch(text):
            year, month, day = found.groups()
        elif found := _NORWEGIAN_DATE.fullmatch(text):
            day, month, year = found.groups()
        else:
            raise broken_law("not-a-date", given=value)
        if not FIRST_YEAR <= int(year) <= LAST_YEAR:
            raise broken_law(
                "date-out-of-range", given=value, first=FIRST_YEAR, last=LAST_YEAR
            )
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            raise broken_law("no-such-date", given=value) from None
    return value


def read_yes_or_no(value: Any) -> Any:  # noqa: ANN401 -- as above
    """Return whether yes or no is meant; what is neither breaks the law."""
    if isinstance(value, str):
        if value.casefold() in _TRUE:
            return True
        if value.casefold() in _FALSE:
            return False
        raise broken_law("not-yes-or-no", given=value)
    return value


def _several(value: Any) -> Any:  # noqa: ANN401 -- as above
    """Take one text for a list of one."""
    return (value,) if isinstance(value, str) else value


def _each_line(value: Any) -> Any:  # noqa: ANN401 -- as above
    """Take a text for a list with a line for each."""
    lines = tuple(
        filter(None, map(one_line, value.splitlines()))
        if isinstance(value, str)
        else ()
    )
    return lines or _several(value)


Line = Annotated[
    str,
    BeforeValidator(_one_line),
    StringConstraints(min_length=1, max_length=LONGEST_LINE),
]
"""Text on one line, 1–300 letters."""

Text = Annotated[
    str,
    BeforeValidator(_one_line),
    StringConstraints(min_length=1, max_length=LONGEST_TEXT),
]
"""Text of 1–3,000 letters; line breaks in the file are spaces on paper."""

Lines = Annotated[
    tuple[Line, ...],
    BeforeValidator(_several),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "array", "items": {"type": "string"}},
                {"type": "string", "minLength": 1, "maxLength": LONGEST_LINE},
            ]
        }
    ),
]
"""Several lines; one line may stand alone."""

Names = Annotated[
    tuple[Line, ...],
    BeforeValidator(_each_line),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "array", "items": {"type": "string"}},
                {"type": "string", "minLength": 1},
            ]
        }
    ),
]
"""Names of people; one may stand alone, and several in a text with a line for each."""

Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9æøå]+(-[a-z0-9æøå]+)*$", max_length=40),
]
"""A short name in small letters, digits and hyphens."""

Whole = Annotated[int, BeforeValidator(_whole)]
"""A whole number."""

WholeMinutes = Annotated[
    int,
    BeforeValidator(read_minutes),
    Field(ge=0, le=LONGEST_DAY),
]
"""Whole minutes, 0–1440."""

ClockTime = Annotated[
    time,
    BeforeValidator(_clock_time),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^([kK][lL]\.?\s*)?[0-2]?[0-9][:.][0-5][0-9]$",
            "examples": ["09:30", "9.30"],
        }
    ),
]
"""A clock time, written `09:30`, `9:30` or `09.30`."""

Day = Annotated[
    date,
    BeforeValidator(read_day),
    WithJsonSchema({"type": "string", "examples": ["2027-01-14", "14.01.2027"]}),
]
"""A date, written `2027-01-14` or `14.1.2027`."""

YesOrNo = Annotated[
    bool,
    BeforeValidator(read_yes_or_no),
    WithJsonSchema({"enum": [True, False, "yes", "no", "ja", "nei"]}),
]
"""Yes or no, written `yes`/`no`, `ja`/`nei` or `true`/`false`."""
