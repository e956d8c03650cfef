"""Work between gatherings for the group alone, or for each one alone."""

from pathlib import Path

import pytest

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts

PROGRAMME = """\
format: 1
title: Sammen om det
language: nb
client: {organisation: Eksempel kommune, unit: Veidrift}
people: 12
goals: [Vi sier fra mens det ennå er lett]
themes: [mestringsklima]
facilitators: [Ingrid Eksempelsen]
sessions:
  - id: start
    title: Når sier vi fra?
    date: 2027-01-14
    starts: "12:30"
    ends: "13:30"
    place: Lagerhallen
    activities:
      - {method: welcome, minutes: 10}
      - {method: agree-between, minutes: 10}
      - {method: log}
      - {method: evaluation}
      - {method: check-out, minutes: 8}
    between:
      individual: {task: Si fra én gang., due: 2027-01-28, minutes: 15}
      group: {task: Prøv ett råd., due: 2027-01-28, minutes: 15}
"""


def _run_sheet(folder: Path, strand: str | None) -> str:
    """Return the run sheet where the work has all strands but one."""
    lines = [
        line
        for line in PROGRAMME.splitlines()
        if strand is None or not line.startswith(f"      {strand}:")
    ]
    (folder / "programme.yaml").write_text("\n".join(lines), "utf-8")
    choice = Choice(formats=("html",), kinds=("run-sheet",))
    [made] = build_handouts(folder, choice=choice).built
    return made.file.read_text("utf-8")


@pytest.mark.parametrize(
    ("without", "told", "untold"),
    [
        (None, ("Mellomarbeid: gruppe", "Mellomarbeid: individuelt"), ()),
        ("individual", ("Mellomarbeid: gruppe",), ("individuelt", "Individuelt:")),
        ("group", ("Mellomarbeid: individuelt",), ("gruppe, ", "Gruppe:")),
    ],
)
def test_an_agreement_speaks_of_no_task_that_nobody_is_given(
    tmp_path: Path,
    without: str | None,
    told: tuple[str, ...],
    untold: tuple[str, ...],
) -> None:
    page = _run_sheet(tmp_path, without)

    assert [one for one in told if one not in page] == []
    assert [one for one in untold if one in page] == []
    assert "Les høyt hva som skal gjøres" in page
