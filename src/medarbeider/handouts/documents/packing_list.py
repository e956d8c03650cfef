"""The packing list: what to print and bring to a gathering, and names to tick.

Counts are taken from the papers themselves, so that they always agree. What goes into
every bag follows the domain guide §9.1.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.companions import beside, companions_at, seats
from medarbeider.handouts.copies import for_facilitators
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import PROGRAMME_FOLDER, called, paper, sheet_line
from medarbeider.handouts.material import material
from medarbeider.handouts.people import people, unit_of
from medarbeider.handouts.sheet import Column, Sheet, list_sheet
from medarbeider.handouts.together import listed
from medarbeider.model.groups import group_sizes

KIND = "packing-list"
PAPER = PaperKind(KIND, "Packing and print list", is_facilitators=True)
COLUMNS = 3


def packing_lists(brief: Briefing, made: Iterable[Handout]) -> Iterator[Handout]:
    """Yield the list of each gathering."""
    printed = _printed_papers(made)
    for at, gathering in enumerate(brief.gatherings):
        mine = printed[gathering.folder]
        if at == 0:
            mine = printed[PROGRAMME_FOLDER] + mine
        mine = sorted(mine, key=lambda one: one.copies)  # the fewest first
        yield paper(
            brief,
            gathering,
            PAPER,
            copies=for_facilitators(brief),
            content=_content(brief, gathering, mine),
            sheets=_sheets(brief, gathering, mine),
        )


def _printed_papers(made: Iterable[Handout]) -> dict[str, list[Handout]]:
    """Return every paper that is printed for the day, by its folder."""
    found = defaultdict(list)
    for one in made:
        if not one.paper.is_sent:
            found[one.folder].append(one)
    return found


def _content(
    brief: Briefing, gathering: Gathering, printed: Sequence[Handout]
) -> dict[str, Plain]:
    words = brief.words
    half = -(-len(printed) // 2)
    told = people(brief, gathering.names)
    companions = _companions(brief, gathering)
    told |= {name: {"name": name, "unit": unit} for name, unit in companions.items()}
    return {
        "people": str(gathering.people),
        "tables": str(_tables(brief, gathering)),
        "seats": _seats(brief, gathering),
        "papers": tuple(
            tuple(_printed(brief, one) for one in several)
            for several in (printed[:half], printed[half:])
        ),
        "bag": _things(brief, _bag(brief, gathering)),
        "material": _things(brief, material(brief, gathering)),
        "names": tuple(
            {
                **person,
                "label": words.say("Here: {name}", name=name),
            }
            for name, person in told.items()
        ),
    }


def _seats(brief: Briefing, gathering: Gathering) -> str:
    """Return for how many there must be chairs and food, where companions come."""
    words = brief.words
    names = tuple(one.name for one in companions_at(brief, gathering))
    if not names:
        return ""
    return words.say(
        "{n}, counting {names}",
        n=seats(brief, gathering),
        names=listed(names, words),
    )


def _companions(brief: Briefing, gathering: Gathering) -> dict[str, str]:
    """Return companions by name, with whom they are beside."""
    names = gathering.names
    return {
        one.name: beside(brief, one, names) for one in companions_at(brief, gathering)
    }


def _sheets(
    brief: Briefing, gathering: Gathering, papers: Iterable[Handout]
) -> tuple[Sheet, ...]:
    """Return the lists of papers, things and people, each on a sheet of its own."""
    words, line = brief.words, sheet_line(brief, gathering)
    lists: tuple[tuple[str, tuple[Column, ...], list[tuple[str | int, ...]]], ...] = (
        (
            words.say("To print"),
            (
                Column(words.say("Paper"), 40),
                Column(words.say("Copies"), 10),
                Column(words.say("Remark"), 24),
            ),
            [(one.name, one.copies, _remark(brief, one)) for one in papers],
        ),
        (
            words.say("To be packed"),
            (Column(words.say("Thing"), 60),),
            [
                (thing,)
                for thing in (*_bag(brief, gathering), *material(brief, gathering))
            ],
        ),
        (
            words.say("Attendance"),
            (Column(words.say("Name"), 34), Column(words.say("Unit"), 32)),
            [
                *((name, unit_of(brief, name)) for name in gathering.names),
                *_companions(brief, gathering).items(),
            ],
        ),
    )
    return tuple(
        list_sheet(name, f"{name} – {called(brief, gathering)}", line, columns, rows)
        for name, columns, rows in lists
        if rows
    )


def _printed(brief: Briefing, one: Handout) -> dict[str, Plain]:
    return {
        "name": one.name,
        "copies": one.copies,
        "note": _remark(brief, one),
        "label": brief.words.say("Printed: {thing}", thing=one.name),
    }


def _remark(brief: Briefing, one: Handout) -> str:
    return brief.words.say("one side only") if one.paper.is_one_sided else ""


def _things(brief: Briefing, things: Iterable[str]) -> tuple[Plain, ...]:
    """Return things in rows, to be read down the columns, each with a box to tick."""
    told = [
        {"name": one, "label": brief.words.say("Packed: {thing}", thing=one)}
        for one in things
    ]
    rows = -(-len(told) // COLUMNS)
    told += [{"name": "", "label": ""}] * (rows * COLUMNS - len(told))
    return tuple(tuple(told[row::rows]) for row in range(rows))


def _tables(brief: Briefing, gathering: Gathering) -> int:
    """Return how many tables the day needs at most."""
    usual = group_sizes(gathering.places, brief.programme.groups.size).number
    drawn = (len(one.groups) for one in gathering.groups)
    reckoned = (
        slot.groups.number
        for slot in gathering.timetable.activities
        if slot.method.wants_groups
    )
    return max((*drawn,) or (*reckoned,), default=usual)


def _bag(brief: Briefing, gathering: Gathering) -> Iterator[str]:
    """Yield what goes into every bag."""
    words, tables = brief.words, _tables(brief, gathering)
    yield words.say("Name tags, and some blank ones")
    yield words.count(
        "Flip sheets, markers and sticky notes for {n} table",
        "Flip sheets, markers and sticky notes for {n} tables",
        tables,
    )
    yield words.say("Tape or tack for the wall")
    yield words.say("Timer for the screen, or a bell")
    yield words.say("Pens to lend out")
    if gathering.slots_that_want("evaluation-form"):
        yield words.say("A box for the evaluation forms")


DOCUMENT = Document(
    KIND,
    gather=packing_lists,
    papers=(PAPER,),
)
