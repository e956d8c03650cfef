"""A folder of finished files: written together, with the manifest as its memory."""

import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from medarbeider.output.manifest import (
    Made,
    Manifest,
    digest,
    digest_of,
    load_manifest,
    save_manifest,
)
from medarbeider.output.whole import DRAFT_SUFFIX, refusals_told, write_whole
from medarbeider.problems.problem import MedarbeiderError

LONGEST_WAIT = 10.0
"""Seconds to wait for another build in the same folder."""

_UNFINISHED = ""
"""The fingerprint of a file that is being written: no finished file has it."""


@dataclass(frozen=True)
class NewFile:
    """A file to be put in the folder: what it was made from, and its bytes."""

    fingerprint: str
    content: bytes


@dataclass(frozen=True)
class Delivery:
    """What became of our old files that are no longer wanted; paths, sorted.

    They were removed, or kept since somebody has changed them.
    """

    removed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


def foresee(
    folder: Path,
    owner: str,
    paths: Collection[str],
    wanted: Collection[str] | None,
    left_out: Collection[str] = (),
) -> Delivery:
    """Return what `deliver` would do, or raise what it would raise; do nothing."""
    before = load_manifest(folder, owner)
    _refuse_to_overwrite(folder, before, paths)
    return _leftovers(folder, before, wanted, left_out)


def deliver(
    folder: Path,
    owner: str,
    new: Mapping[str, NewFile],
    wanted: Collection[str] | None,
    left_out: Collection[str] = (),
) -> Delivery:
    """Put *new* files in *folder*; remove our old ones that are not *wanted*.

    With `wanted` None only those *left_out* are removed. *owner* is whose files they
    are: another owner's folder is refused. A file that somebody has changed is never
    overwritten or removed: the first raises `MedarbeiderError`, the second is kept.
    """
    with refusals_told(folder), _alone_in(folder):
        before = load_manifest(folder, owner)
        different = [
            path
            for path, one in new.items()
            if not _holds(folder / path, digest(one.content))
        ]
        _refuse_to_overwrite(folder, before, different)
        under_way = {
            path: Made(_UNFINISHED, _digests(before, path, one.content))
            for path, one in new.items()
        }
        save_manifest(folder, Manifest(owner, {**before.files, **under_way}))
        for draft in folder.rglob(f".*{DRAFT_SUFFIX}"):  # of a build that was killed
            draft.unlink()
        for path, one in new.items():
            write_whole(folder / path, one.content)
        made = {
            path: Made(one.fingerprint, (digest(one.content),))
            for path, one in new.items()
        }
        delivery = _leftovers(folder, before, wanted, left_out)
        for path in delivery.removed:
            (folder / path).unlink(missing_ok=True)
            with suppress(OSError):  # not empty: something else lies there
                (folder / path).parent.rmdir()
        files = {**before.files, **made}
        for path in (*delivery.removed, *delivery.kept):
            del files[path]
        save_manifest(folder, Manifest(owner, files))
    return delivery


def _digests(before: Manifest, path: str, content: bytes) -> tuple[str, ...]:
    old = before.files[path].digests if path in before.files else ()
    return tuple(dict.fromkeys((*old, digest(content))))


def _holds(file: Path, expected: str) -> bool:
    return file.is_file() and digest_of(file) == expected


def _refuse_to_overwrite(
    folder: Path, before: Manifest, paths: Collection[str]
) -> None:
    """Raise when a path holds what is not ours, or leads out of the folder."""
    root = folder.resolve()
    outside = [path for path in paths if not _stays_in(root, path)]
    if outside:
        raise MedarbeiderError(
            "leads-out-of-the-folder", folder=folder, files=", ".join(sorted(outside))
        )
    changed = [
        path
        for path in sorted(paths)
        if (folder / path).exists() and not before.is_ours(folder, path)
    ]
    if changed:
        raise MedarbeiderError(
            "changed-by-hand", folder=folder, files=", ".join(changed)
        )


def _stays_in(root: Path, path: str) -> bool:
    return Path(os.path.realpath(root / path)).is_relative_to(root)


def _leftovers(
    folder: Path,
    before: Manifest,
    wanted: Collection[str] | None,
    left_out: Collection[str],
) -> Delivery:
    """Return which of our files are not wanted: to be removed, and to be kept."""
    unwanted = [
        path
        for path in sorted(before.files)
        if path in left_out or (wanted is not None and path not in wanted)
    ]
    kept = [
        path
        for path in unwanted
        if (folder / path).exists() and not before.is_ours(folder, path)
    ]
    return Delivery(tuple(path for path in unwanted if path not in kept), tuple(kept))


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Hold the folder while it is written; wait a little for another build."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 -- slow import

    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / ".lock", timeout=LONGEST_WAIT):
            yield
    except Timeout as error:
        raise MedarbeiderError("another-build", folder=folder) from error
