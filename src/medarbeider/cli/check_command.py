"""`medarbeider check`."""

from datetime import datetime
from typing import Annotated

import typer

from medarbeider.cli import as_json
from medarbeider.cli.mending import TO_MEND, folder_of, mending
from medarbeider.cli.speech import lines, result, say, talk

HELP = say(
    "Tell every mistake in PROGRAMME, and what is lawful but unwise.\n\n"
    "Mistakes go to stderr with status 1; findings, and texts that are still to be"
    " written, to stdout with status 0."
)


def check_command(
    programme: Annotated[
        str,
        typer.Argument(help=say("A folder with programme.yaml, or its name.")),
    ],
    *,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict",
            help=say("Findings, and what is to be written, give status 1 too."),
        ),
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help=say("Print the report as JSON."))
    ] = False,
    quiet: Annotated[
        bool,
        typer.Option("--quiet", "-q", help=say("Print problems and findings only.")),
    ] = False,
) -> None:
    """Check a programme; words in `HELP`."""
    with mending(json=json):
        from medarbeider.cli.told_list import (  # noqa: PLC0415 -- slow import
            list_lines,
            list_shape,
        )
        from medarbeider.commands.check import check  # noqa: PLC0415 -- as above

        today = datetime.now().astimezone().date()
        report = check(folder_of(programme), today)
        if json:
            shape = {
                "ok": True,
                "title": report.title,
                "sessions": report.sessions,
                "people": report.people,
                "findings": as_json.problems(report.findings),
                "marks": as_json.problems(report.marks),
                "not_named": {id_: [*some] for id_, some in report.not_named},
                "list": list_shape(report.name_list) if report.name_list else None,
            }
            result(as_json.written(shape))
        else:
            for line in (*lines(report.findings), *lines(report.marks)):
                result(line)
        if not quiet and not json:
            for line in list_lines(report.name_list) if report.name_list else ():
                talk(line)
            for id_, some in report.not_named:
                names = ", ".join(some)
                talk(say("{session} names all but {names}", session=id_, names=names))
            talk(
                say(
                    "{title} – gatherings: {sessions}, people: {people}, findings: {n}",
                    title=report.title,
                    sessions=report.sessions,
                    people=report.people,
                    n=len(report.findings),
                )
            )
            if report.marks:
                talk(say("to be written by you: {n}", n=len(report.marks)))
    if strict and (report.findings or report.marks):
        raise typer.Exit(TO_MEND)
