"""A theme with something else in the place of what stands in its texts."""

from collections.abc import Callable

from medarbeider.model.language import LANGUAGES, Language
from medarbeider.model.theme import Theme

Fill = Callable[[str, Language], str]
"""Returns a text of the language, with what it lacks."""


def filled(theme: Theme, fill: Fill) -> Theme:
    """Return *theme* with each of its texts, in every language, filled in."""
    return Theme.model_validate(_filled(theme.model_dump(), fill, None))


def _filled(value: object, fill: Fill, language: Language | None) -> object:
    if isinstance(value, str):
        return fill(value, language) if language else value
    if isinstance(value, tuple):
        return tuple(_filled(one, fill, language) for one in value)
    if isinstance(value, dict):
        spoken = {one: one for one in LANGUAGES}
        return {
            key: _filled(one, fill, spoken.get(key, language))
            for key, one in value.items()
        }
    return value


def quotable(told: str) -> str:
    """Return what people have told without its full stop; our sentence has its own."""
    return told.rstrip(" .")
