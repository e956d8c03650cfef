"""What was typed of the coaching plan, and the question that comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from medarbeider.commands.attendance import Typed, attendance
from medarbeider.commands.planned import PlannedProgramme
from medarbeider.commands.session_id import session_id
from medarbeider.meetings.held import CarriedOver, When, carried_over, times_of
from medarbeider.meetings.present import Day
from medarbeider.meetings.question import Question
from medarbeider.memory.coaching import plan_of
from medarbeider.model.coaching import CoachingPlan, Round, RoundKind, other_kind
from medarbeider.model.people import Roster
from medarbeider.model.session import Occasion
from medarbeider.problems.problem import (
    InvalidSourceError,
    MedarbeiderError,
    Problem,
)
from medarbeider.reading.nouns import nearest
from medarbeider.workspace import COACHING_FILE


@dataclass(frozen=True)
class Request:
    """What is asked of the plan.

    `session` and `occasion` say which gathering `absent`, `extra` and `anew` are about;
    then the rounds of every gathering before it are frozen, as are those before
    *today*. `freeze` freezes the rounds of one gathering as they are, and `thaw` lets
    them change again until their day has passed; of one occasion, where that is told
    without a session.
    """

    kind: RoundKind = "pairs"
    session: str | None = None
    occasion: int | None = None
    absent: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    anew: bool = False
    freeze: str | None = None
    thaw: str | None = None
    preview: bool = False
    today: date = date.min

    @property
    def changes(self) -> bool:
        """Say whether the rounds of its session are to change."""
        return bool(self.absent or self.extra or self.anew)

    @property
    def when(self) -> When:
        """The occasion it is about."""
        return self.session or "", self.occasion or 1


def understood(plan: PlannedProgramme, request: Request) -> Request:
    """Return the request with the ids of the gatherings that it is about.

    Raises `MedarbeiderError` for a gathering, or a time of it, that there is none of.
    """
    sessions = {one.id: one for one in plan.loaded.programme.sessions}
    session, freeze, thaw = (
        None if given is None else session_id(given, [*sessions])
        for given in (request.session, request.freeze, request.thaw)
    )
    for given in (session, freeze, thaw):
        if given is not None and given not in sessions:
            raise MedarbeiderError(
                "no-such-session", given=given, known=", ".join(sessions)
            )
    about = session or freeze or thaw
    if about and request.occasion is not None:
        times = len(sessions[about].occasions())
        if not 1 <= request.occasion <= times:
            raise MedarbeiderError("no-such-occasion", session=about, times=times)
    return replace(request, session=session, freeze=freeze, thaw=thaw)


def carried(
    plan: PlannedProgramme, memory: CoachingPlan, request: Request
) -> CarriedOver:
    """Return the memory as the programme stands today, with what is over frozen.

    What is to change, is not. Raises `MedarbeiderError` where that has been held.
    """
    programme = plan.loaded.programme
    times = times_of(programme)
    over: set[When] = set()
    if request.changes:
        now = times[request.when]
        over |= {
            when
            for when, one in times.items()
            if (one.day, one.starts) < (now.day, now.starts)
        }
    over |= _to_freeze(plan, request) - ({request.when} if request.changes else set())
    found = carried_over(memory, programme, request.today, over)
    if request.changes:
        _refuse_what_was_held(found.plan, request, times)
    thawed = _to_thaw(plan, request)
    rounds = tuple(
        one.model_copy(update={"frozen": False})
        if (one.session, one.occasion) in thawed or _is_meant(one, request)
        else one
        for one in found.plan.rounds
    )
    settled = found.plan.times and tuple(
        one.model_copy(update={"frozen": False})
        if (one.session, one.occasion) in thawed
        else one
        for one in found.plan.times
    )
    update = {"rounds": rounds, "times": settled}
    return replace(found, plan=found.plan.model_copy(update=update))


def _is_meant(one: Round, request: Request) -> bool:
    """Say whether a round is to change: who is absent, is so in both kinds."""
    is_kind = one.kind == request.kind or request.absent or request.extra
    is_then = (one.session, one.occasion) == request.when
    return bool(request.changes and is_then and is_kind)


def _refuse_what_was_held(
    memory: CoachingPlan, request: Request, times: Mapping[When, Occasion]
) -> None:
    """Raise where a gathering has been held, or a later one of its day has begun.

    That one was changed, and can change still, tells that it has begun: what comes
    before it was frozen then.
    """
    now = times[request.when]
    frozen = {(one.session, one.occasion) for one in memory.rounds if one.frozen}
    known = {(one.session, one.occasion) for one in memory.rounds}
    if request.when not in frozen:
        return
    if now.day < request.today:
        _refuse_a_time_that_is_over(request, times)
    later = {
        when
        for when, one in times.items()
        if one.day == now.day and one.starts > now.starts
    }
    if now.day == request.today and later & known - frozen:
        session, occasion = request.when
        again = f" --occasion {occasion}" if occasion > 1 else ""
        call = f"--thaw {session}{again}"
        raise MedarbeiderError("round-is-frozen", session=session, call=call)


def _refuse_a_time_that_is_over(
    request: Request, times: Mapping[When, Occasion]
) -> None:
    """Raise where a gathering has been held; another of its times may be meant."""
    session = request.when[0]
    today = [
        occasion
        for (id_, occasion), one in times.items()
        if id_ == session and one.day == request.today
    ]
    if today:
        call = f"--occasion {today[0]}"
        raise MedarbeiderError("another-time-is-today", session=session, call=call)
    raise MedarbeiderError("round-was-held", session=session)


def question(
    plan: PlannedProgramme, roster: Roster, memory: CoachingPlan, request: Request
) -> Question:
    """Return the question that a request comes to, with the names that it means.

    *memory* is the plan as it was `carried` over; raises `MedarbeiderError` for a name
    that is not known.
    """
    programme = plan.loaded.programme
    told = {when: Day() for when in _to_thaw(plan, request)}
    if request.absent or request.extra:
        typed = Typed(request.when, request.absent, request.extra)
        told[request.when] = attendance(plan, roster, memory, typed)
    return Question(
        programme,
        plan.loaded.methods,
        roster,
        memory,
        history=earlier_plans(plan),
        days=told,
        anew=frozenset({request.when} if request.anew else ()),
        held=_to_freeze(plan, request),
        over=frozenset(
            when for when, one in times_of(programme).items() if one.day < request.today
        ),
        optional=frozenset({other_kind(request.kind)}),
    )


def _to_freeze(plan: PlannedProgramme, request: Request) -> frozenset[When]:
    return _named(plan, request, request.freeze)


def _to_thaw(plan: PlannedProgramme, request: Request) -> frozenset[When]:
    """Return what may change again; raise where all of it has been held."""
    times = times_of(plan.loaded.programme)
    named = _named(plan, request, request.thaw)
    found = frozenset(when for when in named if times[when].day >= request.today)
    if named and not found:
        raise MedarbeiderError("round-was-held", session=request.thaw)
    return found


def _named(
    plan: PlannedProgramme, request: Request, session: str | None
) -> frozenset[When]:
    """Return all times of a session, or the one that is told."""
    times = times_of(plan.loaded.programme)
    one = None if request.session else request.occasion
    return frozenset(
        when for when in times if when[0] == session and one in {None, when[1]}
    )


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
            found.append(plan_of(file.parent).value)
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
