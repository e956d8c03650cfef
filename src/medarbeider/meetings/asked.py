"""The rounds that a programme asks for, and who is there in each.

The memory tells how a round stands, and what is known of its attendance; the name list
and the programme's rules say who else is expected.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import dropwhile

from medarbeider.meetings.attendance import Day, expected, known_day
from medarbeider.meetings.held import When
from medarbeider.meetings.line import in_line
from medarbeider.model.coaching import NO_MORE, CoachingPlan, Round, RoundKind
from medarbeider.model.method import Method, Mix
from medarbeider.model.people import Roster
from medarbeider.model.programme import Programme
from medarbeider.model.session import Session


@dataclass(frozen=True)
class Question:
    """What the plan is made from.

    `history` holds earlier programmes' plans, the oldest first; `days` changes the
    attendance. The other three hold occasions (a session's id, and which time): `anew`
    those that are drawn anew, `held` those that are frozen when they are drawn, and
    `over` those for which nothing is drawn any more. `optional` kinds are left out
    where too few people are there.
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
    optional: frozenset[RoundKind] = frozenset()


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
    known = {one.key: one for one in memory.rounds}
    for session in programme.sessions:
        lots = expected(session, question.roster, memory.rounds)
        wanted = [
            one
            for one in _wants(session, question.methods, programme)
            if one[0] == kind
        ]
        for occasion, names in enumerate(lots, 1):
            when = (session.id, occasion)
            for _, number, size, mix in wanted:
                before = known.get((*when, kind, number, size or 0, ""))
                if before is not None or when not in question.over:
                    people = _there(question, before, when, names)
                    yield Asked(*when, number, size, mix, *people, before)


def not_drawn(question: Question) -> Iterator[tuple[str, RoundKind]]:
    """Yield each kind that the programme asks for and the memory has no round of.

    With it comes the session that asks for it first.
    """
    kinds: tuple[RoundKind, ...] = ("pairs", "groups")
    known = {one.kind for one in question.memory.rounds}
    for kind in kinds:
        first = next(asked(question, kind), None)
        if first and kind not in known:
            yield first.session, kind


def outdated(question: Question) -> Iterator[tuple[str, RoundKind]]:
    """Yield each session, and kind, whose rounds do not fit who comes, or the rules.

    What was not drawn from the beginning is not out of date.
    """
    kinds: tuple[RoundKind, ...] = ("pairs", "groups")
    rules = question.programme.rules
    apart = in_line(question.roster) | {*map(frozenset, rules.apart)}
    together = [frozenset(two) for two in rules.together]
    over = {(one.session, one.occasion) for one in question.memory.rounds if one.frozen}
    for kind in kinds:
        since_the_first = dropwhile(lambda one: not one.known, asked(question, kind))
        found = (
            (one.session, kind)
            for one in since_the_first
            if (one.known is None and one.when not in over)
            or (one.known and set(one.known.people) != set(one.present))
            or _breaks(one.known, apart, together)
        )
        yield from dict.fromkeys(found)


def _breaks(
    one: Round | None,
    apart: AbstractSet[frozenset[str]],
    together: Iterable[frozenset[str]],
) -> bool:
    if one is None or one.frozen:
        return False
    met = set(one.meetings)
    there = set(one.people)
    return bool(met & apart) or any(two <= there and two not in met for two in together)


def unused(question: Question) -> Iterator[str]:
    """Yield each session with frozen groups to come that no activity asks for."""
    asked_for = {one.known for one in asked(question, "groups") if one.known}
    found = (
        one.session
        for one in question.memory.rounds
        if one.kind == "groups"
        and one.frozen
        and one not in asked_for
        and one.occasion != NO_MORE
        and (one.session, one.occasion) not in question.over
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


def _there(
    question: Question, before: Round | None, when: When, names: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return who is present, absent and extra; *names* are those who are expected.

    Absent are also those who are off the name list for now.
    """
    if before and before.frozen:
        return before.people, before.absent, before.extra
    rounds = [
        one for one in question.memory.rounds if (one.session, one.occasion) == when
    ]
    day = known_day(rounds, question.roster)
    day = day.then(question.days.get(when, Day()))
    listed = {one.name for one in question.roster.participants}
    absent = [name for name in names if name in day.absent]
    absent += sorted(day.absent - listed)
    extra = tuple(name for name in day.extra if name not in names)
    out = day.absent.union(question.programme.rules.without)
    present = tuple(name for name in (*names, *extra) if name not in out)
    return present, tuple(absent), extra
