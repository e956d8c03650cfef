"""Short names: they differ, and no letter of theirs is lost."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medarbeider.handouts.first_names import first_names, short_names
from medarbeider.reading.double_names import load_double_names
from medarbeider.workspace import bundled

DOUBLE = load_double_names([bundled("library")])

words = st.text("aeiouAEIØÆÅæøåáčđŋšŧž.-\u0304 (),", min_size=1, max_size=6)
names = (
    st.lists(words, min_size=1, max_size=4)
    .map(lambda parts: " ".join(" ".join(parts).split()))
    .filter(bool)
)
rosters = st.lists(names, max_size=12, unique=True)


def _short(people: list[str]) -> dict[str, str]:
    return short_names(first_names(people, DOUBLE))


@given(rosters)
def test_short_names_differ_whenever_full_names_do(people: list[str]) -> None:
    short = _short(people)

    assert list(short) == people
    assert len(set(short.values())) == len(people)


@given(rosters)
def test_a_short_name_is_made_of_the_full_names_own_letters(people: list[str]) -> None:
    for name, told in _short(people).items():
        first, _, rest = told.partition(" ")
        assert name.startswith(first)
        beginning = rest.removesuffix(".")
        assert beginning in name
        ends = [at.end() for at in re.finditer(re.escape(beginning), name)]
        cut = [unicodedata.combining(name[end : end + 1] or " ") for end in ends]
        assert not (rest.endswith(".") and all(cut))


@pytest.mark.parametrize(
    ("people", "short"),
    [
        (["Kari Nordmann", "Ola Nordmann"], ["Kari", "Ola"]),
        (["Anne Brekke", "Anne Fjellstad"], ["Anne B.", "Anne F."]),
        (["Maria Santos", "Maria Øvrebø"], ["Maria S.", "Maria Ø."]),
        (
            ["Anne Brekke", "Anne Berg", "Anne Fjellstad"],
            ["Anne Br.", "Anne Be.", "Anne F."],
        ),
        (["Anne Berg", "Anne Berget"], ["Anne Berg", "Anne Berge."]),
        (["Odd Harald Myhre", "Iŋgá Márjá Solvik"], ["Odd Harald", "Iŋgá"]),
        (["Tor Egil Berg", "Tor Moen"], ["Tor Egil", "Tor"]),
        (["Tor Egil Berg", "Tor Egil Moen"], ["Tor Egil B.", "Tor Egil M."]),
        (["Tor Egil", "Tor Moen"], ["Tor E.", "Tor M."]),
        (["Anne-Marie Berg", "Anne Marie Moen"], ["Anne-Marie", "Anne Marie"]),
        (["Anne Berg Hansen", "Per Moen Dahl"], ["Anne", "Per"]),
        (["Tor Egil (vikar)", "Jan Erik Li (vikar)"], ["Tor", "Jan Erik"]),
        (["jan erik li", "INGER LISE LI"], ["jan erik", "INGER LISE"]),
        (["Kari", "Kari Berg"], ["Kari", "Kari B."]),
        (["Ola Vik Dahl", "Ola Nes Dahl"], ["Ola Vik Dahl", "Ola Nes Dahl"]),
        (["Liv Dahl (vikar)", "Liv Moen"], ["Liv D.", "Liv M."]),
        (["Ada Ŋa", "Ada Ša"], ["Ada Ŋ.", "Ada Š."]),
        (["Anne Berg Lie", "Anne Bakken"], ["Anne L.", "Anne Ba."]),
        (["Anne B. Lie", "Anne Berg"], ["Anne L.", "Anne Be."]),
        (["Mohamed Ali Hassan", "Mohamed Abdi"], ["Mohamed H.", "Mohamed Ab."]),
        (["Per A. Vik", "Per Aas"], ["Per V.", "Per Aa."]),
    ],
)
def test_namesakes_are_told_apart_by_the_last_name(
    people: list[str], short: list[str]
) -> None:
    assert list(_short(people).values()) == short


@pytest.mark.parametrize(
    ("people", "short"),
    [
        (
            ["Anne Hansen (1. etasje)", "Anne Hansen (Natt)"],
            ["Anne Hansen (1. etasje)", "Anne Hansen (Natt)"],
        ),
        (
            ["Per Moe (Vann og avløp)", "Per Moe (Plan og byggesak)"],
            ["Per Moe (Vann og avløp)", "Per Moe (Plan og byggesak)"],
        ),
        (
            ["Anne Vik (Hus B (natt))", "Anne Vik (SFO)", "Anne Berg"],
            ["Anne Vik (Hus B (natt))", "Anne Vik (SFO)", "Anne B."],
        ),
        (["Per Moe", "Per Moe (ny lærer)"], ["Per Moe", "Per Moe (ny lærer)"]),
        (["Per Moe", "Per Moe [ny lærer]"], ["Per Moe", "Per Moe [ny lærer]"]),
        (["Per Moe", "Per Moe, ny lærer"], ["Per Moe", "Per Moe, ny lærer"]),
        (["Per Moe", "Per Moe – ny lærer"], ["Per Moe", "Per Moe – ny lærer"]),
        (["Per (1. trinn)", "Per (SFO)"], ["Per (1. trinn)", "Per (SFO)"]),
        (["Anne Berg (1. trinn)", "Anne Moe (ny lærer)"], ["Anne B.", "Anne M."]),
        (["Kari (Kaja) Holm", "Kari Moe"], ["Kari H.", "Kari M."]),
        (["Tor Egil (ny lærer)", "Jan Erik Li (2. trinn)"], ["Tor", "Jan Erik"]),
    ],
)
def test_what_stands_beside_a_name_is_no_last_name(
    people: list[str], short: list[str]
) -> None:
    assert list(_short(people).values()) == short
