"""`medarbeider build-handouts`."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from medarbeider.cli import as_json
from medarbeider.cli.mending import folder_of, mending
from medarbeider.cli.speech import lines, result, say, talk
from medarbeider.commands.choices import FORMATS, KINDS

HELP = say(
    "Print the papers of PROGRAMME: all that it has use for, or those you choose.\n\n"
    "What has not changed is not printed again. Files that you have changed are never"
    " overwritten."
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
    if json:
        shape = {
            "ok": True,
            "dry_run": dry_run,
            "folder": str(report.folder),
            "files": [
                {
                    "file": str(one.file),
                    "document": one.kind,
                    "format": one.format,
                    "session": one.session,
                    "copies": one.copies,
                    "state": "written" if one.is_new else "unchanged",
                }
                for one in report.built
            ],
            "removed": list(report.removed),
            "kept": list(report.kept),
            "not_looked_at": list(report.others),
            "findings": as_json.problems(report.findings),
        }
        result(as_json.written(shape))
        return
    if not quiet:
        for one in report.written:
            result(str(one.file))
    for line in lines(report.findings):
        talk(line)
    for path in report.kept:
        talk(say("{path} was changed by hand and is kept", path=path))
    if quiet:
        return
    phrase = (
        say("{new} would be written, {old} unchanged, in {folder}")
        if dry_run
        else say("{new} written, {old} unchanged, {gone} removed, in {folder}")
    )
    talk(
        phrase.format(
            new=len(report.written),
            old=len(report.unchanged),
            gone=len(report.removed),
            folder=report.folder,
        )
    )
    if report.others:
        talk(
            say(
                "not looked at, and perhaps of before: {number} other papers there;"
                " leave out --format, --only and --session to bring them up to date",
                number=len(report.others),
            )
        )


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
