"""What no validator sees: that those who listen are told what others read."""

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import page as page_validation
import pikepdf
import pytest

from medarbeider.commands.build_handouts import BuildReport
from medarbeider.workspace import bundled

pytestmark = pytest.mark.slow
Built = Callable[[str], BuildReport]
PROGRAMMES = ("hjemmetjenesten", "fylkesadministrasjonen")
LANGUAGE = {"hjemmetjenesten": "nb", "fylkesadministrasjonen": "nn"}

_AGAIN = re.compile(r"\d+b-")
"""Folders of gatherings that are held a second time; their papers are alike."""

_PAIR = re.compile(r"<([0-9a-f]+)> <([0-9a-f]+)>")


@dataclass(frozen=True)
class _Element:
    """A part of the structure, in reading order, with its own text and that below."""

    kind: str
    text: str
    inside: tuple[str, ...]
    """The kinds of what it is in, the nearest last."""
    source: pikepdf.Object


@dataclass(frozen=True)
class _Paper:
    """A print or a form, and its structure."""

    file: Path
    language: str
    found: list[_Element]
    pdf: pikepdf.Pdf
    """Kept open for its elements."""


Opened = Callable[[str], tuple[_Paper, ...]]


@pytest.fixture(scope="module")
def pdfs(papers: Built) -> Opened:
    """The prints and forms of a programme, opened."""

    @functools.cache
    def opened(name: str) -> tuple[_Paper, ...]:
        return tuple(
            _Paper(one.file, str(pdf.Root.Lang), list(_elements(pdf)), pdf)
            for one in papers(name).built
            if one.format != "html" and not _AGAIN.match(one.file.parent.name)
            for pdf in [pikepdf.open(one.file)]
        )

    return opened


@pytest.mark.parametrize("name", PROGRAMMES)
def test_the_validator_finds_nothing_in_a_form(papers: Built, name: str) -> None:
    faults = {
        one.file.name: report.failures
        for one in papers(name).built
        if one.format == "form"
        and (
            report := page_validation.validate_pdf_bytes(
                one.file.read_bytes(), profile="ua1"
            )
        ).failures
    }

    assert faults == {}


@pytest.mark.parametrize("name", PROGRAMMES)
def test_a_paper_is_heard_in_the_order_in_which_its_page_is_written(
    papers: Built, pdfs: Opened, name: str
) -> None:
    pages = {
        one.file.with_suffix(""): ET.fromstring(one.file.read_bytes())  # noqa: S314 -- our own pages
        for one in papers(name).built
        if one.format == "html" and not _AGAIN.match(one.file.parent.name)
    }
    prints = {one.file.with_name(one.file.name.partition(".")[0]) for one in pdfs(name)}
    assert prints == set(pages)

    for one in pdfs(name):
        paper = pages[one.file.with_name(one.file.name.partition(".")[0])]
        said = _bare(part.text for part in one.found if "/Lbl" not in part.inside)
        heads = {_bare(head.itertext()) for head in paper.iter("thead")}
        more = _between(_chunks(paper), said) - heads
        assert (one.file.name, more) == (one.file.name, set())


def _chunks(page: ET.Element) -> Iterator[str]:
    body = page.find("body")
    assert body is not None
    for text in body.itertext():
        if chunk := _bare((text,)):
            yield chunk


def _between(chunks: Iterator[str], said: str) -> set[str]:
    """Return what is said besides the chunks, which must come in their order."""
    more, at = set(), 0
    for chunk in chunks:
        found = said.find(chunk, at)
        assert found >= 0, (
            f"{chunk!r} is not heard after {said[max(0, at - 60) : at]!r}"
        )
        more.add(said[at:found])
        at = found + len(chunk)
    return {one for one in {*more, said[at:]} if one}


def _bare(texts: Iterator[str] | tuple[str, ...]) -> str:
    """Return the text without spaces, which lines break at, and without hyphens."""
    return re.sub(r"[\s\u00ad-]", "", "".join(texts))


@pytest.mark.parametrize("name", PROGRAMMES)
def test_a_paper_has_its_language_and_real_letters(pdfs: Opened, name: str) -> None:
    for one in pdfs(name):
        said = "".join(part.text for part in one.found)
        wrong = set(re.findall("[\u2010\u2011\u00ad\ufffd\ue000-\uf8ff\0]", said))
        assert (one.file.name, one.language, wrong) == (
            one.file.name,
            LANGUAGE[name],
            set(),
        )


@pytest.mark.parametrize("name", PROGRAMMES)
def test_every_table_has_heads_that_say_of_what_and_every_heading_has_words(
    pdfs: Opened, name: str
) -> None:
    heads = 0
    for each in pdfs(name):
        paper, found = each.file.name, each.found
        scopes = [one.source.A.get("/Scope") for one in found if one.kind == "/TH"]
        heads += len(scopes)
        ids = {str(one.source.ID) for one in found if one.kind == "/TH"}
        named = {
            str(head)
            for one in found
            if one.kind == "/TD"
            for head in one.source.A.get("/Headers", ())
        }
        assert (paper, set(scopes) <= {"/Row", "/Column"}, named - ids) == (
            paper,
            True,
            set(),
        )
        assert (paper, _empty_headings(found)) == (paper, [])
    assert heads


def _empty_headings(found: list[_Element]) -> list[str]:
    empty = []
    for number, one in enumerate(found):
        if re.fullmatch("/H[1-6]", one.kind):
            depth = len(one.inside)
            text = one.text
            for below in found[number + 1 :]:
                if len(below.inside) <= depth:
                    break
                text += below.text
            if not text.strip():
                empty.append(one.kind)
    return empty


def test_no_template_has_a_language_inside_it_which_would_not_be_heard() -> None:
    templates = sorted(bundled("templates").glob("*.html.j2"))
    assert templates

    inside = {
        file.name: re.findall(r"<(\w+)[^>]*\blang=", file.read_text("utf-8"))
        for file in templates
    }

    assert {name: tags for name, tags in inside.items() if tags} == {
        "base.html.j2": ["html"]
    }


def _elements(pdf: pikepdf.Pdf) -> Iterator[_Element]:
    texts = {page.obj.objgen: _marked_texts(page) for page in pdf.pages}
    for kid in pdf.Root.StructTreeRoot.K:
        yield from _below(kid, texts, ())


def _below(
    node: pikepdf.Object,
    texts: dict[tuple[int, int], dict[int, str]],
    inside: tuple[str, ...],
) -> Iterator[_Element]:
    kind = str(node.S)
    kids = list(node.get("/K", []))
    own = [int(kid) for kid in kids if isinstance(kid, int)]
    text = "".join(texts[node.Pg.objgen].get(mark, "") for mark in own)
    yield _Element(kind, text, inside, node)
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _below(kid, texts, (*inside, kind))


def _marked_texts(page: pikepdf.Page) -> dict[int, str]:
    """Return the text of each marked part of a page."""
    fonts = {
        str(name): _letters(font)
        for name, font in page.Resources.Font.as_dict().items()
    }
    texts: dict[int, str] = {}
    letters: dict[int, str] = {}
    marks: list[int | None] = []
    for one in pikepdf.parse_content_stream(page):
        operands = one.operands
        match str(one.operator):
            case "BDC":
                told = operands[1]
                is_marked = isinstance(told, pikepdf.Dictionary) and "/MCID" in told
                marks.append(int(told.MCID) if is_marked else None)
            case "BMC":
                marks.append(None)
            case "EMC":
                marks.pop()
            case "Tf":
                letters = fonts[str(operands[0])]
            case "Tj" | "TJ":
                mark = next((n for n in reversed(marks) if n is not None), None)
                parts = operands[0] if str(one.operator) == "TJ" else operands
                if mark is not None:
                    texts[mark] = texts.get(mark, "") + _decoded(parts, letters)
    return texts


def _decoded(parts: Iterable[pikepdf.Object], letters: dict[int, str]) -> str:
    codes = b"".join(bytes(one) for one in parts if isinstance(one, pikepdf.String))
    return "".join(
        letters[int.from_bytes(codes[at : at + 2], "big")]
        for at in range(0, len(codes), 2)
    )


def _letters(font: pikepdf.Object) -> dict[int, str]:
    table = font.ToUnicode.read_bytes().decode("ascii")
    return {
        int(code, 16): bytes.fromhex(letters).decode("utf-16-be")
        for code, letters in _PAIR.findall(table.split("endcodespacerange")[1])
    }
