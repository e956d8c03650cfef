"""A name as it was typed, to the name as it is known."""

from collections.abc import Iterable

from medarbeider.model.double_names import DoubleNames
from medarbeider.model.people import without_unit
from medarbeider.model.values import LONGEST_LINE, one_line
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.reading.near_names import slip
from medarbeider.reading.text import CONTROL

_PLAIN = str.maketrans({"å": "aa", "ø": "o", "æ": "ae"})


def written_name(given: str, known: Iterable[str]) -> str:
    """Return the known name that is meant, or the name itself when nobody is.

    Capitals do not matter. Letters may be written without a Norwegian keyboard, and the
    first name is enough, when only one is meant. Raises `MedarbeiderError` for what
    cannot be a name, and for a name that several may be meant by.
    """
    name, names = _tidy(given), tuple(dict.fromkeys(known))
    if not 1 <= len(name) <= LONGEST_LINE or CONTROL.search(name):
        raise MedarbeiderError("not-a-name")
    for one in names:
        if one in {given, name}:
            return one
    for one in names:
        if _tidy(one).casefold() == name.casefold():
            return one
    plain = _plain(name)
    whole = [one for one in names if _plain(one) == plain]
    has_keyboard = plain != name.casefold()  # who writes Bø does not mean Bo
    begins = f"{name.casefold()} " if has_keyboard else f"{plain} "
    meant = whole or [
        one
        for one in names
        if (_tidy(one).casefold() if has_keyboard else _plain(one)).startswith(begins)
    ]
    if len(meant) > 1:
        raise MedarbeiderError("which-name", given=name, people=", ".join(meant))
    return meant[0] if meant else name


def whole_name(given: str, known: Iterable[str], double: DoubleNames) -> str:
    """Return the known name that is meant, where another person would be taken for it.

    A first name is enough as ever (*double* knows those of two words), and what stands
    in brackets may be left out; but `Per Vik` is not Per Vik Dal.
    """
    plain, words = _plain(given), _tidy(given).split()
    names = tuple(known)
    is_first_name = len(words) == 2 and double.are_one(*words)  # noqa: PLR2004 -- Anne Marie
    if len(words) > 1 and not is_first_name:
        names = tuple(
            one for one in names if plain in {_plain(one), _plain(without_unit(one))}
        )
    return written_name(given, names)


def not_known(code: str, given: str, known: Iterable[str]) -> MedarbeiderError:
    """Return the error for a name that nobody has, with who is perhaps meant."""
    told, values = slip(code, given, known)
    return MedarbeiderError(told, **values)


def _tidy(name: str) -> str:
    return one_line(name)


def _plain(name: str) -> str:
    return _tidy(name).casefold().translate(_PLAIN)
