"""The look of papers, from the workspace's settings and templates."""

from dataclasses import replace
from pathlib import Path

from medarbeider.commands.planned import PlannedProgramme
from medarbeider.reading.settings import LoadedSettings, LogoFile
from medarbeider.rendering.look import IMAGE_KINDS, Font, Logo, Look
from medarbeider.workspace import Workspace


def look_of(plan: PlannedProgramme, folder: Path) -> Look:
    """Return the look of the programme in *folder*: its client's, and the house's."""
    client = plan.loaded.programme.client
    house = look_of_house(plan.workspace, plan.settings)
    return replace(
        house,
        templates=plan.workspace.templates(folder),
        accent=client.colour or house.accent,
        client_logo=_logo(plan.loaded.logo, client.organisation),
        is_client_accent=client.colour is not None,
    )


def look_of_house(workspace: Workspace, loaded: LoadedSettings) -> Look:
    """Return the look of a paper of no programme: the house's own."""
    settings = loaded.settings
    return Look(
        workspace.templates(workspace.root),
        settings.colours.accent,
        _logo(loaded.logo, settings.organisation or "Logo"),
        _font(loaded),
        loaded.word_template,
    )


def _logo(found: LogoFile | None, alternative: str) -> Logo | None:
    if found is None:
        return None
    return Logo(found.content, IMAGE_KINDS[found.suffix], alternative)


def _font(found: LoadedSettings) -> Font | None:
    font, files = found.settings.font, found.fonts
    if font is None or files is None:
        return None
    stand_in = {
        "Regular": files.regular,
        "SemiBold": files.bold,
        "Bold": files.bold,
        "Italic": files.italic,
    }
    return Font(
        font.name,
        {f"fonts/NotoSans-{style}.ttf": content for style, content in stand_in.items()},
    )
