"""The kinds of exercises in every folder of the library, ready to look up."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from medarbeider.model.exercise_kind import ExerciseKind, ExerciseKinds
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.library import unknown_method
from medarbeider.reading.nouns import nearest
from medarbeider.reading.words_file import words_of
from medarbeider.reading.yaml_source import YamlSource

KINDS_FILE = Path("exercise-kinds.yaml")


def load_exercise_kinds(
    library: Sequence[Path], methods: Collection[str]
) -> tuple[ExerciseKind, ...]:
    """Return the kinds of all files, or raise with what is wrong in them.

    *methods* are the ids that the library has. Where two files tell of a kind, it rules
    out the methods of both: a workspace adds its own methods to ours.
    """
    found: dict[str, ExerciseKind] = {}
    problems: list[Problem] = []
    for told, source in words_of(ExerciseKinds, library, KINDS_FILE):
        problems += _unknown_methods(told, source, methods)
        for kind in told.kinds:
            found[kind.id] = _joined(found.get(kind.id, kind), kind)
    if problems:
        raise InvalidSourceError(problems)
    return tuple(found.values())


def _joined(first: ExerciseKind, other: ExerciseKind) -> ExerciseKind:
    """Return the first kind, ruling out what the other does too."""
    methods = dict.fromkeys((*first.methods, *other.methods))
    return first.model_copy(update={"methods": tuple(methods)})


def _unknown_methods(
    told: ExerciseKinds, source: YamlSource, methods: Collection[str]
) -> Iterator[Problem]:
    for at, kind in enumerate(told.kinds):
        for number, name in enumerate(kind.methods):
            if name not in methods:
                place = source.place(("kinds", at, "methods", number))
                yield unknown_method(place, name, methods, nearest(name, [*methods]))
