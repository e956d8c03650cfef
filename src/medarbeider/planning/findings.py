"""What is lawful but unwise in a programme, by the domain guide's rules of thumb."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from itertools import accumulate, groupby, pairwise

from medarbeider.model.barred import Barred
from medarbeider.model.method import Method
from medarbeider.model.programme import Programme
from medarbeider.model.session import Assignment, Occasion, Session
from medarbeider.planning.calendar import (
    is_between_the_years,
    is_weekend,
    public_holiday,
)
from medarbeider.planning.timetable import Buffer, Slot, Timetable
from medarbeider.problems.finding import Finding

LONGEST_WITHOUT_BREAK = 90
"""Minutes (domain guide §1.3: a break at least every 75–90 minutes)."""

LONGEST_TALK = 30
"""Minutes of one-way talk in one go (domain guide §1.3)."""

LONGEST_TALK_PERCENT = 50
"""Of the time between the pauses; more is a lecture."""

LONGEST_BUFFER = 20
"""Minutes; a tenth of a half day, the most that the domain guide advises (§1.3)."""

LUNCH_FROM, LUNCH_TO = time(11, 0), time(12, 30)
"""Clock times between which lunch begins (domain guide §1.3)."""

MOST_ASSIGNMENT_MINUTES = 60
"""Minutes of work between gatherings, in each strand (domain guide §4.3)."""


def session_findings(
    session: Session,
    number: int,
    timetables: Sequence[Timetable],
    methods: Mapping[str, Method],
) -> list[Finding]:
    """Return what is unwise in one session, each thing once.

    *number* is the session's index in the programme; *timetables* has one timetable
    for each of its occasions.
    """
    top: tuple[str | int, ...] = ("sessions", number)
    found = [
        finding
        for table in timetables
        for rule in _RULES
        for finding in rule(top, table)
    ]
    found += _what_is_missing(top, session, methods)
    for occasion in session.occasions():
        found += _day_off(_day_address(top, occasion), occasion.day)
    unique = {(one.address, one.code, str(one.values)): one for one in found}
    return list(unique.values())


def programme_findings(programme: Programme) -> list[Finding]:
    """Return what is unwise between sessions: their order, barred days, work's days."""
    sessions, bars = programme.sessions, programme.not_on
    found = [
        Finding(("sessions", number, "date"), "earlier-than-the-one-before", "date")
        for number, (before, session) in enumerate(pairwise(sessions), 1)
        if not _is_later(session, before)
    ]
    for number, session in enumerate(sessions):
        upcoming = sessions[number + 1].date if number + 1 < len(sessions) else None
        for occasion in session.occasions():
            address = _day_address(("sessions", number), occasion)
            found += _barred(address, occasion.day, bars)
        held = max(occasion.day for occasion in session.occasions())
        between = session.between
        work = {
            "individual": between.individual,
            "group": between.group,
            "leaders": between.leaders,
        }
        for strand, assignment in work.items():
            if assignment is not None:
                top = ("sessions", number, "between", strand)
                found += _unwise_work(top, assignment, held, upcoming)
                found += _day_off((*top, "due"), assignment.due)
                found += _barred((*top, "due"), assignment.due, bars)
    return found


def _is_later(session: Session, before: Session) -> bool:
    """Say whether a session begins when the one before is over, or for others.

    Who is at both at one clock time is told by name, where there are names.
    """
    own, other = session.occasions()[0], before.occasions()[0]
    if own.overlaps(other):
        return session.names_who_comes or before.names_who_comes
    return (own.day, own.starts) >= (other.day, other.ends)


def _barred(
    address: tuple[str | int, ...], day: date, bars: Iterable[Barred]
) -> Iterator[Finding]:
    for one in bars:
        if day in one:
            values = {"day": f"{day:%Y-%m-%d}", "barred": one.written}
            yield Finding(address, "barred-day", str(address[-1]), values)
            return


def _unwise_work(
    top: tuple[str | int, ...],
    assignment: Assignment,
    held: date,
    upcoming: date | None,
) -> Iterator[Finding]:
    if assignment.due <= held:
        yield Finding((*top, "due"), "due-before-it-is-given", "due")
    elif upcoming and assignment.due > upcoming:
        yield Finding((*top, "due"), "due-after-the-next", "due")
    if assignment.minutes > MOST_ASSIGNMENT_MINUTES:
        values = {"minutes": assignment.minutes}
        yield Finding((*top, "minutes"), "much-homework", "minutes", values)


def _overruns(top: tuple[str | int, ...], table: Timetable) -> Iterator[Finding]:
    for shortage in table.shortages:
        values = {
            "minutes": shortage.minutes,
            "starts": f"{shortage.starts:%H:%M}",
            "ends": f"{shortage.ends:%H:%M}",
            "given": ", ".join(f"{who} ({less})" for who, less in shortage.given),
            "dropped": ", ".join(shortage.dropped),
        }
        code = "left-out" if shortage.dropped else "overrun"
        yield Finding((*top, "activities", shortage.number), code, "", values)


def _no_break(top: tuple[str | int, ...], table: Timetable) -> Iterator[Finding]:
    for is_pause, run in groupby(table.slots, _is_pause):
        block = [*run]
        lasted = accumulate(slot.minutes for slot in block)
        late = [
            slot.number
            for slot, minutes in zip(block, lasted, strict=True)
            if isinstance(slot, Slot) and minutes > LONGEST_WITHOUT_BREAK
        ]
        if late and not is_pause:
            values = {
                "starts": f"{block[0].starts:%H:%M}",
                "ends": f"{block[-1].ends:%H:%M}",
                "longest": LONGEST_WITHOUT_BREAK,
            }
            yield Finding((*top, "activities", late[0]), "no-break", "", values)


def _much_buffer(top: tuple[str | int, ...], table: Timetable) -> Iterator[Finding]:
    number = 0
    for slot in table.slots:
        if isinstance(slot, Slot):
            number = slot.number
        elif slot.minutes > LONGEST_BUFFER:
            values = {"minutes": slot.minutes, "starts": f"{slot.starts:%H:%M}"}
            yield Finding((*top, "activities", number), "much-buffer", "", values)


def _no_lunch(top: tuple[str | int, ...], table: Timetable) -> Iterator[Finding]:
    occasion = table.occasion
    lasts_over_lunch = occasion.starts < LUNCH_FROM and occasion.ends > LUNCH_TO
    if lasts_over_lunch and all(
        slot.method.kind != "meal" for slot in table.activities
    ):
        yield Finding((*top, "activities"), "no-lunch")


def _much_talk(top: tuple[str | int, ...], table: Timetable) -> Iterator[Finding]:
    working = [slot for slot in table.activities if not _is_pause(slot)]
    talk = sum(slot.minutes for slot in working if _is_talk(slot))
    whole = sum(slot.minutes for slot in working)
    if talk * 100 > whole * LONGEST_TALK_PERCENT:
        values = {"talk": talk, "whole": whole}
        yield Finding((*top, "activities"), "much-talk", "", values)


def _long_talk(top: tuple[str | int, ...], table: Timetable) -> Iterator[Finding]:
    for is_talk, run in groupby(table.activities, _is_talk):
        talks = [*run]
        minutes = sum(slot.minutes for slot in talks)
        if is_talk and minutes > LONGEST_TALK:
            values = {"minutes": minutes, "longest": LONGEST_TALK}
            address = (*top, "activities", talks[0].number)
            yield Finding(address, "long-talk", "", values)


def _short_plenary(top: tuple[str | int, ...], table: Timetable) -> Iterator[Finding]:
    for slot in table.activities:
        for part in slot.phases:
            needed = part.phase.per_group * slot.groups.number
            if part.minutes < needed:
                values = {
                    "minutes": part.minutes,
                    "groups": slot.groups.number,
                    "needed": needed,
                }
                address = (*top, "activities", slot.number)
                yield Finding(address, "short-plenary", "", values)


def _what_is_missing(
    top: tuple[str | int, ...], session: Session, methods: Mapping[str, Method]
) -> Iterator[Finding]:
    there = {methods[activity.method].kind for activity in session.activities}
    for wanted, code in (("log", "no-log"), ("evaluation", "no-evaluation")):
        if wanted not in there:
            yield Finding((*top, "activities"), code)


def _day_address(
    top: tuple[str | int, ...], occasion: Occasion
) -> tuple[str | int, ...]:
    repeat = ("again", occasion.number - 2) if occasion.number > 1 else ()
    return (*top, *repeat, "date")


def _day_off(address: tuple[str | int, ...], day: date) -> Iterator[Finding]:
    """Yield that *day*, which stands at *address*, is a day off."""
    about, values = str(address[-1]), {"day": f"{day:%Y-%m-%d}"}
    if name := public_holiday(day):
        yield Finding(address, "public-holiday", about, {"holiday": name, **values})
    elif is_between_the_years(day):
        yield Finding(address, "between-the-years", about, values)
    elif is_weekend(day):
        yield Finding(address, "weekend", about, values)


def _is_pause(slot: Slot | Buffer) -> bool:
    return isinstance(slot, Slot) and slot.method.is_pause


def _is_talk(slot: Slot) -> bool:
    return slot.method.kind == "input"


_RULES: tuple[Callable[[tuple[str | int, ...], Timetable], Iterator[Finding]], ...] = (
    _overruns,
    _no_break,
    _no_lunch,
    _much_talk,
    _long_talk,
    _short_plenary,
    _much_buffer,
)
