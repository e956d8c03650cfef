"""Files that follow from the code are fresh, and what tells of it tells the truth."""

import importlib.util
import json
import re
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import pytest

from medarbeider.handouts.documents import kinds
from medarbeider.model.guide import guide_kind
from medarbeider.reading.library import methods_with_guides
from medarbeider.reading.yaml_source import Value, read_yaml
from medarbeider.rendering.formats import format_names

ROOT = Path(__file__).parents[1]


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_follows_from_the_code_is_fresh() -> None:
    made = _script("update_docs").MADE
    assert len(made) == 3

    for file, make in made.items():
        assert file.read_text("utf-8") == make(), f"run scripts/update_docs.py: {file}"


def _as_an_editor_reads(value: Value) -> Any:  # noqa: ANN401 -- YAML of any depth
    """Return what an editor's YAML 1.2 reader makes of a value."""
    if isinstance(value, Mapping):
        return {key: _as_an_editor_reads(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_as_an_editor_reads(one) for one in value]
    if value is not None and re.fullmatch(r"-?[0-9]+", value):
        return int(value)
    return {"true": True, "false": False}.get(value or "", value)


def _faults(value: Value) -> list[str]:
    schema = json.loads((ROOT / "programmes" / "programme.schema.json").read_text())
    validator = jsonschema.Draft202012Validator(schema)
    jsonschema.Draft202012Validator.check_schema(schema)
    return [
        fault.message for fault in validator.iter_errors(_as_an_editor_reads(value))
    ]


@pytest.mark.parametrize("name", ["hjemmetjenesten", "fylkesadministrasjonen"])
def test_an_editor_finds_nothing_wrong_in_a_bundled_programme(name: str) -> None:
    source = read_yaml(ROOT / "programmes" / name / "programme.yaml")

    assert _faults(source.value) == []


def test_an_editor_finds_what_is_wrong(tmp_path: Path) -> None:
    text = (ROOT / "programmes" / "hjemmetjenesten" / "programme.yaml").read_text()
    file = tmp_path / "programme.yaml"
    wrong = text.replace("language: nb", "language: no", 1).replace("ends:", "end:", 1)
    file.write_text(wrong, "utf-8")

    faults = _faults(read_yaml(file).value)

    assert len(faults) == 3
    assert any("'end' was unexpected" in fault for fault in faults)


def test_every_key_has_words_and_an_example() -> None:
    schema = json.loads((ROOT / "programmes" / "programme.schema.json").read_text())
    nouns = [schema, *schema["$defs"].values()]
    keys = [
        (name, key)
        for noun in nouns
        for name, key in noun.get("properties", {}).items()
    ]
    assert len(keys) > 40

    lacking = {
        name
        for name, key in keys
        if "description" not in key and "$ref" not in key  # told where it leads
    }
    assert lacking == set()
    without = {
        name for name, key in keys if "examples" not in key and "$ref" not in str(key)
    }
    assert without == set()


def test_the_documentation_names_every_document_guide_and_format() -> None:
    page = (ROOT / "docs" / "documents.md").read_text("utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    _, _, below = page.rpartition("|")

    guides = map(guide_kind, methods_with_guides([ROOT / "library"]))
    named = [name for row in rows for name in re.findall("`([^`]+)`", row)]
    assert sorted(named) == sorted((*kinds(), *guides))
    assert sorted(re.findall("`([^`]+)`", below)) == sorted(format_names())
