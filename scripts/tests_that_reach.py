"""Notes which test reaches which line, and how long each test takes.

python scripts/tests_that_reach.py REACH.JSON [PYTEST'S OPTIONS]
"""

import json
import pkgutil
import sys
from collections import defaultdict
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Self

import pytest
from coverage import Coverage

ROOT = Path(__file__).parents[1]
SOURCE = "src/medarbeider"


@dataclass(frozen=True)
class Reach:
    """What a run of all tests tells about them."""

    seconds: Mapping[str, float]
    lines: Mapping[str, Mapping[int, Sequence[str]]]
    with_children: tuple[str, ...]

    @classmethod
    def read(cls, file: Path) -> Self:
        """Return what was written before."""
        told = json.loads(file.read_text("utf-8"))
        lines = {
            name: {int(line): tests for line, tests in of_file.items()}
            for name, of_file in told["lines"].items()
        }
        return cls(told["seconds"], lines, tuple(told["with_children"]))

    def tests_at(self, file: str, first: int, last: int) -> set[str]:
        """Return the tests that come by any of the lines."""
        lines = self.lines.get(file, {})
        met = {one for at in range(first, last + 1) for one in lines.get(at, ())}
        # a file alone stands for all of its tests: they share what was set up
        return {test for test in self.seconds if {test, test.split("::")[0]} & met}

    def tests_of(self, file: str) -> set[str]:
        """Return the tests that come by any line of a file."""
        return self.tests_at(file, 1, max(self.lines.get(file, {}), default=0))


class Notes:
    """Tells coverage which test is running; what sets up is noted for a whole file."""

    def __init__(self, coverage: Coverage) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.with_children: dict[str, None] = {}
        self._coverage, self._running = coverage, ""
        sys.addaudithook(self._hear)

    def _hear(self, event: str, _: object) -> None:
        if event == "subprocess.Popen" and self._running:
            self.with_children[self._running] = None

    @contextmanager
    def _during(self, test: str, context: str) -> Generator[None]:
        self._running = test
        self._coverage.switch_context(context)
        started = perf_counter()
        try:
            yield
        finally:
            self.seconds[test] += perf_counter() - started
            self._coverage.switch_context("")
            self._running = ""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Generator[None]:
        """Note what fixtures reach."""
        with self._during(item.nodeid, item.nodeid.split("::")[0]):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None]:
        """Note what the test itself reaches."""
        with self._during(item.nodeid, item.nodeid):
            return (yield)


def _lines(coverage: Coverage) -> dict[str, dict[int, list[str]]]:
    found = coverage.get_data()
    return {
        Path(file).relative_to(ROOT).as_posix(): {
            line: sorted(tests)
            for line, contexts in found.contexts_by_lineno(file).items()
            if (tests := set(contexts) - {""})
        }
        for file in sorted(found.measured_files())
    }


def main(file: Path, options: list[str]) -> None:
    """Run the tests and write down what they reach."""
    coverage = Coverage(data_file=None, source=[str(ROOT / SOURCE)])
    coverage.start()
    # all at once, or the first test to import one would have its classes to itself
    package = import_module("medarbeider")
    for module in pkgutil.walk_packages(package.__path__, "medarbeider."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    notes = Notes(coverage)
    pytest.main(["-q", "-p", "no:cacheprovider", *options], plugins=[notes])
    coverage.stop()
    reach = Reach(notes.seconds, _lines(coverage), tuple(notes.with_children))
    file.write_text(json.dumps(vars(reach)), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
