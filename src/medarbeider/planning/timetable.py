"""The timetable: clock times for everything a session does, reckoned in minutes.

The rule. Pinned activities cut the day into stretches. In each stretch ideal lengths
are kept where they fit. A shortage is taken from activities that are not protected, in
proportion to what each may give; when that is not enough, droppable activities are left
out, the last first; when that is not enough, the day is refused. Slack is first left as
a buffer of up to a tenth of the stretch (the domain guide's rule of thumb is 5–10 % of
the day), then given to activities that may be longer, and what remains is buffer. The
buffer stands at the end of its stretch, on the last one before the closing activities
that are protected; never first, so that a stretch begins with an activity.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time

from medarbeider.model.clock import clock_at, minute_of
from medarbeider.model.groups import GroupSizes, group_sizes
from medarbeider.model.method import Method, Phase
from medarbeider.model.minutes import Minutes
from medarbeider.model.programme import Programme
from medarbeider.model.session import Activity, Occasion, Session
from medarbeider.planning.lengths import divided, fitted, shared
from medarbeider.problems.problem import MedarbeiderError

BUFFER_PERCENT = 10


@dataclass(frozen=True)
class PhaseSlot:
    """A phase with its clock times; `minutes` is its length."""

    phase: Phase
    starts: time
    ends: time
    minutes: int


@dataclass(frozen=True)
class Slot:
    """An activity with clock times; `number` is its index in the session.

    `title` is the activity's own, or its method's name in the programme's language.
    `groups` are the planned ones; what was drawn for the day may differ.
    """

    number: int
    title: str
    activity: Activity
    method: Method
    starts: time
    ends: time
    minutes: int
    phases: tuple[PhaseSlot, ...]
    groups: GroupSizes


@dataclass(frozen=True)
class Buffer:
    """Time that nothing is planned for; `minutes` is its length."""

    starts: time
    ends: time
    minutes: int


@dataclass(frozen=True)
class Shortage:
    """A stretch that was `minutes` too short: who gave how many, and who was dropped.

    `number` is the index of the stretch's first activity.
    """

    number: int
    starts: time
    ends: time
    minutes: int
    given: tuple[tuple[str, int], ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True)
class Timetable:
    """The day: slots and buffers from start to end, without a hole."""

    occasion: Occasion
    slots: tuple[Slot | Buffer, ...]
    shortages: tuple[Shortage, ...]

    @property
    def activities(self) -> tuple[Slot, ...]:
        """The slots that hold an activity, in order."""
        return tuple(slot for slot in self.slots if isinstance(slot, Slot))


class DayDoesNotFitError(MedarbeiderError):
    """The day is too short; says how many minutes are missing, and who can give them.

    `number` is the index of the first activity of the stretch that does not fit.
    """

    def __init__(self, code: str, number: int, **values: object) -> None:
        super().__init__(code, **values)
        self.number = number


@dataclass(frozen=True)
class _Item:
    """An activity on its way to a slot, with the length that it may have."""

    number: int
    title: str
    activity: Activity
    method: Method
    groups: GroupSizes
    length: Minutes
    phase_lengths: tuple[Minutes, ...]


def timetable(
    programme: Programme,
    session: Session,
    occasion: Occasion,
    methods: Mapping[str, Method],
    places: int,
) -> Timetable:
    """Return the timetable of one *occasion*, or raise `DayDoesNotFitError`.

    *places* is how many are expected to take a place in a group. Who is ill moves no
    clock time: these are the groups that were planned, since the agenda has been sent.
    """
    items = [
        _item(programme, number, activity, methods[activity.method], places)
        for number, activity in enumerate(session.activities)
    ]
    shift = minute_of(occasion.starts) - minute_of(session.starts)
    slots: list[Slot | Buffer] = []
    shortages: list[Shortage] = []
    for starts, ends, stretch in _stretches(items, occasion, shift):
        ends_the_day = ends == minute_of(occasion.ends)
        found, shortage = _stretch(starts, ends, stretch, ends_the_day=ends_the_day)
        slots += found
        if shortage:
            shortages.append(shortage)
    return Timetable(occasion, tuple(slots), tuple(shortages))


def is_protected(activity: Activity, method: Method) -> bool:
    """Say whether an activity keeps its ideal length when time is short."""
    if activity.protected is None:
        return method.protected
    return activity.protected


def _item(
    programme: Programme,
    number: int,
    activity: Activity,
    method: Method,
    people: int,
) -> _Item:
    grouping = activity.groups or programme.groups
    groups = group_sizes(people, grouping.size)
    title = activity.title or method.name.told_in(programme.language)
    usual = tuple(
        phase.minutes_for(groups.biggest, groups.number) for phase in method.phases
    )
    if activity.phases:
        usual = tuple(activity.phases[phase.id] for phase in method.phases)
        length = _total(usual)
    else:
        length = activity.minutes or method.minutes_for(groups.biggest, groups.number)
    if is_protected(activity, method):
        length = length.model_copy(update={"min": length.ideal, "max": length.ideal})
    if length.min < len(usual):
        raise DayDoesNotFitError(
            "too-short-for-its-phases", number, minutes=length.min, phases=len(usual)
        )
    return _Item(number, title, activity, method, groups, length, usual)


def _total(lengths: Sequence[Minutes]) -> Minutes:
    return Minutes.model_construct(  # may be longer than a day, which is then refused
        ideal=sum(one.ideal for one in lengths),
        min=sum(one.min for one in lengths),
        max=sum(one.max for one in lengths),
    )


def _stretches(
    items: Sequence[_Item], occasion: Occasion, shift: int
) -> list[tuple[int, int, list[_Item]]]:
    """Return start, end (minutes after midnight) and items of each stretch."""
    last = minute_of(occasion.ends)
    stretches: list[tuple[int, list[_Item]]] = [(minute_of(occasion.starts), [])]
    for item in items:
        if item.activity.at is not None:
            pinned = minute_of(item.activity.at) + shift
            if pinned >= last:
                raise DayDoesNotFitError(
                    "pinned-after-the-end", item.number, ends=_written(last)
                )
            if pinned == stretches[-1][0] and not stretches[-1][1]:
                stretches.pop()
            stretches.append((pinned, []))
        stretches[-1][1].append(item)
    ends = [*(starts for starts, _ in stretches[1:]), last]
    return [
        (starts, end, stretch)
        for (starts, stretch), end in zip(stretches, ends, strict=True)
    ]


def _stretch(
    starts: int, ends: int, items: Sequence[_Item], *, ends_the_day: bool
) -> tuple[list[Slot | Buffer], Shortage | None]:
    available = ends - starts
    kept = _droppable_left_out(starts, ends, items)
    lengths = [item.length for item in kept]
    ideal = sum(length.ideal for length in lengths)
    slack = max(0, available - ideal)
    buffer = min(slack, available * BUFFER_PERCENT // 100)
    minutes = fitted(lengths, available - buffer)
    buffer = available - sum(minutes)
    buffer_before = len(kept)
    while ends_the_day and buffer_before > 1 and _closes(kept[buffer_before - 1]):
        buffer_before -= 1
    slots: list[Slot | Buffer] = []
    clock = starts
    for at, (item, length) in enumerate(zip(kept, minutes, strict=True)):
        if at == buffer_before:
            slots += _buffer(clock, buffer)
            clock += buffer
        slots.append(_slot(item, clock, length))
        clock += length
    if buffer_before == len(kept):
        slots += _buffer(clock, buffer)
    return slots, _shortage(starts, ends, items, kept, minutes)


def _droppable_left_out(starts: int, ends: int, items: Sequence[_Item]) -> list[_Item]:
    """Return the items that fit when each is at its shortest, or raise."""
    kept = list(items)
    for item in reversed(items):
        if sum(one.length.min for one in kept) <= ends - starts:
            break
        if item.activity.droppable:
            kept.remove(item)
    missing = sum(one.length.min for one in kept) - (ends - starts)
    if missing > 0:
        givers = [one for one in kept if not is_protected(one.activity, one.method)]
        rooms = [one.length.min - len(one.phase_lengths or (1,)) for one in givers]
        raise DayDoesNotFitError(
            "day-too-long",
            items[0].number,
            missing=missing,
            starts=_written(starts),
            ends=_written(ends),
            givers=_givers(givers, rooms, missing),
        )
    return kept


def _givers(items: Sequence[_Item], rooms: Sequence[int], missing: int) -> str:
    """Return who could give the missing minutes, as `title (minutes)`."""
    if sum(rooms) < missing:
        return ""
    parts = shared(missing, rooms)
    return ", ".join(
        f"{item.title} ({part})"
        for item, part in zip(items, parts, strict=True)
        if part
    )


def _closes(item: _Item) -> bool:
    return is_protected(item.activity, item.method) and not item.method.is_pause


def _buffer(starts: int, minutes: int) -> list[Buffer]:
    if minutes == 0:
        return []
    return [Buffer(clock_at(starts), clock_at(starts + minutes), minutes)]


def _slot(item: _Item, starts: int, minutes: int) -> Slot:
    phases: list[PhaseSlot] = []
    clock = starts
    lengths = divided(minutes, item.phase_lengths) if item.phase_lengths else ()
    for phase, length in zip(item.method.phases, lengths, strict=True):
        ends = clock + length
        phases.append(PhaseSlot(phase, clock_at(clock), clock_at(ends), length))
        clock = ends
    return Slot(
        item.number,
        item.title,
        item.activity,
        item.method,
        clock_at(starts),
        clock_at(starts + minutes),
        minutes,
        tuple(phases),
        item.groups,
    )


def _shortage(
    starts: int,
    ends: int,
    items: Sequence[_Item],
    kept: Sequence[_Item],
    minutes: Sequence[int],
) -> Shortage | None:
    over = sum(item.length.ideal for item in items) - (ends - starts)
    if over <= 0:
        return None
    given = tuple(
        (item.title, item.length.ideal - length)
        for item, length in zip(kept, minutes, strict=True)
        if length < item.length.ideal
    )
    dropped = tuple(item.title for item in items if item not in kept)
    return Shortage(
        items[0].number, clock_at(starts), clock_at(ends), over, given, dropped
    )


def _written(minute: int) -> str:
    return f"{clock_at(minute):%H:%M}"
