"""Times beside a leader's name: `Tor Lien fra 1.3.`, `tidl. Kari Bø`, `Eva Nes?`."""

import re

from medarbeider.reading.days_in_cells import day_in, is_without_year
from medarbeider.reading.list_words import WordsOfLists, evened

_MONTH = (
    r"(?:(?:jan(?:uar)?|feb(?:ruar)?|mars?|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?|January|February|March"
    r"|July|September|October|November|December)(?!\w)\.?(?: ?20\d\d)?)"
)
"""Small letters, but in English: `12 Jan Rud` and `2 Mai Bø` are numbered people."""

_DAY = (
    rf"(?:(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}(?:[./]\d{{2,4}})?\.?"
    rf"|\d{{1,2}}\.? ?{_MONTH})(?![\d./-]))"
)
_LONG = r"fra|frå|from|siden|sidan|since|til|until|inntil|ut"
_LIMIT = rf"(?i:(?:{_LONG})(?: og med)?|f\.? ?o\.? ?m\.?|t\.? ?o\.? ?m\.?)"
_WITH_A_DAY = re.compile(rf"\b{_LIMIT} *(?:{_DAY}|{_MONTH}|20\d\d\b)")
_DAY_ALONE = re.compile(rf"(?<![\w./-]){_DAY}")
_IN_WORDS = re.compile(rf"\b(?:{_LONG}) ([a-zæøå]{{3,}})\b")
_ASKED = re.compile(r"\?+(?!\w)")
_EMPTY_ASIDE = re.compile(r"\([\s.,]*\)")
_ADDRESS = re.compile(r"\S+@\S+")


def without_time(cell: str, words: WordsOfLists) -> str:
    """Return a leader's cell without what tells from when, until when, or formerly."""
    told = _WITH_A_DAY.sub(" ", cell)
    told = _DAY_ALONE.sub(lambda found: " " if _is_a_day(found[0]) else found[0], told)
    told = _IN_WORDS.sub(
        lambda found: found[0] if words.has_unit_word(found[1]) else " ", told
    )
    told = _ASKED.sub(" ", told)
    told = re.sub(
        r"[^\W\d_]+\.?",
        lambda found: " " if _bare(found[0]) in words.another_time else found[0],
        told,
    )
    return _EMPTY_ASIDE.sub(" ", told).strip(" ,;:–-") if told != cell else cell


def leads_no_longer(cell: str, words: WordsOfLists) -> bool:
    """Say whether a leader's cell tells that she does not lead now: `(perm.)`, `ikke`.

    Who is there for a leader, as `vikar for Kari Bø`, is somebody else.
    """
    told = _ADDRESS.sub(" ", cell)
    return words.holds(told, (*words.gone, *words.says_no)) or (
        words.holds(told, words.stands_in) and words.holds(told, ("for",))
    )


def _bare(word: str) -> str:
    return evened(word).rstrip(".")


def _is_a_day(text: str) -> bool:
    """Say whether a day that no word is at is one: `1/2` and `3.1` may be others."""
    told = text.strip()
    if re.search("[a-z]", evened(told)):
        return True
    return told.endswith(".") if is_without_year(told) else day_in(told) is not None
