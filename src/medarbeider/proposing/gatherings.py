"""The gatherings of a programme to be: each with its day, its hours and its matter."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, count
from zlib import crc32

from medarbeider.model.blueprint import When
from medarbeider.model.brief import Brief
from medarbeider.model.exercise_kind import RoomNeed
from medarbeider.model.language import Language
from medarbeider.model.theme import Theme
from medarbeider.model.wanted import UNIT, Guest, WantedGathering, WantedRoom
from medarbeider.proposing.absent import people_of
from medarbeider.proposing.asks import Asks, Place, asks, part_of
from medarbeider.proposing.chosen import Chosen
from medarbeider.proposing.days import days
from medarbeider.proposing.hours import Hours, hours
from medarbeider.proposing.improving import Improving
from medarbeider.proposing.made_of import made_of
from medarbeider.proposing.matter import Matter
from medarbeider.proposing.shared_out import Shares, shared_out
from medarbeider.proposing.turn import Turn
from medarbeider.proposing.work_between import days_at_work, due, is_near

LONGEST_ID = 30


@dataclass(frozen=True)
class Gathering:
    """A session to be; `turn` is how many its first theme has had before it.

    It has several `themes` where there are more of them than gatherings. `due` is when
    the work after it is due, if another session comes that leaves time for it.
    `news` tell what has been decided since the gathering before. `people` come, where
    not all do, and `guests`; its room, if it is told, `lacks` what exercises need.
    One that `thinks` does so where it has room for one way of working, and not by the
    method of its step.
    """

    id: str
    when: frozenset[When]
    want: WantedGathering
    hours: Hours
    day: date
    due: date | None
    themes: tuple[Theme, ...]
    turn: Turn
    asks: Asks
    matter: Matter
    news: tuple[str, ...] = ()
    people: int | None = None
    guests: tuple[Guest, ...] = ()
    room: WantedRoom | None = None
    lacks: tuple[RoomNeed, ...] = ()
    thinks: bool = False

    @property
    def gives_work(self) -> bool:
        """Whether people have something to try until the next one."""
        tasks = self.matter.tasks
        return bool(self.due and (tasks.individual or tasks.group))


def gatherings(brief: Brief, chosen: Chosen) -> tuple[Gathering, ...]:
    """Return the gatherings of *brief*, in order.

    Raises `MedarbeiderError` when a day would last past midnight, or no day is left.
    """
    alike = _alike(brief, chosen)
    found = tuple(
        _varied(number, alike, brief, chosen)
        if one.want.variant not in {None, brief.variant}
        else one
        for number, one in enumerate(alike)
    )
    return _with_its_question(found, chosen.improving) if chosen.improving else found


def _alike(brief: Brief, chosen: Chosen) -> list[Gathering]:
    """Return the gatherings, each as the brief's own variant gives it."""
    laid = days(brief)
    shares = shared_out(brief, chosen)
    found: list[Gathering] = []
    for number, (want, day, some) in enumerate(
        zip(brief.gatherings, laid, shares, strict=True)
    ):
        hours_ = hours(number, brief, chosen)
        upcoming = laid[number + 1] if number + 1 < len(laid) else None
        closed = chosen.sector.closed
        bars = (*brief.not_on, *brief.busy, *closed)
        given = max((day, *(one.date for one in want.again)))
        has_time = upcoming and not is_near(upcoming, given, closed)
        until = due(upcoming, given, bars) if upcoming and has_time else None
        at_work = days_at_work(given, until, bars) if until else 0
        turn = replace(_turn(number, brief, chosen, shares, day), at_work=at_work)
        used = [one.asks.thinking for one in found]
        place = _place(turn, some[0], found, len(laid), chosen)
        name = _short_name(some[0], brief.language)
        found.append(
            Gathering(
                id=_free_id(name, {one.id for one in found}),
                when=_when(number, len(laid)),
                want=want,
                hours=hours_,
                day=day,
                due=until,
                themes=some,
                turn=turn,
                asks=asks(chosen.arc, place, brief, used),
                matter=_each_at_their_own(
                    made_of(some, turn, hours_.blueprint, chosen.arc), brief, chosen
                ),
                news=_news(number, brief, chosen, laid),
                people=people_of(brief, number),
                guests=brief.guests_of(number),
                room=brief.room_of(number),
                lacks=_lacks(number, brief, chosen),
            )
        )
    return found


def _varied(
    number: int, every: Sequence[Gathering], brief: Brief, chosen: Chosen
) -> Gathering:
    """Return a gathering in its own variant; no other is changed by that.

    So it thinks together in a way that none of the others has, as long as there is one.
    """
    one = every[number]
    turn = replace(one.turn, variant=one.want.variant or 0)
    others = [*every[:number], *every[number + 1 :]]
    place = _place(turn, one.themes[0], every[:number], len(every), chosen)
    return replace(
        one,
        turn=turn,
        asks=asks(chosen.arc, place, brief, [each.asks.thinking for each in others]),
        matter=_each_at_their_own(
            made_of(one.themes, turn, one.hours.blueprint, chosen.arc), brief, chosen
        ),
        thinks=True,
    )


def _place(
    turn: Turn, theme: Theme, before: Sequence[Gathering], of: int, chosen: Chosen
) -> Place:
    """Return where the gathering stands that comes after those *before*."""
    part = part_of(turn.number, len(theme.steps))
    variety = _variety(chosen) + turn.variant
    has_tried = not before or before[-1].gives_work
    return Place(
        len(before), of, part, variety, has_tried=has_tried, barred=chosen.barred
    )


def _with_its_question(
    some: Sequence[Gathering], improving: Improving
) -> tuple[Gathering, ...]:
    """Return gatherings, in one of which pairs talk about the factor to improve.

    It is one on a theme that serves the factor, if there is any, and not the last or
    the first where there are others. Where people have tried nothing since the one
    before, pairs talk about that.
    """
    free = [
        at
        for at, one in enumerate(some)
        if one.asks.overnight is None and not one.want.ready
    ]
    if not free:
        return (*some,)

    def unfit(at: int) -> tuple[bool, bool, bool]:
        serves = any(one.id in improving.serve for one in some[at].themes)
        return (not serves, at == len(some) - 1, at == 0)

    chosen = min(free, key=unfit)
    one = some[chosen]
    stage = one.asks.stage.model_copy(update={"coaching": improving.matter.question})
    asked = replace(one, asks=replace(one.asks, stage=stage))
    return (*some[:chosen], asked, *some[chosen + 1 :])


def _turn(number: int, brief: Brief, chosen: Chosen, shares: Shares, day: date) -> Turn:
    """Return which turn of its theme a gathering is, and what bears on its matter."""
    theme = shares[number][0]
    turns = [one[0] for one in shares]
    spent = [turns[:at].count(turns[at]) > len(turns[at].steps) for at in range(number)]
    waiting = [one for one in brief.decided if one.date > day]
    is_ready = brief.gatherings[number].ready is not None
    return Turn(
        number=0 if is_ready else turns[:number].count(theme),
        of=1 if is_ready else turns.count(theme),
        is_spent=any(spent),
        language=brief.language,
        meets=brief.meeting,
        alone=brief.alone,
        writes=brief.writes,
        waits_for=waiting[0].what if waiting else None,
        case=chosen.cases.get(theme.id),
        barred=chosen.barred.union(
            *(one.methods for one in _lacks(number, brief, chosen))
        ),
        is_unnamed=chosen.is_unnamed,
        variant=brief.variant,
    )


def _lacks(number: int, brief: Brief, chosen: Chosen) -> tuple[RoomNeed, ...]:
    room = brief.room_of(number)
    some = room.lacks if room else ()
    return tuple(chosen.needs[one.casefold()] for one in some)


def _each_at_their_own(found: Matter, brief: Brief, chosen: Chosen) -> Matter:
    """Return what is *found*; where each unit has its own meeting, the task says so."""
    meeting, task = brief.meeting, found.tasks.group
    if not (task and meeting and meeting.has_room and meeting.is_of_each):
        return found
    usual = chosen.sector.each_unit.told_in(brief.language)
    each = usual if meeting.of == UNIT else meeting.of or usual
    told = chosen.arc.at_own_meeting.told_in(brief.language)
    said = told.replace("{each}", each[:1].upper() + each[1:])
    return replace(found, tasks=replace(found.tasks, group=f"{task} {said}"))


def _news(
    number: int, brief: Brief, chosen: Chosen, laid: Sequence[date]
) -> tuple[str, ...]:
    """Return what is told of that which was decided since the gathering before."""
    after = chosen.arc.before.after.told_in(brief.language)
    since = laid[number - 1] if number else laid[number]
    ready = (one.what for one in brief.decided if since < one.date <= laid[number])
    return tuple(after.replace("{what}", what[:1].upper() + what[1:]) for what in ready)


def _variety(chosen: Chosen) -> int:
    """Return a number that differs between programmes, and is the same for the same."""
    themes = dict.fromkeys(one.id for one in chosen.themes)
    said = "/".join((chosen.sector.id, *themes))
    return crc32(said.encode())


def _short_name(theme: Theme, language: Language) -> str:
    """Return the theme's name as an id in the participants' own language."""
    letters = theme.name.told_in(language).casefold()
    words = re.sub(r"[^a-z0-9æøå]+", "-", letters).strip("-")
    return words[:LONGEST_ID].strip("-") or theme.id


def _free_id(wanted: str, taken: Collection[str]) -> str:
    """Return *wanted*, with a number from 2 when it is taken."""
    numbered = (f"{wanted}-{number}" for number in count(2))
    return next(one for one in chain([wanted], numbered) if one not in taken)


def _when(number: int, sessions: int) -> frozenset[When]:
    """Return what a blueprint may call the gathering that is *number* of *sessions*."""
    first: When = "first" if number == 0 else "not-first"
    last: When = "last" if number == sessions - 1 else "not-last"
    return frozenset({"always", first, last})
