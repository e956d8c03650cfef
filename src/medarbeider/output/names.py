"""File names from titles, by letters, so that no letter is ever lost."""

import re
import unicodedata

LONGEST = 60
_SPELT = str.maketrans(
    {
        "æ": "ae",
        "ø": "o",
        "å": "a",
        "ä": "ae",
        "ö": "o",
        "ü": "u",
        "ß": "ss",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ŋ": "n",
        "ŧ": "t",
        "ł": "l",
        "ı": "i",
        "ʒ": "z",
        "ǥ": "g",
    }
)
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])")


def file_name(title: str) -> str:
    """Return a name of a-z, 0-9 and hyphens, 1–60 letters, allowed on every system.

    Letters outside the Latin alphabet become their code, so that none is lost.
    """
    letters = title.casefold().translate(_SPELT)
    letters = unicodedata.normalize("NFD", letters).translate(_SPELT)
    written = "".join(_written(letter) for letter in letters)
    name = re.sub(r"-+", "-", written).strip("-")[:LONGEST].rstrip("-") or "x"
    return f"{name}-x" if _RESERVED.fullmatch(name) else name


def _written(letter: str) -> str:
    if letter.isascii():
        return letter if letter.isalnum() else "-"
    if unicodedata.combining(letter):
        return ""
    return f"u{ord(letter):x}" if letter.isalnum() else "-"
