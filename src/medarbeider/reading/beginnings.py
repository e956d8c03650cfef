"""What a new programme begins with: the library's themes, sectors, arcs and days."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from medarbeider.model.arc import Arc
from medarbeider.model.blueprint import Blueprint, BlueprintActivity
from medarbeider.model.called import Called
from medarbeider.model.case import Cases
from medarbeider.model.ready_gathering import ReadyGathering
from medarbeider.model.sector import FORMS, Sector
from medarbeider.model.theme import Theme
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.library import refuse_another_id, unknown_method
from medarbeider.reading.nouns import nearest, read_noun
from medarbeider.reading.yaml_source import Address, Value, YamlSource, read_yaml


def read_theme(file: Path, methods: Collection[str]) -> Theme:
    """Return the theme in *file*, or raise with all of its problems.

    *methods* are the ids that the library has.
    """
    source = read_yaml(file)
    theme = read_noun(Theme, source)
    refuse_another_id(theme.id, source)
    named: list[tuple[Address, str]] = [
        *((("methods", at), name) for at, name in enumerate(theme.methods)),
        *((("steps", at, "method"), one.method) for at, one in enumerate(theme.steps)),
    ]
    _refuse_unknown(source, iter(named), methods)
    unknown = [*_unknown_forms(source, source.value, ())]
    if unknown:
        raise InvalidSourceError(unknown)
    return theme


def read_cases(file: Path) -> Cases:
    """Return a theme's cases in *file*, or raise with all of its problems."""
    return _read(Cases, file)


def read_called(file: Path) -> Called:
    """Return what things are called in *file*, or raise with all of its problems."""
    return _read(Called, file)


def read_arc(file: Path, methods: Collection[str]) -> Arc:
    """Return the arc in *file*, or raise with all of its problems.

    *methods* are as above.
    """
    source = read_yaml(file)
    arc = read_noun(Arc, source)
    refuse_another_id(arc.id, source)
    named = (
        (("openings", size, at, "method"), one.method)
        for size, some in arc.openings
        for at, one in enumerate(some)
        if one.method is not None
    )
    _refuse_unknown(source, named, methods)
    return arc


def read_sector(file: Path) -> Sector:
    """Return the sector in *file*, or raise with all of its problems."""
    return _read(Sector, file)


_Named = TypeVar("_Named", Cases, Called, Sector)


def _read(noun: type[_Named], file: Path) -> _Named:
    """Return what *file* holds, whose id must be the file's name."""
    source = read_yaml(file)
    found = read_noun(noun, source)
    refuse_another_id(found.id, source)
    return found


_FORM = re.compile(r"\{(?P<name>[^{}]*)\}|[{}]")
_OF_AN_OWN_THEME = (*("theme", "own.matter", "own.about", "own.case", "own.success"),)
"""The forms that stand for what is told of a theme of people's own."""


def _unknown_forms(source: YamlSource, value: Value, at: Address) -> Iterator[Problem]:
    """Yield each form that a text asks for and no sector has, and each lone brace."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _unknown_forms(source, one, (*at, key))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for number, one in enumerate(value):
            yield from _unknown_forms(source, one, (*at, number))
    elif isinstance(value, str):
        for found in _FORM.finditer(value):
            name = found["name"] or ""
            if name not in {*FORMS, *_OF_AN_OWN_THEME}:
                values = {
                    "given": found[0],
                    "known": ", ".join(FORMS),
                    "nearest": nearest(name, FORMS),
                }
                yield Problem(source.place(at), "unknown-form", str(at[0]), values)


def read_blueprint(file: Path, methods: Collection[str]) -> Blueprint:
    """Return the blueprint in *file*, or raise with all of its problems.

    *methods* are as above.
    """
    source = read_yaml(file)
    blueprint = read_noun(Blueprint, source)
    refuse_another_id(blueprint.id, source)
    _refuse_unknown(source, _methods_named(blueprint.activities), methods)
    return blueprint


def read_ready_gathering(file: Path, methods: Collection[str]) -> ReadyGathering:
    """Return the ready gathering in *file*, or raise with all of its problems.

    *methods* are as above.
    """
    source = read_yaml(file)
    found = read_noun(ReadyGathering, source)
    refuse_another_id(found.id, source)
    _refuse_unknown(source, _methods_named(found.activities), methods)
    unknown = [*_unknown_forms(source, source.value, ())]
    if unknown:
        raise InvalidSourceError(unknown)
    return found


def _methods_named(
    activities: Sequence[BlueprintActivity],
) -> Iterator[tuple[Address, str]]:
    for at, activity in enumerate(activities):
        if activity.method is not None:
            yield ("activities", at, "method"), activity.method


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
