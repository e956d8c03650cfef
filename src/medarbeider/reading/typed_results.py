"""The results of 10-FAKTOR in a brief, read as its noun has them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from medarbeider.model.ten_factor import FACTORS
from medarbeider.problems.place import Place
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.factor_words import WordsOfFactors, load_factor_words
from medarbeider.reading.mean_in_text import Fault, is_rounded, mean_in
from medarbeider.reading.named_file import named_file
from medarbeider.reading.results_file import LEAST_MEANS, ToldResults, load_results
from medarbeider.reading.told_results import KEY, BriefWithResults
from medarbeider.reading.yaml_source import Address, Value, YamlSource

_MEANS = ("factors", "earlier", "comparison")
_NUMBERS = ("year", "invited", "answered")


def read_results(
    source: YamlSource,
    told: Mapping[str, Value],
    folder: Path,
    library: Sequence[Path],
) -> BriefWithResults:
    """Return *source* with what is *told* of results read, as `with_results` does."""
    reading = _Reading(source, told, load_factor_words(library))
    results = {**told, **reading.results(folder)}
    brief = source.value if isinstance(source.value, Mapping) else {}
    return BriefWithResults(
        replace(source, value={**brief, KEY: results}),
        (*reading.findings, *_steers_only(results, reading.place, reading.words)),
    )


class _Reading:
    """Reads the results of one brief."""

    def __init__(
        self, source: YamlSource, told: Mapping[str, Value], words: WordsOfFactors
    ) -> None:
        self.source, self.typed, self.words = source, told, words
        self.place = source.place((KEY,))
        self.problems: list[Problem] = []
        self.findings: list[Problem] = []

    def results(self, folder: Path) -> dict[str, Value]:
        """Return the keys that are read here; others are left to the noun."""
        means = {
            key: dict(self._means(key))
            for key in _MEANS
            if isinstance(self.typed.get(key), Mapping | tuple)
        }
        name = self.typed.get("file")
        found: dict[str, Value] = {}
        if isinstance(name, str) and name.strip():
            in_file = self._in_the_file(folder, name)
            self.place = in_file.place
            self.findings += in_file.findings
            found |= self._numbers(in_file)
            means = self._both(means, in_file)
        elif not self.problems and len(means.get("factors", {})) < LEAST_MEANS:
            self._blame((), "too-few-means")
        if self.problems:
            raise InvalidSourceError(self.problems)
        return found | {
            key: {str(factor): str(mean) for factor, mean in some.items()}
            for key, some in means.items()
        }

    def _in_the_file(self, folder: Path, name: str) -> ToldResults:
        is_an_option = (KEY,) not in self.source.values_at
        file, code = (folder / name, "") if is_an_option else named_file(folder, name)
        if code == "outside-the-folder":
            self._blame(("file",), code, given=name)
            raise InvalidSourceError(self.problems)
        try:
            return load_results(file, self.words)
        except InvalidSourceError as error:
            raise InvalidSourceError((*self.problems, *error.problems)) from error

    def _numbers(self, in_file: ToldResults) -> Iterator[tuple[str, Value]]:
        """Yield what the file tells; raise where the brief says something else."""
        for key in _NUMBERS:
            typed, told = self.typed.get(key), in_file.numbers.get(key)
            if told is None:
                continue
            if typed is None:
                yield key, str(told)
            elif typed != str(told):
                self._blame((key,), "file-says-otherwise", given=told)
        if in_file.comparison_name and self.typed.get("comparison_name") is None:
            yield "comparison_name", in_file.comparison_name

    def _both(
        self, typed: Mapping[str, dict[int, Decimal]], in_file: ToldResults
    ) -> dict[str, dict[int, Decimal]]:
        """Return the means that are typed and those of the file, each told once."""
        found = {}
        for key in _MEANS:
            told, more = in_file.means[key], typed.get(key, {})
            if told and more:
                self._blame((key,), "means-in-file-too")
            found[key] = {**told, **more}
        return found

    def _means(self, key: str) -> Iterator[tuple[int, Decimal]]:
        told = self.typed[key]
        if isinstance(told, tuple):
            yield from self._ten(key, told)
            return
        first: dict[int, str] = {}
        for name, text in told.items() if isinstance(told, Mapping) else ():
            factor = self._factor((key, name), name)
            if factor is None:
                continue
            if factor in first:
                given = f"{factor} {self.words.name_of(factor)}"
                line = self.source.place((KEY, key, first[factor]), at_key=True).row
                self._blame((key, name), "factor-told-twice", given=given, row=line)
                continue
            first[factor] = name
            mean = self._mean((key, name), text)
            if mean is not None:
                yield factor, mean

    def _ten(self, key: str, told: tuple[Value, ...]) -> Iterator[tuple[int, Decimal]]:
        """Yield the means of a list of all ten, in the order of the factors."""
        if len(told) != len(FACTORS):
            self._blame((key,), "not-ten-means", given=len(told))
            return
        for number, text in enumerate(told):
            mean = self._mean((key, number), text)
            if mean is not None:
                yield FACTORS[number], mean

    def _factor(self, at: Address, text: str) -> int | None:
        mention = self.words.mention(text)
        number, named = mention.number, mention.named
        if mention.name and named is None:
            if self.words.is_a_statement(mention.name):
                self._blame(at, "a-statement")
            else:
                self._blame(
                    at,
                    "no-factor-of-that-name",
                    given=mention.name,
                    nearest=self.words.nearest(mention.name),
                    known=self.words.known(),
                )
            return None
        if number is not None and number not in FACTORS:
            self._blame(at, "no-such-factor", about=str(number))
            return None
        if number is not None and named is not None and number != named:
            self._blame(
                at,
                "number-and-name-differ",
                number=number,
                **{"is": self.words.name_of(number, mention.name)},
                given=mention.name,
                named=named,
            )
            return None
        return number or named

    def _mean(self, at: Address, text: Value) -> Decimal | None:
        if text is None:
            return None
        if not isinstance(text, str):
            self._blame(at, "not-a-mean", given="…")
            return None
        if self.words.is_nothing(text):
            return None
        mean = mean_in(text)
        if isinstance(mean, Fault):
            self._blame(at, mean.code, "", **mean.values)
            return None
        if is_rounded(text) and not self.findings:
            place = self.source.place((KEY, *at))
            self.findings.append(Problem(place, "mean-rounded", "", {"given": text}))
        return mean

    def _blame(self, at: Address, code: str, about: str = "", **values: object) -> None:
        at_key = code not in {"not-a-mean", "mean-out-of-range", "mean-is-a-date"}
        place = self.source.place((KEY, *at), at_key=at_key)
        self.problems.append(Problem(place, code, about, values))


def _steers_only(
    results: Mapping[str, Value], place: Place, words: WordsOfFactors
) -> Iterator[Problem]:
    """Yield what is not known, without which the result stands on no paper."""
    factors = results.get("factors")
    given = factors if isinstance(factors, Mapping) else {}
    missing = [one for one in FACTORS if str(one) not in given]
    if missing:
        told = ", ".join(f"{one} {words.name_of(one)}" for one in missing)
        yield Problem(place, "factors-without-means", "", {"missing": told})
    if results.get("answered") is None:
        yield Problem(place, "answers-not-known")
    elif results.get("year") is None and not missing:
        yield Problem(place, "year-not-known")
