"""Which handouts hold a mark, and how one that does is printed as a draft."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from medarbeider.handouts.handout import Handout, Plain
from medarbeider.handouts.sheet import Sheet
from medarbeider.model.values import one_line
from medarbeider.wording.wording import Wording


def marks_on(handout: Handout, marks: Collection[str]) -> frozenset[str]:
    """Return those of the *marks* that stand on a handout, or on a part of it."""
    said = [one_line(text) for text in _texts(handout)]
    return frozenset(mark for mark in marks if any(mark in text for text in said))


def draft_of(handout: Handout, marks: Collection[str]) -> Handout:
    """Return the handout, told as a draft on each page if it has any of the *marks*.

    What its parts bring are pages of its own, with its box and foot.
    """
    if not marks_on(handout, marks):
        return handout
    words = Wording(handout.language)
    title = words.say("Draft: {title}", title=handout.title)
    told = words.say("Draft – something is still to be written")
    content = handout.content
    if content is not None:
        foot = " · ".join(filter(None, (told, str(content.get("foot", "")))))
        content = {**content, "draft": told, "foot": foot}
    return replace(
        handout,
        title=title,
        content=content,
        sheets=tuple(
            replace(one, title=words.say("Draft: {title}", title=one.title))
            for one in handout.sheets
        ),
        events=tuple(
            replace(one, title=words.say("Draft: {title}", title=one.title))
            for one in handout.events
        ),
    )


def _texts(handout: Handout) -> Iterator[str]:
    yield handout.title
    yield from _in(handout.content)
    for sheet in handout.sheets:
        yield from _on(sheet)
    for event in handout.events:
        yield from (event.title, event.place, event.text)
    for part in handout.parts:
        yield from _texts(part)


def _in(value: Plain) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _in(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from _in(one)


def _on(sheet: Sheet) -> Iterator[str]:
    yield from (sheet.title, sheet.about, sheet.note)
    for row in sheet.rows:
        yield from (cell for cell in row.cells if isinstance(cell, str))
