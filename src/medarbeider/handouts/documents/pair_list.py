"""The pair list: one for the facilitator, and one for the wall, by first name."""

from collections.abc import Iterator

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.clocks import trio_clock
from medarbeider.handouts.companions import companions_beside, paired, with_companions
from medarbeider.handouts.copies import for_facilitators
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import called, paper, sheet_line
from medarbeider.handouts.people import attendance, people, remarks, unit_of
from medarbeider.handouts.sheet import Column, Sheet, list_sheet
from medarbeider.handouts.together import listed, pair_slot, pair_slots
from medarbeider.handouts.wall import pair_sheets
from medarbeider.model.coaching import Round
from medarbeider.planning.talks import TRIO
from medarbeider.planning.timetable import Slot

KIND = "pair-list"
FACILITATOR = PaperKind("pair-list-facilitator", "Pair list", is_facilitators=True)
WALL = PaperKind("pair-list-wall", "Pairs for the wall", is_one_sided=True)


def pair_lists(brief: Briefing) -> Iterator[Handout]:
    """Yield both lists for each gathering that has pairs."""
    for gathering in brief.gatherings:
        if not gathering.pairs:
            continue
        sheets = tuple(_sheet(brief, gathering, one) for one in gathering.pairs)
        for of, copies, rounds, lists in (
            (
                FACILITATOR,
                for_facilitators(brief),
                [_list(brief, gathering, one) for one in gathering.pairs],
                sheets,
            ),
            (
                WALL,
                1,
                [_wall(brief, gathering, one) for one in gathering.pairs],
                (),
            ),
        ):
            yield paper(
                brief,
                gathering,
                of,
                copies=copies,
                content={"rounds": tuple(rounds)},
                sheets=lists,
            )


def _heading(brief: Briefing, gathering: Gathering, one: Round) -> str:
    """Return what a round is called: its activities, or its number.

    Several activities have their clock times each; those of one stand beside it.
    """
    slots = pair_slots(gathering, one)
    if len(slots) > 1:
        return " · ".join(f"{slot.title} {_span(brief, slot)}" for slot in slots)
    titles = [slot.title for slot in slots]
    return "".join(titles) or brief.words.say("Round {n}", n=one.number)


def _when(brief: Briefing, gathering: Gathering, one: Round) -> str:
    slots = pair_slots(gathering, one)
    return _span(brief, slots[0]) if len(slots) == 1 else ""


def _span(brief: Briefing, slot: Slot) -> str:
    return brief.words.span(slot.starts, slot.ends)


def _list(brief: Briefing, gathering: Gathering, one: Round) -> dict[str, Plain]:
    slot, persons = pair_slot(gathering, one), people(brief, one.people)
    return {
        "heading": _heading(brief, gathering, one),
        "span": _when(brief, gathering, one),
        "pairs": tuple(
            {
                "number": number,
                "people": tuple(persons[name] for name in group),
                "is_trio": len(group) == TRIO,
                "turns": trio_clock(brief, slot, group),
                "companions": with_companions(brief, group),
            }
            for number, group in enumerate(one.groups, 1)
        ),
        **attendance(brief, gathering, one),
    }


def _wall(brief: Briefing, gathering: Gathering, one: Round) -> dict[str, Plain]:
    names = [paired(brief, group) for group in one.groups]
    step, sheets = pair_sheets(names)
    return {
        "heading": _heading(brief, gathering, one),
        "span": _when(brief, gathering, one),
        "size": step.name,
        "is_turned": step.is_turned,
        "sheets": tuple(
            tuple(
                tuple({"number": at + 1, "names": names[at]} for at in column)
                for column in columns
            )
            for columns in sheets
        ),
    }


def _sheet(brief: Briefing, gathering: Gathering, one: Round) -> Sheet:
    words = brief.words
    said, away = remarks(brief, gathering, one)
    return list_sheet(
        words.say("Round {n}", n=one.number),
        f"{words.say(FACILITATOR.title)} – {called(brief, gathering)}",
        f"{sheet_line(brief, gathering)} · {_heading(brief, gathering, one)}",
        (
            Column(words.say("Name"), 34),
            Column(words.say("Pair"), 8),
            Column(words.say("Together with"), 44),
            Column(words.say("Unit"), 32),
            Column(words.say("Remark"), 18),
        ),
        [
            *(
                (
                    name,
                    number,
                    listed(tuple(other for other in group if other != name), words),
                    unit_of(brief, name),
                    said.get(name, ""),
                )
                for number, group in enumerate(one.groups, 1)
                for name in group
            ),
            *(
                (name, number, "", "", remark)
                for number, group in enumerate(one.groups, 1)
                for name, remark in companions_beside(brief, group)
            ),
            *((name, "", "", unit_of(brief, name), remark) for name, remark in away),
        ],
    )


DOCUMENT = Document(
    KIND,
    pair_lists,
    papers=(FACILITATOR, WALL),
    serves="pairs",
)
