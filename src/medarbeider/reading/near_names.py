"""Who on a name list may be meant by a name that does not stand there.

A slip in `rules: apart` must not let two people meet. So it takes little for two names
to be near: one name in common is enough, whatever the order and accents. A last name
alone is not: in a small place many share it, and few change their first name.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from medarbeider.model.people import without_unit

LIKE = 0.6
"""How alike two whole names are, from 0 to 1, when one may be a slip for the other."""

_PERHAPS = 0.8
"""The same where a newcomer is perhaps somebody who is known."""

_LIKE_WORDS = 0.8
"""The same for two first names, or two last names: a letter or two of many."""

_LONG = 5
"""Letters of a word that one slip does not turn into another name: Kari is not Karl."""

_BETWEEN = re.compile(r"\s*[,;/&+|\n]\s*|\s+(?:og|and|samt)\s+", re.IGNORECASE)
"""What stands between two names that were written as one."""

_PLAIN = str.maketrans({"å": "a", "ø": "o", "æ": "a", "ð": "d", "đ": "d", "ŧ": "t"})


def near_name(name: str, known: Iterable[str]) -> str:
    """Return the known name that is nearest, or no text where none is near."""
    given = words_of_name(name)
    found = [(_likeness(given, words_of_name(one)), one) for one in known]
    return max((one for one in found if one[0]), default=(0.0, ""))[1]


def near_names(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return every known name that may be meant; nobody where none is near.

    The nearest is so, with all who are called so elsewhere. So are all whom each word
    that is written fits: `Vik` may be any Vik, and `Ane` any Anne.
    """
    names = tuple(dict.fromkeys(known))
    nearest = near_name(name, names)
    if not nearest:
        return ()
    given = words_of_name(without_unit(name))
    words = {one: words_of_name(without_unit(one)) for one in names}
    alike = [one for one in names if words[one] == words[nearest]]
    for fits in (_stand_in, _nearly_stand_in):
        if found := [one for one in names if fits(given, words[one])]:
            return tuple(one for one in names if one in {*found, *alike})
    return tuple(alike)


def _stand_in(given: Sequence[str], known: Sequence[str]) -> bool:
    """Say whether each word of one name stands in another."""
    return {*given} <= {*known}


def _nearly_stand_in(given: Sequence[str], known: Sequence[str]) -> bool:
    """Say the same where a word may be an initial, or have a letter wrong."""
    return all(
        any(_is_initial(word, one) or _ratio(word, one) >= _LIKE_WORDS for one in known)
        for word in given
    )


def parted(text: str) -> tuple[str, ...]:
    """Return what stands between commas and such, or an "og", in a text."""
    return tuple(part.strip() for part in _BETWEEN.split(text) if part.strip())


def several_known(given: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the names in one, where each is known or the beginning of who is.

    `Vik, Per` is one name, turned. Names that a text holds in a row, as lines that YAML
    folds into one, stand there whole.
    """
    known = tuple(known)
    names = [words_of_name(one) for one in known]
    if in_a_row := _in_a_row(
        words_of_name(given), dict(zip(names, known, strict=True))
    ):
        return in_a_row
    parts = parted(given)
    are_known = len(parts) > 1 and all(
        any(one[: len(part)] == part for one in names)
        for part in map(words_of_name, parts)
    )
    is_one = any(_stand_in(words_of_name(given), one) for one in names)
    return parts if are_known and not is_one else ()


def _in_a_row(
    words: Sequence[str], known: Mapping[tuple[str, ...], str]
) -> tuple[str, ...]:
    """Return two names or more of two words at least that others' words are, in order.

    Nobody where some of the words are left.
    """
    longest = max(map(len, known), default=0)
    found: list[str] = []
    at = 0
    while at < len(words):
        ends = range(min(at + longest, len(words)), at + 1, -1)
        end = next((one for one in ends if tuple(words[at:one]) in known), None)
        if end is None:
            return ()
        found.append(known[tuple(words[at:end])])
        at = end
    return tuple(found) if len(found) > 1 else ()


def slip(
    code: str, given: str, known: Iterable[str]
) -> tuple[str, Mapping[str, object]]:
    """Return what is told of a name that is not *known*: *code*, with who is near.

    Where several may be meant, all are told, and none of them is proposed. Two names
    in one are asked for one by one.
    """
    names = tuple(known)
    if parts := several_known(given, names):
        each = ", ".join(f'"{one}"' for one in parts)
        return "one-name-each", {"given": given, "call": each}
    near = near_names(given, names)
    if len(near) > 1:
        return "which-name", {"given": given, "people": tuple(near)}
    return code, {"given": given, "nearest": "".join(near)}


def perhaps_one(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return whose name another may be: a slip, a name left out, or one that changed.

    A first name in common tells nothing where several on the list have it.
    """
    alone = without_unit(name)
    names = {one: without_unit(one) for one in known}
    likely = tuple(one for one in names if is_perhaps(alone, names[one]))
    first = words_of_name(alone)[0]
    called = tuple(one for one in names if words_of_name(names[one])[0] == first)
    return likely or (called if len(called) == 1 else ())


def is_the_same(name: str, other: str) -> bool:
    """Say whether two names are one but for marks and the order of words."""
    return sorted(words_of_name(name)) == sorted(words_of_name(other))


def is_nearly(name: str, other: str) -> bool:
    """Say whether two names are one but for an initial, a name left out, or a letter.

    Each word of the shorter one stands in the longer, and one of them is the same.
    """
    shorter, longer = sorted((words_of_name(name), words_of_name(other)), key=len)
    left = [*longer]
    for word in sorted(shorter, key=len, reverse=True):
        fits = [one for one in left if _is_slip(one, word) or _is_initial(one, word)]
        if not fits:
            return False
        left.remove(max(fits, key=lambda one: _ratio(one, word)))
    return any(len(word) > 1 and word in longer for word in shorter)


def _is_slip(one: str, other: str) -> bool:
    """Say whether two words are one but for a letter; Hansen is not Johansen."""
    return _is_word(one, other) and abs(len(one) - len(other)) <= 1


def stand_in(words: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether the words of one name all stand in the other, some as initials."""
    one, another = sorted((words, others), key=len)
    if all(len(word) > 1 for word in (*one, *another)):
        return {*one} <= {*another}
    return _holds(another, one) or _holds(one, another)


def is_perhaps(name: str, other: str) -> bool:
    """Say whether two names are one person's, likely: a slip, or a name left out."""
    one, another = sorted((words_of_name(name), words_of_name(other)), key=len)
    if _share_a_last_name_only(one, another):
        return False
    return _whole(one, another) >= _PERHAPS or _holds(another, one)


def _holds(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Say whether each word of a name stands in a longer one, some as initials.

    One whole word at least: an initial alone is nobody's name.
    """
    left = [*longer]
    rest: list[str] = []
    for word in shorter:
        if len(word) > 1 and word in left:
            left.remove(word)
        else:
            rest.append(word)
    for word in rest:
        found = next((one for one in left if _is_initial(one, word)), None)
        if found is None:
            return False
        left.remove(found)
    return len(rest) < len(shorter)


def _likeness(given: Sequence[str], known: Sequence[str]) -> float:
    """Return how alike two names are; 0 where they are not near."""
    if _share_a_last_name_only(given, known):
        return 0.0
    whole = _whole(given, known)
    shares_a_word = any(_is_word(one, other) for one in given for other in known)
    return whole if whole >= LIKE or shares_a_word else 0.0


def _share_a_last_name_only(given: Sequence[str], known: Sequence[str]) -> bool:
    """Say whether two people have one last name, and first names that are not alike."""
    first, other = given[:-1], known[:-1]
    return (
        bool(first and other)
        and given[-1] == known[-1]
        and _whole(first, other) < LIKE
        and not any(_is_word(one, another) for one in first for another in other)
        and not any(_is_initial(one, another) for one in first for another in other)
    )


def _is_initial(one: str, other: str) -> bool:
    return one[:1] == other[:1] and 1 in {len(one), len(other)}


def _whole(given: Sequence[str], known: Sequence[str]) -> float:
    return max(
        _ratio("".join(given), "".join(known)),
        _ratio("".join(sorted(given)), "".join(sorted(known))),
    )


def words_of_name(name: str) -> tuple[str, ...]:
    """Return the words of a name in small letters without marks; aa is å."""
    plain = name.casefold().translate(_PLAIN)
    letters = "".join(
        one
        for one in unicodedata.normalize("NFKD", plain)
        if not unicodedata.combining(one)
    )
    return tuple(re.findall(r"\w+", letters.replace("aa", "a"))) or ("",)


def _is_word(one: str, other: str) -> bool:
    shortest = min(len(one), len(other))
    is_same = one == other and shortest > 1  # an initial is nobody's name
    return is_same or (shortest >= _LONG and _ratio(one, other) >= _LIKE_WORDS)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
