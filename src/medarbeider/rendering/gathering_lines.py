"""The lines of one gathering in a programme's text, and others in their place.

Every other line stays as it is: texts, comments, blank lines and line ends.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from yaml.nodes import Node, SequenceNode

from medarbeider.model.language import Language
from medarbeider.rendering.scaffold import is_own_comment
from medarbeider.rendering.spans import comments_in, end_of, root_of, value_at, within


@dataclass(frozen=True)
class GatheringLines:
    """Where the lines of a gathering stand: from `first` until `after`, from 0.

    Its dash is in a `column`, from 0. `above` are the lines above it in which
    new-programme has told what it is about, and why. `said` are all of these, as they
    are where the dash is in the first column; `comments` are those that are in them.
    """

    first: int
    after: int
    column: int
    above: tuple[int, ...]
    said: tuple[str, ...]
    comments: tuple[str, ...]


def lines_of(text: str, number: int, language: Language) -> GatheringLines | None:
    """Return where the gathering stands that is *number*, from 0, in a whole *text*.

    *text* is one that can be read, with plain line ends and comments in *language*.
    None is returned for a gathering that is written in brackets with others, and has no
    lines of its own.
    """
    root = root_of(text)
    sessions = value_at(root, "sessions")
    if not isinstance(sessions, SequenceNode) or sessions.flow_style:
        return None
    lines = text.split("\n")
    column = sessions.start_mark.column
    node = sessions.value[number]
    first = _dash_above(lines, node.start_mark.line, column)
    if first is None:
        return None
    after = text.count("\n", 0, max(_ends_in(node, text))) + 1
    above = tuple(_comments_above(lines, first, language))
    own = (*above, *range(first, after))
    return GatheringLines(
        first,
        after,
        column,
        above,
        tuple(_from_column(column, lines[at]) for at in own),
        tuple(
            comment
            for start, comment in comments_in(text, root)
            if text.count("\n", 0, start) in own
        ),
    )


def replaced(text: str, old: GatheringLines, new: GatheringLines) -> str:
    """Return *text* with other lines in place of a gathering's *old* ones.

    Line ends in *text* are as in its file, and stay so.
    """
    written = [*StringIO(text, newline="")]
    ending = _line_end(written[old.first])
    block = ending.join(f"{' ' * old.column}{line}" for line in new.said)
    kept = [line for at, line in enumerate(written[: old.first]) if at not in old.above]
    last = _line_end(written[old.after - 1])
    return "".join([*kept, block, last, *written[old.after :]])


def _from_column(column: int, line: str) -> str:
    return line if line[:column].strip() else line[column:]


def _dash_above(lines: list[str], line: int, column: int) -> int | None:
    """Return the line of the dash before a value that begins on a *line*."""
    for at in range(line, -1, -1):
        if lines[at][column : column + 1] == "-" and not lines[at][:column].strip():
            return at
        if lines[at][:column].strip(" #"):
            return None
    return None


def _ends_in(node: Node, text: str) -> Iterator[int]:
    """Yield where something ends that a node says; what says nothing has no end."""
    yield node.start_mark.index
    for one in within(node):
        if one.start_mark.index < one.end_mark.index:
            yield end_of(one, text)


def _comments_above(lines: list[str], first: int, language: Language) -> Iterator[int]:
    """Yield the lines of new-programme's comments in those that stand right above."""
    above = first
    while above and lines[above - 1].lstrip().startswith("#"):
        above -= 1
    yield from (at for at in range(above, first) if is_own_comment(lines[at], language))


def _line_end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]
