"""What exercises ask, in every folder of the library, ready to look up."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from medarbeider.model.exercise_kind import ExerciseKind, ExerciseKinds, RoomNeed
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.library import unknown_method
from medarbeider.reading.nouns import nearest
from medarbeider.reading.words_file import words_of
from medarbeider.reading.yaml_source import YamlSource

KINDS_FILE = Path("exercise-kinds.yaml")

_Kind = TypeVar("_Kind", bound=ExerciseKind)


def load_exercise_kinds(
    library: Sequence[Path], methods: Collection[str]
) -> tuple[ExerciseKind, ...]:
    """Return the kinds of all files, or raise with what is wrong in them.

    *methods* are the ids that the library has. Where two files tell of a kind, it rules
    out the methods of both: a workspace adds its own methods to ours.
    """
    return _joined_by_id(one for told in _files(library, methods) for one in told.kinds)


def load_room_needs(
    library: Sequence[Path], methods: Collection[str]
) -> tuple[RoomNeed, ...]:
    """Return what methods need of a room, as `load_exercise_kinds` returns kinds."""
    return _joined_by_id(one for told in _files(library, methods) for one in told.needs)


def _files(
    library: Sequence[Path], methods: Collection[str]
) -> Iterator[ExerciseKinds]:
    files = words_of(ExerciseKinds, library, KINDS_FILE)
    problems = [
        problem
        for told, source in files
        for problem in _unknown_methods(told, source, methods)
    ]
    if problems:
        raise InvalidSourceError(problems)
    yield from (told for told, _ in files)


def _joined_by_id(some: Iterable[_Kind]) -> tuple[_Kind, ...]:
    """Return each kind once, ruling out what all files say that it does."""
    found: dict[str, _Kind] = {}
    for one in some:
        first = found.get(one.id, one)
        methods = tuple(dict.fromkeys((*first.methods, *one.methods)))
        update: dict[str, object] = {"methods": methods}
        if isinstance(first, RoomNeed) and isinstance(one, RoomNeed):
            update["without"] = {**one.without, **first.without}
        found[one.id] = first.model_copy(update=update)
    return tuple(found.values())


def _unknown_methods(
    told: ExerciseKinds, source: YamlSource, methods: Collection[str]
) -> Iterator[Problem]:
    named: list[tuple[tuple[str | int, ...], str]] = []
    for key, kinds in (("kinds", told.kinds), ("needs", told.needs)):
        for at, kind in enumerate(kinds):
            named += (
                ((key, at, "methods", number), name)
                for number, name in enumerate(kind.methods)
            )
    for at, need in enumerate(told.needs):
        named += ((("needs", at, "without", name), name) for name in need.without)
    for address, name in named:
        if name not in methods:
            place = source.place(address, at_key=address[-1] == name)
            yield unknown_method(place, name, methods, nearest(name, [*methods]))
