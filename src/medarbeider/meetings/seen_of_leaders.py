"""What a name list and the rules show of leaders and their units, from a day on."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from medarbeider.meetings.line import Managers, all_above, managers
from medarbeider.meetings.units_in_titles import parts_of, units_named
from medarbeider.model.leader_titles import LeaderTitles
from medarbeider.model.pairing import Leading, Rules
from medarbeider.model.people import Participant, Roster, evened, without_unit

_FEWEST_OF_A_TEAM = 2
"""Those of a unit who report to one leader, that she may be the unit's."""


@dataclass(frozen=True)
class Seen:
    """What the list and the rules show of leaders and units, from a day on."""

    roster: Roster
    rules: Rules
    titles: LeaderTitles
    since: date

    @cached_property
    def direct(self) -> Managers:
        """Return whom each reports to."""
        line = managers(self.roster, self.rules.leaders, self.since)
        return {one.name: line[one.name] for one in self.roster.participants}

    @cached_property
    def above(self) -> Managers:
        """Return whom each reports to, at any depth."""
        line = managers(self.roster, self.rules.leaders, self.since)
        return {name: all_above(line, name) for name in self.direct}

    @cached_property
    def leading(self) -> AbstractSet[str]:
        """Return whom somebody reports to."""
        return {above for some in self.direct.values() for above in some}

    @cached_property
    def led_by_list(self) -> Mapping[str, Sequence[str]]:
        """Return who reports to each by the list alone, whatever the rules add."""
        found: dict[str, list[str]] = defaultdict(list)
        line = managers(self.roster)
        for one in self.roster.participants:
            for above in line[one.name]:
                found[above].append(one.name)
        return found

    @cached_property
    def spelt(self) -> Mapping[str, str]:
        """Return how each unit is written first; all are one where there are none."""
        told: dict[str, str] = {}
        for one in self.roster.participants:
            for unit in one.units:
                told.setdefault(evened(unit), unit)
        return told or {"": ""}

    @cached_property
    def named(self) -> Mapping[str, AbstractSet[str]]:
        """Return which units each one's title names."""
        return {
            one.name: units_named(one.role, self.spelt, self.titles)
            for one in self.roster.participants
        }

    @cached_property
    def named_for(self) -> Mapping[str, AbstractSet[str]]:
        """Return whose titles name each unit."""
        found: dict[str, set[str]] = defaultdict(set)
        for name, units in self.named.items():
            for unit in units:
                found[unit].add(name)
        return found

    @cached_property
    def standing_in(self) -> Mapping[str, AbstractSet[str]]:
        """Return the leaders who stand in each unit, or whose titles name it."""
        found: dict[str, set[str]] = defaultdict(set)
        for one in self.roster.participants:
            if self.is_leader(one):
                for unit in self.named[one.name] or self.stands_in(one):
                    found[unit].add(one.name)
        return found

    @cached_property
    def staff_of(self) -> Mapping[str, Sequence[Participant]]:
        """Return those of each unit who lead nobody."""
        found: dict[str, list[Participant]] = defaultdict(list)
        for one in self.roster.participants:
            if not self.is_leader(one):
                for unit in self.stands_in(one):
                    found[unit].append(one)
        return found

    @cached_property
    def leading_teams_of(self) -> Mapping[str, AbstractSet[str]]:
        """Return whom several of each unit report to, on the list."""
        found: dict[str, set[str]] = defaultdict(set)
        for unit, staff in self.staff_of.items():
            times = [above for one in staff for above in self.direct[one.name]]
            found[unit] = {
                above
                for above in {*times} & self.direct.keys()
                if times.count(above) >= _FEWEST_OF_A_TEAM
            }
        return found

    @cached_property
    def told_in_rules(self) -> AbstractSet[str]:
        """Return those, and the units, that a line of `rules: leaders` is about.

        A line from a later day says nothing of this one.
        """
        names = {evened(name) for line in self._rules_begun for name in line.of}
        return names | {evened(line.unit or "") for line in self._rules_begun} - {""}

    @cached_property
    def _rules_begun(self) -> Sequence[Leading]:
        return [
            line
            for line in self.rules.leaders
            if line.since is None or line.since <= self.since
        ]

    def is_replaced(self, leader: Participant) -> bool:
        """Say whether the rules give all of hers to another, whatever her title."""
        names = {evened(leader.name), evened(without_unit(leader.name))}
        return leader.name not in self.leading and any(
            evened(line.instead_of or "") in names for line in self._rules_begun
        )

    def stands_in(self, one: Participant) -> tuple[str, ...]:
        """Return the units that somebody stands in."""
        if "" in self.spelt:
            return ("",)
        return tuple(dict.fromkeys(map(evened, one.units)))

    def leading_nobody_in(self, unit: str) -> Iterator[Participant]:
        """Yield those of a unit whom nobody reports to, whatever their titles."""
        for one in self.roster.participants:
            if one.name not in self.leading and unit in self.stands_in(one):
                yield one

    def led_by_a_colleague(self, leader: Participant) -> Iterator[Participant]:
        """Yield those of several units whom one with a leader's title and line leads.

        Where her title names one of them, or she stands in it, that is hers.
        """
        for other in self.roster.participants:
            led = [
                unit
                for unit in self.spelt
                if unit and other.name in self.leading_teams_of[unit]
            ]
            if len(led) < _FEWEST_OF_A_TEAM or not self._are_colleagues(leader, other):
                continue
            own = self.named[other.name] or frozenset(self.stands_in(other))
            for unit in led:
                for one in () if unit in own else self.staff_of[unit]:
                    if other.name in self.direct[one.name]:
                        yield one

    def _are_colleagues(self, leader: Participant, other: Participant) -> bool:
        """Say whether two report to the same, and one's title begins as the other's."""
        roles = sorted(map(evened, (leader.role, other.role)), key=len)
        return (
            leader.name != other.name
            and bool(self.direct[leader.name] & self.direct[other.name])
            and bool(roles[0])
            and roles[1].startswith(roles[0])
        )

    def is_leader(self, one: Participant) -> bool:
        """Say whether somebody leads, by title or by the list."""
        return one.name in self.leading or self.titles.has(one.role)

    def leaders_of(self, unit: str) -> AbstractSet[str]:
        """Return who seems to lead a unit."""
        return self.standing_in[unit] | self.leading_teams_of[unit]

    def units_of(self, leader: Participant) -> list[str]:
        """Return the units that somebody seems to lead."""
        own = self.named[leader.name]
        if not own and self.titles.has(leader.role):
            own = frozenset(self.stands_in(leader))
        return [
            unit
            for unit in self.spelt
            if unit in own
            or unit in self.parts_of_own(leader)
            or (unit and self.leads_most(leader, unit))
            or (unit and self.leads_some_from_apart(leader, unit))
            or (unit in self.stands_in(leader) and self.seems_to_lead_in(leader, unit))
        ]

    def parts_of_own(self, leader: Participant) -> AbstractSet[str]:
        """Return the units that a unit of a titled leader's is called as, but her own.

        Some have moved from these to a unit that is merged, perhaps not all.
        """
        own = {*self.named[leader.name]} or {*self.stands_in(leader)}
        if not self.titles.has(leader.role):
            return frozenset()
        return {one for unit in own for one in parts_of(unit, self.spelt)} - own

    def leads_nobody_yet(self, leader: Participant, unit: str) -> bool:
        """Say whether a leader by title leads nobody, or one whom HR has moved alone.

        A colleague of hers there may be the former leader, or lead a part of the unit.
        What the rules say of her other units, or of one person, answers nothing here.
        """
        if leader.name not in self.leading:
            return True
        led = self.led_by_list.get(leader.name, ())
        there = {one.name for one in self.staff_of.get(unit, ())}
        return (
            self.titles.has(leader.role)
            and len(led) < _FEWEST_OF_A_TEAM
            and there.issuperset(led)
            and self._led_in(leader, unit) < _FEWEST_OF_A_TEAM
        )

    def leads_another_alone(self, leader: Participant, unit: str) -> bool:
        """Say whether a leader by title has several units, and nobody in this one."""
        own = self.named[leader.name] or frozenset(self.stands_in(leader))
        return (
            len(own) > 1
            and unit in own
            and self.titles.has(leader.role)
            and not self._led_in(leader, unit)
        )

    def leads_most(self, leader: Participant, unit: str) -> bool:
        """Say whether most of a unit report to somebody who may be its leader.

        Who stands in another has none of her own there, and no other leads a team here.
        """
        if leader.name not in self.leading_teams_of[unit]:
            return False
        if 2 * self._led_in(leader, unit) <= len(self.staff_of[unit]):
            return False
        if leader.name in self.standing_in[unit]:
            return True
        own = self.named[leader.name] or frozenset(self.stands_in(leader))
        others = self.leading_teams_of[unit] - {leader.name} - self.above[leader.name]
        return not others and not any(self._led_in(leader, each) for each in own)

    def leads_some_from_apart(self, leader: Participant, unit: str) -> bool:
        """Say whether some of a unit that nobody else leads report to her.

        She stands where nobody reports to her: in "Ledelse".
        """
        others = (self.leaders_of(unit) & self.leading) - {leader.name}
        return (
            self.seems_to_lead_in(leader, unit)
            and leader.name not in self._leading_where_they_stand
            and not others - self.above[leader.name] - self.over[leader.name]
        )

    def _led_in(self, leader: Participant, unit: str) -> int:
        """Return how many of a unit's staff report to her."""
        staff = self.staff_of.get(unit, ())
        return sum(leader.name in self.direct[one.name] for one in staff)

    def is_the_only_leader(self, leader: Participant, unit: str) -> bool:
        """Say whether she leads some of a unit, and no other of her rank does."""
        others = {
            name
            for name in self.standing_in[unit] - {leader.name}
            if name not in self.above[leader.name]
            and leader.name not in self.above[name]
        }
        return self.seems_to_lead_in(leader, unit) and not others

    def seems_to_lead_in(self, leader: Participant, unit: str) -> bool:
        """Say whether some of a unit report to her, as a leader.

        Where no title tells, it takes several: one may be a trainee's guide.
        """
        if self.titles.has(leader.role):
            return bool(self._led_in(leader, unit))
        return not leader.role and leader.name in self.leading_teams_of[unit]

    @cached_property
    def of_no_leaders_role(self) -> AbstractSet[str]:
        """Return whose roles are known to be others' than leaders', or to be left."""
        return {
            one.name
            for one in self.roster.participants
            if one.role and not self.titles.has_in_time_to_come(one.role)
        }

    def has_not_all_yet(self, one: Participant, leader: Participant, unit: str) -> bool:
        """Say whether somebody still has a former leader, where others have the new.

        The former is no leader by title, and has no other of the unit's above her.
        """
        theirs = self.direct[one.name]
        known = self.standing_in[unit] - self.of_no_leaders_role
        others = known - {leader.name} - self.above[leader.name]
        return (
            self.titles.has_in_time_to_come(leader.role)
            and bool(self._led_in(leader, unit))
            and theirs <= self.of_no_leaders_role
            and not self.above[one.name] & others
        )

    @cached_property
    def without_team_beside(self) -> Mapping[str, AbstractSet[str]]:
        """Return who has no team beside a leader's in a unit of hers.

        Who is over her, or leads others where she stands herself, has those who are the
        leader's until the list is brought up to date.
        """
        at_home = self._leading_where_they_stand
        titled = {
            one.name for one in self.roster.participants if self.titles.has(one.role)
        }
        return {
            name: over | (at_home - self.above[name] - {name})
            if name in titled
            else over
            for name, over in self.over.items()
        }

    @cached_property
    def over(self) -> Mapping[str, AbstractSet[str]]:
        """Return who is above each leader, or may be, and has no team there.

        Who is the last of her line on the list, or leads nobody where she stands, has
        those who are a leader's until the list is brought up to date.
        """
        leaders = [one for one in self.roster.participants if one.name in self.leading]
        return {
            one.name: {each.name for each in leaders if self._is_over(each.name, one)}
            for one in leaders
        }

    def _is_over(self, name: str, leader: Participant) -> bool:
        stands_there = name in self._leading_where_they_stand
        if name in self.above[leader.name]:
            has_a_title = self.titles.has(leader.role)  # else a unit may be of teams
            return not stands_there or (has_a_title and self._is_last(name))
        theirs, hers = self.direct[name], self.direct[leader.name]
        return (  # perhaps, where her line goes on beyond the list
            self._is_last(leader.name)
            and self._is_last(name)
            and not theirs & hers
            and not stands_there
            and (name in self._leading_leaders or bool(hers and not theirs))
        )

    def _is_last(self, name: str) -> bool:
        """Say whether nobody above somebody is on the list."""
        return not self.direct[name] & self.direct.keys()

    @cached_property
    def _leading_leaders(self) -> AbstractSet[str]:
        listed = self.leading & self.direct.keys()
        return {above for name in listed for above in self.direct[name]}

    @cached_property
    def _leading_where_they_stand(self) -> AbstractSet[str]:
        return {
            one.name
            for one in self.roster.participants
            for unit in self.named[one.name] or self.stands_in(one)
            if self._led_in(one, unit)
        }

    def may_meet(self, one: Participant, leader: Participant) -> bool:
        """Say whether nothing keeps two from each other, and no rule says who leads."""
        return (
            one.name != leader.name
            and bool(self.direct[one.name])
            and one.name not in self.rules.without
            and leader.name not in self.above[one.name]
            and one.name not in self.above[leader.name]
            and frozenset((one.name, leader.name)) not in self._apart
            and not self._is_told(one)
        )

    @cached_property
    def _apart(self) -> AbstractSet[frozenset[str]]:
        return {*map(frozenset, self.rules.apart)}

    def _is_told(self, one: Participant) -> bool:
        said = {evened(one.name), *map(evened, one.units)}
        return bool(said & self.told_in_rules)
