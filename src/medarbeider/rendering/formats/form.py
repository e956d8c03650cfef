"""Tagged PDF with fields, for those who write on a screen; only what has any."""

import re

from medarbeider.handouts.handout import Handout
from medarbeider.rendering.formats.pdf import PdfRenderer
from medarbeider.rendering.look import Look
from medarbeider.rendering.templates import has_page, page

_FIELD = re.compile(r"<(?:input|textarea)\b")


class FormRenderer(PdfRenderer):
    """Prints a handout with fields where the paper has room to write."""

    suffix = ".utfylling.pdf"  # beside the paper; Norwegian, as is who gets it

    def takes(self, handout: Handout) -> bool:
        """Say whether there is anything to fill in."""
        return has_page(handout) and bool(_FIELD.search(self._page(handout)))

    def _page(self, handout: Handout) -> str:
        return page(handout, self._look, "", fillable=True)


def renderer(look: Look) -> FormRenderer:
    """Return the renderer of fillable PDF."""
    return FormRenderer(look)
