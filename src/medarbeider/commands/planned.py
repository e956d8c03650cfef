"""A programme read and reckoned: what `check` and `build-handouts` both begin with."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from medarbeider.commands.gone_in_texts import gone_in_texts
from medarbeider.commands.lacking_letters import lacking_letters
from medarbeider.commands.marks import marks
from medarbeider.commands.mixed_forms import mixed_forms
from medarbeider.meetings.companions import at_two_places, divided
from medarbeider.meetings.expected import programme_expected
from medarbeider.meetings.held import CarriedOver, carried_over, with_what_is_over
from medarbeider.meetings.named_parts import about_named_parts
from medarbeider.meetings.named_times import (
    about_named_times,
    apart_from_their_unit,
)
from medarbeider.meetings.newer_list import Older, older_lines, with_both_leaders
from medarbeider.meetings.notices import (
    about_former_leaders,
    about_lost_times,
    about_moved,
    about_new_leaders,
    about_numbers,
    about_several_units,
    about_together,
    about_unsettled_times,
    about_work_groups,
    at_two_times,
)
from medarbeider.meetings.out_of_date import not_drawn, outdated
from medarbeider.meetings.question import Question
from medarbeider.meetings.two_gatherings import at_two_gatherings
from medarbeider.memory.coaching import plan_of
from medarbeider.memory.form import Remembered
from medarbeider.model.coaching import CoachingPlan, RoundKind, Standing
from medarbeider.model.people import Roster
from medarbeider.planning.findings import programme_findings, session_findings
from medarbeider.planning.timetable import (
    DayDoesNotFitError,
    Timetable,
    timetable,
)
from medarbeider.problems.finding import Finding
from medarbeider.problems.place import reading_order
from medarbeider.problems.problem import InvalidSourceError, Problem, gathering
from medarbeider.reading.programme import LoadedProgramme, load_programme
from medarbeider.reading.settings import LoadedSettings, load_settings
from medarbeider.workspace import Workspace, workspace_of

NOT_DRAWN: Mapping[RoundKind, str] = {
    "pairs": "pairs-not-drawn",
    "groups": "groups-not-drawn",
}
OUT_OF_DATE: Mapping[RoundKind, str] = {
    "pairs": "pairs-out-of-date",
    "groups": "groups-out-of-date",
}
"""The codes of findings that a draw mends, by what it draws."""


@dataclass(frozen=True)
class PlannedProgramme:
    """A programme with its timetables (for each session, one for each occasion).

    `marks` are the texts that are still to be written, and no findings. `memory` holds
    the rounds of pairs and groups that have been drawn, under the ids
    that the sessions have now.
    Of `older_lines` of leaders the name list is perhaps newer: both hold.
    """

    workspace: Workspace
    loaded: LoadedProgramme
    settings: LoadedSettings
    timetables: tuple[tuple[Timetable, ...], ...]
    memory: Remembered[CoachingPlan]
    findings: tuple[Problem, ...]
    marks: tuple[Problem, ...] = ()
    older_lines: tuple[Older, ...] = ()


def planned(
    folder: Path, today: date = date.min, content: bytes | None = None
) -> PlannedProgramme:
    """Return the programme in *folder*, reckoned, with what is unwise in it *today*.

    *content* is what its file is to hold, where that is not what it holds.
    Raises `InvalidSourceError` with the problems of all its files at once.
    """
    workspace = workspace_of(folder)
    problems: list[Problem] = []
    loaded = settings = memory = None
    with gathering(problems):
        settings = load_settings(workspace.settings_file)
    with gathering(problems):
        memory = plan_of(folder)
    with gathering(problems):
        remembered = memory.value.contemporaries if memory else {}
        loaded = load_programme(folder, workspace.library, remembered, content)
    timetables: tuple[tuple[Timetable, ...], ...] = ()
    known = CoachingPlan()
    before = memory.value if memory else CoachingPlan()
    called_off: tuple[Standing, ...] = ()
    older: tuple[Older, ...] = ()
    if loaded and loaded.roster and memory:
        older = older_lines(loaded.programme, loaded.roster, before, today)
        loaded = _with_both_leaders(loaded, older)
    if loaded and memory:
        carried = carried_over(memory.value, loaded.programme, None)
        called_off = carried.called_off
        known = with_what_is_over(carried.plan, loaded.programme, today)
        memory = replace(memory, value=known)
        timetables = _timetables(loaded, known, problems)
    elif loaded:
        timetables = _timetables(loaded, known, problems)
    if problems or loaded is None or settings is None or memory is None:
        raise InvalidSourceError(problems)
    findings = [*loaded.findings, *_findings(loaded, timetables), *memory.findings]
    findings += _out_of_date(loaded, known)
    findings += _about_people(loaded, known, today)
    now = CarriedOver(known, called_off=called_off)
    findings += _about_times(loaded, before, now, today)
    if loaded.roster is not None:
        findings += gone_in_texts(loaded, loaded.roster, memory.value)
    findings += mixed_forms(loaded.source, loaded.forms)
    findings += lacking_letters(folder, workspace, loaded, settings)
    findings.sort(key=lambda one: reading_order(one.place))
    return PlannedProgramme(
        workspace,
        loaded,
        settings,
        timetables,
        memory,
        tuple(findings),
        tuple(marks(loaded)),
        older,
    )


def _with_both_leaders(
    loaded: LoadedProgramme, older: Sequence[Older]
) -> LoadedProgramme:
    return replace(
        loaded,
        programme=with_both_leaders(loaded.programme, older),
        translations=tuple(
            with_both_leaders(one, older) for one in loaded.translations
        ),
    )


def in_every_language(plan: PlannedProgramme) -> Iterator[PlannedProgramme]:
    """Yield the plan in each language that its papers are wanted in, the main first."""
    yield plan
    for programme in plan.loaded.translations:
        loaded = replace(plan.loaded, programme=programme, translations=())
        timetables = _timetables(loaded, plan.memory.value, [])
        yield replace(plan, loaded=loaded, timetables=timetables)


def _timetables(
    loaded: LoadedProgramme, memory: CoachingPlan, problems: list[Problem]
) -> tuple[tuple[Timetable, ...], ...]:
    """Return all timetables; add a problem for each day that does not fit."""
    found = []
    roster = loaded.roster or Roster(())
    coming = programme_expected(
        loaded.programme, roster, loaded.people, memory.standing
    )
    for number, session in enumerate(loaded.programme.sessions):
        tables = []
        for occasion in session.occasions():
            try:
                table = timetable(
                    loaded.programme,
                    session,
                    occasion,
                    loaded.methods,
                    coming[session.id, occasion.number].places,
                )
                tables.append(table)
            except DayDoesNotFitError as error:
                address = ("sessions", number, "activities", error.number)
                place = loaded.place(address)
                problem = Problem(place, error.code, "", error.values)
                if problem not in problems:
                    problems.append(problem)
        found.append(tuple(tables))
    return tuple(found)


def _out_of_date(loaded: LoadedProgramme, memory: CoachingPlan) -> Iterator[Problem]:
    """Yield where pairs or groups are not drawn, or for others than those who come."""
    if loaded.roster is None:
        return
    programme = loaded.programme
    numbers = {one.id: number for number, one in enumerate(programme.sessions)}
    question = Question(programme, loaded.methods, loaded.roster, memory)
    for codes, found in (
        (NOT_DRAWN, not_drawn(question)),
        (OUT_OF_DATE, outdated(question)),
    ):
        for session, kind in found:
            place = loaded.place(("sessions", numbers[session]))
            yield Problem(place, codes[kind], session)


def _about_people(
    loaded: LoadedProgramme, memory: CoachingPlan, today: date
) -> Iterator[Problem]:
    """Yield numbers and groups that the list contradicts, and who is never parted."""
    programme, roster = loaded.programme, loaded.roster or Roster(())
    coming = programme_expected(programme, roster, loaded.people, memory.standing)
    for one in (
        *about_numbers(programme, roster, coming),
        *about_named_times(programme, roster),
        *about_named_parts(programme, roster),
        *about_work_groups(programme, roster, coming, today),
        *about_new_leaders(programme),
        *about_former_leaders(programme, roster),
        *about_several_units(programme, roster),
        *about_together(programme, roster, loaded.methods, coming),
        *divided(programme, memory.rounds),
        *at_two_places(programme, coming),
        *at_two_gatherings(programme, roster, memory.standing),
    ):
        yield _placed(loaded, one)


def _about_times(
    loaded: LoadedProgramme, before: CoachingPlan, carried: CarriedOver, today: date
) -> Iterator[Problem]:
    """Yield whose time is another than before or is called off, or is not settled."""
    programme, roster = loaded.programme, loaded.roster or Roster(())
    now = carried.plan.standing
    for one in (
        *about_moved(programme, roster, carried),
        *about_lost_times(programme, roster, before.standing, now),
        *about_unsettled_times(programme, roster, now, today),
        *apart_from_their_unit(programme, roster, now, today),
        *at_two_times(programme, roster, now, today),
    ):
        yield _placed(loaded, one)


def _placed(loaded: LoadedProgramme, one: Finding) -> Problem:
    return Problem(loaded.place(one.address), one.code, one.about, one.values)


def _findings(
    loaded: LoadedProgramme, timetables: Iterable[tuple[Timetable, ...]]
) -> list[Problem]:
    found: list[Finding] = programme_findings(loaded.programme)
    for number, tables in enumerate(timetables):
        session = loaded.programme.sessions[number]
        found += session_findings(session, number, tables, loaded.methods)
    return [_placed(loaded, one) for one in found]
