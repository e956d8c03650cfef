"""The work of `explain --page`: a page that tells a client what we propose and why."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from medarbeider.commands.explain import Compared, compared
from medarbeider.commands.house_look import look_of
from medarbeider.commands.planned import PlannedProgramme, planned
from medarbeider.commands.proposed import proposed
from medarbeider.commands.shown import Showing, showing, without_what_is_private
from medarbeider.commands.single_page import Wanted, print_page
from medarbeider.handouts.briefing import Briefing, briefing
from medarbeider.handouts.client_page import client_page
from medarbeider.handouts.client_reasons import Heard
from medarbeider.handouts.handout import Handout
from medarbeider.model.brief import Brief
from medarbeider.proposing.filled import quotable
from medarbeider.proposing.told_words import taken_up

FORMATS = ("pdf", "docx", "html")
"""What the page comes in: to print or send, to change, to read on a screen."""

STYLE = "client-page.css"
"""The page's own stylesheet."""


@dataclass(frozen=True)
class ClientPage:
    """The file that was made, and the keys of texts that are not on it.

    They are left out because they name somebody.
    """

    file: Path
    left_out: tuple[str, ...]


def print_client_page(folder: Path, wanted: Wanted) -> ClientPage:
    """Print the page of the programme in *folder*, whole or not at all.

    It lies there, or where it is *wanted*. Raises `MedarbeiderError` where there is no
    brief, and where something must be mended first.
    """
    plan = planned(folder)
    handout, left_out = page_for_client(folder, plan)
    look = replace(look_of(plan, folder), own_style=STYLE)
    file = print_page(handout, look, wanted, here=folder, formats=FORMATS)
    return ClientPage(file, left_out)


def page_for_client(
    folder: Path, plan: PlannedProgramme
) -> tuple[Handout, tuple[str, ...]]:
    """Return the page of a programme, and the keys of what names somebody."""
    found = compared(folder)
    shows = showing(plan, found.brief)
    brief = _briefing(plan, folder)
    heard = _heard(found, brief, shows)
    left_out = dict.fromkeys(_left_out(brief, heard, shows))
    return client_page(brief, heard), tuple(left_out)


def _briefing(plan: PlannedProgramme, folder: Path) -> Briefing:
    return briefing(
        plan.loaded.programme,
        plan.timetables,
        plan.loaded.people,
        plan.settings.settings,
        roster=plan.loaded.roster,
        plan=plan.memory.value,
        name=folder.resolve().name,
    )


def _heard(found: Compared, brief: Briefing, shows: Showing) -> Heard:
    """Return what people told, in the language that the programme is in."""
    programme = brief.programme
    private = found.brief.model_copy(update={"language": programme.language})
    told = without_what_is_private(private)
    proposal = proposed(found.workspace, told)
    taken = taken_up(told, proposal.chosen)
    changed: defaultdict[str, set[str]] = defaultdict(set)
    for one in found.changes:
        changed[one.about].add(one.key)
    return Heard(
        told.model_copy(update={"works": told.works and quotable(told.works)}),
        proposal.reasons,
        {id_: one.themes for id_, one in taken.items()},
        {id_: one.questions for id_, one in taken.items()},
        changed,
        shows.may_stand,
    )


def _left_out(brief: Briefing, heard: Heard, shows: Showing) -> Iterator[str]:
    """Yield the key of each text of people's own that names somebody."""
    for key, text in (*_told(heard.brief), *_proposed(brief, heard)):
        if text and shows.names_somebody(text):
            yield key


def _told(told: Brief) -> Iterator[tuple[str, str | None]]:
    yield from (("why", told.why), ("works", told.works))
    yield from (("goals", one) for one in told.goals)
    for number, one in enumerate(told.themes):
        at = f"themes[{number}]"
        yield from (
            (f"{at}.about", one.about),
            (f"{at}.case", one.case),
            (f"{at}.success", one.success),
        )


def _proposed(brief: Briefing, heard: Heard) -> Iterator[tuple[str, str]]:
    for one in brief.gatherings:
        session = one.session
        yield session.id, session.title
        yield from ((session.id, goal) for goal in session.goals)
        yield from ((session.id, asked) for asked in heard.questions_of(session))
