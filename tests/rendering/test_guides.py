"""Guides to talks: what they say, their clocks, and that each is one page."""

import io
from collections.abc import Callable
from pathlib import Path

import page as page_validation
import pytest
from pypdf import PdfReader

from medarbeider.commands.planned import planned
from medarbeider.handouts.briefing import briefing
from medarbeider.handouts.catalogue import document
from medarbeider.handouts.handout import Handout
from medarbeider.model.language import LANGUAGES
from medarbeider.rendering.formats.pdf import PdfRenderer
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import page
from medarbeider.workspace import bundled

LOOK = Look((bundled("templates").resolve(),), "#17495a")
INTERVIEW = "appreciative-interview-guide"
TAKEN_OUT = Path(__file__).parent / "taken_out"
KINDS = (
    INTERVIEW,
    "peer-supervision-guide",
    "reflecting-team-guide",
    "troika-guide",
)
LONG = ("Hva gjør vi i hverdagen som brukerne merker, og hva må vi slutte med? " * 4)[
    :240
]
PROGRAMME = """\
format: 1
title: Sammen om det
language: {language}
client: {{organisation: Eksempel kommune}}
people: {people}
groups: {{size: {size}}}
goals: [Brukerne møter ett lag]
themes: [rolleforståelse]
sessions:
  - id: start
    title: Hva forventer vi?
    date: 2027-01-14
    starts: 09:00
    ends: 11:54
    activities:
      - method: peer-supervision
        question: {question}
        minutes: 45
      - method: reflecting-team
        question: {question}
        minutes: 41
      - method: troika
        title: Tre og tre
        question: {question}
        phases: {{first: 10, second: 12, third: 8}}
      - method: appreciative-interview
        question: {question}
        phases: {{first: 10, second: 10, stories: 8}}
"""


def _guides(
    folder: Path,
    language: str = "nb",
    question: str = "Hva vil du ha hjelp til?",
    people: int = 12,
    size: int = 6,
) -> list[Handout]:
    text = PROGRAMME.format(
        language=language, question=question, people=people, size=size
    )
    (folder / "programme.yaml").write_text(text, "utf-8")
    plan = planned(folder)
    brief = briefing(
        plan.loaded.programme,
        plan.timetables,
        plan.loaded.people,
        plan.settings.settings,
    )
    return [*document("guide").make(brief)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_guide_reads_as_agreed(
    programme: Path, language: str, golden: Callable[[str, str], None]
) -> None:
    handouts = _guides(programme, language)
    assert tuple(one.kind for one in handouts) == KINDS

    for one in handouts:
        golden(f"{one.kind}.{language}.html", page(one, LOOK).text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("people", "size"), [(12, 4), (16, 8)])
@pytest.mark.parametrize("question", ["Hva nå?", LONG])
def test_a_guide_is_one_accessible_page(
    programme: Path, language: str, people: int, size: int, question: str
) -> None:
    prints = PdfRenderer(LOOK)

    for one in _guides(programme, language, question, people, size):
        pdf = prints.render(page(one, LOOK))
        report = page_validation.validate_pdf_bytes(pdf, profile="ua1")
        faults = [fault.rule_id for fault in report.failures]
        assert (one.kind, faults) == (one.kind, [])
        assert (one.kind, len(PdfReader(io.BytesIO(pdf)).pages)) == (one.kind, 1)


SAID_SINCE = {
    "Ingen navn på kolleger eller andre": "Ingen navn på brukere eller kolleger",
    "Ingen namn på kollegaer eller andre": "Ingen namn på brukarar eller kollegaer",
    "No names of colleagues or others": "No names of users or colleagues",
}
"""What the methods say since, in place of what the templates said."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_taken_out_before_guides_were_the_methods_prints_the_same(
    programme: Path, language: str
) -> None:
    own = Look((TAKEN_OUT, *LOOK.templates), LOOK.accent)
    guides = [one for one in _guides(programme, language) if one.kind != INTERVIEW]
    assert {f"{one.kind}.html.j2" for one in guides} == {
        file.name for file in TAKEN_OUT.iterdir()
    }

    for one in guides:
        ours = page(one, LOOK).text.replace("guide listening", "guide")
        for now, then in SAID_SINCE.items():
            ours = ours.replace(now, then)
        assert page(one, own).text == ours


def test_a_template_may_build_on_the_one_that_makes_every_guide(
    programme: Path,
) -> None:
    name = "troika-guide.html.j2"
    (programme / name).write_text(
        f'{{% extends "bundled/{name}" %}}'
        "{% block content %}<p>Vår</p>{{ super() }}{% endblock %}",
        "utf-8",
    )
    own = Look((programme.resolve(), *LOOK.templates), LOOK.accent)
    (troika,) = (one for one in _guides(programme) if one.kind == "troika-guide")

    ours = page(troika, LOOK).text
    assert page(troika, own).text == ours.replace("<main>\n", "<main>\n<p>Vår</p>")


def test_everyone_it_is_for_has_a_guide_and_there_is_one_to_spare(
    programme: Path,
) -> None:
    copies = {one.kind: one.copies for one in _guides(programme, people=13, size=6)}

    assert copies == {
        "appreciative-interview-guide": 15,
        "peer-supervision-guide": 4,
        "reflecting-team-guide": 4,
        "troika-guide": 5,
    }


@pytest.mark.parametrize(("size", "tasks"), [(4, 3), (6, 4), (8, 6)])
def test_every_listener_has_a_task_of_their_own(
    programme: Path, size: int, tasks: int
) -> None:
    (guide,) = (
        page(one, LOOK).text
        for one in _guides(programme, "en", people=size * 2, size=size)
        if one.kind == "reflecting-team-guide"
    )

    told = guide.split("<caption>")[1].split("<tbody>")[1].split("</tbody>")[0]
    assert told.count("<tr>") == tasks
