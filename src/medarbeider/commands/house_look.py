"""The look of a programme's papers, from the workspace's settings and templates."""

from pathlib import Path

from medarbeider.commands.planned import PlannedProgramme
from medarbeider.reading.settings import LoadedSettings, LogoFile
from medarbeider.rendering.look import IMAGE_KINDS, Font, Logo, Look


def look_of(plan: PlannedProgramme, folder: Path) -> Look:
    """Return the look of the programme in *folder*: its client's, and the house's."""
    settings, client = plan.settings.settings, plan.loaded.programme.client
    return Look(
        plan.workspace.templates(folder),
        client.colour or settings.colours.accent,
        _logo(plan.settings.logo, settings.organisation or "Logo"),
        _font(plan.settings),
        plan.settings.word_template,
        _logo(plan.loaded.logo, client.organisation),
        is_client_accent=client.colour is not None,
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
