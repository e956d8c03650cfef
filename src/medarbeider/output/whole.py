"""A file appears whole or not at all."""

import os
import stat
from contextlib import suppress
from pathlib import Path

DRAFT_SUFFIX = ".draft"
"""How the name of a file ends until it is whole."""


def write_whole(file: Path, content: bytes) -> bool:
    """Put *content* in *file* in one step; return False if it was there already.

    Survives a kill or a full disk at any instant: the file is the old or the new.
    """
    target = file.resolve()  # so that a link stays a link
    if target.is_file() and target.read_bytes() == content:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.{os.getpid()}{DRAFT_SUFFIX}")
    try:
        with draft.open("wb") as opened:  # not mkstemp: its files are closed to others
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        with suppress(FileNotFoundError):
            draft.chmod(stat.S_IMODE(target.stat().st_mode))
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return True
