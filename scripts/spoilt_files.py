"""What people, editors and disks do to a file: strategies of spoilt files for laws.

A file is spoilt as bytes (a piece gone, another put in, an end cut off) or, where it
is YAML, as a tree: values are dropped, doubled, moved, or replaced by what does not
belong there.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

import yaml
from hypothesis import strategies as st

Tree = str | None | Sequence["Tree"] | Mapping[str, "Tree"]
Address = tuple[str | int, ...]

ODD: tuple[Tree, ...] = (
    *(None, "", " ", "x", "x y", "nb", "~", "-", ".", "..", "/", "../x", "a/b", "ÆØÅ"),
    *("0", "1", "-1", "2", "60", "999999999", "9" * 40, "1e9", "nan", "½", "٣", "4,1"),
    *("yes", "nei", "true", "12:30", "25:61", "2026-02-30", "2027-01-14", "14.1.2027"),
    *("{theme}", "{paper: x}", "{", "{}", "%s", "=1+1", "<b>", "{{ 1 }}", "\u200b"),
    *(
        "a" * 4000,
        "b " * 200,
        "a\nb",
        "a\tb",
        "\U0001f33a",
        "Kåre Ødegård",
        "eget",
        "start",
    ),
    *([], [None], [""], [[]], ["x"], ["x", "x"], [{}], [["x", "y"]], ["1"] * 400),
    *({}, {"x": None}, {"": "x"}, {"nb": "x"}, {"nb": None}, {"nn": "x", "en": "y"}),
    *({"nb": "x", "nn": "y", "en": "z"}, {"nb": ["x"]}, {"1": {}}, {"ideal": "5"}),
    {"min": "9", "ideal": "5", "max": None},
)
"""Values that people may write where something else belongs."""

PIECES = (*"\t\r\n:#-[]{}\"'&*!|>%@`?,;\\\0\u2028\ufeff", "\n  ", ": ", "- ", "\n---\n")
"""Marks that mean something in YAML, or in a name list."""


@dataclass(frozen=True)
class Spoilt:
    """A value in place of another, at an address; or a value gone."""

    address: Address
    value: Tree
    is_gone: bool = False


def tree_of(text: str) -> Tree:
    """Return what a YAML text holds, with every scalar as text."""
    found: Tree = yaml.load(text, yaml.CBaseLoader)  # noqa: S506 -- makes text
    return found


def as_yaml(tree: Tree) -> bytes:
    """Return a tree as YAML: JSON is."""
    return json.dumps(tree, ensure_ascii=False, indent=1).encode()


def addresses(tree: Tree, here: Address = ()) -> Iterator[Address]:
    """Yield where each value of a tree stands, but the whole."""
    parts: Iterable[tuple[str | int, Tree]] = ()
    if isinstance(tree, dict):
        parts = tree.items()
    elif isinstance(tree, list):
        parts = enumerate(tree)
    for part, one in parts:
        yield (*here, part)
        yield from addresses(one, (*here, part))


def spoilt(tree: Tree, one: Spoilt) -> Tree:
    """Return the tree with a value replaced or gone; where it is not, the tree."""
    made = deepcopy(tree)
    above = made
    *way, last = one.address
    for part in way:
        above = _at(above, part)
    if isinstance(above, dict) and last in above:
        if one.is_gone:
            del above[str(last)]
        else:
            above[str(last)] = deepcopy(one.value)
    elif isinstance(above, list) and isinstance(last, int) and last < len(above):
        above[last : last + 1] = [] if one.is_gone else [deepcopy(one.value)]
    return made


def _at(tree: Tree, part: str | int) -> Tree:
    found: Tree = None
    if isinstance(tree, dict):
        found = tree.get(str(part))
    elif isinstance(tree, list) and isinstance(part, int) and part < len(tree):
        found = tree[part]
    return found


def every_spoilt(tree: Tree) -> Iterator[Spoilt]:
    """Yield every odd value at every address, and every value gone."""
    for address in addresses(tree):
        yield Spoilt(address, None, is_gone=True)
        yield from (Spoilt(address, value) for value in ODD)


def spliced(whole: bytes) -> st.SearchStrategy[bytes]:
    """Bytes of a good file, with a piece in it taken out and another put in."""
    pieces = st.one_of(
        st.binary(max_size=6),
        st.text(max_size=30).map(lambda text: text.encode(errors="replace")),
        st.sampled_from(PIECES).map(str.encode),
    )
    return st.builds(
        lambda at, length, piece: whole[:at] + piece + whole[at + length :],
        st.integers(0, len(whole)),
        st.integers(0, 12),
        pieces,
    )


def cut_short(whole: bytes) -> st.SearchStrategy[bytes]:
    """Bytes of a good file up to somewhere, as a disk that was full leaves them."""
    return st.integers(0, len(whole) - 1).map(lambda end: whole[:end])


@st.composite
def spoilt_trees(draw: st.DrawFn, whole: Tree) -> Tree:
    """Draw a tree with one to four values dropped, doubled, moved or replaced."""
    made = whole
    for _ in range(draw(st.integers(1, 4))):
        there = [*addresses(made)]
        if not there:
            break
        address = draw(st.sampled_from(there))
        match draw(st.sampled_from(("gone", "odd", "moved", "doubled", "renamed"))):
            case "gone":
                made = spoilt(made, Spoilt(address, None, is_gone=True))
            case "odd":
                made = spoilt(made, Spoilt(address, draw(st.sampled_from(ODD))))
            case "moved":
                other = draw(st.sampled_from(there))
                made = spoilt(made, Spoilt(address, value_at(made, other)))
            case "doubled":
                made = _doubled(made, address)
            case "renamed":
                made = _renamed(made, address, draw(st.sampled_from(("x", "", "nb"))))
    return made


def value_at(tree: Tree, address: Address) -> Tree:
    """Return the value at an address."""
    for part in address:
        tree = _at(tree, part)
    return tree


def _doubled(tree: Tree, address: Address) -> Tree:
    """Return the tree with an entry of a list twice; another value in a list."""
    *way, last = address
    above, value = value_at(tree, tuple(way)), value_at(tree, address)
    if isinstance(above, list) and isinstance(last, int):
        return spoilt(tree, Spoilt(tuple(way), [*above, value])) if way else tree
    return spoilt(tree, Spoilt(address, [value, value]))


def _renamed(tree: Tree, address: Address, name: str) -> Tree:
    *way, last = address
    above = value_at(tree, tuple(way))
    if not isinstance(above, dict) or not way:
        return tree
    other = {name if key == last else key: value for key, value in above.items()}
    return spoilt(tree, Spoilt(tuple(way), other))


def spoilt_yaml(text: str) -> st.SearchStrategy[bytes]:
    """Return a good YAML file spoilt as a tree, as text or as bytes."""
    whole = text.encode()
    return st.one_of(
        spoilt_trees(tree_of(text)).map(as_yaml),
        spliced(whole),
        cut_short(whole),
        st.binary(max_size=400),
        st.text(max_size=200).map(lambda made: made.encode(errors="replace")),
    )


def spoilt_bytes(whole: bytes) -> st.SearchStrategy[bytes]:
    """Return a good file of any kind spoilt as bytes."""
    return st.one_of(spliced(whole), cut_short(whole), st.binary(max_size=400))


@st.composite
def spoilt_parts(draw: st.DrawFn, whole: bytes) -> bytes:
    """Return an archive (of Word, of Excel) with one of its parts spoilt, or gone."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(whole)) as good,
        zipfile.ZipFile(made, "w") as ours,
    ):
        chosen = draw(st.sampled_from(good.namelist()))
        is_gone = draw(st.booleans())
        for name in good.namelist():
            content = good.read(name)
            if name != chosen:
                ours.writestr(name, content)
            elif not is_gone:
                ours.writestr(name, draw(spliced(content)))
    return made.getvalue()
