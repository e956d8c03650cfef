"""Texts told in several languages: each language gets its own, and its places."""

from pathlib import Path

import pytest

from medarbeider.problems.problem import InvalidSourceError
from medarbeider.reading.library import shelf
from medarbeider.reading.programme import load_programme
from medarbeider.reading.translations import languages_of, source_in
from medarbeider.reading.yaml_source import every_text, read_yaml
from medarbeider.workspace import bundled

PROGRAMME = """\
format: 1
title: {nb: På lag, nn: På lag no}
language: nb
also_in: [nn]
client: {organisation: Eksempel kommune}
people: 8
goals:
  nb: [Ett lag, Én veg]
  nn: [Eitt lag, Éin veg]
themes: [rolleforståelse]
sessions:
  - id: en
    title:
      nb: Vi møtes
      nn: Vi møtest
    date: 2027-01-14
    starts: 09:00
    ends: 10:00
    activities:
      - {method: welcome, minutes: 10}
      - method: igp
        question: {nb: Hva virker?, nn: Kva verkar?}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "programmes" / "lag"
    folder.mkdir(parents=True)
    (folder / "programme.yaml").write_text(PROGRAMME, "utf-8")
    return folder


def _library() -> tuple[Path, ...]:
    return (bundled("library"),)


def _refused(folder: Path, old: str, new: str) -> list[str]:
    file = folder / "programme.yaml"
    assert old in PROGRAMME
    file.write_text(PROGRAMME.replace(old, new, 1), "utf-8")
    with pytest.raises(InvalidSourceError) as error:
        load_programme(folder, _library())
    return str(error.value).replace(f"{folder}/", "").split("\n")


def test_each_language_has_its_own_texts_and_all_share_the_rest(folder: Path) -> None:
    assert shelf(_library(), "methods")

    loaded = load_programme(folder, _library())

    told = [loaded.programme, *loaded.translations]
    assert [
        (one.language, one.title, one.goals, one.sessions[0].title) for one in told
    ] == [
        ("nb", "På lag", ("Ett lag", "Én veg"), "Vi møtes"),
        ("nn", "På lag no", ("Eitt lag", "Éin veg"), "Vi møtest"),
    ]
    assert [one.sessions[0].activities[1].question for one in told] == [
        "Hva virker?",
        "Kva verkar?",
    ]
    assert {one.sessions[0].date for one in told} == {loaded.programme.sessions[0].date}


def test_the_languages_are_the_main_one_and_then_the_others(folder: Path) -> None:
    source = read_yaml(folder / "programme.yaml")

    assert languages_of(source) == ("nb", "nn")


def test_a_text_stands_where_it_is_written_in_its_language(folder: Path) -> None:
    source = source_in(read_yaml(folder / "programme.yaml"), "nn")

    places = {
        text: str(source.place(address).where)
        for address, text in every_text(source.value)
    }
    assert (places["På lag no"], places["Éin veg"], places["Vi møtest"]) == (
        "2:25",
        "9:18",
        "15:11",
    )


def test_a_text_that_lacks_a_language_is_told_where_it_stands(folder: Path) -> None:
    found = _refused(folder, "{nb: Hva virker?, nn: Kva verkar?}", "{nb: Hva virker?}")

    assert found == [
        (
            "programme.yaml:22:19: question: this text is not told in nn, which papers"
            " are wanted in; add `nn: …` beside the others [not-in-language]"
        )
    ]


SAME = (
    "is the same in all languages, and cannot be told in each; write it once,"
    " without `nb:` and `nn:` [same-in-all]"
)


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ("method: welcome", "method: {nb: welcome}", "20:18: method:"),
        ("method: welcome", "method: {nb: welcome, nn: input}", "20:18: method:"),
        ("id: en\n", "id: {nb: en, nn: ein}\n", "12:9: id:"),
        ("2027-01-14", "{nb: 2027-01-14, nn: 2027-01-21}", "16:11: date:"),
        ("minutes: 10", "minutes: {nb: 10, nn: 20}", "20:36: minutes:"),
        ("people: 8", "participants: {nb: a.csv, nn: b.csv}", "6:15: participants:"),
        (
            "people: 8",
            "people: 8\nrules: {without: {nb: [Per], nn: [Liv]}}",
            "7:18: without:",
        ),
    ],
)
def test_what_all_languages_share_is_not_told_in_each(
    folder: Path, old: str, new: str, at: str
) -> None:
    assert _refused(folder, old, new) == [f"programme.yaml:{at} {SAME}"]


def test_a_mistake_in_one_language_is_told_once_at_its_text(folder: Path) -> None:
    assert _refused(folder, "nn: [Eitt lag, Éin veg]", "nn: []") == [
        "programme.yaml:9:7: goals: needs at least one entry [empty-list]"
    ]


@pytest.mark.parametrize("more", ["[nb]", "nb", "[nn, nn]"])
def test_a_language_is_told_once(folder: Path, more: str) -> None:
    found = _refused(folder, "also_in: [nn]", f"also_in: {more}")

    assert len(found) == 1
    assert "take one of them away [language-told-twice]" in found[0]


def test_a_language_that_we_do_not_know_is_told(folder: Path) -> None:
    assert _refused(folder, "also_in: [nn]", "also_in: [nn, se]") == [
        'programme.yaml:4:15: also_in: "se" is not one of nb, nn, en [unknown-value]'
    ]


def test_a_key_that_is_not_known_is_told_where_it_stands(folder: Path) -> None:
    found = _refused(folder, "people: 8", "people: 8\nhonorar: 5")

    assert [line.split(" is not")[0] for line in found] == [
        "programme.yaml:7:1: honorar:"
    ]
