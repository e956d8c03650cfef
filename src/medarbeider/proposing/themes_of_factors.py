"""Themes proposed from the factor to improve, where a brief names none."""

from collections.abc import Iterable, Iterator

from medarbeider.model.theme import Theme
from medarbeider.proposing.factor_choice import FactorChoice

MOST_THEMES = 3
GATHERINGS_OF_A_THEME = 2
"""Gatherings that a theme should have, where there are so many."""


def themes_of_factors(
    choice: FactorChoice, themes: Iterable[Theme], gatherings: int
) -> tuple[Theme, ...]:
    """Return those of *themes* that serve the factor to improve, the best first.

    Where they are too few for so many gatherings, themes follow that serve a factor
    as near as makes no difference, or the one to keep.
    """
    wanted = min(-(-gatherings // GATHERINGS_OF_A_THEME), MOST_THEMES)
    return tuple(dict.fromkeys(_in_order(choice, tuple(themes))))[:wanted]


def _in_order(choice: FactorChoice, themes: tuple[Theme, ...]) -> Iterator[Theme]:
    keep = choice.keep.factor
    for factor in (choice.improve.factor, *choice.improve.near, keep):
        serving = [one for one in themes if factor in one.factors]
        yield from sorted(
            serving,
            key=lambda one: (
                one.factors.index(factor),
                keep not in one.factors,
                one.id,
            ),
        )
