"""A programme noun to the text of a programme.yaml that people like to edit."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from functools import cache
from typing import Any

from jinja2 import Environment, StrictUndefined, Template

from medarbeider.model.language import Language
from medarbeider.model.programme import Programme
from medarbeider.model.reason import Reason
from medarbeider.wording.phrases import catalogue

ABOUT_A_GATHERING = (
    "Theme: {theme}. Talk, questions and method come with the theme; make them yours.",
    "Why: {reason}",
)
"""What the comments above a gathering say, as in the template."""


@dataclass(frozen=True)
class Setting:
    """What a made programme's file says of what is around it.

    `folder` is what commands call the programme, `schema` the way to the schema,
    `participants` the name list's file, `sector` the one whose words the texts use,
    `reasons` why something is proposed, and `absent` who does not come to which
    gathering, by its id; both stand as comments.
    """

    folder: str
    schema: str
    participants: str | None
    sector: str
    reasons: tuple[Reason, ...] = ()
    absent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def programme_text(programme: Programme, template: str, setting: Setting) -> str:
    """Return the file's text; reading it gives *programme* again.

    *template* is ours, never a user's: it is not filled in within the sandbox.
    """
    return _filling(template, programme.language).render(
        programme=programme.model_dump(),
        setting=setting,
    )


@cache
def _filling(template: str, language: Language) -> Template:
    """Return a template with its filters, and phrases in *language*."""
    made = Environment(
        autoescape=False,  # noqa: S701 -- YAML, where every value is quoted
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.install_gettext_translations(  # type: ignore[attr-defined] # by the extension
        catalogue("handouts", language), newstyle=False
    )
    made.filters["quoted"] = _quoted
    made.filters["clock"] = _clock
    made.filters["minutes"] = _minutes
    return made.from_string(template)


def is_own_comment(line: str, language: Language) -> bool:
    """Say whether a line is a comment such as stands above a gathering."""
    return bool(_own_comment(language).fullmatch(line.strip()))


@cache
def _own_comment(language: Language) -> re.Pattern[str]:
    said = (catalogue("handouts", language).gettext(one) for one in ABOUT_A_GATHERING)
    return re.compile("# (?:{})".format("|".join(map(_any_filling, said))))


def _any_filling(phrase: str) -> str:
    """Return the pattern of a phrase, whatever it is filled in with."""
    return ".*".join(map(re.escape, re.split(r"\{\w+\}", phrase)))


def _quoted(text: str) -> str:
    """Return text in double quotes; JSON's quoting is YAML's."""
    return json.dumps(text, ensure_ascii=False)


def _clock(clock: time) -> str:
    return f"{clock:%H:%M}"


def _minutes(length: dict[str, Any]) -> str:
    if length["min"] == length["max"]:
        return str(length["ideal"])
    return "{{min: {min}, ideal: {ideal}, max: {max}}}".format(**length)
