"""The columns of a 10-FAKTOR table: of factors, of means, of how many answered."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from medarbeider.model.ten_factor import FIRST_YEAR, LAST_YEAR, LONGEST_NAME
from medarbeider.problems.place import Place
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.factor_words import Heading, WordsOfFactors, plain
from medarbeider.reading.mean_in_text import Fault, looks_like_a_number, mean_in
from medarbeider.reading.table import Row, Table

Kind = Heading | Literal["bounds", "changes", "year-mean", "unknown"]
"""What a column holds; `year-mean` has the means of the year in its heading."""

_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2}|21[0-9]{2})(?![0-9])")
_HOW_MANY = re.compile(r"\bn\s*=\s*([0-9]{1,6})\b", re.IGNORECASE)
_FOR_FACTORS: frozenset[Kind] = frozenset({"number", "name"})
_OF_MEANS: frozenset[Kind] = frozenset(
    {"mean", "earlier", "comparison", "bounds", "changes", "year-mean"}
)


@dataclass(frozen=True)
class Columns:
    """The columns by what they hold, counted from 0; those left out are not there.

    Rows from the index `below` on are of factors; those before `above` say more of all.
    """

    above: int
    below: int
    factor: tuple[int, ...]
    mean: int
    earlier: int | None = None
    comparison: int | None = None
    answered: int | None = None
    invited: int | None = None
    year: int | None = None
    comparison_name: str = ""
    answered_in_heading: int | None = None
    width: int = 0
    findings: tuple[Problem, ...] = field(default=())


def year_in(text: str) -> int | None:
    """Return the year that a text tells, if it tells one."""
    found = {int(one) for one in _YEAR.findall(text)}
    lawful = [one for one in found if FIRST_YEAR <= one <= LAST_YEAR]
    return lawful[0] if len(lawful) == 1 else None


def how_many_in(text: str) -> int | None:
    """Return how many answered, when a text says `n = 18`."""
    found = _HOW_MANY.search(text)
    return int(found[1]) if found else None


def kind_of(heading: str, words: WordsOfFactors) -> Kind:
    """Return what a heading says that its column holds."""
    told = plain(heading)
    if words.headings.get(told) is None:
        if words.tells_of(heading, words.changes):
            return "changes"
        if words.tells_of(heading, words.bounds):
            return "bounds"
    known = words.heading(heading)
    if known in {None, "mean", "year"} and year_in(heading):
        rest = plain(_YEAR.sub(" ", _HOW_MANY.sub(" ", told)))
        if known or not any(map(str.isalnum, rest)):
            return "year-mean"
    return known or "unknown"


def find_columns(table: Table, words: WordsOfFactors) -> Columns:
    """Return the columns of a table, or raise with what is wrong with them."""
    _refuse_factors_side_by_side(table, words)
    headers = [at for at, row in enumerate(table.rows) if _is_a_header(row, words)]
    named = [at for at in headers if _FOR_FACTORS & _kinds(table.rows[at], words)]
    if not headers:
        return _without_a_header(table, words)
    return _Headed(table, words, (named or headers)[0]).columns()


def _refuse_factors_side_by_side(table: Table, words: WordsOfFactors) -> None:
    for row in table.rows:
        named = [words.mention(cell).named for cell in row.cells]
        if len({*named} - {None}) > 1:
            at = next(at for at, one in enumerate(named) if one)
            place = table.place(row, at)
            raise InvalidSourceError([Problem(place, "factors-side-by-side")])


def is_a_factor(text: str, words: WordsOfFactors) -> bool:
    """Say whether a text names a factor."""
    return words.mention(text).named is not None


def _is_a_header(row: Row, words: WordsOfFactors) -> bool:
    told = [cell for cell in row.cells if cell]
    if any(is_a_factor(cell, words) for cell in told[:1]):
        return False
    if any(looks_like_a_number(cell) and not year_in(cell) for cell in told):
        return False
    kinds = _kinds(row, words)
    is_of_factors = bool(kinds & _FOR_FACTORS) or row.cell(0) == ""
    return len(told) > 1 and (is_of_factors or len(kinds & _OF_MEANS) > 1)


def _kinds(row: Row, words: WordsOfFactors) -> set[Kind]:
    return {kind_of(cell, words) for cell in row.cells if cell}


def _without_a_header(table: Table, words: WordsOfFactors) -> Columns:
    """Return the columns of a table of factors and means alone."""
    first = next(
        (at for at, row in enumerate(table.rows) if _tells_a_mean(row, words)), None
    )
    if first is None:
        raise InvalidSourceError([Problem(Place(table.file), "no-factors-in-it")])
    rows = table.rows[first:]
    numeric = [
        at
        for at in range(max(len(row.cells) for row in rows))
        if any(looks_like_a_number(row.cell(at)) for row in rows)
        and not any(is_a_factor(row.cell(at), words) for row in rows)
    ]
    means = [at for at in numeric if at > 0]
    named = [at for at in range(means[0]) if any(row.cell(at) for row in rows)]
    if len(means) > 1:
        place = table.place(rows[0], means[1])
        raise InvalidSourceError([Problem(place, "results-without-headings")])
    width = max(len(row.cells) for row in rows)
    return Columns(first, first, tuple(named), means[0], width=width)


def _tells_a_mean(row: Row, words: WordsOfFactors) -> bool:
    told = [cell for cell in row.cells if cell]
    has_factor = any(is_a_factor(cell, words) for cell in told[:2]) or (
        bool(told) and words.mention(told[0]).number is not None
    )
    return has_factor and any(
        looks_like_a_number(row.cell(at)) for at in range(1, len(row.cells))
    )


class _Headed:
    """Finds the columns below a header."""

    def __init__(self, table: Table, words: WordsOfFactors, at: int) -> None:
        self.table, self.words, self.at = table, words, at
        self.header = table.rows[at]
        self.rows = table.rows[at + 1 :]
        self.kinds: Mapping[int, Kind] = {
            index: kind_of(cell, words)
            for index, cell in enumerate(self.header.cells)
            if cell
        }

    def columns(self) -> Columns:
        statements = [self._told(at, "a-statement") for at in self._of("statement")]
        if statements:
            raise InvalidSourceError(statements)
        years = self._latest("year-mean")
        means = self._of("mean")
        taken: list[Problem] = []
        if not means and years:
            means = [years.pop(0)]
        if not means:
            means = self._unnamed()
            taken = [self._told(one, "taken-for-means") for one in means]
        if len(means) != 1:
            raise InvalidSourceError(self._no_means(means))
        mean = means[0]
        earlier = [*self._latest("earlier"), *years]
        used = {
            "earlier": next(iter(earlier), None),
            "comparison": next(iter(self._latest("comparison")), None),
            "answered": self._first("answered"),
            "invited": self._first("invited"),
        }
        factor = (*self._of("number"), *self._of("name"))
        left_out = [
            self._told(at, "results-column-not-used")
            for at in self.kinds
            if at not in {mean, *factor, *used.values()}
        ]
        whose = used["comparison"]
        heading = self.header.cell(mean)
        return Columns(
            self.at,
            self.at + 1,
            factor or (0,),
            mean,
            **used,
            year=year_in(heading),
            comparison_name=self._name(whose) if whose is not None else "",
            answered_in_heading=how_many_in(heading),
            width=len([*self.header.cells]),
            findings=(*taken, *left_out),
        )

    def _of(self, kind: Kind) -> list[int]:
        return [at for at, one in self.kinds.items() if one == kind]

    def _first(self, kind: Kind) -> int | None:
        return next(iter(self._of(kind)), None)

    def _latest(self, kind: Kind) -> list[int]:
        """Return the columns of a kind, that of the latest year first."""
        return sorted(self._of(kind), key=lambda at: -(self._year(at) or 0))

    def _year(self, at: int) -> int | None:
        return year_in(self.header.cell(at))

    def _name(self, at: int) -> str:
        """Return whose the means to compare with are, as the heading has it."""
        told = " ".join(self.header.cell(at).replace("_", " ").split())
        return f"{told[:1].upper()}{told[1:]}"[:LONGEST_NAME].strip()

    def _told(self, at: int, code: str) -> Problem:
        place = self.table.place(self.header, at)
        return Problem(place, code, self.header.cell(at))

    def _unnamed(self) -> list[int]:
        """Return the columns of means whose heading we do not know: the unit's name."""
        return [
            at
            for at in self._of("unknown")
            if any(_is_a_mean(row.cell(at)) for row in self.rows)
            and not any(
                looks_like_a_number(row.cell(at)) and not _is_a_mean(row.cell(at))
                for row in self.rows
            )
        ]

    def _no_means(self, found: Sequence[int]) -> Iterator[Problem]:
        """Yield why no column, or no one column, holds the unit's means."""
        if found:
            names = ", ".join(f'"{self.header.cell(at)}"' for at in found)
            place = self.table.place(self.header, found[1])
            yield Problem(place, "several-columns-of-means", "", {"columns": names})
            return
        for kind, code in (("bounds", "only-bounds"), ("changes", "only-changes")):
            for at, one in self.kinds.items():
                if one == kind:
                    yield self._told(at, code)
        if not {"bounds", "changes"} & {*self.kinds.values()}:
            yield Problem(self.table.place(self.header, 0), "no-column-of-means")


def _is_a_mean(text: str) -> bool:
    return bool(text) and not isinstance(mean_in(text), Fault)
