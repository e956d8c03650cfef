"""Whom no rule protects: where a leader is not known, she may meet her own staff."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher

from medarbeider.meetings.line import (
    Managers,
    all_above,
    beginnings,
    days_of_gatherings,
    managers,
)
from medarbeider.model.leader_titles import LeaderTitles
from medarbeider.model.people import Participant, Roster, evened
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
    told: list[Finding] = []
    for day in sorted({*beginnings(programme.rules.leaders, days).values()}):
        line = managers(roster, programme.rules.leaders, day)
        for one in _unprotected(roster, line, {*programme.rules.without}, leaders):
            if one not in told:
                told.append(one)
                yield one
    if people := tuple(_titled_for_nobody(programme, roster, titles)):
        yield Finding((), "leads-nobody-listed", "", {"people": people})


def _titled_for_nobody(
    programme: Programme, roster: Roster, titles: LeaderTitles
) -> Iterator[str]:
    """Yield leaders by title whom nobody reports to, and their titles.

    Others of the unit, or of one that her title names, report to the leader's own
    leader: as where a list names her who has the personnel responsibility for all. Or
    they report to somebody who does not lead there: as where a list still names who did
    before. Where she leads for a time, it may be to the leader before her, or after.
    """
    rules = programme.rules
    begun = {*beginnings(rules.leaders, days_of_gatherings(programme)).values()}
    lines = [managers(roster, rules.leaders, day) for day in sorted(begun)]
    leading = {above for line in lines for some in line.values() for above in some}
    apart = {*map(frozenset, rules.apart)}
    titled = [one for one in roster.participants if titles.has(one.role)]
    staff = [
        one
        for one in roster.participants
        if not titles.has(one.role) and one.name not in rules.without
    ]
    for leader in titled:
        if leader.name in {*leading, *rules.without}:
            continue
        units = _units(leader) | _units_by_title(leader, roster)
        if not any(units & _units(one) for one in staff):
            units = _without_a_leader(leader, lines[0], titled, staff)
        if any(
            units & _units(one)
            and _may_be_hers(one, leader, line, titled, titles)
            and frozenset((one.name, leader.name)) not in apart
            for line in lines
            for one in staff
        ):
            yield f"{leader.name} ({leader.role})"


def _may_be_hers(
    one: Participant,
    leader: Participant,
    line: Managers,
    titled: Iterable[Participant],
    titles: LeaderTitles,
) -> bool:
    """Say whether somebody reports to the leader's own leader, or to none of the unit.

    To anybody, where the leader is one for a time.
    """
    above = line[one.name]
    there = {other.name for other in titled if _units(other) & _units(one)}
    others = above - there
    if not line[leader.name]:  # at the top: whoever is outside the list leads nobody
        others &= line.keys()
    is_in_doubt = above & line[leader.name] or others
    return bool(above if titles.is_for_a_time(leader.role) else is_in_doubt)


def _units(one: Participant) -> set[str]:
    return {*map(evened, one.units)} or {""}


def _without_a_leader(
    leader: Participant,
    line: Managers,
    titled: Iterable[Participant],
    staff: Iterable[Participant],
) -> set[str]:
    """Return the units of several people, without a title, below the leader's own.

    One of these is hers, perhaps, where the leaders stand in a unit of their own.
    """
    led = {unit for other in titled for unit in _units(other)}
    below = [one for one in staff if line[one.name] & line[leader.name]]
    counts = Counter(unit for one in below for unit in _units(one) - led)
    return {unit for unit, count in counts.items() if count > 1}


def _units_by_title(leader: Participant, roster: Roster) -> set[str]:
    """Return the units that a title names: of `Avdeling Nord` the word `Nord` is told.

    A word that several units have tells none of them.
    """
    told = _words(leader.role)
    units = {unit: _words(unit) for one in roster.participants for unit in one.units}
    counts = Counter(word for words in units.values() for word in words)
    own = {
        unit: {word for word in words if counts[word] == 1}
        for unit, words in units.items()
    }
    return {evened(unit) for unit, words in own.items() if words and words <= told}


def _words(text: str) -> set[str]:
    return {*re.findall(r"\w+", evened(text))}


def _unprotected(
    roster: Roster,
    line: Managers,
    outside: AbstractSet[str],
    by_title: AbstractSet[str],
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
    yield from _beyond_the_list(roster, line, unknown, outside, may_lead)


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


def _beyond_the_list(
    roster: Roster,
    line: Managers,
    below: Mapping[str, Sequence[str]],
    outside: AbstractSet[str],
    may_lead: Sequence[str],
) -> Iterator[Finding]:
    """Yield whose line goes on beyond the list, where a leader on it may be further up.

    A leader outside the list whom all others report to leaves nobody in doubt.
    """
    known = {
        frozenset((one.name, above))
        for one in roster.participants
        for above in all_above(line, one.name)
    }
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
