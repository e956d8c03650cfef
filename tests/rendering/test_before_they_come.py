"""The invitation: what those who come are told, for each time a gathering is held."""

from pathlib import Path

from medarbeider.commands.planned import planned
from medarbeider.handouts.briefing import briefing
from medarbeider.handouts.catalogue import document
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import page
from medarbeider.workspace import bundled

LOOK = Look((bundled("templates").resolve(),), "#17495a")
SECOND = """\
  - id: second
    title: The second
    date: 2027-02-16
    starts: 09:00
    ends: 12:00
    people: 6
    again: [{date: 2027-02-18, starts: "12:30", ends: "16:00", people: 6}]
    activities:
      - {method: workshop, minutes: 60}
      - {method: lunch, at: "10:00", minutes: 30}
      - {method: workshop, minutes: 90}
"""


def _told(folder: Path, kind: str) -> list[str]:
    plan = planned(folder)
    brief = briefing(
        plan.loaded.programme,
        plan.timetables,
        plan.loaded.people,
        plan.settings.settings,
    )
    return [page(one, LOOK).text for one in document(kind).make(brief)]


def _english(folder: Path, more: str = "") -> None:
    file = folder / "programme.yaml"
    text = file.read_text("utf-8").replace("language: nb", "language: en")
    file.write_text(text + more, "utf-8")


def test_the_first_invitation_says_why_and_the_others_what_to_have_done(
    programme: Path,
) -> None:
    _english(programme, SECOND)
    file = programme / "programme.yaml"
    file.write_text(f"{file.read_text('utf-8')}purpose: For our users.\n", "utf-8")

    first, second, again = _told(programme, "invitation")

    assert "<p>For our users.</p>" in first
    assert "Before you come" not in first
    for one in (second, again):
        assert "For our users." not in one
        assert "Prøv ett grep i uka." in one


def test_a_gathering_that_is_held_again_has_an_invitation_for_each_time(
    programme: Path,
) -> None:
    _english(programme, SECOND)

    _, second, again = _told(programme, "invitation")

    assert "<td>3 hours</td>" in second
    assert "<td>Lunch 10:00–10:30</td>" in second
    assert "Those who come on 16\N{NO-BREAK SPACE}February." in second
    assert "<td>3 hours and 30 minutes</td>" in again
    assert "<td>Lunch 13:30–14:00</td>" in again
    assert "Those who come on 18\N{NO-BREAK SPACE}February." in again


def test_whoever_cannot_come_is_told_whom_to_tell(programme: Path) -> None:
    _english(programme)
    settings = programme.parent.parent / "medarbeider.yaml"

    (without,) = _told(programme, "invitation")
    settings.write_text("format: 1\ncontact: post@eksempel.example\n", "utf-8")
    (with_contact,) = _told(programme, "invitation")

    assert "and whoever sent you this invitation.</p>" in without
    assert "and us: post@eksempel.example.</p>" in with_contact


def test_the_overview_has_a_row_for_each_gathering_with_all_of_its_times(
    programme: Path,
) -> None:
    _english(programme, SECOND)

    (overview,) = _told(programme, "programme-overview")

    rows = overview.split('<table class="gatherings">')[1].split("<tbody>")[1]
    assert rows.count("<tr>") == 2
    assert rows.count("09:00–12:00") == rows.count("12:30–16:00") == 1
    assert rows.count("Held 2 times") == 1
    assert "Prøv ett grep i uka." in rows
