"""Rounds as a table in a file: CSV or XLSX, one row for each person in each round."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from medarbeider.commands.pair_coaching import CoachingReport
from medarbeider.output.whole import refusals_told, try_writing, write_whole
from medarbeider.problems.problem import InvalidSourceError, MedarbeiderError
from medarbeider.reading.named_file import named_file
from medarbeider.reading.yaml_source import read_yaml
from medarbeider.rendering.tables import Row, csv_file, xlsx_file
from medarbeider.workspace import PROGRAMME_FILE, workspace_of

HEADING = ("gathering", "date", "occasion", "kind", "round", "group", "name", "unit")
"""The columns, under the names that `--json` uses too."""

COMPANIONS = "companions"
"""The last column, where anybody has a companion: who sit beside that group."""

_FOR_ONE = 0o600


def tables(folder: Path, csv: Path | None, xlsx: Path | None) -> tuple[Path, ...]:
    """Return the files that are to hold the rounds of the programme in *folder*.

    Raises `MedarbeiderError` for one that may not be written, before anything is drawn.
    """
    asked = ((csv, ".csv"), (xlsx, ".xlsx"))
    files = {file: _table(file, ending) for file, ending in asked if file}
    lists = set(_name_lists(folder))
    for file, there in files.items():
        if there in lists:
            raise MedarbeiderError("would-overwrite", file=file)
        with refusals_told(file.parent):
            try_writing(there)
    return tuple(files.values())


def export_rounds(report: CoachingReport, files: tuple[Path, ...]) -> None:
    """Write the rounds of a report to `tables`, each whole; its ending says how."""
    rows = _table_of(report)
    contents = [
        xlsx_file("Rounds", rows) if _ending(file) == ".xlsx" else csv_file(rows)
        for file in files
    ]
    for file, content in zip(files, contents, strict=True):
        with refusals_told(file.parent):
            write_whole(file, content, _FOR_ONE)


def _table(file: Path, ending: str) -> Path:
    """Return the file that a name leads to; raises when it cannot be a table."""
    with refusals_told(file.parent):
        there = Path(os.path.realpath(file))
        if not {_ending(file), _ending(there)} <= {ending}:
            raise MedarbeiderError("wrong-ending", file=file, ending=ending)
        if os.path.lexists(there) and not stat.S_ISREG(there.lstat().st_mode):
            # a device would be replaced; what is a link still leads to itself
            raise MedarbeiderError("no-place-for-a-file", file=file)
    return there


def _ending(file: Path) -> str:
    return file.suffix.casefold()


def _name_lists(folder: Path) -> Iterator[Path]:
    """Yield the name lists of all programmes in the workspace.

    Every table beside a programme that cannot be read may be its name list.
    """
    others = workspace_of(folder).programmes.glob(f"*/{PROGRAMME_FILE}")
    for file in (folder / PROGRAMME_FILE, *sorted(others)):
        try:
            value = read_yaml(file).value
        except InvalidSourceError:
            beside = file.parent.iterdir()
            named = [one for one in beside if _ending(one) in {".csv", ".xlsx"}]
        else:
            name = value.get("participants") if isinstance(value, dict) else None
            named = [named_file(file.parent, name)[0]] if isinstance(name, str) else []
        yield from (Path(os.path.realpath(one)) for one in named)


def _table_of(report: CoachingReport) -> list[Row]:
    """Return the rows, below a heading; with companions where there are any."""
    if any(names for shown in report.rounds for names in shown.companions):
        return [(*HEADING, COMPANIONS), *_rows(report)]
    return [HEADING, *(row[:-1] for row in _rows(report))]


def _rows(report: CoachingReport) -> Iterator[Row]:
    """Yield who is in which group, and last the companions at their table."""
    units = {one.name: one.unit for one in report.roster.participants}
    for shown in report.rounds:
        one = shown.round
        groups = zip(one.groups, shown.companions, strict=True)
        for number, (group, beside) in enumerate(groups, 1):
            for name in group:
                yield (
                    one.session,
                    f"{shown.time.day:%Y-%m-%d}",
                    one.occasion,
                    one.kind,
                    one.number,
                    number,
                    name,
                    units.get(name, ""),
                    ", ".join(beside),
                )
