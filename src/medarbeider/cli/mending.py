"""What every command does with a mistake that the user can mend."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from medarbeider.cli import as_json
from medarbeider.cli.speech import result, sentence, talk
from medarbeider.cli.streams import OutputRefusedError, refusal
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.workspace import programme_folder

TO_MEND = 1


@contextmanager
def mending(*, json: bool = False) -> Iterator[None]:
    """Tell a `MedarbeiderError` on stderr (with `--json` on stdout) and exit with 1.

    What the machine refuses is told likewise.
    """
    try:
        yield
    except MedarbeiderError as error:
        _tell(error, json=json)
        raise typer.Exit(TO_MEND) from error
    except OutputRefusedError:
        raise
    except OSError as error:
        _tell(refusal(error), json=json)
        raise typer.Exit(TO_MEND) from error


def _tell(error: MedarbeiderError, *, json: bool) -> None:
    if json:
        result(as_json.written(as_json.failure(error)))
    else:
        talk(sentence(error))


def current_folder() -> Path:
    """Return the folder that the user stands in; raises when it is gone."""
    try:
        return Path.cwd().resolve()
    except FileNotFoundError as error:
        raise MedarbeiderError("no-current-folder") from error


def folder_of(programme: str) -> Path:
    """Return the folder that PROGRAMME means, as short as it can be told."""
    here = current_folder()
    folder = programme_folder(programme, here)
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
