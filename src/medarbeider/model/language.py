"""The languages of documents, and text that exists in all of them."""

from typing import Literal, get_args

from pydantic import Field, ValidationInfo, field_validator

from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import Lines, Text

Language = Literal["nb", "nn", "en"]
"""bokmål, nynorsk or English."""

LANGUAGES: tuple[Language, ...] = get_args(Language)


class Phrase(Noun):
    """A text in every language."""

    nb: Text = Field(description="The text in bokmål.")
    nn: Text = Field(description="The text in nynorsk.")
    en: Text = Field(description="The text in English.")

    def told_in(self, language: Language) -> str:
        """Return the text in *language*."""
        return {"nb": self.nb, "nn": self.nn, "en": self.en}[language]


class PhraseList(Noun):
    """A list in every language, as long in each."""

    nb: Lines = Field((), description="The list in bokmål.")
    nn: Lines = Field((), validate_default=True, description="The list in nynorsk.")
    en: Lines = Field((), validate_default=True, description="The list in English.")

    @field_validator("nn", "en")
    @classmethod
    def _as_long_as_in_bokmal(
        cls, told: tuple[str, ...], info: ValidationInfo
    ) -> tuple[str, ...]:
        wanted = len(info.data.get("nb", told))
        if len(told) != wanted:
            raise broken_law("lists-differ", given=len(told), wanted=wanted)
        return told

    def told_in(self, language: Language) -> tuple[str, ...]:
        """Return the list in *language*."""
        return {"nb": self.nb, "nn": self.nn, "en": self.en}[language]
