"""PDFs asked for their pages, text, title, language and tags."""

import io
from dataclasses import replace
from pathlib import Path

import page as page_validation
import pikepdf
import pytest
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from medarbeider.handouts.handout import Handout, PaperKind, Plain
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.rendering.formats.pdf import PdfRenderer
from medarbeider.rendering.look import Font, Logo, Look
from medarbeider.rendering.prepared import page
from medarbeider.rendering.renderer import fingerprint
from medarbeider.workspace import bundled

OURS = bundled("templates").resolve()
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154"
    "789c6360606060000000050001a5f645400000000049454e44ae426082"
)

NOTE = """\
{% extends "bundled/base.html.j2" %}
{% from "parts.html.j2" import masthead with context %}
{% block content %}
{{ masthead() }}
<h1>{{ title }}</h1>
<p>{{ text }}</p>
{% endblock %}
"""


def _handout(text: str, **more: Plain) -> Handout:
    content: dict[str, Plain] = {
        "title": "Helse-, miljø- og sikkerhet",
        "client": "Eksempel kommune",
        "programme": "Prøve",
        "foot": "Prøve · Samling 1",
        "house": None,
        "contact": None,
        "text": text,
        **more,
    }
    return Handout(
        "note", PaperKind("note"), "f", "n", "Tittel – prøve", "nb", None, 1, content
    )


def _look(folder: Path, template: str = NOTE, logo: Logo | None = None) -> Look:
    (folder / "note.html.j2").write_text(template, "utf-8")
    return Look((folder.resolve(), OURS), "#17495a", logo)


def _printed(look: Look, text: str) -> bytes:
    return PdfRenderer(look).render(page(_handout(text), look))


def _fingerprint(look: Look, text: str) -> str:
    return fingerprint(PdfRenderer(look), page(_handout(text), look))


def test_every_letter_comes_out_again_with_title_and_language(tmp_path: Path) -> None:
    letters = "æøå ÆØÅ áčđŋšŧž ÁČĐŊŠŦŽ é ö ü ñ ł ı – — « » … · ½"

    pdf = _printed(_look(tmp_path), letters)

    read = PdfReader(io.BytesIO(pdf))
    text = read.pages[0].extract_text()
    assert letters in text
    assert "Helse-, miljø- og sikkerhet" in text
    assert "Side 1 av 1" in text
    assert read.metadata is not None
    assert read.metadata.title == "Tittel – prøve"
    assert set(read.metadata) == {"/Producer", "/Title"}
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.Root.Lang) == "nb"
        assert bool(opened.Root.MarkInfo.Marked)
    assert page_validation.validate_pdf_bytes(pdf, profile="ua1").is_compliant


def test_fonts_are_embedded_and_ours(tmp_path: Path) -> None:
    pdf = _printed(_look(tmp_path), "Hei")

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        fonts = {
            str(font.BaseFont).split("+")[-1]
            for one in opened.pages
            for font in one.Resources.Font.as_dict().values()
        }
    assert fonts == {"Handout", "Handout-Bold", "Handout-Semi-Bold"}


def _ascii_only(name: str) -> bytes:
    """Return one of our fonts, cut down to the letters of ASCII."""
    font = TTFont(OURS / "fonts" / name)
    cut = Subsetter()
    cut.populate(unicodes=range(0x20, 0x7F))
    cut.subset(font)
    content = io.BytesIO()
    font.save(content)
    return content.getvalue()


def test_the_house_s_font_prints_and_ours_has_the_letters_that_it_lacks(
    tmp_path: Path,
) -> None:
    bold = _ascii_only("NotoSans-Bold.ttf")
    styles = ("Regular", "SemiBold", "Bold", "Italic")
    font = Font("Vår", {f"fonts/NotoSans-{style}.ttf": bold for style in styles})
    (tmp_path / "note.html.j2").write_text(NOTE, "utf-8")
    look = Look((tmp_path.resolve(), OURS), "#17495a", font=font)

    pdf = _printed(look, "Hei, Máret Ovdamearka")

    ours = replace(look, font=None)
    assert _fingerprint(look, "Hei") != _fingerprint(ours, "Hei")
    assert "Hei, Máret Ovdamearka" in PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        fonts = {
            str(font.BaseFont).split("+")[-1]
            for font in opened.pages[0].Resources.Font.as_dict().values()
        }
    assert {name.split("-")[0] for name in fonts} == {"Handout", "Noto"}
    assert page_validation.validate_pdf_bytes(pdf, profile="ua1").is_compliant


def test_the_logo_has_words(tmp_path: Path) -> None:
    logo = Logo(PIXEL, "image/png", "Eksempel Prosess AS")

    pdf = _printed(_look(tmp_path, logo=logo), "Hei")

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        alternatives = [
            str(thing.Alt)
            for thing in opened.objects
            if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
        ]
    assert alternatives == ["Eksempel Prosess AS"]
    assert page_validation.validate_pdf_bytes(pdf, profile="ua1").is_compliant


def test_the_same_page_gives_the_same_bytes_and_fingerprint(tmp_path: Path) -> None:
    look = _look(tmp_path)

    assert _printed(look, "Hei") == _printed(look, "Hei")
    assert _fingerprint(look, "Hei") == _fingerprint(look, "Hei")


def test_the_fingerprint_changes_with_text_colour_stylesheet_and_font(
    tmp_path: Path,
) -> None:
    (tmp_path / "note.html.j2").write_text(NOTE, "utf-8")
    own = tmp_path / "own"
    (own / "fonts").mkdir(parents=True)
    before = {
        _fingerprint(_look(tmp_path), "Hei"),
        _fingerprint(_look(tmp_path), "Hallo"),
        _fingerprint(Look((tmp_path.resolve(), OURS), "#000000"), "Hei"),
    }

    (tmp_path / "handout.css").write_text("h1 { color: black }", "utf-8")
    styled = _fingerprint(_look(tmp_path), "Hei")
    bold = (OURS / "fonts" / "NotoSans-Bold.ttf").read_bytes()
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "NotoSans-Regular.ttf").write_bytes(bold)
    lettered = _fingerprint(_look(tmp_path), "Hei")

    assert len({*before, styled, lettered}) == 5


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('<img src="https://example.com/a.png" alt="x"/>', "not-fetched"),
        ('<img src="file:///etc/hostname" alt="x"/>', "not-fetched"),
        ('<p style="background: url(file:///etc/hostname)">x</p>', "not-fetched"),
        ('<link rel="attachment" href="file:///etc/hostname"/>', "not-fetched"),
        ('<img src="asset:../secret.txt" alt="x"/>', "not-fetched"),
        ('<img src="data:text/plain;base64,SGVp" alt="x"/>', "not-fetched"),
        ('<p style="colour: red">x</p>', "not-printed"),
        ("<div>" * 1500 + "</div>" * 1500, "not-printed"),
    ],
)
def test_what_cannot_be_printed_stops_the_build_with_a_sentence(
    tmp_path: Path, line: str, code: str
) -> None:
    (tmp_path.parent / "secret.txt").write_text("secret", "utf-8")
    template = NOTE.replace("<p>{{ text }}</p>", line)

    with pytest.raises(MedarbeiderError) as error:
        _printed(_look(tmp_path, template), "Hei")

    assert error.value.code == code
    assert str(error.value).startswith('"Tittel – prøve"')


def test_a_page_that_is_not_well_formed_is_printed_all_the_same(tmp_path: Path) -> None:
    template = NOTE.replace("<p>{{ text }}</p>", "<p>Linje<br>to &nbsp; <hr>")

    pdf = _printed(_look(tmp_path, template), "Hei")

    assert "Linje\nto" in PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
