"""The rows of a 10-FAKTOR table: a mean for each factor, and how many answered."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from medarbeider.model.ten_factor import FACTORS, LEAST_ANSWERS
from medarbeider.problems.place import Place
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.factor_columns import Columns, how_many_in, year_in
from medarbeider.reading.factor_words import Heading, Mention, WordsOfFactors, plain
from medarbeider.reading.list_words import evened
from medarbeider.reading.mean_in_text import (
    Fault,
    is_rounded,
    looks_like_a_number,
    mean_in,
)
from medarbeider.reading.table import Row, Table

_ABOUT_ALL: frozenset[Heading] = frozenset({"answered", "invited", "rate", "year"})
_LABELLED = re.compile(r"([^:=]+?)\s*[:=]\s*([^:=]+)")
_WHOLE = re.compile(r"[0-9]{1,6}")
_RATE = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,2})?)\s*%?")


@dataclass
class ToldOfSurvey:
    """What a table tells, gathered row by row; `places` has that of each number."""

    means: dict[str, dict[int, Decimal]] = field(
        default_factory=lambda: {"factors": {}, "earlier": {}, "comparison": {}}
    )
    numbers: dict[Heading, int] = field(default_factory=dict)
    rate: str = ""
    places: dict[Heading, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    findings: list[Problem] = field(default_factory=list)


def read_rows(table: Table, columns: Columns, words: WordsOfFactors) -> ToldOfSurvey:
    """Return what the rows tell, or raise with all of their problems."""
    reading = _Reading(table, columns, words)
    for row in table.rows[: columns.above]:
        reading.above(row)
    for row in table.rows[columns.below :]:
        reading.below(row)
    told = reading.told
    if told.problems:
        raise InvalidSourceError(told.problems)
    return told


class _Reading:
    """Reads the rows of one table."""

    def __init__(self, table: Table, columns: Columns, words: WordsOfFactors) -> None:
        self.table, self.columns, self.words = table, columns, words
        self.told = ToldOfSurvey()
        self.seen: dict[int, Row] = {}
        if columns.year:
            self.told.numbers["year"] = columns.year
        if columns.answered_in_heading is not None:
            row = table.rows[columns.below - 1]
            place = table.place(row, columns.mean)
            self._how_many("answered", str(columns.answered_in_heading), place)

    def above(self, row: Row) -> None:
        """Read what stands above the header: a title, or how many answered."""
        if self._is_about_all(row):
            return
        text = " ".join(row.cells)
        if (answered := how_many_in(text)) is not None:
            self._how_many("answered", str(answered), self._place(row, 0))
        if (year := year_in(text)) and "faktor" in evened(text):
            self.told.numbers.setdefault("year", year)

    def below(self, row: Row) -> None:
        """Read a row below the header."""
        texts = [row.cell(at) for at in self.columns.factor if row.cell(at)]
        if not texts:
            if any(row.cells) and not self._is_about_all(row):
                self._left_out(row)
            return
        if self._has_too_many_cells(row):
            if not any(one.code == "mean-in-two-cells" for one in self.told.problems):
                self._blame(row, self.columns.mean, "mean-in-two-cells")
            return
        mentions = [self.words.mention(one) for one in texts]
        if any(one.named or one.number is not None for one in mentions):
            self._factor(row, mentions)
        elif not self._is_about_all(row):
            self._no_factor(row, texts)

    def _no_factor(self, row: Row, texts: list[str]) -> None:
        at = next(at for at in self.columns.factor if row.cell(at))
        told = texts[0]
        if plain(told) in self.words.totals:
            self._left_out(row)
        elif self.words.is_a_statement(told):
            if self._has_a_mean(row) or self._begins_as_a_statement(told):
                self._blame(row, at, "a-statement")
            else:
                self._left_out(row)
        elif self._has_a_mean(row) or self.words.nearest(told):
            self._no_such_factor(row, at, told)
        else:
            self._left_out(row)

    def _begins_as_a_statement(self, text: str) -> bool:
        return any(
            text.casefold().startswith(f"{one} ") for one in self.words.statements
        )

    def _factor(self, row: Row, mentions: list[Mention]) -> None:
        at = next(at for at in self.columns.factor if row.cell(at))
        number = next((one.number for one in mentions if one.number is not None), None)
        name = next((one.name for one in mentions if one.name), "")
        named = next((one.named for one in mentions if one.named), None)
        name_at = next(
            (
                column
                for column in self.columns.factor
                if self.words.mention(row.cell(column)).name
            ),
            at,
        )
        if name and named is None:
            is_one = self.words.is_a_statement(name)
            if is_one:
                self._blame(row, name_at, "a-statement")
            else:
                self._no_such_factor(row, name_at, name)
        elif number is not None and number not in FACTORS:
            self._blame(row, at, "no-such-factor", str(number))
        elif number is not None and named is not None and number != named:
            values = {
                "number": number,
                "is": self.words.name_of(number, name),
                "given": name,
                "named": named,
            }
            self._blame(row, at, "number-and-name-differ", "", values)
        else:
            self._means(row, at, number or named or 0)

    def _means(self, row: Row, at: int, factor: int) -> None:
        if factor in self.seen:
            values = {
                "given": f"{factor} {self.words.name_of(factor)}",
                "row": self.seen[factor].number,
            }
            self._blame(row, at, "factor-told-twice", "", values)
            return
        self.seen[factor] = row
        for key, column in (
            ("factors", self.columns.mean),
            ("earlier", self.columns.earlier),
            ("comparison", self.columns.comparison),
        ):
            if column is not None:
                self._mean(row, column, self.told.means[key], factor)
        of_people: tuple[tuple[Heading, int | None], ...] = (
            ("answered", self.columns.answered),
            ("invited", self.columns.invited),
        )
        for kind, column in of_people:
            if column is not None and row.cell(column):
                self._how_many(kind, row.cell(column), self._place(row, column))

    def _mean(
        self, row: Row, column: int, means: dict[int, Decimal], factor: int
    ) -> None:
        text = row.cell(column)
        if self.words.is_too_few(text):
            values = {"given": text, "least": LEAST_ANSWERS}
            self._blame(row, column, "too-few-answers", "", values)
        elif text and not self.words.is_nothing(text):
            mean = mean_in(text)
            if isinstance(mean, Fault):
                self._blame(row, column, mean.code, "", mean.values)
                return
            means[factor] = mean
            if is_rounded(text) and not self._is_told("mean-rounded"):
                place, values = self._place(row, column), {"given": text}
                self.told.findings.append(Problem(place, "mean-rounded", "", values))

    def _is_about_all(self, row: Row) -> bool:
        """Read a row such as `Antall svar;18` or `Svarprosent: 82 %`, if it is one."""
        told = [(at, cell) for at, cell in enumerate(row.cells) if cell]
        if len(told) == 1 and (parts := _LABELLED.fullmatch(told[0][1])):
            told = [(told[0][0], parts[1]), (told[0][0], parts[2])]
        if len(told) < 2:  # noqa: PLR2004 -- a label and a value
            return False
        (_, label), (at, value) = told[:2]
        kind = self.words.heading(label)
        if kind not in _ABOUT_ALL:
            return False
        place = self._place(row, at)
        if kind == "rate":
            self.told.rate = value
            self.told.places["rate"] = place
        else:
            self._how_many(kind, value, place)
        return True

    def _how_many(self, kind: Heading, text: str, place: Place) -> None:
        if kind == "answered" and self.words.is_too_few(text):
            values: Mapping[str, object] = {"given": text, "least": LEAST_ANSWERS}
            self.told.problems.append(Problem(place, "too-few-answers", "", values))
        elif self.words.is_nothing(text):
            return
        elif not _WHOLE.fullmatch(text):
            values = {"given": text}
            self.told.problems.append(Problem(place, "not-a-whole-number", "", values))
        elif kind == "answered" and int(text) < LEAST_ANSWERS:
            values = {"given": text, "least": LEAST_ANSWERS}
            self.told.problems.append(Problem(place, "too-few-answers", "", values))
        elif int(text) > self.told.numbers.get(kind, -1):
            self.told.numbers[kind] = int(text)
            self.told.places[kind] = place

    def _has_a_mean(self, row: Row) -> bool:
        columns = (self.columns.mean, self.columns.earlier, self.columns.comparison)
        return any(
            looks_like_a_number(row.cell(at)) for at in columns if at is not None
        )

    def _has_too_many_cells(self, row: Row) -> bool:
        more = range(self.columns.width, len(row.cells))
        return any(looks_like_a_number(row.cell(at)) for at in more)

    def _no_such_factor(self, row: Row, at: int, name: str) -> None:
        values = {
            "given": name,
            "nearest": self.words.nearest(name),
            "known": self.words.known(),
        }
        self._blame(row, at, "no-factor-of-that-name", "", values)

    def _left_out(self, row: Row) -> None:
        at = next(at for at, cell in enumerate(row.cells) if cell)
        place = self._place(row, at)
        self.told.findings.append(Problem(place, "results-row-not-used"))

    def _is_told(self, code: str) -> bool:
        return any(one.code == code for one in self.told.findings)

    def _place(self, row: Row, at: int) -> Place:
        return self.table.place(row, at)

    def _blame(
        self,
        row: Row,
        at: int,
        code: str,
        about: str = "",
        values: Mapping[str, object] | None = None,
    ) -> None:
        self.told.problems.append(
            Problem(self._place(row, at), code, about, values or {})
        )


def answered_of(rate: str, invited: int) -> Iterator[int]:
    """Yield how many may have answered, where *rate* of those invited did."""
    found = _RATE.fullmatch(rate.strip())
    if found is None:
        return
    told = Decimal(found[1].replace(",", "."))
    nearest = round(told * invited / 100)
    for one in range(max(nearest - 2, 0), min(nearest + 2, invited) + 1):
        exact = Decimal(100 * one) / invited
        if abs(exact - told) <= Decimal(5).scaleb(int(told.as_tuple().exponent) - 1):
            yield one
