"""A mean as people and programs write it, with comma or point, or what is wrong."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from medarbeider.model.ten_factor import HIGHEST, LOWEST
from medarbeider.reading.list_words import evened

_MEAN = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,17})?")
_MONTHS = (
    *("jan", "feb", "mar", "apr", "mai", "jun"),
    *("jul", "aug", "sep", "okt", "nov", "des"),
)
_SHORT_DAY = re.compile(r"([0-9]{1,2})[.\s-]+([a-zæøå]{3,})\.?")
_DAY = re.compile(r"[0-9]{4}-([0-9]{2})-([0-9]{2})(?:[ t].*)?")
_NORWEGIAN_DAY = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.[0-9]{2,4}(?: .*)?")
_ONE = Decimal("0.1")


@dataclass(frozen=True)
class Fault:
    """What is wrong with a text: a problem's code and values."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


def mean_in(text: str) -> Decimal | Fault:
    """Return the mean in a text, with one decimal, or what is wrong with it."""
    told = text.strip()
    if not _MEAN.fullmatch(told):
        meant = _mean_of_a_day(told)
        if meant:
            return Fault("mean-is-a-date", {"given": told, "nearest": meant})
        return Fault("not-a-mean", {"given": told})
    mean = Decimal(told.replace(",", "."))
    if not LOWEST <= mean <= HIGHEST:
        return Fault("mean-out-of-range", {"given": told})
    return mean.quantize(_ONE, ROUND_HALF_UP)


def is_rounded(text: str) -> bool:
    """Say whether a mean is written with more than one decimal that counts."""
    told = text.strip().replace(",", ".")
    return bool(_MEAN.fullmatch(told)) and Decimal(told) % _ONE != 0


def looks_like_a_number(text: str) -> bool:
    """Say whether a text is a number, whatever its size."""
    return bool(re.fullmatch(r"[0-9]+(?:[.,][0-9]+)?", text.strip()))


def _mean_of_a_day(told: str) -> str:
    """Return the mean that Excel took for a date: 4.2 for `04.feb`."""
    day = month = 0
    if found := _SHORT_DAY.fullmatch(evened(told)):
        day, short = int(found[1]), found[2][:3]
        month = _MONTHS.index(short) + 1 if short in _MONTHS else 0
    elif found := _NORWEGIAN_DAY.fullmatch(told):
        day, month = int(found[1]), int(found[2])
    elif found := _DAY.fullmatch(evened(told)):
        month, day = int(found[1]), int(found[2])
    return f"{day},{month}" if 0 < month < 10 and LOWEST <= day <= HIGHEST else ""  # noqa: PLR2004 -- one decimal
