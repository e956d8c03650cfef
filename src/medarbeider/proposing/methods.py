"""Which of a theme's methods a gathering takes, and what it is called."""

from collections.abc import Mapping

from medarbeider.model.language import Language
from medarbeider.model.method import Method
from medarbeider.proposing.turn import Turn

ANY_QUESTION = ("walk-and-talk", "ig-round")
"""Methods for whatever question, where the theme's own do not fit."""


def allowed(methods: tuple[str, ...], turn: Turn) -> str:
    """Return the first method that is not barred; IGP never is."""
    return next((one for one in methods if one not in turn.barred), "igp")


def varied(methods: tuple[str, ...], variant: int) -> tuple[str, ...]:
    """Return the methods of a theme as a variant takes them.

    Those for whatever question are left out, since the theme has none for them there.
    """
    if not variant:
        return methods
    others = tuple(one for one in methods if one not in ANY_QUESTION)
    return turned(others or methods, variant)


def turned(methods: tuple[str, ...], number: int) -> tuple[str, ...]:
    """Return the methods, beginning with another one for each number."""
    start = number % len(methods)
    return (*methods[start:], *methods[:start])


def name_of(method: str, methods: Mapping[str, Method], language: Language) -> str:
    """Return what a method is called."""
    return methods[method].name.told_in(language)
