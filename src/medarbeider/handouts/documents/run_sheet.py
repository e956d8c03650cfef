"""The run sheet (kjøreplan): everything the facilitator needs while it happens."""

from collections.abc import Iterator

from medarbeider.handouts.between import groups_here
from medarbeider.handouts.briefing import Briefing, Gathering
from medarbeider.handouts.companions import paired, seated
from medarbeider.handouts.copies import for_facilitators
from medarbeider.handouts.forms import (
    form_words,
    group_words,
    method_name,
    pair_words,
    size_words,
    table_name,
    work_group_name,
)
from medarbeider.handouts.handout import Document, Handout, PaperKind, Plain
from medarbeider.handouts.heading import paper
from medarbeider.handouts.material import material
from medarbeider.handouts.named_papers import material_of, steps_of
from medarbeider.handouts.sheet import Column, Sheet
from medarbeider.handouts.timed_sheet import Timed, timed_sheet
from medarbeider.handouts.together import (
    group_round,
    is_for_work_groups,
    pair_round,
    sizes_of,
)
from medarbeider.meetings.present import not_placed
from medarbeider.model.coaching import Round
from medarbeider.planning.timetable import Buffer, Slot
from medarbeider.wording.wording import Wording

PAPER = PaperKind("run-sheet", "Run sheet", is_facilitators=True)


def run_sheets(brief: Briefing) -> Iterator[Handout]:
    """Yield a run sheet for each gathering."""
    for gathering in brief.gatherings:
        yield paper(
            brief,
            gathering,
            PAPER,
            copies=for_facilitators(brief),
            content=_content(brief, gathering),
            sheets=(_sheet(brief, gathering),),
        )


def _content(brief: Briefing, gathering: Gathering) -> dict[str, Plain]:
    words, table = brief.words, gathering.timetable
    return {
        "shared_goals": brief.programme.goals,
        "goals": gathering.session.goals,
        "facilitators": ", ".join(brief.programme.facilitators),
        "people": " · ".join((str(gathering.people), *_sizes(brief, gathering))),
        "rows": tuple(
            _buffer_row(brief, slot)
            if isinstance(slot, Buffer)
            else _row(brief, gathering, slot)
            for slot in table.slots
        ),
        "ends": words.clock(table.occasion.ends),
        "material": material(brief, gathering),
        "together": (
            *(_groups(brief, gathering, one) for one in gathering.groups),
            *(_pairs(brief, gathering, one) for one in gathering.pairs),
        ),
    }


def _sizes(brief: Briefing, gathering: Gathering) -> tuple[str, ...]:
    """Return how many groups there are in the day's activities, each number once."""
    slots = [
        slot for slot in gathering.timetable.activities if slot.method.wants_groups
    ]
    found = dict.fromkeys(sizes_of(brief, gathering, slot) for slot in slots)
    return tuple(group_words(groups, brief.words) for groups in found)


def _row(brief: Briefing, gathering: Gathering, slot: Slot) -> dict[str, Plain]:
    words, language = brief.words, brief.programme.language
    activity, method = slot.activity, slot.method
    in_work_groups = _work_groups(brief, gathering, slot)
    groups = None if in_work_groups else group_round(brief, gathering, slot)
    pairs = pair_round(gathering, slot)
    return {
        "is_buffer": False,
        "is_pause": method.is_pause,
        "starts": words.clock(slot.starts),
        "minutes": slot.minutes,
        "title": slot.title,
        "method": method_name(slot, language),
        "form": form_words(method.form, words),
        "about": activity.about,
        "question": activity.question,
        "product": activity.product,
        "points": activity.points,
        "steps": steps_of(gathering, slot, words),
        "groups": in_work_groups or _group_words(brief, gathering, slot),
        "pairs": pair_words(pairs, words) if pairs else "",
        "see": tuple(
            heading
            for heading in (
                groups and size_words(groups, words),
                pairs and _pairs_heading(gathering, pairs, words),
            )
            if heading
        ),
        "who": activity.who or "",
        "notes": activity.notes,
        "material": material_of(gathering, slot, words),
        "phases": tuple(
            {
                "name": part.phase.name.told_in(language),
                "span": words.span(part.starts, part.ends),
                "minutes": part.minutes,
            }
            for part in slot.phases
        ),
    }


def _groups(brief: Briefing, gathering: Gathering, one: Round) -> dict[str, Plain]:
    words = brief.words
    return {
        "is_pairs": False,
        "heading": size_words(one, words),
        "entries": tuple(
            {
                "name": table_name(number, words),
                "people": ", ".join(seated(brief, group)),
            }
            for number, group in enumerate(one.groups, 1)
        ),
        **_away(brief, gathering, one),
    }


def _pairs(brief: Briefing, gathering: Gathering, one: Round) -> dict[str, Plain]:
    words = brief.words
    return {
        "is_pairs": True,
        "heading": _pairs_heading(gathering, one, words),
        "entries": tuple(
            {
                "name": str(number),
                "people": paired(brief, group),
            }
            for number, group in enumerate(one.groups, 1)
        ),
        **_away(brief, gathering, one),
    }


def _pairs_heading(gathering: Gathering, one: Round, words: Wording) -> str:
    if len(gathering.pairs) == 1:
        return words.say("Pairs")
    return words.say("Pairs, round {n}", n=one.number)


def _away(brief: Briefing, gathering: Gathering, one: Round) -> dict[str, Plain]:
    away = not_placed(gathering.expected, one)
    return {
        "absent": ", ".join(brief.short[name] for name in one.absent),
        "not_placed": ", ".join(brief.short[name] for name in away),
    }


def _buffer_row(brief: Briefing, buffer: Buffer) -> dict[str, Plain]:
    return {
        "is_buffer": True,
        "is_pause": False,
        "starts": brief.words.clock(buffer.starts),
        "minutes": buffer.minutes,
        "title": brief.words.say("Buffer"),
    }


def _sheet(brief: Briefing, gathering: Gathering) -> Sheet:
    words = brief.words
    return timed_sheet(
        brief,
        gathering,
        words.say(PAPER.title),
        (
            Column(words.say("How"), 17),
            Column(words.say("Content"), 33),
            Column(words.say("Led by"), 13),
            Column(words.say("Material"), 19),
            Column(words.say("Notes"), 31),
        ),
        [
            Timed(slot.starts, slot.minutes, words.say("Buffer"))
            if isinstance(slot, Buffer)
            else _timed(brief, gathering, slot)
            for slot in gathering.timetable.slots
        ],
    )


def _timed(brief: Briefing, gathering: Gathering, slot: Slot) -> Timed:
    words, language = brief.words, brief.programme.language
    activity, method = slot.activity, slot.method
    pairs = pair_round(gathering, slot)
    how = (
        method_name(slot, language),
        "" if method.is_pause else form_words(method.form, words),
        _work_groups(brief, gathering, slot) or _group_words(brief, gathering, slot),
        pair_words(pairs, words) if pairs else "",
    )
    content = (
        activity.about,
        activity.question,
        activity.product and " ".join((words.say("Handed on:"), activity.product)),
        *(f"{number}. {point}" for number, point in enumerate(activity.points, 1)),
    )
    return Timed(
        slot.starts,
        slot.minutes,
        slot.title,
        (
            "\n".join(part for part in how if part),
            "\n".join(part for part in content if part),
            activity.who or "",
            "\n".join(material_of(gathering, slot, words)),
            activity.notes or "",
        ),
        slot.starts if activity.at else None,
        tuple(
            (part.starts, part.minutes, part.phase.name.told_in(language))
            for part in slot.phases
        ),
        "pause" if method.is_pause else "plain",
    )


def _work_groups(brief: Briefing, gathering: Gathering, slot: Slot) -> str:
    """Return which work groups sit together, where they agree on their task."""
    if not is_for_work_groups(brief, gathering, slot):
        return ""
    groups = groups_here(brief, gathering)
    names = ", ".join(
        f"{work_group_name(one, brief.words)} ({len(here)})" for one, here in groups
    )
    return brief.words.say("In the work groups: {names}", names=names)


def _group_words(brief: Briefing, gathering: Gathering, slot: Slot) -> str:
    """Return the groups at the tables of an activity that is in groups."""
    if not slot.method.wants_groups:
        return ""
    return group_words(sizes_of(brief, gathering, slot), brief.words)


DOCUMENT = Document(
    "run-sheet",
    run_sheets,
    papers=(PAPER,),
)
