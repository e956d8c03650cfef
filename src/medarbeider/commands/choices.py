"""What a build can be asked for by name; help tells it, so nothing slow is imported."""

from medarbeider.handouts.documents import kinds
from medarbeider.rendering.formats import format_names

KINDS = kinds()
FORMATS = format_names()
