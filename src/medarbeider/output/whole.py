"""A file appears whole or not at all."""

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from medarbeider.problems.problem import MedarbeiderError

DRAFT_SUFFIX = ".draft"
"""How the name of a file ends until it is whole."""

PAUSES = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)
"""Seconds between attempts at a file that another program has open (on Windows)."""


def write_whole(file: Path, content: bytes, mode: int = 0o666) -> bool:
    """Put *content* in *file* in one step; return False if it was there already.

    Survives a kill or a full disk at any instant: the file is the old or the new. A new
    file has the rights of *mode*, less the umask; an old one keeps its own.
    """
    # so that a link stays a link; not resolve(), which fails for one that is a circle
    target = Path(os.path.realpath(file))
    if target.exists() and not target.is_file():  # a device or pipe, where a link leads
        raise OSError(errno.EINVAL, "not an ordinary file", str(file))
    if target.is_file() and target.read_bytes() == content:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.parent / _draft_name(target)
    try:
        draft.touch(mode)  # not mkstemp: its files are closed to others
        with draft.open("wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        with suppress(FileNotFoundError):
            draft.chmod(stat.S_IMODE(target.stat().st_mode))
        _replace(draft, target)
    finally:
        with suppress(OSError):  # gone when all is well; else swept by the next run
            draft.unlink()
    return True


def try_writing(file: Path) -> None:
    """Raise `OSError` when *file* could not be written; leave nothing behind."""
    there = next(one for one in file.absolute().parents if os.path.lexists(one))
    draft = there / _draft_name(file)
    try:
        draft.touch(0o600)
    finally:
        with suppress(OSError):  # it is the first error that counts
            draft.unlink()


def _draft_name(file: Path) -> str:
    return f".{file.name}.{os.getpid()}{DRAFT_SUFFIX}"


def _replace(draft: Path, target: Path) -> None:
    """Rename *draft* to *target*, which a virus scanner may hold for a moment."""
    for pause in PAUSES:
        with suppress(PermissionError):
            draft.replace(target)
            return
        time.sleep(pause)
    draft.replace(target)


@contextmanager
def refusals_told(folder: Path) -> Iterator[None]:
    """Raise a `MedarbeiderError` when the disk will not take a file in *folder*."""
    try:
        yield
    except OSError as error:
        refused = error.filename or folder
        raise MedarbeiderError(
            "unwritable", folder=refused, reason=error.strerror
        ) from error
