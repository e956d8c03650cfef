"""Lines of `rules: leaders` that change nothing, since the name list tells it too."""

from collections.abc import Iterator

from medarbeider.meetings.line import ALWAYS, managers
from medarbeider.model.pairing import Leading
from medarbeider.model.people import Roster, evened
from medarbeider.model.programme import Programme
from medarbeider.problems.finding import Finding


def told_by_the_list(programme: Programme, roster: Roster) -> Iterator[Finding]:
    """Yield each change of a day, or of a unit of nobody else, that changes nothing.

    A line without a day may only say that what the list has is right.
    """
    changes = programme.rules.leaders
    days = sorted({ALWAYS, *(one.since or ALWAYS for one in changes)})
    plain = managers(roster)
    for number, one in enumerate(changes):
        is_a_change = one.since is not None or _is_of_nobody(one, roster)
        if not is_a_change or managers(roster, [one], days[-1]) != plain:
            continue
        others = (*changes[:number], *changes[number + 1 :])
        if all(
            managers(roster, changes, day) == managers(roster, others, day)
            for day in days
        ):
            values = {"leader": one.leader}
            address = ("rules", "leaders", number)
            yield Finding(address, "changes-no-leader", "", values)


def _is_of_nobody(one: Leading, roster: Roster) -> bool:
    """Say whether a change is of a unit that holds nobody but its leader."""
    return one.unit is not None and all(
        evened(each.name) == evened(one.leader)
        for each in roster.participants
        if evened(one.unit) in map(evened, each.units)
    )
