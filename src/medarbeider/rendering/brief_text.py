"""A brief as the file that is kept beside the programme, and can be given again."""

import re
import sys
from collections.abc import Mapping
from typing import Any, ClassVar

import yaml
from yaml.nodes import Node

from medarbeider.model.brief import Brief
from medarbeider.model.language import Language
from medarbeider.wording.phrases import catalogue


def brief_text(told: Mapping[str, Any], language: Language) -> str:
    """Return what was *told* as YAML, key by key in the order of `Brief`.

    Reading it gives the same brief: nothing is added, and nothing said in other words.
    """
    say = catalogue("handouts", language).gettext
    top = (
        say("What the programme was proposed from. Nothing here is printed."),
        say("Change it and make another one: medarbeider new-programme --from FILE"),
    )
    keys = [key for key in Brief.model_fields if key in told]
    text = yaml.dump(
        {key: told[key] for key in keys},
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=sys.maxsize,
    )
    return "".join(f"# {line}\n" for line in top) + text


_NEEDS_NO_QUOTES = re.compile(r"[0-9][0-9:.-]*|(?!null$)[a-zæøå_]+(?:-[a-zæøå]+)*")
_TEXT = "tag:yaml.org,2002:str"


class _Dumper(yaml.SafeDumper):
    """Writes values as they were told: our reader decides no types by their looks."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}  # type: ignore[misc] # PyYAML writes it so

    def represent_data(self, data: object) -> Node:
        match data:
            case bool():
                return self.represent_scalar(_TEXT, "yes" if data else "no")
            case str() if _NEEDS_NO_QUOTES.fullmatch(data):
                return self.represent_scalar(_TEXT, data)
            case str():
                style = "'" if '"' in data else '"'
                return self.represent_scalar(_TEXT, data, style=style)
            case tuple():
                return self.represent_list(data)
        return super().represent_data(data)

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001 -- PyYAML's own
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 -- PyYAML's own
        return True
