"""The results of 10-FAKTOR that a brief has: typed, in a file beside it, or in both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from medarbeider.problems.problem import Problem
from medarbeider.reading.yaml_source import YamlSource

KEY = "results"


@dataclass(frozen=True)
class BriefWithResults:
    """A brief's source, in which results stand as the noun has them, and findings."""

    source: YamlSource
    findings: tuple[Problem, ...] = ()


def with_results(
    source: YamlSource, folder: Path, library: Sequence[Path]
) -> BriefWithResults:
    """Return *source* with its results read; raises with all that is wrong in them.

    Their file is looked for in *folder*, where a relative name begins.
    """
    brief = source.value
    told = brief.get(KEY) if isinstance(brief, Mapping) else None
    if not isinstance(brief, Mapping) or told is None:
        return BriefWithResults(source)
    if isinstance(told, str):
        told = {"file": told}
    if not isinstance(told, Mapping):
        return BriefWithResults(source)  # the noun says what is wanted
    from medarbeider.reading.typed_results import (  # noqa: PLC0415 -- slow import
        read_results,
    )

    return read_results(source, told, folder, library)
