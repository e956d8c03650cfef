"""Whom no rule protects: where a leader is not known, she may meet her own staff."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from difflib import SequenceMatcher

from medarbeider.meetings.line import (
    Managers,
    all_above,
    beginnings,
    days_of_gatherings,
    managers,
)
from medarbeider.meetings.perhaps_led import PerhapsLed, perhaps_led
from medarbeider.model.leader_titles import LeaderTitles
from medarbeider.model.people import Roster, evened
from medarbeider.model.programme import Programme
from medarbeider.problems.finding import Finding

MOST_SLIPS = 20
"""Names of managers that are told of as perhaps misspelt."""

_ALIKE = 0.85
"""How alike two names are, where one is likely a slip for the other."""


def unprotected(
    programme: Programme, roster: Roster, titles: LeaderTitles
) -> Iterator[Finding]:
    """Yield what is not told of who leads whom on any day, with the people.

    Those who stand outside pairs and groups need no protection. Whom nobody names as
    a leader may be one by *titles*.
    """
    leaders = {one.name for one in roster.participants if titles.has(one.role)}
    days = days_of_gatherings(programme)
    perhaps = [*perhaps_led(programme, roster, titles)]
    perhaps_hers = {
        frozenset((one.leader.name, name)) for one in perhaps for name in one.people
    }
    told: list[Finding] = []
    for day in sorted({*beginnings(programme.rules.leaders, days).values()}):
        line = managers(roster, programme.rules.leaders, day)
        outside = {*programme.rules.without}
        for one in _unprotected(roster, line, outside, leaders, perhaps_hers):
            if one not in told:
                told.append(one)
                yield one
    yield from _told(perhaps, told)


def _told(perhaps: Iterable[PerhapsLed], told: Sequence[Finding]) -> Iterator[Finding]:
    """Yield who may meet whom of each unit, where no likely slip says so already."""
    slips = {
        frozenset((meant, name))
        for one in told
        if one.code == "manager-perhaps-listed"
        for meant in str(one.values["nearest"]).split(", ")
        for name in _of_people(one)
    }
    leaders: dict[tuple[str, tuple[str, ...], tuple[date, ...]], list[str]]
    leaders = defaultdict(list)
    for one in perhaps:
        people = [
            name
            for name in one.people
            if frozenset((one.leader.name, name)) not in slips
        ]
        role = f" ({one.leader.role})" if one.leader.role else ""
        if people:
            key = one.unit, tuple(people), one.days
            leaders[key].append(f"{one.leader.name}{role}")
    for (unit, people_, days), some in leaders.items():
        values = {"leaders": tuple(some), "people": people_}
        if days:
            then = {"days": tuple(f"{day:%Y-%m-%d}" for day in days)}
            yield Finding((), "perhaps-their-leader-then", unit, values | then)
        else:
            yield Finding((), "perhaps-their-leader", unit, values)


def _of_people(one: Finding) -> tuple[str, ...]:
    people = one.values["people"]
    return people if isinstance(people, tuple) else ()


def _unprotected(
    roster: Roster,
    line: Managers,
    outside: AbstractSet[str],
    by_title: AbstractSet[str],
    perhaps_hers: AbstractSet[frozenset[str]],
) -> Iterator[Finding]:
    if not any(line.values()):
        yield Finding((), "no-line-managers")
        return
    names = [one.name for one in roster.participants]
    below = _below_those_not_listed(names, line)
    slips = {
        given: meant
        for given, meant in _slips(below, names).items()
        if not all(
            {*meant.split(", ")} <= all_above(line, name) for name in below[given]
        )
    }
    lead = by_title | _leading(roster, line)
    yield from _without_a_manager(roster, line, outside, lead)
    for given, meant in [*slips.items()][:MOST_SLIPS]:
        people = tuple(name for name in below[given] if name not in outside)
        if people:
            values = {"given": given, "nearest": meant, "people": people}
            yield Finding((), "manager-perhaps-listed", "", values)
    unknown = {name: staff for name, staff in below.items() if name not in slips}
    may_lead = [name for name in names if name in lead and name not in outside]
    known = perhaps_hers | _in_line(roster, line)
    yield from _beyond_the_list(unknown, outside, may_lead, known)


def _below_those_not_listed(
    names: Sequence[str], line: Managers
) -> dict[str, list[str]]:
    """Return who on the name list reports to each of whom nobody knows the leader."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        ends = all_above(line, name).difference(names)
        for above in sorted(one for one in ends if not line.get(one)):
            found[above].append(name)
    return found


def _without_a_manager(
    roster: Roster,
    line: Managers,
    outside: AbstractSet[str],
    lead: AbstractSet[str],
) -> Iterator[Finding]:
    """Yield who has no manager; the one at the top has none, and needs none."""
    lacking = [one for one in roster.participants if not line[one.name]]
    top = [one.name for one in lacking if one.name in lead]
    staff = tuple(
        one.name for one in lacking if one.name not in top and one.name not in outside
    )
    if staff:
        yield Finding((), "without-a-manager", "", {"people": staff})
    tops = tuple(name for name in top if name not in outside)
    if len(tops) > 1:
        yield Finding((), "leaders-without-a-manager", "", {"people": tops})


def _leading(roster: Roster, line: Managers) -> set[str]:
    """Return those on the name list whom somebody reports to."""
    listed = {one.name for one in roster.participants}
    return {above for some in line.values() for above in some if above in listed}


def _in_line(roster: Roster, line: Managers) -> set[frozenset[str]]:
    return {
        frozenset((one.name, above))
        for one in roster.participants
        for above in all_above(line, one.name)
    }


def _beyond_the_list(
    below: Mapping[str, Sequence[str]],
    outside: AbstractSet[str],
    may_lead: Sequence[str],
    known: AbstractSet[frozenset[str]],
) -> Iterator[Finding]:
    """Yield whose line goes on beyond the list, where a leader on it may be further up.

    A leader outside the list whom all others report to leaves nobody in doubt. Of some
    two it is *known* that one leads the other, or told that she perhaps does.
    """
    beyond: list[str] = []
    people: dict[str, None] = {}
    for given, staff in below.items():
        further_up = {*may_lead}.difference(staff)
        doubtful = [
            name
            for name in staff
            if name not in outside and _may_meet(name, further_up, known)
        ]
        if doubtful:
            beyond.append(given)
            people |= dict.fromkeys(doubtful)
    if beyond:
        values = {"leaders": tuple(beyond), "people": tuple(people)}
        yield Finding((), "line-ends-outside", "", values)


def _may_meet(
    name: str, others: Iterable[str], known: AbstractSet[frozenset[str]]
) -> bool:
    return any(frozenset((name, other)) not in known for other in others)


def _slips(below: Mapping[str, Sequence[str]], listed: Iterable[str]) -> dict[str, str]:
    """Return the leaders who are not listed, and whom each is likely a slip for.

    Nobody reports to those who report to her.
    """
    sharing: dict[str, list[str]] = defaultdict(list)
    for name in listed:
        for word in {*evened(name).split()}:
            sharing[word].append(name)
    found = {}
    for given, staff in below.items():
        near = {name for word in evened(given).split() for name in sharing[word]}
        if meant := _likely(given, sorted(near.difference(staff))):
            found[given] = meant
    return found


def _likely(given: str, names: Iterable[str]) -> str:
    """Return which of some names was likely meant, all that are alike, or no text."""
    words = {*evened(given).split()}
    likeness = {
        name: 1.0 if words <= {*evened(name).split()} else _likeness(given, name)
        for name in names
    }
    best = max([_ALIKE, *likeness.values()])
    return ", ".join(name for name, how in likeness.items() if how >= best)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, evened(one), evened(other), autojunk=False).ratio()
