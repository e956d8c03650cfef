"""What `new-programme NAME --gathering ID` asks and tells of one gathering anew."""

import sys
from collections.abc import Collection
from datetime import datetime

import typer

from medarbeider.cli import as_json
from medarbeider.cli.asked_in_a_terminal import agreed
from medarbeider.cli.mending import TO_MEND, folder_of
from medarbeider.cli.speech import lines, result, say, talk
from medarbeider.commands.gathering_anew import GatheringAnew, gathering_anew
from medarbeider.problems.problem import InvalidSourceError


def wanted(
    programme: str | None,
    gathering: str | None,
    others: Collection[str],
    *,
    force: bool,
) -> tuple[str, str] | None:
    """Return whose gathering is asked for, and which; None where a programme is.

    Raises where one is told without the other, or with what only a programme takes.
    """
    if programme is None and gathering is None:
        if force:
            raise typer.BadParameter(say("--force goes with --gathering"))
        return None
    if gathering is None:
        raise typer.BadParameter(
            say(
                "{programme} goes with --gathering; a new programme gets its name from"
                " --title",
                programme=programme,
            )
        )
    if programme is None:
        raise typer.BadParameter(
            say(
                "--gathering needs a programme: medarbeider new-programme NAME"
                " --gathering {gathering}; how many there are to be is --gatherings",
                gathering=gathering,
            )
        )
    if others:
        raise typer.BadParameter(
            say(
                "{options} cannot be given with --gathering, which takes all from the"
                " programme's brief.yaml",
                options=", ".join(others),
            )
        )
    return programme, gathering


def anew(  # noqa: PLR0913 -- what is asked for, and how it is told
    programme: str,
    gathering: str,
    variant: str | None,
    *,
    force: bool,
    json: bool,
    quiet: bool,
) -> None:
    """Propose a gathering anew, ask where something would be lost, and tell."""
    today = datetime.now().astimezone().date()
    made = gathering_anew(folder_of(programme), gathering, variant, today)
    if made.by_hand and not force:
        _ask(made)
    if made.changes:
        made.write()
    _tell(made, json=json, quiet=quiet)


def _ask(made: GatheringAnew) -> None:
    """Ask whether what is written by hand may go; stop where it may not."""
    if made.by_hand is None:
        return
    if not sys.stdin.isatty():
        raise InvalidSourceError([made.by_hand])
    for line in lines([made.by_hand]):
        talk(line)
    if not agreed(say("Replace it all the same?")):
        talk(say("{file} is left as it was.", file=made.file))
        raise typer.Exit(TO_MEND)


def _tell(made: GatheringAnew, *, json: bool, quiet: bool) -> None:
    """Tell the file on stdout, where it was written; what has come of it on stderr."""
    if json:
        shape = {
            "ok": True,
            "file": str(made.file),
            "gathering": made.gathering,
            "variant": made.variant,
            "written": bool(made.changes),
            "changes": [*made.changes],
            "findings": as_json.problems(made.findings),
            "marks": as_json.problems(made.marks),
        }
        result(as_json.written(shape))
        return
    named = {"gathering": made.gathering, "n": made.variant}
    if not made.changes:
        if not quiet:
            talk(
                say(
                    "Nothing is written: {gathering} is what the brief gives already,"
                    " in variant {n}.",
                    **named,
                )
            )
        return
    if not quiet:
        result(str(made.file))
    for line in lines(made.findings):
        talk(line)
    if quiet:
        return
    keys = ", ".join(made.changes)
    talk(
        say("{gathering} is proposed anew, in variant {n}: {keys}", keys=keys, **named)
    )
    if made.marks:
        talk(say("to be written by you: {n}", n=len(made.marks)))
    talk(f"  medarbeider check {made.file.parent.name}")
