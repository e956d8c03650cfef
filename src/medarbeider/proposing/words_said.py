"""Words to avoid: where a text says one of them, and what it says instead."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from medarbeider.model.own_words import AvoidedWord, OwnWords
from medarbeider.proposing.filled import quotable

_DECLENSIONS = (
    ("ere", "erne", "eren", "er"),
    ("arar", "arane", "aren", "ar"),
    ("er", "ene", "en", ""),
    ("ar", "ane", "en", ""),
)
"""Endings of nouns in bokmål and nynorsk: brukere, brukerne, brukeren, bruker."""

_OF_PEOPLE = _DECLENSIONS[:2]
"""Those of which one form alone says that it is such a noun, and that it is plural."""

_ONE = r"(?:en|ein|én|éin|hver|kvar|ingen|denne|samme|same)\s+"
"""What stands before a noun, so that it is no verb: en bruker, but not de bruker."""

_ENDINGS = "s|n|t|a|e|er|ar|en|et|ene|ane"
"""What may be added to a word of which no more is known."""

_SHORT = 4
"""Letters of a word that is another one with an ending: lag, lager."""


@dataclass(frozen=True)
class Saying:
    """What texts say in place of words that a client avoids.

    What people have *told* stands as they told it, wherever it stands in a text.
    """

    words: OwnWords
    told: tuple[str, ...] = ()

    def said(self, text: str) -> str:
        """Return the text with what to say in place of each word that has it."""
        return "".join(
            part if number % 2 else self._said(part)
            for number, part in enumerate(self._theirs(text))
        )

    def avoided_in(self, text: str) -> str | None:
        """Return a word to avoid that a text says of its own, if there is one."""
        ours = self._theirs(text)[::2]
        for one in self._forms:
            if any(one.pattern.search(part) for part in ours):
                return one.word
        return None

    def is_good(self, text: str) -> bool:
        """Say whether a text has no word to avoid but such as can be replaced."""
        return self.avoided_in(self.said(text)) is None

    def _said(self, text: str) -> str:
        for one in self._forms:
            text = one.replaced(text)
        return text

    def _theirs(self, text: str) -> list[str]:
        """Return the parts of a text, by turns ours and what people have told."""
        return self._quoted.split(text) if self._quoted else [text]

    @cached_property
    def _quoted(self) -> re.Pattern[str] | None:
        told = sorted({quotable(one) for one in self.told}, key=len, reverse=True)
        some = "|".join(re.escape(one) for one in told if one)
        return re.compile(rf"(?<!\w)({some})(?!\w)", re.IGNORECASE) if some else None

    @cached_property
    def _forms(self) -> tuple["_Form", ...]:
        return tuple(form for one in self.words.avoid for form in _forms(one))


@dataclass(frozen=True)
class _Form:
    """A form of a word to avoid, and what to say in its place, if that is known."""

    word: str
    pattern: re.Pattern[str]
    say: str | None

    def replaced(self, text: str) -> str:
        return self.pattern.sub(self._instead, text)

    def _instead(self, found: re.Match[str]) -> str:
        """Return what to say, with a capital where the word had one."""
        word, say = found["word"], self.say
        if say is None:
            return found[0]
        if word[:1].isupper():
            say = say[:1].upper() + say[1:]
        return found[0].removesuffix(word) + say


def _forms(one: AvoidedWord) -> Iterator[_Form]:
    word, say = one.instead_of, one.say
    forms = _declined(word, _OF_PEOPLE)
    if not forms:
        yield _Form(word, _pattern(re.escape(word)), say)
        if len(word) >= _SHORT:
            yield _Form(word, _pattern(f"{re.escape(word)}(?:{_ENDINGS})"), None)
        return
    says = (say and _declined(say, _DECLENSIONS)) or (say, None, None, None)
    for form, other in zip(forms[:-1], says, strict=False):
        yield _Form(word, _pattern(form), other)
        yield _Form(word, _pattern(f"{form}s"), other and f"{other}s")
    yield _Form(word, _pattern(forms[-1], _ONE), says[-1])


def _declined(word: str, declensions: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the forms of a plural, the plural first, or none of another word."""
    for plural, *others in declensions:
        if word.endswith(plural) and len(word) > len(plural) + 1:
            stem = word.removesuffix(plural)
            return (word, *(stem + one for one in others))
    return ()


def _pattern(form: str, before: str = "") -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){before}(?P<word>{form})(?!\w)", re.IGNORECASE)
