"""The participant's booklet: all of a gathering in one file, with the person's name.

It is made on request, since there is one for each person and gathering. The evaluation
is not in it: that is handed in, and is nobody's.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.copies import spared
from medarbeider.handouts.forms import size_words, table_name, work_group_name
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import paper
from medarbeider.handouts.together import listed, titles_of
from medarbeider.model.coaching import Round

KIND = "booklet"
PAPER = PaperKind(KIND, "Booklet")


def booklets(brief: Briefing, made: Iterable[Handout]) -> Iterator[Handout]:
    """Yield a booklet for each person at each gathering; a blank one without names."""
    found = _parts(made)
    for gathering in brief.gatherings:
        names = gathering.names if brief.roster.participants else ()
        parts = found[gathering.folder]
        for number, name in enumerate(names or ("",), 1):
            yield _booklet(brief, gathering, number, name, parts)


def _parts(made: Iterable[Handout]) -> Mapping[str, Sequence[Handout]]:
    """Return the sheets that booklets are made of, by the folder of their gathering."""
    found: dict[str, list[Handout]] = defaultdict(list)
    for one in sorted(made, key=lambda one: one.paper.booklet_place or 0):
        if one.paper.booklet_place is not None:
            found[one.folder].append(one)
    return found


def _booklet(
    brief: Briefing,
    gathering: Gathering,
    number: int,
    name: str,
    parts: Sequence[Handout],
) -> Handout:
    words = brief.words
    own = tuple(sheet for one in parts if (sheet := _own(one, name)))
    made = paper(
        brief,
        gathering,
        PAPER,
        copies=1 if name else spared(gathering.people),
        content={
            "name": name,
            "together": tuple(_together(brief, gathering, name)) if name else (),
            "contents": tuple(str((one.content or {})["title"]) for one in own),
        },
    )
    folder = words.say("Booklets")
    return replace(
        made,
        folder=f"{gathering.folder}/{folder}" if name else gathering.folder,
        name=f"{number:02d} {name}" if name else made.name,
        parts=own,
    )


def _own(sheet: Handout, name: str) -> Handout | None:
    """Return a sheet with the person's own pages only, where it has a page for each.

    Whoever is in no pair has no page there, and no need of a blank one.
    """
    pages = (sheet.content or {}).get("sheets")
    if not sheet.paper.is_for_each or not isinstance(pages, tuple):
        return sheet
    every = [one for one in pages if isinstance(one, Mapping)]
    is_named = any(one.get("name") for one in every)
    own = tuple(one for one in every if _is_of(one, name if is_named else ""))
    if own == pages:
        return sheet  # the same page, to be filled in once
    return (
        replace(sheet, content={**(sheet.content or {}), "sheets": own})
        if own
        else None
    )


def _is_of(page: Mapping[str, Plain], name: str) -> bool:
    return page.get("name", "") == name


def _together(
    brief: Briefing, gathering: Gathering, name: str
) -> Iterator[dict[str, Plain]]:
    """Yield each round that the person is in: where, with whom, and for what."""
    words = brief.words
    for one in (*gathering.pairs, *gathering.groups):
        for number, group in enumerate(one.groups, 1):
            if name in group:
                others = tuple(brief.short[each] for each in group if each != name)
                yield {
                    "place": words.say("Pair {n}", n=number)
                    if one.kind == "pairs"
                    else table_name(number, words),
                    "others": listed(others, words),
                    "what": " · ".join(titles_of(brief, gathering, one))
                    or _size(one, brief),
                }
    yield from _work_together(brief, gathering, name)


def _work_together(
    brief: Briefing, gathering: Gathering, name: str
) -> Iterator[dict[str, Plain]]:
    """Yield the work group that the person is in, where the gathering gives a task."""
    task, group = gathering.session.between.group, brief.work.group_of(name)
    if task and group:
        others = tuple(brief.short[each] for each in group.people if each != name)
        yield {
            "place": work_group_name(group, brief.words),
            "others": listed(others, brief.words),
            "what": task.task,
        }


def _size(one: Round, brief: Briefing) -> str:
    return size_words(one, brief.words) if one.kind == "groups" else ""


DOCUMENT = Document(
    KIND,
    gather=booklets,
    on_request=True,
    papers=(PAPER,),
)
