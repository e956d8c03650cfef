"""A workspace's settings: the house's name, logo and colours."""

from pydantic import Field

from medarbeider.model.colour import Colour
from medarbeider.model.language import Language
from medarbeider.model.noun import Noun
from medarbeider.model.programme import Format
from medarbeider.model.values import Line


class Colours(Noun):
    """The house's colours; dark enough to read on white, and in grey."""

    accent: Colour = Field(
        "#17495a",
        description="Headings and rules; must be dark enough to read on white.",
        examples=["#17495a"],
    )


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
