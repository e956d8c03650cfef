"""What a new programme begins with: the library's themes and blueprints."""

from collections.abc import Collection, Iterator
from pathlib import Path

from medarbeider.model.blueprint import Blueprint
from medarbeider.model.theme import Theme
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.library import refuse_another_id, unknown_method
from medarbeider.reading.nouns import nearest, read_noun
from medarbeider.reading.yaml_source import Address, YamlSource, read_yaml


def read_theme(file: Path, methods: Collection[str]) -> Theme:
    """Return the theme in *file*, or raise with all of its problems.

    *methods* are the ids that the library has.
    """
    source = read_yaml(file)
    theme = read_noun(Theme, source)
    refuse_another_id(theme.id, source)
    named = ((("methods", at), name) for at, name in enumerate(theme.methods))
    _refuse_unknown(source, named, methods)
    return theme


def read_blueprint(file: Path, methods: Collection[str]) -> Blueprint:
    """Return the blueprint in *file*, or raise with all of its problems.

    *methods* are as above.
    """
    source = read_yaml(file)
    blueprint = read_noun(Blueprint, source)
    refuse_another_id(blueprint.id, source)
    named = (
        (("activities", at, "method"), activity.method)
        for at, activity in enumerate(blueprint.activities)
        if activity.method is not None
    )
    _refuse_unknown(source, named, methods)
    return blueprint


def _refuse_unknown(
    source: YamlSource, named: Iterator[tuple[Address, str]], methods: Collection[str]
) -> None:
    """Raise for every method that is named and is not in the library."""
    found: list[Problem] = [
        unknown_method(source.place(address), name, methods, nearest(name, [*methods]))
        for address, name in named
        if name not in methods
    ]
    if found:
        raise InvalidSourceError(found)
