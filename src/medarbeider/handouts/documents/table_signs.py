"""Table signs: a sheet for each table, in letters to be read across the room.

Who sits there is told when each table has one group all day, by short name as on the
wall; otherwise a sign has the table's number only.
"""

from collections.abc import Iterator

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.companions import seated
from medarbeider.handouts.forms import table_name
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import paper

KIND = "table-signs"
PAPER = PaperKind(KIND, "Table signs", is_one_sided=True)

_SIZES = ((6, "pt-200"), (7, "pt-170"), (8, "pt-150"))
"""Letters that a sign may have, and the size of type that then has room."""

_NAMES = ((4, 12, "few"), (6, 16, "some"))
"""How many names of how many letters have room, and their size."""


def table_signs(brief: Briefing) -> Iterator[Handout]:
    """Yield the signs of each gathering that has groups."""
    for gathering in brief.gatherings:
        tables = _tables(brief, gathering)
        if not tables:
            continue
        yield paper(
            brief,
            gathering,
            PAPER,
            copies=1,
            content={
                "signs": tuple(
                    _sign(table_name(number, brief.words), people)
                    for number, people in enumerate(tables, 1)
                )
            },
        )


def _tables(brief: Briefing, gathering: Gathering) -> tuple[tuple[str, ...], ...]:
    """Return who sits at each table, or nobody where that changes or is not drawn."""
    if len(gathering.groups) == 1:
        (one,) = gathering.groups
        return tuple(seated(brief, group) for group in one.groups)
    drawn = (len(one.groups) for one in gathering.groups)
    reckoned = (
        slot.groups.number
        for slot in gathering.timetable.activities
        if slot.method.wants_groups
    )
    return ((),) * max((*drawn,) or (*reckoned,), default=0)


def _sign(name: str, people: tuple[str, ...]) -> dict[str, Plain]:
    longest = max(map(len, people), default=0)
    return {
        "name": name,
        "size": next((size for most, size in _SIZES if len(name) <= most), "pt-120"),
        "people": tuple(people[at : at + 2] for at in range(0, len(people), 2)),
        "names": next(
            (
                size
                for most, letters, size in _NAMES
                if len(people) <= most and longest <= letters
            ),
            "many",
        ),
    }


DOCUMENT = Document(
    KIND,
    table_signs,
    papers=(PAPER,),
)
