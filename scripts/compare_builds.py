"""Compares, byte by byte, what two checkouts of this project make of the same input.

    python scripts/compare_builds.py BEFORE AFTER [--quick]

Each checkout has its own `.venv`; its own interpreter runs its own code, templates and
library. The input is the same: the two bundled programmes as they are in BEFORE, in
every format, and programmes drawn from a seed, in HTML. Files are compared, and what
every command says, its exit status, and the coaching.yaml that it leaves. A manifest's
fingerprints may differ, since they tell of our code. Exit status 1 if anything differs;
then both folders are kept to look into.

`--quick` leaves out PDF, forms and Word.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from itertools import zip_longest
from pathlib import Path
from zipfile import ZipFile, is_zipfile

from invented_programmes import SETTINGS, Case, Step, invented_programmes

EXAMPLES = ("hjemmetjenesten", "fylkesadministrasjonen")
EVERY_FORMAT = "html,pdf,form,docx,xlsx,ics"
QUICK_FORMATS = "html,xlsx,ics"
SAID = "said"
WIDTH = 160
"""Letters of a line that are shown."""

BEFORE_IT = 40
"""Letters of a line that are shown before the first that differs."""


@dataclass(frozen=True)
class Checkout:
    """A folder with this project and its `.venv`."""

    root: Path

    @property
    def python(self) -> Path:
        """Its own interpreter."""
        return self.root / ".venv" / "bin" / "python"

    def run(self, words: Sequence[str], folder: Path, locale: str) -> tuple[int, str]:
        """Return the exit status of a command, and all that it says."""
        # its sources come first, so that a copied `.venv` does not run the original's
        own = {"PYTHONPATH": str(self.root / "src"), "PYTHONUTF8": "1"}
        done = subprocess.run(  # noqa: S603 -- our own interpreter and code
            [self.python, "-m", "medarbeider", *words],
            cwd=folder,
            env={**os.environ, **own, "LC_ALL": locale, "COLUMNS": "100"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        parts = (
            f"exit status {done.returncode}",
            "--- stdout",
            done.stdout,
            "--- stderr",
            done.stderr,
        )
        return done.returncode, "\n".join(parts)


def examples(checkout: Path, formats: str, names: Sequence[str]) -> tuple[Case, ...]:
    """Return the bundled programmes of *checkout*, built in all these formats."""
    return tuple(
        Case(name, "nb_NO.UTF-8", _example(checkout, name, formats)) for name in names
    )


def _example(checkout: Path, name: str, formats: str) -> tuple[Step, ...]:
    return (
        partial(_copy, checkout, name),
        ("check", name, "--json"),
        ("pair-coaching", name, "--preview"),
        ("pair-coaching", name, "--preview", "--groups"),
        ("build-handouts", name, "--format", formats),
        (
            *("build-handouts", name, "--only", "booklet"),
            *("--format", "html", "--out", "booklets"),
        ),
    )


def _copy(checkout: Path, name: str, workspace: Path) -> None:
    shutil.copytree(
        checkout / "programmes" / name,
        workspace / "programmes" / name,
        ignore=shutil.ignore_patterns("handouts"),
    )
    shutil.copy(checkout / SETTINGS, workspace)


def play(case: Case, checkout: Checkout, folder: Path) -> Counter[int]:
    """Do all the steps of *case* in a workspace below *folder*; return the statuses."""
    workspace = folder / case.name
    (workspace / "programmes").mkdir(parents=True)
    said = folder / SAID / case.name
    said.mkdir(parents=True)
    statuses: Counter[int] = Counter()
    for at, step in enumerate(case.steps, 1):
        if callable(step):
            step(workspace)
            continue
        status, text = checkout.run(step, workspace, case.locale)
        statuses[status] += 1
        (said / f"{at:02}-{step[0]}.txt").write_text(text, "utf-8")
        for memory in workspace.glob("programmes/*/coaching.yaml"):
            shutil.copy(memory, said / f"{at:02}-{memory.name}")
    return statuses


def play_all(cases: Sequence[Case], checkout: Checkout, folder: Path) -> Counter[int]:
    """Play every case, as many at a time as there are processors."""
    folder.mkdir()
    with ThreadPoolExecutor(os.cpu_count()) as several:
        done = several.map(partial(play, checkout=checkout, folder=folder), cases)
        return sum(done, Counter())


def files_in(folder: Path) -> dict[str, Path]:
    """Return every file below *folder*, by its path there."""
    found = sorted(one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): one for one in found}


def differences(before: Path, after: Path) -> Iterator[str]:
    """Yield each file that is not the same in both folders, and where it begins."""
    one, other = files_in(before), files_in(after)
    for path in sorted({*one, *other}):
        if path not in other:
            yield f"{path}: only before"
        elif path not in one:
            yield f"{path}: only after"
        elif where := _difference(_content(one[path]), _content(other[path])):
            yield f"{path}: {where}"


def _content(file: Path) -> bytes:
    """Return a file's bytes; a manifest's without its fingerprints."""
    content = file.read_bytes()
    if file.name != "manifest.json":
        return content
    manifest = json.loads(content)
    for made in manifest["files"].values():
        made.pop("fingerprint", None)
    return json.dumps(manifest, ensure_ascii=False, indent=1).encode()


def _difference(one: bytes, other: bytes) -> str:
    """Return where the first difference is, nothing where there is none."""
    if one == other:
        return ""
    if is_zipfile(BytesIO(one)) and is_zipfile(BytesIO(other)):
        return _zip_difference(one, other)
    try:
        return _line_difference(one.decode(), other.decode())
    except UnicodeDecodeError:
        at = _first_apart(one, other)
        return f"byte {at} of {len(one)}, {len(other)}"


def _zip_difference(one: bytes, other: bytes) -> str:
    with ZipFile(BytesIO(one)) as first, ZipFile(BytesIO(other)) as second:
        names = first.namelist()
        if names != second.namelist():
            return "other parts, or in another order"
        for name in names:
            if where := _difference(first.read(name), second.read(name)):
                return f"{name}: {where}"
    return "the same parts, packed in another way"


def _line_difference(one: str, other: str) -> str:
    # not splitlines(): no letter may be taken for a line's end on one side only
    for number, (was, is_) in enumerate(
        zip_longest(one.split("\n"), other.split("\n")), 1
    ):
        if was != is_:
            at = max(0, _first_apart(was or "", is_ or "") - BEFORE_IT)
            shown = (_shown(was, at), _shown(is_, at))
            return f"line {number}\n  before: {shown[0]}\n  after:  {shown[1]}"
    return ""


def _shown(line: str | None, at: int) -> str:
    """Return a line from *at* on, in quotation marks, so that blanks are seen."""
    return "(no such line)" if line is None else repr(line[at : at + WIDTH])


def _first_apart(one: Sequence[object], other: Sequence[object]) -> int:
    both = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in both if a != b), min(len(one), len(other)))


def main(argv: Sequence[str] | None = None) -> int:
    """Build with both, print what differs; return 1 if anything does."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("before", type=Path, help="a checkout with a .venv")
    parser.add_argument("after", type=Path, help="another")
    parser.add_argument("--quick", action="store_true", help="no PDF, form or Word")
    parser.add_argument("--seed", type=int, default=1, help="of the programmes drawn")
    parser.add_argument("--programmes", type=int, default=20, help="how many are drawn")
    parser.add_argument("--example", choices=EXAMPLES, help="only this one of the two")
    asked = parser.parse_args(argv)
    both = (Checkout(asked.before.resolve()), Checkout(asked.after.resolve()))
    for checkout in both:
        if not checkout.python.exists():
            parser.error(f"{checkout.root} has no .venv; run scripts/set-up dev there")
    formats = QUICK_FORMATS if asked.quick else EVERY_FORMAT
    names = (asked.example,) if asked.example else EXAMPLES
    cases = (
        *examples(both[0].root, formats, names),
        *invented_programmes(asked.seed, asked.programmes),
    )
    place = Path(tempfile.mkdtemp(prefix="compare-builds-"))
    for name, checkout in zip(("before", "after"), both, strict=True):
        # in the same place, one after the other: some messages name the whole path
        statuses = play_all(cases, checkout, place / "now")
        (place / "now").rename(place / name)
        told = ", ".join(
            f"{n} with exit status {s}" for s, n in sorted(statuses.items())
        )
        print(f"{name}: {statuses.total()} commands, {told}", flush=True)
    return _tell(place)


def _tell(place: Path) -> int:
    found = list(differences(place / "before", place / "after"))
    for one in found:
        print(one)
    number = len({*files_in(place / "before"), *files_in(place / "after")})
    print(f"{number} files, {len(found)} differ")
    if found:
        print(f"kept in {place}")
        return 1
    shutil.rmtree(place)
    return 0


if __name__ == "__main__":
    sys.exit(main())
