"""The group list: one for the facilitator, and one for the wall, by first name."""

from collections.abc import Iterator

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.companions import companions_beside, seated, with_companions
from medarbeider.handouts.copies import for_facilitators
from medarbeider.handouts.forms import size_words, table_name
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import called, paper, sheet_line
from medarbeider.handouts.people import attendance, people, remarks, unit_of
from medarbeider.handouts.sheet import Column, Sheet, list_sheet
from medarbeider.handouts.together import titles_of
from medarbeider.handouts.wall import group_sheets
from medarbeider.model.coaching import Round

KIND = "group-list"
FACILITATOR = PaperKind("group-list-facilitator", "Group list", is_facilitators=True)
WALL = PaperKind("group-list-wall", "Groups for the wall", is_one_sided=True)


def group_lists(brief: Briefing) -> Iterator[Handout]:
    """Yield both lists for each gathering that has groups."""
    for gathering in brief.gatherings:
        if not gathering.groups:
            continue
        sheets = tuple(_sheet(brief, gathering, one) for one in gathering.groups)
        for of, copies, rounds, lists in (
            (
                FACILITATOR,
                for_facilitators(brief),
                [_list(brief, gathering, one) for one in gathering.groups],
                sheets,
            ),
            (
                WALL,
                1,
                [_wall(brief, gathering, one) for one in gathering.groups],
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


def _heading(brief: Briefing, gathering: Gathering, one: Round) -> dict[str, Plain]:
    return {
        "heading": size_words(one, brief.words),
        "used_in": " · ".join(titles_of(brief, gathering, one)),
    }


def _list(brief: Briefing, gathering: Gathering, one: Round) -> dict[str, Plain]:
    words, persons = brief.words, people(brief, one.people)
    return {
        **_heading(brief, gathering, one),
        "groups": tuple(
            {
                "name": table_name(number, words),
                "people": tuple(
                    tuple(persons[name] for name in group[at : at + 2])
                    for at in range(0, len(group), 2)
                ),
                "companions": with_companions(brief, group),
            }
            for number, group in enumerate(one.groups, 1)
        ),
        **attendance(brief, gathering, one),
    }


def _wall(brief: Briefing, gathering: Gathering, one: Round) -> dict[str, Plain]:
    words = brief.words
    groups = [seated(brief, group) for group in one.groups]
    step, sheets = group_sheets(groups)
    return {
        **_heading(brief, gathering, one),
        "size": step.name,
        "columns": step.columns,
        "sheets": tuple(
            tuple(
                tuple(
                    {"name": table_name(at + 1, words), "people": groups[at]}
                    for at in row
                )
                for row in rows
            )
            for rows in sheets
        ),
    }


def _sheet(brief: Briefing, gathering: Gathering, one: Round) -> Sheet:
    words, heading = brief.words, size_words(one, brief.words)
    said, away = remarks(brief, gathering, one)
    return list_sheet(
        heading,
        f"{words.say(FACILITATOR.title)} – {called(brief, gathering)}",
        f"{sheet_line(brief, gathering)} · {heading}",
        (
            Column(words.say("Name"), 42),
            Column(words.say("Table"), 12),
            Column(words.say("Unit"), 44),
            Column(words.say("Remark"), 30),
        ),
        [
            *(
                (name, number, unit_of(brief, name), said.get(name, ""))
                for number, group in enumerate(one.groups, 1)
                for name in group
            ),
            *(
                (name, number, "", remark)
                for number, group in enumerate(one.groups, 1)
                for name, remark in companions_beside(brief, group)
            ),
            *((name, "", unit_of(brief, name), remark) for name, remark in away),
        ],
    )


DOCUMENT = Document(
    KIND,
    group_lists,
    papers=(FACILITATOR, WALL),
)
