"""What a cell may hold in place of a name, and names written last name first."""

import re
import unicodedata
from collections.abc import Sequence

from medarbeider.reading.list_words import WordsOfLists, evened

_PARTICLES = frozenset(
    {
        *("von", "van", "der", "den", "de", "du", "da", "di", "dos", "del", "la", "le"),
        *(
            "el",
            "al",
            "av",
            "af",
            "of",
            "bin",
            "ibn",
            "abu",
            "ben",
            "zu",
            "ter",
            "y",
            "t",
        ),
        *("jr", "sr", "f", "v"),
    }
)
_ARTICLE = re.compile(r"(?:al|el|d|l|ul|an?d?)[-'’]|['’]t$")
_ADDRESS = re.compile(r"[^\s@]@[^\s@]+\.[^\s@]")
_NOT_SEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_MARK_BEFORE = re.compile(
    r"(?i)\s*(?:>|nr\.? ?\d{1,4}[.):]?|[a-zæøå]\)|\d{1,4}[.):]?|\[[ x]?\]"
    r"|[•·▪●◦*–—☐☑☒✓✔✅-])\s+(?=[^\W\d_])"
)
_COMMA_BEHIND = re.compile(r"(?<=\w)\s*,\s*$")
_MIS_READ = re.compile(
    "Ã[\u0080-\u00bf\u2013-\u2122\u0152-\u0178\u02c6\u02dc]|Â[\u00a0-\u00bf]|â€|\ufffd"
)
_LOST = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_])")
_ODD_SIGN = re.compile(r"[^\w\s.,'’ʼ`´-]|_|\s[-–—]\s|[a-zæøå]{3}[A-ZÆØÅ][a-zæøå]")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_WORD_BREAK = re.compile(r"[\s/]+")


def composed(text: str) -> str:
    """Return text on one line, in composed letters, with plain hyphens.

    Hyphens that are not seen, and blanks without width, are taken away.
    """
    plain = _NOT_SEEN.sub("", text).replace("\u2011", "-").replace("\u2010", "-")
    return unicodedata.normalize("NFC", " ".join(plain.split()))


def joined(parts: Sequence[str]) -> str:
    """Return the parts of a name as one; a part that is in another stands once.

    People write the whole name where the first or the last one is asked for.
    """
    if len(parts) > 1:
        first, last = evened(parts[0]), evened(parts[-1])
        if f" {first}".endswith(f" {last}"):
            return parts[0]
        if f"{last} ".startswith(f"{first} "):
            return parts[-1]
    told = parts[0] if parts else ""
    for middle in parts[1:-1]:
        told = _with_middle(told, middle)
    return _grown(told, parts[-1]) if len(parts) > 1 else told


def _with_middle(name: str, middle: str) -> str:
    """Return a first name with the middle one, which may stand there as an initial."""
    *first, last = name.split()
    if first and _is_initial_of(middle, last):
        return name
    if first and _is_initial_of(last, middle):
        return " ".join([*first, middle])
    return _grown(name, middle)


def _grown(name: str, part: str) -> str:
    """Return a name with one more part behind, without what the name ends with."""
    own, words = name.split(), part.split()
    shared = next(
        (
            count
            for count in range(min(len(words), len(own)), 0, -1)
            if [*map(evened, own[-count:])] == [*map(evened, words[:count])]
        ),
        0,
    )
    return " ".join([name, *words[shared:]])


def _is_initial_of(text: str, name: str) -> bool:
    bare = evened(text).rstrip(".")
    return len(bare) == 1 and evened(name).startswith(bare)


def without_mark(text: str) -> str:
    """Return a name without the number or bullet before it, and a comma behind it."""
    text = _COMMA_BEHIND.sub("", text)
    return _MARK_BEFORE.sub("", text, count=1) if _MARK_BEFORE.match(text) else text


def has_lost_letters(text: str) -> bool:
    """Say whether a text was once read as another encoding than it was written in."""
    return bool(_MIS_READ.search(text) or _LOST.search(text))


def is_an_address(text: str) -> bool:
    """Say whether a cell is an e-mail address."""
    return bool(_ADDRESS.search(text))


def may_be_a_name(text: str, words: WordsOfLists) -> bool:
    """Say whether a cell may hold a name: letters, and nothing that no name has."""
    return (
        any(map(str.isalpha, text))
        and not is_an_address(text)
        and not words.is_yes_or_no(text)
        and not words.is_nobody(text)
    )


def is_a_full_name(text: str, words: WordsOfLists) -> bool:
    """Say whether a cell has a first and a last name, as far as can be seen."""
    parts = _WORD_BREAK.split(text.replace(",", " ").strip())
    return (
        sum(part[:1].isalpha() for part in parts) > 1
        and may_be_a_name(text, words)
        and not words.has_unit_word(text)
        and not any(map(str.isdigit, text))
        and all(
            part[:1].isupper() or is_a_particle(part) or not part[:1].isalpha()
            for part in parts
        )
    )


def is_written_as_a_name(text: str, words: WordsOfLists) -> bool:
    """Say whether a name is written as names are: words with capitals, no odd signs."""
    return is_a_full_name(_bare(text), words) and not has_an_odd_sign(text)


def has_an_odd_sign(text: str) -> bool:
    """Say whether a name holds a sign that names have not."""
    return bool(_ODD_SIGN.search(_bare(text)))


def is_a_particle(word: str) -> bool:
    """Say whether a word of a name has no capital, as in `von Berg`."""
    return word.casefold().rstrip(".") in _PARTICLES or bool(_ARTICLE.match(word))


def _bare(text: str) -> str:
    """Return a name without what stands in brackets behind it, and a nickname."""
    bare = text.removesuffix(")").rpartition(" (")[0] or text
    return re.sub(r"\s[\"«“”][^\"«»“”]+[\"»“”](?=\s)", "", bare)


def several_names(text: str, words: WordsOfLists) -> tuple[str, ...]:
    """Return the names in a cell that holds more than one, else nothing.

    Names stand on lines of their own, or between them a `;`, a `/`, an "og" and such.
    """
    by_commas = tuple(composed(part) for part in text.split(","))
    if len(by_commas) > 2 and all(is_a_full_name(one, words) for one in by_commas):  # noqa: PLR2004 -- two may be one name, turned
        return by_commas
    between = "|".join(re.escape(one) for one in sorted(words.between_names) if one)
    pattern = rf"\s*[;/|\n]\s*|\s+(?:{between})\s+" if between else r"\s*[;/|\n]\s*"
    bare = re.sub(r"\([^()]*\)", "", text)
    parts = [part.strip() for part in re.split(pattern, bare, flags=re.IGNORECASE)]
    found = tuple(composed(part) for part in parts if any(map(str.isalpha, part)))
    if len(found) == 2 and "\n" in text and not re.search(r"[;/|]", bare):  # noqa: PLR2004 -- a first and a last name
        # one name on two lines is one name
        return found if any(len(part.split()) > 1 for part in found) else ()
    return found if len(found) > 1 else ()


def turned(text: str) -> str:
    """Return `Per Bø` for `Bø, Per`, as staff systems write it.

    What stands in brackets behind it stays there: `Bø, Per (Eks)` is `Per Bø (Eks)`.
    """
    last, comma, first = text.partition(",")
    told = _ASIDE.search(first)
    bare, aside = (_ASIDE.sub(" ", first), told[0]) if told else (first, "")
    return composed(f"{bare} {last} {aside}" if comma else text)


def may_be_turned(text: str, words: WordsOfLists) -> bool:
    """Say whether what follows the only comma of a name may be first names.

    A title, a percentage or a word in small letters is none.
    """
    last, comma, first = text.partition(",")
    first = _ASIDE.sub(" ", first).strip()
    return (
        bool(comma and last.strip() and first)
        and "," not in first
        and all(
            word[:1].isupper() or word.casefold() in _PARTICLES
            for word in first.split()
        )
        and not any(map(str.isdigit, first))
        and evened(first) not in words.titles
        and evened(first).split()[0] not in words.titles
    )


def are_written_last_name_first(
    names: Sequence[str], words: WordsOfLists
) -> tuple[bool, tuple[int, ...]]:
    """Say whether names are written `Bø, Per`, and which by their index are not.

    A list is so when every name has such a comma. When most have, and some have not,
    those are returned: which is meant cannot be told.
    """
    others = tuple(
        at for at, name in enumerate(names) if not may_be_turned(name, words)
    )
    if not names or not others:
        return bool(names), ()
    return False, others if len(others) * 2 < len(names) else ()
