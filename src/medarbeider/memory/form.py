"""The form of a file that we write and read again, whatever it holds.

It is YAML that people can read. It begins with what it is, and ends with `...`, YAML's
mark of an end, so that a file cut short is not taken for a whole one.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from medarbeider.memory.kept_file import backup_of
from medarbeider.memory.noun_dumper import dumped
from medarbeider.model.noun import Noun
from medarbeider.output.manifest import digest
from medarbeider.problems.place import Place
from medarbeider.problems.problem import InvalidSourceError, Problem, stop_at
from medarbeider.reading.nouns import read_noun
from medarbeider.reading.text import LARGEST_TEXT, decode, position_after, read_bytes
from medarbeider.reading.yaml_source import parse_yaml

Kept = TypeVar("Kept", bound=Noun)
"""What a file holds."""

_END = "\n..."


@dataclass(frozen=True)
class Remembered(Generic[Kept]):
    """What a file holds, and the file's digest; None where there is no file."""

    value: Kept
    digest: str | None = None
    findings: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class KeptForm(Generic[Kept]):
    """How a noun stands in a file, both ways.

    `empty` is what is remembered where nothing was. `about` is the sentence at its top,
    and `made_by` the command whose work it is: by that we know a file of ours. Nouns
    `on_one_line` are short.
    """

    empty: Kept
    about: str
    made_by: str
    on_one_line: tuple[type[Noun], ...] = ()

    @property
    def _ours(self) -> str:
        return f"# Made by `{self.made_by}`"

    def written(self, value: Kept) -> bytes:
        """Return the file that holds *value*; reading it gives the same again."""
        top = (
            f"# {self.about}",
            f"{self._ours}; do not edit it by hand.",
            "# It holds names: keep it like the name list.",
            "",
        )
        return ("\n".join(top) + dumped(value, self.on_one_line)).encode()

    def read(self, file: Path) -> Remembered[Kept]:
        """Return what *file* holds; what is empty where nothing has been remembered.

        Raises `InvalidSourceError` with all problems of the file: a memory that cannot
        be read, or is lost while its backup is there, is never taken for an empty one.
        """
        copies = tuple(_conflict_copies(file))
        try:
            found = self._parsed(file)
        except InvalidSourceError as error:
            is_not_there = error.problems[0].code == "no-such-file"
            if not is_not_there or file.is_symlink():  # a link may come to lead nowhere
                told = [self._what_to_do(file), *error.problems]
                raise InvalidSourceError(told) from error
        else:
            return replace(found, findings=(*copies, *found.findings))
        backup = backup_of(file)
        if backup.exists():
            raise stop_at(file, "lost-memory", given=file.name, backup=backup.name)
        return Remembered(self.empty, findings=copies)

    def _what_to_do(self, file: Path) -> Problem:
        backup, name = backup_of(file), ""
        with suppress(InvalidSourceError):
            self._parsed(backup)
            name = backup.name
        return Problem(Place(file), "damaged-memory", values={"backup": name})

    def _parsed(self, file: Path) -> Remembered[Kept]:
        content = read_bytes(file, LARGEST_TEXT)
        source = parse_yaml(file, content)
        text = decode(file, content).rstrip()
        if self._ours in text and not text.endswith(_END):
            place = Place(file, position_after(text))
            raise InvalidSourceError([Problem(place, "cut-short")])
        value = read_noun(type(self.empty), source)
        return Remembered(value, digest(content), source.findings)


def _conflict_copies(file: Path) -> Iterator[Problem]:
    """Yield a finding for each copy that a sync program has left beside *file*."""
    ours = {file.name, backup_of(file).name}
    with suppress(OSError):  # a folder that is not there, or is closed to us
        for copy in sorted(file.parent.glob(f"{file.stem}*{file.suffix}")):
            if copy.name.casefold() not in ours:
                values = {"given": file.name}
                yield Problem(Place(copy), "conflict-copy", values=values)
