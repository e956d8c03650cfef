"""A build fills in every page once for each family of formats."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Template

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching
from medarbeider.handouts.handout import Handout, PaperKind
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import prepared

Made = Callable[..., Path]

PEOPLE, GATHERINGS = 8, 3
PARTS = (
    '<html><body class="">'
    "{% for one in parts %}{{ one.inside }}{% endfor %}</body></html>"
)


@pytest.fixture
def fills(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each template of a page has been filled in."""
    counted: Counter[str] = Counter()
    fill = Template.generate

    def generate(self: Template, *args: Any, **values: Any) -> Iterator[str]:  # noqa: ANN401 -- Jinja's own signature
        counted[str(self.name)] += 1
        return fill(self, *args, **values)

    monkeypatch.setattr(Template, "generate", generate)
    return counted


def _drawn(made: Made) -> Path:
    folder = made(groups=True)
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(kind="groups"))
    return folder


def test_all_formats_of_a_family_print_the_same_page(
    programme: Path, fills: Counter[str]
) -> None:
    report = build_handouts(programme, choice=Choice(formats=("html", "docx", "pdf")))

    pages = Counter(one.kind for one in report.built if one.format == "html")
    assert sum(pages.values()) == 16
    assert fills == {f"{kind}.html.j2": times for kind, times in pages.items()}


def test_a_page_with_fields_is_another_whether_it_has_any_or_not(
    programme: Path, fills: Counter[str]
) -> None:
    report = build_handouts(programme, choice=Choice(formats=("form", "html")))

    pages = sum(one.format == "html" for one in report.built)
    forms = sum(one.format == "form" for one in report.built)
    assert forms < pages
    assert fills.total() == 2 * pages


def test_a_workbook_and_a_calendar_fill_in_no_page(
    programme: Path, fills: Counter[str]
) -> None:
    build_handouts(programme, choice=Choice(formats=("xlsx", "ics")))

    assert fills.total() == 0


@pytest.mark.parametrize("form", ["html", "form"])
def test_a_booklet_is_made_of_pages_that_are_filled_in_already(
    made: Made, fills: Counter[str], form: str
) -> None:
    folder = _drawn(made)
    build_handouts(folder, choice=Choice(kinds=("booklet",), formats=("html",)))
    fills.clear()

    choice = Choice(formats=("html", form))
    report = build_handouts(folder, choice=choice, dry_run=True)  # a form is slow

    pages = Counter(one.kind for one in report.built if one.format == "html")
    own = Counter({"coaching-sheet": PEOPLE * GATHERINGS})
    families = 2 if form == "form" else 1
    assert pages["booklet"] == PEOPLE * GATHERINGS
    assert fills == {
        f"{kind}.html.j2": families * times for kind, times in (pages + own).items()
    }


def test_booklets_alone_fill_in_each_of_their_parts_once(
    made: Made, fills: Counter[str]
) -> None:
    folder = _drawn(made)

    build_handouts(folder, choice=Choice(kinds=("booklet",), formats=("html",)))

    each = PEOPLE * GATHERINGS
    assert fills == {
        "booklet.html.j2": each,
        "coaching-sheet.html.j2": each,
        "agenda.html.j2": GATHERINGS,
        "conversation-guide.html.j2": GATHERINGS,
        "igp-worksheet-individual.html.j2": GATHERINGS,
        "learning-log.html.j2": GATHERINGS,
    }


def test_a_guide_that_is_asked_for_in_two_ways_is_made_once(
    made: Made, fills: Counter[str]
) -> None:
    folder = made()
    file = folder / "programme.yaml"
    text = file.read_text("utf-8").replace("coaching-pairs", "troika")
    file.write_text(text, "utf-8")
    choice = Choice(kinds=("guide", "troika-guide"), formats=("html",))

    report = build_handouts(folder, choice=choice)

    assert [one.kind for one in report.built] == ["troika-guide"] * GATHERINGS
    assert fills == {"guide.html.j2": GATHERINGS}


def test_a_part_of_a_part_is_filled_in_once_too(
    tmp_path: Path, fills: Counter[str]
) -> None:
    for kind in ("sheet", "set", "book"):
        (tmp_path / f"{kind}.html.j2").write_text(PARTS, "utf-8")

    def paper(kind: str, *parts: Handout) -> Handout:
        of = PaperKind(kind)
        return Handout(kind, of, "f", "n", "T", "nb", None, 1, {}, parts=parts)

    sheet = paper("sheet")
    several = paper("set", sheet, sheet)
    books = [paper("book", several), paper("book", several, sheet)]

    look = Look((tmp_path.resolve(),), "#17495a")
    assert len([*prepared([*books, books[0], sheet], look, "page")]) == 4
    assert fills == {"book.html.j2": 2, "set.html.j2": 1, "sheet.html.j2": 1}


def test_a_build_with_nothing_to_do_fills_in_each_page_once_too(
    made: Made, fills: Counter[str]
) -> None:
    folder, choice = made(), Choice(formats=("html",))
    build_handouts(folder, choice=choice)
    first = Counter(fills)
    fills.clear()

    report = build_handouts(folder, choice=choice)

    assert report.written == ()
    assert fills == first
