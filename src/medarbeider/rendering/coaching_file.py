"""A coaching plan to the bytes of a coaching.yaml that people can read."""

import sys

import yaml
from yaml.nodes import Node

from medarbeider.model.coaching import CoachingPlan, Relaxation, Round
from medarbeider.model.noun import Noun

_ABOUT = """\
# Who has been, and will be, together in pairs and groups.
# Made by `medarbeider pair-coaching`; do not edit it by hand.
# It holds names: keep it like the name list.
"""
_MAPPING = "tag:yaml.org,2002:map"
_SEQUENCE = "tag:yaml.org,2002:seq"
_TEXT = "tag:yaml.org,2002:str"
_BOOLEAN = "tag:yaml.org,2002:bool"


def coaching_file(plan: CoachingPlan) -> bytes:
    """Return the file that holds *plan*; reading it gives the same plan again.

    It ends with `...`, YAML's mark of an end, so that a file cut short is not taken
    for a whole one.
    """
    text: str = yaml.dump(
        plan,
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=sys.maxsize,
        explicit_end=True,
    )
    return (_ABOUT + text).encode()


class _Dumper(yaml.SafeDumper):
    """Writes nouns without what goes without saying, and people on one line."""

    def represent_data(self, data: object) -> Node:
        match data:
            case CoachingPlan():
                return self.represent_mapping(_MAPPING, dict(data), flow_style=False)
            case Round() | Relaxation():
                on_one_line = isinstance(data, Relaxation)
                told = _told(data)
                return self.represent_mapping(_MAPPING, told, flow_style=on_one_line)
            case tuple():
                is_people = all(isinstance(one, str) for one in data)
                return self.represent_sequence(_SEQUENCE, data, flow_style=is_people)
            case bool():
                return self.represent_scalar(_BOOLEAN, "yes" if data else "no")
            case str() if '"' in data:  # which our reader takes for one left open
                return self.represent_scalar(_TEXT, data, style="'")
        return super().represent_data(data)

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001 -- PyYAML's own
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 -- PyYAML's own
        return True


def _told(noun: Noun) -> dict[str, object]:
    """Return the fields that differ from their defaults."""
    fields = type(noun).model_fields
    return {name: value for name, value in noun if value != fields[name].default}
