"""Words of the other form of Norwegian are found, and names are left alone."""

import pytest

from medarbeider.reading.forms import load_forms
from medarbeider.wording.forms import foreign_words
from medarbeider.workspace import bundled

FORMS = load_forms([bundled("library")])


def test_bokmal_words_in_nynorsk_are_told_with_what_to_write() -> None:
    assert list(foreign_words("Hva gjer vi når ikke alle kjem?", "nn", FORMS)) == [
        ("Hva", "kva"),
        ("ikke", "ikkje"),
    ]


def test_nynorsk_words_in_bokmal_are_told_with_what_to_write() -> None:
    assert list(foreign_words("Vi snakker saman, ikkje om kvarandre", "nb", FORMS)) == [
        ("saman", "sammen"),
        ("ikkje", "ikke"),
        ("kvarandre", "hverandre"),
    ]


def test_a_capital_inside_a_sentence_may_be_a_name() -> None:
    assert list(foreign_words("Vi møter Eg og Ein", "nb", FORMS)) == []


@pytest.mark.parametrize("language", ["en", "se"])
def test_other_languages_are_left_alone(language: str) -> None:
    assert list(foreign_words("ikke ikkje", language, FORMS)) == []


def test_no_word_is_told_to_be_itself_or_what_is_told_in_turn() -> None:
    for words in (FORMS.to_nynorsk, FORMS.to_bokmal):
        assert words
        for given, instead in words.items():
            assert given != instead
            assert instead.split()[0] not in words
