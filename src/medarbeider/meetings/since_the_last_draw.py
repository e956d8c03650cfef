"""What is new on the name list since the last draw: people, units and leaders."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from medarbeider.meetings.as_remembered import has_moved, is_led_anew, remembered
from medarbeider.meetings.expected import expected_names
from medarbeider.meetings.work_groups import work_groups
from medarbeider.model.coaching import CoachingPlan, Gone, is_pseudonym
from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme
from medarbeider.problems.finding import Finding


def gone_and_named(
    named: Collection[str], roster: Roster, memory: CoachingPlan
) -> tuple[Gone, ...]:
    """Return whom the programme names who have left, to be remembered as long.

    Who has come since then may be one of them under another name.
    """
    listed = [one.name for one in roster.participants]
    before = {one.name for one in memory.people or ()}
    new = [name for name in listed if name not in before]
    since: dict[str, tuple[str, ...]] = dict.fromkeys(
        (*before, *_known_by_rounds(memory)), ()
    )
    since |= {one.name: one.since for one in memory.gone or ()}
    return tuple(
        Gone(name=name, since=tuple(dict.fromkeys((*since[name], *new))))
        for name in sorted(since.keys() & named)
        if name not in listed
    )


def since_the_last_draw(
    programme: Programme,
    roster: Roster,
    memory: CoachingPlan,
    perhaps_the_same: Collection[str],
    today: date,
) -> Iterator[Finding]:
    """Yield who is new, gone, in another unit or has another leader, if any.

    Those who are *perhaps the same* under another name are neither new nor gone.
    """
    if not memory.standing:
        return
    then = {one.name: one for one in memory.people or ()}
    known = [*then] if memory.people is not None else _known_by_rounds(memory)
    now = [one for one in roster.participants if one.name not in perhaps_the_same]
    listed = {one.name for one in roster.participants}
    new = [one for one in now if one.name not in known]
    if memory.people is None:
        awaited = _awaited(programme, roster, memory)
        new = [one for one in new if one.name in awaited]
    companions = {one.name for one in programme.companions}  # told by themselves
    still_known = {*listed, *perhaps_the_same, *companions}
    gone = [name for name in known if name not in still_known]
    stayed = [(then[one.name], one) for one in now if one.name in then]
    yield from _told("new-on-the-list", [one.name for one in new])
    before = {*_known_by_rounds(memory)}
    back = [one.name for one in new if memory.people is not None and one.name in before]
    yield from _told("back-on-the-list", back)
    staying = [one.name for _, one in stayed]
    yield from _named_but_for(programme, staying, [one.name for one in new], today)
    yield from _told("gone-from-the-list", gone)
    moved = [one.name for before, one in stayed if has_moved(before, one)]
    yield from _told("in-another-unit", moved)
    yield from _told(
        "has-another-leader",
        [one.name for before, one in stayed if is_led_anew(before, one)],
    )
    regrouped = _regrouped(programme, roster, memory, today)
    parted = [name for name in regrouped if name not in moved]
    yield from _told("in-another-work-group", parted)


def _regrouped(
    programme: Programme, roster: Roster, memory: CoachingPlan, today: date
) -> list[str]:
    """Return who is in another work group than at the last draw, once work has begun.

    A group goes on where most of its people are, and they are most.
    """
    has_begun = any(
        session.between.group and one.day <= today
        for session in programme.sessions
        for one in session.occasions()
    )
    if not has_begun:
        return []
    rules, told = programme.rules, programme.work_groups
    then = work_groups(told, remembered(memory.people or ()), rules)
    now = work_groups(told, roster, rules)
    pairs = {
        one.name: (before.people, after.people)
        for one in roster.participants
        if (before := then.group_of(one.name)) and (after := now.group_of(one.name))
    }
    sizes = Counter(pairs.values())
    goes_on = {max(same, key=lambda two: sizes[two]) for same in _alike(sizes, 0)}
    is_one = {max(same, key=lambda two: sizes[two]) for same in _alike(sizes, 1)}
    return [name for name, two in pairs.items() if two not in goes_on & is_one]


_Groups = tuple[tuple[str, ...], tuple[str, ...]]


def _alike(sizes: Iterable[_Groups], side: int) -> list[list[_Groups]]:
    """Return pairs of groups, before and after, by the group that they share."""
    found: dict[tuple[str, ...], list[_Groups]] = {}
    for two in sizes:
        found.setdefault(two[side], []).append(two)
    return [*found.values()]


def _named_but_for(
    programme: Programme, staying: Sequence[str], new: Sequence[str], today: date
) -> Iterator[Finding]:
    """Yield each gathering to come that names most who were there before the new.

    Of one held several times it is told whom nothing gives a time.
    """
    for session in programme.sessions:
        named = {*session.participants, *programme.rules.without}
        people = tuple(name for name in new if name not in named)
        there = len(named.intersection(staying))
        is_for_most = bool(session.participants) and 4 * there >= 3 * len(staying)
        if people and is_for_most and not session.again and session.date >= today:
            yield Finding((), "named-but-for-the-new", session.id, {"people": people})


def _told(code: str, people: Sequence[str]) -> Iterator[Finding]:
    if people:
        yield Finding((), code, "", {"people": tuple(people)})


def _known_by_rounds(memory: CoachingPlan) -> list[str]:
    """Return who was on the list by what is known of rounds: guests were not."""
    guests = {name for one in memory.rounds for name in one.extra}
    return [
        name for name in memory.names if name not in guests and not is_pseudonym(name)
    ]


def _awaited(programme: Programme, roster: Roster, memory: CoachingPlan) -> set[str]:
    """Return who would have stood in the rounds if they had been on the list."""
    drawn = {one.session for one in memory.rounds}
    names = {
        name
        for session in programme.sessions
        if session.id in drawn
        for names in expected_names(session, roster, memory.standing)
        for name in names
    }
    return names.difference(programme.rules.without)
