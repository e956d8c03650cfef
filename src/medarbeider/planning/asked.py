"""The rounds that a programme asks for, and who is there in each.

The memory tells how a round stands, and what is known of its attendance; the name list
and the programme's rules say who else is expected.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import dropwhile

from medarbeider.model.coaching import CoachingPlan, Round, RoundKind
from medarbeider.model.method import Method, Mix
from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme
from medarbeider.model.session import Session
from medarbeider.planning.attendance import expected

When = tuple[str, int]
"""An occasion: the session's id, and which time it is held, from 1."""


@dataclass(frozen=True)
class Day:
    """What is known of one occasion's attendance beyond what was expected."""

    absent: frozenset[str] = frozenset()
    extra: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """What the plan is made from.

    `history` holds earlier programmes' plans, the oldest first; `days` changes the
    attendance. The other three hold occasions (a session's id, and which time): `anew`
    those that are drawn anew, `held` those that are frozen when they are drawn, and
    `over` those for which nothing is drawn any more.
    """

    programme: Programme
    methods: Mapping[str, Method]
    roster: Roster
    memory: CoachingPlan
    history: tuple[CoachingPlan, ...] = ()
    days: Mapping[When, Day] = field(default_factory=dict)
    anew: frozenset[When] = frozenset()
    held: frozenset[When] = frozenset()
    over: frozenset[When] = frozenset()


@dataclass(frozen=True)
class Asked:
    """A round that the programme asks for, and how it stands in the memory."""

    session: str
    occasion: int
    number: int
    size: int | None
    mix: Mix
    present: tuple[str, ...]
    absent: tuple[str, ...]
    extra: tuple[str, ...]
    known: Round | None

    @property
    def when(self) -> When:
        """The occasion it is held on."""
        return self.session, self.occasion


def asked(question: Question, kind: RoundKind) -> Iterator[Asked]:
    """Yield every round of a kind, in the order they are held."""
    programme, memory = question.programme, question.memory
    out = frozenset(programme.rules.without)
    known = {one.key: one for one in memory.rounds}
    for session in programme.sessions:
        people = expected(session, question.roster)
        wanted = [
            one
            for one in _wants(session, question.methods, programme)
            if one[0] == kind
        ]
        for occasion, names in enumerate(people, 1):
            for _, number, size, mix in wanted:
                before = known.get((session.id, occasion, kind, number, size or 0))
                if before is None and (session.id, occasion) in question.over:
                    continue
                if before and before.frozen:
                    absent, extra = before.absent, before.extra
                    present = before.people
                else:
                    day = _day(question, before, session.id, occasion, names)
                    absent = tuple(name for name in names if name in day.absent)
                    extra = tuple(name for name in day.extra if name not in names)
                    present = tuple(
                        name
                        for name in (*names, *extra)
                        if name not in day.absent and name not in out
                    )
                yield Asked(
                    session.id,
                    occasion,
                    number,
                    size,
                    mix,
                    present,
                    absent,
                    extra,
                    before,
                )


def outdated(question: Question) -> Iterator[tuple[str, RoundKind]]:
    """Yield each session, and kind, whose rounds do not fit those who are expected.

    What was not drawn from the beginning is not out of date.
    """
    kinds: tuple[RoundKind, ...] = ("pairs", "groups")
    for kind in kinds:
        since_the_first = dropwhile(lambda one: not one.known, asked(question, kind))
        found = (
            (one.session, kind)
            for one in since_the_first
            if one.known is None or set(one.known.people) != set(one.present)
        )
        yield from dict.fromkeys(found)


def _wants(
    session: Session, methods: Mapping[str, Method], programme: Programme
) -> Iterator[tuple[RoundKind, int, int | None, Mix]]:
    """Yield each round that a session asks for: kind, number, size and mix."""
    chosen = [(one, methods[one.method]) for one in session.activities]
    if any(method.wants_pairs for _, method in chosen):
        for number in range(1, programme.pairs.rounds + 1):
            yield "pairs", number, None, programme.pairs.mix
    sizes: dict[int, Mix] = {}
    for activity, method in chosen:
        if method.wants_groups:
            grouping = activity.groups or programme.groups
            sizes.setdefault(grouping.size, grouping.mix)
    for size, mix in sizes.items():
        yield "groups", 1, size, mix


def _day(
    question: Question,
    before: Round | None,
    session: str,
    occasion: int,
    names: Sequence[str],
) -> Day:
    """Return the attendance: what the memory knows, and what is told now."""
    told = question.days.get((session, occasion), Day())
    absent = set(before.absent if before else ()) - set(told.extra)
    extra = [
        name for name in (before.extra if before else ()) if name not in told.absent
    ]
    extra += [one for one in told.extra if one not in names]
    return Day(frozenset(absent | told.absent), tuple(dict.fromkeys(extra)))
