"""The words that name lists use, ready to look up."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from medarbeider.model.leader_titles import LeaderTitles
from medarbeider.model.list_words import Column
from medarbeider.model.values import INVISIBLE

_MARKS = str.maketrans({"\u2010": "-", "\u2011": "-", "’": "'", "ʼ": "'", "`": "'"})
_ANSWERS = frozenset({"ja", "nei", "yes", "no"})
"""Answers that more may follow."""

_CELLS_KEPT = 10_000
"""Texts whose even form is kept, since a list asks for each many times."""

_AND_MORE = re.compile(r"[(?.!/,;&+:]| (?:og|eller|and|or) ")
"""What stands between two things that a heading asks."""

_LEAST_OF_A_STEM = 4
"""Letters of a heading's word by which longer words are known: `Enhetens`."""

_LONG_TITLE = 5
"""Letters of a title that others end with; four are too often a name's."""

_ASIDE = re.compile(r"\([^()]*\)")
_LAST_THEN_FIRST = re.compile(
    r"\((?:.*(?:etternavn|etternamn|last|surname)"
    r".*(?:fornavn|fornamn|førenamn|first|først|fyrst)|e, ?f)"
)
LEVEL = ("nivå", "level")
"""What the number of a unit's level stands behind: `Enhet nivå 4`."""
_SHORT = 3
_WITHIN = re.compile(r"(?<=[a-zæøå])(?=[A-ZÆØÅ])|(?<=\w)[-.](?=\w)")
"""Where the words of a heading meet that was written as one."""

_NUMBERED = re.compile(r"(.*?\D)\s?(\d{1,2})(?: (?:navn|namn|name))?")
_BRACKETS = str.maketrans("()", "  ")
_SHORTENED = re.compile(r"(?<=[^\W\d_])\.(?=\s*[\w%])|,(?= )|(?<=\w)(?=%)|(?<=%)(?=\w)")
"""What stands behind a word cut short, or between it and a sign: `St.%`, `St. pst`."""


@lru_cache(_CELLS_KEPT)
def evened(text: str) -> str:
    """Return text as it is compared: composed, blanks evened out, small letters.

    Letters without width, and other marks for a hyphen or an apostrophe, make nobody
    somebody else.
    """
    plain = INVISIBLE.sub("", text).translate(_MARKS)
    return " ".join(unicodedata.normalize("NFC", plain).split()).casefold()


@dataclass(frozen=True)
class Meaning:
    """What a heading stands for; `number` tells `Enhet 2` from `Enhet`."""

    column: Column
    number: int = 1


@dataclass(frozen=True)
class WordsOfLists:
    """The words of every file, in small letters."""

    headings: Mapping[str, Column]
    places: frozenset[str]
    yes: frozenset[str]
    no: frozenset[str]
    nobody: frozenset[str]
    no_names: tuple[str, ...]
    empty_posts: tuple[str, ...]
    telephones: tuple[str, ...]
    examples: tuple[str, ...]
    sums: tuple[str, ...]
    notes: tuple[str, ...]
    unit_words: frozenset[str]
    titles: frozenset[str]
    between_names: frozenset[str]
    between_units: frozenset[str]
    ditto: frozenset[str]
    closings: tuple[str, ...]
    beside_others: tuple[str, ...]
    runs_gatherings: tuple[str, ...]
    beside_the_programme: frozenset[str]
    takes_part: frozenset[str]
    remark_beginnings: tuple[str, ...]
    remarks_on_coming: tuple[str, ...]
    stands_in: tuple[str, ...]
    another_time: frozenset[str]
    also_roles: tuple[str, ...]
    left_out: tuple[str, ...]
    small_words: frozenset[str]
    occupations: tuple[str, ...]
    gone: tuple[str, ...]
    gone_in_cells: tuple[str, ...]
    elsewhere: tuple[str, ...]
    away_for_a_time: frozenset[str]
    hardly_comes: frozenset[str]
    gone_alone: frozenset[str]
    gone_headings: tuple[str, ...]
    says_no: tuple[str, ...]
    asks_who_comes: tuple[str, ...]
    other_things: tuple[str, ...]
    remarks: tuple[str, ...]
    meeting_report: frozenset[str]
    leader_titles: LeaderTitles
    first_names: frozenset[str] = frozenset()

    def meaning(self, heading: str) -> Meaning | None:
        """Return what a heading stands for, None when we do not know it."""
        plain = evened(heading.replace("_", " "))
        if _LAST_THEN_FIRST.search(plain) and self.headings.get(
            _ASIDE.sub(" ", plain).strip(" *:.?!")
        ) in {"name", "last_first_name"}:
            return Meaning("last_first_name")
        heading, number = self._known(heading)
        return Meaning(self.headings[heading], number) if heading else None

    def _known(self, heading: str) -> tuple[str, int]:
        """Return the heading that we know a text by, or no text, and its number.

        Programs write `DisplayName` and `display-name` for `display name`.
        """
        plain = heading.replace("_", " ")
        parted = _WITHIN.sub(" ", plain)
        bare = plain.translate(_BRACKETS)
        texts = (
            *(plain, bare, _SHORTENED.sub(" ", bare)),
            *(_ASIDE.sub(" ", plain), parted, _ASIDE.sub(" ", parted)),
        )
        for text in map(evened, texts):
            told = " ".join(text.split()).strip(" *:.?!") or "%" * ("%" in text)
            if told in self.headings:
                return told, 1
            if found := _NUMBERED.fullmatch(told):
                first = found[1].strip(" *:.?!")
                if first in self.headings:
                    return first, int(found[2])
        return "", 1

    def rank(self, heading: str) -> int:
        """Return how far down in its list a heading stands: the first is the usual."""
        told, _ = self._known(heading)
        known = [*self.headings]
        return known.index(told) if told else len(known)

    def is_a_level(self, heading: str) -> bool:
        """Say whether a heading is of one level of units, as `Enhet nivå 2` is."""
        told, _ = self._known(heading)
        return told.endswith(LEVEL)

    def is_a_place(self, heading: str) -> bool:
        """Say whether a heading of units is one of places, as `Lokasjon` is."""
        return self._known(heading)[0] in self.places

    def is_nobody(self, text: str) -> bool:
        """Say whether a cell says that there is nobody."""
        told = evened(text)
        return told in self.nobody or not any(map(str.isalnum, told))

    def is_empty_post(self, text: str) -> bool:
        """Say whether a cell tells of a post that nobody has."""
        return begins_with(text, self.empty_posts)

    def is_yes_or_no(self, text: str) -> bool:
        """Say whether a cell answers a question, and names nobody."""
        return evened(text) in self.yes | self.no

    def answer(self, text: str) -> bool | None:
        """Return what a cell answers, yes or no; None for anything else.

        More may follow: `Ja, fra august`.
        """
        told = evened(text).strip(" .!")
        for said, words in ((True, self.yes), (False, self.no)):
            if told in words or begins_with(told, words & _ANSWERS):
                return said
        return None

    def holds(self, text: str, words: Iterable[str]) -> bool:
        """Say whether some words stand in a text, as words of their own.

        "…" stands for the beginning of a word.
        """
        told = re.split(r"[^\w-]+", evened(text))
        spaced = f" {' '.join(told)} "
        return any(
            f"{one[1:]} " in spaced if one.startswith("…") else f" {one} " in spaced
            for one in words
        )

    def is_of(self, heading: str, words: Iterable[str]) -> bool:
        """Say whether a word of a heading is one of some, or begins or ends with it."""
        told = evened(heading)
        parts = re.findall(r"\w+", told)
        known = tuple(words)
        return self.holds(told, known) or any(
            part.startswith(word) or part.endswith(word)
            for word in known
            if len(word) >= _LEAST_OF_A_STEM
            for part in parts
        )

    def tells_of_leaders(self, heading: str) -> bool:
        """Say whether a word of a heading is that of leaders: `Ny leder`."""
        told = evened(heading)
        return self.leader_titles.has(told) or any(
            self.headings.get(word) == "line_manager"
            for word in re.findall(r"\w+", told)
        )

    def tells_of_other_things(self, heading: str) -> bool:
        """Say whether a heading is of food, telephones and such, and of nothing else.

        `Deltar du? Oppgi allergier` asks who comes too, and `Allergier/annet` anything.
        """
        parts = _AND_MORE.split(heading)
        more = (*self.remarks, *self.asks_who_comes)
        is_of_more = len(parts) > 1 and any(
            self.is_of(part, more) and not self.is_of(part, self.other_things)
            for part in parts
        )
        is_so = self.is_of(heading, self.other_things) and not is_of_more
        return is_so and not self.tells_of_leaders(heading)

    def is_no_first_name(self, word: str) -> bool:
        """Say whether a word says something of a name behind it: `kanskje`, `mangler`.

        Short ones may be names: `Na Li`. A first name that is known is one: `Vår Li`.
        """
        told = evened(word).strip(" .,:!")
        is_said = told in self.small_words or (
            len(told) > _SHORT and told in self._said_of_people
        )
        return is_said and told not in self.first_names

    @cached_property
    def _said_of_people(self) -> frozenset[str]:
        says = (*self.notes, *self.nobody, *self.gone, *self.gone_alone, *self.says_no)
        return frozenset((*says, *self.asks_who_comes, *self.gone_headings, *self.sums))

    def is_an_occupation(self, word: str) -> bool:
        """Say whether a word is what somebody is, as `fagarbeider`: led or leading."""
        told = evened(word).strip(" .,:")
        return self.leader_titles.has(told) or any(
            told.endswith(one[1:]) if one.startswith("…") else told == one
            for one in self.occupations
        )

    def is_a_title(self, word: str) -> bool:
        """Say whether a word is a title, or ends as one: `Fagsykepleier`."""
        told = evened(word)
        return told in self.titles or told.endswith(self._title_endings)

    def has_unit_word(self, text: str) -> bool:
        """Say whether a text has a word that units have and names do not.

        An address of `eksempel.kommune.no` is no unit.
        """
        text = " ".join(word for word in text.split() if "@" not in word)
        return any(
            word in self.unit_words or word.endswith(self._unit_endings)
            for word in re.split(r"[\s/,;:.()-]+", evened(text))
        )

    def has_whole_unit_word(self, text: str) -> bool:
        """Say whether a word of a text is a unit's, and not only its ending."""
        return any(
            word in self.unit_words for word in re.split(r"[\s:.()]+", evened(text))
        )

    @cached_property
    def _title_endings(self) -> tuple[str, ...]:
        """Titles that other titles end with; `Lundlege` is rather a name."""
        leading = (one.strip("…") for one in self.leader_titles.leading)
        longer = (one for one in self.titles if len(one) >= _LONG_TITLE)
        return (*leading, *longer)

    @cached_property
    def _unit_endings(self) -> tuple[str, ...]:
        return tuple(one[1:] for one in self.unit_words if one.startswith("…"))


def begins_with(text: str, beginnings: Iterable[str]) -> bool:
    """Say whether a text begins with one of some words, and the word ends there."""
    told, known = evened(text), tuple(beginnings)
    return told.startswith(known) and any(
        told.startswith(one) and not told[len(one) : len(one) + 1].isalpha()
        for one in known
    )
