"""The work of `doctor`: what this machine has and lacks, and how to get it."""

import platform
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from medarbeider.rendering.native import missing_libraries, pango_version
from medarbeider.workspace import bundled

LEAST_PANGO = (1, 44)
LONGEST_PRINT = 120
"""Seconds for one line of text."""

_PROBE = """
import sys
from pathlib import Path
from medarbeider.rendering.look import Look
from medarbeider.rendering.press import Press
page = "<html lang='nb'><head><title>x</title></head><body><h1>æČŋ</h1></body></html>"
Press(Look((Path(sys.argv[1]),), "#000000")).printed(page, "doctor")
"""

Verdict = Literal["good", "missing", "old"]


@dataclass(frozen=True)
class Diagnosis:
    """One thing that was looked at: what it is for, how it is, and the cure."""

    thing: str
    verdict: Verdict
    found: str
    cure: str = ""


def doctor() -> tuple[Diagnosis, ...]:
    """Return what was found on this machine, each thing in turn."""
    return (_python(), _bundled_files(), *_native_libraries(), _printing())


def is_well(diagnoses: tuple[Diagnosis, ...]) -> bool:
    """Say whether everything is there."""
    return all(one.verdict == "good" for one in diagnoses)


def _python() -> Diagnosis:
    return Diagnosis("Python", "good", platform.python_version())


def _bundled_files() -> Diagnosis:
    lacking = [
        kind
        for kind in ("templates", "library", "programmes")
        if not bundled(kind).is_dir()
    ]
    if lacking:
        return Diagnosis(
            "medarbeider",
            "missing",
            ", ".join(lacking),
            "pip install --force-reinstall medarbeider",
        )
    return Diagnosis("medarbeider", "good", version("medarbeider"))


def _native_libraries() -> tuple[Diagnosis, ...]:
    missing = missing_libraries()
    if missing:
        return (Diagnosis("Pango", "missing", ", ".join(missing), cure_for_pango()),)
    found = pango_version()
    numbers = tuple(int(part) for part in found.split(".")[:2])
    if numbers < LEAST_PANGO:
        return (Diagnosis("Pango", "old", found, cure_for_pango()),)
    return (Diagnosis("Pango", "good", found),)


def cure_for_pango() -> str:
    """Return the command that installs what PDF needs on this system."""
    system = platform.system()
    if system == "Darwin":
        return "brew install pango"
    if system == "Windows":
        return "pacman -S mingw-w64-ucrt-x86_64-pango (in MSYS2)"
    if Path("/etc/fedora-release").exists():
        return "sudo dnf install pango"
    return "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


def _printing() -> Diagnosis:
    """Print a page in a process of its own: a lack of fonts kills it without a word."""
    if missing_libraries():
        return Diagnosis("PDF", "missing", "", cure_for_pango())
    try:
        ran = subprocess.run(  # noqa: S603 -- our own interpreter and code
            [sys.executable, "-c", _PROBE, str(bundled("templates").resolve())],
            capture_output=True,
            check=False,
            timeout=LONGEST_PRINT,
        )
    except subprocess.TimeoutExpired:
        return Diagnosis("PDF", "missing", f"{LONGEST_PRINT} s", cure_for_pango())
    if ran.returncode == 0:
        return Diagnosis("PDF", "good", f"WeasyPrint {version('weasyprint')}")
    return Diagnosis("PDF", "missing", f"exit {ran.returncode}", cure_for_pango())
