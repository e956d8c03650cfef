"""Two runs at once, and a run that is killed: the memory is whole, old or new."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching
from medarbeider.memory.coaching import COACHING

Made = Callable[..., Path]

RUN = """
import sys
from pathlib import Path
from medarbeider.commands.pair_coaching import Request, pair_coaching
import filelock
print("ready", flush=True)
sys.stdin.readline()
told = {sys.argv[2]: (sys.argv[3],)}
pair_coaching(Path(sys.argv[1]), Request(session="to", **told))
"""


def _started(folder: Path, *argv: str) -> subprocess.Popen[bytes]:
    """Return a run that has read its code and waits for a line."""
    run = subprocess.Popen(
        [sys.executable, "-c", RUN, folder, *argv],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert run.stdout is not None
    assert run.stdout.readline() == b"ready\n"
    return run


def _go(run: subprocess.Popen[bytes]) -> None:
    assert run.stdin is not None
    run.stdin.write(b"\n")
    run.stdin.flush()


def test_two_runs_at_once_both_remember(made: Made) -> None:
    folder = made()
    pair_coaching(folder, Request())

    with (
        _started(folder, "absent", "Anne") as one,
        _started(folder, "extra", "Ivar") as other,
    ):
        _go(one)
        _go(other)
    assert (one.returncode, other.returncode) == (0, 0)

    plan = COACHING.read(folder / "coaching.yaml").value
    second = plan.rounds_of("to", 1, "pairs")[0]
    assert [one.session for one in plan.rounds] == ["en", "to", "tre"]
    assert (second.absent, second.extra) == (("Anne",), ("Ivar",))
    assert sorted(second.people) == [
        *("Bo", "Cato", "Dina", "Eli", "Finn", "Geir", "Hilde", "Ivar")
    ]


@pytest.mark.parametrize("waits", [0, 0.01, 0.02, 0.05, 0.1])
def test_a_run_that_is_killed_leaves_the_old_or_the_new(
    made: Made, waits: float
) -> None:
    folder, twin = made(), made(name="tvilling")
    for one in (folder, twin):
        pair_coaching(one, Request())
    file = folder / "coaching.yaml"
    old = file.read_bytes()
    pair_coaching(twin, Request(session="to", absent=("Anne",)))
    written = (twin / "coaching.yaml").read_bytes()
    new = written.replace(twin.name.encode(), folder.name.encode())
    assert old != new

    with _started(folder, "absent", "Anne") as run:
        _go(run)
        time.sleep(waits)
        run.kill()

    assert file.read_bytes() in {old, new}
    pair_coaching(folder, Request(session="to", absent=("Anne",)))
    assert file.read_bytes() == new
    assert sorted(one.name for one in folder.iterdir()) == [
        ".coaching.lock",
        "coaching.previous.yaml",
        "coaching.yaml",
        "participants.csv",
        "programme.yaml",
    ]
