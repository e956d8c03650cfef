"""The look of a build's papers: templates, stylesheet, fonts, colour and logo."""

import os
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from medarbeider.problems.problem import MedarbeiderError

STYLESHEET = "handout.css"
OURS = "ours/"
_STYLES_OF_TYPE = {
    "Regular": "font-weight: 400",
    "SemiBold": "font-weight: 600",
    "Bold": "font-weight: 700",
    "Italic": "font-weight: 400; font-style: italic",
}
_STAND_BY = {
    "Noto Sans": ("NotoSans", tuple(_STYLES_OF_TYPE)),
    "Noto Sans More": ("NotoSansMore", tuple(_STYLES_OF_TYPE)),
    "Noto Signs": ("NotoSigns", ("Regular",)),
    "Noto Emoji": ("NotoEmoji", ("Regular",)),
}
"""Our fonts, by family: the name of their files, and the styles that there are."""

_FONT_KINDS = frozenset({".ttf", ".otf"})

CLIENT = "client.css"
"""Styles of a client's logo; other papers do not have them."""

FOOT = "foot.css"
"""Styles of printed pages with the house's logo in the foot."""

FOOT_LOGO = "foot-logo"
"""The asset that those styles show."""

STYLES = "styles"
"""The folder with stylesheets of some documents, added in the order of their names."""

IMAGE_KINDS = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".svg": "image/svg+xml",
}


@dataclass(frozen=True)
class Logo:
    """An image and the text that stands for it."""

    content: bytes
    kind: str
    alternative: str

    @property
    def source(self) -> str:
        """The image as a data: address, so that nothing else need be read."""
        return f"data:{self.kind};base64,{b64encode(self.content).decode()}"


@dataclass(frozen=True)
class Font:
    """The house's font: its name, and its files by the names of those they replace."""

    name: str
    files: Mapping[str, bytes]


@dataclass(frozen=True)
class Look:
    """Where templates and fonts are sought, in order, and the marks on the papers.

    `accent` is the client's colour or the house's; `logo` is the house's.
    """

    templates: tuple[Path, ...]
    accent: str
    logo: Logo | None = None
    font: Font | None = None
    word_template: bytes | None = None
    """The house's own Word file; Word documents take its styles, header and footer."""
    client_logo: Logo | None = None
    is_client_accent: bool = False
    """Whether the colour is the client's: then it counts before the Word file's own."""
    own_style: str | None = None
    """A stylesheet that other papers do not have."""

    @property
    def leading_logo(self) -> Logo | None:
        """The logo at the top of the papers: the client's, else the house's."""
        return self.client_logo or self.logo

    @property
    def foot_logo(self) -> Logo | None:
        """The logo in the foot: the house's, where a client's has taken its place."""
        return self.logo if self.client_logo else None

    def foot_style(self) -> str:
        """Return what puts a logo in the foot of printed pages, if one stands there."""
        return self._style(FOOT) if self.foot_logo else ""

    def stylesheet(self) -> str:
        """Return the whole stylesheet with the colour of the papers."""
        names = {
            f"{STYLES}/{file.name}"
            for folder in self.templates
            for file in (folder / STYLES).glob("*.css")
        }
        css = [f":root {{ --accent: {self.accent} }}", self._style(STYLESHEET)]
        for name in sorted(names):
            with suppress(FileNotFoundError):  # a link out of the folder is no style
                css.append(self._style(name))
        if self.client_logo:
            css.append(self._style(CLIENT))
        if self.own_style:
            css.append(self._style(self.own_style))
        return "\n".join(css)

    def standing_by(self) -> str:
        """Return the styles that bring our fonts, for what the page's own lack."""
        return "".join(
            f'@font-face {{ font-family: "{family}"; {_STYLES_OF_TYPE[style]}; '
            f'src: url("asset:{OURS}fonts/{name}-{style}.ttf") }}\n'
            for family, (name, styles) in _STAND_BY.items()
            for style in styles
        )

    def fonts(self) -> Iterator[bytes]:
        """Yield the fonts that a page may be printed with."""
        yield from self.font.files.values() if self.font else ()
        yield from font_files(self.templates)

    def _style(self, name: str) -> str:
        return read_text(self._found(name, self.templates))

    def asset(self, name: str) -> bytes:
        """Return the bytes of the first file of that name in the templates' folders.

        The house's font stands in for ours; what came with us is still had as
        `ours/…`, which is sought in the last folder. The house's logo in the foot is an
        asset too. Raises FileNotFoundError when none holds it, or it would lead out of
        its folder.
        """
        if self.foot_logo and name == FOOT_LOGO:
            return self.foot_logo.content
        if name.startswith(OURS):
            came_with_us = self.templates[-1:]
            return self._found(name.removeprefix(OURS), came_with_us).read_bytes()
        if self.font and name in self.font.files:
            return self.font.files[name]
        return self._found(name, self.templates).read_bytes()

    def _found(self, name: str, folders: tuple[Path, ...]) -> Path:
        for folder in folders:
            file = Path(os.path.realpath(folder / name))
            if file.is_relative_to(folder) and file.is_file():
                return file
        raise FileNotFoundError(name)

    def assets_digest(self) -> str:
        """Return what changes when a font, an image or another asset does."""
        names = sorted(
            {
                file.relative_to(folder).as_posix()
                for folder in self.templates
                for file in folder.rglob("*")
                if file.is_file() and file.suffix not in {".j2", ".css"}
            }
        )
        digest = sha256()
        for name in names:
            with suppress(FileNotFoundError):  # a link out of the folder is no asset
                digest.update(name.encode() + b"\0" + self.asset(name))
        return digest.hexdigest()


def font_files(folders: Sequence[Path]) -> Iterator[bytes]:
    """Yield the fonts that lie in templates' folders."""
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.suffix.casefold() in _FONT_KINDS and file.is_file():
                yield file.read_bytes()


def read_text(file: Path) -> str:
    """Return a template's text; raises `MedarbeiderError` when it is not UTF-8.

    The mark that some editors put first is none of its letters.
    """
    try:
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MedarbeiderError("template-not-utf-8", file=file) from error
