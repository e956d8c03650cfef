"""The workspace's settings file and its logo."""

# ruff: noqa: E501 -- a line that is told stands on one line

import io
import os
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from medarbeider.model.settings import Settings
from medarbeider.problems.problem import InvalidSourceError
from medarbeider.reading.settings import (
    FontFiles,
    LoadedSettings,
    LogoFile,
    load_settings,
)
from medarbeider.workspace import bundled


def _picture(kind: str) -> bytes:
    drawn = io.BytesIO()
    Image.effect_noise((40, 30), 50).save(drawn, kind)
    return drawn.getvalue()


PNG, JPEG = _picture("PNG"), _picture("JPEG")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


def _load(folder: Path, text: str, **files: bytes) -> LoadedSettings:
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_bytes(content)
    file = folder / "medarbeider.yaml"
    file.write_text(text, "utf-8")
    return load_settings(file)


def _told(folder: Path, text: str, **files: bytes) -> list[str]:
    with pytest.raises(InvalidSourceError) as refused:
        _load(folder, text, **files)
    return str(refused.value).replace(f"{folder}{os.sep}", "").split("\n")


def test_a_workspace_without_settings_has_the_usual_ones(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "medarbeider.yaml") == LoadedSettings(Settings())


def test_settings_are_read_with_the_logo_they_name(tmp_path: Path) -> None:
    text = 'format: 1\norganisation: Eksempel AS\nlogo: logo.PNG\ncolours: {accent: "#000000"}\n'

    loaded = _load(tmp_path, text, logo_PNG=PNG)

    assert loaded.logo == LogoFile(PNG, ".png")
    assert loaded.settings.organisation == "Eksempel AS"
    assert loaded.settings.colours.accent == "#000000"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "colours: {accent: '#ffe600'}",
            "1:19: accent: is too pale to read on white: contrast 1.3, at least 4.5; choose a darker colour [too-pale]",
        ),
        (
            "colours: {accent: #17495a\n}",
            "1:18: accent: has no value, since a # begins a comment; put the whole text in double quotes [value-is-a-comment]",
        ),
        (
            "colours: {accent: teal}",
            '1:19: accent: is not a colour; write it as "#17495a", in quotes [not-a-colour]',
        ),
        (
            "farger: {accent: teal}",
            '1:1: farger: is not a key that is known here; did you mean "colours"? [unknown-key]',
        ),
        (
            "format: 2",
            "1:9: format: this file has format 2; this medarbeider knows 1; install a newer medarbeider [newer-format]",
        ),
        (
            "language: nynorsk",
            '1:11: language: "nynorsk" is not one of nb, nn, en; did you mean "nn"? [unknown-value]',
        ),
        (
            "logo: ../logo.svg",
            'logo: "../logo.svg" lies outside the folder; move the file into it [outside-the-folder]',
        ),
        (
            "logo: logo.gif",
            'logo: there is no file "logo.gif" in the folder; put it there, or mend the name [names-no-file]',
        ),
        (
            "logo: .",
            'logo: there is no file "." in the folder; put it there, or mend the name [names-no-file]',
        ),
        (
            f"logo: {'a' * 290}",
            f'logo: there is no file "{"a" * 200}…" in the folder; put it there, or mend the name [names-no-file]',
        ),
        (
            "logo: medarbeider.yaml",
            'logo: "medarbeider.yaml" is not an image that can be printed; use PNG, JPEG or SVG, up to 2 MB [not-an-image]',
        ),
    ],
)  # fmt: skip
def test_wrong_settings_are_told_where_they_stand(
    tmp_path: Path, text: str, line: str
) -> None:
    place = "1:7: " if line.startswith("logo") else ""

    assert _told(tmp_path, text + "\n") == [f"medarbeider.yaml:{place}{line}"]


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE svg [<!ENTITY a "ha">]><svg/>',
        b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha">]><svg/>',
        SVG + b" " * 2_000_000,
        PNG,
    ],
    ids=["a doctype", "entities", "too large", "another kind"],
)
@pytest.mark.parametrize("suffix", ["svg", "SVG"])
def test_a_picture_that_may_not_be_printed_is_no_logo(
    tmp_path: Path, content: bytes, suffix: str
) -> None:
    told = _told(tmp_path, f"logo: logo.{suffix}\n", **{f"logo_{suffix}": content})

    assert told == [
        f'medarbeider.yaml:1:7: logo: "logo.{suffix}" is not an image that can be printed; use PNG, JPEG or SVG, up to 2 MB [not-an-image]'
    ]


FONT = "font: {name: Vår, regular: a.ttf, bold: b.otf}\n"
TTF = (bundled("templates") / "fonts" / "NotoSans-Regular.ttf").read_bytes()
BOLD = (bundled("templates") / "fonts" / "NotoSans-Bold.ttf").read_bytes()


def test_a_font_is_read_with_its_files_and_is_its_own_italic(tmp_path: Path) -> None:
    loaded = _load(tmp_path, FONT, a_ttf=TTF, b_otf=BOLD)

    assert loaded.fonts == FontFiles(TTF, BOLD, TTF)


def _cut(content: bytes) -> tuple[bytes, ...]:
    """Return beginnings of a file, as a copy that was broken off leaves them."""
    return tuple(content[: len(content) * part // 10] for part in (1, 3, 5, 7, 9))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        *(("logo.png", one) for one in _cut(PNG)),
        ("logo.png", PNG[:-6]),
        ("logo.png", PNG[:60] + b"\0\0\0" + PNG[63:]),
        *(("logo.jpg", one) for one in _cut(JPEG)),
        ("logo.jpeg", JPEG[:-40]),
        *(("logo.svg", one) for one in (SVG[:-2], SVG + b"<g>", b"<svgx/>")),
        ("logo.svg", b'<?xml version="1.0"?>'),
        ("logo.svg", b'<?xml version="1.0" encoding="latin-99"?><svg/>'),
    ],
)
def test_a_logo_that_is_damaged_is_told(
    tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)

    assert _told(tmp_path, f"logo: {name}\n") == [
        f'medarbeider.yaml:1:7: logo: "{name}" is an image that is damaged or cut short; fetch the file once more, from where it came [damaged-image]'
    ]


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg", "logo.svg"])
def test_a_logo_that_is_whole_is_taken(tmp_path: Path, name: str) -> None:
    content = {"png": PNG, "jpg": JPEG, "svg": SVG}[name[-3:]]
    (tmp_path / name).write_bytes(content)

    loaded = _load(tmp_path, f"logo: {name}\n")

    assert loaded.logo == LogoFile(content, name[-4:])


@pytest.mark.parametrize(
    "content", [*_cut(TTF), TTF[:-900], TTF[:4] + b"\0\0" + TTF[6:], TTF[:12] * 9]
)
def test_a_font_that_is_damaged_is_told(tmp_path: Path, content: bytes) -> None:
    assert _told(tmp_path, FONT, a_ttf=content, b_otf=TTF) == [
        'medarbeider.yaml:1:28: regular: "a.ttf" is a font that is damaged or cut short; fetch the file once more, from where it came [damaged-font]'
    ]


def test_every_file_of_a_font_that_is_no_font_is_told(tmp_path: Path) -> None:
    assert _told(tmp_path, FONT, a_ttf=b"<html>") == [
        'medarbeider.yaml:1:28: regular: "a.ttf" is not a font file of up to 10 MB; use a TTF or OTF file [not-a-font]',
        'medarbeider.yaml:1:41: bold: there is no file "b.otf" in the folder; put it there, or mend the name [names-no-file]',
    ]


def test_a_bad_logo_and_a_bad_font_are_told_together(tmp_path: Path) -> None:
    codes = [
        line[line.index("[") :] for line in _told(tmp_path, f"logo: x.png\n{FONT}")
    ]

    assert codes == ["[names-no-file]"] * 3


def _word_file(**more: bytes) -> bytes:
    """Return a file with the parts that a Word document must have, and *more*."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as parts:
        for name in ("[Content_Types].xml", "_rels/.rels", "word/document.xml"):
            parts.writestr(name, more.pop(name, b"<empty/>"))
        for name, content in more.items():
            parts.writestr(name, content)
    return packed.getvalue()


def test_settings_are_read_with_the_word_file_they_name(tmp_path: Path) -> None:
    content = _word_file()

    loaded = _load(tmp_path, "format: 1\nword_template: mal.docx\n", mal_docx=content)

    assert loaded.word_template == content


RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://x/{kind}" Target="https://x.example/a"'
    ' TargetMode="External"/></Relationships>'
)
NOT_WORD = '1:16: word_template: "mal.docx" is not a Word file that can be used; save it in Word as .docx or .dotx, without macros, up to 5 MB [not-a-word-file]'
FETCHES = '1:16: word_template: "mal.docx" fetches something from outside, such as a linked image; put the image itself into the file [word-file-fetches]'


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"no archive", NOT_WORD),
        (b"PK\x03\x04 cut short", NOT_WORD),
        (_word_file(**{"word/document.xml": b"<open>"}), NOT_WORD),
        (_word_file(**{"word/vbaProject.bin": b"macro"}), NOT_WORD),
        (_word_file(**{"word/activeX/activeX1.xml": b"<a/>"}), NOT_WORD),
        (
            _word_file(**{"[Content_Types].xml": b'<a t="x.macroEnabled.main"/>'}),
            NOT_WORD,
        ),
        (
            _word_file(
                **{"word/styles.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}
            ),
            NOT_WORD,
        ),
        (_word_file(**{f"word/{n}.xml": b"<a/>" for n in range(600)}), NOT_WORD),
        (_word_file(**{"word/media/a.png": b"\0" * 41_000_000}), NOT_WORD),
        (
            _word_file(
                **{
                    "word/_rels/header1.xml.rels": RELATION.format(
                        kind="image"
                    ).encode()
                }
            ),
            FETCHES,
        ),
    ],
)
def test_a_word_file_that_runs_fetches_or_is_broken_is_refused(
    tmp_path: Path, content: bytes, line: str
) -> None:
    packed = io.BytesIO()
    if content.startswith(b"PK") and zipfile.is_zipfile(io.BytesIO(content)):
        with (  # pressed, since a file of this size is refused for that alone
            zipfile.ZipFile(io.BytesIO(content)) as given,
            zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as pressed,
        ):
            for name in given.namelist():
                pressed.writestr(name, given.read(name))
        content = packed.getvalue()

    told = _told(tmp_path, "word_template: mal.docx", mal_docx=content)

    assert told == [f"medarbeider.yaml:{line}"]


@pytest.mark.parametrize("kind", ["hyperlink", "attachedTemplate"])
def test_links_and_the_template_of_a_word_file_are_let_be(
    tmp_path: Path, kind: str
) -> None:
    relations = RELATION.format(kind=kind).encode()
    content = _word_file(**{"word/_rels/settings.xml.rels": relations})

    loaded = _load(tmp_path, "word_template: mal.docx", mal_docx=content)

    assert loaded.word_template == content


def test_problems_of_logo_and_word_file_are_told_at_once(tmp_path: Path) -> None:
    told = _told(tmp_path, "logo: a.png\nword_template: ../b.docx\n")

    assert told == [
        'medarbeider.yaml:1:7: logo: there is no file "a.png" in the folder; put it there, or mend the name [names-no-file]',
        'medarbeider.yaml:2:16: word_template: "../b.docx" lies outside the folder; move the file into it [outside-the-folder]',
    ]
