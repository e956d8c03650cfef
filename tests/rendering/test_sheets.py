"""Worksheets hold together on paper, for short and long words, small and big groups."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts

LONG = ("Hva gjør vi i hverdagen som brukerne merker, og hva må vi slutte med? " * 5)[
    :299
]


def _built(folder: Path, question: str, people: int, size: int) -> dict[str, list[str]]:
    file = folder / "programme.yaml"
    text = (
        file.read_text("utf-8")
        .replace("people: 12", f"people: {people}\ngroups: {{size: {size}}}")
        .replace("Hva kjennetegner oss når vi er på vårt beste?", f'"{question}"')
        .replace("product: Tre kjennetegn", f'product: "{question}"')
        .replace("phases: {individual: 5, group: 20, plenary: 10}", "minutes: 35")
    )
    file.write_text(text, "utf-8")
    report = build_handouts(folder, choice=Choice(kinds=("igp-worksheet",)))
    return {
        one.kind.removeprefix("igp-worksheet-"): [
            sheet.extract_text()
            for sheet in PdfReader(io.BytesIO(one.file.read_bytes())).pages
        ]
        for one in report.built
    }


@pytest.mark.parametrize("question", ["Hva nå?", LONG])
@pytest.mark.parametrize(("people", "size"), [(12, 3), (24, 3), (24, 4), (60, 8)])
def test_a_task_fits_its_sheet(
    programme: Path, question: str, people: int, size: int
) -> None:
    pages = _built(programme, question, people, size)

    assert {part: len(sheets) for part, sheets in pages.items()} == {
        "individual": 1,
        "group": 1,
        "plenary": 1,
    }


def test_many_groups_go_on_over_the_page_with_the_heads_of_their_columns(
    programme: Path,
) -> None:
    first, second = _built(programme, "Hva nå?", 100, 4)["plenary"]

    assert "Hovedpoeng" in first
    assert "Hovedpoeng" in second
    assert "Dette blir vi enige om" in second


def test_a_word_that_is_too_long_for_its_line_loses_no_letter(programme: Path) -> None:
    pages = _built(programme, "x" * 280, 12, 4)

    assert pages["individual"][0].replace("\n", "").count("x" * 280) == 1
