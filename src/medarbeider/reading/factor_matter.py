"""What serves each factor of 10-FAKTOR, from every folder of the library."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from medarbeider.model.factor_matter import FactorMatter, FactorMatters
from medarbeider.problems.problem import InvalidSourceError, Problem
from medarbeider.reading.library import unknown_method
from medarbeider.reading.nouns import nearest
from medarbeider.reading.words_file import words_of
from medarbeider.reading.yaml_source import YamlSource

MATTER_FILE = Path("ten-factor", "matter.yaml")


def load_factor_matter(
    library: Sequence[Path], methods: Collection[str]
) -> Mapping[int, FactorMatter]:
    """Return what serves each factor, or raise with what is wrong in the files.

    *methods* are the ids that the library has. The first that tells of a factor
    decides: a workspace's own library comes before ours.
    """
    found: dict[int, FactorMatter] = {}
    problems: list[Problem] = []
    for told, source in words_of(FactorMatters, library, MATTER_FILE):
        problems += _unknown_methods(told, source, methods)
        for one in told.factors:
            found.setdefault(one.number, one)
    if problems:
        raise InvalidSourceError(problems)
    return found


def _unknown_methods(
    told: FactorMatters, source: YamlSource, methods: Collection[str]
) -> Iterator[Problem]:
    for at, one in enumerate(told.factors):
        for number, name in enumerate(one.methods):
            if name not in methods:
                place = source.place(("factors", at, "methods", number))
                yield unknown_method(place, name, methods, nearest(name, [*methods]))
