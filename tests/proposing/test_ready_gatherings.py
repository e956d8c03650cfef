"""Ready gatherings of the library, taken into a programme by a brief."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from medarbeider.model.language import LANGUAGES
from medarbeider.reading.programme import LoadedProgramme, load_programme
from medarbeider.workspace import bundled

Command = Callable[..., Any]

BRIEF = """\
title: Lag
language: %s
organisation: Eksempel kommune
sector: %s
people: 24
themes: [kollegialitet, rolleforståelse]
first: 2027-01-13
weeks: 4
gatherings: [%s]
%s"""
BOTH = "{}, {ready: factors-choice}, {ready: factors-measures}, {}"
TITLES = {
    "nb": ("Hva forteller svarene våre?", "Hva gjør vi med det?"),
    "nn": ("Kva fortel svara våre?", "Kva gjer vi med det?"),
    "en": ("What do our answers tell us?", "What do we do about it?"),
}
WRITING = re.compile(r"\b(skriv|noter|note|write)", re.IGNORECASE)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty workspace, and the working folder."""
    (tmp_path / "programmes").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _given(
    root: Path,
    gatherings: str = BOTH,
    *,
    language: str = "nb",
    sector: str = "barnehage",
    more: str = "",
) -> None:
    text = BRIEF % (language, sector, gatherings, more)
    (root / "mine.yaml").write_text(text, "utf-8")


def _made(command: Command) -> LoadedProgramme:
    made = command("new-programme", "--from", "mine.yaml")
    assert made.status == 0, made.told
    return load_programme(Path(made.lines[0]), [bundled("library")])


@pytest.mark.parametrize("sector", ["barnehage", "teknisk", "sykehjem"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_both_meetings_about_the_factors_stand_among_the_others(
    command: Command, root: Path, language: str, sector: str
) -> None:
    _given(root, language=language, sector=sector)

    sessions = _made(command).programme.sessions

    assert tuple(one.title for one in sessions[1:3]) == TITLES[language]
    assert sessions[0].theme != sessions[3].theme
    assert [one.theme for one in sessions].count(sessions[3].theme) == 1
    checked = json.loads(command("check", "lag", "--json").out)
    assert (checked["findings"], checked["marks"]) == ([], [])


def test_they_are_of_two_hours_and_give_work_and_a_talk(
    command: Command, root: Path
) -> None:
    _given(root)

    _, choice, measures, _ = _made(command).programme.sessions

    for one in (choice, measures):
        assert (f"{one.starts:%H.%M}", f"{one.ends:%H.%M}") == ("13.00", "15.00")
        assert one.between.individual is not None
        assert one.between.group is not None
        assert [len(each.points) for each in one.activities if each.points] == [5]
    asked = {one.title: one.question for one in choice.activities if one.question}
    assert asked["Vi velger to"] == (
        "Hvilke to faktorer velger vi nå som vi har hørt alle gruppene, og hva avgjør"
        " valget?"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_asked_to_write_who_does_not_like_to(
    command: Command, root: Path, language: str
) -> None:
    _given(root, language=language, more="writes: no\n")

    _, choice, measures, _ = _made(command).programme.sessions

    told = [*choice.activities, *measures.activities]
    texts = [f"{one.question} {one.product} {one.points}" for one in told]
    texts += [str(one.between) for one in (choice, measures)]
    assert [text for text in texts if WRITING.search(text)] == []


@pytest.mark.parametrize(
    "gatherings",
    [
        "{ready: factors-choice, starts: 09:00, ends: 10:30}, {}",
        "{ready: factors-measures, starts: 09:00, ends: 10:30}, {}",
        "{ready: factors-choice, starts: 09:00, ends: 12:00}, {}",
        "{ready: '10-faktor: velg to faktorer', date: 2027-01-20}, {}",
        "{ready: factors-choice}, {ready: factors-measures}",
    ],
)
def test_hours_and_days_may_be_settled_as_for_others(
    command: Command, root: Path, gatherings: str
) -> None:
    _given(root, gatherings)

    first = _made(command).programme.sessions[0]

    assert first.title in TITLES["nb"]
    assert json.loads(command("check", "lag", "--json").out)["findings"] == []


def test_the_reasons_say_that_they_were_asked_for(command: Command, root: Path) -> None:
    _given(root, "{ready: factors-choice}, {}", more="works: Vi ler\n")
    session = _made(command).programme.sessions[0]

    told: list[Mapping[str, str]] = json.loads(command("explain", "lag", "--json").out)[
        "reasons"
    ]

    about = [one["text"] for one in told if one["about"] == session.id]
    assert "Dere ba om den ferdige samlingen «10-FAKTOR: velg to faktorer»." in about
    assert [one for one in about if "fungerer" in one or "begynner" in one] == []
    page = command("explain", "lag", "--page", "--out", "a.html")
    assert page.status == 0
    text = (root / "a.html").read_text("utf-8")
    assert "Vårt 10-FAKTOR-resultat» er" not in text


@pytest.mark.parametrize(
    ("gatherings", "code"),
    [
        ("{ready: factors-chioce}, {}", "no-such-ready-gathering"),
        ("{ready: factors-choice, theme: kollegialitet}, {}", "ready-and-more"),
        ("{ready: factors-choice, length: half-day}, {}", "ready-and-more"),
    ],
)
def test_what_is_wrong_is_told(
    command: Command, root: Path, gatherings: str, code: str
) -> None:
    _given(root, gatherings)

    outcome = command("new-programme", "--from", "mine.yaml")

    assert outcome.status == 1
    assert outcome.told[-1].endswith(f"[{code}]")
    assert [*(root / "programmes").iterdir()] == []
