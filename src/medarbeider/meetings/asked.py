"""The rounds that a programme asks for, and who is there in each.

The memory tells how a round stands, and what is known of its attendance; the name list
and the programme's rules say who else is expected.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from medarbeider.meetings.expected import expected_names, open_times
from medarbeider.meetings.held import When
from medarbeider.meetings.present import Day, known_day
from medarbeider.meetings.question import Question
from medarbeider.model.coaching import Round, RoundKind
from medarbeider.model.method import Method, Mix
from medarbeider.model.programme import Programme
from medarbeider.model.session import Session


@dataclass(frozen=True)
class Asked:
    """A round that the programme asks for, and how it stands in the memory.

    In a frozen one those are present who have a place; `due` are those who would have
    one if it could change. Those `outside` come at this time of several without one.
    """

    session: str
    occasion: int
    day: date
    number: int
    size: int | None
    mix: Mix
    present: tuple[str, ...]
    absent: tuple[str, ...]
    extra: tuple[str, ...]
    known: Round | None
    due: tuple[str, ...]
    outside: tuple[str, ...]

    @property
    def when(self) -> When:
        """The occasion it is held on."""
        return self.session, self.occasion

    @property
    def where(self) -> str:
        """What a sentence calls the occasion; the first time goes by its session."""
        again = f" ({self.occasion})" if self.occasion > 1 else ""
        return f"{self.session}{again}"


def asked(question: Question, kind: RoundKind) -> Iterator[Asked]:
    """Yield every round of a kind, in the order they are held."""
    programme, memory = question.programme, question.memory
    known = {one.key: one for one in memory.rounds}
    for session in programme.sessions:
        lots = expected_names(session, question.roster, memory.standing)
        wanted = [
            one
            for one in _wants(session, question.methods, programme)
            if one[0] == kind
        ]
        days = [one.day for one in session.occasions()]
        for occasion, names in enumerate(lots, 1):
            when = (session.id, occasion)
            for _, number, size, mix in wanted:
                before = known.get((*when, kind, number, size or 0, ""))
                if before is not None or when not in question.over:
                    due = _there(question, when, names)
                    people = due
                    if before and before.frozen:
                        people = before.people, before.absent, before.extra
                    day = days[occasion - 1]
                    out = _outside(session, programme, names)
                    yield Asked(
                        *when, day, number, size, mix, *people, before, due[0], out
                    )


def _outside(
    session: Session, programme: Programme, names: Sequence[str]
) -> tuple[str, ...]:
    """Return who comes to one time of several, and takes no place in pairs or groups.

    They keep their time too, when others join or a time is over.
    """
    without = programme.rules.without if len(open_times(session)) > 1 else ()
    return tuple(name for name in names if name in without)


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
    question: Question, when: When, names: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return who is present, absent and extra; *names* are those who are expected.

    Absent are also those who are off the name list for now.
    """
    day = known_day(question.memory.rounds_on(*when), question.roster)
    day = day.then(question.days.get(when, Day()))
    listed = {one.name for one in question.roster.participants}
    absent = [name for name in names if name in day.absent]
    absent += sorted(day.absent - listed)
    companions = {one.name for one in question.programme.companions}
    extra = tuple(
        name for name in day.extra if name not in names and name not in companions
    )
    out = day.absent.union(question.programme.rules.without, companions)
    present = tuple(name for name in (*names, *extra) if name not in out)
    return present, tuple(absent), extra
