"""The work of `templates`: which files make the papers' look, and a copy to change."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from medarbeider.model.guide import GUIDE, guide_kind
from medarbeider.output.whole import refusals_told, write_whole
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.reading.library import methods_with_guides
from medarbeider.reading.nouns import nearest
from medarbeider.workspace import TEMPLATES, Workspace, bundled

Whose = Literal["ours", "workspace", "programme"]
"""Where the file that counts lies."""

_ENDING = ".html.j2"
_EVERY_GUIDE = f"{GUIDE}{_ENDING}"
_NOT_FOR_CHANGE = ("programme.yaml.j2",)


@dataclass(frozen=True)
class TemplateFile:
    """A template or stylesheet by name, and the file of that name that counts."""

    name: str
    whose: Whose
    file: Path


def templates(workspace: Workspace, programme: Path | None) -> Iterator[TemplateFile]:
    """Yield every template, as it is for a programme, or for all where None is given.

    Our own come first, then files that only others have, such as a template that
    theirs builds on.
    """
    folders = _folders(workspace, programme)
    names = [*_names(bundled(TEMPLATES))]
    for folder, _ in folders[:-1]:
        names += (name for name in _names(folder) if name not in names)
    for name in names:
        yield next(
            TemplateFile(name, whose, folder / name)
            for folder, whose in folders
            if (folder / name).is_file()
        )


def eject_template(workspace: Workspace, programme: Path | None, asked: str) -> Path:
    """Copy one of ours to the programme's templates, or the workspace's; return it.

    The template of one method's guide is a copy of the one that makes them all. Raises
    `MedarbeiderError` for a name that is not ours, or a file that is there.
    """
    known = [*_names(bundled(TEMPLATES))]
    guides = map(guide_kind, methods_with_guides(workspace.library))
    names = {one: f"{one}{_ENDING}" for one in guides}
    names |= {one.removesuffix(_ENDING): one for one in known} | {n: n for n in known}
    if asked not in names:
        raise MedarbeiderError(
            "no-template-of-ours", given=asked, nearest=nearest(asked, [*names])
        )
    name = names[asked]
    original = bundled(TEMPLATES) / (name if name in known else _EVERY_GUIDE)
    file = (programme or workspace.root) / TEMPLATES / name
    if os.path.realpath(file) == os.path.realpath(original):
        raise MedarbeiderError("template-is-ours", file=file)
    if file.exists():
        raise MedarbeiderError("template-is-there", file=file)
    with refusals_told(file.parent):
        write_whole(file, original.read_bytes())
    return file


def _folders(
    workspace: Workspace, programme: Path | None
) -> tuple[tuple[Path, Whose], ...]:
    ours: tuple[Path, Whose] = (bundled(TEMPLATES), "ours")
    found: list[tuple[Path, Whose]] = [ours]
    if os.path.realpath(workspace.root / TEMPLATES) != os.path.realpath(ours[0]):
        found.insert(0, (workspace.root / TEMPLATES, "workspace"))
    if programme:
        found.insert(0, (programme / TEMPLATES, "programme"))
    return tuple(found)


def _names(folder: Path) -> Iterator[str]:
    """Yield the names of templates and stylesheets in a folder, sorted."""
    files = sorted((*folder.rglob("*.j2"), *folder.rglob("*.css")))
    names = (file.relative_to(folder).as_posix() for file in files)
    yield from (name for name in names if name not in _NOT_FOR_CHANGE)
