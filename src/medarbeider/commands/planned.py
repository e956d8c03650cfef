"""A programme read and reckoned: what `check` and `build-handouts` both begin with."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from medarbeider.planning.findings import (
    Finding,
    programme_findings,
    session_findings,
)
from medarbeider.planning.timetable import (
    DayDoesNotFitError,
    Timetable,
    timetable,
)
from medarbeider.problems.place import reading_order
from medarbeider.problems.problem import InvalidSourceError, Problem, gathering
from medarbeider.reading.programme import LoadedProgramme, load_programme
from medarbeider.reading.settings import LoadedSettings, load_settings
from medarbeider.workspace import Workspace, workspace_of


@dataclass(frozen=True)
class PlannedProgramme:
    """A programme with its timetables (for each session, one for each occasion)."""

    workspace: Workspace
    loaded: LoadedProgramme
    settings: LoadedSettings
    timetables: tuple[tuple[Timetable, ...], ...]
    findings: tuple[Problem, ...]


def planned(folder: Path) -> PlannedProgramme:
    """Return the programme in *folder*, reckoned, with what is unwise in it.

    Raises `InvalidSourceError` with the problems of all its files at once.
    """
    workspace = workspace_of(folder)
    problems: list[Problem] = []
    loaded = settings = None
    with gathering(problems):
        settings = load_settings(workspace.settings_file)
    with gathering(problems):
        loaded = load_programme(folder, workspace.library)
    timetables = _timetables(loaded, problems) if loaded else ()
    if problems or loaded is None or settings is None:
        raise InvalidSourceError(problems)
    findings = [*loaded.findings, *_findings(loaded, timetables)]
    findings.sort(key=lambda one: reading_order(one.place))
    return PlannedProgramme(workspace, loaded, settings, timetables, tuple(findings))


def _timetables(
    loaded: LoadedProgramme, problems: list[Problem]
) -> tuple[tuple[Timetable, ...], ...]:
    """Return all timetables; add a problem for each day that does not fit."""
    found = []
    for number, session in enumerate(loaded.programme.sessions):
        tables = []
        for occasion in session.occasions():
            try:
                table = timetable(
                    loaded.programme, session, occasion, loaded.methods, loaded.people
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


def _findings(
    loaded: LoadedProgramme, timetables: Iterable[tuple[Timetable, ...]]
) -> list[Problem]:
    found: list[Finding] = programme_findings(loaded.programme)
    for number, tables in enumerate(timetables):
        found += session_findings(loaded.programme.sessions[number], number, tables)
    return [
        Problem(loaded.place(one.address), one.code, one.about, one.values)
        for one in found
    ]
