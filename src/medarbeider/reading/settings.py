"""A workspace's settings file to settings, with the files that it names."""

from dataclasses import dataclass
from pathlib import Path

from medarbeider.model.settings import Settings
from medarbeider.problems.problem import InvalidSourceError, Problem, gathering
from medarbeider.reading.font_file import font_file
from medarbeider.reading.image_file import image_file
from medarbeider.reading.named_file import named_file
from medarbeider.reading.nouns import read_noun
from medarbeider.reading.word_file import word_file
from medarbeider.reading.yaml_source import Address, YamlSource, read_yaml


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
    content, code = (b"", code) if code else image_file(logo)
    if code:
        values = {"given": name}
        problem = Problem(source.place(address), code, "logo", values)
        raise InvalidSourceError([problem])
    return LogoFile(content, logo.suffix.casefold())


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
            content, code = (b"", code) if code else font_file(file)
            if code:
                place = source.place(("font", key))
                problems.append(Problem(place, code, key, {"given": name}))
            else:
                found[key] = content
    if problems:
        raise InvalidSourceError(problems)
    italic = found.get("italic", found["regular"])
    return FontFiles(found["regular"], found["bold"], italic)


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
