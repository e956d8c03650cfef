"""The look of a programme's papers, from the workspace's settings and templates."""

from pathlib import Path

from medarbeider.commands.planned import PlannedProgramme
from medarbeider.reading.settings import LoadedSettings
from medarbeider.rendering.look import IMAGE_KINDS, Font, Logo, Look


def look_of(plan: PlannedProgramme, folder: Path) -> Look:
    """Return the look of the programme in *folder*, with the house's own marks."""
    settings, found = plan.settings.settings, plan.settings.logo
    logo = None
    if found is not None:
        alternative = settings.organisation or "Logo"
        logo = Logo(found.content, IMAGE_KINDS[found.suffix], alternative)
    templates = plan.workspace.templates(folder)
    return Look(
        templates,
        settings.colours.accent,
        logo,
        _font(plan.settings),
        plan.settings.word_template,
    )


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
