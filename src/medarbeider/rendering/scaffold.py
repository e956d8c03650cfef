"""A programme noun to the text of a programme.yaml that people like to edit."""

import json
from dataclasses import dataclass
from datetime import time
from typing import Any

from jinja2 import Environment, StrictUndefined

from medarbeider.model.programme import Programme
from medarbeider.model.reason import Reason
from medarbeider.wording.phrases import catalogue


@dataclass(frozen=True)
class Setting:
    """What a made programme's file says of what is around it.

    `folder` is what commands call the programme, `schema` the way to the schema,
    `participants` the name list's file, `sector` the one whose words the texts use,
    `reasons` why something is proposed, which stand as comments.
    """

    folder: str
    schema: str
    participants: str | None
    sector: str
    reasons: tuple[Reason, ...] = ()


def programme_text(programme: Programme, template: str, setting: Setting) -> str:
    """Return the file's text; reading it gives *programme* again.

    *template* is ours, never a user's: it is not filled in within the sandbox.
    """
    made = Environment(
        autoescape=False,  # noqa: S701 -- YAML, where every value is quoted
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.install_gettext_translations(  # type: ignore[attr-defined] # by the extension
        catalogue("handouts", programme.language), newstyle=False
    )
    made.filters["quoted"] = _quoted
    made.filters["clock"] = _clock
    made.filters["minutes"] = _minutes
    return made.from_string(template).render(
        programme=programme.model_dump(),
        setting=setting,
    )


def _quoted(text: str) -> str:
    """Return text in double quotes; JSON's quoting is YAML's."""
    return json.dumps(text, ensure_ascii=False)


def _clock(clock: time) -> str:
    return f"{clock:%H:%M}"


def _minutes(length: dict[str, Any]) -> str:
    if length["min"] == length["max"]:
        return str(length["ideal"])
    return "{{min: {min}, ideal: {ideal}, max: {max}}}".format(**length)
