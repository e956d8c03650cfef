"""The work of `brief --print`: the page for the first meeting with a client."""

from dataclasses import replace
from pathlib import Path

from medarbeider.commands.chosen_from_library import (
    ANY_SECTOR,
    exercise_kind_names,
    length_names,
    sector_names,
    theme_names,
)
from medarbeider.commands.given_brief import mistake_in
from medarbeider.commands.house_look import look_of_house
from medarbeider.commands.single_page import Wanted, print_page
from medarbeider.handouts.brief_page import Offered, brief_page
from medarbeider.model.language import LANGUAGES, Language
from medarbeider.reading.settings import load_settings
from medarbeider.wording.wording import Wording
from medarbeider.workspace import Workspace

FORMATS = ("pdf", "form", "html")
"""What the page comes in: to print, to fill in on a screen, to send."""

STYLE = "brief.css"
"""The page's own stylesheet."""

BLACK = "#111111"
"""The page is copied, and printed where there is no colour."""


def print_brief(  # noqa: PLR0913 -- one for each option
    workspace: Workspace,
    here: Path,
    *,
    language: str | None = None,
    out: str | None = None,
    format_: str | None = None,
    force: bool = False,
) -> Path:
    """Print the page in a file, whole or not at all; return the file.

    It lies in *here*, or in the folder *out*, or is that file. Raises
    `MedarbeiderError` for a language or format that is not there, and for a file that
    is, unless with *force*.
    """
    settings = load_settings(workspace.settings_file)
    if language and (mistake := mistake_in(workspace, "language", language)):
        raise mistake
    house = look_of_house(workspace, settings)
    look = replace(house, accent=BLACK, own_style=STYLE)
    usual: Language = settings.settings.language
    told_in = next((one for one in LANGUAGES if one == language), usual)
    handout = brief_page(
        _offered(workspace, told_in), settings.settings, Wording(told_in)
    )
    wanted = Wanted(out, format_, force)
    return print_page(handout, look, wanted, here=here, formats=FORMATS)


def _offered(workspace: Workspace, language: Language) -> Offered:
    sectors = sector_names(workspace, language)
    others = sectors.pop(ANY_SECTOR)
    return Offered(
        (*sectors.values(), others),
        tuple(theme_names(workspace, language).values()),
        length_names(workspace, language),
        exercise_kind_names(workspace, language),
    )
