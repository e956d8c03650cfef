"""What people call the library's themes when they order one."""

from collections.abc import Mapping

from medarbeider.model.noun import Noun
from medarbeider.model.values import Line, Slug


class ThemeWords(Noun):
    """Words by which a theme is meant besides its names, by the theme's id."""

    id: Slug
    called: Mapping[Slug, tuple[Line, ...]]
    source: Line
