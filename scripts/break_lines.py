"""Breaks lines of src by chance, one at a time in a copy, and tells which test sees it.

python scripts/break_lines.py --seed 7 --number 20 --work FOLDER

All tests are run once to learn which lines they reach; reach.json in FOLDER keeps that,
and is to be removed when tests are new.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from breakable import Break, breaks, chosen
from tests_that_reach import SOURCE, Reach

ROOT = Path(__file__).parents[1]
PYTEST = (
    sys.executable,
    "scripts/first_found.py",
    "-q",
    "-x",
    "-p",
    "no:cacheprovider",
)
SEEN = re.compile(r"^(?:FAILED|ERROR) (.+?)(?: - .*)?$", re.MULTILINE)


def tests_for(one: Break, reach: Reach, most: float) -> list[str]:
    """Return the module's own tests, then the quickest, all within *most* seconds."""
    *_, room, module = Path(one.file).with_suffix("").parts
    own = f"tests/{room}/test_{module}"
    near = reach.tests_at(one.file, *one.near)
    # what is reckoned while importing is noted for no test: any may see it
    rest = set(reach.with_children) if near else set(reach.seconds)
    ranks = [near, reach.tests_of(one.file) & rest, rest]
    tests, left = dict[str, None](), most
    for rank in ranks:
        for test in sorted(rank, key=reach.seconds.__getitem__):
            if test not in tests and reach.seconds[test] <= left:
                left -= reach.seconds[test]
                tests[test] = None
    return sorted(tests, key=lambda test: not test.startswith(own))


def seen_by(one: Break, copy: Path, tests: list[str], seconds: float) -> str:
    """Return the first test that fails on the broken copy, or "nobody"."""
    file = copy / one.file
    whole, since = file.read_bytes(), file.stat()
    asked = copy / ".asked"
    asked.write_text("\n".join(tests), "utf-8")
    file.write_bytes(one.broken(whole))
    try:
        ran = subprocess.run(  # noqa: S603 -- our own tests
            (*PYTEST, f"@{asked}"),
            cwd=copy,
            env=_at_home(copy),
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "(it hangs)"
    finally:
        file.write_bytes(whole)
        # what is compiled is known by its second: back to one before the break
        os.utime(file, ns=(since.st_atime_ns, since.st_mtime_ns))
    failed = SEEN.search(ran.stdout)
    return failed[1] if failed else ("nobody" if not ran.returncode else "(it falls)")


def _at_home(copy: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(copy / "src")}


def reached(copy: Path, file: Path) -> Reach:
    """Return what the tests reach, from a file of before or a run of all tests."""
    if not file.exists():
        subprocess.run(  # noqa: S603 -- our own script
            (sys.executable, copy / "scripts" / "tests_that_reach.py", file),
            cwd=copy,
            env=_at_home(copy),
            check=True,
        )
    return Reach.read(file)


def main() -> None:
    """Choose, break, and print a row for each."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--seed", type=int, default=2026)
    wanted.add_argument("--number", type=int, default=40)
    wanted.add_argument("--work", type=Path, required=True, help="for copy and notes")
    wanted.add_argument("--most", type=float, default=240, help="seconds of tests")
    wanted.add_argument("--list", action="store_true", help="choose only")
    asked = wanted.parse_args()
    ours = chosen(breaks(ROOT, SOURCE), asked.number, asked.seed)
    if asked.list:
        print(*ours, sep="\n")
        return
    copy = asked.work.resolve() / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    away = shutil.ignore_patterns(".*_cache", ".venv", "node_modules", "__pycache__")
    shutil.copytree(ROOT, copy, ignore=away)
    reach = reached(copy, asked.work.resolve() / "reach.json")
    for one in ours:
        tests = tests_for(one, reach, asked.most)
        seconds = 60 + 5 * sum(reach.seconds[test] for test in tests)
        print(f"{one} | {seen_by(one, copy, tests, seconds)}", flush=True)


if __name__ == "__main__":
    main()
