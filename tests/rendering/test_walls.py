"""Lists for the wall: letters as big as there is room for, on as few sheets."""

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from medarbeider.commands.planned import planned
from medarbeider.handouts.briefing import briefing
from medarbeider.handouts.catalogue import document
from medarbeider.handouts.wall import group_sheets, pair_sheets
from medarbeider.model.coaching import CoachingPlan, Round
from medarbeider.model.people import Participant, Roster
from medarbeider.rendering.formats.pdf import PdfRenderer
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import page
from medarbeider.workspace import bundled

LOOK = Look((bundled("templates").resolve(),), "#17495a")
NAMES = """
Anne Bo Cato Dina Eli Finn Geir Hilde Ingunn Jon Kari Lars Maria Nils Ola Per Randi Siv
Tor Unni Fatima Thanh Oddvar Risten Mehmet
"""


def _people(number: int) -> list[str]:
    """Return so many names: short first names, in lots that are told apart."""
    letters = "ABCDEFGHIJ"
    return [f"{NAMES.split()[at % 25]} {letters[at // 25]}li" for at in range(number)]


def _wall(folder: Path, kind: str, size: int, number: int) -> tuple[str, int]:
    """Return the size of letters, and how many sheets the list is printed on."""
    names = _people(size * number)
    groups = tuple(tuple(names[at : at + size]) for at in range(0, len(names), size))
    one = Round.model_validate(
        {
            "session": "start",
            "kind": f"{kind}s",
            "size": None if kind == "pair" else size,
            "groups": groups,
        }
    )
    plan = planned(folder)
    brief = briefing(
        plan.loaded.programme,
        plan.timetables,
        len(names),
        plan.settings.settings,
        roster=Roster(tuple(map(Participant, names))),
        plan=CoachingPlan(rounds=(one,)),
    )
    (wall,) = (
        paper
        for paper in document(f"{kind}-list").make(brief)
        if paper.kind == f"{kind}-list-wall"
    )
    sizes = re.findall(r'class="sheet wall (pt-\d+)', page(wall, LOOK).text)
    pages = PdfReader(io.BytesIO(PdfRenderer(LOOK).render(page(wall, LOOK)))).pages
    assert len(pages) == len(sizes)
    return sizes[0], len(pages)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (2, ("pt-60", 1)),
        (4, ("pt-60", 1)),
        (5, ("pt-48", 1)),
        (8, ("pt-40", 1)),
        (12, ("pt-34", 1)),
        (20, ("pt-20", 1)),
        (60, ("pt-20", 3)),
    ],
)
def test_the_fewer_the_pairs_the_bigger_the_letters(
    programme: Path, number: int, told: tuple[str, int]
) -> None:
    assert _wall(programme, "pair", 2, number) == told


@pytest.mark.parametrize(
    ("size", "number", "told"),
    [
        (4, 2, ("pt-48", 1)),
        (4, 3, ("pt-40", 1)),
        (4, 4, ("pt-34", 1)),
        (6, 3, ("pt-40", 1)),
        (4, 6, ("pt-28", 1)),
        (4, 8, ("pt-24", 1)),
        (4, 12, ("pt-20", 1)),
        (4, 20, ("pt-20", 2)),
    ],
)
def test_the_fewer_the_groups_the_bigger_the_letters(
    programme: Path, size: int, number: int, told: tuple[str, int]
) -> None:
    assert _wall(programme, "group", size, number) == told


def test_no_name_is_broken_to_have_bigger_letters() -> None:
    step, _ = group_sheets([("Bartholomeus", "Bo"), ("Eli", "Finn")])
    assert step.letters >= len("Bartholomeus")

    step, _ = pair_sheets(["Maximilian-Alexander og Bo"])
    assert step.letters >= len("Maximilian-Alexander")


@pytest.mark.parametrize("people", range(3, 20))
def test_a_row_of_groups_is_no_higher_than_a_sheet(people: int) -> None:
    step, _ = group_sheets([("Eli",) * people] * 3)

    assert people + 1.4 <= step.lines


def test_the_wall_tells_when_the_pairs_talk(programme: Path) -> None:
    plan = planned(programme)
    one = Round(session="start", kind="pairs", groups=(("Kari Li", "Per Moe"),))
    brief = briefing(
        plan.loaded.programme,
        plan.timetables,
        2,
        plan.settings.settings,
        plan=CoachingPlan(rounds=(one,)),
    )

    wall = page([*document("pair-list").make(brief)][-1], LOOK).text

    assert re.findall(r'class="used-in">([^<]+)<', wall) == [
        "10.25–10.55 · Coaching i par"
    ]
