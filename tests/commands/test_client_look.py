"""A client's own logo, colour and contact, on its own papers and on no other's."""

# ruff: noqa: E501 -- a line that is told stands on one line

import io
import zipfile
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import page as page_validation
import pikepdf
import pytest
from docx import Document
from docx.shared import RGBColor
from PIL import Image
from pypdf import PdfReader

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import BuildReport, build_handouts
from medarbeider.commands.check import check
from medarbeider.problems.problem import InvalidSourceError

Made = Callable[..., Path]

HOUSE = b"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path d="M0 0h60v20H0z"/>\
</svg>
"""
SETTINGS = """\
format: 1
organisation: Eksempel Prosess AS
contact: post@prosess.example
"""
FORMATS = ("docx", "form", "html", "ics", "pdf", "xlsx")


def _image(colour: str, kind: str = "PNG") -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (90, 30), colour).save(written, kind)
    return written.getvalue()


NORTH, COAST = _image("#7a1f3d"), _image("#1b4d8f", "JPEG")


def _told(organisation: str, look: str) -> str:
    return f"{{organisation: {organisation}, {look}}}"


@pytest.fixture
def client(made: Made, tmp_path: Path) -> Callable[..., Path]:
    """Write a programme whose client has a look, in a workspace of a house with one."""

    def write(look: str, name: str = "lag", **files: bytes) -> Path:
        settings = tmp_path / "medarbeider.yaml"
        if not settings.exists():
            settings.write_text(f"{SETTINGS}logo: hus.svg\n", "utf-8")
            (tmp_path / "hus.svg").write_bytes(HOUSE)
        folder = made(name=name, days={"en": "2127-01-14"})
        file = folder / "programme.yaml"
        text = file.read_text("utf-8").replace(
            "{organisation: Eksempel kommune}", _told(f"{name} kommune", look)
        )
        file.write_text(text, "utf-8")
        for path, content in files.items():
            (folder / path.replace("_", ".")).write_bytes(content)
        return folder

    return write


@pytest.fixture
def two(client: Callable[..., Path]) -> tuple[Path, Path]:
    """Two clients of one house."""
    return (
        client(
            'logo: a.png, colour: "#7a1f3d", contact: heidi@nord.example',
            "nord",
            a_png=NORTH,
        ),
        client(
            'logo: b.jpg, colour: "#1b4d8f", contact: hr@kyst.example',
            "kyst",
            b_jpg=COAST,
        ),
    )


def _by_format(report: BuildReport) -> dict[str, list[Path]]:
    return {
        name: [one.file for one in report.built if one.format == name]
        for name in FORMATS
    }


def _images(file: Path) -> set[bytes]:
    """Return the images that lie in a Word file or a workbook."""
    with zipfile.ZipFile(file) as parts:
        return {
            parts.read(name)
            for name in parts.namelist()
            if "/media/" in name and len(parts.read(name)) > 80
        }


def _of_colour(file: Path) -> set[str]:
    """Return the colours of the logos that are painted in a PDF, by page's image."""
    found = set()
    for sheet in PdfReader(file).pages:
        for image in sheet.images:
            painted = Image.open(io.BytesIO(image.data)).convert("RGB").tobytes()
            found.add("nord" if painted[0] > painted[2] else "kyst")
    return found


@pytest.mark.slow
def test_two_clients_of_one_house_have_each_their_own_look_in_every_format(
    two: tuple[Path, Path],
) -> None:
    kinds = ("agenda", "invitation", "name-tags", "booklet")
    words = {
        "nord": (NORTH, "#7a1f3d", "heidi@nord.example"),
        "kyst": (COAST, "#1b4d8f", "hr@kyst.example"),
    }
    for folder in two:
        mine, other = folder.name, {"nord": "kyst", "kyst": "nord"}[folder.name]
        choice = Choice(kinds=(*kinds, "calendar"), formats=FORMATS)
        papers = _by_format(build_handouts(folder, choice=choice))
        assert all(papers.values())
        logo, colour, contact = words[mine]

        for file in papers["html"]:
            text = file.read_text("utf-8")
            assert b64encode(logo).decode() in text
            assert text.count('<footer class="house-foot">') == 1
            assert b64encode(HOUSE).decode() in text.rpartition("<footer")[2]
            assert f"--accent: {colour}" in text
            not_mine = (b64encode(words[other][0]).decode(), *words[other][1:])
            assert [one for one in not_mine if one in text] == []
        for file in papers["docx"]:
            assert _images(file) == {logo, HOUSE}
        for file in papers["xlsx"]:
            assert _images(file) == {logo}
        for file in (*papers["pdf"], *papers["form"]):
            assert _of_colour(file) == {mine}
        (tags,) = (one for one in papers["pdf"] if one.stem == "navnelapper")
        checked = page_validation.validate_pdf_bytes(tags.read_bytes(), profile="ua1")
        assert checked.is_compliant
        for file in papers["ics"]:
            text = file.read_text("utf-8").replace("\r\n ", "")
            assert contact in text
            assert "post@prosess.example" not in text
            assert words[other][2] not in text


def test_a_logo_has_the_clients_name_for_those_who_cannot_see_it(
    two: tuple[Path, Path],
) -> None:
    choice = Choice(kinds=("agenda",), formats=("pdf", "docx", "xlsx"))

    papers = _by_format(build_handouts(two[0], choice=choice))

    with pikepdf.open(papers["pdf"][0]) as opened:
        assert [
            str(one.Alt)
            for one in opened.objects
            if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
        ] == ["nord kommune"]
    with zipfile.ZipFile(papers["docx"][0]) as parts:
        names = parts.namelist()
        (foot,) = (
            parts.read(one) for one in names if "footer" in one and "_" not in one
        )
        assert b'descr="nord kommune"' in parts.read("word/document.xml")
        assert b'descr="Eksempel Prosess AS"' in foot
    with zipfile.ZipFile(papers["xlsx"][0]) as parts:
        assert b'descr="nord kommune"' in parts.read("xl/drawings/drawing1.xml")
        sheet = parts.read("xl/worksheets/sheet1.xml")
        assert b"&amp;CEksempel Prosess AS&amp;R" in sheet


def test_a_logo_that_changes_changes_every_paper_that_shows_it(
    two: tuple[Path, Path],
) -> None:
    choice = Choice(
        kinds=("agenda", "name-tags"), formats=("docx", "html", "pdf", "xlsx")
    )
    first = build_handouts(two[0], choice=choice)
    assert build_handouts(two[0], choice=choice).written == ()

    (two[0] / "a.png").write_bytes(_image("#5a0f2d"))
    again = build_handouts(two[0], choice=choice)

    assert len(again.written) == len(first.built)
    (two[0].parents[1] / "hus.svg").write_bytes(HOUSE.replace(b"60v20", b"50v20"))
    with_foot = build_handouts(two[0], choice=choice)
    formats = {one.format for one in with_foot.built} - {"xlsx"}  # it has the name
    assert {one.format for one in with_foot.written} == formats
    assert len(with_foot.written) == sum(one.format != "xlsx" for one in first.built)


def test_a_client_with_a_contact_alone_leaves_the_house_its_place(
    client: Callable[..., Path],
) -> None:
    choice = Choice(kinds=("invitation",), formats=("html",))
    asked = build_handouts(client("contact: Heidi"), choice=choice)
    other = build_handouts(client("unit: Øst", "sør"), choice=choice)

    mine, house = (one.built[0].file.read_text("utf-8") for one in (asked, other))
    assert "Si fra til lederen din så snart du vet det, og til oss: Heidi." in mine
    assert "og til oss: post@prosess.example." in house
    for text in (mine, house):
        assert text.count(b64encode(HOUSE).decode()) == 1
        assert 'alt="Eksempel Prosess AS"' in text
        assert "house-foot" not in text
    assert "post@prosess.example" not in mine


def test_a_house_without_a_logo_is_named_in_the_foot_and_only_once(
    client: Callable[..., Path], tmp_path: Path
) -> None:
    settings = tmp_path / "medarbeider.yaml"
    settings.write_text(SETTINGS, "utf-8")
    folder = client("logo: a.png", a_png=NORTH)
    choice = Choice(kinds=("agenda",), formats=("html",))

    for footer in ("", "footer: Eksempel Prosess AS\n"):
        settings.write_text(SETTINGS + footer, "utf-8")
        report = build_handouts(folder, choice=choice)
        text = report.built[0].file.read_text("utf-8")
        assert "14. januar 2127" in text
        assert text.count("Eksempel Prosess AS") == 1
        assert 'Eksempel Prosess AS" data-page' in text


@pytest.mark.parametrize(
    ("look", "line"),
    [
        (
            "logo: ../../hus.svg",
            '4:43: logo: "../../hus.svg" lies outside the folder; move the file into it [outside-the-folder]',
        ),
        (
            "logo: lenke.svg",
            '4:43: logo: "lenke.svg" lies outside the folder; move the file into it [outside-the-folder]',
        ),
        (
            "logo: borte.png",
            '4:43: logo: there is no file "borte.png" in the folder; put it there, or mend the name [names-no-file]',
        ),
        (
            "logo: ond.svg",
            '4:43: logo: "ond.svg" is not an image that can be printed; use PNG, JPEG or SVG, up to 2 MB [not-an-image]',
        ),
        (
            "logo: programme.yaml",
            '4:43: logo: "programme.yaml" is not an image that can be printed; use PNG, JPEG or SVG, up to 2 MB [not-an-image]',
        ),
        (
            "colour: '#ffe600'",
            "4:45: colour: is too pale to read on white: contrast 1.3, at least 4.5; choose a darker colour [too-pale]",
        ),
        (
            "colour: rød",
            '4:45: colour: is not a colour; write it as "#17495a", in quotes [not-a-colour]',
        ),
        (
            "farge: '#17495a'",
            '4:37: farge: is not a key that is known here; did you mean "colour"? [unknown-key]',
        ),
        (
            "kontakt: Heidi",
            '4:37: kontakt: is not a key that is known here; did you mean "contact"? [unknown-key]',
        ),
    ],
)  # fmt: skip
def test_a_look_that_cannot_be_printed_is_told_where_it_stands(
    client: Callable[..., Path], tmp_path: Path, look: str, line: str
) -> None:
    folder = client(look, ond_svg=b'<!DOCTYPE svg [<!ENTITY a "ha">]><svg/>')
    (folder / "lenke.svg").symlink_to(tmp_path / "hus.svg")

    with pytest.raises(InvalidSourceError) as refused:
        check(folder)

    assert str(refused.value) == f"{folder / 'programme.yaml'}:{line}"


@pytest.mark.parametrize(
    ("look", "told"),
    [
        (
            "logo: {nb: a.png, nn: b.png}",
            "logo: is the same in all languages; write one, without nb, nn and en",
        ),
        (
            "colour: {nb: '#111111', nn: '#222222'}",
            (
                "colour: is the same in all languages, and cannot be told in each; "
                "write it once, without `nb:` and `nn:`"
            ),
        ),
    ],
)
def test_a_logo_and_a_colour_are_for_all_languages(
    client: Callable[..., Path], look: str, told: str
) -> None:
    folder = client(look, a_png=NORTH, b_png=NORTH)
    file = folder / "programme.yaml"
    file.write_text(f"also_in: nn\n{file.read_text('utf-8')}", "utf-8")

    with pytest.raises(InvalidSourceError) as refused:
        check(folder)

    assert [one.sentence() for one in refused.value.problems] == [told]


def test_the_houses_word_file_has_the_clients_colour_on_the_clients_papers(
    client: Callable[..., Path], tmp_path: Path
) -> None:
    made = Document()
    made.styles["Heading 2"].font.color.rgb = RGBColor(255, 0, 0)
    made.save(str(tmp_path / "mal.docx"))
    folders = client("colour: '#7a1f3d'"), client("unit: Øst", "øst")
    settings = tmp_path / "medarbeider.yaml"
    settings.write_text(f"{SETTINGS}word_template: mal.docx\n", "utf-8")
    choice = Choice(kinds=("agenda",), formats=("docx",))

    colours = [
        Document(str(build_handouts(folder, choice=choice).built[0].file))
        .styles["Heading 2"]
        .font.color.rgb
        for folder in folders
    ]

    assert colours == [RGBColor(0x7A, 0x1F, 0x3D), RGBColor(255, 0, 0)]


def test_a_logo_may_lie_in_a_folder_below(client: Callable[..., Path]) -> None:
    folder = client("logo: bilder/vaapen.png")
    (folder / "bilder").mkdir()
    (folder / "bilder" / "vaapen.png").write_bytes(NORTH)

    choice = Choice(kinds=("agenda",), formats=("docx",))
    (one,) = build_handouts(folder, choice=choice).built
    assert {sha256(image).digest() for image in _images(one.file)} == {
        sha256(image).digest() for image in (NORTH, HOUSE)
    }


def test_a_logo_is_looked_for_also_where_the_programme_cannot_be_read(
    client: Callable[..., Path],
) -> None:
    folder = client("farge: rød, logo: borte.png")

    with pytest.raises(InvalidSourceError) as refused:
        check(folder)

    assert [one.code for one in refused.value.problems] == [
        "unknown-key",
        "names-no-file",
    ]
