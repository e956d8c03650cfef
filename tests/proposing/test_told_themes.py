"""Themes of which a brief tells more than the name: all gatherings build on it."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from medarbeider.commands.chosen_from_library import TOLD_THEMES
from medarbeider.commands.given_brief import from_options
from medarbeider.commands.proposed import Proposal, proposed
from medarbeider.model.brief import Brief
from medarbeider.model.language import LANGUAGES
from medarbeider.model.mark import is_mark
from medarbeider.model.session import Session
from medarbeider.reading.beginnings import read_arc, read_cases, read_theme
from medarbeider.reading.library import shelf
from medarbeider.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parent / "none")
METHODS = shelf(WORKSPACE.library, "methods")
ARC = read_arc(shelf(WORKSPACE.library, "arcs")["own-goal"], METHODS)
ANSWERS = ("about", "case", "success")
USUAL: dict[str, Any] = {
    "organisation": "Eksempel kommune",
    "sector": "school",
    "first": "2027-01-13",
    "people": "20",
    "length": "half-day",
}
LONGEST = ("ord " * 58)[:230]
LATER = 3
"""Gatherings that a theme has after its first, for which there is matter."""


def _made(*themes: Any, **told: Any) -> Proposal:  # noqa: ANN401 -- as people write it
    return proposed(WORKSPACE, from_options(Brief, {**USUAL, **told, "themes": themes}))


def _theme(name: str, *answers: str) -> dict[str, str]:
    """Return a theme with some answers, which begin with its name."""
    return {"name": name, **{one: f"{name} {one}" for one in answers}}


def _texts(session: Session) -> Iterator[str]:
    """Yield what a gathering says of its theme."""
    yield session.title
    yield from session.goals
    for one in session.activities:
        if one.method in {"input", "igp", "igp-aloud", "walk-and-talk"}:
            yield from filter(None, (one.question, one.title, *one.points))
    work = session.between
    yield from (one.task for one in (work.individual, work.group, work.leaders) if one)


@pytest.mark.parametrize("length", ["two-hours", "half-day", "whole-day"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "answers", [ANSWERS, *((one,) for one in ANSWERS)], ids="-".join
)
def test_no_sentence_comes_again_with_the_name_of_another_theme(
    answers: tuple[str, ...], language: str, length: str
) -> None:
    names = ("Vaktene", "Nøklene", "Kaia", "Brakka")
    themes = (_theme(name, *answers) for name in names)

    programme = _made(
        *themes, gatherings="12", weeks="3", language=language, length=length
    ).programme

    named = re.compile("|".join(names), re.IGNORECASE)
    told = [named.sub("_", one) for each in programme.sessions for one in _texts(each)]
    named_only = {"_", *(f"_ {one}" for one in answers)}
    counted = Counter(told)
    thinking = {one.title.told_in(programme.language) for one in ARC.thinking}
    assert len(programme.sessions) == 12
    assert len(counted) > 60
    assert {
        text
        for text, times in counted.items()
        if times > 1 and text not in named_only | thinking
    } == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_themes_that_are_only_named_have_no_sentence_in_common_either(
    language: str,
) -> None:
    names = tuple(f"Hvem som {does}" for does in ("låser", "svarer", "bytter", "bærer"))

    programme = _made(*names, gatherings="4", language=language).programme

    named = re.compile("|".join(names), re.IGNORECASE)
    counted = Counter(
        named.sub("_", one) for each in programme.sessions for one in _texts(each)
    )
    thinking = {one.title.told_in(programme.language) for one in ARC.thinking}
    assert len(counted) > 25
    assert {text for text, times in counted.items() if times > 1} <= thinking
    pasted = re.compile(rf"\w ({'|'.join(names)})", re.IGNORECASE)
    told = [text for each in programme.sessions for text in _texts(each)]
    assert [text for text in told if pasted.search(text)] == []


@pytest.mark.parametrize("name", ["Vaktene", "lærende organisasjonskultur"])
@pytest.mark.parametrize("answer", ANSWERS)
def test_every_gathering_asks_about_what_is_told(name: str, answer: str) -> None:
    theme = {"name": name, answer: "Det gjelder nøklene"}

    programme = _made(theme, gatherings="4").programme

    asked = [
        [one.question or "" for one in each.activities if one.method == "igp"]
        for each in programme.sessions
    ]
    assert [["«Det gjelder nøklene»" in one for one in some] for some in asked] == [
        [True]
    ] * 4
    assert not [
        text for each in programme.sessions for text in _texts(each) if is_mark(text)
    ]


def test_a_theme_of_the_library_that_is_told_has_nothing_of_its_own_steps() -> None:
    [file] = [shelf(WORKSPACE.library, "themes")["learning-culture"]]
    theme = read_theme(file, METHODS)
    case = read_cases(shelf(WORKSPACE.library, "cases")["learning-culture"]).sectors
    told = {"name": "learning-culture", "about": "Opplegg vi deler"}

    proposal = _made(told, gatherings="4")

    first, *later = proposal.programme.sessions
    assert first.title == theme.title.nb
    [points] = [one.points for one in first.activities if one.method == "input"]
    assert {*theme.talk_points.nb[1:4]} <= {*points}
    said = " ".join(text for each in (first, *later) for text in _texts(each))
    not_theirs = [
        *(step.goal.nb for step in theme.steps),
        *(step.title.nb for step in theme.steps),
        *(turn.question.nb for turn in case["school"].turns),
        *(turn.individual_task.nb for turn in case["school"].turns),
        case["school"].exercise.nb,
    ]
    assert len(not_theirs) > 10
    assert [text for text in not_theirs if text in said] == []
    assert all(each.between.leaders for each in (first, *later[:-1]))


def test_what_settles_who_does_what_waits_for_the_decision_all_the_same() -> None:
    told = {"name": "role-understanding", "about": "Hvem som ringer når det haster"}

    programme = _made(
        told, gatherings="3", decided=({"date": "2027-03-01", "what": "vaktplanen"},)
    ).programme

    assert [one.title for one in programme.sessions[:2]] == [
        ARC.before.title.nb,
        ARC.before.once_more.title.nb,
    ]
    assert "vaktplanen" not in programme.sessions[2].title


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "answers", [ANSWERS, *((one,) for one in ANSWERS)], ids="-".join
)
def test_the_longest_answers_have_room_in_every_sentence(
    answers: tuple[str, ...], language: str
) -> None:
    long = dict.fromkeys(answers, LONGEST)
    themes = ({"name": f"Vakt {number}", **long} for number in range(len(TOLD_THEMES)))

    proposal = _made(
        *themes, gatherings="12", weeks="3", language=language, length="two-hours"
    )

    assert len(proposal.programme.sessions) == len(TOLD_THEMES) * LATER


def test_the_same_theme_twice_counts_once_though_it_is_told() -> None:
    theme = _theme("Vakta", "about")

    proposal = _made(theme, theme, gatherings="2")

    assert proposal.programme.themes == ("Vakta",)


@pytest.mark.parametrize("id_", TOLD_THEMES)
def test_each_form_has_matter_for_as_many_gatherings(id_: str) -> None:
    theme = read_theme(shelf(WORKSPACE.library, "themes")[id_], METHODS)

    assert len(theme.steps) == LATER
    assert theme.goal_else
    assert all(
        step.question_else or "own.matter" in step.question.nb for step in theme.steps
    )


def test_a_question_that_quotes_is_no_title() -> None:
    told = _theme("Vakta", *ANSWERS)

    programme = _made(told, gatherings="6", sector="technical").programme

    assert [one.title for one in programme.sessions if "«" in one.title] == []


def test_it_is_said_in_each_gathering_that_it_builds_on_what_was_told() -> None:
    proposal = _made(_theme("Vakta", "about"), gatherings="5")

    texts = [one.text for one in proposal.reasons if one.rests_on == "themes"]
    built = [one for one in texts if "bygger på det dere har sagt om temaet" in one]
    assert len(built) == 1 + LATER
