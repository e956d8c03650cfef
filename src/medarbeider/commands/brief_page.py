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
from medarbeider.handouts.brief_page import Offered, brief_page
from medarbeider.model.language import LANGUAGES, Language
from medarbeider.output.names import file_name
from medarbeider.output.whole import refusals_told, write_whole
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.reading.settings import load_settings
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import prepared
from medarbeider.rendering.renderer import Renderer, renderer
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
    out: Path | None = None,
    format_: str | None = None,
    force: bool = False,
) -> Path:
    """Print the page in a file, whole or not at all; return the file.

    It lies in *here*, or in *out*, or is that. Raises `MedarbeiderError` for a language
    or format that is not there, and for a file that is, unless with *force*.
    """
    settings = load_settings(workspace.settings_file)
    if language and (mistake := mistake_in(workspace, "language", language)):
        raise mistake
    house = look_of_house(workspace, settings)
    look = replace(house, accent=BLACK, own_style=STYLE)
    prints = _renderer(format_, out, look)
    usual: Language = settings.settings.language
    told_in = next((one for one in LANGUAGES if one == language), usual)
    handout = brief_page(
        _offered(workspace, told_in), settings.settings, Wording(told_in)
    )
    name = f"{file_name(handout.name)}{prints.suffix}"
    file = here / name if out is None else out / name if out.is_dir() else out
    if file.exists() and not force:
        raise MedarbeiderError("page-is-there", file=file)
    ((_, made),) = prepared((handout,), look, prints.family)
    content = prints.render(made)
    with refusals_told(file.parent):
        write_whole(file, content)
    return file


def _renderer(asked: str | None, out: Path | None, look: Look) -> Renderer:
    """Return the renderer that is asked for; else what the name of *out* says, or PDF.

    Raises `MedarbeiderError` for a format that the page does not come in.
    """
    if asked is not None and asked not in FORMATS:
        raise MedarbeiderError("no-such-format", given=asked, known=", ".join(FORMATS))
    if asked is None and out is not None:
        every = [renderer(one, look) for one in FORMATS]
        meant = [one for one in every if out.name.endswith(one.suffix)]
        if meant:
            return max(meant, key=lambda one: len(one.suffix))
    return renderer(asked or FORMATS[0], look)


def _offered(workspace: Workspace, language: Language) -> Offered:
    sectors = sector_names(workspace, language)
    others = sectors.pop(ANY_SECTOR)
    return Offered(
        (*sectors.values(), others),
        tuple(theme_names(workspace, language).values()),
        length_names(workspace, language),
        exercise_kind_names(workspace, language),
    )
