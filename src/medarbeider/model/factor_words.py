"""What tables of 10-FAKTOR results call things: the words of one file."""

from typing import Annotated

from pydantic import Field

from medarbeider.model.language import Language
from medarbeider.model.noun import Noun
from medarbeider.model.theme import Factor
from medarbeider.model.values import Line, Lines


class NamesOfFactor(Noun):
    """The names of one factor in every language; the first is the usual one."""

    number: Factor
    nb: Annotated[Lines, Field(min_length=1)]
    nn: Annotated[Lines, Field(min_length=1)]
    en: Annotated[Lines, Field(min_length=1)]

    def told_in(self, language: Language) -> tuple[str, ...]:
        """Return the names in *language*."""
        return {"nb": self.nb, "nn": self.nn, "en": self.en}[language]


class FactorHeadings(Noun):
    """What headings of columns, and labels of rows, are called."""

    number: Lines = ()
    name: Lines = ()
    mean: Lines = ()
    earlier: Lines = ()
    comparison: Lines = ()
    answered: Lines = ()
    invited: Lines = ()
    rate: Lines = ()
    statement: Lines = ()
    year: Lines = ()


class FactorWords(Noun):
    """The words of one file."""

    factors: tuple[NamesOfFactor, ...] = ()
    headings: FactorHeadings = FactorHeadings()
    bounds: tuple[Line, ...] = ()
    changes: tuple[Line, ...] = ()
    nothing: tuple[Line, ...] = ()
    too_few: tuple[Line, ...] = ()
    totals: tuple[Line, ...] = ()
    statements: tuple[Line, ...] = ()
