"""`medarbeider brief`."""

from pathlib import Path
from typing import Annotated

import typer

from medarbeider.cli import as_json
from medarbeider.cli.mending import current_folder, mending
from medarbeider.cli.speech import result, say
from medarbeider.workspace import workspace_of

HELP = say(
    "Print a page to take to the first meeting with a client (--print): all that"
    " new-programme can be told, as questions with room to write by hand.\n\n"
    "It tells the file that was made. Afterwards the answers go into a data file:"
    " docs/brief.md."
)


def brief_command(  # noqa: PLR0913 -- one for each option
    context: typer.Context,
    *,
    prints: Annotated[
        bool, typer.Option("--print", help=say("Make the page."))
    ] = False,
    language: Annotated[
        str | None, typer.Option(help=say("Language of the page: nb, nn or en."))
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            help=say(
                "pdf, form (a PDF to fill in on a screen) or html; otherwise as the"
                " name of --out ends, or pdf."
            ),
        ),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option(
            metavar="PATH",
            help=say("The file, or a folder for it; otherwise this folder."),
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=say("Write over a file that is there."))
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help=say("Print the report as JSON."))
    ] = False,
) -> None:
    """Print the page of the brief; words in `HELP`."""
    if not prints:
        if language or format_ or out or force or json:
            raise typer.BadParameter(say("to make the page, take --print"))
        result(context.get_help())
        return
    with mending(json=json):
        from medarbeider.commands.brief_page import print_brief  # noqa: PLC0415 -- slow import

        here = current_folder()
        file = print_brief(
            workspace_of(here),
            Path(),
            language=language,
            out=out,
            format_=format_,
            force=force,
        )
    result(as_json.written({"ok": True, "file": str(file)}) if json else str(file))
