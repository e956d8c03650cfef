"""A file of 10-FAKTOR results, CSV or XLSX, to what it tells, or every reason why not.

Means of factors are read, and how many answered; never what people were asked.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from medarbeider.model.ten_factor import FIRST_YEAR, LAST_YEAR, LEAST_ANSWERS
from medarbeider.problems.place import Place
from medarbeider.problems.problem import InvalidSourceError, Problem, stop_at
from medarbeider.reading.csv_table import WrittenCsv, written_csv
from medarbeider.reading.factor_columns import Columns, find_columns, kind_of
from medarbeider.reading.factor_rows import ToldOfSurvey, answered_of, read_rows
from medarbeider.reading.factor_words import WordsOfFactors
from medarbeider.reading.table import Row, Table

_COMMENT = re.compile(r'[ \t]*"?#(?!"?[ \t]*(?:[;,\t|]|$))')
"""How a comment begins; a `#` alone is a heading, of numbers."""

_SMALL = re.compile(r"[0-9]")
LEAST_MEANS = 2
"""Factors with a mean: one to keep, and one to improve."""


@dataclass(frozen=True)
class ToldResults:
    """What is told of a survey, each number with its place, and what is unwise."""

    place: Place
    means: Mapping[str, Mapping[int, Decimal]]
    numbers: Mapping[str, int]
    places: Mapping[str, Place]
    comparison_name: str = ""
    findings: tuple[Problem, ...] = ()


def load_results(file: Path, words: WordsOfFactors) -> ToldResults:
    """Return the results in *file*, or raise with all of its problems."""
    table = _table(file, words)
    if not table.rows:
        raise stop_at(file, "empty-file")
    columns = find_columns(table, words)
    told = read_rows(table, columns, words)
    _take_the_rate(told)
    problems = [*_unlawful(told)]
    if len(told.means["factors"]) < LEAST_MEANS:
        problems.append(Problem(Place(file), "too-few-means"))
    if problems:
        raise InvalidSourceError(problems)
    return ToldResults(
        Place(file),
        told.means,
        {str(kind): number for kind, number in told.numbers.items()},
        {str(kind): place for kind, place in told.places.items()},
        columns.comparison_name,
        (*table.findings, *columns.findings, *told.findings),
    )


def _table(file: Path, words: WordsOfFactors) -> Table:
    match file.suffix.casefold():
        case ".csv" | ".txt" | ".tsv":
            written = written_csv(
                file, lambda cells: _known(cells, words), _without_comments
            )
            return _refusing_parted_means(written, words)
        case ".xlsx" | ".xlsm":
            from medarbeider.reading.workbook import (  # noqa: PLC0415 -- slow import
                read_workbook,
            )

            table = read_workbook(file)
            rows = tuple(row for row in table.rows if not _is_a_comment(row))
            return replace(table, rows=rows)
    given = file.suffix or file.name
    raise stop_at(file, "unknown-kind-of-results", given=given)


def _known(cells: Sequence[str], words: WordsOfFactors) -> int:
    """Return how many cells of a line are headings, or a factor's name."""
    return sum(
        kind_of(cell, words) != "unknown" or words.mention(cell).named is not None
        for cell in cells
        if cell
    )


def _without_comments(text: str) -> str:
    """Return text with its comments empty."""
    lines = text.split("\n")
    return "\n".join("" if _COMMENT.match(line) else line for line in lines)


def _is_a_comment(row: Row) -> bool:
    first = next((cell for cell in row.cells if cell), "")
    return first.startswith("#") and first != "#"


def _refusing_parted_means(written: WrittenCsv, words: WordsOfFactors) -> Table:
    """Return the table, unless its commas have made two cells of each mean.

    Means that are all whole, in two columns side by side, tell it: no survey has them.
    """
    table = written.table()
    if written.delimiter != ",":
        return table
    try:
        columns = find_columns(table, words)
    except InvalidSourceError as error:
        if any(one.code == "results-without-headings" for one in error.problems):
            place = error.problems[0].place
            raise InvalidSourceError([Problem(place, "mean-in-two-cells")]) from error
        raise
    if _are_parted(table, columns):
        row = table.rows[columns.below]
        place = table.place(row, columns.mean)
        raise InvalidSourceError([Problem(place, "mean-in-two-cells")])
    return table


def _are_parted(table: Table, columns: Columns) -> bool:
    others = {columns.earlier, columns.comparison}
    if columns.mean + 1 not in others:
        return False
    rows = table.rows[columns.below :]
    pairs = [(row.cell(columns.mean), row.cell(columns.mean + 1)) for row in rows]
    told = [pair for pair in pairs if all(pair)]
    return len(told) >= LEAST_MEANS and all(
        _SMALL.fullmatch(cell) for pair in told for cell in pair
    )


def _take_the_rate(told: ToldOfSurvey) -> None:
    """Reckon how many answered from the rate, when it can only be one number."""
    invited = told.numbers.get("invited")
    if "answered" not in told.numbers and told.rate and invited:
        possible = [*answered_of(told.rate, invited)]
        if len(possible) == 1:
            told.numbers["answered"] = possible[0]
            told.places["answered"] = told.places["rate"]


def _unlawful(told: ToldOfSurvey) -> list[Problem]:
    """Return what is wrong with the numbers of people, and the year."""
    found = []
    answered, invited = (told.numbers.get(one) for one in ("answered", "invited"))
    if answered is not None and invited is not None and answered > invited:
        values = {"invited": invited}
        place = told.places["answered"]
        found.append(Problem(place, "more-answers-than-asked", "", values))
    year = told.numbers.get("year")
    if answered is not None and answered < LEAST_ANSWERS:
        values = {"given": answered, "least": LEAST_ANSWERS}
        place = told.places["answered"]
        found.append(Problem(place, "too-few-answers", "", values))
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        place = told.places["year"]
        found.append(Problem(place, "no-such-survey", "", {"given": year}))
    return found
