"""What people give for a new programme, as options or in a data file: the brief."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from medarbeider.commands.chosen_from_library import chosen
from medarbeider.model.brief import Brief
from medarbeider.model.factor_results import FactorResults
from medarbeider.model.language import Language
from medarbeider.model.noun import Noun
from medarbeider.problems.place import Place, Position
from medarbeider.problems.problem import (
    InvalidSourceError,
    MedarbeiderError,
    Problem,
    gathering,
)
from medarbeider.reading.nouns import read_noun
from medarbeider.reading.settings import load_settings
from medarbeider.reading.told_results import KEY, BriefWithResults, with_results
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
    """A brief, and what was *told* for it, key by key, in people's own words.

    `findings` are what is unwise in what it was read from.
    """

    brief: Brief
    told: Mapping[str, Value]
    findings: tuple[Problem, ...] = ()


def brief_from(
    given: Mapping[str, Value], file: Path | None, workspace: Workspace
) -> GivenBrief:
    """Return the brief from options, or from a data file with the same keys.

    Options count before the file, and both before the workspace's settings. Raises
    `MedarbeiderError` with everything that is wrong in the file or the options.
    """
    usual: dict[str, Value] = {"language": usual_language(workspace)}
    options = with_results(
        YamlSource(Path("--"), given, {}, {(): Position()}), Path(), workspace.library
    )
    read = _mapping(options.source.value)
    if file is None:
        brief = from_options(Brief, {**usual, **read})
        told = {**usual, **_with_means(given, brief)}
        return GivenBrief(brief, told, options.findings)
    from_options(Brief, {**_FITTING, **read})  # so that the file is not blamed for them
    source = read_yaml(file)
    told = {**usual, **_mapping(source.value), **given}
    source = replace(source, value={**told, **read})
    if KEY in read:
        brief = read_noun(Brief, source)
        return GivenBrief(brief, _with_means(told, brief), options.findings)
    return _with_its_results(source, workspace)


def kept_brief(folder: Path, workspace: Workspace) -> GivenBrief | None:
    """Return the brief that is kept beside the programme in *folder*, if there is one.

    Raises `InvalidSourceError` with everything that is wrong in it.
    """
    file = folder / BRIEF_FILE
    if not file.exists():
        return None
    return _with_its_results(read_yaml(file), workspace)


def _mapping(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, Mapping) else {}


def _with_means(told: Mapping[str, Value], brief: Brief) -> Mapping[str, Value]:
    """Return what was told, with a table's means in it: the table stays where it is."""
    results = told.get(KEY)
    is_a_file = isinstance(results, str) or "file" in _mapping(results)
    if brief.results is None or not is_a_file:
        return told
    return {**told, KEY: _typed(brief.results)}


def _typed(results: FactorResults) -> Mapping[str, Value]:
    """Return results as people would type them."""
    found: dict[str, Value] = {}
    for key, value in results.model_dump(exclude={"file"}).items():
        if isinstance(value, Mapping):
            found[key] = {str(one): str(mean) for one, mean in value.items()}
        elif value is not None:
            found[key] = str(value)
    return {key: value for key, value in found.items() if value}


def _with_its_results(source: YamlSource, workspace: Workspace) -> GivenBrief:
    """Return the brief of a data file; its results' problems are told with others."""
    problems: list[Problem] = []
    read = BriefWithResults(source)
    with gathering(problems):
        read = with_results(source, source.file.parent, workspace.library)
    if problems:
        others = {key: at for key, at in _mapping(source.value).items() if key != KEY}
        read = BriefWithResults(
            replace(source, value={"themes": _FITTING["themes"], **others})
        )
    with gathering(problems):
        brief = read_noun(Brief, read.source)
    if problems:
        raise InvalidSourceError(problems)
    told = _with_means(_mapping(source.value), brief)
    return GivenBrief(brief, told, read.findings)


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
