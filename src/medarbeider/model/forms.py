"""Words that are bokmål only, or nynorsk only: what a text must not mix."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import Field

from medarbeider.model.language import Language
from medarbeider.model.noun import Noun
from medarbeider.model.values import Line

NORWEGIAN: frozenset[Language] = frozenset({"nb", "nn"})
"""The languages that are forms of one, and get mixed."""


class FormWords(Noun):
    """The words of one file, each with what to write in a text of the other form."""

    both_ways: dict[Line, Line] = Field({}, description="Bokmål, and its nynorsk.")
    to_nynorsk: dict[Line, Line] = Field({}, description="Told in nynorsk only.")
    to_bokmal: dict[Line, Line] = Field({}, description="Told in bokmål only.")


@dataclass(frozen=True)
class Forms:
    """The words of every file, in small letters."""

    to_nynorsk: Mapping[str, str] = field(default_factory=dict)
    to_bokmal: Mapping[str, str] = field(default_factory=dict)

    def to(self, language: str) -> Mapping[str, str]:
        """Return what does not belong in a language, and what to write instead."""
        return {"nn": self.to_nynorsk, "nb": self.to_bokmal}.get(language, {})
