"""What is told of the name list: what is new on it, and who is perhaps spelt anew."""

from collections.abc import Iterator
from datetime import date

from medarbeider.commands.line_findings import at_the_list
from medarbeider.commands.planned import PlannedProgramme
from medarbeider.commands.remembered_names import perhaps_renamed
from medarbeider.meetings.since_the_last_draw import since_the_last_draw
from medarbeider.memory.coaching import plan_of
from medarbeider.model.coaching import CoachingPlan
from medarbeider.model.people import Roster, without_unit
from medarbeider.problems.problem import Problem, gathering
from medarbeider.reading.near_names import is_perhaps
from medarbeider.workspace import COACHING_FILE


def list_changes(
    plan: PlannedProgramme, before: CoachingPlan, after: CoachingPlan, today: date
) -> Iterator[Problem]:
    """Yield who is new, gone, moved or led by another, and who is perhaps spelt anew.

    *before* is the memory as it was; *after* it as it stands when that is told.
    """
    roster = plan.loaded.roster
    if roster is None:
        return
    file = plan.loaded.source.file.parent / COACHING_FILE
    spelt_anew = [*perhaps_renamed(file, roster, before, after)]
    same = {
        name
        for one in spelt_anew
        for key in ("given", "nearest", "people")
        for name in _names(one.values.get(key))
    }
    changes = since_the_last_draw(plan.loaded.programme, roster, before, same, today)
    yield from at_the_list(plan, changes)
    yield from spelt_anew
    yield from _perhaps_in_history(plan, roster)


def _perhaps_in_history(plan: PlannedProgramme, roster: Roster) -> Iterator[Problem]:
    """Yield who took part in an earlier programme, and is perhaps spelt anew here.

    Whoever is not known again may meet whom they have met.
    """
    for number, name in enumerate(plan.loaded.programme.rules.history):
        folder = plan.workspace.programmes / name
        earlier = CoachingPlan()
        with gathering([]):  # what is wrong there, is told where it is drawn from
            earlier = plan_of(folder).value
        place = plan.loaded.place(("rules", "history", number))
        for one in perhaps_renamed(folder / COACHING_FILE, roster, earlier, earlier):
            given = str(one.values["given"])
            some = one.values.get("people") or one.values["nearest"]
            near = [each for each in _names(some) if _is_perhaps(given, each)]
            if near:
                values = {"given": given, "nearest": near[0], "programme": name}
                yield Problem(place, "perhaps-in-history", "", values)


def _is_perhaps(name: str, other: str) -> bool:
    return is_perhaps(without_unit(name), without_unit(other))


def _names(value: object) -> tuple[str, ...]:
    match value:
        case str():
            return (value,)
        case tuple():
            return value
    return ()
