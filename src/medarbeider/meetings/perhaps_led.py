"""Who seems to lead a unit, and whom of it no rule keeps from her.

A list may name her who has the personnel responsibility for all, lag behind, or give
one of a unit another leader than the rest: then a leader may meet her own staff.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from medarbeider.meetings.line import beginnings, days_of_gatherings
from medarbeider.meetings.seen_of_leaders import Seen
from medarbeider.meetings.units_in_titles import holds
from medarbeider.model.leader_titles import LeaderTitles
from medarbeider.model.people import Participant, Roster
from medarbeider.model.programme import Programme


@dataclass(frozen=True)
class PerhapsLed:
    """Whom of a unit a leader may meet who seems to lead it; no unit, of anywhere.

    On some days alone, where the rules say of the others who leads whom; else none.
    """

    unit: str
    leader: Participant
    people: tuple[str, ...]
    days: tuple[date, ...] = ()


def perhaps_led(
    programme: Programme, roster: Roster, titles: LeaderTitles
) -> Iterator[PerhapsLed]:
    """Yield the leaders who may meet some of a unit that they seem to lead.

    She seems to, who has a leader's title and stands in the unit; whose title names
    it, wherever she stands; and whom most there report to. Of those there, whoever
    reports to nobody is told elsewhere. Whom a line of `rules: leaders` is about, is
    led by whom it says, from its day on.
    """
    days = days_of_gatherings(programme)
    begun = beginnings(programme.rules.leaders, days)
    seen_from = {
        beginning: Seen(roster, programme.rules, titles, beginning)
        for beginning in sorted({*begun.values()})
    }
    for leader in roster.participants:
        if leader.name not in programme.rules.without:
            yield from _over_time(
                leader,
                {
                    beginning: [*_led_by(leader, seen)]
                    for beginning, seen in seen_from.items()
                },
                begun,
            )


def _over_time(
    leader: Participant,
    told: Mapping[date, Sequence[tuple[str, tuple[str, ...]]]],
    begun: Mapping[date, date],
) -> Iterator[PerhapsLed]:
    """Yield what is told of a leader from some days on, once for all of its days."""
    since: dict[tuple[str, str], list[date]] = defaultdict(list)
    for beginning, units in told.items():
        for unit, people in units:
            for name in people:
                since[unit, name].append(beginning)
    alike: dict[tuple[str, tuple[date, ...]], list[str]] = defaultdict(list)
    for (unit, name), some in since.items():
        alike[unit, tuple(some)].append(name)
    for (unit, some_), names in alike.items():
        days = tuple(day for day, beginning in begun.items() if beginning in some_)
        always = len(some_) == len(told)
        yield PerhapsLed(unit, leader, tuple(names), () if always else days)


def _led_by(leader: Participant, seen: Seen) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the units that a leader seems to lead, with those whom she may meet."""
    if seen.is_replaced(leader):
        return
    for unit in seen.units_of(leader):
        people = tuple(
            one.name
            for one in seen.staff_of.get(unit, ())
            if seen.may_meet(one, leader) and _is_perhaps_led(one, leader, unit, seen)
        )
        if people:
            yield seen.spelt[unit], people
    if people := tuple(_of_an_unknown_unit(leader, seen)):
        yield "", people


def _of_an_unknown_unit(leader: Participant, seen: Seen) -> Iterator[str]:
    """Yield whom a leader may lead who leads nobody, and stands apart from all staff.

    So those stand who are listed in the unit "Ledelse". Some unit below her own leader
    is hers that nobody of it leads: one whose name holds her unit's, if any. A title
    alone leads nobody: Teamleder may be a nurse's. Where all units are led, one that a
    colleague with her title has beside her own may be hers by now.
    """
    above = seen.above[leader.name]
    own = seen.named[leader.name] or frozenset(seen.stands_in(leader))
    # not by the rules: they answer for some units, and leave the question about others
    leads_somebody = leader.name in seen.led_by_list
    has_a_unit = any(map(seen.staff_of.get, own))
    if leads_somebody or has_a_unit or not seen.titles.has(leader.role):
        return
    units = [
        unit
        for unit in seen.staff_of
        if unit and not (seen.leaders_of(unit) & seen.leading) - above
    ]
    parts = [unit for unit in units if any(holds(unit, whole) for whole in own)]
    for unit in parts or units:
        for one in seen.leading_nobody_in(unit):
            if seen.may_meet(one, leader) and seen.direct[one.name] & above:
                yield one.name
    for one in () if units else seen.led_by_a_colleague(leader):
        if seen.may_meet(one, leader):
            yield one.name


def _is_perhaps_led(
    one: Participant, leader: Participant, unit: str, seen: Seen
) -> bool:
    """Say whether somebody of a unit, by the list led by others, may be hers."""
    theirs = seen.direct[one.name]
    names_it = unit in seen.named[leader.name]
    others = seen.named_for[unit] if names_it else seen.standing_in[unit]
    by_others = bool(theirs & others - {leader.name})
    if seen.titles.is_for_a_time(leader.role):
        return True
    if seen.leads_nobody_yet(leader, unit):
        return bool(unit or theirs & seen.above[leader.name])
    if unit in seen.parts_of_own(leader) or seen.leads_another_alone(leader, unit):
        return not theirs & others - {leader.name} - seen.of_no_leaders_role
    if seen.has_not_all_yet(one, leader, unit):
        return True
    if by_others:  # the unit is shared by teams, or a team leader's is a part of it
        return False
    teams = seen.leading_teams_of[unit] - seen.without_team_beside[leader.name]
    shares = leader.name in teams and bool(theirs & teams)
    return (
        names_it
        or seen.leads_most(leader, unit)
        or (seen.is_the_only_leader(leader, unit) and not shares)
    )
