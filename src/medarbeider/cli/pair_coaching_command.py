"""`medarbeider pair-coaching`."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from medarbeider.cli.mending import folder_of, mending
from medarbeider.cli.speech import say

HELP = say(
    "Draw the pairs of PROGRAMME (or groups), and remember who has met.\n\n"
    "Nobody meets again before they must, leaders never meet their own staff, and"
    " gatherings that have been held stay as they were. What is drawn is kept in"
    " coaching.yaml, and printed by build-handouts."
)


def pair_coaching_command(  # noqa: PLR0913, PLR0917 -- one for each option
    programme: Annotated[
        str, typer.Argument(help=say("A folder with programme.yaml, or its name."))
    ],
    session: Annotated[
        str | None,
        typer.Option(
            help=say(
                "Show this gathering (its id or number) only; --absent, --extra and"
                " --anew are about it. What comes before it is then frozen."
            )
        ),
    ] = None,
    occasion: Annotated[
        int | None,
        typer.Option(help=say("Which time, of a gathering that is held again.")),
    ] = None,
    absent: Annotated[
        list[str] | None,
        typer.Option(help=say("Who is not there. May be repeated; needs --session.")),
    ] = None,
    extra: Annotated[
        list[str] | None,
        typer.Option(
            help=say("Who came unannounced. May be repeated; needs --session.")
        ),
    ] = None,
    freeze: Annotated[
        str | None,
        typer.Option(help=say("Let the rounds of this gathering stay as they are.")),
    ] = None,
    thaw: Annotated[
        str | None,
        typer.Option(
            help=say("Let the rounds of this gathering change until it has been held.")
        ),
    ] = None,
    explain: Annotated[
        tuple[str, str] | None,
        typer.Option(help=say("Tell why these two meet, or do not; draw nothing.")),
    ] = None,
    renamed: Annotated[
        str | None,
        typer.Option(
            metavar="OLD=NEW",
            help=say("A name has changed in the name list; let its history follow."),
        ),
    ] = None,
    forget: Annotated[
        str | None,
        typer.Option(
            help=say("Put a pseudonym in place of this name in coaching.yaml.")
        ),
    ] = None,
    csv: Annotated[
        Path | None, typer.Option(help=say("Write the rounds to this CSV file too."))
    ] = None,
    xlsx: Annotated[
        Path | None, typer.Option(help=say("Write the rounds to this workbook too."))
    ] = None,
    *,
    groups: Annotated[
        bool, typer.Option("--groups", help=say("Draw groups instead of pairs."))
    ] = False,
    anew: Annotated[
        bool,
        typer.Option("--anew", help=say("Draw this gathering anew; needs --session.")),
    ] = False,
    moved: Annotated[
        bool,
        typer.Option(
            "--moved",
            help=say("The folder has a new name; let its coaching.yaml follow."),
        ),
    ] = False,
    preview: Annotated[
        bool,
        typer.Option("--preview", help=say("Show what would be drawn, keep nothing.")),
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help=say("Print the report as JSON."))
    ] = False,
    quiet: Annotated[
        bool,
        typer.Option("--quiet", "-q", help=say("Print problems and findings only.")),
    ] = False,
) -> None:
    """Draw pairs or groups; words in `HELP`."""
    if session is None and (absent or extra or anew):
        raise typer.BadParameter(say("--absent, --extra and --anew need --session"))
    if occasion is not None and not (session or freeze or thaw):
        raise typer.BadParameter(say("--occasion needs --session, --freeze or --thaw"))
    if renamed is not None and not _is_old_and_new(renamed):
        raise typer.BadParameter(say("write it as OLD=NEW"), param_hint="--renamed")
    with mending(json=json):
        from medarbeider.cli import told_rounds  # noqa: PLC0415 -- slow import
        from medarbeider.commands.coaching_request import (  # noqa: PLC0415 -- slow import
            Request,
        )
        from medarbeider.commands.exported_rounds import (  # noqa: PLC0415 -- slow import
            export_rounds,
            tables,
        )
        from medarbeider.commands.pair_coaching import (  # noqa: PLC0415 -- slow import
            pair_coaching,
        )

        folder, kind = folder_of(programme), told_rounds.kind(groups=groups)
        if moved:
            told_rounds.tell_moved(folder, json=json, quiet=quiet)
            return
        if explain or renamed or forget:
            told_rounds.answer(folder, kind, explain, renamed, forget, json=json)
            return
        request = Request(
            kind=kind,
            session=session,
            occasion=occasion,
            absent=tuple(absent or ()),
            extra=tuple(extra or ()),
            anew=anew,
            freeze=freeze,
            thaw=thaw,
            preview=preview,
            today=datetime.now().astimezone().date(),
        )
        files = tables(folder, csv, xlsx)
        with told_rounds.at_work(wanted=not quiet and not json):
            report = pair_coaching(folder, request)
        export_rounds(report, files)
    told_rounds.tell(report, preview=preview, json=json, quiet=quiet)


def _is_old_and_new(renamed: str) -> bool:
    old, *new = (part.strip() for part in renamed.split("="))
    return bool(old) and len(new) == 1 and bool(new[0])
