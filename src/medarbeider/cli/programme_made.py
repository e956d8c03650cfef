"""What `new-programme` tells of the folder it made, and a folder like another one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typer

from medarbeider.cli import as_json
from medarbeider.cli.speech import lines, result, say, talk
from medarbeider.cli.told_list import list_lines, list_shape
from medarbeider.commands.made_folder import MadeFolder
from medarbeider.workspace import Workspace


def tell(report: MadeFolder, *, json: bool, quiet: bool) -> None:
    """Tell the folder on stdout; what is unwise, and what to do next, on stderr."""
    if json:
        shape = {
            "ok": True,
            "folder": str(report.folder),
            "files": [str(file) for file in report.files],
            "findings": as_json.problems(report.findings),
            "marks": as_json.problems(report.marks),
            "reasons": [
                {"about": one.about, "rests_on": one.rests_on, "text": one.text}
                for one in report.reasons
            ],
            "list": list_shape(report.name_list) if report.name_list else None,
        }
        result(as_json.written(shape))
        return
    if not quiet:
        result(str(report.folder))
    for line in lines(report.findings):
        talk(line)
    if quiet:
        return
    for line in list_lines(report.name_list) if report.name_list else ():
        talk(line)
    for reason in report.reasons:
        talk(f"10-FAKTOR: {reason.text}")
    if report.marks:
        talk(say("to be written by you: {n}", n=len(report.marks)))
    name = report.folder.name
    talk(say("Edit {file}, then:", file=report.folder / "programme.yaml"))
    talk(f"  medarbeider check {name}")
    talk(f"  medarbeider pair-coaching {name}")
    talk(f"  medarbeider pair-coaching {name} --groups")
    talk(f"  medarbeider build-handouts {name}")


def like(
    folder: Path,
    workspace: Workspace,
    given: Mapping[str, Any],
    participants: Path | None,
) -> MadeFolder:
    """Make a programme like the one in *folder*, from options and answers."""
    from medarbeider.commands.like_programme import (  # noqa: PLC0415 -- slow import
        ANSWERS,
        like_programme,
    )

    others = [key for key in given if key not in ANSWERS]
    if others:
        raise typer.BadParameter(
            say(
                "{options} cannot be given with --like, which takes them from the other"
                " programme",
                options=", ".join(f"--{key}" for key in others),
            )
        )
    return like_programme(workspace, folder, given, participants)
