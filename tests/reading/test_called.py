"""The words by which themes and sectors are meant, and the cases of themes."""

from collections import Counter

import pytest

from medarbeider.model.called import Called
from medarbeider.model.language import LANGUAGES
from medarbeider.model.theme import Theme, ThemeStep
from medarbeider.reading.beginnings import read_called, read_cases, read_theme
from medarbeider.reading.library import shelf
from medarbeider.workspace import bundled

LIBRARY = [bundled("library")]
METHODS = shelf(LIBRARY, "methods")
OURS = {
    id_: read_theme(file, METHODS)
    for id_, file in shelf(LIBRARY, "themes").items()
    if not id_.startswith("own")
}
WORDS = read_called(shelf(LIBRARY, "words")["themes"])
SECTORS = shelf(LIBRARY, "sectors")


def test_the_words_are_of_the_librarys_themes() -> None:
    assert len(OURS) == 8
    assert set(WORDS.called) == set(OURS)


SECTOR_WORDS = read_called(shelf(LIBRARY, "words")["sectors"])


def test_the_words_for_sectors_are_of_the_librarys() -> None:
    assert set(SECTOR_WORDS.called) < set(SECTORS)


@pytest.mark.parametrize("words", [WORDS, SECTOR_WORDS], ids=["themes", "sectors"])
def test_a_word_means_one_thing(words: Called) -> None:
    means = Counter(word for some in words.called.values() for word in some)

    assert [word for word, times in means.items() if times > 1] == []


@pytest.mark.parametrize("id_", OURS)
def test_a_theme_is_found_by_its_name_in_each_language(id_: str) -> None:
    names = {OURS[id_].name.told_in(language).casefold() for language in LANGUAGES}

    assert names - {*WORDS.called[id_]} == set()


@pytest.mark.parametrize(
    "word",
    [
        *("læringskultur", "lærende organisasjon", "psykologisk trygghet"),
        *("rolleklarhet", "samhandling", "bruker i sentrum", "ki"),
        *("digital kompetanse", "nærvær", "endring", "tverrfaglig"),
    ],
)
def test_what_people_say_means_a_theme(word: str) -> None:
    assert [id_ for id_, some in WORDS.called.items() if word in some] != []


@pytest.mark.parametrize("id_", OURS)
def test_a_theme_has_a_case_in_each_sector_which_asks_something(id_: str) -> None:
    cases = read_cases(shelf(LIBRARY, "cases")[id_]).sectors

    assert set(cases) == set(SECTORS)
    for case in cases.values():
        for language in LANGUAGES:
            assert case.exercise.told_in(language).endswith("?")
            assert case.example.told_in(language).endswith(".")


@pytest.mark.parametrize("theme", OURS.values(), ids=lambda theme: theme.id)
def test_what_goes_without_a_meeting_names_none(theme: Theme) -> None:
    parts: tuple[Theme | ThemeStep, ...] = (theme, *theme.steps)
    texts = [
        told.told_in(language)
        for part in parts
        for told in (part.spoken_task, part.leaders, part.leaders_question)
        for language in LANGUAGES
        if told
    ]

    assert len(texts) == 3 * 3 * 4
    assert [text for text in texts if "{meeting}" in text] == []
