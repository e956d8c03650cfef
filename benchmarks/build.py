"""Measures what a build costs, as ratios to others in the same run.

    python benchmarks/build.py [ROUNDS]

Pages: CPU time of our press against WeasyPrint used plainly, page by page in turn, on
the same pages of the first bundled programme. Memory: how much the process grows over
the rounds. What commands cost from a cold start, `cold.py` measures.
"""

import resource
import sys
from time import process_time

from weasyprint import HTML

from medarbeider.commands.planned import planned
from medarbeider.handouts.briefing import briefing
from medarbeider.handouts.documents import kinds
from medarbeider.handouts.papers import Papers
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import prepared
from medarbeider.rendering.press import Press
from medarbeider.workspace import bundled

NAME = "hjemmetjenesten"


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


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if sys.argv[1:] else 2
    memory(wanted)
    press_against_plain(wanted)
