"""Letters that no font has are told where they stand, in every file of the house's."""

# ruff: noqa: E501 -- a line that is told stands on one line

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from openpyxl import Workbook

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.check import check
from medarbeider.workspace import bundled

NAMES = "Navn;Enhet\nKari Vik;Øst\nPer 漢字;Nord\n{};Øst ✓\n"


def _told(folder: Path) -> list[str]:
    """Return what `check` tells of letters, with paths from the workspace."""
    root = f"{folder.parents[1]}/"
    return [
        f"{str(one.place).removeprefix(root)}: {one.values['letters']}"
        for one in check(folder).findings
        if one.code == "letter-not-in-fonts"
    ]


@pytest.fixture
def listed(programme: Path) -> Path:
    file = programme / "programme.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("people: 12", "participants: liste.csv"), "utf-8")
    return programme


def test_a_letter_in_the_name_list_is_told_and_the_build_goes_on(listed: Path) -> None:
    (listed / "liste.csv").write_text(NAMES.format("Ola Dal 🌻"), "utf-8")

    report = build_handouts(listed, choice=Choice(kinds=("name-tags",)))

    assert _told(listed) == [
        "programmes/sammen/liste.csv:3:5: 漢 (U+6F22), 字 (U+5B57)"
    ]
    assert [one.file.suffix for one in report.built] == [".pdf"]
    assert [
        one.sentence() for one in report.findings if one.code == "letter-not-in-fonts"
    ] == [
        "no font here has 漢 (U+6F22), 字 (U+5B57), and a box is printed instead; write it with other letters"
    ]


def test_a_letter_in_a_list_of_excel_s_is_told_with_its_cell(listed: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Ansatte"
    for row in (("Navn", "Enhet"), ("Kari Vik", "Øst"), ("Per Vik", "שלום ✓")):
        sheet.append(row)
    book.save(listed / "liste.xlsx")
    file = listed / "programme.yaml"
    file.write_text(file.read_text("utf-8").replace("liste.csv", "liste.xlsx"), "utf-8")

    assert _told(listed) == [
        "programmes/sammen/liste.xlsx:Ansatte!B3: ש (U+05E9), ל (U+05DC), ו (U+05D5), ם (U+05DD)"
    ]


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        (
            "Sammen om det",
            "Sammen 漢 om 字",
            ["2:15: 漢 (U+6F22)", "2:20: 字 (U+5B57)"],
        ),
        ("Sammen om det", "Sammen → ✓ ★ 🌻 Ж", []),
        ("Sammen om det", "Om \u1112\u1161\u11ab", ["2:8: 한 (U+D55C)"]),
        ("Sammen om det", '"Sammen \\u6f22"', ["2:8: 漢 (U+6F22)"]),
        ("Sammen om det", "Sammen # 漢", []),
        ("Prøv ett grep i uka.", '"Prøv\n  det 漢"', ["34:7: 漢 (U+6F22)"]),
        (
            "[Penn]",
            "[Penn, สวัสดี]",
            ["17:19: ส (U+0E2A), ว (U+0E27), ั (U+0E31), ด (U+0E14), ี (U+0E35)"],
        ),
    ],
)
def test_a_letter_in_the_programme_is_told_where_it_stands(
    programme: Path, was: str, now: str, told: list[str]
) -> None:
    file = programme / "programme.yaml"
    file.write_text(file.read_text("utf-8").replace(was, now), "utf-8")

    assert _told(programme) == [
        f"programmes/sammen/programme.yaml:{one}" for one in told
    ]


METHOD = """\
id: check-in
name: {nb: Innsjekk, nn: Innsjekk, en: Check-in}
kind: work
form: plenary
purpose: {nb: Hvorfor 漢, nn: Kvifor, en: Why}
minutes: 15
steps: {nb: [Først], nn: [Fyrst], en: [First]}
source: egen
"""


def test_letters_in_the_house_s_own_files_are_told(programme: Path) -> None:
    root = programme.parents[1]
    (root / "medarbeider.yaml").write_text("contact: Ring 漢\n", "utf-8")
    (root / "library" / "methods").mkdir(parents=True)
    method = METHOD.replace("id: check-in", "id: log")
    (root / "library" / "methods" / "log.yaml").write_text(method, "utf-8")
    (root / "library" / "methods" / "unused.yaml").write_text(METHOD, "utf-8")
    (root / "templates").mkdir()
    page = "{% extends 'bundled/agenda.html.j2' %}\n{# 字 ✓ #}"
    (root / "templates" / "agenda.html.j2").write_text(page, "utf-8")
    (root / "templates" / "run-sheet.html.j2").write_bytes(b"")
    (root / "templates" / "booklet.html.j2").mkdir()
    (root / "templates" / "table-signs.html.j2").write_bytes("å 漢".encode("utf-16"))

    assert _told(programme) == [
        "library/methods/log.yaml:5:23: 漢 (U+6F22)",
        "medarbeider.yaml:1:15: 漢 (U+6F22)",
        "templates/agenda.html.j2:2:4: 字 (U+5B57)",
    ]


def test_what_the_house_s_own_font_has_is_not_told(
    programme: Path, font_with: Callable[[str], bytes]
) -> None:
    root = programme.parents[1]
    file = programme / "programme.yaml"
    text = file.read_text("utf-8").replace("Sammen om det", "Sammen 漢字")
    file.write_text(text, "utf-8")
    (root / "own.ttf").write_bytes(font_with("漢"))
    settings = "font: {name: Vår, regular: own.ttf, bold: own.ttf}\n"
    (root / "medarbeider.yaml").write_text(settings, "utf-8")

    assert _told(programme) == ["programmes/sammen/programme.yaml:2:16: 字 (U+5B57)"]


@pytest.fixture
def font_with() -> Callable[[str], bytes]:
    """Return one of our fonts, with a letter more."""

    def made(letter: str) -> bytes:
        font = TTFont(bundled("templates") / "fonts" / "NotoSans-Regular.ttf")
        for table in font["cmap"].tables:
            table.cmap[ord(letter)] = "x"
        content = io.BytesIO()
        font.save(content)
        return content.getvalue()

    return made
