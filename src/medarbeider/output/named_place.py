"""Where a single file goes, as people name it: itself, or a folder for it."""

import os
from pathlib import Path

_SLASHES = tuple(filter(None, (os.sep, os.altsep, "/")))


def is_a_folder(named: str) -> bool:
    """Say whether a folder is named: one that is there, or is to be made.

    That has a slash behind it, or no ending, as the folders of other commands.
    """
    place = Path(named)
    return (
        named.endswith(_SLASHES)
        or place.is_dir()
        or not (place.suffix or place.is_file())
    )
