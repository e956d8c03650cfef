"""Nouns as YAML that people can read, and that our reader reads as they were."""

import sys
from datetime import time
from typing import Any

import yaml
from yaml.nodes import Node

from medarbeider.model.noun import Noun

_MAPPING = "tag:yaml.org,2002:map"
_SEQUENCE = "tag:yaml.org,2002:seq"
_TEXT = "tag:yaml.org,2002:str"
_BOOLEAN = "tag:yaml.org,2002:bool"


def dumped(noun: Noun, on_one_line: tuple[type[Noun], ...] = ()) -> str:
    """Return a noun as YAML with `...` at its end.

    It is told whole, but for what has no value; what is in it without what goes without
    saying. Names stand on one line, and so do nouns of some kinds.
    """
    told = {name: one for name, one in noun if one is not None}
    text: str = yaml.dump(
        _plain(noun, on_one_line, told),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=sys.maxsize,
        explicit_end=True,
    )
    return text


class _OneLine(dict[str, Any]):
    """A mapping that is written on one line."""


def _plain(
    value: object, on_one_line: tuple[type[Noun], ...], told: dict[str, object]
) -> object:
    """Return a value with mappings in place of nouns; *told* are a noun's fields."""
    match value:
        case Noun():
            fields = {
                name: _plain(one, on_one_line, _told(one)) for name, one in told.items()
            }
            return _OneLine(fields) if isinstance(value, on_one_line) else fields
        case tuple():
            return tuple(_plain(one, on_one_line, _told(one)) for one in value)
    return value


def _told(value: object) -> dict[str, object]:
    """Return the fields of a noun that differ from their defaults."""
    if not isinstance(value, Noun):
        return {}
    fields = type(value).model_fields
    return {name: one for name, one in value if one != fields[name].default}


class _Dumper(yaml.SafeDumper):
    """Writes yes and no, clock times, and people on one line."""

    def represent_data(self, data: object) -> Node:
        match data:
            case dict():
                on_one_line = isinstance(data, _OneLine)
                return self.represent_mapping(_MAPPING, data, flow_style=on_one_line)
            case tuple():
                is_people = all(isinstance(one, str) for one in data)
                return self.represent_sequence(_SEQUENCE, data, flow_style=is_people)
            case time():
                return self.represent_scalar(_TEXT, f"{data:%H:%M}", style="'")
            case bool():
                return self.represent_scalar(_BOOLEAN, "yes" if data else "no")
            case str() if '"' in data:  # which our reader takes for one left open
                return self.represent_scalar(_TEXT, data, style="'")
        return super().represent_data(data)

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001 -- PyYAML's own
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 -- PyYAML's own
        return True
