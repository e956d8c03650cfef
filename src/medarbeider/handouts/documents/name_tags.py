"""Name tags: eight to a page, to cut along the lines; the last ones are blank.

A tag is 90 × 60 mm, as common holders are.
"""

from collections.abc import Iterator

from medarbeider.handouts.briefing import Briefing
from medarbeider.handouts.copies import spared
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import programme_paper
from medarbeider.meetings.companions import companions_of

KIND = "name-tags"
PAPER = PaperKind(KIND, "Name tags", is_one_sided=True)
COLUMNS, ROWS = 2, 4
TAGS = COLUMNS * ROWS
FEWEST_BLANK = 2

_SIZES = ((8, "pt-40"), (11, "pt-30"), (15, "pt-22"))
"""Letters that a first name may have, and the size of type that then has room."""


def name_tags(brief: Briefing) -> Iterator[Handout]:
    """Yield the tags: of everyone on the name list and who is beside them, or blank."""
    people = brief.roster.participants
    blank = max(FEWEST_BLANK, spared(brief.people) - brief.people)
    tags = [_tag(brief.first[one.name], one.name, one.unit_to_tell) for one in people]
    tags += [
        _tag(brief.first[one.name], one.name, "")
        for one in companions_of(
            brief.programme.companions, {one.name for one in people}
        )
    ]
    sheets = -(-(len(tags) + blank) // TAGS) if people else 1
    tags += [_tag("", "", "", at + 1) for at in range(sheets * TAGS - len(tags))]
    yield programme_paper(
        brief,
        PAPER,
        copies=1 if people else -(-spared(brief.people) // TAGS),
        content={
            "sheets": tuple(
                tuple(
                    tuple(tags[at : at + COLUMNS])
                    for at in range(start, start + TAGS, COLUMNS)
                )
                for start in range(0, len(tags), TAGS)
            )
        },
    )


def _tag(first: str, name: str, unit: str, spare: int = 0) -> dict[str, Plain]:
    """Return a tag; a blank one has the number of a *spare*."""
    fitting = (size for letters, size in _SIZES if len(first) <= letters)
    return {
        "first": first,
        "name": name if name != first else "",
        "unit": unit,
        "size": next(fitting, "pt-16"),
        "spare": spare,
    }


DOCUMENT = Document(
    KIND,
    name_tags,
    papers=(PAPER,),
)
