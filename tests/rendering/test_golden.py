"""What each paper says, agreed once and kept."""

from collections.abc import Callable
from pathlib import Path

import page as page_validation
import pytest

from medarbeider.commands.planned import planned
from medarbeider.handouts.briefing import briefing
from medarbeider.handouts.documents import kinds
from medarbeider.handouts.handout import Handout
from medarbeider.handouts.papers import Papers
from medarbeider.model.coaching import CoachingPlan, Relaxation, Round
from medarbeider.model.language import LANGUAGES
from medarbeider.model.people import Participant, Roster
from medarbeider.reading.double_names import load_double_names
from medarbeider.rendering.formats.pdf import PdfRenderer
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import page
from medarbeider.workspace import bundled

LOOK = Look((bundled("templates").resolve(),), "#17495a")


DRAWN = (
    "assignment-sheet-group",
    "coaching-sheet",
    "conversation-guide",
    "group-list-facilitator",
    "group-list-wall",
    "igp-worksheet-group",
    "igp-worksheet-plenary",
    "name-tags",
    "packing-list",
    "pair-list-facilitator",
    "pair-list-wall",
    "run-sheet",
    "table-signs",
)
TASK = """\
      group:
        task: Undersøk to vaktskifter.
        due: 2027-02-09
        steps: [Velg to vaktskifter, Skriv opp det som mangler]
"""
TEN_FACTOR = """\
ten_factor:
  year: 2026
  invited: 12
  answers: 11
  means: {1: 4.3, 2: 4.2, 3: 4.1, 4: 4, 5: 3.9, 6: 3.8, 7: 3.7, 8: 4.4, 9: 1, 10: 5}
"""
COMPARED = """\
  earlier: {1: 4.2, 9: 1.0}
  benchmark: {1: 4.3, 10: "4,8"}
"""
LATER = """\
  - id: slutt
    title: Hva tar vi med oss?
    date: 2027-03-16
    starts: 09:00
    ends: 10:00
    again: [{date: 2027-03-18, starts: 12:00, people: 12}]
    activities:
      - {method: check-in, minutes: 46}
      - {method: log, minutes: 7}
      - {method: evaluation, minutes: 7}
"""
NAMES = """
Anne Brekke, Anne Fjellstad, Kåre Ødegård, Fatima Yusuf, Odd Harald Myhre, Maria Santos,
Maria Øvrebø, Iŋgá Márjá Solvik, Linh Nguyen, Tesfay Gebremariam, Turid Åsland
"""


def _plan(people: int) -> tuple[Roster, CoachingPlan]:
    """Return the first so many people, with pairs, groups and a rule that gave way."""
    names = tuple(" ".join(name.split()) for name in NAMES.split(","))[:people]
    pairs = [names[at : at + 2] for at in range(0, people - 1, 2)]
    if people % 2:
        pairs[-1] = names[-3:]
    roster = Roster(
        tuple(Participant(name, f"Dagteam {_unit(name)}") for name in names)
    )
    plan = CoachingPlan(
        rounds=(
            Round(
                session="start",
                kind="pairs",
                groups=tuple(pairs),
                absent=("Per Eksempelsen",),
                relaxed=(Relaxation(rule="met-before", people=pairs[0], proven=True),),
            ),
            Round(
                session="start",
                kind="groups",
                size=4,
                groups=(names[:4], names[4:]),
                extra=("Turid Åsland",),
            ),
        )
    )
    return roster, plan


def _unit(name: str) -> str:
    return "Nord" if name < "M" else "Sør"


def _handouts(
    folder: Path, language: str, drawn: tuple[Roster, CoachingPlan] | None = None
) -> list[Handout]:
    file = folder / "programme.yaml"
    text = file.read_text("utf-8").replace("language: nb", f"language: {language}")
    file.write_text(text, "utf-8")
    plan = planned(folder)
    roster, coaching = drawn or (None, None)
    brief = briefing(
        plan.loaded.programme,
        plan.timetables,
        len(roster) if roster else plan.loaded.people,
        plan.settings.settings,
        roster=roster,
        plan=coaching,
        double=load_double_names([bundled("library")]),
    )
    papers = Papers(brief)
    made = [handout for kind in kinds() for handout in papers.of(kind)]
    return [handout for handout in made if handout.content is not None]


def _add(folder: Path, lines: str) -> None:
    file = folder / "programme.yaml"
    file.write_text(file.read_text("utf-8") + lines, "utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_reads_as_agreed(
    programme: Path, language: str, golden: Callable[[str, str], None]
) -> None:
    handouts = _handouts(programme, language)
    assert [handout.kind for handout in handouts] == [
        "agenda",
        "assignment-sheet-individual",
        "booklet",
        "coaching-sheet",
        "conversation-guide",
        "evaluation-form",
        "igp-worksheet-individual",
        "igp-worksheet-group",
        "igp-worksheet-plenary",
        "invitation",
        "learning-log",
        "name-tags",
        "packing-list",
        "programme-overview",
        "project-sheet",
        "run-sheet",
        "table-signs",
    ]

    for handout in handouts:
        golden(f"{handout.kind}.{language}.html", page(handout, LOOK).text)


@pytest.mark.parametrize(("people", "name"), [(8, "pairs"), (11, "trio")])
def test_papers_of_pairs_and_groups_read_as_agreed(
    programme: Path, people: int, name: str, golden: Callable[[str, str], None]
) -> None:
    _add(programme, TASK)
    handouts = _handouts(programme, "nb", _plan(people))
    papers = {one.kind: page(one, LOOK).text for one in handouts}
    assert set(DRAWN) <= set(papers)

    for kind in DRAWN:
        golden(f"{kind}.{name}.nb.html", papers[kind])


@pytest.mark.parametrize("language", LANGUAGES)
def test_papers_of_two_gatherings_read_as_agreed(
    programme: Path, language: str, golden: Callable[[str, str], None]
) -> None:
    _add(programme, TASK + LATER + TEN_FACTOR + COMPARED)

    papers = {
        (one.kind, one.session): page(one, LOOK).text
        for one in _handouts(programme, language)
    }

    before = ("assignment-sheet-individual", "assignment-sheet-group", "learning-log")
    for kind in before:
        golden(f"{kind}.before.{language}.html", papers[kind, "start"])
    golden(f"project-sheet.two.{language}.html", papers["project-sheet", None])
    golden(f"factor-dialogue.{language}.html", papers["factor-dialogue", None])
    for kind in ("evaluation-form", "learning-log"):
        golden(f"{kind}.last.{language}.html", papers[kind, "slutt"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_papers_of_work_groups_read_as_agreed(
    programme: Path, language: str, golden: Callable[[str, str], None]
) -> None:
    _add(programme, TASK + "work_groups: unit\n")

    papers = {
        one.kind: page(one, LOOK).text
        for one in _handouts(programme, language, _plan(11))
    }

    for kind in (
        "assignment-sheet-group",
        "work-group-list-facilitator",
        "work-group-list-wall",
    ):
        golden(f"{kind}.unit.{language}.html", papers[kind])


def test_a_named_paper_is_printed_once(programme: Path) -> None:
    _add(programme, TASK)
    handouts = _handouts(programme, "nb", _plan(11))

    copies = {one.kind: one.copies for one in handouts if one.kind in DRAWN}
    assert copies == dict.fromkeys(DRAWN, 1) | {"conversation-guide": 13}


def test_the_wall_holds_first_names_and_nothing_else_of_anybody(
    programme: Path,
) -> None:
    walls = [
        page(one, LOOK).text
        for one in _handouts(programme, "nb", _plan(11))
        if one.kind.endswith("-wall")
    ]

    assert len(walls) == 2
    for wall in walls:
        assert "Anne B." in wall
        assert "Maria Ø." in wall
        for word in ("Brekke", "Øvrebø", "Per Eksempelsen", "vært par", "Dagteam"):
            assert word not in wall
        assert "Brukerne møter ett lag" not in wall


def test_papers_of_pairs_and_groups_are_accessible_in_every_language(
    programme: Path,
) -> None:
    _add(programme, TASK)
    text = (programme / "programme.yaml").read_text("utf-8")
    prints = PdfRenderer(LOOK)

    for language in LANGUAGES:
        (programme / "programme.yaml").write_text(text, "utf-8")
        handouts = _handouts(programme, language, _plan(11))
        for one in (one for one in handouts if one.kind in DRAWN):
            report = page_validation.validate_pdf_bytes(
                prints.render(page(one, LOOK)), profile="ua1"
            )
            faults = [fault.rule_id for fault in report.failures]
            assert (one.kind, faults) == (one.kind, [])


def test_a_paper_says_how_many_to_print(programme: Path) -> None:
    copies = {one.kind: one.copies for one in _handouts(programme, "nb")}

    assert copies == {
        "agenda": 14,
        "booklet": 14,
        "assignment-sheet-individual": 14,
        "coaching-sheet": 14,
        "conversation-guide": 14,
        "evaluation-form": 14,
        "igp-worksheet-individual": 14,
        "igp-worksheet-group": 4,
        "igp-worksheet-plenary": 1,
        "learning-log": 14,
        "project-sheet": 4,
        "invitation": 12,
        "name-tags": 2,
        "packing-list": 1,
        "programme-overview": 1,
        "run-sheet": 1,
        "table-signs": 1,
    }


def test_a_unit_that_everyone_has_is_not_told_at_every_name(programme: Path) -> None:
    two_units, plan = _plan(8)
    one_unit = Roster(
        tuple(Participant(one.name, "Dagteam") for one in two_units.participants)
    )
    told = {}
    for name, people in (("one unit", one_unit), ("two units", two_units)):
        papers = {
            one.kind: page(one, LOOK).text
            for one in _handouts(programme, "nb", (people, plan))
        }
        told[name] = [
            papers[kind].count("Dagteam")
            for kind in ("pair-list-facilitator", "group-list-facilitator")
        ]

    assert told == {"one unit": [0, 0], "two units": [8, 8]}


def test_blank_sheets_among_named_ones_are_marked_as_spare(programme: Path) -> None:
    told = {}
    for name, drawn in (("named", _plan(8)), ("blank", None)):
        papers = {
            one.kind: page(one, LOOK).text for one in _handouts(programme, "en", drawn)
        }
        told[name] = [
            (papers[kind].count('<section class="sheet'), papers[kind].count("Spare"))
            for kind in ("coaching-sheet", "igp-worksheet-group")
        ]

    assert told == {"named": [(9, 1), (3, 1)], "blank": [(1, 0), (1, 0)]}


def test_what_the_morning_needs_stands_before_the_day_on_the_run_sheet(
    programme: Path,
) -> None:
    papers = {
        one.kind: page(one, LOOK).text for one in _handouts(programme, "en", _plan(8))
    }
    run = papers["run-sheet"]

    order = [
        run.index(text)
        for text in ("Must lie ready", ">Groups of 4<", ">Pairs<", '<table class="run"')
    ]

    assert order == sorted(order)
