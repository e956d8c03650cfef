"""Days of the week as people write them: `onsdag`, `tysdagar`, `Tue or Wed`."""

import re
from typing import Annotated, Any

from babel.dates import get_day_names
from pydantic import BeforeValidator, WithJsonSchema

from medarbeider.model.language import LANGUAGES
from medarbeider.model.noun import broken_law

_BETWEEN = re.compile(r"\s*(?:[,;/]|\b(?:og|eller|and|or)\b)\s*")
_PLURALS = ("", "er", "ar", "s")
_SHORTEST = 3
"""Letters of a name that is cut short: `ons`, `tys.`."""


def _weekdays(value: Any) -> Any:  # noqa: ANN401 -- the value is not yet known
    if isinstance(value, str):
        value = tuple(filter(None, _BETWEEN.split(value.strip())))
    if not isinstance(value, tuple):
        return value
    found = {one if isinstance(one, int) else _weekday(one) for one in value}
    return tuple(sorted(found))


def _weekday(text: Any) -> int:  # noqa: ANN401 -- as above
    told = str(text).casefold().strip(" .")
    for language in LANGUAGES:
        for number, name in get_day_names("wide", locale=language).items():
            whole = name.casefold()
            is_cut = len(told) >= _SHORTEST and whole.startswith(told)
            if is_cut or told in {whole + ending for ending in _PLURALS}:
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
"""Days of the week, Monday is 0, each once and in order; written by name."""
