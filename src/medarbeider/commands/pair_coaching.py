"""The work of `pair-coaching`: read the memory, draw what is to come, remember it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from medarbeider.commands.attendance import about_guests
from medarbeider.commands.coaching_request import (
    Request,
    carried,
    question,
    understood,
)
from medarbeider.commands.frozen_findings import frozen_findings
from medarbeider.commands.line_findings import line_findings, met_findings
from medarbeider.commands.name_list_findings import list_changes
from medarbeider.commands.planned import (
    NOT_DRAWN,
    OUT_OF_DATE,
    PlannedProgramme,
    planned,
)
from medarbeider.meetings.as_remembered import as_listed
from medarbeider.meetings.coaching import Planned, plans
from medarbeider.meetings.companions import companions_of, divided
from medarbeider.meetings.expected import open_times
from medarbeider.meetings.held import CarriedOver, times_of, told_start
from medarbeider.meetings.impossible import Impossible
from medarbeider.meetings.named_times import (
    about_named_times,
    apart_from_their_unit,
)
from medarbeider.meetings.newer_list import marked, newer_than, perhaps_led
from medarbeider.meetings.notices import (
    about_lost_times,
    about_moved,
    about_several_units,
    about_times,
    at_two_times,
    expected_anyway,
)
from medarbeider.meetings.question import Question
from medarbeider.meetings.settled import settled
from medarbeider.meetings.since_the_last_draw import gone_and_named
from medarbeider.meetings.two_gatherings import at_two_gatherings
from medarbeider.memory.coaching import plan_of, written_for
from medarbeider.memory.kept_file import remember, remembering
from medarbeider.model.coaching import (
    CoachingPlan,
    Round,
    RoundKind,
    pseudonym_number,
)
from medarbeider.model.people import Roster
from medarbeider.model.session import Occasion
from medarbeider.problems.finding import Finding
from medarbeider.problems.place import Place
from medarbeider.problems.problem import MedarbeiderError, Problem
from medarbeider.reading.named_people import names_in
from medarbeider.workspace import COACHING_FILE

_LEFT_OUT: Mapping[RoundKind, str] = {
    "pairs": "pairs-left-out",
    "groups": "groups-left-out",
}

_NO_WORK = {"no-work-in-pairs", "no-work-in-groups"}


@dataclass(frozen=True)
class Shown:
    """A round of the report: when it is held, and whether it differs from before.

    It `shares_its_day` with another time of the same gathering. `companions` are those
    beside somebody in each of the groups. `forgotten` are the pseudonyms that stand in
    the memory, with their numbers.
    """

    round: Round
    title: str
    time: Occasion
    shares_its_day: bool
    is_new: bool
    companions: tuple[tuple[str, ...], ...]
    forgotten: Mapping[str, int]


@dataclass(frozen=True)
class Quality:
    """How good all rounds of a kind are, and what is known of how good they can be.

    `repeats` counts meetings of two who had met before, `at_least` how many there must
    be; `is_proven` says that there can be no fewer. `alike` counts meetings of two of
    the same unit (or role).
    """

    repeats: int
    at_least: int
    is_proven: bool
    alike: int


@dataclass(frozen=True)
class CoachingReport:
    """What was drawn; in a preview nothing was written.

    `changed` counts the rounds that are new or changed, also those not shown.
    """

    file: Path
    rounds: tuple[Shown, ...]
    quality: Mapping[RoundKind, Quality]
    changed: int
    is_written: bool
    roster: Roster
    name_list: str
    findings: tuple[Problem, ...] = field(default=())


def pair_coaching(folder: Path, request: Request) -> CoachingReport:
    """Draw the pairs (or groups) of the programme in *folder*, and remember them.

    Frozen rounds stay as they are, the others change only where they must. Raises
    `MedarbeiderError`, and writes nothing, when something must be mended or cannot be
    had.
    """
    plan = planned(folder, request.today)
    roster = plan.loaded.roster
    if roster is None:
        raise MedarbeiderError("no-name-list", file=plan.loaded.source.file)
    request = understood(plan, request)
    file = folder / COACHING_FILE
    with nullcontext() if request.preview else remembering(file):
        memory = plan_of(folder)
        stands = carried(plan, memory.value, request)
        known = settled(plan.loaded.programme, roster, stands.plan, request.today)
        asked = question(plan, roster, known, request)
        drawn = _drawn(asked, request)
        last = drawn[-1].plan if drawn else asked.memory
        named = names_in(plan.loaded.programme)
        left = gone_and_named(named, roster, memory.value)
        of_today = {
            "people": as_listed(
                roster,
                perhaps_led(plan.older_lines),
                newer_than(roster, memory.value),
            ),
            "gone": left or None,
            **marked(plan.loaded.programme, plan.older_lines),
        }
        new = last.model_copy(update=of_today)
        is_written = not request.preview and remember(
            file, written_for(folder, new), memory.digest
        )
    now = plan.memory.value if request.preview else new
    return CoachingReport(
        file,
        tuple(_shown(plan, memory.value, new, request)),
        {one.kind: _quality(one) for one in drawn},
        _number_changed(memory.value, new),
        is_written,
        roster,
        plan.loaded.programme.participants or "",
        (
            *_still_true(plan, drawn, request),
            *frozen_findings(plan, now, request.today),
            *_left_out(file, stands, drawn),
            *_placed(plan, about_times(asked)),
            *_placed(plan, about_moved(plan.loaded.programme, roster, stands)),
            *_placed(
                plan,
                about_lost_times(
                    plan.loaded.programme,
                    roster,
                    memory.value.standing,
                    stands.plan.standing,
                ),
            ),
            *_placed(plan, about_several_units(plan.loaded.programme, roster)),
            *_placed(plan, about_named_times(plan.loaded.programme, roster)),
            *_placed(
                plan,
                apart_from_their_unit(
                    plan.loaded.programme, roster, new.standing, request.today
                ),
            ),
            *line_findings(plan),
            *met_findings(plan, new, request.today),
            *list_changes(
                plan,
                memory.value,
                memory.value if request.preview else new,
                request.today,
            ),
            *_placed(plan, about_guests(plan, asked)),
            *_placed(plan, expected_anyway(asked)),
            *_placed(plan, divided(plan.loaded.programme, new.rounds)),
            *_placed(
                plan,
                at_two_times(
                    plan.loaded.programme, roster, new.standing, request.today
                ),
            ),
            *_placed(
                plan, at_two_gatherings(plan.loaded.programme, roster, new.standing)
            ),
        ),
    )


def _drawn(asked: Question, request: Request) -> tuple[Planned, ...]:
    """Return what is drawn; nothing where there are only times to settle.

    Raises `MedarbeiderError` when it cannot be had.
    """
    drawn = plans(asked, request.kind)
    if not isinstance(drawn, Impossible):
        return drawn
    is_plain = not (request.session or request.freeze or request.thaw)
    to_come = any(
        len(open_times(session)) > 1 and one.day >= request.today
        for session in asked.programme.sessions
        for one in session.occasions()
    )
    if is_plain and to_come and drawn.code in _NO_WORK:
        return ()
    raise MedarbeiderError(drawn.code, **drawn.values)


def _still_true(
    plan: PlannedProgramme, drawn: Sequence[Planned], request: Request
) -> Iterator[Problem]:
    """Yield findings about the files, and what the draw has not just mended."""
    of_rounds = {*NOT_DRAWN.values(), *OUT_OF_DATE.values()}
    of_rounds -= {NOT_DRAWN[one.kind] for one in drawn}
    mended = set() if request.preview else {OUT_OF_DATE[one.kind] for one in drawn}
    yield from (*plan.loaded.findings, *plan.memory.findings)
    for one in plan.findings:
        stays = one.code not in mended or one.about == request.freeze
        if one.code in of_rounds and stays:
            yield one


def _placed(plan: PlannedProgramme, found: Iterable[Finding]) -> Iterator[Problem]:
    """Yield findings with the place that they are about."""
    for one in found:
        place = plan.loaded.place(one.address)
        yield Problem(place, one.code, one.about, one.values)


def _left_out(
    file: Path, carried: CarriedOver, drawn: Sequence[Planned]
) -> Iterator[Problem]:
    """Yield whose rounds stand no more: called off, moved, or too few are there."""
    for session in carried.left_out:
        yield Problem(Place(file), "rounds-left-out", session)
    for session in carried.counted:
        yield Problem(Place(file), "rounds-count-as-held", session)
    for one in drawn:
        for session in one.left_out:
            yield Problem(Place(file), _LEFT_OUT[one.kind], session)


def _number_changed(before: CoachingPlan, new: CoachingPlan) -> int:
    known = {one.key: one for one in before.rounds}
    return sum(
        one.key not in known
        or (known[one.key].groups, known[one.key].frozen) != (one.groups, one.frozen)
        for one in new.rounds
    )


def _shown(
    plan: PlannedProgramme, before: CoachingPlan, new: CoachingPlan, request: Request
) -> Iterator[Shown]:
    known = {one.key: one.groups for one in before.rounds}
    programme = plan.loaded.programme
    companions = programme.companions
    titles = {session.id: session.title for session in programme.sessions}
    times = times_of(programme)
    roster = plan.loaded.roster
    listed = {one.name for one in roster.participants} if roster else set[str]()
    forgotten = {
        name: number
        for name in new.names
        if (number := pseudonym_number(name)) is not None and name not in listed
    }
    for one in new.rounds:
        is_asked = request.session in {None, one.session}
        has_kind = one.kind == request.kind or request.absent or request.extra
        when = (one.session, one.occasion)
        if is_asked and has_kind and when in times:
            yield Shown(
                one,
                titles[one.session],
                times[when],
                told_start(when, times) is not None,
                known.get(one.key) != one.groups,
                tuple(
                    tuple(each.name for each in companions_of(companions, group))
                    for group in one.groups
                ),
                forgotten,
            )


def _quality(one: Planned) -> Quality:
    found, bound = one.drawn.found, one.drawn.bound
    return Quality(found.repeats, bound.repeats, one.drawn.is_proven, found.alike)
