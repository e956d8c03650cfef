"""A workspace's settings file to settings, and its logo."""

from dataclasses import dataclass
from pathlib import Path

from medarbeider.model.settings import Settings
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.named_file import named_file
from medarbeider.reading.nouns import read_noun
from medarbeider.reading.text import read_bytes
from medarbeider.reading.yaml_source import read_yaml

LARGEST_IMAGE = 2_000_000
_BEGINNINGS = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".svg": (b"<svg", b"<?xml"),
}


@dataclass(frozen=True)
class LogoFile:
    """The logo's bytes, and the ending of its name, which says what they are."""

    content: bytes
    suffix: str


@dataclass(frozen=True)
class LoadedSettings:
    """Settings, and the logo they name."""

    settings: Settings
    logo: LogoFile | None = None


def load_settings(file: Path) -> LoadedSettings:
    """Return the settings in *file*; where there is none, the usual ones.

    Raises `InvalidSourceError` with all problems of the file, the logo's too.
    """
    if not file.exists():
        return LoadedSettings(Settings())
    source = read_yaml(file)
    settings = read_noun(Settings, source)
    if settings.logo is None:
        return LoadedSettings(settings)
    logo, code = named_file(file.parent, settings.logo)
    if code or not _is_image(logo):
        place = source.place(("logo",))
        values = {"given": settings.logo}
        problem = Problem(place, code or "not-an-image", "logo", values)
        raise InvalidSourceError([problem])
    return LoadedSettings(settings, LogoFile(logo.read_bytes(), logo.suffix.casefold()))


def _is_image(file: Path) -> bool:
    beginnings = _BEGINNINGS.get(file.suffix.casefold(), ())
    if not file.is_file() or file.stat().st_size > LARGEST_IMAGE:
        return False
    content = read_bytes(file, LARGEST_IMAGE).lstrip()
    declares_entities = file.suffix.casefold() == ".svg" and b"<!" in content
    return content.startswith(beginnings) and not declares_entities
