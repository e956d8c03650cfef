"""Measures our pairs against what others would do: repeats, same-unit pairs, CPU time.

    python -m benchmarks.pairs [--quick | --all]

The others: a matching of least cost round by round (networkx, rustworkx), an integer
program round by round, and one over all rounds at once (CP-SAT). All are judged by the
same count, with the hard rules checked apart. With --quick the small instances run
with one seed; with --all the slow methods run where they take minutes. Without --quick
the tables and the plot are put into docs.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from time import process_time

import matplotlib as mpl
from matplotlib import pyplot as plt

from benchmarks.by_round import by_networkx, by_rustworkx
from benchmarks.instances import pair_sizes, pairs_instance
from benchmarks.report import (
    DOCUMENT,
    Alone,
    Method,
    Result,
    head,
    put,
    result,
    row,
    told,
)
from medarbeider.drawing.draw import Couple, Draw, Seating, Wanted
from medarbeider.drawing.rounds import Drawn, drawn

INSTANCES = ((12, 6), (24, 6), (25, 8), (60, 8), (200, 10), (1000, 10), (5000, 6))
FEW = 60
"""People up to whom there are five seeds, and two for more."""

ROUND_LIMIT, LIMIT = 5.0, 20.0
"""Seconds that CP-SAT has: for one round, and for all of them at once."""

GROWTH = (500, 1000, 2000, 4000, 8000, 16000)
GROWTH_ROUNDS = 10
PICTURE = DOCUMENT.parent / "pictures" / "pairs-growth.svg"


@dataclass(frozen=True)
class Other:
    """Another way to draw, and the most people it is tried with unless all is asked."""

    name: str
    method: Method | Alone
    most: int


OTHERS = (
    Other("networkx", by_networkx, 200),
    Other("rustworkx", by_rustworkx, 5000),
    Other("CP-SAT by round", Alone("pairs_by_round", ROUND_LIMIT), 60),
    Other("CP-SAT, all rounds", Alone("pairs_of_all_rounds", LIMIT), FEW),
)


def measured(
    name: str, draw: Draw, lines: list[str], *, with_all: bool
) -> tuple[Result, dict[str, Result]]:
    """Put one row into a table: ours, what is certain, and the others."""
    kept: list[Drawn] = []

    def ours(draw: Draw) -> Sequence[Seating]:
        kept.append(drawn(draw))
        return kept[-1].rounds

    mine = result(draw, ours)
    assert mine is not None  # noqa: S101 -- ours always gives rounds
    cells = [name, _cell(mine), kept[-1].bound.repeats, _yes(kept[-1].is_proven)]
    theirs: dict[str, Result] = {}
    for other in OTHERS:
        if draw.people > other.most and not (with_all and other.most > FEW):
            cells.append("–")
        elif found := result(draw, other.method):
            theirs[other.name] = found
            cells.append(_cell(found))
        else:
            cells.append("none in time")
    told(lines, row(cells))
    return mine, theirs


def _cell(one: Result) -> str:
    wrong = "" if one.is_lawful and not one.found.broken else " UNLAWFUL"
    found = one.found
    return f"{found.repeats} / {found.trios} / {found.alike}, {one.seconds:.3f}{wrong}"


def _yes(said: bool) -> str:  # noqa: FBT001 -- the thing itself
    return "yes" if said else "no"


def worse(name: str, mine: Result, theirs: dict[str, Result]) -> Iterator[str]:
    """Yield in what another is better: repeats, or same units with as many repeats.

    Same-unit pairs stand below trios and recency in our order of wishes.
    """
    if not mine.is_lawful:
        yield f"{name}: ours breaks a hard rule"
    for other, one in theirs.items():
        if not one.is_lawful:
            continue
        if one.found.repeats < mine.found.repeats:
            yield f"{name}: {other} has fewer repeats"
        elif (one.found.repeats, one.found.alike) < (
            mine.found.repeats,
            mine.found.alike,
        ):
            why = "" if one.found < mine.found else ", for wishes that weigh more"
            yield f"{name}: {other} has fewer same-unit pairs{why}"


def traps() -> Iterator[tuple[str, Draw]]:
    """Yield instances on which a step at a time goes wrong."""

    def plain(kinds: Sequence[int], rounds: int, *led: Couple) -> Draw:
        everyone = tuple(range(len(kinds)))
        wanted = (Wanted(everyone, pair_sizes(len(kinds))),) * rounds
        return Draw(len(kinds), wanted, frozenset(led), kinds=tuple(kinds))

    yield "two units of 3, 5 rounds", plain([0] * 3 + [1] * 3, 5)
    yield "two units of 7, 13 rounds", plain([0] * 7 + [1] * 7, 13)
    yield "a unit of 16 of 24, 6 rounds", plain([0] * 16 + [1] * 8, 6)
    led = [(0, a) for a in range(1, 21)]
    yield "a leader of 20 of 24, 6 rounds", plain([0] * 21 + [1] * 3, 6, *led)
    yield "25 over 8, one trio in each", plain([a % 3 for a in range(25)], 8)


def growth() -> list[tuple[int, float]]:
    """Return how long a pair takes, in microseconds, for ever more pairs."""
    found = []
    for pairs in GROWTH:
        people = pairs * 2 // GROWTH_ROUNDS
        spent = []
        for seed in (1, 2, 3):
            draw = pairs_instance(people, GROWTH_ROUNDS, seed)
            begun = process_time()
            drawn(draw)
            spent.append(process_time() - begun)
        found.append((pairs, sorted(spent)[1] / pairs * 1e6))
    return found


def plotted(found: Sequence[tuple[int, float]]) -> None:
    """Draw the growth, in black and white."""
    mpl.rcParams["svg.hashsalt"] = "medarbeider"
    figure, axes = plt.subplots(figsize=(6, 3.2))
    axes.plot(*zip(*found, strict=True), "ko-", linewidth=1, markersize=4)
    axes.set_xscale("log", base=2)
    axes.set_xticks([pairs for pairs, _ in found], [f"{pairs}" for pairs, _ in found])
    axes.set_ylim(bottom=0)
    axes.set_xlabel(f"pairs in all ({GROWTH_ROUNDS} rounds)")
    axes.set_ylabel("CPU time per pair, µs")
    axes.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(PICTURE, metadata={"Date": None})


def main(argv: Sequence[str]) -> None:
    """Print the tables, and put them into the document when all of them are made."""
    quick, with_all = "--quick" in argv, "--all" in argv
    drawn(pairs_instance(12, 6, 1))  # all libraries are loaded from here
    titles = ["instance", "ours", "bound", "proven", *(one.name for one in OTHERS)]
    bad: list[str] = []
    tables: dict[str, list[str]] = {}

    def table(section: str, draws: Iterable[tuple[str, Draw]]) -> None:
        lines = tables[section] = []
        told(lines, *head(titles))
        for name, draw in draws:
            bad.extend(worse(name, *measured(name, draw, lines, with_all=with_all)))

    table(
        "pairs",
        (
            (f"{people} × {rounds}, seed {seed}", pairs_instance(people, rounds, seed))
            for people, rounds in INSTANCES
            if people <= FEW or not quick
            for seed in range(1, 2 if quick else 6 if people <= FEW else 3)
        ),
    )
    table("traps", traps())
    print(*bad, sep="\n")
    last = f"never worse: {_yes(not bad)}"
    print(last)
    if not quick:
        put("pairs", tables["pairs"])
        put("traps", [*tables["traps"], "", *(f"- {one}" for one in bad), "", last])
        found = growth()
        plotted(found)
        lines: list[str] = []
        told(lines, *head(["pairs", "CPU time per pair, µs"]))
        told(lines, *(row([pairs, f"{each:.0f}"]) for pairs, each in found))
        put("growth", lines)


if __name__ == "__main__":
    main(sys.argv[1:])
