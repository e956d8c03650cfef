"""National identity numbers, which have no place in a name list."""

import re

_ELEVEN_DIGITS = re.compile(r"(?<!\d)(\d{5,6})[\s.-]?(\d{5})(?!\d)")
"""Also ten: a spreadsheet that takes it for a number drops a leading zero."""

_DAYS = (*range(1, 32), *range(41, 72))
"""A day is 40 higher in the number of one who stays for a while (D-nummer)."""

_MONTHS = (*range(1, 13), *range(41, 53), *range(81, 93))
"""A month is 40 or 80 higher in a synthetic number."""

_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


def holds_identity_number(text: str) -> bool:
    """Say whether a fødselsnummer, or one like it, stands anywhere in a text."""
    return any(
        _is_national_identity_number("".join(found.groups()).zfill(11))
        for found in _ELEVEN_DIGITS.finditer(text)
    )


def _is_national_identity_number(digits: str) -> bool:
    """Say whether eleven digits are a date and pass a fødselsnummer's control sums."""
    if int(digits[:2]) not in _DAYS or int(digits[2:4]) not in _MONTHS:
        return False
    numbers = [int(digit) for digit in digits]
    return all(
        sum(weight * number for weight, number in zip(weights, numbers, strict=False))
        % 11
        == 0
        for weights in (_FIRST_WEIGHTS, _SECOND_WEIGHTS)
    )
