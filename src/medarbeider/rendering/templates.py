"""Templates: found, sandboxed, and filled in with a handout."""

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from medarbeider.handouts.handout import Handout
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.rendering.look import Look, read_text
from medarbeider.wording.phrases import catalogue

BUNDLED = "bundled/"
"""`{% extends "bundled/agenda.html.j2" %}` names our own, past all overrides."""

LARGEST_PAGE = 5_000_000
MOST_REPEATS = 10_000

_HARMLESS_METHODS = frozenset({"lower", "upper", "strip", "startswith", "endswith"})
_HARMLESS_FILTERS = """
abs capitalize count d default e escape first float forceescape groupby int items join
last length list lower map max min reject rejectattr reverse round select selectattr
sort string striptags sum title tojson trim truncate unique upper wordcount
"""

Source = tuple[str, str | None, Callable[[], bool] | None]


class _Loader(BaseLoader):
    """Looks in the folders in order; nothing outside of them, also by a link."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders

    def get_source(self, environment: Environment, template: str) -> Source:
        del environment
        folders = self.folders
        name = template
        if template.startswith(BUNDLED):
            folders, name = folders[-1:], template.removeprefix(BUNDLED)
        for folder in folders:
            file = (folder / name).resolve()
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


@cache
def environment(folders: tuple[Path, ...], language: str) -> Environment:
    """Return the environment that fills in templates in one language."""
    made = _Sandbox(
        loader=_Loader(folders),
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


def has_page(handout: Handout) -> bool:
    """Say whether a handout is read on a page, and not only in a calendar or table."""
    return handout.content is not None


def page(handout: Handout, look: Look, styles: str, *, fillable: bool = False) -> str:
    """Return the handout's page; *styles* is markup for its head, made by a renderer.

    A *fillable* page has fields where a printed one has room to write.

    Raises `MedarbeiderError` with file and line when a template is broken.
    """
    surroundings = {
        "logo": look.logo
        and {
            "source": look.logo.source,
            "alternative": look.logo.alternative,
        },
        "fillable": fillable,
        "field": _field_maker(),  # also for the parts: a name is used once in a file
        "styles": Markup(styles),  # noqa: S704 -- a renderer's own markup
    }
    return _filled_in(handout, look, surroundings)


def _filled_in(handout: Handout, look: Look, surroundings: Mapping[str, Any]) -> str:
    made = environment(look.templates, handout.language)
    try:
        parts = made.get_template(f"{handout.kind}.html.j2").generate(
            {
                **(handout.content or {}),
                "parts": tuple(
                    _part(_filled_in(one, look, surroundings)) for one in handout.parts
                ),
                "kind": handout.kind,
                "language": handout.language,
                "document_title": handout.title,
                **surroundings,
            }
        )
        return _joined(parts, handout.kind)
    except TemplateSyntaxError as error:
        raise MedarbeiderError(
            "broken-template",
            file=error.filename or error.name,
            line=error.lineno,
            reason=error.message,
        ) from error
    except TemplateNotFound as error:
        raise MedarbeiderError("no-such-template", name=error.name) from error
    except (
        UndefinedError,
        SecurityError,
        TemplateRuntimeError,
        TypeError,
        ValueError,
        ArithmeticError,
        AssertionError,
        LookupError,
        OSError,
        MemoryError,
        RecursionError,
    ) as error:
        file, line = _where(error, look.templates)
        raise MedarbeiderError(
            "broken-template", file=file, line=line, reason=str(error)
        ) from error


_MAIN = re.compile(r"</?main>")
_BODY = re.compile(r'<body class="([^"]*)"[^>]*>(.*)</body>', re.DOTALL)


def _part(text: str) -> dict[str, str]:
    """Return what stands on a page, for another page, and the class of its sheet."""
    found = _BODY.search(text)
    if found is None:
        raise MedarbeiderError("no-body")
    inside = _MAIN.sub("", found[2])
    return {"sheet": found[1], "inside": Markup(inside)}  # noqa: S704 -- a page that was filled in here


def _field_maker() -> Callable[[str], dict[str, str]]:
    """Return what names the fields of one page, in order, and tells labels apart."""
    used: Counter[str] = Counter()

    def field(label: str) -> dict[str, str]:
        used[label] += 1
        number = used[label]
        told = label if number == 1 else f"{label} ({number})"
        return {"name": f"f{used.total()}", "label": told}

    return field


def _joined(parts: Iterator[str], kind: str) -> str:
    """Return the parts joined; stop as soon as they are more than a page can hold."""
    text = io.StringIO()
    for part in parts:
        if text.tell() + len(part) > LARGEST_PAGE:
            raise MedarbeiderError("page-too-big", kind=kind)
        text.write(part)
    return text.getvalue()


def _where(error: BaseException, folders: tuple[Path, ...]) -> tuple[str, int]:
    """Return the template's file and line at which *error* arose."""
    found = ("", 0)
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if any(Path(name).is_relative_to(folder) for folder in folders):
            found = (name, trace.tb_lineno)
        trace = trace.tb_next
    return found
