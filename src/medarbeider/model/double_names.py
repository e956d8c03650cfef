"""First names of two words without a hyphen, such as `Tor Egil`.

Nothing in a name tells a second first name from a middle name. Known are the words that
double names begin with, and those that usually follow them.
"""

from dataclasses import dataclass

from medarbeider.model.noun import Noun
from medarbeider.model.values import Lines


class NameWords(Noun):
    """The words of one file: the first of two, and the second."""

    beginnings: Lines = ()
    followers: Lines = ()


@dataclass(frozen=True)
class DoubleNames:
    """The words of every file, in small letters."""

    beginnings: frozenset[str] = frozenset()
    followers: frozenset[str] = frozenset()

    @property
    def first_names(self) -> frozenset[str]:
        """Every first name that is known by them; many others are not."""
        return self.beginnings | self.followers

    def are_one(self, first: str, second: str) -> bool:
        """Say whether two words are known as one first name."""
        return first.casefold() in self.beginnings and (
            second.casefold() in self.followers
        )
