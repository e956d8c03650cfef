"""People of a list who hardly take part, as their name, role or unit says."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from medarbeider.problems.problem import Problem
from medarbeider.reading.list_header import Header
from medarbeider.reading.list_words import WordsOfLists, begins_with, evened
from medarbeider.reading.listed_people import Listed
from medarbeider.reading.names_in_cells import composed, is_a_full_name
from medarbeider.reading.table import Table

_ASIDE = re.compile(r"[(–]| - ")
_BETWEEN = re.compile(r"[,;/()\[\]–]| - ")
_OF_A_POST = ("medarbeider", "medarbeidar", "ansatt", "tilsett", "leder", "leiar")
_LABEL = re.compile(r"[^:]*[^\W\d]\s*:\s*(.*)")
_A_TIME = re.compile(
    r"(?<=\w) (?:(?:til|fra|frå|ut|i|for|[tf]\.? ?o\.? ?m\.?) )?"
    r"(?:(?:uke|veke|week) ?\d|\d{1,2}[./]|20\d\d"
    r"|(?:vår|høst|haust|sommer|sumar|vinter)\w*"
    r"|(?:jan|feb|mars|apr|mai|juni|juli|aug|sep|okt|nov|des)\w*(?!\w)).*"
)
"""A time behind a word, as in `Ferie uke 8-9`."""

_FOR_SOMEBODY = re.compile(r"\b(?:for|til|hos|to)\s+([\w-]+)$")


def no_participants(
    table: Table, header: Header, people: Sequence[Listed], words: WordsOfLists
) -> Iterator[Problem]:
    """Yield a finding for each person who is there for another, gone, or to lead it.

    What most of the list have for a role or a unit says nothing: all of a service may
    be interpreters.
    """
    looking = _ByRole(people, words)
    for one in people:
        place = table.place(one.row, header.columns["name"][0])
        if code := looking.code(one):
            yield Problem(place, code, "", {"given": one.name})
        elif looking.names_somebody(one):
            yield Problem(place, "role-names-somebody", "", {"given": one.name})


class _ByRole:
    """Looks at what is told of one list's people."""

    def __init__(self, people: Sequence[Listed], words: WordsOfLists) -> None:
        self.words = words
        told = Counter(
            text
            for one in people
            for text in {evened(part) for part in (one.role, *one.units)}
        )
        self.usual = {text for text, count in told.items() if 2 * count > len(people)}
        self.names = {evened(one.name) for one in people}
        self.first = Counter(name.split()[0] for name in self.names if name)
        examples = {one for one in self.names if words.holds(one, words.examples)}
        self.examples = examples if 3 * len(examples) <= len(people) else set()
        self.told: set[str] = set()
        taking_part = [one for one in people if evened(one.role) in words.takes_part]
        self.are_of_the_programme = 2 * len(taking_part) >= len(people)

    def code(self, one: Listed) -> str:
        """Return why somebody hardly takes part, as a code; no text if all is well."""
        words = self.words
        role = "" if evened(one.role) in self.usual else one.role
        units = [unit for unit in one.units if evened(unit) not in self.usual]
        texts = (*_parts(role), *map(evened, units))
        if words.holds(f"{one.name} {role}", words.beside_others) or (
            {*texts} & {*words.beside_others}
        ):
            return "perhaps-a-companion"
        if words.holds(one.name, words.runs_gatherings) or (
            {*texts} & {*words.runs_gatherings} or self._is_beside(role)
        ):
            return "perhaps-no-participant"
        if evened(one.name) in self.examples:
            return "perhaps-an-example"
        stands_in = words.holds(f"{one.name} {role}", words.stands_in)
        is_gone = (
            words.holds(one.name, words.gone)
            or words.is_empty_post(_ASIDE.split(one.name)[-1])
            or begins_with(one.name, words.left_out)
            or (not stands_in and words.holds(role, words.gone))
            or any(words.holds(unit, words.gone) for unit in units)
            or any(map(self._says_gone, texts))
            or self._are_all(role, words.hardly_comes)
            or any(self._is_elsewhere(part, one) for part in _parts(role))
        )
        if is_gone:
            return "perhaps-gone"
        return "perhaps-no-participant" if self._is_of_no_post(role) else ""

    def _is_beside(self, role: str) -> bool:
        """Say whether a whole role is that of somebody beside a programme."""
        return self._are_all(role, self.words.beside_the_programme)

    def _is_of_no_post(self, role: str) -> bool:
        """Say whether a role is of the programme, where others take part in it.

        Who has a post, or leads, takes part whatever the others' cells say.
        """
        words = self.words
        told = re.findall(r"[^\W\d]+", role)
        is_a_post = any(
            words.is_an_occupation(word)
            or words.is_a_title(word)
            or evened(word).endswith(_OF_A_POST)
            for word in told
        )
        takes_part = words.holds(role, words.takes_part)
        return self.are_of_the_programme and bool(told) and not is_a_post | takes_part

    def _are_all(self, role: str, some: Collection[str]) -> bool:
        """Say whether a role is made of some words, and nothing else."""
        parts = _parts(role)
        return bool(parts) and all(part in some for part in parts)

    def _is_elsewhere(self, text: str, one: Listed) -> bool:
        """Say whether a part of a role says that somebody works elsewhere now.

        Who is lent from elsewhere, or to her unit on the list, is here.
        """
        words = self.words
        said = [word for word in words.elsewhere if words.holds(text, [word])]
        is_from = any(
            words.holds(text, (f"{word} fra", f"{word} frå", f"{word} from"))
            for word in said
        )
        is_hither = any(text.endswith(f"til {evened(unit)}") for unit in one.units)
        return bool(said) and not is_from and not is_hither

    def _says_gone(self, text: str) -> bool:
        """Say whether a part of a role, or a unit, says that nobody comes."""
        words = self.words
        is_a_role = begins_with(text, words.also_roles) or words.holds(
            text, words.stands_in
        )
        alone = _A_TIME.sub("", text)
        is_for_a_time = alone != text and alone in words.away_for_a_time
        return (
            alone in words.gone_alone
            or is_for_a_time
            or (words.is_empty_post(text) and not is_a_role)
        )

    def names_somebody(self, one: Listed) -> bool:
        """Say whether a role or unit names somebody; each is told once."""
        told = {*map(evened, (one.role, *one.units))} - self.told
        self.told |= told
        return any(self._names_somebody(text, one) for text in told)

    def _names_somebody(self, text: str, one: Listed) -> bool:
        plain = re.findall(r"[\w'-]+", text)
        runs = {
            " ".join(plain[first:end])
            for first in range(len(plain))
            for end in range(first + 2, len(plain) + 1)
        }
        others = (runs & self.names) - {evened(one.name)}
        label = next(
            (
                found[1]
                for told in (one.role, *one.units)
                if evened(told) == text and (found := _LABEL.fullmatch(composed(told)))
            ),
            "",
        )
        helped = _FOR_SOMEBODY.search(text)
        return (
            bool(others)
            or is_a_full_name(label, self.words)
            or bool(helped and self.first[helped[1]] == 1)
        )


def _parts(role: str) -> list[str]:
    return [
        text for part in _BETWEEN.split(role) if (text := evened(part).strip(" .:"))
    ]
