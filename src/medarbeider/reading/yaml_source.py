"""YAML composed, not loaded: every scalar stays text and remembers its place."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from medarbeider.problems.place import Place, Position
from medarbeider.problems.problem import InvalidSourceError, Problem, stop_at
from medarbeider.reading.text import (
    CONTROL,
    LARGEST_TEXT,
    MOST_TOLD,
    control_characters,
    decode,
    read_bytes,
)

DEEPEST = 32
MOST_NODES = 100_000

_SOURCES_KEPT = 200
"""Files that are not parsed anew while they say the same: a library, and some more."""

Address = tuple[str | int, ...]
"""The way to a value: keys and numbers from the top of the file."""

Value = str | tuple["Value", ...] | Mapping[str, "Value"] | None
"""What YAML holds when nothing has been decided: text, lists and mappings of it."""

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_SYNTAX = (
    ("exceeded maximum nesting depth", "too-deep"),
    ("mapping values are not allowed", "colon-in-text"),
    ("hexdecimal number", "backslash-in-quotes"),
    ("escape code", "backslash-in-quotes"),
    ("unknown escape character", "backslash-in-quotes"),
    ("did not find expected key", "indentation"),
    ("did not find expected '-' indicator", "indentation"),
    ("did not find expected <document start>", "indentation"),
    ("while parsing a flow node", "unclosed-bracket"),
    ("cannot start any token", "special-letter-first"),
    ("did not find expected node content", "special-letter-first"),
    ("keys are not allowed", "special-letter-first"),
    ("entries are not allowed", "special-letter-first"),
)
"""Signs in the parser's words, and our code; the fault is where the parser stopped."""

_BEGUN = (
    ("while scanning a quoted scalar", "unclosed-quote"),
    ("while scanning a simple key", "missing-colon"),
    ("while parsing a flow sequence", "unclosed-bracket"),
    ("while parsing a flow mapping", "unclosed-bracket"),
    ("while scanning an alias", "alias"),
    ("while scanning an anchor", "alias"),
    ("while scanning a tag", "tag"),
    ("found undefined tag handle", "tag"),
    ("while scanning a block scalar", "special-letter-first"),
    ("while scanning a directive", "special-letter-first"),
)
"""As above, where the fault is what the parser had begun to read when it stopped."""

_ODD_INDENTATION = re.compile(r"^( *)([^\S \n])(?=.*\S)", re.MULTILINE)
_KEY_ALONE = re.compile(r"\s*(?:- +)*[^\s:]+")
_ALL_COMMENT = re.compile(r"\s*:\s+#[^\s#!]")
_LOST_COMMENT = re.compile(r" #[^\s#!]")


def every_text(
    value: Value, but: Collection[str] = (), address: Address = ()
) -> Iterator[tuple[Address, str]]:
    """Yield every text in a value, with the way to it; not below the keys in *but*."""
    if isinstance(value, str):
        yield address, value
    elif isinstance(value, Mapping):
        for key, one in value.items():
            if key not in but:
                yield from every_text(one, but, (*address, key))
    elif value is not None:
        for number, one in enumerate(value):
            yield from every_text(one, but, (*address, number))


@dataclass(frozen=True)
class YamlSource:
    """A file's value, and where each part of it stands."""

    file: Path
    value: Value
    keys_at: Mapping[Address, Position]
    values_at: Mapping[Address, Position]
    findings: tuple[Problem, ...] = ()
    commented_out: frozenset[Address] = frozenset()

    def walk(self, address: Address) -> Address:
        """Return the longest way along *address* that leads somewhere in the file."""
        there: Address = ()
        for part in address:
            if (*there, part) in self.values_at:
                there = (*there, part)
        return there

    def place(self, address: Address, *, at_key: bool = False) -> Place:
        """Return the place of the value (or key) at *address*, or of what holds it."""
        there = self.walk(address)
        at = self.keys_at if at_key and there in self.keys_at else self.values_at
        return Place(self.file, at[there])


def read_yaml(file: Path) -> YamlSource:
    """Return what *file* holds, or raise with every reason why not.

    A file that says the same as when it was read last is not parsed again.
    """
    return _parsed_once(file, read_bytes(file, LARGEST_TEXT))


@lru_cache(_SOURCES_KEPT)
def _parsed_once(file: Path, content: bytes) -> YamlSource:
    return parse_yaml(file, content)


def parse_yaml(file: Path, content: bytes) -> YamlSource:
    """Return what *content*, read from *file*, holds; raise as `read_yaml` does."""
    text = decode(file, content)
    problems = control_characters(file, text)
    problems += islice(_odd_indentation(file, text), MOST_TOLD)
    if problems:
        raise InvalidSourceError(problems)
    root = _compose(file, text)
    if root is None:
        raise stop_at(file, "empty-file")
    composer = _Composer(file, text.split("\n"))
    value = composer.value(root, ())
    if not isinstance(value, Mapping):
        composer.blame(root, "not-a-mapping")
    if composer.problems:
        raise InvalidSourceError(composer.problems)
    return YamlSource(
        file,
        value,
        composer.keys_at,
        composer.values_at,
        tuple(composer.findings),
        frozenset(composer.commented_out),
    )


def _odd_indentation(file: Path, text: str) -> Iterator[Problem]:
    for found in _ODD_INDENTATION.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        code = "tab" if found[2] == "\t" else "odd-blank"
        yield Problem(Place(file, Position(line, len(found[1]) + 1)), code)


def _compose(file: Path, text: str) -> Node | None:
    """Return the file's node after a walk over its events, which are safe to meet."""
    found = list(islice(_unwelcome(file, text), MOST_TOLD))
    if found:
        raise InvalidSourceError(found)
    return yaml.compose(text, yaml.CSafeLoader)


def _unwelcome(file: Path, text: str) -> Iterator[Problem]:
    """Yield what we do not read, and where the file stops being YAML."""
    try:
        yield from _unwelcome_events(file, text)
    except yaml.MarkedYAMLError as error:
        code, where = _syntax_fault(error, text.split("\n"))
        yield Problem(Place(file, where), code)


def _syntax_fault(
    error: yaml.MarkedYAMLError, lines: Sequence[str]
) -> tuple[str, Position]:
    """Return the code and place of what the parser stumbled over."""
    said = f"{error.context or ''} {error.problem or ''}"
    code = next((code for sign, code in _SYNTAX if sign in said), "")
    mark = error.problem_mark or error.context_mark
    if not code:
        code = next((code for sign, code in _BEGUN if sign in said), "yaml-syntax")
        mark = error.context_mark or error.problem_mark
    if mark is None:
        return code, Position()
    if mark.line == len(lines):  # after a last line without a line end
        return code, Position(len(lines), len(lines[-1]) + 1)
    line = lines[mark.line]
    before, column = line[: mark.column], mark.column + 1
    if code == "colon-in-text" and _KEY_ALONE.fullmatch(before):
        code, column = "text-goes-on", len(before) - len(before.lstrip()) + 1
    elif code == "indentation" and before.strip(" -"):
        code = "text-after-the-end"
    elif code == "special-letter-first" and line[mark.column :][:1] == "\t":
        code = "tab"
    return code, Position(mark.line + 1, column)


def _unwelcome_events(file: Path, text: str) -> Iterator[Problem]:
    """Yield aliases, tags and second documents; stop where the nesting gets unsafe."""
    depth = documents = nodes = 0
    for event in yaml.parse(text, yaml.CSafeLoader):
        nodes += isinstance(event, yaml.NodeEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        documents += isinstance(event, yaml.DocumentStartEvent)
        code = ""
        if depth > DEEPEST:
            code = "too-deep"
        elif nodes > MOST_NODES:
            code = "too-many-values"
        elif documents > 1:
            code = "second-document"
        elif isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            code = "alias"
        elif getattr(event, "tag", None) is not None:
            code = "tag"
        if code:
            mark = event.start_mark
            where = Position(mark.line + 1, mark.column + 1) if mark else Position()
            yield Problem(Place(file, where), code)
        if code in {"too-deep", "too-many-values", "second-document"}:
            return


class _Composer:
    """Walks the nodes once, and gathers values, places and problems."""

    def __init__(self, file: Path, lines: list[str]) -> None:
        self.file = file
        self.lines = lines
        self.keys_at: dict[Address, Position] = {}
        self.values_at: dict[Address, Position] = {}
        self.problems: list[Problem] = []
        self.findings: list[Problem] = []
        self.commented_out: set[Address] = set()

    def value(self, node: Node, address: Address) -> Value:
        self.values_at[address] = _position(node)
        if isinstance(node, SequenceNode):
            return tuple(
                self.value(item, (*address, number))
                for number, item in enumerate(node.value)
            )
        if isinstance(node, MappingNode):
            return self._mapping(node, address)
        return self._scalar(node) if isinstance(node, ScalarNode) else None

    def _mapping(self, node: MappingNode, address: Address) -> Value:
        found: dict[str, Value] = {}
        before: Node | None = None
        for key_node, value_node in node.value:
            number = _parted_by_a_comma(before, key_node, value_node)
            before = value_node
            if number:
                self.blame(
                    key_node, "comma-in-braces", given=number[0], nearest=number[1]
                )
                continue
            if not isinstance(key_node, ScalarNode):
                self.blame(key_node, "key-is-no-text")
                continue
            key = self._text(key_node)
            here = (*address, key)
            if key in found:
                first = self.keys_at[here]
                self.blame(key_node, "duplicate-key", key, line=first.line)
                continue
            self.keys_at[here] = _position(key_node)
            found[key] = self.value(value_node, here)
            if found[key] is None:
                self._look_after(key_node, here)
        return found

    def _look_after(self, key: Node, address: Address) -> None:
        """Place a missing value after its key; see whether a comment took it."""
        line, column = key.end_mark.line, key.end_mark.column
        if self.values_at[address].line > line + 1:
            self.values_at[address] = Position(line + 1, column + 2)
        if _ALL_COMMENT.match(self.lines[line][column:]):
            self.commented_out.add(address)

    def _scalar(self, node: ScalarNode) -> Value:
        text: str = node.value
        if not node.style and text in _NULLS:
            return None
        if not node.style:
            self._notice_a_lost_comment(node)
            self._notice_a_lone_quote(node)
        return self._text(node)

    def _text(self, node: ScalarNode) -> str:
        """Return composed letters (NFC); an escape may hide one that no one types."""
        text: str = node.value
        if hidden := CONTROL.search(text):
            self.blame(node, "control-character", codepoint=f"U+{ord(hidden[0]):04X}")
        return unicodedata.normalize("NFC", text)

    def _notice_a_lost_comment(self, node: Node) -> None:
        """Say so when ` #3` after unquoted text was taken for a comment."""
        end = node.end_mark
        rest = self.lines[end.line][end.column :]
        if _LOST_COMMENT.match(rest):
            where = Position(end.line + 1, end.column + 2)
            self.findings.append(
                Problem(
                    Place(self.file, where),
                    "text-after-hash-is-lost",
                    values={"lost": rest.strip()},
                )
            )

    def _notice_a_lone_quote(self, node: ScalarNode) -> None:
        """Say so when unquoted text ends with a quotation mark that it never opened."""
        text: str = node.value
        if text.endswith('"') and text.count('"') == 1:
            place = Place(self.file, _position(node))
            self.findings.append(Problem(place, "lone-quote"))

    def blame(self, node: Node, code: str, about: str = "", **values: object) -> None:
        where = Place(self.file, _position(node))
        self.problems.append(Problem(where, code, about, values))


def _parted_by_a_comma(
    before: Node | None, key: Node, value: Node
) -> tuple[str, str] | None:
    """Return a number such as `3,7` that became a value and a key, and with a point."""
    is_one = (
        isinstance(before, ScalarNode)
        and isinstance(key, ScalarNode)
        and not (before.style or key.style)
        and key.start_mark.index == before.end_mark.index + 1
        and value.start_mark.index == value.end_mark.index
        and before.value.isdecimal()
        and key.value.isdecimal()
    )
    if not is_one or before is None:
        return None
    return f"{before.value},{key.value}", f"{before.value}.{key.value}"


def _position(node: Node) -> Position:
    return Position(node.start_mark.line + 1, node.start_mark.column + 1)
