"""All kinds of documents: each module of `documents/` brings one."""

from dataclasses import replace
from functools import cache
from importlib import import_module

from medarbeider.handouts import documents
from medarbeider.handouts.documents import kinds
from medarbeider.handouts.handout import Document
from medarbeider.model.method import GUIDE


@cache
def document(kind: str) -> Document:
    """Return the document of a kind; its module holds it as `DOCUMENT`.

    The guide of one method, by its own kind, is a document too.
    """
    if kind.endswith(GUIDE) and kind not in kinds():
        return only(document("guide"), kind)
    module = import_module(f"{documents.__name__}.{kind.replace('-', '_')}")
    found: Document = module.DOCUMENT
    return found


def only(every: Document, kind: str) -> Document:
    """Return the document that makes one kind of the sheets that *every* makes."""
    return replace(
        every,
        kind=kind,
        make=lambda brief: (one for one in every.make(brief) if one.kind == kind),
    )
