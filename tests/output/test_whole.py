"""A file is the old or the new, whatever happens."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from medarbeider.output.whole import write_whole

WRITES = """
import sys
from pathlib import Path
from medarbeider.output.whole import write_whole
file = Path(sys.argv[1])
while True:
    write_whole(file, b"a" * 400_000)
    write_whole(file, b"b" * 400_000)
"""
WRITES_TOO_MUCH = """
import signal, sys
from pathlib import Path
from medarbeider.output.whole import write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
write_whole(Path(sys.argv[1]), b"x" * 5000)
"""


def test_what_is_there_already_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "a.txt"

    assert write_whole(file, b"one") is True
    before = file.stat()
    assert write_whole(file, b"one") is False
    assert file.stat().st_mtime_ns == before.st_mtime_ns
    assert write_whole(file, b"two") is True
    assert file.read_bytes() == b"two"
    assert [one.name for one in file.parent.iterdir()] == ["a.txt"]


def test_a_file_keeps_its_rights_and_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "a.txt", tmp_path / "link.txt"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)

    write_whole(link, b"new")

    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_kill_at_any_instant_leaves_a_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    wholes = {b"a" * 400_000, b"b" * 400_000}
    for turn in range(8):
        with subprocess.Popen([sys.executable, "-c", WRITES, str(file)]) as writer:
            while not file.exists():
                pass
            with pytest.raises(subprocess.TimeoutExpired):
                writer.wait(0.02 + turn / 100)
            writer.kill()
        assert file.read_bytes() in wholes


@pytest.mark.skipif(os.name == "nt", reason="limits are a POSIX matter")
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    small = (1000, resource.getrlimit(resource.RLIMIT_FSIZE)[1])

    ran = subprocess.run(
        [sys.executable, "-c", WRITES_TOO_MUCH, str(file)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, small),
        capture_output=True,
        check=False,
    )

    assert ran.returncode == 1
    assert b"File too large" in ran.stderr
    assert file.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("kind", ["a pipe", "a link to a pipe", "a folder"])
def test_what_is_no_file_is_never_replaced(tmp_path: Path, kind: str) -> None:
    there, file = tmp_path / "there", tmp_path / "file"
    there.mkdir() if kind == "a folder" else os.mkfifo(there)
    if kind == "a link to a pipe":
        file.symlink_to(there)
    else:
        there.rename(file)
    before = [one.lstat() for one in sorted(tmp_path.iterdir())]

    with pytest.raises(OSError, match="not an ordinary file"):
        write_whole(file, b"content")

    after = [one.lstat() for one in sorted(tmp_path.iterdir())]
    assert [(one.st_ino, one.st_mode) for one in after] == [
        (one.st_ino, one.st_mode) for one in before
    ]
