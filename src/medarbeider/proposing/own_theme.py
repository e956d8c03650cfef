"""A theme that people name themselves, from the library's stand-in."""

from medarbeider.model.language import Phrase
from medarbeider.model.theme import Theme
from medarbeider.proposing.filled import filled

PLACE = "{theme}"
"""Where the user's own words go in the stand-in's texts."""


def own_theme(stand_in: Theme, name: str) -> Theme:
    """Return *stand_in* with *name* in every place, and called *name* as it is."""
    told = filled(stand_in, lambda text, _: _told(text, name))
    return told.model_copy(update={"name": Phrase(nb=name, nn=name, en=name)})


def _told(text: str, name: str) -> str:
    """Return *text* with *name* in it: a capital at its start, small inside."""
    if text.startswith(PLACE):
        text = name[:1].upper() + name[1:] + text.removeprefix(PLACE)
    return text.replace(PLACE, _inside(name))


def _inside(name: str) -> str:
    """Return *name* as it stands inside a sentence; abbreviations keep capitals."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
