"""Leaders who are drawn together with people of their own unit, led by another.

Where a leader has moved and the list lags behind, it names whom people had. So every
meeting with somebody of a unit that one seems to lead is told, unless a leader of that
unit is known as theirs.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import permutations

from medarbeider.meetings.line import beginnings
from medarbeider.meetings.newer_list import mark_of, newer_than
from medarbeider.meetings.seen_of_leaders import Seen
from medarbeider.model.coaching import CoachingPlan, Round
from medarbeider.model.leader_titles import LeaderTitles
from medarbeider.model.pairing import Leading
from medarbeider.model.people import Participant, Roster, evened, without_unit
from medarbeider.model.programme import Programme
from medarbeider.problems.finding import Finding

Two = tuple[str, str]
"""A leader, and somebody she meets."""


def with_their_unit(
    programme: Programme,
    roster: Roster,
    titles: LeaderTitles,
    memory: CoachingPlan,
    today: date,
) -> Iterator[Finding]:
    """Yield, for each gathering to come, the leaders who meet people of their unit.

    Nobody is told whom a line of `rules: leaders` names, unless she came after it, or
    whose leader stands in that unit.
    """
    newer = newer_than(roster, memory)
    people = {one.name: one for one in roster.participants}
    for number, session in enumerate(programme.sessions):
        days = {occasion.number: occasion.day for occasion in session.occasions()}
        found: dict[Two, None] = {}
        for one in memory.rounds:
            day = days.get(one.occasion)
            if one.session == session.id and day and day >= today:
                begun = beginnings(programme.rules.leaders, [day])[day]
                seen = Seen(roster, programme.rules, titles, begun)
                found |= dict.fromkeys(_meeting(one, people, seen, newer))
        if found:
            told = tuple(
                _said(people[leader], people[name]) for leader, name in sorted(found)
            )
            address = ("sessions", number)
            yield Finding(address, "meets-her-unit", session.id, {"people": told})


def _said(leader: Participant, one: Participant) -> str:
    role = f" ({leader.role})" if leader.role else ""
    managers = " / ".join(filter(None, one.line_managers))
    return f"{leader.name}{role} – {one.name} ({managers})"


def _meeting(
    one: Round,
    people: Mapping[str, Participant],
    seen: Seen,
    newer: Mapping[str, Collection[str]],
) -> Iterator[Two]:
    for group in one.groups:
        there = [people[name] for name in group if name in people]
        for leader, other in permutations(there, 2):
            if not seen.is_leader(leader) or seen.is_leader(other):
                continue
            lines = [
                line
                for line in seen.rules.leaders
                if mark_of(line) not in newer.get(leader.name, ())
            ]
            if not _is_named(other, lines) and _is_perhaps_hers(leader, other, seen):
                yield leader.name, other.name


def _is_named(one: Participant, lines: Iterable[Leading]) -> bool:
    named = {evened(name) for line in lines for name in line.of}
    return bool({evened(one.name), evened(without_unit(one.name))} & named)


def _is_perhaps_hers(leader: Participant, one: Participant, seen: Seen) -> bool:
    """Say whether somebody stands in a leader's unit, and none of it leads them."""
    theirs = seen.direct[one.name]
    if not theirs or seen.is_replaced(leader):
        return False
    own = seen.named[leader.name] or frozenset(seen.stands_in(leader))
    return any(
        unit in own and not _is_led_in(unit, theirs, seen)
        for unit in seen.stands_in(one)
        if unit
    )


def _is_led_in(unit: str, theirs: AbstractSet[str], seen: Seen) -> bool:
    """Say whether one of somebody's leaders is a leader of that unit, as it seems."""
    return any(
        one.name in theirs
        and (not one.role or seen.titles.has(one.role))
        and unit in (seen.named[one.name] or frozenset(seen.stands_in(one)))
        for one in seen.roster.participants
    )
