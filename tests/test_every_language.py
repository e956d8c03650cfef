"""Both bundled programmes, told in three languages: whole, and no language mixed."""

import html
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest
from babel.messages.pofile import read_po

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import BuildReport, build_handouts
from medarbeider.commands.planned import planned
from medarbeider.model.language import LANGUAGES
from medarbeider.reading.forms import load_forms
from medarbeider.reading.yaml_source import every_text, read_yaml
from medarbeider.wording.forms import foreign_words
from medarbeider.workspace import PROGRAMME_FILE, bundled

ROOT = Path(__file__).parents[1]
CATALOGUE = ROOT / "src" / "medarbeider" / "locale" / "nb" / "handouts.po"
MAIN = {"hjemmetjenesten": "nb", "fylkesadministrasjonen": "nn"}
NAMES = list(MAIN)
FORMS = load_forms([bundled("library")])
WORDED = {
    "about",
    "benchmark_name",
    "bring",
    "goals",
    "material",
    "notes",
    "place",
    "points",
    "product",
    "purpose",
    "question",
    "steps",
    "task",
    "theme",
    "themes",
    "title",
    "who",
}
"""Keys whose texts a language has its own words for; the others are names or ours."""

pytestmark = pytest.mark.slow


Built = Callable[[str], BuildReport]
Told = Callable[[str], Path]


def _language(file: Path, report: BuildReport, name: str) -> str:
    top = file.relative_to(report.folder).parts[0]
    return top if top in LANGUAGES else MAIN[name]


def _names(folder: Path) -> set[str]:
    """Return the names of people and units, which stay the same in all languages."""
    loaded = planned(folder).loaded
    people = loaded.roster.participants if loaded.roster else ()
    parts = {part for one in people for part in (one.name, one.unit, one.role)}
    assert parts
    client = loaded.programme.client
    return {*parts, client.organisation, client.unit or ""} - {""}


def _texts(page: str) -> Iterator[str]:
    """Yield what a page says, one piece between two tags or in one label at a time."""
    page = re.sub(r"(?s)<style\b.*?</style>", "", page)
    said = re.split(r"<[^>]+>", page)
    said += re.findall(r'\b(?:alt|aria-label|title)="([^"]*)"', page)
    for one in said:
        text = " ".join(html.unescape(one).split())
        if text:
            yield text


def _pages(report: BuildReport, name: str) -> Iterator[tuple[Path, str, list[str]]]:
    for one in report.built:
        if one.format == "html":
            language = _language(one.file, report, name)
            yield one.file, language, list(_texts(one.file.read_text("utf-8")))


def _phrases() -> set[str]:
    """Return the parts of our English phrases that are three words or more."""
    catalogue = read_po(io.BytesIO(CATALOGUE.read_bytes()))
    ids = [message.id for message in catalogue if message.id]
    phrases = [text for one in ids for text in ([one] if isinstance(one, str) else one)]
    parts = {part.strip() for one in phrases for part in re.split(r"\{[^}]*\}", one)}
    return {part for part in parts if len(part.split()) > 2}


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_a_programme_is_told_in_every_language(
    told_in_all: Told, name: str
) -> None:
    told = list(every_text(read_yaml(told_in_all(name) / PROGRAMME_FILE).value))
    keys = {part for address, _ in told for part in address if isinstance(part, str)}
    assert {"title", "notes", "steps", *LANGUAGES} <= keys

    lacking = [
        text
        for address, text in told
        if address[-1] not in LANGUAGES
        and next(part for part in reversed(address) if isinstance(part, str)) in WORDED
    ]

    assert lacking == []


@pytest.mark.parametrize("name", NAMES)
def test_every_paper_exists_in_every_language_and_nothing_is_found(
    papers_in_all: Built, name: str
) -> None:
    report = papers_in_all(name)

    made = {
        language: [
            (one.kind, one.session, one.format, one.copies)
            for one in report.built
            if _language(one.file, report, name) == language
        ]
        for language in LANGUAGES
    }

    assert report.findings == ()
    assert len(made["nb"]) > 100
    assert sorted(made["nb"], key=str) == sorted(made["nn"], key=str)
    assert sorted(made["nb"], key=str) == sorted(made["en"], key=str)
    assert {one.format for one in report.built} == {"html", "docx", "xlsx", "ics"}


@pytest.mark.parametrize("name", NAMES)
def test_no_page_mixes_bokmal_and_nynorsk(
    told_in_all: Told, papers_in_all: Built, name: str
) -> None:
    # the longest first: a unit's name may hold another's
    names = sorted(_names(told_in_all(name)), key=lambda one: (-len(one), one))
    name_of_any = re.compile("|".join(map(re.escape, names)))
    languages = set()

    for file, language, texts in _pages(papers_in_all(name), name):
        languages.add(language)
        foreign = [
            (word, text)
            for text in texts
            for word, _ in foreign_words(name_of_any.sub("", text), language, FORMS)
        ]
        assert (file.name, foreign) == (file.name, [])

    assert languages == set(LANGUAGES)


@pytest.mark.parametrize("name", NAMES)
def test_no_norwegian_page_holds_an_english_phrase_of_ours(
    papers_in_all: Built, name: str
) -> None:
    phrases = _phrases()
    assert len(phrases) > 100
    english = set()

    for file, language, texts in _pages(papers_in_all(name), name):
        page = "\n".join(texts)
        found = {phrase for phrase in phrases if phrase in page}
        if language == "en":
            english |= found
        else:
            assert (file.name, found) == (file.name, set())

    assert len(english) > 50


@pytest.mark.parametrize(
    ("name", "session"),
    [("hjemmetjenesten", "videre"), ("fylkesadministrasjonen", "fast-praksis")],
)
def test_a_pdf_says_which_language_it_is_in(
    told_in_all: Told, name: str, session: str, tmp_path: Path
) -> None:
    choice = Choice((session,), ("agenda", "evaluation-form", "learning-log"))

    report = build_handouts(told_in_all(name), tmp_path, choice)

    assert report.findings == ()
    said = []
    for one in report.built:
        with pikepdf.open(one.file) as pdf:
            said.append((str(pdf.Root.Lang), _language(one.file, report, name)))
    assert sorted(said) == [(one, one) for one in sorted(LANGUAGES) for _ in range(3)]
