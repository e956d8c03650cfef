"""A column of a name list that is not read, as it is looked at."""

from dataclasses import dataclass

from medarbeider.problems.place import Place
from medarbeider.reading.list_words import WordsOfLists
from medarbeider.reading.not_coming import tells_of_companions, tells_of_leaving

_LONG_QUESTION = 4
"""Words of a heading; below more, or a question, people write what they like."""


@dataclass(frozen=True)
class Unused:
    """A column that is not read: where its heading stands, and what people have."""

    index: int
    heading: str
    place: Place
    cells: tuple[str, ...]
    is_known: bool

    @property
    def is_open(self) -> bool:
        """Say whether people write what they like here, as below a long question."""
        return "?" in self.heading or len(self.heading.split()) > _LONG_QUESTION

    @property
    def is_sparse(self) -> bool:
        """Say whether half of the people have nothing here."""
        return 2 * self.cells.count("") >= len(self.cells)


def is_of_others(one: Unused, words: WordsOfLists) -> bool:
    """Say whether a heading tells of those who leave, or are there for others."""
    return (
        tells_of_leaving(one.heading, words)
        or tells_of_companions(one.heading, words)
        or words.holds(one.heading, words.beside_others)
    )
