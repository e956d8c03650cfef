"""A handout: what one document says, with finished values, before it has any looks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from medarbeider.handouts.briefing import Briefing
from medarbeider.handouts.event import Event
from medarbeider.handouts.sheet import Sheet
from medarbeider.model.language import Language
from medarbeider.model.method import Want

Plain = str | int | bool | None | tuple["Plain", ...] | Mapping[str, "Plain"]
"""What a template is given: no objects with methods, so that it can run no code."""


@dataclass(frozen=True)
class PaperKind:
    """A kind of sheet that a document makes, and what is true of all of that kind.

    `kind` names its template; `title` is what it is called, a phrase to be translated.
    A guide has none here, since every method tells its own. One that `is_facilitators`
    is for nobody else; the others are given, sent or shown to people. Nothing may stand
    on the back of one that `is_one_sided`: it is hung up, cut or torn. What `is_sent`
    reaches people before the day, and is not printed for it. One that `is_for_each` has
    a page for each person. What is a participant's own has a `booklet_place`, in the
    order that the sheets are used.
    """

    kind: str
    title: str = ""
    is_facilitators: bool = field(default=False, kw_only=True)
    is_one_sided: bool = field(default=False, kw_only=True)
    is_sent: bool = field(default=False, kw_only=True)
    is_for_each: bool = field(default=False, kw_only=True)
    booklet_place: int | None = field(default=None, kw_only=True)


@dataclass(frozen=True)
class Handout:
    """One document, ready to be rendered.

    `paper` names its template; `kind` is the paper's, save that each method's guide has
    one of its own, and may have a template of that name. `folder` and `name` name its
    file; `session` the gathering it belongs to, if to one; `copies` how many to print.
    `content` fills in the template; without it there is no page, and only formats of
    another nature take it. `parts` are handouts whose pages follow its own; `sheets`
    are for a workbook, `events` for a calendar.
    """

    kind: str
    paper: PaperKind
    folder: str
    name: str
    title: str
    language: Language
    session: str | None
    copies: int
    content: Mapping[str, Plain] | None
    sheets: tuple[Sheet, ...] = ()
    events: tuple[Event, ...] = ()
    parts: tuple["Handout", ...] = ()


def _nothing(brief: Briefing) -> Iterator[Handout]:
    del brief
    return iter(())


@dataclass(frozen=True)
class Document:
    """A kind of document: makes its handouts from a briefing.

    `kind` is what `--only` takes; `papers` are the kinds of sheets that it makes, none
    for what has no page. A document of other documents is not made but `gather`ed, from
    the papers that were made of the same briefing. What is made `on_request` is made
    when it is named there, and then kept up to date. A document `serves` what a method
    wants, if it is not for every gathering.
    """

    kind: str
    make: Callable[[Briefing], Iterator[Handout]] = _nothing
    gather: Callable[[Briefing, Sequence[Handout]], Iterator[Handout]] | None = field(
        default=None, kw_only=True
    )
    papers: tuple[PaperKind, ...] = field(default=(), kw_only=True)
    on_request: bool = field(default=False, kw_only=True)
    serves: Want | None = field(default=None, kw_only=True)
