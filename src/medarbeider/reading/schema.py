"""The JSON schema of programme.yaml, for completion and hints in an editor."""

import json
from collections.abc import Collection
from typing import Any

from medarbeider.model.programme import Programme


def programme_schema(methods: Collection[str]) -> str:
    """Return the schema's text; *methods* are the ids an editor should suggest."""
    schema = Programme.model_json_schema()
    _plain(schema)
    method = schema["$defs"]["Activity"]["properties"]["method"]
    known = {"enum": sorted(methods)}
    pattern = {"type": "string", "pattern": method.pop("pattern")}
    for key in ("type", "maxLength"):
        method.pop(key, None)
    method["anyOf"] = [known, pattern]
    found = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "medarbeider programme.yaml, format 1",
        **{key: value for key, value in schema.items() if key != "title"},
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _plain(part: Any) -> None:  # noqa: ANN401 -- JSON of any depth
    """Drop what an editor's reader does not need: generated titles, internal bounds."""
    if isinstance(part, dict):
        if isinstance(part.get("title"), str):
            del part["title"]
        for internal in ("ge", "le"):
            if isinstance(part.get(internal), int):
                del part[internal]
        for value in part.values():
            _plain(value)
    elif isinstance(part, list):
        for value in part:
            _plain(value)
