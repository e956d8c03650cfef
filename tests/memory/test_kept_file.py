"""The memory is the old or the new, whatever happens, and nobody's work is lost."""

import os
import pwd
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import filelock  # noqa: F401 -- read while root may still read it
import pytest

from medarbeider.memory import kept_file
from medarbeider.memory.coaching import COACHING
from medarbeider.memory.kept_file import remember, remember_everywhere, remembering
from medarbeider.model.coaching import CoachingPlan, Round
from medarbeider.output import whole
from medarbeider.output.manifest import digest
from medarbeider.problems.problem import MedarbeiderError

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="it needs a fork")


def _content(*sessions: str) -> bytes:
    """Return a memory with a round of each session, of more than one block."""
    pairs = tuple((f"Kari {number}", f"Ola {number}") for number in range(300))
    rounds = (Round(session=one, kind="pairs", groups=pairs) for one in sessions)
    return COACHING.written(CoachingPlan(rounds=tuple(rounds)))


OLDER, OLD, NEW = _content("en"), _content("en", "to"), _content("en", "to", "tre")

FAULTS = """
import errno, io, itertools, os, signal, sys
from functools import partial
from pathlib import Path
from medarbeider.memory import kept_file
from medarbeider.output import whole
from medarbeider.output.manifest import digest
from medarbeider.problems.problem import MedarbeiderError
import filelock

root, kind, act = Path(sys.argv[1]), sys.argv[2], getattr(kept_file, sys.argv[3])
older, old, new = (Path(one).read_bytes() for one in sys.argv[4:])
whole.PAUSES = (0, 0)
calls = itertools.count(1)

def fault():
    if kind == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    raise OSError(getattr(errno, kind), os.strerror(getattr(errno, kind)))

def faulty(real, lasting, at):
    def call(*args, **named):
        number = next(calls)
        if number == at or (lasting and call.failed):
            call.failed = True
            fault()
        return real(*args, **named)
    call.failed = False
    return call

class Raw(io.FileIO):
    at = 0
    def write(self, content):
        if next(calls) == self.at:
            super().write(content[: len(content) // 2])
            fault()
        return super().write(content)

def opened(real, path, mode="r", *rest, **named):
    if mode == "wb":
        return io.BufferedWriter(Raw(path, "wb"))
    return real(path, mode, *rest, **named)

def run(file, at):
    Raw.at = at
    for name in ("open", "fsync", "chmod", "replace", "unlink", "scandir"):
        setattr(os, name, faulty(getattr(os, name), name == "replace", at))
    io.open = faulty(partial(opened, io.open), False, at)
    with kept_file.remembering(file):
        return act(file, new, digest(old))

for at in itertools.count(1):
    file = root / f"{at:02}" / "coaching.yaml"
    file.parent.mkdir()
    file.write_bytes(old)
    kept_file.backup_of(file).write_bytes(older)
    if os.fork() == 0:
        try:
            run(file, at)
        except MedarbeiderError as error:
            os._exit(3 if error.code == "unwritable" else 4)
        os._exit(0 if next(calls) > at else 5)
    status = os.wait()[1]
    ended = os.waitstatus_to_exitcode(status)
    (file.parent / "status").write_text(str(ended))
    if ended == 5:
        break
"""
"""Runs with a fault at the first call to the disk, the second, and so on to the last.

A run ends with 0 when it went well in spite of it, 3 when it was told, 5 when there was
no such call. A write that fails has written half; a rename that fails goes on failing.
"""

ADDS_ROUNDS = """
import os, sys
from pathlib import Path
from medarbeider.model.coaching import CoachingPlan, Round
from medarbeider.memory.coaching import COACHING
from medarbeider.memory.kept_file import remember, remembering
import filelock

file, runs, times = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
for run in range(runs):
    if os.fork() == 0:
        for time in range(times):
            with remembering(file):
                found = COACHING.read(file)
                session = f"s{run}-{time}"
                one = Round(session=session, kind="pairs", groups=(("A", "B"),))
                plan = CoachingPlan(rounds=(*found.value.rounds, one))
                remember(file, COACHING.written(plan), found.digest)
        os._exit(0)
for run in range(runs):
    assert os.wait()[1] == 0
"""

HOLDS = """
import sys, time
from pathlib import Path
from medarbeider.memory.kept_file import remembering
with remembering(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def _memory(folder: Path) -> Path:
    """Return a memory with a copy from before."""
    (folder / "coaching.yaml").write_bytes(OLD)
    (folder / "coaching.previous.yaml").write_bytes(OLDER)
    return folder / "coaching.yaml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A memory with a copy from before, in a folder of their own."""
    folder = tmp_path / "sammen"
    folder.mkdir()
    return _memory(folder)


@pytest.fixture
def closed() -> Iterator[Path]:
    """A memory in a folder that we may not write in, also when root runs the tests."""
    # not tmp_path: pytest closes the folder that it is in to everyone else
    with tempfile.TemporaryDirectory() as name:
        file = _memory(Path(name))
        file.parent.chmod(0o500)
        is_root = os.geteuid() == 0
        if is_root:  # whom rights do not bind, so it is another for a while
            nobody = pwd.getpwnam("nobody").pw_uid
            os.chown(name, nobody, -1)
            os.seteuid(nobody)
        try:
            yield file
        finally:
            if is_root:
                os.seteuid(0)
            file.parent.chmod(0o700)


def _folder(file: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in sorted(file.parent.iterdir())}


def _rights(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def _refused(act: Callable[[], object]) -> str:
    with pytest.raises(MedarbeiderError) as refused:
        act()
    return refused.value.code


def test_the_old_memory_becomes_the_backup(file: Path) -> None:
    assert remember(file, NEW, digest(OLD)) is True

    assert _folder(file) == {"coaching.previous.yaml": OLD, "coaching.yaml": NEW}


def test_the_first_memory_has_no_backup_and_is_closed_to_others(tmp_path: Path) -> None:
    file = tmp_path / "coaching.yaml"
    before = os.umask(0)
    try:
        assert remember(file, OLD, None) is True
        assert _folder(file) == {"coaching.yaml": OLD}
        assert remember(file, NEW, digest(OLD)) is True
    finally:
        os.umask(before)

    assert _folder(file) == {"coaching.previous.yaml": OLD, "coaching.yaml": NEW}
    assert [_rights(one) for one in sorted(tmp_path.iterdir())] == [0o600, 0o600]


def test_the_rights_that_people_gave_are_kept(file: Path) -> None:
    file.chmod(0o640)
    file.with_name("coaching.previous.yaml").chmod(0o400)

    remember(file, NEW, digest(OLD))

    assert _rights(file) == 0o640
    assert _rights(file.with_name("coaching.previous.yaml")) == 0o400


def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    share = tmp_path / "share"
    share.mkdir()
    for one in (file, file.with_name("coaching.previous.yaml")):
        one.rename(share / one.name)
        one.symlink_to(share / one.name)

    with remembering(file):
        remember(file, NEW, digest(OLD))

    assert [one.is_symlink() for one in sorted(file.parent.iterdir())] == [True, True]
    assert _folder(share / "coaching.yaml") == {
        ".coaching.lock": b"",
        "coaching.previous.yaml": OLD,
        "coaching.yaml": NEW,
    }


def test_what_is_remembered_already_is_not_written(file: Path) -> None:
    before = file.stat(), file.with_name("coaching.previous.yaml").stat()

    assert remember(file, OLD, digest(OLD)) is False

    after = file.stat(), file.with_name("coaching.previous.yaml").stat()
    assert [one.st_mtime_ns for one in after] == [one.st_mtime_ns for one in before]
    assert _folder(file) == {"coaching.previous.yaml": OLDER, "coaching.yaml": OLD}


def test_a_name_that_is_forgotten_goes_from_the_backup_too(file: Path) -> None:
    assert remember_everywhere(file, NEW, digest(OLD)) is True
    assert _folder(file) == {"coaching.previous.yaml": NEW, "coaching.yaml": NEW}
    assert remember_everywhere(file, NEW, digest(NEW)) is False

    file.with_name("coaching.previous.yaml").write_bytes(OLDER)  # a run was killed
    assert remember_everywhere(file, NEW, digest(NEW)) is True
    assert _folder(file) == {"coaching.previous.yaml": NEW, "coaching.yaml": NEW}

    file.with_name("coaching.previous.yaml").unlink()
    assert remember_everywhere(file, OLD, digest(NEW)) is True
    assert _folder(file) == {"coaching.yaml": OLD}


@pytest.mark.parametrize("act", [remember, remember_everywhere])
def test_a_memory_that_somebody_changed_meanwhile_is_left_alone(
    file: Path, act: Callable[[Path, bytes, str | None], bool]
) -> None:
    loaded = COACHING.read(file)
    changed = OLD.replace(b"Kari 1", b"Liv")
    file.write_bytes(changed)
    assert _refused(lambda: act(file, NEW, loaded.digest)) == "memory-changed"
    assert _refused(lambda: act(file, changed, loaded.digest)) == "memory-changed"
    assert _folder(file) == {"coaching.previous.yaml": OLDER, "coaching.yaml": changed}

    file.unlink()
    assert _refused(lambda: act(file, NEW, loaded.digest)) == "memory-changed"
    assert _folder(file) == {"coaching.previous.yaml": OLDER}

    file.write_bytes(b"")
    assert _refused(lambda: act(file, NEW, None)) == "memory-changed"
    assert _folder(file) == {"coaching.previous.yaml": OLDER, "coaching.yaml": b""}


def test_the_reason_is_told_with_the_file_and_what_to_do(file: Path) -> None:
    with pytest.raises(MedarbeiderError) as refused:
        remember(file, NEW, None)

    assert str(refused.value) == (
        f"{file} was changed by someone else meanwhile, and is left as it is;"
        " run the command again [memory-changed]"
    )


def test_drafts_of_a_run_that_was_killed_are_swept(file: Path) -> None:
    for name in (".coaching.yaml.1.draft", ".coaching.previous.yaml.22.draft"):
        file.with_name(name).write_bytes(OLD[:100])
    others = ".programme.yaml.1.draft"
    file.with_name(others).write_bytes(b"not ours")

    assert remember(file, OLD, digest(OLD)) is False

    assert _folder(file) == {
        others: b"not ours",
        "coaching.previous.yaml": OLDER,
        "coaching.yaml": OLD,
    }


def _faults(tmp_path: Path, kind: str, act: str) -> list[tuple[Path, int]]:
    """Run with a fault at each call in turn; return each memory, how the run ended."""
    states = []
    for name, content in (("older", OLDER), ("old", OLD), ("new", NEW)):
        (tmp_path / name).write_bytes(content)
        states.append(tmp_path / name)
    root = tmp_path / "runs"
    root.mkdir()
    subprocess.run([sys.executable, "-c", FAULTS, root, kind, act, *states], check=True)
    folders = sorted(root.iterdir())
    assert len(folders) > 12
    return [
        (folder / "coaching.yaml", int((folder / "status").read_text()))
        for folder in folders
    ]


@FORKS
@pytest.mark.parametrize("act", ["remember", "remember_everywhere"])
def test_a_kill_at_any_call_leaves_the_old_or_the_new(tmp_path: Path, act: str) -> None:
    runs = _faults(tmp_path, "kill", act)
    *killed, last = [status for _, status in runs]
    assert set(killed) == {-signal.SIGKILL}
    assert last == 5

    seen = []
    for file, _ in runs:
        (file.parent / "status").unlink()
        found = file.read_bytes()
        backup = file.with_name("coaching.previous.yaml").read_bytes()
        seen.append((found, backup))
        COACHING.read(file)
        with remembering(file):
            {"remember": remember, "remember_everywhere": remember_everywhere}[act](
                file, NEW, digest(found)
            )
        assert COACHING.read(file).findings == ()
        assert _folder(file) == {
            ".coaching.lock": b"",
            "coaching.previous.yaml": OLD if act == "remember" else NEW,
            "coaching.yaml": NEW,
        }

    order = [(OLD, OLDER), (OLD, OLD), (NEW, OLD)]
    if act == "remember_everywhere":
        order = [(OLD, OLDER), (NEW, OLDER), (NEW, NEW)]
    assert list(dict.fromkeys(seen)) == order


@FORKS
@pytest.mark.parametrize("kind", ["ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT"])
def test_a_disk_that_refuses_at_any_call_leaves_the_old(
    tmp_path: Path, kind: str
) -> None:
    *runs, (last, status) = _faults(tmp_path, kind, "remember")
    assert status == 5
    assert last.read_bytes() == NEW

    told = [file for file, status in runs if status == 3]
    went_well = [file for file, status in runs if status == 0]
    assert len(told) > 9
    assert len(told) + len(went_well) == len(runs)
    assert {file.read_bytes() for file in told} == {OLD}
    assert {file.read_bytes() for file in went_well} <= {NEW}
    for file, _ in runs:
        backup = file.with_name("coaching.previous.yaml")
        assert backup.read_bytes() in {OLDER, OLD}
        with remembering(file):
            remember(file, NEW, digest(file.read_bytes()))
        assert sorted(one.name for one in file.parent.iterdir()) == [
            ".coaching.lock",
            "coaching.previous.yaml",
            "coaching.yaml",
            "status",
        ]


@FORKS
@pytest.mark.parametrize(("runs", "times"), [(2, 12), (8, 3)])
def test_runs_at_the_same_time_all_remember(
    tmp_path: Path, runs: int, times: int
) -> None:
    file = tmp_path / "coaching.yaml"

    subprocess.run(
        [sys.executable, "-c", ADDS_ROUNDS, file, str(runs), str(times)], check=True
    )

    added = [one.session for one in COACHING.read(file).value.rounds]
    assert len(added) == runs * times
    assert set(added) == {
        f"s{run}-{time}" for run in range(runs) for time in range(times)
    }
    assert (
        COACHING.read(file.with_name("coaching.previous.yaml")).value.rounds
        == (COACHING.read(file).value.rounds[:-1])
    )


def test_a_memory_in_use_is_waited_for_and_then_told(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_file, "LONGEST_WAIT", 0.2)
    with (
        remembering(file),
        pytest.raises(MedarbeiderError) as refused,
        remembering(file),
    ):
        pytest.fail("two at once")

    assert str(refused.value) == (
        f"another run is at work with {file}; try again when it is done [memory-in-use]"
    )
    with remembering(file):
        assert remember(file, NEW, digest(OLD)) is True


def test_a_run_that_is_killed_leaves_no_lock(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_file, "LONGEST_WAIT", 0.2)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, file], stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(MedarbeiderError), remembering(file):
            pytest.fail("two at once")
        holder.kill()

    assert file.with_name(".coaching.lock").exists()
    with remembering(file):
        assert remember(file, NEW, digest(OLD)) is True


def test_a_failure_lets_go_of_the_memory(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_file, "LONGEST_WAIT", 0.2)
    with pytest.raises(MedarbeiderError), remembering(file):
        remember(file, NEW, None)

    with remembering(file):
        assert remember(file, NEW, digest(OLD)) is True


def test_a_link_that_is_a_circle_is_told_where_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "coaching.yaml"
    file.symlink_to(file)

    with remembering(file), pytest.raises(MedarbeiderError) as refused:
        COACHING.read(file)

    assert refused.value.code == "invalid-source"


def test_a_folder_in_the_place_of_a_file_is_told(file: Path) -> None:
    file.with_name("coaching.previous.yaml").unlink()
    file.with_name("coaching.previous.yaml").mkdir()

    assert _refused(lambda: remember(file, NEW, digest(OLD))) == "unwritable"
    assert file.read_bytes() == OLD
    file.unlink()
    file.mkdir()
    assert _refused(lambda: remember(file, NEW, digest(OLD))) == "unwritable"
    assert sorted(one.name for one in file.parent.iterdir()) == [
        "coaching.previous.yaml",
        "coaching.yaml",
    ]


def test_a_folder_that_is_closed_is_told(closed: Path) -> None:
    with pytest.raises(MedarbeiderError) as locked, remembering(closed):
        pytest.fail("it is closed")
    with pytest.raises(MedarbeiderError) as written:
        remember(closed, NEW, digest(OLD))

    assert (locked.value.code, written.value.code) == ("unwritable", "unwritable")
    assert _folder(closed) == {"coaching.previous.yaml": OLDER, "coaching.yaml": OLD}


def _held(times: int) -> Callable[[Path, Path], None]:
    """Return a rename that fails some times, as it does while the file is open."""
    left = iter(range(times))
    rename = os.replace

    def held(draft: Path, target: Path) -> None:
        if next(left, None) is not None:
            raise PermissionError(13, "in use", str(target))
        rename(draft, target)

    return held


def test_a_file_that_another_program_holds_is_tried_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    monkeypatch.setattr(os, "replace", _held(3))

    assert remember(file, NEW, digest(OLD)) is True

    assert slept == list(whole.PAUSES[:3])
    assert _folder(file) == {"coaching.previous.yaml": OLD, "coaching.yaml": NEW}


def test_a_file_that_is_held_for_ever_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    monkeypatch.setattr(os, "replace", _held(99))

    assert _refused(lambda: remember(file, NEW, digest(OLD))) == "unwritable"

    assert sum(slept) == 2.5
    assert _folder(file) == {"coaching.previous.yaml": OLDER, "coaching.yaml": OLD}


def test_what_is_written_is_on_the_disk_before_it_takes_its_name(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []
    sync, rename = os.fsync, os.replace

    def synced(descriptor: int) -> None:
        called.append("sync")
        sync(descriptor)

    def renamed(draft: Path, target: Path) -> None:
        called.append(target.name)
        rename(draft, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", renamed)

    remember(file, NEW, digest(OLD))

    assert called == ["sync", "coaching.previous.yaml", "sync", "coaching.yaml"]
