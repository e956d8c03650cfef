"""The words of 10-FAKTOR tables in every folder of the library, ready to look up."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, get_args

from medarbeider.model.factor_words import FactorWords
from medarbeider.model.language import LANGUAGES, Language, Phrase
from medarbeider.model.ten_factor import FACTORS
from medarbeider.model.values import one_line
from medarbeider.reading.list_words import evened
from medarbeider.reading.words_file import words_of

WORDS_FILE = Path("ten-factor", "words.yaml")

Heading = Literal[
    "number",
    "name",
    "mean",
    "earlier",
    "comparison",
    "answered",
    "invited",
    "rate",
    "statement",
    "year",
]
HEADINGS: tuple[Heading, ...] = get_args(Heading)

_FIRST: tuple[Heading, ...] = (
    "statement",
    "rate",
    "answered",
    "invited",
    "earlier",
    "comparison",
    "mean",
    "name",
    "number",
    "year",
)
"""What a heading stands for that has words of several."""

_NUMBERED = re.compile(
    r"(?:faktor|factor|f)?\s*([0-9]{1,3})\b[\s.:)–-]*(.*)", re.IGNORECASE
)
_NUMBER_LAST = re.compile(r"(.*?)\s*\(([0-9]{1,3})\)")
_ASIDE = re.compile(r"\(([^()]*)\)")
_LONGEST_NAME = 6
"""Words in a factor's name; what is longer is a sentence."""

_NEARLY = 0.75
_SHORTEST_PHRASE = 3


@dataclass(frozen=True)
class Mention:
    """What a text says of a factor: its number as written, its name, and both's text.

    `named` is the number of the factor whose name stands there, if it is one.
    """

    number: int | None
    named: int | None
    name: str


@dataclass(frozen=True)
class WordsOfFactors:
    """The words of every file, in small letters; `names` as people write them."""

    names: Mapping[int, Phrase]
    factors: Mapping[str, tuple[int, Language]]
    headings: Mapping[str, Heading]
    bounds: frozenset[str]
    changes: frozenset[str]
    nothing: frozenset[str]
    too_few: frozenset[str]
    totals: frozenset[str]
    statements: tuple[str, ...]

    def mention(self, text: str) -> Mention:
        """Return what a cell or key says of a factor."""
        told = one_line(text.replace("_", " ")).strip(" *:.?!")
        number, name = None, told
        if found := _NUMBERED.fullmatch(told):
            number, name = int(found[1]), found[2].strip()
        elif found := _NUMBER_LAST.fullmatch(told):
            number, name = int(found[2]), found[1].strip()
        return Mention(number, self._named(name), name)

    def _named(self, name: str) -> int | None:
        asides = _ASIDE.findall(name)
        without = _ASIDE.sub(" ", name)
        for one in (name, without, *without.split("/"), *asides):
            known = self.factors.get(plain(one))
            if known:
                return known[0]
        return None

    def name_of(self, number: int, beside: str = "") -> str:
        """Return a factor's usual name, in the language of a name *beside* it."""
        known = self.factors.get(plain(beside))
        language: Language = known[1] if known else "nb"
        return inside(self.names[number].told_in(language))

    def nearest(self, name: str) -> str:
        """Return the factor that a name was most likely meant to be, or no text."""
        close = get_close_matches(plain(name), self.factors, 1, _NEARLY)
        return f"{self.factors[close[0]][0]} {close[0]}" if close else ""

    def known(self) -> str:
        """Return all factors with their numbers."""
        return ", ".join(f"{one} {self.name_of(one)}" for one in FACTORS)

    def is_nothing(self, text: str) -> bool:
        """Say whether a cell says that there is no mean."""
        told = evened(text)
        return told in self.nothing or not any(map(str.isalnum, told))

    def is_too_few(self, text: str) -> bool:
        """Say whether a cell says that too few answered."""
        return evened(text).strip(" .*") in self.too_few

    def is_a_statement(self, text: str) -> bool:
        """Say whether a text is a sentence that people are asked to agree with."""
        told = plain(text)
        begins = any(told.startswith(f"{one} ") for one in self.statements)
        return begins or len(told.split()) > _LONGEST_NAME

    def heading(self, text: str) -> Heading | None:
        """Return what a heading stands for: the whole of it, or some words of it.

        "Resultat forrige år" is of another year: what is told of a mean comes first.
        """
        told = plain(_ASIDE.sub(" ", text)) or plain(text)
        if told in self.headings:
            return self.headings[told]
        within = {
            kind
            for one, kind in self.headings.items()
            if len(one) >= _SHORTEST_PHRASE and f" {one} " in f" {told} "
        }
        return next((kind for kind in _FIRST if kind in within), None)

    def tells_of(self, text: str, words: Iterable[str]) -> bool:
        """Say whether one of some words stands in a heading."""
        told = plain(text)
        return bool({*told.split(), *re.findall(r"\w+", told)} & {*words})


def plain(text: str) -> str:
    """Return text as headings and names are compared."""
    told = evened(text.replace("_", " "))
    return told.strip(" *:.?!") or told


def inside(name: str) -> str:
    """Return a factor's name as it stands inside a sentence."""
    return name[:1].lower() + name[1:]


def load_factor_words(library: Sequence[Path]) -> WordsOfFactors:
    """Return the words of all files, or raise with what is wrong in them.

    The first file that has a word decides: a workspace's own library comes before ours.
    """
    files = [words for words, _ in words_of(FactorWords, library, WORDS_FILE)]
    headings: dict[str, Heading] = {}
    for one in files:
        for kind in HEADINGS:
            for heading in getattr(one.headings, kind):
                headings.setdefault(plain(heading), kind)

    def every(key: str) -> Iterator[str]:
        return (evened(word) for one in files for word in getattr(one, key))

    return WordsOfFactors(
        _usual_names(files),
        _factors(files),
        headings,
        frozenset(every("bounds")),
        frozenset(every("changes")),
        frozenset(every("nothing")),
        frozenset(every("too_few")),
        frozenset(every("totals")),
        tuple(every("statements")),
    )


def _factors(files: Iterable[FactorWords]) -> dict[str, tuple[int, Language]]:
    found: dict[str, tuple[int, Language]] = {}
    for words in files:
        for language in LANGUAGES:
            for factor in words.factors:
                for name in factor.told_in(language):
                    found.setdefault(plain(name), (factor.number, language))
    return found


def _usual_names(files: Iterable[FactorWords]) -> dict[int, Phrase]:
    found: dict[int, Phrase] = {}
    for words in files:
        for one in words.factors:
            name = Phrase(nb=one.nb[0], nn=one.nn[0], en=one.en[0])
            found.setdefault(one.number, name)
    return found
