"""Logs, evaluations and sheets for the time between keep to their pages."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts

LONG = ("Hva gjør vi i hverdagen som brukerne merker, og hva må vi slutte med? " * 5)[
    :150
]
LATER = f"""\
  - id: slutt
    title: {LONG}
    date: 2027-03-16
    starts: 09:00
    ends: 10:00
    goals: [{LONG.replace(",", "")}, {LONG.replace(",", "")}, Kort mål]
    activities:
      - {{method: check-in, minutes: 46}}
      - {{method: log, minutes: 7}}
      - {{method: evaluation, minutes: 7}}
"""


def _pages(folder: Path, *kinds: str) -> dict[tuple[str, str | None], int]:
    report = build_handouts(folder, choice=Choice(kinds=kinds))
    return {
        (one.kind, one.session): len(PdfReader(one.file).pages) for one in report.built
    }


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_form_and_a_log_keep_to_their_pages(programme: Path, language: str) -> None:
    file = programme / "programme.yaml"
    text = file.read_text("utf-8").replace("language: nb", f"language: {language}")
    file.write_text(text + LATER, "utf-8")

    assert _pages(programme, "evaluation-form", "learning-log") == {
        ("evaluation-form", "start"): 1,
        ("evaluation-form", "slutt"): 1,
        ("learning-log", "start"): 2,
        ("learning-log", "slutt"): 2,
    }


@pytest.mark.parametrize("task", ["Prøv det.", LONG * 2])
@pytest.mark.parametrize("steps", ["", f"steps: [{', '.join([LONG[:120]] * 4)}]"])
def test_a_sheet_for_the_time_between_keeps_to_its_pages(
    programme: Path, task: str, steps: str
) -> None:
    file = programme / "programme.yaml"
    steps = steps.replace("merker, og", "merker og")
    group = f"      group:\n        task: {task}\n        due: 2027-02-09\n"
    text = file.read_text("utf-8").replace("Prøv ett grep i uka.", f'"{task}"')
    text = text.replace("minutes: 45}", f"minutes: 45, {steps}}}")
    file.write_text(text + group + f"        {steps}\n" + LATER, "utf-8")

    assert _pages(programme, "assignment-sheet") == {
        ("assignment-sheet-individual", "start"): 1,
        ("assignment-sheet-group", "start"): 2,
    }


@pytest.mark.parametrize("gatherings", [1, 4, 5, 12])
def test_the_sheet_of_a_project_has_two_pages(programme: Path, gatherings: int) -> None:
    file = programme / "programme.yaml"
    text = file.read_text("utf-8")
    goals = f"goals: [{', '.join([LONG.replace(',', '')] * 3)}]"
    more = [
        LATER.replace("id: slutt", f"id: nr-{n}").replace("03-16", f"03-{n:02}")
        for n in range(2, gatherings + 1)
    ]
    changed = text.replace("goals: [Brukerne møter ett lag]", goals)
    file.write_text(changed + "".join(more), "utf-8")

    assert _pages(programme, "project-sheet") == {("project-sheet", None): 2}


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize(
    ("more", "name"), [("", ""), ("  earlier: {1: 4.2}\n", LONG[:40])]
)
def test_the_sheet_of_a_survey_has_two_pages(
    programme: Path, language: str, more: str, name: str
) -> None:
    file = programme / "programme.yaml"
    means = ", ".join(f"{factor}: 4.{factor % 10}" for factor in range(1, 11))
    told = f"ten_factor:\n  year: 2026\n  answers: 3\n  means: {{{means}}}\n{more}"
    if name:
        told += f'  benchmark_name: "{name}"\n  benchmark: {{2: 4.2}}\n'
    text = file.read_text("utf-8").replace("language: nb", f"language: {language}")
    file.write_text(text + told, "utf-8")

    assert _pages(programme, "factor-dialogue") == {("factor-dialogue", None): 2}
