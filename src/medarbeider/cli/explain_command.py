"""`medarbeider explain`."""

from itertools import groupby
from typing import Annotated

import typer

from medarbeider.cli import as_json
from medarbeider.cli.mending import folder_of, mending
from medarbeider.cli.speech import result, say

HELP = say(
    "Tell why PROGRAMME was proposed as it is, and what has been changed by hand"
    " since.\n\n"
    "It is reckoned anew from brief.yaml; each reason names the key that it rests on."
)


def explain_command(
    programme: Annotated[
        str,
        typer.Argument(help=say("A folder with programme.yaml, or its name.")),
    ],
    gathering: Annotated[
        str | None, typer.Argument(help=say("The id of one gathering."))
    ] = None,
    *,
    json: Annotated[
        bool, typer.Option("--json", help=say("Print the report as JSON."))
    ] = False,
) -> None:
    """Explain a programme; words in `HELP`."""
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
