"""`medarbeider build-handouts`."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from medarbeider.cli.mending import folder_of, mending
from medarbeider.cli.speech import say
from medarbeider.commands.choices import FORMATS, KINDS

HELP = say(
    "Print the papers of PROGRAMME: all that it has use for, or those you choose.\n\n"
    "What has not changed is not printed again. Files that you have changed are never"
    " overwritten. A participant's paper on which something is still to be written is"
    " left out, and told with status 1."
)


def build_handouts_command(  # noqa: PLR0913 -- one for each option
    programme: Annotated[
        str,
        typer.Argument(help=say("A folder with programme.yaml, or its name.")),
    ],
    session: Annotated[
        list[str] | None,
        typer.Option(help=say("Only this gathering, by its id. May be repeated.")),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            help=say(
                "Only this document, one of {known}. May be repeated.",
                known=", ".join(KINDS),
            )
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(help=say("Folder for the files; `handouts` in the programme's.")),
    ] = None,
    formats: Annotated[
        str | None,
        typer.Option(
            "--format",
            help=say(
                "Formats with commas between: {known}."
                " Otherwise pdf, and those that the folder holds already.",
                known=", ".join(FORMATS),
            ),
        ),
    ] = None,
    *,
    draft: Annotated[
        bool,
        typer.Option(
            "--draft",
            help=say("Print papers with something to be written too, as drafts."),
        ),
    ] = False,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help=say("Tell what would be done, do nothing.")),
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help=say("Print the report as JSON."))
    ] = False,
    quiet: Annotated[
        bool,
        typer.Option("--quiet", "-q", help=say("Print problems and findings only.")),
    ] = False,
) -> None:
    """Build the papers; words in `HELP`."""
    chosen = tuple(filter(None, (one.strip() for one in (formats or "").split(","))))
    if formats is not None and not chosen:
        raise typer.BadParameter(say("names no format"), param_hint="--format")
    with mending(json=json):
        from medarbeider.cli import handouts_built  # noqa: PLC0415 -- slow import
        from medarbeider.commands.build_choice import (  # noqa: PLC0415 -- slow import
            Choice,
        )
        from medarbeider.commands.build_handouts import (  # noqa: PLC0415 -- slow import
            build_handouts,
        )

        choice = Choice(
            tuple(session or ()),
            tuple(only or ()),
            chosen or None,
            draft,
        )
        with _progress(wanted=not quiet and not json) as watch:
            report = build_handouts(
                folder_of(programme),
                out,
                choice,
                today=datetime.now().astimezone().date(),
                dry_run=dry_run,
                watch=watch,
            )
    handouts_built.tell(report, dry_run=dry_run, json=json, quiet=quiet)


@contextmanager
def _progress(*, wanted: bool) -> Iterator[Callable[[int, int, str], None] | None]:
    """Show a bar in a terminal while the block runs; elsewhere show nothing."""
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 -- slow import
    from rich.markup import escape  # noqa: PLC0415 -- slow import
    from rich.progress import (  # noqa: PLC0415 -- slow import
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
    )

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def watch(number: int, every: int, title: str) -> None:
            bar.update(
                task, total=every, completed=number - 1, description=escape(title)
            )

        yield watch
