"""Templates: found, and sandboxed."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Template,
    TemplateNotFound,
)
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from medarbeider.handouts.handout import Handout
from medarbeider.rendering.look import read_text
from medarbeider.wording.phrases import catalogue

ENDING = ".html.j2"
BUNDLED = "bundled/"
"""`{% extends "bundled/agenda.html.j2" %}` names our own, past all overrides."""

MOST_REPEATS = 10_000

_HARMLESS_METHODS = frozenset({"lower", "upper", "strip", "startswith", "endswith"})
_HARMLESS_FILTERS = """
abs capitalize count d default e escape first float forceescape groupby int items join
last length list lower map max min reject rejectattr reverse round select selectattr
sort string striptags sum title tojson trim truncate unique upper wordcount
"""

Source = tuple[str, str | None, Callable[[], bool] | None]


class _Loader(BaseLoader):
    """Looks in the folders in order; nothing outside of them, also by a link.

    Where the *own* template of a handout is not, it is the one for all of its paper.
    """

    def __init__(self, folders: tuple[Path, ...], own: str, usual: str) -> None:
        self.folders = folders
        self.own, self.usual = own, usual

    def get_source(self, environment: Environment, template: str) -> Source:
        del environment
        folders = self.folders
        name = template
        if template.startswith(BUNDLED):
            folders, name = folders[-1:], template.removeprefix(BUNDLED)
        for one in (name, self.usual) if name == self.own else (name,):
            for folder in folders:
                file = Path(os.path.realpath(folder / one))
                if file.is_relative_to(folder) and file.is_file():
                    return read_text(file), str(file), lambda: True
        raise TemplateNotFound(template)


class _Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox in which one expression of a template cannot use up the machine."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401 -- Jinja's own signature
        if isinstance(obj, str | int | float | tuple | list | dict):
            return isinstance(obj, str) and attr in _HARMLESS_METHODS
        return super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 -- Jinja's own signature
        numbers = all(
            isinstance(one, int) and abs(one) < MOST_REPEATS for one in (left, right)
        )
        if operator == "**" or not numbers:
            message = f"the operator {operator} is not allowed here"
            raise SecurityError(message)
        return super().call_binop(context, operator, left, right)


def template(handout: Handout, folders: tuple[Path, ...]) -> Template:
    """Return what makes a handout: a template for its kind, or the one of its paper."""
    own, usual = (f"{one}{ENDING}" for one in (handout.kind, handout.paper.kind))
    if own == usual or not any((folder / own).is_file() for folder in folders):
        return environment(folders, handout.language).get_template(usual)
    # not for every guide: each environment reads all that templates build on
    return environment(folders, handout.language, own, usual).get_template(own)


@cache
def environment(
    folders: tuple[Path, ...], language: str, own: str = "", usual: str = ""
) -> Environment:
    """Return the environment that fills in templates in one language.

    `bundled/` before the name of a handout's *own* template is the *usual* one.
    """
    made = _Sandbox(
        loader=_Loader(folders, own, usual),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    for unused in ("lipsum", "cycler", "joiner", "namespace"):
        del made.globals[unused]
    made.filters = {name: made.filters[name] for name in _HARMLESS_FILTERS.split()}
    made.globals["range"] = _short_range
    made.install_gettext_translations(  # type: ignore[attr-defined] # by the extension
        catalogue("handouts", language), newstyle=False
    )
    return made


def _short_range(number: int) -> range:
    return range(min(number, MOST_REPEATS))
