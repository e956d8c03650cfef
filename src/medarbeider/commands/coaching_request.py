"""What is asked of the coaching plan, and the question that comes of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from medarbeider.commands.planned import PlannedProgramme
from medarbeider.commands.session_id import session_id
from medarbeider.commands.written_name import written_name
from medarbeider.meetings.asked import Question
from medarbeider.meetings.attendance import Day, expected, known_day
from medarbeider.meetings.held import CarriedOver, When, carried_over, days_of
from medarbeider.model.coaching import CoachingPlan, RoundKind
from medarbeider.model.people import Roster
from medarbeider.problems.problem import (
    InvalidSourceError,
    MedarbeiderError,
    Problem,
)
from medarbeider.reading.coaching_plan import load_plan
from medarbeider.reading.nouns import nearest
from medarbeider.workspace import COACHING_FILE


@dataclass(frozen=True)
class Request:
    """What is asked of the plan.

    `session` and `occasion` say which gathering `absent`, `extra` and `anew` are about;
    then the rounds of every gathering before it are frozen, as are those before
    *today*. `freeze` freezes the rounds of one gathering as they are.
    """

    kind: RoundKind = "pairs"
    session: str | None = None
    occasion: int = 1
    absent: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    anew: bool = False
    freeze: str | None = None
    preview: bool = False
    today: date = date.min

    @property
    def changes(self) -> bool:
        """Say whether the rounds of its session are to change."""
        return bool(self.absent or self.extra or self.anew)

    @property
    def when(self) -> When:
        """The occasion it is about."""
        return self.session or "", self.occasion


@dataclass(frozen=True)
class Questioned:
    """The question, and what became of rounds that the programme has no day for."""

    question: Question
    carried: CarriedOver


def question(
    plan: PlannedProgramme, roster: Roster, memory: CoachingPlan, request: Request
) -> Questioned:
    """Return the question; raises `MedarbeiderError` for what cannot be asked."""
    _refuse_unknown_sessions(plan, request)
    days = days_of(plan.loaded.programme)
    to_freeze = frozenset(when for when in days if when[0] == request.freeze)
    now = {request.when} if request.changes else set()
    earlier = {
        when
        for when, day in days.items()
        if request.changes and day < days[request.when]
    }
    carried = carried_over(
        memory, plan.loaded.programme, request.today, (to_freeze - now) | earlier
    )
    _refuse_frozen(carried.plan, request)
    told = {}
    if request.absent or request.extra:
        told[request.when] = _attendance(plan, roster, request, carried.plan)
    other: RoundKind = "groups" if request.kind == "pairs" else "pairs"
    return Questioned(
        Question(
            plan.loaded.programme,
            plan.loaded.methods,
            roster,
            carried.plan,
            earlier_plans(plan),
            told,
            frozenset({request.when} if request.anew else ()),
            to_freeze,
            frozenset(when for when, day in days.items() if day < request.today),
            frozenset({other}),
        ),
        carried,
    )


def with_ids(plan: PlannedProgramme, request: Request) -> Request:
    """Return the request with the ids of the gatherings that it is about."""
    ids = [one.id for one in plan.loaded.programme.sessions]
    session, freeze = (
        None if given is None else session_id(given, ids)
        for given in (request.session, request.freeze)
    )
    return replace(request, session=session, freeze=freeze)


def expected_anyway(
    plan: PlannedProgramme, roster: Roster, memory: CoachingPlan, request: Request
) -> Iterator[Problem]:
    """Yield who is told to have come unannounced, and was expected anyway."""
    if not request.extra:
        return
    sessions = [one.id for one in plan.loaded.programme.sessions]
    number = sessions.index(request.when[0])
    session = plan.loaded.programme.sessions[number]
    there = expected(session, roster, memory.rounds)[request.occasion - 1]
    away = {
        name
        for one in memory.rounds
        if (one.session, one.occasion) == request.when
        for name in one.absent
    }
    for name in _attendance(plan, roster, request, memory).extra:
        if name in there and name not in away:
            place = plan.loaded.place(("sessions", number))
            yield Problem(place, "expected-anyway", values={"given": name})


def earlier_plans(plan: PlannedProgramme) -> tuple[CoachingPlan, ...]:
    """Return the plans of the earlier programmes that a programme names.

    Raises `InvalidSourceError` at the name of one that has none.
    """
    programmes = plan.workspace.programmes
    own = plan.loaded.source.file.parent.resolve()
    there = sorted(
        one.parent.name
        for one in programmes.glob(f"*/{COACHING_FILE}")
        if one.parent.resolve() != own
    )
    found: list[CoachingPlan] = []
    problems: list[Problem] = []
    for number, name in enumerate(plan.loaded.programme.rules.history):
        file = programmes / name / COACHING_FILE
        if file.is_file() and file.parent.resolve() != own:
            found.append(load_plan(file).plan)
            continue
        values = {
            "given": name,
            "nearest": nearest(name, there),
            "known": ", ".join(there),
        }
        place = plan.loaded.place(("rules", "history", number))
        problems.append(Problem(place, "no-such-history", "history", values))
    if problems:
        raise InvalidSourceError(problems)
    return tuple(found)


def _refuse_frozen(memory: CoachingPlan, request: Request) -> None:
    for one in memory.rounds:
        is_meant = (one.session, one.occasion) == request.when
        if is_meant and one.frozen and request.changes:
            raise MedarbeiderError("round-is-frozen", session=one.session)


def _refuse_unknown_sessions(plan: PlannedProgramme, request: Request) -> None:
    sessions = {one.id: one for one in plan.loaded.programme.sessions}
    for name in (request.session, request.freeze):
        if name is not None and name not in sessions:
            raise MedarbeiderError(
                "no-such-session", given=name, known=", ".join(sessions)
            )
    if request.session:
        times = len(sessions[request.session].occasions())
        if not 1 <= request.occasion <= times:
            raise MedarbeiderError(
                "no-such-occasion", session=request.session, times=times
            )


def _attendance(
    plan: PlannedProgramme, roster: Roster, request: Request, memory: CoachingPlan
) -> Day:
    """Return who is absent and who came, by the names that are known already."""
    programme = plan.loaded.programme
    session = next(one for one in programme.sessions if one.id == request.session)
    rounds = [
        one for one in memory.rounds if (one.session, one.occasion) == request.when
    ]
    guests = known_day(rounds, roster).extra
    lots = expected(session, roster, memory.rounds)
    there = [*lots[request.occasion - 1], *guests]
    absent = []
    for given in request.absent:
        name = written_name(given, there)
        if name not in there:
            values = {"given": given, "nearest": nearest(given, there)}
            raise MedarbeiderError("not-expected", **values)
        absent.append(name)
    extra: list[str] = []
    for given in request.extra:
        listed = [one.name for one in roster.participants]
        extra.append(written_name(given, [*listed, *guests, *extra]))
    for name in extra:
        if name in absent:
            raise MedarbeiderError("absent-and-extra", given=name)
    return Day(frozenset(absent), tuple(extra))
