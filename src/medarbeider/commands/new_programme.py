"""The work of `new-programme`: from a brief to a complete folder, or nothing."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from medarbeider.commands.name_list_findings import line_findings
from medarbeider.commands.planned import PlannedProgramme, planned
from medarbeider.commands.told_list import ToldList, told_list
from medarbeider.model.arc import Arc
from medarbeider.model.blueprint import Blueprint
from medarbeider.model.brief import Brief, OwnTheme
from medarbeider.model.language import Language, Phrase
from medarbeider.model.method import Method
from medarbeider.model.noun import Noun
from medarbeider.model.people import Roster
from medarbeider.model.sector import Inflected, Sector
from medarbeider.model.theme import Theme
from medarbeider.output.names import file_name
from medarbeider.output.whole import write_whole
from medarbeider.problems.place import Place, Position, reading_order
from medarbeider.problems.problem import InvalidSourceError, MedarbeiderError, Problem
from medarbeider.proposing.days import days
from medarbeider.proposing.free_day import PAUSES
from medarbeider.proposing.outline import outlined
from medarbeider.proposing.own_theme import own_theme
from medarbeider.proposing.sector_words import in_words_of
from medarbeider.reading.beginnings import (
    read_arc,
    read_blueprint,
    read_sector,
    read_theme,
)
from medarbeider.reading.days_of_programme import Days
from medarbeider.reading.library import load_method, shelf
from medarbeider.reading.nouns import nearest, read_noun
from medarbeider.reading.roster import LoadedRoster, load_roster
from medarbeider.reading.settings import load_settings
from medarbeider.reading.yaml_source import Value, YamlSource, read_yaml
from medarbeider.rendering.name_list import name_list
from medarbeider.rendering.scaffold import Setting, programme_text
from medarbeider.rendering.schema import programme_schema
from medarbeider.workspace import (
    PROGRAMME_FILE,
    SCHEMA_FILE,
    SETTINGS_FILE,
    Workspace,
    bundled,
)

_Noun = TypeVar("_Noun", bound=Noun)

TEMPLATE = "programme.yaml.j2"
OWN_THEME, OWN_THEME_TOLD = "own", "own-told"
"""The themes of the library that stand in for one that people name themselves.

The second is for those of which the brief tells more than the name.
"""

ARC = "own-goal"
"""The arc of the library that programmes follow."""

ANY_SECTOR = "municipality"
"""The sector of the library whose words are used where none is told."""

LEAST_PEOPLE = 2
"""People on a name list that a programme can be made for."""

LONGEST_THEME = 60
"""Letters in a theme's name, since it stands inside sentences."""

NEARLY = 0.85
"""How like a name of ours a name must be to be taken for a slip, 0-1."""

_FITTING: Mapping[str, Value] = {
    "title": "x",
    "organisation": "x",
    "themes": ("x",),
    "gatherings": "12",
    "first": "2027-01-14",
}
"""Answers that go together with any other right answer."""


@dataclass(frozen=True)
class NewProgrammeReport:
    """The folder that was made, what is unwise in it, and how its list was read.

    `marks` are the texts that are still to be written.
    """

    folder: Path
    files: tuple[Path, ...]
    findings: tuple[Problem, ...]
    marks: tuple[Problem, ...]
    name_list: ToldList | None = None


def brief_from(
    given: Mapping[str, Value], file: Path | None, workspace: Workspace
) -> Brief:
    """Return the brief from options, or from a data file with the same keys.

    Options count before the file, and both before the workspace's settings. Raises
    `MedarbeiderError` with everything that is wrong in the file or the options.
    """
    usual: dict[str, Value] = {"language": usual_language(workspace)}
    if file is not None:
        from_options(
            Brief, {**_FITTING, **given}
        )  # so that the file is not blamed for them
        source = read_yaml(file)
        if isinstance(source.value, Mapping):
            source = replace(source, value={**usual, **source.value, **given})
        return read_noun(Brief, source)
    return from_options(Brief, {**usual, **given})


def from_options(noun: type[_Noun], given: Mapping[str, Value]) -> _Noun:
    """Return a brief from options; problems stand at the option, as `--people`."""
    options = YamlSource(Path("--"), given, {}, {(): Position()})
    try:
        return read_noun(noun, options)
    except InvalidSourceError as error:
        raise InvalidSourceError(
            Problem(Place(Path(_option(one.about))), one.code, "", one.values)
            for one in error.problems
        ) from error


def _option(key: str) -> str:
    return "--" + key.replace("_", "-")


def mistake_in(
    workspace: Workspace, key: str, answer: Value
) -> MedarbeiderError | None:
    """Return what is wrong with one answer to a question of the brief, if anything."""
    try:
        brief = from_options(Brief, {**_FITTING, key: answer})
        _refuse_unknown_lengths(brief, _blueprints(workspace))
        _themes(workspace, brief)
    except MedarbeiderError as error:
        return error
    return None


def usual_language(workspace: Workspace) -> Language:
    """Return the language of new programmes, as the workspace's settings say."""
    return load_settings(workspace.settings_file).settings.language


def theme_names(workspace: Workspace, language: Language) -> dict[str, str]:
    """Return the names of the library's themes, by id."""
    files = shelf(workspace.library, "themes")
    methods = shelf(workspace.library, "methods")
    return {
        id_: read_theme(file, methods).name.told_in(language)
        for id_, file in files.items()
        if id_ not in {OWN_THEME, OWN_THEME_TOLD}
    }


def new_programme(
    workspace: Workspace, brief: Brief, participants: Path | None = None
) -> NewProgrammeReport:
    """Make a programme's folder in *workspace*, complete and buildable.

    *participants* is a name list to copy into it, as far as its columns are of use.
    Nothing is overwritten: a folder that exists is refused. Raises `MedarbeiderError`;
    then nothing was made.
    """
    slug = file_name(brief.name)
    target = workspace.programmes / slug
    _is_free(target)
    listed = LoadedRoster(Roster(()))
    if participants is not None:
        held = days(brief)
        listed = load_roster(participants, workspace.library, Days(held[0], held[-1]))
        people = len(listed.roster)
        if people < LEAST_PEOPLE:
            values = {"ge": LEAST_PEOPLE}
            few = Problem(Place(participants), "too-small", "people", values)
            raise InvalidSourceError([few])
        brief = brief.model_copy(update={"people": people})
    text = _text(workspace, brief, slug, participants)
    with drafted(workspace, target) as draft:
        write_whole(draft / PROGRAMME_FILE, text.encode())
        file = draft / (participants.name if participants else "participants.csv")
        write_whole(file, name_list(listed.roster, brief.language, file.suffix))
        plan = planned(draft)
        findings = found_in(plan, listed)
    files = tuple(sorted(target.iterdir()))
    read = told_list(participants, listed) if participants else None
    found, marks = (moved(some, draft, target) for some in (findings, plan.marks))
    return NewProgrammeReport(target, files, found, marks, read)


def _is_free(target: Path) -> None:
    if target.exists():
        raise MedarbeiderError("folder-exists", folder=target)


@contextmanager
def drafted(workspace: Workspace, target: Path) -> Iterator[Path]:
    """Give a folder to fill, which becomes *target* when all has gone well.

    An existing *target* is refused. Problems are told as they stand in it.
    """
    _is_free(target)
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


def _text(
    workspace: Workspace, brief: Brief, slug: str, participants: Path | None
) -> str:
    sector, themes = _sector(workspace, brief), _themes(workspace, brief)
    blueprints = _blueprints(workspace)
    _refuse_unknown_lengths(brief, blueprints)
    named = {method for theme in themes for method in theme.methods}
    named |= {step.method for theme in themes for step in theme.steps}
    if any(one.ends for one in brief.gatherings):  # of free days all is weighed
        named |= {*PAUSES}
        named |= {
            plan.method
            for one in blueprints.values()
            for plan in one.activities
            if plan.method
        }
    methods = _methods(workspace, named)
    with _fitting_on_paper():
        programme = outlined(brief, themes, blueprints, methods, _arc(workspace))
    setting = Setting(
        folder=slug,
        schema=f"../{SCHEMA_FILE}",
        participants=participants.name if participants else None,
        sector=sector.name.told_in(brief.language),
    )
    template = (bundled("templates") / TEMPLATE).read_text("utf-8")
    return programme_text(programme, template, setting)


def _key(address: tuple[int | str, ...]) -> str:
    return next((part for part in reversed(address) if isinstance(part, str)), "")


def _themes(workspace: Workspace, brief: Brief) -> list[Theme]:
    """Return the brief's themes, which say what people of its sector say.

    One that the brief tells of itself is people's own, whatever it is called.
    """
    sector = _sector(workspace, brief)
    told = {one.name.casefold(): one for one in brief.own_themes}
    found = []
    with _fitting_on_paper():
        for name in brief.themes:
            own = told.get(name.casefold())
            if own:
                _refuse_a_long_name(name)
            theme = None if own else _of_the_library(workspace, name)
            found.append(
                in_words_of(sector, theme)
                if theme
                else _own(workspace, sector, own or OwnTheme(name=name))
            )
    return found


@contextmanager
def _fitting_on_paper() -> Iterator[None]:
    """Tell of texts that come out longer than their place on paper."""
    try:
        yield
    except ValidationError as error:
        keys = dict.fromkeys(_key(details["loc"]) for details in error.errors())
        raise MedarbeiderError("cannot-be-outlined", keys=", ".join(keys)) from error


def _own(workspace: Workspace, sector: Sector, own: OwnTheme) -> Theme:
    is_told = own.about or own.case or own.success
    file = shelf(workspace.library, "themes")[OWN_THEME_TOLD if is_told else OWN_THEME]
    stand_in = read_theme(file, shelf(workspace.library, "methods"))
    return own_theme(in_words_of(sector, stand_in), own, _arc(workspace).to_write)


def _arc(workspace: Workspace) -> Arc:
    return read_arc(shelf(workspace.library, "arcs")[ARC])


def is_own_theme(workspace: Workspace, name: str) -> bool:
    """Say whether a theme is people's own; raises as `mistake_in` tells."""
    return _of_the_library(workspace, name) is None


def _refuse_a_long_name(name: str) -> None:
    if len(name) > LONGEST_THEME:
        raise MedarbeiderError("theme-too-long", given=name, most=LONGEST_THEME)


def _of_the_library(workspace: Workspace, name: str) -> Theme | None:
    """Return the theme of the library by id or name, or nothing for people's own.

    A name that is nearly a theme of ours is taken for a slip, and refused.
    """
    asked = name.casefold()
    files = shelf(workspace.library, "themes")
    methods = shelf(workspace.library, "methods")
    known: list[str] = []
    for id_, file in files.items():
        if id_ in {OWN_THEME, OWN_THEME_TOLD}:
            continue
        theme = read_theme(file, methods)
        names = [id_, *_names(theme.name)]
        if asked in names:
            return theme
        known += names
    _refuse_a_long_name(name)
    if close := get_close_matches(asked, known, 1, NEARLY):
        raise MedarbeiderError("nearly-a-theme", given=name, nearest=close[0])
    return None


def sector_names(workspace: Workspace, language: Language) -> dict[str, str]:
    """Return the names of the library's sectors, by id."""
    files = shelf(workspace.library, "sectors")
    return {
        id_: read_sector(file).name.told_in(language) for id_, file in files.items()
    }


def _sector(workspace: Workspace, brief: Brief) -> Sector:
    """Return the brief's sector by id or name, with its own words where it has them.

    Raises `MedarbeiderError` for a sector that is not in the library.
    """
    files = shelf(workspace.library, "sectors")
    given = brief.sector or ANY_SECTOR
    asked = given.casefold()
    sectors = [read_sector(file) for file in files.values()]
    for one in sectors:
        if asked in {one.id, *_names(one.name)}:
            return _in_own_words(one, brief)
    raise MedarbeiderError(
        "no-such-sector",
        given=given,
        known=", ".join(files),
        nearest=nearest(given, [*files]),
    )


def _in_own_words(sector: Sector, brief: Brief) -> Sector:
    if brief.serves is None:
        return sector
    said = {form: Phrase(nb=word, nn=word, en=word) for form, word in brief.serves}
    served = Inflected(**said)
    return sector.model_copy(update={"users": served, "asked": served})


def _names(phrase: Phrase) -> tuple[str, ...]:
    return (phrase.nb.casefold(), phrase.nn.casefold(), phrase.en.casefold())


def _blueprints(workspace: Workspace) -> dict[str, Blueprint]:
    """Return the blueprints by all that briefs may call them: ids, and names."""
    files = shelf(workspace.library, "blueprints")
    methods = shelf(workspace.library, "methods")
    found: dict[str, Blueprint] = {}
    for id_, file in files.items():
        blueprint = read_blueprint(file, methods)
        found |= dict.fromkeys((id_, *_names(blueprint.name)), blueprint)
    return found


def _refuse_unknown_lengths(brief: Brief, known: Mapping[str, Blueprint]) -> None:
    """Raise `MedarbeiderError` for a length that no blueprint is called."""
    lengths = (brief.length, *(one.length for one in brief.gatherings if one.length))
    ids = [*dict.fromkeys(one.id for one in known.values())]
    for given in lengths:
        if given.casefold() not in known:
            raise MedarbeiderError(
                "no-such-length",
                given=given,
                known=", ".join(ids),
                nearest=nearest(given, ids),
            )


def _methods(workspace: Workspace, names: set[str]) -> Mapping[str, Method]:
    files = shelf(workspace.library, "methods")
    return {
        name: load_method(files[name], workspace.library).method
        for name in sorted(names)
    }


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
