"""`medarbeider templates`: list and eject."""

from typing import Annotated

import typer

from medarbeider.cli import as_json
from medarbeider.cli.mending import current_folder, folder_of, mending
from medarbeider.cli.own_words import SpokenGroup
from medarbeider.cli.speech import result, say, talk
from medarbeider.cli.whole_call import WholeCall
from medarbeider.workspace import workspace_of

app = typer.Typer(
    help=say("See which templates make the papers, and copy one to change it."),
    cls=SpokenGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
)

Programme = Annotated[
    str | None,
    typer.Option(help=say("For this programme only, not the whole workspace.")),
]
Json = Annotated[bool, typer.Option("--json", help=say("Print the report as JSON."))]


@app.command(
    "list", cls=WholeCall, help=say("List the templates, and whose file counts.")
)
def list_command(programme: Programme = None, *, json: Json = False) -> None:
    """List the templates; words above."""
    with mending(json=json):
        from medarbeider.commands.templates import (  # noqa: PLC0415 -- slow import
            templates,
        )

        folder = folder_of(programme) if programme else None
        workspace = workspace_of(folder or current_folder())
        found = tuple(templates(workspace, folder))
    if json:
        shape = {
            "ok": True,
            "templates": [
                {"name": one.name, "whose": one.whose, "file": str(one.file)}
                for one in found
            ],
        }
        result(as_json.written(shape))
        return
    whose = {
        "ours": say("ours"),
        "workspace": say("the workspace's own"),
        "programme": say("the programme's own"),
    }
    for one in found:
        result(f"{one.name}  {whose[one.whose]}")


@app.command(
    "eject", cls=WholeCall, help=say("Copy one of our templates, to be changed.")
)
def eject_command(
    name: Annotated[
        str, typer.Argument(help=say("A template's name, such as agenda."))
    ],
    programme: Programme = None,
    *,
    json: Json = False,
) -> None:
    """Copy a template; words above."""
    with mending(json=json):
        from medarbeider.commands.templates import (  # noqa: PLC0415 -- slow import
            eject_template,
        )

        folder = folder_of(programme) if programme else None
        workspace = workspace_of(folder or current_folder())
        file = eject_template(workspace, folder, name)
    if json:
        result(as_json.written({"ok": True, "file": str(file)}))
        return
    result(str(file))
    talk(say("change the copy; delete it to have ours again"))
