"""A brief and the name list that is given with it: the list says how many people."""

from pathlib import Path

from medarbeider.model.brief import Brief
from medarbeider.model.people import Roster, evened
from medarbeider.problems.place import Place
from medarbeider.problems.problem import InvalidSourceError, MedarbeiderError, Problem
from medarbeider.proposing.days import days
from medarbeider.reading.days_of_programme import Days
from medarbeider.reading.nouns import nearest
from medarbeider.reading.roster import LoadedRoster, load_roster
from medarbeider.workspace import Workspace

LEAST_PEOPLE = 2
"""People on a name list that a programme can be made for."""


def with_list(
    brief: Brief, participants: Path | None, workspace: Workspace
) -> tuple[Brief, LoadedRoster]:
    """Return *brief* for as many as are on the list, and the list as it is read.

    Raises `MedarbeiderError` where the list cannot be read, or has too few people.
    """
    if participants is None:
        return brief, LoadedRoster(Roster(()))
    held = days(brief)
    listed = load_roster(participants, workspace.library, Days(held[0], held[-1]))
    people = len(listed.roster)
    if people < LEAST_PEOPLE:
        values = {"ge": LEAST_PEOPLE}
        few = Problem(Place(participants), "too-small", "people", values)
        raise InvalidSourceError([few])
    _refuse_absent_that_are_not_listed(brief, listed.roster)
    return brief.model_copy(update={"people": people}), listed


def _refuse_absent_that_are_not_listed(brief: Brief, roster: Roster) -> None:
    known = {evened(one.name): one.name for one in roster.participants}
    for one in brief.absent:
        for name in one.names:
            if evened(name) not in known:
                raise MedarbeiderError(
                    "absent-not-listed",
                    given=name,
                    number=one.gathering,
                    nearest=nearest(name, [*known.values()]),
                )
