"""How the command line speaks: the reader's language, safe text, two streams."""

import os
import re
import sys
from collections.abc import Iterable
from typing import Literal

from medarbeider.cli.streams import OutputRefusedError, give_up
from medarbeider.problems.problem import MedarbeiderError, Problem, told_lines
from medarbeider.wording.phrases import catalogue

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_NORWEGIAN = ("nb", "no", "nn")


def terminal_language() -> Literal["nb", "en"]:
    """Return `nb` where the locale is Norwegian, else `en`."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "nb" if value.casefold().startswith(_NORWEGIAN) else "en"
    return "en"


def say(phrase: str, **values: object) -> str:
    """Return our English phrase in the reader's language, filled in."""
    said = catalogue("terminal", terminal_language()).gettext(phrase)
    return said.format(**values) if values else said


def count(one: str, many: str, number: int, **values: object) -> str:
    """Return *one* or *many* for a number, which fills `{n}`, as `say` does."""
    phrases = catalogue("terminal", terminal_language())
    return phrases.ngettext(one, many, number).format(n=number, **values)


def result(text: str) -> None:
    """Print a line of the result."""
    try:
        # flushed, so that a reader that has gone is noticed here and not at the exit
        print(_safe(text), flush=True)  # noqa: T201 -- this is where results are printed
    except OSError as error:
        raise OutputRefusedError(error.errno, error.strerror, "stdout") from error


def talk(text: str) -> None:
    """Print a line that is not the result: progress, problems, a summary.

    Where nobody can hear it, the status still tells what came of it.
    """
    try:
        print(_safe(text), file=sys.stderr, flush=True)  # noqa: T201 -- as above
    except OSError:
        give_up(sys.stderr)


def lines(problems: Iterable[Problem]) -> Iterable[str]:
    """Return the lines of problems or findings."""
    return told_lines(problems, say)


def sentence(error: MedarbeiderError) -> str:
    """Return what an error says."""
    return error.told(say)


def _safe(text: str) -> str:
    """Return text without letters that would steer the terminal."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    shown = _CONTROL.sub("�", text)
    return shown.encode(encoding, errors="replace").decode(encoding)
