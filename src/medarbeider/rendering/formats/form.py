"""Tagged PDF with fields, for those who write on a screen; only what has any."""

from medarbeider.rendering.formats.pdf import PdfRenderer
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import Family


class FormRenderer(PdfRenderer):
    """Prints a page with fields where the paper has room to write."""

    suffix = ".utfylling.pdf"  # beside the paper; Norwegian, as is who gets it
    family: Family = "form"


def renderer(look: Look) -> FormRenderer:
    """Return the renderer of fillable PDF."""
    return FormRenderer(look)
