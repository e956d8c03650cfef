"""A page that is made apart from a programme's papers: its file, its format."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from medarbeider.handouts.handout import Handout
from medarbeider.output.named_place import is_a_folder
from medarbeider.output.names import file_name
from medarbeider.output.whole import refusals_told, write_whole
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import prepared
from medarbeider.rendering.renderer import Renderer, renderer


@dataclass(frozen=True)
class Wanted:
    """What a call says of the file: where, in which format, and whether by force."""

    out: str | None = None
    format: str | None = None
    force: bool = False


def print_page(
    handout: Handout,
    look: Look,
    wanted: Wanted,
    *,
    here: Path,
    formats: Sequence[str],
) -> Path:
    """Print a page in a file, whole or not at all; return the file.

    It lies in *here*, or in the folder or under the name that is *wanted*. Raises
    `MedarbeiderError` for a format that is not among its *formats*, and for a file that
    is there, unless by force.
    """
    out = wanted.out
    given = None if out is None or is_a_folder(out) else Path(out)
    prints = _renderer(wanted.format, given, look, formats)
    name = f"{file_name(handout.name)}{prints.suffix}"
    file = given or (Path(out) if out else here) / name
    if file.exists() and not wanted.force:
        raise MedarbeiderError("page-is-there", file=file)
    ((_, made),) = prepared((handout,), look, prints.family)
    content = prints.render(made)
    with refusals_told(file.parent):
        write_whole(file, content)
    return file


def _renderer(
    asked: str | None, given: Path | None, look: Look, formats: Sequence[str]
) -> Renderer:
    """Return the renderer that is asked for; else what the *given* name says.

    Where that says nothing, it is the first. Raises `MedarbeiderError` for a format
    that the page does not come in.
    """
    if asked is not None and asked not in formats:
        raise MedarbeiderError("no-such-format", given=asked, known=", ".join(formats))
    if asked is None and given is not None:
        every = [renderer(one, look) for one in formats]
        meant = [one for one in every if given.name.endswith(one.suffix)]
        if meant:
            return max(meant, key=lambda one: len(one.suffix))
    return renderer(asked or formats[0], look)
