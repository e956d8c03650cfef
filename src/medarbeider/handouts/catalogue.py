"""All kinds of documents: each module of `documents/` brings one."""

from functools import cache
from importlib import import_module

from medarbeider.handouts import documents
from medarbeider.handouts.handout import Document


@cache
def document(kind: str) -> Document:
    """Return the document of a kind; its module holds it as `DOCUMENT`."""
    module = import_module(f"{documents.__name__}.{kind.replace('-', '_')}")
    found: Document = module.DOCUMENT
    return found
