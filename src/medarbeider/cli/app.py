"""The command line: one module for each command, gathered here."""

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.exceptions import TyperException

from medarbeider import __version__
from medarbeider.cli import (
    brief_command,
    build_handouts_command,
    check_command,
    doctor_command,
    explain_command,
    new_programme_command,
    pair_coaching_command,
    templates_command,
)
from medarbeider.cli.mending import TO_MEND
from medarbeider.cli.own_words import SpokenCommand, SpokenGroup, about_wrong_call
from medarbeider.cli.speech import result, say, sentence, talk
from medarbeider.cli.streams import give_up, open_closed_streams, refusal
from medarbeider.cli.whole_call import WholeCall

app = typer.Typer(
    name="medarbeider",
    cls=SpokenGroup,
    help=say("Papers for employeeship programmes, from one readable file."),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("brief", cls=WholeCall, help=brief_command.HELP)(
    brief_command.brief_command
)
app.command("new-programme", cls=WholeCall, help=new_programme_command.HELP)(
    new_programme_command.new_programme_command
)
app.command("check", cls=WholeCall, help=check_command.HELP)(
    check_command.check_command
)
app.command("explain", cls=WholeCall, help=explain_command.HELP)(
    explain_command.explain_command
)
app.command("pair-coaching", cls=WholeCall, help=pair_coaching_command.HELP)(
    pair_coaching_command.pair_coaching_command
)
app.command("build-handouts", cls=WholeCall, help=build_handouts_command.HELP)(
    build_handouts_command.build_handouts_command
)
app.add_typer(templates_command.app, name="templates")
app.command("doctor", cls=SpokenCommand, help=doctor_command.HELP)(
    doctor_command.doctor_command
)


def _tell_version(wanted: bool) -> None:  # noqa: FBT001 -- Typer's own signature
    if wanted:
        result(f"medarbeider {__version__}")
        raise typer.Exit


@app.callback()
def _global_options(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            is_eager=True,
            callback=_tell_version,
            help=say("Tell the version and stop."),
        ),
    ] = False,
) -> None:
    del version


def _spare_collecting() -> None:
    """Collect little, and at the end nothing: the process goes, and all of it.

    A command lives too short to profit.
    """
    gc.set_threshold(100_000)
    atexit.register(gc.freeze)


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command and exit: 0 done, 1 something to mend, 2 a wrong call."""
    open_closed_streams()
    _spare_collecting()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # nobody else's code
    try:
        status = app(args=argv, prog_name="medarbeider", standalone_mode=False)
    except TyperException as error:
        for line in about_wrong_call(error):
            talk(line)
        raise SystemExit(error.exit_code) from error
    except OSError as error:  # what is printed cannot be, or help is
        give_up(sys.stdout)
        talk(sentence(refusal(error)))
        raise SystemExit(TO_MEND) from error
    except typer.Abort as error:
        talk(say("Aborted!"))
        raise SystemExit(TO_MEND) from error
    raise SystemExit(status or 0)
