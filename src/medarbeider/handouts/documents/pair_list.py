"""The pair list: one for the facilitator, and one for the wall, by first name."""

from collections.abc import Iterator

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.clocks import trio_clock
from medarbeider.handouts.handout import Document, Handout, Plain
from medarbeider.handouts.heading import paper
from medarbeider.handouts.people import attendance, people
from medarbeider.handouts.together import listed, pair_slot, titles_of
from medarbeider.handouts.wall import pair_sheets
from medarbeider.model.coaching import Round
from medarbeider.planning.talks import TRIO

KIND = "pair-list"


def pair_lists(brief: Briefing) -> Iterator[Handout]:
    """Yield both lists for each gathering that has pairs."""
    words = brief.words
    for gathering in brief.gatherings:
        if not gathering.pairs:
            continue
        for part, title, copies, rounds in (
            (
                "facilitator",
                words.say("Pair list"),
                max(1, len(brief.programme.facilitators)),
                [_list(brief, gathering, one) for one in gathering.pairs],
            ),
            (
                "wall",
                words.say("Pairs for the wall"),
                1,
                [_wall(brief, gathering, one) for one in gathering.pairs],
            ),
        ):
            yield paper(
                brief,
                gathering,
                kind=f"{KIND}-{part}",
                title=title,
                copies=copies,
                content={"rounds": tuple(rounds)},
            )


def _heading(brief: Briefing, gathering: Gathering, one: Round) -> str:
    """Return what a round is called: its activities, or its number."""
    titles = titles_of(brief, gathering, one)
    return " · ".join(titles) or brief.words.say("Round {n}", n=one.number)


def _list(brief: Briefing, gathering: Gathering, one: Round) -> dict[str, Plain]:
    slot, persons = pair_slot(gathering, one), people(brief, one.people)
    return {
        "heading": _heading(brief, gathering, one),
        "span": brief.words.span(slot.starts, slot.ends) if slot else "",
        "pairs": tuple(
            {
                "number": number,
                "people": tuple(persons[name] for name in group),
                "is_trio": len(group) == TRIO,
                "turns": trio_clock(brief, slot, group),
            }
            for number, group in enumerate(one.groups, 1)
        ),
        **attendance(brief, gathering, one),
    }


def _wall(brief: Briefing, gathering: Gathering, one: Round) -> dict[str, Plain]:
    names = [
        listed(tuple(brief.short[name] for name in group), brief.words)
        for group in one.groups
    ]
    step, sheets = pair_sheets(names)
    slot = pair_slot(gathering, one)
    return {
        "heading": _heading(brief, gathering, one),
        "span": brief.words.span(slot.starts, slot.ends) if slot else "",
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


DOCUMENT = Document(KIND, pair_lists)
