"""A library's own words: double first names, and words of bokmål and nynorsk."""

# ruff: noqa: E501 -- a line that is told stands on one line

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.check import check
from medarbeider.problems.problem import InvalidSourceError

Made = Callable[..., Path]

FORMS, FIRST_NAMES = "languages/forms.yaml", "name-lists/first-names.yaml"
NAMES = "Navn\nPål Even Dal\nTor Egil Li\nAnne Berg Vik\nBo\nCato\nDina\nEli\nFinn\n"


def _put(folder: Path, name: str, text: str) -> None:
    file = folder.parents[1] / "library" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def _told(folder: Path, text: str) -> list[str]:
    """Return what is told of mixed words when a session has this title."""
    file = folder / "programme.yaml"
    whole = file.read_text("utf-8").replace("title: Vi møtes", f"title: {text}", 1)
    file.write_text(whole, "utf-8")
    return [one.sentence() for one in check(folder).findings if "mixed" in one.code]


def _tags(folder: Path) -> list[str]:
    choice = Choice(kinds=("name-tags",), formats=("html",))
    (tags,) = build_handouts(folder, choice=choice).built
    return re.findall(r'class="first[^>]*>([^<]+)<', tags.file.read_text("utf-8"))


def _refused(folder: Path) -> list[str]:
    with pytest.raises(InvalidSourceError) as refused:
        check(folder)
    library = folder.parents[1] / "library"
    return [one.told().removeprefix(f"{library}/") for one in refused.value.problems]


def test_words_of_ones_own_are_told_beside_ours(made: Made) -> None:
    folder = made()
    _put(folder, FORMS, "both_ways: {arbeid: Arbeide}\nto_bokmal: {leik: lek}\n")

    assert _told(folder, "Korleis arbeide med leik") == [
        '"Korleis" is nynorsk, in a text that is in bokmål; write "hvordan"',
        '"arbeide" is nynorsk, in a text that is in bokmål; write "arbeid"',
        '"leik" is nynorsk, in a text that is in bokmål; write "lek"',
    ]


def test_a_word_that_is_to_be_itself_is_told_no_more(made: Made) -> None:
    folder = made()
    _put(folder, FORMS, "to_bokmal: {korleis: korleis}\n")

    assert _told(folder, "Korleis saman") == [
        '"saman" is nynorsk, in a text that is in bokmål; write "sammen"'
    ]


def test_what_is_told_one_way_comes_before_what_is_told_both_ways(
    made: Made,
) -> None:
    folder = made()
    _put(folder, FORMS, "both_ways: {lag: lag, spill: spel}\nto_bokmal: {spel: lek}\n")

    assert _told(folder, "Vi og spel") == [
        '"spel" is nynorsk, in a text that is in bokmål; write "lek"'
    ]


def test_double_first_names_of_ones_own_are_told_on_paper(made: Made) -> None:
    folder = made(names=NAMES)
    before = _tags(folder)
    _put(folder, FIRST_NAMES, "beginnings: [PÅL]\nfollowers: Berg\n")

    assert before[:3] == ["Pål", "Tor Egil", "Anne"]
    assert _tags(folder)[:3] == ["Pål Even", "Tor Egil", "Anne Berg"]


def test_one_key_of_double_names_is_enough(made: Made) -> None:
    folder = made(names=NAMES)
    _put(folder, FIRST_NAMES, "beginnings: pål\n")

    assert _tags(folder)[:3] == ["Pål Even", "Tor Egil", "Anne"]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            FORMS,
            "both_ways:\n  i dag: i dag\n  hjemme: til heimen\n",
            [
                f'{FORMS}:2:3: "i dag" is several words, and words are looked up one at a time; write the one word that is to be told [not-one-word]',
                f'{FORMS}:3:11: "til heimen" is several words, which cannot be told the other way; write the line under `to_nynorsk` [not-one-word-back]',
            ],
        ),
        (
            FORMS,
            "both_way: {hjemme: heime}\nto_nynorsk: {borte: ''}\n",
            [
                f'{FORMS}:1:1: both_way: is not a key that is known here; did you mean "both_ways"? [unknown-key]',
                f"{FORMS}:2:21: borte: has no value; write one, or delete the line [empty-value]",
            ],
        ),
        (
            FORMS,
            "to_bokmal: [heime, borte]\n",
            [f"{FORMS}:1:12: to_bokmal: must hold keys and values; write `key: value` on lines of their own, with a space after the colon [not-keys-and-values]"],
        ),
        (
            FORMS,
            "to_bokmal: {heime: hjemme, heime: hjem}\n",
            [f"{FORMS}:1:28: heime: stands here for the second time; the first is on line 1; keep one of them [duplicate-key]"],
        ),
        (
            FIRST_NAMES,
            "beginnings: {per: erik}\nfollower: [erik]\n",
            [
                f"{FIRST_NAMES}:1:13: beginnings: must be a list; begin each entry with a hyphen and a space [not-a-list]",
                f'{FIRST_NAMES}:2:1: follower: is not a key that is known here; did you mean "followers"? [unknown-key]',
            ],
        ),
        (FIRST_NAMES, "# tom\n", [f"{FIRST_NAMES}: is empty [empty-file]"]),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_file_of_words_is_told_where_it_stands(
    made: Made, name: str, text: str, told: list[str]
) -> None:
    folder = made()
    _put(folder, name, text)

    assert _refused(folder) == told


def test_a_title_of_ones_own_is_a_leaders(made: Made) -> None:
    def without_a_leader() -> list[object]:
        found = check(folder).findings
        return [one.values["people"] for one in found if "people" in one.values]

    folder = made(names="Navn;Rolle;Leder\nAnne;Husmor;\nBo;;Cato\nCato;;\nDina;;\n")
    assert without_a_leader() == [("Anne", "Dina")]

    _put(folder, "name-lists/words.yaml", "leader_titles: [husmor]\n")
    assert without_a_leader() == [("Dina",), ("Anne", "Cato")]


def test_what_is_wrong_in_several_files_of_words_is_told_at_once(made: Made) -> None:
    folder = made()
    for name in (FORMS, FIRST_NAMES, "name-lists/words.yaml"):
        _put(folder, name, "oops: [x]\n")

    told = [line.split(": ")[0] for line in _refused(folder)]

    assert sorted(told) == [
        f"{FORMS}:1:1",
        f"{FIRST_NAMES}:1:1",
        "name-lists/words.yaml:1:1",
    ]


def test_words_that_nobody_needs_are_not_read(made: Made) -> None:
    folder = made()
    file = folder / "programme.yaml"
    text = file.read_text("utf-8").replace("language: nb", "language: en")
    file.write_text(text.replace("participants: participants.csv", "people: 8"))
    for name in (FORMS, FIRST_NAMES):
        _put(folder, name, "oops: [x]\n")

    assert check(folder).people == 8
