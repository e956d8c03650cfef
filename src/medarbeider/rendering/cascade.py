"""What the stylesheet says of each element, for formats that are no web page.

It is the part of CSS that paper needs: letters, room, borders, widths, breaks. Lengths
come out as points. Rules for the screen, and properties not named here, are left out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from typing import Any, Generic, TypeVar
from xml.etree import ElementTree as ET

import cssselect2
import tinycss2
import tinycss2.color3

Value = TypeVar("Value")
Tokens = tuple[Any, ...]
"""Tokens of a value, without blanks; the library has no types."""

_SIDES = ("top", "right", "bottom", "left")
_POINTS = {
    "pt": 1.0,
    "px": 0.75,
    "mm": 72 / 25.4,
    "cm": 72 / 2.54,
    "in": 72.0,
    "pc": 12.0,
}
_LINE_WIDTHS = {"thin": 0.75, "medium": 2.25, "thick": 3.75}
_SIZES = {"A4": (595.3, 841.9), "A5": (419.5, 595.3), "A3": (841.9, 1190.6)}
_BOLD = 550
_PLAIN_LINE = 1.2
_MOST_COLUMNS = 12

_BROWSER = """
address, article, aside, blockquote, body, dd, details, div, dl, dt, fieldset,
figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, html, legend,
main, nav, ol, p, pre, section, summary, ul { display: block }
head, script, style, template, title { display: none }
table { display: table }
caption { display: table-caption }
thead { display: table-header-group }
tbody, tfoot { display: table-row-group }
tr { display: table-row }
td, th { display: table-cell }
li { display: list-item }
h1 { font-size: 2em; margin: 0.67em 0 }
h2 { font-size: 1.5em; margin: 0.8em 0 }
h3 { font-size: 1.2em; margin: 1em 0 }
h1, h2, h3, h4, h5, h6 { font-weight: bold; break-after: avoid }
th, strong, b, dt { font-weight: bold }
em, i, cite, address { font-style: italic }
p, ul, ol, dl, blockquote, figure { margin: 1em 0 }
blockquote, dd { margin-left: 10mm }
ul, ol { padding-left: 6mm }
ul { list-style-type: disc }
ol { list-style-type: decimal }
td, th { vertical-align: middle }
hr { border-top: 0.5pt solid #777 }
"""
"""What every browser does without being told."""


@dataclass(frozen=True)
class Border:
    """A line beside an element."""

    width: float
    colour: str


@dataclass(frozen=True)
class Sides(Generic[Value]):
    """One value for each side."""

    top: Value
    right: Value
    bottom: Value
    left: Value


@dataclass(frozen=True)
class Style:
    """How an element looks; lengths are points, `share` is a part of the room."""

    display: str
    size: float
    is_bold: bool
    is_italic: bool
    colour: str
    line: float
    align: str
    bullets: str
    width: float | None
    share: float | None
    height: float | None
    widest: float | None
    is_border_box: bool
    margin: Sides[float]
    padding: Sides[float]
    border: Sides[Border | None]
    background: str | None
    floats: str
    columns: int
    breaks_before: bool
    breaks_after: bool
    is_kept: bool
    is_kept_with_next: bool
    page: str
    upright: str


@dataclass(frozen=True)
class Sheet:
    """A sheet of paper and its margins."""

    width: float
    height: float
    margin: Sides[float]


_ROOT = Style(
    display="block",
    size=12,
    is_bold=False,
    is_italic=False,
    colour="000000",
    line=_PLAIN_LINE,
    align="left",
    bullets="disc",
    width=None,
    share=None,
    height=None,
    widest=None,
    is_border_box=False,
    margin=Sides(0, 0, 0, 0),
    padding=Sides(0, 0, 0, 0),
    border=Sides(None, None, None, None),
    background=None,
    floats="none",
    columns=1,
    breaks_before=False,
    breaks_after=False,
    is_kept=False,
    is_kept_with_next=False,
    page="",
    upright="baseline",
)


class Cascade:
    """A stylesheet, ready to be asked about any page."""

    def __init__(self, css: str) -> None:
        self._matcher = cssselect2.Matcher()
        self._pages: dict[str, dict[str, Tokens]] = {}
        rules = [
            *tinycss2.parse_stylesheet(_BROWSER, skip_whitespace=True),
            *_for_print(tinycss2.parse_stylesheet(css, skip_whitespace=True)),
        ]
        self._variables = _variables(rules)
        for rule in rules:
            if rule.type == "qualified-rule":
                self._add(rule)
            elif rule.type == "at-rule" and rule.lower_at_keyword == "page":
                name = tinycss2.serialize(rule.prelude).strip()
                self._pages.setdefault(name, {}).update(self._declared(rule.content))

    def sheet(self, page: str) -> Sheet:
        """Return the paper of a named page; no name is the usual one."""
        said = {**self._pages.get("", {}), **self._pages.get(page, {})}
        words = [token.value for token in said.get("size", ()) if token.type == "ident"]
        width, height = next((_SIZES[one] for one in words if one in _SIZES), (0, 0))
        given = [_length(token, 12, 12) for token in said.get("size", ())]
        lengths = [one for one in given if one]
        if lengths:
            width, height = lengths[0], lengths[-1]
        if not width:
            width, height = _SIZES["A4"]
        if "landscape" in words:
            width, height = height, width
        margin = _four(said, "margin-{}", 12, 12)
        return Sheet(width, height, margin)

    def styles(self, root: ET.Element) -> Mapping[ET.Element, Style]:
        """Return the look of every element below *root*, and its own.

        Most elements of a page look as their neighbours do, and are reckoned once.
        """
        found: dict[ET.Element, Style] = {}
        known: dict[tuple[object, ...], Style] = {}
        top = cssselect2.ElementWrapper.from_html_root(root)
        for one in top.iter_subtree():
            above = _ROOT if one.parent is None else found[one.parent.etree_element]
            base = found.get(root, _ROOT).size
            rules = self._rules_for(one)
            own = one.etree_element.get("style") or ""
            alike = (*map(id, rules), own, id(above), base)
            if alike not in known:
                known[alike] = _computed(self._said(rules, own), above, base)
            found[one.etree_element] = known[alike]
        return found

    def _rules_for(self, element: Any) -> list[dict[str, Tokens]]:  # noqa: ANN401 -- the library has no types
        """Return what each rule for an element declares, the weightiest last."""
        return [
            declared
            for _, _, pseudo, declared in self._matcher.match(element)
            if pseudo is None
        ]

    def _said(
        self, rules: Iterable[Mapping[str, Tokens]], own: str
    ) -> dict[str, Tokens]:
        said: dict[str, Tokens] = {}
        for declared in rules:
            said.update(declared)
        if own:
            said.update(self._declared(own))
        return said

    def _add(self, rule: Any) -> None:  # noqa: ANN401 -- as above
        with suppress(cssselect2.SelectorError):
            selectors = cssselect2.compile_selector_list(rule.prelude)
            declared = self._declared(rule.content)
            for selector in selectors:
                self._matcher.add_selector(selector, declared)

    def _declared(self, content: Any) -> dict[str, Tokens]:  # noqa: ANN401 -- as above
        said: dict[str, Tokens] = {}
        for one in tinycss2.parse_blocks_contents(content):
            if one.type == "declaration":
                said.update(_longhands(one.lower_name, self._tokens(one.value)))
        return said

    def _tokens(self, value: Sequence[Any]) -> Tokens:
        found: list[Any] = []
        for token in value:
            if token.type == "function" and token.lower_name == "var":
                name = tinycss2.serialize(token.arguments).split(",")[0].strip()
                found += self._variables.get(name, ())
            elif token.type not in {"whitespace", "comment"}:
                found.append(token)
        return tuple(found)


def _for_print(rules: Sequence[Any]) -> Iterator[Any]:
    for rule in rules:
        if rule.type == "at-rule" and rule.lower_at_keyword == "media":
            if "print" in tinycss2.serialize(rule.prelude):
                yield from tinycss2.parse_rule_list(rule.content, skip_whitespace=True)
        else:
            yield rule


def _variables(rules: Sequence[Any]) -> dict[str, Tokens]:
    found: dict[str, Tokens] = {}
    for rule in rules:
        if rule.type == "qualified-rule":
            for one in tinycss2.parse_blocks_contents(rule.content):
                if one.type == "declaration" and one.name.startswith("--"):
                    found[one.name] = tuple(
                        token for token in one.value if token.type != "whitespace"
                    )
    return found


def _longhands(name: str, value: Tokens) -> dict[str, Tokens]:
    """Return the single properties that a declaration sets."""
    said: dict[str, Tokens] = {name: value}
    match name:
        case "margin" | "padding":
            said = _around(f"{name}-{{}}", value)
        case "border-width" | "border-style" | "border-color":
            said = _around(f"border-{{}}-{name.removeprefix('border-')}", value)
        case "border":
            sides = (_line(f"border-{side}", value) for side in _SIDES)
            said = dict(chain.from_iterable(one.items() for one in sides))
        case "border-top" | "border-right" | "border-bottom" | "border-left":
            said = _line(name, value)
        case "font":
            said = _font(value)
        case "background":
            said = {"background-color": value[:1]}
        case "list-style":
            said = {"list-style-type": value[:1]}
        case "columns":
            numbers = [one for one in value if one.type == "number"]
            said = {"column-count": tuple(numbers)}
        case "page-break-before" | "page-break-after" | "page-break-inside":
            said = {name.removeprefix("page-"): value}
    return said


def _around(pattern: str, value: Tokens) -> dict[str, Tokens]:
    if not value:
        return {}
    every = [(one,) for one in value]
    top = every[0]
    right = every[1] if len(every) > 1 else top
    bottom = every[2] if len(every) > 2 else top  # noqa: PLR2004 -- the third side
    left = every[3] if len(every) > 3 else right  # noqa: PLR2004 -- the fourth side
    each = zip(_SIDES, (top, right, bottom, left), strict=True)
    return {pattern.format(side): one for side, one in each}


def _line(name: str, value: Tokens) -> dict[str, Tokens]:
    said: dict[str, Tokens] = {
        f"{name}-width": (),
        f"{name}-style": (),
        f"{name}-color": (),
    }
    for token in value:
        word = token.lower_value if token.type == "ident" else ""
        if token.type in {"dimension", "number"} or word in _LINE_WIDTHS:
            said[f"{name}-width"] = (token,)
        elif token.type == "ident" and tinycss2.color3.parse_color(token) is None:
            said[f"{name}-style"] = (token,)
        else:
            said[f"{name}-color"] = (token,)
    return said


def _font(value: Tokens) -> dict[str, Tokens]:
    said: dict[str, Tokens] = {}
    for at, token in enumerate(value):
        word = token.lower_value if token.type == "ident" else ""
        if word in {"italic", "oblique"}:
            said["font-style"] = (token,)
        elif word == "bold" or token.type == "number":
            said["font-weight"] = (token,)
        elif token.type in {"dimension", "percentage"}:
            said["font-size"] = (token,)
            after = value[at + 1 : at + 3]
            if after and after[0] == "/":
                said["line-height"] = after[1:]
            break
    return said


def _length(token: Any, size: float, base: float) -> float | None:  # noqa: ANN401 -- as above
    if token.type == "number" and not token.value:
        return 0.0
    if token.type != "dimension":
        return None
    unit = token.lower_unit
    if unit == "em":
        return float(token.value * size)
    if unit == "rem":
        return float(token.value * base)
    return float(token.value * _POINTS[unit]) if unit in _POINTS else None


def _one(said: Mapping[str, Tokens], name: str, size: float, base: float) -> float:
    value = said.get(name, ())
    return (_length(value[0], size, base) or 0.0) if value else 0.0


def _four(
    said: Mapping[str, Tokens], pattern: str, size: float, base: float
) -> Sides[float]:
    top, right, bottom, left = (
        _one(said, pattern.format(side), size, base) for side in _SIDES
    )
    return Sides(top, right, bottom, left)


def _colour(value: Tokens) -> str | None:
    """Return six hexadecimal digits; what one sees through is mixed with white."""
    found = tinycss2.color3.parse_color(value[0]) if value else None
    if found is None or isinstance(found, str) or not found.alpha:
        return None
    mixed = (1 - found.alpha * (1 - one) for one in found[:3])
    return "".join(f"{round(min(1, max(0, one)) * 255):02X}" for one in mixed)


def _word(said: Mapping[str, Tokens], name: str, otherwise: str) -> str:
    value = said.get(name, ())
    if not value or value[0].type != "ident" or value[0].lower_value == "inherit":
        return otherwise
    return str(value[0].value)


def _computed(said: Mapping[str, Tokens], above: Style, base: float) -> Style:
    size = _size(said.get("font-size", ()), above.size, base)
    colour = _colour(said.get("color", ())) or above.colour
    return Style(
        display=_word(said, "display", "inline"),
        size=size,
        is_bold=_is_bold(said.get("font-weight", ()), above),
        is_italic=_word(said, "font-style", "italic" if above.is_italic else "normal")
        in {"italic", "oblique"},
        colour=colour,
        line=_line_height(said.get("line-height", ()), above.line, size),
        align=_word(said, "text-align", above.align),
        bullets=_word(said, "list-style-type", above.bullets),
        width=_one(said, "width", size, base) or None,
        share=_share(said.get("width", ())),
        height=_one(said, "height", size, base)
        or _one(said, "min-height", size, base)
        or None,
        widest=_one(said, "max-width", size, base) or None,
        is_border_box=_word(said, "box-sizing", "") == "border-box",
        margin=_four(said, "margin-{}", size, base),
        padding=_four(said, "padding-{}", size, base),
        border=_borders(said, colour, size, base),
        background=_colour(said.get("background-color", ())),
        floats=_word(said, "float", "none"),
        columns=_count(said.get("column-count", ())),
        breaks_before=_word(said, "break-before", "") in {"page", "always"},
        breaks_after=_word(said, "break-after", "") in {"page", "always"},
        is_kept=_word(said, "break-inside", "").startswith("avoid"),
        is_kept_with_next=_word(said, "break-after", "").startswith("avoid"),
        page=_word(said, "page", above.page),
        upright=_word(said, "vertical-align", "baseline"),
    )


def _size(value: Tokens, above: float, base: float) -> float:
    if value and value[0].type == "percentage":
        return float(above * value[0].value / 100)
    return (_length(value[0], above, base) or above) if value else above


def _is_bold(value: Tokens, above: Style) -> bool:
    if not value:
        return above.is_bold
    if value[0].type == "number":
        return bool(value[0].value >= _BOLD)
    word = value[0].lower_value if value[0].type == "ident" else "inherit"
    return above.is_bold if word == "inherit" else word in {"bold", "bolder"}


def _line_height(value: Tokens, above: float, size: float) -> float:
    if not value:
        return above
    if value[0].type == "number":
        return float(value[0].value)
    if value[0].type == "percentage":
        return float(value[0].value / 100)
    length = _length(value[0], size, size)
    return length / size if length and size else _PLAIN_LINE


def _share(value: Tokens) -> float | None:
    is_share = bool(value) and value[0].type == "percentage"
    return value[0].value / 100 if is_share else None


def _count(value: Tokens) -> int:
    is_count = bool(value) and value[0].type == "number"
    return min(_MOST_COLUMNS, max(1, int(value[0].value))) if is_count else 1


def _borders(
    said: Mapping[str, Tokens], colour: str, size: float, base: float
) -> Sides[Border | None]:
    found: list[Border | None] = []
    for side in _SIDES:
        width = said.get(f"border-{side}-width", ())
        points = _length(width[0], size, base) if width else None
        if width and width[0].type == "ident":
            points = _LINE_WIDTHS.get(width[0].lower_value)
        is_drawn = _word(said, f"border-{side}-style", "none") not in {"none", "hidden"}
        ink = _colour(said.get(f"border-{side}-color", ())) or colour
        points = _LINE_WIDTHS["medium"] if points is None else points
        found.append(Border(points, ink) if is_drawn and points else None)
    top, right, bottom, left = found
    return Sides(top, right, bottom, left)
