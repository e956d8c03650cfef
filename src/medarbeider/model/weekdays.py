"""Days of the week as people write them: `onsdag`, `tysdagar`, `Tue or Wed`."""

import re
from typing import Annotated, Any

from babel.dates import get_day_names
from pydantic import BeforeValidator, WithJsonSchema

from medarbeider.model.language import LANGUAGES
from medarbeider.model.noun import broken_law

_BETWEEN = re.compile(r"\s*(?:[,;/]|\b(?:og|eller|and|or)\b)\s*")
_PLURALS = ("", "er", "ar", "s")
_SATURDAY = 5
_SHORTEST = 3
"""Letters of a name that is cut short: `ons`, `tys.`."""


def _weekdays(value: Any) -> Any:  # noqa: ANN401 -- the value is not yet known
    if isinstance(value, str):
        value = (value,)
    if not isinstance(value, tuple):
        return value
    told = (one for text in value for one in _BETWEEN.split(str(text).strip()) if one)
    return tuple(sorted({*map(_weekday, told)}))


def _weekday(text: str) -> int:
    told = text.casefold().strip(" .")
    for language in LANGUAGES:
        for number, name in get_day_names("wide", locale=language).items():
            whole = name.casefold()
            is_cut = len(told) >= _SHORTEST and whole.startswith(told)
            if is_cut or told in {whole + ending for ending in _PLURALS}:
                if int(number) >= _SATURDAY:
                    raise broken_law("weekday-off", given=text)
                return int(number)
    raise broken_law("no-such-weekday", given=text)


Weekdays = Annotated[
    tuple[int, ...],
    BeforeValidator(_weekdays),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "array", "items": {"type": "string"}},
                {"type": "string", "examples": ["onsdag", "tirsdag, onsdag"]},
            ]
        }
    ),
]
"""Working days of the week, Monday is 0, each once and in order; written by name."""
