"""Who on a list may be meant by a name that does not stand there."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from medarbeider.reading.near_names import (
    is_nearly,
    is_perhaps,
    near_name,
    near_names,
    several_known,
)

LIST = (
    *("Alva Vik", "Cato Moe", "Kari Hansen", "Åse Bjørkås", "Nils-Ánte Sara"),
    *("Anne-Lise Berg Olsen", "Eirik Dahl"),
)

words = st.text(st.sampled_from("abeiklnorsæøåÁ"), min_size=2, max_size=9)
names = st.lists(words, min_size=2, max_size=3).map(" ".join)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("alva vik", "Alva Vik"),
        ("Alva Wik", "Alva Vik"),
        ("Vik, Alva", "Alva Vik"),
        ("Alva Sluttet", "Alva Vik"),
        ("Kato Mo", "Cato Moe"),
        ("Moen Katto", "Cato Moe"),
        ("Hanssen", "Kari Hansen"),
        ("Kri Hansn", "Kari Hansen"),
        ("K. Hansen", "Kari Hansen"),
        ("Aase Bjoerkaas", "Åse Bjørkås"),
        ("Bjorkas A", "Åse Bjørkås"),
        ("Nils Ante", "Nils-Ánte Sara"),
        ("NILSANTE SARA", "Nils-Ánte Sara"),
        ("Lise Berg", "Anne-Lise Berg Olsen"),
        ("Erik Dahl", "Eirik Dahl"),
        ("Eirikk", "Eirik Dahl"),
    ],
)
def test_a_slip_is_near_whom_it_was_meant_for(written: str, meant: str) -> None:
    assert near_name(written, LIST) == meant


@pytest.mark.parametrize(
    "written",
    [
        *("Eli Sluttet", "Per Strand", "Erik Moen", "Tor Haugen", "A. B.", "?"),
        *("Ola Hansen", "Siw Vik"),  # the same last name alone
    ],
)
def test_somebody_else_is_near_nobody(written: str) -> None:
    assert near_name(written, LIST) == ""


@pytest.mark.parametrize("written", ["Per Vik", "Per Wik", "Vik, Per", "per vik (nrd)"])
def test_all_who_have_the_nearest_name_may_be_meant(written: str) -> None:
    known = ["Eli Vik (Nord)", "Per Vik (Sør)", "Pia Lie", "Per Vik (Nord)"]

    assert near_names(written, known) == ("Per Vik (Sør)", "Per Vik (Nord)")
    assert near_names(written, [*known[:2], "Per Vik (Sør)"]) == ("Per Vik (Sør)",)
    assert near_names(written, ["Ola Dal"]) == ()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Vik", ("Anne Vik", "Per Vik Dal")),
        ("Ane", ("Anne Vik", "Anne Bø")),
        ("A. Vik", ("Anne Vik",)),
        ("anne", ("Anne Vik", "Anne Bø")),
        ("Per Vik", ("Per Vik Dal",)),
        ("Per Dahl", ("Per Vik Dal",)),
        ("Bø", ("Anne Bø", "Siv Bø")),
        ("S. Bø", ("Siv Bø",)),
    ],
)
def test_all_whom_the_words_fit_may_be_meant(
    written: str, meant: tuple[str, ...]
) -> None:
    known = ["Anne Vik", "Per Vik Dal", "Anne Bø", "Siv Bø"]

    assert near_names(written, known) == meant


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Per Vik, Ola Dal", ("Per Vik", "Ola Dal")),
        ("Per og Ola", ("Per", "Ola")),
        ("per vik & Ola Dal / Liv", ("per vik", "Ola Dal", "Liv")),
        ("Vik, Per", ()),
        ("Per Vik, Nina Ny", ()),
        ("Dal, Per", ()),
        ("Per Vik", ()),
    ],
)
def test_names_in_one_are_several_where_each_is_known(
    written: str, names: tuple[str, ...]
) -> None:
    assert several_known(written, ["Per Vik", "Ola Dal", "Liv Moe"]) == names


@pytest.mark.parametrize(
    "written",
    [
        *("Eli", "Eli Aas", "Eli Marie Ås", "Ås, Eli", "E. Ås", "Eli Aas Moe"),
        *("Elin Ås", "Eli M. Ås", "eli  ås.", "Elli Ås", "Eli Å"),
    ],
)
def test_a_slip_and_a_name_left_out_are_perhaps_one_person(written: str) -> None:
    assert is_perhaps(written, "Eli Ås")
    assert is_perhaps("Eli Ås", written)


@pytest.mark.parametrize("written", ["Eli Moe", "Ola Ås", "E.", "E. A.", "Per Moe"])
def test_a_name_in_common_or_initials_are_perhaps_another(written: str) -> None:
    assert not is_perhaps(written, "Eli Ås")
    assert not is_perhaps("Eli Ås", written)


def test_a_long_last_name_in_common_makes_nobody_one_person() -> None:
    assert not is_perhaps("Ola Kristoffersen", "Eva Kristoffersen")
    assert is_perhaps("Ola Kristofersen", "Ola Kristoffersen")


@given(names, names, st.integers(min_value=0), st.sampled_from([1, -1]))
def test_a_letter_too_few_and_turned_words_are_near(
    one: str, other: str, at: int, step: int
) -> None:
    assume(len({*one.split()}) == len(one.split()))
    at %= len(one)
    at -= one[at] == " "  # two words in one, and turned, are more than a letter
    parts = f"{one[:at]}{one[at + 1 :]}".split()
    written = " ".join(parts[::step])

    assert near_name(written, [one]) == one
    assert near_name(written, [other, one]) in {one, other}


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("Kari Bø", "Kari M. Bø", True),
        ("Kari Marie Bø", "Bø Kari", True),
        ("K. Hansen", "Kari Hansen", True),
        ("Kari Eksemplsen", "Kari Eksempelsen", True),
        ("Kari Hansen", "Kari Johansen", False),
        ("Kari Bø", "Siv Bø", False),
        ("K. B.", "Kari Bø", False),
        ("Kari Bø", "Kari Dal", False),
    ],
)
def test_an_initial_a_name_left_out_and_a_letter_are_nearly_one(
    one: str, other: str, *, are_one: bool
) -> None:
    assert (is_nearly(one, other), is_nearly(other, one)) == (are_one, are_one)
