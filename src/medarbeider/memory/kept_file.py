"""A file that we write and read again: one run at a time, whole, with a good copy."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from medarbeider.output.manifest import digest
from medarbeider.output.whole import DRAFT_SUFFIX, refusals_told, write_whole
from medarbeider.problems.problem import MedarbeiderError

LONGEST_WAIT = 10.0
"""Seconds to wait for another run with the same memory."""

_FOR_ONE = 0o600
"""The rights of a new file: it holds names, and is nobody else's."""


def backup_of(file: Path) -> Path:
    """Return where the last good copy of a file is kept: `NAME.previous.yaml`."""
    return file.with_name(f"{file.stem}.previous{file.suffix}")


@contextmanager
def remembering(file: Path) -> Iterator[None]:
    """Hold the memory from reading to writing; wait a little for another run."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 -- slow import

    # of two links to one memory; not resolve(), which fails for one that is a circle
    folder = Path(os.path.realpath(file)).parent
    lock = FileLock(folder / f".{file.stem}.lock", timeout=LONGEST_WAIT)
    with refusals_told(folder):
        try:
            lock.acquire()
        except Timeout as error:
            raise MedarbeiderError("memory-in-use", file=file) from error
    try:
        yield
    finally:
        lock.release()


def remember(file: Path, content: bytes, before: str | None) -> bool:
    """Put *content* in the memory, and what was there in its backup.

    *before* is the digest of what was read, None for no file; another one is refused.
    Returns False when the memory holds *content* already. Needs `remembering`.
    """
    with refusals_told(file.parent):
        old = _unchanged(file, before)
        if old == content:
            return False
        if old is not None:
            write_whole(backup_of(file), old, _FOR_ONE)
        return write_whole(file, content, _FOR_ONE)


def remember_everywhere(file: Path, content: bytes, before: str | None) -> bool:
    """Put *content* in the memory, and in its backup too if there is one.

    That is for names that shall be forgotten. A run that is killed between the two
    leaves them in the backup, so ask again even when the memory knows them no more.
    Returns False when there was nothing to write; otherwise as `remember`.
    """
    with refusals_told(file.parent):
        _unchanged(file, before)
        files = [file, *(one for one in [backup_of(file)] if one.exists())]
        written = [write_whole(one, content, _FOR_ONE) for one in files]
    return any(written)


def _unchanged(file: Path, before: str | None) -> bytes | None:
    """Return what the memory holds, without the drafts of a run that was killed."""
    old = file.read_bytes() if file.exists() else None
    if (None if old is None else digest(old)) != before:
        raise MedarbeiderError("memory-changed", file=file)
    for one in (Path(os.path.realpath(one)) for one in (file, backup_of(file))):
        for draft in one.parent.glob(f".{one.name}.*{DRAFT_SUFFIX}"):
            draft.unlink(missing_ok=True)
    return old
