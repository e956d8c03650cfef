"""The manifest: which files in a folder are ours, and what each was made from."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from medarbeider.output.whole import write_whole
from medarbeider.problems.problem import MedarbeiderError

NAME = "manifest.json"
FORMAT = 1


@dataclass(frozen=True)
class Made:
    """A file we made: the fingerprint of what it says, and the digests of its bytes.

    While a build is under way there are two digests, the old and the new, so that a
    build that was cut short is not taken for somebody's changes.
    """

    fingerprint: str
    digests: tuple[str, ...]


@dataclass(frozen=True)
class Manifest:
    """What we made in a folder for *owner*, by the path below it, `/` between parts."""

    owner: str = ""
    files: Mapping[str, Made] = field(default_factory=dict)

    def is_current(self, folder: Path, path: str, fingerprint: str) -> bool:
        """Say whether the file is there, ours, unchanged, and says what it should."""
        made = self.files.get(path)
        return (
            made is not None
            and made.fingerprint == fingerprint
            and self.is_ours(folder, path)
        )

    def is_ours(self, folder: Path, path: str) -> bool:
        """Say whether the file holds the bytes that we put there."""
        made = self.files.get(path)
        file = folder / path
        return made is not None and file.is_file() and digest_of(file) in made.digests


def digest(content: bytes) -> str:
    """Return the digest by which bytes are known again."""
    return sha256(content).hexdigest()


def digest_of(file: Path) -> str:
    """Return the digest of a file's bytes."""
    return digest(file.read_bytes())


def load_manifest(folder: Path, owner: str) -> Manifest:
    """Return the folder's manifest; an empty one where there is none.

    Raises `MedarbeiderError` when it is damaged, newer than we are, or not *owner*'s.
    """
    file = folder / NAME
    try:
        if file.exists() and not file.is_file():  # a pipe would never end
            raise MedarbeiderError("damaged-manifest", file=file)
        found = json.loads(file.read_text("utf-8"))
        if not isinstance(found["format"], int) or found["format"] > FORMAT:
            raise MedarbeiderError("newer-manifest", file=file)
        if found["owner"] != owner:
            raise MedarbeiderError(
                "anothers-folder", folder=folder, owner=str(found["owner"])
            )
        return Manifest(
            owner,
            {
                path: Made(one["fingerprint"], tuple(one["digests"]))
                for path, one in _inside(folder, found["files"])
            },
        )
    except FileNotFoundError:
        return Manifest(owner)
    except OSError as error:
        raise MedarbeiderError(
            "unwritable", folder=folder, reason=error.strerror
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise MedarbeiderError("damaged-manifest", file=file) from error


def hand_over(folder: Path, former: str, owner: str) -> None:
    """Let papers that were made for a folder of a former name be *owner*'s.

    Papers of others, and none, are left as they are. Raises `MedarbeiderError` as
    `load_manifest` does.
    """
    try:
        manifest = load_manifest(folder, former)
    except MedarbeiderError as error:
        if error.code == "anothers-folder":
            return
        raise
    if manifest.files:
        save_manifest(folder, Manifest(owner, manifest.files))


def _inside(folder: Path, files: dict[str, Any]) -> Iterable[tuple[str, Any]]:
    """Yield the entries whose path stays in the folder; others are not ours."""
    root = folder.resolve()
    for path, one in files.items():
        if Path(os.path.realpath(folder / path)).is_relative_to(root):
            yield path, one


def save_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest, whole."""
    written = {
        "format": FORMAT,
        "about": "Made by medarbeider build-handouts; says which files are its own.",
        "owner": manifest.owner,
        "files": {
            path: {"fingerprint": made.fingerprint, "digests": list(made.digests)}
            for path, made in sorted(manifest.files.items())
        },
    }
    text = json.dumps(written, indent=1, ensure_ascii=False) + "\n"
    write_whole(folder / NAME, text.encode())
