"""Files of words that the workspace's library adds to ours, folder by folder."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from medarbeider.model.noun import Noun
from medarbeider.problems.problem import InvalidSourceError, Problem, gathering
from medarbeider.reading.nouns import read_noun
from medarbeider.reading.yaml_source import YamlSource, read_yaml

_Noun = TypeVar("_Noun", bound=Noun)


def words_of(
    noun: type[_Noun], library: Sequence[Path], name: Path
) -> tuple[tuple[_Noun, YamlSource], ...]:
    """Return what the file called *name* holds in every folder that has it.

    Raises `InvalidSourceError` with the problems of all of them.
    """
    problems: list[Problem] = []
    found: list[tuple[_Noun, YamlSource]] = []
    for folder in library:
        if (folder / name).exists():
            with gathering(problems):
                source = read_yaml(folder / name)
                found.append((read_noun(noun, source), source))
    if problems:
        raise InvalidSourceError(problems)
    return tuple(found)
