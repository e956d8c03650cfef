"""Name tags and table signs: a tag for everyone, a sign for each table."""

import io
from pathlib import Path

import page as page_validation
import pytest
from pypdf import PdfReader

from medarbeider.commands.planned import planned
from medarbeider.handouts.briefing import briefing
from medarbeider.handouts.catalogue import document
from medarbeider.handouts.handout import Handout
from medarbeider.model.coaching import CoachingPlan, Round
from medarbeider.model.people import Participant, Roster
from medarbeider.rendering.formats.pdf import PdfRenderer
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import page
from medarbeider.workspace import bundled

LOOK = Look((bundled("templates").resolve(),), "#17495a")
NAMES = ("Wilhelmine Wahl-Mowinckel", "Bo Ås", "Iŋgá Márjá Solvik", "Odd Myhre") * 2


def _made(folder: Path, kind: str, people: int, *sizes: int) -> Handout:
    """Return the paper for so many people, with a round of groups of each size."""
    names = tuple(f"{NAMES[at % 8]} {at}" for at in range(people))
    rounds = tuple(
        Round(
            session="start",
            kind="groups",
            size=size,
            groups=tuple(names[at : at + size] for at in range(0, people, size)),
        )
        for size in sizes
    )
    plan = planned(folder)
    brief = briefing(
        plan.loaded.programme,
        plan.timetables,
        plan.loaded.people,
        plan.settings.settings,
        roster=Roster(tuple(Participant(name, "Dagteam Nord") for name in names)),
        plan=CoachingPlan(rounds=rounds),
    )
    (made,) = document(kind).make(brief)
    return made


def _sheets(handout: Handout) -> list[str]:
    pdf = PdfRenderer(LOOK).render(page(handout, LOOK))
    report = page_validation.validate_pdf_bytes(pdf, profile="ua1")
    assert [fault.rule_id for fault in report.failures] == []
    return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize(
    ("people", "sheets", "blank"), [(3, 1, 5), (6, 1, 2), (7, 2, 9), (36, 5, 4)]
)
def test_everyone_has_a_tag_and_there_are_some_to_write_on(
    programme: Path, people: int, sheets: int, blank: int
) -> None:
    tags = _made(programme, "name-tags", people)

    assert len(_sheets(tags)) == sheets
    assert page(tags, LOOK).text.count('<p class="first">') == people
    assert page(tags, LOOK).text.count("Fornavn") == blank
    assert tags.copies == 1


def test_without_a_name_list_the_tags_are_blank_and_there_are_enough_of_them(
    programme: Path,
) -> None:
    tags = _made(programme, "name-tags", 0)

    assert page(tags, LOOK).text.count("Fornavn") == 8
    assert tags.copies == 2


@pytest.mark.parametrize(("people", "size"), [(12, 4), (24, 8), (40, 4)])
def test_each_table_has_a_sign_with_those_who_sit_there(
    programme: Path, people: int, size: int
) -> None:
    signs = _sheets(_made(programme, "table-signs", people, size))

    assert len(signs) == people // size
    for number, sign in enumerate(signs, 1):
        assert f"Bord {number}" in sign
        assert "Bo Ås" in sign


def test_a_sign_has_only_a_number_when_the_groups_change_through_the_day(
    programme: Path,
) -> None:
    signs = _sheets(_made(programme, "table-signs", 24, 4, 3))

    assert len(signs) == 8
    assert not any("Bo Ås" in sign for sign in signs)


def test_signs_are_numbered_from_the_timetable_when_no_groups_are_drawn(
    programme: Path,
) -> None:
    assert len(_sheets(_made(programme, "table-signs", 12))) == 3
