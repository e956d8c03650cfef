"""From a programme and its memory to the coaching plan: who meets whom, and why.

Names become numbers, the rounds are drawn, and the numbers become names again. Rounds
that are frozen stay; the others change only where they must.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from medarbeider.drawing.draw import (
    Draw,
    Seating,
    in_trio_too_early,
    repeated,
    score,
)
from medarbeider.drawing.rounds import Drawn, drawn, judged
from medarbeider.meetings.asked import Asked, asked
from medarbeider.meetings.companions import wished_together
from medarbeider.meetings.held import times_of, told_start
from medarbeider.meetings.impossible import Impossible, too_few, why_impossible
from medarbeider.meetings.numbered import everyone, numbered
from medarbeider.meetings.question import Question
from medarbeider.meetings.uneven_groups import with_uneven_groups
from medarbeider.model.coaching import (
    CoachingPlan,
    Relaxation,
    Round,
    RoundKind,
    other_kind,
)
from medarbeider.model.groups import SMALLEST


@dataclass(frozen=True)
class Planned:
    """The plan with new rounds of one kind, and how good they are.

    `left_out` holds the sessions that have too few people for an optional kind.
    """

    plan: CoachingPlan
    kind: RoundKind
    drawn: Drawn
    left_out: tuple[str, ...] = ()


def plans(question: Question, kind: RoundKind) -> tuple[Planned, ...] | Impossible:
    """Return the plan with all rounds of *kind*, and then of the other if need be.

    The other kind is drawn too where who is absent, or new, stands in rounds of it. The
    last of the plans holds everything.
    """
    other = other_kind(kind)
    news = {session for session, _ in question.days}
    is_known = any(
        one.kind == other and one.session in news and not one.frozen
        for one in question.memory.rounds
    )
    found: list[Planned] = []
    for each in (kind, other) if is_known else (kind,):
        plan = planned(question, each)
        if isinstance(plan, Impossible):
            return plan
        found.append(plan)
        question = replace(question, memory=plan.plan)
    return tuple(found)


def planned(question: Question, kind: RoundKind) -> Planned | Impossible:
    """Return the plan with all rounds of *kind*, or why it cannot be had."""
    wanted: list[Asked] = []
    left_out: list[str] = []
    for one in asked(question, kind):
        is_fixed = one.known and one.known.frozen
        few = too_few(question.programme, kind, one.where, one.present)
        if is_fixed or not few:
            wanted.append(one)
        elif few.code == "too-few-people" and kind in question.optional:
            left_out.append(one.session)
        else:
            return _nobodys_time(question, one) or few
    if not wanted and not left_out:
        code = "no-work-in-pairs" if kind == "pairs" else "no-work-in-groups"
        return Impossible(code, {})
    names = everyone(question, wanted)
    days = [one.day for one in wanted]
    wished = wished_together(question, days) if kind == "groups" else frozenset()
    draw = numbered(question, kind, wanted, names, wished)
    seatings = _seated(draw)
    if wished and not isinstance(seatings, tuple):
        draw = numbered(question, kind, wanted, names)  # a wish gives way
        seatings = _seated(draw)
    if kind == "groups" and not isinstance(seatings, tuple):
        even = draw
        draw = with_uneven_groups(draw, [one.size or SMALLEST for one in wanted])
        seatings = seatings if draw == even else _seated(draw)
    if not isinstance(seatings, tuple):
        return why_impossible(question, draw, seatings, names, wanted)
    is_held = [one.when in question.held for one in wanted]
    found = judged(_remembered(draw, seatings, is_held), seatings)
    rounds = tuple(
        _round(question, kind, one, seating, relaxed, names)
        for one, seating, relaxed in zip(
            wanted, found.rounds, _relaxed(draw, found, names), strict=True
        )
    )
    plan = _with(question, kind, rounds)
    return Planned(plan, kind, found, tuple(dict.fromkeys(left_out)))


def _nobodys_time(question: Question, one: Asked) -> Impossible | None:
    """Return why nobody comes to one of several times, where nobody is to come."""
    is_one_of_several = (one.session, 2) in times_of(question.programme)
    if one.present or one.absent or not is_one_of_several:
        return None
    return Impossible("nobody-for-a-time", {"session": one.where})


def _seated(draw: Draw) -> tuple[Seating, ...] | Drawn:
    """Return the rounds of a draw, or what it came to when that breaks its laws."""
    seatings = _unchanged(draw)
    if seatings is not None:
        return seatings
    new = drawn(draw)
    return new if new.found.broken else new.rounds


def _unchanged(draw: Draw) -> tuple[Seating, ...] | None:
    """Return the rounds as they are planned, when nothing has changed for any."""
    for one in draw.rounds:
        seated = sorted(a for group in one.former for a in group)
        fits = sorted(map(len, one.former)) == sorted(one.sizes)
        if seated != sorted(one.present) or not fits:
            return None
    rounds = tuple(one.former for one in draw.rounds)
    return None if score(draw, rounds).broken else rounds


def _remembered(
    draw: Draw, seatings: Iterable[Seating], is_held: Iterable[bool]
) -> Draw:
    """Return the draw as the next run sees it: the same is then said of its rounds."""
    return replace(
        draw,
        rounds=tuple(
            replace(
                one,
                former=seating,
                sizes=tuple(map(len, seating)),
                fixed=one.fixed or held,
            )
            for one, seating, held in zip(draw.rounds, seatings, is_held, strict=True)
        ),
    )


def _relaxed(
    draw: Draw, found: Drawn, names: Sequence[str]
) -> tuple[tuple[Relaxation, ...], ...]:
    """Return what gave way in each round, with names."""
    gave: list[list[Relaxation]] = [[] for _ in found.rounds]
    for number, two in repeated(draw, found.rounds):
        people = tuple(names[a] for a in two)
        gave[number].append(
            Relaxation(rule="met-before", people=people, proven=found.is_proven)
        )
    for number, a in in_trio_too_early(draw, found.rounds):
        gave[number].append(Relaxation(rule="trio-again", people=(names[a],)))
    return tuple(map(tuple, gave))


def _round(  # noqa: PLR0913, PLR0917 -- one for each thing that it is made of
    question: Question,
    kind: RoundKind,
    one: Asked,
    seating: Seating,
    relaxed: tuple[Relaxation, ...],
    names: Sequence[str],
) -> Round:
    if one.known and one.known.frozen:
        return one.known
    order = {name: at for at, name in enumerate(names)}
    groups = [
        tuple(sorted((names[a] for a in group), key=order.__getitem__))
        for group in seating
    ]
    if not one.known or one.when in question.anew:
        groups.sort(key=lambda group: order[group[0]])
    else:
        groups = _in_their_places(groups, one.known.groups)
    drawn_ = one.known.drawn if one.known else 1
    times = times_of(question.programme)
    return Round(
        session=one.session,
        occasion=one.occasion,
        date=times[one.when].day,
        starts=told_start(one.when, times),
        kind=kind,
        number=one.number,
        size=one.size,
        frozen=one.when in question.held,
        drawn=drawn_ + bool(one.known and one.when in question.anew),
        absent=one.absent,
        extra=one.extra,
        outside=one.outside,
        groups=tuple(groups),
        relaxed=relaxed,
    )


def _in_their_places(
    groups: Sequence[tuple[str, ...]], former: Sequence[tuple[str, ...]]
) -> list[tuple[str, ...]]:
    """Return groups so that each stands where most of its people stood before."""
    left = list(groups)
    placed: list[tuple[str, ...]] = []
    for place in range(len(groups)):
        before = set(former[place]) if place < len(former) else set()
        best = max(
            left, key=lambda group: (len(before & set(group)), -left.index(group))
        )
        left.remove(best)
        placed.append(best)
    return placed


def _with(
    question: Question, kind: RoundKind, rounds: tuple[Round, ...]
) -> CoachingPlan:
    """Return the memory with new rounds of one kind, all in the order they are held."""
    memory = question.memory
    new = {one.key for one in rounds}
    kept = [
        one
        for one in memory.rounds
        if one.key not in new and (one.kind != kind or one.frozen)
    ]
    order = {session.id: at for at, session in enumerate(question.programme.sessions)}
    every = sorted(
        [*kept, *rounds],
        key=lambda one: (
            order.get(one.session, -1),
            one.occasion,
            one.kind,
            one.number,
            one.size or 0,
        ),
    )
    return CoachingPlan(
        seed=question.programme.rules.seed,
        rounds=tuple(every),
        people=memory.people,
        times=memory.times,
    )
