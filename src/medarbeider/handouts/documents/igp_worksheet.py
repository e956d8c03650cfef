"""The IGP worksheet: a sheet for each person, one for each group, one for plenary.

What the sheets hold follows the domain guide §2.5.
"""

from collections.abc import Iterator, Mapping, Sequence

from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.clocks import phase_clock
from medarbeider.handouts.copies import spared
from medarbeider.handouts.forms import table_name
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import paper
from medarbeider.handouts.together import group_round, sizes_of
from medarbeider.meetings.roles import Roles, roles
from medarbeider.model.groups import GroupSizes
from medarbeider.model.method import Want
from medarbeider.planning.timetable import Slot

KIND: Want = "igp-worksheet"
INDIVIDUAL = PaperKind(
    "igp-worksheet-individual", "IGP individual", is_one_sided=True, booklet_place=2
)
GROUP = PaperKind("igp-worksheet-group", "IGP group")
PLENARY = PaperKind("igp-worksheet-plenary", "IGP plenary")
LONG = 220
"""Letters of title, question and product from which a sheet must save room."""

MANY = 8
"""Groups up to which the plenary's rows have room for the members' names."""


def igp_worksheets(brief: Briefing) -> Iterator[Handout]:
    """Yield the three sheets of each gathering that has IGP work."""
    drawn = _drawn_roles(brief)
    for gathering in brief.gatherings:
        slots = gathering.slots_that_want(KIND)
        if not slots:
            continue
        tasks = tuple(
            _task(brief, gathering, number, slot, len(slots))
            for number, slot in enumerate(slots, 1)
        )
        sets = tuple(_sets(brief, gathering, slots, tasks, drawn))
        groups = max(sizes_of(brief, gathering, slot).number for slot in slots)
        for of, copies, content in (
            (INDIVIDUAL, spared(gathering.people), tasks),
            (GROUP, 1 if sets[1:] else groups + 1, sets),
            (PLENARY, 1, tasks),
        ):
            yield paper(
                brief,
                gathering,
                of,
                copies=copies,
                content={"sets" if of is GROUP else "tasks": content},
            )


def _drawn_roles(brief: Briefing) -> dict[tuple[str, int], tuple[Roles, ...]]:
    """Return the roles of each group, by the gathering's folder and the activity."""
    tasks = [
        (gathering.folder, slot.number, one)
        for gathering in brief.gatherings
        for slot in gathering.slots_that_want(KIND)
        if (one := group_round(brief, gathering, slot))
    ]
    drawn = roles(
        [one.groups for _, _, one in tasks],
        brief.seed,
        [one.extra for _, _, one in tasks],
    )
    return {
        (folder, number): found
        for (folder, number, _), found in zip(tasks, drawn, strict=True)
    }


def _sets(
    brief: Briefing,
    gathering: Gathering,
    slots: Sequence[Slot],
    tasks: Sequence[Mapping[str, Plain]],
    drawn: Mapping[tuple[str, int], Sequence[Roles]],
) -> Iterator[tuple[Plain, ...]]:
    """Yield a set of sheets for each group, and a blank one of every task.

    A group does the tasks that its round is for; a task without a round has only
    blank sheets, one for each group.
    """
    rounds = [group_round(brief, gathering, slot) for slot in slots]
    sizes = [sizes_of(brief, gathering, slot) for slot in slots]
    for one in dict.fromkeys(one for one in rounds if one):
        mine = [at for at, other in enumerate(rounds) if other == one]
        for number, group in enumerate(one.groups):
            yield tuple(
                {
                    "task": tasks[at],
                    "spare": "",
                    **_named(
                        brief,
                        number,
                        group,
                        drawn[gathering.folder, slots[at].number][number],
                    ),
                }
                for at in mine
            )
    if any(rounds):
        for task, size, drawn_one in zip(tasks, sizes, rounds, strict=True):
            if drawn_one is None:
                yield tuple(_blank(task, size) for _ in range(size.number))
    spare = brief.words.say("Spare") if any(rounds) else ""
    yield tuple(
        {**_blank(task, size), "spare": spare}
        for task, size in zip(tasks, sizes, strict=True)
    )


def _named(
    brief: Briefing, number: int, group: Sequence[str], filled: Roles
) -> dict[str, Plain]:
    short = {**brief.short, "": ""}
    return {
        "group": table_name(number + 1, brief.words),
        "chair": short[filled.chair],
        "scribe": short[filled.scribe],
        "scope_guard": short[filled.scope_guard],
        "rows": tuple(short[name] for name in group),
    }


def _blank(task: Mapping[str, Plain], size: GroupSizes) -> dict[str, Plain]:
    return {
        "task": task,
        "spare": "",
        "group": "",
        "chair": "",
        "scribe": "",
        "scope_guard": "",
        "rows": ("",) * size.biggest,
    }


def _task(
    brief: Briefing, gathering: Gathering, number: int, slot: Slot, tasks: int
) -> dict[str, Plain]:
    words = brief.words
    one = group_round(brief, gathering, slot)
    question = slot.activity.question or slot.title
    told = f"{slot.title}{question}{slot.activity.product or ''}"
    return {
        "is_long": len(told) > LONG,
        "number": words.say("Task {n} of {all}", n=number, all=tasks),
        "title": slot.title,
        "question": question,
        "product": slot.activity.product,
        "span": words.span(slot.starts, slot.ends),
        "phases": tuple(phase_clock(brief, part) for part in slot.phases),
        "due": _due(brief, slot),
        "group_rows": tuple(
            {
                "number": at + 1,
                "people": ", ".join(brief.short[name] for name in one.groups[at])
                if one and len(one.groups) <= MANY
                else "",
            }
            for at in range(sizes_of(brief, gathering, slot).number)
        ),
    }


def _due(brief: Briefing, slot: Slot) -> str:
    """Return when the group's product is to be ready: as the last phase begins."""
    plenary = next((part for part in slot.phases if part.phase.form == "plenary"), None)
    clock = brief.words.clock(plenary.starts if plenary else slot.ends)
    return brief.words.say("ready at {clock}", clock=clock)


DOCUMENT = Document(
    KIND,
    igp_worksheets,
    papers=(INDIVIDUAL, GROUP, PLENARY),
    serves=KIND,
)
