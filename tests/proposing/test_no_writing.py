"""What is asked of people who do not like to write: nothing of it is to be written."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from medarbeider.commands.given_brief import from_options
from medarbeider.commands.proposed import proposed
from medarbeider.model.brief import Brief
from medarbeider.model.language import LANGUAGES, Language
from medarbeider.model.mark import is_mark
from medarbeider.model.session import Session
from medarbeider.model.theme import Theme, ThemeStep
from medarbeider.reading.beginnings import read_cases, read_theme
from medarbeider.reading.library import shelf
from medarbeider.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parent / "none")
FILES = {kind: shelf(WORKSPACE.library, kind) for kind in ("themes", "cases")}
METHODS = shelf(WORKSPACE.library, "methods")
THEMES = [one for one in FILES["themes"] if one not in {"own", "own-told"}]
SECTORS = [*shelf(WORKSPACE.library, "sectors")]
USUAL: dict[str, Any] = {
    "organisation": "Eksempel kommune",
    "first": "2027-01-13",
    "gatherings": "5",
    "writes": "no",
}

ORDERS = {
    "nb": r"skriv(?! ut)|skriver (?!ut)|noter|noterer|fyll (?:ut|inn)|før (?:opp|inn)",
    "nn": r"skriv(?! ut)|noter|noterer|fyll (?:ut|inn)|før (?:opp|inn)",
    "en": r"write|writes|rewrite|jot|note (?:what|who|how|when|one|where)"
    r"|list (?:all|the)|fill (?:in|it in)",
}
"""Words that tell somebody to write."""

ABOUT = re.compile(
    r"\b(?:dere|de|vi) skriv|\bskriv(?:er)? vi|(?:you|we|they) write|skrives|skrivast"
    r"|oppdiktede tall|oppdikta tal|invented figures|would fill in|Draw a note"
)
"""What is said of the work itself, such as forms where people write things twice."""


def _orders(texts: list[str], language: Language) -> list[str]:
    """Return the sentences that ask somebody to write."""
    order = re.compile(rf"\b(?:{ORDERS[language]})\b", re.IGNORECASE)
    parts = [part for text in texts for part in re.split(r"(?<=[.?!:]) ", text)]
    return [one for one in parts if order.search(one) and not ABOUT.search(one)]


def _group_tasks(language: Language) -> Iterator[str]:
    for id_, file in FILES["themes"].items():
        theme = read_theme(file, METHODS)
        parts: tuple[Theme | ThemeStep, ...] = (theme, *theme.steps)
        for part in parts:
            yield part.group_task.told_in(language)
            if part.group_task_apart:
                yield part.group_task_apart.told_in(language)
        if id_ in FILES["cases"]:
            for case in read_cases(FILES["cases"][id_]).sectors.values():
                for turn in case.turns:
                    yield turn.group_task.told_in(language)
                    yield turn.individual_task.told_in(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_group_is_asked_to_write(language: Language) -> None:
    tasks = [*_group_tasks(language)]
    assert len(tasks) > 600

    assert _orders(tasks, language) == []


def test_an_order_to_write_is_known_when_it_is_met() -> None:
    assert _orders(["Gjør det. Skriv ned ett ord."], "nb") == ["Skriv ned ett ord."]
    assert _orders(["Ta bilde av lister der dere skriver det samme."], "nb") == []
    assert _orders(["Do it, and note what you saw."], "en") != []


def _asked(session: Session) -> Iterator[str]:
    """Yield all that people read of a gathering."""
    work = session.between
    yield from (session.title, *session.goals, *session.bring)
    yield from (one.task for one in (work.individual, work.group) if one)
    for one in session.activities:
        yield from (one.title or "", one.question or "", one.product or "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("meets", ["yes", "no"])
@pytest.mark.parametrize("theme", [*THEMES, "Vakta"])
def test_no_programme_without_writing_asks_anybody_to_write(
    theme: str, meets: str, language: Language
) -> None:
    sector = SECTORS[(len(theme) + len(meets)) % len(SECTORS)]
    told = {"meets": meets, "sector": sector, "language": language}
    brief = from_options(Brief, {**USUAL, **told, "themes": (theme,)})
    programme = proposed(WORKSPACE, brief).programme

    asked = [text for session in programme.sessions for text in _asked(session)]
    texts = [text for text in asked if not is_mark(text)]
    assert len(texts) > 40
    assert _orders(texts, language) == []
    used = {one.method for session in programme.sessions for one in session.activities}
    assert "coaching-aloud" in used
