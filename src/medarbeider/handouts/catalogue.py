"""All kinds of documents: each module of `documents/` brings one."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from medarbeider.handouts import documents
from medarbeider.handouts.handout import Document, PaperKind


@cache
def document(kind: str) -> Document:
    """Return the document of a kind; its module holds it as `DOCUMENT`."""
    module = import_module(f"{documents.__name__}.{kind.replace('-', '_')}")
    found: Document = module.DOCUMENT
    return found


@cache
def paper_kinds() -> Mapping[str, PaperKind]:
    """Return the kinds of sheets that all documents make, by kind."""
    every = (document(kind) for kind in documents.kinds())
    return {one.kind: one for made in every for one in made.papers}
