"""The JSON schema of programme.yaml, for completion and hints in an editor."""

import json
from collections.abc import Collection
from typing import Any

from medarbeider.model.language import LANGUAGES
from medarbeider.model.programme import Programme


def programme_schema(methods: Collection[str]) -> str:
    """Return the schema's text; *methods* are the ids an editor should suggest."""
    schema = Programme.model_json_schema()
    _plain(schema)
    for noun in _WITH_TEXTS:
        _in_languages(schema if noun == "Programme" else schema["$defs"][noun])
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


_WITH_TEXTS = ("Programme", "Session", "Activity", "Assignment", "NamedGroup")
_NAMES = frozenset({"participants", "people", "facilitators", "also_in"})
"""Keys that are no text to translate."""


def _in_languages(noun: Any) -> None:  # noqa: ANN401 -- JSON of any depth
    """Let every text and list of texts be told in several languages."""
    for key, field in noun["properties"].items():
        choices = field.get("anyOf", [field])
        is_text = any(
            one.get("type") == "string" and "minLength" in one for one in choices
        )
        if key in _NAMES or not is_text:
            continue
        told = [one for one in choices if one is not field] or [
            {name: field.pop(name) for name in ("type", "minLength", "maxLength")}
        ]
        inside = {"anyOf": [one for one in told if one.get("type") != "null"]}
        languages = {
            "type": "object",
            "properties": dict.fromkeys(LANGUAGES, inside),
            "additionalProperties": False,
            "minProperties": 1,
        }
        field["anyOf"] = [*told, languages]


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
