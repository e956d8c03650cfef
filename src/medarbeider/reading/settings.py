"""A workspace's settings file to settings, with the files that it names."""

from dataclasses import dataclass
from pathlib import Path

from medarbeider.model.settings import Settings
from medarbeider.problems.problem import InvalidSourceError, Problem, gathering
from medarbeider.reading.named_file import named_file
from medarbeider.reading.nouns import read_noun
from medarbeider.reading.text import read_bytes
from medarbeider.reading.word_file import word_file
from medarbeider.reading.yaml_source import Address, YamlSource, read_yaml

LARGEST_IMAGE = 2_000_000
LARGEST_FONT = 10_000_000
_FONT_BEGINNINGS = (b"\x00\x01\x00\x00", b"OTTO", b"true")
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
class FontFiles:
    """The bytes of a font's files."""

    regular: bytes
    bold: bytes
    italic: bytes


@dataclass(frozen=True)
class LoadedSettings:
    """Settings, and the logo, the fonts and the Word file they name."""

    settings: Settings
    logo: LogoFile | None = None
    fonts: FontFiles | None = None
    word_template: bytes | None = None


def load_settings(file: Path) -> LoadedSettings:
    """Return the settings in *file*; where there is none, the usual ones.

    Raises `InvalidSourceError` with all problems of the file, and of those it names.
    """
    if not file.exists():
        return LoadedSettings(Settings())
    source = read_yaml(file)
    settings = read_noun(Settings, source)
    problems: list[Problem] = []
    logo = fonts = word_template = None
    with gathering(problems):
        logo = logo_file(source, ("logo",), settings.logo)
    with gathering(problems):
        fonts = _fonts(source, settings)
    with gathering(problems):
        word_template = _word_template(source, settings)
    if problems:
        raise InvalidSourceError(problems)
    return LoadedSettings(settings, logo, fonts, word_template)


def logo_file(
    source: YamlSource, address: Address, name: str | None
) -> LogoFile | None:
    """Return the logo that *source* names at *address*; it lies in the same folder.

    Raises `InvalidSourceError` for what may not be printed.
    """
    if name is None:
        return None
    logo, code = named_file(source.file.parent, name)
    if code or not _is_image(logo):
        place = source.place(address)
        values = {"given": name}
        problem = Problem(place, code or "not-an-image", "logo", values)
        raise InvalidSourceError([problem])
    return LogoFile(logo.read_bytes(), logo.suffix.casefold())


def _fonts(source: YamlSource, settings: Settings) -> FontFiles | None:
    font = settings.font
    if font is None:
        return None
    problems: list[Problem] = []
    found: dict[str, bytes] = {}
    for key, name in (
        ("regular", font.regular),
        ("bold", font.bold),
        ("italic", font.italic),
    ):
        if name is not None:
            file, code = named_file(source.file.parent, name)
            if code or not _is_font(file):
                place = source.place(("font", key))
                values = {"given": name}
                problems.append(Problem(place, code or "not-a-font", key, values))
            else:
                found[key] = file.read_bytes()
    if problems:
        raise InvalidSourceError(problems)
    italic = found.get("italic", found["regular"])
    return FontFiles(found["regular"], found["bold"], italic)


def _is_font(file: Path) -> bool:
    """Say whether a file begins as TrueType and OpenType do, and is not too large."""
    if not file.is_file() or file.stat().st_size > LARGEST_FONT:
        return False
    return read_bytes(file, LARGEST_FONT).startswith(_FONT_BEGINNINGS)


def _word_template(source: YamlSource, settings: Settings) -> bytes | None:
    if settings.word_template is None:
        return None
    file, code = named_file(source.file.parent, settings.word_template)
    content, code = (None, code) if code else word_file(file)
    if code:
        place = source.place(("word_template",))
        values = {"given": settings.word_template}
        raise InvalidSourceError([Problem(place, code, "word_template", values)])
    return content


def _is_image(file: Path) -> bool:
    beginnings = _BEGINNINGS.get(file.suffix.casefold(), ())
    if not file.is_file() or file.stat().st_size > LARGEST_IMAGE:
        return False
    content = read_bytes(file, LARGEST_IMAGE).lstrip()
    declares_entities = file.suffix.casefold() == ".svg" and b"<!" in content
    return content.startswith(beginnings) and not declares_entities
