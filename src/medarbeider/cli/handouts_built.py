"""What `build-handouts` tells of what it made."""

import typer

from medarbeider.cli import as_json
from medarbeider.cli.mending import TO_MEND
from medarbeider.cli.speech import lines, result, say, talk
from medarbeider.commands.build_handouts import BuildReport


def tell(report: BuildReport, *, dry_run: bool, json: bool, quiet: bool) -> None:
    """Tell what was made; exit with status 1 where a paper was left out."""
    if json:
        result(as_json.written(_shape(report, dry_run=dry_run)))
    else:
        _talk(report, dry_run=dry_run, quiet=quiet)
    if report.left_out:
        raise typer.Exit(TO_MEND)


def _shape(report: BuildReport, *, dry_run: bool) -> dict[str, object]:
    return {
        "ok": not report.left_out,
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
        "marks": as_json.problems(report.marks),
        "left_out": [
            {"document": one.kind, "session": one.session, "title": one.title}
            for one in report.left_out
        ],
    }


def _talk(report: BuildReport, *, dry_run: bool, quiet: bool) -> None:
    """Tell what was made, what was not, and what to do about it."""
    if not quiet:
        for one in report.written:
            result(str(one.file))
    for line in lines(report.findings):
        talk(line)
    for line in lines(report.marks):
        talk(line)
    if report.left_out:
        talk(
            say(
                "left out until that is written: {number} papers; --draft prints them",
                number=len(report.left_out),
            )
        )
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
