"""A file that another file names, found in its folder and nowhere else."""

import unicodedata
from pathlib import Path


def named_file(folder: Path, name: str) -> tuple[Path, str]:
    """Return the file in *folder* that *name* means, and the code of what is wrong."""
    file = folder / name.strip()
    try:
        if not file.resolve().is_relative_to(folder.resolve()):
            return file, "outside-the-folder"
        if not file.exists():
            file = _spelt_otherwise(file)
        return file, "names-no-file" if file.is_dir() or not file.exists() else ""
    except (OSError, RuntimeError):  # too long a name; a link that leads to itself
        return file, "names-no-file"


def _spelt_otherwise(file: Path) -> Path:
    """Return the file whose name looks the same: a Mac writes å as two letters."""
    name = unicodedata.normalize("NFC", file.name)
    there = file.parent.iterdir() if file.parent.is_dir() else ()
    same = (one for one in there if unicodedata.normalize("NFC", one.name) == name)
    return next(same, file)
