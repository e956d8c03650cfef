"""The library's shelves: methods, themes and blueprints, one file each."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from medarbeider.model.method import Method
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.nouns import read_noun
from medarbeider.reading.yaml_source import read_yaml


def shelf(folders: Sequence[Path], kind: str) -> Mapping[str, Path]:
    """Return the files of a kind (such as `methods`) by id, sorted by id.

    Where two folders hold the same id, the earlier folder's is taken.
    """
    found: dict[str, Path] = {}
    for folder in folders:
        for file in (folder / kind).glob("*.yaml"):
            found.setdefault(file.stem, file)
    return dict(sorted(found.items()))


def read_method(file: Path) -> Method:
    """Return the method in *file*, or raise with all of its problems."""
    source = read_yaml(file)
    method = read_noun(Method, source)
    if method.id != file.stem:
        place = source.place(("id",))
        raise InvalidSourceError([Problem(place, "id-is-not-the-files", "id")])
    return method
