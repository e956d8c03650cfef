"""The rooms of the house, and who may use whom."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "medarbeider"

MAY_USE = {
    "problems": set(),
    "model": set(),
    "wording": {"model"},
    "reading": {"model", "problems"},
    "drawing": set(),
    "meetings": {"model", "drawing", "problems"},
    "planning": {"model", "problems"},
    "proposing": {"model", "planning", "meetings", "wording", "problems"},
    "workspace": {"problems"},
    "handouts": {"model", "planning", "meetings", "wording"},
    "rendering": {"model", "handouts", "wording", "problems"},
    "output": {"problems"},
    "memory": {"model", "reading", "output", "workspace", "problems"},
    "commands": {
        "model",
        "problems",
        "wording",
        "reading",
        "drawing",
        "meetings",
        "planning",
        "proposing",
        "workspace",
        "handouts",
        "rendering",
        "output",
        "memory",
    },
    "cli": {"commands", "problems", "wording", "workspace"},
}
"""Every room, and the rooms whose names it may import; CONTRIBUTING.md tells why."""

OUTSIDE = {"__init__", "__main__"}


def _modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def _room(file: Path) -> str:
    return file.relative_to(SOURCE).with_suffix("").parts[0]


def _imported(file: Path) -> set[str]:
    """Return every name of ours that a module imports, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        match node:
            case ast.ImportFrom(module=str(module), level=0):
                found |= {module, *(f"{module}.{name.name}" for name in node.names)}
            case ast.Import():
                found |= {name.name for name in node.names}
    return {name for name in found if name.startswith("medarbeider.")}


def test_every_room_is_in_the_table() -> None:
    assert {_room(file) for file in _modules()} - OUTSIDE == set(MAY_USE)


@pytest.mark.parametrize("room", MAY_USE)
def test_a_room_uses_only_the_rooms_it_may(room: str) -> None:
    modules = [file for file in _modules() if _room(file) == room]
    assert modules

    strange = {
        (file.name, name)
        for file in modules
        for name in _imported(file)
        if name.split(".")[1] not in MAY_USE[room] | {room, "__version__"}
    }

    assert strange == set()


def test_the_rooms_never_use_each_other_in_a_circle() -> None:
    order: list[str] = []
    while len(order) < len(MAY_USE):
        ready = [
            room
            for room, used in MAY_USE.items()
            if room not in order and used <= set(order)
        ]
        assert ready
        order += ready


def test_only_the_press_knows_weasyprint() -> None:
    knowing = {
        file.relative_to(SOURCE).as_posix()
        for file in _modules()
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if (isinstance(node, ast.ImportFrom) and "weasyprint" in (node.module or ""))
        or (
            isinstance(node, ast.Import)
            and any("weasyprint" in name.name for name in node.names)
        )
    }

    assert knowing == {"rendering/press.py"}


def test_every_module_says_what_it_is_and_keeps_the_manners() -> None:
    modules = _modules()
    assert modules
    for file in modules:
        text = file.read_text("utf-8")
        assert ast.get_docstring(ast.parse(text)), file
        assert "TYPE_CHECKING" not in text, file
        assert "from __future__" not in text, file
        assert "except Exception" not in text, file
