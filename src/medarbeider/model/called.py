"""What people call things of the library when they ask for one."""

from collections.abc import Mapping

from medarbeider.model.noun import Noun
from medarbeider.model.values import Line, Slug


class Called(Noun):
    """Words by which themes, or sectors, are meant besides their names, by the id."""

    id: Slug
    called: Mapping[Slug, tuple[Line, ...]]
    source: Line

    def id_meant(self, asked: str) -> str | None:
        """Return the id that a word stands for, whatever its capitals."""
        word = asked.casefold()
        return next(
            (
                id_
                for id_, some in self.called.items()
                if word in {one.casefold() for one in some}
            ),
            None,
        )
