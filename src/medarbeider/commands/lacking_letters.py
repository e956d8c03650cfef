"""Where a programme's own files hold letters that no font has."""

import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

from medarbeider.model.method import Method
from medarbeider.problems.place import Place, Position
from medarbeider.problems.problem import Problem
from medarbeider.reading.csv_table import decoded
from medarbeider.reading.library import shelf
from medarbeider.reading.named_file import named_file
from medarbeider.reading.programme import LoadedProgramme
from medarbeider.reading.settings import LoadedSettings
from medarbeider.reading.text import (
    LARGEST_TEXT,
    MOST_TOLD,
    decode,
    plain_lines,
    position_after,
    read_bytes,
)
from medarbeider.reading.yaml_source import Address, YamlSource, every_text, parse_yaml
from medarbeider.rendering.letters import is_plain, letters_held, missing_letters
from medarbeider.rendering.look import font_files
from medarbeider.workspace import TEMPLATES, Workspace, bundled

_CODE = "letter-not-in-fonts"
_ESCAPE = re.compile(r"\\[uUxN]")
_WORKBOOKS = frozenset({".xlsx", ".xlsm"})


def lacking_letters(
    folder: Path, workspace: Workspace, loaded: LoadedProgramme, house: LoadedSettings
) -> Iterator[Problem]:
    """Yield a finding for each place where a box will be printed for letters."""
    own = house.fonts
    fonts = _Fonts(
        (own.regular, own.bold, own.italic) if own else (), workspace.templates(folder)
    )
    if workspace.settings_file.is_file():
        yield from _in_yaml(workspace.settings_file, fonts)
    yield from _in_yaml(loaded.source.file, fonts)
    for file in _methods(workspace, loaded):
        yield from _in_yaml(file, fonts)
    yield from _in_name_list(folder, loaded, fonts)
    for one in (folder, workspace.root):
        if (one / TEMPLATES).resolve() != bundled(TEMPLATES).resolve():
            for file in sorted((one / TEMPLATES).glob("*.html.j2")):
                yield from _in_template(file, fonts)


@dataclass(frozen=True)
class _Fonts:
    """The fonts that a programme is printed with; opened when a text is not plain."""

    own: tuple[bytes, ...]
    folders: tuple[Path, ...]

    @cached_property
    def _held(self) -> frozenset[int]:
        return letters_held((*self.own, *font_files(self.folders)))

    def lack(self, text: str) -> str:
        """Return the letters of a text that none of them has."""
        return "" if is_plain(text) else missing_letters(text, self._held)


def _methods(workspace: Workspace, loaded: LoadedProgramme) -> Iterator[Path]:
    """Yield the files of the methods in use, and of those that lend them guides."""
    files = shelf(workspace.library, "methods")
    ids = (id_ for method in loaded.methods.values() for id_ in _named(method))
    yield from dict.fromkeys(files[id_] for id_ in ids if id_ in files)


def _named(method: Method) -> tuple[str, ...]:
    return (method.id, method.guide_of or "")


def _in_yaml(file: Path, fonts: _Fonts) -> Iterator[Problem]:
    text = decode(file, content := read_bytes(file, LARGEST_TEXT))
    if is_plain(text) and not _ESCAPE.search(text):
        return
    source = parse_yaml(file, content)
    found = (
        problem
        for address, value in every_text(source.value)
        if (letters := fonts.lack(value))
        for problem in _in_value(source, text, address, letters)
    )
    yield from islice(found, MOST_TOLD)


def _in_value(
    source: YamlSource, text: str, address: Address, letters: str
) -> Iterator[Problem]:
    """Yield a finding at each of the letters; at the value where they are not seen.

    They may be written as an escape, or in parts.
    """
    here = source.values_at[address]
    all_places = {*source.values_at.values(), *source.keys_at.values()}
    after = min((one for one in all_places if one > here), default=None)
    begins, ends = _offset(text, here), _offset(text, after)
    found = [*_runs(source.file, text, letters, (begins, ends))]
    yield from found or [_told(Place(source.file, here), letters)]


def _offset(text: str, where: Position | None) -> int:
    if where is None:
        return len(text)
    lines = text.split("\n")[: where.line - 1]
    return sum(len(line) + 1 for line in lines) + where.column - 1


def _runs(
    file: Path, text: str, letters: Collection[str], span: tuple[int, int]
) -> Iterator[Problem]:
    """Yield a finding for each run of the letters in a span of a file's text."""
    run = re.compile(f"[{re.escape(''.join(letters))}]+")
    for found in run.finditer(text, *span):
        yield _told(Place(file, position_after(text[: found.start()])), found[0])


def _told(place: Place, letters: str) -> Problem:
    named = ", ".join(f"{one} (U+{ord(one):04X})" for one in dict.fromkeys(letters))
    return Problem(place, _CODE, values={"letters": named})


def _in_name_list(
    folder: Path, loaded: LoadedProgramme, fonts: _Fonts
) -> Iterator[Problem]:
    if loaded.roster is None or loaded.programme.participants is None:
        return
    letters = fonts.lack(repr(loaded.roster.participants))
    if not letters:
        return
    file, _ = named_file(folder, loaded.programme.participants)
    if file.suffix.casefold() in _WORKBOOKS:
        found = [*islice(_in_cells(file, letters, fonts), MOST_TOLD)]
    else:
        text, _ = decoded(file, read_bytes(file, LARGEST_TEXT))
        found = [*islice(_runs(file, text, letters, (0, len(text))), MOST_TOLD)]
    yield from found or [_told(Place(file), letters)]  # written in parts


def _in_cells(file: Path, letters: str, fonts: _Fonts) -> Iterator[Problem]:
    from medarbeider.reading.workbook import read_workbook  # noqa: PLC0415 -- slow import

    table = read_workbook(file)
    for row in table.rows:
        for index, cell in enumerate(row.cells):
            if lacking := "".join(one for one in fonts.lack(cell) if one in letters):
                yield _told(table.place(row, index), lacking)


def _in_template(file: Path, fonts: _Fonts) -> Iterator[Problem]:
    """Yield a finding for each letter; a template that cannot be read is told later."""
    text = ""
    with suppress(OSError, UnicodeDecodeError):
        text = plain_lines(file.read_text("utf-8"))
    if letters := fonts.lack(text):
        yield from islice(_runs(file, text, letters, (0, len(text))), MOST_TOLD)
