"""A page that stands alone: styles and logo inside, nothing fetched."""

import json
import re
from dataclasses import dataclass
from hashlib import sha256

from medarbeider import __version__
from medarbeider.handouts.handout import Handout
from medarbeider.rendering.look import Look
from medarbeider.rendering.templates import has_page, page

_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}\s*")
_NO_FETCHING = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
    " style-src 'unsafe-inline'; img-src data:\"/>"
)


@dataclass(frozen=True)
class HtmlRenderer:
    """Fills in the template that bears the handout's kind."""

    look: Look
    suffix: str = ".html"

    def takes(self, handout: Handout) -> bool:
        """Say whether there is a page to make."""
        return has_page(handout)

    def fingerprint(self, handout: Handout) -> str:
        """Return a digest of the page itself."""
        return sha256(__version__.encode() + self.render(handout)).hexdigest()

    def render(self, handout: Handout, before: bytes | None = None) -> bytes:
        """Return the page, encoded as UTF-8."""
        del before
        css = _FONT_FACE.sub("", self.look.stylesheet())
        if self.look.font:
            name = json.dumps(self.look.font.name, ensure_ascii=False)
            css += f"\nhtml {{ font-family: {name}, Arial, sans-serif; }}"
        css = css.replace("</", "<\\/")
        styles = f"{_NO_FETCHING}\n<style>\n{css}\n</style>"
        return page(handout, self.look, styles).encode()


def renderer(look: Look) -> HtmlRenderer:
    """Return the renderer of HTML."""
    return HtmlRenderer(look)
