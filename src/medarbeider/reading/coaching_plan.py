"""The memory of pairs and groups, coaching.yaml, to the plan it holds."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from medarbeider.model.coaching import CoachingPlan
from medarbeider.problems.place import Place
from medarbeider.problems.problem import InvalidSourceError, Problem, stop_at
from medarbeider.reading.nouns import read_noun
from medarbeider.reading.text import LARGEST_TEXT, decode, position_after, read_bytes
from medarbeider.reading.yaml_source import parse_yaml

COACHING_BACKUP = "coaching.previous.yaml"

_OURS, _END = "# Made by `medarbeider pair-coaching`", "\n..."


@dataclass(frozen=True)
class LoadedPlan:
    """A plan, and the digest of the file it stands in; None where there is no file."""

    plan: CoachingPlan
    digest: str | None = None
    findings: tuple[Problem, ...] = ()


def load_plan(file: Path) -> LoadedPlan:
    """Return the plan in *file*; the empty one where nothing has been remembered.

    Raises `InvalidSourceError` with all problems of the file: a memory that cannot be
    read, or is lost while its backup is there, is never taken for an empty one.
    """
    copies = tuple(_conflict_copies(file))
    try:
        found = _read_plan(file)
    except InvalidSourceError as error:
        is_not_there = error.problems[0].code == "no-such-file"
        if not is_not_there or file.is_symlink():  # a link may come to lead nowhere
            raise InvalidSourceError([_what_to_do(file), *error.problems]) from error
    else:
        return LoadedPlan(found.plan, found.digest, (*copies, *found.findings))
    backup = file.with_name(COACHING_BACKUP)
    if backup.exists():
        raise stop_at(file, "lost-memory", given=file.name, backup=backup.name)
    return LoadedPlan(CoachingPlan(), findings=copies)


def _what_to_do(file: Path) -> Problem:
    backup = file.with_name(COACHING_BACKUP)
    name = ""
    with suppress(InvalidSourceError):
        _read_plan(backup)
        name = backup.name
    return Problem(Place(file), "damaged-memory", values={"backup": name})


def _read_plan(file: Path) -> LoadedPlan:
    content = read_bytes(file, LARGEST_TEXT)
    source = parse_yaml(file, content)
    text = decode(file, content).rstrip()
    if _OURS in text and not text.endswith(_END):
        place = Place(file, position_after(text))
        raise InvalidSourceError([Problem(place, "cut-short")])
    plan = read_noun(CoachingPlan, source)
    return LoadedPlan(plan, sha256(content).hexdigest(), source.findings)


def _conflict_copies(file: Path) -> Iterator[Problem]:
    """Yield a finding for each copy that a sync program has left beside *file*."""
    with suppress(OSError):  # a folder that is not there, or is closed to us
        for copy in sorted(file.parent.glob(f"{file.stem}*{file.suffix}")):
            if copy.name.casefold() not in {file.name, COACHING_BACKUP}:
                values = {"given": file.name}
                yield Problem(Place(copy), "conflict-copy", values=values)
