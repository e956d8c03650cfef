"""Twenty briefs, no two of them much alike: what each gives, and how far they differ."""

# ruff: noqa: E501 -- a brief stands on a line

import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from medarbeider.commands.chosen_from_library import chosen, methods_of
from medarbeider.commands.given_brief import from_options
from medarbeider.model.brief import Brief
from medarbeider.model.mark import is_mark
from medarbeider.model.programme import Programme
from medarbeider.model.sector import Sector
from medarbeider.planning.findings import programme_findings, session_findings
from medarbeider.planning.timetable import timetable
from medarbeider.proposing.outline import outlined
from medarbeider.reading.library import load_method, shelf
from medarbeider.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parent / "none")
METHODS = {
    id_: load_method(file, WORKSPACE.library).method
    for id_, file in shelf(WORKSPACE.library, "methods").items()
}

TOLD = """\
- {sector: kindergarten, people: 8, gatherings: 2, length: half-day, themes: [collegiality], language: nb}
- {sector: kindergarten, people: 34, gatherings: 4, length: two-hours, themes: [role-understanding, mastery-climate], language: nn}
- {sector: school, people: 58, gatherings: 5, length: half-day, themes: [learning-culture, digitalisation], language: nn}
- {sector: school, people: 20, gatherings: 6, length: two-hours, themes: [Vurdering], language: nb}
- {sector: home-care, people: 16, gatherings: 3, length: half-day, themes: [seeing-the-whole, co-creation, service-design], language: nb}
- {sector: home-care, people: 44, gatherings: 8, length: two-hours, themes: [role-understanding], language: nn}
- {sector: nursing-home, people: 60, gatherings: 2, length: whole-day, themes: [mastery-climate, collegiality], language: nb}
- {sector: nursing-home, people: 12, gatherings: 5, length: two-hours, themes: [digitalisation], language: en}
- {sector: health, people: 24, gatherings: 4, length: half-day, themes: [service-design], language: nn}
- {sector: health, people: 9, gatherings: 1, length: half-day, themes: [learning-culture], language: nb}
- {sector: social, people: 30, gatherings: 6, length: half-day, themes: [co-creation, seeing-the-whole], language: en}
- {sector: social, people: 18, gatherings: 4, length: whole-day, themes: [learning-culture, Møtet i mottaket], language: nb}
- {sector: technical, people: 22, gatherings: 8, length: half-day, themes: [seeing-the-whole, Å si fra i tide], language: nb, writes: no}
- {sector: technical, people: 40, gatherings: 3, length: two-hours, themes: [collegiality], language: nn, writes: no}
- {sector: culture, people: 14, gatherings: 5, length: whole-day, themes: [service-design, digitalisation, co-creation], language: nn}
- {sector: culture, people: 36, gatherings: 2, length: two-hours, themes: [Biblioteket som møtestad], language: nn}
- {sector: administration, people: 50, gatherings: 12, length: two-hours, themes: [digitalisation, role-understanding, learning-culture, collegiality, seeing-the-whole], language: nb}
- {sector: administration, people: 26, gatherings: 3, length: whole-day, themes: [mastery-climate], language: en}
- {sector: municipality, people: 10, gatherings: 4, length: half-day, themes: [co-creation], language: nb}
- {sector: municipality, people: 28, gatherings: 1, length: whole-day, themes: [role-understanding, collegiality], language: en}
"""
BRIEFS: list[dict[str, Any]] = yaml.load(TOLD, Loader=yaml.BaseLoader)  # noqa: S506 -- text alone
ALIKE = ("sector", "people", "gatherings", "length", "themes", "language")
USUAL = {"organisation": "Eksempel kommune", "first": "2027-01-13"}
SECTORS = [*shelf(WORKSPACE.library, "sectors")]
MOST_WITHOUT_A_THEME, MOST_WITH_ALL_THEMES = 0.30, 0.70

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")


def _made(told: dict[str, Any]) -> tuple[Programme, Sector, list[str]]:
    """Return the programme of a brief, its sector, and the codes of what is unwise."""
    brief = from_options(Brief, {**USUAL, **_tuples(told)})
    some = chosen(WORKSPACE, brief)
    programme = outlined(brief, some, methods_of(WORKSPACE, brief, some))
    found = [one.code for one in programme_findings(programme)]
    for number, session in enumerate(programme.sessions):
        [occasion] = session.occasions()
        table = timetable(programme, session, occasion, METHODS, brief.people)
        found += [
            one.code for one in session_findings(session, number, [table], METHODS)
        ]
    return programme, some.sector, found


def _tuples(told: dict[str, Any]) -> dict[str, Any]:
    return {
        key: tuple(one) if isinstance(one, list) else one for key, one in told.items()
    }


def _sentences(programme: Programme, sector: Sector) -> list[str]:
    """Return what is tailored in a programme, with the words of its sector masked."""
    words = {form.told_in(programme.language) for form in sector.forms.values()}
    mask = re.compile(
        "|".join(map(re.escape, sorted(words, key=len, reverse=True))), re.IGNORECASE
    )
    texts = []
    for session in programme.sessions:
        work = session.between
        texts += [session.title, *session.goals]
        texts += [
            one.task for one in (work.individual, work.group, work.leaders) if one
        ]
        for one in session.activities:
            texts += [one.question or "", *one.points, one.product or ""]
    parted = (
        part
        for text in texts
        if text and not is_mark(text)
        for part in re.split(r"(?<=[.?!]) ", text)
    )
    return [mask.sub("_", part) for part in parted]


MADE = {number: _made(told) for number, told in enumerate(BRIEFS)}
PAIRS = [
    (one, other)
    for one, other in combinations(range(len(BRIEFS)), 2)
    if BRIEFS[one]["language"] == BRIEFS[other]["language"]
]


def test_no_two_briefs_are_much_alike() -> None:
    assert len(BRIEFS) == 20
    for one, other in combinations(BRIEFS, 2):
        assert sum(one[key] == other[key] for key in ALIKE) <= 3


@pytest.mark.parametrize("number", MADE)
def test_a_brief_gives_a_programme_about_which_nothing_is_unwise(number: int) -> None:
    _, _, found = MADE[number]

    assert found == []


@pytest.mark.parametrize("writes", [True, False])
@pytest.mark.parametrize("length", ["two-hours", "half-day", "whole-day"])
@pytest.mark.parametrize("people", [41, 46, 48, 54, 55, 60])
def test_a_day_for_many_is_within_its_hours(
    people: int,
    length: str,
    writes: bool,  # noqa: FBT001 -- a value to vary
) -> None:
    told = {
        "people": people,
        "length": length,
        "writes": writes,
        "gatherings": 3,
        "sector": "home-care",
        "themes": ["role-understanding", "collegiality"],
    }

    assert _made(told)[2] == []


def test_programmes_that_share_no_theme_share_few_sentences() -> None:
    apart = [
        pair
        for pair in PAIRS
        if not {*BRIEFS[pair[0]]["themes"]} & {*BRIEFS[pair[1]]["themes"]}
        and all(_is_of_the_library(number) for number in pair)
    ]
    assert len(apart) > 20

    assert {
        pair: share
        for pair in apart
        if (share := _shared(*pair)) > MOST_WITHOUT_A_THEME
    } == {}


@pytest.mark.parametrize(
    "themes",
    [
        ("collegiality",),
        ("role-understanding",),
        ("mastery-climate",),
        ("service-design",),
        ("co-creation", "digitalisation", "seeing-the-whole"),
        ("learning-culture", "mastery-climate", "role-understanding"),
    ],
)
@pytest.mark.parametrize("length", ["half-day", "whole-day"])
def test_programmes_that_share_all_themes_but_not_the_sector_share_some_sentences(
    themes: tuple[str, ...], length: str
) -> None:
    told = {"people": 20, "gatherings": 4, "length": length, "language": "nb"}
    made = {
        one: {*_sentences(*_made({**told, "themes": themes, "sector": one})[:2])}
        for one in SECTORS
    }

    shares = {
        pair: len(made[pair[0]] & made[pair[1]]) / min(len(made[one]) for one in pair)
        for pair in combinations(SECTORS, 2)
    }
    assert len(shares) == 45
    assert {
        pair: share for pair, share in shares.items() if share > MOST_WITH_ALL_THEMES
    } == {}


def _is_of_the_library(number: int) -> bool:
    """Say whether no theme is people's own: of those nothing is known here but names."""
    return all(theme.islower() for theme in BRIEFS[number]["themes"])


def _shared(one: int, other: int) -> float:
    first, second = (
        {*_sentences(programme, sector)}
        for programme, sector, _ in (MADE[one], MADE[other])
    )
    return len(first & second) / min(len(first), len(second))
