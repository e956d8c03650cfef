"""What every format's renderer can do, and the renderer of a format."""

from collections.abc import Callable
from importlib import import_module
from typing import Protocol

from medarbeider.rendering import formats
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import Family, Prepared, digest


class Renderer(Protocol):
    """Turns what was prepared of a handout into the bytes of a file; writes no disk."""

    @property
    def suffix(self) -> str:
        """The ending of the file's name, dot included."""

    @property
    def family(self) -> Family:
        """What it prints, and must be prepared for it."""

    @property
    def surroundings(self) -> str:
        """What shapes the bytes besides that: equal only when all of it is."""

    def render(self, one: Prepared, before: bytes | None = None) -> bytes:
        """Return the finished file; *before* is what we made there last, if we did.

        Only what people already have in their calendars goes on from that.
        """


def fingerprint(prints: Renderer, one: Prepared) -> str:
    """Return what is equal only when the rendered bytes are; quick to reckon."""
    return digest(prints.surroundings, one.digest)


def renderer(name: str, look: Look) -> Renderer:
    """Return the renderer for a format."""
    module = import_module(f"{formats.__name__}.{name}")
    make: Callable[[Look], Renderer] = module.renderer
    return make(look)
