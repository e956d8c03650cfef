"""The library's shelves: methods, themes and blueprints, one file each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from medarbeider.model.guide import Guide
from medarbeider.model.language import LANGUAGES
from medarbeider.model.method import Method, guide_meant, wants_meant
from medarbeider.model.paper import PAPERS, broken_marks, papers_named
from medarbeider.problems.place import Place
from medarbeider.problems.problem import InvalidSourceError, Problem, gathering
from medarbeider.reading.nouns import nearest, read_noun
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


def load_method(file: Path, library: Sequence[Path]) -> LoadedMethod:
    """Return the method in *file*, or raise with all of its problems.

    *library* is the folders where a guide may lie that it has from another method.
    """
    source = read_yaml(file)
    method = read_noun(Method, source)
    refuse_another_id(method.id, source)
    findings = tuple(source.findings)
    if method.handouts:
        method = _with_what_was_meant(method)
        findings = (*findings, _former_handouts(method, source))
    problems = [*_unknown_phases(method, source)]
    if method.guide_of:
        with gathering(problems):
            guide = _borrowed_guide(method.guide_of, source, library)
            method = method.model_copy(update={"guide": guide})
            problems += _other_phases(method, source)
    problems += _another_document(method, source)
    problems += _unknown_papers(method, source)
    if problems:
        raise InvalidSourceError(problems)
    return LoadedMethod(method, findings)


def _with_what_was_meant(method: Method) -> Method:
    """Return the method with what its `handouts` meant, said as it is now."""
    wants = dict.fromkeys((*method.wants, *wants_meant(method.handouts)))
    guide_of = method.guide_of
    if not (method.guide or guide_of):
        guide_of = guide_meant(method.handouts)
    said = {"wants": tuple(wants), "guide_of": guide_of, "handouts": ()}
    return method.model_copy(update=said)


def _former_handouts(method: Method, source: YamlSource) -> Problem:
    wants = f"`wants: [{', '.join(method.wants)}]`" if method.wants else ""
    guide = f"`guide_of: {method.guide_of}`" if method.guide_of else ""
    values = {"instead": ", ".join(one for one in (wants, guide) if one)}
    place = source.place(("handouts",), at_key=True)
    return Problem(place, "former-handouts", "handouts", values)


def _unknown_phases(method: Method, source: YamlSource) -> Iterator[Problem]:
    """Yield the steps of a guide that are for no phase of the method."""
    ids = [phase.id for phase in method.phases]
    for number, step in enumerate(method.guide.steps if method.guide else ()):
        if step.phase not in ids:
            place = source.place(("guide", "steps", number, "phase"))
            values = {"known": ", ".join(ids), "nearest": nearest(step.phase, ids)}
            yield Problem(place, "unknown-phase", step.phase, values)


def _other_phases(method: Method, source: YamlSource) -> Iterator[Problem]:
    """Yield a problem where a borrowed guide tells of phases that the method lacks."""
    ids = [phase.id for phase in method.phases]
    steps = method.guide.steps if method.guide else ()
    lacking = [step.phase for step in steps if step.phase not in ids]
    if lacking:
        values = {"given": method.guide_of, "missing": ", ".join(lacking)}
        yield Problem(source.place(("guide_of",)), "other-phases", "guide_of", values)


def _borrowed_guide(
    name: str, source: YamlSource, library: Sequence[Path]
) -> Guide | None:
    """Return the guide of the method *name*, from the first folder where it has one.

    A method of the same id may lie above it, and have left its guide out.
    """
    for folder in library:
        file = folder / "methods" / f"{name}.yaml"
        if file.is_file() and file != source.file:
            guide = read_noun(Method, read_yaml(file)).guide
            if guide:
                return guide
    known = methods_with_guides(library)
    values = {
        "given": name,
        "nearest": nearest(name, known),
        "known": ", ".join(known),
    }
    place = source.place(("guide_of",))
    raise InvalidSourceError([Problem(place, "no-such-guide", "guide_of", values)])


def methods_with_guides(library: Sequence[Path]) -> tuple[str, ...]:
    """Return the ids of the methods that have a guide in any folder, sorted.

    Files that cannot be read are left out.
    """
    found = set()
    for folder in library:
        for file in (folder / "methods").glob("*.yaml"):
            with suppress(InvalidSourceError):  # told where that method is used
                if read_noun(Method, read_yaml(file)).guide:
                    found.add(file.stem)
    return tuple(sorted(found))


def _another_document(method: Method, source: YamlSource) -> Iterator[Problem]:
    """Yield where the kind of the method's guide is a document's that is not a guide's.

    The two could not be told apart where they are asked for by kind.
    """
    if method.guide and method.guide_kind in PAPERS:
        key = "guide_of" if method.guide_of else "id"
        values = {"given": method.guide_kind}
        yield Problem(source.place((key,)), "guide-is-another-document", key, values)


def _unknown_papers(method: Method, source: YamlSource) -> Iterator[Problem]:
    """Yield where a text names a paper that is none, or is not the method's."""
    known = [*PAPERS]
    known += [method.guide_kind] if method.guide else []
    for key, told in (("material", method.material), ("steps", method.steps)):
        for language in LANGUAGES:
            for number, text in enumerate(told.told_in(language)):
                for mark in broken_marks(text):
                    place = source.place((key, language, number))
                    yield Problem(place, "broken-mark", key, {"given": mark})
                for name in papers_named(text):
                    if name not in known:
                        place = source.place((key, language, number))
                        values = {
                            "given": name,
                            "nearest": nearest(name, known),
                            "known": ", ".join(known),
                        }
                        yield Problem(place, "unknown-paper", key, values)


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
