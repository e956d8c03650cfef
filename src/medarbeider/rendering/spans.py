"""Where the nodes of a YAML text stand in it, and edits to what stands there."""

import re
from collections.abc import Iterable, Iterator

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

_COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\n]*", re.MULTILINE)


def root_of(text: str) -> MappingNode:
    """Return the node of a whole text that holds a mapping."""
    # as the file is read: PyYAML's own parser stops at "?" before "," and "}"
    found = yaml.compose(text, Loader=yaml.CSafeLoader)
    return found if isinstance(found, MappingNode) else MappingNode("", [])


def end_of(node: Node, text: str) -> int:
    """Return where what a node says ends, without the blank lines that follow it."""
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, ScalarNode):
        is_block = node.style in {"|", ">"}
        return len(text[:end].rstrip()) if is_block else int(end)
    if not isinstance(node, CollectionNode) or node.flow_style or not node.value:
        return int(end)
    last = node.value[-1]
    return max(int(start), end_of(last[1] if isinstance(last, tuple) else last, text))


def within(node: Node) -> Iterator[Node]:
    """Yield a node and every node in it, keys too."""
    yield node
    if isinstance(node, MappingNode):
        for pair in node.value:
            for one in pair:
                yield from within(one)
    elif isinstance(node, SequenceNode):
        for one in node.value:
            yield from within(one)


def scalars(node: Node | None) -> Iterator[ScalarNode]:
    """Yield every scalar in a node, keys too."""
    every = within(node) if node else ()
    yield from (one for one in every if isinstance(one, ScalarNode))


def comments_in(text: str, root: MappingNode) -> Iterator[tuple[int, str]]:
    """Yield where each comment of a whole text begins, and the comment."""
    spans = [(one.start_mark.index, end_of(one, text)) for one in scalars(root)]
    for found in _COMMENT.finditer(text):
        if not any(first <= found.start() < last for first, last in spans):
            yield found.start(), found[0]


def value_at(root: MappingNode, name: str) -> Node | None:
    """Return the value of a key, if there is one."""
    return next((value for key, value in root.value if key.value == name), None)


def applied(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Return the text with every edit made; one inside another goes with it."""
    written, at = [], 0
    for start, end, new in sorted(edits):
        if start >= at:
            written += [text[at:start], new]
        at = max(at, end)
    return "".join([*written, text[at:]])
