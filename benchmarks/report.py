"""What the benchmarks of pairs and groups have in common: the judge, and the report."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from time import process_time

from medarbeider.drawing.draw import Draw, Score, Seating, couples, score

DOCUMENT = Path(__file__).parents[1] / "docs" / "pairs-benchmark.md"

Method = Callable[[Draw], Sequence[Seating]]


@dataclass(frozen=True)
class Result:
    """What a method came to, and its CPU time."""

    found: Score
    seconds: float
    is_lawful: bool


@dataclass(frozen=True)
class Alone:
    """A method of `cp_sat` by its name, and its seconds: it has its own process."""

    name: str
    limit: float


def result(draw: Draw, method: Method | Alone) -> Result | None:
    """Let a method draw, and judge it; None where it found no rounds at all."""
    if isinstance(method, Alone):
        own = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        with own:
            return own.submit(_alone, draw, method).result()
    begun = process_time()
    rounds = method(draw)
    seconds = process_time() - begun
    if len(rounds) != len(draw.rounds):
        return None
    return Result(score(draw, rounds), seconds, is_lawful(draw, rounds))


def _alone(draw: Draw, method: Alone) -> Result | None:
    solve = getattr(import_module("benchmarks.cp_sat"), method.name)
    return result(draw, lambda one: solve(one, method.limit))


def is_lawful(draw: Draw, rounds: Sequence[Seating]) -> bool:
    """Say whether everyone who is there, and nobody else, has a lawful place."""
    return all(
        Counter(a for group in seating for a in group) == Counter(one.present)
        and Counter(map(len, seating)) == Counter(one.sizes)
        and draw.apart.isdisjoint(couples(seating))
        for one, seating in zip(draw.rounds, rounds, strict=True)
    )


def row(cells: Iterable[object]) -> str:
    """Return a line of a table, as Markdown."""
    return f"| {' | '.join(map(str, cells))} |"


def head(titles: Sequence[str]) -> list[str]:
    """Return the first two lines of a table; numbers are ranged right."""
    return [row(titles), row(["---", *["---:"] * (len(titles) - 1)])]


def told(lines: list[str], *more: str) -> None:
    """Print lines as they come, and keep them for the document."""
    for line in more:
        print(line, flush=True)
    lines += more


def put(name: str, lines: Iterable[str]) -> None:
    """Put lines in the place that the document has for them."""
    first, last = f"<!-- {name} -->", f"<!-- end of {name} -->"
    before, _, rest = DOCUMENT.read_text("utf-8").partition(first)
    _, _, after = rest.partition(last)
    text = "\n".join((first, "", *lines, "", last))
    DOCUMENT.write_text(f"{before}{text}{after}", "utf-8")
