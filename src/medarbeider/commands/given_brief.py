"""What people give for a new programme, as options or in a data file: the brief."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from medarbeider.commands.chosen_from_library import chosen
from medarbeider.model.brief import Brief
from medarbeider.model.language import Language
from medarbeider.model.noun import Noun
from medarbeider.problems.place import Place, Position
from medarbeider.problems.problem import InvalidSourceError, MedarbeiderError, Problem
from medarbeider.reading.nouns import read_noun
from medarbeider.reading.settings import load_settings
from medarbeider.reading.yaml_source import Value, YamlSource, read_yaml
from medarbeider.workspace import BRIEF_FILE, Workspace

_Noun = TypeVar("_Noun", bound=Noun)

_FITTING: Mapping[str, Value] = {
    "title": "x",
    "organisation": "x",
    "themes": ("x",),
    "gatherings": "12",
    "first": "2027-01-14",
}
"""Answers that go together with any other right answer."""


@dataclass(frozen=True)
class GivenBrief:
    """A brief, and what was *told* for it, key by key, in people's own words."""

    brief: Brief
    told: Mapping[str, Value]


def brief_from(
    given: Mapping[str, Value], file: Path | None, workspace: Workspace
) -> GivenBrief:
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
        told = {**usual, **given}
        if isinstance(source.value, Mapping):
            told = {**usual, **source.value, **given}
            source = replace(source, value=told)
        return GivenBrief(read_noun(Brief, source), told)
    told = {**usual, **given}
    return GivenBrief(from_options(Brief, told), told)


def kept_brief(folder: Path) -> GivenBrief | None:
    """Return the brief that is kept beside the programme in *folder*, if there is one.

    Raises `InvalidSourceError` with everything that is wrong in it.
    """
    file = folder / BRIEF_FILE
    if not file.exists():
        return None
    source = read_yaml(file)
    told = source.value if isinstance(source.value, Mapping) else {}
    return GivenBrief(read_noun(Brief, source), told)


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
        chosen(workspace, brief)
    except MedarbeiderError as error:
        return error
    return None


def usual_language(workspace: Workspace) -> Language:
    """Return the language of new programmes, as the workspace's settings say."""
    return load_settings(workspace.settings_file).settings.language
