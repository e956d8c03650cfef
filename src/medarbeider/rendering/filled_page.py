"""A page: a template filled in with a handout, before any format has touched it."""

import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from markupsafe import Markup, escape

from medarbeider.handouts.handout import Handout
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.rendering.look import Logo, Look
from medarbeider.rendering.templates import template

LARGEST_PAGE = 5_000_000

_STYLES = Markup("<styles>")
"""Where a format may add to the head; no text of a programme can look like a mark."""

_FIELD = re.compile(r"<(field|label) (\d+)>")
"""Where a field is named, or says what to write, by its number on the page."""

_MAIN = re.compile(r"</?main>")
_BODY = re.compile(r'<body class="([^"]*)"[^>]*>(.*)</body>', re.DOTALL)


@dataclass(frozen=True)
class FilledPage:
    """What a template came to, with marks in it, and its fields' labels as markup."""

    marked: str
    labels: tuple[str, ...]

    def pieces(self) -> tuple[str, ...]:
        """Return the text with its fields named, parted where the head has room."""
        used: Counter[str] = Counter()
        told = [""]
        for label in self.labels:
            used[label] += 1
            number = used[label]
            told.append(label if number == 1 else f"{label} ({number})")

        def named(mark: re.Match[str]) -> str:
            number = int(mark[2])
            if number >= len(told):
                return mark[0]  # a template's own, which we did not make
            return f"f{mark[2]}" if mark[1] == "field" else told[number]

        text = _FIELD.sub(named, self.marked) if self.labels else self.marked
        return tuple(text.split(_STYLES))


def filled_page(
    handout: Handout, look: Look, parts: Iterable[FilledPage], *, fillable: bool
) -> FilledPage:
    """Return the handout's page; *parts* are those of its parts.

    A *fillable* page has fields where a printed one has room to write. They are
    numbered later, since a part has others before it on another page.

    Raises `MedarbeiderError` with file and line when a template is broken.
    """
    labels: list[str] = []
    inner = tuple(_part(part, labels) for part in parts)
    with _faults_told(look):
        text = template(handout, look.templates).generate(
            {
                **(handout.content or {}),
                "parts": inner,
                "kind": handout.kind,
                "language": handout.language,
                "document_title": handout.title,
                "logo": _shown(look.leading_logo),
                "client_logo": _shown(look.client_logo),
                "fillable": fillable,
                "field": _field_maker(labels),
                "styles": _STYLES,
            }
        )
        return FilledPage(_joined(text, handout.kind), tuple(labels))


def _shown(logo: Logo | None) -> dict[str, str] | None:
    if logo is None:
        return None
    return {"source": logo.source, "alternative": logo.alternative}


@contextmanager
def _faults_told(look: Look) -> Iterator[None]:
    """Raise a `MedarbeiderError` where a template is broken, with its file and line."""
    try:
        yield
    except TemplateSyntaxError as error:
        raise MedarbeiderError(
            "broken-template",
            file=error.filename or error.name,
            line=error.lineno,
            reason=error.message,
        ) from error
    except TemplateNotFound as error:
        file, line = _where(error, look.templates)
        if not file:
            raise MedarbeiderError("no-such-template", name=error.name) from error
        raise MedarbeiderError(
            "names-no-template", file=file, line=line, name=error.name
        ) from error
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


def _part(page: FilledPage, labels: list[str]) -> dict[str, str]:
    """Return what stands on a page, for another page, and the class of its sheet.

    Its fields go on from those in *labels*, which takes them up.
    """
    found = _BODY.search(page.marked)
    if found is None:
        raise MedarbeiderError("no-body")
    before = len(labels)
    labels += page.labels

    def later(mark: re.Match[str]) -> str:
        return f"<{mark[1]} {int(mark[2]) + before}>"

    inside = _MAIN.sub("", found[2])
    if before and page.labels:
        inside = _FIELD.sub(later, inside)
    return {"sheet": found[1], "inside": Markup(inside)}  # noqa: S704 -- a page that was filled in here


def _field_maker(labels: list[str]) -> Callable[[str], dict[str, str]]:
    """Return what marks the fields of a page, in order, and adds their *labels*."""

    def field(label: str) -> dict[str, str]:
        labels.append(escape(label))
        number = len(labels)
        return {
            "name": Markup(f"<field {number}>"),  # noqa: S704 -- a mark of ours
            "label": Markup(f"<label {number}>"),  # noqa: S704 -- as above
        }

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
