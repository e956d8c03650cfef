"""Measures what a build and a check cost, as ratios to others in the same run.

    python benchmarks/build.py [ROUNDS]

Pages: CPU time of our press against WeasyPrint used plainly, page by page in turn, on
the same pages of the first bundled programme. Memory: how much the process grows over
the rounds. Commands: CPU time of fresh processes against the bare import of the
libraries they stand on.
"""

import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time

from weasyprint import HTML

from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.planned import planned
from medarbeider.handouts.briefing import briefing
from medarbeider.handouts.documents import kinds
from medarbeider.handouts.papers import Papers
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import prepared
from medarbeider.rendering.press import Press
from medarbeider.workspace import bundled

NAME = "hjemmetjenesten"
BARE = "import typer, rich, pydantic, yaml, jinja2"
TOOL = "import sys; from medarbeider.cli.app import main; main(sys.argv[1:])"
TRIES = 15


def pages() -> tuple[Look, list[tuple[str, str]]]:
    """Return the look, and each page as ours and as WeasyPrint would be given it."""
    look = Look((bundled("templates").resolve(),), "#17495a")
    plan = planned(bundled("programmes") / NAME)
    brief = briefing(
        plan.loaded.programme,
        plan.timetables,
        plan.loaded.people,
        plan.settings.settings,
    )
    fonts = f"{(bundled('templates') / 'fonts').resolve().as_uri()}/"
    styles = look.stylesheet().replace("asset:fonts/", fonts)
    papers = Papers(brief)
    handouts = [one for kind in kinds() for one in papers.of(kind)]
    return look, [
        (page.text, page.with_head(f"<style>{styles}</style>"))
        for _, page in prepared(handouts, look, "page")
    ]


def press_against_plain(rounds: int) -> None:
    """Print the two costs, their ratio, and how the memory grew meanwhile."""
    look, sheets = pages()
    press = Press(look)
    ours = plain = 0.0
    for _, alone in sheets[:3]:
        HTML(string=alone).write_pdf(pdf_variant="pdf/ua-1")  # both are warm from here
        press.printed(sheets[0][0], "")
    for _ in range(rounds):
        for mine, alone in sheets:
            begun = process_time()
            press.printed(mine, "")
            ours += process_time() - begun
            begun = process_time()
            HTML(string=alone).write_pdf(pdf_variant="pdf/ua-1")
            plain += process_time() - begun
    print(f"{len(sheets)} pages, {rounds} rounds, warm:")
    print(f"  plain WeasyPrint {plain:.2f} s CPU, the press {ours:.2f} s CPU")
    print(f"  ratio {ours / plain:.2f} (goal: 0.80 or less)")


def memory(rounds: int) -> None:
    """Print how much the process grows while the press prints everything again."""
    look, sheets = pages()
    press = Press(look)
    sizes = []
    for _ in range(rounds + 1):
        for mine, _alone in sheets:
            press.printed(mine, "")
        kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        sizes.append(kilobytes / 1024)
    told = ", ".join(f"{size:.0f}" for size in sizes)
    print(f"most memory after each round of {len(sheets)} pages: {told} MB")


def cold(code: str, *argv: str) -> float:
    """Return the least CPU time of a fresh process that runs *code*, in seconds."""
    least = float("inf")
    for _ in range(TRIES):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(  # noqa: S603 -- our own interpreter and code
            [sys.executable, "-c", code, *argv],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        least = min(least, spent)
    return least


def commands() -> None:
    """Print what commands cost from a cold start."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "programmes" / NAME
        hidden = shutil.ignore_patterns("handouts")
        shutil.copytree(bundled("programmes") / NAME, folder, ignore=hidden)
        build_handouts(folder)
        bare = cold(BARE)
        print(f"bare imports {bare:.3f} s CPU")
        for words in (
            ["--help"],
            ["check", str(folder)],
            ["build-handouts", str(folder)],
        ):
            spent = cold(TOOL, *words)
            name = words[0] + (", nothing changed" if "build" in words[0] else "")
            print(f"  {name}: {spent:.3f} s CPU, ratio {spent / bare:.2f}")


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if sys.argv[1:] else 2
    memory(wanted)
    press_against_plain(wanted)
    commands()
