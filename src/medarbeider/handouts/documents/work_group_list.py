"""The work groups: one list for the facilitator, and one for the wall, by first name.

They do the group's task between gatherings together, and agree on it before they go.
"""

from collections.abc import Iterator

from medarbeider.handouts.between import groups_here, until
from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.companions import companions_beside, seated, with_companions
from medarbeider.handouts.copies import for_facilitators
from medarbeider.handouts.forms import work_group_name
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import paper, sheet_line
from medarbeider.handouts.people import people, unit_of
from medarbeider.handouts.sheet import Column, Sheet, list_sheet
from medarbeider.handouts.together import listed
from medarbeider.handouts.wall import group_sheets
from medarbeider.meetings.work_groups import WorkGroup
from medarbeider.model.session import Assignment

KIND = "work-group-list"
FACILITATOR = PaperKind(
    "work-group-list-facilitator", "Work groups", is_facilitators=True
)
WALL = PaperKind("work-group-list-wall", "Work groups for the wall", is_one_sided=True)


def work_group_lists(brief: Briefing) -> Iterator[Handout]:
    """Yield both lists for each gathering that gives the work groups a task."""
    for gathering in brief.gatherings:
        task = gathering.session.between.group
        if task is None or not groups_here(brief, gathering):
            continue
        yield paper(
            brief,
            gathering,
            FACILITATOR,
            copies=for_facilitators(brief),
            content={"rounds": (_list(brief, task),)},
            sheets=(_sheet(brief, gathering),),
        )
        yield paper(
            brief,
            gathering,
            WALL,
            copies=1,
            content={"rounds": (_wall(brief, gathering, task),)},
        )


def _list(brief: Briefing, task: Assignment) -> dict[str, Plain]:
    words = brief.words
    return {
        "heading": words.say("The same all through the programme"),
        "used_in": until(brief, task),
        "groups": tuple(
            {
                "name": work_group_name(group, words),
                "people": _two_and_two(brief, group),
                "companions": with_companions(brief, group.people),
            }
            for group in brief.work.groups
        ),
        "absent": "",
        "extra": "",
        "not_placed": listed(brief.work.outside, words),
        "relaxed": (),
    }


def _two_and_two(brief: Briefing, group: WorkGroup) -> tuple[Plain, ...]:
    """Return the people of a group, with the unit of those from another one."""
    told = people(brief, group.people)
    listed = [
        {**one, "unit": ""} if one["unit"] == group.name else one
        for one in told.values()
    ]
    return tuple(tuple(listed[at : at + 2]) for at in range(0, len(listed), 2))


def _wall(brief: Briefing, gathering: Gathering, task: Assignment) -> dict[str, Plain]:
    """Return the groups with those who are here this time."""
    cards = [
        (work_group_name(group, brief.words), seated(brief, here))
        for group, here in groups_here(brief, gathering)
    ]
    step, sheets = group_sheets([(name, *members) for name, members in cards])
    words = brief.words
    return {
        "heading": words.say(FACILITATOR.title),
        "used_in": " · ".join(
            (words.say("The same all through the programme"), until(brief, task))
        ),
        "size": step.name,
        "columns": step.columns,
        "sheets": tuple(
            tuple(
                tuple({"name": cards[at][0], "people": cards[at][1]} for at in row)
                for row in rows
            )
            for rows in sheets
        ),
    }


def _sheet(brief: Briefing, gathering: Gathering) -> Sheet:
    """Return the list to sort; its remarks tell beside whom companions are."""
    words = brief.words
    title = words.say(FACILITATOR.title)
    rows = [*_rows(brief)]
    columns = (
        Column(words.say("Name"), 42),
        Column(words.say("Work group"), 30),
        Column(words.say("Unit"), 44),
        Column(words.say("Remark"), 30),
    )
    told = len(columns) if any(row[-1] for row in rows) else len(columns) - 1
    return list_sheet(
        title,
        f"{title} – {gathering.session.title}",
        sheet_line(brief, gathering),
        columns[:told],
        [row[:told] for row in rows],
    )


def _rows(brief: Briefing) -> Iterator[tuple[str, str, str, str]]:
    """Yield a row for each in a work group, and then for each companion of one."""
    named = [(work_group_name(one, brief.words), one) for one in brief.work.groups]
    for called, group in named:
        for name in group.people:
            yield name, called, unit_of(brief, name), ""
    for called, group in named:
        for name, remark in companions_beside(brief, group.people):
            yield name, called, "", remark


DOCUMENT = Document(
    KIND,
    work_group_lists,
    papers=(FACILITATOR, WALL),
)
