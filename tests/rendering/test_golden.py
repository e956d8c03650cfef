"""What each paper says, agreed once and kept."""

from collections.abc import Callable
from pathlib import Path

import pytest

from medarbeider.commands.planned import planned
from medarbeider.handouts.briefing import briefing
from medarbeider.handouts.catalogue import document, kinds
from medarbeider.handouts.handout import Handout
from medarbeider.model.language import LANGUAGES
from medarbeider.rendering.look import Look
from medarbeider.rendering.templates import page
from medarbeider.workspace import bundled

LOOK = Look((bundled("templates").resolve(),), "#17495a")


def _handouts(folder: Path, language: str) -> list[Handout]:
    file = folder / "programme.yaml"
    text = file.read_text("utf-8").replace("language: nb", f"language: {language}")
    file.write_text(text, "utf-8")
    plan = planned(folder)
    brief = briefing(
        plan.loaded.programme,
        plan.timetables,
        plan.loaded.people,
        plan.settings.settings,
    )
    return [handout for kind in kinds() for handout in document(kind).make(brief)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_reads_as_agreed(
    programme: Path, language: str, golden: Callable[[str, str], None]
) -> None:
    handouts = _handouts(programme, language)
    assert [handout.kind for handout in handouts] == [
        "agenda",
        "igp-worksheet-individual",
        "igp-worksheet-group",
        "igp-worksheet-plenary",
        "run-sheet",
    ]

    for handout in handouts:
        golden(f"{handout.kind}.{language}.html", page(handout, LOOK, ""))


def test_a_paper_says_how_many_to_print(programme: Path) -> None:
    copies = {one.kind: one.copies for one in _handouts(programme, "nb")}

    assert copies == {
        "agenda": 12,
        "igp-worksheet-individual": 14,
        "igp-worksheet-group": 4,
        "igp-worksheet-plenary": 1,
        "run-sheet": 1,
    }
