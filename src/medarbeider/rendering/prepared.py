"""Prepared pages: what stands between a handout and its bytes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Literal

from medarbeider.handouts.event import Event
from medarbeider.handouts.handout import Handout
from medarbeider.handouts.sheet import Sheet
from medarbeider.model.language import Language
from medarbeider.rendering.filled_page import FilledPage, filled_page
from medarbeider.rendering.look import Look

Family = Literal["page", "form", "sheets", "events"]
"""What a format prints: pages for paper, pages with fields, tables, or a calendar."""

_FIELD = re.compile(r"<(?:input|textarea)\b")


@dataclass(frozen=True)
class Prepared:
    """A handout as the formats of one family print it: finished, without any file.

    `pieces` is the text of its page, parted where a format may add to the head.
    """

    title: str
    language: Language
    pieces: tuple[str, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def text(self) -> str:
        """The page, with nothing added."""
        return self.with_head("")

    def with_head(self, markup: str) -> str:
        """Return the page with more markup in its head."""
        return markup.join(self.pieces)

    @property
    def has_fields(self) -> bool:
        """Whether there is anything to fill in."""
        return any(map(_FIELD.search, self.pieces))

    @cached_property
    def digest(self) -> str:
        """What is equal only when all of it is."""
        return digest(
            self.title,
            self.language,
            *self.pieces,
            repr(self.sheets),
            repr(self.events),
        )


def digest(*said: str) -> str:
    """Return what is equal only when everything *said* is."""
    return sha256("\0".join(said).encode()).hexdigest()


def prepared(
    handouts: Sequence[Handout], look: Look, family: Family
) -> Iterator[tuple[Handout, Prepared]]:
    """Yield every handout that a family's formats take, with what they print of it.

    Each page is filled in once, also when it is a part of others.
    """
    match family:
        case "page":
            return _pages(handouts, look, fillable=False)
        case "form":
            pages = _pages(handouts, look, fillable=True)
            return ((one, page) for one, page in pages if page.has_fields)
        case "sheets":
            return ((one, _plain(one)) for one in handouts if one.sheets)
        case "events":
            return ((one, _plain(one)) for one in handouts if one.events)


def _plain(handout: Handout) -> Prepared:
    """Return what needs no template: tables and events are finished as they are."""
    return Prepared(
        handout.title, handout.language, sheets=handout.sheets, events=handout.events
    )


def page(handout: Handout, look: Look, *, fillable: bool = False) -> Prepared:
    """Return the page of one handout alone."""
    ((_, made),) = _pages((handout,), look, fillable=fillable)
    return made


def _pages(
    handouts: Iterable[Handout], look: Look, *, fillable: bool
) -> Iterator[tuple[Handout, Prepared]]:
    read = [one for one in handouts if one.content is not None]
    fills = _Fills(look, read, fillable=fillable)
    for one in read:
        yield one, Prepared(one.title, one.language, fills.page(one).pieces())


def _with_parts(handouts: Iterable[Handout]) -> Iterable[Handout]:
    """Return the handouts, their parts, and the parts of those, each of them once."""
    found: dict[int, Handout] = {}
    left = [*handouts]
    while left:
        one = left.pop()
        if id(one) not in found:
            found[id(one)] = one
            left += one.parts
    return found.values()


class _Fills:
    """Fills in each page once; keeps it for the pages that it will be a part of."""

    def __init__(
        self, look: Look, handouts: Sequence[Handout], *, fillable: bool
    ) -> None:
        self._look = look
        self._fillable = fillable
        self._wanted = Counter(map(id, handouts))
        filled = _with_parts(handouts)
        self._wanted.update(id(part) for one in filled for part in one.parts)
        self._kept: dict[int, FilledPage] = {}

    def page(self, handout: Handout) -> FilledPage:
        me = id(handout)  # a handout is no key: its content is a mapping
        made = self._kept.pop(me, None) or filled_page(
            handout,
            self._look,
            [self.page(part) for part in handout.parts],
            fillable=self._fillable,
        )
        self._wanted[me] -= 1
        if self._wanted[me] > 0:
            self._kept[me] = made
        return made
