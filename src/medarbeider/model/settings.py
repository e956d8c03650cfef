"""A workspace's settings: the house's name, logo and colours."""

from typing import Annotated

from pydantic import Field, StringConstraints, field_validator

from medarbeider.model.language import Language
from medarbeider.model.noun import Noun, broken_law
from medarbeider.model.programme import Format
from medarbeider.model.values import Line

LEAST_CONTRAST = 4.5
"""The least contrast between text and paper (WCAG 2.1, success criterion 1.4.3)."""

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
"""A colour as six hexadecimal digits, such as `#1d4e5f`."""


def contrast_with_white(colour: str) -> float:
    """Return the contrast ratio to white, 1–21 (WCAG 2.1, relative luminance)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 -- the formula's own numbers
        for one in channels
    ]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05)


class Colours(Noun):
    """The house's colours; dark enough to read on white, and in grey."""

    accent: Colour = Field(
        "#17495a",
        description="Headings and rules; must be dark enough to read on white.",
        examples=["#17495a"],
    )

    @field_validator("accent")
    @classmethod
    def _can_be_read_on_white(cls, accent: str) -> str:
        contrast = contrast_with_white(accent)
        if contrast < LEAST_CONTRAST:
            told = {"contrast": f"{contrast:.1f}", "least": LEAST_CONTRAST}
            raise broken_law("too-pale", **told)
        return accent


class Font(Noun):
    """The house's letters: a name for what is edited, and files to print with."""

    name: Line = Field(
        description="The font's name, for Word, Excel and web pages, which use it "
        "where it is installed.",
        examples=["Verdana"],
    )
    regular: Line = Field(
        description="The font's file, TTF or OTF, in the workspace; for printing.",
        examples=["fonts/Vaar-Regular.ttf"],
    )
    bold: Line = Field(description="The bold one.", examples=["fonts/Vaar-Bold.ttf"])
    italic: Line | None = Field(
        None,
        description="The italic one; otherwise the regular.",
        examples=["fonts/Vaar-Italic.ttf"],
    )


class Settings(Noun):
    """The house's look and name, the same on every paper of the workspace."""

    format: Format = Field(
        1, description="The version of this file's format; write 1.", examples=[1]
    )
    organisation: Line | None = Field(
        None, description="Your own house.", examples=["Eksempel Prosess AS"]
    )
    contact: Line | None = Field(
        None,
        description="Whom to ask; printed at the top of every paper.",
        examples=["post@eksempel.example · 400 00 000"],
    )
    footer: Line | None = Field(
        None,
        description="A line at the foot of every page.",
        examples=["Eksempel Prosess AS"],
    )
    logo: Line | None = Field(
        None,
        description="Your logo, PNG, JPEG or SVG, in the workspace.",
        examples=["logo.svg"],
    )
    word_template: Line | None = Field(
        None,
        description="Your own Word file, .docx or .dotx, in the workspace;"
        " Word documents take its styles, header and footer.",
        examples=["mal.docx"],
    )
    colours: Colours = Field(Colours(accent="#17495a"), description="Your colours.")
    font: Font | None = Field(
        None,
        description="Your font, when not ours; letters that it lacks are taken from "
        "ours.",
        examples=[
            {
                "name": "Vår",
                "regular": "fonts/Vaar-Regular.ttf",
                "bold": "fonts/Vaar-Bold.ttf",
            }
        ],
    )
    language: Language = Field(
        "nb", description="The language of new programmes.", examples=["nb"]
    )
