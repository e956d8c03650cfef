"""`medarbeider explain`."""

from itertools import groupby
from typing import Annotated

import typer

from medarbeider.cli import as_json
from medarbeider.cli.mending import folder_of, mending
from medarbeider.cli.speech import result, say, talk

HELP = say(
    "Tell why PROGRAMME was proposed as it is, and what has been changed by hand"
    " since.\n\n"
    "It is reckoned anew from brief.yaml; each reason names the key that it rests on."
    "\n\n"
    "With --page it is a page for the client: what they told, what is proposed and why."
    " Nothing private stands there: no notes, no reasons why days are barred, no names"
    " but those of who runs the gatherings."
)


def explain_command(  # noqa: PLR0913 -- one for each option
    programme: Annotated[
        str,
        typer.Argument(help=say("A folder with programme.yaml, or its name.")),
    ],
    gathering: Annotated[
        str | None, typer.Argument(help=say("The id of one gathering."))
    ] = None,
    *,
    page: Annotated[
        bool, typer.Option("--page", help=say("Make the page for the client."))
    ] = False,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            help=say("pdf, docx or html; otherwise as the name of --out ends, or pdf."),
        ),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option(
            metavar="PATH",
            help=say("The file, or a folder for it; otherwise the programme's folder."),
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=say("Write over a file that is there."))
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help=say("Print the report as JSON."))
    ] = False,
) -> None:
    """Explain a programme; words in `HELP`."""
    if page and gathering:
        raise typer.BadParameter(say("the page is of all gatherings: name none"))
    if page:
        _make_page(programme, out, format_, force=force, json=json)
        return
    if format_ or out or force:
        raise typer.BadParameter(say("to make the page, take --page"))
    with mending(json=json):
        from medarbeider.commands.explain import explain  # noqa: PLC0415 -- slow import

        told = explain(folder_of(programme), gathering)
    if json:
        shape = {
            "ok": True,
            "reasons": [
                {"about": one.about, "rests_on": one.rests_on, "text": one.text}
                for one in told.reasons
            ],
            "changes": [{"about": one.about, "key": one.key} for one in told.changes],
        }
        result(as_json.written(shape))
        return
    for about, some in groupby(told.reasons, lambda one: one.about):
        result(f"{about}:")
        for one in some:
            result(f"  {one.text} [{one.rests_on}]")
    if told.changes:
        result(say("Changed by hand since it was proposed:"))
    for about, changes in groupby(told.changes, lambda one: one.about):
        result(f"  {about}: {', '.join(one.key for one in changes)}")


def _make_page(
    programme: str, out: str | None, format_: str | None, *, force: bool, json: bool
) -> None:
    with mending(json=json):
        from medarbeider.commands.client_page import print_client_page  # noqa: PLC0415 -- slow import
        from medarbeider.commands.single_page import Wanted  # noqa: PLC0415 -- as above

        made = print_client_page(folder_of(programme), Wanted(out, format_, force))
    if json:
        shape = {"ok": True, "file": str(made.file), "left_out": made.left_out}
        result(as_json.written(shape))
        return
    result(str(made.file))
    if made.left_out:
        keys = ", ".join(made.left_out)
        talk(say("Left out, since somebody is named there: {keys}", keys=keys))
