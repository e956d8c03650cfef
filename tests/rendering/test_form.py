"""Forms: every field stands in its room, is called something, and takes all letters."""

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import page as page_validation
import pikepdf
import pytest
from pypdf import PdfReader, PdfWriter

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import BuildReport, build_handouts
from medarbeider.handouts.handout import Handout, PaperKind
from medarbeider.rendering.formats.form import FormRenderer
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import page
from medarbeider.workspace import bundled

OURS = bundled("templates").resolve()
LETTERS = "æøåÆØÅ áčđŋšŧž ÁČĐŊŠŦŽ ǥǧǩʒǯ Łąćęńśźżė éöü – «»"
SHEET = """\
{% extends "bundled/base.html.j2" %}
{% from "parts.html.j2" import blank, room, scale, tick with context %}
{% block content %}
<h1>Evaluering</h1>
<table class="groups">
<thead><tr><th scope="col">Spørsmål</th>
{% for n in range(5) %}<th scope="col">{{ n + 1 }}</th>{% endfor %}</tr></thead>
<tbody>
<tr><th scope="row">Nyttig?</th>{{ scale("Var det nyttig?") }}</tr>
<tr><th scope="row">Trygt?</th>{{ scale("Var det trygt?") }}</tr>
</tbody>
</table>
<p>{{ tick("Jeg kommer") }}Jeg kommer</p>
<h2>Mer</h2>
{{ room("Mer", 3) }}
<ol class="numbered"><li>{{ blank("Grep") }}</li><li>{{ blank("Grep") }}</li></ol>
{% endblock %}
"""

Box = tuple[float, ...]


def _sheet(folder: Path, template: str = SHEET) -> bytes:
    (folder / "note.html.j2").write_text(template, "utf-8")
    look = Look((folder.resolve(), OURS), "#17495a")
    content = {"foot": "Prøve"}
    handout = Handout(
        "note", PaperKind("note"), "f", "n", "Evaluering", "nb", None, 1, content
    )
    return FormRenderer(look).render(page(handout, look, fillable=True))


def _widgets(pdf: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    for number, one in enumerate(pdf.pages):
        for note in one.get("/Annots", ()):
            yield number, note


def _box(widget: pikepdf.Object) -> Box:
    return tuple(float(number) for number in widget.Rect)


def test_only_a_paper_with_room_to_write_has_a_form_which_stands_beside_it(
    small_papers: BuildReport,
) -> None:
    files = sorted(one.file.name for one in small_papers.built)

    assert [file for file in files if "utfylling" in file] == [
        "coachingark.utfylling.pdf",
        "evaluering.utfylling.pdf",
        "igp-gruppe.utfylling.pdf",
        "igp-individuelt.utfylling.pdf",
        "igp-plenum.utfylling.pdf",
        "kjoreplan.utfylling.pdf",
        "laeringslogg.utfylling.pdf",
        "mellomarbeid-individuelt.utfylling.pdf",
        "navnelapper.utfylling.pdf",
        "pakke-og-utskriftsliste.utfylling.pdf",
        "utviklingsprosjekt.utfylling.pdf",
    ]
    assert {"program.pdf", "samtaleguide.pdf", "coachingark.pdf"} <= set(files)


@pytest.mark.parametrize(("first", "then"), [("pdf", "form"), ("form", "pdf")])
def test_a_build_of_forms_and_one_of_papers_leave_each_other_alone(
    programme: Path, first: str, then: str
) -> None:
    before = build_handouts(programme, choice=Choice(formats=(first,)))
    choice = Choice(formats=(then,))
    after = build_handouts(programme, choice=choice, dry_run=True)

    assert (after.removed, after.kept) == ((), ())
    there, to_come = ({one.file for one in each.built} for each in (before, after))
    assert there & to_come == set()


def test_a_form_is_as_long_as_its_paper_and_says_the_same(
    small_papers: BuildReport,
) -> None:
    built = small_papers.built
    papers = {one.file: one for one in built if one.format == "pdf"}
    forms = [one.file for one in built if one.format == "form"]
    assert forms

    for form in forms:
        paper = papers[form.with_name(form.name.replace(".utfylling", ""))].file
        said = [
            [sheet.extract_text() for sheet in PdfReader(file).pages]
            for file in (form, paper)
        ]
        assert said[0] == said[1]


def test_fields_lie_on_the_page_clear_of_each_other_and_of_words(
    small_papers: BuildReport,
) -> None:
    forms = [one.file for one in small_papers.built if one.format == "form"]
    assert forms

    for form in forms:
        words = [_words(sheet) for sheet in PdfReader(form).pages]
        with pikepdf.open(form) as pdf:
            sizes = [[float(edge) for edge in one.MediaBox] for one in pdf.pages]
            found = [(number, _box(widget)) for number, widget in _widgets(pdf)]
        for number, box in found:
            left, bottom, right, top = box
            width, height = sizes[number][2:]
            assert 0 < left < right < width
            assert 0 < bottom < top < height
            others = [b for n, b in found if n == number and b is not box]
            assert [one for one in others if _meet(one, box)] == []
            assert [text for *at, text in words[number] if _is_in(at, box)] == []


def _words(sheet: object) -> list[tuple[float, float, str]]:
    found: list[tuple[float, float, str]] = []

    def note(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            x, y = tm[4], tm[5]
            found.append(
                (
                    x * cm[0] + y * cm[2] + cm[4],
                    x * cm[1] + y * cm[3] + cm[5],
                    text,
                )
            )

    sheet.extract_text(visitor_text=note)  # type: ignore[attr-defined] # a page
    return found


def _meet(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
    )


def _is_in(at: list[float], box: Box) -> bool:
    return box[0] < at[0] < box[2] and box[1] < at[1] < box[3]


def _named(widget: pikepdf.Object) -> str:
    """Return the name of a field, which a radio button has from its group."""
    return str(widget.T if "/T" in widget else widget.Parent.T)


def test_every_field_is_called_something_else_in_the_order_of_reading(
    small_papers: BuildReport,
) -> None:
    forms = [one.file for one in small_papers.built if one.format == "form"]
    assert forms

    for form in forms:
        with pikepdf.open(form) as pdf:
            fields = list(pdf.Root.AcroForm.Fields)
            called = [str(field.TU).strip() for field in fields]
            names = [str(field.T) for field in fields]
            read = [_named(one.Obj) for one in _objects(pdf.Root.StructTreeRoot.K[0])]
            order = list(dict.fromkeys(read))  # a radio group is read button by button
            tabs = {str(sheet.Tabs) for sheet in pdf.pages}
        assert (len(set(called)), "" in called) == (len(called), False)
        assert names == [f"f{number}" for number in range(1, len(fields) + 1)]
        assert order == names
        assert tabs == {"/S"}


def test_a_label_needs_nothing_beside_it(small_papers: BuildReport) -> None:
    form = small_papers.folder / "01-start" / "igp-individuelt.utfylling.pdf"

    with pikepdf.open(form) as pdf:
        called = [str(field.TU) for field in pdf.Root.AcroForm.Fields]

    assert called == [
        "Mine stikkord",
        "Det viktigste for meg",
        "Mitt neste steg",
        "Mitt neste steg: Når",
        "Mitt neste steg: Hvem vil merke det?",
    ]


def _objects(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for kid in node.get("/K", ()):
        if isinstance(kid, pikepdf.Dictionary):
            if kid.get("/Type") == "/OBJR":
                assert node.S == "/Form"
                yield kid
            else:
                yield from _objects(kid)


def test_a_form_is_accessible_and_the_same_every_time(
    small_papers: BuildReport, tmp_path: Path
) -> None:
    folder = tmp_path / small_papers.folder.parent.name
    shutil.copytree(small_papers.folder.parent, folder)
    forms = {
        file: file.read_bytes() for file in (folder / "handouts").rglob("*.utfylling.*")
    }
    assert forms
    faults = {
        file.name: page_validation.validate_pdf_bytes(content, profile="ua1").failures
        for file, content in forms.items()
    }
    for file in forms:
        file.unlink()

    build_handouts(folder, choice=Choice(formats=("form", "pdf")))

    assert faults == {file.name: [] for file in forms}
    assert {file: file.read_bytes() for file in forms} == forms


def test_a_scale_is_one_field_with_its_question(tmp_path: Path) -> None:
    content = _sheet(tmp_path)

    with pikepdf.open(io.BytesIO(content)) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        told = [(str(field.T), str(field.TU)) for field in fields]
        marks = [sorted(map(str, kid.AP.N.keys())) for kid in fields[0].Kids]
        off = {str(widget.get("/AS", "")) for _, widget in _widgets(pdf)}
    assert told == [
        ("f1", "Var det nyttig?"),
        ("f2", "Var det trygt?"),
        ("f3", "Jeg kommer"),
        ("f4", "Mer"),
        ("f5", "Grep"),
        ("f6", "Grep (2)"),
    ]
    assert marks == [[f"/{number}", "/Off"] for number in range(1, 6)]
    assert off == {"/Off", ""}
    assert page_validation.validate_pdf_bytes(content, profile="ua1").failures == []


def test_all_letters_can_be_written_in_a_field(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(_sheet(tmp_path)))

    writer.update_page_form_field_values(
        writer.pages[0], {"f4": LETTERS}, auto_regenerate=False, flatten=True
    )

    filled = io.BytesIO()
    writer.write(filled)
    assert LETTERS in PdfReader(filled).pages[0].extract_text()


def test_a_field_that_a_house_puts_where_it_likes_stays_there(tmp_path: Path) -> None:
    content = _sheet(
        tmp_path,
        '{% extends "bundled/base.html.j2" %}{% block content %}<h1>Hei</h1>'
        '<textarea style="width: 80mm; height: 20mm" name="a" title="Noe"></textarea>'
        "{% endblock %}",
    )

    with pikepdf.open(io.BytesIO(content)) as pdf:
        ((_, widget),) = _widgets(pdf)
        left, bottom, right, top = _box(widget)
    assert round(right - left) == 224
    assert round(top - bottom) == 54


OTHERS = "Ж ✓ 🌻 漢 şğ α"
"""Letters that the font of a field has no room for."""


def test_what_is_typed_is_kept_whole_whatever_the_letters(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(_sheet(tmp_path)))

    writer.update_page_form_field_values(
        writer.pages[0], {"f4": LETTERS + OTHERS}, auto_regenerate=False
    )

    filled = io.BytesIO()
    writer.write(filled)
    typed = PdfReader(filled).get_form_text_fields()
    assert typed["f4"] == LETTERS + OTHERS


def test_chrome_is_made_to_write_sami_letters_with_the_font_of_the_field(
    tmp_path: Path,
) -> None:
    with pikepdf.open(io.BytesIO(_sheet(tmp_path))) as pdf:
        form = pdf.Root.AcroForm
        told = {str(one.DA) for _, one in _widgets(pdf) if one.get("/FT") == "/Tx"}
        font = form.DR.Font.Wingdings
    assert told == {"0 g /Wingdings 10 Tf"}
    assert str(font.BaseFont).endswith("+Field")


def test_letters_of_other_alphabets_make_a_form_little_bigger(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    names = "Жанна → ✓ ★ 🌻 🎉 漢 Ελένη"
    much = SHEET.replace("Nyttig?", names).replace("<h2>Mer", f"<h2>{names}")

    grown = len(_sheet(other, much)) - len(_sheet(tmp_path))

    assert 0 < grown < 60_000
