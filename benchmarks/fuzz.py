"""Spoils the files of a small workspace by chance, and runs the commands on them.

PYTHONPATH=scripts python benchmarks/fuzz.py --minutes 10 --seed 1 [--format html]

Any exception, a status but 0 or 1, a problem without its code, and a command that takes
too long are faults. So is a build that finds a problem where `check` found none. The
smallest input that Hypothesis finds for a fault is printed, and the next seed is tried.
"""

import argparse
import contextlib
import io
import json
import re
import shutil
import signal
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from types import FrameType

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from spoilt_files import spoilt_bytes, spoilt_parts, spoilt_yaml
from whole_files import PROGRAMME_FOLDER, TEXTS, put, whole_files

from medarbeider.cli.app import main
from medarbeider.rendering.templates import environment

SECONDS = 60
"""Processor time that a command may take."""

EXAMPLES = 40
"""Examples of each seed."""

_TOLD = re.compile(r" \[[a-z0-9-]+\]$")
NAME = PROGRAMME_FOLDER.rpartition("/")[2]


class FoundError(Exception):
    """A command did what no command may do."""


@dataclass
class Tally:
    """What has been run so far."""

    runs: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    faults: dict[str, str] = field(default_factory=dict)


def _too_long(number: int, frame: FrameType | None) -> None:
    del number, frame
    message = f"took more than {SECONDS} s"
    raise FoundError(message)


@contextmanager
def within_time() -> Iterator[None]:
    """Stop what the block does when it has used its seconds."""
    signal.signal(signal.SIGVTALRM, _too_long)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def run(tally: Tally, *argv: str) -> tuple[int, str]:
    """Run a command; return its status, and what it told on stderr."""
    out, err = io.StringIO(), io.StringIO()
    status: object = None
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            with within_time():
                main(argv)
        except SystemExit as stop:
            status = stop.code or 0
    told = err.getvalue()
    tally.runs += 1
    tally.statuses[f"{argv[0]} {status}"] += 1
    if status not in {0, 1}:
        message = f"{argv} ended with status {status!r}: {told}"
        raise FoundError(message)
    if "--json" in argv:
        json.loads(out.getvalue())
    elif status == 1 and not (told and all(map(_TOLD.search, told.splitlines()))):
        message = f"{argv} told no problem with its code: {told!r}"
        raise FoundError(message)
    assert isinstance(status, int)  # noqa: S101 -- as seen above
    return status, told


def spoilt_workspaces() -> st.SearchStrategy[dict[str, bytes]]:
    """Return one or two files of the workspace, spoilt."""
    one = st.one_of(
        *(
            st.tuples(st.just(path), _spoilt(path, content))
            for path, content in whole_files().items()
        )
    )
    return st.one_of(
        one.map(lambda each: dict([each])),
        st.lists(one, min_size=2, max_size=3).map(dict),
    )


def _spoilt(path: str, content: bytes) -> st.SearchStrategy[bytes]:
    if path.endswith(".yaml"):
        return spoilt_yaml(TEXTS[path])
    if path.endswith(".docx"):
        return st.one_of(spoilt_bytes(content), spoilt_parts(content))
    return spoilt_bytes(content)


def try_all(tally: Tally, files: Mapping[str, bytes], formats: str) -> None:
    """Run every command on a workspace with these files spoilt."""
    folder = Path(PROGRAMME_FOLDER)
    shutil.rmtree("programmes", ignore_errors=True)
    put({**whole_files(), **files}, Path())
    environment.cache_clear()  # templates are read once in a run of the program
    status, told = run(tally, "check", NAME)
    run(tally, "check", NAME, "--json")
    run(tally, "pair-coaching", NAME, "--preview", "-q")
    run(tally, "pair-coaching", NAME, "--groups", "--preview", "--json")
    built, told = run(tally, "build-handouts", NAME, "--format", formats, "-q")
    is_template = any("/templates/" in path for path in files)  # check looks at none
    if built == 1 and status == 0 and not is_template:
        message = f"check found no problem, and build-handouts did: {told}"
        raise FoundError(message)
    shutil.rmtree(folder / "handouts", ignore_errors=True)
    run(tally, "new-programme", "--from", "brief.yaml", "-q")
    names = str(folder / "participants.csv")
    run(
        tally,
        "new-programme",
        "--from",
        "brief.yaml",
        "--title",
        "B",
        "-q",
        "--participants",
        names,
    )
    run(tally, "new-programme", "b", "--gathering", "1", "--force", "-q")


def search(tally: Tally, number: int, formats: str) -> None:
    """Try the examples of one seed; note the smallest input of a fault."""

    @seed(number)
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
        report_multiple_bugs=False,
    )
    @given(spoilt_workspaces())
    def law(files: dict[str, bytes]) -> None:
        found[0] = files
        try_all(tally, files, formats)

    found: list[Mapping[str, bytes]] = [{}]
    try:
        law()
    except Exception as error:  # noqa: BLE001 -- whatever it is, it is what we look for
        where = traceback.extract_tb(error.__traceback__)[-1]
        kind = f"{type(error).__name__} {Path(where.filename).name}:{where.lineno}"
        if isinstance(error, FoundError):
            kind = f"FoundError {str(error)[:90]}"
        is_new = kind not in tally.faults
        tally.faults.setdefault(kind, f"seed {number}")
        print(f"seed {number}: {kind}", flush=True)
        if is_new:
            traceback.print_exception(error, limit=-6, file=sys.stdout)
            print(_shown(found[0]), flush=True)


def _shown(files: Mapping[str, bytes]) -> str:
    whole = whole_files()
    return "\n".join(
        f"{path}: {_differing(whole[path], made)}" for path, made in files.items()
    )


def _differing(whole: bytes, made: bytes) -> str:
    """Return where a spoilt file begins to differ from the whole one; a tree, whole."""
    pairs = enumerate(zip(whole, made, strict=False))
    least = min(len(whole), len(made))
    start = next((at for at, (one, other) in pairs if one != other), least)
    if start < 3:  # noqa: PLR2004 -- another text altogether
        return made.decode(errors="backslashreplace")[:6000]
    return f"{len(made)} bytes, from {start}: {made[start : start + 80]!r}"


def main_loop(minutes: float, first: int, formats: str) -> int:
    """Search until the time is up; return how many kinds of faults there were."""
    tally, begun, number = Tally(), monotonic(), first
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        while monotonic() - begun < minutes * 60:
            search(tally, number, formats)
            number += 1
    spent = (monotonic() - begun) / 60
    print(f"seeds {first}-{number - 1}, {spent:.1f} minutes, {tally.runs} commands")
    print(dict(sorted(tally.statuses.items())))
    for kind, where in tally.faults.items():
        print(f"  {kind}, first at {where}")
    return len(tally.faults)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", default="html")
    asked = parser.parse_args()
    sys.exit(min(1, main_loop(asked.minutes, asked.seed, asked.format)))
