"""The standard streams as they may be: closed, full, or nobody's."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from medarbeider.problems.problem import MedarbeiderError


class OutputRefusedError(OSError):
    """Standard output takes no more: nothing is left to tell results on."""


def open_closed_streams() -> None:
    """Let nothing stand where a standard stream is closed.

    The next file that is opened would take its place, and what is printed go there.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 -- for good
            setattr(sys, name, nowhere)


def give_up(stream: TextIO) -> None:
    """Let what *stream* still holds go nowhere: at the exit it would fail once more."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def refusal(error: OSError) -> MedarbeiderError:
    """Return what the machine refuses, as something to mend.

    Raises *error* when it only says that a reader has gone, as `head` goes.
    """
    if error.errno == errno.EPIPE:
        raise error
    reason = error.strerror or str(error)
    if error.filename is None:
        return MedarbeiderError("machine-refuses", reason=reason)
    return MedarbeiderError("file-refused", file=error.filename, reason=reason)
