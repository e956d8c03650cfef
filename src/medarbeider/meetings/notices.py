"""What a facilitator must know of a question, besides the rounds that answer it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from medarbeider.meetings.expected import Expected, expected_names, open_times
from medarbeider.meetings.held import CarriedOver, When
from medarbeider.meetings.line import (
    Managers,
    all_above,
    days_of_gatherings,
    led_by,
    managers,
    never_together,
)
from medarbeider.meetings.out_of_date import unused
from medarbeider.meetings.question import Question
from medarbeider.meetings.times import (
    lost_their_time,
    moved,
    twice,
    unannounced_twice,
    without_time,
)
from medarbeider.meetings.work_groups import WorkGrouping, apart_at_work, work_groups
from medarbeider.model.coaching import Standing
from medarbeider.model.method import Method
from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme
from medarbeider.model.session import Session
from medarbeider.problems.finding import Finding


def about_new_leaders(programme: Programme) -> Iterator[Finding]:
    """Yield each new leader whose day comes after the last gathering."""
    last = max(one.day for each in programme.sessions for one in each.occasions())
    for number, one in enumerate(programme.rules.leaders):
        if one.since and one.since > last:
            address = ("rules", "leaders", number, "since")
            values = {"day": f"{one.since:%Y-%m-%d}", "last": f"{last:%Y-%m-%d}"}
            yield Finding(address, "counts-for-no-gathering", "since", values)


def about_former_leaders(programme: Programme, roster: Roster) -> Iterator[Finding]:
    """Yield whose several leaders a new one takes the place of, all at once.

    One of them may lead another post of theirs.
    """
    changes = programme.rules.leaders
    last = max(one.day for each in programme.sessions for one in each.occasions())
    for number, one in enumerate(changes):
        if one.also or one.since is None or one.since > last:
            continue
        earlier = [each for each in changes if (each.since or date.min) < one.since]
        before = managers(roster, earlier, one.since)
        after = managers(roster, changes, one.since)
        people = tuple(
            f"{name} ({', '.join(gone)})"
            for name in before
            if name in led_by(one, before, roster)
            if (gone := _leaders_gone(name, before, after))
        )
        if people:
            values = {"people": people, "day": f"{one.since:%Y-%m-%d}"}
            address = ("rules", "leaders", number)
            yield Finding(address, "leaders-replaced", one.leader, values)


def about_several_units(programme: Programme, roster: Roster) -> Iterator[Finding]:
    """Yield each line that gives away all of a leader's, who are of several units.

    She may have left one of them, and lead another as before.
    """
    changes = programme.rules.leaders
    for number, one in enumerate(changes):
        if one.instead_of is None:
            continue
        since = one.since or date.min
        earlier = [each for each in changes if (each.since or date.min) < since]
        led = led_by(one, managers(roster, earlier, since), roster)
        units = dict.fromkeys(
            each.unit for each in roster.participants if each.name in led and each.unit
        )
        if len(units) > 1:
            values = {"given": one.instead_of, "units": ", ".join(units)}
            address = ("rules", "leaders", number, "instead_of")
            yield Finding(address, "takes-several-units", one.leader, values)


def _leaders_gone(name: str, before: Managers, after: Managers) -> list[str]:
    """Return who is above somebody no more, where several leaders are replaced at once.

    Of two, one may be above the other, and then there was one.
    """
    had = {*before[name]}
    had -= {above for one in had for above in all_above(before, one)}
    replaced = had - after[name]
    return sorted(replaced - all_above(after, name)) if len(replaced) > 1 else []


def about_times(question: Question) -> Iterator[Finding]:
    """Yield who has no time to come, or two, and tables that nobody will use."""
    rounds, roster = question.memory.standing, question.roster
    useless = {*unused(question)}
    for number, session in enumerate(question.programme.sessions):
        address = ("sessions", number)
        for name in dict.fromkeys(without_time(session, roster, rounds)):
            yield Finding(address, "no-time-left", session.id, {"given": name})
        for name in dict.fromkeys(twice(session, roster, rounds)):
            yield Finding(address, "comes-twice", session.id, {"given": name})
        if session.id in useless:
            yield Finding(address, "frozen-without-use", session.id)


def at_two_times(
    programme: Programme, roster: Roster, rounds: Iterable[Standing], today: date
) -> Iterator[Finding]:
    """Yield who comes to a time unannounced, and is awaited at another as well."""
    known = [*rounds]
    for number, session in enumerate(programme.sessions):
        for name, one, other in unannounced_twice(session, roster, known, today):
            values = {
                "given": name,
                "session": session.id,
                "one": one,
                "other": other,
            }
            yield Finding(("sessions", number), "at-two-times", session.id, values)


def about_moved(
    programme: Programme, roster: Roster, carried: CarriedOver
) -> Iterator[Finding]:
    """Yield who is to come to another time than was settled for them."""
    known = carried.plan.standing
    for number, session in enumerate(programme.sessions):
        days = {one.number: f"{one.day:%Y-%m-%d}" for one in session.occasions()}
        for time, people in moved(session, roster, known, carried.called_off):
            values = {"people": people, "number": time, "day": days[time]}
            yield Finding(("sessions", number), "have-another-time", session.id, values)


def about_unsettled_times(
    programme: Programme, roster: Roster, known: Iterable[Standing], today: date
) -> Iterator[Finding]:
    """Yield each gathering to come whose people have not got their times for good."""
    settled = {one.session for one in known}
    for number, session in enumerate(programme.sessions):
        is_open = len(roster) > 0 and len(open_times(session)) > 1
        is_to_come = any(one.day >= today for one in session.occasions())
        if is_open and is_to_come and session.id not in settled:
            yield Finding(("sessions", number), "times-not-settled", session.id)


def about_lost_times(
    programme: Programme,
    roster: Roster,
    before: Iterable[Standing],
    now: Iterable[Standing],
) -> Iterator[Finding]:
    """Yield who has no time any more: theirs is called off, and others are over."""
    drawn, stands = [*before], [*now]
    for number, session in enumerate(programme.sessions):
        if people := lost_their_time(session, roster, drawn, stands):
            values = {"people": people}
            yield Finding(("sessions", number), "time-called-off", session.id, values)


def about_together(
    programme: Programme,
    roster: Roster,
    methods: Mapping[str, Method],
    coming: Mapping[When, Expected],
) -> Iterator[Finding]:
    """Yield every two who always are partners, never can be, or come apart."""
    used = {one.method for each in programme.sessions for one in each.activities}
    listed = {one.name for one in roster.participants}
    has_pairs = any(methods[method].wants_pairs for method in used)
    for number, couple in enumerate(programme.rules.together):
        if not listed.issuperset(couple):
            continue
        values = dict(zip(("one", "other"), couple, strict=True))
        address = ("rules", "together", number)
        if code := _never(couple, programme, roster):
            yield Finding(address, code, "", values)
            continue
        parted = [*_parted_at(couple, coming)]
        for session in parted:
            yield Finding(address, "together-at-two-times", session, values)
        if has_pairs and not parted:
            yield Finding(address, "always-partners", "", values)


def _never(couple: Sequence[str], programme: Programme, roster: Roster) -> str:
    """Return what keeps two who are `together` apart, as a code; no text if nothing."""
    two = frozenset(couple)
    if two in {*map(frozenset, programme.rules.apart)}:
        return "together-and-apart"
    by_day = never_together(programme, roster, days_of_gatherings(programme))
    return "together-in-line" if any(two in each for each in by_day.values()) else ""


def _parted_at(couple: Sequence[str], coming: Mapping[When, Expected]) -> Iterator[str]:
    """Yield each gathering of which two come to no time together, and each to one."""
    times: dict[str, list[set[str]]] = {}
    for (session, _), one in coming.items():
        times.setdefault(session, []).append({*couple}.intersection(one.names))
    for session, there in times.items():
        if {*couple} not in there and {*couple} == set().union(*there):
            yield session


def about_numbers(
    programme: Programme, roster: Roster, coming: Mapping[When, Expected]
) -> Iterator[Finding]:
    """Yield where a number and the list differ, and a time that nobody comes to."""
    listed = len(roster)
    names = {one.name for one in roster.participants}
    for number, session in enumerate(programme.sessions):
        for occasion in session.occasions():
            one = coming[session.id, occasion.number]
            top: tuple[str | int, ...] = ("sessions", number)
            if occasion.number > 1:
                top = (*top, "again", occasion.number - 2)
            if listed and one.is_known and not one.names:
                named = _named_for(session, occasion.number)
                code = "everybody-has-a-time"
                if named and named.isdisjoint(names):
                    code = "nobody-named-is-listed"
                elif named or (_named_again(session) and occasion.number == 1):
                    code = "nobody-comes"
                yield Finding(top, code, session.id)
            elif listed and not one.is_known and one.people != len(one.names):
                values = {"given": one.people, "listed": len(one.names)}
                yield Finding(top, "people-without-names", session.id, values)


def _named_again(session: Session) -> bool:
    return any(one.participants for one in session.again)


def _named_for(session: Session, occasion: int) -> frozenset[str]:
    """Return whom a session names for one of its times."""
    times = (session.participants, *(one.participants for one in session.again))
    return frozenset(times[occasion - 1])


def about_work_groups(
    programme: Programme,
    roster: Roster,
    coming: Mapping[When, Expected],
    today: date,
) -> Iterator[Finding]:
    """Yield where work between gatherings goes to people who share no workplace."""
    units = {one.name: one.unit for one in roster.participants}
    if programme.work_groups is None:
        yield from _task_at_tables(programme, units, coming)
        return
    found = work_groups(programme.work_groups, roster, programme.rules)
    if found.groups and not any(units.values()) and not programme.work_groups.named:
        yield Finding(("work_groups",), "no-units")
        return
    if found.unnamed:
        unnamed = {"people": tuple(found.unnamed)}
        yield Finding(("work_groups",), "in-no-work-group", "", unnamed)
    for name in found.alone:
        group = found.group_of(name)
        others = [one for one in group.people if one != name] if group else []
        values: dict[str, object] = {"people": name, "others": tuple(others)}
        code = "alone-in-the-unit" if units[name] else "without-a-unit"
        if others:
            yield Finding(("work_groups",), code, "", values)
    yield from _alone_at_a_time(programme, found, coming, today)
    for number, group in apart_at_work(found, programme.rules.apart):
        told = {"people": programme.rules.apart[number], "others": group.people}
        address = ("rules", "apart", number)
        yield Finding(address, "apart-in-a-work-group", "", told)


def _alone_at_a_time(
    programme: Programme,
    found: WorkGrouping,
    coming: Mapping[When, Expected],
    today: date,
) -> Iterator[Finding]:
    """Yield who is to agree on a task with mates of whom nobody comes to that time.

    What is over is left as it was.
    """
    for number, session in enumerate(programme.sessions):
        to_come = [one for one in session.occasions() if one.day >= today]
        for occasion in to_come if session.between.group else ():
            one = coming[session.id, occasion.number]
            groups = [{*group.people}.intersection(one.names) for group in found.groups]
            people = tuple(
                name for name in one.names if {name} in groups and one.is_known
            )
            if people:
                address: tuple[str | int, ...] = ("sessions", number)
                if occasion.number > 1:
                    address = (*address, "again", occasion.number - 2)
                values = {"people": people}
                yield Finding(address, "alone-at-this-time", session.id, values)


def _task_at_tables(
    programme: Programme, units: Mapping[str, str], coming: Mapping[When, Expected]
) -> Iterator[Finding]:
    """Yield the first gathering whose group task goes to people of several units."""
    for number, session in enumerate(programme.sessions):
        theirs = [
            {units.get(name, "") for name in coming[session.id, one.number].names}
            for one in session.occasions()
        ]
        if session.between.group and any(len(some - {""}) > 1 for some in theirs):
            address = ("sessions", number, "between", "group")
            yield Finding(address, "group-task-at-tables", "group")
            return


def expected_anyway(question: Question) -> Iterator[Finding]:
    """Yield who is told to have come unannounced, and was expected anyway."""
    without = {*question.programme.rules.without}  # that is told by itself
    for number, session in enumerate(question.programme.sessions):
        lots = expected_names(session, question.roster, question.memory.standing)
        for occasion, names in enumerate(lots, 1):
            when = (session.id, occasion)
            day = question.days.get(when)
            there = question.memory.rounds_on(*when)
            away = {name for one in there for name in one.absent}
            for name in day.extra if day else ():
                if name in names and name not in away | without:
                    yield Finding(
                        ("sessions", number), "expected-anyway", "", {"given": name}
                    )
