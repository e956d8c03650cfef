"""The library's shelves: methods, themes and blueprints, one file each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from medarbeider.model.method import Method, wants_meant
from medarbeider.problems.place import Place
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.nouns import read_noun
from medarbeider.reading.yaml_source import YamlSource, read_yaml


def shelf(folders: Sequence[Path], kind: str) -> Mapping[str, Path]:
    """Return the files of a kind (such as `methods`) by id, sorted by id.

    Where two folders hold the same id, the earlier folder's is taken.
    """
    found: dict[str, Path] = {}
    for folder in folders:
        for file in (folder / kind).glob("*.yaml"):
            found.setdefault(file.stem, file)
    return dict(sorted(found.items()))


@dataclass(frozen=True)
class LoadedMethod:
    """A method, with what is unwise in its file."""

    method: Method
    findings: tuple[Problem, ...] = ()


def load_method(file: Path) -> LoadedMethod:
    """Return the method in *file*, or raise with all of its problems."""
    source = read_yaml(file)
    method = read_noun(Method, source)
    refuse_another_id(method.id, source)
    findings = source.findings
    if method.handouts:
        wants = (*method.wants, *wants_meant(method.handouts))
        wants = tuple(dict.fromkeys(wants))
        method = method.model_copy(update={"wants": wants, "handouts": ()})
        place = source.place(("handouts",), at_key=True)
        values = {"wants": ", ".join(wants)}
        findings = (*findings, Problem(place, "former-handouts", "handouts", values))
    return LoadedMethod(method, tuple(findings))


def refuse_another_id(id_: str, source: YamlSource) -> None:
    """Raise when what stands in a file of the library has not the file's name as id."""
    if id_ != source.file.stem:
        place = source.place(("id",))
        raise InvalidSourceError([Problem(place, "id-is-not-the-files", "id")])


def unknown_method(
    place: Place, name: str, known: Iterable[str], nearest: str
) -> Problem:
    """Return the problem of a name that no method of the library has."""
    values = {"given": name, "nearest": nearest, "known": ", ".join(known)}
    return Problem(place, "unknown-method", "method", values)
