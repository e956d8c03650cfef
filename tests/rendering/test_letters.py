"""Letters on paper: all from fonts of ours, and a box for those that they lack."""

import io
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import page as page_validation
import pikepdf
import pytest
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from medarbeider.rendering.letters import (
    is_plain,
    letters_held,
    missing_letters,
    seen,
)
from medarbeider.rendering.look import Font, Look, font_files
from medarbeider.rendering.press import Press
from medarbeider.workspace import bundled

OURS = bundled("templates").resolve()
LOOK = Look((OURS,), "#17495a")
HELD = letters_held(font_files((OURS,)))

NAMES = """
Áilu Čáhppe Đoŋŋe Ŧšž Ŋŋ Ǥǥ Ǧǧ Ǩǩ Ǯǯ Åäöï · Łukasz Żółć Gęś Ńń · Şükrü İğdır Ilgın Çö ·
Nguyễn Thị Ước Phạm Đặng Ngữ · Ąžuolas Ėglė Ųūva Įį · Жанна Ёлкина Київ Ґґ Єє Љубица
Ђорђе · Πέτρος Ελένη · Þórður Ðð · Ģirts Ķēniņš · Őrsi Űű · Ștefan Țuță · Əliyev Oʻzbek
"""
SIGNS = """
→ ← ↑ ↓ ↔ ⇒ ⇐ ➜ ➔ ✓ ✔ ✗ ✘ ☐ ☑ ☒ ★ ☆ ● ○ ■ □ ▲ ► ▶ ◆ ♥ ♪ ① ② ❶ Ⅳ
≠ ≈ ≤ ∞ √ ½ ⅓ ℃ € ™ № § ° µ × ÷ ± − ² ³ † ‡ ‰
"""
EMOJI = """
🌻 🎉 😀 🙂 👍 🤝 💡 🎯 📌 📅 🗓 ⏰ ☕ 🍽 🚶 🌱 🌍 🏆 🔥 💪 🧠 👏 🥇 🐘
✏ ⚡ ☀ ❤ ⚠ ✅ ❌ ❓ ❗ ⭐ ✨
"""


def _page(text: str, title: str = "x") -> str:
    return (
        f'<html lang="nb"><head><title>{title}</title></head>'
        f"<body><h1>{text}</h1><p>{text}</p></body></html>"
    )


@pytest.fixture(scope="module")
def press() -> Press:
    return Press(LOOK)


def _text(pdf: bytes) -> str:
    (page,) = PdfReader(io.BytesIO(pdf)).pages
    return page.extract_text().removesuffix("\n1 1")  # the pages at the foot


def _fonts(pdf: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {
            str(font.BaseFont).split("+")[-1].split("-")[0]
            for font in opened.pages[0].Resources.Font.as_dict().values()
        }


def _is_accessible(pdf: bytes) -> bool:
    return bool(page_validation.validate_pdf_bytes(pdf, profile="ua1").is_compliant)


@pytest.mark.parametrize("text", [NAMES, SIGNS, EMOJI], ids=["names", "signs", "emoji"])
def test_what_people_write_is_printed_with_fonts_of_ours(
    press: Press, text: str
) -> None:
    pdf = press.printed(_page(text), "x")

    assert missing_letters(text, HELD) == ""
    assert sorted(set(seen(text))) == sorted(set(seen(_text(pdf))))
    assert _fonts(pdf) <= {"Handout", "Noto"}
    assert _is_accessible(pdf)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Ola 漢 Dal", "Ola □ Dal"),
        ("محمد Ali", "□□□□ Ali"),
        ("Noa שלום", "Noa □□□□"),
        ("देवी Devi", "□□□□ Devi"),
        ("สมชาย Som", "□□□□□ Som"),
        ("น้ำ Nam", "□□□ Nam"),
        ("김 Kim", "□ Kim"),
        ("Ole \ue000", "Ole □"),
    ],
)
def test_a_letter_that_no_font_has_is_a_box(
    press: Press, text: str, printed: str
) -> None:
    pdf = press.printed(_page(text, text), "x")

    assert _text(pdf).split("\n") == [printed, printed]
    assert PdfReader(io.BytesIO(pdf)).metadata["/Title"] == text  # type: ignore[index] # it has one
    assert _is_accessible(pdf)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("👩🏽\u200d🏫", "👩🏫"),
        ("❤\ufe0f", "❤"),
        ("1\ufe0f\u20e3 først", "1 først"),
        ("🇳🇴", "🇳🇴"),
        ("👨\u200d👩\u200d👧", "👨👩👧"),
    ],
)
def test_emoji_that_are_put_together_are_printed_side_by_side(
    press: Press, text: str, printed: str
) -> None:
    pdf = press.printed(_page(text), "x")

    assert missing_letters(text, HELD) == ""
    assert set(_text(pdf).split("\n")) == {printed}
    assert _is_accessible(pdf)


def test_what_styles_write_has_boxes_too(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    own = "h1::before { content: '\\6f22 ' } p::before { content: '字' }"
    (tmp_path / "styles" / "own.css").write_text(own, "utf-8")
    press = Press(Look((tmp_path.resolve(), OURS), "#17495a"))

    pdf = press.printed(_page("Hei"), "x")

    assert _text(pdf).split("\n") == ["□Hei", "□Hei"]
    assert _is_accessible(pdf)


def test_a_page_is_the_same_whatever_was_printed_before() -> None:
    first, second = Press(LOOK), Press(LOOK)
    first.printed(_page("漢 ✓ 🌻 Ж"), "x")
    second.printed(_page("字 →"), "x")

    pages = {
        one.printed(_page("Ola 字 🌻"), "x") for one in (first, second, Press(LOOK))
    }

    assert len(pages) == 1


_PRINTED = """
import sys
from hashlib import sha256
from pathlib import Path
from medarbeider.rendering.formats.pdf import PdfRenderer
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import Prepared
look = Look((Path(sys.argv[1]),), "#17495a")
page = Prepared("x", "nb", (sys.argv[2],))
print(sha256(PdfRenderer(look).render(page)).hexdigest())
"""


def test_no_font_of_the_machine_s_is_used(tmp_path: Path) -> None:
    written = _page("Ola ✓ → ★ 🌻 Ж 漢 <i>kursiv</i> <b><i>begge</i></b>")
    other = tmp_path / "fonts"
    other.mkdir()
    font = TTFont(OURS / "fonts" / "NotoSans-Bold.ttf")
    for table in font["cmap"].tables:
        table.cmap |= dict.fromkeys((0x6F22, 0x2713), "x")
    font.save(other / "Machine.ttf")
    folders = {"none": "", "another": f"<dir>{other}</dir>"}
    machines = {}
    for name, folder in folders.items():
        file = tmp_path / f"{name}.conf"
        cache = f"<cachedir>{tmp_path / name}</cachedir>"
        file.write_text(f"<fontconfig>{folder}{cache}</fontconfig>", "utf-8")
        machines[name] = {"FONTCONFIG_FILE": str(file)}

    made = {
        subprocess.run(
            [sys.executable, "-W", "error", "-c", _PRINTED, str(OURS), written],
            env={**os.environ, **machine},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for machine in ({}, *machines.values())
    }

    assert len(made) == 1


def test_the_house_s_font_has_the_first_word() -> None:
    font = TTFont(OURS / "fonts" / "NotoSans-Regular.ttf")
    cut = Subsetter()
    cut.populate(unicodes=range(0x20, 0x7F))
    cut.subset(font)
    for table in font["cmap"].tables:
        table.cmap[0x6F22] = "x"  # a letter that ours lack
    content = io.BytesIO()
    font.save(content)
    styles = ("Regular", "SemiBold", "Bold", "Italic")
    files = {f"fonts/NotoSans-{style}.ttf": content.getvalue() for style in styles}
    look = Look((OURS,), "#17495a", font=Font("Vår", files))

    pdf = Press(look).printed(_page("Áilu 漢 字 ✓"), "x")

    assert _text(pdf).split("\n") == ["Áilu 漢 □ ✓"] * 2
    assert missing_letters("漢字", letters_held(files.values()) | HELD) == "字"
    assert letters_held([b"\0\1\0\0 no font"]) == frozenset()


@given(st.text(st.characters(max_codepoint=0x2FFF), max_size=50).filter(is_plain))
def test_what_is_plain_is_held(text: str) -> None:
    assert missing_letters(text, HELD) == ""


@settings(max_examples=30, deadline=None)
@given(
    st.text(
        st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], codec="utf-8"),
        min_size=1,
        max_size=8,
    )
)
def test_check_and_paper_agree_on_what_is_lacking(text: str) -> None:
    text = unicodedata.normalize("NFC", text)  # as it is read
    pdf = Press(LOOK).printed(_page(_escaped(f"o{text}o")), "x")

    boxes = _text(pdf).count("□") / 2
    lacking = set(missing_letters(text, HELD))
    assert boxes == sum(one in lacking for one in text) + text.count("□")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def test_no_letter_is_in_two_of_our_fonts() -> None:
    marks = set(range(0x300, 0x310))  # to be set over the letters of either
    seen_in: dict[int, str] = {}
    twice = []
    for file in sorted((OURS / "fonts").glob("*-Regular.ttf")):
        for code in TTFont(file).getBestCmap().keys() - marks:
            if code in seen_in and not chr(code).isspace():
                twice.append((hex(code), seen_in[code], file.name))
            seen_in[code] = file.name

    assert len(seen_in) > 3000
    assert twice == []
