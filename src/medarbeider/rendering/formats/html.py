"""A page that stands alone: styles and logo inside, nothing fetched."""

import json
import re
from functools import cached_property

from markupsafe import escape

from medarbeider import __version__
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import Family, Prepared, digest

_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_NO_FETCHING = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
    " style-src 'unsafe-inline'; img-src data:\"/>"
)


class HtmlRenderer:
    """Puts the styles into a page."""

    suffix = ".html"
    family: Family = "page"

    def __init__(self, look: Look) -> None:
        self._look = look

    def render(self, one: Prepared, before: bytes | None = None) -> bytes:
        """Return the page, encoded as UTF-8."""
        del before
        above, end, below = one.with_head(self._styles).rpartition("</body>")
        return f"{above}{self._foot}{end}{below}".encode()

    @cached_property
    def surroundings(self) -> str:
        """A digest of the styles and the foot."""
        return digest(__version__, self._styles, self._foot)

    @cached_property
    def _foot(self) -> str:
        """The house's logo below the page, where a client's stands at its top."""
        logo = self._look.foot_logo
        if logo is None:
            return ""
        words = escape(logo.alternative)
        image = f'<img src="{logo.source}" alt="{words}"/>'
        return f'<footer class="house-foot">{image}</footer>\n'

    @cached_property
    def _styles(self) -> str:
        css = _FONT_FACE.sub("", self._look.stylesheet())
        if self._look.font:
            name = json.dumps(self._look.font.name, ensure_ascii=False)
            css += f"\nhtml {{ font-family: {name}, Arial, sans-serif; }}"
        css = css.replace("</", "<\\/")
        return f"{_NO_FETCHING}\n<style>\n{css}\n</style>"


def renderer(look: Look) -> HtmlRenderer:
    """Return the renderer of HTML."""
    return HtmlRenderer(look)
