"""Rounds as a table in a file: CSV or XLSX, one row for each person in each round."""

from collections.abc import Iterator
from pathlib import Path

from medarbeider.commands.pair_coaching import CoachingReport
from medarbeider.output.whole import refusals_told, write_whole
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.rendering.tables import Row, csv_file, xlsx_file
from medarbeider.workspace import COACHING_BACKUP, COACHING_FILE, PROGRAMME_FILE

HEADING = ("gathering", "date", "occasion", "kind", "round", "group", "name", "unit")
"""The columns, under the names that `--json` uses too."""

_FOR_ONE = 0o600


def export_rounds(report: CoachingReport, file: Path, folder: Path) -> None:
    """Write the rounds of a report to *file*, whole; its ending says the format.

    Raises `MedarbeiderError` when *file* is one of the programme's own, in *folder*.
    """
    own = {PROGRAMME_FILE, COACHING_FILE, COACHING_BACKUP, report.name_list}
    if file.resolve() in {(folder / name).resolve() for name in own}:
        raise MedarbeiderError("would-overwrite", file=file)
    if file.exists() and not file.is_file():  # a device would be replaced
        raise MedarbeiderError("no-place-for-a-file", file=file)
    rows = [HEADING, *_rows(report)]
    is_book = file.suffix.casefold() == ".xlsx"
    content = xlsx_file("Rounds", rows) if is_book else csv_file(rows)
    with refusals_told(file.parent):
        write_whole(file, content, _FOR_ONE)


def _rows(report: CoachingReport) -> Iterator[Row]:
    units = {one.name: one.unit for one in report.roster.participants}
    for shown in report.rounds:
        one = shown.round
        for number, group in enumerate(one.groups, 1):
            for name in group:
                yield (
                    one.session,
                    f"{shown.day:%Y-%m-%d}",
                    one.occasion,
                    one.kind,
                    one.number,
                    number,
                    name,
                    units.get(name, ""),
                )
