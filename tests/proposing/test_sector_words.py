"""The library's texts in the words of every sector, in every language."""

import re
from collections.abc import Iterator

import pytest

from medarbeider.model.case import Case, CaseTurn
from medarbeider.model.language import LANGUAGES, Language, Phrase
from medarbeider.model.sector import FORMS, Sector
from medarbeider.model.theme import Theme
from medarbeider.model.wanted import WantedTheme
from medarbeider.proposing.own_theme import own_theme
from medarbeider.proposing.sector_words import in_words_of, in_work_of
from medarbeider.reading.beginnings import read_arc, read_cases, read_sector, read_theme
from medarbeider.reading.library import shelf
from medarbeider.workspace import bundled

LIBRARY = [bundled("library")]
SECTORS = {id_: read_sector(file) for id_, file in shelf(LIBRARY, "sectors").items()}
METHODS = shelf(LIBRARY, "methods")
THEMES = {
    id_: read_theme(file, METHODS) for id_, file in shelf(LIBRARY, "themes").items()
}

CASES = {id_: read_cases(file) for id_, file in shelf(LIBRARY, "cases").items()}
ARC = read_arc(shelf(LIBRARY, "arcs")["own-goal"], shelf(LIBRARY, "methods"))
OWN = WantedTheme(
    name="Å si fra", about="Å si fra.", case="Ingen sa fra.", success="Alle sier fra"
)

ARTICLES = {
    "nb": ("en", "ei", "et", "én", "ett"),
    "nn": ("ein", "ei", "eit", "éin", "eitt"),
    "en": ("a", "an", "one"),
}
DEFINITE = {
    "nb": ("de", "dem", "den", "det", "disse", "dette"),
    "nn": ("dei", "den", "det", "desse", "dette"),
    "en": ("the", "these", "those"),
}
FEW = {
    "nb": ("to", "tre", "noen", "få", "mange", "flere"),
    "nn": ("to", "tre", "nokre", "få", "mange", "fleire"),
    "en": ("two", "three", "some", "few", "many"),
}
"""Words that forms may not stand after, such as "en brukerne" and "de barn"."""

A_OR_AN = re.compile(r"\ba [aeio]\w+|\ban [^aeiouh\W]\w+")
TWICE = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)


def _cases_of(sector: Sector) -> list[tuple[str, Case]]:
    """Return the cases that themes have in a sector, by the theme."""
    return [
        (id_, some.sectors[sector.id])
        for id_, some in CASES.items()
        if sector.id in some.sectors
    ]


def _wrong_joints(sector: Sector, language: Language) -> re.Pattern[str]:
    nouns = (sector.users, sector.asked)
    forms = [(form, one.told_in(language)) for noun in nouns for form, one in noun]
    articles = (*ARTICLES[language], *DEFINITE[language])
    wrong = {f"{word} {told}" for _, told in forms for word in articles}
    wrong |= {
        f"{word} {told}"
        for form, told in forms
        for word in FEW[language]
        if form != "indefinite"
    }
    for phrase in (sector.service, sector.meeting, sector.case):
        wrong |= {f"{word} {phrase.told_in(language)}" for word in articles}
    wrong -= {told for _, told in forms}  # "de pårørende" is one form, and right
    return re.compile(rf"\b({'|'.join(map(re.escape, sorted(wrong)))})\b")


def _texts(theme: Theme, language: Language) -> Iterator[str]:
    for noun in (theme, *theme.steps):
        for _, value in noun:
            if isinstance(value, Phrase):
                yield value.told_in(language)
    yield from theme.talk_points.told_in(language)
    yield from theme.questions.told_in(language)


def _forms_in(theme: Theme, language: Language) -> list[str]:
    found = (re.findall(r"\{(.+?)\}", text) for text in _texts(theme, language))
    return sorted(form for some in found for form in some)


def test_every_form_that_a_text_may_ask_for_stands_in_every_sector() -> None:
    assert len(SECTORS) == 10
    assert {id_: tuple(one.forms) for id_, one in SECTORS.items()} == dict.fromkeys(
        SECTORS, FORMS
    )


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_theme_asks_for_the_same_forms_in_each_language(theme: Theme) -> None:
    asked = [_forms_in(theme, language) for language in LANGUAGES]

    assert asked[0]
    assert asked == [asked[0]] * len(LANGUAGES)


@pytest.mark.parametrize("sector", SECTORS.values(), ids=SECTORS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_has_a_brace_left_or_a_wrong_joint(
    sector: Sector, language: Language
) -> None:
    worked_on = [in_work_of(THEMES[id_], case) for id_, case in _cases_of(sector)]
    in_general, of_the_sector = (
        [
            text
            for theme in some
            for text in _texts(
                own_theme(in_words_of(sector, theme), OWN, ARC.to_write), language
            )
        ]
        for some in (THEMES.values(), worked_on)
    )
    told = [*in_general, *of_the_sector]
    joints = _wrong_joints(sector, language)

    assert len(told) > 200
    assert [text for text in told if "{" in text or "}" in text] == []
    assert [text for text in told if text[:1].islower()] == []
    assert [
        (found[0], text) for text in in_general if (found := joints.search(text))
    ] == []
    assert [text for text in told if TWICE.search(text)] == []
    if language == "en":
        assert [text for text in told if A_OR_AN.search(text)] == []


@pytest.mark.parametrize(
    "wrong", ["Spør en barna", "av de barn", "med en et barn", "tre foreldrene"]
)
def test_a_wrong_joint_would_be_seen(wrong: str) -> None:
    joints = _wrong_joints(SECTORS["kindergarten"], "nb")

    assert joints.search(wrong)
    assert not joints.search("med et barn, tre foreldre og av barna")


def test_a_form_at_the_start_of_a_sentence_gets_a_capital() -> None:
    told = in_words_of(SECTORS["kindergarten"], THEMES["seeing-the-whole"])

    assert told.talk_points.nb[0] == (
        "Foreldrene møter oss som ett lag, også når vi er delt i mange grupper."
    )
    assert told.questions.nn[2] == "Kva glepp når barna byter avdeling?"


def test_words_of_people_are_never_taken_for_a_form() -> None:
    theme = own_theme(
        in_words_of(SECTORS["school"], THEMES["own"]),
        WantedTheme(name="{users.one} og {case}"),
        ARC.to_write,
    )

    assert theme.title.nb == "{users.one} og {case} hos oss"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_stands_twice_in_the_themes(language: Language) -> None:
    told = [
        text
        for one in THEMES.values()
        for text in _texts(one, language)
        if text != "{theme}"
    ]

    assert sorted({text for text in told if told.count(text) > 1}) == []


def _said(text: str) -> Phrase:
    return Phrase(nb=text, nn=text, en=text)


def test_a_theme_takes_the_questions_and_tasks_of_the_sectors_turns() -> None:
    theme = THEMES["collegiality"]
    case = Case(
        example=_said("Slik er det."),
        exercise=_said("Hva nå?"),
        turns=tuple(
            CaseTurn(
                question=_said(f"Spørsmål {number}?"),
                individual_task=_said(f"Hver for seg {number}."),
                group_task=_said(f"Sammen {number}."),
            )
            for number in range(2)
        ),
    )

    found = in_work_of(theme, case)

    first, second, *untouched = (found, *found.steps)
    assert found.questions.nb == ("Spørsmål 0?", *theme.questions.nb[1:])
    assert second.question.nb == "Spørsmål 1?"
    assert [
        (one.individual_task.nb, one.group_task.nb, one.spoken_task, one.unnamed_task)
        for one in (first, second)
    ] == [(f"Hver for seg {at}.", f"Sammen {at}.", None, None) for at in range(2)]
    assert tuple(untouched) == theme.steps[1:]
    assert in_work_of(theme, case.model_copy(update={"turns": ()})) == theme


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_or_task_of_a_sector_stands_twice(language: Language) -> None:
    told = [
        text.told_in(language)
        for some in CASES.values()
        for case in some.sectors.values()
        for turn in case.turns
        for text in (turn.question, turn.individual_task, turn.group_task)
    ]

    assert len(told) == 8 * 9 * 4 * 3
    assert len({*told}) == len(told)


def test_every_sector_but_the_general_one_has_all_turns_of_each_theme() -> None:
    numbers = {
        (id_, sector): len(case.turns)
        for id_, some in CASES.items()
        for sector, case in some.sectors.items()
    }

    assert {sector for (_, sector), turns in numbers.items() if turns == 0} == {
        "municipality"
    }
    assert {*numbers.values()} == {0, 4}
