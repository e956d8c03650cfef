"""Who is who, when a second person of one name comes to the name list, or leaves it."""

from collections.abc import Iterable, Sequence

from medarbeider.model.coaching import CoachingPlan
from medarbeider.model.people import Roster, evened, unit_in, without_unit


def namesakes(
    gone: Iterable[str], new: Sequence[str], roster: Roster, memory: CoachingPlan
) -> dict[str, tuple[str, ...]]:
    """Return which new names each name that is gone may have become.

    These are the same but for the unit behind them. Whoever is in the same unit as then
    is the one, and nobody else's namesake; where no unit tells, all of them may be.
    """
    units_now = {one.name: {*map(evened, one.units)} for one in roster.participants}
    units_then = {one.name: {*map(evened, one.units)} for one in memory.people or ()}
    alike = {
        name: [other for other in new if _alone(other) == _alone(name)] for name in gone
    }
    sure = {
        name: [
            other
            for other in others
            if (units_then.get(name) or {evened(unit_in(name))}) & units_now[other]
        ]
        for name, others in alike.items()
    }
    taken = {others[0] for others in sure.values() if len(others) == 1}
    found: dict[str, tuple[str, ...]] = {}
    for name, others in alike.items():
        left = sure[name] or [other for other in others if other not in taken]
        if left:
            found[name] = tuple(left)
    return found


def _alone(name: str) -> str:
    return evened(without_unit(name))
