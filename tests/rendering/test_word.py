"""Word documents asked for their words, styles, tables, lists and papers."""

# ruff: noqa: S314 -- only what we made ourselves is parsed

import io
import re
import zipfile
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from PIL import Image

from medarbeider.commands.build_handouts import BuildReport
from medarbeider.commands.planned import PlannedProgramme, in_every_language, planned
from medarbeider.handouts.briefing import briefing
from medarbeider.handouts.catalogue import document
from medarbeider.handouts.documents import kinds
from medarbeider.handouts.handout import Handout, PaperKind, Plain
from medarbeider.handouts.papers import Papers
from medarbeider.model.coaching import CoachingPlan, Round
from medarbeider.model.language import LANGUAGES
from medarbeider.model.people import Participant, Roster
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.rendering.formats.docx import WordRenderer
from medarbeider.rendering.look import Font, Logo, Look
from medarbeider.rendering.prepared import page, prepared
from medarbeider.rendering.renderer import fingerprint
from medarbeider.workspace import bundled

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_AUTHOR = "{http://purl.org/dc/elements/1.1/}creator"

OURS = bundled("templates").resolve()
LOOK = Look((OURS,), "#17495a")
LOCALES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154"
    "789c6360606060000000050001a5f645400000000049454e44ae426082"
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"/>'
NAMES = """
Anne Brekke, Anne Fjellstad, Kåre Ødegård, Fatima Yusuf, Odd Harald Myhre, Maria Santos,
Maria Øvrebø, Iŋgá Márjá Solvik, Linh Nguyen, Tesfay Gebremariam, Turid Åsland
"""


def _parts_of(content: bytes) -> dict[str, bytes]:
    """Return every part by its name."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def _text_of(content: bytes) -> str:
    """Return all text of the body in order, without boxes and blanks."""
    root = ET.fromstring(_parts_of(content)["word/document.xml"])
    boxes = {one for box in root.iter(f"{W}sdt") for one in box.iter(f"{W}t")}
    said = (one.text or "" for one in root.iter(f"{W}t") if one not in boxes)
    return re.sub(r"\s", "", "".join(said))


def _faults(content: bytes, locale: str) -> list[str]:
    """Return the faults of a document that should speak *locale*."""
    parts = _parts_of(content)
    body = ET.fromstring(parts["word/document.xml"])
    styles = ET.fromstring(parts["word/styles.xml"])
    return [
        *_faults_of_package(parts),
        *_faults_of_language(styles, locale),
        *_faults_of_headings(body, styles),
        *_faults_of_tables(body),
        *_faults_of_references(
            body, styles, ET.fromstring(parts["word/numbering.xml"])
        ),
        *(
            "an image without words"
            for one in body.iter(f"{_DRAWING}docPr")
            if not one.get("descr")
        ),
    ]


def _faults_of_package(parts: dict[str, bytes]) -> Iterator[str]:
    core = ET.fromstring(parts["docProps/core.xml"])
    if not core.findtext(_TITLE):
        yield "no title"
    if core.findtext(_AUTHOR):
        yield "an author"
    for name, content in parts.items():
        if b'TargetMode="External"' in content:
            yield f"{name} leads outside"
        if "vba" in name or "activeX" in name:
            yield f"{name} runs"


def _faults_of_language(styles: ET.Element, locale: str) -> Iterator[str]:
    spoken = [one.get(f"{W}val") for one in styles.iter(f"{W}lang")]
    if spoken != [locale]:
        yield f"speaks {spoken}"


def _faults_of_headings(body: ET.Element, styles: ET.Element) -> Iterator[str]:
    levels = {
        one.get(f"{W}styleId"): int(name[1])
        for one in styles.iter(f"{W}style")
        for name in [re.fullmatch(r"heading (\d)", _name_of(one))]
        if name
    }
    last = 0
    for paragraph in body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        level = levels.get("" if style is None else style.get(f"{W}val"), 0)
        if not level:
            continue
        if not "".join(one.text or "" for one in paragraph.iter(f"{W}t")).strip():
            yield "an empty heading"
        if level > last + 1:
            yield f"heading {level} after {last}"
        last = level
    if not last:
        yield "no heading"


def _faults_of_tables(body: ET.Element) -> Iterator[str]:
    for table in body.iter(f"{W}tbl"):
        is_read = table.find(f"{W}tblPr/{W}tblStyle") is not None
        rows = table.findall(f"{W}tr")
        has_heading = rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        if is_read != has_heading:
            yield "a table without a heading" if is_read else "a heading over a layout"
        if any(row.find(f"{W}trPr/{W}cantSplit") is None for row in rows):
            yield "a row that may be cut"
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in rows:
            if sum(_columns(cell) for cell in row.findall(f"{W}tc")) != columns:
                yield "a row of another length"
        for cell in table.iter(f"{W}tc"):
            if cell[-1].tag != f"{W}p":
                yield "a cell that ends without a paragraph"


def _faults_of_references(
    body: ET.Element, styles: ET.Element, numbering: ET.Element
) -> Iterator[str]:
    there = {one.get(f"{W}styleId") for one in styles.iter(f"{W}style")}
    used = {one.get(f"{W}val") for one in body.iter(f"{W}pStyle")}
    yield from (f"no style {one}" for one in used - there)
    numbers = {one.get(f"{W}numId") for one in numbering.findall(f"{W}num")}
    asked = {one.get(f"{W}val") for one in body.iter(f"{W}numId")}
    yield from (f"no list {one}" for one in asked - numbers)


def _name_of(style: ET.Element) -> str:
    name = style.find(f"{W}name")
    return "" if name is None else name.get(f"{W}val", "").casefold()


def _columns(cell: ET.Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return 1 if span is None else int(span.get(f"{W}val", "1"))


def _handouts(folder: Path, language: str, *, named: bool) -> list[Handout]:
    """Return every paper of a programme; *named* ones hold pairs and groups."""
    file = folder / "programme.yaml"
    text = file.read_text("utf-8")
    spoken = re.sub("^language: nb", f"language: {language}", text, flags=re.MULTILINE)
    file.write_text(spoken, "utf-8")
    plan = planned(folder)
    file.write_text(text, "utf-8")
    names = tuple(" ".join(name.split()) for name in NAMES.split(","))
    pairs = (*(names[at : at + 2] for at in range(0, 8, 2)), names[8:])
    drawn = CoachingPlan(
        rounds=(
            Round(session="start", kind="pairs", groups=pairs, absent=("Per Ek",)),
            Round(
                session="start", kind="groups", size=4, groups=(names[:4], names[4:])
            ),
        )
    )
    brief = briefing(
        plan.loaded.programme,
        plan.timetables,
        plan.loaded.people,
        plan.settings.settings,
        roster=Roster(tuple(Participant(name, "Nord") for name in names))
        if named
        else None,
        plan=drawn if named else None,
    )
    papers = Papers(brief)
    made = (one for kind in kinds() for one in papers.of(kind))
    return [one for one in made if one.content is not None]


def _handout(**content: Plain) -> Handout:
    usual: dict[str, Plain] = {
        "title": "Prøve",
        "client": "Eksempel kommune",
        "programme": "Prøve",
        "foot": "Prøve · Samling 1",
        "house": None,
        "contact": None,
    }
    return Handout(
        "note",
        PaperKind("note"),
        "f",
        "n",
        "Tittel – prøve",
        "nb",
        None,
        1,
        usual | content,
    )


def _word(
    folder: Path,
    template: str,
    *,
    word_template: bytes | None = None,
    logo: Logo | None = None,
    **content: Plain,
) -> bytes:
    """Return the document of a page whose body is *template*."""
    start = (
        '{% extends "bundled/base.html.j2" %}{% from "parts.html.j2" import masthead'
    )
    (folder / "note.html.j2").write_text(
        f"{start} with context %}}{{% block content %}}{template}{{% endblock %}}",
        "utf-8",
    )
    look = Look((folder.resolve(), OURS), "#17495a", logo, word_template=word_template)
    return WordRenderer(look).render(page(_handout(**content), look))


def _body(content: bytes) -> ET.Element:
    return ET.fromstring(_parts_of(content)["word/document.xml"])


def _paragraphs(content: bytes) -> list[tuple[str, str]]:
    """Return style and text of the paragraphs that stand in no table."""
    made = Document(io.BytesIO(content))
    return [
        (one.style.name if one.style else "", one.text)
        for one in made.paragraphs
        if one.text
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("named", [False, True])
def test_every_paper_comes_out_whole_in_order_and_without_faults(
    programme: Path, language: str, *, named: bool
) -> None:
    prints = WordRenderer(LOOK)
    handouts = _handouts(programme, language, named=named)
    assert len(handouts) > 6

    for one in handouts:
        ready = page(one, LOOK)
        made = prints.render(ready)
        root = ET.fromstring(ready.text)
        body = root.find("body")
        assert body is not None
        said = re.sub(r"\s", "", "".join(body.itertext()))
        assert (one.kind, _text_of(made)) == (one.kind, said)
        assert (one.kind, _faults(made, LOCALES[language])) == (one.kind, [])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("hjemmetjenesten", "nb"),
        ("fylkesadministrasjonen", "nn"),
        ("fylkesadministrasjonen", "en"),
    ],
)
def test_no_paper_of_the_bundled_programmes_has_faults(
    told_in_all: Callable[[str], Path],
    papers_in_all: Callable[[str], BuildReport],
    name: str,
    language: str,
) -> None:
    main, *others = in_every_language(planned(told_in_all(name)))
    (plan,) = (
        one for one in (main, *others) if one.loaded.programme.language == language
    )
    report = papers_in_all(name)
    folder = report.folder if plan is main else report.folder / language
    files = [
        one.file
        for one in report.built
        if one.format == "docx" and one.file.parents[1] == folder
    ]
    prints = WordRenderer(LOOK)
    asked = [*prepared([*_made_on_request(plan)], LOOK, "page")]
    assert len(files) > 30
    assert len(asked) > 30

    for file in files:
        found = _faults(file.read_bytes(), LOCALES[language])
        assert (file.name, found) == (file.name, [])
    for handout, ready in asked:
        found = _faults(prints.render(ready), LOCALES[language])
        assert (handout.name, found) == (handout.name, [])


def _made_on_request(plan: PlannedProgramme) -> Iterator[Handout]:
    """Yield the papers that a build makes only when it is asked for them."""
    brief = briefing(
        plan.loaded.programme,
        plan.timetables,
        plan.loaded.people,
        plan.settings.settings,
        roster=plan.loaded.roster,
        plan=plan.memory.value,
        double=plan.loaded.double_names,
    )
    papers = Papers(brief)
    for kind in kinds():
        if document(kind).on_request:
            yield from papers.of(kind)


def test_equal_papers_are_equal_bytes(programme: Path) -> None:
    for one in _handouts(programme, "nb", named=True):
        first, again = (WordRenderer(LOOK).render(page(one, LOOK)) for _ in range(2))
        assert first == again


def test_a_fingerprint_follows_page_colour_and_word_file() -> None:
    handout = _handout(
        session="Start",
        number="1",
        day="",
        hours="",
        place="",
        goals=(),
        bring=(),
        entries=(),
        ends="12",
        assignments=(),
    )
    agenda = replace(handout, kind="agenda")
    looks = [
        LOOK,
        Look((OURS,), "#000000"),
        Look((OURS,), "#17495a", word_template=b"mal"),
        Look((OURS,), "#17495a", font=Font("Vår", {})),
    ]

    ready = page(agenda, LOOK)
    marks = {fingerprint(WordRenderer(look), ready) for look in looks}

    assert len(marks) == 4
    assert fingerprint(WordRenderer(LOOK), ready) in marks


def test_the_house_s_font_is_named_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "note.html.j2").write_text(
        '{% extends "bundled/base.html.j2" %}'
        "{% block content %}<p>Hei</p>{% endblock %}",
        "utf-8",
    )
    font = Font('Vår "Sans" & <b>', {})
    look = Look((tmp_path.resolve(), OURS), "#17495a", font=font)

    made = WordRenderer(look).render(page(_handout(), look))

    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        styles = ET.fromstring(opened.read("word/styles.xml"))
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    fonts = {one.get(f"{name}ascii") for one in styles.iter(f"{name}rFonts")}
    assert font.name in fonts


def test_ordinary_html_becomes_styles_lists_and_tables(tmp_path: Path) -> None:
    made = _word(
        tmp_path,
        """
<h1>{{ title }}</h1>
<p>Litt <strong>fet</strong>,<em> kursiv</em> og <made-up>ukjent</made-up>.<br/>Ny</p>
<h2>To</h2>
<ul><li>en<ul><li>inni</li></ul></li></ul>
<ol><li>første</li></ol>
<table><caption>Tittel</caption><thead><tr><th scope="col">A</th>
<th scope="col" colspan="2">B</th></tr></thead><tbody>
<tr><th scope="row" rowspan="2">r</th><td>1</td><td>2</td></tr>
<tr><td>3</td><td>4</td></tr></tbody></table>
<dl><dt>Ord</dt><dd>Mening</dd></dl>
løs tekst
""",
    )

    assert _paragraphs(made) == [
        ("Heading 1", "Prøve"),
        ("Normal", "Litt fet, kursiv og ukjent.\nNy"),
        ("Heading 2", "To"),
        ("List Bullet", "en"),
        ("List Bullet", "inni"),
        ("List Number", "første"),
        ("Caption", "Tittel"),
        ("Normal", "Ord"),
        ("Normal", "Mening"),
        ("Normal", "løs tekst"),
    ]
    assert _faults(made, "nb-NO") == []
    (table,) = Document(io.BytesIO(made)).tables
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells == [["A", "B", "B"], ["r", "1", "2"], ["r", "3", "4"]]
    bold = [
        run.text
        for one in Document(io.BytesIO(made)).paragraphs
        for run in one.runs
        if run.bold
    ]
    assert bold == ["fet", "Ord"]


def test_what_people_wrote_is_never_markup(tmp_path: Path) -> None:
    wild = "<w:p/> & \"'> ]]> áčđŋšŧž 🙂"

    made = _word(tmp_path, "<h1>{{ text }}</h1>", text=wild)

    assert _paragraphs(made) == [("Heading 1", wild)]
    assert _faults(made, "nb-NO") == []


def test_letters_that_xml_cannot_hold_are_left_out(tmp_path: Path) -> None:
    made = _word(tmp_path, "<h1>{{ text }}</h1>", text="en\x01to\x0b")

    assert _paragraphs(made) == [("Heading 1", "ento")]


def test_room_to_write_is_as_high_as_on_paper(tmp_path: Path) -> None:
    made = _word(
        tmp_path,
        '<h1>Ark</h1><div class="line"></div><table class="round rows-4"><thead><tr>'
        '<th scope="col">Navn</th></tr></thead>'
        "<tbody><tr><td></td></tr></tbody></table>",
    )

    body = _body(made)
    exact = [
        one.get(f"{W}line")
        for one in body.iter(f"{W}spacing")
        if one.get(f"{W}lineRule") == "exact"
    ]
    assert exact[0] == "539"
    heights = [one.get(f"{W}val") for one in body.iter(f"{W}trHeight")]
    assert heights[-1] == "992"


def test_a_box_can_be_ticked_and_is_named_for_what_stands_beside_it(
    tmp_path: Path,
) -> None:
    made = _word(
        tmp_path,
        '<h1>Liste</h1><p><span class="box"></span>Iŋgá Márjá</p><table><thead><tr>'
        '<th scope="col">Spørsmål</th><th scope="col">4</th></tr></thead><tbody><tr>'
        '<th scope="row">Ble du hørt?</th><td><span class="box"></span></td></tr>'
        "</tbody></table>",
    )

    names = [one.get(f"{W}val") for one in _body(made).iter(f"{W}alias")]
    assert names == ["Iŋgá Márjá", "Ble du hørt? 4"]


def test_paper_is_turned_where_the_page_is(tmp_path: Path) -> None:
    made = _word(
        tmp_path,
        '<section class="sheet"><h1>En</h1></section>'
        '<section class="sheet turned"><h2>To</h2></section>'
        '<section class="sheet"><h2>Tre</h2></section>',
    )

    sections = Document(io.BytesIO(made)).sections
    turned = [one.orientation == WD_ORIENT.LANDSCAPE for one in sections]
    assert turned == [False, True, False]
    assert [one.page_width.mm for one in sections if one.page_width] == [
        pytest.approx(210, abs=0.1),
        pytest.approx(297, abs=0.1),
        pytest.approx(210, abs=0.1),
    ]


def test_the_foot_says_which_page_of_how_many(tmp_path: Path) -> None:
    made = _parts_of(_word(tmp_path, "<h1>En</h1>"))

    foot = ET.fromstring(made["word/footer1.xml"])
    fields = [one.get(f"{W}instr") for one in foot.iter(f"{W}fldSimple")]
    said = "".join(one.text or "" for one in foot.iter(f"{W}t"))
    assert (fields, said) == (["PAGE", "NUMPAGES"], "Prøve · Samling 1Side 1 av 1")


@pytest.mark.parametrize(
    ("content", "kind"), [(PIXEL, "image/png"), (SVG, "image/svg+xml")]
)
def test_a_logo_stands_there_with_its_words(
    tmp_path: Path, content: bytes, kind: str
) -> None:
    logo = Logo(content, kind, "Eksempel & sønn")

    made = _word(tmp_path, "{{ masthead() }}<h1>En</h1>", logo=logo)

    assert b'descr="Eksempel &amp; s\xc3\xb8nn"' in _parts_of(made)["word/document.xml"]
    assert content in _parts_of(made).values()
    assert _faults(made, "nb-NO") == []


def test_an_image_that_word_cannot_show_leaves_its_words(tmp_path: Path) -> None:
    source = f"data:image/png;base64,{b64encode(b'nothing').decode()}"

    made = _word(
        tmp_path,
        '<h1>En</h1><p><img src="{{ source }}" alt="Kart"/></p>'
        '<p><img src="https://eksempel.example/x.png" alt="Fjernt"/></p>',
        source=source,
    )

    assert _paragraphs(made)[1:] == [("Normal", "Kart"), ("Normal", "Fjernt")]


def _house_file() -> bytes:
    """Return a house's file: red headings, a letterhead with a link, an old text."""
    made = Document()
    made.add_paragraph("Gammel og hemmelig tekst")
    made.styles["Normal"].font.name = "Georgia"
    head = made.sections[0].header.paragraphs[0]
    head.text = "Brevhode for Eksempel AS"
    made.core_properties.author = "Kari Eksempelsen"
    made.part.relate_to("https://eksempel.example/mal.dotx", "x", is_external=True)
    packed = io.BytesIO()
    made.save(packed)
    return packed.getvalue()


def test_the_houses_own_file_gives_styles_and_letterhead_and_no_text(
    tmp_path: Path,
) -> None:
    made = _word(
        tmp_path, "<h1>Ny</h1><ul><li>punkt</li></ul>", word_template=_house_file()
    )

    assert _paragraphs(made) == [("Heading 1", "Ny"), ("List Bullet", "punkt")]
    read = Document(io.BytesIO(made))
    assert read.styles["Normal"].font.name == "Georgia"
    head = read.sections[0].header
    assert [one.text for one in head.paragraphs] == ["Brevhode for Eksempel AS"]
    assert _faults(made, "nb-NO") == []
    assert not any(b"hemmelig" in one for one in _parts_of(made).values())
    assert not any(b"Kari" in one for one in _parts_of(made).values())


def test_a_jpeg_without_the_usual_mark_is_shown_in_word(tmp_path: Path) -> None:
    drawn = io.BytesIO()
    Image.new("CMYK", (12, 8)).save(drawn, "JPEG")
    content = drawn.getvalue()
    assert b"JFIF" not in content[:12]

    made = _word(
        tmp_path,
        "{{ masthead() }}<h1>En</h1>",
        logo=Logo(content, "image/jpeg", "Eksempel AS"),
    )

    shown = [name for name in _parts_of(made) if name.startswith("word/media/")]
    assert shown == ["word/media/image1.png"]


def test_a_picture_of_a_template_that_is_cut_short_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "bilde.png").write_bytes(PIXEL[:30])

    with pytest.raises(MedarbeiderError) as refused:
        _word(tmp_path, '<p><img src="asset:bilde.png" alt="Et hus"></p>')

    assert refused.value.told() == (
        'the picture "Et hus" is damaged or cut short; fetch the file once more, from'
        " where it came [damaged-picture]"
    )


def test_a_word_file_that_python_docx_cannot_open_is_told_of(tmp_path: Path) -> None:
    broken = io.BytesIO()
    with zipfile.ZipFile(broken, "w") as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")

    with pytest.raises(MedarbeiderError) as refused:
        _word(tmp_path, "<h1>Ny</h1>", word_template=broken.getvalue())

    assert refused.value.code == "broken-word-template"


def test_what_is_not_changed_is_not_made_again_nor_is_the_library_read(
    programme: Path, command_in_child: Callable[..., str]
) -> None:
    build = """
import sys
from pathlib import Path
from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
report = build_handouts(Path(sys.argv[1]), choice=Choice(formats=["docx"]))
print(len(report.written), len(report.unchanged), "docx" in sys.modules)
"""

    assert command_in_child(build, programme) == "16 0 True\n"
    assert command_in_child(build, programme) == "0 16 False\n"


def test_a_letterhead_of_the_first_page_stays_on_it_and_every_page_has_a_foot(
    tmp_path: Path,
) -> None:
    house = Document()
    house.sections[0].different_first_page_header_footer = True
    house.sections[0].first_page_header.paragraphs[0].text = "Bare først"
    packed = io.BytesIO()
    house.save(packed)

    made = _word(tmp_path, "<h1>Ny</h1>", word_template=packed.getvalue())

    (section,) = Document(io.BytesIO(made)).sections
    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == "Bare først"
    feet = (section.first_page_footer, section.footer)
    assert [one.is_linked_to_previous for one in feet] == [False, False]


def test_rows_of_a_table_are_filled_up_to_one_length(tmp_path: Path) -> None:
    made = _word(
        tmp_path,
        '<h1>Ny</h1><table><thead><tr><th scope="col">A</th></tr></thead><tbody>'
        '<tr></tr><tr><td>1</td><td colspan="2">2</td></tr></tbody></table>',
    )

    assert _faults(made, "nb-NO") == []
    (table,) = Document(io.BytesIO(made)).tables
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells == [["A", "", ""], ["", "", ""], ["1", "2", "2"]]


def test_a_cell_is_as_wide_as_the_columns_it_stands_over(tmp_path: Path) -> None:
    made = _word(
        tmp_path,
        '<h1>Ny</h1><table><tr><th rowspan="3" style="width: 20mm">A</th>'
        '<td style="width: 60mm">1</td><td style="width: 30mm">2</td></tr>'
        '<tr><td>3</td><td>4</td></tr><tr><td colspan="2">5</td></tr></table>',
    )

    (table,) = _body(made).iter(f"{W}tbl")
    columns = [int(one.get(f"{W}w", "")) for one in table.iter(f"{W}gridCol")]
    assert len(set(columns)) == 3
    for row in table.iter(f"{W}tr"):
        at = 0
        for cell in row.iter(f"{W}tc"):
            width = cell.find(f"{W}tcPr/{W}tcW")
            assert width is not None
            wide = columns[at : at + _columns(cell)]
            assert int(width.get(f"{W}w", "")) == pytest.approx(sum(wide), abs=2)
            at += len(wide)
        assert at == 3


@pytest.mark.parametrize(
    "length", ["18pt", "24px", "0.25in", "1.5pc", "6.35mm", "0.635cm"]
)
def test_a_length_is_as_long_in_every_unit(tmp_path: Path, length: str) -> None:
    made = _word(
        tmp_path,
        f'<p style="margin: 0">rett</p><p style="margin: 0 0 0 {length}">inn</p>',
    )

    indents = [
        "" if found is None else str(found.get(f"{W}left"))
        for one in _body(made).iter(f"{W}p")
        for found in [one.find(f"{W}pPr/{W}ind")]
    ]
    assert indents[:2] == ["", "360"]


@pytest.mark.parametrize("own", [False, True], ids=["ours", "a house's"])
def test_what_holds_for_all_words_is_said_once(tmp_path: Path, *, own: bool) -> None:
    made = _word(tmp_path, "<h1>En</h1>", word_template=_house_file() if own else None)

    styles = ET.fromstring(_parts_of(made)["word/styles.xml"])
    usual = [one.tag for one in styles.findall(f"{W}docDefaults/*")]
    assert sorted(usual) == [f"{W}pPrDefault"] * own + [f"{W}rPrDefault"]


def test_a_page_nested_too_deeply_is_told_of(tmp_path: Path) -> None:
    deep = "<div>" * 3000 + "tekst" + "</div>" * 3000

    with pytest.raises(MedarbeiderError) as refused:
        _word(tmp_path, f"<h1>Ny</h1>{deep}")

    assert refused.value.code == "not-printed"
