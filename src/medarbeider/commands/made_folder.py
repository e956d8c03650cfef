"""A programme's folder, made whole or not at all, and what is told of it."""

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from medarbeider.commands.line_findings import line_findings
from medarbeider.commands.planned import PlannedProgramme
from medarbeider.commands.told_list import ToldList
from medarbeider.model.reason import Reason
from medarbeider.output.whole import write_whole
from medarbeider.problems.place import Place, reading_order
from medarbeider.problems.problem import InvalidSourceError, MedarbeiderError, Problem
from medarbeider.reading.library import shelf
from medarbeider.reading.roster import LoadedRoster
from medarbeider.rendering.schema import programme_schema
from medarbeider.workspace import SCHEMA_FILE, SETTINGS_FILE, Workspace


@dataclass(frozen=True)
class MadeFolder:
    """The folder that was made, what is unwise in it, and how its list was read.

    `marks` are the texts that are still to be written, `reasons` what results of
    10-FAKTOR have proposed, and why.
    """

    folder: Path
    files: tuple[Path, ...]
    findings: tuple[Problem, ...]
    marks: tuple[Problem, ...]
    name_list: ToldList | None = None
    reasons: tuple[Reason, ...] = ()


def refuse_a_taken(target: Path) -> None:
    """Raise `MedarbeiderError` if there is something at *target* already."""
    if target.exists():
        raise MedarbeiderError("folder-exists", folder=target)


@contextmanager
def drafted(workspace: Workspace, target: Path) -> Iterator[Path]:
    """Give a folder to fill, which becomes *target* when all has gone well.

    An existing *target* is refused. Problems are told as they stand in it.
    """
    refuse_a_taken(target)
    draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
    try:
        draft.mkdir(parents=True)
        yield draft
        _write_for_the_workspace(workspace)
        draft.rename(target)
    except InvalidSourceError as error:
        raise InvalidSourceError(moved(error.problems, draft, target)) from error
    except OSError as error:
        raise MedarbeiderError(
            "unwritable", folder=target, reason=error.strerror
        ) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


@contextmanager
def told_of_the_list(copy: Path, places: Sequence[Place]) -> Iterator[None]:
    """Tell what is wrong with the *copy* of a name list as it stands in the list.

    The copy is gone when it is refused; it has a row for each of *places*, below its
    header.
    """
    try:
        yield
    except InvalidSourceError as error:
        raise InvalidSourceError(
            replace(one, place=places[row - 2])
            if one.place.file == copy and (row := one.place.row or 0) > 1
            else one
            for one in error.problems
        ) from error


def found_in(draft: PlannedProgramme, listed: LoadedRoster) -> tuple[Problem, ...]:
    """Return what is told of a draft, as `check` tells it, and of the list it is from.

    What is true of the list and of its copy is told of the copy, which is to be mended.
    """
    found = sorted(
        (*draft.findings, *line_findings(draft)),
        key=lambda one: reading_order(one.place),
    )
    again = {_said(one) for one in found}
    once = (one for one in listed.findings if _said(one) not in again)
    return (*_copied(once), *found)


def _said(one: Problem) -> tuple[object, ...]:
    """Return what a finding says, wherever that stands."""
    return (one.code, one.about, *sorted(one.values.items()))


def _copied(findings: Iterable[Problem]) -> Iterator[Problem]:
    """Yield what is unwise in the name list that was copied.

    Columns that say nothing that people share stand in one line.
    """
    unused = []
    for one in findings:
        if one.code == "column-not-used" and not one.values["says"]:
            unused.append(one)
        else:
            yield one
    if unused:
        columns = ", ".join(one.about for one in unused)
        place = Place(unused[0].place.file)
        yield Problem(place, "columns-left-behind", "", {"columns": columns})


def moved(
    problems: Iterable[Problem], draft: Path, folder: Path
) -> tuple[Problem, ...]:
    """Return the problems of a draft's files as they stand in what it becomes."""
    return tuple(
        replace(one, place=replace(one.place, file=folder / one.place.file.name))
        if one.place.file.is_relative_to(draft)
        else one
        for one in problems
    )


def _write_for_the_workspace(workspace: Workspace) -> None:
    """Write the schema that editors read, and a settings file if there is none."""
    methods: Sequence[str] = [*shelf(workspace.library, "methods")]
    schema = workspace.programmes / SCHEMA_FILE
    write_whole(schema, programme_schema(methods).encode())
    if not workspace.settings_file.exists():
        write_whole(workspace.root / SETTINGS_FILE, _SETTINGS.encode())


_SETTINGS = """\
# What is the same on all papers. Delete the # in front of what you want to set.
format: 1
# organisation: "Eksempel Prosess AS"
# contact: "post@eksempel.example"
# footer: "Eksempel Prosess AS"
# logo: logo.svg
# colours: {accent: "#17495a"}
# language: nb
"""
