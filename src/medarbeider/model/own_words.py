"""Words that the client says, and words that no proposed text is to say."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, field_validator

from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.values import Line

_Word = Annotated[Line, Field(max_length=60)]


class AvoidedWord(Noun):
    """A word that no text is to say, and what to say in its place, if that is told."""

    instead_of: _Word = Field(
        description="The word that no text is to say.", examples=["brukere"]
    )
    say: _Word | None = Field(
        None,
        description="What to say in its place, in the same form.",
        examples=["beboere"],
    )


def _avoided(value: Any) -> Any:  # noqa: ANN401 -- the value is not yet known
    return {"instead_of": value} if isinstance(value, str) else value


def _several(value: Any) -> Any:  # noqa: ANN401 -- as above
    """Take one word for a list of one."""
    return (value,) if isinstance(value, str) else value


_Words = Annotated[tuple[_Word, ...], BeforeValidator(_several), Field(max_length=40)]


class OwnWords(Noun):
    """The words of the client: those to use, and those to avoid."""

    use: _Words = Field(
        (), description="Words that people say themselves.", examples=[["lag", "vakt"]]
    )
    avoid: Annotated[
        tuple[Annotated[AvoidedWord, BeforeValidator(_avoided)], ...],
        BeforeValidator(_several),
        Field(max_length=40),
    ] = Field(
        (),
        description="Words that no proposed text is to say, or pairs with what to `say`"
        " in their place.",
        examples=[[{"instead_of": "brukere", "say": "beboere"}]],
    )

    @field_validator("avoid")
    @classmethod
    def _say_nothing_that_is_avoided(
        cls, avoid: tuple[AvoidedWord, ...]
    ) -> tuple[AvoidedWord, ...]:
        words = {one.instead_of.casefold() for one in avoid}
        for number, one in enumerate(avoid):
            if one.say and one.say.casefold() in words:
                raise broken_law("says-what-is-avoided", number, "say", given=one.say)
        return avoid
