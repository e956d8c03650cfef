"""Places in src that can be broken: a sign, a condition, a number, a statement."""

import ast
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

OTHERWISE: dict[type[ast.AST], tuple[str, str]] = {
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "+"),
    ast.FloorDiv: ("//", "*"),
    ast.Mod: ("%", "*"),
    ast.And: ("and", "or"),
    ast.Or: ("or", "and"),
}
"""What each sign is written as, and what it is broken into."""

CALLED = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list"}
"""What is called, and what it is broken into."""


@dataclass(frozen=True)
class Break:
    """One place and what comes to stand there; *near* are the lines that lead to it."""

    file: str
    line: int
    start: int
    end: int
    old: str
    new: str
    near: tuple[int, int]

    def __str__(self) -> str:
        change = " ".join(f"{self.old or 'nothing'} -> {self.new or 'nothing'}".split())
        return f"{self.file}:{self.line} | {change}"

    def broken(self, source: bytes) -> bytes:
        """Return the file with this one place broken."""
        return source[: self.start] + self.new.encode() + source[self.end :]


class _Places(ast.NodeVisitor):
    """Finds what can be broken in one file: code only, no words and no types."""

    def __init__(self, file: str, source: bytes) -> None:
        self.file, self.source, self.found = file, source, list[Break]()
        self._starts = [0]
        for line in source.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))
        self._near = (1, 1)

    def _span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        start = self._starts[node.lineno - 1] + node.col_offset
        end = self._starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
        return start, end

    def _put(self, start: int, end: int, new: str) -> None:
        line = self.source.count(b"\n", 0, start) + 1
        old = self.source[start:end].decode()
        self.found.append(Break(self.file, line, start, end, old, new, self._near))

    def _whole(self, node: ast.expr | ast.stmt, new: str) -> None:
        self._put(*self._span(node), new)

    def _not(self, test: ast.expr) -> None:
        start, end = self._span(test)
        self._put(start, end, f"(not ({self.source[start:end].decode()}))")

    def _sign(self, left: ast.expr, right: ast.expr, sign: ast.AST) -> None:
        if type(sign) in OTHERWISE:
            old, new = OTHERWISE[type(sign)]
            start = self.source.index(old.encode(), self._span(left)[1])
            if start < self._span(right)[0]:
                self._put(start, start + len(old), new)

    def visit(self, node: ast.AST) -> None:
        """Look at a node and all below it, keeping which lines lead to it."""
        before = self._near
        match node:
            case ast.FunctionDef():
                # what stands in its first lines counts where it is called
                self._near = (node.lineno, node.end_lineno or node.lineno)
            case ast.ClassDef() | ast.Match() | ast.Try() | ast.With():
                self._near = (node.lineno, node.lineno)
            case ast.If() | ast.While() | ast.For():
                self._near = (node.lineno, max(node.lineno, node.body[0].lineno - 1))
            case ast.stmt():
                self._near = (node.lineno, node.end_lineno or node.lineno)
        self._break(node)
        for below in _below(node):
            self.visit(below)
        self._near = before

    def _break(self, node: ast.AST) -> None:  # noqa: C901, PLR0912 -- a flat table
        match node:
            case ast.Compare():
                sides = [node.left, *node.comparators]
                for left, right, sign in zip(sides, sides[1:], node.ops, strict=False):
                    self._sign(left, right, sign)
            case ast.BinOp():
                self._sign(node.left, node.right, node.op)
            case ast.BoolOp():
                for left, right in zip(node.values, node.values[1:], strict=False):
                    self._sign(left, right, node.op)
            case ast.UnaryOp(op=ast.Not() | ast.USub()):
                start = self._span(node)[0]
                length = len("not" if isinstance(node.op, ast.Not) else "-")
                self._put(start, start + length, "")
            case ast.Constant(value=bool() as value):
                self._whole(node, str(not value))
            case ast.Constant(value=int() | float() as value):
                self._whole(node, str(value + 1))
            case ast.If() | ast.While() | ast.IfExp():
                self._not(node.test)
            case ast.comprehension():
                for test in node.ifs:
                    self._not(test)
            case ast.Call(func=ast.Name(id=name)) if name in CALLED:
                self._whole(node.func, CALLED[name])
            case ast.AugAssign(op=ast.Add() | ast.Sub() as sign):
                self._sign(node.target, node.value, sign)
                self._whole(node, "pass")
            case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()):
                self._whole(node, "pass")
            case ast.Raise() | ast.Continue() | ast.Break() | ast.Delete():
                self._whole(node, "pass")
            case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
                self._whole(node, "pass")
            case ast.Return(value=ast.Constant(value=bool() | None)):
                pass  # True and False are broken above
            case ast.Return(value=ast.expr()):
                self._whole(node, "return None")


def _below(node: ast.AST) -> Iterator[ast.AST]:
    for field, value in ast.iter_fields(node):
        for one in value if isinstance(value, list) else [value]:
            # how a thing is kept, its type, and words: places in an f-string are
            # not exact before Python 3.12
            if field in {"decorator_list", "returns"} or isinstance(one, ast.JoinedStr):
                continue
            if field == "annotation":
                # Annotated[int, Field(ge=1)] holds code too
                calls = ast.walk(one) if one else ()
                yield from (call for call in calls if isinstance(call, ast.Call))
            elif isinstance(one, ast.AST):
                yield one


def breaks(root: Path, folder: str) -> list[Break]:
    """Return every break of every file in a folder, in the files' order."""
    found = list[Break]()
    for file in sorted((root / folder).rglob("*.py")):
        source = file.read_bytes()
        places = _Places(file.relative_to(root).as_posix(), source)
        places.visit(ast.parse(source))
        found += places.found
    return found


def chosen(found: list[Break], number: int, seed: int) -> list[Break]:
    """Return so many breaks of different lines, each line as likely as any other."""
    chance = random.Random(seed)  # noqa: S311 -- a sample, no secret
    lines = sorted({(one.file, one.line) for one in found})
    return [
        chance.choice([one for one in found if (one.file, one.line) == line])
        for line in chance.sample(lines, number)
    ]
