"""Who is expected when: each occasion of a session, by name."""

from collections import defaultdict
from collections.abc import Sequence

from medarbeider.model.people import Participant, Roster
from medarbeider.model.session import Session


def expected(session: Session, roster: Roster) -> tuple[tuple[str, ...], ...]:
    """Return who comes to each occasion of a session, in the order of the name list.

    A session that is held again, without names, gets as many each time as it says, with
    every unit spread over all times.
    """
    everyone = [
        one
        for one in roster.participants
        if not session.participants or one.name in session.participants
    ]
    if not session.again:
        return (tuple(one.name for one in everyone),)
    if any(repeat.participants for repeat in session.again):
        later = [frozenset(repeat.participants) for repeat in session.again]
        elsewhere = frozenset[str]().union(*later)
        first = tuple(one.name for one in everyone if one.name not in elsewhere)
        return (
            first,
            *(tuple(one.name for one in everyone if one.name in who) for who in later),
        )
    return _spread(everyone, [one.people for one in session.occasions()])


def _spread(
    everyone: Sequence[Participant], wanted: Sequence[int | None]
) -> tuple[tuple[str, ...], ...]:
    """Return as many lots as are wanted, each unit spread over all of them."""
    units: dict[str, list[str]] = defaultdict(list)
    for one in everyone:
        units[one.unit].append(one.name)
    weights = [number or len(everyone) for number in wanted]
    lots: list[list[str]] = [[] for _ in weights]
    for name in (name for unit in units.values() for name in unit):
        fewest = min(
            range(len(lots)), key=lambda lot: (len(lots[lot]) / weights[lot], lot)
        )
        lots[fewest].append(name)
    return tuple(
        tuple(one.name for one in everyone if one.name in set(lot)) for lot in lots
    )
